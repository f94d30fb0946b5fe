"""What a table can do in a sitting, what is kept, and what a second reading gives back."""

import pytest

from game.core.conditions import parse
from game.core.facts import vocabulary
from game.core.moves import Accept, CallTime, Choose, Propose, Seal, WalkAway
from game.core.scenario import Choice, Kind, Scene, Seat, Way
from game.session.entries import EntryKind, Mode
from game.session.phases import Phase
from game.session.record import RecordError, fold
from game.session.session import NotNow, Session
from tests.core.stories import scenario_of
from tests.session.sitting import MemoryLog, header, read_to_decision, sitting, to_the_table

DEAL = (("which", "plain"), ("pull_back", "team"), ("hours", "half"))


def again(session):
    """The same play, folded anew from what its log kept."""
    return fold(session.scenario, session.header, session.log.entries)


def test_the_phases_follow_one_another_and_held_is_only_for_rooms():
    """Lobby, briefing, play, reflection, debrief, closed; held in between where a room waits."""
    session = sitting(playing=False)
    assert session.record.phase is Phase.LOBBY
    to_ending(session)
    assert [session.go_on() for _ in range(3)] == [Phase.REFLECTION, Phase.DEBRIEF, Phase.CLOSED]
    with pytest.raises(NotNow):
        session.go_on()
    room = Session(session.scenario, session.header, MemoryLog(), lambda: 0, in_room=True)
    to_ending(room)
    assert [room.go_on() for _ in range(3)] == [Phase.REFLECTION, Phase.HELD, Phase.DEBRIEF]


def to_ending(session):
    if session.record.phase is Phase.LOBBY:
        session.go_on()
        session.go_on()
    to_the_table(session)
    session.move(WalkAway(Seat.MANAGER))
    read_to_decision(session)


def test_the_story_must_end_before_the_talk_unless_the_table_stops():
    """No leaving the story by accident; stopping is a decision and is written down."""
    session = sitting()
    with pytest.raises(NotNow):
        session.go_on()
    session.stop_here()
    assert session.record.phase is Phase.DEBRIEF
    assert session.record.stopped
    with pytest.raises(NotNow):
        session.stop_here()


def test_a_resumed_play_is_the_same_play():
    """Folding the log gives exactly the record that the live session has."""
    session = sitting()
    to_the_table(session)
    session.move(Propose(Seat.MANAGER, DEAL), "This is what I can carry.")
    session.note("doctor", "She looked at the clock")
    assert again(session) == session.record
    resumed = Session(session.scenario, session.header, MemoryLog(), lambda: 0, session.log.entries)
    assert resumed.view("table") == session.view("table")


def test_nothing_happens_when_it_cannot_be_kept():
    """The log raises; the record stays where it was and the same move can be made again."""
    session = sitting()
    read_to_decision(session)
    before = session.record
    session.log.broken = OSError("the disk is full")
    with pytest.raises(OSError, match="full"):
        session.move(Choose("tell_of_spring"))
    assert session.record is before
    session.log.broken = None
    session.move(Choose("tell_of_spring"))
    assert again(session) == session.record


def test_an_illegal_move_is_refused_and_leaves_no_entry():
    """The rules speak before anything is written."""
    session = sitting()
    read_to_decision(session)
    kept = len(session.log.entries)
    for move in (Choose("nonsense"), Seal(Seat.DOCTOR, "say_it"), CallTime()):
        with pytest.raises(NotNow):
            session.move(move)
    assert len(session.log.entries) == kept


def test_a_story_without_a_way_on_is_said_and_nothing_is_kept():
    """A stranger's file may get stuck; the table stays where it was and can stop and talk."""
    never = parse("agreed", vocabulary([], [], [], {}))
    scenario = scenario_of({
        "one": Scene("one", Kind.DECISION, turn=Seat.DOCTOR, choices=(Choice("on", "", "two"),)),
        "two": Scene("two", Kind.NARRATION, ways=(Way("end_other", never),)),
    })  # fmt: skip
    session = Session(scenario, header(), MemoryLog(), lambda: 0)
    session.go_on()
    session.go_on()
    kept = len(session.log.entries)
    with pytest.raises(NotNow, match="no way on"):
        session.move(Choose("on"))
    assert len(session.log.entries) == kept
    session.stop_here()


def test_a_play_that_cannot_begin_is_refused():
    """A story that is stuck before anybody decides is not a play."""
    never = parse("agreed", vocabulary([], [], [], {}))
    scenario = scenario_of({"one": Scene("one", Kind.NARRATION, ways=(Way("end_other", never),))})
    with pytest.raises(RecordError, match="cannot begin"):
        fold(scenario, header(), [])


def test_a_line_that_goes_with_an_offer_is_cleaned_and_kept_apart():
    """Free text is not part of the move, and control characters are not part of free text."""
    session = sitting()
    to_the_table(session)
    session.move(Propose(Seat.MANAGER, DEAL), "  Mine\x1b[2J now \u200b ")
    say, move = session.log.entries[-2:]
    assert (say.kind, move.kind) == (EntryKind.SAY, EntryKind.MOVE)
    assert say.words == "Mine[2J now"
    assert move.words == ""
    assert session.view("table").table.offer.says == "Mine[2J now"


def test_undo_goes_back_to_the_last_decision_with_the_lot_that_followed():
    """A draw is nobody's decision: it goes back together with the sealed scene before it."""
    session = sitting()
    to_the_table(session)
    session.undo()
    view = session.view("table")
    assert view.scene.id == "the_fear"
    assert view.scene.sealed == {"doctor": False, "manager": False}
    assert again(session) == session.record


def test_undo_keeps_the_luck():
    """The same lot falls after the same moves, however often they are taken back."""
    session = sitting()
    to_the_table(session)
    first = session.record.moves
    session.undo()
    for seat, pick in (("doctor", "say_it"), ("manager", "keep_it")):
        session.move(Seal(Seat(seat), pick))
    read_to_decision(session)
    session.draw()
    assert session.record.moves == first


def test_nothing_can_be_taken_back_once_the_debrief_has_begun():
    """What the room has talked about stays as it was."""
    session = sitting()
    assert not session.view("table").can_undo
    to_ending(session)
    assert session.view("table").can_undo
    session.go_on()
    session.go_on()
    with pytest.raises(NotNow):
        session.undo()


def test_after_the_last_offer_the_other_side_takes_it_or_leaves_it():
    """A round is one offer by each side; then no new offer can be made."""
    session = sitting(cut="short")
    read_to_decision(session)
    deal = DEAL[:1] + DEAL[2:]
    for _round in range(2):
        session.move(Propose(Seat.MANAGER, deal))
        session.move(Propose(Seat.DOCTOR, deal))
    table = session.view("table").table
    assert table.last_word
    assert table.offers_left == 0
    with pytest.raises(NotNow, match="take it or leave it"):
        session.move(Propose(Seat.MANAGER, deal))
    session.move(Accept(Seat.MANAGER))
    assert session.recorded()["ended"]


def test_a_log_that_cannot_have_happened_is_refused():
    """A damaged play says which entry is wrong instead of showing something else."""
    session = sitting()
    read_to_decision(session)
    session.move(Choose("tell_of_spring"))
    entries = session.log.entries
    with pytest.raises(RecordError, match="entry"):
        fold(session.scenario, header(), [*entries, entries[-1]])


def test_time_between_two_sittings_does_not_count():
    """The clock of a resumed play goes on from its last entry."""
    ticks = [5_000]
    session = sitting()
    resumed = Session(
        session.scenario, session.header, MemoryLog(), lambda: ticks[0], session.log.entries
    )
    ticks[0] += 60_000
    assert resumed.now_ms == session.record.ms + 60_000


def test_the_planned_time_is_a_hint_only_while_playing():
    """Minutes left are counted down and may go below nothing without any consequence."""
    ticks = [0]
    session = Session(sitting().scenario, header(mode=Mode.TALK), MemoryLog(), lambda: ticks[0])
    assert session.view("table").minutes_left is None
    session.go_on()
    session.go_on()
    ticks[0] = 25 * 60_000
    assert session.view("table").minutes_left == -5
    read_to_decision(session)
    session.move(Choose("tell_of_spring"))
