"""Which files of a room were promised to be erased by now; they are a teacher's own to delete."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from game.session.cohort.gathering import Gathering
from game.session.dates import day_of, in_words
from game.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Overdue:
    """A file whose day has come; ``letter`` is its table's, empty for one that does not count."""

    file: str
    letter: str
    day: date


def overdue(gathering: Gathering, today: date) -> tuple[Overdue, ...]:
    """The files that are due, copies and what-ifs too, the oldest promise first."""
    found = [
        (table.file, table.letter, table.header.room.erase_on)
        for table in gathering.tables
        if table.file and table.header.room
    ]
    found += [(left.file, "", left.erase_on) for left in gathering.left_out]
    due = [Overdue(file, letter, day) for file, letter, text in found if (day := day_of(text))]
    return tuple(sorted((o for o in due if o.day <= today), key=lambda o: (o.day, o.file)))


def overdue_words(found: tuple[Overdue, ...]) -> str:
    """That files are due, since when, and who has to delete them."""
    said = ngettext(
        "{n} of these files was promised to be erased by {day}.",
        "{n} of these files were promised to be erased, the first by {day}.", len(found),
    ).format(n=len(found), day=in_words(found[0].day))  # fmt: skip
    return f"{said} " + _("The game deletes no files of yours: do that yourself, copies too.")
