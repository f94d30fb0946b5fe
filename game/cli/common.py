"""What every command needs: exit statuses, which file is meant, the store, a way to refuse."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

DONE, REFUSED, UNREADABLE = 0, 1, 2
"""Exit statuses; a command that is written wrongly is UNREADABLE too, as argparse has it."""


def command(commands, name: str, what: str, run) -> argparse.ArgumentParser:
    """Add one command that does ``run`` with what was asked; the parser takes its options."""
    added = commands.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")
    added.set_defaults(run=run)
    return added


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
