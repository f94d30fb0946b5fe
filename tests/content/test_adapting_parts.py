"""Leaving scenes and issues out: all that hung on them follows and is told, or it is refused."""

import pytest

from game.content import library
from game.content.adapting.adaptation import Wishes, adapted, opened
from game.content.adapting.folding import Gone, fold
from game.content.adapting.sharing import best, shared
from game.content.checks import check
from game.content.problems import has_errors
from game.core.scenario import SIDES
from tests.scenarios_at_hand import SHIPPED

CASE = """\
format: 1
title: The corridor
question: Who waits?
minutes: 30
nation: England
era: 2024
roles:
  doctor:
    name: Ann Lee
    job: Doctor
    public: A doctor.
    brief: A brief for one.
    priorities: [ethics, choice, equity, efficiency]
  manager:
    name: Bo Hart
    job: Manager
    public: A manager.
    brief: Another brief.
    priorities: [equity, efficiency, ethics, choice]
cast:
  nurse:
    name: Cy Day
meters:
  trust: {label: Trust, start: 4, from: 0, to: 10}
start: door
scenes:
  door:
    text: A door.
    turn: doctor
    choices:
      - {id: knock, text: Knock, goto: room}
      - id: wait
        text: Wait
        goto: hall

  # a remark upon the hall
  hall:
    text: A hall.
    lines:
      - nurse: They are busy.
    turn: manager
    choices:
      - id: sit
        text: Sit down
        effects:
          trust: +1
        goto: room
      - id: pace
        text: Walk up and down
        goto: bench

  bench:
    text: A bench.
    goto: room

  room:
    text: A room.
    turn: manager
    choices:
      - id: greet
        text: Greet
        goto: table
      - if: visited(hall)
        id: complain
        text: Complain of the hall
        otherwise: You came straight in
        goto: table
      - id: nod
        text: Nod
        # a remark upon a condition
        if: not chose(pace) and trust >= 1
        goto: table

  table:
    negotiate:
      opens: doctor
      rounds: 3
      walk_away:
        doctor: {points: 30, because: There is tea}
        manager: {points: 30, because: There is coffee}
      issues:
        beds:
          text: How many beds?
          options:
            none: {text: None, points: {doctor: 0, manager: 50}}
            two: {text: Two, points: {doctor: 60, manager: 0}}
        money:
          text: Who pays?
          options:
            us: {text: We, points: {doctor: 0, manager: 30}}
            you: {text: You, points: {doctor: 20, manager: 0}}
        start:
          text: When?
          options:
            now: {text: Now, points: {doctor: 20, manager: 0}}
            later: {text: Later, points: {doctor: 0, manager: 20}}
            soon: {text: Soon, if: visited(hall), points: {doctor: 10, manager: 10}}
    then:
      - if: agreed(money) == you and visited(hall)
        goto: odd
      - if: agreed(money) == you
        goto: good
      - if: agreed(beds) == two or agreed(money) == us
        goto: fair
      - goto: apart
endings:
  odd: {heading: Odd, kind: agreement, text: Odd.}
  good: {heading: Good, kind: agreement, text: Good.}
  fair: {heading: Fair, kind: agreement, text: Fair.}
  apart: {heading: Apart, kind: impasse, text: Apart.}
cuts:
  short:
    minutes: 10
    start: hall
    issues: [beds, money]
    walk_away: {doctor: 20, manager: 24}
debrief:
  prompts:
    - when: visited(hall)
      phase: what
      ask: What was the hall like?
    - when: not visited(hall)
      phase: what
      ask: What would the hall have told you?
    - when: agreed(money) == us or agreed(beds) == two
      phase: why
      ask: Who gave way?
    - when: ended(odd)
      phase: chair
      ask: Was it odd?
"""
DOCUMENT = opened(CASE, "corridor.yaml")[0]


def made(**wishes):
    """The version, as text and scenario, with the words about all that followed."""
    found = adapted(DOCUMENT, Wishes(**wishes))
    assert not found.refused, found.refused
    return found.text, library.load_text(found.text).scenario, [said.words for said in found.said]


def refused(**wishes):
    """Why it cannot be done."""
    found = adapted(DOCUMENT, Wishes(**wishes))
    assert found.text == ""
    return " ".join(found.refused)


def test_the_case_itself_is_sound():
    """Else nothing below would mean anything."""
    assert DOCUMENT is not None
    assert not has_errors(check(CASE))


def test_ways_to_a_scene_lead_on_to_where_it_led():
    """From choices, from the start of a cut; nothing names the scene any more."""
    text, scenario, said = made(scenes={"hall": "bench"})
    assert scenario.scenes["door"].choices[1].goto == "bench"
    assert scenario.cuts["short"].start == "bench"
    assert "hall" not in text.replace("the hall", "")
    assert "a way that led to “hall” leads to “bench”" in said
    assert "what began with “hall” begins with “bench”" in said


def test_a_scene_with_one_way_on_needs_no_word_about_it():
    """And one with several does."""
    _text, scenario, _said = made(scenes={"bench": ""})
    assert scenario.scenes["hall"].choices[1].goto == "room"
    assert "several ways on" in refused(scenes={"hall": ""})
    assert "does not lead to" in refused(scenes={"hall": "table"})


def test_scenes_that_follow_each_other_can_go_together():
    """A way that led to the first leads past both."""
    _text, scenario, _said = made(scenes={"hall": "bench", "bench": ""})
    assert scenario.scenes["door"].choices[1].goto == "room"


def test_conditions_are_read_without_what_is_gone():
    """Choices, options and ways that need it go; a condition that cannot fail goes; others get shorter."""
    text, scenario, said = made(scenes={"hall": "room"})
    room = scenario.scenes["room"]
    assert [choice.id for choice in room.choices] == ["greet", "nod"]
    assert room.choices[1].guard.text == "trust >= 1"
    assert "# a remark upon a condition" in text
    assert [o.id for o in scenario.scenes["table"].negotiation.issues[2].options] == [
        "now",
        "later",
    ]
    assert [way.goto for way in scenario.scenes["table"].ways] == ["good", "fair", "apart"]
    assert (
        "the choice “Complain of the hall” goes, since “visited(hall)” can no longer be true"
        in said
    )
    assert "the condition is now “trust >= 1”, without what is left out" in said


def test_what_nothing_leads_to_any_more_goes_as_well():
    """Scenes, endings and the questions that ask about them."""
    _text, scenario, said = made(scenes={"hall": "room"})
    assert "bench" not in scenario.scenes
    assert set(scenario.endings) == {"good", "fair", "apart"}
    assert any(words.startswith("the scene “bench”") for words in said)
    assert any(words.startswith("the ending “odd”") for words in said)


def test_questions_about_what_is_gone_go_and_others_stay():
    """Also a question about its absence, which would now be asked of everybody."""
    _text, scenario, said = made(scenes={"hall": "room"})
    assert [prompt.ask for prompt in scenario.prompts] == ["Who gave way?"]
    assert sum("since it asks about what is left out" in words for words in said) == 3
    text, _scenario, _said = made(scenes={"hall": "room"}, issues=("beds",))
    assert "when: agreed(money) == us\n" in text


def test_remarks_go_with_what_they_stand_upon_and_blank_lines_stay_single():
    """And nothing else changes."""
    text, _scenario, _said = made(scenes={"hall": "room"})
    assert "# a remark upon the hall" not in text
    assert "\n\n\n" not in text
    assert "        goto: room\n\n  room:\n" in text


def test_points_are_shared_out_anew():
    """The best options of each side come to a hundred, in the old proportions."""
    text, scenario, said = made(issues=("beds",))
    table = scenario.scenes["table"].negotiation
    for seat in SIDES:
        assert sum(max(o.points[seat] for o in issue.options) for issue in table.issues) == 100
    assert [o.points[SIDES[0]] for o in table.issues[0].options] == [0, 50]
    assert table.walk_away[SIDES[0]].points == 30
    assert any("50 + 50" in words and "30 of a hundred" in words for words in said)
    assert "none: {text: None" not in text
    assert "issues: [money]" in text
    assert "beds" not in scenario.cuts["short"].issues


def test_a_cut_keeps_its_walk_away_points_in_step():
    """In proportion to what its issues can bring."""
    _text, scenario, said = made(issues=("start",))
    assert scenario.cuts["short"].walk_away == {SIDES[0]: 25, SIDES[1]: 30}
    assert "the doctor’s walk-away points in “short” go from 20 to 25, in step" in said


def test_who_falls_silent_is_named():
    """They stay in the cast, for texts may speak of them."""
    _text, scenario, said = made(scenes={"hall": "room"})
    assert "nurse" in scenario.cast
    assert "Cy Day no longer says anything, and stays in the cast" in said


@pytest.mark.parametrize(
    ("wishes", "reason"),
    [
        ({"scenes": {"table": "good"}}, "is the table"),
        ({"scenes": {"nowhere": ""}}, "no scene called “nowhere”"),
        ({"issues": ("nothing",)}, "no issue called “nothing”"),
        ({"issues": ("beds", "money", "start")}, "nothing to bargain about"),
        ({"issues": ("beds", "money")}, "bargains about nothing else"),
        ({"scenes": {"door": ""}}, "several ways on"),
        ({"names": {"nobody": "Ann"}}, "nobody called “nobody”"),
        ({"names": {"nurse": "A: B"}}, "cannot be written as a name"),
        ({"words": {"door": "a: #b"}}, "cannot become"),
        ({"words": {"Skelby": "Hythe"}}, "stands nowhere"),
    ],
)
def test_what_cannot_be_done_cleanly_is_refused_with_the_reason(wishes, reason):
    """And nothing is made."""
    assert reason in refused(**wishes)


def test_an_issue_that_keeps_one_option_is_refused():
    """A condition that can no longer be met takes an option with it."""
    text = CASE.replace("            later: {text: Later, points: {doctor: 0, manager: 20}}\n", "")
    text = text.replace("points: {doctor: 10, manager: 10}", "points: {doctor: 10, manager: 20}")
    document = opened(text, "corridor.yaml")[0]
    found = adapted(document, Wishes(scenes={"hall": "room"}))
    assert found.refused == ("The issue “start” would have 1 option left, and it needs two.",)


def test_a_table_that_nothing_leads_to_is_refused():
    """The negotiation would be gone without a word."""
    text = CASE.replace("      - id: greet\n        text: Greet\n        goto: table\n", "")
    text = text.replace("trust >= 1\n        goto: table", "trust >= 1\n        goto: apart")
    document = opened(text, "corridor.yaml")[0]
    found = adapted(document, Wishes(scenes={"hall": "room"}))
    assert "where the two sides bargain" in found.refused[0]


@pytest.mark.parametrize(
    ("guard", "left"),
    [
        ("visited(a) or trust >= 3", "trust >= 3"),
        ("not visited(a)", True),
        ("trust >= 3 and visited(a)", False),
        ("trust >= 3 and not (visited(a) or chose(q))", "trust >= 3 and (not chose(q))"),
        ("agreed(i) != z and agreed", "agreed"),
        ("agreed(i) == not_agreed", True),
        ("agreed(n) == x or agreed(n) == y", "agreed(n) == y"),
        ("ended(e) or ended(f)", "ended(f)"),
        ("walked(doctor) and visited(b)", "walked(doctor) and visited(b)"),
    ],
)
def test_a_condition_keeps_what_can_still_be_asked(guard, left):
    """The rest is as it was written."""
    gone = Gone(scenes={"a"}, issues={"i"}, endings={"e"}, options={("n", "x")})
    assert fold(guard, gone).left == left


def test_shares_keep_their_order_and_come_to_a_hundred():
    """Whatever the rounding."""
    worth = {("a", "x"): 9, ("a", "y"): 5, ("b", "x"): 9, ("c", "x"): 9, ("c", "y"): 0}
    fresh = shared(worth)
    assert sum(best(fresh).values()) == 100
    assert fresh["a", "x"] > fresh["a", "y"] > fresh["c", "y"] == 0
    assert shared({("a", "x"): 0}) is None


def test_the_night_issue_of_the_shipped_scenario_takes_its_endings_along():
    """The largest cut that a teacher is likely to try."""
    document = opened(SHIPPED.read_text(encoding="utf-8"), SHIPPED.name)[0]
    found = adapted(document, Wishes(issues=("nights",)))
    scenario = library.load_text(found.text).scenario
    assert "home_by_spring" not in scenario.endings
    assert "voice_at_night" in scenario.endings
    assert scenario.cuts["short"].issues == ("training", "whom", "drugs")
