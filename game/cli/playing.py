"""The commands that open the game: a play, a debrief, the title, the gallery."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.cli.common import (
    REFUSED,
    UNREADABLE,
    command,
    fail,
    scenario_path,
    with_store,
)
from game.words import _, story_languages

BIGGEST_SEED = 10**9


def add_playing(commands) -> None:
    """Add the commands to the command line."""
    play = command(commands, "play", _("play a scenario straight away"), _play)
    play.add_argument(
        "scenario",
        metavar="FILE",
        help=_("a scenario file, the name of one that comes along, or a .room file"),
    )
    _play_options(play)
    command(commands, "gallery", _("show every widget of the window, for developers"), _gallery)


def text_option(command: argparse.ArgumentParser) -> None:
    """Let ``--text`` be written after a command as well."""
    # Without SUPPRESS the command's own default would overrule a --text before the command.
    command.add_argument(
        "--text", action="store_true", default=argparse.SUPPRESS, help=_("in the terminal")
    )


def _play_options(play: argparse.ArgumentParser) -> None:
    text_option(play)
    play.add_argument(
        "--mode", choices=("talk", "screen"), default="talk",
        help=_("two sides who talk (the usual way), or who make their offers on the screen"),
    )  # fmt: skip
    play.add_argument(
        "--solo", choices=("doctor", "manager"), help=_("take this chair, against the computer")
    )
    play.add_argument(
        "--temper",
        choices=("boulware", "linear", "conceder", "tit-for-tat"),
        default="linear",
        help=_(
            "how the computer bargains: holds firm, comes a step each round (the usual way), "
            "gives way early, or gives as much as it gets"
        ),
    )
    play.add_argument("--cut", default="", metavar="NAME", help=_("a shorter form, such as short"))
    play.add_argument(
        "--seed", type=seed, metavar="N", help=_("a number: the same luck for every table")
    )


def seed(text: str) -> int:
    """A number for the luck, as it is typed."""
    if not (text.isascii() and text.isdecimal() and int(text[:12]) <= BIGGEST_SEED):
        raise argparse.ArgumentTypeError(
            _("a whole number from 0 to {most}").format(most=BIGGEST_SEED)
        )
    return int(text)


def title(arguments: argparse.Namespace) -> int:
    """Open the game where no command is given."""
    if wants_text(arguments):
        from game.terminal.start import start

        return with_store(start)
    from game.screens.start import run

    return run(language=getattr(arguments, "language", ""))


def _play(arguments: argparse.Namespace) -> int:
    from game.content import library
    from game.content.problems import unread
    from game.content.series.reading import is_series_file

    path = scenario_path(arguments.scenario)
    if is_series_file(path):
        return _play_series(arguments, path)
    if path.suffix.lower() == ".room":
        return _play_in_room(arguments, path)
    loaded = library.load(path, story_languages())
    if loaded.scenario is None:
        for problem in loaded.problems:
            print(library.render(problem), end="\n\n", file=sys.stderr)
        fail(_("{path} cannot be played yet.").format(path=path))
        return UNREADABLE if unread(loaded.problems) else REFUSED
    if arguments.cut and arguments.cut not in loaded.scenario.cuts:
        known = ", ".join(loaded.scenario.cuts) or _("none")
        text = _("This scenario has no cut called {cut}; it has: {known}.")
        return fail(text.format(cut=arguments.cut, known=known))
    return _begin(arguments, path, loaded, _setup(arguments))


def _play_in_room(arguments: argparse.Namespace, path: Path) -> int:
    """Take a seat in a prepared room: all that could be chosen is chosen already."""
    from game.content import library
    from game.export.room_file import read_room_file
    from game.session.cohort.rooms import RoomTextError

    try:
        room = read_room_file(path)
    except RoomTextError as reason:
        return fail(str(reason), UNREADABLE)
    loaded = library.load_text(room.scenario_text, f"{room.scenario_id}.yaml")
    return _begin(arguments, path, loaded, room.setup)


def _begin(arguments: argparse.Namespace, path: Path, loaded, setup) -> int:
    begin = {"scenario": path, "loaded": loaded, "setup": setup}
    if wants_text(arguments):
        from game.terminal.start import start

        return with_store(lambda store: start(store, **begin))
    from game.screens.start import run

    return run(**begin, language=getattr(arguments, "language", ""))


def _play_series(arguments: argparse.Namespace, path: Path) -> int:
    from game.content.problems import render
    from game.content.series.reading import load_series

    series, problems = load_series(path)
    if series is None:
        for problem in problems:
            print(render(problem), end="\n\n", file=sys.stderr)
        return fail(_("{path} cannot be played yet.").format(path=path))
    if arguments.cut:
        return fail(_("A series has no shorter forms; each sitting is short already."))
    if wants_text(arguments):
        from game.terminal.start import start

        return with_store(lambda store: start(store, scenario=path, setup=_setup(arguments)))
    from game.screens.start import run

    return run(series=path, setup=_setup(arguments), language=getattr(arguments, "language", ""))


def _setup(arguments: argparse.Namespace):
    from game.session.entries import Mode, Temper
    from game.session.opening import Setup

    mode = Mode.SOLO if arguments.solo else Mode(arguments.mode)
    setup = {"mode": mode, "temper": Temper(arguments.temper), "cut": arguments.cut}
    if arguments.solo:
        setup["human"] = arguments.solo
    if arguments.seed is not None:
        setup["seed"] = arguments.seed
    return Setup(**setup)


def _gallery(_arguments: argparse.Namespace) -> int:
    from game.screens.start import show_gallery

    return show_gallery()


def wants_text(arguments: argparse.Namespace, instead: str = "") -> bool:
    """Whether to use the terminal; ``instead`` is what is said where there is no display."""
    if arguments.text:
        return True
    try:
        from game.screens.display import display_available

        if display_available():
            return False
    except ImportError as reason:
        if isinstance(reason, ModuleNotFoundError):
            raise
        # pygame is there; something of the system that it needs is not.
        print(_("The window cannot be opened: {reason}.").format(reason=reason), file=sys.stderr)
    instead = instead or _("No display was found, so the game plays here in the terminal.")
    print(instead, file=sys.stderr)
    return True
