"""The research export: only tables where everybody said yes, under new numbers, without words or dates."""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterator
from dataclasses import replace

from game.core.scenario import SIDES, Seat
from game.core.scoring import DIMENSIONS
from game.export.room import columns
from game.export.room.data import read_me
from game.export.room.information import information_files
from game.export.room.rows import ending_kind, holdings, state
from game.export.room.spreadsheet import Cell, csv_bytes
from game.export.room.wishes import READ_ME, CannotExport, Files, Wishes
from game.session.cohort.gathering import Gathering
from game.session.cohort.tables import RoomTable
from game.session.cohort.taking_part import elsewhere_in_words, taking_part
from game.session.consent import RESEARCH
from game.session.debrief.chair import readings
from game.session.seeing import computer_seat
from game.words import _, ngettext


def research_files(gathering: Gathering, wishes: Wishes) -> Files:
    """The table of all sides that take part, what is in it, and the information sheet.

    CannotExport when the room was not for research, or when no table takes part.
    """
    part = taking_part(gathering)
    if not part.of_the_study:
        raise CannotExport(_(
            "These plays are not from a room that was prepared for research, so people were told "
            "something else. A research export needs a room whose purpose was research from the start."
        ))  # fmt: skip
    if not part.tables:
        raise CannotExport(_(
            "No table takes part, so nothing is written. Everybody at a table has to say yes, each "
            "alone when the table sits down. Where all signed on paper instead, name those tables: A C D."
        ))  # fmt: skip
    tables = list(part.tables)
    # A fresh order, so that a number says nothing about when or where a table sat.
    random.Random(secrets.token_bytes(16)).shuffle(tables)
    rows = [row for n, table in enumerate(tables, 1) for row in _rows(n, table)]
    meant, study = columns.research(), replace(gathering, purpose=RESEARCH)
    return {
        "research.csv": csv_bytes(tuple(meant), rows),
        READ_ME: read_me(study, {"research": meant}, who_takes_part(gathering), ethics_reminder()),
        **information_files(gathering, wishes),
    }


def who_takes_part(gathering: Gathering) -> str:
    """How many tables are in it, how they said yes, and how many are not and why."""
    part = taking_part(gathering)
    said = [
        ngettext(
            "{used} of {all} tables are in it. {n} table was dropped: one refusal drops the shared play.",
            "{used} of {all} tables are in it. {n} tables were dropped: one refusal drops the shared play.",
            part.dropped,
        ).format(used=len(part.tables), all=part.of_the_study, n=part.dropped),
        _("Everybody was asked alone, at the table. A no that was given there stays, whatever is on paper."),
    ]  # fmt: skip
    if part.on_paper:
        said.append(ngettext(
            "{n} table said yes on paper, by the facilitator's word.",
            "{n} tables said yes on paper, by the facilitator's word.",
            len(part.on_paper),
        ).format(n=len(part.on_paper)))  # fmt: skip
    if part.elsewhere:
        said.append(elsewhere_in_words(part))
    return " ".join(said)


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
