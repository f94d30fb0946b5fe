"""Folds the plays of a room: what one table has done already is not worked out for the next.

``Paths.fold`` gives the very record that ``record.fold`` gives (a test holds that). It keeps
the positions that the tables of a scenario have come through as a tree of moves, and builds
each record once, at the end, instead of anew for every entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from game.core import moves as move_text
from game.core import play
from game.core.moves import Move
from game.core.scenario import Cost, Effect, Line, Scenario
from game.core.state import State
from game.session.cohort.reading import Row
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
    spoken,
)


class _Position:
    """A state that some table came to, and the moves that were made from it."""

    __slots__ = ("moves", "state")

    def __init__(self, state: State):
        self.state = state
        self.moves: dict[str, _Passage] = {}


class _Passage:
    """A move from one position to the next, with all that it did."""

    __slots__ = ("costs", "effects", "entered", "lines", "move", "seat", "to")

    def __init__(
        self, move: Move, seat: str, effects: tuple[Effect, ...], entered: tuple[str, ...],
        lines: tuple[Line, ...], costs: tuple[Cost, ...], to: _Position,
    ):  # fmt: skip
        self.move, self.seat, self.effects, self.entered = move, seat, effects, entered
        self.lines, self.costs, self.to = lines, costs, to


class Paths:
    """The positions of one scenario that its tables came through."""

    def __init__(self, scenario: Scenario):
        self.scenario = scenario
        self._positions: dict[State, _Position] = {}
        self._openings: dict[tuple[tuple[str, int], ...], Record] = {}

    def fold(self, header: Header, rows: Iterable[Row]) -> Record:
        """The record of a play; RecordError when its entries do not fit the scenario."""
        key = tuple(header.starts.items())
        if key not in self._openings:
            self._openings[key] = begin(self.scenario, header)
        opening = self._openings[key]
        walk = _Walk(self, opening, self._at(opening.state))
        for row in rows:
            try:
                _RULES[row.kind](walk, row)
            except (play.EndlessPassage, KeyError, TypeError, ValueError) as error:
                raise RecordError(f"entry {row.turn} cannot have happened: {error}") from error
            walk.entries += 1
            walk.ms = max(walk.ms, row.ms)
        return walk.record()

    def take(self, position: _Position, text: str) -> _Passage:
        """The passage that a move is, worked out when it is the first table's."""
        known = position.moves.get(text)
        if known is None:
            scenario, state = self.scenario, position.state
            move = move_text.from_text(text)
            step = play.step(scenario, state, move)
            known = position.moves[text] = _Passage(
                move, mover(scenario, state, move), step.effects, step.entered,
                spoken(scenario, state, move), costs_of(scenario, state, move),
                self._at(step.state),
            )  # fmt: skip
        return known

    def _at(self, state: State) -> _Position:
        found = self._positions.get(state)
        if found is None:
            found = self._positions[state] = _Position(state)
        return found


class _Walk:
    """One play on its way through the positions: a record in the making."""

    def __init__(self, paths: Paths, opening: Record, position: _Position):
        self.paths, self.position = paths, position
        self.phase, self.stopped, self.debriefed = opening.phase, False, False
        self.made: list[Made] = []
        self.at: list[_Position] = []
        self.beats: list[Beat] = list(opening.beats)
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

    def record(self) -> Record:
        """The record as it stands."""
        heard = {name: tuple(each) for name, each in self.heard.items()}
        return Record(
            self.position.state, self.phase, self.stopped, self.debriefed, tuple(self.made),
            tuple(self.beats), self.read, self.entries, self.ms, self.undone, self.say,
            self.people, frozenset(self.done), self.guesses, self.trust, self.plans, self.survey,
            self.chair, **heard,
        )  # fmt: skip

    def require_playing(self) -> None:
        if self.phase is not Phase.PLAYING:
            raise ValueError("the play has not begun, or is over")


def _move(walk: _Walk, row: Row) -> None:
    walk.require_playing()
    here = walk.position
    passage = walk.paths.take(here, str(row.body["move"]))
    there = passage.to
    walk.made.append(
        Made(row.turn, row.ms, passage.seat, passage.move, here.state, there.state,
             passage.effects, passage.costs, walk.say)
    )  # fmt: skip
    walk.at.append(here)
    if passage.entered:
        walk.read = len(walk.beats)
        lines = passage.lines
        for scene in passage.entered:
            walk.beats.append(Beat(row.turn, scene, lines))
            lines = ()
    walk.position, walk.say = there, ""


def _undo(walk: _Walk, row: Row) -> None:
    walk.require_playing()
    target = int(row.body["to"])
    place = next((n for n, made in enumerate(walk.made) if made.turn == target), None)
    if place is None:
        raise ValueError("there is no such move to take back")
    walk.position = walk.at[place]
    walk.undone += len(walk.made) - place
    del walk.made[place:], walk.at[place:]
    walk.beats = [beat for beat in walk.beats if beat.turn < target]
    walk.read, walk.say = len(walk.beats) - 1, ""


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
    walk.read = min(walk.read + 1, len(walk.beats) - 1)


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
    **dict.fromkeys(_LISTS, _hear),
}
