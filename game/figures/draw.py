"""Turn a chart of the debrief into a figure: one entry for each kind of chart."""

from __future__ import annotations

from game.figures.bars import bars
from game.figures.dance import dance
from game.figures.deal_map import deal_map
from game.figures.guesses import guesses
from game.figures.shapes import Figure
from game.figures.year import trust_arc, year
from game.session.debrief.charts import (
    BarsChart,
    DanceChart,
    DealChart,
    GuessChart,
    TrustChart,
    YearChart,
)

DRAWN = {
    DealChart: deal_map, DanceChart: dance, BarsChart: bars, GuessChart: guesses,
    TrustChart: trust_arc, YearChart: year,
}  # fmt: skip


def figure(
    chart: BarsChart | DanceChart | DealChart | GuessChart | TrustChart | YearChart, width: float
) -> Figure:
    """The chart drawn as wide as asked for, in units of which body text has 20."""
    return DRAWN[type(chart)](chart, width)
