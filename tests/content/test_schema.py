"""The schema: what each key may hold, said at its place, with all that is wrong at once."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content import keys
from game.content.reader import read
from game.content.schema import json_schema, load, load_path, validate

ROOT = Path(__file__).resolve().parents[2]
CASE = (ROOT / "tests" / "scenarios" / "three-scenes.yaml").read_text(encoding="utf-8")


def spoilt(old, new):
    """What is found, as code and place, when one thing in the case is changed."""
    assert old in CASE
    return [(p.code, p.line, p.column) for p in load(CASE.replace(old, new, 1))[1]]


def place(old, after=0):
    """Where a text stands in the case, or a letter so many further on."""
    before = CASE[: CASE.index(old) + after].split("\n")
    return len(before), len(before[-1]) + 1


def test_the_case_is_a_document_with_typed_values():
    """Numbers are numbers, short forms are spelt out, lists are tuples."""
    document, problems = load_path(ROOT / "tests" / "scenarios" / "three-scenes.yaml")
    assert problems == ()
    assert document.id == "three-scenes"
    case = document.scenario
    assert (case.format, case.minutes, case.difficulty) == (1, 20, "gentle")
    assert case.meters["trust"].lowest == 0
    assert case.meters["trust"].highest == 10
    assert case.meters["trust"].shown is False
    choice = case.scenes["first_word"].choices[0]
    assert choice.mintzberg == ("disseminator",)
    assert choice.aims == ("ask_first",)
    assert choice.effects.meters["trust"].by == 2
    sheet = case.scenes["her_figures"].choices[2]
    assert sheet.effects.judgements["equity"].by == 1
    assert sheet.effects.judgements["equity"].because.startswith("the town that waits")
    assert sheet.cost.one_off_k == Decimal(18)
    line = case.scenes["after_the_meeting"].lines[0]
    assert (line.speaker, line.text[:11]) == ("nurse", "Forty-seven")
    assert not case.scenes["after_the_meeting"].text.endswith("\n")
    assert {scene.kind for scene in case.scenes.values()} >= {"goto", "turn", "together", "chance"}
    assert case.glossary[2].false_friend
    assert not case.glossary[0].false_friend


def test_places_are_asked_for_by_the_keys_of_the_file():
    """For the value, for its key, for a letter inside it, and for parts of short forms."""
    document, _ = load(CASE)
    path = ("scenes", "her_figures", "choices", 0, "if")
    assert document.mark(path) == place("trust >= 4")
    assert document.mark(path, key=True) == place("if: trust >= 4")
    assert document.mark(path, offset=6) == place(">= 4")
    equity = ("scenes", "her_figures", "choices", 2, "effects", "equity")
    assert document.mark((*equity, "because")) == document.mark(equity)
    assert document.mark(("scenes", "nowhere", "text")) == document.mark(("scenes",))
    text = ("scenes", "after_the_meeting", "text")
    assert document.mark(text, offset=4) == place("[[MDT]] is over")
    found = document.problem("unknown-target", path, "x.", "Y.", offset=6)
    assert (found.line, found.column) == place(">= 4")
    assert "trust >= 4" in found.source_line


SPOILT = {
    "a misspelt key": ("minutes: 20", "minuts: 20", "unknown-key", 0),
    "a noughty number": ("minutes: 20", "minutes: 020", "not-a-number", 9),
    "a number in words": ("minutes: 20", "minutes: twenty", "not-a-number", 9),
    "thousands": ("minutes: 20", "minutes: 1_0", "not-a-number", 9),
    "an exponent": ("minutes: 20", "minutes: 1e2", "not-a-number", 9),
    "a half": ("minutes: 20", "minutes: ½", "not-a-number", 9),
    "no number": ("minutes: 20", "minutes:", "empty-value", 0),
    "too many minutes": ("minutes: 20", "minutes: 2000", "out-of-range", 9),
    "a huge number": ("minutes: 20", "minutes: " + "9" * 6000, "out-of-range", 9),
    "another format": ("format: 1", "format: 2", "out-of-range", 8),
    "a list for a text": ("title: The odd case", "title: [a, b]", "wrong-kind", 7),
    "only a zero-width space": ("title: The odd case", 'title: "\\u200b"', "empty-value", 7),
    "a word from elsewhere": ("difficulty: gentle", "difficulty: easy", "unknown-word", 12),
    "an id with capitals": ("  her_figures:", "  Her figures:", "bad-id", 2),
    "an id of Python": ("  her_figures:", "  class:", "reserved-id", 2),
    "a target that is no id": ("goto: first_word", "goto: First word", "bad-id", 6),
    "two words of four": (
        "[ethics, equity, efficiency, choice]", "[ethics, equity]", "too-few", 0,
    ),
    "one word twice": (
        "[ethics, equity, efficiency, choice]", "[ethics, equity, ethics, choice]",
        "listed-twice", 0,
    ),
    "three of Mintzberg": ("[monitor, negotiator]", "[monitor, leader, liaison]", "too-many", 0),
    "an effect without reason": ("trust: +2", "equity: +2", "effect-reason", 0),
    "an effect too strong": ("trust: +2", "equity: +4 because of it", "out-of-range", 8),
    "an effect without because": ("trust: +2", "equity: +2 for them", "effect-form", 8),
    "a key glued to its value": ("trust: +2", "trust:+2", "yaml-colon-space", 0),
    "a price with a sign": ("one_off_k: 18", "one_off_k: £18", "not-a-number", 11),
    "a line without speaker": ("nurse: Forty-seven", "Forty-seven", "line-form", 0),
    "curly quotes round an id": ("goto: first_word", "goto: “first_word”", "yaml-smart-quotes", 6),
    "half a term": ("    said_by: doctor\n", "", "term-form", -4),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILT)
def test_what_does_not_fit_is_named_at_its_place(name):
    """One code, at the line and column of the slip."""
    old, new, code, after = SPOILT[name]
    found = spoilt(old, new)
    if code == "term-form":
        assert [each[0] for each in found] == [code]
    else:
        assert found == [(code, *place(old, after))]


LINE = "      - nurse: Forty-seven. We said forty-six names and one number."


def test_a_line_may_be_said_with_a_face():
    """One more key beside the speaker; without it the face is plain."""
    document, problems = load(CASE.replace(LINE, f"{LINE}\n        face: low"))
    assert problems == ()
    (line,) = document.scenario.scenes["after_the_meeting"].lines
    assert (line.speaker, line.face) == ("nurse", "low")
    assert load(CASE)[0].scenario.scenes["after_the_meeting"].lines[0].face == ""


@pytest.mark.parametrize(
    ("more", "code", "down", "column"),
    [
        ("face: sad", "unknown-word", 1, 15),
        ("face:", "empty-value", 1, 9),
        ("doctor: Which one?", "line-form", 1, 9),
        ("face: low\n        doctor: Which one?", "line-form", 2, 9),
    ],
)
def test_what_is_wrong_with_a_line_is_named_at_its_place(more, code, down, column):
    """A face that is not there at the face, two speakers at once at the second."""
    (problem,) = load(CASE.replace(LINE, f"{LINE}\n        {more}"))[1]
    where = place(LINE)[0] + down
    assert (problem.code, problem.line, problem.column) == (code, where, column)
    if code == "unknown-word":
        assert "warm, tense and low" in problem.mend


def test_somebody_whose_id_is_face_still_speaks():
    """A line with one key is a speech, whoever says it, as it was before faces could be given."""
    text = CASE.replace(LINE, "      - face: Good morning.")
    (line,) = load(text)[0].scenario.scenes["after_the_meeting"].lines
    assert (line.speaker, line.text, line.face) == ("face", "Good morning.", "")


@pytest.mark.parametrize(
    ("text", "value"),
    [("+1", 1), ("-2", -2), ("0", 0), ("7", 7), ("'3'", 3)],
)
def test_whole_numbers_are_read_from_text(text, value):
    """With a sign or without, and in quotes as well."""
    document, problems = load(CASE.replace("trust: +2", f"trust: {text}", 1))
    assert problems == ()
    assert document.scenario.scenes["first_word"].choices[0].effects.meters["trust"].by == value


@pytest.mark.parametrize(
    ("word", "value"),
    [("yes", True), ("no", False), ("on", True), ("off", False), ("true", True), ("False", False)],
)
def test_yes_and_no_mean_something_only_where_they_are_asked_for(word, value):
    """A meter's `shown` is one; an id or a text of the same letters stays what it is."""
    document, problems = load(CASE.replace("    to: 10\n", f"    to: 10\n    shown: {word}\n", 1))
    assert problems == ()
    assert document.scenario.meters["trust"].shown is value
    document, _ = load(CASE.replace("title: The odd case", f"title: {word}"))
    assert document.scenario.title == word


def test_the_long_form_of_an_effect_is_the_short_form_spelt_out():
    """Both give the same values, and the long one can name its source."""
    short = "equity: +2 because help comes at night"
    long = "equity:\n            by: +2\n            because: help comes at night"
    one, two = (load(CASE.replace("trust: +2", form, 1))[0].scenario for form in (short, long))
    assert one == two
    sourced = load(CASE.replace("trust: +2", f"{long}\n            source: BMJ", 1))[0].scenario
    effects = sourced.scenes["first_word"].choices[0].effects
    assert effects.judgements["equity"].source == "BMJ"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("    goto: first_word\n", "", "no-way-on"),
        ("    goto: first_word\n", "    turn: doctor\n", "missing-key"),
        ("    turn: doctor\n", "", "missing-key"),
        ("    goto: first_word\n", "    goto: first_word\n    turn: doctor\n", "two-ways-on"),
        ("    turn: doctor\n", "    turn: doctor\n    goto: the_fear\n", "two-ways-on"),
    ],
)
def test_a_scene_has_exactly_one_way_on(old, new, code):
    """None, half of one, and one too many are told apart."""
    assert code in [each[0] for each in spoilt(old, new)]


def test_everything_is_said_at_once():
    """Traps, keys, values and shapes from the top of the file to its end."""
    text = (
        CASE.replace("title: The odd case", "title: Odd: a case")
        .replace("minutes: 20", "minutes: soon")
        .replace("difficulty: gentle", "dificulty: gentle")
        .replace("goto: first_word", "goto: First")
    )
    document, problems = load(text)
    assert document is None
    assert [problem.code for problem in problems] == [
        "yaml-colon", "not-a-number", "unknown-key", "bad-id",
    ]  # fmt: skip


def test_more_than_a_hundred_problems_are_cut_short():
    """A file of another format does not fill the screen ten times over."""
    _, problems = load("".join(f"key_{n}: x\n" for n in range(500)))
    assert problems[0].code == "more-problems"
    assert len(problems) <= 102


@pytest.mark.parametrize("text", ["hello", "- a\n- b\n", "a", "[]", "{}", "''", "scenes: x\n"])
def test_a_file_that_is_no_scenario_is_refused_in_words(text):
    """Whatever YAML it is."""
    document, problems = load(text)
    assert document is None
    assert problems


LINES = CASE.split("\n")


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_no_change_to_a_file_raises(data):
    """Lines dropped, moved, repeated, pushed and sprinkled with signs give problems or a document."""
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(lines) - 1))
        kind = data.draw(st.integers(0, 4))
        if kind == 0:
            column = data.draw(st.integers(0, len(lines[at])))
            sign = data.draw(st.sampled_from([*"[]{}:,#&*!|>'\"%@`-? ", ": ", " #", "<<: ", "- "]))
            lines[at] = lines[at][:column] + sign + lines[at][column:]
        elif kind == 1:
            lines[at] = " " * data.draw(st.integers(1, 3)) + lines[at]
        elif kind == 2:
            lines[at] = lines[at][data.draw(st.integers(1, 3)) :]
        elif kind == 3 and len(lines) > 1:
            del lines[at]
        else:
            lines.insert(at, data.draw(st.sampled_from(LINES)))
    document, problems = load("\n".join(lines))
    assert document is not None or problems


def test_the_schema_for_editors_names_every_key_and_its_purpose():
    """Nothing without a sentence, and no sentence about a key that is gone."""
    schema = json_schema()
    models = {"ScenarioFile": schema, **schema["$defs"]}
    for name, model in models.items():
        for key, value in model["properties"].items():
            said = keys.purpose(name, key).replace("`", "")
            assert value["description"].casefold() == f"{said}.".casefold()
    told = {(name, key) for name, purposes in keys.PURPOSES.items() for key in purposes}
    known = {(name, key) for name, model in models.items() for key in model["properties"]}
    assert told == known


def everything(schema):
    """Every key of a JSON Schema with what stands under it."""
    for key, value in schema.items() if isinstance(schema, dict) else enumerate(schema):
        yield key, value
        if isinstance(value, dict | list):
            yield from everything(value)


def test_the_schema_for_editors_allows_no_empty_keys():
    """What check refuses, an editor should underline."""
    for _, value in everything(json_schema()):
        assert value != {"type": "null"}
    assert json_schema()["properties"]["scenes"]["additionalProperties"] is False
    assert validate(read("a:"))[0] is None
