"""The bitsets reach exactly the positions that the pure rules reach, one by one."""

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from game.analysis.compile import POINTS, SUMS, compile_spots
from game.analysis.reach import TooWide, envelope, reach
from game.core import play, prospects
from game.core.control import control_graph
from tests.analysis.projection import just_entered, values_of
from tests.benchmarks.step import layered
from tests.core.brute import Brute
from tests.core.stories import scenarios

thorough = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@thorough
@given(scenarios(), st.sampled_from([(), SUMS, (*SUMS[:2], *POINTS)]))
def test_positions_are_those_of_the_pure_rules_state_by_state(scenario, track):
    """Every scene and ending that waits for somebody is entered in the very same positions."""
    brute = Brute(scenario, play.start(scenario))
    try:
        reached = reach(compile_spots(scenario, track))
    except TooWide:
        reject()
    wanted = {}
    for state in brute.states:
        if just_entered(state):
            wanted.setdefault(state.scene, set()).add(values_of(reached.layout, state))
    for scene, positions in wanted.items():
        found = [frozenset(p.items()) for p in reached.positions(scene)]
        assert set(found) == positions, scene
        assert len(found) == reached.count(scene)
    assert not reached.stuck
    graph = control_graph(scenario)
    assert reached.scenes() == prospects.scenes(graph) | prospects.endings(graph)


@thorough
@given(scenarios())
def test_envelopes_are_those_of_all_plays(scenario):
    """The range of each sum at each ending, attained by some play and passed by none."""
    brute = Brute(scenario, play.start(scenario))
    found = envelope(lambda track: compile_spots(scenario, track), SUMS)
    for ending in {landing.ending for landing in brute.landings}:
        sums = [landing.sums for landing in brute.landings if landing.ending == ending]
        ranges = [(min(column), max(column)) for column in zip(*sums, strict=True)]
        assert [found[ending][key] for key in SUMS] == ranges


@settings(thorough, max_examples=25)
@given(scenarios(sound=False))
def test_where_plays_get_stuck_is_seen(scenario):
    """A scene in which some play can do nothing has a spot without an open way."""
    try:
        brute = Brute(scenario, play.start(scenario))
        prospects.envelope(control_graph(scenario))
    except (play.IllegalMove, prospects.NoEnding, ValueError, RuntimeError):
        return
    reached = reach(compile_spots(scenario))
    spots = reached.layout.spots.spots
    assert {spots[place].scene for place in reached.stuck} == brute.stuck


def test_memory_is_kept_to():
    """A box that does not fit is predicted before anything is built."""
    with pytest.raises(TooWide) as caught:
        reach(compile_spots(layered(3, 2, seed=1), SUMS), megabytes=0.000001)
    assert caught.value.predicted > 1
