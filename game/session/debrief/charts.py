"""The charts of a debrief as values, each with the same thing in words and as a table.

What they look like is settled in ``game.figures``; here is only what they say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.negotiation import Points

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A pair of points that some deal is worth; ``open`` when these players could have had it."""

    points: Points
    open: bool


@dataclass(frozen=True, slots=True)
class DealChart:
    """The deal map: the doctor's points to the right, the manager's points upwards.

    ``held`` is this table's deal, None without one. ``better`` are the points at which one
    side would have done best at no loss to the other.
    """

    title: str
    names: tuple[str, str]
    spots: tuple[Spot, ...]
    frontier: tuple[Points, ...]
    walk_away: Points
    held: Points | None
    better: tuple[Points, ...]
    nash: tuple[Points, ...]
    kalai: tuple[Points, ...]
    zone: bool
    words: str
    table: Rows


@dataclass(frozen=True, slots=True)
class OfferStep:
    """One offer of the dance: who made it, what it was worth, how it moved from the last."""

    number: int
    seat: str
    points: Points
    label: str


@dataclass(frozen=True, slots=True)
class DanceChart:
    """The offers of one table, in the plane of the deal map."""

    title: str
    names: tuple[str, str]
    offers: tuple[OfferStep, ...]
    walk_away: Points
    best: Points
    held: Points | None
    words: str
    table: Rows


@dataclass(frozen=True, slots=True)
class Bar:
    """One dimension in its attainable range, in raw sums against today (0).

    ``least`` and ``most`` are the same in a finished play; in an unfinished one they are
    what is still open. ``contested`` is the sum with the table's own numbers.
    """

    dimension: str
    name: str
    low: int
    high: int
    least: int
    most: int
    worst: bool = False
    contested: int | None = None


@dataclass(frozen=True, slots=True)
class BarsChart:
    """The dimensions in play, all on one scale of raw sums."""

    title: str
    bars: tuple[Bar, ...]
    words: str
    table: Rows


@dataclass(frozen=True, slots=True)
class Reading:
    """How one seat read the other's priorities; an empty order was never guessed."""

    seat: str
    name: str
    other: str
    true: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    wrong_before: int | None
    wrong_after: int | None


@dataclass(frozen=True, slots=True)
class TrustStep:
    """Trust in one sitting of a series, each before and after: None was never said.

    ``told`` is what each side said, 0 to 10; ``meter`` where the story's own meter stood, on the
    same scale. A sitting whose play is gone has neither.
    """

    name: str
    told: Mapping[str, tuple[int | None, int | None]]
    meter: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class TrustChart:
    """The arc of trust through the sittings of a series."""

    title: str
    names: Mapping[str, str]
    steps: tuple[TrustStep, ...]
    words: str
    table: Rows


@dataclass(frozen=True, slots=True)
class YearMark:
    """What one dimension came to in one sitting, in its range; ``came`` is None when not known."""

    sitting: str
    low: int
    high: int
    came: int | None


@dataclass(frozen=True, slots=True)
class YearChart:
    """The four dimensions through the sittings of a series, each in a panel of its own."""

    title: str
    panels: tuple[tuple[str, str, tuple[YearMark, ...]], ...]
    """Each dimension with its name in words and its marks."""
    words: str
    table: Rows


@dataclass(frozen=True, slots=True)
class GuessChart:
    """Guessed orders beside the true one, for each side that guessed."""

    title: str
    readings: tuple[Reading, ...]
    words: str
    table: Rows
