"""Sets of sums as one big whole number: bit i is set when the i-th vector of a box is in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.core.scoring import Sums


@dataclass(frozen=True, slots=True)
class Box:
    """All vectors of sums from ``low`` to ``high``, numbered with the first one fastest.

    Each dimension is one wider than its range, so that a set shifted by one step in it can
    be told from a set that ran over into the next.
    """

    low: Sums
    high: Sums

    @property
    def widths(self) -> Sums:
        """How many places each dimension takes, the empty one at the top included."""
        return tuple(high - low + 2 for low, high in zip(self.low, self.high, strict=True))

    @property
    def strides(self) -> Sums:
        """How far apart in the number two vectors are that differ by one in a dimension."""
        a, b, c, _ = self.widths
        return 1, a, a * b, a * b * c

    def step(self, sums: Sums) -> int:
        """How far adding these sums shifts a set."""
        return sum(value * stride for value, stride in zip(sums, self.strides, strict=True))

    def place(self, sums: Sums) -> int:
        """The number of a vector."""
        return self.step(sums) - self.step(self.low)

    def holds(self, bits: int, sums: Sums) -> bool:
        """Whether a set has this vector."""
        inside = all(
            low <= value <= high for low, value, high in zip(self.low, sums, self.high, strict=True)
        )
        return inside and bool(bits >> self.place(sums) & 1)

    def vectors(self, bits: int) -> Iterator[Sums]:
        """The vectors of a set, in the order of their numbers."""
        a, b, c, _ = self.widths
        w, x, y, z = self.low
        for place in _set_bits(bits):
            rest, first = divmod(place, a)
            rest, second = divmod(rest, b)
            fourth, third = divmod(rest, c)
            yield first + w, second + x, third + y, fourth + z


def undominated(box: Box, bits: int) -> int:
    """The vectors of a set that no other is at least as good as in every dimension.

    First everything at or below some vector is marked, one dimension after the other; a
    vector is dominated when one step up in some dimension is still marked.
    """
    below = bits
    for dimension, width in enumerate(box.widths):
        for _ in range(width - 2):
            below |= _one_down(box, below, dimension)
    dominated = 0
    for dimension in range(len(box.widths)):
        dominated |= _one_down(box, below, dimension)
    return bits & ~dominated


def _one_down(box: Box, bits: int, dimension: int) -> int:
    """The set shifted one step down in a dimension; what was lowest falls out."""
    stride, width = box.strides[dimension], box.widths[dimension]
    period = stride * width
    kept = (1 << (period - stride)) - 1
    while period < bits.bit_length():
        kept |= kept << period
        period *= 2
    return bits >> stride & kept


def _set_bits(bits: int) -> Iterator[int]:
    text = bin(bits)[:1:-1]
    place = text.find("1")
    while place >= 0:
        yield place
        place = text.find("1", place + 1)
