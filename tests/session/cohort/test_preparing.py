"""The wishes for a room: what is proposed, what is refused, all at once and in words."""

from dataclasses import replace
from datetime import date

import pytest

from game.content.library import load
from game.session.cohort.preparing import (
    NotPrepared,
    Wishes,
    faults_in,
    is_in_story,
    months_on,
    prepare_room,
    propose_word,
    usual_day,
    usual_minutes,
    wishes_of,
    words_aloud,
)
from game.session.cohort.rooms import is_the_word
from tests.scenarios_at_hand import SHIPPED, SMALL

STORY = SMALL.read_text(encoding="utf-8")
TODAY = date(2026, 11, 27)
GOOD = Wishes("Year 4", True, "harbour", minutes="45", seed="7", erase_on="2027-05-27")


@pytest.mark.parametrize(
    ("changed", "field", "words"),
    [
        ({"word": " \u200b "}, "word", "no word yet"),
        ({"word": "harbour " * 8}, "word", "60 characters"),
        ({"erase_on": "27.5.2027"}, "erase_on", "2027-03-31"),
        ({"erase_on": "2026-11-26"}, "erase_on", "2026-11-26 has passed; today is 2026-11-27"),
        ({"minutes": "an hour"}, "minutes", "whole number"),
        ({"minutes": "-5"}, "minutes", "whole number"),
        ({"minutes": "9999"}, "minutes", "whole number"),
        ({"seed": "4.5"}, "seed", "whole number"),
        ({"seed": "9" * 30}, "seed", "whole number"),
    ],
)
def test_a_wish_that_will_not_do_is_named_with_its_reason(changed, field, words):
    """And nothing else is; the room is refused in the same words."""
    wishes = replace(GOOD, **changed)
    faults = faults_in(wishes, TODAY)
    assert list(faults) == [field]
    assert words in faults[field]
    with pytest.raises(NotPrepared, match=words) as refused:
        prepare_room("three-scenes", STORY, wishes, TODAY)
    assert refused.value.faults == faults


@pytest.mark.parametrize(
    "changed",
    [{}, {"waits": False, "word": ""}, {"erase_on": ""}, {"erase_on": "2026-11-27"},
     {"minutes": " "}, {"minutes": " 45 "}, {"seed": ""}, {"name": ""}],
)  # fmt: skip
def test_what_may_be_left_out_is_no_fault(changed):
    """Name, day, minutes, seed; and the word where nobody waits."""
    assert faults_in(replace(GOOD, **changed), TODAY) == {}


def test_wishes_come_back_from_their_room():
    """All but the word, which is known when it is typed."""
    room = prepare_room("three-scenes", STORY, GOOD, TODAY)
    assert wishes_of(room) == replace(GOOD, word="")
    assert is_the_word(room.workshop, "Harbour")


def test_a_word_that_is_proposed_is_never_in_the_story():
    """Whichever is drawn; and asking again gives another one."""
    scenario = load(SHIPPED).scenario
    drawn = {propose_word(scenario, lambda n, at=at: at % n) for at in range(len(words_aloud()))}
    assert len(drawn) > 20
    assert not any(is_in_story(scenario, word) for word in drawn)
    assert is_in_story(scenario, "Norovirus")
    assert not is_in_story(scenario, "")
    first = propose_word(scenario, lambda _n: 0)
    assert propose_word(scenario, lambda _n: 0, but=first) != first


def test_the_talk_takes_as_long_as_the_play():
    """In whatever form it is played."""
    scenario = load(SHIPPED).scenario
    assert (usual_minutes(scenario, ""), usual_minutes(scenario, "short")) == (60, 25)


def test_days_ahead_exist():
    """The end of a short month, and of a year; a study names its own day."""
    assert months_on(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_on(date(2026, 12, 15), 12) == date(2027, 12, 15)
    assert usual_day("teaching", TODAY) == "2027-05-27"
    assert usual_day("research", TODAY) == ""
