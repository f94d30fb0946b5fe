"""Headers and entries as rows of the store's tables, and back."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from game.session.entries import (
    Entry,
    EntryKind,
    Header,
    NewerPlay,
    PlayTextError,
    entry_from_json,
    header_from_json,
    header_to_json,
)
from game.session.phases import Phase
from game.store.errors import NoSuchPlay, StoreError, damaged_play
from game.words import _

_ENTRIES = """
    SELECT turn, ms, kind, seat, body, coalesce(people.name, words.text, '')
    FROM entries LEFT JOIN people USING (play, turn) LEFT JOIN words USING (play, turn)
    WHERE play = ?
"""
_COLUMNS = ("turn", "ms", "kind", "seat", "body", "words")


def insert_play(db: sqlite3.Connection, header: Header, title: str, now: str) -> None:
    """Keep a header, and its scenario's text unless that is kept already."""
    data = header_to_json(header)
    text = data.pop("scenario_text")
    key = hashlib.sha256(text.encode("utf-8")).hexdigest()  # never what a file says of itself
    db.execute("INSERT OR IGNORE INTO scenarios VALUES (?, ?)", (key, text))
    db.execute(
        "INSERT INTO plays (play, scenario, header, title, phase, updated) VALUES (?,?,?,?,?,?)",
        (header.play, key, _json(data), title, Phase.LOBBY.value, now),
    )


def insert_entries(db: sqlite3.Connection, play: str, entries: Iterable[Entry], now: str) -> None:
    """Add entries to a play; sqlite3.IntegrityError when a turn is taken already."""
    phase = None
    for entry in entries:
        key = (play, entry.turn)
        row = (*key, entry.ms, str(entry.kind), str(entry.seat), _json(dict(entry.body)))
        db.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)", row)
        if entry.kind is EntryKind.PERSON:
            person = str(entry.body.get("person", ""))
            db.execute("INSERT INTO people VALUES (?, ?, ?, ?)", (*key, person, entry.words))
        elif entry.words:
            db.execute("INSERT INTO words VALUES (?, ?, ?)", (*key, entry.words))
        if entry.kind is EntryKind.PHASE:
            phase = str(entry.body.get("phase", ""))
    db.execute(
        "UPDATE plays SET updated = ?, phase = coalesce(?, phase) WHERE play = ?",
        (now, phase, play),
    )


def next_turn(db: sqlite3.Connection, play: str) -> int:
    """The turn that the next entry of a play has; NoSuchPlay when it was erased."""
    row = db.execute(
        "SELECT (SELECT max(turn) FROM entries WHERE play = plays.play) FROM plays WHERE play = ?",
        (play,),
    ).fetchone()
    if row is None:
        raise missing(play)
    return 0 if row[0] is None else row[0] + 1


def read_header(db: sqlite3.Connection, play: str) -> Header:
    """The header of a play with its scenario's text."""
    row = db.execute(
        "SELECT header, text FROM plays JOIN scenarios ON hash = scenario WHERE play = ?", (play,)
    ).fetchone()
    if row is None:
        raise missing(play)
    try:
        return header_from_json({**json.loads(row[0]), "scenario_text": row[1]})
    except PlayTextError as reason:
        raise StoreError(_("This play cannot be opened: {reason}.").format(reason=reason)) from None
    except (TypeError, ValueError):
        raise damaged_play(play) from None


def read_entries(db: sqlite3.Connection, play: str) -> list[Entry]:
    """All entries of a play in order, with those names and words that were not erased."""
    found = db.execute(f"{_ENTRIES} ORDER BY turn", (play,))
    entries = [_entry(play, row) for row in found]
    if [entry.turn for entry in entries] != list(range(len(entries))):
        raise damaged_play(play)
    return entries


def read_entry(db: sqlite3.Connection, play: str, turn: int) -> Entry | None:
    """One entry of a play, if it is there."""
    row = db.execute(f"{_ENTRIES} AND turn = ?", (play, turn)).fetchone()
    return None if row is None else _entry(play, row)


def branches_of(db: sqlite3.Connection, play: str) -> int:
    """How many plays were branched off from this one."""
    headers = [header_values(header) for (header,) in db.execute("SELECT header FROM plays")]
    return sum(1 for data in headers if data["parent"] == play)


def header_values(header: str) -> dict[str, Any]:
    """What a list shows of a header; empty where it is damaged, so that the others are shown."""
    try:
        data = json.loads(header)
        values = {
            key: str(data[key]) for key in ("scenario_id", "mode", "cut", "created", "text_hash")
        }
        place = data.get("place") or {"series": "", "run": "", "sitting": 0}
        room = data.get("room") or {}
        return values | {
            "parent": str(data["parent"]["play"]) if data["parent"] else "",
            "series": str(place["series"]),
            "run": str(place["run"]),
            "sitting": int(place["sitting"]),
            "erase_on": str(room.get("erase_on", "")),
        }
    except (AttributeError, KeyError, TypeError, ValueError):
        shown = ("scenario_id", "mode", "cut", "created", "text_hash", "parent")
        return dict.fromkeys((*shown, "series", "run", "erase_on"), "") | {"sitting": 0}


def names_at(db: sqlite3.Connection, play: str) -> tuple[str, ...]:
    """The names of the people who sit at a play's table, in the order in which they sat down."""
    there: dict[str, str] = {}
    found = db.execute(
        "SELECT person, name, body FROM people JOIN entries USING (play, turn)"
        " WHERE play = ? ORDER BY turn",
        (play,),
    )
    for person, name, body in found:
        there.pop(person, None)
        data = json.loads(body)
        if name and not data.get("left") and not data.get("computer"):
            there[person] = name
    return tuple(there.values())


def missing(play: str) -> NoSuchPlay:
    """No play has this id, or not any more."""
    return NoSuchPlay(
        _(
            "There is no play {play} on this machine; it may have been erased. "
            "The list of plays shows what there is."
        ).format(play=play)
    )


def _entry(play: str, row: tuple[Any, ...]) -> Entry:
    data = dict(zip(_COLUMNS, row, strict=True))
    try:
        return entry_from_json({**data, "body": json.loads(data["body"])})
    except NewerPlay as reason:
        raise StoreError(_("This play cannot be opened: {reason}.").format(reason=reason)) from None
    except (PlayTextError, TypeError, ValueError):
        raise damaged_play(play) from None


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, allow_nan=False)
