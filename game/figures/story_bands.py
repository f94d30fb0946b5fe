"""Cards in layers from left to right, folded into bands one below the other, like lines of text.

A path that passes a layer on its way gets a lane there, free of cards; all paths to the same
card share their lanes.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.figures.layers import connected, folds, layers, order, settle

WIDE = 252.0
"""How wide every card is."""

GAP = 18.0
LANE = 12.0
CHANNEL = 56.0
TRACK = 7.0
TITLE = 30.0
PADDING = 16.0
LEVELLING = 8
SHAPE = 1.4
"""How much wider than high a map should be: a screen's or a sheet's shape."""

MOST_BANDS, LONGEST_BAND = 24, 40

Spot = tuple[str, int, int]
"""A card, or a lane on the way to it: the card's id, a band and a layer."""


@dataclass(frozen=True, slots=True)
class Knot:
    """A card to be placed: its height, where paths come in (from its top), and its ways out.

    ``ways`` holds, for each way out, the knot it leads to and how far below the card's top it
    starts.
    """

    id: str
    height: float
    entry: float
    ways: tuple[tuple[str, float], ...] = ()


@dataclass(slots=True)
class Standing:
    """Every card in its band and layer, at a height counted from the top of its band's ground.

    ``at`` gives band and layer of a card; ``tops`` the heights of cards and of lanes, by card
    aimed for, band and layer; ``tall`` the height of each band; the first ``tied`` bands hang
    together with the start.
    """

    rows: list[list[list[str]]]
    tied: int
    at: dict[str, tuple[int, int]]
    tops: dict[Spot, float]
    tall: list[float]


def stand(knots: Sequence[Knot], start: str) -> Standing:
    """Give every card, and every lane past a layer, its place in a band.

    ``start`` stands first; knots that it does not lead to stand in loose bands at the foot.
    """
    cards = {knot.id: knot for knot in knots}
    rows, tied = _rows(cards, start)
    at = {
        name: (band, layer)
        for band, run in enumerate(rows)
        for layer, names in enumerate(run)
        for name in names
    }
    standing = Standing(rows, tied, at, {}, [])
    for band in range(len(rows)):
        tops = _Bench(cards, at, band).tops(rows[band])
        low = min(tops.values())
        size = {spot: cards[spot[0]].height if at[spot[0]] == spot[1:] else LANE for spot in tops}
        standing.tall.append(max(top + size[spot] for spot, top in tops.items()) - low)
        standing.tops.update({spot: top - low for spot, top in tops.items()})
    return standing


def _rows(cards: Mapping[str, Knot], start: str) -> tuple[list[list[list[str]]], int]:
    """Bands of layers of knots, and how many of the bands are tied to the start."""
    edges = [(knot.id, goto) for knot in cards.values() for goto, _y in knot.ways]
    tied = connected([start], edges)
    left = [name for name in cards if name not in set(tied)]
    bands = _fold(cards, tied, edges, 0)
    longest = max(len(band) for band in bands)
    loose = _fold(cards, left, edges, longest) if left else []
    return [*bands, *loose], len(bands)


def _fold(
    cards: Mapping[str, Knot], names: list[str], edges: list[tuple[str, str]], longest: int
) -> list[list[list[str]]]:
    """Layers of these knots, folded to a good shape or to bands of a given length."""
    own = set(names)
    inner = [(s, t) for s, t in edges if s in own and t in own]
    number = layers(names, inner)
    run: list[list[str]] = [[] for _layer in range(max(number.values()) + 1)]
    for name in names:
        run[number[name]].append(name)
    if longest:
        return [run[first : first + longest] for first in range(0, len(run), longest)]
    crossing = [
        len({t for s, t in inner if number[s] < layer <= number[t]}) for layer in range(len(run))
    ]
    tall = [sum(cards[name].height + GAP for name in layer) for layer in run]
    found = folds(crossing, min(MOST_BANDS, len(run)), LONGEST_BAND)
    starts = min(found.values(), key=lambda starts: _ugly(starts, crossing, tall))
    return [run[a:b] for a, b in zip(starts, [*starts[1:], len(run)], strict=True)]


def _ugly(starts: Sequence[int], crossing: Sequence[int], tall: Sequence[float]) -> float:
    """How far a way of folding is from a good page: its shape, and what passes between bands."""
    ends = [*starts[1:], len(tall)]
    wide = max(b - a for a, b in zip(starts, ends, strict=True)) * (WIDE + CHANNEL)
    passing = [crossing[a] for a in starts[1:]]
    high = sum(
        max(tall[a:b]) + TITLE + 3 * PADDING for a, b in zip(starts, ends, strict=True)
    ) + TRACK * sum(passing)
    return abs(math.log(wide / high / SHAPE)) + 0.05 * sum(passing) / len(starts)


class _Bench:
    """One band while its cards find their places."""

    def __init__(self, cards: Mapping[str, Knot], at: Mapping[str, tuple[int, int]], band: int):
        self.cards, self.at, self.band = cards, at, band
        self.near: dict[Spot, list[tuple[Spot, float, bool]]] = defaultdict(list)

    def tops(self, run: Sequence[Sequence[str]]) -> dict[Spot, float]:
        """The top of every card and lane: ordered for few crossings, then levelled."""
        lanes: list[dict[Spot, None]] = [
            {(name, self.band, layer): None for name in names} for layer, names in enumerate(run)
        ]
        joined = self._joined([name for names in run for name in names], lanes)
        for a, b in joined:
            apart = (self._size(a) - self._size(b)) / 2
            self.near[b].append((a, apart, True))
            self.near[a].append((b, -apart, False))
        return self._level(order([list(lane) for lane in lanes], list(joined)))

    def _joined(
        self, names: Sequence[str], lanes: list[dict[Spot, None]]
    ) -> dict[tuple[Spot, Spot], None]:
        """The steps from layer to layer.

        A way that passes cards runs through a lane of its goal's in each layer between.
        """
        joined: dict[tuple[Spot, Spot], None] = {}
        for name in names:
            first = self.at[name][1]
            for goto, _below in self.cards[name].ways:
                band, last = self.at[goto]
                here = (name, self.band, first)
                for layer in range(first + 1, last + 1) if band == self.band else ():
                    ahead = (goto, band, layer)
                    lanes[layer].setdefault(ahead)
                    joined.setdefault((here, ahead))
                    here = ahead
        return joined

    def _level(self, rows: Sequence[Sequence[Spot]]) -> dict[Spot, float]:
        """Pull everything level with what it is joined to, keeping order and gaps.

        Middles are levelled, not ends of paths: those would lead down the page like stairs.
        """
        tops: dict[Spot, float] = {}
        for row in rows:
            sizes = [self._size(spot) for spot in row]
            middle = (sum(sizes) + GAP * (len(sizes) - 1)) / 2
            tops.update(zip(row, settle([-middle] * len(row), sizes, GAP), strict=True))
        for sweep in range(LEVELLING):
            forward, both = sweep % 2 == 0, sweep >= LEVELLING - 2
            for row in rows if forward else rows[::-1]:
                wishes = [self._wish(spot, tops, forward, both) for spot in row]
                sizes = [self._size(spot) for spot in row]
                tops.update(zip(row, settle(wishes, sizes, GAP), strict=True))
        return tops

    def _wish(self, spot: Spot, tops: Mapping[Spot, float], forward: bool, both: bool) -> float:
        pulls = [
            tops[other] + apart
            for other, apart, behind in self.near[spot]
            if both or behind == forward
        ]
        return sum(pulls) / len(pulls) if pulls else tops[spot]

    def _is_card(self, spot: Spot) -> bool:
        return self.at[spot[0]] == spot[1:]

    def _size(self, spot: Spot) -> float:
        return self.cards[spot[0]].height if self._is_card(spot) else LANE
