"""What may still come of a play from each position: at worst and at best, sums and points."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.graph import Edge, Graph
from game.core.negotiation import Points
from game.core.play import settled_points
from game.core.scenario import SIDES
from game.core.scoring import DIMENSIONS
from game.core.state import Settlement

Span = tuple[int, int]
"""The least and the most of something."""

SAME: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class Ahead:
    """The spans of the four sums still to come, and of both sides' points, if any table does."""

    sums: tuple[Span, ...]
    points: tuple[Span, ...] | None


def ahead(graph: Graph) -> dict[int, Ahead]:
    """For each node from which some play comes to an end, what may still come of it."""
    found: dict[int, Ahead] = {}
    worths = _Worths(graph)
    for node in reversed(graph.order):
        if graph.nodes[node].scene in graph.scenario.endings:
            found[node] = Ahead((SAME,) * len(DIMENSIONS), None)
            continue
        ways = [
            after(edge, found, worths.points(node, edge))
            for edge in graph.edges[node]
            if edge.target in found
        ]
        if ways:
            found[node] = Ahead(
                tuple(map(_widest, zip(*(way.sums for way in ways), strict=True))),
                _joined([way.points for way in ways]),
            )
    return found


def after(edge: Edge, found: dict[int, Ahead], closed: tuple[Span, ...] | None = None) -> Ahead:
    """What may come of taking an edge; ``closed``: the points its table closes with."""
    target = found[edge.target]
    sums = tuple(
        (low + span[0], high + span[1])
        for low, high, span in zip(edge.low, edge.high, target.sums, strict=True)
    )
    return Ahead(sums, _joined([target.points, closed]))


def _joined(points: list[tuple[Span, ...] | None]) -> tuple[Span, ...] | None:
    known = [spans for spans in points if spans is not None]
    return tuple(map(_widest, zip(*known, strict=True))) if known else None


def _widest(spans: tuple[Span, ...]) -> Span:
    return min(low for low, _ in spans), max(high for _, high in spans)


class _Worths:
    """The points with which a table can close, worked out once for deals of the same mark."""

    def __init__(self, graph: Graph):
        self.graph = graph
        self.known: dict[object, tuple[Span, ...]] = {}

    def points(self, node: int, edge: Edge) -> tuple[Span, ...] | None:
        if edge.how is None:
            return None
        state = self.graph.nodes[node]
        if edge.bundle is None:
            table = self.graph.scenario.scenes[state.scene].negotiation
            closed = Settlement(state.scene, edge.how, None, None, 0)
            held = [settled_points(table, closed, seat) for seat in SIDES]
            return tuple((points, points) for points in held)
        worths = self.graph.bargaining.worths(state)
        spans = []
        for mark in edge.marks:
            key = id(worths), mark
            if key not in self.known:
                self.known[key] = _spans([points for _, points in worths[mark]])
            spans.append(self.known[key])
        return _joined(spans)


def _spans(points: list[Points]) -> tuple[Span, ...]:
    return tuple((min(side), max(side)) for side in zip(*points, strict=True))
