"""The day on which a room's plays were promised to be erased: known, put off, and kept."""

import sqlite3
from datetime import date

import pytest

from game.session.entries import Entry, EntryKind, Parent, Workshop
from game.store import Store, promise
from game.store.database import MIGRATIONS
from tests.store.plays import a_header, a_note, a_person, bytes_in

TODAY = date(2027, 4, 1)


def a_room(day: str) -> Workshop:
    return Workshop("r1", "Year 4", erase_on=day)


@pytest.fixture
def store(tmp_path):
    """A play that is due, its what-if, one of a later day, and one that nobody promised."""
    with Store(tmp_path) as store:
        people = [a_person(0, "doctor", "p1", "Gwendolyn"), a_person(1, "manager", "p2", "Bo")]
        store.create(a_header("aaaa", room=a_room("2027-03-31")), [*people, a_note(2, "secret")])
        branch = a_header("bbbb", room=a_room("2027-03-31"), parent=Parent("aaaa", 3))
        store.create(branch, [*people, a_note(2, "secret")])
        store.create(a_header("cccc", room=a_room("2027-04-02")))
        store.create(a_header("dddd"))
        yield store


def due(store: Store, today: date = TODAY) -> set[str]:
    return {row.play for row in store.list() if row.is_due(today)}


def test_a_play_is_due_on_its_day_and_after_it(store):
    """A what-if is promised as the play that it came from; the others are not due yet."""
    assert due(store) == {"aaaa", "bbbb"}
    assert due(store, date(2027, 3, 31)) == {"aaaa", "bbbb"}
    assert due(store, date(2027, 3, 30)) == set()
    assert due(store, date(2027, 4, 2)) == {"aaaa", "bbbb", "cccc"}


@pytest.mark.parametrize("odd", ["soon", "2027-02-31", "31.3.2027", ""])
def test_a_day_that_is_none_promises_nothing(tmp_path, odd):
    """A play from anywhere may say anything; the list goes on."""
    with Store(tmp_path) as store:
        store.create(a_header("aaaa", room=a_room(odd)))
        (row,) = store.list()
    assert not row.is_due(date.max)
    assert promise(row, TODAY) == ""


def test_what_was_promised_is_said_in_words(store):
    """Before the day, after it, and when it was put off."""
    store.keep_until(["bbbb"], date(2027, 9, 30))
    said = {row.play: promise(row, TODAY) for row in store.list()}
    assert said == {
        "aaaa": "was to be erased by 31 March 2027", "bbbb": "kept until 30 September 2027",
        "cccc": "to be erased on 2 April 2027", "dddd": "",
    }  # fmt: skip


def test_a_new_day_is_kept_beside_the_play_and_goes_with_it(store):
    """The header never changes; another start knows the day; an erased play leaves none."""
    before = store.load("aaaa")[0]
    store.keep_until(["aaaa", "gone"], date(2027, 9, 30))
    assert store.load("aaaa")[0] == before
    with Store(store.folder) as other:
        assert due(other) == {"bbbb"}
        assert due(other, date(2027, 9, 30)) == {"aaaa", "bbbb", "cccc"}
    store.erase_play("aaaa")
    assert b"2027-09-30" not in bytes_in(store.folder)


def test_several_are_erased_at_once_and_for_good(store):
    """No trace of them is left, the what-if is not named as left behind, the others stay."""
    erased = store.erase_plays(["aaaa", "bbbb", "gone"])
    assert erased.plays == 2
    assert "what-if" not in str(erased)
    assert "out of its reach" in " ".join(str(erased).split())
    after = bytes_in(store.folder)
    for trace in (b"Gwendolyn", b"secret", b"2027-03-31"):
        assert trace not in after
    assert {row.play for row in store.list()} == {"cccc", "dddd"}


@pytest.mark.parametrize("elsewhere", [True, False])
def test_a_play_that_is_being_played_is_left(store, elsewhere):
    """In another window or in this one; the rest is erased, and it is said why not all."""
    with Store(store.folder) as other:
        log = (other if elsewhere else store).log("aaaa")
        erased = store.erase_plays(["aaaa", "bbbb"])
        assert erased.plays == 1
        words = "being played in another window" if elsewhere else "open in this window"
        assert words in str(erased)
        log.append(Entry(3, 0, EntryKind.NOTE, "doctor", {}, "still here"))
        nothing = store.erase_plays(["aaaa"])
        assert nothing.plays == 0
        assert "Nothing of it is left" not in str(nothing)
        log.close()
    assert store.erase_plays(["aaaa"]).plays == 1


def test_the_people_of_a_table_are_those_who_still_sit_there(store):
    """By the names they gave; not the computer, not whoever got up, not an erased name."""
    later = [
        Entry(3, 0, EntryKind.PERSON, "doctor", {"person": "p3"}, "Cleo"),
        Entry(4, 0, EntryKind.PERSON, "doctor", {"person": "p1", "left": True}),
        Entry(5, 0, EntryKind.PERSON, "chair", {"person": "p4", "computer": True}, "robot"),
    ]
    assert store.people_at("aaaa") == ("Gwendolyn", "Bo")
    for entry in later:
        store.append("aaaa", entry)
    assert store.people_at("aaaa") == ("Bo", "Cleo")
    store.erase_person("p2")
    assert store.people_at("aaaa") == ("Cleo",)


def test_a_store_from_before_is_brought_up_to_date(tmp_path):
    """It has no days that were put off; its plays stay."""
    with Store(tmp_path) as store:
        store.create(a_header("aaaa", room=a_room("2027-03-31")))
    db = sqlite3.connect(store.path, isolation_level=None)
    db.execute("DROP TABLE kept")
    db.execute("PRAGMA user_version = 1")
    db.close()
    with Store(tmp_path) as store:
        assert due(store) == {"aaaa"}
        store.keep_until(["aaaa"], date(2028, 1, 1))
        assert due(store) == set()
    assert len(MIGRATIONS) == 2
