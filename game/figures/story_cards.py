"""What stands on a map, as shapes: the grounds of its parts, and each card's words, rows and arrow."""

from __future__ import annotations

from itertools import pairwise

from game.figures.shapes import Box, Circle, Label, Line, Polygon, Shape
from game.figures.story_bands import TITLE, WIDE
from game.figures.story_colours import CardPaint, WayPaint
from game.figures.story_layout import Band
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
from game.figures.story_pictures import sign


def band_shapes(story: StoryMap) -> list[Shape]:
    """The ground of each part of the story, with its title."""
    shapes: list[Shape] = []
    for band, (title, _knots) in zip(story.layout.bands, chapters(story), strict=True):
        shapes.append(Box(band.x, band.y, band.width, band.height, "well", radius=10))
        first = min(story.cards[name].x for name in band.knots)
        colour = "bad" if band.loose else "muted"
        title = fit(title, _free(story, band, first), 15, BOLD)
        shapes.append(Label(first, band.y + 8, title, 15, colour, bold=True))
    return shapes


def _free(story: StoryMap, band: Band, x: float) -> float:
    """How much room a band's title has before the first path that comes down through it."""
    ends = [band.x + band.width]
    for strand in story.layout.strands:
        for (before, high), (here, low) in pairwise(strand.path):
            upright = before == here and min(high, low) < band.y + TITLE and max(high, low) > band.y
            if upright and here > x:
                ends.append(here)
    return min(ends) - x - 10


def head_shapes(card: Card, paint: CardPaint) -> list[Shape]:
    """A card's sign, heading, id and note."""
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


def row_shapes(card: Card, paint: WayPaint, row: Row) -> list[Shape]:
    """One labelled way out: a hairline, its words, a note, and the port its path leaves by."""
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
    return shapes


def arrow_shape(card: Card, colour: str) -> Polygon:
    """The arrow head by which paths come in."""
    x, y = card.x, card.y + card.head / 2
    return Polygon(
        ((x + 1, y), (x - 9, y - 5), (x - 9, y + 5)), colour if colour != "line" else "edge"
    )


def start_shapes(card: Card) -> list[Shape]:
    """The dot before the card with which the story opens."""
    x, y = card.x, card.y + card.head / 2
    return [
        Circle(x - 24, y, 6, "ink"),
        Line(((x - 18, y), (x, y)), "ink", 2, arrow=True),
    ]
