"""What a teacher's own version of a scenario was made from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Origin:
    """The scenario that a teacher's version was made from; ``hash`` is that of its text."""

    scenario: str
    title: str
    hash: str
    by: str = ""
    date: str = ""
