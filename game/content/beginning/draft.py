"""What a teacher has decided before there is a file: people, issues, what each is worth to whom."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from game.core.scenario import SIDES, Seat

HUNDRED = 100
LONGEST = 300
LABEL, OPTION_LABEL = 24, 28
"""What the negotiation table has room for."""

FEWEST_ISSUES, MOST_ISSUES = 2, 7
FEWEST_OPTIONS, MOST_OPTIONS = 2, 5


class Template(StrEnum):
    """What to begin with."""

    CONVERSATION = "conversation"
    NEGOTIATION = "negotiation"
    FULL = "full"

    @property
    def bargains(self) -> bool:
        """Whether the two sides come to a table."""
        return self is not Template.CONVERSATION


@dataclass(frozen=True, slots=True)
class Person:
    """One of the two people: how the other calls them, and what they do."""

    name: str
    job: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to an issue; ``effects`` are lines as they stand in a file."""

    text: str
    effects: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """A short name where the text has no room at the table; else nothing."""
        return shortened(self.text, OPTION_LABEL) if len(self.text) > OPTION_LABEL else ""


@dataclass(frozen=True, slots=True)
class Issue:
    """A question for the table. ``orders`` lists the answers by place, best first, for each side."""

    text: str
    label: str
    answers: tuple[Answer, ...]
    orders: Mapping[Seat, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Leaving:
    """What a side has without a deal: how good that is, and what it is."""

    points: int
    because: str


@dataclass(frozen=True, slots=True)
class Draft:
    """All that is needed to write a file. ``shares`` divides a hundred among the issues."""

    template: Template
    title: str
    question: str
    people: Mapping[Seat, Person]
    issues: tuple[Issue, ...] = ()
    shares: Mapping[Seat, tuple[int, ...]] = field(default_factory=dict)
    leaving: Mapping[Seat, Leaving] = field(default_factory=dict)


def points(share: int, order: Sequence[int]) -> tuple[int, ...]:
    """What each answer is worth: the share for the best, nothing for the worst, even steps between.

    ``order`` gives the places of the answers, best first; the points come in the answers' own order.
    """
    last = len(order) - 1
    worth = [0] * len(order)
    for rank, place in enumerate(order):
        worth[place] = round(share * (last - rank) / last)
    return tuple(worth)


def option_points(draft: Draft, issue: int) -> tuple[tuple[int, int], ...]:
    """What each answer to an issue is worth to the doctor and to the manager."""
    asked = draft.issues[issue]
    own = [points(draft.shares[seat][issue], asked.orders[seat]) for seat in SIDES]
    return tuple(zip(*own, strict=True))


def tidy(text: str) -> str:
    """What somebody typed, fit for a file: one line, no hidden letters, no marks of the format."""
    shown = "".join(" " if c.isspace() else c for c in text)
    shown = "".join(c for c in shown if unicodedata.category(c)[0] != "C")
    shown = shown.replace("{", "(").replace("}", ")")
    while "[[" in shown or "]]" in shown:
        shown = shown.replace("[[", "[").replace("]]", "]")
    return " ".join(shown.split())[:LONGEST].strip()


def shortened(text: str, most: int) -> str:
    """The first words of a text that have room, with a sign that there is more."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    if " " in kept and text[most - 1] != " ":
        kept = kept[: kept.rindex(" ")]
    return kept.rstrip(" ,.;:") + "…"
