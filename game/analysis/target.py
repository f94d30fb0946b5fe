"""``--target "x.equity >= 60" 30%``: which number would that share of random players pass."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from game.core.scoring import DIMENSIONS, Dimension, Goalposts
from game.words import _

_TARGET = re.compile(r"(?:x\.)?(\w+)\s*(>=|>|<=|<)\s*(-?\d+(?:\.\d+)?)")


class TargetError(ValueError):
    """A target that cannot be read, with how to write one."""


@dataclass(frozen=True, slots=True)
class Target:
    """A number to pass: of a dimension's place in its range (0–100), of balance, or of a meter."""

    name: str
    sign: str
    number: float
    share: float

    @property
    def upwards(self) -> bool:
        """Whether more is needed, not less."""
        return self.sign.startswith(">")


@dataclass(frozen=True, slots=True)
class Answer:
    """How many pass a target now, and the number that the share asked for would pass.

    ``number`` is None when no number does it: too many stand at the very best value.
    ``passes`` is the share that really passes ``number``: values come in steps.
    """

    target: Target
    now: float
    number: float | None
    passes: float


def read_target(text: str, share: str, meters: Sequence[str]) -> Target:
    """A target from the command line; TargetError says how to write it."""
    found = _TARGET.fullmatch(text.strip())
    known = [str(d) for d in DIMENSIONS] + ["balance", *meters]
    if found is None or found[1] not in known:
        raise TargetError(
            _('A target is written like "x.equity >= 60"; it can name {names}.').format(
                names=", ".join(known)
            )
        )
    try:
        part = float(share.strip().rstrip("%")) / 100
    except ValueError:
        part = -1.0
    if not 0 <= part <= 1:
        raise TargetError(_("The share is written like 30%."))
    return Target(found[1], found[2], float(found[3]), part)


def answer(target: Target, values: Any, chances: Any) -> Answer:
    """Look a target up among values with their chances, which add up to one."""
    import numpy as np

    order = np.argsort(values, kind="stable")
    ordered, weights = np.asarray(values, float)[order], np.asarray(chances, float)[order]
    now = float(weights[_passing(target, ordered, target.number)].sum())
    distinct = np.unique(ordered)
    shares = [float(weights[_passing(target, ordered, value)].sum()) for value in distinct]
    best, passes = None, 0.0
    for value, share in zip(distinct, shares, strict=True):
        if best is None or abs(share - target.share) < abs(passes - target.share):
            best, passes = float(value), share
    return Answer(target, now, best, passes)


def _passing(target: Target, values: Any, number: float) -> Any:
    slack = 1e-9
    if target.sign == ">=":
        return values >= number - slack
    if target.sign == ">":
        return values > number + slack
    return values <= number + slack if target.sign == "<=" else values < number - slack


def placed(sums: Any, goalposts: dict[Dimension, Goalposts]) -> dict[str, Any]:
    """Each dimension in play as places from 0 to 100 in its range, and the balance of all."""
    import numpy as np

    from game.core.scoring import FLOOR

    found: dict[str, Any] = {}
    for column, dimension in enumerate(DIMENSIONS):
        posts = goalposts[dimension]
        if posts.in_play:
            found[str(dimension)] = (sums[:, column] - posts.low) / (posts.high - posts.low) * 100
    if found:
        floored = [FLOOR + (1 - FLOOR) * np.clip(x / 100, 0, 1) for x in found.values()]
        mean = np.exp(np.mean(np.log(floored), axis=0))
        found["balance"] = (mean - FLOOR) / (1 - FLOOR) * 100
    return found
