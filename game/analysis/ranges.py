"""What still matters at each spot, and how low and how high it can be there."""

from __future__ import annotations

from collections.abc import Sequence

from game.analysis.spots import Axis, Spots, Verb, Way

Range = tuple[int, int]

Reads = tuple[tuple[int, ...], ...]
"""For each way of a spot the axes it reads."""

Span = tuple[tuple[int, ...], tuple[int, ...]]
"""The least and the most of each axis that matters at a spot, in the axes' order."""


def liveness(
    spots: Spots, order: Sequence[Sequence[int]], reads: Sequence[Reads]
) -> list[frozenset[int]]:
    """The axes that may still be read at a spot or after it, or are tracked."""
    live = [spots.tracked] * len(spots.spots)
    one: dict[frozenset[int], frozenset[int]] = {}
    for part in reversed(order):
        changed = True
        while changed:
            changed = False
            for place in part:
                found = before = live[place]
                for way, read in zip(spots.spots[place].ways, reads[place], strict=True):
                    after = live[way.target]
                    for deed in way.deeds:
                        if deed.verb is Verb.SET:
                            after = after - {deed.axis}
                    if after is not found or not found.issuperset(read):
                        found = found.union(after, read)
                if len(found) > len(before):
                    live[place], changed = one.setdefault(found, found), len(part) > 1
    return live


def find_ranges(
    spots: Spots, order: Sequence[Sequence[int]], ringed: set[int], live: Sequence[frozenset[int]]
) -> list[dict[int, Range] | None]:
    """The least and most of each live axis at each spot; None where no play comes."""
    return _Ranges(spots, live).found(order, ringed)


def clamped(axis: Axis, low: int, high: int) -> Range:
    """A range within the bounds of its axis."""
    if axis.bounds is None:
        return low, high
    least, most = axis.bounds
    return min(max(low, least), most), min(max(high, least), most)


class _Ranges:
    """Carries spans along the ways.

    Equal spans are one object, and so are live sets and deeds: most of a long story says again
    what has been worked out before.
    """

    def __init__(self, spots: Spots, live: Sequence[frozenset[int]]):
        self.spots = spots
        axes = {id(each): tuple(sorted(each)) for each in live}
        self.axes = [axes[id(each)] for each in live]
        self.places = {
            id(names): {axis: n for n, axis in enumerate(names)} for names in axes.values()
        }
        self.spans: list[Span | None] = [None] * len(spots.spots)
        start = tuple(spots.axes[axis].start for axis in self.axes[spots.start])
        self.spans[spots.start] = start, start
        self._one: dict[tuple[int, Span], Span] = {}
        self._after: dict[tuple[int, int, int], Span] = {}

    def found(
        self, order: Sequence[Sequence[int]], ringed: set[int]
    ) -> list[dict[int, Range] | None]:
        for part in order:
            if part[0] in ringed:
                self._widen_ring(part)
            for place in part:
                if self.spans[place] is not None:
                    self._leave(place, part)
        told: dict[int, dict[int, Range] | None] = {id(None): None}
        for span, axes in zip(self.spans, self.axes, strict=True):
            if id(span) not in told:
                told[id(span)] = dict(zip(axes, zip(*span, strict=True), strict=True))
        return [told[id(span)] for span in self.spans]

    def _leave(self, place: int, part: Sequence[int]) -> None:
        spans = self.spans
        key = id(self.axes[place]), spans[place]
        before = spans[place] = self._one.setdefault(key, spans[place])
        for way in self.spots.spots[place].ways:
            target = way.target
            if target in part:
                continue
            key = id(before), id(way.deeds), id(self.axes[target])
            after = self._after.get(key)
            if after is None:
                after = self._arrives(place, before, way)
                after = self._one.setdefault((key[2], after), after)
                self._after[key] = after
            spans[target] = _joined(spans[target], after)

    def _widen_ring(self, part: Sequence[int]) -> None:
        """Words spread until nothing changes, numbers by all that the laps can add.

        Every lap takes a choice that was not taken before, so there are at most as many laps
        as choices and one.
        """
        inside, spans = set(part), self.spans
        ways = [
            (place, way)
            for place in part for way in self.spots.spots[place].ways if way.target in inside
        ]  # fmt: skip
        changed = True
        while changed:
            changed = False
            for place, way in ways:
                if spans[place] is not None:
                    after = self._arrives(place, spans[place], way, adds=False)
                    joined = _joined(spans[way.target], after)
                    if joined != spans[way.target]:
                        spans[way.target], changed = joined, True
        reach = self._laps([way for _place, way in ways])
        for place in part:
            if spans[place] is not None:
                wide = [
                    clamped(self.spots.axes[axis], low + down, high + up)
                    for axis, low, high in zip(self.axes[place], *spans[place], strict=True)
                    for down, up in (reach.get(axis, (0, 0)),)
                ]
                spans[place] = tuple(low for low, _ in wide), tuple(high for _, high in wide)

    def _laps(self, ways: Sequence[Way]) -> dict[int, Range]:
        """How far down and up a ring's ways can move each axis in all its laps."""
        laps = 1 + sum(way.label[0] == "choice" for way in ways)
        reach: dict[int, Range] = {}
        for way in ways:
            for deed in way.deeds:
                if deed.verb is Verb.ADD:
                    low, high = reach.get(deed.axis, (0, 0))
                    amount = deed.amount * (1 if way.label[0] == "choice" else laps)
                    reach[deed.axis] = low + min(amount, 0), high + max(amount, 0)
        return reach

    def _arrives(self, place: int, before: Span, way: Way, adds: bool = True) -> Span:
        """The span that a way leads to, of what matters where it leads."""
        here, there = self.axes[place], self.axes[way.target]
        lows, highs = map(list, before)
        if here is not there:
            at = self.places[id(here)]
            starts = [self.spots.axes[axis].start for axis in there]
            index = [at.get(axis) for axis in there]
            lows, highs = (
                [start if n is None else ends[n] for n, start in zip(index, starts, strict=True)]
                for ends in before
            )
        at = self.places[id(there)]
        for deed in way.deeds:
            n = at.get(deed.axis)
            if n is None:
                continue
            if deed.verb is Verb.SET:
                lows[n] = highs[n] = deed.amount
            elif adds:
                axis, was = self.spots.axes[deed.axis], (lows[n], highs[n])
                low, high = clamped(axis, was[0] + deed.amount, was[1] + deed.amount)
                if was != axis.bounds or low == high:  # what fills its bounds will do so again
                    lows[n], highs[n] = low, high
        return tuple(lows), tuple(highs)


def _joined(known: Span | None, more: Span) -> Span:
    if known is None or known is more:
        return more
    return tuple(map(min, known[0], more[0])), tuple(map(max, known[1], more[1]))
