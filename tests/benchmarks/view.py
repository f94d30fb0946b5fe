"""A move and the view after it, late in a play of the scenario that comes along."""

from __future__ import annotations

import random
from pathlib import Path

from game.content.library import load
from game.core.moves import Draw, Propose, to_text
from game.core.play import legal_moves
from game.session.entries import Entry, EntryKind
from game.session.record import advance
from game.session.seeing import see
from game.session.session import Session
from tests.benchmarks.row import Row
from tests.benchmarks.step import best_of
from tests.session.sitting import MemoryLog, header, read_to_decision

FILE = Path(__file__).parent.parent.parent / "scenarios" / "closer-to-home.yaml"
ROUNDS, MILLISECONDS = 30, 1


def run() -> list[Row]:
    """The last offer of a table, folded in and seen by each eye."""
    session = late()
    scenario, before = session.scenario, session.record
    offer = _offer(session, random.Random(2))
    entry = Entry(before.entries, 0, EntryKind.MOVE, offer.seat, {"move": to_text(offer)})
    rows = []
    for eye in ("doctor", "manager", "table"):

        def work(eye: str = eye) -> None:
            see(scenario, session.header, advance(scenario, before, entry), eye)

        ours = best_of(ROUNDS, work) * 1e3
        rows.append(Row(f"a late move and its view: {eye}", ours, 0, ours, f"≤ {MILLISECONDS}"))
    return rows


def late() -> Session:
    """A play in which only the last offer is still to be made."""
    session, luck = Session(load(FILE).scenario, header(), MemoryLog(), lambda: 0), random.Random(1)
    session.go_on()
    session.go_on()
    while (table := session.view("table").table) is None or table.offers_left > 1:
        read_to_decision(session)
        legal = list(legal_moves(session.scenario, session.record.state))
        if isinstance(legal[0], Draw):
            session.draw()
        elif any(isinstance(move, Propose) for move in legal):
            session.move(_offer(session, luck), "This is as far as my people can go.")
        else:
            session.move(luck.choice(legal))
    return session


def _offer(session: Session, luck: random.Random) -> Propose:
    legal = legal_moves(session.scenario, session.record.state)
    return luck.choice([move for move in legal if isinstance(move, Propose)])
