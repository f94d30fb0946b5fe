"""The guide's page about problems with the text keeps its word."""

import re
from pathlib import Path
from textwrap import dedent, indent

import pytest

from game.content.problems import CODES
from game.content.schema import load

ROOT = Path(__file__).resolve().parents[2]
SECTION = re.compile(r"^## ([a-z-]+)\n(.*?)(?=^#+ |\Z)", re.DOTALL | re.MULTILINE)
YAML = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
PAGE = (ROOT / "scenarios" / "problems.md").read_text(encoding="utf-8")
OTHER_PAGE = (ROOT / "scenarios" / "problems-checks.md").read_text(encoding="utf-8")
SECTIONS = dict(SECTION.findall(PAGE))
WITH_EXAMPLE = [code for code, words in SECTIONS.items() if "```" in words]
ONLY_WORDS = set(SECTIONS) - set(WITH_EXAMPLE)


def moved_into(text, example):
    """The example as it stands in a file, however far in; nothing when it does not."""
    for depth in range(0, 20, 2):
        moved = indent(example, " " * depth, lambda line: bool(line.strip()))
        if f"\n{moved}" in f"\n{text}":
            return moved, depth
    return "", 0


@pytest.mark.parametrize("code", WITH_EXAMPLE)
def test_the_broken_example_has_the_problem_and_the_mended_one_has_none(code):
    """The example stands in the broken file of that name; with the mended one all is well."""
    path = ROOT / "tests" / "broken" / f"{code}.yaml"
    text = path.read_text(encoding="utf-8")
    broken, mended = YAML.findall(SECTIONS[code])
    shown, depth = moved_into(text, broken if code == "yaml-tab" else dedent(broken))
    assert shown, "the example is not in the broken file"
    assert [problem.code for problem in load(text)[1]] == [code]
    _, after = load(text.replace(shown, indent(mended, " " * depth), 1))
    if code == "yaml-empty":
        assert code not in [problem.code for problem in after]
    else:
        assert after == ()


def test_only_what_is_no_text_has_no_example():
    """Files that are missing, locked, foreign or endless cannot be shown."""
    assert {
        "file-missing", "file-folder", "file-unreadable", "file-too-big", "file-binary",
        "file-encoding", "more-problems", "too-many-entries", "text-too-long",
        "series-file", "series-episode", "series-carries", "series-names", "series-fact",
    } == ONLY_WORDS  # fmt: skip


@pytest.mark.parametrize("code", SECTIONS)
def test_a_section_says_what_its_code_says(code):
    """Title and severity on the page are those of the messages, and there are words besides."""
    known = CODES[code]
    words = " ".join(SECTIONS[code].split())
    assert words.startswith(f"*{known.title} ({known.severity}).* ")
    assert len(words.partition(").* ")[2].partition(" Broken:")[0]) > 15


def test_every_code_has_one_section_in_the_order_of_the_registry():
    """Nothing that check can say is left unexplained."""
    assert [*SECTIONS, *dict(SECTION.findall(OTHER_PAGE))] == list(CODES)
