"""The tensors give exactly the chances that the pure rules give, outcome by outcome."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from game.analysis.compile import POINTS, SUMS, compile_spots
from game.analysis.reach import TooWide
from game.analysis.spread import spread
from game.core import play
from game.core.conditions import parse
from game.core.facts import vocabulary
from game.core.scenario import (
    SIDES,
    Effect,
    Issue,
    Kind,
    Negotiation,
    Option,
    Scene,
    Seat,
    WalkAway,
    Way,
)
from game.core.scoring import DIMENSIONS
from tests.analysis.chances import Chances
from tests.analysis.projection import values_of
from tests.core.brute import Brute
from tests.core.stories import scenario_of, scenarios

pytest.importorskip("numpy")

thorough = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@thorough
@given(scenarios(), st.sampled_from([(), SUMS, (*SUMS[:2], *POINTS)]))
def test_chances_are_those_of_the_pure_rules_outcome_by_outcome(scenario, track):
    """Each ending with each value of all that is tracked is as likely as the rules make it."""
    Brute(scenario, play.start(scenario))  # leaves out what is too large to look at
    wanted = Chances(scenario)
    try:
        found = spread(compile_spots(scenario, track))
    except TooWide:
        reject()
    for ending in scenario.endings:
        assert outcomes(found, ending) == pytest.approx(expected(found, wanted, ending))
    assert found.labelled("choice") == pytest.approx(
        {choice: float(p) for choice, p in wanted.choices.items()}
    )
    for scene in {*scenario.scenes, *scenario.endings}:
        assert found.visit(scene) == pytest.approx(float(wanted.scenes[scene]))
    assert found.stuck == 0


def outcomes(found, ending):
    """The chance of each set of values at an ending, as the tensor has it."""
    import numpy as np

    layout, chances = found.layout, {}
    kept = layout.kept[layout.spots.entry[ending]] or ()
    tensor = found.landed.get(ending)
    for cell in np.argwhere(tensor) if tensor is not None else ():
        values = frozenset(
            (layout.spots.axes[axis].key, layout.places[axis].value(int(index)))
            for axis, index in zip(kept, cell, strict=True)
        )
        chances[values] = float(tensor[tuple(cell)])
    return chances


def expected(found, wanted, ending):
    """The same, as the pure rules have it."""
    chances = Counter()
    for state, chance in wanted.landed.items():
        if state.scene == ending:
            chances[values_of(found.layout, state)] += chance
    return {values: float(chance) for values, chance in chances.items()}


@settings(thorough, max_examples=30)
@given(scenarios())
def test_mean_sums_are_those_of_the_pure_rules(scenario):
    """A sum tracked alone has the mean that all plays give it."""
    Brute(scenario, play.start(scenario))
    wanted = Chances(scenario)
    for place, key in enumerate(SUMS):
        found = spread(compile_spots(scenario, (key,)))
        mean = sum(
            value * chance
            for ending in scenario.endings
            for value, chance in found.marginal(ending, key).items()
        )
        exact = sum(state.sums[place] * chance for state, chance in wanted.landed.items())
        assert mean == pytest.approx(float(exact)), DIMENSIONS[place]


def test_a_word_that_is_never_what_it_was_at_the_start_is_not_taken_for_it():
    """After a deal every issue is answered, whichever way; nothing says so but the deal."""
    words = vocabulary([], ["table", "after"], [], {"nights": ["none", "all"]})
    options = tuple(Option(o, "", "", dict.fromkeys(SIDES, 1)) for o in ("none", "all"))
    ways = (
        Way("after", parse("apart or agreed(nights) == not_agreed", words)),
        Way("after", None, (Effect("ethics", 1),)),
    )
    table = Negotiation(
        Seat.DOCTOR, 1, (Issue("nights", "", "", options),), {seat: WalkAway(0) for seat in SIDES}
    )
    scenario = scenario_of(
        {
            "table": Scene("table", Kind.NEGOTIATION, negotiation=table, ways=ways),
            "after": Scene("after", Kind.NARRATION, ways=(Way("end_other"),)),
        }
    )
    found = spread(compile_spots(scenario, ("sum:ethics",)))
    assert found.marginal("end_other", "sum:ethics") == pytest.approx({0: 0.75, 1: 0.25})
