"""The lines of a transcript that expect something: where the play stands, what is shut, what holds."""

from __future__ import annotations

from collections.abc import Callable

from game.core.conditions import GuardError, parse
from game.session.rehearsal import asking
from game.session.rehearsal.openings import shut_words
from game.session.rehearsal.reading import Misread, Piece, Step
from game.session.rehearsal.standing import Rehearsal, no_such
from game.words import _


def at(play: Rehearsal, step: Step) -> None:
    """The play waits in this scene."""
    name = step.parts["id"]
    where = play.session.record.state.scene
    places = (*play.scenario.scenes, *play.scenario.endings)
    if name.text not in places:
        raise no_such(name, _("this scenario has no scene '{name}'."), places)
    if where != name.text:
        said = _("the play should stand in '{name}'; it stands in '{where}'.")
        raise Misread("test-expect", name, said.format(name=name.text, where=where), play.instead())


def ends(play: Rehearsal, step: Step) -> None:
    """The play is over, with this ending."""
    name = step.parts["id"]
    where = play.session.record.state.scene
    if name.text not in play.scenario.endings:
        known = play.scenario.endings
        raise no_such(name, _("this scenario has no ending '{name}'."), known)
    if play.scene is not None:
        said = _("the play should have ended with '{name}'; it goes on.")
        raise Misread("test-expect", name, said.format(name=name.text), play.instead())
    if where != name.text:
        said = _("the play should have ended with '{name}'; it ended with '{where}'.")
        mend = _("Change the line, or the ways that lead to the ending.")
        raise Misread("test-expect", name, said.format(name=name.text, where=where), mend)


def is_open(play: Rehearsal, step: Step) -> None:
    """A choice or an option may be taken now."""
    shut = shut_words(play.session, step)
    if shut is not None:
        said = _("'{name}' should be open; it is shut, with the words: {words}")
        name = step.parts["id"]
        mend = _("Look at its 'if' in the scenario, and at what this play did before.")
        raise Misread("test-expect", name, said.format(name=name.text, words=shut), mend)


def is_shut(play: Rehearsal, step: Step) -> None:
    """A choice or an option may not be taken now, and its button says these words."""
    shut, name = shut_words(play.session, step), step.parts["id"]
    if shut is None:
        said = _("'{name}' should be shut; it is open.").format(name=name.text)
        mend = _("Look at its 'if' in the scenario, and at what this play did before.")
        raise Misread("test-expect", name, said, mend)
    words = " ".join(step.text("text").split())
    if not " ".join(shut.split()).startswith(words):
        said = _("'{name}' is shut as it should be, but it says: {words}")
        mend = _("Write the words of its 'otherwise' here, or as many as it begins with.")
        place = step.parts["text"]
        raise Misread("test-expect", place, said.format(name=name.text, words=shut), mend)


def expect(play: Rehearsal, step: Step) -> None:
    """A condition holds."""
    asked, words = step.parts["text"], asking.vocabulary_of(play.scenario)
    try:
        guard = parse(asked.text, words)
    except GuardError as error:
        where = Piece(asked.text[error.column :].split(" ")[0], asked.column + error.column)
        mend = f"{error.mend[:1].upper()}{error.mend[1:]}."
        raise Misread(
            "test-condition", where, f"{error.message}.", mend, error.meant or ""
        ) from None
    if not guard(play.seen()):
        said = _("this does not hold: {facts}.")
        facts = "; ".join(asking.facts(guard, words, play.seen()))
        mend = _("Change the number here, or what the story does. – is not known at this point.")
        if "–" not in facts:
            mend = _("Change what is expected here, or what the story does.")
        raise Misread("test-expect", asked, said.format(facts=facts), mend)


EXPECTATIONS: dict[str, Callable[[Rehearsal, Step], None]] = {
    "at": at,
    "ends": ends,
    "open": is_open,
    "shut": is_shut,
    "expect": expect,
}
