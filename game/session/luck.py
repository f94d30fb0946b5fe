"""Nature's lots: the same seed, scene and visit always draw the same branch."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from game.core.scenario import Branch


def fraction(seed: int, *about: object) -> float:
    """A number in [0, 1) that depends on nothing but the seed and what it is about."""
    text = "\x1f".join(str(part) for part in (seed, *about))
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return int.from_bytes(digest[:7], "big") / (1 << 56)


def draw(seed: int, scene: str, visit: int, branches: Sequence[Branch]) -> Branch:
    """The branch that falls at a visit (counted from 0) to a chance scene."""
    place = fraction(seed, "chance", scene, visit) * sum(branch.odds for branch in branches)
    for branch in branches:
        place -= branch.odds
        if place < 0:
            return branch
    return branches[-1]
