"""What a way does to the slots, and which cells it is open in: the same for every engine."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from itertools import product

from game.analysis.layout import Layout, Reads, lay_out
from game.analysis.spots import Ask, Pick, Spots, Verb, Way


class Act(Enum):
    """One thing done to one slot."""

    CLEAR = "clear"
    """Forget what lies in it."""
    ADD = "add"
    """Move up or down, stopping at the ends."""
    SET = "set"
    """Put this, whatever lies in it."""
    LOAD = "load"
    """Put this into the empty slot."""


Step = tuple[Act, int, int]
"""An act, on which axis, and the number of places to move or the number to put."""


@dataclass(frozen=True, slots=True, eq=False)
class Truth:
    """Where an ask holds: the kept axes it reads, and an answer for each of their cells.

    Answers run with the last axis fastest; with no axes there is one answer.
    """

    axes: tuple[int, ...]
    answers: tuple[bool, ...]


Question = tuple[Ask, tuple[int | None, ...]]
"""An ask, and for each axis it reads what is known of it, or None."""


def parts_of(question: Question) -> list[Question]:
    """The same of the asks that an ask is made of."""
    ask, fixed = question
    known = dict(zip(ask.reads, fixed, strict=True))
    return [(part, tuple([known[axis] for axis in part.reads])) for part in ask.of]


WORTH_IT = 0.98
"""Where less than this share of what is named is needed, the layout is made anew."""


def settled_layout(spots: Spots) -> Layout:
    """The layout, without what ways name and yet cannot depend on where they stand.

    A way for a table that closed without a deal, say, asks for goodwill; once a deal is made
    it is shut whatever the goodwill, which then need not be kept while the deal is put together.
    """
    layout = lay_out(spots)
    plans = Plans(layout)
    reads = [plans.reads(place) for place in range(len(spots.spots))]
    named = sum(len(way.ask.reads) for spot in spots.spots for way in spot.ways if way.ask)
    needed = sum(len(read) for each in reads for read in each)
    return lay_out(spots, reads) if needed < named * WORTH_IT else layout


class Plans:
    """Works out steps and answers once for each way, sharing what is the same."""

    def __init__(self, layout: Layout):
        self.layout = layout
        self._truths: dict[Question, Truth] = {}
        self._steps: dict[tuple[int, int], tuple[Step, ...]] = {}

    def steps(self, spot: int, way: Way) -> tuple[Step, ...]:
        """What to do to the slots on the way from a spot."""
        before, after = self.layout.kept[spot], self.layout.kept[way.target]
        if before is not after:
            return self._worked_out(spot, way)
        key = id(before), id(way.deeds)
        if key not in self._steps:
            self._steps[key] = self._worked_out(spot, way)
        return self._steps[key]

    def _worked_out(self, spot: int, way: Way) -> tuple[Step, ...]:
        layout = self.layout
        before, after = layout.kept[spot], layout.kept[way.target]
        cleared: list[Step] = []
        moved: list[Step] = []
        loaded: list[Step] = []
        if before != after:
            stays = set(after)
            for axis in before:
                if axis not in stays:
                    cleared.append((Act.CLEAR, axis, 0))
            had = set(before)
            for axis in after:
                if axis not in had:
                    index = layout.places[axis].index(self._arrives(spot, way, axis))
                    if index:
                        loaded.append((Act.LOAD, axis, index))
        for deed in way.deeds:
            if deed.axis in before and deed.axis in after:
                moved.append(self._step(deed.verb, deed.axis, deed.amount))
        if len(moved) > 1:
            moved = self._added_up(moved)
        return (*cleared, *moved, *loaded)

    def question(self, spot: int, ask: Ask) -> Question:
        """An ask together with what is known at a spot of what it reads."""
        kept, known = self.layout.kept[spot], self.layout.known_at
        return ask, tuple([None if axis in kept else known(spot, axis) for axis in ask.reads])

    def truth(self, spot: int, ask: Ask) -> Truth:
        """In which cells of a spot a way is open."""
        return self.answer(self.question(spot, ask))

    def answer(self, question: Question) -> Truth:
        """In which cells the ask of a question holds."""
        if question not in self._truths:
            ask, _known = question
            self._truths[question] = self._joined(question) if ask.join else self._asked(question)
        return self._truths[question]

    def reads(self, spot: int) -> Reads:
        """What the ways of a spot read there, going by what is known there anyway."""
        found, kept = self.layout.spots.spots[spot], self.layout.kept[spot]
        named = tuple([() if way.ask is None else way.ask.reads for way in found.ways])
        if kept is None or (found.pick is not Pick.FIRST and all(map(set(kept).issuperset, named))):
            return named
        read: list[tuple[int, ...]] = []
        over = False
        for way in found.ways:
            read.append(() if over or way.ask is None else self._needs(spot, way.ask))
            over |= found.pick is Pick.FIRST and self._always(spot, way)
        return tuple(read)

    def _needs(self, spot: int, ask: Ask) -> tuple[int, ...]:
        kept = self.layout.kept[spot]
        if kept is None or all(axis in kept for axis in ask.reads):
            return ask.reads
        truth = self.truth(spot, ask)
        # What is known must stay known: it is the reason why the rest does not matter.
        needed = [axis for axis in ask.reads if axis not in kept]
        apart = len(truth.answers)
        for axis in truth.axes:
            place = self.layout.places[axis]
            apart //= place.width
            # What is not kept counts as it was at the start, so that must be among the answers.
            if not place.has(self.layout.spots.axes[axis].start) or any(
                truth.answers[cell] != truth.answers[cell - apart]
                for cell in range(len(truth.answers))
                if cell // apart % place.width
            ):
                needed.append(axis)
        return tuple(needed)

    def _always(self, spot: int, way: Way) -> bool:
        if way.ask is None or self.layout.kept[spot] is None:
            return True
        kept = self.layout.kept[spot]
        fixed = not any(axis in kept for axis in way.ask.reads)
        return fixed and all(self.truth(spot, way.ask).answers)

    def _asked(self, question: Question) -> Truth:
        ask, fixed = question
        axes = tuple(a for a, value in zip(ask.reads, fixed, strict=True) if value is None)
        places = self.layout.places
        values = [
            [places[axis].value(index) for index in range(places[axis].width)]
            if value is None else [value]
            for axis, value in zip(ask.reads, fixed, strict=True)
        ]  # fmt: skip
        return Truth(axes, tuple(ask.holds(each) for each in product(*values)))

    def _joined(self, question: Question) -> Truth:
        """The answers of the asks it is made of, spread over the axes of all of them."""
        ask, fixed = question
        axes = tuple(a for a, value in zip(ask.reads, fixed, strict=True) if value is None)
        columns = []
        for each in parts_of(question):
            truth = self.answer(each)
            index, apart = [0], {}
            for axis in reversed(truth.axes):
                apart[axis] = math.prod(self.layout.places[a].width for a in apart)
            for axis in axes:
                step, width = apart.get(axis, 0), self.layout.places[axis].width
                index = [cell + n * step for cell in index for n in range(width)]
            columns.append([truth.answers[cell] for cell in index])
        if ask.join == "not":
            return Truth(axes, tuple(not answer for answer in columns[0]))
        whole = all if ask.join == "and" else any
        return Truth(axes, tuple(map(whole, zip(*columns, strict=True))))

    def _added_up(self, steps: list[Step]) -> list[Step]:
        """What a way adds twice to an axis without bounds is added once: no box is left on the way."""
        if len({axis for _act, axis, _amount in steps}) == len(steps):
            return steps
        joined: list[Step] = []
        for act, axis, amount in steps:
            last = next((n for n in reversed(range(len(joined))) if joined[n][1] == axis), None)
            unbound = self.layout.spots.axes[axis].bounds is None
            if last is not None and act is joined[last][0] is Act.ADD and unbound:
                joined[last] = Act.ADD, axis, joined[last][2] + amount
            else:
                joined.append((act, axis, amount))
        return [step for step in joined if step[0] is not Act.ADD or step[2]]

    def _step(self, verb: Verb, axis: int, amount: int) -> Step:
        place = self.layout.places[axis]
        if verb is Verb.ADD:
            return Act.ADD, axis, amount // place.step
        return Act.SET, axis, place.index(amount)

    def _arrives(self, spot: int, way: Way, axis: int) -> int:
        """The value of an axis that has one value at a spot, after the way's deeds."""
        value, bounds = self.layout.known_at(spot, axis), self.layout.spots.axes[axis].bounds
        for deed in way.deeds:
            if deed.axis != axis:
                continue
            if deed.verb is Verb.ADD:
                value += deed.amount
                value = min(max(value, bounds[0]), bounds[1]) if bounds else value
            else:
                value = deed.amount
        return value
