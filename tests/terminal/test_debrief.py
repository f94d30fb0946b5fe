"""The debrief in the terminal: the same pages, each thing to do behind a number."""

import io

import pytest

from game.session.debrief.leading import Debrief
from game.session.debrief.pages import Stage
from game.terminal.console import Console, Leave
from game.terminal.debrief import lead
from tests.session.debrief.case import agreed, case, sit, to_table

ALL = "Walk through every page"


def talk(session, *answers, play_on=None) -> str:
    """Lead a debrief with these answers; what was printed."""
    sink = io.StringIO()
    source = io.StringIO("".join(f"{answer}\n" for answer in answers))
    lead(Console(source, sink), session, play_on)
    return sink.getvalue()


def page_number(session, id_: str) -> str:
    return str([page.id for page in Debrief(session).pages].index(id_) + 1)


def test_enter_leads_over_the_three_stops_to_the_end():
    """Five pages, then the talk is over."""
    printed = talk(agreed(sit(case())), "", "", "", "", "")
    titles = ["Ground rules", "(stop 1 of 3)", "(stop 2 of 3)", "(stop 3 of 3)", "To take away"]
    places = [printed.index(title) for title in titles]
    assert places == sorted(places)
    assert "Both briefs\n─" not in printed


def test_every_page_can_be_told_in_a_row():
    """All of them, whatever blocks they are made of, for plays of every sort."""
    stopped = sit(case())
    stopped.stop_here()
    for session in (agreed(sit(case())), stopped, to_table(sit(case(table=False)))):
        pages = Debrief(session).pages
        printed = talk(session, "p", str(len(pages) + 1), *[""] * len(pages))
        for page in pages:
            assert f"\n{page.title}" in printed, page.id


def test_scores_wait_for_their_phase():
    """Nothing of a sum is printed before the pages on balance."""
    session = agreed(sit(case()))
    first = next(page for page in Debrief(session).pages if page.stage is Stage.BALANCE)
    printed = talk(session, "p", "19", *[""] * 18)
    assert "of 100" not in printed[: printed.index(f"\n{first.title}")]
    assert "Average: 55 of 100" in printed


def test_a_number_contests_an_effect():
    """The author's words are shown again, then one's own number and reason are asked."""
    session = agreed(sit(case()))
    page = page_number(session, "decisions")
    printed = talk(session, "p", page, "1", "-2", "He was not asked", "e")
    assert session.record.contests[-1].words == "He was not asked"
    assert session.record.contests[-1].body["amount"] == -2
    assert "You say −2: He was not asked" in printed
    talk(session, "p", page, "1", "9", "1", "", "e")
    assert len(session.record.contests) == 1


def test_words_and_take_aways_are_written_behind_their_number():
    """Kept through the session, shown when the page is told again."""
    session = agreed(sit(case()))
    printed = talk(session, "p", page_number(session, "words"), "1", "relieved", "e")
    assert "“relieved” (Tom Hale)" in printed
    talk(session, "p", page_number(session, "take_away"), "1", "Ask first", "e")
    assert session.record.takeaways[-1].words == "Ask first"


def test_what_if_tells_what_was_open_and_plays_on():
    """The branch is somebody else's work; the page is not told again for nothing."""
    session = agreed(sit(case()))
    branched = []
    page = page_number(session, "what_if")
    printed = talk(session, "p", page, "2", "y", "3", "n", "e", play_on=branched.append)
    assert "both sides together, with the worst and the best of luck" in printed
    assert len(branched) == 1
    assert printed.count("\nWhat if?\n") == 1


def test_the_curious_open_what_is_closed():
    """The zone, the frontier and its points are told on demand only."""
    session = agreed(sit(case()))
    page = page_number(session, "map")
    assert "Kalai" not in talk(session, "p", page, "e")
    assert "Kalai" in talk(session, "p", page, "1", "e")


def test_odd_answers_change_nothing_and_the_end_of_input_leaves():
    """A mistyped answer is said to be one; a closed input means goodbye."""
    session = agreed(sit(case()))
    entries = session.record.entries
    assert "not one of the answers" in talk(session, "x", "99", "e")
    with pytest.raises(Leave):
        talk(session)
    assert session.record.entries == entries
