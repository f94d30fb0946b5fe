"""A table as one macro-step: all its deals at once, merged where they do the same.

An issue's options add points and sums and move meters whatever the other issues answer, so
the deals need not be listed one by one: issues are folded in one after the other, and what
is equal so far is merged on the way. Positions come from ``liveness``: an offer lies on their
table only when it is the last, to be taken or left.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from game.core.liveness import Live
from game.core.negotiation import Points
from game.core.play import open_options
from game.core.scenario import SIDES, Effect, Issue, Meter, Option, Scenario
from game.core.scoring import DIMENSIONS, Sums
from game.core.state import Deal, How, Settlement, State

NOTHING: Sums = (0, 0, 0, 0)

Mark = tuple[tuple[int, ...], Sums, tuple[tuple[str, str], ...]]
"""What guards can still read of a deal: meters, live sums, live options.

Meters are the values after it, or nothing at all where no open option moves one.
"""
Worth = tuple[Sums, Points]
"""What a deal adds to the raw sums, and its points to both sides."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """All deals that leave the same mark: how many, the range of each sum, and one of them."""

    count: int
    low: Sums
    high: Sums
    deal: Deal


@dataclass(frozen=True, slots=True)
class _Term:
    """One open option, ready to be added to a deal."""

    name: tuple[str, str]
    moves: tuple[tuple[int, int], ...]  # (place of a live meter, amount), as effects apply
    sums: Sums
    live_sums: Sums
    agreed: tuple[tuple[str, str], ...]
    points: Points


class Bargaining:
    """The deals of a scenario's tables, worked out once for each set of open options."""

    def __init__(self, scenario: Scenario, live: Mapping[str, Live]):
        self.scenario, self.live = scenario, live
        self._known: dict[tuple[str, str, str], _Term] = {}
        self._bundles: dict[object, dict[Mark, Bundle]] = {}
        self._worths: dict[object, dict[Mark, dict[Worth, Deal]]] = {}

    def bundles(self, state: State) -> dict[Mark, Bundle]:
        """The open deals by the mark they leave; empty when some issue has no open option."""
        return self._once(self._bundles, state, _fold_bundles)

    def worths(self, state: State) -> dict[Mark, dict[Worth, Deal]]:
        """The open deals by mark, then by exact sums and points, with one deal for each.

        Positions with the same deals get the very same dict.
        """
        return self._once(self._worths, state, _fold_worths)

    def _once(self, cache: dict, state: State, fold: Callable) -> dict:
        terms = self._terms(state)
        moved = any(term.moves for issue in terms for term in issue)
        key = terms, state.meters if moved else ()
        if key not in cache:
            cache[key] = fold(self.scenario.meters, *key)
        return cache[key]

    def _terms(self, state: State) -> tuple[tuple[_Term, ...], ...]:
        last = dict(state.table.offer.deal) if state.table.offer else {}
        return tuple(
            tuple(
                self._term(state.scene, issue, option)
                for option in open_options(state, issue)
                if last.get(issue.id, option.id) == option.id
            )
            for issue in self.scenario.scenes[state.scene].negotiation.issues
        )

    def _term(self, scene: str, issue: Issue, option: Option) -> _Term:
        key = scene, issue.id, option.id
        if key not in self._known:
            live, meters = self.live[scene], self.scenario.meters
            places = {meter.id: n for n, meter in enumerate(meters) if live.meters[n]}
            self._known[key] = _term(option, issue.id, issue.id in live.issues, places, live)
        return self._known[key]


def _fold_bundles(
    meters: tuple[Meter, ...], terms: tuple[tuple[_Term, ...], ...], values: tuple[int, ...]
) -> dict[Mark, Bundle]:
    found: dict[Mark, Bundle] = {(values, NOTHING, ()): Bundle(1, NOTHING, NOTHING, ())}
    for options in terms:
        wider: dict[Mark, Bundle] = {}
        for mark, bundle in found.items():
            for term in options:
                after = _mark(meters, mark, term)
                wider[after] = _join(wider.get(after), bundle, term)
        found = wider
    return found


def _fold_worths(
    meters: tuple[Meter, ...], terms: tuple[tuple[_Term, ...], ...], values: tuple[int, ...]
) -> dict[Mark, dict[Worth, Deal]]:
    found: dict[Mark, dict[Worth, Deal]] = {(values, NOTHING, ()): {(NOTHING, (0, 0)): ()}}
    for options in terms:
        wider: dict[Mark, dict[Worth, Deal]] = {}
        for mark, inner in found.items():
            for term in options:
                into = wider.setdefault(_mark(meters, mark, term), {})
                for (sums, (doctor, manager)), deal in inner.items():
                    points = (doctor + term.points[0], manager + term.points[1])
                    into.setdefault((add(sums, term.sums), points), (*deal, term.name))
        found = wider
    return found


def after_deal(state: State, mark: Mark) -> State:
    """The state in which the ways on are read, for any deal that leaves this mark."""
    meters, sums, agreed = mark
    settlement = Settlement(state.scene, How.AGREED, None, agreed or None, 0)
    return replace(
        state, table=None, meters=meters or state.meters, sums=add(state.sums, sums),
        settled=(*state.settled, settlement),
    )  # fmt: skip


def add(left: Sums, right: Sums) -> Sums:
    """The two sums together, dimension by dimension."""
    a, b, c, d = left
    e, f, g, h = right
    return a + e, b + f, c + g, d + h


def _term(option: Option, issue: str, reads: bool, places: dict[str, int], live: Live) -> _Term:
    sums = total(option.effects)
    doctor, manager = (option.points[seat] for seat in SIDES)
    return _Term(
        name=(issue, option.id),
        moves=tuple(
            (places[effect.target], effect.amount)
            for effect in option.effects
            if effect.target in places
        ),
        sums=sums,
        live_sums=tuple(v if keep else 0 for v, keep in zip(sums, live.sums, strict=True)),
        agreed=((issue, option.id),) if reads else (),
        points=(doctor, manager),
    )


def total(effects: Sequence[Effect]) -> Sums:
    """What effects add to the four raw sums."""
    ethics, equity, efficiency, choice = (
        sum(effect.amount for effect in effects if effect.dimension is dimension)
        for dimension in DIMENSIONS
    )
    return ethics, equity, efficiency, choice


def _mark(meters: tuple[Meter, ...], mark: Mark, term: _Term) -> Mark:
    values, sums, agreed = mark
    if term.moves:
        moved = list(values)
        for place, amount in term.moves:
            moved[place] = meters[place].clamp(moved[place] + amount)
        values = tuple(moved)
    return values, add(sums, term.live_sums), agreed + term.agreed


def _join(known: Bundle | None, before: Bundle, term: _Term) -> Bundle:
    low, high = add(before.low, term.sums), add(before.high, term.sums)
    if known is None:
        return Bundle(before.count, low, high, (*before.deal, term.name))
    return Bundle(
        known.count + before.count,
        tuple(map(min, known.low, low)),
        tuple(map(max, known.high, high)),
        known.deal,
    )
