"""How the two sides of a room read and trusted each other, and what they made of the deal.

Nothing here is by table: a doctor of table C would be a person. By role only from five tables
up, otherwise doctors and managers together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import mean

from game.core.scenario import SIDES
from game.session.cohort.gathering import Gathering
from game.session.debrief.chair import readings, survey_words

CHANCE = 3
"""Of six pairs of priorities, how many a guess by chance has in the wrong order."""


@dataclass(frozen=True, slots=True)
class Change:
    """A number that sides gave before and after: how many gave each value.

    ``role`` is doctor, manager, or empty for both together. ``before`` and ``after`` hold every
    value given, lowest first; ``up``, ``same`` and ``down`` count the sides that gave both.
    """

    role: str
    before: tuple[int, ...]
    after: tuple[int, ...]
    up: int
    same: int
    down: int

    @property
    def mean_before(self) -> float | None:
        """The mean before; None when nobody said."""
        return mean(self.before) if self.before else None

    @property
    def mean_after(self) -> float | None:
        """The mean after; None when nobody said."""
        return mean(self.after) if self.after else None


@dataclass(frozen=True, slots=True)
class SurveyCount:
    """One question of the survey: how many sides gave 1, 2, … 7."""

    role: str
    question: str
    words: str
    counts: tuple[int, int, int, int, int, int, int]

    @property
    def answers(self) -> int:
        """How many answered."""
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        """The mean answer, 1 to 7; None when nobody answered."""
        total = sum(value * count for value, count in enumerate(self.counts, 1))
        return total / self.answers if self.answers else None


def reading_errors(gathering: Gathering) -> tuple[Change, ...]:
    """Pairs of six in the wrong order, before and after: 0 is a perfect reading, 3 is chance."""
    found = [
        (reading.seat, reading.wrong_before, reading.wrong_after)
        for table in gathering.tables
        for reading in readings(table.review)
    ]
    return tuple(_changes(gathering, found))


def trust(gathering: Gathering) -> tuple[Change, ...]:
    """How far each side said it trusted the other, 0 to 10, before and after."""
    found = [
        (str(seat), *(table.record.trust.get((str(seat), when)) for when in ("before", "after")))
        for table in gathering.tables
        for seat in SIDES
    ]
    return tuple(_changes(gathering, found))


def survey(gathering: Gathering) -> tuple[SurveyCount, ...]:
    """The four questions with the spread of answers, 1 to 7."""
    return tuple(
        _count(gathering, role, question, words)
        for role in _roles(gathering)
        for question, words in survey_words().items()
    )


def _roles(gathering: Gathering) -> tuple[str, ...]:
    return tuple(map(str, SIDES)) if gathering.by_role else ("",)


def _changes(
    gathering: Gathering, found: Iterable[tuple[str, int | None, int | None]]
) -> Iterator[Change]:
    rows = list(found)
    for role in _roles(gathering):
        mine = [(before, after) for seat, before, after in rows if role in ("", seat)]
        both = [(b, a) for b, a in mine if b is not None and a is not None]
        yield Change(
            role,
            tuple(sorted(before for before, _after in mine if before is not None)),
            tuple(sorted(after for _before, after in mine if after is not None)),
            sum(after > before for before, after in both),
            sum(after == before for before, after in both),
            sum(after < before for before, after in both),
        )


def _count(gathering: Gathering, role: str, question: str, words: str) -> SurveyCount:
    counts = [0] * 7
    for table in gathering.tables:
        for seat, answers in table.record.survey.items():
            if role in ("", seat) and question in answers:
                counts[answers[question] - 1] += 1
    return SurveyCount(role, question, words, tuple(counts))
