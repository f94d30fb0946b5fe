"""Whatever happens in a sitting, its entries tell the whole of it, here and on another machine."""

from __future__ import annotations

import json
from dataclasses import asdict, replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.moves import Draw
from game.session import luck
from game.session.entries import Mode, entry_from_json, entry_to_json, play_lines
from game.session.phases import Phase
from game.session.received import read_received
from game.session.record import fold
from tests.core.stories import scenarios
from tests.session.sittings import EYES, acts, begin, do, resumed

usual = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
modes = st.sampled_from(Mode)


def some_sitting(data, most=40):
    """A sitting after some acts."""
    session = begin(data.draw(scenarios()), data.draw(modes), data.draw(st.integers(0, 99)))
    for act, n in data.draw(acts(most)):
        do(session, act, n)
    return session


@usual
@given(st.data())
def test_a_play_taken_up_again_is_the_same_play(data):
    """Undo, notes, stopping and all: folding the log gives the record, and the same views."""
    session = some_sitting(data)
    assert fold(session.scenario, session.header, session.log.entries) == session.record
    again = resumed(session)
    assert again.record == session.record
    assert again.now_ms == session.record.ms
    for eye in EYES:
        at = session.record.ms
        session._clock.now = again._clock.now = 0  # time since the last entry is not of the play
        assert again.view(eye) == session.view(eye)
        assert session.record.ms == at


@usual
@given(st.data())
def test_a_play_can_be_interrupted_anywhere_and_goes_on_as_if_it_had_not_been(data):
    """The same acts with a new start after each of them come to the same state."""
    scenario, mode = data.draw(scenarios()), data.draw(modes)
    straight, interrupted = begin(scenario, mode), begin(scenario, mode)
    for act, n in data.draw(acts(25)):
        do(straight, act, n)
        do(interrupted, act, n)
        interrupted = resumed(interrupted)
        assert interrupted.record.state == straight.record.state
    timeless = [[replace(entry, ms=0) for entry in s.entries] for s in (straight, interrupted)]
    assert timeless[0] == timeless[1]


@usual
@given(st.data())
def test_time_only_goes_on(data):
    """Entries are numbered from 0 without a gap and their times never fall, over any resume."""
    session = begin(data.draw(scenarios()), data.draw(modes))
    for act, n in data.draw(acts()):
        if n % 4 == 0:
            session = resumed(session)
        do(session, act, n)
    entries = session.log.entries
    times = [entry.ms for entry in entries]
    assert times == sorted(times)
    assert [entry.turn for entry in entries] == list(range(len(entries)))


@usual
@given(st.data())
def test_whatever_a_sitting_writes_another_machine_can_read(data):
    """Entries survive JSON, and a play's file is taken in whole: nothing we write is refused."""
    session = some_sitting(data)
    for entry in session.entries:
        assert entry_from_json(json.loads(json.dumps(entry_to_json(entry)))) == entry
    text = play_lines(session.header, session.entries, session.recorded())
    header, entries, recorded = read_received(text)
    assert header == session.header
    assert list(entries) == session.entries
    assert recorded == session.recorded()
    assert fold(session.scenario, header, entries) == session.record


@usual
@given(st.data())
def test_every_view_of_any_moment_can_be_made_and_sent(data):
    """At every step, for each eye, and as plain values for a seat in another room."""
    session = begin(data.draw(scenarios()), data.draw(modes))
    for act, n in data.draw(acts(25)):
        do(session, act, n)
        for eye in EYES:
            view = session.view(eye)
            assert asdict(view)["eye"] == eye
            for choice in view.scene.choices:
                assert set(choice.moves) <= ({eye} if eye != "table" else {"doctor", "manager"})


@usual
@given(st.data())
def test_nature_draws_the_same_lot_whenever_the_same_moves_led_to_it(data):
    """Undo and branches keep the luck: each lot is that of seed, scene and visit."""
    session = some_sitting(data)
    visits: dict[str, int] = {}
    for made in session.record.made:
        if isinstance(made.move, Draw):
            scene = made.before.scene
            branches = session.scenario.scenes[scene].branches
            visit = visits.get(scene, 0)
            assert made.move.branch == luck.draw(session.header.seed, scene, visit, branches).id
            visits[scene] = visit + 1


@usual
@given(st.data())
def test_taking_back_gives_the_state_of_an_earlier_decision(data):
    """Never one that was not, never half of a sealed scene, never after the debrief began."""
    session = some_sitting(data)
    before = session.record
    do(session, "undo", 0)
    after = session.record
    if after is before:
        assert before.phase is not Phase.PLAYING or not any(
            made.seat != "nature" and made.seat in ("", session.header.human or made.seat)
            for made in before.made
        )
        return
    assert before.phase is Phase.PLAYING
    assert after.made == before.made[: len(after.made)]
    undone = before.made[len(after.made) :]
    assert after.state == undone[0].before
    assert after.state.picks == ("", "")
    assert after.at_last_beat
    own = session.header.human
    decided = [
        made for made in undone if made.seat != "nature" and made.seat in ("", own or made.seat)
    ]
    assert 1 <= len(decided) <= 2
