"""The double brackets that all dialects share, and notes that all dialects have to make."""

from __future__ import annotations

import re

from game.content.twine import expressions
from game.content.twine.assigning import assignments, targets
from game.content.twine.expressions import Untold
from game.content.twine.story import Branch, Link, Note, Piece, Place
from game.words import _

LINK = re.compile(r"\[\[(?P<inside>[^\[\]\n]{1,600})\](?:\[(?P<setter>[^\[\]\n]{0,600})\])?\]")
ADDRESS = re.compile(r"\s*(?:[a-z][a-z0-9+.-]{1,9}://|mailto:|www\.)", re.IGNORECASE)
SHOWN = 60


def link(found: re.Match[str], place: Place, *, arrows_first: bool = True) -> list[Piece]:
    """What a match of LINK stands for: a link, with notes on what in it cannot be read."""
    words, target = parted(found["inside"], arrows_first)
    found_targets = targets(target) if re.match(r"\s*[(\w]*either", target) else (target.strip(),)
    changes = list(assignments(found["setter"] or "", place))
    sets = tuple(change for change in changes if not isinstance(change, Note))
    notes = [change for change in changes if isinstance(change, Note)]
    return [way(words, found_targets, place, sets), *notes]


def way(words: str, names: tuple[str, ...], place: Place, sets=()) -> Link | Note:
    """A link, or a note when it leads out of the story."""
    if names and not any(ADDRESS.match(name) for name in names):
        return Link(" ".join(words.split()), names, place, tuple(sets))
    if names:
        return Note(
            place,
            _("The link “{words}” leads to a page on the internet.").format(words=words[:SHOWN]),
            _("It was left out: a play opens no pages."),
            _("Name the page under `reading` of `facilitator`, if it matters."),
        )
    return unread_link(words, place)


def unread_link(words: str, place: Place) -> Note:
    """The note on a link whose target only Twine can work out."""
    return Note(
        place,
        _("Where the link “{words}” leads is worked out in play.").format(words=words[:SHOWN]),
        _("It was left out."),
        _("Add a choice for each place it can lead to."),
    )


def parted(inside: str, arrows_first: bool = True) -> tuple[str, str]:
    """The words and the target of a link; the last arrow to the right counts, or the first left."""
    if "->" in inside:
        words, _arrow, target = inside.rpartition("->")
    elif "<-" in inside:
        target, _arrow, words = inside.partition("<-")
    elif "|" in inside and not (arrows_first and inside.startswith("|")):
        words, _bar, target = inside.partition("|")
    else:
        words = target = inside
    return words.strip(), target.strip()


def branch(source: str, pieces: tuple[Piece, ...], *, turned: bool = False) -> Branch:
    """A branch with its test read; ``turned`` for unless."""
    shown = " ".join(source.split())[:SHOWN]
    try:
        tree = expressions.read(source)
    except Untold as reason:
        return Branch(None, pieces, shown, str(reason))
    return Branch(expressions.Not(tree) if turned else tree, pieces, shown)


def strange(what: str, place: Place, instead: str = "", do: str = "") -> Note:
    """The note on a word of the dialect that we have no counterpart for."""
    return Note(
        place,
        _("{what} has no counterpart in our format.").format(what=what),
        instead or _("It was left out."),
        do,
    )


def open_remark(sign: str, place: Place) -> Note:
    """The note on a remark that begins and never ends."""
    return Note(
        place,
        _("A remark begins here with {sign} and never ends.").format(sign=sign),
        _("What follows was read as part of the story."),
        _("Delete the sign, or end the remark."),
    )
