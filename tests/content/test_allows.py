"""A remark silences one warning, for a reason, on the line below it; and nothing else."""

from pathlib import Path

import pytest

from game.content import library
from game.content.checks import check

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "tests" / "scenarios" / "three-scenes.yaml").read_text(encoding="utf-8")
CHOICE = "      - id: tell_of_spring\n        text: Tell her about the man in spring\n"
LONG = "      - id: tell_of_spring\n{remark}        text: Tell her about the man in spring" + (
    ", slowly, and leave nothing out of it" * 3 + "\n"
)


def codes(text):
    return [problem.code for problem in check(text)]


def long_choice(remark):
    """The small scenario with a choice too long for its button, and a remark above it."""
    assert CHOICE in TEXT
    return TEXT.replace(CHOICE, LONG.format(remark=remark))


def test_a_remark_with_a_reason_silences_the_line_below():
    """Whatever the remark's own indentation, and over empty lines and other remarks."""
    said = "# allow: choice-long because it is read out\n"
    assert codes(long_choice("")) == ["choice-long"]
    assert codes(long_choice(f"        {said}")) == []
    assert codes(long_choice(f"{said}\n   # a word from me\n")) == []


@pytest.mark.parametrize(
    "said",
    [
        "# allow: choice-long",
        "# allow: choice-long because",
        "# allow: choice-long since I like it",
        "# allow:",
        "#allow : choise-long because it is read out",
        "# allow: wrong-kind because it is read out",
    ],
)
def test_a_remark_without_code_or_reason_or_for_an_error_silences_nothing(said):
    """And says so."""
    assert codes(long_choice(f"        {said}\n")) == ["allow-form", "choice-long"]


def test_a_misspelt_code_is_guessed():
    """Codes are typed from a message."""
    text = long_choice("        # allow: choise-long because it is read out\n")
    assert check(text)[0].did_you_mean == "choice-long"


def test_a_remark_that_silences_nothing_is_reported():
    """It would one day silence something new."""
    text = TEXT.replace(CHOICE, f"# allow: choice-long because it was long once\n{CHOICE}")
    assert codes(text) == ["allow-idle"]
    at_the_end = f"{TEXT}# allow: choice-long because it is the last line\n"
    assert codes(at_the_end) == ["allow-idle"]


def test_a_remark_two_lines_above_silences_nothing():
    """Only the line right below it is meant."""
    text = long_choice("").replace(
        "    choices:\n", "    choices:\n# allow: choice-long because it is read out\n", 1
    )
    assert codes(text) == ["allow-idle", "choice-long"]


def test_what_stands_inside_a_text_is_no_remark():
    """In a block, and between quotes that are closed on a later line."""
    said = "# allow: choice-long because"
    block = TEXT.replace("    text: |\n", f"    text: |\n      {said} I say so\n", 1)
    assert codes(block) == []
    quoted = TEXT.replace(
        "title: The odd case\n", f'title: "The odd\n  {said} it says\n  case"\n', 1
    )
    assert codes(quoted) == []


def test_a_remark_right_below_a_block_is_one():
    """The block ends where its indentation does."""
    text = TEXT.replace(
        "\n    turn: doctor", "\n    # allow: choice-long because nothing is\n    turn: doctor", 1
    )
    assert codes(text) == ["allow-idle"]


def test_an_error_is_never_silenced():
    """Neither when checking nor when loading."""
    text = TEXT.replace(
        "goto: first_word", "\n    # allow: unknown-target because later\n    goto: first_wrod", 1
    )
    assert "unknown-target" in codes(text)
    assert library.load_text(text).scenario is None


def test_while_there_are_errors_no_remark_is_called_idle():
    """Not everything was looked at, so nobody can know."""
    text = f"# allow: dimension-barely because it is small\n{TEXT}"
    assert codes(text) == ["allow-idle"]
    assert "allow-idle" not in codes(text.replace("goto: first_word", "goto: first_wrod", 1))
