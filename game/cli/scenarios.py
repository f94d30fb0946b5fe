"""The commands about scenario files that are not an author's own: check and graph."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from game.cli.common import command, scenario_path
from game.words import _


def add_scenarios(commands) -> None:
    """Add the commands to the command line."""
    check = command(commands, "check", _("look for problems in scenario files"), _check)
    check.add_argument("files", nargs="+", metavar="FILE")
    check.add_argument("--strict", action="store_true", help=_("warnings count as well"))
    check.add_argument(
        "--format", choices=("text", "json"), default="text", help=_("json: for editors and scripts")
    )  # fmt: skip
    graph = command(commands, "graph", _("draw the map of a scenario"), _graph)
    graph.add_argument("scenario", metavar="FILE")
    graph.add_argument("--to", choices=("svg", "html", "mermaid", "dot"), help=_("svg if left out"))
    graph.add_argument("-o", dest="out", type=Path, metavar="FILE", help=_("where to; else printed"))  # fmt: skip
    graph.add_argument("--cut", default="", metavar="NAME", help=_("a shorter form"))
    graph.add_argument("--colour", metavar="BY", help=_("coverage, a dimension, or plays"))
    graph.add_argument(
        "--plays", nargs="+", type=Path, default=[], metavar="FOLDER|FILE.play", help=_("shows where they went")
    )  # fmt: skip


def _check(arguments: argparse.Namespace) -> int:
    from game.terminal.checking import check_files

    paths = [scenario_path(name) for name in arguments.files]
    return check_files(paths, strict=arguments.strict, form=arguments.format)


def _graph(arguments: argparse.Namespace) -> int:
    from game.export.story_graph import graph

    wishes = {name: getattr(arguments, name) for name in ("out", "to", "cut", "colour", "plays")}
    drawn = graph(scenario_path(arguments.scenario), **wishes)
    print(*drawn.notices, sep="\n", end="\n" * bool(drawn.notices), file=sys.stderr)
    print(drawn.text, end="")
    return drawn.status
