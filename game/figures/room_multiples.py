"""Draw the four dimensions of single tables side by side, and their means, in the tables' own order."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.figures.plane import TYPE, text_width
from game.figures.shapes import Box, Figure, Label, Line, Mark, Shape
from game.figures.table_signs import ROW, colour
from game.figures.table_signs import signed as table_sign
from game.figures.table_signs import width as sign_width
from game.session.cohort.dimensions import DimensionSpread, TableScore
from game.session.cohort.signs import Sign
from game.session.debrief.review import signed
from game.words import _

GAP = 12.0
HEAD = ROW + 6
BAR = 27.0
LEAST_WIDE = 244.0
MOST = 12
"""The most tables on one screen."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One table: its sign and its score."""

    sign: Sign
    score: TableScore


def room_for(width: float, height: float) -> int:
    """How many tables fit a place, twelve at most."""
    across = max(1, int((width + GAP) // (LEAST_WIDE + GAP)))
    down = max(1, int((height + GAP) // (HEAD + 2 * BAR + 12 + GAP)))
    return min(MOST, across * down)


def multiples(
    title: str, spreads: Sequence[DimensionSpread], cells: Sequence[Cell], width: float,
    height: float, linked: str = "", worst: bool = True, cards: int = 0,
) -> Figure:  # fmt: skip
    """A small card for each table: each dimension in its attainable range, today's line, the worst ringed.

    There is room for so many ``cards``, which are as large where fewer tables are left to show.
    """
    across, down = _grid(max(cards, len(cells)), width, height)
    wide = (width - GAP * (across - 1)) / across
    high = min((height - GAP * (down - 1)) / down, HEAD + 4 * (BAR + 10) + 12)
    high = max(high, HEAD + 2 * BAR + 12)
    shapes: list[Shape] = []
    for place, cell in enumerate(cells):
        x, y = (place % across) * (wide + GAP), (place // across) * (high + GAP)
        shapes += _cell(cell, spreads, x, y, wide, high, cell.sign.letter == linked, worst)
    said = "; ".join(_in_words(cell, spreads, worst) for cell in cells)
    tall = down * (high + GAP) - GAP
    return Figure(title, width, max(tall, 1), tuple(shapes), said, _table(cells, spreads))


def _grid(count: int, width: float, height: float) -> tuple[int, int]:
    """As few columns as still fit the height, so that every card is as wide as can be."""
    most = max(1, int((width + GAP) // (LEAST_WIDE + GAP)))
    for across in range(1, most + 1):
        down = math.ceil(count / across)
        if down * (HEAD + 2 * BAR + 12 + GAP) - GAP <= height and (
            across >= min(2 if count <= 4 else 3, most) or count < 3
        ):
            return across, max(1, down)
    return most, max(1, math.ceil(count / most))


def _cell(
    cell: Cell, spreads: Sequence[DimensionSpread], x: float, y: float, wide: float, high: float,
    linked: bool, worst: bool,
) -> list[Shape]:  # fmt: skip
    shapes: list[Shape] = [
        Box(x, y, wide, high, "card", "accent" if linked else "line", 4 if linked else 1, 8),
        *table_sign(x + 12, y + HEAD / 2 + 2, cell.sign),
    ]
    found = [s for s in spreads if cell.sign.letter in s.worst] if worst else []
    if found:
        words = _("worst: {name}").format(name=", ".join(s.name for s in found))
        room = wide - sign_width(cell.sign) - 40
        if text_width(words) > room:
            words = ", ".join(s.name for s in found)
        if text_width(words) > room:
            words = _("{n} worst").format(n=len(found))
        shapes.append(Label(x + wide - 12, y + 8, words, TYPE, "ink", "right"))
    in_play = [(s, _sum(s, cell)) for s in spreads if s.in_play]
    two = high < HEAD + len(in_play) * (BAR + 4) + 8
    columns = 2 if two else 1
    rows = math.ceil(len(in_play) / columns)
    each = (high - HEAD - 8) / max(rows, 1)
    for place, (spread, value) in enumerate(in_play):
        left = x + 12 + (place % columns) * ((wide - 24) / columns)
        middle = y + HEAD + each * (place // columns) + each / 2
        room = (wide - 24) / columns - (10 if two else 0)
        shapes += _bar(spread, value, left, middle, room, spread in found)
    return shapes


def _sum(spread: DimensionSpread, cell: Cell) -> int:
    return dict(spread.sums)[cell.sign.letter]


def _bar(
    spread: DimensionSpread, value: int, left: float, middle: float, wide: float, worst: bool
) -> list[Shape]:
    kind = str(spread.dimension)
    start, end = left + 26, left + wide - 46
    low = spread.low if spread.low is not None else spread.least or 0
    high = spread.high if spread.high is not None else spread.most or 0
    low, high = min(low, 0, value), max(high, 0, value)

    def x_of(v: float) -> float:
        return start + (v - low) / max(high - low, 1) * (end - start)

    shapes: list[Shape] = [
        Mark(left + 10, middle, 18, kind),
        Box(start, middle - 5, end - start, 10, f"{kind}-soft", kind, 1.2, 5),
        Line(((x_of(0), middle - 10), (x_of(0), middle + 10)), "ink", 2.5),
    ]
    x = x_of(value)
    if worst:
        shapes.append(Box(x - 12, middle - 12, 24, 24, "card", kind, 3, 12))
    shapes.append(Mark(x, middle, 14, kind))
    shapes.append(
        Label(left + wide, middle - TYPE * 0.64, signed(value), TYPE, "ink", "right", True)
    )
    return shapes


def _in_words(cell: Cell, spreads: Sequence[DimensionSpread], worst: bool) -> str:
    sums = ", ".join(f"{s.name} {signed(_sum(s, cell))}" for s in spreads if s.in_play)
    text = _("Table {letter}: {sums}").format(letter=cell.sign.letter, sums=sums)
    found = [s.name for s in spreads if cell.sign.letter in s.worst] if worst else []
    return f"{text} ({_('worst: {name}').format(name=', '.join(found))})" if found else text


def _table(
    cells: Sequence[Cell], spreads: Sequence[DimensionSpread]
) -> tuple[tuple[str, ...], ...]:
    head = (_("Table"), *(s.name for s in spreads if s.in_play))
    rows = ((c.sign.letter, *(signed(_sum(s, c)) for s in spreads if s.in_play)) for c in cells)
    return (head, *rows)


def means(
    title: str, cells: Sequence[Cell], setting: str, today: float | None, width: float,
    height: float, linked: str = "",
) -> Figure:  # fmt: skip
    """One bar for each table in its own place, 0 to 100, at one position of the switch."""
    left, foot, head = 50.0, ROW + 6, TYPE * 1.4
    tall = max(height - foot - head, 90)
    each = (width - left) / max(len(cells), 1)
    bottom = head + tall
    shapes: list[Shape] = []
    for value in (0, 50, 100):
        y = bottom - tall * value / 100
        shapes.append(Line(((left, y), (width, y)), "line"))
        shapes.append(Label(left - 8, y - TYPE * 0.64, str(value), TYPE, "muted", "right"))
    rows = []
    for place, cell in enumerate(cells):
        mean = cell.score.mean(setting)
        middle = left + each * (place + 0.5)
        shapes += table_sign(
            middle - sign_width(cell.sign) / 2,
            bottom + foot / 2 + 2,
            cell.sign,
            cell.sign.letter == linked,
        )
        if mean is None:
            continue
        value = round(mean * 100)
        high = tall * mean
        thick = min(56.0, each * 0.6)
        ring = "ink" if cell.sign.letter == linked else ""
        shapes.append(
            Box(middle - thick / 2, bottom - high, thick, high, colour(cell.sign), ring, 3, 3)
        )
        shapes.append(
            Label(middle, bottom - high - TYPE * 1.3, str(value), TYPE, "ink", "centre", True)
        )
        rows.append((cell.sign.letter, str(value)))
    if today is not None:
        y = bottom - tall * today
        shapes.append(Line(((left, y), (width, y)), "ink", 2.5, dashed=True))
        words = _("today: {n}").format(n=round(today * 100))
        shapes.append(Label(width, 0, words, TYPE, "ink", "right", True))
    said = "; ".join(_("Table {letter}: {n}").format(letter=a, n=n) for a, n in rows)
    return Figure(
        title, width, bottom + foot, tuple(shapes), said, ((_("Table"), _("Mean")), *rows)
    )
