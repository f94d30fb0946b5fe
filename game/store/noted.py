"""Notes of rooms' debriefs: one small file a room beside the plays, without a name, a word or a play's id.

The tables in a note are marks of their plays. A note goes when nobody goes on with it any more,
when the day has come that its room promised, and when the last of its plays is erased.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from game.session.dates import day_of
from game.store import noted_shape

FOLDER = "rooms"
DAYS = 60
"""After so many days nobody goes on with a debrief; what was noted is removed."""
MOST_BYTES = 1_000_000
"""A note of 500 tables is a tenth of it; what is larger is no note."""


def sweep(home: Path, today: date | None = None) -> None:
    """Remove the notes that are old, and those whose room's day has come; what cannot be read grows old."""
    today = today or date.today()
    for path in _files(home, "*.*"):
        with suppress(OSError):
            if time.time() - path.stat().st_mtime > DAYS * 86_400 or _is_due(_read(path), today):
                path.unlink()


def all_notes(home: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every note in a data folder that can be used; what is odd is passed over."""
    sweep(home)
    for path in _files(home):
        with suppress(OSError):
            note = _read(path)
            if noted_shape.is_note(note):
                yield path, note


def new_path(home: Path, name: str) -> Path:
    """Where a new note is written; the folder is made when missing."""
    folder = home / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{name}.json"


def write(path: Path, note: dict[str, Any]) -> None:
    """Write a note whole or not at all, and onto the disk: laptops die in workshops."""
    spare = path.with_suffix(".new")
    with spare.open("w", encoding="utf-8") as file:
        file.write(json.dumps(note, indent=1) + "\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(spare, path)


def remove(path: Path) -> None:
    """Remove a note, if it is still there."""
    path.unlink(missing_ok=True)


def forget_plays(home: Path, plays: Iterable[str]) -> None:
    """Take erased plays out of every note; a note that has no table left is removed."""
    if not _files(home):
        return
    # Imported here: rooms' figures are slow to load, and most machines have no note.
    from game.session.cohort.again import mark

    gone = set(map(mark, plays))
    for path, note in all_notes(home):
        if gone.isdisjoint(note["tables"]):
            continue
        tables = {key: letter for key, letter in note["tables"].items() if key not in gone}
        with suppress(OSError):
            if not tables:
                path.unlink()
                continue
            agreed = [key for key in note["agreed"] if key not in gone]
            was = path.stat()
            write(path, note | {"tables": tables, "agreed": agreed})
            # Erasing is no use of it: it grows old as before.
            os.utime(path, (was.st_atime, was.st_mtime))


def _files(home: Path, called: str = "*.json") -> list[Path]:
    try:
        return sorted(path for path in (home / FOLDER).glob(called) if path.is_file())
    except OSError:
        return []


def _read(path: Path) -> object:
    """What stands in a file, whatever it is; None when it cannot be read."""
    if path.stat().st_size > MOST_BYTES:
        return None
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        return None


def _is_due(note: object, today: date) -> bool:
    promised = note.get("erase_on") if isinstance(note, dict) else ""
    day = day_of(promised) if isinstance(promised, str) else None
    return day is not None and day <= today
