"""A play written down as a transcript: it passes at once, and holds nothing that is private."""

import re

from hypothesis import given
from hypothesis import strategies as st

from game.content.nodes import Source
from game.content.problems import render
from game.core.moves import from_text
from game.core.scenario import Kind
from game.session.phases import Phase
from game.session.rehearsal.playing import play_script
from game.session.rehearsal.reading import read_scripts
from game.session.rehearsal.writing import transcript_of
from game.session.session import Session
from tests.core.stories import plays, scenarios
from tests.session.sitting import MemoryLog, case, header, sitting
from tests.session.sittings import acts, begin, do


def recorded(session):
    """The transcript of a session's play."""
    return transcript_of(session.scenario, session.header, session.record)


def problems(text, scenario):
    """All that does not come out as a text of transcripts says."""
    source = Source("random.test.txt", text)
    scripts, outside = read_scripts(source)
    found = [*outside, *(p for script in scripts for p in play_script(source, script, scenario))]
    return [render(problem) for problem in found]


@given(st.data())
def test_any_play_recorded_passes_at_once(data):
    """Complete or broken off, of any story, with any luck."""
    scenario = data.draw(scenarios())
    moves = data.draw(plays(scenario, 25))
    session = Session(scenario, header(), MemoryLog(), lambda: 0)
    session.go_on()
    session.go_on()
    for move in moves:
        session.move(move)
    text = recorded(session)
    assert problems(text, scenario) == [], text


@given(st.data())
def test_the_values_that_a_play_began_with_are_kept(data):
    """A table that swapped chairs began with the trust it had."""
    trust = data.draw(st.integers(-3, 12))
    session = Session(case(), header(starts={"trust": trust, "gone": 1}), MemoryLog(), lambda: 0)
    session.go_on()
    session.go_on()
    text = recorded(session)
    assert f"expect trust == {min(max(trust, 0), 10)}" in text
    assert problems(text, case()) == [], text


def test_a_cut_is_named_and_passes_on_the_whole_scenario():
    """The transcript lies beside the file, which holds all its forms."""
    session = sitting(cut="short")
    session.move(from_text("propose manager which=few hours=savings"))
    session.move(from_text("walk doctor"))
    text = recorded(session)
    assert "cut short\n" in text
    assert "doctor: walk away\n" in text
    assert problems(text, case()) == []


@given(acts())
def test_nothing_private_makes_a_difference_to_it(done):
    """Two sittings that differ only in what a side keeps to itself are written down alike."""
    one, other = begin(case()), begin(case())
    for act, n in done:
        do(one, act, n)
        do(other, act, n, "doctor's own")
    text = recorded(one)
    assert text == recorded(other)
    assert not re.search(r"Somebody|(?:word|note|aim|term|ask) ?\d|we doubt|We could", text)


def test_a_pick_that_the_other_side_has_not_seen_is_left_out():
    """The play was stopped between the two seals."""
    session = sitting()
    for move in ("choose tell_of_spring", "choose keep_the_sheet", "seal doctor keep_it"):
        while not session.record.at_last_beat:
            session.read_on()
        session.move(from_text(move))
    assert session.scenario.scenes[session.record.state.scene].kind is Kind.TOGETHER
    session.stop_here()
    assert session.record.phase is Phase.DEBRIEF
    text = recorded(session)
    assert "keep_it" not in text
    assert "A recorded play, as far as it went" in text
    assert problems(text, case()) == []
