"""The computer player against itself: stories by lot, tables by every pair of tempers.

It leans to choices and bargains exactly as in a solo play (a test holds that it does), only
that all deals of a table are weighed at once. The story before a table does not depend on
tempers, so each seed's story is played once for all pairs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from game.core import play
from game.core.moves import Accept, Choose, Draw, Propose, Seal, WalkAway
from game.core.negotiation import Points
from game.core.scenario import SIDES, Kind, Negotiation, Scenario, Seat
from game.core.state import Deal, How, State
from game.session import luck
from game.session.computer import EXPONENTS, by_lean
from game.session.entries import Temper
from game.session.seeing import lean

Pair = tuple[Temper, Temper]
PAIRS: tuple[Pair, ...] = tuple(product(Temper, Temper))


@dataclass(frozen=True, slots=True)
class Closing:
    """How a table closed, and what both sides hold; ``deal`` is None without one."""

    how: How
    by: Seat
    deal: Deal | None
    offers: int
    points: Points


@dataclass(frozen=True, slots=True)
class Landed:
    """One play of the computer against itself: its pair, seed and ending, and how each table closed.

    ``closings`` runs parallel to ``state.settled``: a table for each time that they sat down.
    """

    pair: Pair
    seed: int
    state: State
    closings: tuple[Closing, ...]


def play_pairs(
    scenario: Scenario, seeds: range, going: Callable[[float], bool] | None = None
) -> list[Landed]:
    """Every pair of tempers plays the scenario once for each seed; ``going`` may say stop."""
    found: list[Landed] = []
    tables: dict[object, Bargain] = {}
    for number, seed in enumerate(seeds):
        if going and not going(number / len(seeds)):
            break
        story = _story(scenario, _Tale(play.start(scenario), 0, {}), seed)
        for pair in PAIRS:
            tale, closings = story, []
            while not play.ended(scenario, tale.state):
                closing = _at_table(scenario, tale, pair, seed, tables)
                state = _close(scenario, tale.state, closing)
                closings.append(closing)
                moves = tale.moves + closing.offers + 1
                tale = _story(scenario, _Tale(state, moves, dict(tale.visits)), seed)
            found.append(Landed(pair, seed, tale.state, tuple(closings)))
    return found


@dataclass(frozen=True, slots=True)
class _Tale:
    """A play so far: where it stands, how many moves were made, visits to nature's scenes."""

    state: State
    moves: int
    visits: dict[str, int]


def _story(scenario: Scenario, tale: _Tale, seed: int) -> _Tale:
    """Play on by leanings and lots to the next table or the end."""
    state, moves, visits = tale.state, tale.moves, dict(tale.visits)
    while not play.ended(scenario, state):
        scene = scenario.scenes[state.scene]
        if scene.kind is Kind.NEGOTIATION:
            break
        if scene.kind is Kind.CHANCE:
            visit = visits[scene.id] = visits.get(scene.id, -1) + 1
            branch = luck.draw(seed, scene.id, visit, scene.branches)
            state, moves = play.apply(scenario, state, Draw(branch.id)), moves + 1
            continue
        for seat in (scene.turn,) if scene.kind is Kind.DECISION else SIDES:
            options = [c for c in scene.choices if play.is_open(state, c)]
            leans = [lean(scenario, state, seat, choice) for choice in options]
            lot = luck.fraction(seed, "computer", scene.id, moves)
            taken = options[by_lean(leans, lot)].id
            move = Choose(taken) if scene.kind is Kind.DECISION else Seal(seat, taken)
            state, moves = play.apply(scenario, state, move), moves + 1
    return _Tale(state, moves, visits)


def _at_table(
    scenario: Scenario, tale: _Tale, pair: Pair, seed: int, tables: dict[object, Bargain]
) -> Closing:
    table = scenario.scenes[tale.state.scene].negotiation
    opened = tuple(
        tuple(o.id for o in play.open_options(tale.state, issue)) for issue in table.issues
    )
    key = tale.state.scene, opened
    if key not in tables:
        tables[key] = Bargain(table, tale.state)
    return tables[key].close(pair, seed, tale.moves)


def _close(scenario: Scenario, state: State, closing: Closing) -> State:
    """The state after a table that closed so, by the rules."""
    turn = state.table.turn
    if closing.deal is not None:
        made = play.apply(scenario, state, Propose(turn, closing.deal))
        return play.apply(scenario, made, Accept(turn.other))
    if closing.by is not turn:
        offer = next(play.deals(state, scenario.scenes[state.scene].negotiation))
        state = play.apply(scenario, state, Propose(turn, offer))
    return play.apply(scenario, state, WalkAway(closing.by))


class Bargain:
    """A table's open deals as arrays, for two computer players who weigh them all at once."""

    def __init__(self, table: Negotiation, state: State):
        import numpy

        self.np, self.table = numpy, table
        options = [play.open_options(state, issue) for issue in table.issues]
        grid = numpy.indices([len(each) for each in options]).reshape(len(options), -1)
        self.rows = grid.astype(numpy.int16)
        self.options = options
        self.points = [
            sum(
                numpy.array([option.points[seat] for option in each], numpy.int64)[row]
                for each, row in zip(options, grid, strict=True)
            )
            for seat in SIDES
        ]
        self.best = [int(points.max()) if len(points) else 0 for points in self.points]
        self.worst = [int(points.min()) if len(points) else 0 for points in self.points]

    def close(self, pair: Pair, seed: int, moves: int) -> Closing:
        """Bargain to the end, with so many moves made before: offers in turn until one is taken."""
        tempers = dict(zip(SIDES, pair, strict=True))
        made: dict[Seat, list[int]] = {seat: [] for seat in SIDES}
        turn, offers, last = self.table.opens, 0, None
        while True:
            own, over = SIDES.index(turn), offers >= 2 * self.table.rounds
            reserve = self.table.walk_away[turn].points
            if not self.rows.shape[1] or self.best[own] < reserve:
                return self._left(turn, offers)
            aim = reserve if over else max(reserve, self.target(turn, tempers[turn], made))
            if last is not None and self.points[own][last] >= aim:
                return self._agreed(turn, last, offers)
            if over:
                return self._left(turn, offers)
            last = self._offer(own, aim, last, seed, moves + offers)
            made[turn].append(last)
            turn, offers = turn.other, offers + 1

    def target(self, seat: Seat, temper: Temper, made: dict[Seat, list[int]]) -> float:
        """What a temper asks for now, in its own points, as ``computer.target``."""
        own = SIDES.index(seat)
        best, reserve = self.best[own], max(self.table.walk_away[seat].points, self.worst[own])
        if temper is Temper.TIT_FOR_TAT:
            theirs = [int(self.points[own][deal]) for deal in made[seat.other]]
            given = theirs[-1] - theirs[0] if len(theirs) > 1 else 0
            return min(max(best - given, reserve), best)
        rounds = self.table.rounds
        share = min(len(made[seat]) / (rounds - 1), 1.0) if rounds > 1 else 1.0
        return round(reserve + (best - reserve) * (1 - share ** EXPONENTS[temper]), 6)

    def _offer(self, own: int, aim: float, last: int | None, seed: int, moves: int) -> int:
        """Among deals that are good enough one that changes least of the other's last offer."""
        np = self.np
        enough = np.flatnonzero(self.points[own] >= aim)
        if last is not None:
            changes = (self.rows[:, enough] != self.rows[:, last : last + 1]).sum(axis=0)
            enough = enough[changes == changes.min()]
        return int(enough[int(luck.fraction(seed, "nearest", moves) * len(enough))])

    def _left(self, seat: Seat, offers: int) -> Closing:
        doctor, manager = (self.table.walk_away[side].points for side in SIDES)
        return Closing(How.WALKED, seat, None, offers, (doctor, manager))

    def _agreed(self, seat: Seat, place: int, offers: int) -> Closing:
        deal = tuple(
            (issue.id, each[self.rows[n, place]].id)
            for n, (issue, each) in enumerate(zip(self.table.issues, self.options, strict=True))
        )
        doctor, manager = (int(points[place]) for points in self.points)
        return Closing(How.AGREED, seat, deal, offers, (doctor, manager))
