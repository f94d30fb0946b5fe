"""Disks fill up, files break and get moved: it is said in a sentence, and nothing goes on unsaved."""

import contextlib
import os
import random
import sqlite3
import sys

import pytest

from game.store import (
    Store,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreGone,
    StoreReadOnly,
    StoreTooNew,
    claims,
    errors,
)
from tests.store.plays import a_header, a_note, a_person

PLAY = a_header().play


def full_store(folder, entries: int = 40) -> None:
    """A store with two plays in it."""
    with Store(folder) as store:
        for play in (PLAY, "9999"):
            store.create(a_header(play), [a_person(0, "doctor", "p", "Gwen")])
            for turn in range(1, entries):
                store.append(play, a_note(turn, f"{play} {turn}"))


def keeps(log, turn: int) -> bool:
    """Append a long note; whether there was room for it."""
    try:
        log.append(a_note(turn, "x" * 1000))
    except StoreFull:
        return False
    return True


def test_a_full_disk_is_said_and_nothing_is_half_kept(tmp_path):
    """The append raises, the play ends where it did, and with room again it goes on."""
    with Store(tmp_path) as store:
        store.create(a_header())
        log = store.log(PLAY)
        pages = store._db.execute("PRAGMA page_count").fetchone()[0]
        store._db.execute(f"PRAGMA max_page_count = {pages + 3}")
        turn = len(list(iter(lambda: keeps(log, len(store.load(PLAY)[1])), False)))
        assert 0 < turn < 100
        with pytest.raises(StoreFull, match=r"disk is full.*Make some room"):
            log.append(a_note(turn, "x" * 1000))
        assert [entry.turn for entry in store.load(PLAY)[1]] == list(range(turn))
        store._db.execute("PRAGMA max_page_count = 1000000")
        log.append(a_note(turn, "x" * 1000))
        assert len(store.load(PLAY)[1]) == turn + 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_folder_that_may_not_be_written_to_is_said(tmp_path):
    """Opening a store there is refused with how to mend it."""
    folder = tmp_path / "mine"
    folder.mkdir()
    folder.chmod(0o500)
    try:
        with pytest.raises(StoreReadOnly, match="COMMON_GROUND_HOME"):
            Store(folder)
    finally:
        folder.chmod(0o700)


def test_a_store_that_turns_read_only_keeps_nothing_more(tmp_path):
    """An append to it raises and the play ends where it did."""
    with Store(tmp_path) as store:
        store.create(a_header())
        store._db.execute("PRAGMA query_only = ON")
        with pytest.raises(StoreReadOnly):
            store.append(PLAY, a_note(0))
        assert store.load(PLAY)[1] == []


def test_a_folder_that_is_a_file_is_said(tmp_path):
    """A file where the folder should be is no traceback."""
    (tmp_path / "data").write_text("x")
    with pytest.raises(StoreError, match="data"):
        Store(tmp_path / "data")


def test_a_window_that_writes_too_long_is_said(tmp_path):
    """Another program that holds the file is waited for, then named."""
    with Store(tmp_path, wait=0.05) as store:
        store.create(a_header())
        other = sqlite3.connect(store.path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy, match="Another window"):
            store.append(PLAY, a_note(0))
        other.execute("ROLLBACK")
        other.close()
        store.append(PLAY, a_note(0))


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
def test_a_file_moved_away_takes_no_more_entries(tmp_path):
    """Writing on into a file without a name would lose the play in silence."""
    with Store(tmp_path) as store:
        store.create(a_header())
        store.append(PLAY, a_note(0))
        store.path.rename(tmp_path / "elsewhere.db")
        with pytest.raises(StoreGone, match="moved or deleted"):
            store.append(PLAY, a_note(1))
        store.path.write_bytes(b"")
        with pytest.raises(StoreGone):
            store.append(PLAY, a_note(1))
        store.path.unlink()
        (tmp_path / "elsewhere.db").rename(store.path)
        store.append(PLAY, a_note(1))


def test_a_file_that_is_no_database_is_kept_aside(tmp_path):
    """The program starts afresh and says where the old file is; its bytes are as they were."""
    (tmp_path / "plays.db").write_bytes(b"not a database " * 1000)
    with Store(tmp_path) as store:
        assert "damaged" in store.notice
        store.create(a_header())
    (aside,) = tmp_path.glob("plays-damaged-*.db")
    assert str(aside) in store.notice
    assert aside.read_bytes() == b"not a database " * 1000
    with Store(tmp_path) as store:
        assert store.notice == ""
        assert len(store.list()) == 1


def test_a_damaged_file_gives_up_what_can_be_read(tmp_path):
    """Plays that the damage has not reached are taken over, entry for entry."""
    full_store(tmp_path)
    path = tmp_path / "plays.db"
    with Store(tmp_path) as store:
        whole = {play: store.load(play) for play in (PLAY, "9999")}
        (root,) = store._db.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_plays_1'"
        ).fetchone()
        size = store._db.execute("PRAGMA page_size").fetchone()[0]
    data = bytearray(path.read_bytes())
    data[(root - 1) * size : (root - 1) * size + 8] = b"\xff" * 8
    path.write_bytes(data)
    with Store(tmp_path) as store:
        assert "damaged" in store.notice
        assert {row.play for row in store.list()} <= set(whole)
        for row in store.list():
            assert store.load(row.play) == whole[row.play]


def test_random_damage_never_ends_in_a_traceback(tmp_path):
    """Whatever bytes are flipped or cut off, the store opens, or says what is wrong."""
    full_store(tmp_path)
    sound = (tmp_path / "plays.db").read_bytes()
    dice = random.Random(20250101)
    for number in range(40):
        folder = tmp_path / str(number)
        folder.mkdir()
        data = bytearray(sound)
        for _ in range(dice.choice([1, 10, 100])):
            data[dice.randrange(len(data))] = dice.randrange(256)
        if dice.random() < 0.2:
            del data[dice.randrange(len(data)) :]
        (folder / "plays.db").write_bytes(data)
        with contextlib.suppress(StoreError), Store(folder) as store:
            for row in store.list():
                store.log(row.play).append(a_note(len(store.load(row.play)[1])))


def test_another_programs_database_is_left_alone(tmp_path):
    """A file of the same name that is not ours is neither changed nor moved."""
    other = sqlite3.connect(tmp_path / "plays.db")
    other.execute("CREATE TABLE theatre (play TEXT)")
    other.close()
    before = (tmp_path / "plays.db").read_bytes()
    with pytest.raises(StoreError, match="another program"):
        Store(tmp_path)
    assert (tmp_path / "plays.db").read_bytes() == before


def test_a_later_versions_file_is_left_alone(tmp_path):
    """An older program does not touch what it cannot know."""
    with Store(tmp_path) as store:
        store._db.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreTooNew, match="later version"):
        Store(tmp_path)


def test_an_unreadable_play_does_not_hide_the_others(tmp_path):
    """One bad row is said when it is opened, and the list and other plays work."""
    full_store(tmp_path, 3)
    with Store(tmp_path) as store:
        store._db.execute("UPDATE entries SET body = '{' WHERE play = '9999' AND turn = 1")
        with pytest.raises(StoreError, match="9999 is damaged"):
            store.load("9999")
        assert len(store.list()) == 2
        assert len(store.load(PLAY)[1]) == 3


def test_a_disk_without_locks_can_still_be_played_on(tmp_path, monkeypatch):
    """Some network folders know no locks: the play is not claimed, and the insert still locks."""
    if sys.platform == "win32":
        pytest.skip("locks are always there")

    def refuse(*_arguments):
        raise OSError(next(iter(claims._UNLOCKABLE)), "no locks available")

    monkeypatch.setattr(claims.fcntl, "flock", refuse)
    with Store(tmp_path) as store:
        store.create(a_header())
        store.log(PLAY).append(a_note(0))


def test_every_sentence_says_how_to_mend_it(tmp_path):
    """The words of the family are whole sentences that name the file."""
    for make in (errors.full, errors.read_only, errors.busy, errors.damaged):
        said = str(make(tmp_path))
        assert str(tmp_path) in said
        assert said.count(".") >= 2
