"""Money and posts in words."""

import pytest

from game.core.scenario import Cost
from game.session.costs import in_words, pounds, total


@pytest.mark.parametrize(
    ("costs", "words"),
    [
        ([], ""),
        ([Cost()], "no cost"),
        ([Cost(40, 0, 0.6, "charity")], "£40k once · 0.6 posts · paid by charity"),
        ([Cost(0, 92, 1, "ICB")], "£92k a year · 1 post · paid by ICB"),
        ([Cost(0, -30, -1.5)], "−£30k a year · −1.5 posts"),
        ([Cost(900, 0, 0, "ICB"), Cost(350, 5, 2, "charity"), Cost(0, 0, 0, "ICB")],
         "£1.25m once · £5k a year · 2 posts · paid by ICB, charity"),
        ([Cost(10, 0, 0.1), Cost(-10, 0, 0.2)], "0.3 posts"),
    ],
)  # fmt: skip
def test_costs_are_added_up_and_said_in_one_line(costs, words):
    """Once, a year, posts, who pays; savings carry a minus sign."""
    assert in_words(costs) == words


def test_a_total_keeps_each_funder_once():
    """In the order they first appeared, and free of rounding dust."""
    added = total([Cost(0.1, 0, 0, "a"), Cost(0.2, 0, 0, "b"), Cost(0, 0, 0, "a")])
    assert (added.one_off_k, added.funders) == (0.3, ("a", "b"))


@pytest.mark.parametrize(
    ("thousands", "words"), [(0, "£0k"), (999, "£999k"), (1000, "£1m"), (-1250, "−£1.25m")]
)
def test_thousands_become_millions(thousands, words):
    """As people say them."""
    assert pounds(thousands) == words
