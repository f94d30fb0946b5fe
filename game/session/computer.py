"""The computer player: it sees its own view only, and bargains by a temper.

Targets follow Faratin, Sierra & Jennings (1998): between its best deal and its walk-away
points, conceding with its own offers made; tit-for-tat gives back what it was given, in its
own points. It makes no guess and answers no survey.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from game.core.moves import Accept, Move, Propose, WalkAway
from game.core.scenario import Seat
from game.core.state import Deal
from game.session.entries import Temper
from game.session.luck import fraction
from game.session.views import TableView, View

EXPONENTS = {Temper.BOULWARE: 4.0, Temper.LINEAR: 1.0, Temper.CONCEDER: 0.25}


def pick(view: View, temper: Temper, seed: int, made: int) -> Move | None:
    """The move the computer makes from its own view, or None when none is due.

    ``made`` is how many moves stand: with the seed it settles ties, so that the same story
    comes to the same move again, whatever was looked up or taken back on the way.
    """
    if view.table is not None:
        return _at_table(view.table, view.eye, temper, seed, made)
    return _choose(view, seed, made)


def _choose(view: View, seed: int, made: int) -> Move | None:
    """A choice by lot, where the lean to each counts squared."""
    options = [c for c in view.scene.choices if view.eye in c.moves]
    if not options:
        return None
    leans = [view.leans.get(choice.id, 2) for choice in options]
    place = fraction(seed, "computer", view.scene.id, made)
    return options[by_lean(leans, place)].moves[view.eye]


def by_lean(leans: Sequence[int], place: float) -> int:
    """Which choice a lot in [0, 1) falls on: each counts one and the lean to it squared."""
    weights = [1 + lean**2 for lean in leans]
    place *= sum(weights)
    for number, weight in enumerate(weights):
        place -= weight
        if place < 0:
            return number
    return len(weights) - 1


def _at_table(table: TableView, eye: str, temper: Temper, seed: int, made: int) -> Move | None:
    if table.turn != eye:
        return None
    seat, own, deals = Seat(eye), table.own, open_deals(table)
    if not deals or own.best < own.walk_away:
        return WalkAway(seat)  # nothing that may be offered here is as good as leaving
    aim = own.walk_away if table.last_word else max(own.walk_away, target(table, eye, temper))
    if table.offer is not None and table.offer.points >= aim:
        return Accept(seat)
    if table.last_word:
        return WalkAway(seat)
    enough = [deal for deal, worth in deals if worth >= aim]
    return Propose(seat, _nearest(enough, table.offer.deal if table.offer else (), seed, made))


def target(table: TableView, eye: str, temper: Temper) -> float:
    """What the computer asks for now, in its own points.

    A walk-away value below its worst deal counts as that worst deal.
    """
    mine = [offer for offer in table.history if offer.seat == eye]
    best = table.own.best
    worst = sum(min(o.points for o in issue.options if o.open) for issue in table.issues)
    reserve = max(table.own.walk_away, worst)
    if temper is Temper.TIT_FOR_TAT:
        return min(max(best - _conceded(table, eye), reserve), best)
    share = min(len(mine) / (table.rounds - 1), 1.0) if table.rounds > 1 else 1.0
    asked = reserve + (best - reserve) * (1 - share ** EXPONENTS[temper])
    return round(asked, 6)  # so that no rounding error turns down a deal worth just that


def _conceded(table: TableView, eye: str) -> int:
    """How far the other side has come since its first offer, in the computer's own points."""
    theirs = [offer.points for offer in table.history if offer.seat != eye]
    return theirs[-1] - theirs[0] if len(theirs) > 1 else 0


def open_deals(table: TableView) -> list[tuple[Deal, int]]:
    """Every deal that may be offered, with its worth to the eye."""
    rows = [
        [((issue.id, option.id), option.points) for option in issue.options if option.open]
        for issue in table.issues
    ]
    return [
        (tuple(term for term, _ in terms), sum(worth for _, worth in terms))
        for terms in product(*rows)
    ]


def _nearest(deals: list[Deal], other: Deal, seed: int, made: int) -> Deal:
    """The deal that changes fewest issues of the other's last offer; a lot settles ties."""
    given = dict(other)

    def changes(deal: Deal) -> int:
        return sum(given.get(issue) != option for issue, option in deal)

    fewest = min(map(changes, deals))
    nearest = [deal for deal in deals if changes(deal) == fewest]
    return nearest[int(fraction(seed, "nearest", made) * len(nearest))]
