"""Draw the dance of offers: each side's offers as a path in the plane of both sides' points."""

from __future__ import annotations

from itertools import pairwise

from game.figures.plane import FOOT, HEAD, Plane, Sign, bounds, key
from game.figures.shapes import Circle, Figure, Line, Mark, Shape
from game.session.debrief.charts import DanceChart, OfferStep
from game.words import _

MARGIN = 62.0
TALLEST = 300.0
SIDES = ("doctor", "manager")


def dance(chart: DanceChart, width: float, height: float = 0, keyed: bool = True) -> Figure:
    """The two paths, each offer with its number, and where they met; as tall as asked for, if anything is."""
    room = max(width - MARGIN - 12, 120)
    entries = _entries(chart) if keyed else []
    tall = min(room * 0.66, TALLEST)
    if height:
        tall = max(height - HEAD - FOOT - key(entries, 0, width)[1], 120)
    points = [*(step.points for step in chart.offers), chart.walk_away, chart.best]
    plane = Plane(MARGIN, HEAD, room, tall, *bounds(points))
    shapes: list[Shape] = plane.axes(chart.names)
    shapes += _walk_away(plane, chart)
    for seat in SIDES:
        own = [step for step in chart.offers if step.seat == seat]
        path = tuple(plane.at(step.points) for step in own)
        if len(path) > 1:
            shapes.append(Line(path, seat, 2.5))
        for one, other in pairwise(own):
            plane.keep_line_free(one.points, other.points)
    if chart.held:
        x, y = plane.at(chart.held)
        shapes.append(Circle(x, y, 20, stroke="bad", stroke_width=3))
    shapes += _offers(plane, chart)
    foot = HEAD + plane.height + FOOT
    signs, deep = key(entries, foot, width)
    shapes += signs
    return Figure(chart.title, width, foot + deep, tuple(shapes), chart.words, chart.table)


def _walk_away(plane: Plane, chart: DanceChart) -> list[Shape]:
    x, y = plane.at(chart.walk_away)
    return [
        Line(((x, plane.top), (x, plane.top + plane.height)), "doctor", 2, dashed=True),
        Line(((plane.left, y), (plane.left + plane.width, y)), "manager", 2, dashed=True),
    ]


def _offers(plane: Plane, chart: DanceChart) -> list[Shape]:
    """A mark for each offer; offers worth the same share one label with all their numbers."""
    shapes: list[Shape] = []
    together: dict[tuple[int, int], list[OfferStep]] = {}
    for step in chart.offers:
        together.setdefault(step.points, []).append(step)
        plane.keep_free(step.points, 13)
    for points, steps in together.items():
        x, y = plane.at(points)
        shapes.append(Mark(x, y, 24, steps[-1].seat))
        numbers = ", ".join(str(step.number) for step in steps)
        colour = steps[0].seat if len({step.seat for step in steps}) == 1 else "ink"
        away = 24 if points == chart.held else 15
        shapes += plane.label(points, numbers, colour, away)
    return shapes


def _entries(chart: DanceChart) -> list[tuple[Sign, str]]:
    words = {"doctor": _("the doctor's offers"), "manager": _("the manager's offers")}
    entries: list[tuple[Sign, str]] = [(_mark(seat), words[seat]) for seat in SIDES]
    return [*entries, (_ring, _("the deal"))] if chart.held else entries


def _mark(seat: str) -> Sign:
    return lambda x, y: [Mark(x, y, 24, seat)]


def _ring(x: float, y: float) -> list[Shape]:
    return [Circle(x, y, 11, stroke="bad", stroke_width=3)]
