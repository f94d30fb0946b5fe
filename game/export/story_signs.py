"""The signs of a map: an outline and a small picture for each kind of scene and ending."""

from __future__ import annotations

from game.core.scenario import Kind
from game.export.svg import PAPER, drawn, number
from game.figures.shapes import Box, Label, Line, Point, Polygon, Shape
from game.figures.story_bands import WIDE
from game.figures.story_colours import CardPaint, Colouring
from game.figures.story_map import LETTER, Card, StoryMap
from game.figures.story_pictures import CUT, ENDINGS, ROUND, kinds, picture
from game.words import _


def body(card: Card, fill: str, paint: CardPaint) -> str:
    """The card's outline by its kind: filled, or (without a fill) its line alone."""
    path = _outline(card, card.height, card.height == card.head)
    if fill:
        return f'<path d="{path}" fill="{PAPER[fill]}"/>'
    stroke = ENDINGS[card.kind] if card.ending and paint.stroke == "edge" else paint.stroke
    wide = 2.6 if card.kind is Kind.NEGOTIATION or card.ending else 1.4
    dash = ' stroke-dasharray="7 4"' if paint.dashed else ""
    line = f'fill="none" stroke="{PAPER[stroke]}" stroke-width="{wide}"{dash}'
    return f'<path d="{path}" {line}/>{_extra(card, stroke)}'


def head(card: Card, tint: str) -> str:
    """The tinted head of a card."""
    path = _outline(card, card.head, card.height == card.head)
    return f'<path d="{path}" fill="{PAPER[tint]}"/>'


def _outline(card: Card, high: float, whole: bool) -> str:
    """The path of a card or of its head, whose lower corners are square."""
    x, y, right, foot = card.x, card.y, card.x + WIDE, card.y + high
    if card.kind is Kind.CHANCE:
        low = CUT if whole or high == card.height else 0
        corners = [(x, y + CUT), (x + CUT, y), (right - CUT, y), (right, y + CUT),
                   (right, foot - low), (right - low, foot), (x + low, foot), (x, foot - low)]  # fmt: skip
        return _straight(corners)
    if card.kind is Kind.NARRATION:
        return _straight([(x, y), (right - CUT, y), (right, y + CUT), (right, foot), (x, foot)])
    top = min(high / 2, 24) if card.ending else ROUND[card.kind]
    low = top if whole or high == card.height else 0
    n = number
    return (
        f"M{n(x + top)},{n(y)}H{n(right - top)}A{n(top)} {n(top)} 0 0 1 {n(right)},{n(y + top)}"
        f"V{n(foot - low)}A{n(low)} {n(low)} 0 0 1 {n(right - low)},{n(foot)}"
        f"H{n(x + low)}A{n(low)} {n(low)} 0 0 1 {n(x)},{n(foot - low)}"
        f"V{n(y + top)}A{n(top)} {n(top)} 0 0 1 {n(x + top)},{n(y)}Z"
    )


def _straight(corners: list[Point]) -> str:
    return "M" + "L".join(f"{number(x)},{number(y)}" for x, y in corners) + "Z"


def _extra(card: Card, stroke: str) -> str:
    """A second line inside for two who answer at once, the folded corner of a page."""
    if card.kind is Kind.TOGETHER:
        frame = Box(card.x + 3.5, card.y + 3.5, WIDE - 7, card.height - 7, "", stroke, 0.9, 8)
        return drawn(frame)
    if card.kind is Kind.NARRATION:
        x, y = card.x + WIDE, card.y
        return drawn(Polygon(((x - CUT, y), (x - CUT, y + CUT), (x, y + CUT)), "well", stroke))
    return ""


def key(story: StoryMap, colouring: Colouring) -> tuple[str, float]:
    """The signs this map uses, and its height: drawn from (0, 0) down."""
    used = {(card.kind, card.turn) for card in story.cards.values()}
    entries: list[tuple[list[Shape], str]] = [
        (picture(kind, turn, 0, 0), words) for kind, turn, words in kinds() if (kind, turn) in used
    ]
    if any(link.key and link.condition for card in story.cards.values() for link in card.ways):
        diamond = Polygon(((0, -5), (5, 0), (0, 5), (-5, 0)), "card", "ink", 1.2)
        entries.append(([diamond], _("open only under a condition")))
    for colour, dashed, words in colouring.key:
        entries.append(([Line(((-12, 0), (12, 0)), colour, 3, dashed)], words))
    return _laid(entries, story.layout.width)


def _laid(entries: list[tuple[list[Shape], str]], width: float) -> tuple[str, float]:
    parts, x, y, size = [], 16.0, 22.0, 13.0
    for shapes, words in entries:
        wide = 40 + len(words) * size * LETTER + 14
        if x > 16 and x + wide > width - 16:
            x, y = 16.0, y + 30
        signs = "".join(map(drawn, shapes))
        parts.append(f'<g transform="translate({number(x + 14)} {number(y)})">{signs}</g>')
        parts.append(drawn(Label(x + 36, y - size * 0.62, words, size, "muted")))
        x += wide
    return "".join(parts), y + 26
