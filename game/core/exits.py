"""Every way out of a scene as one ordered table: what the machine is built from, and what lies ahead."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from game.core.conditions import Guard
from game.core.scenario import Effect, Kind, Scenario, Scene


@dataclass(frozen=True, slots=True)
class Exit:
    """One way out of a scene.

    ``key`` is the choice or branch that takes it; without a key its guard decides, in order.
    """

    source: str
    goto: str
    key: str = ""
    guard: Guard | None = None
    effects: tuple[Effect, ...] = ()

    def open(self, key: str, state: object) -> bool:
        """Whether this exit is the one to take with that key in that state."""
        return self.key == key and (self.guard is None or self.guard(state))


def exits(scene: Scene) -> tuple[Exit, ...]:
    """The ways out of a scene in the order in which they are tried.

    A decision's guards are not repeated here: they say what may be chosen, which is read on
    entering the scene, and the choice's effects may have changed the state since.
    """
    if scene.kind is Kind.DECISION:
        return tuple(Exit(scene.id, c.goto, c.id, None, c.effects) for c in scene.choices)
    if scene.kind is Kind.CHANCE:
        return tuple(Exit(scene.id, b.goto, b.id, None, b.effects) for b in scene.branches)
    return tuple(Exit(scene.id, way.goto, "", way.guard, way.effects) for way in scene.ways)


@lru_cache(maxsize=256)
def scenes_ahead(scenario: Scenario, scene: str) -> tuple[str, ...]:
    """The scenes that some way leads to from a scene, the nearest first."""
    ahead: dict[str, None] = {}
    waiting = [scene]
    for name in waiting:  # grows as it goes
        for way in exits(scenario.scenes[name]):
            if way.goto in scenario.scenes and way.goto not in ahead:
                ahead[way.goto] = None
                waiting.append(way.goto)
    return tuple(ahead)
