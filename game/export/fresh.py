"""Writes a text into a new file, never over one that is there."""

from __future__ import annotations

import errno
import os
from pathlib import Path


def write_new(path: Path, text: str) -> None:
    """Write a text under this name, into a folder that is made; FileExistsError when the name is taken."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        # Not what is in the way of the file: a file stands where its folder should be.
        reason = os.strerror(errno.ENOTDIR)
        raise NotADirectoryError(errno.ENOTDIR, reason, str(path.parent)) from None
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def write_fresh(path: Path, text: str) -> Path:
    """Write a text under this name, or the next one that is free; OSError says why not."""
    number, free = 1, path
    while True:
        try:
            write_new(free, text)
            return free
        except FileExistsError:
            number += 1
            free = path.with_stem(f"{path.stem}-{number}")
