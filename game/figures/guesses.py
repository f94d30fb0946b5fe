"""Draw guessed orders beside the true one: lines that cross are pairs in the wrong order."""

from __future__ import annotations

from game.figures.plane import TYPE, fit
from game.figures.shapes import Box, Figure, Label, Line, Mark, Shape
from game.session.debrief.charts import GuessChart, Reading
from game.session.debrief.review import dimension_name
from game.words import _

ROW = 46.0
GAP = 40.0


def guesses(chart: GuessChart, width: float) -> Figure:
    """A panel for each side that guessed, side by side where there is room."""
    beside = len(chart.readings) > 1 and width >= 900
    panel = (width - GAP) / 2 if beside else width
    shapes: list[Shape] = []
    deep = TYPE * 3.6 + ROW * 4
    for place, reading in enumerate(chart.readings):
        left = place * (panel + GAP) if beside else 0.0
        top = 0.0 if beside else place * (deep + GAP / 2)
        shapes += _panel(reading, left, top, panel)
    down = 1 if beside else max(len(chart.readings), 1)
    height = down * deep + (down - 1) * GAP / 2
    return Figure(chart.title, width, height, tuple(shapes), chart.words, chart.table)


def _panel(reading: Reading, left: float, top: float, width: float) -> list[Shape]:
    title = _("{name} on {other}").format(name=reading.name, other=reading.other)
    shapes: list[Shape] = [Label(left, top, fit(title, width), TYPE, reading.seat, "left", True)]
    columns = [
        (words, order)
        for words, order in (
            (_("before"), reading.before), (_("in truth"), reading.true), (_("after"), reading.after)
        )
        if order
    ]  # fmt: skip
    gap = 26.0
    wide = (width - gap * 2) / 3  # three columns even when one was never guessed
    for place, (words, order) in enumerate(columns):
        x = left + place * (wide + gap)
        shapes.append(Label(x, top + TYPE * 1.5, words, TYPE, "muted"))
        shapes += _column(order, x, top + TYPE * 3.1, wide, strong=order is reading.true)
        if place:
            before = columns[place - 1][1]
            shapes += _lines(before, order, x - gap, x, top + TYPE * 3.1)
    return shapes


def _column(order: tuple[str, ...], x: float, top: float, wide: float, *, strong: bool):
    for place, dimension in enumerate(order):
        y = top + place * ROW
        fill = f"{dimension}-soft"
        yield Box(x, y + 3, wide, ROW - 6, fill, dimension if strong else "", 2, 8)
        yield Mark(x + 20, y + ROW / 2, 22, dimension)
        name = fit(dimension_name(dimension), wide - 42)
        yield Label(x + 38, y + ROW / 2 - TYPE * 0.62, name, TYPE, "ink", "left", strong)


def _lines(one: tuple[str, ...], other: tuple[str, ...], left: float, right: float, top: float):
    for place, dimension in enumerate(one):
        there = other.index(dimension)
        start = (left, top + place * ROW + ROW / 2)
        yield Line((start, (right, top + there * ROW + ROW / 2)), dimension, 2.5)
