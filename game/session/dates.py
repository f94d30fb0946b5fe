"""Days as they are kept in plays and as they are said."""

from __future__ import annotations

from datetime import date

from game.words import _


def day_of(text: str) -> date | None:
    """A day from the text of a play, which may be anything."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def in_words(day: date) -> str:
    """A day as it is written in a sentence."""
    months = (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"), _("July"),
        _("August"), _("September"), _("October"), _("November"), _("December"),
    )  # fmt: skip
    return _("{day} {month} {year}").format(day=day.day, month=months[day.month - 1], year=day.year)
