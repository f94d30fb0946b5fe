"""A position in a play: everything the rules need to go on, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.core.scenario import Seat
from game.core.scoring import Sums

Deal = tuple[tuple[str, str], ...]
"""An option for every issue of a table: (issue id, option id) in the table's order."""


class How(StrEnum):
    """How a negotiation ended."""

    AGREED = "agreed"
    WALKED = "walked"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Offer:
    """A deal proposed by a side."""

    seat: Seat
    deal: Deal


@dataclass(frozen=True, slots=True)
class Table:
    """A negotiation under way: whose turn, the offer lying there, how many were made."""

    turn: Seat
    offer: Offer | None = None
    offers: int = 0


@dataclass(frozen=True, slots=True)
class Settlement:
    """How one negotiation ended: by whom, with what, after how many offers."""

    scene: str
    how: How
    by: Seat | None
    deal: Deal | None
    offers: int


@dataclass(frozen=True, slots=True)
class State:
    """Where a play stands. ``scene`` is a scene that waits for a move, or an ending.

    ``meters`` follow the scenario's order, ``sums`` the order of the dimensions,
    ``picks`` the order doctor, manager (sealed, only within a scene of both).
    """

    scene: str
    meters: tuple[int, ...] = ()
    sums: Sums = (0, 0, 0, 0)
    visited: frozenset[str] = frozenset()
    chosen: frozenset[str] = frozenset()
    picks: tuple[str, str] = ("", "")
    table: Table | None = None
    settled: tuple[Settlement, ...] = ()

    def pick(self, seat: Seat) -> str:
        """What a side has sealed in this scene, or an empty string."""
        return self.picks[0 if seat is Seat.DOCTOR else 1]
