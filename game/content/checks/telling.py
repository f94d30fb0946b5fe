"""Moves told in a teacher's words, for messages that say how a play gets somewhere."""

from __future__ import annotations

from collections.abc import Iterable

from game.core.moves import Accept, CallTime, Choose, Draw, Move, Propose, Seal, WalkAway

MOST = 12


def the_moves(moves: Iterable[Move]) -> str:
    """The moves one after the other; of a long play only the last ones."""
    told = [_told(move) for move in moves]
    if len(told) > MOST:
        told = [f"{len(told) - MOST} moves more", *told[-MOST:]]
    return ", ".join(told)


def _told(move: Move) -> str:
    match move:
        case Choose(choice):
            return f"'{choice}'"
        case Seal(seat, choice):
            return f"the {seat}'s '{choice}'"
        case Draw(branch):
            return f"the lot '{branch}'"
        case Propose(seat, deal):
            terms = ", ".join(f"{issue} {option}" for issue, option in deal)
            return f"the {seat}'s offer ({terms})"
        case Accept(seat):
            return f"the {seat}'s yes"
        case WalkAway(seat):
            return f"the {seat} walking away"
        case CallTime():
            return "time being called"
    raise TypeError(f"not a move: {move!r}")
