"""The party layer of a room: every deal there was, the tables' deals, what was left on the table."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.negotiation import DealMap, Points, left_on_table, surplus
from game.core.scenario import SIDES
from game.core.state import Deal, How
from game.session.cohort.gathering import Gathering
from game.session.cohort.tables import RoomTable, every_deal
from game.session.debrief.charts import Spot
from game.session.debrief.horizons import Bargain
from game.session.prose import plain


@dataclass(frozen=True, slots=True)
class Held:
    """Where one table stands on the map.

    ``points`` is None without a deal; then the sides hold their walk-away points. ``how`` is
    None while it still sat. ``left`` is what each side could have had more at no loss to the
    other, among the deals that were open to this table; None while it still sat.
    """

    letter: str
    how: How | None
    by: str
    deal: Deal | None
    points: Points | None
    surplus: Points
    left: Points | None
    offers: int
    rounds: int


@dataclass(frozen=True, slots=True)
class PartyMap:
    """One table of the scenario in both sides' points, with every deal and the room's deals.

    A pair of points is always doctor, manager. ``spots`` are marked open when some table
    could have had them. ``frontier``, ``nash`` and ``kalai`` are of all deals. ``zone`` tells
    whether any deal beats walking away; ``none`` are the tables that never sat at it.
    """

    scene: str
    heading: str
    names: tuple[str, str]
    deals: int
    spots: tuple[Spot, ...]
    frontier: tuple[Points, ...]
    walk_away: Points
    nash: tuple[Points, ...]
    kalai: tuple[Points, ...]
    zone: bool
    best: Points
    tables: tuple[Held, ...]
    none: tuple[str, ...]

    @property
    def agreed(self) -> tuple[Held, ...]:
        """The tables that came to a deal."""
        return tuple(each for each in self.tables if each.how is How.AGREED)

    @property
    def without_deal(self) -> tuple[Held, ...]:
        """The tables that closed without one."""
        return tuple(each for each in self.tables if each.how not in (How.AGREED, None))

    @property
    def left_something(self) -> tuple[Held, ...]:
        """The tables where one side could have had more at no loss to the other."""
        return tuple(each for each in self.tables if each.left and any(each.left))

    @property
    def nothing_left(self) -> tuple[Held, ...]:
        """The tables that left nothing on the table."""
        return tuple(each for each in self.tables if each.left == (0, 0))


@dataclass(frozen=True, slots=True)
class Answered:
    """One issue with how many tables' deals chose each option, in the author's order."""

    issue: str
    label: str
    options: tuple[tuple[str, str, tuple[str, ...]], ...]
    """Option id, its label, the letters of the tables that agreed to it."""


def party_maps(gathering: Gathering) -> tuple[PartyMap, ...]:
    """A map for each table of the scenario that some table of the room sat at."""
    found = []
    for scene in gathering.scenario.negotiations():
        sat = [(t, b) for t in gathering.tables for b in t.bargains if b.scene == scene.id]
        if sat:
            found.append(_map(gathering, scene.id, sat))
    return tuple(found)


def party_map(gathering: Gathering) -> PartyMap | None:
    """The map of the last table that the room sat at; None when nobody ever met at one."""
    maps = party_maps(gathering)
    return maps[-1] if maps else None


def answers(gathering: Gathering, scene: str) -> tuple[Answered, ...]:
    """What the deals of the room said to each issue."""
    scenario = gathering.scenario
    deals = {
        table.letter: dict(bargain.settlement.deal)
        for table in gathering.tables
        for bargain in table.bargains
        if bargain.scene == scene and bargain.agreed
    }
    return tuple(
        Answered(
            issue.id, plain(scenario, issue.label),
            tuple(
                (
                    option.id, plain(scenario, option.label),
                    tuple(at for at, deal in deals.items() if deal.get(issue.id) == option.id),
                )
                for option in issue.options
            ),
        )
        for issue in scenario.scenes[scene].negotiation.issues
    )  # fmt: skip


def _map(gathering: Gathering, scene: str, sat: list[tuple[RoomTable, Bargain]]) -> PartyMap:
    scenario = gathering.scenario
    every = every_deal(scenario, scene)
    last = {table.letter: _held(table, bargain) for table, bargain in sat}
    doctor, manager = (scenario.roles[seat].name for seat in SIDES)
    points = every.points
    return PartyMap(
        scene, plain(scenario, scenario.scenes[scene].heading) or scene, (doctor, manager),
        len(every.deals), _spots(every, [bargain.open for _table, bargain in sat]), every.frontier,
        every.walk_away, every.nash, every.kalai, bool(every.zone),
        (max((d for d, _m in points), default=0), max((m for _d, m in points), default=0)),
        tuple(last.values()),
        tuple(table.letter for table in gathering.tables if table.letter not in last),
    )  # fmt: skip


def _spots(every: DealMap, opened: list[DealMap]) -> tuple[Spot, ...]:
    maps = {id(each): each for each in opened}.values()
    reachable = {points for each in maps for points in each.points}
    return tuple(Spot(points, points in reachable) for points in sorted(set(every.points)))


def _held(table: RoomTable, bargain: Bargain) -> Held:
    closed = bargain.settlement
    offers = closed.offers if closed else len(bargain.offers)
    return Held(
        table.letter, closed.how if closed else None, str(closed.by or "") if closed else "",
        closed.deal if closed else None, bargain.held, surplus(bargain.open, bargain.held),
        left_on_table(bargain.open, bargain.held) if closed else None, offers, (offers + 1) // 2,
    )  # fmt: skip
