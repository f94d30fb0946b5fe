"""Write the map of a scenario as SVG: for a page, a printer or a drawing program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from game.export.story_signs import body, head, key, sign
from game.export.svg import FONTS, PAPER, drawn, number, written
from game.figures.shapes import Box, Circle, Label, Line, Point, Polygon, Shape
from game.figures.story_bands import TITLE, WIDE
from game.figures.story_colours import CardPaint, Colouring, WayPaint
from game.figures.story_layout import Band, Strand
from game.figures.story_map import (
    BOLD,
    HEAD_TOP,
    HEADING,
    LETTER,
    LINE,
    NAME,
    ROW,
    SIGN,
    SMALL,
    Card,
    Row,
    StoryMap,
    chapters,
    fit,
)

TOP = 74.0
MARGIN = 16.0
FADED = 0.6


def story_svg(story: StoryMap, colouring: Colouring, *, links: bool = False) -> str:
    """The map as an SVG document; with ``links`` every card leads to ``#scene-ID`` of its page."""
    signs, foot = key(story, colouring)
    wide = story.layout.width
    high = TOP + story.layout.height + foot
    title = written(story.scenario.title)
    shared = _shared(story, colouring)
    ends = _arrow_colours(story, colouring, shared)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(wide)}" height="{number(high)}" '
        f'viewBox="0 0 {number(wide)} {number(high)}" font-family="{FONTS}">',
        f"<title>{title}</title>\n<desc>{written(story.words)}. {written(colouring.said)}</desc>",
        f'<rect width="100%" height="100%" fill="{PAPER["paper"]}"/>',
        *map(drawn, _head(story, colouring)),
        f'<g transform="translate(0 {number(TOP)})">',
        *_bands(story),
        *(_strand(story, colouring, strand, shared) for strand in _in_order(story, colouring)),
        *(_card(story, colouring, card, ends.get(card.id), links) for card in story.cards.values()),
        "</g>",
        f'<g transform="translate(0 {number(TOP + story.layout.height)})">{signs}</g>',
        "</svg>\n",
    ]
    return "\n".join(parts)


def _head(story: StoryMap, colouring: Colouring) -> list[Shape]:
    room = story.layout.width - 2 * MARGIN
    said = ". ".join(text for text in (story.words, colouring.said) if text)
    return [
        Label(MARGIN, 12, fit(story.scenario.title, room, 26), 26, bold=True),
        Label(MARGIN, 47, fit(said, room, 14), 14, "muted"),
    ]


def _bands(story: StoryMap) -> list[str]:
    shapes: list[Shape] = []
    for band, (title, _knots) in zip(story.layout.bands, chapters(story), strict=True):
        shapes.append(Box(band.x, band.y, band.width, band.height, "well", radius=10))
        first = min(story.cards[name].x for name in band.knots)
        colour = "bad" if band.loose else "muted"
        title = fit(title, _free(story, band, first), 15, BOLD)
        shapes.append(Label(first, band.y + 8, title, 15, colour, bold=True))
    return [drawn(shape) for shape in shapes]


def _free(story: StoryMap, band: Band, x: float) -> float:
    """How much room a band's title has before the first path that comes down through it."""
    ends = [band.x + band.width]
    for strand in story.layout.strands:
        for (before, high), (here, low) in pairwise(strand.path):
            upright = before == here and min(high, low) < band.y + TITLE and max(high, low) > band.y
            if upright and here > x:
                ends.append(here)
    return min(ends) - x - 10


def _paint(colouring: Colouring, strand: Strand) -> WayPaint:
    return colouring.ways[strand.source, strand.way]


def _in_order(story: StoryMap, colouring: Colouring) -> list[Strand]:
    """What matters most is drawn last, above the rest."""
    return sorted(
        story.layout.strands,
        key=lambda strand: (
            not _paint(colouring, strand).faded,
            _paint(colouring, strand).width,
        ),
    )


def _arrow_colours(
    story: StoryMap, colouring: Colouring, shared: Mapping[str, str]
) -> dict[str, str]:
    """The colour of each card's arrow head: that of the path drawn last."""
    return {
        strand.goto: shared[strand.goto] if strand.shares else _paint(colouring, strand).colour
        for strand in _in_order(story, colouring)
    }


def _shared(story: StoryMap, colouring: Colouring) -> dict[str, str]:
    """For each card the colour of the tracks that lead to it: that of its ways, if they agree."""
    colours: dict[str, set[str]] = defaultdict(set)
    for strand in story.layout.strands:
        if strand.shares:
            colours[strand.goto].add(_paint(colouring, strand).colour)
    if colouring.flows:
        colours = {name: found - {"line"} or found for name, found in colours.items()}
    return {name: min(found) if len(found) == 1 else "edge" for name, found in colours.items()}


def _strand(
    story: StoryMap, colouring: Colouring, strand: Strand, shared: Mapping[str, str]
) -> str:
    paint = _paint(colouring, strand)
    link = story.cards[strand.source].ways[strand.way]
    goal = story.cards[strand.goto].heading
    words = f"{story.cards[strand.source].heading} → {goal}\n{link.words(story.scenario)}"
    parts = [_curve(strand.path[: strand.own + 1], paint)]
    if strand.shares:
        colour = shared[strand.goto]
        dashed = paint.dashed and colour == paint.colour
        parts.append(
            _curve(strand.path[strand.own :], replace(paint, colour=colour, dashed=dashed))
        )
    return (
        f'<g class="way" data-from="{written(strand.source)}" data-to="{written(strand.goto)}">'
        f"<title>{written(words)}</title>{''.join(parts)}</g>"
    )


def _curve(points: Sequence[Point], paint: WayPaint) -> str:
    first, *rest = (f"{number(x)},{number(y)}" for x, y in points)
    dash = ' stroke-dasharray="6 4"' if paint.dashed else ""
    return (
        f'<path d="M{first}C{" ".join(rest)}" fill="none" stroke="{PAPER[paint.colour]}" '
        f'stroke-width="{number(paint.width)}"{dash}/>'
    )


def _card(story: StoryMap, colouring: Colouring, card: Card, arrow: str | None, links: bool) -> str:
    paint = colouring.cards[card.id]
    name = written(card.id)
    parts = [
        body(card, "card", paint),
        head(card, paint.tint) if paint.tint else "",
        body(card, "", paint),
        *map(drawn, _words(card, paint)),
        *(_row(story, colouring, card, place, row) for place, row in enumerate(card.rows)),
    ]
    if arrow:
        parts.append(drawn(_arrow(card, arrow)))
    if card.first:
        parts += map(drawn, _start(card))
    fade = f' opacity="{FADED}"' if paint.faded else ""
    inside = f"<title>{written(_hover(card))}</title>{''.join(parts)}"
    if links:
        return f'<a class="card" data-card="{name}" href="#scene-{name}"{fade}>{inside}</a>'
    return f'<g class="card" data-card="{name}"{fade}>{inside}</g>'


def _hover(card: Card) -> str:
    return f"{card.heading} ({card.id})"


def _words(card: Card, paint: CardPaint) -> list[Shape]:
    middle = card.y + card.head / 2
    shapes = sign(card, card.x + SIGN / 2 + 1, middle)
    y = card.y + HEAD_TOP
    for line in card.lines:
        shapes.append(Label(card.x + SIGN, y, line, HEADING, bold=True))
        y += LINE
    room = WIDE - SIGN - 20 - len(paint.note) * SMALL * LETTER
    shapes.append(Label(card.x + SIGN, y + 1, fit(card.id, room, NAME), NAME, "muted"))
    if paint.note:
        colour = "ink" if paint.stroke == "edge" else paint.stroke
        right = card.x + WIDE - 12
        shapes.append(Label(right, y, paint.note, SMALL + 1, colour, "right", True))
    return shapes


def _row(story: StoryMap, colouring: Colouring, card: Card, place: int, row: Row) -> str:
    paint = colouring.ways[card.id, place]
    y = card.y + row.below
    room = WIDE - 26 - (len(paint.note) + 2) * SMALL * BOLD * bool(paint.note)
    x = card.x + 11
    shapes: list[Shape] = [Line(((card.x, y - ROW / 2), (card.x + WIDE, y - ROW / 2)), "line", 0.6)]
    if row.link.key and row.link.condition:
        diamond = ((x, y - 4), (x + 4, y), (x, y + 4), (x - 4, y))
        shapes.append(Polygon(diamond, "card", "ink", 1.2))
    text = fit(row.text, room, SMALL)
    colour = "muted" if paint.faded else "ink"
    shapes.append(Label(x + 7, y - SMALL * 0.62, text, SMALL, colour))
    if paint.note:
        shade = paint.colour if paint.colour != "edge" else "ink"
        right = card.x + WIDE - 9
        shapes.append(Label(right, y - SMALL * 0.62, paint.note, SMALL, shade, "right", True))
    port = paint.colour if paint.colour != "line" else "edge"
    shapes.append(Circle(card.x + WIDE, y, 2.6, port))
    title = written(row.link.words(story.scenario))
    return f"<g><title>{title}</title>{''.join(map(drawn, shapes))}</g>"


def _arrow(card: Card, colour: str) -> Polygon:
    x, y = card.x, card.y + card.head / 2
    return Polygon(
        ((x + 1, y), (x - 9, y - 5), (x - 9, y + 5)), colour if colour != "line" else "edge"
    )


def _start(card: Card) -> list[Shape]:
    x, y = card.x, card.y + card.head / 2
    return [
        Circle(x - 24, y, 6, "ink"),
        Line(((x - 18, y), (x, y)), "ink", 2, arrow=True),
    ]
