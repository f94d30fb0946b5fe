"""Every play of a small scenario, one by one, through the verbs of ``play`` alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import reject

from game.core import play
from game.core.moves import Accept, CallTime, Move, Propose, Seal, WalkAway
from game.core.outcomes import Landing, settled_of
from game.core.scenario import Kind, Scenario, Seat
from game.core.state import State

MOST = 3000
"""Stories with more positions than this are not worth the wait; others are as telling."""


class Brute:
    """All that can happen from a position: where plays land, where they get stuck."""

    def __init__(self, scenario: Scenario, state: State):
        self.scenario, self.stuck = scenario, set()
        self._landings: dict[State, frozenset[Landing]] = {}
        self.landings = self._from(state)

    @property
    def states(self) -> list[State]:
        """Every position that some play passes."""
        return list(self._landings)

    def _from(self, state: State) -> frozenset[Landing]:
        known = self._landings.get(state)
        if known is None:
            if len(self._landings) > MOST:
                reject()
            known = self._landings[state] = self._look(state)
        return known

    def _look(self, state: State) -> frozenset[Landing]:
        if play.ended(self.scenario, state):
            last = settled_of(self.scenario, state.settled[-1]) if state.settled else None
            return frozenset({Landing(state.scene, state.sums, last)})
        found: set[Landing] = set()
        moves = list(play.legal_moves(self.scenario, state))
        if not moves:
            self.stuck.add(state.scene)
        for move in moves:
            try:
                found |= self._from(play.apply(self.scenario, state, move))
            except play.IllegalMove as error:
                self.stuck.add(stuck_in(error))
        return frozenset(found)


def stuck_in(error: play.IllegalMove) -> str:
    """The scene from which no way leads on."""
    return re.fullmatch(r"no way leads on from (\w+)", str(error)).group(1)


def count(scenario: Scenario, state: State) -> int:
    """How many complete plays there are, a table by its results and a pair of picks once."""
    if play.ended(scenario, state):
        return 1
    total = 0
    for moves in results(scenario, state):
        after = state
        try:
            for move in moves:
                after = play.apply(scenario, after, move)
        except play.IllegalMove:
            continue
        total += count(scenario, after)
    return total


def results(scenario: Scenario, state: State) -> Iterator[tuple[Move, ...]]:
    """The moves by which a scene can be left, each result once."""
    scene = scenario.scenes[state.scene]
    if scene.kind is Kind.TOGETHER:
        for doctor in scene.choices:
            for manager in scene.choices:
                yield Seal(Seat.DOCTOR, doctor.id), Seal(Seat.MANAGER, manager.id)
    elif scene.kind is Kind.NEGOTIATION:
        turn = state.table.turn
        offers = [Propose(turn, deal) for deal in play.deals(state, scene.negotiation)]
        yield from ((offer, Accept(turn.other)) for offer in offers)
        yield (WalkAway(turn),)
        yield from ((offer, WalkAway(turn.other)) for offer in offers[:1])
        yield (CallTime(),)
    else:
        yield from ((move,) for move in play.legal_moves(scenario, state))
