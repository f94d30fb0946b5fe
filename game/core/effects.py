"""What a choice, a deal or a way on does to a state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.core.scenario import Effect, Scenario
from game.core.scoring import DIMENSIONS
from game.core.state import State


def apply_effects(scenario: Scenario, state: State, effects: Iterable[Effect]) -> State:
    """The state after these effects: meters stay inside their bounds, sums just add up."""
    effects = tuple(effects)
    if not effects:
        return state
    meters, sums = list(state.meters), list(state.sums)
    for effect in effects:
        if effect.dimension is not None:
            sums[DIMENSIONS.index(effect.dimension)] += effect.amount
            continue
        for index, meter in enumerate(scenario.meters):
            if meter.id == effect.target:
                meters[index] = meter.clamp(meters[index] + effect.amount)
    return replace(state, meters=tuple(meters), sums=tuple(sums))
