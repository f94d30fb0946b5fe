"""Tables that come as a code: typed by the facilitator where no file can travel."""

from __future__ import annotations

from dataclasses import replace

from game.core.scoring import DIMENSIONS, Sums
from game.session.cohort.checked import CodeError
from game.session.cohort.codes import TableCode, decode, encode, mark_of_play, state_of
from game.session.cohort.folding import Folded
from game.session.cohort.gathering import MOST_TABLES, Gathering
from game.session.cohort.signs import letter, place_of, sign
from game.session.cohort.tables import RoomTable, goalposts_of
from game.session.entries import Header
from game.session.phases import Phase
from game.session.record import Record
from game.words import _


def add_code(gathering: Gathering, text: str) -> Gathering:
    """The gathering with the table of a code; CodeError says what is wrong with it.

    A code that names a letter gets it when it is free.
    """
    code = decode(gathering.whole, text)
    if code.cut != gathering.scenario.cut:
        raise CodeError(_("This code is of another cut ({cut}).").format(cut=code.cut or _("full")))
    if not _attainable(gathering, code.sums):
        raise CodeError(_("This code does not fit the scenario."))
    key = encode(gathering.whole, replace(code, letter=""))
    if known := _known(gathering, code, key):
        text = _("Table {letter} has this code already.")
        raise CodeError(text.format(letter=known.letter))
    if len(gathering.tables) >= MOST_TABLES:
        raise CodeError(_("A room has at most {n} tables.").format(n=MOST_TABLES))
    return replace(gathering, tables=_with(gathering, code, key))


def _attainable(gathering: Gathering, sums: Sums) -> bool:
    posts = goalposts_of(gathering.scenario)
    return posts is None or all(
        posts[d].low <= value <= posts[d].high for d, value in zip(DIMENSIONS, sums, strict=True)
    )


def _known(gathering: Gathering, code: TableCode, key: str) -> RoomTable | None:
    """The table that this code is of, if it sits in the room already."""
    for table in gathering.tables:
        if table.key == key:
            return table
        last = table.settlement
        told = code.ending, code.sums, code.settlement
        if mark_of_play(table.key) == code.play and told == (
            table.state.scene,
            table.state.sums,
            last,
        ):
            return table
    return None


def _with(gathering: Gathering, code: TableCode, key: str) -> tuple[RoomTable, ...]:
    taken = {table.letter for table in gathering.tables}
    place = place_of(code.letter)
    if place is None or code.letter in taken:
        place = next(n for n in range(len(taken) + 1) if letter(n) not in taken)
    header = Header(key, gathering.whole.id, "", "", "", 0, cut=code.cut)
    record = Record(state_of(gathering.scenario, code), Phase.DEBRIEF)
    folded = Folded(record.state, 0, lambda: record)
    table = RoomTable(key, sign(place), "", header, gathering.scenario, folded, typed=True)
    return tuple(sorted((*gathering.tables, table), key=lambda each: place_of(each.letter)))
