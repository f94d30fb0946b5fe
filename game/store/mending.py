"""When the store's file is damaged: keep it aside, and take over every play still readable."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from game.session.entries import Entry
from game.store import claims, database, rows
from game.store.errors import StoreDamaged, StoreError, StoreFull, StoreReadOnly, busy, speaking_of
from game.words import _, ngettext


def mend(path: Path, wait: float) -> tuple[sqlite3.Connection, str]:
    """Open a new store in place of a damaged one; the connection and a sentence for the player.

    Nothing is deleted: the damaged file gets a name of its own in the same folder.
    """
    with speaking_of(path):
        claim = claims.take(path.parent, "mending")
    if claim is None:
        raise busy(path)
    try:
        try:
            return database.connect(path, wait), ""  # another window has mended it meanwhile
        except StoreDamaged:
            aside = _put_aside(path)
        db = database.connect(path, wait)
        try:
            taken = _take_over(aside, db, path)
        except BaseException:
            db.close()
            raise
    finally:
        claim.release()
    kept = _("No play in it could be read any more; a backup may still have them.")
    if taken:
        kept = ngettext(
            "{n} play in it could still be read and was taken over.",
            "{n} plays in it could still be read and were taken over.",
            taken,
        ).format(n=taken)
    said = _("The file of plays was damaged. It is kept as {aside}.").format(aside=aside)
    return db, f"{said} {kept}"


def _put_aside(path: Path) -> Path:
    """Rename the file and what belongs to it; on Windows no other window may have it open."""
    aside = path.with_name(f"plays-damaged-{datetime.now():%Y%m%d-%H%M%S-%f}.db")
    with speaking_of(path):
        for ending in ("-wal", "-shm"):
            beside = path.with_name(path.name + ending)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + ending))
        path.rename(aside)
    return aside


def _take_over(aside: Path, db: sqlite3.Connection, path: Path) -> int:
    """Copy what can be read; a play that breaks off keeps its beginning. How many there were."""
    taken = 0
    old = sqlite3.connect(f"{aside.as_uri()}?mode=ro", uri=True, isolation_level=None)
    try:
        for play, title, updated in _listed(old, aside):
            try:
                with speaking_of(aside):
                    header = rows.read_header(old, play)
                entries = _readable(old, play, aside)
                with database.writing(db, path):
                    rows.insert_play(db, replace(header, play=play), title, updated)
                    rows.insert_entries(db, play, entries, updated)
            except (StoreFull, StoreReadOnly):
                raise
            except (StoreError, sqlite3.IntegrityError):
                continue  # it stays in the file kept aside, and the sentence counts the others
            taken += 1
    finally:
        old.close()
    return taken


def _listed(old: sqlite3.Connection, aside: Path) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    with suppress(StoreError), speaking_of(aside):  # what stands before the damage is enough
        for row in old.execute("SELECT play, title, updated FROM plays ORDER BY rowid"):
            found.append(row)
    return [row for row in found if all(isinstance(value, str) for value in row)]


def _readable(old: sqlite3.Connection, play: str, aside: Path) -> list[Entry]:
    """The entries before the damage, one after the other."""
    entries: list[Entry] = []
    with suppress(StoreError), speaking_of(aside):
        while (entry := rows.read_entry(old, play, len(entries))) is not None:
            entries.append(entry)
    return entries
