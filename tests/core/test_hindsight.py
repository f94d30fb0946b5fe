"""What debrief prompts may ask of a finished play."""

import pytest

from game.core.conditions import GuardError, parse
from game.core.hindsight import Hindsight, debrief_vocabulary
from game.core.scenario import Seat
from game.core.scoring import Dimension
from game.core.state import How, Settlement, State

WORDS = debrief_vocabulary(["trust"], ["ward"], ["own_up"], {"beds": ["two", "four"]}, ["signed"])
PLAY = State(
    "signed", (7,), (1, 0, -2, 0), frozenset({"ward"}), frozenset({"own_up"}),
    settled=(Settlement("table", How.AGREED, Seat.DOCTOR, (("beds", "two"),), 3),),
)  # fmt: skip
FULL = Hindsight(
    PLAY,
    left_on_table={Seat.DOCTOR: 0, Seat.MANAGER: 12},
    surplus={Seat.DOCTOR: 20, Seat.MANAGER: -3},
    rounds_used=2,
    guess_error={Seat.DOCTOR: 4},
    worst=(Dimension.EQUITY, Dimension.CHOICE),
    ending="signed",
)
BARE = Hindsight(State("ward", (4,)))


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("left_on_table >= 12", True),
        ("left_on_table.doctor >= 1", False),
        ("left_on_table.manager == 12", True),
        ("surplus.doctor > surplus.manager", True),
        ("surplus.manager < 0", True),
        ("rounds_used <= 2", True),
        ("guess_error.doctor >= 4", True),
        ("worst == equity", True),
        ("worst == choice", True),
        ("worst != choice", False),
        ("worst != ethics", True),
        ("ended(signed)", True),
        ("trust >= 7 and visited(ward) and chose(own_up)", True),
        ("agreed and agreed(beds) == two", True),
        ("efficiency == -2", True),
        ("apart or time_called", False),
    ],
)
def test_a_finished_play_answers(text, holds):
    """Everything a guard may ask, and what came of the play."""
    assert parse(text, WORDS)(FULL) is holds


@pytest.mark.parametrize(
    "text",
    [
        "left_on_table >= 0", "left_on_table < 100", "surplus.doctor != 3", "rounds_used == 0",
        "guess_error.manager <= 6", "surplus.doctor + 5 > surplus.manager - 5",
        "-surplus.doctor < 9", "0 <= rounds_used <= 9", "worst == ethics", "worst != ethics",
        "ended(signed)",
    ],
)  # fmt: skip
def test_what_never_came_to_be_makes_every_comparison_false(text):
    """A play without a table has no surplus, neither small nor large."""
    assert parse(text, WORDS)(BARE) is False


def test_a_missing_guess_of_one_side_leaves_the_other_side_s_alone():
    """The computer makes no guess."""
    assert parse("guess_error.manager >= 0", WORDS)(FULL) is False


def test_an_unknown_ending_is_refused_with_the_one_that_was_meant():
    """Prompts are parsed when the scenario is built."""
    with pytest.raises(GuardError) as error:
        parse("ended(singed)", WORDS)
    assert error.value.meant == "signed"
