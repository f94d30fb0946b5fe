"""Draw a year in sittings: the arc of trust, and the four dimensions in a panel each."""

from __future__ import annotations

from collections.abc import Iterator

from game.figures.plane import TYPE, fit, key, text_width
from game.figures.shapes import Box, Circle, Figure, Label, Line, Mark, Point, Shape
from game.session.debrief.charts import TrustChart, TrustStep, YearChart, YearMark
from game.session.debrief.review import signed
from game.words import _

TALL = 260.0
MARGIN = 46.0
SCALE = 10
SIDES = ("doctor", "manager")
PANEL = 210.0
GAP = 34.0
BESIDE = 760.0
"""From this width on the four panels stand two and two."""


def trust_arc(chart: TrustChart, width: float) -> Figure:
    """A line for what each side said, and one for the story's meter, from sitting to sitting."""
    top, bottom = TYPE * 0.7, TYPE * 0.7 + TALL
    wide = (width - MARGIN - 12) / max(len(chart.steps), 1)
    shapes: list[Shape] = [Box(MARGIN, top, width - MARGIN - 12, TALL, "card", "line")]
    for value in (0, 5, 10):
        y = _height(value, top)
        shapes.append(Line(((MARGIN, y), (width - 12, y)), "line"))
        shapes.append(Label(MARGIN - 8, y - TYPE * 0.62, str(value), TYPE, "muted", "right"))
    for place, step in enumerate(chart.steps):
        left = MARGIN + place * wide
        if place:
            shapes.append(Line(((left, top), (left, bottom)), "edge"))
        name = fit(step.name, wide - 8)
        shapes.append(Label(left + wide / 2, bottom + 6, name, TYPE, "ink", "centre", True))
        if step.meter is None and not any(
            any(v is not None for v in p) for p in step.told.values()
        ):
            middle = top + TALL / 2
            shapes.append(
                Label(left + wide / 2, middle, fit(_("missing"), wide), TYPE, "muted", "centre")
            )
    shapes += _meter_line(chart.steps, wide, top)
    for seat in SIDES:
        shapes += _told_line(chart.steps, seat, wide, top)
    entries = [(_sign(seat), _("{name} said").format(name=chart.names[seat])) for seat in SIDES]
    entries.append((_dash, _("the story's own trust")))
    signs, deep = key(entries, bottom + TYPE * 1.7, width)
    height = bottom + TYPE * 1.7 + deep
    return Figure(chart.title, width, height, (*shapes, *signs), chart.words, chart.table)


def _height(value: float, top: float) -> float:
    # A little room above ten and below nought, so that marks stay inside.
    return top + 14 + (TALL - 28) * (1 - value / SCALE)


def _meter_line(steps: tuple[TrustStep, ...], wide: float, top: float) -> Iterator[Shape]:
    for place, step in enumerate(steps):
        if step.meter:
            before, after = _points(place, step.meter, wide, top)
            yield Line((before, after), "muted", 3, dashed=True)


def _told_line(steps: tuple[TrustStep, ...], seat: str, wide: float, top: float) -> list[Shape]:
    known: list[Point] = []
    for place, step in enumerate(steps):
        values = step.told.get(seat, (None, None))
        points = _points(place, tuple(v or 0 for v in values), wide, top)
        known += [p for p, value in zip(points, values, strict=True) if value is not None]
    lines: list[Shape] = [Line(tuple(known), seat, 2.5)] if len(known) > 1 else []
    # The signs have holes in them, through which the line would show.
    plates = [Circle(x, y, 8, "card") for x, y in known]
    return [*lines, *plates, *(Mark(x, y, 22, seat) for x, y in known)]


def _points(place: int, values: tuple[float, ...], wide: float, top: float) -> tuple[Point, Point]:
    left = MARGIN + place * wide
    before, after = values
    return (left + wide * 0.2, _height(before, top)), (left + wide * 0.8, _height(after, top))


def _sign(seat: str):
    return lambda x, y: [Mark(x, y, 22, seat)]


def _dash(x: float, y: float) -> list[Shape]:
    return [Line(((x - 12, y), (x + 12, y)), "muted", 3, dashed=True)]


# --- the four dimensions ----------------------------------------------------------------


def year(chart: YearChart, width: float) -> Figure:
    """Small multiples on one scale: for each sitting its range, today, and what it came to."""
    across = 2 if width >= BESIDE else 1
    wide = (width - GAP * (across - 1)) / across
    marks = [mark for _d, _n, marks in chart.panels for mark in marks]
    low = min([0, *(mark.low for mark in marks)])
    high = max([0, *(mark.high for mark in marks)])
    deep = PANEL + TYPE * 3.2
    shapes: list[Shape] = []
    for number, (dimension, name, own) in enumerate(chart.panels):
        left = (number % across) * (wide + GAP)
        top = (number // across) * (deep + GAP / 2)
        shapes += _panel(dimension, name, own, (left, top, wide), (low, high))
    down = -(-len(chart.panels) // across)
    height = down * deep + (down - 1) * GAP / 2
    return Figure(chart.title, width, height, tuple(shapes), chart.words, chart.table)


def _panel(
    dimension: str,
    name: str,
    marks: tuple[YearMark, ...],
    place: tuple[float, float, float],
    scale: tuple[int, int],
) -> Iterator[Shape]:
    left, top, wide = place
    low, high = scale
    head = top + TYPE * 1.6

    def at(value: float) -> float:
        return head + 12 + (PANEL - 24) * (high - value) / max(high - low, 1)

    yield Mark(left + 12, top + TYPE * 0.62, 22, dimension)
    yield Label(left + 32, top, name, TYPE, dimension, "left", True)
    yield Box(left, head, wide, PANEL, "card", "line")
    yield Line(((left, at(0)), (left + wide, at(0))), "ink", 2)
    yield Label(left + wide, top, _("line: today"), TYPE, "muted", "right")
    column = wide / max(len(marks), 1)
    bar = min(30.0, column * 0.3)
    for number, mark in enumerate(marks):
        x = left + column * (number + 0.5)
        foot = fit(mark.sitting, column - 4)
        yield Label(x, head + PANEL + 4, foot, TYPE, "ink", "centre")
        if mark.came is None:
            yield Circle(x, at(0), 9, "card", "muted", 2)
            continue
        tall = max(at(mark.low) - at(mark.high), 4)
        yield Box(
            x - bar / 2, at(mark.high), bar, tall, f"{dimension}-soft", dimension, 1.5, bar / 2
        )
        yield Mark(x, at(mark.came), 24, dimension)
        words = signed(mark.came)
        if text_width(words) < column / 2 - bar / 2:
            # Clear of the line of today, on the side on which the sum lies.
            clear = abs(at(mark.came) - at(0)) < TYPE * 0.75
            away = TYPE * (1.25 if mark.came >= 0 else -0.1) if clear else TYPE * 0.62
            y = (at(0) if clear else at(mark.came)) - away
            yield Label(x + bar / 2 + 8, y, words, TYPE, "ink", "left", True)
