"""Phase 2, what happened: where the story ended, the deal, and how it went."""

from __future__ import annotations

from game.core.moves import Accept, CallTime, Draw, Propose, Seal, WalkAway
from game.core.scenario import SIDES
from game.core.state import How
from game.session import costs
from game.session.debrief.horizons import Bargain
from game.session.debrief.pages import (
    Ask,
    Block,
    DealCard,
    Moment,
    Page,
    Stage,
    Text,
    Timeline,
    Voice,
    Voices,
    said,
)
from game.session.debrief.review import Review, clock
from game.session.prose import Span, line, paragraphs, plain
from game.session.record import Made
from game.session.transcript import move_in_words
from game.words import _, ngettext


def pages(review: Review, asks: tuple[Ask, ...]) -> tuple[Page, ...]:
    """Where it ended (the first stop), then the whole story."""
    story = Ask((Span(_("Which of these moments would the other side have put in its story?")),))
    return (
        Page("ending", Stage.WHAT, _ending_title(review), (*_ending(review), *asks), stop=1),
        Page(
            "timeline", Stage.WHAT, _("How it went"),
            (Timeline(moments(review)), *_undone(review), *_notes(review), story),
        ),
    )  # fmt: skip


def _ending_title(review: Review) -> str:
    if not review.ended:
        return _("Where you stopped")
    ending = review.scenario.endings[review.record.state.scene]
    return plain(review.scenario, ending.heading) or _("Where it ended")


def _ending(review: Review) -> list[Block]:
    scenario, scene = review.scenario, review.record.state.scene
    blocks: list[Block] = []
    if review.ended:
        blocks += [Text(words) for words in paragraphs(scenario, scenario.endings[scene].text)]
    else:
        heading = plain(scenario, scenario.scenes[scene].heading) or scenario.title
        text = _("The story stands at “{scene}”. It could still go several ways.")
        blocks.append(said(text.format(scene=heading)))
    for bargain in review.horizons.bargains:
        blocks += _settled(review, bargain)
    if not review.horizons.bargains:
        blocks.append(said(_("You did not meet at a table in this play."), "quiet"))
    return blocks


def _settled(review: Review, bargain: Bargain) -> list[Block]:
    how = said(how_in_words(review, bargain), "strong")
    if not bargain.agreed:
        return [how]
    return [deal_card(review, bargain), how]


def how_in_words(review: Review, bargain: Bargain) -> str:
    """How a table closed, and after how many offers."""
    settlement = bargain.settlement
    count = len(bargain.offers)
    offers = ngettext("after {n} offer", "after {n} offers", count).format(n=count)
    if settlement is None:
        text = _("You are still at the table, {offers}.")
        return text.format(offers=offers)
    if settlement.how is How.AGREED:
        other = review.name(settlement.by.other)
        text = _("{name} took the offer of {other}, {offers}.")
        return text.format(name=review.name(settlement.by), other=other, offers=offers)
    if settlement.how is How.WALKED:
        text = _("{name} walked away, {offers}. There is no deal.")
        return text.format(name=review.name(settlement.by), offers=offers)
    return _("Time was called, {offers}. There is no deal.").format(offers=offers)


def deal_card(review: Review, bargain: Bargain) -> DealCard:
    """The deal that was made, with money and staff apart."""
    scenario = review.scenario
    terms = []
    for issue_id, option_id in bargain.settlement.deal:
        issue = bargain.terms.issue(issue_id)
        words = plain(scenario, issue.option(option_id).text)
        terms.append((plain(scenario, issue.label), words))
    total = costs.total(costs.deal_costs(scenario, bargain.settlement.deal))
    return DealCard(_("Your deal"), tuple(terms), money(total), staff(total))


def money(total: costs.Total) -> str:
    """The money of a total in words, empty when none moves."""
    parts = []
    if total.one_off_k:
        parts.append(_("{money} once").format(money=costs.pounds(total.one_off_k)))
    if total.recurrent_k:
        parts.append(_("{money} a year").format(money=costs.pounds(total.recurrent_k)))
    if parts and total.funders:
        parts.append(_("paid by {who}").format(who=", ".join(total.funders)))
    return " · ".join(parts)


def staff(total: costs.Total) -> str:
    """The posts of a total in words, empty when there are none."""
    if not total.wte:
        return ""
    posts = f"{abs(total.wte):.2f}".rstrip("0").rstrip(".")
    if total.wte < 0:
        return _("{posts} posts fewer (whole-time equivalents)").format(posts=posts)
    return _("{posts} posts to fill (whole-time equivalents)").format(posts=posts)


def moments(review: Review) -> tuple[Moment, ...]:
    """Every decision, lot and offer in order; a sealed scene once, with both picks."""
    rows: list[Moment] = []
    for made in review.record.made:
        if isinstance(made.move, Seal) and not any(made.before.picks):
            continue
        rows += _moments(review, made)
    return tuple(rows)


def _moments(review: Review, made: Made) -> list[Moment]:
    when, scenario = clock(made.ms), review.scenario
    match made.move:
        case Seal(seat, choice):
            scene = scenario.scenes[made.before.scene]
            picks = {seat: choice, seat.other: made.before.pick(seat.other)}
            return [
                Moment(when, review.name(each), str(each),
                       line(scenario, scene.choice(picks[each]).text), "sealed")
                for each in SIDES
            ]  # fmt: skip
        case Draw():
            return [
                Moment(
                    when, _("Chance"), "nature", (Span(move_in_words(scenario, made)),), "chance"
                )
            ]
        case Propose():
            kind = "offer"
        case Accept() | WalkAway() | CallTime():
            kind = "deal"
        case _:
            kind = "choice"
    who = review.name(made.seat) if made.seat in SIDES else _("The clock")
    return [Moment(when, who, made.seat, (Span(move_in_words(scenario, made)),), kind)]


def _undone(review: Review) -> list[Block]:
    count = review.record.undone
    if not count:
        return []
    text = ngettext(
        "You took {n} move back; it is not shown.", "You took {n} moves back; they are not shown.",
        count,
    )  # fmt: skip
    return [said(text.format(n=count), "quiet")]


def _notes(review: Review) -> list[Block]:
    """What the table, or the person alone, noted on the way; a side's own notes stay its own."""
    shared = ("", review.header.human)
    kept = tuple(
        Voice(review.who(note.seat) if note.seat else _("The table"), note.seat, note.words)
        for note in review.record.notes
        if note.words and note.seat in shared
    )
    return [said(_("Noted on the way"), "heading"), Voices(kept)] if kept else []
