"""Spots as tables of whole numbers, for walkers that all take a step at once.

Slots are packed into a few bundles; a bundle's content is one code. A way is open where each
bundle says so: one look-up a bundle gives a bit for each way. What cannot be told bundle by
bundle, or drawn from few lots, is a hard spot, and its walkers are looked at one spot at a time.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

from game.analysis.compile import SUMS
from game.analysis.layout import Layout
from game.analysis.plans import Act, Plans, Truth, settled_layout
from game.analysis.spots import Pick, Spots, Verb, Way

CODES = 512
"""How many codes a bundle may have, unless a single slot is wider."""
MOST_LOTS = 16
"""How many lots a spot may have before it counts as hard."""
FIELD = 16
"""Bits for each carried sum of a walker."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Some slots in one code: the strides by slot, and how many codes there are."""

    strides: dict[int, int]
    codes: int


@dataclass(frozen=True, slots=True)
class Tables:
    """All that walkers look up. Lots of a spot are numbered from 0, as many as ``lots``.

    ``open`` has for each bundle a bit a lot, by spot and code; ``edge`` gives by spot and lot
    the edge, a way's number in the whole story. ``moves`` gives for each bundle, by edge, where
    its part of ``after`` begins, which gives the new code by the old. ``adds`` is what an edge
    adds to a walker's carried sums.
    """

    layout: Layout
    carried: tuple[int, ...]
    bundles: tuple[Bundle, ...]
    lots: int
    edges: tuple[tuple[int, int], ...]
    first: Any
    hard: dict[int, list[Truth | None]]
    open: list[Any]
    edge: Any
    goto: Any
    moves: list[Any]
    after: list[Any]
    adds: Any
    start: tuple[int, ...]


def tabulate(spots: Spots) -> Tables:
    """Make the tables; sums that are tracked are carried by the walkers, not by slots."""
    carried = tuple(spots.numbers[key] for key in SUMS if spots.numbers.get(key) in spots.tracked)
    layout = settled_layout(replace(spots, tracked=spots.tracked - set(carried)))
    return _Tabulator(spots, layout, carried).tables()


class _Tabulator:
    def __init__(self, spots: Spots, layout: Layout, carried: tuple[int, ...]):
        import numpy

        self.np, self.spots, self.layout, self.carried = numpy, spots, layout, carried
        self.plans = Plans(layout)
        self.bundles = _bundles(layout.widths)
        self.home = {slot: n for n, bundle in enumerate(self.bundles) for slot in bundle.strides}
        self.hard: dict[int, list[Truth | None]] = {}
        self.lots = [self._lots(place) for place in range(len(spots.spots))]
        self._bits: dict[object, list[Any] | None] = {}
        self._parts: list[dict[object, int]] = [{} for _ in self.bundles]
        self._after: list[list[Any]] = [[] for _ in self.bundles]

    def tables(self) -> Tables:
        np, most = self.np, max(map(len, self.lots), default=1) or 1
        count = len(self.spots.spots) + 1  # the last is where stuck walkers stay
        kind = np.uint8 if most <= 8 else np.uint16
        opened = [np.zeros((count, bundle.codes), kind) for bundle in self.bundles]
        edges = [(place, n) for place, s in enumerate(self.spots.spots) for n in range(len(s.ways))]
        number = {edge: n for n, edge in enumerate(edges)}
        edge = np.full((count, most), len(edges), np.intp)
        for place, lots in enumerate(self.lots):
            if not lots:
                edge[place, :] = len(edges) + 1 + place  # an ending leads to itself
                continue
            edge[place, : len(lots)] = [number[place, lot] for lot in lots]
            self._open(place, lots, opened)
        goto = [self.spots.spots[p].ways[n].target for p, n in edges]
        first = [self.spots.spots[p].pick is not Pick.FIRST for p in range(count - 1)]
        moves = self._moves(edges, count)
        return Tables(
            self.layout, self.carried, self.bundles, most, tuple(edges),
            np.array([0xFFFF if even else 0 for even in (*first, True)], np.intp),
            self.hard, [table.reshape(-1) for table in opened], edge.reshape(-1),
            np.array([*goto, count - 1, *range(count)], np.intp), moves,
            [np.concatenate(parts).astype(np.intp) for parts in self._after],
            np.array([self._adds(p, n) for p, n in edges] + [0] * (count + 1), np.int64),
            self._start(),
        )  # fmt: skip

    def _lots(self, place: int) -> list[int]:
        """The ways of a spot, each as often as it has lots."""
        spot = self.spots.spots[place]
        if self.layout.kept[place] is None:
            return []  # no play comes here
        if spot.pick is not Pick.ODDS:
            if len(spot.ways) > MOST_LOTS:
                self.hard[place] = [
                    way.ask and self.plans.truth(place, way.ask) for way in spot.ways
                ]
                return [0]
            return list(range(len(spot.ways)))
        shared = math.gcd(*(way.odds for way in spot.ways))
        lots = [n for n, way in enumerate(spot.ways) for _ in range(way.odds // shared)]
        if len(lots) > MOST_LOTS:
            self.hard[place] = [None] * len(spot.ways)
            return [0]
        return lots

    def _open(self, place: int, lots: list[int], opened: list[Any]) -> None:
        spot = self.spots.spots[place]
        if place not in self.hard:
            truths = [way.ask and self.plans.truth(place, way.ask) for way in spot.ways]
            parts = [self._split(truth) for truth in truths]
            if None in parts:
                self.hard[place] = truths
        for table in range(len(self.bundles)):
            row = opened[table][place]
            if place in self.hard:
                row[:] = 1
                continue
            for bit, lot in enumerate(lots):
                part = parts[lot][table]
                row |= (1 << bit) if part is None else part.astype(row.dtype) << bit

    def _split(self, truth: Truth | None) -> list[Any] | None:
        """An ask as one answer for each bundle's codes (None: always), or None if it has none."""
        if truth is None:
            return [None] * len(self.bundles)
        if truth not in self._bits:
            self._bits[truth] = self._factors(truth)
        return self._bits[truth]

    def _factors(self, truth: Truth) -> list[Any] | None:
        np, places = self.np, self.layout.places
        answers = np.array(truth.answers, bool).reshape([places[a].width for a in truth.axes])
        homes = [self.home[places[axis].slot] for axis in truth.axes]
        factors: list[Any] = [None] * len(self.bundles)
        joined = np.ones_like(answers)
        for table in sorted(set(homes)):
            others = tuple(n for n, home in enumerate(homes) if home != table)
            factor = answers.any(axis=others, keepdims=True) if others else answers
            joined = joined & factor
            axes = [axis for axis, home in zip(truth.axes, homes, strict=True) if home == table]
            flat = factor.reshape([places[axis].width for axis in axes])
            index = tuple(
                np.minimum(self._content(table, places[axis].slot), places[axis].width - 1)
                for axis in axes
            )
            factors[table] = flat[index]
        return factors if (joined == answers).all() else None

    def _content(self, table: int, slot: int) -> Any:
        """What a slot holds, for each code of its bundle."""
        bundle = self.bundles[table]
        codes = self.np.arange(bundle.codes)
        return codes // bundle.strides[slot] % self.layout.widths[slot]

    def _moves(self, edges: list[tuple[int, int]], count: int) -> list[Any]:
        """Where each edge's new codes begin, bundle by bundle; edges that do the same share."""
        moves: list[list[int]] = [[] for _ in self.bundles]
        for place, number in edges:
            way = self.spots.spots[place].ways[number]
            steps = () if self.layout.kept[place] is None else self.plans.steps(place, way)
            for table in range(len(self.bundles)):
                mine = tuple(
                    (act, self.layout.places[axis], amount) for act, axis, amount in steps
                    if self.home[self.layout.places[axis].slot] == table
                )  # fmt: skip
                moves[table].append(self._part(table, mine))
        stay = [self._part(table, ()) for table in range(len(self.bundles))]
        return [
            self.np.array(found + [stay[table]] * (count + 1), self.np.intp)
            for table, found in enumerate(moves)
        ]

    def _part(self, table: int, steps: tuple) -> int:
        known, bundle = self._parts[table], self.bundles[table]
        if steps not in known:
            known[steps] = len(known) * bundle.codes
            self._after[table].append(self._moved(table, steps))
        return known[steps]

    def _moved(self, table: int, steps: tuple) -> Any:
        np, bundle = self.np, self.bundles[table]
        codes = np.arange(bundle.codes)
        for act, place, amount in steps:
            stride = bundle.strides[place.slot]
            holds = codes // stride % self.layout.widths[place.slot]
            if act is Act.ADD:
                then = np.clip(holds + amount, 0, place.width - 1)
            else:
                then = np.full_like(holds, amount)
            codes = codes + (then - holds) * stride
        return codes

    def _adds(self, place: int, number: int) -> int:
        """What an edge adds to the carried sums, one field beside the other."""
        way: Way = self.spots.spots[place].ways[number]
        return sum(
            deed.amount << FIELD * self.carried.index(deed.axis)
            for deed in way.deeds
            if deed.axis in self.carried and deed.verb is Verb.ADD
        )

    def _start(self) -> tuple[int, ...]:
        codes = [0] * len(self.bundles)
        for axis in self.layout.kept[self.spots.start]:
            place = self.layout.places[axis]
            table = self.home[place.slot]
            index = place.index(self.spots.axes[axis].start)
            codes[table] += index * self.bundles[table].strides[place.slot]
        return tuple(codes)


def _bundles(widths: tuple[int, ...]) -> tuple[Bundle, ...]:
    """Slots packed so that no bundle has too many codes."""
    found: list[dict[int, int]] = []
    sizes: list[int] = []
    for slot, width in enumerate(widths):
        home = next((n for n, size in enumerate(sizes) if size * width <= CODES), None)
        if home is None:
            home = len(found)
            found.append({})
            sizes.append(1)
        found[home][slot] = sizes[home]
        sizes[home] *= width
    if not found:
        return (Bundle({}, 1),)
    return tuple(Bundle(strides, size) for strides, size in zip(found, sizes, strict=True))
