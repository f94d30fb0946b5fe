"""Draw the four dimensions as bars in their attainable range, all on one scale, against today."""

from __future__ import annotations

from game.figures.plane import TYPE, text_width, ticks
from game.figures.shapes import Box, Figure, Label, Line, Mark, Shape
from game.session.debrief.charts import Bar, BarsChart
from game.session.debrief.review import signed
from game.words import _

ROW = 60.0
THICK = 22.0


def bars(chart: BarsChart, width: float) -> Figure:
    """One row for each dimension: range, where the play came to, and today's line."""
    wide = width >= 560
    left = max((text_width(bar.name) for bar in chart.bars), default=0) + 52 if wide else 12.0
    row = ROW if wide else ROW + TYPE * 1.3
    low = min([0, *(bar.low for bar in chart.bars)])
    high = max([0, *(bar.high for bar in chart.bars)])
    scale = (width - left - 70) / max(high - low, 1)
    top = TYPE * 1.6

    def x_of(value: float) -> float:
        return left + 24 + (value - low) * scale

    bottom = top + row * len(chart.bars)
    shapes: list[Shape] = []
    for value in ticks(low, high):
        shapes.append(Line(((x_of(value), top), (x_of(value), bottom)), "line"))
        if value:
            shapes.append(Label(x_of(value), bottom + 6, signed(value), TYPE, "muted", "centre"))
    for place, bar in enumerate(chart.bars):
        shapes += _row(bar, x_of, top + row * place, row, wide)
    shapes.append(Line(((x_of(0), top - 4), (x_of(0), bottom)), "ink", 3))
    shapes.append(Label(x_of(0), 0, _("today"), TYPE, "ink", "centre", True))
    shapes.append(Label(x_of(0), bottom + 6, "0", TYPE, "ink", "centre", True))
    height = bottom + TYPE * 1.6
    # Marks lie over today's line.
    over = [shape for shape in shapes if isinstance(shape, Mark)]
    under = [shape for shape in shapes if not isinstance(shape, Mark)]
    return Figure(chart.title, width, height, (*under, *over), chart.words, chart.table)


def _row(bar: Bar, x_of, top: float, row: float, wide: bool) -> list[Shape]:
    middle = top + row - ROW / 2
    name_y = middle - TYPE * (1.25 if wide and bar.worst else 0.62) if wide else top + 4
    shapes: list[Shape] = [
        Mark(14, name_y + TYPE * 0.62, 24, bar.dimension),
        Label(36, name_y, bar.name, TYPE, bar.dimension, "left", True),
        Box(
            x_of(bar.low), middle - THICK / 2, x_of(bar.high) - x_of(bar.low), THICK,
            f"{bar.dimension}-soft", bar.dimension, 1.5, THICK / 2,
        ),
    ]  # fmt: skip
    if bar.worst:
        beside = 36 if wide else 52 + text_width(bar.name)
        below = name_y + TYPE * 1.15 if wide else name_y
        shapes.append(Label(beside, below, _("worst off"), TYPE, "ink"))
    if bar.least != bar.most:
        return shapes + _open_range(bar, x_of, middle)
    x = x_of(bar.least)
    if bar.worst:
        shapes.append(Box(x - 22, middle - 22, 44, 44, "", bar.dimension, 3, 22))
    shapes.append(Mark(x, middle, 28, bar.dimension))
    shapes.append(_value(bar, x_of, middle))
    if bar.contested is not None:
        shapes.append(Mark(x_of(bar.contested), middle, 24, bar.dimension, hollow=True))
    return shapes


def _value(bar: Bar, x_of, middle: float) -> Label:
    """The sum in figures, on that side of its mark where nothing else stands."""
    words, x, today = signed(bar.least), x_of(bar.least), x_of(0)
    if bar.contested is not None:
        words = _("{sum}, yours {own}").format(sum=words, own=signed(bar.contested))
    wide, away = text_width(words), 28
    others = [today] if bar.contested is None else [today, x_of(bar.contested)]
    right = not any(x + 4 < other < x + away + wide + 14 for other in others)
    at, anchor = (x + away, "left") if right else (x - away, "right")
    return Label(at, middle - TYPE * 0.62, words, TYPE, "ink", anchor, True)


def _open_range(bar: Bar, x_of, middle: float) -> list[Shape]:
    return [
        Box(
            x_of(bar.least), middle - THICK / 2, x_of(bar.most) - x_of(bar.least), THICK,
            bar.dimension, "", 1, THICK / 2,
        ),
    ]  # fmt: skip
