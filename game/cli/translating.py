"""The command translate: a scenario's texts in a catalogue that a translator fills."""

from __future__ import annotations

import argparse

from game.cli.common import command, scenario_path
from game.words import _


def add_translating(commands) -> None:
    """Add the command to the command line."""
    added = command(
        commands, "translate",
        _("gather a scenario's texts for translating, or bring a translation up to date"), _translate,
    )  # fmt: skip
    added.add_argument(
        "scenario", metavar="FILE", help=_("a scenario file, or the name of one that comes along")
    )
    added.add_argument(
        "--to", required=True, metavar="CODE", help=_("the language, such as cy for Welsh")
    )


def _translate(arguments: argparse.Namespace) -> int:
    from game.terminal.translating import translate

    return translate(scenario_path(arguments.scenario), arguments.to)
