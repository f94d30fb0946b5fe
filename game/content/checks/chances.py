"""How likely things are when everybody takes any open choice, deal or lot just as it comes.

One walk over the positions, exact for that way of playing: a scene's open choices and sealed
picks are equally likely, lots by their odds, and at a table three in four plays end with a
deal, each equally likely, the others with a walk or with time called.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.content.problems import How as Known
from game.content.problems import Sure
from game.core.graph import Edge, Graph
from game.core.moves import Draw
from game.core.scenario import Kind, Scene
from game.core.scoring import DIMENSIONS
from game.core.state import How

AS_IT_COMES = Sure(Known.ASSUMED, "every open choice and deal is taken as often as any other")
"""What everything here rests on."""

Shares = dict[int, float]
"""How likely each value is."""

DEAL = 0.75
"""How many random plays of a table end with a deal; fewer would hide what deals do."""


def shares(graph: Graph, node: int) -> Iterator[tuple[Edge, float]]:
    """The edges out of a position, each with its share of the plays that come here."""
    edges = graph.edges[node]
    scene = graph.scenario.scenes[graph.nodes[node].scene]
    weights = [_weight(scene, edge) for edge in edges]
    if scene.kind is Kind.NEGOTIATION:
        weights = _at_table(edges)
    whole = sum(weights) or 1
    yield from ((edge, weight / whole) for edge, weight in zip(edges, weights, strict=True))


def _weight(scene: Scene, edge: Edge) -> float:
    if scene.kind is Kind.CHANCE and isinstance(edge.moves[0], Draw):
        return next(lot.odds for lot in scene.branches if lot.id == edge.moves[0].branch)
    return 1


def _at_table(edges: tuple[Edge, ...]) -> list[float]:
    deals = sum(edge.count for edge in edges if edge.how is How.AGREED)
    others = sum(1 for edge in edges if edge.how is not How.AGREED)
    return [
        DEAL * edge.count / deals if edge.how is How.AGREED else (1 - DEAL) / others
        for edge in edges
    ]


def likely(graph: Graph, stop: Callable[[int], bool] = lambda node: False) -> dict[int, float]:
    """For each position the share of random plays that come to it.

    Plays go no further than a position at which ``stop`` says so.
    """
    share = dict.fromkeys(range(len(graph.nodes)), 0.0)
    for node, _ in graph.roots:
        share[node] += 1 / len(graph.roots)
    for node in graph.order:
        if graph.edges[node] and share[node] and not stop(node):
            for edge, part in shares(graph, node):
                share[edge.target] += share[node] * part
    return share


def spread(graph: Graph) -> tuple[Shares, ...]:
    """How likely each final sum is under random play, for each dimension in order."""
    places = range(len(DIMENSIONS))
    held: list[list[Shares]] = [[{} for _ in places] for _ in graph.nodes]
    final: list[Shares] = [{} for _ in places]
    dealt = _Dealt(graph)
    for node, root in graph.roots:
        for place in places:
            _add(held[node][place], root.sums[place], 1 / len(graph.roots))
    for node in graph.order:
        if graph.nodes[node].scene in graph.scenario.endings:
            for place in places:
                _pour(held[node][place], {0: 1.0}, 1, final[place])
        elif graph.edges[node] and held[node][0]:
            for edge, part in shares(graph, node):
                for place, adds in enumerate(dealt.adds(node, edge)):
                    _pour(held[node][place], adds, part, held[edge.target][place])
        held[node] = []
    return tuple(final)


def _pour(held: Shares, adds: Shares, part: float, target: Shares) -> None:
    for add, odds in adds.items():
        for value, share in held.items():
            _add(target, value + add, share * part * odds)


class _Dealt:
    """What deals add to each sum and how likely, worked out once for each set of deals."""

    def __init__(self, graph: Graph):
        self.graph = graph
        self.known: dict[object, tuple[Shares, ...]] = {}

    def adds(self, node: int, edge: Edge) -> tuple[Shares, ...]:
        if edge.bundle is None:
            return tuple({add: 1.0} for add in edge.adds)
        worths = self.graph.bargaining.worths(self.graph.nodes[node])
        key = id(worths), edge.marks, edge.adds
        if key not in self.known:
            found: tuple[Shares, ...] = tuple({} for _ in edge.adds)
            whole = sum(len(worths[mark]) for mark in edge.marks)
            for mark in edge.marks:
                for sums, _points in worths[mark]:
                    for into, add, value in zip(found, edge.adds, sums, strict=True):
                        _add(into, add + value, 1 / whole)
            self.known[key] = found
        return self.known[key]


def _add(into: Shares, value: int, share: float) -> None:
    into[value] = into.get(value, 0.0) + share
