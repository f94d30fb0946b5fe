"""From a document to a scenario: what the rules get, and what is said of names that are not there."""

from pathlib import Path

import pytest

from game.content import library
from game.content.builder import build
from game.content.reader import read
from game.content.schema import validate
from game.core import play
from game.core.moves import from_text
from game.core.scenario import SIDES, Kind, Seat
from game.core.scoring import Dimension

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "scenarios" / "three-scenes.yaml"
TEXT = SMALL.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def scenario():
    """The small scenario, built."""
    loaded = library.load(SMALL)
    assert loaded.problems == ()
    return loaded.scenario


def problems_of(text):
    """What building a changed text has to say."""
    document, found = validate(read(text, "odd.yaml"))
    assert document is not None, found
    return build(document)[1]


def test_every_kind_of_scene_is_built(scenario):
    """The small scenario has one of each, and each knows its way on."""
    kinds = {scene.id: scene.kind for scene in scenario.scenes.values()}
    assert kinds == {
        "after_the_meeting": Kind.NARRATION,
        "first_word": Kind.DECISION,
        "her_figures": Kind.DECISION,
        "the_fear": Kind.TOGETHER,
        "the_week": Kind.CHANCE,
        "the_table": Kind.NEGOTIATION,
    }
    assert scenario.id == "three-scenes"
    assert [way.goto for way in scenario.scenes["after_the_meeting"].ways] == ["first_word"]


def test_effects_costs_and_points_keep_their_numbers(scenario):
    """Nothing an author writes is lost or rounded on the way."""
    van = scenario.scenes["her_figures"].choice("book_a_van")
    assert (van.cost.one_off_k, van.cost.funded_by) == (18, "cancer alliance")
    (effect,) = van.effects
    assert (effect.dimension, effect.amount) == (Dimension.EQUITY, 1)
    assert effect.reason == "the town that waits longest is scanned first for a month"
    table = scenario.scenes["the_table"].negotiation
    assert table.issue("hours").option("half").points == {Seat.DOCTOR: 25, Seat.MANAGER: 30}
    assert {seat: table.walk_away[seat].points for seat in SIDES} == {"doctor": 40, "manager": 45}


def test_an_aim_or_role_may_be_one_word_or_a_list(scenario):
    """A single word counts as a list of one."""
    tell, ask = scenario.scenes["first_word"].choices
    assert tell.mintzberg == ("disseminator",)
    assert ask.mintzberg == ("monitor", "negotiator")
    assert tell.aims == ("ask_first",)
    assert ask.pull == {Seat.DOCTOR: 4, Seat.MANAGER: 2}


def test_lots_without_an_id_are_numbered(scenario):
    """Nature's moves need a name even where the author gave none."""
    text = TEXT.replace("        id: quiet_week\n", "")
    built = library.load_text(text).scenario
    assert [b.id for b in built.scenes["the_week"].branches] == ["lot_1", "radiologist_ill"]


def test_a_scene_without_a_picture_has_the_scenario_s():
    """The place at the top stands behind every scene that names none."""
    text = TEXT.replace("    heading: The week in between\n    place: corridor\n", "")
    built = library.load_text(text).scenario
    assert built.scenes["the_week"].place == "boardroom"
    assert built.scenes["her_figures"].place == "office"


def test_a_built_scenario_plays_to_an_ending(scenario):
    """Guards, sealed picks, lots and the deal all work on the built values."""
    moves = (
        "choose tell_of_spring", "choose show_the_sheet", "seal doctor say_it",
        "seal manager say_it", "draw quiet_week",
        "propose manager which=plain pull_back=patients hours=half", "accept doctor",
    )  # fmt: skip
    state = play.replay(scenario, [from_text(move) for move in moves])
    assert play.outcome(scenario, state).ending == "somebody_can_stop_it"
    assert play.outcome(scenario, state).points == {Seat.DOCTOR: 75, Seat.MANAGER: 80}
    assert state.meters == (9,)
    assert state.sums == (1, 1, 2, 3)


@pytest.mark.parametrize(
    ("old", "new", "code", "meant"),
    [
        ("start: after_the_meeting", "start: after_a_meeting", "unknown-target", "after_the_meeting"),
        ("start: after_the_meeting", "start: quicker", "unknown-target", ""),
        ("    goto: first_word", "    goto: frist_word", "unknown-target", "first_word"),
        ("      - nurse: Forty", "      - nrse: Forty", "unknown-speaker", "nurse"),
        ("          trust: +2\n        goto: her", "          turst: +2\n        goto: her", "unknown-meter", "trust"),
        ("        aims: ask_first", "        aims: ask_frist", "unknown-aim", "ask_first"),
        ("    issues: [which, hours]", "    issues: [which, houres]", "unknown-issue", "hours"),
        ("        if: trust >= 4", "        if: turst >= 4", "condition", "trust"),
        ("doctor == say_it and", "doctor == say_ti and", "condition", "say_it"),
        ("when: chose(tell_of_spring)", "when: chose(tell_of_sprng)", "condition", "tell_of_spring"),
        ("when: left_on_table >= 10", "when: left_on_tabel >= 10", "condition", "left_on_table"),
    ],
)  # fmt: skip
def test_a_name_that_is_not_there_is_refused_with_the_one_that_was_meant(old, new, code, meant):
    """Typing slips are found wherever a name can stand."""
    assert TEXT.count(old) >= 1
    (problem,) = problems_of(TEXT.replace(old, new, 1))
    assert (problem.code, problem.did_you_mean) == (code, meant)
    assert problem.source_line[problem.column - 1 :], problem


def test_a_problem_in_a_condition_stands_at_its_very_word():
    """The caret points into the condition, not at its beginning."""
    (problem,) = problems_of(TEXT.replace("manager == say_it\n", "manager == sy_it\n", 1))
    assert problem.source_line[problem.column - 1 :] == "sy_it"


def test_all_names_are_looked_at_in_one_go():
    """One run reports every slip."""
    text = TEXT.replace("goto: the_week", "goto: the_weak").replace("- nurse:", "- nurce:")
    codes = [problem.code for problem in problems_of(text)]
    assert codes == ["unknown-speaker", *["unknown-target"] * 3]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("      - id: ask_the_price", "      - id: tell_of_spring"),
        ("        - id: say_it", "        - id: tell_of_spring"),
        ("        id: radiologist_ill", "        id: quiet_week"),
        ("  quicker:", "  the_week:"),
        ("  - term: sixty-two days", "  - term: Risk"),
    ],
)
def test_one_id_never_names_two_things(old, new):
    """Conditions, moves and ways on would not know which is meant."""
    assert "duplicate-id" in [p.code for p in problems_of(TEXT.replace(old, new, 1))]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("meters:\n  trust:", "meters:\n  equity:"),
        ("meters:\n  trust:", "meters:\n  agreed:"),
        ("cast:\n  nurse:", "cast:\n  narrator:"),
        ("            chair:\n", "            not_agreed:\n"),
    ],
)
def test_a_word_of_the_format_is_no_id(old, new):
    """A meter called equity would be taken for the dimension."""
    assert "reserved-id" in [p.code for p in problems_of(TEXT.replace(old, new, 1))]
