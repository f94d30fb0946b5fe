"""Draw what each choice could still have led to: its words, who chose it, and a range for each dimension."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.figures.grown import filling
from game.figures.plane import TYPE, text_width
from game.figures.shapes import Box, Figure, Label, Line, Mark, Shape
from game.figures.wrapping import LINE, block
from game.session.debrief.review import signed
from game.words import _

GAP = 7.0
PAD = 8.0
WORDS = 0.44
"""The share of the width that the choice's words take."""

HEAD = LINE + 8


@dataclass(frozen=True, slots=True)
class Ahead:
    """One choice: quiet lines below its words, and the least and most of each dimension, by its kind."""

    words: str
    notes: tuple[str, ...] = ()
    ranges: Mapping[str, tuple[int, int]] | None = None


def ahead(
    title: str, ways: Sequence[Ahead], kinds: Mapping[str, str], width: float, height: float = 0
) -> Figure:
    """A row for each choice; ``kinds`` are the dimensions' names, a column each on a scale of its own."""
    if height:
        return filling(lambda w, _h: _ahead(title, ways, kinds, w), width, height)
    return _ahead(title, ways, kinds, width)


def _ahead(title: str, ways: Sequence[Ahead], kinds: Mapping[str, str], width: float) -> Figure:
    left = width * WORDS
    each = (width - left - 8) / max(len(kinds), 1)
    scales = {kind: _scale(ways, kind) for kind in kinds}
    shapes: list[Shape] = _heads(kinds, left, each)
    y = HEAD
    for way in ways:
        more, high = _row(way, y, width, left, each, scales)
        shapes += more
        y += high + GAP
    said = "; ".join(_in_words(way, kinds) for way in ways)
    return Figure(title, width, y - GAP, tuple(shapes), said, tuple(_table(ways, kinds)))


def _scale(ways: Sequence[Ahead], kind: str) -> tuple[int, int]:
    found = [way.ranges[kind] for way in ways if way.ranges and kind in way.ranges]
    return min((low for low, _h in found), default=0), max((high for _l, high in found), default=0)


def _heads(kinds: Mapping[str, str], left: float, each: float) -> list[Shape]:
    shapes: list[Shape] = []
    # All with their names, or none: a name beside some signs only would look like a choice.
    named = all(30 + text_width(name) * 1.06 <= each - 6 for name in kinds.values())
    for place, (kind, name) in enumerate(kinds.items()):
        middle = left + each * (place + 0.5)
        if not named:
            shapes.append(Mark(middle, LINE / 2, 24, kind))
            continue
        start = middle - (30 + text_width(name) * 1.06) / 2
        shapes.append(Mark(start + 11, LINE / 2, 22, kind))
        shapes.append(Label(start + 30, 0, name, TYPE, kind, "left", True))
    return shapes


def _row(
    way: Ahead, top: float, width: float, left: float, each: float,
    scales: Mapping[str, tuple[int, int]],
) -> tuple[list[Shape], float]:  # fmt: skip
    said, deep = block(way.words, 14, top + PAD, left - 28, bold=True)
    for note in way.notes:
        more, high = block(note, 14, top + PAD + deep, left - 28, most=2, colour="muted")
        said, deep = [*said, *more], deep + high
    high = max(deep, LINE + 24) + 2 * PAD
    shapes: list[Shape] = [Box(0, top, width, high, "card", "line", 1, 8), *said]
    for place, (kind, scale) in enumerate(scales.items()):
        if way.ranges and kind in way.ranges:
            shapes += _range(kind, way.ranges[kind], scale, left + each * place + 10, top, high, each - 20)  # fmt: skip
    return shapes, high


def _range(
    kind: str, found: tuple[int, int], scale: tuple[int, int], left: float, top: float,
    high: float, wide: float,
) -> list[Shape]:  # fmt: skip
    low, most = min(scale[0], 0), max(scale[1], 0)

    def x_of(value: int) -> float:
        return left + (value - low) / max(most - low, 1) * wide

    y = top + high / 2 + 10
    words = _("{low} to {high}").format(low=signed(found[0]), high=signed(found[1]))
    return [
        Box(left, y, wide, 9, "well", "line", 1, 4),
        Box(x_of(found[0]), y, max(6.0, x_of(found[1]) - x_of(found[0])), 9, kind, "", 1, 4),
        Line(((x_of(0), y - 4), (x_of(0), y + 13)), "ink", 2.5),
        Label(left + wide / 2, y - LINE - 4, words, TYPE, "ink", "centre", True),
    ]


def _in_words(way: Ahead, kinds: Mapping[str, str]) -> str:
    parts = [
        _("{name} {low} to {high}").format(name=name, low=signed(found[0]), high=signed(found[1]))
        for kind, name in kinds.items()
        if (found := (way.ranges or {}).get(kind))
    ]
    return f"{way.words}: {', '.join([*way.notes, *parts])}"


def _table(ways: Sequence[Ahead], kinds: Mapping[str, str]):
    yield _("Choice"), *kinds.values()
    for way in ways:
        found = (way.ranges or {}).get
        cells = (found(kind) for kind in kinds)
        yield way.words, *(f"{signed(c[0])} … {signed(c[1])}" if c else "–" for c in cells)
