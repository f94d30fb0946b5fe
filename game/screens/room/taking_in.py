"""What has been taken in for a room: the files read so far, and the gathering they make; no window in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from game.content import library
from game.export.room_plays import ROOM, STORIES, CannotGather, gather_room, read_files
from game.session.cohort import privacy
from game.session.cohort.checked import CodeError
from game.session.cohort.codes import decode
from game.session.cohort.gathering import (
    Gathering,
    LeftOut,
    NothingToGather,
    begin_gathering,
    gather_all,
)
from game.session.cohort.typed import add_code
from game.words import _


class Taken:
    """Keeps every file that was read, so that another version can be chosen later."""

    def __init__(self, gathering: Gathering | None = None):
        self.gathering = gathering
        self._files: dict[str, str] = {}
        self._unread: dict[str, str] = {}
        self._refused: tuple[LeftOut, ...] = ()
        # Plays that were gathered before this window opened can be gathered anew from their files.
        self._before = tuple(t.file for t in gathering.tables if t.file) if gathering else ()

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The files that do not count, with the reasons."""
        return self.gathering.left_out if self.gathering else self._refused

    def read(self, paths: Iterable[Path]) -> str:
        """Take in files and folders; gives why nothing could be taken, or nothing."""
        found = tuple(paths)
        if any(path.suffix.lower() in (ROOM, *STORIES) for path in found):
            return self._begin(found)
        for path in found:
            if not path.exists():
                return _("There is no file or folder {path}.").format(path=path)
        read, unread = read_files(found)
        if not read and not unread:
            return _("There is no .play file in this folder.")
        self._files.update(read)
        self._unread.update(unread)
        try:
            self.gathering = gather_all(read, unread, to=self.gathering)
        except NothingToGather as nothing:
            self._refused = (*self._refused, *nothing.left_out)
            return ""
        privacy.typed_words(self.gathering)  # the window asks for them at once, and would wait
        return ""

    def choose(self, version: tuple[str, str, str]) -> str:
        """Gather the plays of another version of what was taken in; gives why not, or nothing."""
        if self._before:
            read, unread = read_files(Path(file) for file in self._before_all())
            self._files.update(read)
            self._unread.update(unread)
            self._before = ()
        try:
            found = gather_all(self._files.items(), self._unread.items(), version=version)
        except NothingToGather:
            return _("None of these plays can be read any more.")
        self.gathering = replace(found, names=self.gathering.names) if self.gathering else found
        return ""

    def _before_all(self) -> tuple[str, ...]:
        return (*self._before, *(each.file for each in self.gathering.left_out))

    def add_code(self, text: str) -> str:
        """Take in the table of a typed code; gives what is wrong with it, or nothing."""
        rooms = [self.gathering] if self.gathering else list(_shipped())
        wrong = _(
            "This code belongs to no scenario that comes with the game. Drop its scenario file here first."
        )
        for room in rooms:
            try:
                code = decode(room.whole, text)
                start = room if self.gathering else begin_gathering(room.whole, code.cut)
                self.gathering = add_code(start, text)
            except CodeError as reason:
                if self.gathering:
                    wrong = str(reason)
            else:
                return ""
        return wrong

    def _begin(self, paths: tuple[Path, ...]) -> str:
        """Begin with the scenario that a room file or a scenario file names."""
        if self.gathering and self.gathering.tables:
            return _("There are tables here already: their plays say which scenario is meant.")
        try:
            self.gathering = gather_room(paths)
        except (CannotGather, OSError) as reason:
            return str(reason)
        return ""


def typed_path(text: str) -> Path:
    """A path as people paste it: with quotes, spaces around it, or a tilde."""
    return Path(text.strip().strip("\"'").strip()).expanduser()


def _shipped() -> Iterable[Gathering]:
    """An empty room of every scenario that comes with the game."""
    for summary in library.summaries():
        loaded = library.load(summary.path)
        if loaded.scenario is not None:
            yield begin_gathering(loaded.scenario)
