"""Scores taken together are as likely as the pure rules make them, and agree with every other engine."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from game.analysis.compile import POINTS, SUMS, compile_spots
from game.analysis.joint import joint
from game.analysis.reach import TooWide
from game.analysis.spread import spread
from game.core import play
from tests.analysis.chances import Chances
from tests.analysis.projection import points_of
from tests.benchmarks.step import layered
from tests.core.brute import Brute
from tests.core.stories import scenarios

numpy = pytest.importorskip("numpy")

KEYS = (*SUMS, *POINTS)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(scenarios(), st.sampled_from([1, 8, 1000]))
def test_all_sums_together_are_those_of_the_pure_rules_outcome_by_outcome(scenario, dense):
    """Each ending with each set of sums and points, whether cells are counted or sorted."""
    Brute(scenario, play.start(scenario))  # leaves out what is too large to look at
    wanted = {ending: Counter() for ending in scenario.endings}
    for state, chance in Chances(scenario).landed.items():
        wanted[state.scene][*state.sums, *points_of(scenario, state)] += float(chance)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.analysis.joint.DENSE", dense)
        try:
            found = joint(compile_spots(scenario, KEYS), KEYS)
        except TooWide:
            reject()
    for ending, outcomes in wanted.items():
        rows = found.values.get(ending, numpy.empty((0, len(KEYS)))).tolist()
        assert len(set(map(tuple, rows))) == len(rows)  # what is equal is one
        ours = dict(zip(map(tuple, rows), found.chances.get(ending, ()), strict=True))
        assert ours == pytest.approx(dict(outcomes))


def test_a_long_story_has_the_means_of_its_sums_one_by_one():
    """Two engines, one carrying all sums at once and one a single sum, on thirty scenes."""
    scenario = layered(6, 5, seed=4)
    found = joint(compile_spots(scenario, SUMS), SUMS)
    for column, key in enumerate(SUMS):
        alone = spread(compile_spots(scenario, (key,)))
        for ending, chances in found.chances.items():
            mean = float((found.values[ending][:, column] * chances).sum())
            marginal = alone.marginal(ending, key)
            assert mean == pytest.approx(sum(v * p for v, p in marginal.items()))
