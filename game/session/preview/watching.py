"""Notices that a file was saved, by a look at its size and time; what stands in it is read elsewhere."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

COARSE = 2.5
"""Seconds: two saves closer than this may bear the same time on some disks, as memory sticks have."""

GRACE = 0.35
"""Seconds that a file may be gone, empty or half written before that is taken for what it says.

Editors save by emptying the file or by putting another in its place.
"""


class Watch:
    """Looks at one file; ``clock`` gives seconds in the way in which files bear their times."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time):
        self.path, self._clock = path, clock
        self._seen = self._stamp()
        self._again = self._look_again()

    def changed(self) -> bool:
        """Whether the file may say something else than when this was last asked."""
        stamp = self._stamp()
        if stamp != self._seen:
            self._seen = stamp
            self._again = self._look_again()
            return True
        if self._again and self._clock() >= self._again:
            self._again = 0.0
            return True
        return False

    def _stamp(self) -> tuple[int, int, int] | None:
        try:
            found = os.stat(self.path)
        except (OSError, ValueError):
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def _look_again(self) -> float:
        """When to read once more: a save just after this one might bear the very same stamp."""
        if self._seen is None:
            return 0.0
        now = self._clock()
        return now + COARSE if abs(now - self._seen[0] / 1e9) < COARSE else 0.0
