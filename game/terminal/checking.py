"""The command ``check``: what is wrong or unwise in scenario files, for people or for editors."""

from __future__ import annotations

import glob
from collections.abc import Iterable
from pathlib import Path

from game.content.checks import check
from game.content.problems import ADVICE, ERROR, Problem, counted, render, unread
from game.content.report import as_json

DONE, REFUSED, UNREADABLE = 0, 1, 2


def check_files(paths: Iterable[Path], *, strict: bool = False, form: str = "text") -> int:
    """Print the problems of each file, and return the exit status of the worst.

    With ``form`` "json" one JSON text stands for all files together.
    """
    every: list[Problem] = []
    worst = DONE
    for path in paths:
        problems = check(path)
        worst = max(worst, _status(problems, strict))
        every += problems
        if form == "text":
            for problem in problems:
                print(render(problem), end="\n\n")
            print(f"{path}: {counted(problems)}")
            for line in _translations(path):
                print(line)
    if form == "json":
        print(as_json(every))
    return worst


def _translations(path: Path) -> list[str]:
    """What to say of the translations beside a file; most files have none."""
    if not any(path.parent.glob(f"{glob.escape(path.stem)}.*.po")):
        return []
    # Only here: whoever has no translation need not wait for what reads one.
    from game.content import library
    from game.terminal.translating import behind

    scenario = library.load(path).scenario
    return behind(path, scenario) if scenario else []


def _status(problems: tuple[Problem, ...], strict: bool) -> int:
    if unread(problems):
        return UNREADABLE
    refused = any(p.severity == ERROR or (strict and p.severity != ADVICE) for p in problems)
    return REFUSED if refused else DONE
