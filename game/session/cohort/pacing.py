"""How the minutes of a room's debrief are divided: a proposal that the facilitator can change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.session.debrief.pages import Stage

LEAST, MOST = 10, 180
"""A debrief of fewer minutes is none; one of more has breaks in it."""

SHARES = {
    Stage.STAGE: 3,
    Stage.REACTIONS: 5,
    Stage.WHAT: 9,
    Stage.WHY: 12,
    Stage.CHAIR: 5,
    Stage.BALANCE: 8,
    Stage.MONDAY: 3,
}
"""Minutes of an hour's three quarters, by stage."""


@dataclass(frozen=True, slots=True)
class Planned:
    """The minutes of one stage, and the minute at which it begins."""

    stage: Stage
    start: int
    minutes: int

    @property
    def end(self) -> int:
        """The minute at which the next stage is due."""
        return self.start + self.minutes


def propose(minutes: int, stages: Iterable[Stage] = tuple(SHARES)) -> tuple[Planned, ...]:
    """The minutes divided among the stages in proportion to ``SHARES``; they add up to all of them."""
    wanted = tuple(stages)
    total = sum(SHARES[stage] for stage in wanted)
    exact = [minutes * SHARES[stage] / total for stage in wanted]
    given = [max(1, int(each)) for each in exact]
    # What rounding left over goes where most of a minute was cut off.
    order = sorted(range(len(wanted)), key=lambda i: (given[i] - exact[i], i))
    for i in order[: max(0, minutes - sum(given))]:
        given[i] += 1
    return _in_line(zip(wanted, given, strict=True))


def change(plan: tuple[Planned, ...], stage: Stage, minutes: int) -> tuple[Planned, ...]:
    """The plan with other minutes for one stage; what follows moves."""
    new = ((each.stage, max(0, minutes) if each.stage is stage else each.minutes) for each in plan)
    return _in_line(new)


def total(plan: tuple[Planned, ...]) -> int:
    """All the minutes of a plan."""
    return sum(each.minutes for each in plan)


def _in_line(parts: Iterable[tuple[Stage, int]]) -> tuple[Planned, ...]:
    plan: list[Planned] = []
    for stage, minutes in parts:
        plan.append(Planned(stage, plan[-1].end if plan else 0, minutes))
    return tuple(plan)
