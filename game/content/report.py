"""Problems for editors and scripts: one JSON text of a shape that does not change.

``{"format": 1, "problems": […]}``. Each problem has ``file``, ``line`` and ``column`` (from 1;
0 for the file as a whole), ``end`` with a ``line`` and a ``column`` just after what is meant,
``code``, ``severity``, ``message``, ``mend``, ``did_you_mean`` (a text, empty when nothing is
near) and ``sure`` with ``how`` (proven, sampled, assumed) and ``by`` (what that rests on).
Keys may be added; a key that is there keeps its meaning while ``format`` is 1.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from game.content.problems import Problem

FORMAT = 1


def as_json(problems: Iterable[Problem]) -> str:
    """The problems as JSON in plain ASCII: nothing of a file reaches a terminal raw."""
    found = [entry(problem) for problem in problems]
    return json.dumps({"format": FORMAT, "problems": found}, indent=1)


def entry(problem: Problem) -> dict[str, Any]:
    """One problem as JSON values."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "end": {"line": problem.line, "column": max(problem.end_column, problem.column)},
        "code": problem.code,
        "severity": str(problem.severity),
        "message": problem.message,
        "mend": problem.mend,
        "did_you_mean": problem.did_you_mean,
        "sure": {"how": str(problem.sure.how), "by": problem.sure.by},
    }
