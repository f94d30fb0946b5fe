"""What is asked before a room's research export: how many said yes, and the facilitator's word on tables."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from game.screens.kit import Column, Entry, Text, Widget
from game.session.cohort.gathering import Gathering
from game.session.cohort.taking_part import by_word, elsewhere_in_words, taking_part
from game.words import _, ngettext

LONGEST_LIST = 400
"""Characters of a list of tables; more than anybody types."""


class Research:
    """The tables that signed on paper and those to leave out, as they are typed.

    The counts say what the tables themselves said, and stay the same whatever is typed: numbers
    that followed the letters would tell which table said no.
    """

    def __init__(self, gathering: Gathering):
        self._room = gathering
        self.paper, self.out = "", ""

    @property
    def room(self) -> Gathering:
        """The room with the facilitator's word noted; NoSuchTable names a letter nobody has."""
        return by_word(self._room, letters(self.paper), letters(self.out))

    def fields(self, changed: Callable[[], object]) -> list[Widget]:
        """The counts, and the fields for letters."""

        def keep(name: str) -> Callable[[str], None]:
            def typed(text: str) -> None:
                setattr(self, name, text)
                changed()

            return typed

        paper = Entry(
            self.paper, keep("paper"), key="research:paper", limit=LONGEST_LIST, hint="A C D",
            label=_("Tables where everybody said yes on paper"),
        )  # fmt: skip
        out = Entry(
            self.out, keep("out"), key="research:out", limit=LONGEST_LIST, hint="B",
            label=_("Tables to leave out all the same"),
        )  # fmt: skip
        return [
            Column(
                *(Text(words) for words in self._counted),
                Text(_("Nobody is told which tables these are. A no that was given at a table stays."), "small"),
                gap="xs",
            ),
            Column(paper, out, gap="m"),
        ]  # fmt: skip

    @cached_property
    def _counted(self) -> tuple[str, ...]:
        part = taking_part(self._room)
        yes, no = len(part.asked), part.of_the_study - len(part.asked)
        said = [
            ngettext(
                "At {n} table everybody said yes.", "At {n} tables everybody said yes.", yes
            ).format(n=yes),
            ngettext(
                "At {n} table somebody did not, or was not asked.",
                "At {n} tables somebody did not, or was not asked.", no,
            ).format(n=no),
        ]  # fmt: skip
        if part.elsewhere:
            said.append(elsewhere_in_words(part))
        return " ".join(said[:2]), *said[2:]


def letters(text: str) -> list[str]:
    """The letters of tables as people type them: with spaces, commas or full stops between."""
    return "".join(each if each.isalnum() else " " for each in text).upper().split()
