"""Exports a room: what is asked for as files by name, and those files into a folder."""

from __future__ import annotations

from itertools import chain, count
from pathlib import Path

from game.export.room.charts import chart_files
from game.export.room.course import course_files
from game.export.room.data import csv_files, xapi_files
from game.export.room.report import report_files
from game.export.room.research import research_files
from game.export.room.take_home import take_home_files
from game.export.room.wishes import CannotExport, Files, Wishes, stem
from game.session.cohort.gathering import Gathering
from game.session.cohort.privacy import show_names
from game.words import _

KINDS = {
    "take-home": take_home_files,
    "report": report_files,
    "course-report": course_files,
    "csv": csv_files,
    "xapi": xapi_files,
    "charts": chart_files,
    "research": research_files,
}
"""Every kind of export with what makes its files."""

FILES = {
    ".html",
    ".htm",
    ".pdf",
    ".csv",
    ".jsonl",
    ".json",
    ".txt",
    ".svg",
    ".png",
    ".play",
    ".yaml",
}
"""Endings that mean a file; a name with another dot in it may be a folder's."""


def export_room(
    gathering: Gathering, what: str, folder: Path, wishes: Wishes | None = None
) -> list[Path]:
    """Write one kind of export (a key of ``KINDS``) into a folder; the files that were written.

    Several files go into a new folder of their own inside it, one file straight into it. Nothing
    is written over: a name that is taken gets a number. Raises CannotExport and OSError.
    """
    files = files_of(gathering, what, wishes)
    folder.mkdir(parents=True, exist_ok=True)
    if len(files) == 1:
        return _one(folder, files)
    return _several(folder / free_name(folder, f"{stem(gathering)}-{what}"), files)


def files_of(gathering: Gathering, what: str, wishes: Wishes | None = None) -> Files:
    """The files of one kind of export by name; raises CannotExport."""
    wishes = wishes or Wishes()
    return KINDS[what](show_names(gathering, wishes.names), wishes)


def write_export(files: Files, to: Path, name: str) -> list[Path]:
    """Write files where somebody typed: ``to`` is a folder, or for one file its own name.

    A folder that is new or empty takes them all; in another, several get a folder ``name``.
    """
    if len(files) == 1:
        ((own, data),) = files.items()
        if to.suffix.lower() == Path(own).suffix and not to.is_dir():
            to.parent.mkdir(parents=True, exist_ok=True)
            return write_files(to.parent, {to.name: data})
        _into_folder(to)
        return _one(to, files)
    _into_folder(to)
    if any(to.iterdir()):
        to = to / free_name(to, name)
    return _several(to, files)


def _into_folder(to: Path) -> None:
    if to.suffix.lower() in FILES and not to.is_dir():
        said = _("{path} cannot be that file: name a folder, or leave -o out.")
        raise CannotExport(said.format(path=to))
    to.mkdir(parents=True, exist_ok=True)


def _one(folder: Path, files: Files) -> list[Path]:
    ((name, data),) = files.items()
    return write_files(folder, {free_name(folder, name): data})


def _several(folder: Path, files: Files) -> list[Path]:
    folder.mkdir(exist_ok=True)
    return write_files(folder, files)


def write_files(folder: Path, files: Files) -> list[Path]:
    """Put new files into a folder; CannotExport, with nothing written, when one is there already."""
    taken = next((folder / name for name in files if (folder / name).exists()), None)
    if taken:
        raise CannotExport.there(taken)
    for name, data in files.items():
        with (folder / name).open("xb") as file:
            file.write(data)
    return [folder / name for name in files]


def free_name(folder: Path, name: str) -> str:
    """The name, or the first with a number that nothing in the folder has yet."""
    path = Path(name)
    names = chain((name,), (f"{path.stem}-{n}{path.suffix}" for n in count(2)))
    return next(each for each in names if not (folder / each).exists())
