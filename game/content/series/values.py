"""What an author wrote in a series file: frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.scenario import Facilitator, Seat


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is so or not when a sitting ends, and that later sittings may ask for.

    ``when`` is a condition about the finished play; ``yes`` and ``no`` say it in words.
    """

    id: str
    when: str
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """One scenario of a series: ``file`` is its path from the folder of the series' file."""

    id: str
    name: str
    file: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """One of the two people, as every scenario of the series calls them."""

    name: str
    job: str


@dataclass(frozen=True, slots=True)
class Series:
    """Several scenarios that are played one after the other by the same table.

    ``carries`` are the meters that go on where they stood. ``swap_before`` is the sitting
    before which the sides may swap chairs, empty for none.
    """

    id: str
    title: str
    question: str
    nation: str
    era: str
    people: Mapping[Seat, Person]
    sittings: tuple[Sitting, ...]
    carries: tuple[str, ...] = ()
    swap_before: str = ""
    cover: str = ""
    content_notes: tuple[str, ...] = ()
    aims: Mapping[str, str] = field(default_factory=dict)
    facilitator: Facilitator = field(default_factory=Facilitator)
    text: str = ""

    def facts_before(self, number: int) -> tuple[tuple[int, Fact], ...]:
        """The facts that sittings before this one settle, each with its sitting's number."""
        return tuple(
            (place, fact)
            for place, sitting in enumerate(self.sittings[: number - 1], 1)
            for fact in sitting.facts
        )

    def swaps_before(self, number: int) -> bool:
        """Whether swapping chairs is offered before this sitting."""
        return self.sittings[number - 1].id == self.swap_before
