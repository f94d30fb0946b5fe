"""Plays go to other machines and come from them; files are never lost over it."""

import json

import pytest

from game.session.entries import read_play_lines
from game.store import PlayRefused, Store, StoreError, copying
from tests.store.plays import a_header, a_note, a_real_play, bytes_in


@pytest.fixture(name="store")
def _store(tmp_path):
    with Store(tmp_path / "data") as store:
        yield store


@pytest.fixture(name="play")
def _play(store):
    session = a_real_play(store)
    session.log.close()
    return session.header.play


def test_an_exported_play_opens_on_another_machine(store, play, tmp_path):
    """The file that one machine writes another takes in, to the same entries and state."""
    path = store.export_play(play, tmp_path / "out" / "deep", with_names=True)
    assert path.parent == tmp_path / "out" / "deep"
    with Store(tmp_path / "other") as other:
        assert other.import_play(path.read_text(encoding="utf-8")) == play
        assert other.load(play) == store.load(play)
        assert other.list()[0].title == store.list()[0].title


def test_names_stay_on_the_machine(store, play, tmp_path):
    """Unless asked for, a file holds no name, not even where somebody wrote it."""
    path = store.export_play(play, tmp_path)
    text = path.read_text(encoding="utf-8")
    assert "Gwendolyn" not in text
    assert "Bartholomew" not in text
    assert "… smiled" in text


def test_a_play_that_is_here_already_is_not_doubled(store, play, tmp_path):
    """Taking one's own file in gives the play itself, with its names and as far as it got."""
    text = store.export_play(play, tmp_path).read_text(encoding="utf-8")
    earlier = "".join(text.splitlines(keepends=True)[:3])
    before = store.load(play)
    assert store.import_play(text) == play
    assert store.import_play(earlier) == play
    assert store.load(play) == before
    assert len(store.list()) == 1


def test_a_file_that_claims_anothers_id_gets_its_own(store, play, tmp_path):
    """An altered copy never changes what is here; twice in is once in, even when it went on."""
    text = store.export_play(play, tmp_path).read_text(encoding="utf-8")
    before = store.load(play)
    altered = text.replace('"person": "d1"', '"person": "d2"')
    first = store.import_play(altered)
    assert first != play
    store.append(first, a_note(len(before[1])))
    assert store.import_play(altered) == first
    assert store.load(play) == before
    assert len(store.load(first)[1]) == len(before[1]) + 1


@pytest.mark.parametrize("play_id", ["../../evil", "", "CON", "a" * 70])
def test_an_odd_id_from_outside_is_replaced(store, play, tmp_path, play_id):
    """An id that could be a path is never used as one."""
    row, *rest = store.export_play(play, tmp_path).read_text("utf-8").splitlines()
    data = json.loads(row)
    data["header"]["play"] = play_id
    try:
        taken = store.import_play("\n".join([json.dumps(data), *rest]))
    except PlayRefused:
        return
    assert taken != play_id
    assert len(taken) == 16


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: [],
        lambda rows: rows[1:],
        lambda rows: [rows[0], *rows[2:]],
        lambda rows: [*rows[:-1], '{"entry": {"turn": 6, "ms": 9, "kind": "move"}}'],
        lambda rows: [
            *rows[:-1],
            '{"entry": {"turn": 6, "ms": 9, "kind": "move", "body": {"move": "choose nothing"}}}',
        ],
        lambda rows: [rows[0].replace("title:", "titel:"), *rows[1:]],
    ],
)
def test_a_file_that_cannot_have_happened_is_refused(store, play, tmp_path, change):
    """Missing entries, impossible moves, a broken scenario: a sentence, and nothing is kept."""
    rows = store.export_play(play, tmp_path).read_text(encoding="utf-8").splitlines()
    with pytest.raises(PlayRefused, match=r"^This is not a play.*Nothing was kept\.$"):
        store.import_play("\n".join(change(rows)))
    assert len(store.list()) == 1


def test_a_file_is_never_written_over_another(store, play, tmp_path):
    """A play's own earlier file is renewed; any other keeps its bytes."""
    first = store.export_play(play, tmp_path)
    assert store.export_play(play, tmp_path) == first
    first.write_text("somebody's letter")
    second = store.export_play(play, tmp_path)
    assert second != first
    assert first.read_text() == "somebody's letter"
    with pytest.raises(StoreError, match="is not this play"):
        store.export_play(play, first)
    assert store.export_play(play, second) == second
    header, _entries, recorded = read_play_lines(second.read_text(encoding="utf-8"))
    assert header.play == play
    assert recorded["ended"] is False


def test_a_failed_export_leaves_nothing_behind(store, play, tmp_path, monkeypatch):
    """A full disk in the middle of it: the old file stays whole and no part of a new one."""
    path = store.export_play(play, tmp_path)
    before = path.read_bytes()

    def fail(_part, _path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copying.os, "replace", fail)
    with pytest.raises(StoreError, match="disk is full"):
        store.export_play(play, tmp_path)
    assert path.read_bytes() == before
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [("Closer to home", "closer-to-home"), ("..", "play"), ("a/b\\c:d", "a-b-c-d"),
     ("Ünïcode", "n-code"), ("x" * 300, "x" * 60), ("nul\x00\x1b", "nul")],
)  # fmt: skip
def test_file_names_are_ones_that_every_system_takes(text, name):
    """Letters, digits, hyphens; never a path, never too long."""
    assert copying.safe_name(text) == name


def test_a_backup_is_a_whole_store_in_one_file(tmp_path):
    """What is only in the write-ahead log is in the copy; nothing is written over."""
    with Store(tmp_path) as store:
        store.create(a_header(), [a_note(0, "kept")])
        copy = store.backup(tmp_path / "copy.db")
        with pytest.raises(StoreError, match="already"):
            store.backup(copy)
        into = store.backup(tmp_path)
        assert into.parent == tmp_path
        assert into.suffix == ".db"
        with pytest.raises(StoreError):
            store.backup(tmp_path / "nowhere" / "copy.db")
    assert not list(tmp_path.glob("copy.db-*"))
    assert b"kept" in copy.read_bytes()
    assert b"kept" in bytes_in(tmp_path)
