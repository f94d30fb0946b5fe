"""The map of a story as pictures: square tiles, drawn once for each zoom and palette and copied from then on."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.core.scenario import Kind
from game.figures.story_bands import WIDE
from game.figures.story_cards import (
    arrow_shape,
    band_shapes,
    head_shapes,
    row_shapes,
    start_shapes,
)
from game.figures.story_colours import Colouring
from game.figures.story_layout import Strand
from game.figures.story_map import SMALL, Card, StoryMap
from game.figures.story_pictures import ENDINGS, sign
from game.figures.story_strands import arrow_colours, in_order, paint_of, shared_colours
from game.screens.map_pen import Pen, fitted, flattened
from game.screens.theme import LEAST_PIXELS, PALETTES, Palette
from game.screens.ui import Ui

SIDE = 320
FINER = 2
MOST_TILES = 160
READABLE = 8.5
"""Pixels of small print below which a card shows its heading alone, as large as fits."""

SIGN_PIXELS, SIGN_UNITS = 12.0, 20.0
FADED = 0.6
EDGE = 40.0
"""How far around a card things of its own are drawn: its arrow, the dot of the start."""


@dataclass(frozen=True, slots=True)
class Camera:
    """Where one looks: the point of the map in the middle of the view, and pixels for a unit."""

    x: float
    y: float
    zoom: float


@dataclass(frozen=True, slots=True)
class _Path:
    """One path, flattened: its points, how many of them are its own, and the box around it."""

    strand: Strand
    points: tuple[tuple[float, float], ...]
    own: int
    box: tuple[float, float, float, float]


class Canvas:
    """One story in one colouring. It knows no window: `draw` is told where and from where."""

    def __init__(self, story: StoryMap, colouring: Colouring):
        self.story, self.colouring = story, colouring
        self.shared = shared_colours(story, colouring)
        self.arrows = arrow_colours(story, colouring, self.shared)
        self.paths = [_path(strand) for strand in in_order(story, colouring)]
        self.ground = band_shapes(story)
        self.least = LEAST_PIXELS
        self.tiles: OrderedDict[tuple, pygame.Surface] = OrderedDict()

    def paths_of(self, name: str) -> tuple[list[_Path], list[_Path]]:
        """The paths that lead out of a card, and those that lead to it."""
        out = [path for path in self.paths if path.strand.source == name]
        return out, [path for path in self.paths if path.strand.goto == name]

    def draw(self, ui: Ui, surface: pygame.Surface, view: pygame.Rect, camera: Camera) -> None:
        """Copy what is in view, drawing what has not been drawn yet."""
        left, top = corner(view, camera)
        columns = range(left // SIDE, (left + view.width) // SIDE + 1)
        look = ui.palette.name, max(1.0, ui.scale.type), camera.zoom
        clip = surface.get_clip()
        surface.set_clip(clip.clip(view))
        for row in range(top // SIDE, (top + view.height) // SIDE + 1):
            self._make(ui.palette, look, columns, row)
            for column in columns:
                at = view.left + column * SIDE - left, view.top + row * SIDE - top
                surface.blit(self.tiles[(*look, column, row)], at)
        surface.set_clip(clip)

    def _make(self, palette: Palette, look: tuple, columns: range, row: int) -> None:
        """See that a row has all its tiles; what is missing is drawn in one strip and cut up."""
        missing = [column for column in columns if (*look, column, row) not in self.tiles]
        for column in columns:
            if column not in missing:
                self.tiles.move_to_end((*look, column, row))
        if not missing:
            return
        first, count = missing[0], missing[-1] - missing[0] + 1
        area = pygame.Rect(first * SIDE, row * SIDE, count * SIDE, SIDE)
        strip = self._drawn(palette, area, look[2], look[1])
        for column in missing:
            part = pygame.Rect((column - first) * SIDE, 0, SIDE, SIDE)
            self.tiles[(*look, column, row)] = strip.subsurface(part).copy()
        while len(self.tiles) > MOST_TILES:
            self.tiles.popitem(last=False)

    def _drawn(
        self, palette: Palette, area: pygame.Rect, zoom: float, large: float
    ) -> pygame.Surface:
        """A part of the map, in its pixels: shapes twice as fine and shrunk, then words and signs."""
        self.least, close = round(LEAST_PIXELS * large), readable(zoom, large)
        strip = pygame.Surface(area.size)
        layer = pygame.Surface((area.width * FINER, area.height * FINER))
        layer.fill(palette["paper"])
        pens = {
            faded: Pen(layer, fade(palette.name) if faded else palette, zoom, FINER, *area.topleft)
            for faded in (False, True)
        }
        pen = pens[False]
        pen.shapes(self.ground if close else self.ground[::2])
        box = tuple(value / zoom for value in area)
        for path in self.paths:
            if _meet(path.box, box):
                self._path(pen, path)
        cards = [card for card in self.story.cards.values() if _meet(_around(card), box)]
        for card in cards:
            self._card(pens[self.colouring.cards[card.id].faded], card, close)
        pygame.transform.smoothscale(layer, area.size, strip)
        for one in pens.values():
            one.write(strip)
        if not close:
            self._titles(pen, strip)
            for card in cards:
                self._heading(pens[self.colouring.cards[card.id].faded], strip, card)
        return strip

    def _path(self, pen: Pen, path: _Path) -> None:
        paint = paint_of(self.colouring, path.strand)
        pen.path(path.points[: path.own + 1], paint.colour, paint.width, paint.dashed)
        if path.strand.shares:
            colour = self.shared[path.strand.goto]
            dashed = paint.dashed and colour == paint.colour
            pen.path(path.points[path.own :], colour, paint.width, dashed)

    def _card(self, pen: Pen, card: Card, close: bool) -> None:
        paint = self.colouring.cards[card.id]
        pen.card(card, paint, stroke_of(card, paint.stroke), whole=not close)
        if close:
            pen.shapes(head_shapes(card, paint))
            for place, row in enumerate(card.rows):
                pen.shapes(row_shapes(card, self.colouring.ways[card.id, place], row))
        elif card.kind is not Kind.NARRATION and WIDE * pen.zoom > 4 * SIGN_PIXELS:
            self._sign(pen, card)
        if card.id in self.arrows:
            pen.shapes([arrow_shape(card, self.arrows[card.id])])
        if card.first:
            pen.shapes(start_shapes(card))

    def _heading(self, pen: Pen, tile: pygame.Surface, card: Card) -> None:
        """From far away a card is its heading, as large as fits, and its note when there is room."""
        paint = self.colouring.cards[card.id]
        place = pen.placed(card.x, card.y, WIDE, card.height)
        room = place.inflate(-max(4, place.width // 9), 0)
        words = f"{card.heading} · {paint.note}" if paint.note else card.heading
        most = max(self.least, round(min(pen.zoom * 30, 17)))
        block = fitted(words, room.size, most, self.least)
        if block is not None:
            block.draw(tile, (room.left, place.centery - block.height // 2), pen.palette)

    def _titles(self, pen: Pen, tile: pygame.Surface) -> None:
        """From far away the parts of the story keep titles that can be read, where no card stands."""
        cards = [
            pen.placed(card.x, card.y, WIDE, card.height) for card in self.story.cards.values()
        ]
        for box, label in zip(self.ground[::2], self.ground[1::2], strict=True):
            room = pen.placed(label.x, box.y, box.x + box.width - label.x, box.height)
            block = fitted(label.text, (room.width, 2 * self.least), self.least, self.least)
            if block is None:
                continue
            place = pygame.Rect(room.left, room.top + 2, block.width, block.height)
            if place.collidelist(cards) < 0:
                block.draw(tile, place.topleft, pen.palette, label.colour)

    def _sign(self, pen: Pen, card: Card) -> None:
        """From far away the sign of a card keeps a size that can be seen, and sits on its corner."""
        at = card.x + WIDE, card.y
        side = SIGN_PIXELS * self.least / LEAST_PIXELS
        pen.about(at, side / SIGN_UNITS / pen.zoom).shapes(sign(card, *at))


def corner(view: pygame.Rect, camera: Camera) -> tuple[int, int]:
    """The map's pixel that lies at the top left of the view."""
    return (
        round(camera.x * camera.zoom) - view.width // 2,
        round(camera.y * camera.zoom) - view.height // 2,
    )


def readable(zoom: float, large: float) -> bool:
    """Whether small print is large enough to read; ``large`` is how much larger type is wished for."""
    return zoom * SMALL >= READABLE * large


def stroke_of(card: Card, stroke: str) -> str:
    """The colour of a card's outline: an ending has its own where nothing else is said."""
    return ENDINGS[card.kind] if card.ending and stroke == "edge" else stroke


@lru_cache(maxsize=8)
def fade(name: str) -> Palette:
    """The palette of a name with everything nearer to the paper."""
    palette = PALETTES[name]
    paper = palette["paper"]
    colours = {
        name: tuple(round(p + (c - p) * FADED) for c, p in zip(colour, paper, strict=True))
        for name, colour in palette.colours.items()
    }
    return Palette(f"{palette.name} faded", palette.dark, colours)


def _path(strand: Strand) -> _Path:
    own = flattened(strand.path[: strand.own + 1])
    rest = flattened(strand.path[strand.own :]) if strand.shares else ()
    points = (*own, *rest[1:])
    xs, ys = [x for x, _y in points], [y for _x, y in points]
    box = min(xs) - 4, min(ys) - 4, max(xs) - min(xs) + 8, max(ys) - min(ys) + 8
    return _Path(strand, points, len(own) - 1, box)


def _around(card: Card) -> tuple[float, float, float, float]:
    return card.x - EDGE, card.y - 4, WIDE + EDGE + 8, card.height + 8


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def nearest(story: StoryMap, name: str, dx: int, dy: int) -> str:
    """The card next to one in a direction; empty when there is none."""
    here = _middle(story.cards[name])
    best, found = float("inf"), ""
    for other, away in _others(story, name, here):
        ahead, aside = away[0] * dx + away[1] * dy, abs(away[0] * dy) + abs(away[1] * dx)
        if ahead > 0 and ahead + 2 * aside < best:
            best, found = ahead + 2 * aside, other
    return found


def _others(story: StoryMap, name: str, here) -> Iterator[tuple[str, tuple[float, float]]]:
    for other, card in story.cards.items():
        if other != name:
            x, y = _middle(card)
            yield other, (x - here[0], y - here[1])


def _middle(card: Card) -> tuple[float, float]:
    return card.x + WIDE / 2, card.y + card.height / 2
