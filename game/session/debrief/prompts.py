"""Questions for the room: the author's that fit what this table did, then a good default."""

from __future__ import annotations

from game.core.hindsight import MOST_ASKED, Hindsight
from game.core.negotiation import Points, left_on_table, surplus
from game.core.scenario import SIDES, Seat
from game.session.debrief.balance import score
from game.session.debrief.chair import readings
from game.session.debrief.pages import Ask
from game.session.debrief.review import Review
from game.session.prose import Span, line
from game.words import _


def asks(review: Review, phase: str) -> tuple[Ask, ...]:
    """The prompts of a phase (reactions, what, why, chair, balance, monday)."""
    seen = hindsight(review)
    fitting = [
        Ask(line(review.scenario, prompt.ask))
        for prompt in review.scenario.prompts
        if prompt.phase == phase and (prompt.guard is None or prompt.guard(seen))
    ]
    own = tuple(Ask((Span(words),)) for words in defaults(review, phase))
    return (*fitting[:MOST_ASKED], *own)


def hindsight(review: Review) -> Hindsight:
    """What the guards of prompts may read of this play."""
    bargains = review.horizons.bargains
    last = bargains[-1] if bargains and bargains[-1].settlement else None
    card = score(review)
    errors = {
        Seat(reading.seat): reading.wrong_before
        if reading.wrong_after is None
        else reading.wrong_after
        for reading in readings(review)
    }
    return Hindsight(
        review.record.state,
        _by_seat(left_on_table(last.open, last.held)) if last else {},
        _by_seat(surplus(last.open, last.held)) if last else {},
        (last.settlement.offers + 1) // 2 if last else None,
        {seat: error for seat, error in errors.items() if error is not None},
        card.worst if card else (),
        review.record.state.scene if review.ended else "",
    )  # fmt: skip


def _by_seat(pair: Points) -> dict[Seat, int]:
    return dict(zip(SIDES, pair, strict=True))


def defaults(review: Review, phase: str) -> tuple[str, ...]:
    """What is always worth asking in a phase."""
    if phase == "what" and not review.ended:
        return (_("Tell the story so far in three sentences. What made you stop there?"),)
    if phase == "why":
        return (_why(review),)
    return {
        "reactions": (_("What is behind your word?"),),
        "what": (_("Tell the story of your deal in three sentences."),)
        if any(bargain.agreed for bargain in review.horizons.bargains)
        else (_("Tell the story of how it ended in three sentences."),),
        "chair": (_("Argue the other side's best case, so that they would say: yes, that is it."),),
        "balance": (
            _("Who paid for your balance?"),
            _("Who was not in the room? Which patient would you ask first?"),
        ),
        "monday": (_("Read one of them aloud. Who will ask you about it in a month?"),),
    }[phase]


def _why(review: Review) -> str:
    bargains = review.horizons.bargains
    if not bargains:
        return _("What kept you from the table?")
    last = bargains[-1]
    if last.settlement is None:
        return _("What would have to be said at this table to go on?")
    if any(left_on_table(last.open, last.held)):
        return _("What would each side have had to tell the other to find the better deal?")
    if last.held is None:
        return _("Was walking away right, for whom?")
    return _(
        "How did you find a deal that leaves nothing on the table? What did you tell each other?"
    )
