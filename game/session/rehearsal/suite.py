"""All transcripts of a scenario: finds them beside its file, plays them, reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from game.content.letters import MOST_BYTES, decode
from game.content.library import load
from game.content.nodes import Source
from game.content.problems import Problem, Severity
from game.core.scenario import Scenario
from game.session.rehearsal.playing import play_script
from game.session.rehearsal.reading import Script, read_scripts
from game.words import _, ngettext

ENDING = ".test.txt"
"""How the name of a transcript file ends: ``closer-to-home.test.txt`` beside ``closer-to-home.yaml``."""


@dataclass(frozen=True, slots=True)
class Result:
    """How one transcript came out: where it stands, and every difference in its order."""

    file: str
    title: str
    line: int
    problems: tuple[Problem, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the play came out as it is written."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class Report:
    """How some transcript files came out. ``problems`` are of files and of no one transcript;
    ``unread`` says that some file could not be read at all."""

    files: tuple[str, ...] = ()
    results: tuple[Result, ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: bool = False

    @property
    def passed(self) -> bool:
        """Whether everything was read and came out as it is written, and there was something."""
        return bool(self.results) and not self.problems and not self.failures

    @property
    def failures(self) -> int:
        """How many transcripts came out differently."""
        return sum(not result.passed for result in self.results)

    def summary(self) -> str:
        """The whole report in one line."""
        ran = len(self.results)
        said = ngettext("{n} play", "{n} plays", ran).format(n=ran)
        if self.passed:
            came = ngettext("It came out as written.", "All came out as written.", ran)
            return f"{said}. {came}"
        if not ran:
            return _("No play could be run.")
        parts = [_("{n} as written").format(n=ran - self.failures)]
        parts.append(_("{n} not").format(n=self.failures))
        if self.problems:
            n = len(self.problems)
            wrong = ngettext("{n} problem beside them", "{n} problems beside them", n)
            parts.append(wrong.format(n=n))
        return f"{said}: {', '.join(parts)}."


def beside(scenario: Path) -> tuple[Path, ...]:
    """The transcript files that belong to a scenario file, by name."""
    found = scenario.parent.glob(f"*{ENDING}")
    return tuple(sorted(path for path in found if scenario_of(path) == scenario))


def scenario_of(transcripts: Path) -> Path:
    """The scenario file that a transcript file lies beside.

    More words may stand in the middle: ``case.bad-days.test.txt`` belongs to ``case.yaml``.
    """
    stem = transcripts.name.removesuffix(ENDING)
    first = name = transcripts.with_name(f"{stem}.yaml")
    while not name.is_file() and "." in stem:
        stem = stem.rpartition(".")[0]
        name = transcripts.with_name(f"{stem}.yaml")
    return name if name.is_file() else first


def run_transcripts(scenario: str | Path) -> Report:
    """Play every transcript beside a scenario file; an empty report when there is none."""
    return run_files(beside(Path(scenario)))


def run_files(paths: Iterable[Path]) -> Report:
    """Play every transcript of these files; all are played, whatever comes out of one."""
    found = [_run(path) for path in paths]
    return Report(
        tuple(file for report in found for file in report.files),
        tuple(result for report in found for result in report.results),
        tuple(problem for report in found for problem in report.problems),
        any(report.unread for report in found),
    )


def _run(path: Path) -> Report:
    text, wrong = read_text(path)
    file = str(path)
    if wrong:
        return Report((file,), (), wrong, unread=True)
    source = Source(file, text)
    scripts, outside = read_scripts(source)
    scenario, missing = _scenario(path) if scripts else (None, ())
    results = [_played(source, script, scenario) for script in scripts] if scenario else []
    unread = any(problem.code.startswith("file-") for problem in (*outside, *missing))
    return Report((file,), tuple(results), (*outside, *missing), unread)


def _played(source: Source, script: Script, scenario: Scenario) -> Result:
    return Result(source.file, script.title, script.line, play_script(source, script, scenario))


def _scenario(path: Path) -> tuple[Scenario | None, tuple[Problem, ...]]:
    where = scenario_of(path)
    if not where.is_file():
        message = _("there is no scenario {name} beside it.").format(name=where.name)
        mend = _("A transcript file has the name of its scenario: case{ending} beside case.yaml.")
        mend = mend.format(ending=ENDING)
        return None, (_of_file("file-missing", path, message, mend),)
    loaded = load(where)
    if loaded.scenario is None:
        message = _("its scenario {name} cannot be played yet.").format(name=where.name)
        mend = _("Ask for its problems first: python main.py check {path}").format(path=where)
        return None, (_of_file("test-scenario", path, message, mend),)
    return loaded.scenario, ()


def read_text(path: Path) -> tuple[str, tuple[Problem, ...]]:
    """The text of a transcript file, or the problem that keeps it from being read."""
    try:
        if path.is_dir():
            raise IsADirectoryError(None, _("it is a folder"))
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        message = _("there is no such file.")
        mend = _("Check the name and the folder; the name ends in {ending}.").format(ending=ENDING)
        return "", (_of_file("file-missing", path, message, mend),)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or _("the name cannot be used")
        message = _("the file cannot be opened: {reason}.").format(reason=reason)
        mend = _("Close it in other programs, or copy it to a folder of your own and try again.")
        return "", (_of_file("file-unreadable", path, message, mend),)
    text, found = decode(content, str(path))
    return text, tuple(_about_transcripts(problem) for problem in found)


def _about_transcripts(problem: Problem) -> Problem:
    """A problem of letters in words that fit this kind of file."""
    message = {
        "file-too-big": _("the file is bigger than one megabyte; no transcript is so long."),
        "file-binary": _("this is not plain text, and a transcript is."),
    }.get(problem.code, problem.message)
    mend = _("Open it in a plain text editor and save it there as UTF-8, with a name ending in "
             "{ending}.").format(ending=ENDING)  # fmt: skip
    return replace(problem, message=message, mend=mend)


def _of_file(code: str, path: Path, message: str, mend: str) -> Problem:
    return Problem(code, Severity.ERROR, message, mend, str(path))
