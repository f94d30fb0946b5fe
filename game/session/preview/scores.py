"""What an ending comes to: the four dimensions in their range, and what each side holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from game.core import play
from game.core.negotiation import deal_map, left_on_table
from game.core.prospects import goalposts
from game.core.scenario import SIDES, Scenario
from game.core.scoring import DIMENSIONS, Dimension, Goalposts, scorecard
from game.core.state import State
from game.session.debrief.balance import hundred
from game.session.debrief.horizons import TOO_LARGE, widened
from game.session.debrief.review import dimension_name, listed, signed
from game.words import _


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """One dimension at an ending. ``of_100`` is None when the range is not known or is a point."""

    dimension: str
    name: str
    raw: str
    range: str
    of_100: int | None


@dataclass(frozen=True, slots=True)
class Scores:
    """An ending in numbers, and the sentences that go with them."""

    dimensions: tuple[DimensionScore, ...]
    lines: tuple[str, ...]


def raw_sums(state: State) -> tuple[tuple[str, str, str], ...]:
    """Each dimension with its name and its sum so far, with a sign."""
    sums = zip(DIMENSIONS, state.sums, strict=True)
    return tuple((str(d), dimension_name(d), signed(value)) for d, value in sums)


def scores(scenario: Scenario, state: State) -> Scores:
    """Score a position as a debrief would; it looks at every play there is, and may take a moment.

    A rehearsal may have begun in the middle, or with meters set by hand: what it comes to then
    widens the range.
    """
    attainable = _attainable(scenario)
    posts = widened(attainable, state.sums) if attainable else None
    card = scorecard(state.sums, posts) if posts else None
    rows = []
    for d, (_id, name, raw) in zip(DIMENSIONS, raw_sums(state), strict=True):
        low_high = ""
        if posts:
            text = _("{low} to {high}")
            low_high = text.format(low=signed(posts[d].low), high=signed(posts[d].high))
        place = hundred(card.x[d]) if card and d in card.x else None
        rows.append(DimensionScore(str(d), name, raw, low_high, place))
    lines = []
    if card and card.x:
        text = _("Average {average} of 100, balance {balance}. Worst off: {worst}.")
        worst = listed([dimension_name(d) for d in card.worst])
        lines.append(
            text.format(average=hundred(card.average), balance=hundred(card.balance), worst=worst)
        )
    elif posts is None:
        lines.append(_("The story is too large to say what could be attained."))
    return Scores(tuple(rows), (*lines, *_party_lines(scenario, state)))


@lru_cache(maxsize=4)
def _attainable(scenario: Scenario) -> Mapping[Dimension, Goalposts] | None:
    """The range of each dimension over all complete plays; None where they are too many."""
    try:
        return goalposts(scenario)
    except TOO_LARGE:
        return None


def _party_lines(scenario: Scenario, state: State) -> list[str]:
    """What each side holds from the last table, against walking away."""
    outcome = play.outcome(scenario, state)
    if outcome is None or outcome.points is None:
        return []
    table = scenario.scenes[outcome.settlement.scene].negotiation
    lines = []
    for seat in SIDES:
        text = _("{name}: {points} points; walking away is worth {away}.")
        lines.append(
            text.format(
                name=scenario.roles[seat].name, points=outcome.points[seat],
                away=table.walk_away[seat].points,
            )
        )  # fmt: skip
    held = outcome.settlement.deal and tuple(outcome.points[seat] for seat in SIDES)
    left = dict(zip(SIDES, left_on_table(deal_map(table), held or None), strict=True))
    for seat in SIDES:
        if left[seat]:
            text = _("Left on the table: {name} could have had {n} more at no loss to the other.")
            lines.append(text.format(name=scenario.roles[seat].name, n=left[seat]))
    return lines
