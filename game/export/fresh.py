"""Writes a file whole or not at all: a new one, or one anew that we made before."""

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
    file = path.open("xb")
    try:
        with file:
            file.write(made.encode("utf-8") if isinstance(made, str) else made)
    except BaseException:
        # A disk that is full, or Ctrl-C: half a file would only take the name.
        path.unlink(missing_ok=True)
        raise


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


def write_anew(path: Path, made: str | bytes) -> None:
    """Write a text, or a finished file; what stood there before stays whole until this one does."""
    if path.exists() and not path.is_file():
        path.write_bytes(made.encode("utf-8") if isinstance(made, str) else made)
        return
    path = path.resolve()
    part = write_fresh(path.with_name(f"{path.name}.part"), made)
    try:
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
