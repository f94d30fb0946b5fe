"""The four dimensions and how well they balance.

The formula is a geometric mean with a floor, as the UNDP's Human Development Index has
used since 2010: a low dimension is not simply made up for by another. Goalposts come from
the scenario (what is attainable over all its complete plays), never from the class.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

FLOOR = 0.05
"""How much of each dimension's scale the lowest attainable value keeps (DOMAIN: f)."""


class Dimension(StrEnum):
    """What a service change does to patients, in four parts."""

    ETHICS = "ethics"
    EQUITY = "equity"
    EFFICIENCY = "efficiency"
    CHOICE = "choice"


DIMENSIONS = tuple(Dimension)
Sums = tuple[int, int, int, int]
"""Raw sums of effects, in the order of ``DIMENSIONS``."""


@dataclass(frozen=True, slots=True)
class Goalposts:
    """The attainable range of one dimension's raw sum, both ends included."""

    low: int
    high: int

    @property
    def in_play(self) -> bool:
        """Whether any choice can move this dimension at all."""
        return self.high > self.low

    def place(self, raw: float) -> float:
        """Where a raw sum lies in the range, from 0 (lowest attainable) to 1."""
        return (raw - self.low) / (self.high - self.low)


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What one finished play did, on every dimension in play.

    ``x`` holds each dimension's place in its attainable range (0 to 1); dimensions that
    cannot move are left out of it and of every figure computed from it.
    """

    raw: Mapping[Dimension, int]
    goalposts: Mapping[Dimension, Goalposts]
    x: Mapping[Dimension, float]

    @property
    def average(self) -> float | None:
        """The plain mean of the dimensions in play, or None when none is."""
        return sum(self.x.values()) / len(self.x) if self.x else None

    @property
    def balance(self) -> float | None:
        """The floored geometric mean of the dimensions in play, rescaled to 0..1."""
        return balance(tuple(self.x.values())) if self.x else None

    @property
    def evenness(self) -> float | None:
        """Balance over average: 1 when all are equal; undefined when the average is 0."""
        average, level = self.average, self.balance
        return None if not average or level is None else level / average

    @property
    def worst(self) -> tuple[Dimension, ...]:
        """The dimension that came off worst (several when they tie), or nothing."""
        if not self.x:
            return ()
        lowest = min(self.x.values())
        return tuple(d for d in DIMENSIONS if d in self.x and math.isclose(self.x[d], lowest))


def scorecard(sums: Sequence[int], goalposts: Mapping[Dimension, Goalposts]) -> Scorecard:
    """Score raw sums (in the order of ``DIMENSIONS``) against a scenario's goalposts."""
    raw = dict(zip(DIMENSIONS, sums, strict=True))
    x = {d: goalposts[d].place(raw[d]) for d in DIMENSIONS if goalposts[d].in_play}
    return Scorecard(raw=raw, goalposts=dict(goalposts), x=x)


def balance(x: Sequence[float], floor: float = FLOOR) -> float:
    """The floored geometric mean of places in 0..1, rescaled so that it spans 0..1 again."""
    return compensating_mean(x, 1.0, floor)


def compensating_mean(x: Sequence[float], aversion: float, floor: float = FLOOR) -> float:
    """A mean in which a good score pays for a bad one the less, the higher the aversion.

    ``aversion`` is Atkinson's epsilon: 0 is the plain average (pays fully), 1 the geometric
    mean (partly), 2 the harmonic mean (hardly), infinity the lowest score (not at all).
    """
    floored = [floor + (1 - floor) * value for value in x]
    if math.isinf(aversion):
        mean = min(floored)
    elif math.isclose(aversion, 1.0):
        mean = math.exp(math.fsum(map(math.log, floored)) / len(floored))
    else:
        power = 1.0 - aversion
        mean = (math.fsum(v**power for v in floored) / len(floored)) ** (1.0 / power)
    # Equal places must come back exactly, whatever the logarithms rounded away.
    mean = min(max(mean, min(floored)), max(floored))
    return (mean - floor) / (1 - floor)
