"""What can go wrong with the store: one family, each saying what happened and how to mend it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.words import _


class StoreError(Exception):
    """Something was not kept or could not be read; the text is fit to be shown as it is."""


class StoreFull(StoreError):
    """There is no room left on the disk."""


class StoreReadOnly(StoreError):
    """The folder, or the file in it, may not be written to."""


class StoreBusy(StoreError):
    """Another window is writing, and has been for longer than anybody waits."""


class StoreDamaged(StoreError):
    """The file is not what was written to it."""


class StoreTooNew(StoreError):
    """The file was written by a later version of the program."""


class StoreGone(StoreError):
    """The file was moved or deleted while it was open."""


class NoSuchPlay(StoreError):
    """No play, or more than one, answers to what was asked for."""


class NoSuchPerson(StoreError):
    """Nobody in the store has this name or id."""


class BeingPlayedElsewhere(StoreError):
    """Another window plays this play."""


class ErasureUnfinished(StoreError):
    """Something was erased from the plays, but its traces could not all be wiped yet."""


class PlayRefused(StoreError):
    """A play from outside that cannot be taken in."""


_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def speaking_of(path: Path) -> Iterator[None]:
    """Turn what sqlite and the system say about ``path`` into the family above."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
            raise
        raise _from_sqlite(error, path) from error
    except UnicodeDecodeError as error:  # even sqlite's own message quotes the damage
        raise damaged(path) from error
    except OSError as error:
        raise _from_system(error, path) from error


def full(path: Path) -> StoreFull:
    """No room for ``path``."""
    return StoreFull(
        _(
            "The disk is full, so this was not kept: {path}. "
            "Make some room on it, then do this step again."
        ).format(path=path)
    )


def read_only(path: Path) -> StoreReadOnly:
    """No right to write to ``path``."""
    return StoreReadOnly(
        _(
            "Nothing can be written to {path}, so nothing was kept. Give yourself the right to "
            "write there, or set COMMON_GROUND_HOME to a folder of your own."
        ).format(path=path)
    )


def busy(path: Path) -> StoreBusy:
    """``path`` is locked by somebody else."""
    return StoreBusy(
        _(
            "Another window is busy writing to {path}, so this was not kept. "
            "Wait for it, or close it, then do this step again."
        ).format(path=path)
    )


def damaged(path: Path) -> StoreDamaged:
    """``path`` cannot be read as what it was."""
    return StoreDamaged(
        _(
            "The file of plays is damaged: {path}. Start the program again: it keeps that file "
            "aside, takes over every play it can still read and goes on in a new one."
        ).format(path=path)
    )


def damaged_play(play: str) -> StoreDamaged:
    """One play is not what was written; the file around it is whole."""
    return StoreDamaged(
        _(
            "The play {play} is damaged and cannot be opened; the others are whole. "
            "Take it from a backup, or erase it."
        ).format(play=play)
    )


def _from_sqlite(error: sqlite3.DatabaseError, path: Path) -> StoreError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_FULL:
            return full(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return read_only(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return busy(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return damaged(path)
    return _unable(error, path)


def _from_system(error: OSError, path: Path) -> StoreError:
    where = Path(error.filename) if isinstance(error.filename, str) else path
    if error.errno in _FULL:
        return full(where)
    if error.errno in _FORBIDDEN:
        return read_only(where)
    return _unable(error, where)


def _unable(error: Exception, path: Path) -> StoreError:
    return StoreError(
        _(
            "{path} could not be used, so nothing was kept: {reason}. "
            "Check that the disk is there and has room, then try again."
        ).format(path=path, reason=str(error).rstrip("."))
    )
