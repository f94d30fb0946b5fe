"""Problems for editors keep their shape, and for people say how sure they are."""

import json
from pathlib import Path

import pytest

from game.content.checks import check
from game.content.problems import READ, How, render
from game.content.report import as_json
from game.terminal.checking import check_files

BROKEN = Path(__file__).resolve().parents[1] / "broken"
KEYS = [
    "file", "line", "column", "end", "code", "severity", "message", "mend", "did_you_mean", "sure",
]  # fmt: skip


def shown_in(code):
    """The problem that a broken file is named for."""
    return next(p for p in check(BROKEN / f"{code}.yaml") if p.code == code)


FILES = sorted(set(BROKEN.glob("[c-u]*.yaml")) - {BROKEN / "too-many-positions.yaml"})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_problem_has_every_key_and_ends_after_it_begins(path):
    """Whatever is found, an editor can underline it."""
    report = json.loads(as_json(check(path)))
    assert report["format"] == 1
    for entry in report["problems"]:
        assert list(entry) == KEYS
        assert entry["end"]["line"] == entry["line"]
        assert entry["end"]["column"] >= entry["column"]
        assert entry["sure"]["how"] in list(How)
        line = path.read_text(encoding="utf-8", errors="replace").splitlines()[
            max(entry["line"] - 1, 0)
        ]
        assert entry["end"]["column"] <= len(line) + 1


def test_the_end_is_that_of_the_word_that_is_meant():
    """A target, and a condition as a whole."""
    problem = shown_in("unknown-target")
    shown = problem.source_line[problem.column - 1 : problem.end_column - 1]
    assert shown == "anwser"
    problem = shown_in("condition-never")
    shown = problem.source_line[problem.column - 1 : problem.end_column - 1]
    assert shown == "trust >= 8"


def test_what_was_proven_says_by_how_much_and_what_can_be_read_says_nothing():
    """One quiet line at the end."""
    problem = shown_in("condition-never")
    assert problem.sure.how is How.PROVEN
    assert render(problem).splitlines()[-1].startswith("  Proven: all ")
    problem = shown_in("unknown-target")
    assert problem.sure == READ
    assert "Proven" not in render(problem)


def test_json_for_several_files_is_one_text(capsys):
    """A script reads it at once; the exit status is that of the worst."""
    paths = [BROKEN / "unknown-target.yaml", BROKEN / "condition-always.yaml"]
    assert check_files(paths, form="json") == 1
    report = json.loads(capsys.readouterr().out)
    assert {p.stem for p in paths} <= {entry["code"] for entry in report["problems"]}
    assert {entry["file"] for entry in report["problems"]} == set(map(str, paths))


def test_the_exit_status_counts_warnings_only_when_strict(capsys):
    """And advice never."""
    assert check_files([BROKEN / "condition-never.yaml"]) == 0
    assert check_files([BROKEN / "condition-never.yaml"], strict=True) == 1
    assert check_files([BROKEN / "condition-always.yaml"], strict=True) == 0
    assert check_files([BROKEN / "not-there.yaml"]) == 2
    assert ": 1 error" in capsys.readouterr().out
