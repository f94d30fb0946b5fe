"""The author's guide keeps its word: its examples are real, and nothing is left out."""

import re
from itertools import pairwise
from pathlib import Path
from textwrap import dedent, indent

import pytest

from game.content import library
from game.content.checks import REFUSING, check
from game.content.problems import CODES, Severity
from game.content.schema import json_schema

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "scenarios" / "README.md").read_text(encoding="utf-8")
PAGE = (ROOT / "scenarios" / "problems-checks.md").read_text(encoding="utf-8")
BROKEN = ROOT / "tests" / "broken"
YAML = re.compile(r"```yaml\n(.*?)```", re.DOTALL)

SECTIONS = dict(re.findall(r"^## ([a-z-]+)\n(.*?)(?=^#|\Z)", PAGE, re.DOTALL | re.MULTILINE))
WHOLE = YAML.search(GUIDE.partition("### The whole file")[2])[1]
STEPS = YAML.findall(
    GUIDE.partition("scenario of your own\n")[2].partition("### The whole file")[0]
)
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
    from game.content.checks import ON_THE_PLAY, ON_THE_TEXT

    assert set(REFUSING) <= {*ON_THE_TEXT, *ON_THE_PLAY}
    for code in SECTIONS.keys() - ONLY_BEGUN:
        errors = {p.code for p in check(BROKEN / f"{code}.yaml") if p.severity is Severity.ERROR}
        refused = {p.code for p in library.load(BROKEN / f"{code}.yaml").problems}
        assert errors <= refused


def test_the_scenario_of_the_guide_has_no_problem():
    """A teacher who types it all gets what was promised."""
    assert check(WHOLE) == ()
    assert library.load_text(WHOLE).scenario.title == "The Saturday clinic"


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.split("\n")[0].strip())
def test_each_step_of_the_guide_stands_in_the_whole_file(step):
    """Nobody is sent to write something that is different in the end."""
    assert within(step, WHOLE)


def test_every_key_of_the_format_is_in_the_guide():
    """A key that is not explained does not exist for an author."""
    assert {key for key in keys(json_schema()) if f"`{key}`" not in GUIDE} == set()


def keys(schema):
    """Every property name anywhere in a JSON Schema."""
    if isinstance(schema, list):
        for part in schema:
            yield from keys(part)
    elif isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from keys(part)


def test_the_links_inside_the_guide_lead_somewhere():
    """Each (#place) is a heading, each (file) is there."""
    headings = {
        re.sub(r"[^a-z0-9 -]", "", line.lstrip("# ").lower()).replace(" ", "-")
        for line in GUIDE.splitlines()
        if line.startswith("#")
    }
    for link in re.findall(r"\]\(([^)]+)\)", GUIDE):
        if link.startswith("#"):
            assert link[1:] in headings
        else:
            assert (ROOT / "scenarios" / link).is_file()


def test_the_conditions_of_the_guide_are_conditions():
    """Every example in the table of conditions can be read."""
    from game.core.conditions import parse
    from game.core.facts import vocabulary

    words = vocabulary(["trust"], ["ward"], ["own_up"], {"nights": ["nurses"]}, ["open"])
    table = GUIDE.partition("## Conditions")[2].partition("## Effects")[0]
    rows = [line for line in table.splitlines() if line.startswith("| `")]
    examples = [text for row in rows for text in re.findall(r"`([^`]+)`", row.split("|")[1])]
    assert len(examples) >= 10
    for example in examples:
        parse(example, words)


def test_the_sections_stand_in_the_order_of_the_registry():
    """Page and registry are looked through side by side."""
    order = [list(CODES).index(code) for code in SECTIONS]
    assert all(earlier < later for earlier, later in pairwise(order))


def test_the_problem_in_the_guide_is_what_check_says():
    """The example can be typed in and compared."""
    shown = GUIDE.partition("## How to read a problem\n\n```\n")[2].partition("```")[0]
    spoilt = WHOLE.replace("    goto: answer\n", "    goto: anwser\n", 1)
    (problem,) = check(spoilt, "my-scenario.yaml")
    assert library.render(problem) == shown.rstrip()


def test_the_ten_minutes_can_be_done_with_the_shipped_scenario():
    """What the reader is sent to find is there."""
    text = (ROOT / "scenarios" / "closer-to-home.yaml").read_text(encoding="utf-8")
    first = GUIDE.partition("## In ten minutes")[2].partition("## In an afternoon")[0]
    for quoted in ("Go on, love", "goto: bed_meeting"):
        assert f"`{quoted}`" in first
        assert quoted in text
    assert "unknown-target" in [p.code for p in check(text.replace("goto: bed_meeting", "goto: bed_meting", 1))]  # fmt: skip


def test_the_stars_mark_exactly_what_has_to_be_there():
    """A reader who gives the marked keys has given enough."""
    defs = json_schema()["$defs"] | {"": json_schema()}
    part = {
        "": "### At the top", "RoleEntry": "### People", "MeterEntry": "### A meter",
        "ChoiceEntry": "### A choice", "CutEntry": "## Cuts", "TableEntry": "### The table",
    }  # fmt: skip
    for name, heading in part.items():
        section = GUIDE.partition(f"{heading}\n")[2].partition("\n##")[0]
        marked = {
            key
            for row in re.findall(r"^\| (`[^|]*) \|", section, re.MULTILINE)
            for key in re.findall(r"`(\w+)` \*", row)
        }
        assert marked == set(defs[name]["required"]), name
