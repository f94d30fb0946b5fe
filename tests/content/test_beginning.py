"""Templates play as they stand, and a teacher's own words cannot spoil the file they go into."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content import library
from game.content.beginning.draft import (
    Answer,
    Issue,
    Leaving,
    Person,
    Template,
    option_points,
    points,
    shortened,
    tidy,
)
from game.content.beginning.stock import stock
from game.content.beginning.writing import MODELINE, write
from game.content.checks import check
from game.content.problems import Severity
from game.core.scenario import SIDES, Seat

WORDS = st.text(max_size=50).map(tidy).filter(bool)


@pytest.mark.parametrize("template", Template)
def test_every_template_passes_check_without_a_word(template):
    """Not even advice: a beginner's first answer from the program is that all is well."""
    assert [library.render(p) for p in check(write(stock(template)), "new.yaml")] == []


@pytest.mark.parametrize("template", Template)
def test_every_template_can_be_played_and_carries_the_line_for_editors(template):
    """What is written is a scenario at once."""
    text = write(stock(template, "My own"))
    scenario = library.load_text(text).scenario
    assert scenario.title == "My own"
    assert bool(scenario.negotiations()) is template.bargains
    assert text.startswith(f"{MODELINE}\n")
    assert (library.rebuild(text, "x", "short")[0] is not None) is (template is Template.FULL)


@st.composite
def drafts(draw):
    """Any draft that the questions could have led to."""
    draft = stock(draw(st.sampled_from(Template)))
    draft = replace(
        draft,
        title=draw(WORDS), question=draw(WORDS),
        people={seat: Person(draw(WORDS), draw(WORDS)) for seat in SIDES},
    )  # fmt: skip
    if not draft.template.bargains:
        return draft
    issues = []
    for _number in range(draw(st.integers(2, 4))):
        answers = draw(st.lists(WORDS, min_size=2, max_size=4, unique=True))
        orders = {s: tuple(draw(st.permutations(range(len(answers))))) for s in SIDES}
        issues.append(
            Issue(draw(WORDS), shortened(draw(WORDS), 24), tuple(map(Answer, answers)), orders)
        )
    shares = {}
    for seat in SIDES:
        cuts = sorted(draw(st.integers(0, 100)) for _cut in issues[1:])
        shares[seat] = tuple(b - a for a, b in zip([0, *cuts], [*cuts, 100], strict=True))
    leaving = {seat: Leaving(draw(st.integers(0, 99)), draw(WORDS)) for seat in SIDES}
    return replace(draft, issues=tuple(issues), shares=shares, leaving=leaving)


@settings(max_examples=40, deadline=None)
@given(drafts())
def test_no_answer_can_spoil_the_file(draft):
    """Colons, quotes, dashes, other alphabets: the file can be played, and says what was typed."""
    text = write(draft)
    problems = check(text, "new.yaml")
    assert [library.render(p) for p in problems if p.severity is Severity.ERROR] == []
    scenario = library.load_text(text).scenario
    assert scenario.title == draft.title
    assert scenario.roles[Seat.MANAGER].job == draft.people[Seat.MANAGER].job
    for scene in scenario.negotiations():
        for issue, asked in zip(scene.negotiation.issues, draft.issues, strict=True):
            assert issue.text == asked.text
            assert [o.text for o in issue.options] == [a.text for a in asked.answers]


def test_points_run_from_the_share_to_nothing_in_even_steps():
    """The order decides, and each side's best answers come to a hundred."""
    assert points(40, (2, 0, 1)) == (20, 0, 40)
    assert points(25, (0, 1, 2)) == (25, 12, 0)
    draft = stock(Template.FULL)
    worth = [option_points(draft, n) for n in range(len(draft.issues))]
    for side in (0, 1):
        assert sum(max(pair[side] for pair in issue) for issue in worth) == 100


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  two   words ", "two words"),
        ("tab\tand\u00a0space", "tab and space"),
        ("hid\u200bden\x07", "hidden"),
        ("{doctor} says [[list]]", "(doctor) says [list]"),
        ("[[[x]]]", "[x]"),
    ],
)
def test_what_is_typed_is_made_fit_for_a_file(typed, kept):
    """No hidden letters, and none of the format's own marks."""
    assert tidy(typed) == kept


def test_a_long_answer_gets_a_short_name_for_the_table():
    """Whole words, with a sign that there is more."""
    assert shortened("Next year, when the building is open", 28) == "Next year, when the…"
    assert shortened("x" * 40, 28) == "x" * 27 + "…"
    assert Answer("Two").label == ""
