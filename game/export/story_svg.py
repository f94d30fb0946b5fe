"""Write the map of a scenario as SVG: for a page, a printer or a drawing program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from game.export.story_signs import body, head, key
from game.export.svg import FONTS, PAPER, drawn, number, written
from game.figures.shapes import Label, Point, Shape
from game.figures.story_cards import (
    arrow_shape,
    band_shapes,
    head_shapes,
    row_shapes,
    start_shapes,
)
from game.figures.story_colours import Colouring, WayPaint
from game.figures.story_layout import Strand
from game.figures.story_map import Card, Row, StoryMap, fit
from game.figures.story_strands import arrow_colours, in_order, paint_of, shared_colours

TOP = 74.0
MARGIN = 16.0
FADED = 0.6


def story_svg(story: StoryMap, colouring: Colouring, *, links: bool = False) -> str:
    """The map as an SVG document; with ``links`` every card leads to ``#scene-ID`` of its page."""
    signs, foot = key(story, colouring)
    wide = story.layout.width
    high = TOP + story.layout.height + foot
    title = written(story.scenario.title)
    shared = shared_colours(story, colouring)
    ends = arrow_colours(story, colouring, shared)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(wide)}" height="{number(high)}" '
        f'viewBox="0 0 {number(wide)} {number(high)}" font-family="{FONTS}">',
        f"<title>{title}</title>\n<desc>{written(story.words)}. {written(colouring.said)}</desc>",
        f'<rect width="100%" height="100%" fill="{PAPER["paper"]}"/>',
        *map(drawn, _head(story, colouring)),
        f'<g transform="translate(0 {number(TOP)})">',
        *map(drawn, band_shapes(story)),
        *(_strand(story, colouring, strand, shared) for strand in in_order(story, colouring)),
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


def _strand(
    story: StoryMap, colouring: Colouring, strand: Strand, shared: Mapping[str, str]
) -> str:
    paint = paint_of(colouring, strand)
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
        *map(drawn, head_shapes(card, paint)),
        *(_row(story, colouring, card, place, row) for place, row in enumerate(card.rows)),
    ]
    if arrow:
        parts.append(drawn(arrow_shape(card, arrow)))
    if card.first:
        parts += map(drawn, start_shapes(card))
    fade = f' opacity="{FADED}"' if paint.faded else ""
    inside = f"<title>{written(_hover(card))}</title>{''.join(parts)}"
    if links:
        return f'<a class="card" data-card="{name}" href="#scene-{name}"{fade}>{inside}</a>'
    return f'<g class="card" data-card="{name}"{fade}>{inside}</g>'


def _row(story: StoryMap, colouring: Colouring, card: Card, place: int, row: Row) -> str:
    title = written(row.link.words(story.scenario))
    shapes = row_shapes(card, colouring.ways[card.id, place], row)
    return f"<g><title>{title}</title>{''.join(map(drawn, shapes))}</g>"


def _hover(card: Card) -> str:
    return f"{card.heading} ({card.id})"
