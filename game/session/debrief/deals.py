"""Phase 3, the deal map: every deal there was, where this one lies, what was left over."""

from __future__ import annotations

from dataclasses import replace

from game.core.negotiation import Points, improvement, left_on_table, surplus
from game.core.scenario import SIDES, Seat
from game.core.state import Deal
from game.session.debrief.charts import DealChart, Spot
from game.session.debrief.horizons import Bargain
from game.session.debrief.pages import Aside, Ask, Block, Bullets, Chart, Rows, said
from game.session.debrief.review import Review, listed, signed
from game.session.prose import Span, plain
from game.session.transcript import deal_in_words
from game.words import _, ngettext


def blocks(review: Review, bargain: Bargain, asks: tuple[Ask, ...]) -> tuple[Block, ...]:
    """The map with what it says in words and what to ask of it; theory is for the curious."""
    first, *more = [*held_lines(review, bargain), *left_lines(review, bargain)]
    note = _(
        "Points say what one side likes better. They cannot be compared between the sides: "
        "50 here is not 50 there."
    )
    chart = deal_chart(review, bargain)
    return (
        said(first, "lead"),
        Chart(replace(chart, nash=(), kalai=())),
        Bullets(tuple((Span(each),) for each in more)),
        *asks,
        said(note, "quiet"),
        Aside(_("For the curious: the map and its theory"), _curious(review, bargain, chart)),
    )


def deal_chart(review: Review, bargain: Bargain) -> DealChart:
    """The map as a chart; a pair of points is open when some open deal is worth it."""
    doctor, manager = (review.name(seat) for seat in SIDES)
    reachable = set(bargain.open.points)
    spots = tuple(Spot(points, points in reachable) for points in sorted(set(bargain.every.points)))
    found = [*held_lines(review, bargain), *left_lines(review, bargain), *_counts(bargain)]
    return DealChart(
        _("Every deal there was"), (doctor, manager), spots, bargain.open.frontier,
        bargain.open.walk_away, bargain.held, _better(bargain), bargain.open.nash,
        bargain.open.kalai, bool(bargain.open.zone), " ".join(found), _table(review, bargain),
    )  # fmt: skip


def _better(bargain: Bargain) -> tuple[Points, ...]:
    if bargain.settlement is None:
        return ()
    found = (improvement(bargain.open, bargain.held, seat) for seat in SIDES)
    return tuple(dict.fromkeys(points for points in found if points))


# --- what each side holds -----------------------------------------------------------


def held_lines(review: Review, bargain: Bargain) -> list[str]:
    """What each side holds, against walking away; the first line says the gist."""
    away = bargain.open.walk_away
    if bargain.held is None:
        start = _("There is no deal: each side keeps what it has by walking away.")
        if bargain.settlement is None:
            start = _("There is no deal yet.")
        each = _("Walking away is worth {points} points to {name}.")
        return [
            start,
            *(each.format(points=away[i], name=review.name(s)) for i, s in enumerate(SIDES)),
        ]
    gains = surplus(bargain.open, bargain.held)
    each = _("{name} holds {points} points, {gain} against walking away ({away}).")
    return [
        _gist(review, gains),
        *(
            each.format(
                name=review.name(seat), points=bargain.held[i], gain=signed(gains[i]), away=away[i]
            )
            for i, seat in enumerate(SIDES)
        ),
    ]


def _gist(review: Review, gains: Points) -> str:
    if min(gains) > 0:
        return _("Both sides are better off with this deal than by walking away.")
    if min(gains) == 0 < max(gains):
        return _("This deal is better than walking away for one side, and no worse for the other.")
    if max(gains) <= 0:
        return _("Neither side is better off with this deal than by walking away.")
    loser = SIDES[0] if gains[0] < 0 else SIDES[1]
    text = _("{name} would have been better off walking away.")
    return text.format(name=review.name(loser))


# --- what was left on the table -----------------------------------------------------


def left_lines(review: Review, bargain: Bargain) -> list[str]:
    """What was left on the table: the most one side could still gain at no loss to the other."""
    if bargain.settlement is None:
        return []
    left = left_on_table(bargain.open, bargain.held)
    if left == (0, 0) and bargain.held is None:
        return [_("No deal open to you would have helped one side at no loss to the other.")]
    if left == (0, 0):
        return [
            _(
                "Nothing was left on the table: every other deal that helps one side "
                "costs the other something."
            )
        ]
    return [
        _left(review, bargain, seat, left[place]) for place, seat in enumerate(SIDES) if left[place]
    ]


def _left(review: Review, bargain: Bargain, seat: Seat, points: int) -> str:
    text = ngettext(
        "Left on the table: {name} could have had {n} point more at no loss to {other}, {how}.",
        "Left on the table: {name} could have had {n} points more at no loss to {other}, {how}.",
        points,
    )
    how = _by_which_deal(review, bargain, seat)
    return text.format(name=review.name(seat), n=points, other=review.name(seat.other), how=how)


def _by_which_deal(review: Review, bargain: Bargain, seat: Seat) -> str:
    """The nearest of the deals that would have done it."""
    better = improvement(bargain.open, bargain.held, seat)
    held = dict(bargain.settlement.deal or ())

    def changes(deal: Deal) -> int:
        return sum(held.get(issue) != option for issue, option in deal)

    deal = min(bargain.open.deals_worth(better), key=changes)
    if not held:
        return _("for example with {deal}").format(deal=deal_in_words(review.scenario, deal))
    changed = [
        _("{issue} to “{option}”").format(
            issue=plain(review.scenario, bargain.terms.issue(issue).label),
            option=plain(review.scenario, bargain.terms.issue(issue).option(option).label),
        )
        for issue, option in deal
        if held.get(issue) != option
    ]
    return _("by changing {what}").format(what=listed(changed))


# --- for the curious ----------------------------------------------------------------


def _counts(bargain: Bargain) -> list[str]:
    """How many deals there were, how many both could prefer, how many had been shut."""
    open_, every = len(bargain.open.deals), len(bargain.every.deals)
    had = ngettext("There was {n} deal to be had.", "There were {n} deals to be had.", open_)
    lines = [had.format(n=open_)]
    if zone := len(bargain.open.zone):
        text = ngettext(
            "{n} of them is no worse than walking away for both sides and better for one.",
            "{n} of them are no worse than walking away for both sides and better for one.",
            zone,
        )
        lines.append(text.format(n=zone))
    if every > open_:
        text = ngettext(
            "{n} more was shut by what had happened before; it is grey.",
            "{n} more were shut by what had happened before; they are grey.",
            every - open_,
        )
        lines.append(text.format(n=every - open_))
    return lines


def _curious(review: Review, bargain: Bargain, chart: DealChart) -> tuple[Block, ...]:
    lines = [
        *_counts(bargain),
        _("The shaded box is what both prefer to walking away: the zone of possible agreement."),
        _(
            "The line joins the deals that nobody can improve for one side without cost to the "
            "other: the Pareto frontier."
        ),
    ]
    if not bargain.open.zone:
        lines[-2] = _(
            "There is no zone: no deal is at least as good as walking away for both sides, "
            "so theory marks nothing here."
        )
    else:
        lines += _theory(bargain)
    head, *rows = _table(review, bargain)
    points = tuple((Span(each),) for each in lines)
    table = Rows(head, tuple(rows), (0, 1))
    return (Chart(chart), Bullets(points), table) if bargain.open.zone else (Bullets(points), table)


def _theory(bargain: Bargain) -> list[str]:
    return [
        _("N, Nash's point ({points}): the largest product of the two sides' gains.").format(
            points=_pairs(bargain.open.nash)
        ),
        _(
            "K, the Kalai–Smorodinsky point ({points}): each side as near as can be to the "
            "same share of its best possible gain."
        ).format(points=_pairs(bargain.open.kalai)),
        _("Both look only among deals that the two sides prefer to walking away."),
        _("They describe, they do not judge: neither knows a single patient."),
    ]


def _pairs(points: tuple[Points, ...]) -> str:
    return listed([f"{doctor}, {manager}" for doctor, manager in points])


def _table(review: Review, bargain: Bargain) -> tuple[tuple[str, ...], ...]:
    rows = [(_("Doctor"), _("Manager"), _("A deal on the line"))]
    for point in bargain.open.frontier:
        deal = bargain.open.deals_worth(point)[0]
        rows.append((str(point[0]), str(point[1]), deal_in_words(review.scenario, deal)))
    return tuple(rows)
