"""The room file: what is prepared comes back, the word is not in it, and odd files are refused."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.translation.rewording import Translation
from game.session.cohort.rooms import (
    RoomTextError,
    is_the_word,
    prepare,
    read_room,
    room_text,
    scenario_of_room,
)
from game.session.entries import Mode
from game.session.opening import begin_play
from game.session.phases import Phase
from tests.scenarios_at_hand import SHIPPED, SMALL
from tests.session.sitting import MemoryLog

STORY = SMALL.read_text(encoding="utf-8")


class Shelf:
    """Keeps nothing for good."""

    def create(self, header, entries=()):
        """Take a new play."""

    def log(self, _play):
        """Where its entries go."""
        return MemoryLog()


def a_room(**given_):
    """A prepared room of the small case."""
    return prepare("three-scenes", STORY, **{"word": "harbour", "seed": 7} | given_)


def test_a_room_comes_back_as_it_was_prepared():
    """With its scenario, to the letter."""
    text = SHIPPED.read_text(encoding="utf-8")
    room = prepare(
        "closer-to-home", text, name="Year 4", word="harbour", purpose="research", cut="short",
        mode=Mode.SCREEN, minutes=60, support="Ask Jo", erase_on="2027-03-31",
    )  # fmt: skip
    assert read_room(room_text(room)) == room


def test_the_words_all_tables_read_come_back_too():
    """And a file without them is read as it always was."""
    spoken = Translation("cy", {"title": "Yr achos od"})
    room = a_room(translation=spoken)
    assert read_room(room_text(room)) == room
    assert scenario_of_room(room)[0].title == "Yr achos od"
    assert room.setup.translation == spoken
    assert "translation" not in json.loads(room_text(a_room()))["room"]


def test_the_word_is_known_and_not_found():
    """However it is written; and the same word has another mark in another room."""
    room = a_room(word="Safe Harbour")
    assert "harbour" not in room_text(room).lower().replace(STORY.lower(), "")
    assert is_the_word(room.workshop, " safe   harbour ")
    assert not is_the_word(room.workshop, "harbour")
    assert not is_the_word(room.workshop, "")
    assert a_room(word="Safe Harbour").workshop.word != room.workshop.word


@pytest.mark.parametrize(("word", "waits"), [("harbour", True), ("", False)])
def test_a_table_waits_where_there_is_a_word(word, waits):
    """All tables have the seed of the room, and its id."""
    room = a_room(word=word)
    session = begin_play(Shelf(), STORY, "three-scenes", room.setup, "2026-11-20", lambda: 0)
    assert (session.header.seed, session.header.room) == (7, room.workshop)
    session.stop_here() if not waits else None
    assert session.in_room is waits
    assert session.record.phase is (Phase.LOBBY if waits else Phase.DEBRIEF)


def test_a_room_that_could_not_be_read_back_is_not_prepared(monkeypatch):
    """A translation can make the file larger than any laptop takes."""
    monkeypatch.setattr("game.session.cohort.rooms.MOST_CHARACTERS", len(room_text(a_room())) - 1)
    with pytest.raises(RoomTextError, match="larger than any room file"):
        a_room()


@pytest.mark.parametrize(
    ("given_", "words"),
    [
        ({"purpose": "marks"}, "purpose"), ({"erase_on": "31.3.2027"}, "2027-03-31"),
        ({"erase_on": "2027-02-30"}, "2027-03-31"), ({"minutes": -1}, "minutes"),
        ({"seed": -4}, "seed"), ({"cut": "none"}, "no cut called none"),
        ({"mode": Mode.SOLO}, "two sides"),
    ],
)  # fmt: skip
def test_what_cannot_be_prepared_says_why(given_, words):
    """In a sentence that names the value."""
    with pytest.raises(RoomTextError, match=words):
        a_room(**given_)


@given(st.data())
@settings(deadline=None, max_examples=80)
def test_any_value_may_be_odd_and_never_raises_otherwise(data):
    """A room file comes from anybody."""
    values = json.loads(room_text(a_room(translation=Translation("cy", {"title": "Od"}))))
    key = data.draw(st.sampled_from(sorted(values["room"])))
    odd = st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.lists(st.integers())
    values["room"][key] = data.draw(odd)
    try:
        room = read_room(json.dumps(values))
    except RoomTextError:
        return
    assert read_room(room_text(room)) == room


def test_a_translation_of_no_known_format_is_refused():
    """JSON knows numbers that no whole number is."""
    values = json.loads(room_text(a_room(translation=Translation("cy", {"title": "Od"}))))
    values["room"]["translation"]["format"] = float("inf")
    with pytest.raises(RoomTextError):
        read_room(json.dumps(values))


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"room": 1}', '{"play": {}}', "[" * 99_999]
)
def test_what_is_no_room_is_refused(text):
    """Whatever it is."""
    with pytest.raises(RoomTextError):
        read_room(text)
