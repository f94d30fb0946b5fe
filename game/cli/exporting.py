"""The command that writes plays out: for other machines, for students, for a course, for other programs."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from game.cli.common import DONE, REFUSED, UNREADABLE, command, fail, with_store
from game.words import _, ngettext

WHAT = (
    "play", "take-home", "report", "course-report", "csv", "xapi", "charts", "research",
)  # fmt: skip
"""What can be written; all but the first come from ``export.room``, and a test holds that."""


def add_exporting(commands) -> None:
    """Add the command to the command line."""
    export = command(
        commands, "export", _("write plays for others: files, sheets, reports, tables"), _export
    )
    export.set_defaults(complain=export.error)
    export.add_argument(
        "plays", nargs="*", metavar="PLAY|FOLDER|FILE",
        help=_("ids from 'plays', .play files, or folders of them"),
    )  # fmt: skip
    export.add_argument(
        "--as", dest="what", choices=WHAT, default="play",
        help=_("what to write; a .play file for another machine if left out"),
    )  # fmt: skip
    export.add_argument(
        "-o", "--output", "--to", dest="to", type=Path, metavar="FOLDER",
        help=_("where to: a folder, or the file's name; this folder if left out"),
    )  # fmt: skip
    export.add_argument("--pdf", action="store_true", help=_("PDF instead of a page"))
    export.add_argument("--names", action="store_true", help=_("with people's names"))
    export.add_argument(
        "--words", action="store_true",
        help=_("with what people typed; shows it to you first, and asks"),
    )  # fmt: skip
    export.add_argument("--yes", action="store_true", help=_("the typed words have been read"))
    export.add_argument(
        "--gmc", action="store_true",
        help=_("course report: with the General Medical Council's frameworks"),
    )  # fmt: skip
    export.add_argument("--date", type=_day, metavar="DAY", help=_("course report: 2026-11-20"))
    export.add_argument(
        "--on-paper", nargs="+", default=[], metavar="TABLE",
        help=_("research: the letters of the tables where everybody said yes on paper"),
    )  # fmt: skip
    export.add_argument(
        "--leave-out", nargs="+", default=[], metavar="TABLE",
        help=_("research: the letters of tables to leave out all the same"),
    )  # fmt: skip


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_("a day is written like 2026-11-20")) from None


def _export(arguments: argparse.Namespace) -> int:
    if arguments.what == "research" and not arguments.plays:
        return _information_sheet(arguments)
    if not arguments.plays:
        arguments.complain(_("name the plays: ids from 'plays', files or folders"))
    if arguments.what == "play":
        return _export_plays(arguments)
    from game.export.room.wishes import CannotExport
    from game.session.cohort.gathering import NothingToGather

    try:
        gathering = _gathered(arguments)
        if gathering is None:
            return REFUSED
        return _written(arguments, gathering)
    except NothingToGather as reason:
        for left in reason.left_out:
            print(f"{left.file}: {left.words}", file=sys.stderr)
        return fail(_("None of these is a play that counts, so nothing was written."), UNREADABLE)
    except CannotExport as reason:
        return fail(str(reason))
    except OSError as error:
        said = _("{path} cannot be written: {reason}.")
        where = error.filename or arguments.to
        return fail(said.format(path=where, reason=error.strerror or error))


# --- plays --------------------------------------------------------------------------


def _export_plays(arguments: argparse.Namespace) -> int:
    to = arguments.to or Path()
    for place in map(Path, arguments.plays):
        if _is_place(place):
            said = _("{path} is a file or a folder already. --as says what to make of it: {what}.")
            return fail(said.format(path=place, what=", ".join(WHAT[1:])))
    if len(arguments.plays) > 1 and to.suffix.lower() == ".play" and not to.is_dir():
        return fail(_("Several plays go into a folder; {path} is one file.").format(path=to))

    def write(store) -> int:
        for play in [store.resolve(each) for each in arguments.plays]:
            path = store.export_play(play, to, with_names=arguments.names)
            said = _("Written to {path}. Names stayed on this machine.")
            if arguments.names:
                said = _("Written to {path}, with people's names.")
            print(said.format(path=path))
        return DONE

    return with_store(write)


def _is_place(path: Path) -> bool:
    """Whether a file or a folder is meant, and not a play of this machine."""
    return path.suffix.lower() == ".play" or path.exists()


# --- gathering ----------------------------------------------------------------------


def _gathered(arguments: argparse.Namespace):
    """The gathering of all that was named; None once it was said why there is none."""
    from game.export.room_plays import read_files
    from game.session.cohort.gathering import gather_all

    places = [Path(each) for each in arguments.plays]
    files, unread = read_files([path for path in places if _is_place(path)])
    kept = [str(path) for path in places if not _is_place(path)]
    own: list[tuple[str, str]] = []

    def read(store) -> int:
        for play in [store.resolve(each) for each in kept]:
            own.append((play, store.play_text(play, with_names=arguments.names)))
        return DONE

    if kept and with_store(read) != DONE:
        return None
    gathering = gather_all((*files, *own), unread)
    for left in gathering.left_out:
        print(f"{left.file}: {left.words}", file=sys.stderr)
    return _allowed(arguments, gathering)


def _allowed(arguments: argparse.Namespace, gathering):
    """The gathering with the facilitator's word on the study and the words that were read; None on a no."""
    from game.session.cohort.privacy import approve, typed_words
    from game.session.cohort.taking_part import NoSuchTable, by_word

    try:
        gathering = by_word(gathering, arguments.on_paper, arguments.leave_out)
    except NoSuchTable as reason:
        fail(str(reason))
        return None
    if arguments.what == "research" and not (arguments.on_paper or arguments.leave_out):
        for table in gathering.tables:
            said = _("Table {letter}: {file}").format(letter=table.letter, file=table.file)
            print(said, file=sys.stderr)
    if not arguments.words:
        return gathering
    typed = typed_words(gathering)
    return approve(gathering, _read_first(typed, arguments.yes))


def _read_first(typed, read: bool) -> list[str]:
    """The marks of the words that may be shown, after somebody has read them."""
    if read or not typed:
        return [each.mark for each in typed]
    for n, each in enumerate(typed, 1):
        print(f"{n:4}  {each.words}")
    said = _(
        "Which of these may stand there? Type all, or numbers such as 1 3 4; nothing for none:"
    )
    try:
        if sys.stdin is None or not sys.stdin.isatty():
            raise EOFError
        answer = input(f"{said} ").replace(",", " ").split()
    except EOFError:
        from game.export.room.wishes import CannotExport

        nobody = _("Nobody is there to read these words. Read them, then say --yes.")
        raise CannotExport(nobody) from None
    # The English word is understood in every language: it is the one in the guide.
    if [each.casefold() for each in answer] in (["all"], [_("all")]):
        return [each.mark for each in typed]
    return [each.mark for n, each in enumerate(typed, 1) if str(n) in answer]


# --- writing ------------------------------------------------------------------------


def _wishes(arguments: argparse.Namespace):
    from game.export.room.wishes import Wishes

    to = arguments.to
    wishes = Wishes(
        arguments.names, arguments.words,
        arguments.pdf or (to is not None and to.suffix.lower() == ".pdf"), arguments.gmc,
        arguments.date,
    )  # fmt: skip
    if arguments.what == "charts":
        from game.screens.picture import png

        wishes = replace(wishes, picture=png)
    return wishes


def _written(arguments: argparse.Namespace, gathering) -> int:
    from game.export.room.making import files_of, write_export

    files = files_of(gathering, arguments.what, _wishes(arguments))
    paths = write_export(files, arguments.to or Path(), f"{gathering.whole.id}-{arguments.what}")
    tables = len(gathering.tables)
    said = ngettext("{n} table", "{n} tables", tables).format(n=tables)
    _tell(paths, said)
    if arguments.what == "research":
        from game.export.room.research import ethics_reminder, who_takes_part

        print(who_takes_part(gathering), ethics_reminder(), sep="\n")
    return DONE


def _tell(paths: list[Path], what: str) -> None:
    if len(paths) == 1:
        print(_("Written to {path} ({what}).").format(path=paths[0], what=what))
        return
    text = _("Written: {n} files in {folder} ({what}).")
    print(text.format(n=len(paths), folder=paths[0].parent, what=what))


def _information_sheet(arguments: argparse.Namespace) -> int:
    """The template alone, for before there are any plays."""
    from game.export.room.information import information_files
    from game.export.room.making import write_export
    from game.export.room.research import ethics_reminder
    from game.export.room.wishes import CannotExport

    try:
        files = information_files(None, _wishes(arguments))
        paths = write_export(files, arguments.to or Path(), "research")
    except CannotExport as reason:
        return fail(str(reason))
    except OSError as error:
        said = _("{path} cannot be written: {reason}.")
        return fail(said.format(path=error.filename, reason=error.strerror or error))
    _tell(paths, _("a template"))
    print(ethics_reminder())
    return DONE
