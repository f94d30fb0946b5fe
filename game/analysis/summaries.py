"""Many plays in a few numbers: means, quartiles and shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from game.analysis.deals import map_of
from game.analysis.report import Figures, PairFigures, TableFigures
from game.analysis.tempers import PAIRS, Landed, Pair
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
    """For each pair of tempers what its plays came to at their last table."""
    plays = [play for play in landed if play.closing is not None]
    found = []
    for table in tables:
        here = [play for play in plays if play.state.settled[-1].scene == table.scene]
        for pair in PAIRS:
            mine = [play for play in here if play.pair == pair]
            if mine:
                found.append(_pair(table, pair, mine))
    return found


def _pair(table: TableFigures, pair: Pair, plays: list[Landed]) -> PairFigures:
    closings = [play.closing for play in plays]
    ends = Counter(play.state.scene for play in plays)
    deals = [closing.points for closing in closings if closing.how is How.AGREED]
    count = len(deals)
    return PairFigures(
        table.scene, str(pair[0]), str(pair[1]), len(closings), count / len(closings),
        tuple(sum(d[own] for d in deals) / count for own in (0, 1)) if deals else None,
        sum(closing.offers for closing in closings) / len(closings),
        sum(deal in table.frontier for deal in deals) / count if deals else 0.0,
        {ending: number / len(plays) for ending, number in ends.most_common()},
    )  # fmt: skip
