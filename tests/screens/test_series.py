"""A series in the window: one card, its sittings, the next one after a talk, and the year so far."""

import pytest

from game.session.phases import Phase
from tests.scenarios_at_hand import SERIES
from tests.screens.at_the_desk import brief, play_on, table
from tests.session.year import KEPT, PROMISED, SUMMER, Year

CARD = f"scenario:{SERIES}"


@pytest.fixture
def two_sittings(tmp_path):
    """A store in which spring and summer have been played."""
    year = Year(tmp_path)
    year.begin()
    year.sit(*PROMISED)
    year.go_on()
    year.sit(*SUMMER)
    year.store.close()
    return tmp_path


def to_the_series(hands):
    hands.use("new")
    hands.use(CARD)


def test_a_series_is_one_card_and_begins_with_its_first_sitting(tmp_path):
    """Its scenarios have no cards of their own."""
    with table(tmp_path) as hands:
        hands.use("new")
        assert hands.says("A year in the breathing network")
        assert hands.says("4 sittings")
        assert not hands.says("Spring: one nurse, three hospitals")
        hands.use(CARD)
        hands.wait()
        assert hands.says("1. Spring")
        assert hands.says("still to come")
        hands.use("due")
        hands.use("mode:solo")
        hands.use("begin")
        assert hands.phase is Phase.LOBBY
        header = hands.sitting.session.header
        assert (header.place.series, header.place.sitting) == ("network-year", 1)
        assert header.scenario_id == "spring"


@pytest.mark.parametrize("by_keyboard", [False, True])
def test_the_next_sitting_is_offered_and_chairs_may_be_swapped(two_sittings, by_keyboard):
    """With the mouse alone and with the keys alone."""
    with table(two_sittings) as hands:
        hands.by_keyboard = by_keyboard
        hands.use("new")
        assert hands.says("next: Autumn")
        hands.use(CARD)
        hands.wait()
        assert hands.has("due")
        assert hands.has("again:1")
        hands.use("swap")
        assert hands.phase is Phase.LOBBY
        session = hands.sitting.session
        assert session.header.place.sitting == 3
        assert session.header.place.swapped
        assert [p.name for p in session.record.people["manager"]] == ["Ada"]


def test_the_talk_shows_the_year_and_leads_on(two_sittings):
    """The page is on the short way; at the end of the talk stands the series."""
    with table(two_sittings) as hands:
        to_the_series(hands)
        hands.wait()
        hands.use("due")
        hands.use("begin")
        brief(hands)
        play_on(hands)
        hands.use("talk")
        hands.wait()
        for _page in range(12):
            if hands.app.screen.page.id == "year":
                break
            hands.use("debrief:next")
        assert hands.says("The year so far")
        assert hands.says("Spring: the winter was promised to the hill, in writing")
        hands.use("debrief:next")
        hands.use("debrief:onward")
        hands.wait()
        assert hands.says("4. Winter")
        assert hands.has("due")
        assert not hands.has("swap")


def test_a_sitting_under_way_is_gone_on_with(two_sittings):
    """Also after the window was closed in the middle of it."""
    year = Year(two_sittings)
    session = year.go_on()
    year.to_playing()
    session.log.close()
    year.store.close()
    with table(two_sittings) as hands:
        to_the_series(hands)
        hands.wait()
        assert hands.says("under way")
        hands.use("due")
        assert hands.sitting.session.header.play == session.header.play
        assert hands.phase is Phase.PLAYING


def test_what_was_erased_is_named(two_sittings):
    """The card of the sitting says so, and the next one begins all the same."""
    year = Year(two_sittings)
    year.store.erase_play(year.run.plays[1].play)
    year.store.close()
    with table(two_sittings) as hands:
        to_the_series(hands)
        hands.wait()
        assert hands.says("missing: it was erased")
        assert not hands.has("again:1")
        hands.use("due")
        assert hands.sitting.session.record.state.meters[2] == 0


def test_a_series_of_ones_own_can_be_dropped(tmp_path):
    """One with a slip is refused with its line; nothing is begun."""
    text = SERIES.read_text(encoding="utf-8")
    odd = tmp_path / "odd.yaml"
    odd.write_text(text.replace("swap_before: autumn", "swap_before: easter"), encoding="utf-8")
    lost = tmp_path / "lost.yaml"
    lost.write_text(text, encoding="utf-8")
    with table(tmp_path / "plays") as hands:
        hands.use("new")
        hands.drop(odd)
        assert hands.says("there is no sitting called 'easter'")
        hands.key("escape")
        hands.drop(lost)
        hands.use("due")
        hands.wait()
        assert hands.says("cannot be played yet")
        assert hands.store.list() == []


def test_the_last_talk_leads_to_a_year_that_is_over(two_sittings):
    """Nothing is due, everything can be read again, and it can be begun anew."""
    year = Year(two_sittings)
    year.go_on()
    year.sit(*KEPT)
    year.go_on()
    year.to_playing().stop_here()
    while year.session.record.phase is not Phase.CLOSED:
        year.session.go_on()
    year.session.log.close()
    year.store.close()
    with table(two_sittings) as hands:
        to_the_series(hands)
        hands.wait()
        assert not hands.has("due")
        assert hands.has("again:4")
        hands.use("anew")
        hands.wait()
        hands.use("begin")
        assert hands.sitting.session.header.place.sitting == 1
