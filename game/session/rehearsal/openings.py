"""What can be done where a play stands, as a transcript writes it; and the words of what is shut."""

from __future__ import annotations

from game.content.problems import closest
from game.core.play import to_move
from game.core.scenario import SIDES
from game.session.rehearsal.reading import Misread, Step
from game.session.seeing import draws
from game.session.session import Session
from game.session.views import TABLE
from game.words import _

MOST_SHOWN = 12


def moves_open(session: Session) -> list[str]:
    """The moves that may be made now, as lines of a transcript."""
    scenario, record = session.scenario, session.record
    if lots := draws(scenario, record):
        return [f"draw {lot.branch}" for lot in lots][:MOST_SHOWN]
    view = session.view(TABLE)
    movers = to_move(scenario, record.state)
    who = [seat for seat in SIDES if seat in movers]
    if view.table is not None:
        side = view.table.turn
        offers = [] if view.table.last_word else [f"{side}: propose …"]
        taking = [f"{side}: accept"] if view.table.offer else []
        return [*taking, *offers, f"{side}: walk away", "time called"]
    ids = [choice.id for choice in view.scene.choices if choice.open] if view.scene else []
    return [f"{side}: choose {name}" for side in who for name in ids][:MOST_SHOWN]


def shut_words(session: Session, step: Step) -> str | None:
    """What everybody reads on a choice or an option that is shut; None when it is open.

    Misread when nothing of that id is to be seen where the play stands.
    """
    view, name = session.view(TABLE), step.parts["id"]
    if "option" in step.parts:
        issues = {issue.id: issue for issue in view.table.issues} if view.table else {}
        if name.text not in issues:
            raise _absent(step, "id", _("no issue '{name}' is on the table here."), [*issues])
        found = {option.id: option for option in issues[name.text].options}
        unknown = _("there is no such option: '{name}'.")
        part = "option"
    else:
        found = {choice.id: choice for choice in view.scene.choices}
        unknown = _("no choice '{name}' can be seen here.")
        part = "id"
    if step.text(part) not in found:
        raise _absent(step, part, unknown, [*found])
    seen = found[step.text(part)]
    return None if seen.open else seen.why_shut


def _absent(step: Step, part: str, said: str, known: list[str]) -> Misread:
    place = step.parts[part]
    mend = _("Here there are: {names}.").format(names=", ".join(known) or _("none"))
    return Misread(
        "test-name", place, said.format(name=place.text), mend, closest(place.text, known)
    )
