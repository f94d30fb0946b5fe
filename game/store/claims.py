"""A claim on a play: one window has it, and the system lets go of it when that window ends.

It is a lock of the operating system on a small empty file beside the store. A program that is
killed loses its locks in the same moment, so its play can be taken up again at once; a list of
process numbers or a lease would have to guess.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_UNLOCKABLE = {
    getattr(errno, name) for name in ("ENOLCK", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EINVAL")
    if hasattr(errno, name)
}  # fmt: skip
"""Disks that know no locks: the play goes on unclaimed, and the insert is still a lock."""

_TRIES, _PAUSE = 4, 0.02  # somebody who only looks whether a claim is held has it for a moment


class Claim:
    """An exclusive hold on one play; `release` it, or end the program in any way."""

    def __init__(self, path: Path, handle: int):
        self._path, self._handle = path, handle

    def release(self) -> None:
        """Let go; the file goes with it when nobody else is waiting there."""
        if self._handle < 0:
            return
        if sys.platform != "win32":
            _unlink(self._path)  # while it is still ours: whoever opened it meanwhile looks again
        os.close(self._handle)
        if sys.platform == "win32":
            _unlink(self._path)  # refused there while another window has it open, and rightly
        self._handle = -1


def take(folder: Path, play: str, tries: int = _TRIES) -> Claim | None:
    """Claim a play, or None when another window has it; OSError when the folder forbids it."""
    path = _path(folder, play)
    for attempt in range(tries):
        if attempt:
            time.sleep(_PAUSE)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        if _lock(handle) and _is_still(path, handle):
            return Claim(path, handle)
        os.close(handle)
    return None


def is_held(folder: Path, play: str) -> bool:
    """Whether some window has this play now."""
    if not _path(folder, play).exists():
        return False
    claim = take(folder, play, tries=1)
    if claim is None:
        return True
    claim.release()
    return False


def _path(folder: Path, play: str) -> Path:
    return folder / f"play-{play}.lock"


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno in _UNLOCKABLE
    return True


def _is_still(path: Path, handle: int) -> bool:
    """Whether the file locked is the one that lies there, and not one just taken away."""
    try:
        return os.path.samestat(os.stat(path), os.fstat(handle))
    except FileNotFoundError:
        return False


def _unlink(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # an empty file more; the lock is what counts
