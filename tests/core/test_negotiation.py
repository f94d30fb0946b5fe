"""Deals in points: frontier, zone, the points of Nash and of Kalai and Smorodinsky, labels."""

from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.conditions import parse
from game.core.facts import vocabulary
from game.core.negotiation import (
    MoveLabel,
    deal_map,
    deal_points,
    frontier,
    improvement,
    left_on_table,
    move_label,
    surplus,
)
from game.core.scenario import SIDES, Issue, Negotiation, Option, Seat, WalkAway
from game.core.state import State

whole = st.integers(0, 12)
pairs = st.tuples(whole, whole)
D, M = SIDES


def table_of(issues, doctor=0, manager=0):
    """A table whose issues are given as lists of pairs of points."""
    made = tuple(
        Issue(
            f"i{n}", "", "",
            tuple(Option(f"o{k}", "", "", {D: d, M: m}) for k, (d, m) in enumerate(options)),
        )
        for n, options in enumerate(issues)
    )  # fmt: skip
    return Negotiation(D, 3, made, {D: WalkAway(doctor), M: WalkAway(manager)})


tables = st.builds(
    table_of, st.lists(st.lists(pairs, min_size=1, max_size=4), min_size=1, max_size=3),
    st.integers(0, 25), st.integers(0, 25),
)  # fmt: skip


def betters(one, other):
    """Whether one pair of points is no worse on either side and better on one."""
    return one != other and one[0] >= other[0] and one[1] >= other[1]


def naive_zone(table, deals):
    """The points of deals that cost neither side anything against walking away, nor are it."""
    plans = tuple(table.walk_away[seat].points for seat in SIDES)
    return [p for p in deals.points if betters(p, plans)]


@given(tables)
def test_every_deal_is_there_once_with_its_points(table):
    """All combinations of options, each with the sums of its options' points."""
    deals = deal_map(table)
    every = product(*([(i.id, o.id) for o in i.options] for i in table.issues))
    assert list(deals.deals) == list(every)
    assert list(deals.points) == [deal_points(table, deal) for deal in deals.deals]
    for points in set(deals.points):
        worth = deals.deals_worth(points)
        assert worth
        assert all(deal_points(table, deal) == points for deal in worth)


@given(st.lists(pairs, max_size=60))
def test_the_frontier_is_what_nothing_betters(points):
    """Against the definition, pair by pair; the doctor's best comes first."""
    expected = {p for p in points if not any(betters(other, p) for other in points)}
    found = frontier(points)
    assert set(found) == expected
    assert list(found) == sorted(found, reverse=True)


@given(tables)
def test_walking_away_counts_as_at_least_the_worst_deal(table):
    """A plan below every deal is raised to the worst of them."""
    deals = deal_map(table)
    for own, seat in enumerate(SIDES):
        worst = min(p[own] for p in deals.points)
        assert deals.walk_away[own] == max(worst, table.walk_away[seat].points)


@given(tables)
def test_the_zone_leaves_nobody_worse_off(table):
    """Neither side below its plan, at least one above."""
    deals = deal_map(table)
    assert [deals.points[place] for place in deals.zone] == naive_zone(table, deals)


@given(tables)
def test_nash_has_the_largest_product_of_surpluses(table):
    """Among undominated deals of the zone, all that tie; nothing without a zone."""
    deals = deal_map(table)
    zone = [p for p in naive_zone(table, deals) if p in deals.frontier]

    def gain(point):
        return (point[0] - deals.walk_away[0]) * (point[1] - deals.walk_away[1])

    best = max(map(gain, zone), default=None)
    assert set(deals.nash) == {p for p in zone if gain(p) == best}
    if deals.zone:
        assert max(gain(deals.points[place]) for place in deals.zone) == best


@given(tables)
def test_kalai_has_the_largest_smaller_share(table):
    """The smaller normalised gain is largest, the other decides between equals."""
    deals = deal_map(table)
    zone = naive_zone(table, deals)
    spans = [max((p[own] - deals.walk_away[own] for p in zone), default=0) for own in (0, 1)]

    def shares(point):
        gains = [point[own] - deals.walk_away[own] for own in (0, 1)]
        return sorted(Fraction(g, span) for g, span in zip(gains, spans, strict=True) if span)

    best = max(map(shares, zone), default=None)
    assert set(deals.kalai) == {p for p in zone if p in deals.frontier and shares(p) == best}
    assert bool(deals.kalai) == bool(zone)


@given(tables, st.data())
def test_left_on_the_table_is_what_one_side_could_gain_at_no_loss_to_the_other(table, data):
    """Against looking at every deal, for a deal and for no deal."""
    deals = deal_map(table)
    held = data.draw(st.none() | st.sampled_from(deals.points))
    start = held or deals.walk_away
    doctor = max((p[0] - start[0] for p in deals.points if p[1] >= start[1]), default=0)
    manager = max((p[1] - start[1] for p in deals.points if p[0] >= start[0]), default=0)
    assert left_on_table(deals, held) == (max(doctor, 0), max(manager, 0))
    for own, seat in enumerate(SIDES):
        better = improvement(deals, held, seat)
        if better:
            assert better in deals.frontier
            assert better[own] > start[own]
            assert better[1 - own] >= start[1 - own]


def test_surplus_is_counted_from_walking_away():
    """A deal against the plans; no deal is exactly them."""
    deals = deal_map(table_of([[(0, 9), (6, 6), (9, 0)]], 4, 2))
    assert surplus(deals, (6, 6)) == (2, 4)
    assert surplus(deals, None) == (0, 0)
    assert deals.zone == (1,)
    assert deals.nash == deals.kalai == ((6, 6),)


def test_without_a_zone_nothing_is_marked():
    """Where no deal suits both, neither solution is shown and nothing was left."""
    deals = deal_map(table_of([[(0, 9), (5, 5), (9, 0)]], 8, 8))
    assert deals.zone == deals.nash == deals.kalai == ()
    assert left_on_table(deals, None) == (0, 0)
    assert left_on_table(deals, (5, 5)) == (0, 0)


def test_a_deal_worth_exactly_the_plans_is_no_reason_to_deal():
    """When both would hold the same either way, there is no zone."""
    assert deal_map(table_of([[(5, 5), (0, 0)]], 5, 5)).zone == ()


def test_only_open_options_are_counted_in_a_position():
    """With a state, shut options are no part of any deal."""
    words = vocabulary(["trust"], [], [], {})
    table = table_of([[(0, 9), (9, 0)], [(1, 1), (3, 3)]])
    best = replace(table.issues[1].options[1], guard=parse("trust >= 5", words))
    guarded = replace(table.issues[1], options=(table.issues[1].options[0], best))
    table = replace(table, issues=(table.issues[0], guarded))
    cold, warm = (State("s", (trust,)) for trust in (4, 5))
    assert len(deal_map(table, cold).deals) == 2
    assert len(deal_map(table, warm).deals) == len(deal_map(table).deals) == 4


@pytest.mark.parametrize(
    ("own", "other", "label"),
    [
        (-1, 1, MoveLabel.GIVES),
        (-1, 0, MoveLabel.GIVES),
        (1, -1, MoveLabel.CLAIMS),
        (1, 0, MoveLabel.CLAIMS),
        (1, 1, MoveLabel.HELPS_BOTH),
        (-1, -1, MoveLabel.HURTS_BOTH),
        (0, -1, MoveLabel.HURTS_BOTH),
        (0, 1, MoveLabel.GIFT),
        (0, 0, MoveLabel.NO_CHANGE),
    ],
)
def test_offers_are_labelled_from_both_parties_points(own, other, label):
    """All nine signs of change, from either seat."""
    assert move_label(Seat.DOCTOR, (5, 5), (5 + own, 5 + other)) is label
    assert move_label(Seat.MANAGER, (5, 5), (5 + other, 5 + own)) is label
