"""What the people at a table say about a study, each alone: whether their play may be used for it.

Whoever folds a play learns who was asked and whether anybody said no, never who: a single no
counts for the table, and no later answer takes it back.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from game.words import _

if TYPE_CHECKING:
    from game.session.entries import Header

RESEARCH = "research"


@dataclass(frozen=True, slots=True)
class Asked:
    """Who has answered, and whether anybody refused; who that was is not kept."""

    people: frozenset[str] = frozenset()
    refused: bool = False

    def after(self, body: Mapping[str, Any], seated: Collection[str]) -> Asked:
        """The same after one more entry; ``seated`` are the people at the table then.

        ``{"person", "yes"}`` is somebody's answer, ``{"yes": false}`` a later no that names
        nobody, ``{"all"}`` what the whole table came to, and ``{}`` an answer taken out of a file.
        """
        named = frozenset({str(body["person"])}) if "person" in body else frozenset()
        asked = frozenset(seated) if "all" in body else named
        return Asked(self.people | asked, self.refused or refuses(body))

    def answer(self, seated: Collection[str]) -> bool | None:
        """Whether the whole table said yes; None until everybody who sits there was asked."""
        if not seated or not self.people.issuperset(seated):
            return None
        return not self.refused


def refuses(body: Mapping[str, Any]) -> bool:
    """Whether an entry is a no, somebody's or the whole table's."""
    return not body.get("all", body.get("yes", True))


NOBODY = Asked()
"""Nobody has been asked yet."""


def is_study(header: Header) -> bool:
    """Whether a play is of a room prepared for research; a "what if" is not: nobody counts it."""
    return header.room is not None and header.room.purpose == RESEARCH and not header.parent


def question() -> str:
    """What each person is asked."""
    return _("May this table's play be used for the study?")


def answers() -> dict[bool, str]:
    """The two answers, in the words of who gives them."""
    return {True: _("Yes, it may be used"), False: _("No, I would rather not")}


def what_is_kept() -> tuple[str, ...]:
    """What a study would get, a line each."""
    return (
        _("What each side chose and offered at the table, and how it ended."),
        _("What each side guessed and how far it trusted the other, and its answers to four questions."),
        _("What the patient's chair thought of the deal."),
        _("No names and nothing that anybody typed or said. Tables get new numbers in the data."),
    )  # fmt: skip


def your_choice() -> tuple[str, ...]:
    """What people should know before they answer, a line each."""
    return (
        _("Taking part is your own choice. It changes nothing about the session, a mark or a report."),
        _("The play belongs to all at the table: if one of you says no, none of it is used."),
        _("Each of you answers alone. A no needs no reason, and nobody is shown who said what."),
        _("You may say no later, from the menu, until this play is closed. A no stays a no."),
        _("Your own answer stays on this machine: a saved file says only what the whole table came to."),
    )  # fmt: skip
