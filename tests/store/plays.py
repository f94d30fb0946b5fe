"""Plays to keep: a header, some entries of every sort, and a real play that was played."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from game.core.moves import from_text
from game.session.entries import Entry, EntryKind, Header, Mode
from game.session.opening import Setup, begin_play
from game.session.session import Session
from game.store import Store

TEXT = (Path(__file__).parent.parent / "scenarios" / "three-scenes.yaml").read_text("utf-8")
WHOLE = ("choose tell_of_spring", "choose show_the_sheet", "seal doctor say_it",
         "seal manager say_it", "draw", "time")  # fmt: skip
"""From the first word to an ending of that case."""

CREATED = "2025-03-01T10:00:00"


def a_header(play: str = "3f2a00aa", **changes) -> Header:
    """A header that the store can keep; its scenario need not be one."""
    values = {
        "play": play,
        "scenario_id": "three-scenes",
        "scenario_text": "title: Three scenes\n",
        "text_hash": "t",
        "rules_hash": "r",
        "seed": 7,
        "created": CREATED,
    }
    return Header(**(values | changes))


def a_note(turn: int, words: str = "", seat: str = "doctor") -> Entry:
    """A note of a side."""
    return Entry(turn, turn * 100, EntryKind.NOTE, seat, {}, words)


def a_person(turn: int, seat: str, person: str, name: str) -> Entry:
    """Somebody who sits down."""
    return Entry(turn, turn * 100, EntryKind.PERSON, seat, {"person": person}, name)


def a_move(turn: int, text: str, seat: str = "doctor") -> Entry:
    """A move by a side; the store does not ask whether it is legal."""
    return Entry(turn, turn * 100, EntryKind.MOVE, seat, {"move": text})


def a_phase(turn: int, phase: str) -> Entry:
    """The sitting goes on to a phase."""
    return Entry(turn, turn * 100, EntryKind.PHASE, "", {"phase": phase})


def a_real_play(store: Store, moves: tuple[str, ...] = ()) -> Session:
    """Begin a play of a real small case with names, words and a few moves."""
    ticks = count(0, 10)
    setup = Setup(mode=Mode.SCREEN, seed=7)
    session = begin_play(store, TEXT, "three-scenes", setup, CREATED, lambda: next(ticks))
    session.sit("doctor", "d1", "Gwendolyn")
    session.sit("manager", "m1", "Bartholomew")
    session.go_on()
    session.plan("doctor", "Not to let Bartholomew off")
    session.go_on()
    session.note("doctor", "Bartholomew smiled")
    for text in moves:
        while not session.record.at_last_beat:
            session.read_on()
        session.draw() if text == "draw" else session.move(from_text(text))
    return session


def bytes_in(folder: Path) -> bytes:
    """Everything that lies in a folder, as somebody with a disk editor would see it."""
    return b"\n".join(path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file())
