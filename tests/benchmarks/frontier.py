"""The frontier of a million deals, against sorting them."""

from __future__ import annotations

import random

from game.core.negotiation import frontier
from tests.benchmarks.row import Row, against
from tests.benchmarks.whole_story import spent

DEALS = 1_000_000


def run() -> list[Row]:
    """Points as they come, in no order."""
    luck = random.Random(1)
    points = [(luck.randint(0, 100), luck.randint(0, 100)) for _ in range(DEALS)]
    assert frontier(points) == by_sorting(points)
    ours = spent(lambda: frontier(points), 3) * 1000
    peer = spent(lambda: by_sorting(points), 3) * 1000
    return [against("frontier of a million deals / a plain sort", ours, peer, "")]


def by_sorting(points: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """What one writes first: best for the doctor first, then keep what betters the manager's."""
    kept: list[tuple[int, int]] = []
    for point in sorted(points, key=lambda point: (-point[0], -point[1])):
        if not kept or point[1] > kept[-1][1]:
            kept.append(point)
    return tuple(kept)
