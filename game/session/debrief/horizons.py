"""What was possible, worked out once for a play: the debrief's pages only read it.

Everything here can take a moment on a large scenario, so that a screen shows progress while
``look_ahead`` works and keeps what it gives.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.core import play
from game.core.control import OverBudget, control_graph
from game.core.graph import Endless
from game.core.moves import Accept, CallTime, Propose, WalkAway
from game.core.negotiation import DealMap, Points, deal_map, deal_points
from game.core.outcomes import TooMany, pareto
from game.core.prospects import NoEnding, envelope, goalposts
from game.core.scenario import Negotiation, Scenario
from game.core.scoring import DIMENSIONS, Dimension, Goalposts, Sums
from game.core.state import How, Settlement, State
from game.session.debrief.contests import as_contested, contested_sums, contests
from game.session.entries import Header
from game.session.record import Made, Record

TOO_LARGE = (OverBudget, Endless, NoEnding)
"""Why a story cannot be looked at whole: too many positions, or no end to reach."""


@dataclass(frozen=True, slots=True)
class Bargain:
    """One table of the play: what it was about, how it went, every deal it could have had.

    ``every`` maps all deals of the table, ``open`` the ones that these players' story left
    open. ``settlement`` is None while the table still sat when the play was stopped; ``held``
    is the deal's worth, None without a deal.
    """

    scene: str
    terms: Negotiation
    offers: tuple[Made, ...]
    every: DealMap
    open: DealMap
    settlement: Settlement | None
    held: Points | None

    @property
    def agreed(self) -> bool:
        """Whether the two sides came to a deal here."""
        return self.settlement is not None and self.settlement.how is How.AGREED


@dataclass(frozen=True, slots=True)
class Horizons:
    """What could have been.

    ``goalposts`` are attainable over all complete plays; ``still_open`` is what this play
    could still come to (at its end both are what it came to). ``contested`` are the
    goalposts with the table's own numbers, None when nothing is contested. ``spare`` is what
    each dimension alone could have gained in another play at no loss to the other three.
    All but ``bargains`` are None where the scenario is too large to be looked at whole.
    """

    goalposts: Mapping[Dimension, Goalposts] | None
    still_open: Mapping[Dimension, Goalposts] | None
    contested: Mapping[Dimension, Goalposts] | None
    spare: Mapping[Dimension, int] | None
    bargains: tuple[Bargain, ...]


Maps = Callable[[Scenario, State], tuple[DealMap, DealMap]]
"""All deals of the table that a state sits at, and those that are open in it."""


def _maps(scenario: Scenario, state: State) -> tuple[DealMap, DealMap]:
    terms = scenario.scenes[state.scene].negotiation
    return deal_map(terms), deal_map(terms, state)


def look_ahead(scenario: Scenario, header: Header, record: Record) -> Horizons:
    """Work out everything that the pages of this play's debrief need."""
    tables = bargains(scenario, record)
    try:
        posts = widened(goalposts(scenario), record.state.sums)
        return Horizons(
            posts, _still_open(scenario, record.state), contested_goalposts(scenario, record),
            _spare(scenario, header, record), tables,
        )  # fmt: skip
    except TOO_LARGE:
        return Horizons(None, None, None, None, tables)


def bargains(scenario: Scenario, record: Record, maps: Maps = _maps) -> tuple[Bargain, ...]:
    """The tables this play sat at, in order, the one under way too.

    ``maps`` gives all deals of a table and the open ones; a room works them out once for many.
    """
    settled = iter(record.state.settled)
    found: list[Bargain] = []
    sat: list[Made] = []
    for made in record.made:
        if made.before.table is None:
            continue
        sat.append(made)
        if isinstance(made.move, Accept | WalkAway | CallTime):
            found.append(_bargain(scenario, sat, sat[0].before, next(settled), maps))
            sat = []
    if record.state.table is not None:
        found.append(_bargain(scenario, sat, record.state, None, maps))
    return tuple(found)


def _bargain(
    scenario: Scenario, sat: list[Made], state: State, settlement: Settlement | None, maps: Maps
) -> Bargain:
    terms = scenario.scenes[state.scene].negotiation
    held = deal_points(terms, settlement.deal) if settlement and settlement.deal else None
    offers = tuple(made for made in sat if isinstance(made.move, Propose))
    every, open_ = maps(scenario, state)
    return Bargain(state.scene, terms, offers, every, open_, settlement, held)


def _still_open(scenario: Scenario, state: State) -> dict[Dimension, Goalposts]:
    if play.ended(scenario, state):
        return {d: Goalposts(v, v) for d, v in zip(DIMENSIONS, state.sums, strict=True)}
    return envelope(control_graph(scenario, state))


def contested_goalposts(scenario: Scenario, record: Record) -> dict[Dimension, Goalposts] | None:
    """The attainable range had the author written the table's numbers; None without any."""
    if not contests(record):
        return None
    try:
        posts = goalposts(as_contested(scenario, record))
    except TOO_LARGE:
        return None
    return widened(posts, contested_sums(record))


def widened(posts: Mapping[Dimension, Goalposts], sums: Sums) -> dict[Dimension, Goalposts]:
    """Goalposts that this play is inside of.

    It always is by the author's numbers; with a contested number a guard that reads a sum may
    no longer lead where this play went.
    """
    return {
        d: Goalposts(min(posts[d].low, sum_), max(posts[d].high, sum_))
        for d, sum_ in zip(DIMENSIONS, sums, strict=True)
    }


def _spare(scenario: Scenario, header: Header, record: Record) -> dict[Dimension, int] | None:
    if not play.ended(scenario, record.state):
        return None
    had = record.state.sums
    try:
        best = pareto(control_graph(scenario, play.start(scenario, header.starts)))
    except TooMany:
        return None
    others = [sums for sums in best if all(s >= h for s, h in zip(sums, had, strict=True))]
    return {
        d: max((sums[index] - had[index] for sums in others), default=0)
        for index, d in enumerate(DIMENSIONS)
    }
