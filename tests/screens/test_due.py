"""Plays past their day, in the window: a quiet notice, and a page where somebody decides."""

import pytest

from game.session.entries import Workshop
from game.store import Store, StoreError
from tests.screens.at_the_desk import table
from tests.store.plays import a_header, a_note, a_person

PAST, FUTURE = "2020-03-31", "2999-03-31"


@pytest.fixture
def home(tmp_path):
    """Three plays, two of them due."""
    with Store(tmp_path) as store:
        for play, day in (("aaaa", PAST), ("bbbb", PAST), ("cccc", FUTURE)):
            header = a_header(play, room=Workshop("r1", erase_on=day))
            store.create(header, [a_person(0, "doctor", f"p{play}", f"Ann {play}"), a_note(1, "x")])
    return tmp_path


def plays(hands) -> set[str]:
    return {row.play for row in hands.store.list()}


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keyboard"])
def test_the_title_says_so_and_what_is_chosen_is_erased(home, by_keyboard):
    """Nobody is kept from playing; one play is switched off and stays."""
    with table(home) as hands:
        hands.by_keyboard = by_keyboard
        assert hands.says("2 plays on this machine were promised to be erased by now.")
        assert hands.has("new")
        hands.use("due")
        assert hands.says("Ann aaaa · was to be erased by 31 March 2020")
        assert hands.says("out of reach")
        assert not hands.says("Ann cccc")
        hands.use("play:aaaa")
        hands.use("erase")
        hands.use("dialog:yes")
        assert hands.says("Erased: 1 play")
        hands.use("dialog:close")
        assert plays(hands) == {"aaaa", "cccc"}
        hands.use("back")
        assert hands.says("1 play on this machine was promised to be erased by now.")


def test_later_erases_nothing_and_it_is_asked_for_before_it_is_done(home):
    """Neither going back nor a second thought touches a play."""
    with table(home) as hands:
        hands.use("due")
        hands.use("erase")
        hands.use("dialog:no")
        hands.use("back")
        assert plays(hands) == {"aaaa", "bbbb", "cccc"}


def test_they_are_kept_until_another_day(home):
    """The day has to be one that comes; then the notice is gone, and the list has the day."""
    with table(home) as hands:
        hands.use("due")
        for day, taken in (("2001-01-01", False), ("soon", False), ("2998-09-30", True)):
            hands.click("day")
            hands.key("ctrl+a")
            hands.type(day)
            hands.key("enter")
            assert hands.says("Nothing is due now.") == taken
        hands.use("back")
        assert not hands.has("due")
        hands.use("all")
        assert hands.says("kept until 30 September 2998")
        assert hands.says("to be erased on 31 March 2999")


def test_a_play_in_another_window_is_left_alone(home):
    """It is listed without a switch, and is there afterwards."""
    with Store(home) as other:
        other.log("aaaa")
        with table(home) as hands:
            hands.use("due")
            assert hands.says("being played in another window")
            assert not hands.has("play:aaaa")
            hands.use("erase")
            hands.use("dialog:yes")
            assert plays(hands) == {"aaaa", "cccc"}


def test_the_list_and_the_facilitators_desk_say_it_too(home):
    """Each leads to the same page."""
    with table(home) as hands:
        for way in ("all", "facilitate"):
            hands.use(way)
            hands.use("due")
            assert hands.has("erase")
            hands.use("back")
            hands.use("back")


def test_nothing_is_said_where_nothing_is_due(tmp_path):
    """A new machine."""
    with table(tmp_path) as hands:
        assert not hands.has("due")


@pytest.mark.parametrize(
    ("size", "text_size"), [((1280, 720), 100), ((960, 600), 150), ((1280, 720), 200)]
)
def test_every_page_of_it_fits(home, size, text_size):
    """The notice where it stands, and the page in each of its states."""
    with table(home, size=size, text_size=text_size) as hands:
        found = [hands.app.audit()]
        for key in ("all", "due", "play:aaaa", "erase", "dialog:yes", "dialog:close"):
            hands.use(key)
            found.append(hands.app.audit())
        assert found == [[]] * 7


def test_a_store_that_cannot_be_read_is_not_called_empty(home, monkeypatch):
    """What is due is not known then, and that is what is said."""
    with table(home) as hands:
        hands.use("due")

        def gone() -> None:
            raise StoreError("The disk is gone.")

        monkeypatch.setattr(hands.store, "list", gone)
        hands.app.screen.on_seen()
        assert hands.says("The disk is gone.")
        assert not hands.says("Nothing is due now.")
        monkeypatch.undo()


def test_a_day_alone_keeps_nothing(home):
    """Where no play is chosen, that is what is asked for."""
    with table(home) as hands:
        hands.use("due")
        for play in ("aaaa", "bbbb"):
            hands.use(f"play:{play}")
        hands.click("day")
        hands.type("2998-09-30")
        assert hands.find("keep").shut_reason == "Choose a play first"
