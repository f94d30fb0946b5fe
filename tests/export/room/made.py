"""Gatherings that the tests of exports share, made once."""

from dataclasses import replace
from functools import cache

from game.core.scenario import SIDES
from game.session.cohort.gathering import Gathering, gather
from game.session.cohort.taking_part import say_on_paper
from game.session.entries import Workshop
from tests.rooms import many, room_24

PEOPLE = [f"{seat.title()} of {n}" for n in range(24) for seat in SIDES]
"""The names of everybody who sits in the made rooms."""


@cache
def small(tables: int = 6) -> Gathering:
    """A small room of the small case."""
    return gather(many(tables).files.items())


@cache
def large() -> Gathering:
    """The room of 24 tables."""
    return gather(room_24().files.items())


def for_research(letters: str) -> Gathering:
    """The small room, prepared for research, with the tables that said yes on paper."""
    study = Workshop("5tudy", purpose="research")
    tables = [replace(t, header=replace(t.header, room=study)) for t in small().tables]
    room = replace(small(), purpose="research", tables=tuple(tables))
    for letter in letters:
        room = say_on_paper(room, letter)
    return room
