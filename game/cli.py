"""The commands. Each is thin: it reads arguments, calls the library and prints."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

PACKAGES = {"pygame", "transitions", "yaml", "pydantic", "fontpkg", "fontpkg_fira_sans"}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    arguments = parser().parse_args(argv)
    try:
        return arguments.run(arguments)
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in PACKAGES:
            raise
        print(
            f"Common Ground needs the package {missing.name}, which is not installed here.\n"
            f"This one command mends it:\n\n    {_python()} -m pip install {_here()}\n",
            file=sys.stderr,
        )
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone; nothing more can be said
        return 1


def parser() -> argparse.ArgumentParser:
    """The command line; a test holds that the README names every command."""
    top = argparse.ArgumentParser(
        prog="common-ground", description="A role-play simulation of doctor–manager negotiation."
    )
    top.add_argument("--text", action="store_true", help="play in the terminal")
    top.set_defaults(run=_title, scenario=None)
    commands = top.add_subparsers(title="commands", metavar="")
    play = _command(commands, "play", "play a scenario file straight away", _play)
    play.add_argument("scenario", type=Path, metavar="FILE")
    _play_options(play)
    debrief = _command(commands, "debrief", "reopen the debrief of a play", _debrief)
    debrief.add_argument("play", metavar="PLAY", help="an id from 'plays', or a .play file")
    debrief.add_argument("--text", action="store_true", help="in the terminal")
    check = _command(commands, "check", "look for problems in scenario files", _check)
    check.add_argument("files", nargs="+", metavar="FILE")
    check.add_argument("--strict", action="store_true", help="warnings count as well")
    _command(commands, "plays", "list the plays kept on this machine", _plays)
    export = _command(commands, "export", "write a play to a .play file", _export)
    export.add_argument("play", metavar="PLAY")
    export.add_argument("--to", type=Path, default=Path(), metavar="FOLDER")
    replay = _command(commands, "replay", "check a .play file against what it recorded", _replay)
    replay.add_argument("file", type=Path, metavar="FILE.play")
    erase = _command(commands, "erase", "erase a play or a person's names and words", _erase)
    erase.add_argument("what", metavar="PLAY|PERSON")
    erase.add_argument("--person", action="store_true", help="erase a person, by name or id")
    erase.add_argument("--yes", action="store_true", help="do not ask")
    backup = _command(commands, "backup", "copy all plays to a file, safely while playing", _backup)
    backup.add_argument("file", type=Path, metavar="FILE")
    return top


def _command(commands, name: str, what: str, run) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=what, description=what[0].upper() + what[1:] + ".")
    command.set_defaults(run=run)
    return command


def _play_options(play: argparse.ArgumentParser) -> None:
    play.add_argument("--text", action="store_true", help="in the terminal")
    play.add_argument("--mode", choices=("talk", "screen"), default="talk")
    play.add_argument("--solo", choices=("doctor", "manager"), help="against the computer")
    play.add_argument(
        "--temper",
        choices=("boulware", "linear", "conceder", "tit-for-tat"),
        default="linear",
        help="how the computer bargains",
    )
    play.add_argument("--cut", default="", metavar="NAME", help="a shorter form, such as short")
    play.add_argument("--seed", type=int, metavar="N", help="the same luck for every table")


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


def _title(arguments: argparse.Namespace) -> int:
    if _wants_text(arguments):
        from game.terminal.start import start

        return _with_store(lambda store: start(store))
    from game.screens.start import run

    return run()


def _play(arguments: argparse.Namespace) -> int:
    from game.content import library

    loaded = library.load(arguments.scenario)
    for problem in loaded.problems:
        if loaded.scenario is None:
            print(library.render(problem), file=sys.stderr)
    if loaded.scenario is None:
        return 1
    if arguments.cut and arguments.cut not in loaded.scenario.cuts:
        known = ", ".join(loaded.scenario.cuts) or "none"
        return _fail(f"This scenario has no cut called {arguments.cut}; it has: {known}.")
    if _wants_text(arguments):
        from game.terminal.start import start

        return _with_store(
            lambda store: start(store, scenario=arguments.scenario, setup=_setup(arguments))
        )
    from game.screens.start import run

    return run(scenario=arguments.scenario, setup=_setup(arguments))


def _debrief(arguments: argparse.Namespace) -> int:
    def show(store) -> int:
        play = arguments.play
        if play.endswith(".play") or Path(play).is_file():
            play = store.import_play(_read_text(Path(play)))
        else:
            play = store.resolve(play)
        if _wants_text(arguments):
            from game.terminal.start import start

            return start(store, play=play, debrief=True)
        from game.screens.start import run

        return run(play=play)

    return _with_store(show)


def _check(arguments: argparse.Namespace) -> int:
    from game.content import library
    from game.content.checks import check
    from game.content.problems import Severity

    worst = 0
    for name in arguments.files:
        path = Path(name)
        problems = check(path)
        for problem in problems:
            print(library.render(problem), end="\n\n")
        severities = {problem.severity for problem in problems}
        if not path.is_file():
            worst = 2
        elif Severity.ERROR in severities or (arguments.strict and Severity.WARNING in severities):
            worst = max(worst, 1)
        counts = [
            f"{sum(p.severity is s for p in problems)} {s}"
            for s in Severity
            if any(p.severity is s for p in problems)
        ]
        print(f"{name}: {', '.join(counts) or 'no problem'}")
    return worst


def _plays(_arguments: argparse.Namespace) -> int:
    def show(store) -> int:
        rows = store.list()
        if not rows:
            print("No plays are kept on this machine yet.")
        for row in rows:
            state = "being played" if row.being_played else ("ended" if row.ended else row.phase)
            cut = f" ({row.cut})" if row.cut else ""
            branch = f"  what-if of {row.parent[:6]}" if row.parent else ""
            print(f"{row.short}  {row.updated}  {state:12}  {row.title}{cut}, {row.mode}{branch}")
        return 0

    return _with_store(show)


def _export(arguments: argparse.Namespace) -> int:
    def write(store) -> int:
        path = store.export_play(store.resolve(arguments.play), arguments.to)
        print(path)
        return 0

    return _with_store(write)


def _replay(arguments: argparse.Namespace) -> int:
    from game.export.replay import replay_text

    try:
        report = replay_text(_read_text(arguments.file))
    except OSError as reason:
        return _fail(str(reason))
    print(report.text)
    return 0 if report.agrees else 1


def _erase(arguments: argparse.Namespace) -> int:
    def erase(store) -> int:
        what = arguments.what if arguments.person else store.resolve(arguments.what)
        if not arguments.yes:
            answer = input(f"Erase {what} for good? Type yes: ") if sys.stdin.isatty() else ""
            if answer.strip().lower() != "yes":
                return _fail("Nothing was erased. Use --yes where nobody can answer.")
        print(store.erase_person(what) if arguments.person else store.erase_play(what))
        return 0

    return _with_store(erase)


def _backup(arguments: argparse.Namespace) -> int:
    def copy(store) -> int:
        print(f"All plays were copied to {store.backup(arguments.file)}")
        return 0

    return _with_store(copy)


def _with_store(act) -> int:
    from game.places import data_folder
    from game.store import Store, StoreError

    try:
        with Store(data_folder()) as store:
            if store.notice:
                print(store.notice, file=sys.stderr)
            return act(store)
    except (StoreError, OSError) as reason:
        return _fail(str(reason))


def _wants_text(arguments: argparse.Namespace) -> bool:
    if arguments.text:
        return True
    from game.screens.display import display_available

    if display_available():
        return False
    print("No display was found, so the game plays here in the terminal.", file=sys.stderr)
    return True


def _read_text(path: Path) -> str:
    from game.export.play_file import read_play_file
    from game.session.entries import PlayTextError

    try:
        return read_play_file(path)
    except PlayTextError as reason:
        raise OSError(str(reason)) from None


def _fail(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


def _python() -> str:
    return f'"{sys.executable}"' if " " in sys.executable else sys.executable or "python"


def _here() -> str:
    folder = Path(__file__).resolve().parent.parent
    if not (folder / "pyproject.toml").is_file():
        return "common-ground"
    return f'"{folder}"' if " " in str(folder) else str(folder)
