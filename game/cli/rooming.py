"""The commands for a whole room: prepare a workshop, and talk about one play or all of them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.cli.common import (
    DONE,
    REFUSED,
    UNREADABLE,
    command,
    fail,
    read_play,
    scenario_path,
    with_store,
)
from game.cli.playing import text_option, wants_text
from game.words import _, story_languages


def add_rooming(commands) -> None:
    """Add the commands to the command line."""
    debrief = command(
        commands,
        "debrief",
        _("reopen the debrief of a play, or open that of a whole room"),
        _debrief,
    )
    debrief.add_argument(
        "plays", metavar="PLAY|FOLDER|FILE", nargs="+",
        help=_("one play: an id from 'plays', or a .play file; a room: folders and .play files, or "
               "a .room or scenario file to type codes for"),
    )  # fmt: skip
    debrief.add_argument(
        "--code", action="append", default=[], metavar="CODE",
        help=_("add a table by the code that its ending shows; can be given many times"),
    )  # fmt: skip
    text_option(debrief)
    room = command(commands, "room", _("prepare a workshop: one small file for all tables"), _room)
    room.add_argument(
        "scenario", metavar="FILE", help=_("a scenario file, or the name of one that comes along")
    )
    _room_options(room)


def _room_options(room: argparse.ArgumentParser) -> None:
    room.add_argument("--name", default="", help=_("what the workshop is called"))
    room.add_argument(
        "--word", default="", help=_("the word that ends the waiting; without one no table waits")
    )
    room.add_argument(
        "--purpose", choices=("teaching", "evaluation", "research"), default="teaching"
    )
    room.add_argument("--cut", default="", metavar="NAME", help=_("a shorter form, such as short"))
    room.add_argument("--mode", choices=("talk", "screen"), default="talk", help=_("how all play"))
    room.add_argument("--seed", default="", metavar="N", help=_("the luck of every table"))
    room.add_argument("--minutes", default="", metavar="N", help=_("how long the debrief may take"))
    room.add_argument(
        "--support", default="", metavar="TEXT", help=_("where to turn when it comes too close")
    )
    room.add_argument(
        "--erase-on", default="", metavar="DATE", help=_("when the plays are to be erased")
    )
    room.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help=_("where to; NAME.room here if left out")
    )


# --- prepare --------------------------------------------------------------------------


def _room(arguments: argparse.Namespace) -> int:
    from datetime import date

    from game.content import library
    from game.content.problems import unread
    from game.export.room_file import write_room_file
    from game.session.cohort.preparing import Wishes, prepare_room
    from game.session.cohort.rooms import RoomTextError
    from game.terminal.room import tell_prepared

    path = scenario_path(arguments.scenario)
    loaded = library.load(path, story_languages())
    if loaded.scenario is None:
        for problem in loaded.problems:
            print(library.render(problem), end="\n\n", file=sys.stderr)
        fail(_("{path} cannot be played yet.").format(path=path))
        return UNREADABLE if unread(loaded.problems) else REFUSED
    if loaded.notice:
        print(
            _("The translation was left out: {reason}").format(reason=loaded.notice),
            file=sys.stderr,
        )
    wishes = Wishes(
        name=arguments.name, waits=bool(arguments.word.strip()), word=arguments.word,
        purpose=arguments.purpose, cut=arguments.cut, mode=arguments.mode,
        minutes=arguments.minutes, seed=arguments.seed, support=arguments.support,
        erase_on=arguments.erase_on,
    )  # fmt: skip
    try:
        room = prepare_room(
            loaded.scenario.id, loaded.text, wishes, date.today(), loaded.translation
        )
    except RoomTextError as reason:
        return fail(_("The room was not prepared: {reason}.").format(reason=reason))
    where = arguments.output or Path(f"{loaded.scenario.id}.room")
    try:
        written = write_room_file(room, where)
    except FileExistsError:
        return fail(
            _("There is a file {path} already; nothing is written over it.").format(path=where)
        )
    except OSError as error:
        reason = error.strerror or str(error)
        return fail(_("{path} cannot be written: {reason}.").format(path=where, reason=reason))
    tell_prepared(room, written, arguments.word)
    return DONE


# --- debrief --------------------------------------------------------------------------


def _debrief(arguments: argparse.Namespace) -> int:
    paths = [Path(each) for each in arguments.plays]
    if len(paths) == 1 and not arguments.code and not _means_room(paths[0]):
        return _debrief_one(arguments, paths[0])
    return _debrief_room(arguments, paths)


def _means_room(path: Path) -> bool:
    return path.is_dir() or path.suffix.lower() in (".room", ".yaml", ".yml")


def _debrief_one(arguments: argparse.Namespace, path: Path) -> int:
    def show(store) -> int:
        is_file = path.suffix.lower() == ".play" or path.is_file()
        play = store.import_play(read_play(path)) if is_file else store.resolve(str(path))
        if wants_text(arguments):
            from game.terminal.start import start

            return start(store, play=play, debrief=True)
        from game.screens.start import run

        store.close()  # the window opens its own
        return run(play=play, language=getattr(arguments, "language", ""))

    return with_store(show)


def _debrief_room(arguments: argparse.Namespace, paths: list[Path]) -> int:
    from game.export.room_plays import CannotGather, gather_room
    from game.session.cohort.checked import CodeError
    from game.session.cohort.typed import add_code
    from game.terminal.room import lead_room, tell_left_out

    try:
        gathering = gather_room(paths)
    except CannotGather as reason:
        fail(str(reason))
        tell_left_out(reason.left_out, file=sys.stderr)
        return UNREADABLE if not reason.left_out else REFUSED
    for code in arguments.code:
        try:
            gathering = add_code(gathering, code)
        except CodeError as reason:
            return fail(
                _("The code {code} was not taken: {reason}").format(code=code, reason=reason)
            )
    if wants_text(arguments):
        return lead_room(gathering)
    from game.screens.room.start import open_room

    return open_room(None, gathering)
