"""Which tables of a room a study may use: those where everybody said yes, and nobody ever no.

What people said at their own table decides. The facilitator's word can take a table out, or add
one whose people all said yes on paper; it never outweighs a no that a table has recorded.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.session.cohort.gathering import Gathering
from game.session.cohort.tables import RoomTable
from game.session.consent import is_study
from game.words import _, ngettext


@dataclass(frozen=True, slots=True)
class TakingPart:
    """The tables that a study may use, and how many of the others there are.

    ``asked``: everybody said yes at the table, each alone. ``on_paper``: by the facilitator's
    word. ``dropped`` tables lack somebody's yes, ``elsewhere`` were not played for a study.
    """

    asked: tuple[RoomTable, ...]
    on_paper: tuple[RoomTable, ...]
    dropped: int
    elsewhere: int

    @property
    def tables(self) -> tuple[RoomTable, ...]:
        """All that may be used."""
        return (*self.asked, *self.on_paper)

    @property
    def of_the_study(self) -> int:
        """The tables whose people were told of a study."""
        return len(self.tables) + self.dropped


def elsewhere_in_words(part: TakingPart) -> str:
    """That some tables were not of the study, and so do not count."""
    return ngettext(
        "{n} table more was not played in a room for research, or came as a code. It does not count.",
        "{n} tables more were not played in a room for research, or came as codes. They do not count.",
        part.elsewhere,
    ).format(n=part.elsewhere)


class NoSuchTable(ValueError):
    """A letter that no table of the room has; the words say which letters there are."""


def by_word(gathering: Gathering, on_paper: Iterable[str], leave_out: Iterable[str]) -> Gathering:
    """Note the facilitator's word on the tables of these letters; NoSuchTable."""
    for note, given in ((say_on_paper, on_paper), (take_out, leave_out)):
        for letter in given:
            try:
                gathering = note(gathering, letter)
            except KeyError:
                known = ", ".join(table.letter for table in gathering.tables)
                said = _("There is no table {letter}. The tables are: {known}.")
                raise NoSuchTable(said.format(letter=letter, known=known)) from None
    return gathering


def say_on_paper(gathering: Gathering, letter: str) -> Gathering:
    """Note the facilitator's word that everybody at a table said yes on paper."""
    key = frozenset({gathering.table(letter).key})
    return replace(gathering, on_paper=gathering.on_paper | key)


def take_out(gathering: Gathering, letter: str) -> Gathering:
    """Leave a table out of the study, whatever was said there."""
    key = frozenset({gathering.table(letter).key})
    return replace(gathering, taken_out=gathering.taken_out | key)


def taking_part(gathering: Gathering) -> TakingPart:
    """Which tables a study may use.

    Only tables of a room that was prepared for research count: elsewhere people were told
    something else. A typed code carries nobody's answer, so that a no could be overlooked.
    """
    told = [table for table in gathering.tables if is_study(table.header)]
    free = [t for t in told if t.key not in gathering.refused | gathering.taken_out]
    asked = tuple(table for table in free if table.record.takes_part)
    paper = tuple(t for t in free if t not in asked and t.key in gathering.on_paper)
    used = len(asked) + len(paper)
    return TakingPart(asked, paper, len(told) - used, len(gathering.tables) - len(told))
