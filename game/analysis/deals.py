"""All the deals of a table at once, as arrays of points: a row a deal, doctor before manager."""

from __future__ import annotations

from typing import Any

from game.core import negotiation
from game.core.negotiation import DealMap, Points
from game.core.scenario import SIDES, Negotiation


def all_points(table: Negotiation) -> Any:
    """What each deal of a table is worth, all options open."""
    import numpy as np

    points = np.zeros((1, 2), np.int64)
    for issue in table.issues:
        worth = np.array([[option.points[seat] for seat in SIDES] for option in issue.options])
        points = (points[:, None] + worth).reshape(-1, 2)
    return points


def frontier(points: Any) -> tuple[Points, ...]:
    """The points at which no side can gain without loss to the other, doctor's best first.

    A table with a cell for each pair of points says which there are; the best of each row is
    all that the sweep of ``core`` needs to see.
    """
    import numpy as np

    seen = _seen(points)
    rows = np.flatnonzero(seen.any(axis=1))
    best = seen.shape[1] - 1 - seen[rows, ::-1].argmax(axis=1)
    return negotiation.frontier(zip(rows.tolist(), best.tolist(), strict=True))


def map_of(table: Negotiation) -> tuple[DealMap, int, int]:
    """The map of a table's distinct points, how many deals there are, and how many in the zone."""
    import numpy as np

    points = all_points(table)
    distinct = tuple(map(tuple, np.argwhere(_seen(points)).tolist()))
    plans = tuple(table.walk_away[seat].points for seat in SIDES)
    found = negotiation.marked((), distinct, plans)
    no_loss = (points >= found.walk_away).all(axis=1) & (points != plans).any(axis=1)
    return found, len(points), int(no_loss.sum())


def _seen(points: Any) -> Any:
    """For each number of points of the doctor's and of the manager's whether some deal has both."""
    import numpy as np

    doctor, manager = points[:, 0], points[:, 1]
    wide = int(manager.max()) + 1
    cells = doctor * wide
    cells += manager
    seen = np.zeros((int(doctor.max()) + 1) * wide, bool)
    seen[cells] = True
    return seen.reshape(-1, wide)
