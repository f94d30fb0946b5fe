"""The way a play took through its story, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from game.core.moves import Choose, Draw
from game.session.record import Made, Record


@dataclass(frozen=True, slots=True)
class Step:
    """From one scene to the next; ``key`` is the choice or the lot that led there, if one did."""

    scene: str
    key: str
    goto: str


def trail(record: Record) -> tuple[Step, ...]:
    """The steps of a play that stand, in order; the last leads to where the play is now."""
    made = {one.turn: one for one in record.made}
    steps = []
    for here, ahead in pairwise(record.beats):
        moved = ahead.turn != here.turn
        key = _key(made[ahead.turn]) if moved else ""
        steps.append(Step(here.scene, key, ahead.scene))
    return tuple(steps)


def _key(made: Made) -> str:
    match made.move:
        case Choose(choice):
            return choice
        case Draw(branch):
            return branch
    return ""
