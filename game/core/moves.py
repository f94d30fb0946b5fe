"""The moves of a play: small values, with a text form that a person can read and type."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.scenario import Seat
from game.core.state import Deal


@dataclass(frozen=True, slots=True)
class Choose:
    """The side whose turn it is takes a choice of the scene."""

    choice: str


@dataclass(frozen=True, slots=True)
class Seal:
    """A side makes its sealed pick in a scene that both answer at once."""

    seat: Seat
    choice: str


@dataclass(frozen=True, slots=True)
class Propose:
    """A side puts an offer on the table."""

    seat: Seat
    deal: Deal


@dataclass(frozen=True, slots=True)
class Accept:
    """A side takes the offer that lies on the table."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class WalkAway:
    """A side leaves the table without a deal."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class CallTime:
    """The clock, the facilitator or both sides end the negotiation where it stands."""


@dataclass(frozen=True, slots=True)
class Draw:
    """Nature draws one branch of a chance scene."""

    branch: str


Move = Choose | Seal | Propose | Accept | WalkAway | CallTime | Draw


class MoveTextError(ValueError):
    """A text that is not a move."""


def to_text(move: Move) -> str:
    """The move as words: ``choose ID``, ``seal SEAT ID``, ``propose SEAT issue=option …``,
    ``accept SEAT``, ``walk SEAT``, ``time`` or ``draw ID``."""
    match move:
        case Choose(choice):
            return f"choose {choice}"
        case Seal(seat, choice):
            return f"seal {seat} {choice}"
        case Propose(seat, deal):
            return " ".join((f"propose {seat}", *(f"{issue}={option}" for issue, option in deal)))
        case Accept(seat):
            return f"accept {seat}"
        case WalkAway(seat):
            return f"walk {seat}"
        case CallTime():
            return "time"
        case Draw(branch):
            return f"draw {branch}"
    raise TypeError(f"not a move: {move!r}")


def from_text(text: str) -> Move:
    """Read a move back from its words; MoveTextError when they are not one."""
    match text.split():
        case ["choose", choice]:
            return Choose(choice)
        case ["seal", seat, choice]:
            return Seal(_side(seat), choice)
        case ["propose", seat, *terms]:
            return Propose(_side(seat), tuple(_term(term) for term in terms))
        case ["accept", seat]:
            return Accept(_side(seat))
        case ["walk", seat]:
            return WalkAway(_side(seat))
        case ["time"]:
            return CallTime()
        case ["draw", branch]:
            return Draw(branch)
    raise MoveTextError(f"not a move: {text!r}")


def _side(word: str) -> Seat:
    if word not in ("doctor", "manager"):
        raise MoveTextError(f"not a side: {word!r}")
    return Seat(word)


def _term(word: str) -> tuple[str, str]:
    issue, equals, option = word.partition("=")
    if not (issue and equals and option):
        raise MoveTextError(f"not issue=option: {word!r}")
    return issue, option
