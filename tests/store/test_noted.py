"""Notes of rooms' debriefs: odd files are passed over, due ones removed, and erased plays leave none."""

import json
import os
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session.cohort.again import mark
from game.store import Store, noted, noted_shape
from tests.store.plays import a_header

TALK = {
    "at": "map", "step": 2, "seen": ["map"], "hidden": False, "whole_route": True, "setting": "partly",
    "votes": {"corridor": {"stay": 3}}, "plan": [["WHAT", 9]], "spent": 30,
}  # fmt: skip
NOTE = {
    "version": 1, "scenario": ["case", "rules", ""], "tables": {mark("aaaa"): "A", mark("bbbb"): "B"},
    "codes": ["ABCD-EFGH"], "agreed": [mark("aaaa"), mark("bbbb")], "approved": ["0123"],
    "erase_on": "", "talk": TALK, "when": "2026-11-20 10:15",
}  # fmt: skip
ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


def put(home, name="one", **changes):
    """Write a note as the debrief does; gives its path."""
    path = noted.new_path(home, name)
    noted.write(path, NOTE | changes)
    return path


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def test_what_was_noted_is_read_again(tmp_path):
    """And a note from before rooms' days were noted, or before the talk began, as well."""
    put(tmp_path)
    put(tmp_path, "two", talk=None)
    older = put(tmp_path, "old")
    older.write_text(json.dumps({key: NOTE[key] for key in NOTE if key != "erase_on"}))
    assert [path.stem for path, _note in noted.all_notes(tmp_path)] == ["old", "one", "two"]


@pytest.mark.parametrize(
    ("key", "odd"),
    [("version", True), ("version", 2), ("scenario", "abc"), ("tables", ["A"]), ("when", "soon"),
     ("tables", {"a": "A", "b": "a"}), ("tables", {"a": "1"}), ("tables", {"a": "Z" * 9}),
     ("codes", ["\ud800"]), ("agreed", "ab"), ("approved", [1]), ("erase_on", 5), ("talk", [])],
)  # fmt: skip
def test_a_note_with_something_odd_is_passed_over(tmp_path, key, odd):
    """It is left where it is, for a later version may read it."""
    path = put(tmp_path, **{key: odd})
    assert list(noted.all_notes(tmp_path)) == []
    assert path.exists()


@pytest.mark.parametrize(
    ("key", "odd"),
    [("step", True), ("step", -1), ("step", 10**9), ("spent", float("inf")), ("seen", [[]]),
     ("hidden", 0), ("votes", {"a": {"b": "3"}}), ("plan", [["WHAT"]]), ("plan", {"WHAT": 3})],
)  # fmt: skip
def test_a_talk_with_something_odd_is_passed_over(tmp_path, key, odd):
    """The whole note is: half a debrief helps nobody."""
    put(tmp_path, talk=TALK | {key: odd})
    assert list(noted.all_notes(tmp_path)) == []


@given(ODD, st.sampled_from([*NOTE, *TALK, ""]))
def test_whatever_stands_in_a_note_is_judged_without_a_stumble(odd, key):
    """Any value in any place, or in place of the whole."""
    noted_shape.is_note(odd)
    noted_shape.is_note(NOTE | {key: odd})
    noted_shape.is_note(NOTE | {"talk": TALK | {key: odd}})


@pytest.mark.parametrize(
    "raw", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"9" * 10_000, b" " * 1_100_000, b"NaN"]
)
def test_a_file_that_is_no_note_is_passed_over(tmp_path, raw):
    """Cut off, from another program, nested without end, or far too large."""
    noted.new_path(tmp_path, "odd").write_bytes(raw)
    (tmp_path / "rooms" / "folder.json").mkdir()
    assert list(noted.all_notes(tmp_path)) == []


def test_a_note_goes_on_the_day_its_room_promised(tmp_path):
    """When the program starts, whether or not anybody opens a room again."""
    due, later = put(tmp_path, "due", erase_on="2026-11-20"), put(tmp_path, erase_on="2999-01-01")
    noted.sweep(tmp_path, date(2026, 11, 19))
    assert due.exists()
    Store(tmp_path).close()
    assert not due.exists()
    assert later.exists()


def test_erased_plays_leave_no_note_that_speaks_of_them_alone(tmp_path):
    """One after the other; a note of other tables keeps what it says of those, and grows old as before."""
    both = put(tmp_path)
    other = put(tmp_path, "two", tables={mark("aaaa"): "A", mark("elsewhere"): "B"})
    os.utime(other, (1_800_000_000, 1_800_000_000))
    with Store(tmp_path) as store:
        store.create(a_header("aaaa"))
        store.create(a_header("bbbb"))
        store.erase_play("aaaa")
        assert read(both)["tables"] == {mark("bbbb"): "B"}
        assert read(both)["agreed"] == [mark("bbbb")]
        store.erase_plays(["bbbb"])
    assert not both.exists()
    assert read(other)["tables"] == {mark("elsewhere"): "B"}
    assert other.stat().st_mtime == 1_800_000_000
