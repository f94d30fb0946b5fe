"""Phase 5, the patient's chair: how the change looked from there, beside the score."""

from __future__ import annotations

from game.core.scoring import DIMENSIONS
from game.session.debrief.pages import Ask, Block, Bullets, Page, Rows, Stage, Voice, Voices, said
from game.session.debrief.review import Review, dimension_name, signed
from game.session.prose import Span
from game.words import _

CHAIR = "chair"


def rating_words() -> dict[int, str]:
    """The five answers of the patient's chair."""
    return {
        -2: _("much worse"),
        -1: _("worse"),
        0: _("the same"),
        1: _("better"),
        2: _("much better"),
    }


def chair_page(review: Review) -> Page:
    """What the patient's chair said, and where it and the author see things differently."""
    title = _("From the patient's chair")
    ask = Ask((Span(_("What did the chair see that the score does not?")),))
    if not review.record.chair:
        text = _("Nobody rated this from the patient's chair.")
        empty = Ask(
            (Span(_("Sit in it now: better, the same or worse than today, and for whom?")),)
        )
        return Page("patients_chair", Stage.BALANCE, title, (said(text, "lead"), empty))
    blocks: list[Block] = [
        said(_("Rated against today before any score was seen, beside the author's sums."), "lead"),
        Rows((_("Dimension"), _("The chair"), _("The author's sum")), _rows(review), (2,)),
    ]
    if gaps := _gaps(review):
        blocks.append(Bullets(tuple((Span(each),) for each in gaps)))
    words = tuple(
        Voice(review.who(CHAIR), CHAIR, word.words)
        for word in review.record.words
        if word.seat == CHAIR and word.words
    )
    if words:
        blocks.append(Voices(words))
    return Page("patients_chair", Stage.BALANCE, title, (*blocks, ask))


def _rows(review: Review) -> tuple[tuple[str, ...], ...]:
    words = rating_words()
    return tuple(
        (
            dimension_name(d),
            words[review.record.chair[d]] if d in review.record.chair else "–",
            signed(sum_),
        )
        for d, sum_ in zip(DIMENSIONS, review.record.state.sums, strict=True)
    )


def _gaps(review: Review) -> list[str]:
    words = rating_words()
    lines = []
    for d, sum_ in zip(DIMENSIONS, review.record.state.sums, strict=True):
        rating = review.record.chair.get(d)
        if rating is None or _sign(rating) == _sign(sum_):
            continue
        text = _("{name}: the chair says {rating}, the author's sum says {sum}.")
        lines.append(
            text.format(name=dimension_name(d), rating=words[rating], sum=words[_sign(sum_)])
        )
    return lines


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
