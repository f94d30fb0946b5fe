"""One broken scenario for each kind of problem: it is found, and where it is."""

import re
from pathlib import Path

import pytest

from game.content.checks import check
from game.content.problems import CODES, render
from game.content.schema import load_path

BROKEN = Path(__file__).resolve().parents[1] / "broken"
FILES = sorted(BROKEN.glob("*.yaml"))
MADE = {
    "file-missing": "test_reader.py asks for a file that is not there",
    "file-folder": "test_reader.py asks for a folder",
    "file-unreadable": "test_reader.py takes the right to read away",
    "file-too-big": "test_reader.py makes a megabyte",
    "more-problems": "test_schema.py makes more than a hundred",
    "too-many-entries": "test_reader.py makes fifty thousand",
    "text-too-long": "test_reader.py makes a long text",
    "too-many-deals": "test_checks.py makes the table",
    "series-file": "test_series.py opens a series as a scenario",
    "series-episode": "test_series.py, for a series is several files",
    "series-carries": "test_series.py, for a series is several files",
    "series-names": "test_series.py, for a series is several files",
    "series-fact": "test_series.py, for a series is several files",
}
"""Codes whose example is made by a test, because as a file it would be huge or none at all."""


def expected(path):
    """The code and place that a broken file's first line announces."""
    first = path.read_bytes().split(b"\n")[0].decode("ascii")
    code, line, column = re.fullmatch(r"# expect: ([a-z-]+) at (\d+):(\d+)", first).groups()
    return code, int(line), int(column)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_broken_file_is_named_for_its_problem_and_has_it(path):
    """The first line says what is found, and where."""
    found = check(path)
    assert expected(path)[0] == path.stem
    assert expected(path) in [(problem.code, problem.line, problem.column) for problem in found]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_one_slip_in_the_text_is_one_problem(path):
    """What the reader and the schema find does not come in a crowd."""
    _, problems = load_path(path)
    assert {problem.code for problem in problems} <= {path.stem}
    assert len(problems) <= 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_problem_says_what_is_wrong_and_how_to_mend_it(path):
    """Whole sentences, the line itself with a mark under it, and the file's name first."""
    for problem in check(path):
        said = render(problem)
        assert said.startswith(str(path))
        assert problem.message.endswith((".", "?"))
        assert problem.mend.endswith((".", "?")) or ": " in problem.mend
        assert problem.mend[0].isupper() or problem.mend.startswith("---")
        assert f" {problem.severity} {problem.code}: " in said
        if problem.line and problem.source_line.strip():
            assert said.splitlines()[2].strip() == "^"


def test_every_problem_has_its_broken_file():
    """A code that nothing shows may as well not exist."""
    shown = {path.stem for path in FILES} | set(MADE)
    assert set(CODES) - shown == set()
    assert shown - set(CODES) == set()
