"""Phase 1, reactions: one word each, before any score."""

from __future__ import annotations

from game.core.scenario import SIDES
from game.session.debrief.pages import Ask, Block, Field, Page, Stage, Voice, Voices, said
from game.session.debrief.review import Review
from game.words import _

CHAIR = "chair"


def pages(review: Review, asks: tuple[Ask, ...]) -> tuple[Page, ...]:
    """The words that were given, and a line for each seat that has not spoken."""
    given = tuple(
        Voice(review.who(word.seat), word.seat, word.words)
        for word in review.record.words
        if word.words
    )
    spoken = {word.seat for word in review.record.words}
    blocks: list[Block] = [
        said(_("How does it feel now? One word each, before any score."), "lead")
    ]
    if given:
        blocks.append(Voices(given))
    blocks += [
        Field("word", seat, _("{who}: one word").format(who=review.who(seat)))
        for seat in seats(review)
        if seat not in spoken
    ]
    if review.computer:
        blocks.append(said(_("The computer has no feelings to report."), "quiet"))
    return (Page("words", Stage.REACTIONS, _("One word each"), (*blocks, *asks)),)


def seats(review: Review) -> tuple[str, ...]:
    """The seats that people have, the patient's chair among them when it was taken."""
    people = tuple(str(seat) for seat in SIDES if seat is not review.computer)
    return (*people, CHAIR) if review.record.people.get(CHAIR) else people
