"""What the checks see that a reader would miss: paths, other starts, cuts, secrets, luck."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content import library
from game.content.checks import check
from game.content.checks.telling import the_moves
from game.core.moves import CallTime, Choose

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "tests" / "scenarios" / "three-scenes.yaml").read_text(encoding="utf-8")


def changed(*pairs):
    """The small scenario with some of its words replaced."""
    text = TEXT
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def found(text, code):
    """The problems of one code."""
    return [problem for problem in check(text) if problem.code == code]


def test_the_shipped_scenarios_have_no_problem_at_all():
    """Not even advice."""
    assert library.shipped()
    for path in library.shipped():
        assert check(path) == ()


def test_the_small_scenario_has_none_either():
    """Golden plays are played on it."""
    assert check(TEXT) == ()


LINE = "      - nurse: Forty-seven. We said forty-six names and one number."


@pytest.mark.parametrize(
    ("portrait", "said"),
    [("ward_sister", []), ("patients_chair", ["face: low"]), ("ward_sitser", ["portrait: ward_sitser"])],
)  # fmt: skip
def test_a_face_that_the_speaker_does_not_have_is_named_once(portrait, said):
    """An empty chair has no face; a portrait that is missing altogether is said as such."""
    text = TEXT.replace("portrait: district_nurse", f"portrait: {portrait}")
    text = text.replace(LINE, "\n".join([f"{LINE}\n        face: low"] * 2))
    assert [p.source_line.strip() for p in found(text, "unknown-picture")] == said


def test_a_shut_place_is_named_with_the_decisions_that_lead_there():
    """A teacher can play the path and see."""
    text = changed(
        ("      - id: keep_the_sheet\n", "      - id: keep_the_sheet\n        if: trust >= 4\n"),
        ("      - id: book_a_van\n", "      - id: book_a_van\n        if: trust >= 5\n"),
    )
    (problem,) = found(text, "shut")
    assert "after 'ask_the_price' every choice here is shut" in problem.message
    assert problem.source_line == "  her_figures:"


def test_a_place_that_only_another_start_shuts_names_the_start():
    """Trust is carried over when two people swap chairs."""
    text = changed(
        ("      - id: keep_the_sheet\n", "      - id: keep_the_sheet\n        if: trust <= 3\n"),
        ("      - id: book_a_van\n", "      - id: book_a_van\n        if: trust <= 2\n"),
        ("        if: trust >= 4\n", "        if: trust >= 5\n"),
    )
    assert found(text, "shut") == []
    (problem,) = found(text, "shut-later")
    assert "when trust starts at 2" in problem.message


def test_a_place_that_only_a_cut_shuts_names_the_cut():
    """In a cut, what came before has not happened."""
    text = changed(
        ("    start: the_table\n", "    start: her_figures\n"),
        ("        if: trust >= 4\n", "        if: visited(first_word)\n"),
        ("      - id: keep_the_sheet\n", "      - id: keep_the_sheet\n        if: visited(first_word)\n"),
        ("      - id: book_a_van\n", "      - id: book_a_van\n        if: chose(ask_the_price)\n"),
    )  # fmt: skip
    (problem,) = found(text, "shut")
    assert "after the very start every choice here is shut in the cut 'short'" in problem.message
    assert library.load_text(text).scenario is None


def test_choices_that_were_all_taken_shut_a_place_too():
    """A choice can be taken once a play, so a ring can run dry."""
    text = TEXT
    for choice in ("show_the_sheet", "keep_the_sheet", "book_a_van"):
        head, mark, tail = text.partition(f"      - id: {choice}\n")
        text = head + mark + tail.replace("goto: the_fear", "goto: her_figures", 1)
    (problem,) = found(text, "no-way-out")
    assert "'her_figures'" in problem.message


def test_a_way_that_fits_no_case_is_found_with_the_moves():
    """When the last way has a condition, some results may have nowhere to go."""
    text = changed(("      - effects:\n          ethics: -1 because the last", "      - if: apart\n        effects:\n          ethics: -1 because the last"))  # fmt: skip
    assert [problem.code for problem in check(text)] == ["then-shut", "condition-always"]
    text = changed(("      - if: time_called\n", "      - if: walked(doctor) and time_called\n"), ("      - effects:\n          ethics: -1 because the last", "      - if: apart\n        effects:\n          ethics: -1 because the last"))  # fmt: skip
    (problem,) = [p for p in found(text, "shut") if "cut" not in p.message]
    assert problem.message.endswith("time being called no way leads on from here.")


def test_a_ring_without_a_choice_is_refused_even_when_a_condition_guards_it():
    """Only choices use themselves up."""
    text = changed(("      - if: doctor == say_it or manager == say_it\n        effects:\n          trust: -1\n        goto: the_week", "      - if: trust >= 9\n        effects:\n          trust: -1\n        goto: the_fear"))  # fmt: skip
    (problem,) = found(text, "endless")
    assert "'the_fear' leads straight back to itself" in problem.message


@pytest.mark.parametrize(
    ("old", "new", "whose"),
    [
        ("Cold coffee, nine empty chairs.", "One man, in spring, whose scan looked ordinary.", "doctor"),
        ("text: Everyone, as today", "text: Let anybody call a patient back in, whoever it is", ""),
        ("heard_as: a stick", "heard_as: show that waits fall, your mother waited eleven weeks", "manager"),
        ("      And your own", "      Her director would pay for a clerk. And your own", "doctor"),
        ("text: Tell her about the man", "text: Shorten the list a little without asking her about the man", "doctor"),
    ],
)  # fmt: skip
def test_six_words_of_a_secret_are_found_where_the_other_side_reads_them(old, new, whose):
    """Whatever the capitals and the stops between them; five words are chance."""
    text = TEXT.replace("And your own Thursday", "\n      And your own Thursday")
    text = text.replace(old, new, 1)
    problems = found(text, "secret-told")
    assert [f"the {whose}'s" in problem.message for problem in problems] == [True] * bool(whose)


def test_a_side_may_read_its_own_secret_twice():
    """A brief may say what its own walk-away reason says."""
    text = changed(("    brief: |\n      The region", "    brief: |\n      Her director would pay for a clerk who prepares the list. The region"))  # fmt: skip
    assert found(text, "secret-told") == []


def test_two_briefs_may_begin_a_sentence_alike():
    """Words that belong to any brief are no secret."""
    text = changed(
        ("    brief: |\n      You know", "    brief: |\n      If you leave without a deal, nobody comes. You know"),
        ("    brief: |\n      The region", "    brief: |\n      If you leave without a deal, everybody does. The region"),
    )  # fmt: skip
    assert found(text, "secret-told") == []


def test_what_only_the_debrief_shows_may_speak_openly():
    """Reasons, prompts and notes come after the briefs are opened."""
    text = changed(("ask: Who can stop", "ask: Your mother waited eleven weeks for her answer. Who can stop"), ("    The hand on", "    One man, in spring, whose scan looked ordinary. The hand on"))  # fmt: skip
    assert found(text, "secret-told") == []


def test_an_ending_that_only_some_luck_reaches_counts_as_reached():
    """All lots are followed."""
    text = changed(
        ("      - if: time_called\n", "      - if: visited(the_week) and efficiency <= -1 and time_called\n        effects:\n          ethics: -1 because the week was lost as well\n        goto: lost_week\n      - if: time_called\n"),
        ("  apart_again:", "  lost_week:\n    heading: A lost week\n    kind: time_called\n    text: |\n      Rain.\n  apart_again:"),
    )  # fmt: skip
    assert check(text) == ()


def test_without_a_deal_the_scene_after_may_carry_the_effects():
    """A narration that follows belongs to the way."""
    text = changed(
        ("        effects:\n          efficiency: -1 because another month of three-hour meetings goes by\n        goto: next_month", "        goto: a_month"),
        ("endings:\n", "  a_month:\n    text: |\n      Thirty days.\n    then:\n      - effects:\n          efficiency: -1 because another month goes by\n        goto: next_month\n\nendings:\n"),
    )  # fmt: skip
    assert found(text, "no-deal-no-effect") == []


def test_a_cut_without_anything_to_gain_is_named():
    """The zone is looked for in every form of the scenario."""
    text = changed(("    rounds: 2\n", "    rounds: 2\n    walk_away:\n      doctor: 69\n      manager: 60\n"))  # fmt: skip
    (problem,) = found(text, "no-zone")
    assert problem.message.endswith("in the cut 'short'.")
    assert problem.source_line == "  short:"


def test_problems_come_in_the_order_of_the_file():
    """Mend from the top."""
    text = changed(("goto: first_word", "goto: frist"), ("odds: 3", "odds: 0"))
    both = changed(("goto: first_word", "goto: frist"), ("    - when: chose", "    - when: chosen"))
    assert check(text)
    lines = [problem.line for problem in check(both)]
    assert lines == sorted(lines)
    assert len(lines) >= 2


def test_moves_are_told_in_words_and_a_long_play_from_its_end():
    """Twelve decisions are enough to find the place."""
    assert the_moves([Choose("own_up"), CallTime()]) == "'own_up', time being called"
    assert the_moves([Choose(f"c{n}") for n in range(20)]).startswith("8 moves more, 'c8'")


LINES = TEXT.splitlines()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_slip_of_the_pen_ever_ends_in_an_exception(data):
    """Lines lost, doubled, moved in or out, words swapped: problems, or a scenario."""
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(8, len(lines) - 1))
        slip = data.draw(st.sampled_from(["lose", "double", "in", "out", "word", "number"]))
        if slip == "lose":
            del lines[at]
        elif slip == "double":
            lines.insert(at, lines[at])
        elif slip == "in":
            lines[at] = "  " + lines[at]
        elif slip == "out":
            lines[at] = lines[at].removeprefix("  ")
        elif slip == "number":
            lines[at] = lines[at].translate(str.maketrans("0123456789", "9876543210"))
        else:
            words = lines[at].split(" ")
            words[-1] = data.draw(st.sampled_from(lines)).split(" ")[-1]
            lines[at] = " ".join(words)
    text = "\n".join(lines)
    loaded = library.load_text(text)
    for problem in check(text):
        library.render(problem)
    assert loaded.scenario is not None or loaded.problems
