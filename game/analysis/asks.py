"""Guards as questions to axes: the guard's own closure, asked with a state made up for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from game.analysis.spots import Ask, Axis, joined
from game.core.conditions import Guard, Join, Part
from game.core.facts import NOT_AGREED
from game.core.scenario import SIDES, Scenario
from game.core.scoring import DIMENSIONS
from game.core.state import How, Settlement

CLOSINGS = ((None, None), (How.AGREED, None), (How.TIME, None), (How.WALKED, "doctor"),
            (How.WALKED, "manager"))  # fmt: skip
"""The words of the axis ``table``: how the last table closed, and who left it."""


class Asks:
    """Makes guards into asks, each part of a guard once however many guards have it."""

    def __init__(self, scenario: Scenario, axes: Sequence[Axis], numbers: Mapping[str, int]):
        self.reading, self.axes, self.numbers = Reading(scenario), axes, numbers
        self._known: dict[tuple[str, str], Ask] = {}

    def of(self, scene: str, guard: Guard) -> Ask:
        """The question a guard asks in a scene."""
        key = guard.text, scene if "picks" in guard.reads else ""
        if key not in self._known:
            self._known[key] = self._joined(scene, guard, guard.join)
        return self._known[key]

    def _joined(self, scene: str, guard: Guard, join: Join) -> Ask:
        if not isinstance(join, int):
            return joined(join[0], [self._joined(scene, guard, each) for each in join[1]])
        part = guard.parts[join]
        key = part.text, scene if "picks" in part.reads else ""
        if key not in self._known:
            self._known[key] = self._part(scene, part)
        return self._known[key]

    def _part(self, scene: str, part: Part) -> Ask:
        keys = tuple(sorted(key for fact in part.reads for key in keys_of(fact, scene)))
        reads = tuple(self.numbers[key] for key in keys)
        puts = [
            self.reading.put(key, self.axes[place].words)
            for key, place in zip(keys, reads, strict=True)
        ]
        settles = any(key.startswith(("agreed:", "table")) for key in keys)

        def holds(values: tuple[int, ...]) -> bool:
            if settles:
                self.reading.unsettle()
            for put, value in zip(puts, values, strict=True):
                put(value)
            return part.holds(self.reading)

        return Ask(reads, holds)


def keys_of(fact: str, scene: str) -> tuple[str, ...]:
    """The axes behind what a guard reads; sealed picks are two, of their scene's own."""
    return tuple(f"picks:{seat}:{scene}" for seat in SIDES) if fact == "picks" else (fact,)


class Reading:
    """Stands in for a State while guards are asked: it has what guards read, and can be changed.

    A guard reads what it names and nothing else, so what an earlier one left behind is no
    matter; only deals and closings, which are one list, are cleared in between.
    """

    def __init__(self, scenario: Scenario):
        self.meters = [meter.start for meter in scenario.meters]
        self.sums = [0] * len(DIMENSIONS)
        self.visited: set[str] = set()
        self.chosen: set[str] = set()
        self.picks = ["", ""]
        self.settled: tuple[Settlement, ...] = ()
        self._meters = {meter.id: place for place, meter in enumerate(scenario.meters)}

    def put(self, key: str, words: Sequence[object]) -> Callable[[int], None]:
        """What makes a fact have a value, given as its axis has it."""
        kind, _, name = key.partition(":")
        if kind == "meter":
            return partial(self.meters.__setitem__, self._meters[name])
        if kind == "sum":
            return partial(self.sums.__setitem__, DIMENSIONS.index(name))
        if kind in ("visited", "chose"):
            held = self.visited if kind == "visited" else self.chosen
            return lambda value: held.add(name) if value else held.discard(name)
        if kind == "picks":
            seat = SIDES.index(name.partition(":")[0])
            return lambda value: self.picks.__setitem__(seat, words[value])
        if kind == "agreed":
            return lambda value: self._agree(name, words[value])
        return lambda value: self._close(*words[value])

    def unsettle(self) -> None:
        """No table has closed, and nothing is agreed."""
        self.settled = ()

    def _agree(self, issue: str, option: str) -> None:
        if option != NOT_AGREED:
            last = self.settled[-1] if self.settled else _DEAL
            self.settled = (replace(last, deal=(*(last.deal or ()), (issue, option))),)

    def _close(self, how: How | None, by: str | None) -> None:
        if how is not None:
            last = self.settled[-1] if self.settled else _DEAL
            self.settled = (replace(last, how=how, by=by),)


_DEAL = Settlement("", How.AGREED, None, None, 0)
