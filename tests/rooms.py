"""Rooms made for tests: tables played by bots of all tempers, as the texts of .play files.

``room_24()`` is the room of the design: 24 tables of the shipped case in its short cut, a few
without a deal, one unfinished; and beside them a branch, a duplicate, a play of another scenario
and a file that is damaged. ``many()`` makes rooms of any size of the small case. Both keep what
they made for the rest of the test session.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path

from game.content.identity import rules_hash, text_hash
from game.content.library import rebuild
from game.core.moves import Move, WalkAway
from game.core.scenario import SIDES, Kind, Seat, shorten
from game.core.scoring import DIMENSIONS
from game.session import computer
from game.session.entries import Header, Mode, Parent, Temper, play_lines
from game.session.phases import Phase
from game.session.session import Session
from tests.scenarios_at_hand import SHIPPED, SMALL
from tests.session.sitting import MemoryLog

SEED = 7
DIFFERENT = 60
DAMAGED = "damaged.play"
"""The odd file of the room: it was cut off in the middle of a line."""


@dataclass(frozen=True)
class MadeRoom:
    """The files of a room, by name; ``tables`` are those that count."""

    files: dict[str, str]
    tables: tuple[str, ...]
    unfinished: str = ""
    branch: str = ""
    duplicate: str = ""
    damaged: str = ""
    other: str = ""

    def write(self, folder: Path) -> Path:
        """Put the files in a folder and give it back."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in self.files.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
        return folder


@cache
def room_24() -> MadeRoom:
    """The room of 24 tables, with the odd files beside them."""
    names = [f"table-{n:02}.play" for n in range(24)]
    files = {name: table(n, SHIPPED, "short") for n, name in enumerate(names)}
    files[names[-1]] = table(23, SHIPPED, "short", stop_after=5)
    files["branch.play"] = table(
        3, SHIPPED, "short", play="b7a9c4", parent=Parent("f000000000000003", 4)
    )
    files["copy of table-02.play"] = files[names[2]]
    files[DAMAGED] = files[names[5]][:-700]
    files["other.play"] = table(1, SMALL)
    return MadeRoom(
        files, tuple(names), names[-1], "branch.play", "copy of table-02.play", DAMAGED, "other.play"
    )  # fmt: skip


@cache
def many(tables: int) -> MadeRoom:
    """A room of so many tables of the small case.

    After the first sixty the bots have nothing new to do: tables then do the same at other times.
    """
    played = [table(n, SMALL) for n in range(min(tables, DIFFERENT))]
    files = {f"table-{n:03}.play": _later(played[n % DIFFERENT], n) for n in range(tables)}
    return MadeRoom(files, tuple(files))


def _later(text: str, n: int) -> str:
    """A play as another table's: with its own id, and begun a moment later."""
    own = text.replace(f'"play": "{_id(n % DIFFERENT)}"', f'"play": "{_id(n)}"', 1)
    return own if n < DIFFERENT else own.replace('"ms": 4000,', f'"ms": {4000 + n},', 1)


def table(
    n: int, path: Path, cut: str = "", *, play: str = "", parent: Parent | None = None,
    stop_after: int = 10_000,
) -> str:  # fmt: skip
    """The play of table n as a .play text: two bots, with everything that people would add."""
    session = sitting(n, path, cut, play=play, parent=parent, stop_after=stop_after)
    return play_lines(session.header, session.entries, session.recorded())


def sitting(
    n: int, path: Path, cut: str = "", *, play: str = "", parent: Parent | None = None,
    stop_after: int = 10_000,
) -> Session:  # fmt: skip
    """The same as a session: its record is what a gathering must come to."""
    text = path.read_text(encoding="utf-8")
    whole, problems = rebuild(text, path.stem)
    assert whole is not None, problems
    scenario = shorten(whole, cut) if cut else whole
    header = Header(
        play or _id(n), path.stem, text, text_hash(text), rules_hash(whole), SEED,
        Mode.SCREEN, cut=cut, parent=parent, created=f"2026-11-20T10:{n % 60:02}:00",
    )  # fmt: skip
    luck, clock = random.Random(n), count(0, 4_000)
    session = Session(scenario, header, MemoryLog(), lambda: next(clock))
    _sit_down(session, luck, n)
    _play(session, luck, n, stop_after)
    if session.record.phase is Phase.PLAYING:
        if session.view("table").scene.kind == "ending":
            session.go_on()
        else:
            session.stop_here()
    if session.record.phase is Phase.REFLECTION:
        _look_back(session, luck, n)
    return session


def play_through(session: Session, luck: random.Random, n: int) -> None:
    """From the lobby to where a table waits, or to the talk: two bots do it all."""
    _sit_down(session, luck, n)
    _play(session, luck, n, 10_000)
    session.go_on()
    _look_back(session, luck, n)


def _id(n: int) -> str:
    return f"f{n:015x}"


def _sit_down(session: Session, luck: random.Random, n: int) -> None:
    for seat in SIDES:
        session.sit(str(seat), f"p{n}{seat}", f"{seat.title()} of {n}")
    session.go_on()
    for seat in SIDES:
        session.guess(str(seat), "before", [str(d) for d in luck.sample(DIMENSIONS, 4)])
        session.trust(str(seat), "before", luck.randint(2, 6))
        session.done(str(seat), "brief")
    if session.scenario.glossary and n % 3 == 0:
        session.looked_up(luck.choice(session.scenario.glossary).term, "doctor")
    session.go_on()


def _play(session: Session, luck: random.Random, n: int, stop_after: int) -> None:
    tempers = tuple(Temper)
    bots = {seat: tempers[(n + 2 * k) % len(tempers)] for k, seat in enumerate(SIDES)}
    while len(session.record.made) < stop_after:
        scene = session.view("table").scene
        if scene.read_on:
            session.read_on()
        elif scene.kind == "ending":
            return
        elif scene.kind == Kind.CHANCE:
            session.draw()
        else:
            session.move(_move(session, n, bots))


def _move(session: Session, n: int, bots: dict[Seat, Temper]) -> Move:
    """The move of whichever bot is due; every sixth pair gets up from the table."""
    made = len(session.record.made)
    for seat, temper in bots.items():
        view = session.view(str(seat))
        if view.table and view.table.turn == seat and n % 6 == 4 and len(view.table.history) > 2:
            return WalkAway(seat)
        if move := computer.pick(view, temper, n, made):
            return move
    raise AssertionError("nobody can move")


def _look_back(session: Session, luck: random.Random, n: int) -> None:
    for seat in SIDES:
        session.guess(str(seat), "after", [str(d) for d in luck.sample(DIMENSIONS, 4)])
        session.trust(str(seat), "after", luck.randint(1, 9))
        answers = ("outcome", "self", "process", "relationship")
        session.survey(str(seat), {each: luck.randint(1, 7) for each in answers})
        session.word(str(seat), luck.choice(["tired", "heard", "wary", "proud", "torn"]))
    if n % 2 == 0:
        session.rate({str(d): luck.randint(-2, 2) for d in DIMENSIONS})
    session.go_on()
    if session.record.phase is Phase.HELD:
        return
    made = next((m for m in session.record.made if any(e.dimension for e in m.effects)), None)
    if made and n % 4 == 1:
        index = next(i for i, e in enumerate(made.effects) if e.dimension)
        session.contest(made.turn, index, luck.randint(-3, 3), f"table {n} saw it otherwise")
    session.take_away("doctor", "try", f"ask what it costs, {n}")
    session.take_away("manager", "question", f"who was missing, {n}?")
