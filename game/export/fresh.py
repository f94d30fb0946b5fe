"""Writes into a new file, never over one that is there."""

from __future__ import annotations

import errno
import os
from pathlib import Path


def write_new(path: Path, made: str | bytes) -> None:
    """Write a text, or a finished file, under this name, into a folder that is made; FileExistsError when the name is taken."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        # Not what is in the way of the file: a file stands where its folder should be.
        reason = os.strerror(errno.ENOTDIR)
        raise NotADirectoryError(errno.ENOTDIR, reason, str(path.parent)) from None
    with path.open("xb") as file:
        file.write(made.encode("utf-8") if isinstance(made, str) else made)


def write_fresh(path: Path, made: str | bytes) -> Path:
    """Write a text, or a finished file, under this name, or the next one that is free; OSError says why not."""
    number, free = 1, path
    while True:
        try:
            write_new(free, made)
            return free
        except FileExistsError:
            number += 1
            free = path.with_stem(f"{path.stem}-{number}")
