"""The control graph: every position that guards can tell apart, each once.

A position has a control part (the scene and what guards further on may read, see
``liveness``) and a carried part (sums and points, which only add up). The graph holds the
control parts as nodes and what a move adds as edges, so that questions about all plays
become one walk over it. A negotiation is one step: some deal, a side walks away, or time is
called. A table's edges for deals stand for all deals that leave the same mark.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product

from game.core.bargains import Bargaining, Bundle, Mark, after_deal, total
from game.core.conditions import Guard
from game.core.effects import apply_effects
from game.core.exits import Exit, exits
from game.core.graph import Edge, Graph, Place, Seen, order_nodes
from game.core.liveness import blank, blank_here, facts_of, liveness
from game.core.moves import Accept, CallTime, Choose, Draw, Move, Propose, Seal, WalkAway
from game.core.play import last_word
from game.core.scenario import SIDES, Kind, Scenario, Scene, Seat
from game.core.scoring import Sums
from game.core.state import Deal, How, Settlement, State, Table

BUDGET = 50_000
"""How many control positions are explored before giving up."""


class OverBudget(ValueError):
    """Guards tell too many positions apart to look at all of them.

    ``scene`` is where most of the positions are, ``widest`` the facts told apart there, each
    with how many values it takes, most first.
    """

    def __init__(self, budget: int, scene: str, widest: tuple[tuple[str, int], ...]):
        super().__init__(f"more than {budget} positions, most of them in {scene}")
        self.budget, self.scene, self.widest = budget, scene, widest


def control_graph(
    scenario: Scenario, states: State | Iterable[State] | None = None, *, budget: int = BUDGET
) -> Graph:
    """Explore from a state, from several, or from the scenario's start.

    Raises OverBudget when there are too many control positions, Endless when a play need
    not end.
    """
    if states is None:
        states = first_position(scenario)
    roots = (states,) if isinstance(states, State) else tuple(states)
    explorer = _Explorer(scenario, roots, budget)
    explorer.explore()
    order = order_nodes(explorer.nodes, explorer.edges)
    return Graph(
        scenario, explorer.bargaining, tuple(explorer.roots), tuple(explorer.nodes),
        tuple(explorer.edges), tuple(explorer.found), order, tuple(explorer.stuck),
        explorer.seen(),
    )  # fmt: skip


def first_position(scenario: Scenario, meters: Sequence[int] | None = None) -> State:
    """The scenario's first scene as it is entered, even when it is only narration."""
    values = tuple(m.start for m in scenario.meters) if meters is None else tuple(meters)
    return _enter(scenario, State(scenario.start, values, visited=frozenset({scenario.start})))


def all_starts(scenario: Scenario, budget: int = BUDGET) -> list[State]:
    """The first position for every allowed start of the meters that some guard reads."""
    return _starts(scenario, [m.starts for m in scenario.meters], budget)


def named_starts(scenario: Scenario, budget: int = BUDGET) -> list[State]:
    """The same for the starts that the author names; the file's own is first."""
    ranges = [m.starts if m.named_starts else (m.start,) for m in scenario.meters]
    own = first_position(scenario)
    return [own, *(state for state in _starts(scenario, ranges, budget) if state != own)]


def _starts(scenario: Scenario, allowed: Sequence[tuple[int, ...]], budget: int) -> list[State]:
    keep = liveness(scenario)[scenario.start].meters
    ranges = [
        values if live else (m.start,)
        for m, values, live in zip(scenario.meters, allowed, keep, strict=True)
    ]
    starts: list[State] = []
    for values in product(*ranges):
        if len(starts) >= budget:
            widest = sorted(
                ((f"meter:{m.id}", len(r)) for m, r in zip(scenario.meters, ranges, strict=True)),
                key=lambda fact: -fact[1],
            )
            raise OverBudget(budget, scenario.start, tuple(widest))
        starts.append(first_position(scenario, values))
    return starts


def _enter(scenario: Scenario, state: State) -> State:
    scene = scenario.scenes.get(state.scene)
    if scene is None or scene.negotiation is None:
        return state
    return replace(state, table=Table(scene.negotiation.opens))


class _Explorer:
    """Visits every control position once, breadth first, and notes what it finds."""

    def __init__(self, scenario: Scenario, roots: Iterable[State], budget: int):
        roots = tuple(roots)
        self.scenario, self.budget = scenario, budget
        taken = frozenset().union(*(root.chosen for root in roots))
        self.live = dict(liveness(scenario, taken))
        self.bargaining = Bargaining(scenario, self.live)
        self.ways = {
            scene.id: tuple((way, total(way.effects)) for way in exits(scene))
            for scene in scenario.scenes.values()
        }
        self.asked = {
            scene.id: tuple(Place(scene.id, "way", str(n)) for n in range(len(scene.ways)))
            for scene in scenario.scenes.values()
        }
        self.nodes: list[State] = []
        self.edges: list[tuple[Edge, ...]] = []
        self.found: list[tuple[int, tuple[Move, ...]] | None] = []
        self.index: dict[State, int] = {}
        self.stuck: list[tuple[int, tuple[Move, ...]]] = []
        self.guards = _guards(scenario)
        self.answers: dict[Place, set[bool]] = {place: set() for place in self.guards}
        self.roots = [
            (self._node(blank_here(scenario, root, self.live[root.scene]), None), root)
            for root in roots
        ]

    def explore(self) -> None:
        """Work through the nodes in the order in which they were found."""
        while len(self.edges) < len(self.nodes):
            node = len(self.edges)
            state = self.nodes[node]
            scene = self.scenario.scenes.get(state.scene)
            if scene is None:
                self.edges.append(())
                continue
            known = len(self.stuck)
            self.edges.append(tuple(self._leave(node, scene, state)))
            if not self.edges[node] and len(self.stuck) == known:
                self.stuck.append((node, ()))

    def _leave(self, node: int, scene: Scene, state: State) -> Iterator[Edge]:
        if scene.kind is Kind.DECISION:
            yield from self._decide(node, scene, state)
        elif scene.kind is Kind.CHANCE:
            for branch, (way, adds) in zip(scene.branches, self.ways[scene.id], strict=True):
                yield self._edge(node, state, way, adds, (Draw(branch.id),))
        elif scene.kind is Kind.TOGETHER:
            options = [(state.pick(seat),) if state.pick(seat) else scene.choices for seat in SIDES]
            for picks in product(*([getattr(c, "id", c) for c in group] for group in options)):
                moves = tuple(
                    Seal(seat, pick)
                    for seat, pick in zip(SIDES, picks, strict=True)
                    if not state.pick(seat)
                )
                opened = replace(state, picks=picks, chosen=state.chosen.union(picks))
                yield from self._way(node, opened, moves)
        elif scene.kind is Kind.NEGOTIATION:
            yield from self._bargain(node, scene, state)
        else:
            yield from self._way(node, state, ())

    def _decide(self, node: int, scene: Scene, state: State) -> Iterator[Edge]:
        for choice, (way, adds) in zip(scene.choices, self.ways[scene.id], strict=True):
            allowed = self._ask(Place(scene.id, "choice", choice.id), state)
            if not allowed or choice.id in state.chosen:
                continue
            chosen = state
            if choice.id in self.live[way.goto].chosen:
                chosen = replace(state, chosen=state.chosen | {choice.id})
            yield self._edge(node, chosen, way, adds, (Choose(choice.id),))

    def _bargain(self, node: int, scene: Scene, state: State) -> Iterator[Edge]:
        for issue in scene.negotiation.issues:
            for option in issue.options:
                if option.guard is not None:
                    self._ask(Place(scene.id, "option", f"{issue.id}={option.id}"), state)
        turn, final = state.table.turn, last_word(scene.negotiation, state)
        found: dict[Mark, Bundle] = {}
        if not final or state.table.offer:
            found = self.bargaining.bundles(state)
        yield from self._deals(node, state, found)
        walks: list[tuple[Seat, tuple[Move, ...]]] = [(turn, (WalkAway(turn),))]
        if found and not final:
            offer = Propose(turn, next(iter(found.values())).deal)
            walks.append((turn.other, (offer, WalkAway(turn.other))))
        for seat, moves in walks:
            yield from self._way(node, _closed(state, How.WALKED, seat), moves, How.WALKED)
        yield from self._way(node, _closed(state, How.TIME, None), (CallTime(),), How.TIME)

    def _deals(self, node: int, state: State, found: dict[Mark, Bundle]) -> Iterator[Edge]:
        """One edge for all deals that take the same way to the same node."""
        joined: dict[tuple[int, Sums], Edge] = {}
        for mark, bundle in found.items():
            moves = deal_moves(state, bundle.deal)
            for edge in self._way(node, after_deal(state, mark), moves, How.AGREED):
                known = joined.get((edge.target, edge.adds))
                joined[edge.target, edge.adds] = replace(
                    edge,
                    moves=known.moves if known else moves,
                    bundle=_merge(known.bundle, bundle) if known else bundle,
                    marks=(*(known.marks if known else ()), mark),
                )
        yield from joined.values()

    def _way(
        self, node: int, state: State, moves: tuple[Move, ...], how: How | None = None
    ) -> Iterator[Edge]:
        """The first way whose guard holds; when none does, note where these moves got stuck."""
        ways = zip(self.asked[state.scene], self.ways[state.scene], strict=True)
        for place, (way, adds) in ways:
            if self._ask(place, state):
                yield self._edge(node, state, way, adds, moves, how)
                return
        self.stuck.append((node, moves))

    def _edge(
        self, node: int, state: State, way: Exit, adds: Sums, moves: tuple[Move, ...],
        how: How | None = None,
    ) -> Edge:  # fmt: skip
        live = self.live[way.goto]
        if any(live.meters) or any(live.sums):
            state = apply_effects(self.scenario, state, way.effects)
        arrived = _enter(self.scenario, blank(state, way.goto, live))
        return Edge(self._node(arrived, (node, moves)), moves, adds, how)

    def _node(self, state: State, found: tuple[int, tuple[Move, ...]] | None) -> int:
        place = self.index.setdefault(state, len(self.nodes))
        if place == len(self.nodes):
            if place >= self.budget:
                raise self._over_budget()
            self.nodes.append(state)
            self.found.append(found)
        return place

    def _ask(self, place: Place, state: State) -> bool:
        guard = self.guards[place]
        holds = guard is None or guard(state)
        self.answers[place].add(holds)
        return holds

    def seen(self) -> dict[Place, Seen]:
        """What was learned about each guard."""
        return {
            place: Seen(self.guards[place], True in answers, False in answers)
            for place, answers in self.answers.items()
        }

    def _over_budget(self) -> OverBudget:
        scene = Counter(state.scene for state in self.nodes).most_common(1)[0][0]
        values: dict[str, set[object]] = {}
        for state in self.nodes:
            if state.scene == scene:
                for fact, value in facts_of(self.scenario, state, self.live[scene]):
                    values.setdefault(fact, set()).add(value)
        widest = sorted(((fact, len(seen)) for fact, seen in values.items()), key=lambda f: -f[1])
        return OverBudget(self.budget, scene, tuple(widest))


def deal_moves(state: State, deal: Deal) -> tuple[Move, ...]:
    """The moves by which a table in this position comes to that deal."""
    turn = state.table.turn
    if state.table.offer is not None:
        return (Accept(turn),)
    return Propose(turn, deal), Accept(turn.other)


def _closed(state: State, how: How, by: Seat | None) -> State:
    settlement = Settlement(state.scene, how, by, None, 0)
    return replace(state, table=None, settled=(*state.settled, settlement))


def _merge(left: Bundle, right: Bundle) -> Bundle:
    return Bundle(
        left.count + right.count,
        tuple(map(min, left.low, right.low)),
        tuple(map(max, left.high, right.high)),
        left.deal,
    )


def _guards(scenario: Scenario) -> dict[Place, Guard | None]:
    guards: dict[Place, Guard | None] = {}
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            guards[Place(scene.id, "choice", choice.id)] = choice.guard
        for issue in scene.negotiation.issues if scene.negotiation else ():
            for option in issue.options:
                guards[Place(scene.id, "option", f"{issue.id}={option.id}")] = option.guard
        for number, way in enumerate(scene.ways):
            guards[Place(scene.id, "way", str(number))] = way.guard
    return guards
