"""What a facilitator noted about a room, as plain values to keep: no name, no typed word and no play's id is in them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from typing import Any

from game.content.identity import rules_hash
from game.session.cohort import privacy
from game.session.cohort.checked import CodeError
from game.session.cohort.codes import decode, encode
from game.session.cohort.gathering import Gathering
from game.session.cohort.signs import place_of, sign
from game.session.cohort.tables import RoomTable
from game.session.cohort.typed import add_code
from game.session.dates import day_of

VERSION = 1


@lru_cache(maxsize=8_192)
def mark(key: str) -> str:
    """What stands for a play or a typed line: the same every time, and it leads back to neither."""
    return sha256(key.encode("utf-8")).hexdigest()[:16]


def noted(gathering: Gathering) -> dict[str, Any]:
    """What the facilitator allowed in a room, which letter each table has, and the codes they typed."""
    return {
        "version": VERSION,
        "scenario": list(_scenario(gathering)),
        "tables": {mark(table.key): table.letter for table in gathering.tables},
        "codes": [_code(gathering, table) for table in gathering.tables if table.typed],
        "agreed": sorted(map(mark, gathering.agreed)),
        "approved": sorted(map(mark, gathering.approved)),
        "erase_on": _promised(gathering),
    }


def name_of(gathering: Gathering) -> str:
    """What a room's note is called: its scenario, and what stands for its first table."""
    first = mark(gathering.tables[0].key) if gathering.tables else "empty"
    return f"{gathering.whole.id}-{first}"


def shared(kept: Mapping[str, Any], gathering: Gathering) -> int:
    """How many tables of a room were there when this was noted."""
    if kept.get("version") != VERSION or kept.get("scenario") != list(_scenario(gathering)):
        return 0
    return sum(mark(table.key) in kept["tables"] for table in gathering.tables)


def given_back(kept: Mapping[str, Any], gathering: Gathering) -> Gathering:
    """The room with the letters it had, the codes that were typed and everything that was allowed."""
    for code in kept["codes"]:
        # A table whose play has come as a file since needs its code no more.
        with contextlib.suppress(CodeError):
            gathering = add_code(gathering, code)
    room = replace(gathering, tables=_relettered(gathering.tables, kept["tables"]))
    agreed = {table.key for table in room.tables if mark(table.key) in kept["agreed"]}
    approved: set[str] = set()
    if kept["approved"]:
        typed = privacy.typed_words(room)
        approved = {each.mark for each in typed if mark(each.mark) in kept["approved"]}
    return replace(room, agreed=room.agreed | agreed, approved=room.approved | approved)


def _scenario(gathering: Gathering) -> tuple[str, str, str]:
    return gathering.whole.id, rules_hash(gathering.whole), gathering.scenario.cut


def _promised(gathering: Gathering) -> str:
    """The first day by which tables were promised to be erased; nothing when none was."""
    rooms = (table.header.room for table in gathering.tables)
    days = [day for room in rooms if room and (day := day_of(room.erase_on))]
    return min(days).isoformat() if days else ""


def _code(gathering: Gathering, table: RoomTable) -> str:
    """The code of a typed table with its letter, so that it gets the same one again."""
    return encode(gathering.whole, replace(decode(gathering.whole, table.key), letter=table.letter))


def _relettered(tables: Iterable[RoomTable], letters: Mapping[str, str]) -> tuple[RoomTable, ...]:
    """The tables by the letters they had; those that are new take the next free ones."""
    had = {table.key: place_of(letters.get(mark(table.key), "")) for table in tables}
    taken = {place for place in had.values() if place is not None}
    free = iter(n for n in range(len(had) + len(taken)) if n not in taken)
    found = []
    for table in tables:
        place = had[table.key]
        own = sign(next(free) if place is None else place)
        found.append(table if own == table.sign else replace(table, sign=own))
    return tuple(sorted(found, key=lambda table: place_of(table.letter)))
