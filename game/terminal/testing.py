"""The commands ``test`` and ``record``: how plays written down come out, and how one is written down."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from game.content.problems import plain, render
from game.content.report import entry as problem_entry
from game.export.fresh import write_whole
from game.places import shipped_scenario
from game.session.entries import Entry, Header
from game.session.opening import CannotReopen, scenario_of
from game.session.record import RecordError, fold
from game.session.rehearsal import suite
from game.session.rehearsal.suite import ENDING, Report
from game.session.rehearsal.writing import transcript_of
from game.words import _

DONE, REFUSED, UNREADABLE = 0, 1, 2
FORMAT = 1


def play_transcripts(places: Sequence[str], *, form: str = "text") -> int:
    """Play the transcripts that are meant and print how they came out; the exit status."""
    files: dict[Path, None] = {}
    for place in places:
        found = _meant(place)
        if not found:
            print(_nothing(place), file=sys.stderr)
            return UNREADABLE
        files |= dict.fromkeys(found)
    report = suite.run_files(files)
    print(as_json(report) if form == "json" else as_text(report))
    if report.unread:
        return UNREADABLE
    return DONE if report.passed else REFUSED


def _meant(place: str) -> tuple[Path, ...]:
    """The transcript files that a word of the command line stands for.

    As elsewhere, a scenario that comes along can be named by its name alone. A series stands for
    its sittings.
    """
    path = Path(place)
    if path.is_dir():
        return _within(path)
    if place.lower().endswith(ENDING):
        return (path,)
    meant = path if path.exists() else shipped_scenario(place) or path
    return suite.beside(meant) or _within(meant.with_suffix(""))


def _within(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(each for each in folder.glob(f"*{ENDING}") if each.is_file()))


def _nothing(place: str) -> str:
    path = Path(place)
    if not path.is_dir() and not path.exists() and path.suffix:
        return _("{place}: there is no such file.").format(place=plain(place))
    name = path.name.removesuffix(".yaml") if not path.is_dir() else "my-scenario"
    text = _(
        "{place}: no transcript lies there. Write one, named {name} and beside its scenario, or "
        "make one from a play: python main.py record PLAY -o {name}"
    )
    name = f"{plain(name)}{ENDING}"
    return text.format(place=plain(place), name=f'"{name}"' if " " in name else name)


def as_text(report: Report) -> str:
    """A line for each play, below it what came out otherwise; one line for all at the end."""
    parts: list[str] = []
    for file in report.files:
        parts += [plain(file), *(render(p) + "\n" for p in report.problems if p.file == file)]
        for result in report.results:
            if result.file == file:
                came = _("as written") if result.passed else _("NOT as written")
                parts.append(f"  {came}: {plain(result.title)}")
                parts += [f"\n{render(problem)}" for problem in result.problems]
                parts += [""] * bool(result.problems)
    return "\n".join([*parts, report.summary()])


def as_json(report: Report) -> str:
    """The same for editors and scripts, in plain ASCII.

    ``{"format": 1, "passed": …, "plays": […], "problems": […]}``; each play has ``file``,
    ``line``, ``title``, ``passed`` and ``problems``, which are those of ``check``.
    """
    plays = [
        {
            "file": result.file,
            "line": result.line,
            "title": result.title,
            "passed": result.passed,
            "problems": [problem_entry(problem) for problem in result.problems],
        }
        for result in report.results
    ]
    return json.dumps(
        {
            "format": FORMAT,
            "passed": report.passed,
            "plays": plays,
            "problems": [problem_entry(problem) for problem in report.problems],
        },
        indent=1,
    )


def write_transcript(header: Header, entries: Iterable[Entry], output: Path | None) -> int:
    """Write a play as a transcript, or print it; never over a file that is there."""
    try:
        scenario = scenario_of(header)
        record = fold(scenario, header, entries)
    except (CannotReopen, RecordError) as reason:
        said = _("This play cannot be written down: {reason}.")
        return _refuse(said.format(reason=plain(str(reason)).rstrip(".")))
    text = transcript_of(scenario, header, record)
    if output is None:
        sys.stdout.write(text)
        return DONE
    name = re.sub(r"[^\w-]", "", header.scenario_id) or "scenario"
    path = output / f"{name}.{header.play[:6]}{ENDING}" if output.is_dir() else output
    if not path.name.lower().endswith(ENDING):
        said = _("{path} was not written: its name should end with {ending}.")
        return _refuse(said.format(path=path, ending=ENDING))
    try:
        write_whole(path, text)
    except FileExistsError:
        said = _("{path} is there already and was left as it is. Choose another name, or print the "
                 "transcript without -o and copy it.")  # fmt: skip
        return _refuse(said.format(path=path))
    except OSError as error:
        said = _("{path} cannot be written: {reason}.")
        return _refuse(said.format(path=path, reason=error.strerror or error))
    print(path)
    if suite.scenario_of(path).is_file():
        print(_("Play it: python main.py test {path}").format(path=path))
    else:
        said = _("Put it beside {name}.yaml: the name says which scenario it belongs to.")
        print(said.format(name=name))
    return DONE


def _refuse(message: str) -> int:
    print(message, file=sys.stderr)
    return REFUSED
