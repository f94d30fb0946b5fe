"""Finds the plays of a room in files and folders, and gathers them; what cannot be read is named."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.content import library
from game.export.play_file import PLAY, read_play_file
from game.export.room_file import read_room_file
from game.session.cohort.gathering import (
    Gathering,
    LeftOut,
    NothingToGather,
    begin_gathering,
    gather_all,
)
from game.session.cohort.rooms import ENDING as ROOM
from game.session.cohort.rooms import RoomTextError, scenario_of_room
from game.session.entries import PlayTextError
from game.words import _

STORIES = (".yaml", ".yml")

Texts = tuple[tuple[str, str], ...]
"""A file's name and its text, or the reason why it has none."""


class CannotGather(ValueError):
    """There is no room in these files; ``left_out`` says why each play does not count."""

    def __init__(self, words: str, left_out: tuple[LeftOut, ...] = ()):
        super().__init__(words)
        self.left_out = left_out


def gather_room(paths: Iterable[Path]) -> Gathering:
    """The gathering of all plays in these files and folders; CannotGather says why there is none.

    A room file or a scenario among them says which scenario and cut is meant; then there may
    be no play at all, for tables that come as codes.
    """
    files = files_in(paths)
    meant = _meant([file for file in files if file.suffix.lower() in (ROOM, *STORIES)])
    read, unread = read_files(file for file in files if file.suffix.lower() not in (ROOM, *STORIES))
    try:
        if meant is None:
            return gather_all(read, unread)
        return gather_all(read, unread, to=meant)
    except NothingToGather as nothing:
        words = _("There is no play to talk about in these files.")
        raise CannotGather(words, nothing.left_out) from None


def _meant(files: list[Path]) -> Gathering | None:
    """An empty gathering of the scenario that a room or scenario file names."""
    if not files:
        return None
    path = files[0]
    if path.suffix.lower() in STORIES:
        loaded = library.load(path)
        if loaded.scenario is None:
            raise CannotGather(_("{path} cannot be played yet.").format(path=path))
        return begin_gathering(loaded.scenario)
    try:
        room = read_room_file(path)
        whole, _cut = scenario_of_room(room)
    except RoomTextError as reason:
        raise CannotGather(str(reason)) from None
    return begin_gathering(whole, room.cut, room.workshop)


def read_files(paths: Iterable[Path]) -> tuple[Texts, Texts]:
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
            inside = (file for file in path.iterdir() if file.suffix.lower() == PLAY)
            found.update(dict.fromkeys(sorted(inside)))
        else:
            found[path] = None
    return tuple(found)
