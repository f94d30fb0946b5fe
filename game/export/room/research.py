"""The research export: only tables where everybody takes part, under new numbers, without words or dates."""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterator

from game.core.scenario import SIDES, Seat
from game.core.scoring import DIMENSIONS
from game.export.room import columns
from game.export.room.data import read_me
from game.export.room.information import information_files
from game.export.room.rows import ending_kind, holdings, state
from game.export.room.spreadsheet import Cell, csv_bytes
from game.export.room.wishes import READ_ME, CannotExport, Files, Wishes
from game.session.cohort.gathering import Gathering
from game.session.cohort.privacy import RESEARCH, for_research
from game.session.cohort.tables import RoomTable
from game.session.debrief.chair import readings
from game.session.seeing import computer_seat
from game.words import _, ngettext


def research_files(gathering: Gathering, wishes: Wishes) -> Files:
    """The table of all sides that take part, what is in it, and the information sheet.

    CannotExport when the room was not for research, or when no table takes part.
    """
    tables = taking_part(gathering)
    if gathering.purpose != RESEARCH:
        raise CannotExport(_(
            "These plays are not from a room that was prepared for research, so people were told "
            "something else. A research export needs a room whose purpose was research from the start."
        ))  # fmt: skip
    if not tables:
        raise CannotExport(_(
            "No table has opted in, so nothing is written. Everybody at a table has to say yes; then "
            "name the tables: --opted-in A C D."
        ))  # fmt: skip
    # A fresh order, so that a number says nothing about when or where a table sat.
    random.Random(secrets.token_bytes(16)).shuffle(tables)
    rows = [row for n, table in enumerate(tables, 1) for row in _rows(n, table)]
    meant = columns.research()
    return {
        "research.csv": csv_bytes(tuple(meant), rows),
        READ_ME: read_me(gathering, {"research": meant}, dropped(gathering), ethics_reminder()),
        **information_files(gathering, wishes),
    }


def taking_part(gathering: Gathering) -> list[RoomTable]:
    """The tables where everybody said yes, without any whose own room was for something else."""
    return [
        table
        for table in for_research(gathering)
        if table.header.room is None or table.header.room.purpose == RESEARCH
    ]


def dropped(gathering: Gathering) -> str:
    """How many tables are left out because not everybody there takes part."""
    used = len(taking_part(gathering))
    left = len(gathering.tables) - used
    return ngettext(
        "{used} of {all} tables are in it. {n} table was dropped: one refusal drops the shared play.",
        "{used} of {all} tables are in it. {n} tables were dropped: one refusal drops the shared play.",
        left,
    ).format(used=used, all=used + left, n=left)


def ethics_reminder() -> str:
    """What to do before any of this is used."""
    return _(
        "Before you use this for research, ask your university's ethics committee. What people were "
        "told, and what they signed, has to cover what you do with it."
    )


def _rows(number: int, table: RoomTable) -> Iterator[tuple[Cell, ...]]:
    computer = computer_seat(table.header)
    score = table.score
    places = [score.x.get(d) if score else None for d in DIMENSIONS]
    chair = [table.record.chair.get(d) for d in DIMENSIONS]
    wrong = {} if table.typed else {each.seat: each for each in readings(table.review)}
    for place, seat in enumerate(SIDES):
        if seat is computer:
            continue
        read = wrong.get(str(seat))
        survey = table.record.survey.get(str(seat), {})
        yield (
            number, str(seat), len(table.record.people.get(str(seat), ())), state(table),
            ending_kind(table), *_held(table, place), read.wrong_before if read else None,
            read.wrong_after if read else None, *_trust(table, seat),
            *(survey.get(q) for q in ("outcome", "self", "process", "relationship")),
            *places, *chair, score.balance if score else None,
        )  # fmt: skip


def _held(table: RoomTable, place: int) -> tuple[Cell, ...]:
    if not table.bargains:
        return (None, None, None)
    return tuple(pair[place] for pair in holdings(table.bargains[-1]))


def _trust(table: RoomTable, seat: Seat) -> tuple[Cell, ...]:
    return tuple(table.record.trust.get((str(seat), when)) for when in ("before", "after"))
