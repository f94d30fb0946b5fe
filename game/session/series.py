"""A series at one table: which sitting is next, what it brings along, how the year has gone.

Each sitting is a play of its own; its header says where it stands. Nothing else is stored: what
carries over is read off the earlier plays when the next one begins.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from game.content.library import Loaded, load
from game.content.problems import render
from game.content.series.checking import words_of
from game.content.series.reading import series_from_text
from game.content.series.values import Fact, Series
from game.core.conditions import GuardError, parse
from game.core.scenario import Scenario
from game.session.entries import Entry, Header, Place
from game.session.opening import CannotReopen, Setup, Shelf, begin_play, scenario_of, seat_again
from game.session.record import Record, RecordError, fold
from game.session.session import Session
from game.words import story_languages

OTHER = {"doctor": "manager", "manager": "doctor"}


class Row(Protocol):
    """A play as a list gives it, as far as a series needs it."""

    play: str
    parent: str
    series: str
    run: str
    sitting: int
    updated: str
    ended: bool


class Plays(Shelf, Protocol):
    """The store, as far as a series needs it."""

    def list(self) -> Sequence[Row]:
        """Every play there is."""
        ...

    def look_up(self, play: str) -> tuple[Header, list[Entry]] | None:
        """The header and entries of a play; None when it is gone."""
        ...


@dataclass(frozen=True, slots=True)
class Run:
    """One table's way through a series: the play of each sitting that is still there."""

    id: str
    series: str
    plays: Mapping[int, Row]

    @property
    def open(self) -> Row | None:
        """The sitting that is under way."""
        return next((row for row in self.plays.values() if not row.ended), None)

    def next(self, count: int) -> int:
        """The number of the sitting that is due; 0 while one is under way or after the last."""
        following = max(self.plays) + 1
        return 0 if self.open or following > count else following


@dataclass(frozen=True, slots=True)
class Sat:
    """One sitting of a run that is over, or has come as far as it has."""

    header: Header
    scenario: Scenario
    record: Record


@dataclass(frozen=True, slots=True)
class Year:
    """A series so far, as seen from one of its sittings: the earlier ones that are still there."""

    series: Series
    here: int
    earlier: Mapping[int, Sat]

    @property
    def missing(self) -> tuple[int, ...]:
        """The earlier sittings whose plays are gone."""
        return tuple(n for n in range(1, self.here) if n not in self.earlier)


def runs(rows: Iterable[Row], series: str) -> tuple[Run, ...]:
    """Every run of a series, the one that was touched last first; what-ifs are none of it."""
    found: dict[str, dict[int, Row]] = {}
    for row in sorted(rows, key=lambda row: row.updated):
        if row.series == series and row.run and not row.parent:
            found.setdefault(row.run, {})[row.sitting] = row
    latest = {run: max(row.updated for row in plays.values()) for run, plays in found.items()}
    return tuple(
        Run(run, series, dict(sorted(found[run].items())))
        for run in sorted(found, key=lambda run: latest[run], reverse=True)
    )


def first_setup(series: Series, setup: Setup) -> Setup:
    """A setup for the first sitting of a new run."""
    return replace(setup, place=Place(series.id, secrets.token_hex(4), 1, False, series.text))


def begin_next(
    plays: Plays, series: Series, run: Run, loaded: Loaded, created: str, clock: Callable[[], int],
    *, swap: bool = False,
) -> Session:  # fmt: skip
    """Begin the sitting that is due, with all that carries over, everybody in their seat.

    ``swap`` seats everybody in the other chair. Luck differs from sitting to sitting, and is the
    same at every table of a room that began with one seed.
    """
    number = run.next(len(series.sittings))
    earlier = look_up_all(plays, run, number)
    last = earlier.get(max(run.plays))
    header = last.header if last else None
    was_swapped = bool(header and header.place and header.place.swapped)
    place = Place(series.id, run.id, number, was_swapped != swap, series.text)
    starts = carried(series, number, earlier)
    setup = Setup(starts=starts, translation=loaded.translation, place=place)
    if header:
        human = OTHER.get(header.human, "") if swap else header.human
        later = header.seed + number - max(run.plays)
        kept = {"mode": header.mode, "temper": header.temper, "room": header.room}
        setup = replace(setup, **kept, human=human, seed=later)
    session = begin_play(plays, loaded.text, loaded.scenario.id, setup, created, clock)
    if last:
        seat_again(session, last.record, OTHER if swap else {})
    return session


def load_sitting(path: Path, series: Series, number: int) -> Loaded:
    """The scenario of a sitting, from beside the series' file; CannotReopen says why it is not there."""
    loaded = load(path.parent / series.sittings[number - 1].file, story_languages())
    if loaded.scenario is None:
        raise CannotReopen(render(loaded.problems[0]))
    return loaded


def look_up_all(plays: Plays, run: Run, before: int) -> dict[int, Sat]:
    """The sittings of a run before a number, without those that are gone or cannot be read."""
    found: dict[int, Sat] = {}
    for number, row in run.plays.items():
        if number < before and (sat := _sat(plays.look_up(row.play))):
            found[number] = sat
    return found


def _sat(kept: tuple[Header, Sequence[Entry]] | None) -> Sat | None:
    if kept is None:
        return None
    header, entries = kept
    try:
        scenario = scenario_of(header)
        return Sat(header, scenario, fold(scenario, header, entries))
    except (CannotReopen, RecordError):
        return None


def carried(series: Series, number: int, earlier: Mapping[int, Sat]) -> dict[str, int]:
    """Where meters of a sitting start: as the one before left them, and facts as they came out.

    What is not known, because a play is gone, is not named: its meter starts as its author has it.
    """
    starts: dict[str, int] = {}
    if before := earlier.get(number - 1):
        values = zip(before.scenario.meters, before.record.state.meters, strict=True)
        starts = {meter.id: value for meter, value in values if meter.id in series.carries}
    for place, fact in series.facts_before(number):
        if (holds := came_true(fact, earlier.get(place))) is not None:
            starts[fact.id] = int(holds)
    return starts


def came_true(fact: Fact, sat: Sat | None) -> bool | None:
    """Whether a fact is so at the end of its sitting; None when that cannot be known."""
    if sat is None:
        return None
    try:
        return parse(fact.when, words_of(sat.scenario))(sat.record.state)
    except GuardError:  # the series has changed since, and the old scenario knows no such thing
        return None


def look_back(plays: Plays, header: Header) -> Year | None:
    """The series so far as a play of it sees it; None for a play by itself."""
    place = header.place
    series = series_from_text(place.text, place.series) if place else None
    if series is None or not 0 < place.sitting <= len(series.sittings):
        return None
    run = next((run for run in runs(plays.list(), place.series) if run.id == place.run), None)
    earlier = look_up_all(plays, run, place.sitting) if run else {}
    return Year(series, place.sitting, earlier)
