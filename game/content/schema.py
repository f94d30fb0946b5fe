"""From a tree to a typed document, or to problems that stand where the author can mend them.

One definition, in document.py, gives the types, the problems and the JSON Schema that editors
complete and check with.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from game.content import for_editors, misfits, shape
from game.content.document import Document, ScenarioFile
from game.content.nodes import bare, most, uncollected
from game.content.problems import Problem, has_errors, in_reading_order
from game.content.reader import Reading, read, read_path
from game.content.series.reading import is_series
from game.words import _

SCHEMA_FILE = "scenario.schema.json"
"""What the schema is called beside the scenarios, where editors look for it."""


@uncollected()
def validate(reading: Reading) -> tuple[Document | None, tuple[Problem, ...]]:
    """The typed document, or None when anything is an error, and the schema's own problems.

    What stands on a line that the reader changed to read on is not held against the author, nor
    is anything where the reader has found fault; a text in which lines had to be left out is not
    looked at.
    """
    if reading.root is None or not reading.sound:
        return None, ()
    if is_series(reading):
        return None, (_series(reading),)
    scenario = None
    found = shape.problems(reading.source, reading.root)
    try:
        scenario = ScenarioFile.model_validate(bare(reading.root))
    except ValidationError as error:
        errors = error.errors(include_url=False)
        found += misfits.problems(reading.source, reading.root, errors, json_schema())
    faults = {(problem.line, problem.column) for problem in reading.problems}
    found = [p for p in found if p.line not in reading.mended and (p.line, p.column) not in faults]
    problems = most(reading.source, found)
    if scenario is None or has_errors([*reading.problems, *problems]):
        return None, problems
    return Document(reading.source, reading.root, scenario), problems


def _series(reading: Reading) -> Problem:
    place = reading.root.items["sittings"][0]
    return reading.source.problem(
        "series-file", (place.line, place.column),
        _("this is a series of several scenarios, and one scenario belongs here."),
        _("Take one of them by its own file, such as network-year/spring."),
    )  # fmt: skip


def load(
    content: str | bytes, file: str = "scenario.yaml"
) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document of a text, and every problem that reading and typing it found."""
    return _loaded(read(content, file))


def load_path(path: str | Path) -> tuple[Document | None, tuple[Problem, ...]]:
    """The same for a file."""
    return _loaded(read_path(path))


def _loaded(reading: Reading) -> tuple[Document | None, tuple[Problem, ...]]:
    document, problems = validate(reading)
    return document, in_reading_order([*reading.problems, *problems])


@cache
def json_schema() -> dict[str, Any]:
    """The format as JSON Schema, for editors: keys, their values and what each is for."""
    return for_editors.dressed(ScenarioFile.model_json_schema(mode="validation"))


def schema_text() -> str:
    """The JSON Schema as the text of a file that lies beside scenarios."""
    return json.dumps(json_schema(), indent=1, ensure_ascii=False) + "\n"
