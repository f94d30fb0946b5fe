"""The command that brings a story made with Twine into our format."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from game.cli.common import DONE, REFUSED, UNREADABLE, command, fail
from game.words import _


def add_importing(commands) -> None:
    """Add the command to the command line."""
    brought = command(
        commands, "import", _("make a scenario of a story written with Twine"), _import
    )
    brought.add_argument(
        "story", type=Path, metavar="STORY", help=_("a .twee file, or a story published as HTML")
    )
    brought.add_argument(
        "-o", dest="out", type=Path, metavar="FILE",
        help=_("the scenario to write; the story’s name with .yaml if left out"),
    )  # fmt: skip
    brought.add_argument(
        "--notes", type=Path, metavar="FILE",
        help=_("write the notes into a text file as well"),
    )  # fmt: skip


def _import(arguments: argparse.Namespace) -> int:
    from game.content.twine.bringing import bring
    from game.content.twine.reading import MOST_BYTES
    from game.content.twine.story import Refused

    story, out = arguments.story, arguments.out
    try:
        with story.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or _("the name cannot be used")
        said = _("{path} cannot be read: {reason}.")
        return fail(said.format(path=story, reason=reason), UNREADABLE)
    try:
        brought = bring(content)
    except Refused as reason:
        line, column = reason.place
        return fail(f"{story}:{line}:{column}: {reason}", UNREADABLE)
    shown = [
        _("{place}: note {number}: {note}").format(
            place=f"{story}:{note.place[0]}:{note.place[1]}", number=number, note=note
        )
        for number, note in enumerate(brought.notes, 1)
    ]
    out = out or Path(f"{story.stem}.yaml")
    texts = {out: brought.text}
    if arguments.notes:
        texts[arguments.notes] = "\n".join((*shown, ""))
    there = next((path for path in texts if os.path.lexists(path)), None)
    if there is not None:
        return fail(_there(there))
    if not all(_written(path, text) for path, text in texts.items()):
        return REFUSED
    print(*shown, sep="\n", end="\n\n")
    _say(out, brought.text)
    return DONE


def _there(path: Path) -> str:
    said = _("{path} is there already, and is left alone. Choose another name.")
    return said.format(path=path)


def _written(path: Path, text: str) -> bool:
    """Write a new file; one that is there already is left alone, and that is said."""
    from game.export.fresh import write_whole

    try:
        write_whole(path, text)
    except FileExistsError:
        fail(_there(path))
        return False
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or _("the name cannot be used")
        fail(_("{path} cannot be written: {reason}.").format(path=path, reason=reason))
        return False
    return True


def _say(out: Path, text: str) -> None:
    """What came of it, what `check` says in short, and what to do next."""
    from game.content.checks import check
    from game.content.problems import counted

    print(_("Written: {path}").format(path=out))
    print(_("It plays as it stands. `check` says: {counted}.").format(counted=counted(check(text))))
    shown = f'"{out}"' if " " in str(out) else str(out)
    print(_("Each note stands as a remark at its place in the file. Next:"))
    sys.stdout.write(f"\n    python main.py check {shown}\n    python main.py play {shown}\n")
