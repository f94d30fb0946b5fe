"""Layers of a directed graph: which knot stands how far along, and in which order above each other.

Layers go by the longest path from the roots over strongly connected parts: inside a part,
edges against the order of discovery count as leading back. Everything is decided by the order
in which knots and edges are given, so the same graph is always laid the same way.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import TypeVar

Edge = tuple[str, str]
Knot = TypeVar("Knot", bound=Hashable)

SWEEPS = 8


def connected(roots: Iterable[str], edges: Iterable[Edge]) -> list[str]:
    """The knots that can be walked to from the roots, nearest first."""
    onward: dict[str, list[str]] = defaultdict(list)
    for source, target in edges:
        onward[source].append(target)
    found = dict.fromkeys(roots)
    queue = list(found)
    for knot in queue:  # grows as it goes
        for target in onward[knot]:
            if target not in found:
                found[target] = None
                queue.append(target)
    return queue


def parts(knots: Sequence[str], edges: Iterable[Edge]) -> dict[str, str]:
    """A knot that names each knot's strongly connected part (Tarjan's walk, no recursion)."""
    onward: dict[str, list[str]] = defaultdict(list)
    for source, target in edges:
        onward[source].append(target)
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    part: dict[str, str] = {}
    stack: list[str] = []
    for root in knots:
        work = [] if root in index else [(root, iter(onward[root]))]
        if work:
            index[root] = low[root] = len(index)
            stack.append(root)
        while work:
            knot, targets = work[-1]
            for target in targets:
                if target not in index:
                    index[target] = low[target] = len(index)
                    stack.append(target)
                    work.append((target, iter(onward[target])))
                    break
                if target not in part:
                    low[knot] = min(low[knot], index[target])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[knot])
                while low[knot] == index[knot] and knot not in part:
                    part[stack.pop()] = knot
    return part


def layers(knots: Sequence[str], edges: Sequence[Edge]) -> dict[str, int]:
    """How many steps along each knot stands, from 0; edges lead on except those that lead back.

    ``knots`` are given in the order of discovery.
    """
    rank = {knot: place for place, knot in enumerate(knots)}
    part = parts(knots, edges)
    onward: dict[str, list[str]] = defaultdict(list)
    waiting = dict.fromkeys(knots, 0)
    for source, target in dict.fromkeys(edges):
        if part[source] != part[target] or rank[source] < rank[target]:
            onward[source].append(target)
            waiting[target] += 1
    layer = dict.fromkeys(knots, 0)
    ready = [knot for knot in knots if not waiting[knot]]
    for knot in ready:  # grows as it goes
        for target in onward[knot]:
            layer[target] = max(layer[target], layer[knot] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return layer


def order(rows: Sequence[Sequence[Knot]], edges: Sequence[tuple[Knot, Knot]]) -> list[list[Knot]]:
    """Each layer's knots from top to bottom, with few crossings between neighbours.

    Median sweeps there and back; the best order seen is kept. Every edge joins one layer to
    the next.
    """
    before: dict[Knot, list[Knot]] = defaultdict(list)
    after: dict[Knot, list[Knot]] = defaultdict(list)
    for source, target in edges:
        after[source].append(target)
        before[target].append(source)
    current = [list(row) for row in rows]
    best, least = [list(row) for row in current], crossings(current, after)
    for sweep in range(SWEEPS):
        if not least:
            break
        forward = sweep % 2 == 0
        numbers = range(1, len(current)) if forward else range(len(current) - 2, -1, -1)
        for number in numbers:
            fixed = current[number - 1 if forward else number + 1]
            _by_median(current[number], fixed, before if forward else after)
        count = crossings(current, after)
        if count < least:
            best, least = [list(row) for row in current], count
    return best


def _by_median(row: list[Knot], fixed: Sequence[Knot], near: Mapping[Knot, Sequence[Knot]]) -> None:
    """Sort a layer by the median place of its neighbours; a knot without any keeps its place."""
    place = {knot: number for number, knot in enumerate(fixed)}
    wished: dict[Knot, float] = {}
    for knot in row:
        places = [place[other] for other in near.get(knot, ()) if other in place]
        if places:
            wished[knot] = median(places)
    moved = iter(sorted(wished, key=wished.__getitem__))  # stable: ties keep their order
    row[:] = [next(moved) if knot in wished else knot for knot in row]


def crossings(rows: Sequence[Sequence[Knot]], after: Mapping[Knot, Sequence[Knot]]) -> int:
    """How many pairs of edges cross between neighbouring layers."""
    total = 0
    for row, following in pairwise(rows):
        place = {knot: number for number, knot in enumerate(following)}
        ends: list[int] = []
        for knot in row:
            targets = sorted(place[target] for target in after.get(knot, ()) if target in place)
            total += sum(len(ends) - bisect_right(ends, target) for target in targets)
            for target in targets:
                insort(ends, target)
    return total


def settle(wished: Sequence[float], sizes: Sequence[float], gap: float) -> list[float]:
    """Tops as near to the wished ones as the order and the gaps between them allow.

    Least squares under an order, by pooling neighbours that would overlap.
    """
    offsets, reach = [], 0.0
    for size in sizes:
        offsets.append(reach)
        reach += size + gap
    pools: list[tuple[float, int]] = []
    for wish, offset in zip(wished, offsets, strict=True):
        mean, count = wish - offset, 1
        while pools and pools[-1][0] > mean:
            other, many = pools.pop()
            mean = (mean * count + other * many) / (count + many)
            count += many
        pools.append((mean, count))
    bases = [mean for mean, count in pools for _each in range(count)]
    return [base + offset for base, offset in zip(bases, offsets, strict=True)]


def folds(crossing: Sequence[int], most: int, longest: int) -> dict[int, list[int]]:
    """Where to break a run of layers into bands: for each number of bands, their first layers.

    ``crossing[n]`` says how many bundles of edges pass between layer n - 1 and n: bands are
    kept even (least sum of squared lengths), and broken where little passes. No band has more
    layers than ``longest``.
    """
    lengths = len(crossing)
    best = [[float("inf")] * (lengths + 1) for _band in range(most + 1)]
    came = [[0] * (lengths + 1) for _band in range(most + 1)]
    best[0][0] = 0
    for band in range(1, most + 1):
        for end in range(band, lengths + 1):
            for first in range(max(band - 1, end - longest), end):
                cost = best[band - 1][first] + (end - first) ** 2 + (3 * crossing[first])
                if cost < best[band][end]:
                    best[band][end], came[band][end] = cost, first
    found = {}
    for bands in range(1, most + 1):
        if best[bands][lengths] < float("inf"):
            found[bands] = _trace(came, bands, lengths)
    return found


def _trace(came: Sequence[Sequence[int]], bands: int, end: int) -> list[int]:
    starts: list[int] = []
    for band in range(bands, 0, -1):
        end = came[band][end]
        starts.append(end)
    return starts[::-1]
