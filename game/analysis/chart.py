"""What the control graph tells of a whole scenario: counts, chances, and what decisions move.

The graph has every position once; each question is one walk over it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.core.bargains import add
from game.core.graph import Edge, Graph
from game.core.moves import Choose, Move, Seal
from game.core.scenario import Kind
from game.core.scoring import DIMENSIONS, Sums
from game.core.state import How


@dataclass(frozen=True, slots=True)
class Stake:
    """How much a decision moves what is to come, in random play from there on.

    ``shift`` is the widest gap between two of its choices on each dimension, in raw points,
    ``endings`` the largest change in the chances of the endings, both averaged over the
    positions in which it is made.
    """

    scene: str
    often: float
    shift: tuple[float, float, float, float]
    endings: float


class Chart:
    """A graph with the chances of random play on its edges (what random play is, says ``spread``)."""

    def __init__(self, graph: Graph):
        self.graph = graph
        self.shares = [self._shares(node) for node in range(len(graph.nodes))]
        self.behind = self._forward()
        self.ahead = self._backward()

    def _shares(self, node: int) -> list[float]:
        """How likely each edge of a node is taken."""
        edges, state = self.graph.edges[node], self.graph.nodes[node]
        scene = self.graph.scenario.scenes.get(state.scene)
        if not edges:
            return []
        if scene.kind is Kind.CHANCE:
            total = sum(branch.odds for branch in scene.branches)
            odds = {branch.id: branch.odds for branch in scene.branches}
            return [odds[edge.moves[-1].branch] / total for edge in edges]
        deals = sum(edge.count for edge in edges if edge.how is How.AGREED)
        results = sum(edge.how is not How.AGREED for edge in edges) + bool(deals)
        return [
            edge.count / deals / results if edge.how is How.AGREED else 1 / results
            for edge in edges
        ]

    def _forward(self) -> list[int]:
        """In how many ways each node is come to."""
        ways = [0] * len(self.graph.nodes)
        for node, _ in self.graph.roots:
            ways[node] += 1
        for node in self.graph.order:
            if ways[node]:
                for edge in self.graph.edges[node]:
                    ways[edge.target] += ways[node] * edge.count
        return ways

    def _backward(self) -> list[int]:
        """In how many ways each node is played to an ending."""
        ways = [0] * len(self.graph.nodes)
        for node in reversed(self.graph.order):
            over = self.graph.nodes[node].scene in self.graph.scenario.endings
            ways[node] = int(over) + sum(e.count * ways[e.target] for e in self.graph.edges[node])
        return ways

    @property
    def plays(self) -> int:
        """How many complete plays there are."""
        return sum(self.ahead[node] for node, _ in self.graph.roots)

    def plays_through(self) -> dict[str, int]:
        """For each scene and ending how many plays pass it, and how often where it is in a ring."""
        found: dict[str, int] = {}
        for node, state in enumerate(self.graph.nodes):
            through = self.behind[node] * self.ahead[node]
            if through:
                found[state.scene] = found.get(state.scene, 0) + through
        return found

    def plays_choosing(self) -> dict[str, int]:
        """For each choice and sealed pick in how many plays it is taken."""
        found: dict[str, int] = {}
        for node, edges in enumerate(self.graph.edges):
            for edge in edges:
                through = self.behind[node] * edge.count * self.ahead[edge.target]
                for choice in {m.choice for m in edge.moves if isinstance(m, Choose | Seal)}:
                    found[choice] = found.get(choice, 0) + through
        return found

    def chances(self) -> list[float]:
        """How likely random play passes each node."""
        found = [0.0] * len(self.graph.nodes)
        for node, _ in self.graph.roots:
            found[node] += 1 / len(self.graph.roots)
        for node in self.graph.order:
            for edge, share in zip(self.graph.edges[node], self.shares[node], strict=True):
                found[edge.target] += found[node] * share
        return found

    def likeliest(self) -> tuple[Move, ...]:
        """The most common path under random play, all deals that lead the same way being one."""
        best = [0.0] * len(self.graph.nodes)
        step: list[Edge | None] = [None] * len(self.graph.nodes)
        for node in reversed(self.graph.order):
            if self.graph.nodes[node].scene in self.graph.scenario.endings:
                best[node] = 1.0
            for edge, share in zip(self.graph.edges[node], self.shares[node], strict=True):
                if share * best[edge.target] > best[node]:
                    best[node], step[node] = share * best[edge.target], edge
        return self._follow(step)

    def extreme(
        self, cost: Callable[[str, Edge], float], most: bool
    ) -> tuple[float, tuple[Move, ...]]:
        """The least or most that edges' costs add up to on a complete play, and such a play."""
        sign = 1 if most else -1
        best: list[float | None] = [None] * len(self.graph.nodes)
        step: list[Edge | None] = [None] * len(self.graph.nodes)
        for node in reversed(self.graph.order):
            scene = self.graph.nodes[node].scene
            if scene in self.graph.scenario.endings:
                best[node] = 0.0
            for edge in self.graph.edges[node]:
                if best[edge.target] is None:
                    continue
                value = cost(scene, edge) + best[edge.target]
                if best[node] is None or sign * value > sign * best[node]:
                    best[node], step[node] = value, edge
        return best[self.graph.roots[0][0]] or 0.0, self._follow(step)

    def _follow(self, step: list[Edge | None]) -> tuple[Move, ...]:
        node, moves = self.graph.roots[0][0], []
        while (edge := step[node]) is not None:
            moves += edge.moves
            node = edge.target
        return tuple(moves)

    def stakes(self) -> list[Stake]:
        """Each decision with what it moves, those made by both sides at once included."""
        means, ends = self._expected()
        gathered: dict[str, list[tuple[float, list[float], float]]] = {}
        for node, chance in enumerate(self.chances()):
            edges, state = self.graph.edges[node], self.graph.nodes[node]
            scene = self.graph.scenario.scenes.get(state.scene)
            if scene is None or not chance or scene.kind not in (Kind.DECISION, Kind.TOGETHER):
                continue
            futures = [add(edge.adds, means[edge.target]) for edge in edges]
            gaps = [max(f[d] for f in futures) - min(f[d] for f in futures) for d in range(4)]
            chances = [ends[edge.target] for edge in edges]
            far = max((_apart(a, b) for a in chances for b in chances), default=0.0)
            gathered.setdefault(state.scene, []).append((chance, gaps, far))
        return [self._stake(scene, made) for scene, made in gathered.items()]

    def _stake(self, scene: str, made: list[tuple[float, list[float], float]]) -> Stake:
        often = sum(chance for chance, _, _ in made)
        shift = tuple(
            sum(c * gaps[d] for c, gaps, _ in made) / often for d in range(len(DIMENSIONS))
        )
        return Stake(scene, often, shift, sum(c * far for c, _, far in made) / often)

    def _expected(self) -> tuple[list[tuple[float, ...]], list[dict[str, float]]]:
        """What random play adds on average from each node on, and where it ends."""
        means: list[tuple[float, ...]] = [(0.0,) * 4] * len(self.graph.nodes)
        ends: list[dict[str, float]] = [{} for _ in self.graph.nodes]
        for node in reversed(self.graph.order):
            state = self.graph.nodes[node]
            if state.scene in self.graph.scenario.endings:
                ends[node] = {state.scene: 1.0}
            total = [0.0] * 4
            for edge, share in zip(self.graph.edges[node], self.shares[node], strict=True):
                gains = add(self._mean_adds(node, edge), means[edge.target])
                for d in range(4):
                    total[d] += share * gains[d]
                for ending, chance in ends[edge.target].items():
                    ends[node][ending] = ends[node].get(ending, 0.0) + share * chance
            means[node] = tuple(total)
        return means, ends

    def _mean_adds(self, node: int, edge: Edge) -> Sums:
        """What an edge adds; for deals that do the same an estimate, the middle of their range."""
        if edge.bundle is None:
            return edge.adds
        return tuple((low + high) / 2 for low, high in zip(edge.low, edge.high, strict=True))


def _apart(left: dict[str, float], right: dict[str, float]) -> float:
    """How far two sets of chances are apart: half of the sum of the differences."""
    return sum(abs(left.get(k, 0.0) - right.get(k, 0.0)) for k in left.keys() | right.keys()) / 2


def from_root(graph: Graph, root: int) -> Graph:
    """The part of a graph that is reached from one of its roots; it knows no paths."""
    start, state = graph.roots[root]
    kept, seen = [start], {start}
    for node in kept:  # grows as it goes
        for edge in graph.edges[node]:
            if edge.target not in seen:
                seen.add(edge.target)
                kept.append(edge.target)
    place = {node: number for number, node in enumerate(kept)}
    return replace(
        graph,
        roots=((0, state),),
        nodes=tuple(graph.nodes[node] for node in kept),
        edges=tuple(
            tuple(replace(edge, target=place[edge.target]) for edge in graph.edges[node])
            for node in kept
        ),
        found=(None,) * len(kept),
        order=tuple(place[node] for node in graph.order if node in place),
        stuck=(),
    )
