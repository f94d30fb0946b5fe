"""Draws the shapes of a map onto one of its tiles, moved and scaled."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import pygame

from game.core.scenario import Kind
from game.figures.shapes import Box, Circle, Label, Line, Mark, Point, Polygon, Shape
from game.figures.story_bands import WIDE
from game.figures.story_colours import CardPaint
from game.figures.story_map import Card
from game.figures.story_pictures import CUT, ROUND
from game.screens import icons
from game.screens.spans import Span
from game.screens.text import Block, lay_out
from game.screens.theme import Palette

PIECES = 8
"""Straight pieces of one curve."""


class Pen:
    """Draws in map units: shapes at once onto a finer layer, words and signs later at their own size.

    (left, top) is the tile's corner in pixels of the map at this zoom.
    """

    def __init__(
        self, layer: pygame.Surface, palette: Palette, zoom: float, finer: int, left: int, top: int
    ):
        self.layer, self.palette, self.zoom = layer, palette, zoom
        self.scale = zoom * finer
        self.left, self.top = left * finer, top * finer
        self.corner = left, top
        self.later: list[Label | Mark] = []
        self.others: list[Pen] = []

    def about(self, point: Point, factor: float) -> Pen:
        """A pen that draws so many times as large about a point that stays where it is."""
        left, top = (
            round(at * self.zoom * (factor - 1)) + corner
            for at, corner in zip(point, self.corner, strict=True)
        )
        finer = round(self.scale / self.zoom)
        other = Pen(self.layer, self.palette, self.zoom * factor, finer, left, top)
        self.others.append(other)
        return other

    # Measures.
    def _at(self, x: float, y: float) -> Point:
        return x * self.scale - self.left, y * self.scale - self.top

    def _all(self, points: Sequence[Point]) -> list[Point]:
        scale, left, top = self.scale, self.left, self.top
        return [(x * scale - left, y * scale - top) for x, y in points]

    def _rect(self, x: float, y: float, width: float, height: float) -> pygame.Rect:
        (left, top), (right, foot) = self._at(x, y), self._at(x + width, y + height)
        return pygame.Rect(
            round(left), round(top), round(right) - round(left), round(foot) - round(top)
        )

    def _thick(self, width: float) -> int:
        return max(1, round(width * self.scale))

    def placed(self, x: float, y: float, width: float, height: float) -> pygame.Rect:
        """A box of the map in pixels of the finished tile."""
        left, top = self.corner
        return pygame.Rect(
            round(x * self.zoom) - left, round(y * self.zoom) - top,
            round(width * self.zoom), round(height * self.zoom),
        )  # fmt: skip

    # Shapes.
    def shapes(self, shapes: Sequence[Shape]) -> None:
        """Draw shapes; labels and marks wait for `write`."""
        for shape in shapes:
            if isinstance(shape, Label | Mark):
                self.later.append(shape)
            else:
                self._shape(shape)

    def _shape(self, shape: Shape) -> None:
        draw, colours = pygame.draw, self.palette
        match shape:
            case Box(x, y, width, height, fill, stroke, thick, radius):
                rect, bend = self._rect(x, y, width, height), round(radius * self.scale)
                if fill:
                    draw.rect(self.layer, colours[fill], rect, border_radius=bend)
                if stroke:
                    edge = self._thick(thick)
                    draw.rect(self.layer, colours[stroke], rect, edge, border_radius=bend)
            case Circle(x, y, radius, fill):
                draw.circle(self.layer, colours[fill], self._at(x, y), radius * self.scale)
            case Polygon(points, fill, stroke, thick):
                self._polygon(points, fill, stroke, thick)
            case Line(points, colour, width, dashed, arrow):
                self.path(points, colour, width, dashed)
                if arrow:
                    self._head(points[-2], points[-1], colour)

    def _polygon(self, points: Sequence[Point], fill: str, stroke: str, thick: float) -> None:
        placed = self._all(points)
        if fill:
            pygame.draw.polygon(self.layer, self.palette[fill], placed)
        if stroke:
            colour = self.palette[stroke]
            pygame.draw.lines(self.layer, colour, True, placed, self._thick(thick))

    def _head(self, tail: Point, tip: Point, colour: str) -> None:
        (x, y), angle = tip, math.atan2(tip[1] - tail[1], tip[0] - tail[0])
        sides = [(x - 8 * math.cos(angle + d), y - 8 * math.sin(angle + d)) for d in (0.5, -0.5)]
        self._polygon([tip, *sides], colour, "", 1)

    def path(self, points: Sequence[Point], colour: str, width: float, dashed: bool) -> None:
        """A line through points."""
        shade, thick = self.palette[colour], self._thick(width)
        if not dashed:
            pygame.draw.lines(self.layer, shade, False, self._all(points), thick)
            return
        for one, two in dashes(points, 7, 4):
            pygame.draw.line(self.layer, shade, self._at(*one), self._at(*two), thick)

    def card(self, card: Card, paint: CardPaint, stroke: str, *, whole: bool) -> None:
        """A card's body with its tinted head; ``whole`` tints all of it."""
        high = card.height if whole else card.head
        self._body(card, card.height, "card")
        if paint.tint:
            self._body(card, high, paint.tint)
        wide = 2.6 if card.kind is Kind.NEGOTIATION or card.ending else 1.4
        self._outline(card, stroke, wide, paint.dashed)
        if card.kind is Kind.TOGETHER:
            inner = Box(card.x + 3.5, card.y + 3.5, WIDE - 7, card.height - 7, "", stroke, 0.9, 8)
            self._shape(inner)

    def _corners(self, card: Card, high: float) -> list[Point]:
        """The corners of a card that has straight ones; empty when its corners are round."""
        x, y, right, foot = card.x, card.y, card.x + WIDE, card.y + high
        if card.kind is Kind.NARRATION:
            return [(x, y), (right - CUT, y), (right, y + CUT), (right, foot), (x, foot)]
        if card.kind is Kind.CHANCE:
            low = CUT if high == card.height else 0
            return [(x, y + CUT), (x + CUT, y), (right - CUT, y), (right, y + CUT),
                    (right, foot - low), (right - low, foot), (x + low, foot), (x, foot - low)]  # fmt: skip
        return []

    def _bend(self, card: Card) -> int:
        return round((min(card.head / 2, 24) if card.ending else ROUND[card.kind]) * self.scale)

    def _body(self, card: Card, high: float, fill: str) -> None:
        if corners := self._corners(card, high):
            self._polygon(corners, fill, "", 1)
            return
        bend = self._bend(card)
        low = bend if high == card.height else 0
        pygame.draw.rect(
            self.layer, self.palette[fill], self._rect(card.x, card.y, WIDE, high),
            border_top_left_radius=bend, border_top_right_radius=bend,
            border_bottom_left_radius=low, border_bottom_right_radius=low,
        )  # fmt: skip

    def _outline(self, card: Card, stroke: str, wide: float, dashed: bool) -> None:
        corners = self._corners(card, card.height)
        if dashed:
            x, y, right, foot = card.x, card.y, card.x + WIDE, card.y + card.height
            corners = corners or [(x, y), (right, y), (right, foot), (x, foot)]
            self.path([*corners, corners[0]], stroke, wide, True)
        elif corners:
            self._polygon(corners, "", stroke, wide)
        else:
            rect, bend = self._rect(card.x, card.y, WIDE, card.height), self._bend(card)
            colour = self.palette[stroke]
            pygame.draw.rect(self.layer, colour, rect, self._thick(wide), border_radius=bend)

    # Words and signs.
    def write(self, tile: pygame.Surface) -> None:
        """Put what waited onto the finished tile."""
        left, top = self.corner
        for one in self.later:
            x, y = one.x * self.zoom - left, one.y * self.zoom - top
            if isinstance(one, Mark):
                side = max(3, round(one.size * self.zoom))
                place = pygame.Rect(round(x - side / 2), round(y - side / 2), side, side)
                icons.draw(tile, one.kind, place, self.palette[one.colour or one.kind])
            else:
                self._label(tile, one, x, y)
        for other in self.others:
            other.write(tile)

    def _label(self, tile: pygame.Surface, label: Label, x: float, y: float) -> None:
        size = max(5, round(label.size * self.zoom))
        weight = "semibold" if label.bold else "regular"
        block = lay_out((Span(label.text),), "small", size, 0, "left", weight, label.colour)
        x -= {"left": 0, "centre": block.width / 2, "right": block.width}[label.anchor]
        block.draw(tile, (round(x), round(y)), self.palette)


def flattened(path: Sequence[Point]) -> tuple[Point, ...]:
    """A start and pieces of a cubic curve as straight pieces; what is straight stays one piece."""
    points = [path[0]]
    for at in range(0, len(path) - 1, 3):
        a, b, c, d = path[at : at + 4]
        level = a[1] == b[1] == c[1] == d[1] or a[0] == b[0] == c[0] == d[0]
        for step in range(PIECES if level else 1, PIECES + 1):
            t = step / PIECES
            u = 1 - t
            points.append(
                tuple(
                    u**3 * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t**3 * d[i]
                    for i in (0, 1)
                )
            )
    return tuple(points)


def dashes(points: Sequence[Point], on: float, off: float) -> list[tuple[Point, Point]]:
    """A line through points as dashes; the rhythm goes on round corners."""
    found, spent = [], 0.0
    for one, two in pairwise(points):
        length = math.dist(one, two)
        at = 0.0
        while at < length:
            within = spent % (on + off)
            left = (on - within) if within < on else (on + off - within)
            end = min(at + left, length)
            if within < on:
                found.append((_along(one, two, at / length), _along(one, two, end / length)))
            spent += end - at + 1e-9
            at = end + 1e-9
    return found


def _along(one: Point, two: Point, part: float) -> Point:
    return one[0] + (two[0] - one[0]) * part, one[1] + (two[1] - one[1]) * part


def fitted(words: str, room: tuple[int, int], most: int, least: int) -> Block | None:
    """The words wrapped as large as fits; at the least size words go from the end; None where none fits."""
    for size in range(most, least - 1, -1):
        block = _close(words, size, room[0])
        if block.height <= room[1]:
            return block
    return _shortened(words, room, least)


def _shortened(words: str, room: tuple[int, int], size: int) -> Block | None:
    """As many of the first words as have room, with a sign that there are more."""
    parts = words.split()
    low, high, found = 1, len(parts) - 1, None
    while low <= high:
        middle = (low + high) // 2
        block = _close(" ".join(parts[:middle]).rstrip(" ,.;:") + "…", size, room[0])
        if block.height <= room[1] and block.width <= room[0]:
            low, found = middle + 1, block
        else:
            high = middle - 1
    return found


def _close(words: str, size: int, width: int) -> Block:
    """Wrapped with little between the lines: a display's leading at a small size."""
    return lay_out((Span(words),), "display", size, width, "left", "semibold", "ink")
