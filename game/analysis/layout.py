"""Where each axis lies while it matters: which spots need it, what range, in which slot.

An axis is kept at a spot when some way from there on may read it and when it can have more
than one value there. Axes that are never needed at the same spot share a slot, so that a box
of all slots stays small however many flags a long story has.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from game.analysis.ranges import Range, Reads, clamped, find_ranges, liveness
from game.analysis.rings import parts
from game.analysis.spots import Deed, Spots, Verb


@dataclass(frozen=True, slots=True)
class Place:
    """Where an axis lies: its slot, and how its values are numbered there."""

    slot: int
    low: int
    step: int
    width: int

    def has(self, value: int) -> bool:
        """Whether a value has a number in the slot."""
        return 0 <= value - self.low < self.width * self.step

    def index(self, value: int) -> int:
        """A value's number in the slot."""
        return (value - self.low) // self.step

    def value(self, index: int) -> int:
        """The value of a number in the slot."""
        return self.low + index * self.step


@dataclass(frozen=True, slots=True)
class Layout:
    """The order of the spots, and for every spot what is kept and what is known anyway.

    ``order`` holds the spots' rings, each before those it leads to; ``kept`` the axes in
    need of their slots at a spot (None where no play comes); ``known`` the values of all
    others that differ from their start.
    """

    spots: Spots
    order: tuple[tuple[int, ...], ...]
    ringed: frozenset[int]
    kept: tuple[tuple[int, ...] | None, ...]
    known: tuple[dict[int, int], ...]
    places: dict[int, Place]
    widths: tuple[int, ...]

    @property
    def strides(self) -> tuple[int, ...]:
        """How far apart in the box two neighbours in a slot are."""
        return tuple(math.prod(self.widths[:slot]) for slot in range(len(self.widths)))

    @property
    def cells(self) -> int:
        """How many cells the whole box has."""
        return math.prod(self.widths)

    def cells_at(self, spot: int) -> int:
        """How many cells the axes kept at a spot span."""
        return math.prod(self.places[axis].width for axis in self.kept[spot] or ())

    def predicted_bytes(self) -> int:
        """The most that one bit a cell takes at all spots together."""
        strides, total = self.strides, 0
        for kept in self.kept:
            if kept is not None:
                tops = [strides[p.slot] * p.width for axis in kept if (p := self.places[axis])]
                total += max(tops, default=1) // 8 + 1
        return total

    def known_at(self, spot: int, axis: int) -> int:
        """The one value of an axis that is not kept at a spot."""
        return self.known[spot].get(axis, self.spots.axes[axis].start)


def lay_out(spots: Spots, reads: Sequence[Reads] | None = None) -> Layout:
    """Find the order, what is needed where, the ranges and the slots.

    ``reads`` gives for each spot what its ways read, where that is less than they name.
    """
    reads = reads or [
        tuple([way.ask.reads if way.ask else () for way in spot.ways]) for spot in spots.spots
    ]
    leads = [[way.target for way in spot.ways] for spot in spots.spots]
    order = parts(leads)
    ringed = {s for part in order for s in part if len(part) > 1 or s in leads[s]}
    ranges = find_ranges(spots, order, ringed, liveness(spots, order, reads))
    kept, known = _split(ranges)
    places, widths = _slots(spots, kept, ranges)
    return Layout(
        spots, tuple(map(tuple, order)), frozenset(ringed), tuple(kept), tuple(known), places,
        widths,
    )  # fmt: skip


def _split(
    ranges: Sequence[dict[int, Range] | None],
) -> tuple[list[tuple[int, ...] | None], list[dict[int, int]]]:
    """For each spot the axes that can have several values there, and those that have one."""
    one: dict[tuple[int, ...], tuple[int, ...]] = {}
    split: dict[int, tuple[tuple[int, ...] | None, dict[int, int]]] = {id(None): (None, {})}
    for found in ranges:
        if id(found) not in split:
            axes = tuple(axis for axis, (low, high) in found.items() if low < high)
            fixed = {axis: low for axis, (low, high) in found.items() if low == high}
            split[id(found)] = one.setdefault(axes, axes), fixed
    return [split[id(found)][0] for found in ranges], [split[id(found)][1] for found in ranges]


def _slots(
    spots: Spots, kept: Sequence[tuple[int, ...] | None], ranges: Sequence[dict[int, Range] | None]
) -> tuple[dict[int, Place], tuple[int, ...]]:
    spans: dict[int, Range] = {}
    together: dict[int, set[int]] = {}
    often: dict[int, int] = {}
    alike = Counter(id(found) for found in ranges if found is not None)
    by_id = {id(found): (found, axes) for found, axes in zip(ranges, kept, strict=True)}
    for same, count in alike.items():
        found, axes = by_id[same]
        for axis in axes:
            low, high = found[axis]
            a, b = spans.get(axis, (low, high))
            spans[axis] = min(a, low), max(b, high)
            together.setdefault(axis, set()).update(axes)
            often[axis] = often.get(axis, 0) + count
    _allow_for_detours(spots, ranges, spans)
    steps = _steps(spots, spans)
    slots: list[list[int]] = []
    places: dict[int, Place] = {}
    for axis in sorted(spans, key=lambda axis: (axis not in spots.tracked, -often[axis], axis)):
        low, high = spans[axis]
        slot = next((n for n, held in enumerate(slots) if not together[axis] & set(held)), None)
        if slot is None:
            slot = len(slots)
            slots.append([])
        slots[slot].append(axis)
        places[axis] = Place(slot, low, steps[axis], (high - low) // steps[axis] + 1)
    widths = tuple(max(places[axis].width for axis in held) for held in slots)
    return places, widths


def _allow_for_detours(
    spots: Spots, ranges: Sequence[dict[int, Range] | None], spans: dict[int, Range]
) -> None:
    """Widen what a way moves up and down again, so that only a meter's own bounds stop it."""
    for spot, found in zip(spots.spots, ranges, strict=True):
        for way in spot.ways if found is not None else ():
            if len(way.deeds) < 2 or len({deed.axis for deed in way.deeds}) == len(way.deeds):
                continue  # nothing is moved twice
            moved: dict[int, Range] = {}
            for deed in way.deeds:
                axis = spots.axes[deed.axis]
                if deed.verb is not Verb.ADD or axis.bounds is None or deed.axis not in spans:
                    continue
                start = found.get(deed.axis, (axis.start, axis.start))
                low, high = moved.get(deed.axis, start)
                low, high = clamped(axis, low + deed.amount, high + deed.amount)
                moved[deed.axis] = low, high
                a, b = spans[deed.axis]
                if deed.axis in found:
                    spans[deed.axis] = min(a, low), max(b, high)


def _steps(spots: Spots, spans: dict[int, Range]) -> dict[int, int]:
    """What divides every change of an axis, so that only every so-manieth value is numbered."""
    steps = {}
    for axis, (low, high) in spans.items():
        start = spots.axes[axis].start
        steps[axis] = math.gcd(start - low, high - start)
        for end in spots.axes[axis].bounds or ():
            steps[axis] = math.gcd(steps[axis], end - start) if low <= end <= high else steps[axis]
    deeds = {id(way.deeds): way.deeds for spot in spots.spots for way in spot.ways}
    for each in deeds.values():
        for deed in each:
            if deed.axis in steps:
                steps[deed.axis] = math.gcd(steps[deed.axis], _change(spots, deed))
    return {axis: step or 1 for axis, step in steps.items()}


def _change(spots: Spots, deed: Deed) -> int:
    if deed.verb is Verb.ADD:
        return deed.amount
    return deed.amount - spots.axes[deed.axis].start
