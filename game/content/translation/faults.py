"""What a translation must keep of the text: names in braces, glossary marks, room on a button."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import polib

from game.content.checks.prose import BUTTON, ISSUE_LABEL, NAME, OPTION_LABEL
from game.content.translation.merging import finished, fit
from game.content.translation.rewording import MARK
from game.core.scenario import folded
from game.words import _

_ROOM = (
    (re.compile(r"scenes\.\w+\.(?:together\.)?choices\.\w+\.text"), BUTTON),
    (re.compile(r"scenes\.\w+\.negotiate\.issues\.\w+\.label"), ISSUE_LABEL),
    (re.compile(r"scenes\.\w+\.negotiate\.issues\.\w+\.options\.\w+\.label"), OPTION_LABEL),
)
"""How many characters fit where; the same that ``check`` asks of the scenario itself."""


class Fault(NamedTuple):
    """Something amiss in one entry: the line it begins on, its id, and how to mend it."""

    line: int
    name: str
    message: str


def faults(file: polib.POFile) -> Iterator[Fault]:
    """All that is amiss in the finished entries of a catalogue that is up to date."""
    terms = {
        folded(entry.msgid): folded(entry.msgstr)
        for entry in file
        if _is_term(entry) and not entry.obsolete and finished(entry)
    }
    for entry in file:
        if not entry.obsolete and finished(entry):
            for message in _amiss(entry, terms):
                yield Fault(entry.linenum, entry.msgctxt, message)


def _is_term(entry: polib.POEntry) -> bool:
    name = entry.msgctxt or ""
    return name.startswith("glossary.") and name.endswith(".term")


def _amiss(entry: polib.POEntry, terms: dict[str, str]) -> Iterator[str]:
    said = entry.msgstr
    if not fit(said):
        yield _(
            "it has a character that cannot be seen, or is too long, so the game leaves it out."
        )
    for name in sorted(_names(entry.msgid) - _names(said)):
        yield _("{name} is missing; it stands for a person's name.").format(name=f"{{{name}}}")
    for name in sorted(_names(said) - _names(entry.msgid)):
        yield _("{name} is not in the text it translates.").format(name=f"{{{name}}}")
    wanted, given = _marks(entry.msgid, terms), _marks(said, terms)
    for term, mark in wanted.items():
        if term not in given:
            text = _("the mark {mark} is missing; write [[{term}|the words shown]] there.")
            yield text.format(mark=mark, term=mark[2:-2].partition("|")[0])
    for term, mark in given.items():
        if term not in wanted:
            yield _("the mark {mark} is not in the text it translates.").format(mark=mark)
    bare = MARK.sub("", said)
    if "[[" in bare or "]]" in bare:
        yield _("a mark is not closed; write [[term|the words shown]] on one line.")
    room = next((most for name, most in _ROOM if name.fullmatch(entry.msgctxt)), 0)
    if room and len(said) > room:
        text = _("it has {n} characters; up to {most} fit well where it is shown.")
        yield text.format(n=len(said), most=room)


def _names(text: str) -> set[str]:
    return set(NAME.findall(text))


def _marks(text: str, terms: dict[str, str]) -> dict[str, str]:
    """The marks of a text, each under the term as it is called in the translation."""
    found = {}
    for mark in MARK.finditer(text):
        term = folded(mark[1])
        found[terms.get(term, term)] = mark[0]
    return found
