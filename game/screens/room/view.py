"""What the pages of a room are made with: where the talk stands, the sizes, and what a page may ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from game.screens.kit import Column, Icon, Panel, Row, Text, Ui, Widget
from game.screens.room.far import units
from game.screens.room.talk import MOST_TABLES, Facts, RoomTalk
from game.session.cohort.gathering import Gathering
from game.session.cohort.signs import Sign
from game.words import _

if TYPE_CHECKING:
    from game.screens.room.screen import RoomScreen


ROOMY = 560
"""Units of height from which a page has room for a key and for a question."""

MOST_SHEETS = 3
"""Screens of tables that the key that leads on goes through; with more, nobody waits for all of them."""

ALONE = ("ground_rules", "stories", "offers", "what_if")
"""Pages that need their room, or ask something themselves; there a question comes when it is asked for."""


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
    def roomy(self) -> bool:
        """Whether a page has room for a key, a remark and a question beside its picture."""
        return self.units[1] >= ROOMY

    @property
    def gap(self) -> str:
        """The space between the parts of a page."""
        return "m" if self.roomy else "s"

    @property
    def says(self) -> str:
        """The headline: what this room did, in a sentence; none over a question that stands alone."""
        if self.hidden or self.asks_last:
            return ""
        return self.kind.says(self)

    @property
    def hidden(self) -> bool:
        """Whether the page shows scores and they may not be seen."""
        return self.talk.page.scored and self.talk.hidden

    @property
    def asked(self) -> bool:
        """Whether a question belongs on the page by itself."""
        return self.talk.page.kind not in ALONE and self.talk.ask is not None and not self.hidden

    @cached_property
    def closing(self) -> bool:
        """Whether the question has a step of its own, because the picture needs the whole screen."""
        return self.asked and not self.roomy and bool(self.kind.body(self))

    @property
    def asks_last(self) -> bool:
        """Whether this is the step on which the question stands alone."""
        return self.closing and self.step >= self.kind.steps(self)

    @property
    def units(self) -> tuple[float, float]:
        """The window's width and height in units of type."""
        return units(self.ui)

    @cached_property
    def sheet(self) -> tuple[str, ...]:
        """The letters of the tables on this screen."""
        return self.talk.sheet(self.kind.letters(self), self.kind.most(self))

    @property
    def turns(self) -> bool:
        """Whether this step shows some of the tables, and the others are a turn away."""
        if self.hidden or self.asks_last or not self.kind.lettered(self):
            return False
        return len(self.kind.letters(self)) > self.kind.most(self)

    @property
    def goes_round(self) -> bool:
        """Whether leading on shows the other tables first: nobody looks for their own in vain.

        Not where one table is marked: then the talk is about that one.
        """
        if not self.turns or not self.kind.round(self):
            return False
        letters = self.kind.letters(self)
        return self.linked not in letters and len(letters) <= MOST_SHEETS * self.kind.most(self)

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


def always(_view: View) -> bool:
    """Whether a page shows single tables on each of its steps."""
    return True


def never(_view: View) -> bool:
    """Whether leading on goes round all tables of a page where one is chosen."""
    return False


def at_last(view: View) -> bool:
    """Whether a page has shown all else that it has."""
    return view.step >= view.kind.steps(view) - 1


def most_tables(view: View) -> int:
    """The most tables on a screen: twelve, or half as many in large type."""
    return MOST_TABLES if view.roomy else MOST_TABLES // 2


def silent(_view: View) -> str:
    """The headline of a page whose title says enough."""
    return ""


def nothing(_view: View) -> tuple[str, ...]:
    """The remarks of a page that has none."""
    return ()


@dataclass(frozen=True)
class Kind:
    """One kind of page: its body, its steps, whose tables it pages through, and how many fit.

    ``says`` is its headline; ``aside`` are remarks that stand on the presenter's page, and on
    this one where there is room. ``lettered`` tells on which steps single tables stand, ``round``
    on which the key that leads on shows all of them before the next step.
    """

    body: Callable[[View], list[Widget]]
    steps: Callable[[View], int] = one
    letters: Callable[[View], tuple[str, ...]] = nobody
    most: Callable[[View], int] = most_tables
    says: Callable[[View], str] = silent
    aside: Callable[[View], tuple[str, ...]] = nothing
    lettered: Callable[[View], bool] = always
    round: Callable[[View], bool] = at_last


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


def bullets(items: Iterable[str]) -> Widget:
    """Sentences one below the other, each with a dot."""
    return Column(*(_bullet(item) for item in items), gap="s")


def _bullet(words: str) -> Widget:
    dot = Icon("ethics", size=0.5, colour="accent")
    return Row(dot, Text(words, "lead", grow=1), wrap=False, gap="m")


def role_name(role: str) -> str:
    """Whose answers a row holds: the doctors', the managers', or both sides'."""
    return {"doctor": _("Doctors"), "manager": _("Managers")}.get(role, _("Both sides"))
