"""The file of kept places: a person can read and write it, and damage costs one place, not all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.moves import Choose, MoveTextError
from game.session.preview.kept import (
    CannotKeep,
    Kept,
    beside,
    change_kept,
    load_kept,
    read_kept,
    with_place,
    without,
    written,
)
from game.session.preview.steps import Place, ReadTo, SetMeter, Start, from_text, to_text

ROOT = Path(__file__).resolve().parents[3]
WARD = Place(Start("ward"), (Choose("line_by_line"), SetMeter("trust", 60), ReadTo("figures")))
GUIDE = """Common Ground places 1

after the ward, trust 60
    start ward
    choose line_by_line
    set trust 60
"""


def test_the_example_of_the_guide_is_such_a_file():
    """What the author's guide shows is read as it says."""
    assert GUIDE in (ROOT / "scenarios" / "README.md").read_text(encoding="utf-8")
    (named,) = read_kept(GUIDE).places
    assert named == (
        "after the ward, trust 60",
        Place(Start("ward"), (Choose("line_by_line"), SetMeter("trust", 60))),
    )
    assert written(read_kept(GUIDE)) == GUIDE


def test_what_is_kept_is_read_again():
    """Two places, one of them in a cut."""
    kept = with_place(with_place(Kept(), "ward", WARD), "kurz", Place(Start("", "short")))
    again = read_kept(written(kept))
    assert again.places == (("ward", WARD), ("kurz", Place(Start("", "short"))))
    assert written(again) == written(kept)


def test_the_same_name_again_takes_the_place_of_the_older():
    """And without it, it is gone; the others stay in their order."""
    kept = with_place(with_place(Kept(), "a", WARD), "b", WARD)
    kept = with_place(kept, " a ", Place())
    assert kept.places == (("a", Place()), ("b", WARD))
    assert without(kept, "a").places == (("b", WARD),)


def test_a_line_that_cannot_be_read_costs_its_own_place_alone():
    """It is said which line it is, and left standing as it was."""
    damaged = GUIDE + "\nspoilt\n    choose a b c\n\nwhole\n    read ward\n"
    kept = read_kept(damaged)
    assert [name for name, _place in kept.places] == ["after the ward, trust 60", "whole"]
    assert kept.unread == ("line 9 (“choose a b c”) is not a step, so “spoilt” cannot be used",)
    again = written(with_place(kept, "new", WARD))
    assert "spoilt\n    choose a b c\n" in again
    assert len(read_kept(again).places) == 3


@pytest.mark.parametrize("text", ["title: A scenario\n", "Common Ground places\n", "x" * 99])
def test_a_file_of_something_else_is_never_written_to(text):
    """Whoever wrote it wants it as it is."""
    kept = read_kept(text)
    assert "not a file of places" in kept.foreign
    with pytest.raises(CannotKeep):
        with_place(kept, "here", WARD)
    with pytest.raises(CannotKeep):
        without(kept, "here")


def test_a_newer_file_is_left_alone():
    """What this version does not know, it must not lose."""
    assert "newer version" in read_kept(GUIDE.replace("places 1", "places 2")).foreign


@pytest.mark.parametrize("name", ["", "   ", "#later", "\u200b"])
def test_a_name_that_could_not_be_read_again_is_refused(name):
    """Empty, invisible, or a remark."""
    with pytest.raises(CannotKeep):
        with_place(Kept(), name, WARD)


def test_a_remark_stays_where_it_stands():
    """Authors write to themselves."""
    text = GUIDE.replace("after the", "# try this on Monday\n\nafter the")
    assert "# try this on Monday" in written(with_place(read_kept(text), "b", WARD))


@given(st.text(max_size=300))
def test_any_text_can_be_read(text):
    """With our first line before it or without; what is written of it is read the same."""
    read_kept(text)
    kept = read_kept("Common Ground places 1\n" + text)
    again = read_kept(written(kept))
    assert again.places == kept.places


@given(st.binary(max_size=200))
def test_any_bytes_can_be_read(tmp_path_factory, content):
    """A damaged disk is no reason to stop."""
    path = tmp_path_factory.mktemp("kept") / "case.places.txt"
    path.write_bytes(content)
    load_kept(path)


def test_the_file_stands_beside_the_scenario_and_is_written_in_one_go(tmp_path):
    """No other file is left, and what another window kept meanwhile stays."""
    path = beside(tmp_path / "my.case.yaml")
    assert path.name == "my.case.places.txt"
    change_kept(path, lambda kept: with_place(kept, "one", WARD))
    change_kept(path, lambda kept: with_place(kept, "two", WARD))
    assert [name for name, _place in load_kept(path).places] == ["one", "two"]
    assert [each.name for each in tmp_path.iterdir()] == ["my.case.places.txt"]
    assert b"\r" not in path.read_bytes()


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    """A folder in the way, as on a read-only stick."""
    path = tmp_path / "case.places.txt"
    path.mkdir()
    with pytest.raises(CannotKeep):
        change_kept(path, lambda kept: with_place(kept, "one", WARD))
    with pytest.raises(CannotKeep):
        change_kept(tmp_path / "no" / "x.places.txt", lambda kept: with_place(kept, "one", WARD))


@pytest.mark.parametrize(
    "text", ["set trust", "set trust ten", "set trust 1000000", "set a ²", "read", "jump x", ""]
)
def test_what_is_no_step_is_refused(text):
    """In words, never by another error."""
    with pytest.raises(MoveTextError):
        from_text(text)


@pytest.mark.parametrize("step", [ReadTo("ward"), SetMeter("trust", -3), Choose("x")])
def test_a_step_is_read_from_its_own_words(step):
    """There and back."""
    assert from_text(to_text(step)) == step
