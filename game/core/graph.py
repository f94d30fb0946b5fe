"""A graph of positions: nodes, the edges that plays take between them, and their order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from game.core.bargains import Bargaining, Bundle, Mark, add
from game.core.conditions import Guard
from game.core.moves import Move
from game.core.scenario import Scenario
from game.core.scoring import Sums
from game.core.state import How, State


class Endless(ValueError):
    """Scenes that can be walked round for ever; ``scenes`` names the ring."""

    def __init__(self, scenes: tuple[str, ...]):
        super().__init__("an endless ring: " + " → ".join((*scenes, scenes[0])))
        self.scenes = scenes


@dataclass(frozen=True, slots=True)
class Edge:
    """One way from a node to another: the moves, what they add, and how a table closed.

    With ``marks`` it stands for all deals that leave one of these marks: ``bundle`` holds
    their number and ranges without the effects of the way on, which are in ``adds``.
    """

    target: int
    moves: tuple[Move, ...]
    adds: Sums
    how: How | None = None
    bundle: Bundle | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def count(self) -> int:
        """How many ways of playing on this edge stands for."""
        return self.bundle.count if self.bundle else 1

    @property
    def low(self) -> Sums:
        """The least it can add, dimension by dimension."""
        return add(self.adds, self.bundle.low) if self.bundle else self.adds

    @property
    def high(self) -> Sums:
        """The most it can add, dimension by dimension."""
        return add(self.adds, self.bundle.high) if self.bundle else self.adds


class Place(NamedTuple):
    """Where a guard stands: the scene, whether at a choice, option or way, and its key.

    The key is the choice's id, ``issue=option``, or the way's number from 0.
    """

    scene: str
    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Seen:
    """Whether a guard was ever found to hold and ever found not to; neither: never asked."""

    guard: Guard | None
    ever_true: bool
    ever_false: bool


@dataclass(frozen=True, slots=True)
class Graph:
    """All control positions of a scenario from some roots.

    ``nodes``, ``edges`` and ``found`` run in parallel; ``found`` says from which node and by
    which moves a node was first reached (None at a root). ``order`` lists the nodes so that
    every edge leads forward. ``stuck`` lists nodes with moves after which no way leads on;
    with no moves, when nothing can be done there at all.
    """

    scenario: Scenario
    bargaining: Bargaining
    roots: tuple[tuple[int, State], ...]
    nodes: tuple[State, ...]
    edges: tuple[tuple[Edge, ...], ...]
    found: tuple[tuple[int, tuple[Move, ...]] | None, ...]
    order: tuple[int, ...]
    stuck: tuple[tuple[int, tuple[Move, ...]], ...]
    guards: Mapping[Place, Seen]

    def path(self, node: int) -> tuple[Move, ...]:
        """A shortest way of playing from a root to a node."""
        moves: list[tuple[Move, ...]] = []
        while (step := self.found[node]) is not None:
            node, made = step
            moves.append(made)
        return tuple(move for made in reversed(moves) for move in made)

    def root(self, node: int) -> State:
        """The position from which that way begins."""
        while (step := self.found[node]) is not None:
            node = step[0]
        return next(state for number, state in self.roots if number == node)


def order_nodes(nodes: Sequence[State], edges: Sequence[tuple[Edge, ...]]) -> tuple[int, ...]:
    """The nodes so that every edge leads forward; Endless when some lead back for ever."""
    waiting = [0] * len(nodes)
    for made in edges:
        for edge in made:
            waiting[edge.target] += 1
    order = [node for node, count in enumerate(waiting) if count == 0]
    for node in order:  # grows as it goes
        for edge in edges[node]:
            waiting[edge.target] -= 1
            if waiting[edge.target] == 0:
                order.append(edge.target)
    if len(order) < len(nodes):
        raise Endless(_ring(nodes, edges, {n for n, count in enumerate(waiting) if count}))
    return tuple(order)


def _ring(
    nodes: Sequence[State], edges: Sequence[tuple[Edge, ...]], left: set[int]
) -> tuple[str, ...]:
    before = {edge.target: node for node in left for edge in edges[node]}
    seen: list[int] = [min(left)]
    while before[seen[-1]] not in seen:
        seen.append(before[seen[-1]])
    ring = seen[seen.index(before[seen[-1]]) :]
    return tuple(nodes[node].scene for node in reversed(ring))
