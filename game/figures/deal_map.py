"""Draw the deal map: every deal in both sides' points, and where this table came to lie."""

from __future__ import annotations

from game.core.negotiation import Points
from game.figures.plane import FOOT, HEAD, TYPE, Plane, Sign, bounds, key, text_width
from game.figures.shapes import Box, Circle, Figure, Label, Line, Polygon, Shape
from game.session.debrief.charts import DealChart
from game.words import _

MARGIN = 62.0
TALLEST = 306.0

BELOW_LEFT = 7
"""Where a plane's label is tried first: worse for both than what it names."""


def deal_map(chart: DealChart, width: float) -> Figure:
    """The map with a key below it, as wide as asked for."""
    room = max(width - MARGIN - 12, 120)
    plane = Plane(MARGIN, HEAD, room, min(room * 0.72, TALLEST), *bounds(_all_points(chart)))
    shapes: list[Shape] = plane.axes(chart.names)
    shapes[1:1] = _zone(plane, chart)
    shapes += _spots(plane, chart)
    shapes += _frontier(plane, chart)
    shapes += _this_deal(plane, chart)
    shapes += _theory(plane, chart)
    shapes += _places(plane, chart)
    foot = HEAD + plane.height + FOOT
    signs, deep = key(_entries(chart), foot, width)
    table = chart.table
    return Figure(chart.title, width, foot + deep, (*shapes, *signs), chart.words, table)


def _all_points(chart: DealChart) -> list[Points]:
    held = [chart.held] if chart.held else []
    return [*(spot.points for spot in chart.spots), chart.walk_away, *held]


def _zone(plane: Plane, chart: DealChart) -> list[Shape]:
    """The walk-away lines, and the box beyond both of them where some deal lies in it."""
    x, y = plane.at(chart.walk_away)
    right, bottom = plane.left + plane.width, plane.top + plane.height
    shapes: list[Shape] = []
    if chart.zone:
        shapes.append(Box(x, plane.top, right - x, y - plane.top, "accent-soft"))
    plane.taken += [(x - 2, plane.top, 4, plane.height), (plane.left, y - 2, plane.width, 4)]
    shapes.append(Line(((x, plane.top), (x, bottom)), "doctor", 2, dashed=True))
    shapes.append(Line(((plane.left, y), (right, y)), "manager", 2, dashed=True))
    return shapes


def _spots(plane: Plane, chart: DealChart) -> list[Shape]:
    size = 4.5 if len(chart.spots) < 200 else 3.2 if len(chart.spots) < 800 else 2.4
    shut = [plane.at(spot.points) for spot in chart.spots if not spot.open]
    open_ = [plane.at(spot.points) for spot in chart.spots if spot.open]
    shapes: list[Shape] = [Circle(x, y, size, fill="line") for x, y in shut]
    return shapes + [Circle(x, y, size, fill="edge") for x, y in open_]


def _frontier(plane: Plane, chart: DealChart) -> list[Shape]:
    path = tuple(plane.at(points) for points in chart.frontier)
    shapes: list[Shape] = [Line(path, "accent", 2.5)] if len(path) > 1 else []
    return shapes + [Circle(x, y, 5, fill="accent") for x, y in path]


def _this_deal(plane: Plane, chart: DealChart) -> list[Shape]:
    """The deal as a large diamond, with arrows to what was left on the table."""
    shapes: list[Shape] = []
    start = chart.held or chart.walk_away
    plane.keep_free(start, 13)
    for point in chart.better:
        plane.keep_free(point, 9)
        plane.keep_line_free(start, point)
        shapes.append(Line((plane.at(start), plane.at(point)), "good", 3, arrow=True))
    if chart.held is None:
        x, y = plane.at(chart.walk_away)
        shapes.append(Circle(x, y, 9, "card", "ink", 3))
        return [*shapes, *plane.label(chart.walk_away, _("Walking away"), "ink", 15)]
    x, y = plane.at(chart.held)
    shapes.append(Polygon(_diamond(x, y, 15), "card"))
    shapes.append(Polygon(_diamond(x, y, 12), "bad"))
    return [*shapes, *plane.label(chart.held, _("This deal"), "bad", 17)]


def _diamond(x: float, y: float, half: float) -> tuple[tuple[float, float], ...]:
    return ((x, y - half), (x + half, y), (x, y + half), (x - half, y))


def _theory(plane: Plane, chart: DealChart) -> list[Shape]:
    shapes: list[Shape] = []
    both = [point for point in chart.nash if point in chart.kalai]
    named = [(p, "N K") for p in both]
    named += [(p, "N") for p in chart.nash if p not in both]
    named += [(p, "K") for p in chart.kalai if p not in both]
    for point, letter in named:
        x, y = plane.at(point)
        shapes.append(Circle(x, y, 9, stroke="ink", stroke_width=2.5))
        shapes += plane.label(point, letter, "ink", 14)
    return shapes


def _places(plane: Plane, chart: DealChart) -> list[Shape]:
    """Say on the map itself what its corner and its zone are."""
    shapes: list[Shape] = []
    if chart.held is not None:
        shapes += plane.label(chart.walk_away, _("walking away"), "muted", 8, BELOW_LEFT)
    if chart.zone:
        words = _("better for both")
        x, _y = plane.at(chart.walk_away)
        if text_width(words) + 16 < plane.left + plane.width - x:
            right = plane.left + plane.width - 8
            shapes.append(Label(right, plane.top + 6, words, TYPE, "accent", "right"))
    return shapes


def _entries(chart: DealChart) -> list[tuple[Sign, str]]:
    entries: list[tuple[Sign, str]] = [(_dot("edge"), _("could have been had"))]
    if any(not spot.open for spot in chart.spots):
        entries.append((_dot("line"), _("not open to you")))
    entries.append((_edge, _("no gain without a loss")))
    if chart.better:
        entries.append((_arrow, _("left on the table")))
    return entries


def _dot(colour: str) -> Sign:
    return lambda x, y: [Circle(x, y, 5, fill=colour)]


def _edge(x: float, y: float) -> list[Shape]:
    return [Line(((x - 13, y), (x + 13, y)), "accent", 2.5), Circle(x, y, 5, fill="accent")]


def _arrow(x: float, y: float) -> list[Shape]:
    return [Line(((x - 13, y), (x + 12, y)), "good", 3, arrow=True)]
