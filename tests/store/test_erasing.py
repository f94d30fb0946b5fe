"""Erasing leaves nothing to find, keeps the play playable, and says what is out of reach."""

import sqlite3

import pytest

from game.session.entries import Parent
from game.session.opening import take_up
from game.store import (
    BeingPlayedElsewhere,
    ErasureUnfinished,
    NoSuchPerson,
    Store,
    StoreError,
)
from tests.store.plays import a_header, a_move, a_note, a_person, a_real_play, bytes_in

ENTRIES = [
    a_person(0, "doctor", "p1", "Gwendolyn"),
    a_person(1, "manager", "p2", "Bartholomew"),
    a_note(2, "the doctor's own thought"),
    a_note(3, "gwendolyn's hands shook", "manager"),
    a_note(4, "what the table wrote", ""),
    a_note(5, "the manager's own thought", "manager"),
    a_move(6, "choose wait"),
]
GONE = [b"wendolyn", b"the doctor's own", b"what the table"]
LEFT = [b"Bartholomew", b"the manager's own", b"hands shook", b"choose wait"]


@pytest.fixture(name="store")
def _store(tmp_path):
    with Store(tmp_path, wait=0.2) as store:
        store.create(a_header("aaaa"), ENTRIES)
        yield store


@pytest.mark.parametrize("who", ["p1", "Gwendolyn", " GWENDOLYN "])
def test_a_person_leaves_no_byte_behind(store, who):
    """Name, words and mentions are in no file of the store; all else of the play is."""
    before = bytes_in(store.folder)
    assert all(trace in before for trace in GONE + LEFT)
    erased = store.erase_person(who)
    after = bytes_in(store.folder)
    assert not [trace for trace in GONE if trace in after]
    assert all(trace in after for trace in LEFT)
    assert (erased.names, erased.words) == (1, 3)
    words = [entry.words for entry in store.load("aaaa")[1]]
    assert words == ["", "Bartholomew", "", "…'s hands shook", "", "the manager's own thought", ""]
    assert [e.body for e in store.load("aaaa")[1]] == [e.body for e in ENTRIES]


def test_what_is_out_of_reach_is_said(store):
    """Exported files and copies cannot be reached, and the person is told."""
    (store.folder / "plays-damaged-20250101.db").write_bytes(b"x")
    said = str(store.erase_person("Gwendolyn"))
    assert "exported" in said
    assert "backups" in said
    assert "plays-damaged-20250101.db" in said


def test_a_person_goes_from_every_play_under_every_name(store):
    """The same id in two plays is one person; the same name is erased wherever it stands."""
    store.create(a_header("bbbb"), [a_person(0, "manager", "p1", "Gwen"), a_note(1, "x1x2")])
    store.create(a_header("cccc"), [a_person(0, "doctor", "p9", "Gwendolyn")])
    assert store.erase_person("gwendolyn").names == 3
    assert b"Gwen" not in bytes_in(store.folder)
    assert store.load("bbbb")[1][1].words == "x1x2"  # another seat's


def test_nobody_of_that_name_is_said(store):
    """A name that is not there erases nothing; an empty one least of all."""
    for who in ("Nobody", "", " ", "%"):
        with pytest.raises(NoSuchPerson):
            store.erase_person(who)
    assert b"Gwendolyn" in bytes_in(store.folder)


def test_a_play_leaves_no_byte_behind(store):
    """Moves, words, names and the scenario's text go; another play's stay."""
    store.create(a_header("bbbb", scenario_text="title: Other\n# elsewhere\n"), [a_note(0, "stay")])
    erased = store.erase_play("aaaa")
    after = bytes_in(store.folder)
    for trace in (*GONE, *LEFT, b"Three scenes"):
        assert trace not in after
    assert b"# elsewhere" in after
    assert (erased.plays, erased.names, erased.words) == (1, 2, 4)
    assert [row.play for row in store.list()] == ["bbbb"]


def test_a_scenario_text_stays_while_another_play_has_it(store):
    """Two plays share one text; it goes with the last of them."""
    store.create(a_header("bbbb"))
    store.erase_play("aaaa")
    assert store.load("bbbb")[0].scenario_text == a_header().scenario_text


def test_a_what_if_that_keeps_the_beginning_is_named(store):
    """A branch copied entries from its parent; whoever erases the parent is told."""
    store.create(a_header("bbbb", parent=Parent("aaaa", 3)), ENTRIES[:3])
    assert "1 what-if" in str(store.erase_play("aaaa"))
    assert b"the doctor's own" in bytes_in(store.folder)


def test_a_play_being_played_elsewhere_is_not_erased(store):
    """The other window would go on with it; nothing is erased and it is said."""
    with Store(store.folder) as other:
        other.log("aaaa")
        for act in (lambda: store.erase_play("aaaa"), lambda: store.erase_person("p1")):
            with pytest.raises(BeingPlayedElsewhere, match="another window"):
                act()
    assert len(store.load("aaaa")[1]) == len(ENTRIES)
    assert store.erase_person("p1").names == 1


def test_a_play_open_in_this_window_is_left_first(store):
    """The window's own play has the names on screen; it must be left before."""
    log = store.log("aaaa")
    with pytest.raises(StoreError, match="open in this window"):
        store.erase_person("p1")
    log.close()
    store.erase_person("p1")


def test_a_reading_window_prevents_wiping_and_the_next_start_does_it(store):
    """While another program reads, traces remain: that is said, and later mended."""
    reader = sqlite3.connect(store.path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM words").fetchall()
    with pytest.raises(ErasureUnfinished, match="another window"):
        store.erase_person("Gwendolyn")
    assert "Gwendolyn" not in str(store.load("aaaa"))
    assert b"wendolyn" in bytes_in(store.folder)
    with Store(store.folder, wait=0.1):
        pass  # a start while the other still reads is no failure
    reader.close()
    with Store(store.folder):
        assert b"wendolyn" not in bytes_in(store.folder)


def test_a_real_play_goes_on_without_the_persons_name(tmp_path):
    """The moves, and so the play, are whole after its doctor was erased."""
    with Store(tmp_path) as store:
        session = a_real_play(store)
        play = session.header.play
        session.log.close()
        store.erase_person("Gwendolyn")
        again = take_up(store, play, lambda: 0)
        assert again.record.state == session.record.state
        assert again.record.people["doctor"][0].name == ""
        assert again.record.people["manager"][0].name == "Bartholomew"
        again.note("doctor", "still here")
