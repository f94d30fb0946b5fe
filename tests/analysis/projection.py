"""A state of the pure rules as the values that the analysis keeps of it."""

from __future__ import annotations

from game.analysis.asks import CLOSINGS
from game.analysis.layout import Layout
from game.core.facts import agreed_option
from game.core.scenario import SIDES, Scenario
from game.core.scoring import DIMENSIONS
from game.core.state import How, State


def just_entered(state: State) -> bool:
    """Whether nothing has happened yet in the state's scene."""
    return not any(state.picks) and (state.table is None or state.table.offers == 0)


def values_of(layout: Layout, state: State) -> frozenset[tuple[str, int]]:
    """The kept axes of the spot that a state stands at, with their values."""
    spots = layout.spots
    kept = layout.kept[spots.entry[state.scene]]
    return frozenset(
        (spots.axes[a].key, value_of(spots.scenario, spots.axes[a], state)) for a in kept
    )


def value_of(scenario: Scenario, axis, state: State) -> int:
    """One axis's value in a state."""
    kind, _, name = axis.key.partition(":")
    if kind == "meter":
        return next(v for m, v in zip(scenario.meters, state.meters, strict=True) if m.id == name)
    if kind == "sum":
        return state.sums[DIMENSIONS.index(name)]
    if kind == "visited":
        return int(name in state.visited)
    if kind == "chose":
        return int(name in state.chosen)
    if kind == "agreed":
        return axis.words.index(agreed_option(state, name))
    if kind == "table":
        last = state.settled[-1] if state.settled else None
        by = str(last.by) if last and last.how is How.WALKED else None
        return CLOSINGS.index((last.how if last else None, by))
    if kind == "points":
        return points_of(scenario, state)[SIDES.index(name)]
    raise KeyError(axis.key)


def points_of(scenario: Scenario, state: State) -> tuple[int, int]:
    """What the last table left each side with; nothing before any table."""
    from game.core.outcomes import settled_of

    return settled_of(scenario, state.settled[-1]).points if state.settled else (0, 0)
