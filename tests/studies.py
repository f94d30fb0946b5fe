"""Tables of a study made for tests: rooms prepared for research, with people who say yes or no."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import count

from game.content.identity import rules_hash, text_hash
from game.core.scenario import SIDES
from game.session.entries import Header, Mode, Workshop, play_lines
from game.session.session import Session
from tests import rooms
from tests.scenarios_at_hand import SMALL
from tests.session.sitting import MemoryLog, case

STUDY = Workshop("5tudy", "Year 4", "research", "", 60, "Ask Jo", "2031-03-31")
LESSON = replace(STUDY, id="1esson", purpose="teaching")
PEOPLE = {"doctor": ("d1", "d2"), "manager": ("m1",), "chair": ("c1",)}
"""Who sits at each table: four people, all of whom are asked."""


def lobby(n: int = 0, room: Workshop = STUDY, mode: Mode = Mode.SCREEN, human: str = "") -> Session:
    """A table of the small case whose people have just sat down."""
    text = SMALL.read_text(encoding="utf-8")
    scenario = case()
    header = Header(
        f"{n:08x}57d7", SMALL.stem, text, text_hash(text), rules_hash(scenario), rooms.SEED, mode,
        human=human, created=f"2026-11-20T10:{n % 60:02}:00", room=room,
    )  # fmt: skip
    clock = count(n, 4_000)
    session = Session(scenario, header, MemoryLog(), lambda: next(clock))
    for seat, people in PEOPLE.items():
        if human and seat != human:
            continue
        for person in people:
            session.sit(seat, f"{person}-{n}", f"Name of {person}")
    if human:
        other = next(str(seat) for seat in SIDES if seat != human)
        session.sit(other, "robot", "the computer", is_computer=True)
    return session


def ask(session: Session, no: tuple[str, ...] = ()) -> Session:
    """Ask everybody who is still to be asked; those whose ids begin so refuse."""
    for _seat, person in session.to_ask():
        session.consent(person.id, not person.id.startswith(no or ("nobody",)))
    return session


def play_out(session: Session, n: int = 0) -> Session:
    """From the briefing to the talk: two bots do it all."""
    session.go_on()
    for seat in map(str, SIDES):
        session.trust(seat, "before", 4)
        session.done(seat, "brief")
    session.go_on()
    luck = random.Random(n)
    rooms._play(session, luck, n, 10_000)
    session.go_on()
    rooms._look_back(session, luck, n)
    return session


def table(n: int, no: tuple[str, ...] = (), room: Workshop = STUDY) -> Session:
    """A whole play of a study's table, everybody asked."""
    return play_out(ask(lobby(n, room), no), n)


def file_of(session: Session) -> str:
    """The play as the text of its file."""
    return play_lines(session.header, session.entries, session.recorded())
