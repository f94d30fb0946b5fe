"""Phase 5, what if: from any decision, what could still have come of it."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.control import control_graph
from game.core.moves import Accept, CallTime, Draw, Propose, Seal, WalkAway
from game.core.prospects import endings, envelope
from game.core.scenario import SIDES, Scenario
from game.core.scoring import DIMENSIONS
from game.session.debrief.horizons import TOO_LARGE
from game.session.debrief.pages import Block, Bullets, Page, Rows, Stage, WhatIf, said
from game.session.debrief.review import Review, clock, dimension_name, signed
from game.session.prose import Paragraph, Span, line, plain
from game.session.record import Made, Record
from game.session.transcript import move_in_words
from game.words import _


def page(review: Review) -> Page:
    """Every decision, to be looked at again or played on from."""
    handles = [
        WhatIf(made.turn, clock(made.ms), _who(review, made), _seat(made), _words(review, made))
        for made in decisions(review.record)
    ]
    lead = _(
        "Take any decision and see what could still have come of it; "
        "or play on from there. This play stays as it is."
    )
    return Page("what_if", Stage.BALANCE, _("What if?"), (said(lead, "lead"), *handles))


def decisions(record: Record) -> Iterator[Made]:
    """The moves that people decided; a sealed scene is one decision, lots are none."""
    for made in record.made:
        second = isinstance(made.move, Seal) and any(made.before.picks)
        if not second and not isinstance(made.move, Draw):
            yield made


def look(review: Review, turn: int) -> tuple[Block, ...]:
    """What was still possible just before the move of entry ``turn``.

    Exact, over everything that both sides and chance could have done from there.
    """
    made = next(made for made in review.record.made if made.turn == turn)
    scenario = review.scenario
    try:
        graph = control_graph(scenario, made.before)
        range_ = envelope(graph)
    except TOO_LARGE:
        return (said(_("This story is too large to be looked at whole from here.")),)
    posts = review.horizons.goalposts or {}
    came = review.record.state.sums
    rows = tuple(
        (dimension_name(d), signed(range_[d].low), signed(came[i]), signed(range_[d].high))
        for i, d in enumerate(DIMENSIONS)
        if d not in posts or posts[d].in_play
    )
    end = _("Came to") if review.ended else _("So far")
    head = (_("Against today"), _("Worst"), end, _("Best"))
    return (
        Rows(head, rows, (1, 2, 3)),
        said(
            _("Worst and best: both sides together, with the worst and the best of luck."), "quiet"
        ),
        said(_("Endings that could still be reached:"), "strong"),
        Bullets(tuple(_endings(scenario, review, endings(graph)))),
    )


def _endings(scenario: Scenario, review: Review, found: frozenset[str]) -> Iterator[Paragraph]:
    for ending in scenario.endings.values():
        if ending.id in found:
            words = plain(scenario, ending.heading) or ending.id
            if ending.id == review.record.state.scene:
                words = _("{ending} (where this play ended)").format(ending=words)
            yield (Span(words),)


def _seat(made: Made) -> str:
    return "" if isinstance(made.move, Seal | CallTime) else made.seat


def _who(review: Review, made: Made) -> str:
    if isinstance(made.move, Seal):
        return _("Both, at once")
    return review.name(made.seat) if made.seat in SIDES else _("The clock")


def _words(review: Review, made: Made) -> Paragraph:
    scenario = review.scenario
    scene = scenario.scenes[made.before.scene]
    if isinstance(made.move, Seal):
        return line(scenario, scene.question or scene.heading)
    if isinstance(made.move, Propose | Accept | WalkAway | CallTime):
        return (Span(move_in_words(scenario, made)),)
    return line(scenario, scene.choice(made.move.choice).text)
