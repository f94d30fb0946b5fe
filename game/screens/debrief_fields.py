"""The lines a table writes in its debrief: a word, something to try, a question; typed or picked."""

from __future__ import annotations

from collections.abc import Callable

from game.screens.kit import Button, Chips, Column, Entry, Row, Widget
from game.session.debrief.pages import Field
from game.words import _

LIMITS = {"word": 40, "try": 300, "question": 300}


def field(
    block: Field, drafts: dict[tuple[str, str], str], keep: Callable[[Field], object]
) -> Widget:
    """An entry with words to pick and a button that keeps it."""
    place = (block.kind, block.seat)

    def write(text: str) -> None:
        drafts[place] = text

    key = f"field:{block.kind}:{block.seat}"
    entry = Entry(
        drafts.get(place, ""), write, key=key, label=block.label, limit=LIMITS[block.kind],
        hint=_("Type, or pick below"), on_enter=lambda: keep(block),
    )  # fmt: skip
    button = None
    if drafts.get(place, "").strip():
        button = Button(
            _("Keep"), lambda: keep(block), look="primary", sign="tick", key=f"{key}:keep",
            name=_("Keep: {label}").format(label=block.label),
        )  # fmt: skip
    chips = Chips(ready(block.kind), write, key=f"{key}:ready", grow=1)
    return Column(entry, Row(chips, button, wrap=False), gap="xs")


def ready(kind: str) -> list[str]:
    """A few words for whoever does not want to type."""
    return {
        "word": [_("relieved"), _("uneasy"), _("proud"), _("tired"), _("hopeful"), _("cross")],
        "try": [
            _("Ask what the other side is afraid of"),
            _("Say what I need before what I want"),
            _("Ask for the meaning of a word"),
        ],
        "question": [
            _("Who decides this where I work?"),
            _("What would our patients have said?"),
            _("What does it look like in a year?"),
        ],
    }[kind]


def contest_reasons() -> list[str]:
    """Reasons to pick for whoever contests a number without typing."""
    return [
        _("It helps more people than that"),
        _("It harms somebody who is not counted"),
        _("It would not last"),
        _("It is not about patients"),
    ]
