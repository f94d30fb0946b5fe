"""The commands. Each is thin: it reads arguments, calls the library and prints."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from game.cli.common import (
    REFUSED,
    UNREADABLE,
    fail,
    language_option,
    scenario_path,
    speak_in_usage,
    wished,
)
from game.cli.exporting import add_exporting
from game.cli.importing import add_importing
from game.cli.keeping import add_keeping
from game.cli.playing import add_playing, title
from game.cli.previewing import add_preview
from game.cli.rooming import add_rooming
from game.cli.scenarios import add_scenarios
from game.cli.testing import add_testing
from game.cli.translating import add_translating
from game.words import _, choose_language

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    _speak_and_listen()
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    speak_in_usage()
    choose_language(wished(sys.argv[1:] if argv is None else argv))
    arguments = parser().parse_args(argv)
    try:
        status = arguments.run(arguments)
        sys.stdout and sys.stdout.flush()
        return status
    except ModuleNotFoundError as missing:
        from game.missing import PACKAGES, say_what_mends

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
    except OSError as error:
        # A name that is too long, or lies in a folder that is shut, is met at its first look-up.
        if error.filename is None:
            raise
        said = _("{path} cannot be read: {reason}.")
        return fail(said.format(path=error.filename, reason=error.strerror), UNREADABLE)


def _speak_and_listen() -> None:
    """Let no letter that a console does not know end the program."""
    from game.terminal.letters import speak_plainly

    for stream in (sys.stdout, sys.stderr):
        speak_plainly(stream)
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")


def parser() -> argparse.ArgumentParser:
    """The command line; a test holds that the README names every command."""
    from game import __version__
    from game.terminal.adapting import add_adapt
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
    language_option(top)
    top.add_argument(
        "--version",
        action="version",
        version=f"Common Ground {__version__}",
        help=_("show program's version number and exit"),
    )
    top.set_defaults(run=title)
    commands = top.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
    add_playing(commands)
    add_rooming(commands)
    add_scenarios(commands)
    add_importing(commands)
    add_keeping(commands)
    add_exporting(commands)
    add_translating(commands)
    add_preview(commands)
    add_testing(commands)
    add_commands(commands, scenario_path)
    add_explore(commands, scenario_path)
    add_adapt(commands, scenario_path)
    for command in commands.choices.values():
        language_option(command)
    return top
