"""The author's guide keeps its word: its examples are real, and nothing is left out."""

import re
from pathlib import Path
from textwrap import indent

import pytest

from game.cli import main
from game.content import library
from game.content.checks import check
from game.content.problems import CODES
from game.content.schema import json_schema
from game.core.negotiation import deal_map
from game.core.scenario import SIDES
from tests import reference

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "scenarios"
PAGES = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md"))}
GUIDE = PAGES["README.md"]
STEP_BY_STEP = PAGES["guide-step-by-step.md"]
CRAFT = PAGES["guide-craft.md"]
REFERENCE = PAGES["guide-reference.md"]
CLINIC = ROOT / "tests" / "scenarios" / "fracture-clinic.yaml"
BLOCK = re.compile(r"```(?:yaml)?\n(.*?)```", re.DOTALL)
YAML = re.compile(r"```yaml\n(.*?)```", re.DOTALL)

FIFTEEN = GUIDE.partition("in fifteen minutes\n")[2].partition("\n## ")[0]
WHOLE = YAML.search(STEP_BY_STEP.partition("## The whole file")[2])[1]
STEPS = YAML.findall(STEP_BY_STEP.partition("## The whole file")[0])


def within(block, text):
    """The block as it stands in a text, however far in; nothing when it does not."""
    for depth in range(0, 20, 2):
        moved = indent(block, " " * depth)
        if f"\n{moved}" in f"\n{text}":
            return moved
    return ""


def test_the_fifteen_minutes_can_be_done_line_by_line(tmp_path, monkeypatch, capsys):
    """Each command is run as it stands, each change is made as it is shown, each answer compared."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "fracture-clinic.yaml"
    begin, *edits, mistake = BLOCK.findall(FIFTEEN)
    title, new_title, line, new_line, checked, no_problem, last, fourth = edits

    commands = re.findall(r"python main\.py (.+)", begin)
    assert main(commands[0].split()) == 0
    assert commands[1] == "play fracture-clinic.yaml"
    assert library.load(file).scenario is not None
    capsys.readouterr()

    text = file.read_text(encoding="utf-8")
    for old, new in ((title, new_title), (line, new_line)):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")
    (asked,) = re.findall(r"python main\.py (.+)", checked)
    assert main(asked.split()) == 0
    assert capsys.readouterr().out == no_problem

    assert text.count(last) == 1
    good = text.replace(last, last + fourth)
    at = good.index(fourth)
    bad = good[:at] + good[at:].replace("goto: the_answer", "goto: the_anwser", 1)
    assert bad != good
    file.write_text(bad, encoding="utf-8")
    assert main(asked.split()) == 1
    assert capsys.readouterr().out == mistake

    file.write_text(good, encoding="utf-8")
    assert main(asked.split()) == 0
    assert capsys.readouterr().out == no_problem


def test_the_scenario_of_the_guide_has_no_problem():
    """A teacher who types it all gets what was promised."""
    assert check(WHOLE) == ()
    assert library.load_text(WHOLE).scenario.title == "The Saturday clinic"


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.split("\n")[0].strip())
def test_each_step_of_the_guide_stands_in_the_whole_file(step):
    """Nobody is sent to write something that is different in the end."""
    assert within(step, WHOLE)


def test_every_key_of_the_format_is_in_the_reference():
    """A key that is not explained does not exist for an author."""
    assert {key for key in keys(json_schema()) if f"`{key}`" not in REFERENCE} == set()


def keys(schema):
    """Every property name anywhere in a JSON Schema."""
    if isinstance(schema, list):
        for part in schema:
            yield from keys(part)
    elif isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from keys(part)


def test_the_tables_of_the_reference_are_those_of_the_schema():
    """What check goes by is what is written there, with its stars."""
    now = reference.page(REFERENCE)
    assert now == REFERENCE, "make them anew: python -m tests.reference"
    shown = set(re.findall(r"<!-- keys: (\w+) -->", REFERENCE))
    told_in_words = {
        "RolesEntry", "WalkAwaysEntry", "BothWhole", "PullEntry", "EffectsEntry", "Judgement",
        "Change", "DebriefEntry",
    }  # fmt: skip
    assert shown == {"ScenarioFile", *json_schema()["$defs"]} - told_in_words


def headings(page):
    """The places of a page that a link can lead to."""
    return {
        re.sub(r"[^\w -]", "", line.lstrip("# ").lower()).replace(" ", "-")
        for line in PAGES[page].splitlines()
        if line.startswith("#")
    }


@pytest.mark.parametrize("page", PAGES)
def test_the_links_of_a_page_lead_somewhere(page):
    """Each (#place) is a heading, each (file) is there."""
    for link in re.findall(r"\]\(([^)\s]+)\)", PAGES[page]):
        file, _, place = link.partition("#")
        assert (FOLDER / (file or page)).is_file(), link
        if place:
            assert place in headings(file or page), link


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_the_guide_can_be_reached_from_the_first(page):
    """Nothing is written for nobody."""
    assert page == "README.md" or f"({page})" in GUIDE


def test_the_conditions_of_the_guide_are_conditions():
    """Every example in the table of conditions can be read."""
    from game.core.conditions import parse
    from game.core.facts import vocabulary

    words = vocabulary(["trust"], ["ward"], ["own_up"], {"nights": ["nurses"]}, ["open"])
    table = REFERENCE.partition("## Conditions")[2].partition("## Effects")[0]
    rows = [line for line in table.splitlines() if line.startswith("| `")]
    examples = [text for row in rows for text in re.findall(r"`([^`]+)`", row.split("|")[1])]
    assert len(examples) >= 10
    for example in examples:
        parse(example, words)


def test_the_problem_in_the_guide_is_what_check_says():
    """The example can be typed in and compared."""
    shown = GUIDE.partition("## How to read a problem\n\n```\n")[2].partition("```")[0]
    spoilt = WHOLE.replace("    goto: answer\n", "    goto: anwser\n", 1)
    (problem,) = check(spoilt, "my-scenario.yaml")
    assert library.render(problem) == shown.rstrip()


def clinic():
    """The table of the worked example."""
    scenario = library.load(CLINIC).scenario
    return next(iter(scenario.negotiations())).negotiation


def test_the_worked_points_are_those_of_a_scenario_that_plays():
    """Every number of the table, and the sums in the last column."""
    rows = re.findall(r"^\| (?:`(\w+)`)? *\| ([^|]+) \| (\d+) \| (\d+) \| (\d+) \|$", CRAFT, re.M)
    shown, issue = {}, ""
    for name, _, *numbers in rows:
        issue = name or issue
        shown.setdefault(issue, []).append(tuple(map(int, numbers)))
    assert shown == {
        each.id: [
            (*(option.points[seat] for seat in SIDES), sum(option.points.values()))
            for option in each.options
        ]
        for each in clinic().issues
    }


def test_the_sums_of_the_worked_example_are_right():
    """The middle, the trade, and how many deals are good for both."""
    section = CRAFT.partition("## A good set of issues")[2].partition("\n## ")[0]
    found = deal_map(clinic())
    assert "make 55 for each" in section
    assert (55, 55) in found.points
    assert (55, 55) not in found.frontier
    assert "**70 for each**" in section
    assert (70, 70) in found.frontier
    assert f"{len(found.zone)} of the {len(found.deals)}" in " ".join(section.split())
    assert f"they are {found.walk_away[0]} and {found.walk_away[1]}" in section


def test_the_examples_of_the_craft_stand_in_the_worked_scenario():
    """Nothing is praised that was not played."""
    for example in YAML.findall(CRAFT):
        assert within(example, CLINIC.read_text(encoding="utf-8"))


def test_the_common_mistakes_are_all_that_check_weighs():
    """Each has its code, and no code of the story's sense is left out."""
    told = set(re.findall(r"problems-checks\.md#([a-z-]+)", CRAFT))
    weighed = {
        "choice-beaten", "choice-best", "dimension-barely", "goalpost-freak", "role-silent",
        "condition-always", "meter-unused", "zone-trivial", "no-zone", "no-conflict",
        "no-compatible", "no-trade", "option-beaten", "walk-away-odd", "secret-told",
        "aim-unserved", "aim-rare", "prompt-never", "jargon", "term-unmarked", "sentence-long",
        "minutes-short",
    }  # fmt: skip
    assert weighed <= told <= set(CODES)
