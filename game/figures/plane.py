"""The plane of two sides' points: axes, ticks, and labels that keep out of each other's way."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from game.figures.shapes import Box, Label, Line, Point, Shape
from game.words import _

TYPE = 22.0
"""The height of a chart's text: 3% of a screen that is 720 units high."""

LETTER = 0.5
"""How wide a letter is on average, as a share of its height: enough to keep labels apart."""

HEAD = TYPE * 1.5
FOOT = TYPE * 2.7
"""What a plane needs above and below for the names of its axes and its numbers."""


Sign = Callable[[float, float], list[Shape]]
"""Draws a small sign about a point."""


def text_width(text: str, size: float = TYPE) -> float:
    """About how wide a line of text will be; there are no fonts on this floor."""
    return len(text) * size * LETTER


def fit(text: str, width: float, size: float = TYPE) -> str:
    """The text cut to about a width, with an ellipsis where it was cut."""
    most = max(int(width / (size * LETTER)), 3)
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


@dataclass(slots=True)
class Plane:
    """Points drawn in a rectangle: the doctor's to the right, the manager's upwards.

    ``low`` and ``high`` are the corners in points; ``taken`` collects where labels stand.
    """

    left: float
    top: float
    width: float
    height: float
    low: tuple[float, float]
    high: tuple[float, float]
    taken: list[tuple[float, float, float, float]] = field(default_factory=list)

    def at(self, points: tuple[float, float]) -> Point:
        """Where a pair of points lies in the figure."""
        spans = [max(self.high[i] - self.low[i], 1) for i in (0, 1)]
        x = self.left + (points[0] - self.low[0]) / spans[0] * self.width
        y = self.top + self.height - (points[1] - self.low[1]) / spans[1] * self.height
        return x, y

    def axes(self, names: tuple[str, str]) -> list[Shape]:
        """Frame, ticks with their numbers, and what each direction means."""
        right, bottom = self.left + self.width, self.top + self.height
        shapes: list[Shape] = [Box(self.left, self.top, self.width, self.height, "card", "line")]
        for value in ticks(self.low[0], self.high[0]):
            x, _y = self.at((value, self.low[1]))
            shapes.append(Line(((x, bottom), (x, bottom + 6)), "edge"))
            shapes.append(Label(x, bottom + 6, str(value), TYPE, "muted", "centre"))
        for value in ticks(self.low[1], self.high[1]):
            _x, y = self.at((self.low[0], value))
            shapes.append(Line(((self.left - 6, y), (self.left, y)), "edge"))
            shapes.append(Label(self.left - 10, y - TYPE * 0.6, str(value), TYPE, "muted", "right"))
        across = fit(_("{name}'s points →").format(name=names[0]), self.width)
        up = fit(_("↑ {name}'s points").format(name=names[1]), self.width + self.left)
        shapes.append(Label(right, bottom + 6 + TYPE * 1.25, across, TYPE, "doctor", "right", True))
        shapes.append(Label(0, self.top - HEAD, up, TYPE, "manager", "left", True))
        return shapes

    def label(
        self, points: tuple[float, float], text: str, colour: str, away: float = 12, first: int = 0
    ) -> list[Shape]:
        """A label beside a spot, where nothing else is written yet, on a ground of its own.

        Eight places are tried in turn, from the ``first``: right, left, above, below, and the
        corners above right, above left, below right, below left.
        """
        x, y = self.at(points)
        width, high = text_width(text), TYPE * 1.2
        right, left, middle = x + away, x - away - width, x - width / 2
        above, beside, below = y - away - high, y - high / 2, y + away
        places = [
            (right, beside), (left, beside), (middle, above), (middle, below),
            (right, above), (left, above), (right, below), (left, below),
        ]  # fmt: skip
        places = places[first:] + places[:first]
        free = [
            p for p in places if self._inside(p, width, high) and not self._meets(p, width, high)
        ]
        at_x, at_y = (free or [self._pushed_in(places[0], width, high)])[0]
        self.taken.append((at_x, at_y, width, high))
        ground = Box(at_x - 4, at_y, width + 8, high, "card", "", 1, 6)
        if at_x == left:
            return [ground, Label(left + width, at_y, text, TYPE, colour, "right", True)]
        return [ground, Label(at_x, at_y, text, TYPE, colour, "left", True)]

    def keep_free(self, points: tuple[float, float], radius: float) -> None:
        """Let no label lie over a spot."""
        x, y = self.at(points)
        self.taken.append((x - radius, y - radius, 2 * radius, 2 * radius))

    def keep_line_free(self, one: tuple[float, float], other: tuple[float, float]) -> None:
        """Let no label lie over a line between two spots."""
        for step in range(1, 12):
            part = step / 12
            point = tuple(a + (b - a) * part for a, b in zip(one, other, strict=True))
            self.keep_free(point, 6)

    def _inside(self, place: Point, width: float, high: float) -> bool:
        x, y = place
        across = self.left <= x and x + width <= self.left + self.width
        return across and self.top <= y and y + high <= self.top + self.height

    def _pushed_in(self, place: Point, width: float, high: float) -> Point:
        x = min(max(place[0], self.left), max(self.left + self.width - width, self.left))
        return x, min(max(place[1], self.top), self.top + self.height - high)

    def _meets(self, place: Point, width: float, high: float) -> bool:
        x, y = place
        return any(
            x < left + w and left < x + width and y < top + h and top < y + high
            for left, top, w, h in self.taken
        )


def key(entries: list[tuple[Sign, str]], top: float, width: float) -> tuple[list[Shape], float]:
    """What each sign means, one after the other in as many lines as it takes, and how deep that is.

    A sign is a function that draws it about a point, 28 units wide.
    """
    shapes: list[Shape] = []
    x = y = 0.0
    for sign, words in entries:
        wide = text_width(words) + 58
        if x and x + wide - 22 > width:
            x, y = 0.0, y + TYPE * 1.4
        shapes += sign(x + 14, top + y + TYPE * 0.62)
        shapes.append(Label(x + 34, top + y, words, TYPE, "ink"))
        x += wide
    return shapes, y + TYPE * 1.4


def ticks(low: float, high: float) -> tuple[int, ...]:
    """Round numbers over a range, four to six of them."""
    span = max(high - low, 1)
    step = next(s for s in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 10**6) if span / s <= 5)
    first = math.ceil(low / step) * step
    return tuple(range(int(first), int(high) + 1, step))


def bounds(points: list[tuple[int, int]]) -> tuple[tuple[float, float], tuple[float, float]]:
    """Corners that hold all points with some room around."""
    found = []
    for own in (0, 1):
        values = [p[own] for p in points] or [0, 100]
        low, high = min(values), max(values)
        room = max((high - low) * 0.06, 1.5)
        found.append((low - room, high + room))
    return (found[0][0], found[1][0]), (found[0][1], found[1][1])
