"""Plays from outside are data: whatever is in them, they are read or refused in a sentence."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.session import received
from game.session.entries import (
    Entry,
    EntryKind,
    Header,
    Parent,
    PlayTextError,
    play_lines,
    read_play_lines,
)
from game.session.received import read_received

HEADER = Header(
    play="3f2a",
    scenario_id="closer-to-home",
    scenario_text="title: Any\u2028thing\x85 at all\r\n",
    text_hash="a1",
    rules_hash="b2",
    seed=7,
    starts={"trust": 4},
    parent=Parent("99aa", 3),
    created="2025-03-01T10:00:00",
)
DIMENSIONS = ["choice", "ethics", "equity", "efficiency"]
BODIES = {
    EntryKind.MOVE: {"move": "propose doctor nights=all"},
    EntryKind.UNDO: {"to": 0},
    EntryKind.PERSON: {"person": "ab12"},
    EntryKind.PHASE: {"phase": "debrief", "stopped": True},
    EntryKind.READ: {"scene": "corridor"},
    EntryKind.DONE: {"step": "brief"},
    EntryKind.GUESS: {"when": "before", "order": DIMENSIONS},
    EntryKind.PLAN: {"offer": {"nights": "all"}, "limit": 40},
    EntryKind.TRUST: {"when": "after", "value": 10},
    EntryKind.SURVEY: {"outcome": 1, "self": 7, "process": 4, "relationship": 4},
    EntryKind.LOOKUP: {"term": "backfill"},
    EntryKind.CHAIR: {"ethics": -2, "choice": 2},
    EntryKind.CONTEST: {"entry": 3, "index": 0, "amount": -3},
    EntryKind.TAKEAWAY: {"kind": "try"},
}
SEATS = {EntryKind.CONSENT: ""}
ENTRIES = tuple(
    Entry(
        turn, turn * 10, kind, SEATS.get(kind, "doctor"), BODIES.get(kind, {}), f"words\u2028{turn}"
    )
    for turn, kind in enumerate(EntryKind)
)
TEXT = play_lines(HEADER, ENTRIES, {"sums": [1, -2, 0, 3], "points": None, "ended": False})
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["before", "ethics", "\x1b[2J", "\ud800", 10**400, -1]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


def rows() -> list[dict]:
    """The lines of a sound file."""
    return [json.loads(line) for line in TEXT.split("\n")[:-1]]


def as_text(lines: list[dict]) -> str:
    """Lines as a file has them."""
    return "\n".join(json.dumps(line) for line in lines)


def test_a_sound_file_is_read_as_it_is():
    """Every kind of entry passes; odd line ends inside a sentence break nothing."""
    header, entries, recorded = read_received(TEXT)
    assert header == HEADER
    assert [e.body for e in entries] == [e.body for e in ENTRIES]
    assert [e.words for e in entries] == [e.words.replace("\u2028", "\n") for e in ENTRIES]
    assert recorded["sums"] == [1, -2, 0, 3]
    assert read_play_lines(TEXT)[:2] == (HEADER, ENTRIES)


def refused_or_clean(text: str) -> None:
    """Read a text; what comes out can be kept, shown and written again."""
    try:
        header, entries, recorded = read_received(text)
    except PlayTextError:
        return
    again = play_lines(header, entries, recorded)
    again.encode("utf-8")
    assert "\\u001b" not in again.split("\n", 1)[1]
    json.dumps(recorded, allow_nan=False)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_value_anywhere_is_read_or_refused(data):
    """A sound file with one value, deep or shallow, replaced by anything that JSON can hold."""
    lines = rows()
    place = data.draw(st.sampled_from(lines))
    key = next(iter(place))
    for _ in range(data.draw(st.integers(0, 3))):
        inner = place[key]
        if isinstance(inner, dict) and inner:
            place, key = inner, data.draw(st.sampled_from(sorted(inner)))
        elif isinstance(inner, list) and inner:
            place, key = inner, data.draw(st.integers(0, len(inner) - 1))
    place[key] = data.draw(VALUES)
    refused_or_clean(as_text(lines))


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=200)
    | st.lists(VALUES, max_size=4).map(lambda v: "\n".join(map(json.dumps, v)))
)
def test_any_text_is_read_or_refused(text):
    """Files of anything at all."""
    refused_or_clean(text)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(TEXT)), st.integers(0, 40), st.text(max_size=5))
def test_a_damaged_file_is_read_or_refused(at, length, instead):
    """Characters missing or put in anywhere."""
    refused_or_clean(TEXT[:at] + instead + TEXT[at + length :])


@pytest.mark.parametrize(
    "text",
    ["[" * 200_000, '{"header":' * 50_000, "9" * 10_000, '{"header": NaN}', "\x00", "\ud800", "",
     '{"header": {"format": 1}}', '{"header": 1}\n' * 3],
    ids=range(9),
)  # fmt: skip
def test_bombs_are_refused(text):
    """Deep, endless, empty and odd files end in a sentence."""
    with pytest.raises(PlayTextError):
        read_received(text)


def test_more_than_a_play_can_be_is_refused(monkeypatch):
    """Size and number of entries are limited before anything is built."""
    monkeypatch.setattr(received, "MOST_CHARACTERS", len(TEXT))
    read_received(TEXT)
    with pytest.raises(PlayTextError, match="20 MB"):
        read_received(TEXT + " ")
    monkeypatch.setattr(received, "MOST_ENTRIES", len(ENTRIES) - 1)
    with pytest.raises(PlayTextError, match="20,000"):
        read_received(TEXT)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (EntryKind.MOVE, {"move": 5}),
        (EntryKind.MOVE, {"move": "choose \x1b[2J"}),
        (EntryKind.GUESS, {"when": "before", "order": ["ethics"] * 4}),
        (EntryKind.GUESS, {"when": "never", "order": DIMENSIONS}),
        (EntryKind.TRUST, {"when": "after", "value": 11}),
        (EntryKind.SURVEY, {"outcome": 8}),
        (EntryKind.CHAIR, {"money": 1}),
        (EntryKind.CHAIR, {"ethics": True}),
        (EntryKind.PHASE, {"phase": "theatre"}),
        (EntryKind.PLAN, {"offer": {"nights": ["all"]}}),
        (EntryKind.CONTEST, {"entry": 3, "index": 0, "amount": 10**13}),
        (EntryKind.CONTEST, {"entry": 3, "amount": 1}),
        (EntryKind.LOOKUP, {}),
        (EntryKind.TAKEAWAY, {"kind": "cake"}),
        (EntryKind.NOTE, {"x": 1.5}),
        (EntryKind.NOTE, {"x": [[[[[[[1]]]]]]]}),
        (EntryKind.NOTE, {"x": ["y" * 1000] * 20}),
    ],
)
def test_a_body_holds_only_what_the_program_could_have_written(kind, body):
    """Each kind's values are checked, so that the debrief never meets an odd one."""
    entry = Entry(0, 0, kind, "doctor", body)
    with pytest.raises(PlayTextError, match="entry 0"):
        read_received(play_lines(HEADER, [entry], {}))
