"""The command that plays a scenario file while it is being written."""

from __future__ import annotations

import argparse
import sys

from game.cli.common import UNREADABLE, command, scenario_path
from game.cli.playing import text_option, wants_text
from game.words import _


def add_preview(commands) -> None:
    """Add the command to the command line."""
    preview = command(
        commands, "preview", _("play a scenario while you write it: every save shows at once"),
        _preview,
    )  # fmt: skip
    preview.add_argument("scenario", metavar="FILE", help=_("your scenario file; it is only read"))
    text_option(preview)


def _preview(arguments: argparse.Namespace) -> int:
    from game.content.problems import render, unread
    from game.content.reader import read_path

    path = scenario_path(arguments.scenario)
    problems = read_path(path).problems
    if unread(problems):
        print(*(render(problem) for problem in problems), sep="\n\n", file=sys.stderr)
        return UNREADABLE
    if wants_text(arguments, _("No display was found, so the preview runs here in the terminal.")):
        from game.terminal.previewing import preview

        return preview(path)
    from game.screens.start import show_preview

    return show_preview(path)
