"""One table of a room: its play, folded, and what every figure asks of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from game.core import play
from game.core.negotiation import DealMap, Points, deal_map, deal_points
from game.core.play import Outcome
from game.core.prospects import goalposts
from game.core.scenario import Option, Scenario
from game.core.scoring import DIMENSIONS, Dimension, Goalposts, Scorecard, scorecard
from game.core.state import Deal, Settlement, State
from game.session.cohort.folding import Folded
from game.session.cohort.signs import Sign
from game.session.debrief.horizons import TOO_LARGE, Bargain, Horizons, bargains, look_ahead
from game.session.debrief.review import Review
from game.session.entries import Header, Mode
from game.session.record import Record
from game.session.trail import Step, trail


@dataclass(frozen=True, eq=False)
class RoomTable:
    """A table and its play. ``typed`` when only a code was typed: then there is no story.

    ``key`` is the play's id, or the code; it stays when more tables come and says whose
    consent is meant. ``record`` holds names and words: figures give them only as the room
    allows (see ``privacy``).
    """

    key: str
    sign: Sign
    file: str
    header: Header
    scenario: Scenario
    folded: Folded
    typed: bool = False

    @property
    def letter(self) -> str:
        """The table's letter."""
        return self.sign.letter

    @property
    def state(self) -> State:
        """Where the play stands."""
        return self.folded.state

    @property
    def record(self) -> Record:
        """All that happened; it holds names and words, which figures give only as allowed."""
        return self.folded.record

    @property
    def ended(self) -> bool:
        """Whether the story came to an end; unfinished tables are shown as such."""
        return play.ended(self.scenario, self.state)

    @property
    def solo(self) -> bool:
        """Whether one side was the computer's."""
        return self.header.mode is Mode.SOLO

    @cached_property
    def outcome(self) -> Outcome | None:
        """How it ended; None while it has not."""
        return play.outcome(self.scenario, self.state)

    @cached_property
    def path(self) -> tuple[Step, ...]:
        """The steps from scene to scene; nothing for a typed table."""
        return trail(self.record) if self.record.beats else ()

    @cached_property
    def scenes(self) -> tuple[str, ...]:
        """The scenes and the ending that it came through, in order."""
        return tuple(beat.scene for beat in self.record.beats)

    @property
    def settlement(self) -> Settlement | None:
        """How the last negotiation closed."""
        return self.state.settled[-1] if self.state.settled else None

    @property
    def deal(self) -> Deal | None:
        """The deal of the last negotiation, if there was one."""
        return self.settlement.deal if self.settlement else None

    @cached_property
    def score(self) -> Scorecard | None:
        """The scorecard of a finished play; None without an end or where the range is unknown."""
        posts = goalposts_of(self.scenario)
        return scorecard(self.state.sums, posts) if self.ended and posts else None

    @cached_property
    def bargains(self) -> tuple[Bargain, ...]:
        """The tables it sat at, with the deals that were open to it.

        Of a typed table only the last is known, and every deal counts as open.
        """
        if self.typed:
            return _typed_bargains(self)
        return bargains(self.scenario, self.record, deal_maps)

    @cached_property
    def horizons(self) -> Horizons:
        """What could have been at this table; takes a moment the first time."""
        return look_ahead(self.scenario, self.header, self.record)

    @cached_property
    def review(self) -> Review:
        """The play with the range that all tables share, as the debrief's functions take it."""
        posts = goalposts_of(self.scenario)
        return Review(
            self.scenario, self.header, self.record,
            Horizons(posts, _here(self.state) if self.ended else None, None, None, self.bargains),
        )  # fmt: skip


@lru_cache(maxsize=8)
def goalposts_of(scenario: Scenario) -> dict[Dimension, Goalposts] | None:
    """The attainable range of each dimension; None where the scenario is too large to tell."""
    try:
        return goalposts(scenario)
    except TOO_LARGE:
        return None


def _here(state: State) -> dict[Dimension, Goalposts]:
    return {d: Goalposts(v, v) for d, v in zip(DIMENSIONS, state.sums, strict=True)}


@lru_cache(maxsize=64)
def every_deal(scenario: Scenario, scene: str) -> DealMap:
    """All deals of a table of the scenario."""
    return deal_map(scenario.scenes[scene].negotiation)


@lru_cache(maxsize=256)
def _deals_without(scenario: Scenario, scene: str, shut: frozenset[tuple[str, str]]) -> DealMap:
    table = scenario.scenes[scene].negotiation
    issues = tuple(
        replace(issue, options=tuple(o for o in issue.options if (issue.id, o.id) not in shut))
        for issue in table.issues
    )
    return deal_map(replace(table, issues=issues))


@lru_cache(maxsize=64)
def _guarded(scenario: Scenario, scene: str) -> tuple[tuple[str, Option], ...]:
    """The options of a table that may be shut, each with its issue's id."""
    issues = scenario.scenes[scene].negotiation.issues
    return tuple((i.id, option) for i in issues for option in i.options if option.guard is not None)


def deal_maps(scenario: Scenario, state: State) -> tuple[DealMap, DealMap]:
    """All deals of the table that a state sits at, and the open ones, from what is kept."""
    every = every_deal(scenario, state.scene)
    shut = frozenset(
        (issue, option.id)
        for issue, option in _guarded(scenario, state.scene)
        if not play.is_open(state, option)
    )
    return every, _deals_without(scenario, state.scene, shut) if shut else every


def _held(terms, settlement: Settlement | None) -> Points | None:
    return deal_points(terms, settlement.deal) if settlement and settlement.deal else None


def _typed_bargains(table: RoomTable) -> tuple[Bargain, ...]:
    found = []
    for settlement in table.state.settled:
        terms = table.scenario.scenes[settlement.scene].negotiation
        every = every_deal(table.scenario, settlement.scene)
        held = _held(terms, settlement)
        found.append(Bargain(settlement.scene, terms, (), every, every, settlement, held))
    return tuple(found)
