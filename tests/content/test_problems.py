"""How a problem is said: with its place, its line, a mark, a cure, and nothing that harms."""

from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.nodes import Source, most
from game.content.problems import (
    CODES,
    UNPRINTABLE,
    Problem,
    Severity,
    closest,
    has_errors,
    in_reading_order,
    render,
)


def problem(line=2, column=4, text="a: b\nc: déf\n", **changes):
    made = Source("case.yaml", text).problem("yaml-colon", (line, column), "one.", "Two.")
    return Problem(**{name: getattr(made, name) for name in Problem.__slots__} | changes)


def test_a_problem_is_said_in_four_parts():
    """Place and message, the line, the mark under the very letter, the cure."""
    assert render(problem(did_you_mean="def")).splitlines() == [
        "case.yaml:2:4: error yaml-colon: one.",
        "    c: déf",
        "       ^",
        "  Two.",
        "  Did you mean def?",
    ]


def test_a_problem_of_the_whole_file_has_no_line():
    """There is nothing to put a mark under."""
    assert render(problem(line=0, column=0)).splitlines()[0].startswith("case.yaml: error")
    assert len(render(problem(line=0, column=0)).splitlines()) == 2


def test_the_mark_stands_right_under_wide_letters():
    """A terminal gives Chinese letters two columns and accents none."""
    said = render(problem(line=1, column=4, text="日本: x"))
    assert said.splitlines()[2] == " " * (4 + 5) + "^"
    said = render(problem(line=1, column=4, text="e\u0301: x"))
    assert said.splitlines()[2] == " " * (4 + 2) + "^"


def test_a_long_line_is_shown_around_the_mark():
    """Ten thousand letters would bury the message."""
    said = render(problem(line=1, column=5001, text="x" * 5000 + "HERE" + "y" * 5000)).splitlines()
    assert len(said[1]) <= 110
    assert said[1][said[2].index("^") :].startswith("HERE")


@settings(max_examples=100)
@given(
    texts=st.tuples(*[st.text(max_size=30)] * 4), line=st.integers(0, 4), column=st.integers(0, 40)
)
def test_nothing_from_a_file_reaches_the_terminal_raw(texts, line, column):
    """Escape sequences, directions and bells are shown as marks, whatever the file holds."""
    source, message, mend, name = texts
    said = render(problem(line, column, source, message=message, mend=mend, file=name))
    assert not UNPRINTABLE.search(said.replace("\n", ""))


def test_an_escape_sequence_is_neutralised():
    """A stranger's file cannot repaint the window."""
    said = render(problem(line=1, column=1, text="\x1b[2J\x07 hello\u202e"))
    assert "\x1b" not in said
    assert "\x07" not in said
    assert "\u202e" not in said
    assert "hello" in said


def test_codes_are_plain_words():
    """A teacher reads them aloud."""
    for code, known in CODES.items():
        assert code.replace("-", "").isalpha()
        assert code == code.lower()
        assert known.title[0].isupper()
        assert not known.title.endswith(".")
        assert known.severity in Severity


def test_the_nearest_known_word_is_offered_or_none():
    """A guess that is far off would only confuse."""
    assert closest("minuts", ["title", "minutes"]) == "minutes"
    assert closest("Trust", ["trust"]) == "trust"
    assert closest("zebra", ["title", "minutes"]) == ""


def test_problems_come_in_reading_order_and_once():
    """From the top of the file down."""
    first, second = problem(line=1), problem(line=2)
    assert in_reading_order([second, first, second]) == (first, second)
    assert has_errors([first])
    assert not has_errors([problem(severity=Severity.ADVICE)])


def test_past_a_hundred_only_that_there_are_more():
    """The first line says so, and the hundred are the first of the file."""
    found = most(Source("case.yaml", ""), [problem(line=n) for n in range(1, 300)])
    assert len(found) == 101
    assert found[0].code == "more-problems"
    assert found[-1].line == 100
