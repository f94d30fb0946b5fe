"""What tells the tables of a room apart: a letter, a shape and a colour, never a name."""

from __future__ import annotations

from dataclasses import dataclass

SHAPES = ("circle", "square", "triangle", "diamond", "pentagon", "cross", "star", "hexagon")
"""The shapes by name; whoever draws them knows what they look like."""

COLOURS = 6
"""How many colours tables take turns in; 8 shapes and 6 colours repeat after 24 tables."""


@dataclass(frozen=True, slots=True)
class Sign:
    """How one table is marked everywhere: a letter that is its alone, a shape, a colour's index."""

    letter: str
    shape: str
    colour: int


def sign(place: int) -> Sign:
    """The sign of the table at a place, counted from 0."""
    return Sign(letter(place), SHAPES[place % len(SHAPES)], place % COLOURS)


def letter(place: int) -> str:
    """A, B, … Z, AA, AB, …: the letter at a place, counted from 0."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def place_of(letters: str) -> int | None:
    """The place that a letter stands for, in capitals or not; None when it is no letter."""
    place = 0
    for each in letters.strip().upper():
        if not "A" <= each <= "Z":
            return None
        place = place * 26 + ord(each) - ord("A") + 1
    return place - 1 if place else None
