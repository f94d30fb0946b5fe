"""Writes a file whole or not at all: a new one, or one anew that we made before."""

from __future__ import annotations

import errno
import os
from pathlib import Path


def write_whole(path: Path, made: str | bytes) -> None:
    """Write a text, or a finished file, under this name; FileExistsError when the name is taken."""
    file = path.open("xb")
    try:
        with file:
            file.write(made.encode("utf-8") if isinstance(made, str) else made)
    except BaseException:
        # A disk that is full, or Ctrl-C: half a file would only take the name.
        path.unlink(missing_ok=True)
        raise


def write_new(path: Path, made: str | bytes) -> None:
    """The same, into a folder that is made where it is not there."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        # Not what is in the way of the file: a file stands where its folder should be.
        reason = os.strerror(errno.ENOTDIR)
        raise NotADirectoryError(errno.ENOTDIR, reason, str(path.parent)) from None
    write_whole(path, made)


def write_fresh(path: Path, made: str | bytes) -> Path:
    """Write it under this name, or the next one that is free; OSError says why not."""
    number, free = 1, path
    while True:
        try:
            write_new(free, made)
            return free
        except FileExistsError:
            number += 1
            free = path.with_stem(f"{path.stem}-{number}")


def write_anew(path: Path, made: str | bytes) -> None:
    """Write it over what we made before, which stays whole until this one is."""
    if path.exists() and not path.is_file():  # a pipe, or the console
        path.write_bytes(made.encode("utf-8") if isinstance(made, str) else made)
        return
    path = path.resolve()
    beside_it = path.with_name(f"{path.name}.{os.getpid()}.part")
    write_whole(beside_it, made)
    try:
        os.replace(beside_it, path)
    except OSError:
        beside_it.unlink(missing_ok=True)
        raise
