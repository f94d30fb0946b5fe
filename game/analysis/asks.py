"""Guards as questions to axes: the guard's own closure, asked with a state made for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.analysis.spots import Ask, Axis
from game.core.conditions import Guard
from game.core.facts import NOT_AGREED
from game.core.scenario import SIDES, Scenario, Scene
from game.core.scoring import DIMENSIONS
from game.core.state import How, Settlement, State

CLOSINGS = ((None, None), (How.AGREED, None), (How.TIME, None), (How.WALKED, "doctor"),
            (How.WALKED, "manager"))  # fmt: skip
"""The words of the axis ``table``: how the last table closed, and who left it."""


def guard_ask(
    scenario: Scenario, axes: Sequence[Axis], numbers: Mapping[str, int], scene: Scene, guard: Guard
) -> Ask:
    """The question a guard asks in a scene."""
    keys = tuple(sorted(key for fact in guard.reads for key in keys_of(fact, scene.id)))
    reads = tuple(numbers[key] for key in keys)
    words = tuple(axes[place].words for place in reads)

    def holds(values: tuple[int, ...]) -> bool:
        named = {
            key: told[value] if told else value
            for key, told, value in zip(keys, words, values, strict=True)
        }
        return guard(_state(scenario, scene.id, named))

    return Ask(reads, holds, (guard.text, scene.id if "picks" in guard.reads else ""))


def keys_of(fact: str, scene: str) -> tuple[str, ...]:
    """The axes behind what a guard reads; sealed picks are two, of their scene's own."""
    return tuple(f"picks:{seat}:{scene}" for seat in SIDES) if fact == "picks" else (fact,)


def _state(scenario: Scenario, scene: str, named: Mapping[str, object]) -> State:
    """A state in which exactly these facts are so; what is not named is as at the start."""
    visited, chosen, deal = set(), set(), []
    for key, value in named.items():
        kind, _, name = key.partition(":")
        if kind == "visited" and value:
            visited.add(name)
        elif kind == "chose" and value:
            chosen.add(name)
        elif kind == "agreed" and value != NOT_AGREED:
            deal.append((name, value))
    how, by = named.get("table", (None, None))
    settled = (Settlement("", how or How.AGREED, by, tuple(deal), 0),) if how or deal else ()
    return State(
        scene,
        tuple(named.get(f"meter:{meter.id}", meter.start) for meter in scenario.meters),
        tuple(named.get(f"sum:{dimension}", 0) for dimension in DIMENSIONS),
        frozenset(visited),
        frozenset(chosen),
        tuple(named.get(f"picks:{seat}:{scene}", "") for seat in SIDES),
        settled=settled,
    )
