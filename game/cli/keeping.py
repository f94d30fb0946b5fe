"""The commands about the plays that this machine keeps."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from game.cli.common import (
    DONE,
    REFUSED,
    UNREADABLE,
    UnreadablePlay,
    command,
    fail,
    read_play,
    with_store,
)
from game.words import _, ngettext


def add_keeping(commands) -> None:
    """Add the commands to the command line."""
    command(commands, "plays", _("list the plays kept on this machine"), _plays)
    replay = command(commands, "replay", _("check a .play file against what it recorded"), _replay)
    replay.add_argument("file", type=Path, metavar="FILE.play")
    erase = command(commands, "erase", _("erase a play, or a person's names and words"), _erase)
    erase.add_argument("what", metavar="PLAY|PERSON", nargs="?", default="")
    erase.add_argument("--person", action="store_true", help=_("erase a person, by name or id"))
    erase.add_argument(
        "--due", action="store_true", help=_("all plays that were promised to be erased by now")
    )
    erase.add_argument(
        "--keep-until", type=_day_to_come, metavar="DAY",
        help=_("with --due: erase nothing, and keep them to another day, such as 2027-09-30"),
    )  # fmt: skip
    erase.add_argument("--yes", action="store_true", help=_("do not ask"))
    erase.set_defaults(complain=erase.error)
    backup = command(
        commands, "backup", _("copy all plays to a file, safely while playing"), _backup
    )
    backup.add_argument("file", type=Path, metavar="FILE", help=_("a new file, or a folder"))


def _day_to_come(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if day <= date.today():
        raise argparse.ArgumentTypeError(_("a day to come is written like 2027-09-30"))
    return day


def _plays(_arguments: argparse.Namespace) -> int:
    def show(store) -> int:
        from game.store import promise
        from game.terminal.listing import manner, when

        rows = store.list()
        if not rows:
            print(_("No plays are kept on this machine yet."))
        for row in rows:
            open_ = _(" (open in a window)") if row.being_played else ""
            branch = _(" (of {play})").format(play=row.parent[:6]) if row.parent else ""
            told = promise(row, date.today())
            day = f"; {told}" if told else ""
            print(f"{row.short}  {when(row)}  {row.title}: {manner(row)}{branch}{day}{open_}")
        return DONE

    return with_store(show)


def _replay(arguments: argparse.Namespace) -> int:
    from game.export.replay import replay_text

    try:
        report = replay_text(read_play(arguments.file))
    except UnreadablePlay as reason:
        return fail(str(reason), UNREADABLE)
    print(report.text)
    return DONE if report.agrees else REFUSED


def _erase(arguments: argparse.Namespace) -> int:
    if arguments.due == bool(arguments.what) or (arguments.due and arguments.person):
        arguments.complain(_("name one play or person, or say --due"))
    if arguments.keep_until and not arguments.due:
        arguments.complain(_("--keep-until goes with --due"))
    return _erase_due(arguments) if arguments.due else _erase_one(arguments)


def _erase_due(arguments: argparse.Namespace) -> int:
    """List what was promised to be erased by now, then erase it, or keep it to another day."""

    def erase(store) -> int:
        from game.store.play_row import out_of_reach
        from game.terminal.due import due_line, due_plays

        rows = due_plays(store)
        if not rows:
            print(_("No play on this machine was promised to be erased by now."))
            return DONE
        for row in rows:
            print(f"{row.short}  {due_line(store, row)}")
        plays = [row.play for row in rows]
        if arguments.keep_until:
            from game.session.dates import in_words

            store.keep_until(plays, arguments.keep_until)
            print(_("Kept until {day}.").format(day=in_words(arguments.keep_until)))
            return DONE
        print(out_of_reach())
        question = ngettext("Erase {n} play for good?", "Erase {n} plays for good?", len(rows))
        if not (arguments.yes or _agreed(question.format(n=len(rows)))):
            return fail(_("Nothing was erased. Use --yes where nobody can answer."))
        erased = store.erase_plays(plays)
        print(erased)
        return DONE if erased.plays == len(plays) else REFUSED

    return with_store(erase)


def _erase_one(arguments: argparse.Namespace) -> int:
    def erase(store) -> int:
        what = shown = arguments.what
        if not arguments.person:
            from game.terminal.listing import about

            what = store.resolve(arguments.what)
            shown = next(about(row) for row in store.list() if row.play == what)
        if not (arguments.yes or _agreed(_("Erase {what} for good?").format(what=shown))):
            return fail(_("Nothing was erased. Use --yes where nobody can answer."))
        print(store.erase_person(what) if arguments.person else store.erase_play(what))
        return DONE

    return with_store(erase)


def _agreed(question: str) -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    try:
        answer = input(f"{question} {_('Type yes:')} ")
    except EOFError:
        return False
    return answer.strip().lower() in ("yes", _("yes"))


def _backup(arguments: argparse.Namespace) -> int:
    def copy(store) -> int:
        print(_("All plays were copied to {path}").format(path=store.backup(arguments.file)))
        return DONE

    return with_store(copy)
