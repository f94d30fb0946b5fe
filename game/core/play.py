"""The law of the game: start, legal_moves, is_legal, apply, replay, outcome.

All are pure functions of a scenario, a state and a move. Chance is never drawn here: at a
chance scene the legal moves are the draws, and whoever sits in nature's seat picks one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from game.core.effects import apply_effects
from game.core.exits import Exit
from game.core.moves import (
    Accept,
    CallTime,
    Choose,
    Draw,
    Move,
    Propose,
    Seal,
    WalkAway,
    to_text,
)
from game.core.scenario import (
    SIDES,
    Choice,
    Effect,
    EndingKind,
    Issue,
    Kind,
    Negotiation,
    Option,
    Scenario,
    Scene,
    Seat,
)
from game.core.scene_machine import next_exit
from game.core.state import Deal, How, Offer, Settlement, State, Table


class IllegalMove(ValueError):
    """A move that the rules do not allow in this state."""


class EndlessPassage(RuntimeError):
    """Scenes that lead on to each other without a choice; the checks refuse such a file."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one move did: the new state, the effects in order, the scenes entered."""

    state: State
    effects: tuple[Effect, ...]
    entered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a play ended: where, how the last negotiation closed, what each side holds.

    ``points`` is None when the play never met a table: it has no party layer.
    """

    ending: str
    kind: EndingKind
    settlement: Settlement | None
    points: Mapping[Seat, int] | None


def start(scenario: Scenario, starts: Mapping[str, int] | None = None) -> State:
    """The first position; ``starts`` overrides where named meters begin.

    A meter begins at an allowed value, the nearest to the one given.
    """
    return opening(scenario, starts).state


def opening(scenario: Scenario, starts: Mapping[str, int] | None = None) -> Step:
    """The first position together with the scenes passed on the way to it."""
    given = starts or {}
    meters = tuple(
        min(m.starts, key=lambda value: abs(value - given[m.id]))
        if m.id in given
        else m.clamp(m.start)
        for m in scenario.meters
    )
    return _arrive(scenario, State(scenario.start, meters), scenario.start, ())


def ended(scenario: Scenario, state: State) -> bool:
    """Whether the story is over."""
    return state.scene in scenario.endings


def to_move(scenario: Scenario, state: State) -> frozenset[Seat]:
    """The seats that may move now; empty at the end."""
    scene = scenario.scenes.get(state.scene)
    if scene is None:
        return frozenset()
    if scene.kind is Kind.TOGETHER:
        return frozenset(seat for seat in SIDES if not state.pick(seat))
    if scene.kind is Kind.CHANCE:
        return frozenset({Seat.NATURE})
    return frozenset({state.table.turn if state.table else scene.turn})


def is_open(state: State, choice: Choice | Option) -> bool:
    """Whether a choice or an option may be taken now.

    A choice can be taken once a play; a sealed pick, which by itself leads nowhere, each time
    the question is asked.
    """
    if isinstance(choice, Choice) and choice.goto and choice.id in state.chosen:
        return False
    return choice.guard is None or choice.guard(state)


def open_options(state: State, issue: Issue) -> tuple[Option, ...]:
    """The options of an issue that may be part of an offer now."""
    return tuple(option for option in issue.options if is_open(state, option))


def deals(state: State, table: Negotiation) -> Iterator[Deal]:
    """Every deal that may be offered now, in the order of the author's options."""
    per_issue = [
        [(issue.id, option.id) for option in open_options(state, issue)] for issue in table.issues
    ]
    return product(*per_issue)


def last_word(table: Negotiation, state: State) -> bool:
    """Whether the last offer has been made, so that it can only be taken or left."""
    return state.table is not None and state.table.offers >= 2 * table.rounds


def legal_moves(scenario: Scenario, state: State) -> Iterator[Move]:
    """Every legal move, each once, in a fixed order."""
    scene = scenario.scenes.get(state.scene)
    if scene is None:
        return
    if scene.kind is Kind.DECISION:
        yield from (Choose(c.id) for c in scene.choices if is_open(state, c))
    elif scene.kind is Kind.TOGETHER:
        for seat in SIDES:
            if not state.pick(seat):
                yield from (Seal(seat, c.id) for c in scene.choices)
    elif scene.kind is Kind.CHANCE:
        yield from (Draw(branch.id) for branch in scene.branches)
    elif state.table is not None:
        turn = state.table.turn
        if state.table.offer is not None:
            yield Accept(turn)
        if not last_word(scene.negotiation, state):
            yield from (Propose(turn, deal) for deal in deals(state, scene.negotiation))
        yield WalkAway(turn)
        yield CallTime()


def is_legal(scenario: Scenario, state: State, move: Move) -> bool:
    """Whether the move may be made now, without listing all the others."""
    return why_not(scenario, state, move) == ""


def why_not(scenario: Scenario, state: State, move: Move) -> str:
    """Why a move may not be made, in a few words; empty when it may."""
    scene = scenario.scenes.get(state.scene)
    if scene is None:
        return "the play has ended"
    match scene.kind, move:
        case Kind.DECISION, Choose(choice_id):
            choice = scene.choice(choice_id)
            if choice is None:
                return "this scene has no such choice"
            return "" if is_open(state, choice) else "this choice is not open now"
        case Kind.TOGETHER, Seal(seat, choice_id):
            if seat not in SIDES or state.pick(seat):
                return "this side has already sealed its pick"
            return "" if scene.choice(choice_id) else "this scene has no such choice"
        case Kind.CHANCE, Draw(branch_id):
            known = any(branch.id == branch_id for branch in scene.branches)
            return "" if known else "nature has no such lot here"
        case Kind.NEGOTIATION, CallTime():
            return ""
        case Kind.NEGOTIATION, Propose() | Accept() | WalkAway():
            return _why_not_at_table(scene.negotiation, state, move)
    return "a move of another kind is due here"


def _why_not_at_table(table: Negotiation, state: State, move: Propose | Accept | WalkAway) -> str:
    if move.seat != state.table.turn:
        return "it is the other side's turn"
    if isinstance(move, WalkAway):
        return ""
    if isinstance(move, Accept):
        return "" if state.table.offer else "there is no offer on the table yet"
    if last_word(table, state):
        return "the last offer has been made: take it or leave it"
    if tuple(issue for issue, _ in move.deal) != tuple(issue.id for issue in table.issues):
        return "an offer answers every issue, in order"
    for issue, (_, option_id) in zip(table.issues, move.deal, strict=True):
        option = issue.option(option_id)
        if option is None:
            return f"{issue.id} has no option {option_id}"
        if not is_open(state, option):
            return f"{issue.id} cannot be {option_id} now"
    return ""


def apply(scenario: Scenario, state: State, move: Move) -> State:
    """The state after a legal move; IllegalMove otherwise, and nothing has happened."""
    return step(scenario, state, move).state


def step(scenario: Scenario, state: State, move: Move) -> Step:
    """Apply a move and say what it did on the way; IllegalMove when the rules refuse it."""
    reason = why_not(scenario, state, move)
    if reason:
        raise IllegalMove(f"{to_text(move)}: {reason}")
    scene = scenario.scenes[state.scene]
    match move:
        case Choose(choice_id):
            chosen = replace(state, chosen=state.chosen | {choice_id})
            return _leave(scenario, chosen, choice_id)
        case Draw(branch_id):
            return _leave(scenario, state, branch_id)
        case Seal(seat, choice_id):
            return _seal(scenario, state, seat, choice_id)
        case Propose(seat, deal):
            table = Table(seat.other, Offer(seat, deal), state.table.offers + 1)
            return Step(replace(state, table=table), (), ())
        case Accept(seat):
            return _settle(scenario, state, scene, How.AGREED, seat)
        case WalkAway(seat):
            return _settle(scenario, state, scene, How.WALKED, seat)
        case CallTime():
            return _settle(scenario, state, scene, How.TIME, None)
    raise TypeError(f"not a move: {move!r}")


def replay(
    scenario: Scenario, moves: Iterable[Move], starts: Mapping[str, int] | None = None
) -> State:
    """Fold moves over the first position."""
    state = start(scenario, starts)
    for move in moves:
        state = apply(scenario, state, move)
    return state


def outcome(scenario: Scenario, state: State) -> Outcome | None:
    """How the play ended, or None while it goes on."""
    ending = scenario.endings.get(state.scene)
    if ending is None:
        return None
    settlement = state.settled[-1] if state.settled else None
    points = None
    if settlement is not None:
        table = scenario.scenes[settlement.scene].negotiation
        points = {seat: settled_points(table, settlement, seat) for seat in SIDES}
    return Outcome(ending.id, ending.kind, settlement, points)


def settled_points(table: Negotiation, settlement: Settlement, seat: Seat) -> int:
    """What a side holds: the deal's points, or its walk-away points without one."""
    if settlement.deal is None:
        return table.walk_away[seat].points
    return sum(option.points[seat] for option in table.options(settlement.deal))


def _seal(scenario: Scenario, state: State, seat: Seat, choice_id: str) -> Step:
    doctor, manager = state.picks
    picks = (choice_id, manager) if seat is Seat.DOCTOR else (doctor, choice_id)
    sealed = replace(state, picks=picks)
    if not all(picks):
        return Step(sealed, (), ())
    return _leave(scenario, replace(sealed, chosen=state.chosen.union(picks)), "")


def _settle(scenario: Scenario, state: State, scene: Scene, how: How, by: Seat | None) -> Step:
    deal = state.table.offer.deal if how is How.AGREED else None
    settlement = Settlement(scene.id, how, by, deal, state.table.offers)
    state = replace(state, table=None, settled=(*state.settled, settlement))
    effects = tuple(
        effect for option in scene.negotiation.options(deal or ()) for effect in option.effects
    )
    return _leave(scenario, apply_effects(scenario, state, effects), "", effects)


def _leave(scenario: Scenario, state: State, key: str, before: tuple[Effect, ...] = ()) -> Step:
    way = next_exit(scenario, state, key)
    if way is None:
        raise IllegalMove(f"no way leads on from {state.scene}")
    return _take(scenario, state, way, before)


def _take(scenario: Scenario, state: State, way: Exit, before: tuple[Effect, ...]) -> Step:
    state = apply_effects(scenario, state, way.effects)
    return _arrive(scenario, state, way.goto, (*before, *way.effects))


def _arrive(scenario: Scenario, state: State, target: str, effects: tuple[Effect, ...]) -> Step:
    """Enter a scene and pass on through narration until somebody has to decide."""
    entered: list[str] = []
    while True:
        entered.append(target)
        if len(entered) > len(scenario.scenes) + 1:
            raise EndlessPassage(f"{target} leads back to itself without a choice")
        scene = scenario.scenes.get(target)
        table = scene.negotiation if scene else None
        state = replace(
            state,
            scene=target,
            visited=state.visited | {target},
            picks=("", ""),
            table=Table(table.opens) if table else None,
        )
        if scene is None or scene.kind is not Kind.NARRATION:
            return Step(state, effects, tuple(entered))
        way = next_exit(scenario, state)
        if way is None:
            raise IllegalMove(f"no way leads on from {target}")
        state = apply_effects(scenario, state, way.effects)
        effects = (*effects, *way.effects)
        target = way.goto
