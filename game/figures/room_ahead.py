"""Draw what each choice could still have led to: its words, who chose it, and a range for each dimension."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.figures.plane import TYPE, text_width
from game.figures.shapes import Box, Figure, Label, Line, Mark, Shape
from game.figures.wrapping import LINE, block
from game.session.debrief.review import signed
from game.words import _

GAP = 7.0
PAD = 6.0
WORDS = 0.44
"""The share of the width that the choice's words take, where they stand beside the ranges."""

HEAD = LINE + 8
RANGE = LINE + 24
STRETCH = 0.4
"""By how much of its height a row grows at most, where there is room."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """One choice: a quiet line below its words, and the least and most of each dimension, by its kind."""

    words: str
    note: str = ""
    ranges: Mapping[str, tuple[int, int]] | None = None


def ahead(
    title: str, ways: Sequence[Ahead], kinds: Mapping[str, str], width: float, height: float = 0
) -> Figure:
    """A row for each choice; ``kinds`` are the dimensions' names, a column each on a scale of its own.

    Where the names would not fit above their columns, the words stand above the ranges.
    """
    left = width * WORDS
    above = _named(kinds) > (width - left - 8) / max(len(kinds), 1)
    left = 0.0 if above else left
    each = (width - left - 8) / max(len(kinds), 1)
    scales = {kind: _scale(ways, kind) for kind in kinds}
    rows = [_Row(way, width, left, each, scales) for way in ways]
    needed = HEAD + sum(row.high + GAP for row in rows) - GAP
    more = max(0.0, height - needed) / max(len(rows), 1)
    shapes: list[Shape] = _heads(kinds, left, each)
    y = HEAD
    for row in rows:
        high = row.high + min(more, row.high * STRETCH)
        shapes += row.draw(y, high)
        y += high + GAP
    said = "; ".join(_in_words(way, kinds) for way in ways)
    return Figure(title, width, y - GAP, tuple(shapes), said, tuple(_table(ways, kinds)))


def _named(kinds: Mapping[str, str]) -> float:
    """The width of the longest name with its sign."""
    return max((36 + text_width(name) * 1.06 for name in kinds.values()), default=0)


def _scale(ways: Sequence[Ahead], kind: str) -> tuple[int, int]:
    found = [way.ranges[kind] for way in ways if way.ranges and kind in way.ranges]
    return min((low for low, _h in found), default=0), max((high for _l, high in found), default=0)


def _heads(kinds: Mapping[str, str], left: float, each: float) -> list[Shape]:
    shapes: list[Shape] = []
    for place, (kind, name) in enumerate(kinds.items()):
        middle = left + each * (place + 0.5)
        start = middle - (30 + text_width(name)) / 2
        shapes.append(Mark(start + 11, LINE / 2, 22, kind))
        shapes.append(Label(start + 30, 0, name, TYPE, kind, "left", True))
    return shapes


class _Row:
    """One choice as it will be drawn: beside its ranges, or above them where ``left`` is 0."""

    def __init__(
        self, way: Ahead, width: float, left: float, each: float,
        scales: Mapping[str, tuple[int, int]],
    ):  # fmt: skip
        self.way, self.width, self.left, self.each, self.scales = way, width, left, each, scales
        deep = self._said(0)[1]
        self.high = 2 * PAD + (max(deep, RANGE) if left else deep + RANGE)

    def _said(self, top: float) -> tuple[list[Shape], float]:
        room = (self.left or self.width) - 28
        said, deep = block(self.way.words, 14, top, room, bold=True)
        beside = text_width(self.way.words) * 1.1 + text_width(self.way.note) + 30 <= room
        if self.way.note and not self.left and beside:
            # At the end of the words' own line: a second line would take a choice off the screen.
            note = Label(14 + room, top, self.way.note, TYPE, "muted", "right")
            return [*said, note], deep
        if self.way.note:
            more, high = block(self.way.note, 14, top + deep, room, most=2, colour="muted")
            said, deep = [*said, *more], deep + high
        return said, deep

    def draw(self, top: float, high: float) -> list[Shape]:
        """The row in its place, its parts in the middle of it."""
        deep = self._said(0)[1]
        spare = high - self.high
        first = top + (high - deep) / 2 if self.left else top + PAD + spare / 2
        said, _deep = self._said(first)
        at = top + (high - RANGE) / 2 if self.left else first + deep
        shapes: list[Shape] = [Box(0, top, self.width, high, "card", "line", 1, 8), *said]
        for place, (kind, scale) in enumerate(self.scales.items()):
            if self.way.ranges and kind in self.way.ranges:
                x = self.left + self.each * place + 12
                shapes += _range(kind, self.way.ranges[kind], scale, x, at, self.each - 24)
        return shapes


def _range(
    kind: str, found: tuple[int, int], scale: tuple[int, int], left: float, top: float, wide: float
) -> list[Shape]:
    low, most = min(scale[0], 0), max(scale[1], 0)

    def x_of(value: int) -> float:
        return left + (value - low) / max(most - low, 1) * wide

    y = top + LINE + 4
    words = _("{low} to {high}").format(low=signed(found[0]), high=signed(found[1]))
    if found[0] == found[1]:
        words = signed(found[0])
    return [
        Box(left, y, wide, 10, "well", "line", 1, 4),
        Box(x_of(found[0]), y, max(6.0, x_of(found[1]) - x_of(found[0])), 10, kind, "", 1, 4),
        Line(((x_of(0), y - 4), (x_of(0), y + 14)), "ink", 2.5),
        Label(left + wide / 2, top, words, TYPE, "ink", "centre", True),
    ]


def _in_words(way: Ahead, kinds: Mapping[str, str]) -> str:
    parts = [
        _("{name} {low} to {high}").format(name=name, low=signed(found[0]), high=signed(found[1]))
        for kind, name in kinds.items()
        if (found := (way.ranges or {}).get(kind))
    ]
    return f"{way.words}: {', '.join([way.note, *parts])}"


def _table(ways: Sequence[Ahead], kinds: Mapping[str, str]):
    yield _("Choice"), *kinds.values()
    for way in ways:
        found = (way.ranges or {}).get
        cells = (found(kind) for kind in kinds)
        yield way.words, *(f"{signed(c[0])} … {signed(c[1])}" if c else "–" for c in cells)
