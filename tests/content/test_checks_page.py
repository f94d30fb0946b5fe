"""The guide's page about problems in the story keeps its word."""

import re
from itertools import pairwise
from pathlib import Path
from textwrap import dedent, indent

import pytest

from game.content import library
from game.content.checks import ON_THE_PLAY, ON_THE_TEXT, REFUSING, check
from game.content.problems import CODES, Severity

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "scenarios" / "problems-checks.md").read_text(encoding="utf-8")
BROKEN = ROOT / "tests" / "broken"
YAML = re.compile(r"```yaml\n(.*?)```", re.DOTALL)

SECTIONS = dict(re.findall(r"^## ([a-z-]+)\n(.*?)(?=^#|\Z)", PAGE, re.DOTALL | re.MULTILINE))
ONLY_BEGUN = {"brief-long", "too-many-positions", "too-many-deals"}
"""Sections that show only the beginning of something long."""


def within(block, text):
    """The block as it stands in a text, however far in; nothing when it does not."""
    for depth in range(0, 20, 2):
        moved = indent(block, " " * depth)
        if f"\n{moved}" in f"\n{text}":
            return moved
    return ""


@pytest.mark.parametrize("code", SECTIONS)
def test_the_broken_example_is_found_and_the_mended_one_is_not(code):
    """What the page calls broken is in the broken file, and its cure cures it."""
    broken, mended = (dedent(block) for block in YAML.findall(SECTIONS[code]))
    text = (BROKEN / f"{code}.yaml").read_text(encoding="utf-8")
    expected = re.match(rf"# expect: {code} at (\d+):(\d+)\n", text)
    found = check(text)
    assert (code, *map(int, expected.groups())) in [(p.code, p.line, p.column) for p in found]
    shown = within(broken, text)
    assert shown, "the example is not in the file"
    if code not in ONLY_BEGUN:
        depth = shown.index(broken[0])
        cured = text.replace(shown, indent(mended, " " * depth), 1)
        assert code not in [problem.code for problem in check(cured)]


@pytest.mark.parametrize("code", SECTIONS)
def test_a_section_says_what_its_code_says(code):
    """Title and severity on the page are those of the messages."""
    known = CODES[code]
    assert f"*{known.title} ({known.severity}).*" in " ".join(SECTIONS[code].split())


@pytest.mark.parametrize("code", [c for c in SECTIONS if CODES[c].severity is Severity.ERROR])
def test_loading_refuses_whatever_is_an_error(code):
    """Loading runs only some checks: all that may find errors."""
    loaded = library.load(BROKEN / f"{code}.yaml")
    assert loaded.scenario is None
    assert code in [problem.code for problem in loaded.problems]


def test_only_the_refusing_checks_find_errors():
    """A check that can refuse a file must be among those that loading runs."""
    assert set(REFUSING) <= {*ON_THE_TEXT, *ON_THE_PLAY}
    for code in SECTIONS.keys() - ONLY_BEGUN:
        errors = {p.code for p in check(BROKEN / f"{code}.yaml") if p.severity is Severity.ERROR}
        refused = {p.code for p in library.load(BROKEN / f"{code}.yaml").problems}
        assert errors <= refused


def test_the_sections_stand_in_the_order_of_the_registry():
    """Page and registry are looked through side by side."""
    order = [list(CODES).index(code) for code in SECTIONS]
    assert all(earlier < later for earlier, later in pairwise(order))
