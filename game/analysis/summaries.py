"""Many plays in a few numbers: means, quartiles and shares."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import product
from typing import Any

from game.analysis.deals import map_of
from game.analysis.report import Figures, PairFigures, TableFigures
from game.analysis.tempers import PAIRS, Closing, Landed, Pair
from game.core.scenario import Scenario, Scene
from game.core.state import How
from game.session.prose import plain

PARTS = 10
FINE = 10
"""Quartiles are right to one part in so many."""


def figures(name: str, values: Any, chances: Any, low: float, high: float) -> Figures:
    """A number over all plays, with how likely each of its values is."""
    import numpy as np

    values, chances = np.asarray(values, float), np.asarray(chances, float)
    total = chances.sum()
    bins = np.rint((values - low) * FINE).astype(np.int64)
    shares = np.bincount(bins, chances) / total
    rising = np.cumsum(shares)
    quartiles = tuple(
        float(low + np.searchsorted(rising, part - 1e-12) / FINE) for part in (0.25, 0.5, 0.75)
    )
    place = np.arange(len(shares)) * PARTS // max(round((high - low) * FINE) + 1, 1)
    parts = np.bincount(np.minimum(place, PARTS - 1), shares, PARTS)
    mean = float((values * chances).sum() / total)
    return Figures(name, low, high, mean, quartiles, tuple(map(float, parts)))


def table_figures(scenario: Scenario, scene: Scene) -> TableFigures:
    """A table's deals, all options open, in both sides' points."""
    found, deals, zone = map_of(scene.negotiation)
    return TableFigures(
        scene.id, plain(scenario, scene.heading) or scene.id, deals, found.points,
        found.walk_away, found.frontier, zone, found.nash, found.kalai,
    )  # fmt: skip


def pair_figures(landed: Iterable[Landed], tables: Iterable[TableFigures]) -> list[PairFigures]:
    """For each table what every pair of tempers came to there, each time that it sat down."""
    sittings: dict[tuple[str, Pair], list[tuple[Closing, str]]] = defaultdict(list)
    for play in landed:
        for settled, closing in zip(play.state.settled, play.closings, strict=True):
            sittings[settled.scene, play.pair].append((closing, play.state.scene))
    return [
        _pair(table, pair, sittings[table.scene, pair])
        for table, pair in product(tables, PAIRS)
        if (table.scene, pair) in sittings
    ]


def _pair(table: TableFigures, pair: Pair, sat: list[tuple[Closing, str]]) -> PairFigures:
    closings = [closing for closing, _ending in sat]
    ends = Counter(ending for _closing, ending in sat)
    deals = [closing.points for closing in closings if closing.how is How.AGREED]
    count = len(deals)
    return PairFigures(
        table.scene, str(pair[0]), str(pair[1]), len(closings), count / len(closings),
        tuple(sum(d[own] for d in deals) / count for own in (0, 1)) if deals else None,
        sum(closing.offers for closing in closings) / len(closings),
        sum(deal in table.frontier for deal in deals) / count if deals else 0.0,
        {ending: number / len(sat) for ending, number in ends.most_common()},
    )  # fmt: skip
