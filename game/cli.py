"""The commands. Each is thin: it reads arguments, calls the library and prints."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from game.words import _

DONE, REFUSED, UNREADABLE = 0, 1, 2
"""Exit statuses; a command that is written wrongly is UNREADABLE too, as argparse has it."""

INTERRUPTED = 130
BIGGEST_SEED = 10**9


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    _speak_and_listen()
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    arguments = parser().parse_args(argv)
    try:
        status = arguments.run(arguments)
        sys.stdout and sys.stdout.flush()
        return status
    except ModuleNotFoundError as missing:
        from game.terminal.missing import PACKAGES, say_what_mends

        package = (missing.name or "").partition(".")[0]
        if package not in PACKAGES:
            raise
        say_what_mends(package)
        return UNREADABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone: nothing more can be said, not even by Python's exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED


def _speak_and_listen() -> None:
    """Let no letter that a console does not know end the program."""
    from game.terminal.letters import speak_plainly

    for stream in (sys.stdout, sys.stderr):
        speak_plainly(stream)
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")


# --- what can be asked for ------------------------------------------------------------


def parser() -> argparse.ArgumentParser:
    """The command line; a test holds that the README names every command."""
    from game import __version__
    from game.terminal.authors import add_commands
    from game.terminal.exploring import add_explore

    top = argparse.ArgumentParser(
        prog="common-ground",
        description=_("A role-play simulation of doctor–manager negotiation."),
        epilog=_(
            "Without a command the game opens. Exit status: 0 done; 1 refused, or problems were "
            "found; 2 a file cannot be read, or the command is not one."
        ),
    )
    top.add_argument("--text", action="store_true", help=_("play in the terminal"))
    top.add_argument("--version", action="version", version=f"Common Ground {__version__}")
    top.set_defaults(run=_title)
    commands = top.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
    play = _command(commands, "play", _("play a scenario straight away"), _play)
    play.add_argument(
        "scenario", metavar="FILE", help=_("a scenario file, or the name of one that comes along")
    )
    _play_options(play)
    debrief = _command(commands, "debrief", _("reopen the debrief of a play"), _debrief)
    debrief.add_argument("play", metavar="PLAY", help=_("an id from 'plays', or a .play file"))
    _text_option(debrief)
    check = _command(commands, "check", _("look for problems in scenario files"), _check)
    check.add_argument("files", nargs="+", metavar="FILE")
    check.add_argument("--strict", action="store_true", help=_("warnings count as well"))
    check.add_argument(
        "--format", choices=("text", "json"), default="text", help=_("json: for editors and scripts")
    )  # fmt: skip
    graph = _command(commands, "graph", _("draw the map of a scenario"), _graph)
    graph.add_argument("scenario", metavar="FILE")
    graph.add_argument("--to", choices=("svg", "html", "mermaid", "dot"), help=_("svg if left out"))
    graph.add_argument("-o", dest="out", type=Path, metavar="FILE", help=_("where to; else printed"))  # fmt: skip
    graph.add_argument("--cut", default="", metavar="NAME", help=_("a shorter form"))
    graph.add_argument("--colour", metavar="BY", help=_("coverage, a dimension, or plays"))
    graph.add_argument(
        "--plays", nargs="+", type=Path, default=[], metavar="FOLDER|FILE.play", help=_("shows where they went")
    )  # fmt: skip
    _command(commands, "plays", _("list the plays kept on this machine"), _plays)
    export = _command(commands, "export", _("write a play to a .play file"), _export)
    export.add_argument("play", metavar="PLAY", help=_("an id from 'plays'"))
    export.add_argument(
        "--to", type=Path, default=Path(), metavar="FOLDER", help=_("where to; this folder if left out")
    )  # fmt: skip
    replay = _command(commands, "replay", _("check a .play file against what it recorded"), _replay)
    replay.add_argument("file", type=Path, metavar="FILE.play")
    erase = _command(commands, "erase", _("erase a play, or a person's names and words"), _erase)
    erase.add_argument("what", metavar="PLAY|PERSON")
    erase.add_argument("--person", action="store_true", help=_("erase a person, by name or id"))
    erase.add_argument("--yes", action="store_true", help=_("do not ask"))
    backup = _command(
        commands, "backup", _("copy all plays to a file, safely while playing"), _backup
    )
    backup.add_argument("file", type=Path, metavar="FILE", help=_("a new file, or a folder"))
    _command(commands, "gallery", _("show every widget of the window, for developers"), _gallery)
    add_commands(commands, _scenario_path)
    add_explore(commands, _scenario_path)
    return top


def _command(commands, name: str, what: str, run) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
    command.set_defaults(run=run)
    return command


def _text_option(command: argparse.ArgumentParser) -> None:
    # Without SUPPRESS the command's own default would overrule a --text before the command.
    command.add_argument(
        "--text", action="store_true", default=argparse.SUPPRESS, help=_("in the terminal")
    )


def _play_options(play: argparse.ArgumentParser) -> None:
    _text_option(play)
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
        "--seed", type=_seed, metavar="N", help=_("a number: the same luck for every table")
    )


def _seed(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text[:12]) <= BIGGEST_SEED):
        raise argparse.ArgumentTypeError(
            _("a whole number from 0 to {most}").format(most=BIGGEST_SEED)
        )
    return int(text)


# --- playing --------------------------------------------------------------------------


def _title(arguments: argparse.Namespace) -> int:
    if _wants_text(arguments):
        from game.terminal.start import start

        return _with_store(start)
    from game.screens.start import run

    return run()


def _play(arguments: argparse.Namespace) -> int:
    from game.content import library
    from game.content.problems import unread

    path = _scenario_path(arguments.scenario)
    loaded = library.load(path)
    if loaded.scenario is None:
        for problem in loaded.problems:
            print(library.render(problem), end="\n\n", file=sys.stderr)
        _fail(_("{path} cannot be played yet.").format(path=path))
        return UNREADABLE if unread(loaded.problems) else REFUSED
    if arguments.cut and arguments.cut not in loaded.scenario.cuts:
        known = ", ".join(loaded.scenario.cuts) or _("none")
        text = _("This scenario has no cut called {cut}; it has: {known}.")
        return _fail(text.format(cut=arguments.cut, known=known))
    begin = {"scenario": path, "loaded": loaded, "setup": _setup(arguments)}
    if _wants_text(arguments):
        from game.terminal.start import start

        return _with_store(lambda store: start(store, **begin))
    from game.screens.start import run

    return run(**begin)


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


def _scenario_path(text: str) -> Path:
    """The file that is meant: one that is there, else one of that name that comes along.

    An installed game has its scenarios out of sight, and its README names them all the same.
    """
    path = Path(text)
    if not path.exists() and path.parent.name in ("", "scenarios") and not path.is_absolute():
        from game.places import scenarios_folder

        shipped = scenarios_folder() / f"{path.name.removesuffix('.yaml')}.yaml"
        if shipped.is_file():
            return shipped
    return path


def _debrief(arguments: argparse.Namespace) -> int:
    def show(store) -> int:
        path = Path(arguments.play)
        is_file = path.suffix.lower() == ".play" or path.is_file()
        play = store.import_play(_read_play(path)) if is_file else store.resolve(arguments.play)
        if _wants_text(arguments):
            from game.terminal.start import start

            return start(store, play=play, debrief=True)
        from game.screens.start import run

        store.close()  # the window opens its own
        return run(play=play)

    return _with_store(show)


def _gallery(_arguments: argparse.Namespace) -> int:
    from game.screens.start import show_gallery

    return show_gallery()


def _wants_text(arguments: argparse.Namespace) -> bool:
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
    print(_("No display was found, so the game plays here in the terminal."), file=sys.stderr)
    return True


# --- scenarios ------------------------------------------------------------------------


def _check(arguments: argparse.Namespace) -> int:
    from game.terminal.checking import check_files

    paths = [_scenario_path(name) for name in arguments.files]
    return check_files(paths, strict=arguments.strict, form=arguments.format)


def _graph(arguments: argparse.Namespace) -> int:
    from game.export.story_graph import graph

    wishes = {name: getattr(arguments, name) for name in ("out", "to", "cut", "colour", "plays")}
    drawn = graph(_scenario_path(arguments.scenario), **wishes)
    print(*drawn.notices, sep="\n", end="\n" * bool(drawn.notices), file=sys.stderr)
    print(drawn.text, end="")
    return drawn.status


# --- plays ----------------------------------------------------------------------------


def _plays(_arguments: argparse.Namespace) -> int:
    def show(store) -> int:
        from game.terminal.listing import manner, when

        rows = store.list()
        if not rows:
            print(_("No plays are kept on this machine yet."))
        for row in rows:
            open_ = _(" (open in a window)") if row.being_played else ""
            branch = _(" (of {play})").format(play=row.parent[:6]) if row.parent else ""
            print(f"{row.short}  {when(row)}  {row.title}: {manner(row)}{branch}{open_}")
        return DONE

    return _with_store(show)


def _export(arguments: argparse.Namespace) -> int:
    def write(store) -> int:
        path = store.export_play(store.resolve(arguments.play), arguments.to)
        print(_("Written to {path}. Names stayed on this machine.").format(path=path))
        return DONE

    return _with_store(write)


def _replay(arguments: argparse.Namespace) -> int:
    from game.export.replay import replay_text

    try:
        report = replay_text(_read_play(arguments.file))
    except UnreadablePlay as reason:
        return _fail(str(reason), UNREADABLE)
    print(report.text)
    return DONE if report.agrees else REFUSED


def _erase(arguments: argparse.Namespace) -> int:
    def erase(store) -> int:
        what = shown = arguments.what
        if not arguments.person:
            from game.terminal.listing import about

            what = store.resolve(arguments.what)
            shown = next(about(row) for row in store.list() if row.play == what)
        if not (arguments.yes or _agreed(_("Erase {what} for good?").format(what=shown))):
            return _fail(_("Nothing was erased. Use --yes where nobody can answer."))
        print(store.erase_person(what) if arguments.person else store.erase_play(what))
        return DONE

    return _with_store(erase)


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

    return _with_store(copy)


def _with_store(act: Callable) -> int:
    from game.places import NoDataFolder, data_folder
    from game.store import Store, StoreError

    try:
        with Store(data_folder()) as store:
            if store.notice:
                print(store.notice, file=sys.stderr)
            return act(store)
    except UnreadablePlay as reason:
        return _fail(str(reason), UNREADABLE)
    except (StoreError, NoDataFolder) as reason:
        return _fail(str(reason))


class UnreadablePlay(Exception):
    """A file that is no play; the text says why."""


def _read_play(path: Path) -> str:
    from game.export.play_file import read_play_file
    from game.session.entries import PlayTextError

    try:
        return read_play_file(path)
    except PlayTextError as reason:
        raise UnreadablePlay(str(reason)) from None


# --- when it cannot be done -----------------------------------------------------------


def _fail(message: str, status: int = REFUSED) -> int:
    print(message, file=sys.stderr)
    return status
