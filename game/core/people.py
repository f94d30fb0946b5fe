"""The people of a scenario as values: where they sit, who they are, what they say and how they look."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.core.scoring import Dimension

FACES = ("warm", "tense", "low")
"""The faces a line can be said with, beside a plain one."""


class Seat(StrEnum):
    """A place at the table: one of the two roles, or nature, which draws the lots."""

    DOCTOR = "doctor"
    MANAGER = "manager"
    NATURE = "nature"

    @property
    def other(self) -> Seat:
        """The seat across the table (nature sits across from nobody)."""
        return {Seat.DOCTOR: Seat.MANAGER, Seat.MANAGER: Seat.DOCTOR}[self]


@dataclass(frozen=True, slots=True)
class Role:
    """One of the two parts: who it is, what both read, and what only its side reads."""

    seat: Seat
    name: str
    job: str
    portrait: str
    public: str
    brief: str
    priorities: tuple[Dimension, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """Somebody else who speaks."""

    id: str
    name: str
    job: str = ""
    portrait: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One speech: who says it (a seat, a cast id or ``narrator``), what, and with which face.

    ``face`` is one of FACES, or empty for a plain one; it changes nothing of what a play does.
    """

    speaker: str
    text: str
    face: str = ""
