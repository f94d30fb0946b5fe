"""Phase 3, the dance of offers: each set against the same side's offer before it."""

from __future__ import annotations

from game.core.negotiation import MoveLabel, Points, deal_points, move_label
from game.core.scenario import SIDES, Seat
from game.session.debrief.charts import DanceChart, OfferStep
from game.session.debrief.horizons import Bargain
from game.session.debrief.pages import Ask, Block, Bullets, Chart, Rows, said
from game.session.debrief.review import Review
from game.session.prose import Span
from game.session.record import Made
from game.session.transcript import deal_in_words
from game.words import _


def blocks(review: Review, bargain: Bargain) -> tuple[Block, ...]:
    """The dance as a chart and a table, with what the labels mean."""
    chart = dance_chart(review, bargain)
    return (
        said(
            _("Each offer, in both sides' points, against the same side's offer before it."), "lead"
        ),
        Chart(chart),
        _table(review, bargain, chart),
        Bullets(tuple((Span(each),) for each in key_in_words())),
        Ask((Span(_("Which offer changed the talk? What was said just before it?")),)),
    )


def worth(bargain: Bargain, made: Made) -> Points:
    """What an offer was worth to the two sides."""
    return deal_points(bargain.terms, made.move.deal)


def steps(bargain: Bargain) -> tuple[OfferStep, ...]:
    """The offers with their labels; a side's first offer has none."""
    before: dict[str, Points] = {}
    found = []
    for number, made in enumerate(bargain.offers, 1):
        points = worth(bargain, made)
        label = ""
        if made.seat in before:
            label = label_in_words(move_label(Seat(made.seat), before[made.seat], points))
        found.append(OfferStep(number, made.seat, points, label))
        before[made.seat] = points
    return tuple(found)


def label_in_words(label: MoveLabel) -> str:
    """A move's label, in words that do not judge."""
    return {
        MoveLabel.GIVES: _("gives"),
        MoveLabel.CLAIMS: _("claims"),
        MoveLabel.HELPS_BOTH: _("helps both"),
        MoveLabel.HURTS_BOTH: _("hurts both"),
        MoveLabel.GIFT: _("gift"),
        MoveLabel.NO_CHANGE: _("no change"),
    }[label]


def key_in_words() -> tuple[str, ...]:
    """What the labels that do not explain themselves mean."""
    return (
        _("gives: less for oneself, and no loss to the other"),
        _("claims: more for oneself, and no gain to the other"),
        _("gift: the same for oneself, more for the other"),
    )


def dance_chart(review: Review, bargain: Bargain) -> DanceChart:
    """The offers as a chart."""
    found = steps(bargain)
    doctor, manager = (review.name(seat) for seat in SIDES)
    head = (_("Offer"), _("Who"), _("Doctor"), _("Manager"), _("Move"))
    table = tuple(
        (str(s.number), review.name(s.seat), str(s.points[0]), str(s.points[1]), s.label)
        for s in found
    )
    return DanceChart(
        _("The dance of offers"), (doctor, manager), found, bargain.open.walk_away,
        _best(bargain), bargain.held, _in_words(review, found), (head, *table),
    )  # fmt: skip


def _best(bargain: Bargain) -> Points:
    points = bargain.every.points
    return max(d for d, _m in points), max(m for _d, m in points)


def _in_words(review: Review, found: tuple[OfferStep, ...]) -> str:
    sentences = []
    for place, seat in enumerate(SIDES):
        own = [step.points[place] for step in found if step.seat == seat]
        if not own:
            continue
        text = _("{name} made one offer, worth {first} to that side itself.")
        if len(own) > 1:
            text = _(
                "{name} made {n} offers, worth {first} to that side itself at first "
                "and {last} at last."
            )
        name = review.name(seat)
        sentences.append(text.format(name=name, n=len(own), first=own[0], last=own[-1]))
    return " ".join(sentences)


def _table(review: Review, bargain: Bargain, chart: DanceChart) -> Rows:
    rows = tuple(
        (
            str(step.number), review.name(step.seat), _offer_words(review, made),
            str(step.points[0]), str(step.points[1]), step.label or _("first offer"),
        )
        for step, made in zip(chart.offers, bargain.offers, strict=True)
    )  # fmt: skip
    head = ("", _("Who"), _("Offer"), _("Doctor"), _("Manager"), _("Move"))
    return Rows(head, rows, (0, 3, 4))


def _offer_words(review: Review, made: Made) -> str:
    words = deal_in_words(review.scenario, made.move.deal)
    return f"{words} “{made.says}”" if made.says else words
