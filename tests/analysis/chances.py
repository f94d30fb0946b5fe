"""Random play through the verbs of the pure rules alone, with exact fractions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from game.core import play
from game.core.moves import Accept, CallTime, Choose, Draw, Move, Propose, Seal, WalkAway
from game.core.scenario import Kind, Scenario, Seat
from game.core.state import State


class Chances:
    """How likely each final state is, and how often each scene is passed and choice taken."""

    def __init__(self, scenario: Scenario):
        self.scenario = scenario
        self.landed: Counter[State] = Counter()
        self.choices: Counter[str] = Counter()
        self.scenes: Counter[str] = Counter()
        first = play.opening(scenario)
        for scene in first.entered:
            self.scenes[scene] += Fraction(1)
        waiting = {first.state: Fraction(1)}
        while waiting:
            after: Counter[State] = Counter()
            for state, chance in waiting.items():
                if play.ended(scenario, state):
                    self.landed[state] += chance
                    continue
                for moves, share in results(scenario, state):
                    found, entered = self._make(state, moves)
                    after[found] += chance * share
                    for scene in entered:
                        self.scenes[scene] += chance * share
                    for move in moves:
                        if isinstance(move, Choose):
                            self.choices[move.choice] += chance * share
            waiting = after

    def _make(self, state: State, moves: tuple[Move, ...]) -> tuple[State, tuple[str, ...]]:
        entered: tuple[str, ...] = ()
        for move in moves:
            step = play.step(self.scenario, state, move)
            state, entered = step.state, (*entered, *step.entered)
        return state, entered


def results(scenario: Scenario, state: State) -> Iterator[tuple[tuple[Move, ...], Fraction]]:
    """The ways in which a scene can be left, with how likely random play takes each."""
    scene = scenario.scenes[state.scene]
    if scene.kind is Kind.CHANCE:
        total = sum(branch.odds for branch in scene.branches)
        for branch in scene.branches:
            yield (Draw(branch.id),), Fraction(branch.odds, total)
    elif scene.kind is Kind.TOGETHER:
        share = Fraction(1, len(scene.choices) ** 2)
        for doctor in scene.choices:
            for manager in scene.choices:
                yield (Seal(Seat.DOCTOR, doctor.id), Seal(Seat.MANAGER, manager.id)), share
    elif scene.kind is Kind.NEGOTIATION:
        yield from _closings(scenario, state)
    else:
        moves = list(play.legal_moves(scenario, state))
        for move in moves:
            yield (move,), Fraction(1, len(moves))


def _closings(scenario: Scenario, state: State) -> Iterator[tuple[tuple[Move, ...], Fraction]]:
    turn = state.table.turn
    offers = [
        Propose(turn, deal) for deal in play.deals(state, scenario.scenes[state.scene].negotiation)
    ]
    share = Fraction(1, 4 if offers else 2)
    yield (WalkAway(turn),), share
    yield (CallTime(),), share
    for offer in offers:
        yield (offer, Accept(turn.other)), share / len(offers)
    if offers:
        yield (offers[0], WalkAway(turn.other)), share
