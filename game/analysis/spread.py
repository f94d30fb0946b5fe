"""Exact likelihood under random play: every spot's positions as a tensor of probabilities.

Random play takes each open choice alike, each sealed pick alike, and nature's lots by their
odds. A table closes in one of the ways that it can, each alike: a deal, in which every issue
takes each open option alike; either side walks away; time is called.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.analysis.layout import Layout
from game.analysis.plans import Act, Plans, Step, settled_layout
from game.analysis.reach import MEGABYTES, Progress, TooWide
from game.analysis.spots import Pick, Spot, Spots

if TYPE_CHECKING:
    from numpy import ndarray

LAPS = 10_000
"""How often a ring is gone round before it is taken to be endless."""


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How often random play passes each spot and takes each way, on average in a play.

    Outside rings that is a probability. ``takes`` is by (spot, number of the way).
    ``landed`` holds for each ending a tensor over its kept axes, in their order.
    """

    layout: Layout
    visits: tuple[float, ...]
    takes: dict[tuple[int, int], float]
    landed: dict[str, ndarray]
    stuck: float

    def visit(self, scene: str) -> float:
        """How often a play comes to a scene or ending."""
        return self.visits[self.layout.spots.entry[scene]]

    def labelled(self, kind: str) -> dict[str, float]:
        """How often each way with labels of a kind is taken, by what the label says."""
        found: dict[str, float] = {}
        for (spot, number), often in self.takes.items():
            label = self.layout.spots.spots[spot].ways[number].label
            if label[0] == kind:
                found[label[1]] = found.get(label[1], 0.0) + often
        return found

    def marginal(self, ending: str, key: str) -> dict[int, float]:
        """How likely each value of an axis is together with an ending."""
        layout, spots = self.layout, self.layout.spots
        axis, spot = spots.numbers[key], spots.entry[ending]
        if ending not in self.landed:
            return {}
        kept = layout.kept[spot]
        if axis not in kept:
            return {layout.known_at(spot, axis): float(self.landed[ending].sum())}
        others = tuple(n for n, each in enumerate(kept) if each != axis)
        place, along = layout.places[axis], self.landed[ending].sum(axis=others)
        return {place.value(n): float(p) for n, p in enumerate(along) if p}


def predicted_bytes(layout: Layout) -> int:
    """The most that the tensors of all spots take together; most are dropped on the way."""
    return sum(
        8 * layout.cells_at(spot) for spot, kept in enumerate(layout.kept) if kept is not None
    )


def spread(
    spots: Spots, *, megabytes: float = MEGABYTES, progress: Progress | None = None
) -> Likelihood:
    """Carry the probabilities from the start to the endings, exactly."""
    layout = settled_layout(spots)
    widest = max(8 * layout.cells_at(n) for n, kept in enumerate(layout.kept) if kept is not None)
    if widest * 4 > megabytes * 1e6:
        raise TooWide(widest * 4)
    return _Spread(layout, progress).done()


class _Spread:
    """Moves tensors along the ways, in the order of the layout."""

    def __init__(self, layout: Layout, progress: Progress | None):
        import numpy

        self.np, self.layout, self.progress = numpy, layout, progress
        self.plans = Plans(layout)
        self.mass: dict[int, Any] = {}
        self.visits = [0.0] * len(layout.spots.spots)
        self.takes: dict[tuple[int, int], float] = {}
        self.landed: dict[str, Any] = {}
        self.stuck = 0.0
        start = layout.spots.start
        first = numpy.zeros(self._shape(start))
        axes = layout.spots.axes
        first[tuple(layout.places[a].index(axes[a].start) for a in layout.kept[start])] = 1.0
        self.mass[start] = first

    def done(self) -> Likelihood:
        order = self.layout.order
        for number, part in enumerate(order):
            if self.progress and number % 64 == 0:
                self.progress(number / len(order))
            ringed, laps = part[0] in self.layout.ringed, 0
            while waiting := [spot for spot in part if spot in self.mass]:
                for spot in waiting:
                    self._leave(spot, self.mass.pop(spot))
                laps += ringed
                if laps > LAPS:
                    raise RuntimeError("a ring that plays need never leave")
        return Likelihood(self.layout, tuple(self.visits), self.takes, self.landed, self.stuck)

    def _leave(self, spot: int, mass: Any) -> None:
        found = self.layout.spots.spots[spot]
        share = float(mass.sum())
        self.visits[spot] += share
        if not found.ways:
            if found.scene in self.layout.spots.scenario.endings:
                known = self.landed.get(found.scene)
                self.landed[found.scene] = mass if known is None else known + mass
            else:
                self.stuck += share
            return
        went = 0.0
        for number, (way, weight) in enumerate(zip(found.ways, self.weights(spot), strict=True)):
            part = mass if len(found.ways) == 1 and weight is None else mass * weight
            taken = float(part.sum()) if weight is not None else share
            if not taken:
                continue
            went += taken
            self.takes[spot, number] = self.takes.get((spot, number), 0.0) + taken
            part = self._carry(part, spot, way.target, self.plans.steps(spot, way))
            known = self.mass.get(way.target)
            if known is not None:
                known += part  # in place, unless it is a single number
                part = known
            self.mass[way.target] = part
        self.stuck += share - went if share - went > 1e-12 else 0.0

    def weights(self, spot: int) -> list[Any]:
        """For each way of a spot the chance to take it in each cell; None: always."""
        np, found = self.np, self.layout.spots.spots[spot]
        if found.pick is Pick.ODDS:
            total = sum(way.odds for way in found.ways)
            return [way.odds / total for way in found.ways]
        opens = [self._opens(spot, found, number) for number in range(len(found.ways))]
        if found.pick is Pick.FIRST:
            left, shares = np.ones((1,) * len(self.layout.kept[spot]), bool), []
            for opened in opens:
                shares.append((left & opened).astype(float))
                left = left & ~opened
            return [None] if len(shares) == 1 and found.ways[0].ask is None else shares
        if all(way.ask is None for way in found.ways):
            return [1 / len(opens)] * len(opens) if len(opens) > 1 else [None]
        count = sum(opened.astype(float) for opened in opens)
        return [opened / np.maximum(count, 1) for opened in opens]

    def _opens(self, spot: int, found: Spot, number: int) -> Any:
        """Where a way is open, as booleans that spread over the spot's tensor."""
        kept, ask = self.layout.kept[spot], found.ways[number].ask
        if ask is None:
            return self.np.ones((1,) * len(kept), bool)
        truth = self.plans.truth(spot, ask)
        widths = [self.layout.places[axis].width for axis in truth.axes]
        answers = self.np.array(truth.answers, bool).reshape(widths)
        order = sorted(range(len(widths)), key=lambda n: kept.index(truth.axes[n]))
        read = set(truth.axes)
        shape = [self.layout.places[axis].width if axis in read else 1 for axis in kept]
        return answers.transpose(order).reshape(shape)

    def _shape(self, spot: int) -> tuple[int, ...]:
        return tuple(self.layout.places[axis].width for axis in self.layout.kept[spot])

    def _carry(self, part: Any, spot: int, target: int, steps: Sequence[Step]) -> Any:
        axes = list(self.layout.kept[spot])
        loads = {}
        for act, axis, amount in steps:
            if act is Act.LOAD:
                loads[axis] = amount
            elif act is Act.CLEAR:
                part = part.sum(axis=axes.index(axis))
                axes.remove(axis)
            else:
                part = self._move(part, axes.index(axis), act, amount)
        after = self.layout.kept[target]
        if len(axes) == len(after):
            return part
        wide = self.np.zeros(self._shape(target))
        had = set(axes)
        wide[tuple(slice(None) if axis in had else loads.get(axis, 0) for axis in after)] = part
        return wide

    def _move(self, part: Any, along: int, act: Act, amount: int) -> Any:
        np = self.np
        part = np.moveaxis(part, along, 0)
        moved, size = np.empty_like(part), len(part)
        if act is Act.SET:
            moved[:] = 0
            moved[amount] = part.sum(axis=0)
        elif amount > 0:
            inner = max(size - amount, 0)
            moved[: size - inner] = 0
            moved[size - inner :] = part[:inner]
            moved[-1] += part[-1] if inner == size - 1 else part[inner:].sum(axis=0)
        else:
            inner = min(-amount, size)
            moved[size - inner :] = 0
            moved[: size - inner] = part[inner:]
            moved[0] += part[0] if inner == 1 else part[:inner].sum(axis=0)
        return np.moveaxis(moved, 0, along)
