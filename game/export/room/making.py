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


def export_room(
    gathering: Gathering, what: str, folder: Path, wishes: Wishes | None = None
) -> list[Path]:
    """Write one kind of export (a key of ``KINDS``) and give the files that were written.

    Several files go into a folder of their own inside ``folder``, one file into it. Nothing is
    written over: a name that is taken gets a number. Raises CannotExport and OSError.
    """
    files = files_of(gathering, what, wishes)
    folder.mkdir(parents=True, exist_ok=True)
    if len(files) == 1:
        ((name, data),) = files.items()
        return write_files(folder, {free_name(folder, name): data})
    own = folder / free_name(folder, f"{stem(gathering)}-{what}")
    own.mkdir()
    return write_files(own, files)


def files_of(gathering: Gathering, what: str, wishes: Wishes | None = None) -> Files:
    """The files of one kind of export by name; raises CannotExport."""
    wishes = wishes or Wishes()
    return KINDS[what](show_names(gathering, wishes.names), wishes)


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
