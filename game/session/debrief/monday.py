"""Phase 6, take-away: one thing to try on Monday, one question left."""

from __future__ import annotations

from game.session.debrief.pages import Ask, Block, Field, Page, Stage, Voice, Voices, said
from game.session.debrief.reactions import seats
from game.session.debrief.review import Review
from game.words import _

KINDS = ("try", "question")


def pages(review: Review, asks: tuple[Ask, ...]) -> tuple[Page, ...]:
    """What was written down so far, and lines to write more."""
    blocks: list[Block] = [
        said(_("Write down one thing to try on Monday, and one question you still have."), "lead")
    ]
    for kind, heading in zip(KINDS, (_("To try on Monday"), _("A question left")), strict=True):
        kept = tuple(
            Voice(review.who(t.seat) if t.seat else _("The table"), t.seat, t.words)
            for t in review.record.takeaways
            if t.body.get("kind") == kind and t.words
        )
        blocks.append(said(heading, "heading"))
        if kept:
            blocks.append(Voices(kept))
        blocks += [Field(kind, seat, review.who(seat)) for seat in seats(review)]
    return (Page("take_away", Stage.MONDAY, _("To take away"), (*blocks, *asks)),)
