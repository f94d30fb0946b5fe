"""Plays that leave the store and come into it: ``.play`` files and backups.

A file appears whole or not at all: it is written beside its place, synced, then put there.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from game.session.cleaning import clean_line, without_name
from game.session.entries import (
    Entry,
    EntryKind,
    Header,
    PlayTextError,
    header_to_json,
    play_lines,
    read_play_lines,
    without_answers,
)
from game.session.received import MOST_CHARACTERS, read_received
from game.store import rows
from game.store.errors import PlayRefused, StoreError, speaking_of
from game.words import _

SUFFIX = ".play"
TITLE_LIMIT = 200
_BAD_IN_NAMES = re.compile(r"[^a-z0-9_-]+")


def title_of(header: Header) -> str:
    """The title a scenario's text gives itself, or its id."""
    # Parsing YAML is not needed to open a store or to list what is in it.
    from game.content.nodes import Mapping, Scalar
    from game.content.reader import read

    title = header.translation.texts.get("title", "") if header.translation else ""
    if not title:
        root = read(header.scenario_text).root
        found = root.items.get("title") if isinstance(root, Mapping) else None
        title = found[1].value if found and isinstance(found[1], Scalar) else ""
    return clean_line(title, TITLE_LIMIT) or header.scenario_id


def received(text: str) -> tuple[Header, tuple[Entry, ...]]:
    """A play from outside that can have happened; PlayRefused says why it cannot."""
    # Building a scenario loads the whole schema: only where somebody opens a file.
    from game.session.opening import CannotReopen, scenario_of
    from game.session.record import RecordError, fold

    try:
        header, entries, _recorded = read_received(text)
        fold(scenario_of(header), header, entries)
    except (PlayTextError, CannotReopen, RecordError) as reason:
        raise PlayRefused(
            _("This is not a play that can be opened: {reason}. Nothing was kept.").format(
                reason=clean_line(str(reason), 400).rstrip(".")
            )
        ) from None
    return header, entries


def id_by_content(header: Header, entries: Sequence[Entry]) -> str:
    """An id that the same play gets each time it comes in."""
    text = play_lines(header, entries, {})
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def under_id(header: Header, play: str) -> Header:
    """The same header under another id."""
    return replace(header, play=play)


def has_grown_from(
    here: tuple[Header, Sequence[Entry]], other: tuple[Header, Sequence[Entry]]
) -> bool:
    """Whether a play is another one, or that one gone on; names and words may be left out."""
    begun = (here[0], here[1][: len(other[1])])
    return _moves_only(*begun) == _moves_only(*other)


def _moves_only(header: Header, entries: Sequence[Entry]) -> str:
    said = EntryKind.CONSENT  # a file has less of it than the store
    rows = [
        [e.turn, e.ms, str(e.kind), str(e.seat), {} if e.kind is said else dict(e.body)]
        for e in entries
    ]
    return json.dumps([header_to_json(header), rows], sort_keys=True)


def export(header: Header, entries: Sequence[Entry], where: Path, *, with_names: bool) -> Path:
    """Write a play's file; the path it went to."""
    text = text_of(header, entries, with_names=with_names)
    with speaking_of(where):
        path = _place(where, header)
        _write(path, text.encode("utf-8"))
    return path


def text_of(header: Header, entries: Sequence[Entry], *, with_names: bool) -> str:
    """A play as the text of its file; StoreError when it is damaged."""
    from game.session.opening import CannotReopen, scenario_of
    from game.session.record import RecordError, fold, recorded

    try:
        scenario = scenario_of(header)
        outcome = recorded(scenario, fold(scenario, header, entries))
    except (CannotReopen, RecordError) as reason:
        raise StoreError(
            _("This play cannot be written: {reason}.").format(reason=reason)
        ) from None
    return play_lines(header, entries if with_names else _nameless(entries), outcome)


def _nameless(entries: Sequence[Entry]) -> list[Entry]:
    """The entries without the names people gave, wherever they stand."""
    names = {e.words for e in entries if e.kind is EntryKind.PERSON and not e.body.get("computer")}
    return [replace(entry, words=_unnamed(entry, names)) for entry in entries]


def _unnamed(entry: Entry, names: set[str]) -> str:
    if entry.kind is EntryKind.PERSON:
        return entry.words if entry.body.get("computer") else ""
    words = entry.words
    for name in sorted(names, key=len, reverse=True):
        words = without_name(words, name)
    return words


def _place(where: Path, header: Header) -> Path:
    """Where a play's file goes; never over a file that is not this play's own."""
    if where.suffix.lower() == SUFFIX and not where.is_dir():
        if where.exists() and not _is_of(where, header.play):
            raise StoreError(
                _("{path} is there already and is not this play. Give another name.").format(
                    path=where
                )
            )
        return where
    where.mkdir(parents=True, exist_ok=True)
    stem = f"{safe_name(header.scenario_id)}-{safe_name(header.play)[:8]}"
    path, number = where / f"{stem}{SUFFIX}", 1
    while path.exists() and not _is_of(path, header.play):
        number += 1
        path = where / f"{stem}-{number}{SUFFIX}"
    return path


def safe_name(text: str) -> str:
    """Part of a file's name that every system takes."""
    return _BAD_IN_NAMES.sub("-", text.lower()).strip("-")[:60] or "play"


def _is_of(path: Path, play: str) -> bool:
    """Whether a file is an earlier export of this play."""
    try:
        if path.stat().st_size > MOST_CHARACTERS:
            return False
        with path.open(encoding="utf-8") as file:
            header, _entries, _recorded = read_play_lines(file.readline())
    except (OSError, PlayTextError, UnicodeDecodeError):
        return False
    return header.play == play


def backup(db: sqlite3.Connection, path: Path) -> Path:
    """Copy a whole store to a file that is not there yet, in one consistent moment."""
    if path.is_dir():
        path = path / f"common-ground-plays-{datetime.now():%Y%m%d-%H%M%S}.db"
    if path.exists():
        raise StoreError(
            _("{path} is there already and was left as it is. Give another name.").format(path=path)
        )
    with speaking_of(path):
        part = path.with_name(path.name + ".part")
        part.unlink(missing_ok=True)
        try:
            copy = sqlite3.connect(part, isolation_level=None)
            try:
                db.backup(copy)
                _forget_answers(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, easy to carry
            finally:
                copy.close()
            _sync(part)
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
    return path


def _forget_answers(copy: sqlite3.Connection) -> None:
    """Leave out of a copy who said what about a study; what each table came to stays in it."""
    asked = (EntryKind.CONSENT.value,)
    plays = copy.execute("SELECT DISTINCT play FROM entries WHERE kind = ?", asked).fetchall()
    if not plays:
        return
    copy.execute("PRAGMA secure_delete = ON")
    for (play,) in plays:
        try:
            kept = without_answers(rows.read_entries(copy, play))
        except StoreError:  # of a play that cannot be opened nothing is left to come to
            kept = []
        bodies = {e.turn: dict(e.body) for e in kept if e.kind is EntryKind.CONSENT}
        copy.execute(
            "UPDATE entries SET body = '{}', seat = '' WHERE play = ? AND kind = ?", (play, *asked)
        )
        for turn, body in bodies.items():
            text = json.dumps(body)
            copy.execute(
                "UPDATE entries SET body = ? WHERE play = ? AND turn = ?", (text, play, turn)
            )
    copy.execute("VACUUM")


def _write(path: Path, data: bytes) -> None:
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(data)
        _sync(part)
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
