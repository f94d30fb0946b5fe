"""What has happened at a table: the fold of a play's entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any

from game.core import moves as move_text
from game.core import play
from game.core.moves import CallTime, Choose, Move, Seal
from game.core.scenario import SIDES, Cost, Effect, Line, Scenario
from game.core.state import State
from game.session.consent import NOBODY, Asked
from game.session.entries import Entry, EntryKind, Header
from game.session.phases import Phase


class RecordError(ValueError):
    """Entries that cannot have happened: the play is damaged, or of another scenario."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at the table: an id, and a name that may have been erased."""

    id: str
    name: str
    computer: bool = False


@dataclass(frozen=True, slots=True)
class Beat:
    """One screenful of story: a scene entered, and what was said on the way into it."""

    turn: int
    scene: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A move that was made, where, and what it did."""

    turn: int
    ms: int
    seat: str
    move: Move
    before: State
    after: State
    effects: tuple[Effect, ...]
    costs: tuple[Cost, ...] = ()
    says: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of free text, or a kept look-up, with who and when."""

    turn: int
    seat: str
    words: str
    body: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Record:
    """Everything about a play at one moment. ``read`` counts the beats read on from."""

    state: State
    phase: Phase = Phase.LOBBY
    stopped: bool = False
    debriefed: bool = False
    made: tuple[Made, ...] = ()
    beats: tuple[Beat, ...] = ()
    read: int = 0
    entries: int = 0
    ms: int = 0
    undone: int = 0
    say: str = ""
    people: Mapping[str, tuple[Person, ...]] = field(default_factory=dict)
    done: frozenset[tuple[str, str]] = frozenset()
    guesses: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    trust: Mapping[tuple[str, str], int] = field(default_factory=dict)
    plans: Mapping[str, Said] = field(default_factory=dict)
    survey: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    chair: Mapping[str, int] = field(default_factory=dict)
    words: tuple[Said, ...] = ()
    notes: tuple[Said, ...] = ()
    lookups: tuple[Said, ...] = ()
    contests: tuple[Said, ...] = ()
    takeaways: tuple[Said, ...] = ()
    asked: Asked = NOBODY

    @property
    def moves(self) -> tuple[Move, ...]:
        """The moves that stand, in order."""
        return tuple(made.move for made in self.made)

    @property
    def beat(self) -> Beat:
        """The screenful that is due now."""
        return self.beats[min(self.read, len(self.beats) - 1)]

    @property
    def at_last_beat(self) -> bool:
        """Whether all that led here has been read."""
        return self.read >= len(self.beats) - 1

    @property
    def costs(self) -> tuple[Cost, ...]:
        """Every cost taken on so far."""
        return tuple(cost for made in self.made for cost in made.costs)

    @property
    def takes_part(self) -> bool:
        """Whether everybody at the table was asked about the study and all said yes."""
        return self.asked.answer(seated(self.people)) is True


def seated(people: Mapping[str, Iterable[Person]]) -> frozenset[str]:
    """The ids of the people who sit at a table, at the sides and in the patient's chair."""
    return frozenset(
        person.id for sitting in people.values() for person in sitting if not person.computer
    )


def begin(scenario: Scenario, header: Header) -> Record:
    """The record of a play in which nothing has happened yet; RecordError if it cannot begin."""
    try:
        opening = play.opening(scenario, header.starts)
    except (play.IllegalMove, play.EndlessPassage) as error:
        raise RecordError(f"the play cannot begin: {error}") from error
    return Record(opening.state, beats=tuple(Beat(-1, scene) for scene in opening.entered))


def fold(scenario: Scenario, header: Header, entries: Iterable[Entry]) -> Record:
    """Fold all entries of a play; RecordError when they do not fit the scenario."""
    return reduce(lambda record, e: advance(scenario, record, e), entries, begin(scenario, header))


def advance(scenario: Scenario, record: Record, entry: Entry) -> Record:
    """The record after one more entry."""
    try:
        changed = _RULES[entry.kind](scenario, record, entry)
    except (play.EndlessPassage, KeyError, TypeError, ValueError) as error:
        raise RecordError(f"entry {entry.turn} cannot have happened: {error}") from error
    return replace(changed, entries=record.entries + 1, ms=max(record.ms, entry.ms))


def _move(scenario: Scenario, record: Record, entry: Entry) -> Record:
    _require_playing(record)
    move = move_text.from_text(str(entry.body["move"]))
    step = play.step(scenario, record.state, move)
    lines = spoken(scenario, record.state, move)
    beats = tuple(
        Beat(entry.turn, scene, lines if index == 0 else ())
        for index, scene in enumerate(step.entered)
    )
    made = Made(
        entry.turn, entry.ms, mover(scenario, record.state, move), move, record.state, step.state,
        step.effects,
        costs_of(scenario, record.state, move), record.say,
    )  # fmt: skip
    read = len(record.beats) if beats else record.read
    return replace(
        record, state=step.state, made=(*record.made, made), beats=(*record.beats, *beats),
        read=read, say="",
    )  # fmt: skip


def _require_playing(record: Record) -> None:
    if record.phase is not Phase.PLAYING:
        raise ValueError("the play has not begun, or is over")


def mover(scenario: Scenario, state: State, move: Move) -> str:
    """The seat that makes a move: a side, nature, or nobody's when time is called."""
    if isinstance(move, CallTime):
        return ""
    if isinstance(move, Seal):
        return str(move.seat)
    (seat,) = play.to_move(scenario, state)
    return str(seat)


def spoken(scenario: Scenario, state: State, move: Move) -> tuple[Line, ...]:
    """What is said as a choice is made, before the scene that it leads to."""
    if not isinstance(move, Choose):
        return ()
    return scenario.scenes[state.scene].choice(move.choice).lines


def costs_of(scenario: Scenario, state: State, move: Move) -> tuple[Cost, ...]:
    """What a move takes on: a choice's cost, or those of the deal that is taken."""
    scene = scenario.scenes[state.scene]
    if isinstance(move, Choose):
        cost = scene.choice(move.choice).cost
        return (cost,) if cost else ()
    if isinstance(move, move_text.Accept):
        options = scene.negotiation.options(state.table.offer.deal)
        return tuple(option.cost for option in options if option.cost)
    return ()


def _undo(_scenario: Scenario, record: Record, entry: Entry) -> Record:
    """Take back the move of that turn and all after it."""
    _require_playing(record)
    target = int(entry.body["to"])
    first = next((made for made in record.made if made.turn == target), None)
    if first is None:
        raise ValueError("there is no such move to take back")
    made = tuple(m for m in record.made if m.turn < target)
    beats = tuple(b for b in record.beats if b.turn < target)
    taken = len(record.made) - len(made)
    return replace(
        record, state=first.before, made=made, beats=beats, read=len(beats) - 1,
        undone=record.undone + taken, say="",
    )  # fmt: skip


def undo_target(record: Record, human: str = "") -> int | None:
    """The turn that an undo takes the table back to, or None when there is none.

    Back to the last decision: a sealed scene goes back whole; draws go back with the
    decision before them. Alone, it is the person's own last decision.
    """
    own = {human, ""} if human else {*SIDES, ""}
    for index in range(len(record.made) - 1, -1, -1):
        if record.made[index].seat in own:
            return decision(record, index).turn
    return None


def decision(record: Record, index: int) -> Made:
    """The move with which the decision of the n-th move began.

    A sealed scene is one decision: its second pick goes back to the first.
    """
    second = isinstance(record.made[index].move, Seal) and any(record.made[index].before.picks)
    return record.made[index - 1 if second else index]


def _phase(_scenario: Scenario, record: Record, entry: Entry) -> Record:
    phase = Phase(entry.body["phase"])
    return replace(
        record,
        phase=phase,
        stopped=record.stopped or bool(entry.body.get("stopped")),
        debriefed=record.debriefed or phase in (Phase.DEBRIEF, Phase.CLOSED),
    )


def _person(_scenario: Scenario, record: Record, entry: Entry) -> Record:
    person = Person(str(entry.body["person"]), entry.words, bool(entry.body.get("computer")))
    sitting = {
        seat: tuple(p for p in people if p.id != person.id)
        for seat, people in record.people.items()
    }
    if not entry.body.get("left"):
        sitting[entry.seat] = (*sitting.get(entry.seat, ()), person)
    return replace(record, people=sitting)


def _read(_scenario: Scenario, record: Record, _entry: Entry) -> Record:
    return replace(record, read=min(record.read + 1, len(record.beats) - 1))


def _done(_scenario: Scenario, record: Record, entry: Entry) -> Record:
    return replace(record, done=record.done | {(entry.seat, str(entry.body["step"]))})


def _guess(_scenario: Scenario, record: Record, entry: Entry) -> Record:
    key = (entry.seat, str(entry.body["when"]))
    return replace(record, guesses={**record.guesses, key: tuple(entry.body["order"])})


def _trust(_scenario: Scenario, record: Record, entry: Entry) -> Record:
    key = (entry.seat, str(entry.body["when"]))
    return replace(record, trust={**record.trust, key: int(entry.body["value"])})


def _plan(_scenario: Scenario, record: Record, entry: Entry) -> Record:
    return replace(record, plans={**record.plans, entry.seat: _said(entry)})


def _survey(_scenario: Scenario, record: Record, entry: Entry) -> Record:
    answers = {str(key): int(value) for key, value in entry.body.items()}
    return replace(record, survey={**record.survey, entry.seat: answers})


def _chair(_scenario: Scenario, record: Record, entry: Entry) -> Record:
    return replace(record, chair={str(key): int(value) for key, value in entry.body.items()})


def _consent(_scenario: Scenario, record: Record, entry: Entry) -> Record:
    return replace(record, asked=record.asked.after(entry.body, seated(record.people)))


def _say(_scenario: Scenario, record: Record, entry: Entry) -> Record:
    return replace(record, say=entry.words)


def _listed(name: str):
    def add(_scenario: Scenario, record: Record, entry: Entry) -> Record:
        return replace(record, **{name: (*getattr(record, name), _said(entry))})

    return add


def _said(entry: Entry) -> Said:
    return Said(entry.turn, entry.seat, entry.words, dict(entry.body))


_RULES = {
    EntryKind.MOVE: _move,
    EntryKind.UNDO: _undo,
    EntryKind.PERSON: _person,
    EntryKind.PHASE: _phase,
    EntryKind.READ: _read,
    EntryKind.DONE: _done,
    EntryKind.GUESS: _guess,
    EntryKind.PLAN: _plan,
    EntryKind.TRUST: _trust,
    EntryKind.SURVEY: _survey,
    EntryKind.WORD: _listed("words"),
    EntryKind.NOTE: _listed("notes"),
    EntryKind.SAY: _say,
    EntryKind.LOOKUP: _listed("lookups"),
    EntryKind.CHAIR: _chair,
    EntryKind.CONTEST: _listed("contests"),
    EntryKind.TAKEAWAY: _listed("takeaways"),
    EntryKind.CONSENT: _consent,
}


def recorded(scenario: Scenario, record: Record) -> dict[str, Any]:
    """What a play file states of its own outcome, to be checked by a replay."""
    outcome = play.outcome(scenario, record.state)
    return {
        "scene": record.state.scene,
        "ended": outcome is not None,
        "sums": list(record.state.sums),
        "meters": list(record.state.meters),
        "moves": len(record.made),
        "points": {str(k): v for k, v in outcome.points.items()}
        if outcome and outcome.points
        else None,
    }
