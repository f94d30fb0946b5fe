"""What a table's deals are worth to both sides, and what could have been had.

Points are whole numbers and are never compared across roles: a side's points say only what
that side likes better. A pair of points is always in the order doctor, manager. A walk-away
value below a side's worst deal counts as that worst deal: nobody gains over a plan that every
deal beats anyway.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from game.core.play import open_options
from game.core.scenario import SIDES, Negotiation, Seat
from game.core.state import Deal, State

Points = tuple[int, int]
"""What something is worth to the doctor and to the manager."""


@dataclass(frozen=True, slots=True)
class DealMap:
    """Every deal of a table in both sides' points, with the points that theory marks.

    ``deals`` and ``points`` run in parallel, in the order of the author's options.
    ``walk_away`` holds the walk-away points as they count. ``frontier`` holds the points at
    which no side can gain without loss to the other, the doctor's best first. ``zone`` lists
    the places (indexes) of the deals that leave neither side below its own walk-away points
    and at least one above them; without any, ``nash`` and ``kalai`` are empty too. They hold
    several points when these tie exactly.
    """

    deals: tuple[Deal, ...]
    points: tuple[Points, ...]
    walk_away: Points
    frontier: tuple[Points, ...]
    zone: tuple[int, ...]
    nash: tuple[Points, ...]
    kalai: tuple[Points, ...]

    def deals_worth(self, points: Points) -> tuple[Deal, ...]:
        """The deals that are worth exactly these points."""
        return tuple(d for d, p in zip(self.deals, self.points, strict=True) if p == points)


def deal_points(table: Negotiation, deal: Deal) -> Points:
    """What a deal is worth to each side."""
    options = table.options(deal)
    doctor, manager = (sum(option.points[seat] for option in options) for seat in SIDES)
    return doctor, manager


def deal_map(table: Negotiation, state: State | None = None) -> DealMap:
    """All deals of a table, or with a state only those that are open in it."""
    deals: list[Deal] = [()]
    points: list[Points] = [(0, 0)]
    for issue in table.issues:
        options = issue.options if state is None else open_options(state, issue)
        terms = [((issue.id, o.id), *(o.points[seat] for seat in SIDES)) for o in options]
        deals = [(*deal, term) for deal in deals for term, _, _ in terms]
        points = [(d + doctor, m + manager) for d, m in points for _, doctor, manager in terms]
    plans = (table.walk_away[Seat.DOCTOR].points, table.walk_away[Seat.MANAGER].points)
    return marked(tuple(deals), tuple(points), plans)


def marked(deals: tuple[Deal, ...], points: tuple[Points, ...], plans: Points) -> DealMap:
    """The map of these deals and points; ``plans`` are the walk-away points as written."""
    worst = (min((d for d, _ in points), default=0), min((m for _, m in points), default=0))
    walk_away = (max(plans[0], worst[0]), max(plans[1], worst[1]))

    def in_zone(point: Points) -> bool:
        no_loss = point[0] >= walk_away[0] and point[1] >= walk_away[1]
        return no_loss and point != plans

    zone = tuple(place for place, point in enumerate(points) if in_zone(point))
    edge = frontier(points)
    candidates = [point for point in edge if in_zone(point)]
    return DealMap(
        deals, points, walk_away, edge, zone, _nash(candidates, walk_away),
        _kalai(candidates, walk_away),
    )  # fmt: skip


def frontier(points: Iterable[Points]) -> tuple[Points, ...]:
    """The points at which no side can gain without loss to the other, doctor's best first.

    Points are whole numbers, so one table of the best for each value and one sweep over it
    do, however many deals there are.
    """
    best: dict[int, int] = {}
    for doctor, manager in points:
        if manager > best.get(doctor, manager - 1):
            best[doctor] = manager
    kept: list[Points] = []
    for doctor in sorted(best, reverse=True):
        if not kept or best[doctor] > kept[-1][1]:
            kept.append((doctor, best[doctor]))
    return tuple(kept)


def surplus(deals: DealMap, held: Points | None) -> Points:
    """What each side holds beyond walking away; nothing on either side without a deal."""
    doctor, manager = held or deals.walk_away
    return doctor - deals.walk_away[0], manager - deals.walk_away[1]


def improvement(deals: DealMap, held: Points | None, seat: Seat) -> Points | None:
    """The points at which a side does best at no loss to the other; None when none is better.

    ``held`` is what the sides have: a deal's points, or None for no deal, which leaves each
    with its walk-away points.
    """
    own = SIDES.index(seat)
    start = held or deals.walk_away
    if seat is Seat.DOCTOR:  # the frontier rises in the manager's points
        place = bisect_left(deals.frontier, start[1], key=lambda point: point[1])
    else:
        place = bisect_left(deals.frontier, 1, key=lambda point: point[0] < start[0]) - 1
    if not 0 <= place < len(deals.frontier):
        return None
    found = deals.frontier[place]
    return found if found[own] > start[own] else None


def left_on_table(deals: DealMap, held: Points | None) -> Points:
    """The most each side alone could still have gained at no loss to the other."""
    start = held or deals.walk_away
    gains = []
    for own, seat in enumerate(SIDES):
        better = improvement(deals, held, seat)
        gains.append(better[own] - start[own] if better else 0)
    return gains[0], gains[1]


class MoveLabel(StrEnum):
    """What an offer did, set against the same side's offer before it.

    The six kinds of step of Hindriks, Jonker & Tykhonov (2007), in words that do not judge.
    Two kinds are wider than their names, as theirs are: GIVES also when the other side gains
    nothing by it, HURTS_BOTH also when the offering side itself loses nothing.
    """

    GIVES = "gives"
    CLAIMS = "claims"
    HELPS_BOTH = "helps both"
    HURTS_BOTH = "hurts both"
    GIFT = "gift"
    NO_CHANGE = "no change"


def move_label(seat: Seat, before: Points, after: Points) -> MoveLabel:
    """Name the step from a side's last offer to this one, by both parties' points."""
    mine = SIDES.index(seat)
    own, other = after[mine] - before[mine], after[1 - mine] - before[1 - mine]
    if own > 0:
        return MoveLabel.HELPS_BOTH if other > 0 else MoveLabel.CLAIMS
    if other < 0:
        return MoveLabel.HURTS_BOTH
    if own < 0:
        return MoveLabel.GIVES
    return MoveLabel.GIFT if other > 0 else MoveLabel.NO_CHANGE


def _nash(candidates: list[Points], walk_away: Points) -> tuple[Points, ...]:
    """The frontier points with the largest product of surpluses (Nash 1950)."""
    return _largest(candidates, lambda p: (p[0] - walk_away[0]) * (p[1] - walk_away[1]))


def _kalai(candidates: list[Points], walk_away: Points) -> tuple[Points, ...]:
    """The frontier points with the largest smaller share of the sides' best possible gains.

    Kalai & Smorodinsky (1975) on a finite set. A side that no deal of the zone could help
    has no share to compare. Shares are compared crosswise, in whole numbers.
    """
    spans = [max((p[own] - walk_away[own] for p in candidates), default=0) for own in (0, 1)]

    def shares(point: Points) -> tuple[int, ...]:
        gains = [point[own] - walk_away[own] for own in (0, 1)]
        return tuple(sorted(gains[own] * (spans[1 - own] or 1) for own in (0, 1) if spans[own]))

    return _largest(candidates, shares)


def _largest(candidates: list[Points], worth: Callable[[Points], object]) -> tuple[Points, ...]:
    best = max(map(worth, candidates), default=None)
    return tuple(p for p in candidates if worth(p) == best)
