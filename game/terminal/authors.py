"""The commands for those who write scenarios and run workshops: begin, print, proof, schema."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from game.export.fresh import write_anew
from game.export.sheets import LEAST_MINUTES, MOST_MINUTES, MOST_PEOPLE
from game.terminal.chosen import load_chosen
from game.words import _

DONE, REFUSED, UNREADABLE = 0, 1, 2

TEMPLATES = ("conversation", "negotiation", "full")

Find = Callable[[str], Path]
"""Which file is meant by what somebody typed."""


def add_commands(commands, find: Find) -> None:
    """Add the authors' commands to the command line."""
    new = _command(
        commands, "new", _("begin a scenario: asks a few questions, or takes a template")
    )
    new.set_defaults(run=_new)
    new.add_argument(
        "name", nargs="?", default="", metavar="NAME",
        help=_("a new file, written from a template without asking"),
    )  # fmt: skip
    new.add_argument(
        "--template", choices=TEMPLATES, default="",
        help=_("a first conversation (the usual one with NAME), a negotiation or a full case"),
    )  # fmt: skip
    pack = _command(commands, "pack", _("print a workshop on paper: one HTML file to print"))
    _file_and_output(pack, _pack, find)
    pack.add_argument("--cut", default="", metavar="NAME", help=_("a shorter form, such as short"))
    pack.add_argument(
        "--people", type=_whole(1, MOST_PEOPLE), default=0, metavar="N",
        help=_("how many take part: the run-sheet seats them and counts the copies"),
    )  # fmt: skip
    pack.add_argument(
        "--minutes", type=_whole(LEAST_MINUTES, MOST_MINUTES), default=0, metavar="N",
        help=_("how long there is, the talk afterwards included: the run-sheet divides it"),
    )  # fmt: skip
    proof = _command(commands, "proof", _("write a reading copy for colleagues to comment on"))
    _file_and_output(proof, _proof, find)
    schema = _command(commands, "schema", _("write the JSON Schema that editors check files with"))
    schema.set_defaults(run=_schema)
    _output(schema, _("where to; printed if left out"))
    schema.add_argument("--series", action="store_true", help=_("that of series files instead"))


def _command(commands, name: str, what: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=what, description=f"{what[0].upper()}{what[1:]}.")


def _file_and_output(command: argparse.ArgumentParser, run, find: Find) -> None:
    command.set_defaults(run=run, find=find)
    command.add_argument(
        "scenario", metavar="FILE", help=_("a scenario file, or the name of one that comes along")
    )
    _output(command, _("where to: an .html or .pdf file, or a folder"))
    command.add_argument("--pdf", action="store_true", help=_("a PDF instead of a page"))


def _output(command: argparse.ArgumentParser, what: str) -> None:
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help=what)


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and low <= int(text[:9]) <= high):
            said = _("a whole number from {low} to {high}").format(low=low, high=high)
            raise argparse.ArgumentTypeError(said)
        return int(text)

    return read


def _new(arguments: argparse.Namespace) -> int:
    from game.terminal.beginning import begin

    return begin(arguments.name, arguments.template)


def _pack(arguments: argparse.Namespace) -> int:
    from game.export.sheets.pack import pack, workshop

    scenario, status = _load(arguments, arguments.cut)
    if scenario is None:
        return status
    name = "-".join(filter(None, (scenario.id, arguments.cut, "workshop")))
    room = arguments.people, arguments.minutes
    if _wants_pdf(arguments):
        return _write_pdf(arguments.output, name, workshop(scenario, *room))
    text = pack(scenario, *room)
    return _write(arguments.output, f"{name}.html", text, (".html", ".htm"), _to_print)


def _proof(arguments: argparse.Namespace) -> int:
    from game.export.sheets.proof import proof, reading_copy

    scenario, status = _load(arguments)
    if scenario is None:
        return status
    name = f"{scenario.id}-reading-copy"
    if _wants_pdf(arguments):
        return _write_pdf(arguments.output, name, reading_copy(scenario))
    text = proof(scenario)
    return _write(arguments.output, f"{name}.html", text, (".html", ".htm"), _to_print)


def _load(arguments: argparse.Namespace, cut: str = ""):
    refusal = _("{path} cannot be played yet, so there is nothing to print.")
    return load_chosen(arguments.find(arguments.scenario), refusal, cut)


def _wants_pdf(arguments: argparse.Namespace) -> bool:
    output = arguments.output
    return arguments.pdf or (output is not None and output.suffix.lower() == ".pdf")


def _write_pdf(output: Path | None, name: str, paper) -> int:
    from game.export.sheets.pdf import NotLaidOut, pdf

    try:
        made = pdf(paper)
    except NotLaidOut as reason:
        said = _(
            "The PDF could not be made: {reason}. The page for a browser can be: leave --pdf out."
        )
        return _refuse(said.format(reason=str(reason).rstrip(".")))
    return _write(output, f"{name}.pdf", made, (".pdf",), _made_pdf)


def _schema(arguments: argparse.Namespace) -> int:
    from game.content.schema import SCHEMA_FILE, schema_text
    from game.content.series.schema import SERIES_SCHEMA_FILE, series_schema_text

    name, made = SCHEMA_FILE, schema_text
    if arguments.series:
        name, made = SERIES_SCHEMA_FILE, series_schema_text
    if arguments.output is None:
        sys.stdout.write(made())
        return DONE
    return _write(arguments.output, name, made(), (".json",), _for_editors)


def _write(
    output: Path | None, name: str, made: str | bytes, endings: tuple[str, ...],
    after: Callable[[], str],
) -> int:  # fmt: skip
    """Write a file, into a folder under its own name; only over a file of its own kind.

    So a slip in the command never writes a page over somebody's scenario.
    """
    path = output or Path(name)
    try:
        if path.is_dir():
            path = path / name
        if path.suffix.lower() not in endings:
            said = _("{path} was not written: its name should end with {ending}.")
            return _refuse(said.format(path=path, ending=endings[0]))
        write_anew(path, made)
    except OSError as error:
        said = _("{path} cannot be written: {reason}.")
        return _refuse(said.format(path=path, reason=error.strerror or error))
    print(path)
    print(after())
    return DONE


def _to_print() -> str:
    return _(
        "Open it in a browser and print it there, on one side of the paper, or save it as a PDF."
    )


def _made_pdf() -> str:
    return _("Print it on A4, at 100%, on one side of the paper.")


def _for_editors() -> str:
    return _("Keep it beside your scenarios: the first line of a file names it.")


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    return REFUSED
