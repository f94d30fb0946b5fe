"""What an editor shows to whoever writes a scenario, asked of a real YAML language server.

Needs node and the npm package yaml-language-server, on the path or in the folder that the
variable YAML_LANGUAGE_SERVER names; without them there is nothing to ask.
"""

import re
from pathlib import Path

import pytest

from game.content.beginning.writing import MODELINE
from game.content.schema import SCHEMA_FILE, schema_text
from game.content.series.schema import SERIES_SCHEMA_FILE, series_schema_text
from tests.content.language_server import Editor, command
from tests.scenarios_at_hand import EPISODES, SERIES

ROOT = Path(__file__).resolve().parents[2]
SMALL = (ROOT / "tests" / "scenarios" / "three-scenes.yaml").read_text(encoding="utf-8")
TEXT = f"{MODELINE}\n{SMALL}"

pytestmark = pytest.mark.skipif(command() is None, reason="no yaml-language-server here")


@pytest.fixture(scope="module")
def editor(tmp_path_factory):
    """A folder with the schema in it, open in an editor."""
    folder = tmp_path_factory.mktemp("scenarios")
    for name, made in ((SCHEMA_FILE, schema_text), (SERIES_SCHEMA_FILE, series_schema_text)):
        (folder / name).write_text(made(), encoding="utf-8", newline="\n")
    with Editor(command(), folder) as opened:
        opened.open("small.yaml", TEXT)
        yield opened


def changed(old, new):
    """The small scenario with something else in one place, and the place of the change."""
    assert old in TEXT, old
    return TEXT.replace(old, new, 1)


def underlined(editor, name, text):
    """What is underlined, as words of the text, with what is said of it."""
    lines = text.splitlines()
    found = []
    for each in editor.open(name, text):
        start, end = each["range"]["start"], each["range"]["end"]
        stop = end["character"] if end["line"] == start["line"] else None
        found.append((lines[start["line"]][start["character"] : stop], each["message"]))
    return found


GOOD = [
    *(ROOT / "scenarios").glob("*.yaml"),
    *EPISODES,
    *(ROOT / "tests" / "scenarios").glob("*.yaml"),
]


@pytest.mark.parametrize("path", sorted(GOOD), ids=lambda path: path.stem)
def test_nothing_is_underlined_in_a_scenario_that_plays(editor, path):
    """What check is content with, an editor is content with as well."""
    text = path.read_text(encoding="utf-8")
    first = MODELINE if path != SERIES else MODELINE.replace(SCHEMA_FILE, SERIES_SCHEMA_FILE)
    assert underlined(editor, path.name, f"{first}\n{text}") == []


def test_a_slip_in_a_series_is_underlined(editor):
    """A key that a series does not have, and a condition that is missing."""
    text = (
        SERIES.read_text(encoding="utf-8")
        .replace("carries:", "carrys:")
        .replace("when: agreed(winter) == promised", "")
    )
    found = underlined(
        editor, "slips.yaml", f"# yaml-language-server: $schema={SERIES_SCHEMA_FILE}\n{text}"
    )
    assert any(words.startswith("carrys") for words, _said in found)
    assert any("when" in said for _words, said in found)


def test_a_number_may_stand_where_a_text_belongs(editor):
    """The guide itself writes `era: 2024`, and nobody has to quote a no."""
    text = re.sub("^era: .*$", "era: 2024", TEXT, flags=re.MULTILINE)
    text = text.replace("text: Everyone, as today", "text: no")
    assert underlined(editor, "numbers.yaml", text) == []


SLIPS = [
    ("minutes: 20", "minutes: twenty", "twenty", "whole number from 1 to 600"),
    ("question: ", "qestion: ", "qestion", "not allowed"),
    ("    turn: doctor", "    turn: doktor", "doktor", "belongs here: doctor, manager"),
    ("    turn: doctor", "    trun: doctor", "trun", "not allowed"),
    ("          trust: +2", "          trust: lots", "lots", "+1 because"),
    ("    kind: agreement", "    kind: agrement", "agrement", "belongs here: agreement, impasse"),
    ("priorities: [ethics,", "priorities: [money,", "money", "belongs here: ethics, equity"),
    ("    to: 10\n", "    to: 10\n    shown: perhaps\n", "perhaps", "Write yes or no"),
    ("  her_figures:\n", "  Her figures:\n", "Her figures", "small letters, figures and _"),
    ("points: {doctor: 20, manager: 0}", "points: {doctor: 20}", "points", '"manager"'),
    ("    turn: doctor\n", "    turn: doctor\n    goto: the_fear\n", "goto", "one way on"),
    ("    turn: doctor\n", "", "first_word", "turn belongs beside it"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "word", "said"), SLIPS, ids=[slip[1].strip() for slip in SLIPS])  # fmt: skip
def test_a_slip_is_underlined_where_it_is_and_said_in_words(editor, old, new, word, said):
    """The word itself, with a sentence that helps."""
    found = underlined(
        editor, f"slip-{SLIPS.index((old, new, word, said))}.yaml", changed(old, new)
    )
    assert any(said in message for what, message in found if what == word), found


@pytest.mark.parametrize("effect", ["+2", "+7 because they can", "+2 they can"])
def test_an_effect_on_a_dimension_needs_a_reason_and_a_small_number(editor, effect):
    """The sentence shows how to write one."""
    old = re.search(r"efficiency: (\+2 because .*)", TEXT)[1]
    ((_, message),) = underlined(editor, f"effect{len(effect)}.yaml", changed(old, effect))
    assert "from -3 to +3" in message
    assert "because" in message


def test_every_key_explains_itself_under_the_pointer(editor):
    """With the words of the reference; names of the author's own say what kind of thing they are."""
    keys = re.compile(r"^ *(?:- )?(?P<key>[a-z_]+):(?: |$)")
    seen = set()
    for number, line in enumerate(TEXT.splitlines(), 1):
        key = keys.match(line)
        if key and (key["key"], key.start("key")) not in seen:
            seen.add((key["key"], key.start("key")))
            shown = editor.hover("small.yaml", number, key.start("key") + 1)
            told = re.sub(r"^#### .*$|^Source: .*$", "", shown, flags=re.MULTILINE)
            assert len(told.split()) >= 2, line
            assert "Entry" not in shown, line
    assert len(seen) > 40


def at(text, mark="@@"):
    """A text without its mark, and the line and column where it stood."""
    before = text[: text.index(mark)]
    return text.replace(mark, ""), before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1


@pytest.mark.parametrize(
    ("old", "new", "offered"),
    [
        ("    turn: doctor", "    turn: @@", {"doctor", "manager"}),
        ("    kind: agreement", "    kind: @@", {"agreement", "impasse", "time_called", "other"}),
        ("        aims: ask_first\n", "        @@\n", {"if", "otherwise", "cost", "lines"}),
        ("        aims: ask_first\n", "        mintzberg: @@\n", {"figurehead", "disturbance handler"}),
        ("          trust: +2\n", "          @@\n", {"ethics", "equity", "efficiency", "choice"}),
        ("          trust: +2\n", "          ethics: @@\n", {"+1 because …", "-3 because …"}),
        ("endings:\n", "  new:\n    @@\nendings:\n", {"heading", "turn", "together", "chance", "negotiate"}),
        ("endings:\n", "  new:\n    place: @@\nendings:\n", {"ward", "car_park"}),
        ("endings:\n", "  new:\n    lines:\n      - @@\nendings:\n", {"doctor", "manager", "narrator"}),
    ],
)  # fmt: skip
def test_what_can_stand_in_a_place_is_offered(editor, old, new, offered):
    """Keys where keys belong, and the words of a short list."""
    text, line, column = at(changed(old, new))
    name = f"typing-{line}-{column}-{'-'.join(sorted(offered)[:1])[:3]}.yaml"
    editor.open(name, text)
    assert offered <= editor.complete(name, line, column).keys()


def test_a_table_is_offered_with_all_that_it_needs(editor):
    """Who accepts it has only the gaps to fill."""
    text, line, column = at(changed("endings:\n", "  new:\n    @@\nendings:\n"))
    editor.open("table.yaml", text)
    offered = editor.complete("table.yaml", line, column)["negotiate"]["insertText"]
    for key in ("opens:", "rounds:", "walk_away:", "because:", "issues:"):
        assert key in offered
