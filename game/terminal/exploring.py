"""The command ``explore``: every possible play of a scenario, told, as a page or as JSON."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import textwrap
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from itertools import zip_longest
from pathlib import Path

from game.terminal.chosen import load_chosen
from game.words import _

DONE, REFUSED, UNREADABLE, INTERRUPTED = 0, 1, 2, 130
LEAST_WIDTH, MOST_WIDTH = 60, 120
MOST_MEGABYTES = 1_000_000


def add_explore(commands, find: Callable[[str], Path]) -> None:
    """Add the command to the command line."""
    words = _("say everything about every possible play of a scenario")
    command = commands.add_parser("explore", help=words, description=f"{words.capitalize()}.")
    command.set_defaults(run=run, find=find)
    command.add_argument(
        "scenario", metavar="FILE", help=_("a scenario file, or the name of one that comes along")
    )
    command.add_argument(
        "--cut", default="", metavar="NAME", help=_("a shorter form, such as short")
    )
    command.add_argument(
        "--start", action="append", default=[], metavar="METER=NUMBER",
        help=_("where a meter starts, as when a series brings it along"),
    )  # fmt: skip
    command.add_argument("--html", type=Path, metavar="FILE", help=_("write it as a page as well"))
    command.add_argument("--json", action="store_true", help=_("print it as JSON"))
    command.add_argument(
        "--target", nargs=2, action="append", default=[], metavar=("TEST", "SHARE"),
        help=_('such as "x.equity >= 60" 30%%: which number would that share of plays pass'),
    )  # fmt: skip
    command.add_argument(
        "--memory", type=_megabytes, default=256, metavar="MB",
        help=_("how much memory may be taken before it samples (256)"),
    )  # fmt: skip
    command.add_argument("--all", action="store_true", help=_("every scene and choice as well"))


def _megabytes(text: str) -> float:
    size = float(text) if text.isascii() and text.replace(".", "", 1).isdecimal() else 0.0
    if not 0 < size < MOST_MEGABYTES:
        raise argparse.ArgumentTypeError(_("a number of megabytes, such as 256"))
    return size


def run(arguments: argparse.Namespace) -> int:
    """Explore a scenario and tell it."""
    from game.analysis.explore import explore
    from game.analysis.target import TargetError, read_target

    if arguments.html and arguments.html.suffix.lower() not in (".html", ".htm"):
        # A slip in the command never writes a page over somebody's scenario.
        said = _("{path} was not written: its name should end with {ending}.")
        return _refuse(said.format(path=arguments.html, ending=".html"))
    scenario, status = _load(arguments)
    if scenario is None:
        return status
    try:
        meters = [meter.id for meter in scenario.meters]
        targets = [read_target(test, part, meters) for test, part in arguments.target]
    except TargetError as error:
        return _refuse(str(error))
    progress = _Progress(sys.stderr)
    report = explore(scenario, targets, megabytes=arguments.memory, progress=progress)
    progress.over()
    if arguments.html and not _write_page(arguments.html, report):
        return REFUSED
    if arguments.json:
        print(json.dumps(asdict(report), ensure_ascii=False, indent=1))
    else:
        _tell(report, arguments.all)
    if arguments.html:
        # Said last: what scrolls away is not read.
        said = _("The page is in {path}: open it in a browser.")
        print(f"\n{said.format(path=arguments.html)}", file=sys.stderr)
    return INTERRUPTED if report.stopped else DONE


def _load(arguments: argparse.Namespace):
    refusal = _("{path} cannot be explored yet.")
    path = arguments.find(arguments.scenario)
    scenario, status = load_chosen(path, refusal, arguments.cut)
    if scenario is None:
        return None, status
    for text in arguments.start:
        name, _equals, value = text.partition("=")
        moved = starting_at(scenario, name.strip(), value.strip())
        if moved is None:
            known = ", ".join(f"{m.id} {m.low}–{m.high}" for m in scenario.meters) or _("none")
            text = _("{start} is no start of a meter here. There are: {known}.").format(
                start=text, known=known
            )
            return None, _refuse(text)
        scenario = moved
    return scenario, DONE


def starting_at(scenario, meter: str, value: str):
    """The scenario with one meter starting elsewhere; None when it cannot start there."""
    there = {m.id: m for m in scenario.meters}.get(meter)
    number = int(value) if value.isascii() and value.isdecimal() else None
    if there is None or number is None or not there.low <= number <= there.high:
        return None
    moved = replace(there, start=number)
    return replace(scenario, meters=tuple(moved if m is there else m for m in scenario.meters))


def _write_page(path: Path, report) -> bool:
    from game.analysis.page import page
    from game.export.fresh import write_anew
    from game.export.svg import to_svg

    try:
        write_anew(path, page(report, to_svg))
    except OSError as error:
        text = _("{path} cannot be written: {reason}.")
        _refuse(text.format(path=path, reason=error.strerror or error))
        return False
    return True


def _refuse(words: str) -> int:
    print(words, file=sys.stderr)
    return REFUSED


class _Progress:
    """A line that says how far it has come and how long it will still take; on a terminal only."""

    def __init__(self, stream):
        self.stream = stream
        self.shown = stream is not None and stream.isatty()
        self.since, self.last, self.what = time.monotonic(), 0.0, ""

    def __call__(self, what: str, part: float) -> None:
        now = time.monotonic()
        if not self.shown or (what == self.what and now - self.last < 0.1):
            return
        self.last, self.what = now, what
        bar = "█" * round(part * 20)
        left = (now - self.since) * (1 - part) / part if part > 0.02 else None
        wait = "" if left is None else _("about {n} s left").format(n=max(round(left), 1))
        self.stream.write(f"\r\x1b[K[{bar:░<20}] {part * 100:3.0f}%  {what}  {wait}")
        self.stream.flush()

    def over(self) -> None:
        """Leave no trace of the line."""
        if self.shown:
            self.stream.write("\r\x1b[K")
            self.stream.flush()


def _tell(report, everything: bool) -> None:
    from game.analysis.sections import sections

    width = min(max(shutil.get_terminal_size().columns, LEAST_WIDTH), MOST_WIDTH)
    title = f"{report.title} ({report.cut})" if report.cut else report.title
    print(_("Every possible play of {title}").format(title=title))
    for part in sections(report):
        if part.key == "choices" and not everything:
            print()
            print(_("With --all: every choice as well, and each path in full."))
            break
        print(f"\n{part.title}\n{'-' * len(part.title)}")
        for note in part.notes:
            print(textwrap.fill(note, width))
        if part.key == "overview":  # sentences, of which nothing may be cut
            for name, sure in part.rows:
                print(textwrap.fill(f"{name}: {sure}", width, subsequent_indent="  "))
        elif part.rows:
            print(_columns(part.head, part.rows, width))
        for heading, lines in part.lists:
            print(textwrap.fill(heading, width))
            if everything or part.key == "never":
                for line in lines:
                    print(
                        textwrap.fill(line, width, initial_indent="  - ", subsequent_indent="    ")
                    )


def _columns(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...], width: int) -> str:
    """The table in columns; the longest texts go on below where a line would not hold them."""
    table = [head, *rows]
    widths = [max(len(row[column]) for row in table) for column in range(len(head))]
    while sum(widths) + 2 * (len(widths) - 1) > width and max(widths) > 12:
        widths[widths.index(max(widths))] -= 1
    rule = "  ".join("-" * w for w in widths)
    return "\n".join(
        [*_row(head, widths), rule, *(line for row in rows for line in _row(row, widths))]
    )


def _row(row: tuple[str, ...], widths: list[int]) -> list[str]:
    cells = [textwrap.wrap(words, w) for words, w in zip(row, widths, strict=True)]
    lines = zip_longest(*cells, fillvalue="")
    return [
        "  ".join(words.ljust(w) for words, w in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
