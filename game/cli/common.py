"""What every command needs: exit statuses, which file is meant, the store, a way to refuse."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from game.words import _, ngettext

DONE, REFUSED, UNREADABLE = 0, 1, 2
"""Exit statuses; a command that is written wrongly is UNREADABLE too, as argparse has it."""


def command(commands, name: str, what: str, run) -> argparse.ArgumentParser:
    """Add one command that does ``run`` with what was asked; the parser takes its options."""
    added = commands.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
    added.set_defaults(run=run)
    return added


def speak_in_usage() -> None:
    """Let the library that reads the command line say its own words as the game does.

    It has no way to be told; what it says and the catalogue lacks stays English.
    """
    argparse._, argparse.ngettext = _, ngettext


def _said_by_argparse() -> tuple[str, ...]:
    """The words it says, named here for those who translate them."""
    return (
        _("usage: "), _("options"), _("positional arguments"),
        _("show this help message and exit"), _("show program's version number and exit"),
        _("the following arguments are required: %s"), _("unrecognized arguments: %s"),
        _("expected one argument"), _("expected at least one argument"),
        _("invalid choice: %(value)r (choose from %(choices)s)"),
        _("argument %(argument_name)s: %(message)s"), _("%(prog)s: error: %(message)s\n"),
    )  # fmt: skip


def language_option(command: argparse.ArgumentParser) -> None:
    """Let the command be told which language to speak; `wished` has heard it by then."""
    command.add_argument(
        "--language", metavar="CODE", default=argparse.SUPPRESS,
        help=_("speak this language, such as cy for Welsh: the game and the scenario"),
    )  # fmt: skip


def wished(argv: Sequence[str]) -> str:
    """The language asked for, heard before anything is said; empty when none is."""
    for word, after in zip(argv, [*argv, ""][1:], strict=True):
        if word == "--language":
            return after
        if word.startswith("--language="):
            return word.partition("=")[2]
    return ""


def scenario_path(text: str) -> Path:
    """The file that is meant: one that is there, else one of that name that comes along."""
    from game.places import shipped_scenario

    path = Path(text)
    return path if path.is_file() else shipped_scenario(text) or path


def with_store(act: Callable) -> int:
    """Open the store, do something with it and give its exit status; a refusal is said."""
    from game.places import NoDataFolder, data_folder
    from game.store import Store, StoreError

    try:
        with Store(data_folder()) as store:
            if store.notice:
                print(store.notice, file=sys.stderr)
            return act(store)
    except UnreadablePlay as reason:
        return fail(str(reason), UNREADABLE)
    except (StoreError, NoDataFolder) as reason:
        return fail(str(reason))


class UnreadablePlay(Exception):
    """A file that is no play; the text says why."""


def read_play(path: Path) -> str:
    """Give the text of a .play file; raises UnreadablePlay."""
    from game.export.play_file import read_play_file
    from game.session.entries import PlayTextError

    try:
        return read_play_file(path)
    except PlayTextError as reason:
        raise UnreadablePlay(str(reason)) from None


def fail(message: str, status: int = REFUSED) -> int:
    """Say why something was not done, where errors go, and give the exit status."""
    print(message, file=sys.stderr)
    return status
