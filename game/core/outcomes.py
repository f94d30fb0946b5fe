"""The joint set of outcomes: which ending, with which sums and which points, together.

For every node and every way its last table closed, the sums that plays can bring there are
one big whole number: bit i is set when the i-th vector in the node's box of sums can be had.
What a move adds shifts the number, two ways into a node are joined by ``or``; so thousands
of deals met by thousands of histories take thousands of steps, not millions.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass

from game.core.bargains import add
from game.core.boxes import Box, undominated
from game.core.control import deal_moves
from game.core.graph import Edge, Graph
from game.core.moves import Move
from game.core.negotiation import Points
from game.core.play import settled_points
from game.core.scenario import SIDES, Scenario
from game.core.scoring import Sums
from game.core.state import Deal, How, Settlement, State

MEGABYTES = 256
"""How much memory the joint set may take before it is given up."""


class TooMany(ValueError):
    """The joint set of outcomes would not fit into the memory it may take."""


@dataclass(frozen=True, slots=True)
class Settled:
    """How the last table of a play closed, and what each side holds for it."""

    scene: str
    how: How
    points: Points


Tell = Callable[[Settled | None], Hashable]
"""What is to be told apart about the last table of a play (None: it met no table)."""


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a complete play can land; ``settled`` is what was to be told of its last table."""

    ending: str
    sums: Sums
    settled: Hashable


Reached = dict[Hashable, int]
"""For one node: the set of sums (as bits of its box) for each thing told of the last table."""


def settled_of(scenario: Scenario, settlement: Settlement) -> Settled:
    """A settlement of a play as an outcome tells it."""
    table = scenario.scenes[settlement.scene].negotiation
    doctor, manager = (settled_points(table, settlement, seat) for seat in SIDES)
    return Settled(settlement.scene, settlement.how, (doctor, manager))


def exactly(settled: Settled | None) -> Hashable:
    """Tell every settlement from every other."""
    return settled


def nothing(settled: Settled | None) -> Hashable:
    """Tell no settlement from any other."""


def outcomes(graph: Graph, *, tell: Tell = exactly, megabytes: int = MEGABYTES) -> Outcomes:
    """Everything that complete plays can come to; TooMany when memory would run out.

    All sums with all pairs of points can be hundreds of millions. ``tell`` says what matters
    about points, such as whether both sides gained by ten; then a second is plenty.
    """
    found = Outcomes(graph, tell, megabytes * 1_000_000)
    found.spread()
    return found


def pareto(graph: Graph) -> dict[Sums, frozenset[str]]:
    """The sums that cannot be bettered in one dimension at no loss in another.

    Each comes with the endings that can be reached with it.
    """
    found = outcomes(graph, tell=nothing)
    by_ending = {ending: reached[None] for ending, reached in found.landed().items()}
    everything = 0
    for bits in by_ending.values():
        everything |= bits
    best = undominated(found.box, everything)
    return {
        sums: frozenset(ending for ending, bits in by_ending.items() if found.box.holds(bits, sums))
        for sums in found.box.vectors(best)
    }


class Outcomes:
    """The landings of all complete plays: count them, list them, ask for a play to one."""

    def __init__(self, graph: Graph, tell: Tell, most_bytes: int):
        self.graph, self.tell = graph, tell
        self._alike = alike(graph)
        self._order = [node for node in graph.order if self._alike[node] == node]
        self._edges = {node: self._useful(node) for node in self._order}
        self._roots = [
            (self._alike[node], root) for node, root in graph.roots if self._alike[node] is not None
        ]
        self.box, self._lowest = self._measure()
        self._reached: dict[int, Reached] = {node: {} for node in self._order}
        self._room = 8 * most_bytes

    def __len__(self) -> int:
        return sum(bits.bit_count() for sets in self.landed().values() for bits in sets.values())

    def __iter__(self) -> Iterator[Landing]:
        for ending, reached in self.landed().items():
            for settled, bits in reached.items():
                yield from (Landing(ending, sums, settled) for sums in self.box.vectors(bits))

    def __contains__(self, landing: Landing) -> bool:
        bits = self.landed().get(landing.ending, {}).get(landing.settled, 0)
        return self.box.holds(bits, landing.sums)

    def landed(self) -> Mapping[str, Reached]:
        """For each ending that plays reach, the sets of sums by what is told of the last table.

        A set is a number for ``box.vectors`` and ``box.holds``.
        """
        nodes, endings = self.graph.nodes, self.graph.scenario.endings
        return {
            nodes[node].scene: self._reached[node]
            for node in self._order
            if nodes[node].scene in endings
        }

    def witness(self, landing: Landing) -> tuple[Move, ...]:
        """A play that lands there; KeyError when none does."""
        if landing not in self:
            raise KeyError(landing)
        node = next(n for n in self._order if self.graph.nodes[n].scene == landing.ending)
        settled, sums = landing.settled, landing.sums
        parts: list[tuple[Move, ...]] = []
        while not self._at_root(node, settled, sums):
            node, settled, sums, moves = next(self._before(node, settled, sums))
            parts.append(moves)
        return tuple(move for moves in reversed(parts) for move in moves)

    def spread(self) -> None:
        """Carry the sums of the roots forward to the endings."""
        for node, root in self._roots:
            place = self.box.step(root.sums) - self.box.step(self._lowest[node])
            self._put(node, self._told(root), 1 << place)
        for node in self._order:
            for edge in self._edges[node]:
                self._pass_on(node, edge)

    def _pass_on(self, node: int, edge: Edge) -> None:
        reached, target = self._reached[node], self._target(edge)
        base = self.box.step(self._lowest[node]) - self.box.step(self._lowest[target])
        if edge.how is None:
            for settled, bits in reached.items():
                self._put(target, settled, bits << base + self.box.step(edge.adds))
            return
        everything = 0
        for bits in reached.values():
            everything |= bits
        for settled, sums in dict.fromkeys(c[:2] for c in self._closings(node, edge)):
            self._put(target, settled, everything << base + self.box.step(sums))

    def _put(self, node: int, settled: Hashable, bits: int) -> None:
        known = self._reached[node].get(settled, 0)
        joined = known | bits
        self._room -= joined.bit_length() - known.bit_length()
        if self._room < 0:
            raise TooMany("the joint outcomes take more memory than they may")
        self._reached[node][settled] = joined

    def _closings(self, node: int, edge: Edge) -> Iterator[tuple[Hashable, Sums, Deal | None]]:
        """The ways a table closes on an edge: what it settles, what it adds, by which deal."""
        state = self.graph.nodes[node]
        if edge.bundle is None:
            closed = Settlement(state.scene, edge.how, None, None, 0)
            yield self.tell(settled_of(self.graph.scenario, closed)), edge.adds, None
            return
        worths = self.graph.bargaining.worths(state)
        for mark in edge.marks:
            for (sums, points), deal in worths[mark].items():
                told = self.tell(Settled(state.scene, How.AGREED, points))
                yield told, add(edge.adds, sums), deal

    def _before(
        self, node: int, settled: Hashable, sums: Sums
    ) -> Iterator[tuple[int, Hashable, Sums, tuple[Move, ...]]]:
        """The positions one step back from which these sums and this settlement come."""
        for before in self._order:
            for edge in self._edges[before]:
                if self._target(edge) != node:
                    continue
                if edge.how is None:
                    earlier = _less(sums, edge.adds)
                    if self._has(before, settled, earlier):
                        yield before, settled, earlier, edge.moves
                    continue
                for closed, adds, deal in self._closings(before, edge):
                    earlier = _less(sums, adds)
                    if closed != settled:
                        continue
                    moves = deal_moves(self.graph.nodes[before], deal) if deal else edge.moves
                    for key in self._reached[before]:
                        if self._has(before, key, earlier):
                            yield before, key, earlier, moves

    def _has(self, node: int, settled: Hashable, sums: Sums) -> bool:
        inside = all(
            0 <= value - low < width - 1
            for value, low, width in zip(sums, self._lowest[node], self.box.widths, strict=True)
        )
        place = self.box.step(_less(sums, self._lowest[node]))
        return inside and bool(self._reached[node].get(settled, 0) >> place & 1)

    def _at_root(self, node: int, settled: Hashable, sums: Sums) -> bool:
        return any(
            node == root and sums == state.sums and settled == self._told(state)
            for root, state in self._roots
        )

    def _told(self, state: State) -> Hashable:
        last = state.settled[-1] if state.settled else None
        return self.tell(settled_of(self.graph.scenario, last) if last else None)

    def _target(self, edge: Edge) -> int:
        return self._alike[edge.target]

    def _useful(self, node: int) -> tuple[Edge, ...]:
        edges = self.graph.edges[node]
        return tuple(edge for edge in edges if self._alike[edge.target] is not None)

    def _measure(self) -> tuple[Box, dict[int, Sums]]:
        """The box of the sums at the endings, and the lowest sums with which a node is reached.

        No node's sums range wider than those of an ending that it leads to.
        """
        ranges: dict[int, tuple[Sums, Sums]] = {}
        for node, root in self._roots:
            _widen(ranges, node, root.sums, root.sums)
        for node in self._order:
            if node in ranges:
                low, high = ranges[node]
                for edge in self._edges[node]:
                    _widen(ranges, self._target(edge), add(low, edge.low), add(high, edge.high))
        endings = self.graph.scenario.endings
        ends = [node for node in ranges if self.graph.nodes[node].scene in endings]
        if not ends:
            return Box((0, 0, 0, 0), (0, 0, 0, 0)), {}
        box = Box(
            tuple(map(min, zip(*(ranges[node][0] for node in ends), strict=True))),
            tuple(map(max, zip(*(ranges[node][1] for node in ends), strict=True))),
        )
        lowest = {node: low for node, (low, _) in ranges.items()}
        return box, lowest | dict.fromkeys(ends, box.low)


def alike(graph: Graph) -> list[int | None]:
    """For each node the one that stands for all with the same future; None where none ends.

    Two nodes are alike when the same moves add the same and lead to nodes that are alike.
    """
    stands_for: dict[object, int] = {}
    found: list[int | None] = [None] * len(graph.nodes)
    for node in reversed(graph.order):
        state = graph.nodes[node]
        future: object = ()
        if state.scene not in graph.scenario.endings:
            edges = [edge for edge in graph.edges[node] if found[edge.target] is not None]
            if not edges:
                continue
            deals = id(graph.bargaining.worths(state)) if any(e.bundle for e in edges) else 0
            future = deals, tuple((e.moves, e.adds, e.marks, found[e.target]) for e in edges)
        found[node] = stands_for.setdefault((state.scene, future), node)
    return found


def _less(left: Sums, right: Sums) -> Sums:
    a, b, c, d = left
    e, f, g, h = right
    return a - e, b - f, c - g, d - h


def _widen(ranges: dict[int, tuple[Sums, Sums]], node: int, low: Sums, high: Sums) -> None:
    known = ranges.get(node, (low, high))
    ranges[node] = tuple(map(min, known[0], low)), tuple(map(max, known[1], high))
