"""Draw the four dimensions as bars in their attainable range, all on one scale, against today."""

from __future__ import annotations

from dataclasses import dataclass

from game.figures.plane import TYPE, text_width, ticks
from game.figures.shapes import Box, Figure, Label, Line, Mark, Shape
from game.session.debrief.charts import Bar, BarsChart
from game.session.debrief.review import signed
from game.words import _

ROW = 60.0
THICK = 22.0


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a raw sum stands from left to right."""

    start: float
    end: float
    low: int
    high: int

    def __call__(self, value: float) -> float:
        part = (value - self.low) / max(self.high - self.low, 1)
        return self.start + part * (self.end - self.start)


def bars(chart: BarsChart, width: float) -> Figure:
    """One row for each dimension: range, where the play came to, and today's line."""
    wide = width >= 560
    left = max((text_width(bar.name) for bar in chart.bars), default=0) + 52 if wide else 12.0
    row = ROW if wide else ROW + TYPE * 1.3
    low = min([0, *(bar.low for bar in chart.bars)])
    high = max([0, *(bar.high for bar in chart.bars)])
    x_of = Scale(left + 24, width - 68, low, high)
    top = TYPE * 1.6
    bottom = top + row * len(chart.bars)
    rows: list[Shape] = []
    for place, bar in enumerate(chart.bars):
        rows += _row(bar, x_of, top + row * place, row, wide)
    marks = [shape for shape in rows if isinstance(shape, Mark)]
    under = [shape for shape in rows if not isinstance(shape, Mark)]
    today = Line(((x_of(0), top - 4), (x_of(0), bottom)), "ink", 3)
    shapes = (*_grid(x_of, top, bottom), *under, today, *marks)
    return Figure(chart.title, width, bottom + TYPE * 1.6, shapes, chart.words, chart.table)


def _grid(x_of: Scale, top: float, bottom: float) -> list[Shape]:
    """A line and its number at every round sum; today is zero."""
    shapes: list[Shape] = [Label(x_of(0), 0, _("today"), TYPE, "ink", "centre", True)]
    for value in ticks(x_of.low, x_of.high):
        x, colour = x_of(value), "muted" if value else "ink"
        shapes.append(Line(((x, top), (x, bottom)), "line"))
        words = signed(value)
        shapes.append(Label(x, bottom + 6, words, TYPE, colour, "centre", bold=not value))
    return shapes


def _row(bar: Bar, x_of: Scale, top: float, row: float, wide: bool) -> list[Shape]:
    middle = top + row - ROW / 2
    name_y = middle - TYPE * (1.28 if wide and bar.worst else 0.62) if wide else top + 4
    shapes: list[Shape] = [
        Mark(14, name_y + TYPE * 0.62, 24, bar.dimension),
        Label(36, name_y, bar.name, TYPE, bar.dimension, "left", True),
        Box(
            x_of(bar.low), middle - THICK / 2, x_of(bar.high) - x_of(bar.low), THICK,
            f"{bar.dimension}-soft", bar.dimension, 1.5, THICK / 2,
        ),
    ]  # fmt: skip
    if bar.worst and wide:
        shapes.append(Label(36, name_y + TYPE * 1.25, _("worst off"), TYPE, "ink"))
    if bar.least != bar.most:
        return shapes + _open_range(bar, x_of, middle)
    x = x_of(bar.least)
    if bar.worst:
        shapes.append(Box(x - 22, middle - 22, 44, 44, "", bar.dimension, 3, 22))
    shapes.append(Mark(x, middle, 28, bar.dimension))
    if wide:
        shapes.append(_value(bar, x_of, middle))
    else:
        shapes.append(Label(x_of.end, name_y, _sums(bar), TYPE, "ink", "right", True))
    if bar.contested is not None:
        shapes.append(Mark(x_of(bar.contested), middle, 24, bar.dimension, hollow=True))
    return shapes


def _sums(bar: Bar) -> str:
    if bar.contested is None:
        return signed(bar.least)
    return _("{sum}, yours {own}").format(sum=signed(bar.least), own=signed(bar.contested))


def _value(bar: Bar, x_of: Scale, middle: float) -> Label:
    """The sum in figures, on that side of its mark where nothing else stands."""
    words, x, today = _sums(bar), x_of(bar.least), x_of(0)
    wide, away = text_width(words), 28
    others = [today] if bar.contested is None else [today, x_of(bar.contested)]
    right = not any(x + 4 < other < x + away + wide + 14 for other in others)
    at, anchor = (x + away, "left") if right else (x - away, "right")
    return Label(at, middle - TYPE * 0.62, words, TYPE, "ink", anchor, True)


def _open_range(bar: Bar, x_of: Scale, middle: float) -> list[Shape]:
    return [
        Box(
            x_of(bar.least), middle - THICK / 2, x_of(bar.most) - x_of(bar.least), THICK,
            bar.dimension, "", 1, THICK / 2,
        ),
    ]  # fmt: skip
