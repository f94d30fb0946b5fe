"""Draw where plays end up between two ends: ten bars for ten parts of a range, with today marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.figures.plane import TYPE, text_width
from game.figures.shapes import Box, Figure, Label, Line, Mark, Shape
from game.session.debrief.review import signed
from game.words import _

HIGH, GAP = 56.0, 3.0


@dataclass(frozen=True, slots=True)
class Spread:
    """A number over many plays: its kind (a dimension's name, for sign and colour), its ends, ten shares."""

    kind: str
    name: str
    low: float
    high: float
    mean: float
    parts: Sequence[float]


def spread_figure(spread: Spread, width: float) -> Figure:
    """Ten bars over the range, its ends and its mean in figures below; today is a line where it lies inside."""
    top = TYPE * 1.7
    foot = top + HIGH
    one = (width - GAP * (len(spread.parts) - 1)) / len(spread.parts)
    most = max(spread.parts) or 1.0
    shapes: list[Shape] = [
        Mark(12, TYPE * 0.62, 20, spread.kind),
        Label(30, 0, spread.name, TYPE, spread.kind, "left", True),
    ]
    for place, part in enumerate(spread.parts):
        high = max(HIGH * part / most, 2.0 if part else 0.0)
        if high:
            x = place * (one + GAP)
            shapes.append(Box(x, foot - high, one, high, spread.kind, radius=2))
    shapes.append(Line(((0, foot), (width, foot)), "edge", 1.4))
    shapes += _ends(spread, width, foot)
    words = _("From {low} to {high}, on average {mean}.").format(
        low=signed(round(spread.low)), high=signed(round(spread.high)), mean=_mean(spread)
    )
    return Figure(spread.name, width, foot + TYPE * 1.5, tuple(shapes), words)


def _ends(spread: Spread, width: float, foot: float) -> list[Shape]:
    below = foot + 5
    low, high = signed(round(spread.low)), signed(round(spread.high))
    shapes: list[Shape] = [
        Label(0, below, low, TYPE, "muted"),
        Label(width, below, high, TYPE, "muted", "right"),
    ]
    mean = _("mean {mean}").format(mean=_mean(spread))
    if text_width(mean) + text_width(low) + text_width(high) + 24 < width:
        middle = (width + text_width(low) - text_width(high)) / 2
        shapes.append(Label(middle, below, mean, TYPE, "ink", "centre"))
    if spread.low < 0 < spread.high:
        x = width * -spread.low / (spread.high - spread.low)
        shapes.append(Line(((x, foot - HIGH - 4), (x, foot + 4)), "ink", 2, dashed=True))
    return shapes


def _mean(spread: Spread) -> str:
    return f"{spread.mean:+.1f}".replace("-", "−")
