"""What is wrong with a scenario file is said in Welsh as well, every problem of it."""

from pathlib import Path

import pytest

from game.content.checks import check
from game.content.problems import render
from game.words import choose_language

BROKEN = sorted((Path(__file__).resolve().parents[1] / "broken").glob("*.yaml"))


@pytest.fixture(autouse=True)
def _english_afterwards():
    yield
    choose_language("")


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_every_problem_is_said_in_welsh(path):
    """The same problems in the same places, with no sentence left in English."""
    choose_language("en")
    english = check(path)
    choose_language("cy")
    welsh = check(path)
    assert [(p.code, p.line, p.column) for p in welsh] == [
        (p.code, p.line, p.column) for p in english
    ]
    for before, after in zip(english, welsh, strict=True):
        assert after.message != before.message
        assert after.mend != before.mend
        assert " error " not in render(after)
