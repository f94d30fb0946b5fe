"""The tables, and the steps from one version of them to the next."""

from __future__ import annotations

import sqlite3

STEPS = (
    """
    CREATE TABLE text (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;
    CREATE TABLE play (
        id TEXT PRIMARY KEY,
        header TEXT NOT NULL,
        text_hash TEXT NOT NULL REFERENCES text (hash),
        title TEXT NOT NULL,
        updated TEXT NOT NULL,
        phase TEXT NOT NULL,
        ended INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE entry (
        play TEXT NOT NULL REFERENCES play (id) ON DELETE CASCADE,
        turn INTEGER NOT NULL,
        ms INTEGER NOT NULL,
        kind TEXT NOT NULL,
        seat TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (play, turn)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE words (
        play TEXT NOT NULL REFERENCES play (id) ON DELETE CASCADE,
        turn INTEGER NOT NULL,
        seat TEXT NOT NULL,
        person TEXT NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (play, turn)
    ) STRICT, WITHOUT ROWID;
    """,
)
"""Version n is reached by the first n steps; a step, once released, is never changed."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to the newest version, each step in one transaction."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(STEPS):
        raise sqlite3.DatabaseError("made by a newer version of Common Ground; update this one")
    for number, step in enumerate(STEPS[version:], version + 1):
        connection.executescript(f"BEGIN IMMEDIATE; {step} PRAGMA user_version = {number}; COMMIT;")
