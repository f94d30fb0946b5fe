"""Balance and its relatives: the worked examples of the field, and what must always hold."""

import itertools
import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from game.core.scoring import (
    DIMENSIONS,
    Dimension,
    Goalposts,
    balance,
    compensating_mean,
    scorecard,
)

places = st.floats(0, 1)
scores = st.lists(places, min_size=1, max_size=4)


def average(x):
    """The plain mean."""
    return sum(x) / len(x)


@pytest.mark.parametrize(
    ("x", "a", "b"),
    [
        ((0.9, 0.9, 0.9, 0.1), 0.70, 0.55),
        ((1, 1, 1, 0), 0.75, 0.45),
        ((0.6, 0.6, 0.6, 0.6), 0.60, 0.60),
        ((0.3, 0.3, 0.3, 0.3), 0.30, 0.30),
    ],
)
def test_the_worked_examples(x, a, b):
    """Average and balance to two places."""
    assert average(x) == pytest.approx(a, abs=0.005)
    assert balance(x) == pytest.approx(b, abs=0.005)


def test_three_full_and_one_empty_beats_all_low():
    """The oddity that is said openly: (1,1,1,0) lies above .44 on all four."""
    assert balance((1, 1, 1, 0)) > balance((0.44,) * 4)


@given(scores)
def test_balance_lies_between_the_worst_and_the_average(x):
    """B is at most A, at least the lowest place."""
    assert min(x) - 1e-9 <= balance(x) <= average(x) + 1e-9


@given(places, st.integers(1, 4))
def test_equal_places_balance_at_themselves_exactly(x, k):
    """All equal: B = A = the place, to the last bit of rounding."""
    assert balance([x] * k) == pytest.approx(x, abs=1e-12)
    assert balance([0.0] * k) == 0
    assert balance([1.0] * k) == 1


@given(scores)
def test_balance_is_the_average_only_when_all_are_equal(x):
    """Any visible spread costs something."""
    assume(max(x) - min(x) > 1e-3)
    assert balance(x) < average(x)


@given(scores, st.integers(0, 3), st.floats(0.001, 1))
def test_raising_any_dimension_raises_balance(x, at, by):
    """Strictly monotone in each place."""
    at %= len(x)
    raised = [min(v + by, 1) if i == at else v for i, v in enumerate(x)]
    assume(raised[at] - x[at] > 1e-6)
    assert balance(raised) > balance(x)


@given(st.lists(places, min_size=2, max_size=4), st.floats(0.001, 0.2))
def test_raising_the_worst_raises_balance_most(x, by):
    """The same step anywhere else brings less, or as much where it is as low."""
    x = [v * 0.8 for v in x]
    gains = [
        balance([v + by if i == at else v for i, v in enumerate(x)]) - balance(x)
        for at in range(len(x))
    ]
    assert gains[x.index(min(x))] >= max(gains) - 1e-12


@given(scores)
def test_the_more_averse_the_lower(x):
    """Fully, partly, hardly, not at all: each pays less than the one before."""
    steps = [compensating_mean(x, e) for e in (0, 1, 2, math.inf)]
    assert steps[0] == pytest.approx(average(x), abs=1e-9)
    assert steps[-1] == pytest.approx(min(x), abs=1e-9)
    assert all(a >= b - 1e-9 for a, b in itertools.pairwise(steps))


@given(st.lists(st.floats(0.05, 1), min_size=1, max_size=4))
def test_without_a_floor_it_is_one_minus_atkinson(x):
    """With epsilon 1 and no floor, balance is the geometric mean."""
    assert balance(x, floor=0) == pytest.approx(math.prod(x) ** (1 / len(x)))


def test_a_dimension_that_cannot_move_is_left_out():
    """Its raw sum stays on the card; nothing is computed from it."""
    posts = dict.fromkeys(DIMENSIONS, Goalposts(-2, 2)) | {Dimension.CHOICE: Goalposts(1, 1)}
    card = scorecard((2, 0, -2, 1), posts)
    assert Dimension.CHOICE not in card.x
    assert card.raw[Dimension.CHOICE] == 1
    assert card.x[Dimension.ETHICS] == 1
    assert card.average == pytest.approx(0.5)
    assert card.worst == (Dimension.EFFICIENCY,)


def test_with_nothing_in_play_there_is_no_figure():
    """No average, no balance, no worst."""
    card = scorecard((0, 0, 0, 0), dict.fromkeys(DIMENSIONS, Goalposts(0, 0)))
    assert (card.average, card.balance, card.evenness, card.worst) == (None, None, None, ())


def test_evenness_is_undefined_at_the_bottom_and_one_when_equal():
    """E = B / A; nothing to divide by at A = 0."""
    posts = dict.fromkeys(DIMENSIONS, Goalposts(0, 10))
    assert scorecard((0, 0, 0, 0), posts).evenness is None
    assert scorecard((3, 3, 3, 3), posts).evenness == pytest.approx(1)
    assert scorecard((9, 9, 9, 1), posts).evenness == pytest.approx(0.78, abs=0.01)


def test_all_that_tie_for_worst_are_named():
    """In the order of the dimensions."""
    posts = dict.fromkeys(DIMENSIONS, Goalposts(0, 10))
    assert scorecard((5, 2, 9, 2), posts).worst == (Dimension.EQUITY, Dimension.CHOICE)
