"""A version of a scenario as a function of what a teacher wishes: the same wishes, the same text.

So a step is a change of the wishes, and taking it back is having the earlier ones again. Names,
words and figures go by the places of the original; then scenes and issues are left out; then
the record is written at the top.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from game.content.adapting.cutting import cut
from game.content.adapting.figures import change, figures
from game.content.adapting.leaving import Said, plan
from game.content.adapting.naming import LONGEST_NAME, WORDS, gendered, name_fault, parted
from game.content.adapting.record import origin, record
from game.content.adapting.spans import edited
from game.content.adapting.wording import Occurrence, Texts, rename
from game.content.checks import check
from game.content.document import Document
from game.content.library import load_text
from game.content.problems import ERROR, Problem, has_errors
from game.content.schema import load
from game.words import _

LINES = ("title", "question", "nation", "era")
"""The keys of one line each that a version may say otherwise."""


@dataclass(frozen=True)
class Wishes:
    """What a teacher wants otherwise; what is empty stays as it is.

    ``names`` goes by role and cast id, ``words`` from old to new, ``also`` agrees to odd places,
    ``figures`` goes by key, ``scenes`` maps those left out to where the story goes instead.
    """

    lines: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    also: frozenset[str] = frozenset()
    figures: Mapping[str, str] = field(default_factory=dict)
    scenes: Mapping[str, str] = field(default_factory=dict)
    issues: tuple[str, ...] = ()
    reviewed_by: Mapping[str, str] = field(default_factory=dict)
    by: str = ""
    date: str = ""


@dataclass(frozen=True)
class Version:
    """What came of the wishes: the text, each consequence, what was left, and why it is refused.

    ``renamed`` counts the places by person or word. ``text`` is empty when it is refused.
    """

    text: str = ""
    said: tuple[Said, ...] = ()
    left: tuple[Occurrence, ...] = ()
    renamed: Mapping[str, int] = field(default_factory=dict)
    refused: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class Refused(Exception):
    """Wishes that cannot be met; the arguments say why."""


def adapted(document: Document, wishes: Wishes) -> Version:
    """The version that these wishes make of a scenario without errors; never raises."""
    try:
        return _adapted(document, wishes)
    except Refused as reasons:
        return Version(refused=tuple(map(str, reasons.args)))


def _adapted(document: Document, wishes: Wishes) -> Version:
    if document.root.flow:
        raise Refused(
            _("The whole file stands in braces: write its keys one below the other first.")
        )
    texts = Texts(document)
    faults = [
        *_line_faults(wishes),
        *_word_faults(texts, wishes),
        *_name_faults(texts, wishes),
        *_figure_faults(document, wishes),
    ]
    if faults:
        raise Refused(*faults)
    edits, left = rename(texts, _changed(texts.people, wishes.names), wishes.words, wishes.also)
    edits += [texts.ground.rewrite((key,), text) for key, text in _lines(document, wishes).items()]
    by_key = {figure.key: figure for figure in figures(document)}
    edits += [change(document, by_key[key], text) for key, text in wishes.figures.items()]
    middle = _read(edited(document.source.text, edits), document.source.file)
    said = _notices(texts, wishes)
    if wishes.scenes or wishes.issues:
        made = plan(middle, wishes.scenes, wishes.issues)
        if made.refused:
            raise Refused(*made.refused)
        edits, follows = cut(made)
        said += follows
        middle = _read(edited(middle.source.text, edits), document.source.file)
    came_from = origin(document, wishes.by, wishes.date)
    text = edited(middle.source.text, record(middle, came_from, wishes.reviewed_by))
    problems = checked(text, document.source.file)
    if has_errors(problems):
        raise Refused(*_reasons(problems))
    counted = Counter(each.found.who for each in texts.occurrences(wishes.names, wishes.words))
    for each in left:
        counted[each.found.who] -= 1
    return Version(text, said, left, counted, (), problems)


@lru_cache(maxsize=32)
def checked(text: str, file: str) -> tuple[Problem, ...]:
    """Everything that `check` says of a text; looking at every play takes a while, so only once."""
    return check(text, file)


def brought(before: tuple[Problem, ...], after: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems that a step brought, wherever the old ones stand now."""
    known = Counter((problem.code, problem.message) for problem in before)
    fresh = []
    for problem in after:
        same = problem.code, problem.message
        known[same] -= 1
        if known[same] < 0:
            fresh.append(problem)
    return tuple(fresh)


def _read(text: str, file: str) -> Document:
    """The document of a text that was edited; what makes it unreadable is the reason to refuse."""
    document, problems = load(text, file)
    if document is None:
        raise Refused(*_reasons(problems))
    return document


def _reasons(problems: tuple[Problem, ...]) -> list[str]:
    """What is wrong with a text that nobody shall get."""
    text = _("The version would not be sound, in line {n}: {message} {mend}")
    return [
        text.format(n=problem.line, message=problem.message, mend=problem.mend)
        for problem in problems
        if problem.severity is ERROR
    ]


def _changed(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    return {key: text for key, text in new.items() if text and old.get(key) != text}


def _lines(document: Document, wishes: Wishes) -> dict[str, str]:
    old = {key: getattr(document.scenario, key) for key in LINES}
    return _changed(old, wishes.lines)


def _notices(texts: Texts, wishes: Wishes) -> tuple[Said, ...]:
    """What cannot be changed by machine after people were renamed."""
    names = _changed(texts.people, wishes.names)
    fresh = {who: parted(name) for who, name in names.items()}
    found = texts.occurrences(names, {})
    odd = {each.form for each in gendered((o.found for o in found), fresh)}
    said = [
        Said(o.line, _("“{new}” stands for “{old}”: is the title right?").format(
            new=" ".join(o.found.instead.split()), old=o.found.form
        ))
        for o in found if o.found.form in odd
    ]  # fmt: skip
    if names:
        said += [
            Said(0, _("“{name}” is now the name of more than one person").format(name=name))
            for name in _doubled(texts.people, names)
        ]
        said.append(Said(0, _("words such as he and she stay as they are: read for them")))
    if texts.document.scenario.reviewed_by:
        said.append(Said(0, _("who reviewed the scenario it came from is not carried over")))
    return tuple(said)


def _doubled(people: Mapping[str, str], names: Mapping[str, str]) -> list[str]:
    """First names that more people have than before."""

    def given(called: Mapping[str, str]) -> Counter[str]:
        return Counter(parted(name).given for name in called.values())

    before, after = given(people), given({**people, **names})
    return [name for name, n in after.items() if name and n > max(1, before[name])]


# --- what cannot be written ------------------------------------------------------------------


def _line_faults(wishes: Wishes) -> Iterator[str]:
    for key, text in wishes.lines.items():
        if key not in LINES:
            yield _("“{key}” is not a line that can be changed.").format(key=key)
        elif text and (text != text.strip() or len(text.splitlines()) > 1):
            yield _("“{key}” has to be one line of text.").format(key=key)


def _word_faults(texts: Texts, wishes: Wishes) -> Iterator[str]:
    for old, new in wishes.words.items():
        if not (WORDS.fullmatch(old) and WORDS.fullmatch(new)):
            text = _("“{old}” cannot become “{new}”: both need letters or figures, without marks.")
            yield text.format(old=old, new=new)
        elif not texts.often(old):
            yield _("“{old}” stands nowhere in the texts.").format(old=old)


def _name_faults(texts: Texts, wishes: Wishes) -> Iterator[str]:
    people = texts.people
    said = {
        "letters": _("“{name}” cannot be written as a name: use letters, blanks and - ’ . only."),
        "long": _("“{name}” is too long for a name: {most} letters is the most."),
    }
    for who, name in wishes.names.items():
        fault = name_fault(name)
        if who not in people:
            known = ", ".join(people)
            yield _("There is nobody called “{who}”; there are: {known}.").format(
                who=who, known=known
            )
        elif fault in said:
            yield said[fault].format(name=name, most=LONGEST_NAME)


def _figure_faults(document: Document, wishes: Wishes) -> Iterator[str]:
    known = {figure.key: figure for figure in figures(document)}
    for key, text in wishes.figures.items():
        if key not in known:
            yield _("There is no figure called “{key}”.").format(key=key)
        elif fault := known[key].fault(text):
            yield f"{key}: {fault}"


def opened(text: str, file: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """The scenario that a version is to be made of; None with its problems when it has errors."""
    loaded = load_text(text, file)
    document = load(text, file)[0] if loaded.scenario else None
    return document, loaded.problems
