"""Phase 0, setting the stage: the ground rules, and what this debrief cannot know."""

from __future__ import annotations

from game.session.debrief.pages import Bullets, Page, Stage, said
from game.session.debrief.review import Review, listed
from game.session.prose import Span, plain
from game.words import _


def pages(review: Review) -> tuple[Page, ...]:
    """The ground rules."""
    blocks = [
        said(_("Before we talk, five things we agree on."), "lead"),
        Bullets(tuple((Span(rule),) for rule in ground_rules())),
        said(support(review)),
        *(said(note, "quiet") for note in notices(review)),
        said(_("Three stops are enough; all other pages are there when you want them."), "quiet"),
    ]
    return (Page("ground_rules", Stage.STAGE, _("Ground rules"), tuple(blocks)),)


def ground_rules() -> tuple[str, ...]:
    """What a room agrees on before it talks."""
    return (
        _("Everyone here is able, meant well and did their best with what they knew."),
        _(
            "You played a part. We talk about what the doctor and the manager did, "
            "not about what you are like."
        ),
        _("Nobody tells others afterwards who said what. No real patients or colleagues by name."),
        _("If we hear that somebody is at risk, we act on it, whatever we agreed."),
        _("Anyone may step out, or swap seats, without giving a reason."),
    )


def support(review: Review) -> str:
    """Where to turn when the case comes too close."""
    touched = [plain(review.scenario, note) for note in review.scenario.content_notes]
    if touched:
        return _(
            "This case touches on {what}. If it comes too close, now or later, "
            "tell the facilitator or somebody you trust."
        ).format(what=listed(touched))
    return _(
        "If something here comes too close, now or later, "
        "tell the facilitator or somebody you trust."
    )


def notices(review: Review) -> list[str]:
    """What is special about this play, so that no page seems to hide something."""
    notes = []
    if not review.ended:
        notes.append(
            _(
                "You stopped before the story ended. Nothing is wrong with that: "
                "these pages speak of what you did, and of what was still open."
            )
        )
    if review.computer:
        notes.append(
            _(
                "The computer played {name}. It makes no guess and answers no survey, "
                "so those pages show one side only."
            ).format(name=review.name(review.computer))
        )
    if review.header.parent:
        notes.append(
            _("This is a “what if”: it branched off from another play and counts nowhere.")
        )
    if not review.scenario.negotiations():
        notes.append(_("This story has no table to bargain at, so no points are counted."))
    elif not review.horizons.bargains:
        notes.append(_("You never met at a table, so there are no points and no deal map."))
    return notes
