"""A book's passages read in its dialect: which are story, which only serve it, what is embedded."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from game.content.twine import chapbook, harlowe, sugarcube
from game.content.twine.branches import every
from game.content.twine.story import (
    Book,
    Embed,
    If,
    Jump,
    Link,
    Note,
    Passage,
    Piece,
    Refused,
    Set,
    Text,
)
from game.words import _

DIALECTS: dict[str, Callable[[Passage], tuple[Piece, ...]]] = {
    "Harlowe": harlowe.parse,
    "SugarCube": sugarcube.parse,
    "Chapbook": chapbook.parse,
}
SIGNS = {
    "SugarCube": re.compile(r"<</?[A-Za-z=]|\]\[\$"),
    "Harlowe": re.compile(r"\([A-Za-z][\w-]*:"),
    "Chapbook": re.compile(r"^--$|^\[(?:if|unless|else|cont)|\{embed ", re.MULTILINE),
}
OPENING = {"StoryInit"}
SERVING = {
    "StoryAuthor", "StoryBanner", "StoryCaption", "StoryDisplayTitle", "StoryInterface", "StoryMenu",
    "StorySettings", "StorySubtitle", "StoryShare", "StoryIncludes", "PassageDone", "PassageFooter",
    "PassageHeader", "PassageReady", "StoryStylesheet", "StoryScript",
}  # fmt: skip
SERVING_TAGS = {
    "script", "stylesheet", "widget", "header", "footer", "debug-header", "debug-footer",
    "debug-startup", "Twine.private", "Twine.image", "Twine.audio", "Twine.video", "Twine.vtt",
}  # fmt: skip
DEEPEST = 3
MOST_EMBEDDED = 200_000
"""Letters that embedding may add in all."""


@dataclass
class Parts:
    """What a book holds once it is read. ``opening`` is what is set before the first passage."""

    form: str
    passages: list[Passage] = field(default_factory=list)
    pieces: dict[str, tuple[Piece, ...]] = field(default_factory=dict)
    opening: list[Set] = field(default_factory=list)
    every: list[Piece] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def parts(book: Book) -> Parts:
    """Read every passage in the dialect of its book."""
    form, notes = _form(book)
    told = Parts(form, notes=notes)
    parse = DIALECTS[form]
    for passage in book.passages:
        if passage.name in SERVING or SERVING_TAGS & set(passage.tags):
            told.notes.append(_serving(passage))
        elif passage.name in OPENING or "startup" in passage.tags:
            pieces = parse(passage)
            told.every += every(pieces)
            told.opening += [piece for piece in pieces if isinstance(piece, Set)]
            told.notes += [piece for piece in every(pieces) if isinstance(piece, Note)]
            told.notes += _more_than_sets(passage, pieces)
        else:
            told.passages.append(passage)
            told.pieces[passage.name] = parse(passage)
            told.every += every(told.pieces[passage.name])
    if not told.passages:
        raise Refused(
            book.passages[0].place,
            _("no passage of this file tells a story."),
            _("Check that it is the right file."),
        )
    _embed(told, book.start or "Start")
    told.passages.sort(key=lambda p: (p.at is None, *(reversed(p.at) if p.at else ()), p.place))
    return told


def _form(book: Book) -> tuple[str, list[Note]]:
    """The dialect of a book: as it says, else as its passages look."""
    said = next((form for form in DIALECTS if book.form.casefold() == form.casefold()), "")
    if said:
        return said, []
    text = "\n".join(passage.body for passage in book.passages)
    found = next((form for form, sign in SIGNS.items() if sign.search(text)), "Harlowe")
    what = (
        _("The story’s format is {format}, which we cannot read.").format(format=book.form[:40])
        if book.form
        else _("The file does not say in which story format it is written.")
    )
    return found, [
        Note(
            (1, 1),
            what,
            _("It was read as {format}, by the look of it.").format(format=found),
            _("If conditions or links are missing, save it in Twine in one of the formats {known}.").format(known=", ".join(DIALECTS)),
        )
    ]  # fmt: skip


def _serving(passage: Passage) -> Note:
    return Note(
        passage.place,
        _("The passage “{name}” serves the page and tells no story.").format(
            name=passage.name[:60]
        ),
        _("It was left out."),
        _("If players should read something of it, write that into a scene."),
    )


def _more_than_sets(passage: Passage, pieces: Iterable[Piece]) -> list[Note]:
    """A note, when a passage that runs before the story does more than set variables."""
    if all(
        isinstance(p, Set | Note) or (isinstance(p, Text) and not p.words.strip()) for p in pieces
    ):
        return []  # fmt: skip
    return [
        Note(
            passage.place,
            _("The passage “{name}” runs before the story.").format(name=passage.name[:60]),
            _("What it sets are the meters’ starts; everything else in it was left out."),
        )
    ]


def _embed(told: Parts, start: str) -> None:
    """Put embedded passages where they are shown."""
    budget = [MOST_EMBEDDED]
    sizes = {passage.name: len(passage.body) + 20 for passage in told.passages}
    raw = dict(told.pieces)
    embedded: set[str] = set()

    def put(pieces: Iterable[Piece], inside: tuple[str, ...]) -> tuple[Piece, ...]:
        found: list[Piece] = []
        for piece in pieces:
            if isinstance(piece, If):
                branches = tuple(replace(b, pieces=put(b.pieces, inside)) for b in piece.branches)
                found.append(replace(piece, branches=branches))
            elif not isinstance(piece, Embed):
                found.append(piece)
            elif why := _not_put(piece, inside, sizes, budget):
                found.append(why)
            else:
                embedded.add(piece.target)
                found += put(raw[piece.target], (*inside, piece.target))
        return tuple(found)

    for name, pieces in raw.items():
        told.pieces[name] = put(pieces, (name,))
    _only_inside(told, embedded, start)


def _only_inside(told: Parts, embedded: set[str], start: str) -> None:
    """Leave out passages that only ever stand inside others: they are no scenes of their own."""
    targets = {name for p in told.every if isinstance(p, Link | Jump) for name in p.targets}
    inside = embedded - targets - {start, told.passages[0].name}
    told.passages = [passage for passage in told.passages if passage.name not in inside]
    for name in inside:
        del told.pieces[name]


def _not_put(
    piece: Embed, inside: tuple[str, ...], sizes: dict[str, int], budget: list[int]
) -> Note | None:
    """Why a passage cannot be put here; None if it can, and then its letters are counted."""
    if piece.target not in sizes:
        why = _("there is no such passage")
    elif piece.target in inside:
        why = _("it would stand inside itself")
    elif len(inside) > DEEPEST:
        why = _("that is nested too deeply")
    elif sizes[piece.target] > budget[0]:
        why = _("that would make the story too long")
    else:
        budget[0] -= sizes[piece.target]
        return None
    return Note(
        piece.place,
        _("The passage “{name}” cannot be shown here: {reason}.").format(
            name=piece.target[:60], reason=why
        ),
        _("It was left out."),
        _("Write its text here, or lead to it."),
    )
