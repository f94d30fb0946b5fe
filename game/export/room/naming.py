"""Takes the names of those who sat in a room out of what people typed."""

from __future__ import annotations

from collections.abc import Iterable

from game.session.cleaning import without_name
from game.session.cohort.tables import RoomTable


def names_at(tables: Iterable[RoomTable]) -> tuple[str, ...]:
    """The names that people gave at some tables, the longest first."""
    found = {
        person.name
        for table in tables
        for sitting in table.record.people.values()
        for person in sitting
        if person.name and not person.computer
    }
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def without_names(words: str, names: Iterable[str]) -> str:
    """Somebody's words without any of the names, however they are written."""
    for name in names:
        if name.casefold() in words.casefold():  # most names are in nobody's words
            words = without_name(words, name)
    return words
