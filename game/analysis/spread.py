"""Exact likelihood under random play: every spot's positions as a tensor of probabilities.

Random play takes each open choice alike, each sealed pick alike, and nature's lots by their
odds. A table closes in one of the ways that it can, each alike: a deal, in which every issue
takes each open option alike; either side walks away; time is called.
"""

from __future__ import annotations

import math
import operator
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, Any

from game.analysis.layout import Layout
from game.analysis.plans import Act, Plans, Question, Truth, parts_of, settled_layout
from game.analysis.reach import MEGABYTES, Progress, TooWide
from game.analysis.spots import Pick, Spot, Spots, Way
from game.content.nodes import uncollected

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


@uncollected()
def spread(
    spots: Spots, *, megabytes: float = MEGABYTES, progress: Progress | None = None
) -> Likelihood:
    """Carry the probabilities from the start to the endings, exactly."""
    layout = settled_layout(spots)
    widest = max(8 * layout.cells_at(n) for n, kept in enumerate(layout.kept) if kept is not None)
    if widest * 4 > megabytes * 1e6:
        raise TooWide(widest * 4)
    return _Spread(layout, progress).done()


_JOINS = {"and": operator.and_, "or": operator.or_}


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
        self._answers: dict[tuple[Question, tuple[int, ...]], Any] = {}
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
            part, taken = mass, share
            if weight is not None:
                part = self.np.multiply(mass, weight, out=self.np.empty(mass.shape))
                taken = float(part.sum())
            if not taken:
                continue
            went += taken
            self.takes[spot, number] = self.takes.get((spot, number), 0.0) + taken
            self._carry(part, spot, way)
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
        return self._holds(self.plans.question(spot, ask), kept)

    def _holds(self, question: Question, kept: tuple[int, ...]) -> Any:
        key = question, kept
        if key not in self._answers:
            join = question[0].join
            if join:
                parts = [self._holds(part, kept) for part in parts_of(question)]
                found = ~parts[0] if join == "not" else reduce(_JOINS[join], parts)
            else:
                found = self._spread_out(self.plans.answer(question), kept)
            self._answers[key] = found
        return self._answers[key]

    def _spread_out(self, truth: Truth, kept: tuple[int, ...]) -> Any:
        widths = [self.layout.places[axis].width for axis in truth.axes]
        answers = self.np.array(truth.answers, bool).reshape(widths)
        order = sorted(range(len(widths)), key=lambda n: kept.index(truth.axes[n]))
        shape = [self.layout.places[axis].width if axis in truth.axes else 1 for axis in kept]
        return answers.transpose(order).reshape(shape)

    def _shape(self, spot: int) -> tuple[int, ...]:
        return tuple(self.layout.places[axis].width for axis in self.layout.kept[spot])

    def _carry(self, part: Any, spot: int, way: Way) -> None:
        """Take what goes a way to where it leads; ``part`` is used up."""
        np, steps = self.np, self.plans.steps(spot, way)
        axes, after = list(self.layout.kept[spot]), self.layout.kept[way.target]
        loads = {axis: amount for act, axis, amount in steps if act is Act.LOAD}
        wider = not set(after) <= set(axes)
        steps = [step for step in steps if step[0] is not Act.LOAD]
        # The last move can be made onto what is there already, which saves a tensor.
        last = steps.pop() if steps and steps[-1][0] is Act.ADD and not wider else None
        for act, axis, amount in steps:
            along = axes.index(axis)
            if act is Act.CLEAR:
                part = part.sum(axis=along)
                axes.remove(axis)
                continue
            moved = np.zeros(part.shape)
            if act is Act.SET:
                moved[(slice(None),) * along + (amount,)] = part.sum(axis=along)
            else:
                _add(moved, part, along, amount)
            part = moved
        there = self.mass.get(way.target)
        if there is None and last is None and not wider:
            self.mass[way.target] = np.asarray(part)
            return
        if there is None:
            there = self.mass[way.target] = np.zeros(self._shape(way.target))
        if last is not None:
            _add(there, part, axes.index(last[1]), last[2])
        elif wider:
            had = set(axes)
            there[tuple(slice(None) if axis in had else loads.get(axis, 0) for axis in after)] += (
                part
            )
        else:
            there += part


def _add(there: Any, part: Any, along: int, amount: int) -> None:
    """Add what is moved along an axis, where it stops at the ends; ``part`` is used up.

    What would pass an end is added there first and taken away, so that the rest is one long
    shift over the whole tensor, whatever the axis.
    """
    width, rows = part.shape[along], math.prod(part.shape[:along])
    source, goal = part.reshape(rows, width, -1), there.reshape(rows, width, -1)
    reach = min(abs(amount), width)
    end = goal[:, -1 if amount > 0 else 0]
    for index in range(width - reach, width) if amount > 0 else range(reach):
        end += source[:, index]
        source[:, index] = 0
    if reach < width:
        far = reach * source.shape[2]
        here, ahead = source.reshape(-1), goal.reshape(-1)
        if amount > 0:
            ahead, here = ahead[far:], here[:-far]
        else:
            ahead, here = ahead[:-far], here[far:]
        ahead += here
