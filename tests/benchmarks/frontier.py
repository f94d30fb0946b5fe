"""The frontier of a million deals, against a plain sort and a library in C where it is installed.

The libraries take arrays and so do we; a list of pairs is for the pure rules and the sort.
"""

from __future__ import annotations

import random
from importlib import import_module

from game.analysis.deals import frontier
from game.core import negotiation
from tests.benchmarks.row import Row
from tests.benchmarks.whole_story import spent

DEALS = 1_000_000
NEGMAS = 169.0
"""Milliseconds that NegMAS once took for as many on a like machine; it is not installed for this."""


def run() -> list[Row]:
    """Points as they come, in no order."""
    import numpy

    luck = random.Random(1)
    points = [(luck.randint(0, 100), luck.randint(0, 100)) for _ in range(DEALS)]
    array = numpy.array(points)
    wanted = by_sorting(points)
    assert negotiation.frontier(points) == wanted == frontier(array)
    ours = spent(lambda: frontier(array), 5) * 1000
    plain = spent(lambda: negotiation.frontier(points), 3) * 1000
    sort = spent(lambda: by_sorting(points), 3) * 1000
    rows = [
        _times("frontier of a million deals / a plain sort", ours, sort, "≥ 20"),
        _times("  / NegMAS, as measured once", ours, NEGMAS, "≥ 20"),
        _times("  without arrays / a plain sort", plain, sort, ""),
    ]
    try:
        moocore = import_module("moocore")
    except ImportError:
        return rows
    worst = -array.astype(float)  # it looks for the least
    kept = moocore.is_nondominated(worst, keep_weakly=False)
    assert {tuple(point) for point in array[kept].tolist()} == set(wanted)
    peer = spent(lambda: moocore.is_nondominated(worst, keep_weakly=False), 3) * 1000
    rows.insert(1, _times("  / moocore", ours, peer, "≥ 20"))
    return rows


def _times(name: str, ours: float, peer: float, asked: str) -> Row:
    """How many times as fast."""
    return Row(name, ours, peer, peer / ours, asked)


def by_sorting(points: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """What one writes first: best for the doctor first, then keep what betters the manager's."""
    kept: list[tuple[int, int]] = []
    for point in sorted(points, key=lambda point: (-point[0], -point[1])):
        if not kept or point[1] > kept[-1][1]:
            kept.append(point)
    return tuple(kept)
