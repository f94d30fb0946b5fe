"""Builds the negotiation table's part of a View."""

from __future__ import annotations

from game.core import play
from game.core.exits import scenes_ahead
from game.core.moves import Propose
from game.core.scenario import Issue, Negotiation, Option, Scenario, Seat
from game.session import costs
from game.session.prose import plain
from game.session.record import Made, Record
from game.session.views import (
    TABLE,
    IssueView,
    OfferView,
    OptionView,
    OwnSide,
    TableView,
)
from game.words import _


def see_table(scenario: Scenario, record: Record, eye: str) -> TableView | None:
    """The negotiation under way as the eye sees it, or None when there is none."""
    table = record.state.table
    if table is None or not record.at_last_beat:
        return None
    terms = scenario.scenes[record.state.scene].negotiation
    own = None if eye == TABLE else Seat(eye)
    history = offers(scenario, record, terms, own)
    last = history[-1] if history else None
    left = max(2 * terms.rounds - table.offers, 0)
    return TableView(
        issues=tuple(_issue(scenario, record, issue, history, own) for issue in terms.issues),
        turn=str(table.turn),
        turn_name=scenario.roles[table.turn].name,
        opens=str(terms.opens),
        round=min(table.offers // 2 + 1, terms.rounds),
        rounds=terms.rounds,
        offers_left=left,
        last_word=play.last_word(terms, record.state),
        offer=last,
        cost=costs.in_words(costs.deal_costs(scenario, last.deal)) if last else "",
        history=history,
        own=_own(scenario, record, terms, own, last) if own else None,
    )


def offers(
    scenario: Scenario, record: Record, terms: Negotiation, own: Seat | None
) -> tuple[OfferView, ...]:
    """The offers of the negotiation under way, in order."""
    views: list[OfferView] = []
    for made in _proposals(record):
        deal = made.move.deal
        before = dict(views[-1].deal) if views else {}
        changed = tuple(issue for issue, opt in deal if views and before.get(issue) != opt)
        worth = sum(option.points[own] for option in terms.options(deal)) if own else None
        name = scenario.roles[made.move.seat].name
        views.append(
            OfferView(len(views) + 1, str(made.move.seat), name, deal, made.says, changed, worth)
        )
    return tuple(views)


def _proposals(record: Record) -> list[Made]:
    recent: list[Made] = []
    for made in reversed(record.made):
        if not isinstance(made.move, Propose):
            break
        recent.append(made)
    return recent[::-1]


def _issue(
    scenario: Scenario,
    record: Record,
    issue: Issue,
    history: tuple[OfferView, ...],
    own: Seat | None,
) -> IssueView:
    offered = dict(history[-1].deal).get(issue.id, "") if history else ""
    before = dict(history[-2].deal).get(issue.id, "") if len(history) > 1 else ""
    return IssueView(
        issue.id,
        plain(scenario, issue.label),
        plain(scenario, issue.text),
        tuple(
            _option(scenario, option, _shut(scenario, record, option), own)
            for option in issue.options
        ),
        offered,
        before,
        bool(before) and before != offered,
        issue.icon,
    )


def see_worth(
    scenario: Scenario, record: Record, seat: Seat
) -> tuple[tuple[IssueView, ...], int, int | None, str]:
    """The rows of a side's private sheet, its best total, walk-away points and why.

    Of the negotiation under way, else of the nearest that may still come; nothing without one.
    Before a table all options are shown: what will be open there is not known yet.
    """
    terms = _terms_due(scenario, record)
    if terms is None:
        return (), 0, None, ""
    rows = tuple(_worth_row(scenario, issue, seat) for issue in terms.issues)
    best = sum(max(option.points[seat] for option in issue.options) for issue in terms.issues)
    away = terms.walk_away[seat]
    return rows, best, away.points, plain(scenario, away.because)


def _terms_due(scenario: Scenario, record: Record) -> Negotiation | None:
    here = scenario.scenes.get(record.state.scene)
    if here is None:
        return None
    settled = {settlement.scene for settlement in record.state.settled}
    ahead = (
        scenario.scenes[name].negotiation
        for name in scenes_ahead(scenario, here.id)
        if name not in settled
    )
    return here.negotiation or next(filter(None, ahead), None)


def _worth_row(scenario: Scenario, issue: Issue, seat: Seat) -> IssueView:
    options = tuple(_option(scenario, option, "", seat) for option in issue.options)
    return IssueView(
        issue.id, plain(scenario, issue.label), plain(scenario, issue.text), options, "", "", False,
        issue.icon,
    )  # fmt: skip


def _shut(scenario: Scenario, record: Record, option: Option) -> str:
    if play.is_open(record.state, option):
        return ""
    return plain(scenario, option.otherwise) or _("Not open now")


def _option(scenario: Scenario, option: Option, shut: str, own: Seat | None) -> OptionView:
    return OptionView(
        option.id,
        plain(scenario, option.label),
        plain(scenario, option.text),
        not shut,
        shut,
        costs.in_words([option.cost] if option.cost else []),
        option.points[own] if own else None,
    )


def _own(
    scenario: Scenario, record: Record, terms: Negotiation, own: Seat, last: OfferView | None
) -> OwnSide:
    plan = record.plans.get(str(own))
    away = terms.walk_away[own]
    return OwnSide(
        last.points if last else None,
        _best(record, terms, own),
        away.points,
        plain(scenario, away.because),
        plan.words if plan else "",
        plan.body.get("limit") if plan else None,
        tuple((plan.body.get("offer") or {}).items()) if plan else (),
    )


def _best(record: Record, terms: Negotiation, own: Seat) -> int:
    """The most that may be offered now; the options of an issue may all be shut."""
    return sum(
        max((option.points[own] for option in play.open_options(record.state, issue)), default=0)
        for issue in terms.issues
    )
