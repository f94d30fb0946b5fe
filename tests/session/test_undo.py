"""What taking back goes back to, in stories that come round again and in broken logs."""

import pytest

from game.core.moves import CallTime, Choose, Propose, Seal, from_text
from game.core.scenario import Choice, Kind, Scene, Seat, Way
from game.session.entries import Entry, EntryKind, Mode
from game.session.record import RecordError, fold
from game.session.session import Session
from tests.core.stories import scenario_of
from tests.session.sitting import MemoryLog, header, read_to_decision, sitting, to_the_table

DEAL = (("which", "plain"), ("pull_back", "team"), ("hours", "half"))


def two_seals_in_a_ring():
    """Two sealed scenes after each other, and a choice that leads back to the first."""
    picks = [tuple(Choice(f"{name}{n}", "") for n in (1, 2)) for name in "ab"]
    return scenario_of({
        "first": Scene("first", Kind.TOGETHER, choices=picks[0], ways=(Way("second"),)),
        "second": Scene("second", Kind.TOGETHER, choices=picks[1], ways=(Way("again"),)),
        "again": Scene("again", Kind.DECISION, turn=Seat.DOCTOR, choices=(
            Choice("once_more", "", "first"), Choice("enough", "", "end_other"))),
    })  # fmt: skip


def begun(scenario, **changes):
    """A session of a scenario, in the playing phase."""
    session = Session(scenario, header(**changes), MemoryLog(), lambda: 0)
    session.go_on()
    session.go_on()
    return session


def test_a_sealed_scene_goes_back_whole_and_alone_when_the_story_comes_round_again():
    """On the second round, too, only the last of two sealed scenes is taken back."""
    session = begun(two_seals_in_a_ring())
    both = [Seal(seat, f"{name}1") for name in "ab" for seat in (Seat.DOCTOR, Seat.MANAGER)]
    for move in (*both, Choose("once_more"), *both):
        session.move(move)
    session.undo()
    assert session.record.state.scene == "second"
    assert session.record.state.picks == ("", "")
    assert len(session.record.made) == 7


def test_alone_a_sealed_scene_goes_back_whole_whoever_was_first():
    """The person's pick takes the computer's with it."""
    for order in (("doctor", "manager"), ("manager", "doctor")):
        session = begun(two_seals_in_a_ring(), mode=Mode.SOLO, human="doctor")
        for seat in order:
            session.move(Seal(Seat(seat), "a1"))
        session.undo()
        assert session.record.state.picks == ("", "")
        assert session.record.made == ()


def test_alone_the_computers_move_goes_back_with_the_persons():
    """Taking back is to the person's own last decision, or to time called."""
    session = sitting(mode=Mode.SOLO, human="doctor")
    to_the_table(session)
    session.move(Propose(Seat.MANAGER, DEAL))
    before = session.record.state
    session.move(Propose(Seat.DOCTOR, DEAL))
    session.move(Propose(Seat.MANAGER, DEAL))
    session.undo()
    assert session.record.state == before
    session.move(CallTime())
    session.undo()
    assert session.record.state == before


def test_a_line_left_over_by_a_cut_goes_with_no_other_move():
    """The power went between an offer's line and the offer; the next move has none."""
    session = sitting()
    to_the_table(session)
    entries = session.log.entries
    cut = [*entries, Entry(len(entries), 0, EntryKind.SAY, "manager", words="Take it or else")]
    session = Session(session.scenario, session.header, MemoryLog(cut), lambda: 0, cut)
    session.move(Propose(Seat.MANAGER, DEAL))
    assert session.view("table").table.offer.says == ""
    assert fold(session.scenario, session.header, session.log.entries) == session.record


@pytest.mark.parametrize("to", [-5, -1, 0, 2, 9_999, "x", None])
def test_only_a_move_that_stands_can_be_taken_back(to):
    """A log that says otherwise is refused, and not shown half."""
    session = sitting()
    read_to_decision(session)
    session.move(from_text("choose tell_of_spring"))
    entries = session.log.entries
    wrong = Entry(len(entries), 0, EntryKind.UNDO, body={"to": to})
    with pytest.raises(RecordError, match="cannot have happened"):
        fold(session.scenario, session.header, [*entries, wrong])


def test_a_mover_is_who_the_rules_say_and_not_who_a_file_says():
    """Whose move it was decides what is taken back and what the log shows."""
    session = sitting()
    to_the_table(session)
    odd = [
        Entry(e.turn, e.ms, e.kind, "nature" if e.kind is EntryKind.MOVE else e.seat, e.body)
        for e in session.log.entries
    ]
    assert fold(session.scenario, session.header, odd).made == session.record.made
