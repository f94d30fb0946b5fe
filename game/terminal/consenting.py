"""Asks everybody at a study's table, each alone, whether the play may be used; and hears a later no."""

from __future__ import annotations

from contextlib import nullcontext

from game.session.consent import answers, question, what_is_kept, your_choice
from game.session.record import Person
from game.session.session import Session
from game.terminal.console import Console
from game.words import _


def ask_everybody(console: Console, session: Session) -> None:
    """Ask those who have not been asked; nothing where there is no study."""
    due = session.to_ask()
    if not due:
        return
    console.title(_("A study"))
    console.say(_("This session is part of a study. You play on whatever you answer."))
    console.say(_("The study would get:"))
    for line in what_is_kept():
        console.say(line, indent="    ", first="  - ")
    for line in your_choice():
        console.say(line)
    for seat, person in due:
        _ask(console, session, seat, person)


def _ask(console: Console, session: Session, seat: str, person: Person) -> None:
    """One person's answer, behind the curtain; who plays alone needs none."""
    name = person.name or _("the next person")
    alone = bool(session.header.human)
    console.say()
    with nullcontext() if alone else console.private(name, seat):
        yes = _answer(console)
        session.consent(person.id, yes)
        console.say(_("Thank you. It is kept."))
    if not alone:
        console.say(_("Thank you, {name}.").format(name=name))


def _answer(console: Console) -> bool:
    """Yes or no; nothing else counts, for a no cannot be taken back."""
    console.say(question())
    given = answers()
    picked = console.pick(_("Your answer:"), [given[True], given[False]])
    return picked == 0


def say_no_later(console: Console, session: Session) -> None:
    """Let anybody at the table take the play out of the study; the rest see only a thank-you."""
    if not session.can_withdraw:
        console.say(_("There is no study to say no to now."))
        return
    console.say(
        _(
            "Anybody at this table may say no to the study now, without a reason. Then this play "
            "is not used, and that stays so. A file that was saved before does not know it: save "
            "the play again."
        )
    )
    if console.yes(_("Take this play out of the study?")):
        session.withdraw()
    console.say(_("Thank you."))
