"""The author's guide on plays as tests: its example passes, its message is real, no word is left out."""

import re
from pathlib import Path

from game.content.library import load_text
from game.content.nodes import Source
from game.content.problems import render
from game.session.rehearsal.playing import play_script
from game.session.rehearsal.reading import read_scripts
from game.session.rehearsal.words import FORMS

FOLDER = Path(__file__).resolve().parents[3] / "scenarios"
GUIDE = (FOLDER / "README.md").read_text(encoding="utf-8")
STEPS = (FOLDER / "guide-step-by-step.md").read_text(encoding="utf-8")
STORY = re.search(r"## The whole file\n\n```yaml\n(.*?)```", STEPS, re.DOTALL)[1]
PART = GUIDE.partition("\n## Plays as tests\n")[2].partition("\n## ")[0]
EXAMPLE = re.search(r"```\n(play .*?)```", PART, re.DOTALL)[1]
MESSAGE = re.search(r"```\n(my-scenario\.test\.txt:.*?)\n```", PART, re.DOTALL)[1]


def rendered(text):
    """All that does not come out as a text of transcripts says, as it is printed."""
    scenario = load_text(STORY, "my-scenario.yaml").scenario
    source = Source("my-scenario.test.txt", text)
    scripts, outside = read_scripts(source)
    assert len(scripts) == 2
    found = [*outside, *(p for script in scripts for p in play_script(source, script, scenario))]
    return [render(problem) for problem in found]


def test_the_example_of_the_guide_comes_out_as_written():
    """On the scenario that the guide writes."""
    assert rendered(EXAMPLE) == []


def test_the_message_of_the_guide_is_what_is_printed():
    """Word for word, from the example with the one change that the guide names."""
    changed = EXAMPLE.replace("expect trust >= 6", "expect trust >= 8")
    assert rendered(changed) == [MESSAGE]


def test_every_word_stands_in_the_guides_table():
    """What a transcript can say, a teacher can find."""
    table = "\n".join(line for line in PART.splitlines() if line.startswith("|"))
    for word in FORMS:
        assert re.search(rf"`(?:\w+: )?{word}\b", table), word
