"""Exact chances of everything that is tracked together: packed codes and their probabilities.

Where boxes of several sums are wide and thinly filled, only the cells that are filled are
kept: a sorted array of codes for each spot, and how likely each is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.analysis.layout import Layout
from game.analysis.plans import Act, Plans, settled_layout
from game.analysis.reach import MEGABYTES, Progress, TooWide
from game.analysis.spots import Pick, Spots, Way
from game.analysis.spread import LAPS

DENSE = 4
"""A box of up to so many cells for each code is added up by counting, a wider one by sorting."""


@dataclass(frozen=True, slots=True)
class Joint:
    """For each ending the filled cells: a column for each tracked axis, and the chances."""

    values: dict[str, Any]
    chances: dict[str, Any]


def joint(
    spots: Spots, keys: tuple[str, ...], *, megabytes: float = MEGABYTES,
    progress: Progress | None = None,
) -> Joint:  # fmt: skip
    """The joint chances of these tracked axes at each ending; TooWide when memory would run out."""
    return _Joint(spots, keys, megabytes, progress).found()


class _Joint:
    def __init__(
        self, spots: Spots, keys: tuple[str, ...], megabytes: float, progress: Progress | None
    ):
        import numpy

        self.np, self.keys, self.progress = numpy, keys, progress
        self.layout: Layout = settled_layout(spots)
        if self.layout.cells >= 1 << 62:
            raise TooWide(self.layout.cells)
        self.plans, self.strides = Plans(self.layout), self.layout.strides
        self.room = megabytes * 1e6
        self.waiting: dict[int, list[tuple[Any, Any, bool]]] = {}
        """By spot: codes, chances, and whether a code may be among them more than once."""

        start = spots.start
        first = sum(
            self.layout.places[a].index(spots.axes[a].start) * self._stride(a)
            for a in self.layout.kept[start]
        )
        self.waiting[start] = [(numpy.array([first]), numpy.array([1.0]), False)]

    def found(self) -> Joint:
        order = self.layout.order
        for number, part in enumerate(order):
            if self.progress:
                self.progress(number / len(order))
            laps = 0
            while pending := [
                spot for spot in part
                if spot in self.waiting and self.layout.spots.spots[spot].ways
            ]:  # fmt: skip
                for spot in pending:
                    self._leave(spot, *self._merged(spot))
                laps += 1
                if laps > LAPS:
                    raise RuntimeError("a ring that plays need never leave")
        values, chances = {}, {}
        for ending in self.layout.spots.scenario.endings:
            spot = self.layout.spots.entry[ending]
            if spot in self.waiting:
                codes, weights = self._merged(spot)
                values[ending] = self.np.array([self._values(spot, k, codes) for k in self.keys]).T
                chances[ending] = weights
        return Joint(values, chances)

    def _merged(self, spot: int) -> tuple[Any, Any]:
        np, parts = self.np, self.waiting.pop(spot)
        if len(parts) == 1 and not parts[0][2]:
            return parts[0][:2]
        codes = np.concatenate([part[0] for part in parts])
        weights = np.concatenate([part[1] for part in parts])
        gaps = self._gaps(spot)
        for below, above in gaps:
            codes = codes % below + codes // above * below
        low = int(codes.min())
        span = int(codes.max()) - low + 1
        if span <= DENSE * len(codes):
            counts = np.bincount(codes - low, weights, span)
            codes = np.flatnonzero(counts)
            weights = counts[codes]
            codes += low
        else:
            # What arrives is mostly runs in order, which a stable sort only merges.
            order = codes.argsort(kind="stable")
            codes = codes[order]
            first = np.flatnonzero(np.diff(codes, prepend=codes[0] - 1))
            codes, weights = codes[first], np.add.reduceat(weights[order], first)
        for below, above in reversed(gaps):
            codes = codes % below + codes // below * above
        return codes, weights

    def _gaps(self, spot: int) -> list[tuple[int, int]]:
        """Runs of slots that are empty at a spot and have used ones above, the highest first.

        As the stride of the first of them and the stride after the last: what lies above can
        be let down for a while, so that a box is no wider than what is in it.
        """
        used = sorted({self.layout.places[axis].slot for axis in self.layout.kept[spot]})
        gaps, after = [], 0
        for slot in used:
            if slot > after:
                gaps.append((self.strides[after], self.strides[slot]))
            after = slot + 1
        return gaps[::-1]

    def _leave(self, spot: int, codes: Any, weights: Any) -> None:
        shares = self._shares(spot, codes)
        for way, share in zip(self.layout.spots.spots[spot].ways, shares, strict=True):
            if share is None:
                going, chance = codes, weights
            elif isinstance(share, float):
                going, chance = codes, weights * share
            else:
                mine = share > 0
                going, chance = codes[mine], weights[mine] * share[mine]
            if len(going):
                arrived, mixed = self._carry(going, spot, way)
                self.waiting.setdefault(way.target, []).append((arrived, chance, mixed))
        held = sum(16 * len(part[0]) for parts in self.waiting.values() for part in parts)
        if held * 3 > self.room:
            raise TooWide(held * 3)

    def _shares(self, spot: int, codes: Any) -> list[Any]:
        """For each way the chance to take it: None for always, a number, or one for each code."""
        np, found = self.np, self.layout.spots.spots[spot]
        if len(found.ways) == 1 and found.ways[0].ask is None:
            return [None]
        if found.pick is Pick.ODDS:
            total = sum(way.odds for way in found.ways)
            return [way.odds / total for way in found.ways]
        if found.pick is Pick.EVEN and all(way.ask is None for way in found.ways):
            return [1 / len(found.ways)] * len(found.ways)
        opens = [self._opens(spot, way, codes) for way in found.ways]
        if found.pick is Pick.FIRST:
            left, shares = np.ones(len(codes), bool), []
            for opened in opens:
                shares.append((left & opened).astype(float))
                left &= ~opened
            return shares
        count = np.maximum(np.sum(opens, axis=0), 1)
        return [opened / count for opened in opens]

    def _opens(self, spot: int, way: Way, codes: Any) -> Any:
        np = self.np
        if way.ask is None:
            return np.ones(len(codes), bool)
        truth = self.plans.truth(spot, way.ask)
        index = np.zeros(len(codes), np.int64)
        for axis in truth.axes:
            index = index * self.layout.places[axis].width + self._holds(axis, codes)
        return np.array(truth.answers, bool)[index]

    def _holds(self, axis: int, codes: Any) -> Any:
        slot = self.layout.places[axis].slot
        return codes // self.strides[slot] % self.layout.widths[slot]

    def _stride(self, axis: int) -> int:
        return self.strides[self.layout.places[axis].slot]

    def _carry(self, codes: Any, spot: int, way: Way) -> tuple[Any, bool]:
        """The codes where a way leads, and whether it may have made some of them equal."""
        mixed = False
        for act, axis, amount in self.plans.steps(spot, way):
            place, stride = self.layout.places[axis], self._stride(axis)
            bound = self.layout.spots.axes[axis].bounds is not None
            if act is Act.LOAD or (act is Act.ADD and not bound):
                codes = codes + amount * stride
                continue
            mixed = True
            holds = self._holds(axis, codes)
            then = amount
            if act is Act.ADD:
                then = self.np.clip(holds + amount, 0, place.width - 1)
            codes = codes + (then - holds) * stride
        return codes, mixed

    def _values(self, spot: int, key: str, codes: Any) -> Any:
        axis = self.layout.spots.numbers[key]
        if axis not in self.layout.kept[spot]:
            return self.np.full(len(codes), self.layout.known_at(spot, axis))
        place = self.layout.places[axis]
        return place.low + self._holds(axis, codes) * place.step
