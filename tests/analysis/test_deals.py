"""All deals at once give what the pure rules give of them one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis import deals
from game.core import negotiation
from game.core.scenario import Seat
from tests.core.test_negotiation import table_of

numpy = pytest.importorskip("numpy")

pairs = st.tuples(st.integers(0, 12), st.integers(0, 12))


@given(st.lists(st.lists(pairs, min_size=1, max_size=4), max_size=4), pairs)
def test_a_table_has_the_same_map(issues, plans):
    """The points in the order of the deals, and all that is marked on them."""
    table = table_of(issues, *plans)
    wanted = negotiation.deal_map(table)
    assert tuple(map(tuple, deals.all_points(table).tolist())) == wanted.points
    found, count, zone = deals.map_of(table)
    assert found.points == tuple(sorted(set(wanted.points)))
    assert (count, zone) == (len(wanted.deals), len(wanted.zone))
    assert (found.walk_away, found.frontier) == (wanted.walk_away, wanted.frontier)
    assert (found.nash, found.kalai) == (wanted.nash, wanted.kalai)
    assert table.walk_away[Seat.DOCTOR].points == plans[0]


@given(st.lists(pairs, min_size=1))
def test_the_frontier_is_that_of_the_pure_rules(points):
    """However many deals lie on one point."""
    assert deals.frontier(numpy.array(points)) == negotiation.frontier(points)
