"""Folds the plays of a room: what one table has done already is not worked out for the next.

``Paths.fold`` leads to the very record that ``record.fold`` gives (a test holds that). It keeps
the positions that the tables of a scenario have come through as a tree of moves, and builds
each record once, when it is asked for, instead of anew for every entry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import Any

from game.core import moves as move_text
from game.core import play
from game.core.moves import Accept, Propose, WalkAway
from game.core.scenario import Scenario
from game.core.state import Deal, State
from game.session.cohort.reading import Fact, Rows
from game.session.cohort.strides import Closing, Offering, Passage, lying, strides
from game.session.consent import NOBODY
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
    """A state that some table came to, by what, and where moves have led from it.

    Most positions are one table's own, so that the first move has a place without a dict.
    """

    __slots__ = ("first", "others", "passage", "state", "there")

    def __init__(self, state: State, passage: Passage | None = None):
        self.state, self.passage = state, passage
        self.first, self.there = "", None
        self.others: dict[str, _Position] | None = None

    def after(self, move: str) -> _Position | None:
        """Where a move has led from here; None when no table has made it yet."""
        if move == self.first:
            return self.there
        return self.others.get(move) if self.others else None

    def lead(self, move: str, there: _Position) -> None:
        """Keep where a move leads."""
        if self.there is None:
            self.first, self.there = move, there
        elif self.others is None:
            self.others = {move: there}
        else:
            self.others[move] = there


class Folded:
    """Where a play stands, and its record once that is asked for."""

    def __init__(self, state: State, ms: int, record: Callable[[], Record]):
        self.state, self.ms, self._build = state, ms, record

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
        self._closings: dict[tuple[str, Deal | None], Closing] = {}
        self._openings: dict[tuple[tuple[str, int], ...], tuple[Record, _Position]] = {}

    def fold(self, header: Header, rows: Rows) -> Folded:
        """A play, folded; RecordError when its entries do not fit the scenario.

        Only what can fail is done at once: the moves, and what lets them be made. All else
        in an entry was checked when it was read, and waits until the record is asked for.
        """
        key = tuple(sorted(header.starts.items()))
        if key not in self._openings:
            opening = begin(self.scenario, header)
            self._openings[key] = opening, _Position(opening.state)
        opening, start = self._openings[key]
        came = self._walk(start, rows)
        here = came[-1] if came else start
        build = partial(_record, opening, start, rows, came)
        return Folded(here.state, max(rows.times, default=0), build)

    def _walk(self, here: _Position, rows: Rows) -> list[_Position]:
        """Where each move and each undo leads to."""
        came: list[_Position] = []
        made: list[tuple[int, _Position]] = []  # the moves that stand: their turn, and from where
        playing, turn = False, 0
        try:
            for turn, (kind, _seat, body) in enumerate(rows.facts):
                if kind is EntryKind.MOVE:
                    _require(playing)
                    text = body["move"]
                    made.append((turn, here))
                    here = here.after(text) or self._take(here, text)
                    came.append(here)
                elif kind is EntryKind.PHASE:
                    playing = Phase(body["phase"]) is Phase.PLAYING
                elif kind is EntryKind.UNDO:
                    _require(playing)
                    place = _place(made, int(body["to"]))
                    here = made[place][1]
                    came.append(here)
                    del made[place:]
        except (play.EndlessPassage, KeyError, TypeError, ValueError) as error:
            raise RecordError(f"entry {turn} cannot have happened: {error}") from error
        return came

    def _take(self, here: _Position, text: str) -> _Position:
        """Where a move leads, for the first table that makes it there."""
        passage, state = self._passage(here.state, text)
        there = _Position(state, passage)
        here.lead(text, there)
        return there

    def _passage(self, state: State, text: str) -> tuple[Passage, State]:
        stride = self._strides.get((state.scene, text))
        if stride is not None and (after := stride.take(state)) is not None:
            return stride.passage, after
        offering = self._offers.get(text)
        if offering is not None and (after := offering.take(state)) is not None:
            return offering.passage, after
        closing = self._closings.get((text, lying(state)))
        if closing is not None and (after := closing.take(state)) is not None:
            return closing.passage, after
        scenario, move = self.scenario, move_text.from_text(text)
        step = play.step(scenario, state, move)
        passage = Passage(
            move, mover(scenario, state, move), step.effects, step.entered,
            spoken(scenario, state, move), costs_of(scenario, state, move),
        )  # fmt: skip
        if isinstance(move, Propose):
            self._offers[text] = Offering(passage, state.scene, scenario)
        elif isinstance(move, Accept | WalkAway):
            self._closings[text, lying(state)] = Closing(passage, state, scenario)
        return passage, step.state


def _require(playing: bool) -> None:
    if not playing:
        raise ValueError("the play has not begun, or is over")


def _place(made: list[tuple[int, _Position]], target: int) -> int:
    """Which of the moves that stand was made at a turn."""
    for place, (turn, _here) in enumerate(made):
        if turn == target:
            return place
    raise ValueError("there is no such move to take back")


def _record(opening: Record, start: _Position, rows: Rows, came: Sequence[_Position]) -> Record:
    """The record of a play that has been walked."""
    walk = _Walk(opening, start, rows, came)
    for walk.turn, fact in enumerate(rows.facts):
        _RULES[fact.kind](walk, fact)
    return walk.record()


class _Walk:
    """One play on its way through the positions it came to: a record in the making."""

    def __init__(self, opening: Record, position: _Position, rows: Rows, came: Sequence[_Position]):
        self.position, self.rows, self.came = position, rows, iter(came)
        self.phase, self.stopped, self.debriefed = opening.phase, False, False
        self.made: list[Made] = []
        self.beats = list(opening.beats)
        self.turn = self.read = self.undone = 0
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

    @property
    def words(self) -> str:
        """The words that go with the entry."""
        return self.rows.words.get(self.turn, "")

    def record(self) -> Record:
        """The record as it stands."""
        heard = {name: tuple(each) for name, each in self.heard.items()}
        times = self.rows.times
        return Record(
            self.position.state, self.phase, self.stopped, self.debriefed,
            tuple(self.made), tuple(self.beats), self.read, len(times), max(times, default=0), self.undone, self.say,
            self.people, frozenset(self.done), self.guesses, self.trust, self.plans, self.survey,
            self.chair, **heard, asked=self.asked,
        )  # fmt: skip


def _move(walk: _Walk, _fact: Fact) -> None:
    here, there, turn = walk.position, next(walk.came), walk.turn
    does = there.passage
    walk.made.append(
        Made(turn, walk.rows.times[turn], does.seat, does.move, here.state, there.state,
             does.effects, does.costs, walk.say)
    )  # fmt: skip
    if does.entered:
        walk.read = len(walk.beats)
        lines = does.lines
        for scene in does.entered:
            walk.beats.append(Beat(turn, scene, lines))
            lines = ()
    walk.position, walk.say = there, ""


def _undo(walk: _Walk, fact: Fact) -> None:
    target, before = int(fact.body["to"]), len(walk.made)
    walk.made = [made for made in walk.made if made.turn < target]
    walk.beats = [beat for beat in walk.beats if beat.turn < target]
    walk.undone += before - len(walk.made)
    walk.position, walk.read, walk.say = next(walk.came), len(walk.beats) - 1, ""


def _person(walk: _Walk, fact: Fact) -> None:
    person = Person(str(fact.body["person"]), walk.words, bool(fact.body.get("computer")))
    people = walk.people = {
        where: tuple(p for p in sitting if p.id != person.id)
        for where, sitting in walk.people.items()
    }
    if not fact.body.get("left"):
        people[fact.seat] = (*people.get(fact.seat, ()), person)


def _phase(walk: _Walk, fact: Fact) -> None:
    walk.phase = Phase(fact.body["phase"])
    walk.stopped = walk.stopped or bool(fact.body.get("stopped"))
    walk.debriefed = walk.debriefed or walk.phase in (Phase.DEBRIEF, Phase.CLOSED)


def _read(walk: _Walk, _fact: Fact) -> None:
    walk.read = min(walk.read + 1, len(walk.beats) - 1)


def _done(walk: _Walk, fact: Fact) -> None:
    walk.done.add((fact.seat, str(fact.body["step"])))


def _guess(walk: _Walk, fact: Fact) -> None:
    walk.guesses[fact.seat, str(fact.body["when"])] = tuple(fact.body["order"])


def _plan(walk: _Walk, fact: Fact) -> None:
    walk.plans[fact.seat] = _said(walk, fact)


def _trust(walk: _Walk, fact: Fact) -> None:
    walk.trust[fact.seat, str(fact.body["when"])] = int(fact.body["value"])


def _survey(walk: _Walk, fact: Fact) -> None:
    walk.survey[fact.seat] = _numbers(fact.body)


def _chair(walk: _Walk, fact: Fact) -> None:
    walk.chair = _numbers(fact.body)


def _numbers(body: Mapping[str, Any]) -> dict[str, int]:
    return {str(key): int(value) for key, value in body.items()}


def _consent(walk: _Walk, fact: Fact) -> None:
    walk.asked = walk.asked.after(fact.body, seated(walk.people))


def _say(walk: _Walk, _fact: Fact) -> None:
    walk.say = walk.words


def _hear(name: str) -> Callable[[_Walk, Fact], None]:
    def hear(walk: _Walk, fact: Fact) -> None:
        walk.heard[name].append(_said(walk, fact))

    return hear


def _said(walk: _Walk, fact: Fact) -> Said:
    return Said(walk.turn, fact.seat, walk.words, dict(fact.body))


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
    **{kind: _hear(name) for kind, name in _LISTS.items()},
}
