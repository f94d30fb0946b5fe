"""What is possible from a position: every answer is one walk over the control graph.

All are exact and speak of complete plays, both sides together and with any luck. A graph
comes from ``control.control_graph``; joint questions about sums and points are in
``outcomes``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.bargains import NOTHING, add
from game.core.control import BUDGET, all_starts, control_graph, deal_moves
from game.core.graph import Edge, Graph, Place, Seen
from game.core.moves import Choose, Move, Seal
from game.core.scenario import Scenario
from game.core.scoring import DIMENSIONS, Dimension, Goalposts, Sums


class NoEnding(ValueError):
    """No play from here comes to an end, so there is nothing to say about complete plays."""


@dataclass(frozen=True, slots=True)
class DeadEnd:
    """A position with no way on: the scene, and moves that lead there from a root.

    ``stranded`` is True when the last moves are allowed but no way on fits what they did;
    False when nothing can be done in the scene at all.
    """

    scene: str
    moves: tuple[Move, ...]
    stranded: bool


@dataclass(frozen=True, slots=True)
class Extremes:
    """The least and the most one raw sum can come to, and a play that leads to each."""

    low: int
    high: int
    worst: tuple[Move, ...]
    best: tuple[Move, ...]


def goalposts(scenario: Scenario, budget: int = BUDGET) -> dict[Dimension, Goalposts]:
    """The attainable range of each raw sum over all complete plays, from any allowed start."""
    return envelope(control_graph(scenario, all_starts(scenario, budget), budget=budget))


def envelope(graph: Graph) -> dict[Dimension, Goalposts]:
    """The exact least and most of each raw sum over complete plays; NoEnding without any."""
    lows, highs = _ahead(graph)
    ends = [(node, root.sums) for node, root in graph.roots if node in lows]
    if not ends:
        raise NoEnding("no play comes to an end")
    least = [add(sums, lows[node]) for node, sums in ends]
    most = [add(sums, highs[node]) for node, sums in ends]
    return {
        dimension: Goalposts(min(s[place] for s in least), max(s[place] for s in most))
        for place, dimension in enumerate(DIMENSIONS)
    }


def extremes(graph: Graph, dimension: Dimension) -> Extremes:
    """The range of one raw sum with a worst and a best play, from the graph's first root."""
    place = DIMENSIONS.index(dimension)
    node, root = graph.roots[0]
    lows, highs = _ahead(graph)
    if node not in lows:
        raise NoEnding("no play comes to an end")
    return Extremes(
        root.sums[place] + lows[node][place],
        root.sums[place] + highs[node][place],
        _trace(graph, node, lows, place, least=True),
        _trace(graph, node, highs, place, least=False),
    )


def endings(graph: Graph) -> frozenset[str]:
    """The endings that some play reaches."""
    return frozenset(s.scene for s in graph.nodes if s.scene in graph.scenario.endings)


def scenes(graph: Graph) -> frozenset[str]:
    """The scenes that some play reaches, the roots' own included."""
    return frozenset(s.scene for s in graph.nodes if s.scene in graph.scenario.scenes)


def choices(graph: Graph) -> frozenset[str]:
    """The choices that some play takes, sealed picks included."""
    made = (move for edges in graph.edges for edge in edges for move in edge.moves)
    return frozenset(move.choice for move in made if isinstance(move, Choose | Seal))


def plays_count(graph: Graph) -> int:
    """How many complete plays there are.

    A negotiation counts by its result (which deal, who walked away, time called), not by
    the offers on the way, and two sealed picks count once, whoever was first.
    """
    ahead: dict[int, int] = {}
    for node in reversed(graph.order):
        over = graph.nodes[node].scene in graph.scenario.endings
        ahead[node] = int(over) + sum(e.count * ahead[e.target] for e in graph.edges[node])
    return sum(ahead[node] for node, _ in graph.roots)


def dead_ends(graph: Graph) -> tuple[DeadEnd, ...]:
    """The reachable positions with no way on, each with moves that lead there."""
    return tuple(
        DeadEnd(graph.nodes[node].scene, (*graph.path(node), *moves), stranded=bool(moves))
        for node, moves in graph.stuck
    )


def guard_facts(graph: Graph) -> Mapping[Place, Seen]:
    """For each choice, option and way of every scene whether its guard ever held and ever not.

    A way's guard is asked only when no way before it was taken; a way without a guard that
    was never asked is never taken.
    """
    return graph.guards


def _ahead(graph: Graph) -> tuple[dict[int, Sums], dict[int, Sums]]:
    """The least and the most that complete plays add from each node; not where none ends."""
    lows: dict[int, Sums] = {}
    highs: dict[int, Sums] = {}
    for node in reversed(graph.order):
        if graph.nodes[node].scene in graph.scenario.endings:
            lows[node] = highs[node] = NOTHING
            continue
        edges = [edge for edge in graph.edges[node] if edge.target in lows]
        if edges:
            lows[node] = _each(min, [add(edge.low, lows[edge.target]) for edge in edges])
            highs[node] = _each(max, [add(edge.high, highs[edge.target]) for edge in edges])
    return lows, highs


def _each(pick, sums: list[Sums]) -> Sums:
    ethics, equity, efficiency, choice = (pick(values) for values in zip(*sums, strict=True))
    return ethics, equity, efficiency, choice


def _trace(
    graph: Graph, node: int, ahead: dict[int, Sums], place: int, least: bool
) -> tuple[Move, ...]:
    """Moves that attain what a node promises in one dimension."""
    moves: list[Move] = []
    while graph.edges[node]:
        for edge in graph.edges[node]:
            reached = edge.low if least else edge.high
            if edge.target in ahead and (
                reached[place] + ahead[edge.target][place] == ahead[node][place]
            ):
                break
        moves += _by_deal(graph, node, edge, reached[place], place) if edge.bundle else edge.moves
        node = edge.target
    return tuple(moves)


def _by_deal(graph: Graph, node: int, edge: Edge, wanted: int, place: int) -> tuple[Move, ...]:
    state = graph.nodes[node]
    worths = graph.bargaining.worths(state)
    deal = next(
        deal
        for mark in edge.marks
        for (sums, _), deal in worths[mark].items()
        if sums[place] + edge.adds[place] == wanted
    )
    return deal_moves(state, deal)
