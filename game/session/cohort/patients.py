"""What the patients' chairs of a room said beside the scores, and which effects were contested."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.moves import Accept, Choose, Draw
from game.core.scenario import Scenario
from game.core.scoring import DIMENSIONS, Dimension
from game.session.cohort.gathering import Gathering
from game.session.debrief.contests import contests
from game.session.debrief.review import dimension_name
from game.session.prose import plain
from game.session.record import Made
from game.session.transcript import move_in_words


@dataclass(frozen=True, slots=True)
class ChairRating:
    """What one chair said of a dimension, −2 to +2, beside the author's sum at that table."""

    letter: str
    dimension: Dimension
    rating: int
    sum: int

    @property
    def differs(self) -> bool:
        """Whether chair and sum point different ways: better, the same, worse."""
        return _sign(self.rating) != _sign(self.sum)


@dataclass(frozen=True, slots=True)
class ChairGap:
    """One dimension: every rating, and at how many tables chair and score point apart."""

    dimension: Dimension
    name: str
    ratings: tuple[ChairRating, ...]

    @property
    def apart(self) -> int:
        """How many chairs saw it another way than the author's sum."""
        return sum(each.differs for each in self.ratings)


@dataclass(frozen=True, slots=True)
class Contested:
    """An effect of the author's that tables contested, with their own numbers.

    ``reasons`` are only those that the facilitator approved.
    """

    what: str
    dimension: Dimension
    amount: int
    reason: str
    own: tuple[tuple[str, int], ...]
    reasons: tuple[str, ...]


def chair_gaps(gathering: Gathering) -> tuple[ChairGap, ...]:
    """The chairs' ratings beside the sums, for every dimension that any chair rated."""
    found = []
    for place, dimension in enumerate(DIMENSIONS):
        ratings = tuple(
            ChairRating(t.letter, dimension, t.record.chair[dimension], t.state.sums[place])
            for t in gathering.tables
            if t.ended and dimension in t.record.chair
        )
        if ratings:
            found.append(ChairGap(dimension, dimension_name(dimension), ratings))
    return tuple(found)


def contested(gathering: Gathering) -> tuple[Contested, ...]:
    """The contested effects, the one that most tables contested first."""
    own: dict[tuple, list[tuple[str, int]]] = {}
    reasons: dict[tuple, list[str]] = {}
    for table in gathering.tables:
        made = {each.turn: each for each in table.record.made}
        latest = {
            (said.body.get("entry"), said.body.get("index")): said for said in table.record.contests
        }
        for (turn, index), contest in contests(table.record).items():
            effect = made[turn].effects[index]
            key = (_what(table.scenario, made[turn]), effect.target, effect.amount,
                   plain(table.scenario, effect.reason))  # fmt: skip
            own.setdefault(key, []).append((table.letter, contest.amount))
            mark = f"{table.key}:{latest[turn, index].turn}"
            if contest.reason and mark in gathering.approved:
                reasons.setdefault(key, []).append(contest.reason)
    order = sorted(own, key=lambda key: (-len(own[key]), key))
    return tuple(
        Contested(key[0], Dimension(key[1]), key[2], key[3], tuple(own[key]),
                  tuple(sorted(reasons.get(key, ()))))
        for key in order
    )  # fmt: skip


def _what(scenario: Scenario, made: Made) -> str:
    """The decision in the author's words, which are the same at every table."""
    scene = scenario.scenes[made.before.scene]
    match made.move:
        case Choose(choice):
            return plain(scenario, scene.choice(choice).text)
        case Draw() | Accept():
            return move_in_words(scenario, made)
    return plain(scenario, scene.question or scene.heading) or scene.id


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
