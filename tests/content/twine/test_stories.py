"""Whole stories, one in each dialect: what comes of them stands beside them, and can be played."""

import re
from pathlib import Path

import pytest

from game.content import library
from game.content.checks import check
from game.content.problems import Severity
from game.content.twine.bringing import bring
from game.core.control import control_graph
from game.core.prospects import endings

HERE = Path(__file__).parent
GUIDE = (HERE.parents[2] / "scenarios" / "README.md").read_text(encoding="utf-8")
STORIES = sorted(HERE.glob("*.twee"))


def brought(path):
    return bring(path.read_bytes())


def test_there_is_a_story_in_each_dialect():
    """The sweeps below would pass on none."""
    assert {"harlowe", "sugarcube", "chapbook"} <= {path.stem for path in STORIES}


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_becomes_the_file_beside_it(path):
    """To the letter; where that is meant to change, the file is written again with it."""
    assert brought(path).text == path.with_suffix(".yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_it_plays_at_once(path):
    """No error, and every ending that the story leads to can be reached in some play."""
    done = brought(path)
    assert [p for p in check(done.text) if p.severity is Severity.ERROR] == []
    scenario = library.load_text(done.text).scenario
    alone = " ".join(str(note) for note in done.notes if "Nothing leads to" in note.what)
    never = {key for key, ending in scenario.endings.items() if f"“{ending.heading}”" in alone}
    assert endings(control_graph(scenario)) == set(scenario.endings) - never


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_every_note_stands_in_the_file_and_points_into_the_story(path):
    """By its number, as a remark; and its place is one that the story has."""
    done = brought(path)
    lines = path.read_text(encoding="utf-8").split("\n")
    for number, note in enumerate(done.notes, 1):
        line, column = note.place
        assert re.search(rf"# note {number} \(line {line}\)", done.text)
        assert column <= len(lines[line - 1]) + 1


def test_the_guide_shows_what_really_comes_of_its_story():
    """The story in it, and one of the scenes."""
    section = GUIDE.partition("\n## From Twine\n")[2]
    story = re.search(r"```twee\n(.*?)```", section, re.DOTALL)[1]
    scene = re.search(r"```yaml\n(.*?)```", section, re.DOTALL)[1]
    assert f"\n{scene}\nendings:" in bring(story.encode()).text


def test_a_sum_past_all_scales_stays_on_the_scale():
    """A thousand is the most that a meter holds."""
    done = bring(b":: Start\n" + b"<<set $a += 900>>" * 3 + b"[[x|End]]\n\n:: End\n")
    (meter,) = library.load_text(done.text).scenario.meters
    assert (meter.start, meter.high) == (1000, 1000)
