"""Says on every export what the plays are kept for, and until when."""

from __future__ import annotations

from datetime import date

from game.session.cohort.gathering import Gathering
from game.session.dates import day_of, in_words
from game.words import _


def kept_for(gathering: Gathering) -> str:
    """The purpose and the date of deletion in a sentence or two."""
    purpose = purpose_words()[gathering.purpose]
    until = erase_on(gathering)
    if until is None:
        text = _(
            "Kept for {purpose}. No day of deletion was set: delete this when the course is over."
        )
        return text.format(purpose=purpose)
    text = _("Kept for {purpose}, and to be deleted by {day}. That goes for copies too.")
    return text.format(purpose=purpose, day=in_words(until))


def purpose_words() -> dict[str, str]:
    """What a session may be for, in words."""
    return {
        "teaching": _("teaching"),
        "evaluation": _("the evaluation of a course"),
        "research": _("research"),
    }


def erase_on(gathering: Gathering) -> date | None:
    """The first day of deletion that any of the rooms set; None when none did."""
    days = [
        found
        for table in gathering.tables
        if table.header.room and (found := day_of(table.header.room.erase_on))
    ]
    return min(days, default=None)
