"""Plays as ``.play`` files: written whole or not at all, read with suspicion."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from game.session.entries import Entry, Header, PlayTextError, play_lines, read_play_lines
from game.store.errors import StoreError

LARGEST = 20 * 1024 * 1024
MOST_ENTRIES = 100_000
_UNSAFE = re.compile(r"[^a-z0-9_-]+")


def file_name(header: Header) -> str:
    """A name that is safe on every system and different for every play."""
    scenario = _UNSAFE.sub("-", header.scenario_id.lower()).strip("-")[:40] or "play"
    play = _UNSAFE.sub("", header.play.lower())[:12] or "unnamed"
    return f"{scenario}-{play}.play"


def write_play(folder: Path, header: Header, entries: list[Entry], recorded: dict) -> Path:
    """Write a play into a folder; an older export of the same play is replaced."""
    path = folder / file_name(header)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and read_play(path.read_text(encoding="utf-8"))[0].play != header.play:
            raise StoreError(f"{path} is another play's file. Choose another folder.")
        _write_whole(path, play_lines(header, entries, recorded))
    except OSError as error:
        raise StoreError(f"{folder} cannot be written to: {error.strerror or error}.") from error
    return path


def read_play(text: str) -> tuple[Header, tuple[Entry, ...], dict]:
    """Read the text of a ``.play`` file, or say what is wrong with it."""
    if len(text) > LARGEST:
        raise StoreError("This file is larger than a play can be.")
    try:
        header, entries, recorded = read_play_lines(text)
    except PlayTextError as error:
        raise StoreError(f"This is not a play that can be opened: {error}.") from error
    if len(entries) > MOST_ENTRIES:
        raise StoreError("This file has more entries than a play can have.")
    return header, entries, recorded


def _write_whole(path: Path, text: str) -> None:
    """Write beside the file, then put it in its place in one step."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
