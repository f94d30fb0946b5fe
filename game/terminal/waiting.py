"""A table of a room that is done waits for the others, and shows its code to who asks."""

from __future__ import annotations

from game.session.cohort.codes import code_of_play
from game.session.cohort.rooms import is_the_word, meanwhile
from game.session.session import Session
from game.terminal.console import Console
from game.words import _


def wait_for_the_word(console: Console, session: Session) -> None:
    """Give the table something to talk about until the facilitator's word is typed."""
    room = session.header.room
    console.title(_("A moment together"))
    console.say(_("You are done. Other tables are still at it."))
    console.say(meanwhile(bool(session.view("table").scene.agreed)))
    console.say(_("Talk it over, scores unseen. What you signed stays as it is."))
    if room and room.support:
        console.say(_("If it comes too close: {support}").format(support=room.support))
    while True:
        console.say()
        word = console.ask(_("The facilitator's word (or: code):"), free=True)
        if word.strip().lower() in ("code", _("code")):
            tell_code(console, session)
        elif room is None or is_the_word(room, word):
            break
        else:
            console.say(_("That is not the word yet. The facilitator will say it aloud."))
    session.go_on()


def tell_code(console: Console, session: Session) -> None:
    """Say the code of the table, with what it carries."""
    code = code_of_play(session.header, session.record)
    if not code:
        console.say(_("The story has not ended, so there is no code: a code says how it ended."))
        return
    console.say(_("The code of this table: {code}").format(code=code))
    console.say(_("It carries your ending, your deal and its sums: no name, and no word of yours."))
