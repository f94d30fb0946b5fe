"""What is new of a scenario file: noticed by a look, read and checked beside the loop."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.content.problems import Problem
from game.session.preview.version import Version, check_fully, read_version
from game.session.preview.watching import GRACE, Watch

if TYPE_CHECKING:
    from game.screens.preview import PreviewScreen

REST = 1.5
"""Seconds without a new version before the slow checks begin."""


class FileNews:
    """Follows the file of a preview until it is let go of.

    ``doubting`` is true while a file that cannot be played is given a moment: its editor may
    still be writing. One read and one slow check are at work at a time.
    """

    def __init__(self, screen: PreviewScreen):
        self.screen = screen
        self.watch = Watch(screen.bench.path)
        self.doubting = False
        self._reading = self._checking = self._gone = False

    def let_go(self) -> None:
        """Look no more; what is still being read is no news."""
        self._gone = True

    def look(self) -> None:
        """Look whether the file was saved, and have it read if so."""
        if not self._reading and self.watch.changed():
            self.read()

    def read(self) -> None:
        """Read the file beside the loop."""
        if self._reading or self._gone:
            return
        self._reading = True
        path = self.screen.bench.path
        self.screen.app.work(partial(read_version, path), self._came, quietly=True)

    def _came(self, version: Version) -> None:
        self._reading = False
        if self._gone:
            return
        screen, bench = self.screen, self.screen.bench
        if bench.doubtful(version) and not self.doubting:
            self.doubting = True
            screen.app.after(GRACE, self.read)
            return
        self.doubting = False
        before = screen.stands_at
        words = bench.take(version)
        if bench.newest is version:  # else it was saved without a change
            screen.took(words, moved=screen.stands_at != before)
            self.check_soon()

    def check_soon(self) -> None:
        """Have the slow checks done when the file has rested."""
        version = self.screen.bench.newest
        self.screen.app.after(REST, lambda: self.check(version))

    def check(self, version: Version) -> None:
        """Do the slow checks of a version that still stands in the file, once."""
        bench = self.screen.bench
        due = version is bench.newest and version.scenario is not None and not bench.checked
        if self._gone or self._checking or not due:
            return
        self._checking = True

        def checked(problems: tuple[Problem, ...]) -> None:
            self._checking = False
            if not bench.take_checks(version, problems):
                self.check_soon()

        self.screen.app.work(partial(check_fully, version), checked, quietly=True)
