"""Folds the plays of a room: what one table has done already is not worked out for the next.

``Paths.fold`` leads to the very record that ``record.fold`` gives (a test holds that). It keeps
the positions that the tables of a scenario have come through as a tree of moves, and builds
each record once, when it is asked for, instead of anew for every entry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from game.core import moves as move_text
from game.core import play
from game.core.moves import Propose
from game.core.scenario import Scenario
from game.core.state import State
from game.session.cohort.reading import Row
from game.session.cohort.strides import Offering, Passage, strides
from game.session.consent import NOBODY, Asked
from game.session.entries import EntryKind, Header
from game.session.phases import Phase
from game.session.record import (
    Beat,
    Made,
    Person,
    Record,
    RecordError,
    Said,
    begin,
    costs_of,
    mover,
    seated,
    spoken,
)


class _Position:
    """A state that some table came to, and the moves that were made from it."""

    __slots__ = ("moves", "state")

    def __init__(self, state: State):
        self.state = state
        self.moves: dict[str, tuple[Passage, _Position]] = {}


class Folded:
    """Where a play stands, and its record once that is asked for."""

    def __init__(self, state: State, ms: int, record: Callable[[], Record], asked: Asked = NOBODY):
        self.state, self.ms, self._build = state, ms, record
        self.asked = asked

    @cached_property
    def record(self) -> Record:
        """What has happened at the table, as ``record.fold`` gives it."""
        return self._build()


class Paths:
    """The positions of one scenario that its tables came through."""

    def __init__(self, scenario: Scenario):
        self.scenario = scenario
        self._strides = strides(scenario)
        self._offers: dict[str, Offering] = {}
        self._openings: dict[tuple[tuple[str, int], ...], tuple[Record, _Position]] = {}

    def fold(self, header: Header, rows: Sequence[Row]) -> Folded:
        """A play, folded; RecordError when its entries do not fit the scenario."""
        key = tuple(sorted(header.starts.items()))
        if key not in self._openings:
            opening = begin(self.scenario, header)
            self._openings[key] = opening, _Position(opening.state)
        walk = _Walk(self, *self._openings[key])
        try:
            for row in rows:
                _RULES[row.kind](walk, row)
        except (play.EndlessPassage, KeyError, TypeError, ValueError) as error:
            raise RecordError(f"entry {row.turn} cannot have happened: {error}") from error
        walk.entries, walk.ms = len(rows), max((row.ms for row in rows), default=0)
        return Folded(walk.position.state, walk.ms, walk.record, walk.asked)

    def take(self, position: _Position, text: str) -> tuple[Passage, _Position]:
        """What a move does and where it leads, for the first table that makes it there."""
        passage, state = self._passage(position.state, text)
        position.moves[text] = passage, _Position(state)
        return position.moves[text]

    def _passage(self, state: State, text: str) -> tuple[Passage, State]:
        stride = self._strides.get((state.scene, text))
        if stride is not None and (after := stride.take(state)) is not None:
            return stride.passage, after
        offering = self._offers.get(text)
        if offering is not None and (after := offering.take(state)) is not None:
            return offering.passage, after
        scenario, move = self.scenario, move_text.from_text(text)
        step = play.step(scenario, state, move)
        passage = Passage(
            move, mover(scenario, state, move), step.effects, step.entered,
            spoken(scenario, state, move), costs_of(scenario, state, move),
        )  # fmt: skip
        if isinstance(move, Propose):
            self._offers[text] = Offering(passage, state.scene, scenario)
        return passage, step.state


class _Walk:
    """One play on its way through the positions: a record in the making."""

    def __init__(self, paths: Paths, opening: Record, position: _Position):
        self.paths, self.position = paths, position
        self.phase, self.stopped, self.debriefed = opening.phase, False, False
        self.opening = opening.beats
        self.steps: list[tuple[Row, Passage, _Position, _Position, str]] = []
        self.beats = len(opening.beats)
        self.read = self.entries = self.ms = self.undone = 0
        self.say = ""
        self.people: dict[str, tuple[Person, ...]] = {}
        self.done: set[tuple[str, str]] = set()
        self.guesses: dict[tuple[str, str], tuple[str, ...]] = {}
        self.trust: dict[tuple[str, str], int] = {}
        self.plans: dict[str, Said] = {}
        self.survey: dict[str, Mapping[str, int]] = {}
        self.chair: Mapping[str, int] = {}
        self.heard: dict[str, list[Said]] = {name: [] for name in _LISTS.values()}
        self.asked = NOBODY

    def record(self) -> Record:
        """The record as it stands."""
        heard = {name: tuple(each) for name, each in self.heard.items()}
        made = tuple(
            Made(row.turn, row.ms, does.seat, does.move, here.state, there.state, does.effects,
                 does.costs, say)
            for row, does, here, there, say in self.steps
        )  # fmt: skip
        beats = [
            Beat(row.turn, scene, () if later else does.lines)
            for row, does, _here, _there, _say in self.steps
            for later, scene in enumerate(does.entered)
        ]
        return Record(
            self.position.state, self.phase, self.stopped, self.debriefed, made,
            (*self.opening, *beats), self.read, self.entries, self.ms, self.undone, self.say,
            self.people, frozenset(self.done), self.guesses, self.trust, self.plans, self.survey,
            self.chair, **heard, asked=self.asked,
        )  # fmt: skip

    def require_playing(self) -> None:
        if self.phase is not Phase.PLAYING:
            raise ValueError("the play has not begun, or is over")


def _move(walk: _Walk, row: Row) -> None:
    walk.require_playing()
    here, text = walk.position, row.body["move"]
    passage, there = here.moves.get(text) or walk.paths.take(here, text)
    walk.steps.append((row, passage, here, there, walk.say))
    if passage.entered:
        walk.read = walk.beats
        walk.beats += len(passage.entered)
    walk.position, walk.say = there, ""


def _undo(walk: _Walk, row: Row) -> None:
    walk.require_playing()
    target, steps = int(row.body["to"]), walk.steps
    place = next((n for n, step in enumerate(steps) if step[0].turn == target), None)
    if place is None:
        raise ValueError("there is no such move to take back")
    walk.position = steps[place][2]
    walk.undone += len(steps) - place
    walk.beats -= sum(len(passage.entered) for _row, passage, *_rest in steps[place:])
    del steps[place:]
    walk.read, walk.say = walk.beats - 1, ""


def _person(walk: _Walk, row: Row) -> None:
    body = row.body
    person = Person(str(body["person"]), row.words, bool(body.get("computer")))
    people = walk.people = {
        seat: tuple(p for p in sitting if p.id != person.id)
        for seat, sitting in walk.people.items()
    }
    if not body.get("left"):
        people[row.seat] = (*people.get(row.seat, ()), person)


def _phase(walk: _Walk, row: Row) -> None:
    walk.phase = Phase(row.body["phase"])
    walk.stopped = walk.stopped or bool(row.body.get("stopped"))
    walk.debriefed = walk.debriefed or walk.phase in (Phase.DEBRIEF, Phase.CLOSED)


def _read(walk: _Walk, _row: Row) -> None:
    walk.read = min(walk.read + 1, walk.beats - 1)


def _done(walk: _Walk, row: Row) -> None:
    walk.done.add((row.seat, str(row.body["step"])))


def _guess(walk: _Walk, row: Row) -> None:
    walk.guesses[row.seat, str(row.body["when"])] = tuple(row.body["order"])


def _plan(walk: _Walk, row: Row) -> None:
    walk.plans[row.seat] = _said(row)


def _trust(walk: _Walk, row: Row) -> None:
    walk.trust[row.seat, str(row.body["when"])] = int(row.body["value"])


def _survey(walk: _Walk, row: Row) -> None:
    walk.survey[row.seat] = _numbers(row.body)


def _chair(walk: _Walk, row: Row) -> None:
    walk.chair = _numbers(row.body)


def _numbers(body: Mapping[str, Any]) -> dict[str, int]:
    return {str(key): int(value) for key, value in body.items()}


def _consent(walk: _Walk, row: Row) -> None:
    walk.asked = walk.asked.after(row.body, seated(walk.people))


def _say(walk: _Walk, row: Row) -> None:
    walk.say = row.words


def _hear(walk: _Walk, row: Row) -> None:
    walk.heard[_LISTS[row.kind]].append(_said(row))


def _said(row: Row) -> Said:
    return Said(row.turn, row.seat, row.words, dict(row.body))


_LISTS = {
    EntryKind.WORD: "words",
    EntryKind.NOTE: "notes",
    EntryKind.LOOKUP: "lookups",
    EntryKind.CONTEST: "contests",
    EntryKind.TAKEAWAY: "takeaways",
}
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
    EntryKind.SAY: _say,
    EntryKind.CHAIR: _chair,
    EntryKind.CONSENT: _consent,
    **dict.fromkeys(_LISTS, _hear),
}
