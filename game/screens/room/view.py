"""What the pages of a room are made with: where the talk stands, the sizes, and what a page may ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.screens.kit import Column, Icon, Panel, Row, Text, Ui, Widget
from game.screens.room.far import units
from game.screens.room.talk import MOST_TABLES, Facts, RoomTalk
from game.session.cohort.gathering import Gathering
from game.session.cohort.signs import Sign
from game.words import _, ngettext

if TYPE_CHECKING:
    from game.screens.room.screen import RoomScreen


ROOMY = 560
"""Units of height from which a page has room for a key and for a question."""


@dataclass(frozen=True)
class View:
    """One look at the talk: builders read it and change nothing."""

    talk: RoomTalk
    ui: Ui
    acts: RoomScreen
    kind: Kind

    @property
    def gathering(self) -> Gathering:
        return self.talk.gathering

    @property
    def facts(self) -> Facts:
        return self.talk.facts

    @property
    def step(self) -> int:
        return self.talk.step

    @property
    def linked(self) -> str:
        return self.talk.table

    @property
    def units(self) -> tuple[float, float]:
        """The window's width and height in units of type."""
        return units(self.ui)

    @property
    def sheet(self) -> tuple[str, ...]:
        """The letters of the tables on this screen."""
        return self.talk.sheet(self.kind.letters(self), self.kind.most(self))

    def signs(self, letters: Iterable[str]) -> tuple[Sign, ...]:
        """The signs of those of some tables that are on this screen."""
        here = set(self.sheet)
        return tuple(self.facts.signs[letter] for letter in letters if letter in here)


def nobody(_view: View) -> tuple[str, ...]:
    """The letters of a page that shows no single table."""
    return ()


def everybody(view: View) -> tuple[str, ...]:
    """The letters of every table."""
    return tuple(view.facts.signs)


def finished(view: View) -> tuple[str, ...]:
    """The letters of the tables that came to an end."""
    return tuple(table.letter for table in view.gathering.ended)


def one(_view: View) -> int:
    """The steps of a page that shows all at once."""
    return 1


def twelve(_view: View) -> int:
    """The most tables on a screen."""
    return MOST_TABLES


@dataclass(frozen=True)
class Kind:
    """One kind of page: its body, its steps, whose tables it pages through, and how many fit."""

    body: Callable[[View], list[Widget]]
    steps: Callable[[View], int] = one
    letters: Callable[[View], tuple[str, ...]] = nobody
    most: Callable[[View], int] = twelve


# What many pages say.
def lead(words: str) -> Widget:
    """A sentence for the whole room."""
    return Text(words, "lead")


def quiet(words: str) -> Widget:
    """A remark, in the second voice and no smaller than the rest."""
    return Text(words, "lead", colour="muted")


def note(words: str, sign: str = "info") -> Widget:
    """A remark on a ground of its own: what is hidden, what is missing and why."""
    row = Row(
        Icon(sign, size=1.3, colour="accent"), Text(words, "lead", grow=1), wrap=False, gap="s"
    )
    return Panel(row, "well", across="m", down="s")


def tables_in_words(n: int) -> str:
    """A number of tables."""
    return ngettext("{n} table", "{n} tables", n).format(n=n)


def bullets(items: Iterable[str]) -> Widget:
    """Sentences one below the other, each with a dot."""
    return Column(*(_bullet(item) for item in items), gap="s")


def _bullet(words: str) -> Widget:
    dot = Icon("ethics", size=0.5, colour="accent")
    return Row(dot, Text(words, "lead", grow=1), wrap=False, gap="m")


def role_name(role: str) -> str:
    """Whose answers a row holds: the doctors', the managers', or both sides'."""
    return {"doctor": _("Doctors"), "manager": _("Managers")}.get(role, _("Both sides"))
