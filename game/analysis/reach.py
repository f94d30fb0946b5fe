"""Exact reachability: every spot's positions as one big whole number, a bit for each cell.

A clamped addition is a mask, a shift and a fold of the cells at the end; a guard is a mask;
so a handful of operations on whole numbers moves millions of positions at once. Rings are
gone round with what is new until nothing is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce

from game.analysis.layout import Layout, Place
from game.analysis.plans import Act, Plans, Question, Step, parts_of, settled_layout
from game.analysis.spots import Ask, Pick, Spots
from game.content.nodes import uncollected

MEGABYTES = 256

Progress = Callable[[float], None]
"""Is told the part of the work that is done, from 0 to 1."""


class TooWide(ValueError):
    """The positions would not fit into the memory they may take; ``predicted`` is in bytes."""

    def __init__(self, predicted: int):
        super().__init__(f"the positions may take {predicted / 1e6:,.0f} MB")
        self.predicted = predicted


@dataclass(frozen=True, slots=True)
class Reached:
    """What can be reached: for each spot its positions as bits, and the ways that were taken.

    ``taken`` holds (spot, number of the way). ``stuck`` holds the spots at which some position
    has no open way.
    """

    layout: Layout
    bits: tuple[int, ...]
    taken: frozenset[tuple[int, int]]
    stuck: frozenset[int]

    def count(self, scene: str) -> int:
        """How many positions a scene or ending is entered in, as far as anything tells them apart."""
        return self.bits[self.layout.spots.entry[scene]].bit_count()

    def scenes(self) -> frozenset[str]:
        """The scenes and endings that some play comes to."""
        return frozenset(s for s, place in self.layout.spots.entry.items() if self.bits[place])

    def positions(self, scene: str) -> Iterator[dict[str, int]]:
        """Each position a scene is entered in, as the values of the kept axes by key."""
        layout, spot = self.layout, self.layout.spots.entry[scene]
        bits = self.bits[spot]
        while bits:
            low = bits & -bits
            cell = low.bit_length() - 1
            bits ^= low
            yield {
                layout.spots.axes[axis].key: place.value(
                    cell // layout.strides[place.slot] % layout.widths[place.slot]
                )
                for axis in layout.kept[spot]
                if (place := layout.places[axis])
            }

    def values(self, scene: str, key: str) -> tuple[int, ...]:
        """The values an axis can have on entering a scene or ending, lowest first."""
        layout, spot = self.layout, self.layout.spots.entry[scene]
        if not self.bits[spot]:
            return ()
        axis = layout.spots.numbers[key]
        if axis not in layout.kept[spot]:
            return (layout.known_at(spot, axis),)
        masks, place = _Masks(layout), layout.places[axis]
        return tuple(
            place.value(index)
            for index in range(place.width)
            if self.bits[spot] & masks.cells(place, index, index + 1)
        )


@uncollected()
def reach(
    spots: Spots, *, megabytes: float = MEGABYTES, progress: Progress | None = None
) -> Reached:
    """Everything that can be reached; TooWide when that may take more memory than given."""
    layout = settled_layout(spots)
    predicted = layout.predicted_bytes()
    if predicted > megabytes * 1e6:
        raise TooWide(predicted)
    return _Spread(layout, progress).done()


def envelope(
    spots: Callable[[tuple[str, ...]], Spots], keys: tuple[str, ...], **limits
) -> dict[str, dict[str, tuple[int, int]]]:
    """For each ending the exact range of each axis; ``spots`` compiles with what to track."""
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for key in keys:
        reached = reach(spots((key,)), **limits)
        for ending in reached.layout.spots.scenario.endings:
            values = reached.values(ending, key)
            if values:
                found.setdefault(ending, {})[key] = values[0], values[-1]
    return found


class _Masks:
    """Masks over the whole box, made once."""

    def __init__(self, layout: Layout, plans: Plans | None = None):
        self.layout, self.plans = layout, plans or Plans(layout)
        self.strides = layout.strides
        self._cells: dict[object, int] = {}
        self._asks: dict[Question, int] = {}
        self.everything = (1 << layout.cells) - 1

    def cells(self, place: Place, first: int, end: int) -> int:
        """The cells whose slot holds a number from ``first`` up to before ``end``."""
        key = place.slot, first, end
        if key not in self._cells:
            stride, width = self.strides[place.slot], self.layout.widths[place.slot]
            mask = ((1 << (max(end - first, 0) * stride)) - 1) << first * stride
            period, cells = stride * width, self.layout.cells
            while period < cells:
                mask |= mask << period
                period *= 2
            self._cells[key] = mask & self.everything
        return self._cells[key]

    def ask(self, question: Question) -> int:
        """The cells in which an ask holds."""
        mask = self._asks.get(question)
        if mask is None:
            join = question[0].join
            if join:
                parts = [self.ask(part) for part in parts_of(question)]
                mask = self.everything ^ parts[0] if join == "not" else reduce(_JOINS[join], parts)
            else:
                truth = self.plans.answer(question)
                mask = self._of(truth.axes, truth.answers)
            self._asks[question] = mask
        return mask

    def _of(self, axes: tuple[int, ...], answers: tuple[bool, ...]) -> int:
        if all(answers):
            return self.everything
        if not any(answers):
            return 0
        place = self.layout.places[axes[0]]
        size = len(answers) // place.width
        runs: dict[tuple[bool, ...], int] = {}
        for index in range(place.width):
            rest = answers[index * size : (index + 1) * size]
            runs[rest] = runs.get(rest, 0) | self.cells(place, index, index + 1)
        mask = 0
        for rest, where in runs.items():
            mask |= where & self._of(axes[1:], rest)
        return mask


_JOINS = {"and": int.__and__, "or": int.__or__}

Move = Callable[[int], int]
"""Gives where positions come to."""


class _Moves:
    """Steps as functions of positions; all that does not depend on these is worked out once."""

    def __init__(self, masks: _Masks):
        self.masks = masks
        self._known: dict[Step, Move] = {}

    def of(self, step: Step) -> Move:
        """The step as a function."""
        if step not in self._known:
            act, axis, amount = step
            place = self.masks.layout.places[axis]
            stride = self.masks.strides[place.slot]
            if act is Act.ADD:
                add = self._up if amount > 0 else self._down
                self._known[step] = add(place, min(abs(amount), place.width), stride)
            elif act is Act.LOAD:
                self._known[step] = lambda bits: bits << amount * stride
            else:
                fold = self._fold(place, stride)
                self._known[step] = lambda bits: fold(bits) << amount * stride
        return self._known[step]

    def _up(self, place: Place, amount: int, stride: int) -> Move:
        """Up by so many cells of a slot, and those near its top into the top one."""
        width, far = place.width, amount * stride
        low = self.masks.cells(place, 0, width - amount)
        top = self.masks.cells(place, width - 1, width)
        if amount == 1:
            return lambda bits: (bits & low) << stride | bits & top
        if amount == 2:
            return lambda bits: (bits & low) << far | (bits | bits << stride) & top
        folds = range(stride, far, stride)

        def up(bits: int) -> int:
            high = bits
            for fold in folds:
                high |= bits << fold
            return (bits & low) << far | high & top

        return up

    def _down(self, place: Place, amount: int, stride: int) -> Move:
        """Down by so many cells of a slot, and those near its bottom into the bottom one."""
        width, far = place.width, amount * stride
        high = self.masks.cells(place, amount, width)
        bottom = self.masks.cells(place, 0, 1)
        if amount == 1:
            return lambda bits: (bits & high) >> stride | bits & bottom
        if amount == 2:
            return lambda bits: (bits & high) >> far | (bits | bits >> stride) & bottom
        folds = range(stride, far, stride)

        def down(bits: int) -> int:
            low = bits
            for fold in folds:
                low |= bits >> fold
            return (bits & high) >> far | low & bottom

        return down

    def _fold(self, place: Place, stride: int) -> Move:
        """Everything down to the lowest cell of a slot, half of what is left at a time."""
        halves, width = [], place.width
        while width > 1:
            half = (width + 1) // 2
            upper = self.masks.cells(place, half, width)
            halves.append((upper, self.masks.cells(place, 0, half), half * stride))
            width = half

        def fold(bits: int) -> int:
            for upper, lower, far in halves:
                bits = bits & lower | (bits & upper) >> far
            return bits

        return fold


class _Spread:
    """Carries positions along the ways."""

    def __init__(self, layout: Layout, progress: Progress | None):
        self.layout, self.progress = layout, progress
        self.plans = Plans(layout)
        self.masks = _Masks(layout, self.plans)
        self.moves = _Moves(self.masks)
        self.seen = [0] * len(layout.spots.spots)
        self._where: dict[int, tuple[dict[Ask, int], dict[int, list[Move]]]] = {}
        """By the axes that are kept: masks by ask, and moves by deeds that keep them."""
        self.taken: set[tuple[int, int]] = set()
        self.stuck: set[int] = set()
        start = layout.spots.start
        first = 0
        for axis in layout.kept[start]:
            place = layout.places[axis]
            first += place.index(layout.spots.axes[axis].start) * self.masks.strides[place.slot]
        self.seen[start] = 1 << first

    def done(self) -> Reached:
        """Go through the spots in order, round each ring until nothing new is found."""
        order, seen = self.layout.order, self.seen
        for number, part in enumerate(order):
            if self.progress and number % 256 == 0:
                self.progress(number / len(order))
            if part[0] in self.layout.ringed:
                self._go_round(part)
            elif bits := seen[part[0]]:
                for target, arrived in self._leave(part[0], bits):
                    seen[target] |= arrived
        return Reached(self.layout, tuple(seen), frozenset(self.taken), frozenset(self.stuck))

    def _go_round(self, part: tuple[int, ...]) -> None:
        new = {spot: self.seen[spot] for spot in part if self.seen[spot]}
        while new:
            spot, bits = new.popitem()
            for target, arrived in self._leave(spot, bits):
                fresh = arrived & ~self.seen[target]
                if fresh:
                    self.seen[target] |= fresh
                    if target in part:
                        new[target] = new.get(target, 0) | fresh

    def _leave(self, spot: int, bits: int) -> list[tuple[int, int]]:
        """Where positions at a spot come to next: spots, and the positions there."""
        found, kept = self.layout.spots.spots[spot], self.layout.kept
        here = kept[spot]
        masks, moves = self._where.setdefault(id(here), ({}, {}))
        first = found.pick is Pick.FIRST
        left = shut = bits
        arrived = []
        for number, way in enumerate(found.ways):
            goes = left
            if way.ask is not None:
                mask = masks.get(way.ask)
                goes &= self._mask(spot, way.ask, masks) if mask is None else mask
            if not goes:
                continue
            if first:
                left ^= goes
            elif shut:
                shut = shut ^ shut & goes if way.ask is not None else 0
            self.taken.add((spot, number))
            made = moves.get(id(way.deeds)) if kept[way.target] is here else None
            if made is None:
                made = [self.moves.of(step) for step in self.plans.steps(spot, way)]
                if kept[way.target] is here:
                    moves[id(way.deeds)] = made
            for move in made:
                goes = move(goes)
            arrived.append((way.target, goes))
        if found.ways and (left if first else shut):
            self.stuck.add(spot)
        return arrived

    def _mask(self, spot: int, ask: Ask, masks: dict[Ask, int]) -> int:
        question = self.plans.question(spot, ask)
        mask = self.masks.ask(question)
        if all(value is None for value in question[1]):
            masks[ask] = mask  # nothing about it is this spot's own
        return mask
