"""Is the table worth sitting down at: something to find together, to trade, to be careful of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from game.content.checks.case import MOST_DEALS, Case, deals
from game.content.names import Path
from game.content.problems import How, Problem, Sure
from game.core.bargains import total
from game.core.negotiation import DealMap, deal_map
from game.core.scenario import SIDES, Issue, Option, Scene, Seat
from game.words import _

NEARLY_ALL = 90
"""From so many deals in a hundred that beat walking away for both, nobody need be careful."""


def _tables(case: Case) -> Iterator[tuple[Scene, DealMap]]:
    """The tables of the full form that are small enough to map; cuts have the same issues."""
    for scene in case.full.scenario.negotiations():
        if deals(scene.negotiation.issues) <= MOST_DEALS:
            yield scene, deal_map(scene.negotiation)


def _at(scene: Scene, *more: str) -> Path:
    return ("scenes", scene.id, "negotiate", *more)


def _all_deals(found: DealMap) -> Sure:
    return Sure(How.PROVEN, _("all {n:,} deals were looked at").format(n=len(found.deals)))


def zone_trivial(case: Case) -> Iterator[Problem]:
    """Some deals are worse than leaving, for one side at least."""
    for scene, found in _tables(case):
        share = 100 * len(found.zone) // len(found.deals)
        if share >= NEARLY_ALL and len(found.deals) > 1:
            yield case.document.problem(
                "zone-trivial", _at(scene, "walk_away"),
                _("{good:,} of {all:,} deals are good for both sides, so nobody has to look for one.").format(good=len(found.zone), all=len(found.deals)),
                _("Raise the walk-away points, or let more options be worth little to one side."),
                key=True, sure=_all_deals(found),
            )  # fmt: skip


def no_conflict(case: Case) -> Iterator[Problem]:
    """The deal that one side likes best is not the other's favourite as well."""
    for scene, found in _tables(case):
        if len(found.frontier) == 1 and len(found.deals) > 1:
            yield case.document.problem(
                "no-conflict", _at(scene, "issues"),
                _("both sides like the same deal best, so the first offer settles everything."),
                _("Let at least one issue pull the two apart: give its best option for one side few points for the other."),
                key=True, sure=_all_deals(found),
            )  # fmt: skip


def no_compatible(case: Case) -> Iterator[Problem]:
    """On some issue both sides want the same, and may not notice."""
    for scene, _found in _tables(case):
        issues = scene.negotiation.issues
        if len(issues) > 1 and not any(compatible(issue) for issue in issues):
            yield case.document.problem(
                "no-compatible", _at(scene, "issues"),
                _("on no issue do both sides want the same, so there is nothing to discover."),
                _("Give one issue an option that is worth most to both; many pairs never notice it."),
                key=True,
            )  # fmt: skip


def no_trade(case: Case) -> Iterator[Problem]:
    """Two issues matter differently to the two sides, so that each can give on one."""
    for scene, _found in _tables(case):
        issues = scene.negotiation.issues
        if not any(_can_trade(one, other) for one, other in permutations(issues, 2)):
            what = (
                _("there is only one issue") if len(issues) == 1
                else _("no issue matters more than another to one side and less to the other")
            )  # fmt: skip
            yield case.document.problem(
                "no-trade", _at(scene, "issues"),
                _("{what}, so there is nothing to trade.").format(what=what),
                _("Let one issue matter most to the doctor and another to the manager."), key=True,
            )  # fmt: skip


def _can_trade(one: Issue, other: Issue) -> bool:
    """Whether the first matters more to the doctor, the second more to the manager."""
    doctor, manager = SIDES
    return stake(one, doctor) > stake(other, doctor) and stake(one, manager) < stake(other, manager)


def stake(issue: Issue, seat: Seat) -> int:
    """How much an issue matters to a side: its best option above its worst."""
    points = [option.points[seat] for option in issue.options]
    return max(points) - min(points)


def compatible(issue: Issue) -> bool:
    """Whether some option is the best for both, perhaps only while others are shut."""
    always = [option for option in issue.options if option.guard is None] or issue.options
    return any(_best_for_both(options) for options in (issue.options, always))


def _best_for_both(options: tuple[Option, ...] | list[Option]) -> bool:
    best = [max(option.points[seat] for option in options) for seat in SIDES]
    return any([option.points[seat] for seat in SIDES] == best for option in options)


def option_beaten(case: Case) -> Iterator[Problem]:
    """No option is worse than another for one side, and better for nobody: side, patient or purse.

    Issues on which both want the same are for being noticed, and an option that changes
    nothing is how things are today: both may hold what nobody wants.
    """
    for scene in case.full.scenario.negotiations():
        for issue in scene.negotiation.issues:
            if compatible(issue):
                continue
            for option in (o for o in issue.options if o.effects):
                better = next((o for o in issue.options if _beats(o, option)), None)
                if better:
                    yield case.document.problem(
                        "option-beaten", _at(scene, "issues", issue.id, "options", option.id),
                        _("'{one}' is worth more to {whom} than '{other}', and is no worse for patients or in money, so nobody has a reason to want this.").format(one=better.id, whom=_whom(better, option), other=option.id),
                        _("Give '{id}' something that speaks for it, or leave it out.").format(id=option.id),
                        key=True,
                    )  # fmt: skip


def _whom(one: Option, other: Option) -> str:
    """The sides to whom the better option is worth more."""
    gain = [seat for seat in SIDES if one.points[seat] > other.points[seat]]
    return (
        _("both sides")
        if len(gain) > 1
        else _("the {gain} and no less to the {other}").format(gain=gain[0], other=gain[0].other)
    )


def _beats(one: Option, other: Option) -> bool:
    return (
        one.guard is None
        and all(one.points[seat] >= other.points[seat] for seat in SIDES)
        and any(one.points[seat] > other.points[seat] for seat in SIDES)
        and all(a >= b for a, b in zip(total(one.effects), total(other.effects), strict=True))
        and all(a <= b for a, b in zip(_price(one), _price(other), strict=True))
        and not _meters(other) - _meters(one)
    )


def _price(option: Option) -> tuple[float, float, float]:
    cost = option.cost
    return (cost.one_off_k, cost.recurrent_k, cost.wte) if cost else (0, 0, 0)


def _meters(option: Option) -> set[tuple[str, int]]:
    return {(e.target, e.amount) for e in option.effects if e.dimension is None}
