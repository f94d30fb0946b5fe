"""Headers and entries as text and back: nothing is lost, and nothing unknown is guessed at."""

from dataclasses import replace

import pytest

from game.session.entries import (
    FORMAT,
    Entry,
    EntryKind,
    Header,
    Mode,
    NewerPlay,
    Parent,
    Place,
    PlayTextError,
    Temper,
    Workshop,
    entry_from_json,
    entry_to_json,
    header_from_json,
    header_to_json,
)
from tests.session.sitting import header

FULL = Header(
    "feed", "closer", "title: …", "aa", "bb", 7, Mode.SOLO, Temper.CONCEDER, "manager", "short",
    {"trust": 6}, Parent("beef", 12), "2026-01-05T10:00:00", "0.1",
    room=Workshop("r1", "Year 4", "research", "d00d", 60, "Ask Jo", "2027-03-31"),
    place=Place("year", "run", 3, True, "title: A year"),
)  # fmt: skip


@pytest.mark.parametrize("given", [FULL, header()], ids=["full", "plain"])
def test_a_header_reads_back_as_it_was(given):
    """Every field, the parent and the start values too."""
    assert header_from_json(header_to_json(given)) == given


def test_an_entry_reads_back_as_it_was():
    """With and without what may be empty."""
    for entry in (
        Entry(3, 40, EntryKind.NOTE, "doctor", {"x": 1}, "words"),
        Entry(0, 0, EntryKind.READ),
    ):
        assert entry_from_json(entry_to_json(entry)) == entry


def test_a_header_without_later_fields_has_their_defaults():
    """A field that is added one day does not shut out the plays from before it."""
    needed = ("play", "scenario_id", "scenario_text", "text_hash", "rules_hash", "seed", "format")
    bare = {key: value for key, value in header_to_json(header()).items() if key in needed}
    assert header_from_json(bare) == header()
    assert header_from_json(bare | {"colour": "blue"}) == header()


def test_a_newer_version_is_named_as_the_reason():
    """Of a newer format or kind of entry it says so, and does not call the play damaged."""
    with pytest.raises(NewerPlay, match="newer version"):
        header_from_json(header_to_json(header()) | {"format": FORMAT + 1})
    with pytest.raises(NewerPlay, match="newer version"):
        entry_from_json({"turn": 0, "ms": 0, "kind": "telepathy"})


@pytest.mark.parametrize(
    ("mode", "human"), [("solo", ""), ("solo", "nature"), ("talk", "doctor"), ("screen", "chair")]
)
def test_only_a_play_alone_names_the_persons_seat(mode, human):
    """Anything else would leave a seat that nobody plays."""
    with pytest.raises(PlayTextError, match="who plays whom"):
        header_from_json(header_to_json(header()) | {"mode": mode, "human": human})


@pytest.mark.parametrize(
    "wrong",
    [{"format": None}, {"seed": "x"}, {"mode": "mime"}, {"starts": [1]}, {"parent": {"play": "x"}},
     {"play": 5}, {"temper": []}, {"seed": float("inf")}],
)  # fmt: skip
def test_an_odd_header_is_refused_with_a_reason(wrong):
    """PlayTextError, whatever is wrong."""
    with pytest.raises(PlayTextError):
        header_from_json(header_to_json(header()) | wrong)


@pytest.mark.parametrize(
    "wrong", [{"kind": 5}, {"turn": "x"}, {"body": []}, {"words": 5}, {"seat": None}, {"ms": None}]
)
def test_an_odd_entry_is_refused_with_a_reason(wrong):
    """PlayTextError, whatever is wrong."""
    good = entry_to_json(replace(Entry(0, 0, EntryKind.NOTE), words="x"))
    with pytest.raises(PlayTextError):
        entry_from_json(good | wrong)
