"""Money and posts in words: what a deal or a choice takes on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.core.scenario import Cost, Scenario
from game.core.state import Deal
from game.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Total:
    """Costs added up; ``funders`` in the order they first appeared."""

    one_off_k: float
    recurrent_k: float
    wte: float
    funders: tuple[str, ...]


def total(costs: Iterable[Cost]) -> Total:
    """Add costs up."""
    costs = tuple(costs)
    return Total(
        round(sum(c.one_off_k for c in costs), 2),
        round(sum(c.recurrent_k for c in costs), 2),
        round(sum(c.wte for c in costs), 2),
        tuple(dict.fromkeys(c.funded_by for c in costs if c.funded_by)),
    )


def deal_costs(scenario: Scenario, deal: Deal) -> tuple[Cost, ...]:
    """The costs that the options of a deal carry."""
    options = (
        issue.option(option)
        for scene in scenario.negotiations()
        for issue in scene.negotiation.issues
        for key, option in deal
        if key == issue.id
    )
    return tuple(option.cost for option in options if option and option.cost)


def in_words(costs: Iterable[Cost]) -> str:
    """Costs as one line: once, a year, posts, who pays; empty when there are none."""
    costs = tuple(costs)
    if not costs:
        return ""
    sum_ = total(costs)
    parts = []
    if sum_.one_off_k:
        parts.append(_("{money} once").format(money=pounds(sum_.one_off_k)))
    if sum_.recurrent_k:
        parts.append(_("{money} a year").format(money=pounds(sum_.recurrent_k)))
    if sum_.wte:
        many = 1 if abs(sum_.wte) == 1 else 2
        words = ngettext("{posts} post", "{posts} posts", many)
        parts.append(words.format(posts=_number(sum_.wte)))
    if not parts:
        parts.append(_("no cost"))
    if sum_.funders:
        parts.append(_("paid by {who}").format(who=", ".join(sum_.funders)))
    return " · ".join(parts)


def pounds(thousands: float) -> str:
    """Thousands of pounds as £40k, or £1.2m; savings carry a minus sign."""
    sign, amount = ("−" if thousands < 0 else ""), abs(thousands)
    if amount >= 1000:
        return f"{sign}£{_number(amount / 1000)}m"
    return f"{sign}£{_number(amount)}k"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-", "−").replace("-", "−")
