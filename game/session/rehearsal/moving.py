"""The lines of a transcript that do something: choices, sealed picks, lots, offers and their ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from game.content.problems import closest
from game.core.moves import Accept, CallTime, Choose, Draw, Propose, Seal, WalkAway
from game.core.play import to_move
from game.core.scenario import SIDES, Kind, Scene, Seat
from game.session.rehearsal.reading import Piece, Step
from game.session.rehearsal.standing import Impossible, Rehearsal, whole
from game.session.rehearsal.words import FORMS
from game.session.views import TABLE
from game.words import _

_TERM = re.compile(r"([\w-]+)\s*=\s*([\w-]+)")


def choose(play: Rehearsal, step: Step) -> None:
    """A side takes a choice, or seals a pick where both answer at once."""
    scene, name = play.scene, step.parts["id"]
    if scene is not None and scene.kind is Kind.TOGETHER:
        if not step.seat:
            said = _("both sides answer here, so a side has to be named.")
            example = FORMS["both"].example
            mend = _("Write it like: {example}").format(example=example)
            raise Impossible("test-side", whole(step), said, mend)
        play.make(step, Seal(Seat(step.seat), name.text), name, _near(scene, name))
        return
    if step.seat and scene is not None and scene.kind is Kind.DECISION:
        _on_turn(play, step)
    seen = [choice for choice in play.session.view(TABLE).scene.choices if choice.id == name.text]
    if seen and seen[0].why_shut:
        said = _("'{name}' is shut here, with the words: {words}")
        said = said.format(name=name.text, words=seen[0].why_shut)
        raise Impossible("test-move", name, said, play.instead())
    play.make(step, Choose(name.text), name, _near(scene, name) if scene else "")


def both(play: Rehearsal, step: Step) -> None:
    """Both sides seal their picks."""
    one, two = step.parts["one"], step.parts["two"]
    if one.text == two.text:
        said = _("'{side}' stands here twice.").format(side=one.text)
        mend = _("Write it like: {example}").format(example=FORMS["both"].example)
        raise Impossible("test-side", two, said, mend)
    for seat, name in ((one, step.parts["id"]), (two, step.parts["id2"])):
        meant = _near(play.scene, name) if play.scene else ""
        play.make(step, Seal(Seat(seat.text), name.text), name, meant)


def draw(play: Rehearsal, step: Step) -> None:
    """Nature draws the lot that is written."""
    name, scene = step.parts["id"], play.scene
    lots = [branch.id for branch in scene.branches] if scene else []
    meant = closest(name.text, lots) if name.text not in lots else ""
    play.make(step, Draw(name.text), name, meant)


def propose(play: Rehearsal, step: Step) -> None:
    """A side makes an offer; its issues may stand in any order."""
    _at_table(play, step)
    _on_turn(play, step)
    table = play.scene.negotiation
    answers: dict[str, str] = {}
    for issue, option, place in _terms(step.parts["text"]):
        known = table.issue(issue)
        if known is None:
            said = _("nothing called '{name}' is on this table.").format(name=issue)
            raise _bad_term(place, said, issue, [each.id for each in table.issues])
        if issue in answers:
            said = _("'{name}' is answered twice.").format(name=issue)
            raise Impossible("test-form", place, said, _("Leave one of the two out."))
        if known.option(option) is None:
            said = _("'{issue}' has no option '{name}'.").format(issue=issue, name=option)
            raise _bad_term(place, said, option, [each.id for each in known.options])
        answers[issue] = option
    left = [issue.id for issue in table.issues if issue.id not in answers]
    if left:
        said = _("this offer does not answer {issues}.").format(issues=", ".join(left))
        mend = _("An offer answers every issue. Add {terms}.").format(
            terms=" ".join(f"{issue}=…" for issue in left)
        )
        raise Impossible("test-form", whole(step), said, mend)
    deal = tuple((issue.id, answers[issue.id]) for issue in table.issues)
    play.make(step, Propose(Seat(step.seat), deal))


def _bad_term(place: Piece, said: str, name: str, known: list[str]) -> Impossible:
    mend = _("It can be: {words}.").format(words=", ".join(known))
    return Impossible("test-name", place, said, mend, closest(name, known))


def accept(play: Rehearsal, step: Step) -> None:
    """A side takes the offer."""
    _at_table(play, step)
    _on_turn(play, step)
    play.make(step, Accept(Seat(step.seat)))


def walk(play: Rehearsal, step: Step) -> None:
    """A side leaves the table."""
    _at_table(play, step)
    _on_turn(play, step)
    play.make(step, WalkAway(Seat(step.seat)))


def time(play: Rehearsal, step: Step) -> None:
    """The clock ends the bargaining."""
    _at_table(play, step)
    play.make(step, CallTime())


def _at_table(play: Rehearsal, step: Step) -> None:
    if play.session.record.state.table is None:
        said = _("nobody sits at a table here.")
        raise Impossible("test-move", whole(step), said, play.instead())


def _on_turn(play: Rehearsal, step: Step) -> None:
    turn = to_move(play.scenario, play.session.record.state)
    if Seat(step.seat) not in turn:
        side = ", ".join(seat for seat in SIDES if seat in turn)
        said = _("it is the turn of the other side: {side}.").format(side=side)
        raise Impossible("test-side", Piece(step.seat, step.column), said, play.instead(), side)


def _near(scene: Scene, name: Piece) -> str:
    known = [choice.id for choice in scene.choices]
    return closest(name.text, known) if name.text not in known else ""


def _terms(text: Piece) -> Iterator[tuple[str, str, Piece]]:
    """Issue, option and the place of both, from ``issue=option`` with or without spaces."""
    for found in _TERM.finditer(text.text):
        yield found[1], found[2], Piece(found[0], text.column + found.start())


MOVES: dict[str, Callable[[Rehearsal, Step], None]] = {
    "choose": choose,
    "both": both,
    "draw": draw,
    "propose": propose,
    "accept": accept,
    "walk": walk,
    "time": time,
}
