"""The store's file: how it is opened, what tables it has and how they came to be.

Tables: ``scenarios`` keeps each text once; ``plays`` a header without its text; ``entries``
what the rules read; ``people`` names and ``words`` free text, apart from the moves so that
they can be erased; ``kept`` to which day the promise to erase a play was put off. Every version of the file is one step in `MIGRATIONS`; none is ever edited.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.store.errors import StoreBusy, StoreError, StoreTooNew, damaged, speaking_of
from game.words import _

FILE = "plays.db"
APPLICATION = 0x43475344  # marks the file as this program's own
WAIT = 5.0
"""Seconds to wait for another window's write, which takes about a thousandth of one."""

MIGRATIONS = (
    """
    CREATE TABLE scenarios (hash TEXT PRIMARY KEY, text TEXT NOT NULL);
    CREATE TABLE plays (
        play TEXT PRIMARY KEY,
        scenario TEXT NOT NULL REFERENCES scenarios (hash),
        header TEXT NOT NULL,
        title TEXT NOT NULL,
        phase TEXT NOT NULL,
        updated TEXT NOT NULL
    );
    CREATE TABLE entries (
        play TEXT NOT NULL REFERENCES plays (play) ON DELETE CASCADE,
        turn INTEGER NOT NULL,
        ms INTEGER NOT NULL,
        kind TEXT NOT NULL,
        seat TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (play, turn)
    ) WITHOUT ROWID;
    CREATE TABLE people (
        play TEXT NOT NULL,
        turn INTEGER NOT NULL,
        person TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (play, turn),
        FOREIGN KEY (play, turn) REFERENCES entries (play, turn) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE TABLE words (
        play TEXT NOT NULL,
        turn INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (play, turn),
        FOREIGN KEY (play, turn) REFERENCES entries (play, turn) ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE TABLE unwiped (since TEXT NOT NULL)
    """,
    """
    CREATE TABLE kept (
        play TEXT PRIMARY KEY REFERENCES plays (play) ON DELETE CASCADE,
        until TEXT NOT NULL
    ) WITHOUT ROWID
    """,
)

_PRAGMAS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",  # on a Mac an ordinary sync may stay in the drive's own memory
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",  # a VACUUM leaves no copy in a folder of temporary files
    "PRAGMA cell_size_check = ON",
    "PRAGMA trusted_schema = OFF",
)


def connect(path: Path, wait: float = WAIT) -> sqlite3.Connection:
    """Open the store's file, making or bringing it up to date; StoreError when it cannot be."""
    with speaking_of(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=True)  # names are nobody else's on a shared machine
        db = sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)
    try:
        with speaking_of(path):
            _refuse_strangers(db, path)
            for pragma in _PRAGMAS:
                db.execute(pragma)
            _write_ahead(db, path, wait)
            if db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise damaged(path)
            _migrate(db)
    except BaseException:
        db.close()
        raise
    return db


@contextmanager
def writing(db: sqlite3.Connection, path: Path) -> Iterator[None]:
    """One transaction, on disk when the block is left; all of it or nothing."""
    with speaking_of(path):
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def _refuse_strangers(db: sqlite3.Connection, path: Path) -> None:
    """Leave alone what another program, or a later version of this one, has written."""
    owner = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    tables = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if owner != APPLICATION and (owner or version or tables):
        raise StoreError(
            _(
                "{path} belongs to another program. Move it elsewhere, or set "
                "COMMON_GROUND_HOME to a folder of your own."
            ).format(path=path)
        )
    if version > len(MIGRATIONS):
        raise StoreTooNew(
            _(
                "{path} was written by a later version of Common Ground. "
                "Install that version to go on with its plays."
            ).format(path=path)
        )


def _write_ahead(db: sqlite3.Connection, path: Path, wait: float) -> None:
    """Switch to write-ahead logging; two first starts at once are refused without waiting."""
    until = time.monotonic() + wait
    while True:
        try:
            with speaking_of(path):
                db.execute("PRAGMA journal_mode = WAL")
            return
        except StoreBusy:
            if time.monotonic() > until:
                raise
            time.sleep(0.02)


def _migrate(db: sqlite3.Connection) -> None:
    """Bring the tables up to date in one transaction, safe against another first start."""
    if db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        done = db.execute("PRAGMA user_version").fetchone()[0]
        for step in MIGRATIONS[done:]:
            for statement in step.split(";"):
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
