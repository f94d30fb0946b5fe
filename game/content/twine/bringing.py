"""From a file made with Twine to a scenario that plays, with a note on whatever was not mapped.

What comes of a story is looked at as `check` looks at it; where a play could get stuck there, as
Twine lets it, one more choice ends it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.content.checks import REFUSING, examine
from game.content.problems import ERROR, Problem
from game.content.reader import read
from game.content.twine import ways
from game.content.twine.branches import entry, splits
from game.content.twine.draft import Scene, Way
from game.content.twine.passages import Parts, parts
from game.content.twine.reading import read_story
from game.content.twine.scenes import Maker
from game.content.twine.story import Book, Note, Passage, Refused, Set
from game.content.twine.variables import gather
from game.content.twine.writing import Draft, write
from game.words import _

MOST_REPAIRS = 12
STUCK = ("shut", "no-way-out", "endless", "more-problems")


@dataclass(frozen=True)
class Brought:
    """What came of a file: the scenario's text, and the notes in the order of their numbers."""

    text: str
    notes: tuple[Note, ...]


def bring(content: bytes) -> Brought:
    """The scenario that a Twine story comes to; raises Refused."""
    book = read_story(content)
    draft = _draft(book, parts(book))
    for _attempt in range(MOST_REPAIRS):
        text, notes = write(draft)
        problems = examine(read(text), REFUSING)[1]
        errors = [problem for problem in problems if problem.severity == ERROR]
        if not errors:
            return Brought(text, notes)
        if any(problem.code not in STUCK for problem in errors):
            break
        for name in sorted({_named(problem) for problem in errors} - {""}):
            ways.let_out(draft, name)
    raise Refused(
        (1, 1),
        _("what comes of this story cannot be a scenario: {problem}").format(
            problem=errors[0].message
        ),
        _("Bring in a smaller part of it."),
    )


def _named(problem: Problem) -> str:
    """The scene that a problem stands at; nothing for one that stands at the whole file."""
    return problem.source_line.strip().partition(":")[0]


def _draft(book: Book, told: Parts) -> Draft:
    first, start_notes = _start(book, told.passages)
    here = first.place
    begun = entry(told.pieces[first.name], splits)
    opening = (*told.opening, *begun)
    variables = gather(told.every, opening, here)
    bases = ways.bases(told.passages)
    known = variables.known(
        {name: bases[name] for name in bases if ways.leads_on(told.pieces[name])}
    )
    maker = Maker(told.form, variables, known, bases)
    made: dict[str, list[Scene]] = {}
    for passage in told.passages:
        made[passage.name] = maker.scenes(passage, told.pieces[passage.name])
    notes = [*book.notes, *told.notes, *start_notes]
    made[first.name][0].note(*map(_missed, maker.entries[first.name][len(begun) :]))
    draft = Draft(book.title, first, variables, told.form, told.passages, made, notes)
    ways.join(draft, bases, maker.entries)
    ways.close(draft)
    _reached(draft)
    ways.styled(draft, maker.styled)
    ways.shut(draft)
    return draft


def _missed(change: Set) -> Note:
    return Note(
        change.place,
        _("The story begins by setting “{name}” behind a condition that we could not keep.").format(
            name=change.name
        ),
        _("Its meter starts without that."),
        _("Write the `start` that is meant."),
    )


def _start(book: Book, passages: Sequence[Passage]) -> tuple[Passage, list[Note]]:
    """The passage that a story begins with."""
    by_name = {passage.name: passage for passage in passages}
    for name in filter(None, (book.start, "Start")):
        if name in by_name:
            return by_name[name], []
    first = passages[0]
    return first, [
        Note(
            first.place,
            _("The file does not say where the story begins."),
            _("It begins here, with the first passage."),
            _("Write another scene after `start`, if that is wrong."),
        )
    ]


def _ahead(start: str, leads: Mapping[str, Sequence[Way]]) -> set[str]:
    """All scenes that ways lead to from one; itself, if they come back to it."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for way in leads[waiting.pop()]:
            if way.goto not in found:
                found.add(way.goto)
                waiting.append(way.goto)
    return found


def _once(draft: Draft, leads: Mapping[str, Sequence[Way]]) -> None:
    """Note, where it first matters, that a choice can be taken once."""
    decisions = [scene for scene in draft.every() if scene.way == "choices"]
    round_again = next((s for s in decisions if s.id in _ahead(s.id, leads)), None)
    if round_again is not None:
        round_again.note(
            Note(
                draft.place_of(round_again),
                _("The story can come back here, and in Twine every link is there again."),
                _("In our format a choice that was taken is gone."),
                _("Where something should be done twice, write a second choice."),
            )
        )


def _reached(draft: Draft) -> None:
    """Note what nothing leads to, and where a play may come round again."""
    leads = {scene.id: scene.ways for scene in draft.every()}
    found = {draft.start, *_ahead(draft.start, leads)}
    _once(draft, leads)
    for passage in draft.passages:
        own = draft.made[passage.name]
        if own[0].id in found:
            continue
        own[0].note(
            Note(
                passage.place,
                _("Nothing leads to “{name}”.").format(name=passage.name[:60]),
                _("It was kept all the same."),
                _("Lead to it from somewhere, or delete it."),
            )
        )
