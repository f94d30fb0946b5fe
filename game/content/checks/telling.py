"""Moves told in a teacher's words, for messages that say how a play gets somewhere."""

from __future__ import annotations

from collections.abc import Iterable

from game.core.moves import Accept, CallTime, Choose, Draw, Move, Propose, Seal, WalkAway
from game.words import _

MOST = 12


def the_moves(moves: Iterable[Move]) -> str:
    """The moves one after the other; of a long play only the last ones."""
    told = [_told(move) for move in moves]
    if len(told) > MOST:
        told = [_("{n} moves more").format(n=len(told) - MOST), *told[-MOST:]]
    return ", ".join(told)


def _told(move: Move) -> str:
    match move:
        case Choose(choice):
            return f"'{choice}'"
        case Seal(seat, choice):
            return _("the {seat}'s '{choice}'").format(seat=seat, choice=choice)
        case Draw(branch):
            return _("the lot '{branch}'").format(branch=branch)
        case Propose(seat, deal):
            terms = ", ".join(f"{issue} {option}" for issue, option in deal)
            return _("the {seat}'s offer ({terms})").format(seat=seat, terms=terms)
        case Accept(seat):
            return _("the {seat}'s yes").format(seat=seat)
        case WalkAway(seat):
            return _("the {seat} walking away").format(seat=seat)
        case CallTime():
            return _("time being called")
    raise TypeError(f"not a move: {move!r}")
