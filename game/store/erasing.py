"""Erasing for good: first the rows, then every trace of them in the store's files.

Deleted rows are overwritten (secure_delete), the file is written anew (VACUUM), and the
write-ahead log, which still holds the old pages, is emptied by a truncating checkpoint. That
last step needs a moment in which no other window reads; until it came, the store remembers
that it is due.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from game.session.cleaning import without_name
from game.store import database, rows
from game.store.errors import ErasureUnfinished, NoSuchPerson, StoreError, speaking_of
from game.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased, and what is out of the store's reach; ``str`` says it in words."""

    plays: int = 0
    names: int = 0
    words: int = 0
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        counted = [
            ngettext("{n} play", "{n} plays", self.plays).format(n=self.plays),
            ngettext("{n} name", "{n} names", self.names).format(n=self.names),
            ngettext("{n} text", "{n} texts", self.words).format(n=self.words),
        ]
        shown = ", ".join(
            text for text, n in zip(counted, (self.plays, self.names, self.words), strict=True) if n
        )
        return "\n".join([_("Erased: {what}.").format(what=shown or "–"), *self.notes])


def erase_play(db: sqlite3.Connection, play: str) -> Erased:
    """Delete a play and, unless another was played with it, its scenario's text."""
    rows.next_turn(db, play)
    return erase_plays(db, [play])


def erase_plays(db: sqlite3.Connection, plays: Sequence[str]) -> Erased:
    """Delete those of these plays that are still there, and scenario texts no other play has."""
    erased = names = words = 0
    for play in plays:
        names += _count(db, "people", play)
        words += _count(db, "words", play)
        erased += db.execute("DELETE FROM plays WHERE play = ?", (play,)).rowcount
    db.execute("DELETE FROM scenarios WHERE hash NOT IN (SELECT scenario FROM plays)")
    if erased:
        _remember(db)
    branches = sum(rows.branches_of(db, play) for play in plays)
    notes = ()
    if branches:
        notes = (
            ngettext(
                "{n} what-if was played on from it and keeps its beginning: erase that as well.",
                "{n} what-ifs were played on from it and keep its beginning: erase those as well.",
                branches,
            ).format(n=branches),
        )
    return Erased(erased, names, words, notes)


def people_called(db: sqlite3.Connection, who: str) -> list[str]:
    """The ids that ``who`` means: one id, or everybody with that name whatever its capitals."""
    sought = _folded(who)
    found = db.execute("SELECT DISTINCT person, name FROM people ORDER BY person").fetchall()
    ids = [person for person, _name in found if person == who.strip()]
    ids = ids or [person for person, name in found if sought and _folded(name) == sought]
    if not ids:
        raise NoSuchPerson(
            _("Nobody called {who} is in the store, so nothing was erased.").format(who=who)
        )
    return list(dict.fromkeys(ids))


def plays_of(db: sqlite3.Connection, people: Collection[str]) -> list[str]:
    """The plays at which any of these people sat."""
    found = db.execute("SELECT DISTINCT play, person FROM people ORDER BY play")
    return list(dict.fromkeys(play for play, person in found if person in people))


def erase_people(db: sqlite3.Connection, people: Sequence[str]) -> Erased:
    """Delete people's names, their sides' words and mentions of them; the moves stay."""
    erased = Erased()
    for play in plays_of(db, people):
        erased = _erase_at(db, play, people, erased)
    _remember(db)
    return erased


def _erase_at(db: sqlite3.Connection, play: str, people: Sequence[str], erased: Erased) -> Erased:
    """Delete what concerns these people in one play."""
    sat = db.execute(
        "SELECT turn, person, name, seat FROM people JOIN entries USING (play, turn)"
        " WHERE play = ?",
        (play,),
    ).fetchall()
    theirs = [row for row in sat if row[1] in people]
    names = sorted({name for _turn, _person, name, _seat in theirs if name}, key=len, reverse=True)
    seats = {seat for *_rest, seat in theirs} | {""}
    for turn, *_rest in theirs:
        # The row stays without a name: the same person asked for twice is still found by id.
        db.execute("UPDATE people SET name = '' WHERE play = ? AND turn = ?", (play, turn))
    words = 0
    written = db.execute(
        "SELECT turn, seat, text FROM words JOIN entries USING (play, turn) WHERE play = ?",
        (play,),
    ).fetchall()
    for turn, seat, text in written:
        left = "" if seat in seats else text
        for name in names:
            left = without_name(left, name)
        if left != text:
            words += 1
            _rewrite(db, play, turn, left)
    return replace(
        erased,
        names=erased.names + sum(1 for *_rest, name, _seat in theirs if name),
        words=erased.words + words,
    )


def _rewrite(db: sqlite3.Connection, play: str, turn: int, text: str) -> None:
    if text:
        db.execute("UPDATE words SET text = ? WHERE play = ? AND turn = ?", (text, play, turn))
    else:
        db.execute("DELETE FROM words WHERE play = ? AND turn = ?", (play, turn))


def wipe(db: sqlite3.Connection, path: Path) -> None:
    """Leave no trace of what was deleted in the store's files; ErasureUnfinished if it cannot."""
    try:
        with speaking_of(path):
            db.execute("VACUUM")
            if db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                raise _unfinished()
        with database.writing(db, path):
            db.execute("DELETE FROM unwiped")
    except ErasureUnfinished:
        raise
    except StoreError as reason:
        raise _unfinished(str(reason)) from reason


def finish(db: sqlite3.Connection, path: Path) -> None:
    """Wipe now what another window once prevented; if it still does, the next start tries."""
    with speaking_of(path):
        due = db.execute("SELECT count(*) FROM unwiped").fetchone()[0]
    if due:
        with suppress(ErasureUnfinished):  # it was said when it was asked for
            wipe(db, path)


def with_notes(erased: Erased, folder: Path) -> Erased:
    """Add what the store cannot reach."""
    notes = [
        *erased.notes,
        _(
            "Nothing of it is left in the store. Files you exported and backups you made are out "
            "of its reach: delete those yourself."
        ),
    ]
    if aside := sorted(path.name for path in folder.glob("plays-damaged-*.db")):
        notes.append(
            _("So are damaged files that were kept aside in {folder}: {files}.").format(
                folder=folder, files=", ".join(aside)
            )
        )
    return replace(erased, notes=tuple(notes))


def _unfinished(reason: str = "") -> ErasureUnfinished:
    text = _(
        "It is erased from the plays, but traces remain in the store's file because another "
        "window has it open. Close every other window of Common Ground and start it once more: "
        "the rest is wiped then."
    )
    return ErasureUnfinished(f"{text} {reason}".strip())


def _remember(db: sqlite3.Connection) -> None:
    now = datetime.now().isoformat(timespec="seconds")
    db.execute("INSERT INTO unwiped VALUES (?)", (now,))


def _count(db: sqlite3.Connection, table: str, play: str) -> int:
    return db.execute(f"SELECT count(*) FROM {table} WHERE play = ?", (play,)).fetchone()[0]


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip().casefold()
