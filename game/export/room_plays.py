"""Finds the plays of a room in files and folders, and reads them; what cannot be read is named."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.export.play_file import read_play_file
from game.session.entries import PlayTextError

ENDING = ".play"


def read_files(
    paths: Iterable[Path],
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """The plays in these files and folders as (file, text), and as (file, reason) what is none."""
    read, unread = [], []
    for file in files_in(paths):
        try:
            read.append((str(file), read_play_file(file)))
        except PlayTextError as reason:
            unread.append((str(file), str(reason)))
    return tuple(read), tuple(unread)


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files that are meant: those named, and all plays in the folders named, each once."""
    found: dict[Path, None] = {}
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.iterdir() if file.suffix.lower() == ENDING)
            found.update(dict.fromkeys(sorted(inside)))
        else:
            found[path] = None
    return tuple(found)
