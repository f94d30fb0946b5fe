"""Phase 4, the two dialects: the words met on the way, and the false friends among them."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.scenario import SIDES, Scenario, Seat, Term
from game.session.debrief.pages import Ask, Block, Rows, said
from game.session.debrief.review import Review
from game.session.prose import Span, paragraphs, plain
from game.words import _


def blocks(review: Review) -> tuple[Block, ...]:
    """Terms met or looked up, false friends apart; nothing when there were none."""
    looked_up = {str(said.body.get("term", "")) for said in review.record.lookups}
    names = met(review) | looked_up
    terms = [term for term in review.scenario.glossary if term.term in names]
    if not terms:
        return ()
    friends = [term for term in terms if term.false_friend]
    others = [term for term in terms if not term.false_friend]
    found: list[Block] = [
        said(_("The words you met, and how they are heard across the table."), "lead")
    ]
    if friends:
        found.append(said(_("False friends: one word, two meanings"), "heading"))
        found.append(_friends(review, friends, looked_up))
    if others:
        found.append(said(_("Words of one side"), "heading"))
        found.append(_others(review, others, looked_up))
    found.append(Ask((Span(_("Which word did you nod at without being sure of it?")),)))
    return tuple(found)


def met(review: Review) -> set[str]:
    """The terms that were marked in what the table has read."""
    scenario = review.scenario
    return {
        span.term
        for text in _texts(review)
        for paragraph in paragraphs(scenario, text)
        for span in paragraph
        if span.term
    }


def _texts(review: Review) -> Iterator[str]:
    scenario, record = review.scenario, review.record
    yield from role_texts(scenario)
    for beat in record.beats[: record.read + 1]:
        for spoken in beat.lines:
            yield spoken.text
        yield from scene_texts(scenario, beat.scene)


def role_texts(scenario: Scenario) -> Iterator[str]:
    """What is read of the two roles; both briefs, for the debrief opens them."""
    for role in scenario.roles.values():
        yield role.public
        yield role.brief


def scene_texts(scenario: Scenario, name: str) -> Iterator[str]:
    """Everything that is read in a scene or at an ending."""
    scene = scenario.scenes.get(name)
    place = scene or scenario.endings[name]
    yield place.text
    for spoken in place.lines:
        yield spoken.text
    if scene is None:
        return
    yield scene.question
    for choice in scene.choices:
        yield choice.text
    if scene.negotiation:
        for issue in scene.negotiation.issues:
            yield issue.text
            for option in issue.options:
                yield option.text


def _friends(review: Review, terms: list[Term], looked_up: set[str]) -> Rows:
    scenario = review.scenario
    rows = tuple(
        (_name(term, looked_up), *(plain(scenario, term.meanings[seat]) for seat in SIDES))
        for term in terms
    )
    return Rows((_("Word"), _("A doctor means"), _("A manager means")), rows)


def _others(review: Review, terms: list[Term], looked_up: set[str]) -> Rows:
    scenario = review.scenario
    jobs = {Seat.DOCTOR: _("doctors"), Seat.MANAGER: _("managers")}
    rows = tuple(
        (
            _name(term, looked_up), jobs.get(term.said_by, ""),
            plain(scenario, term.plainly), plain(scenario, term.heard_as),
        )
        for term in terms
    )  # fmt: skip
    return Rows((_("Word"), _("Said by"), _("Means"), _("The other side may hear")), rows)


def _name(term: Term, looked_up: set[str]) -> str:
    return _("{term} (looked up)").format(term=term.term) if term.term in looked_up else term.term
