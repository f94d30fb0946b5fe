"""Brings a catalogue up to date with its scenario, and loses nothing that somebody translated.

A text that is still there keeps its work, wherever it has moved to. A text that has changed keeps
it as a proposal, marked stale ("fuzzy") with the text it was made for. What is no longer in the
scenario stays at the end of the catalogue, set aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import polib

from game import __version__
from game.content.problems import UNPRINTABLE
from game.content.translation.rewording import Translation
from game.words import _

FUZZY = "fuzzy"
LONGEST = 20_000
"""Characters a text may have, as in a scenario file."""


class Tally(NamedTuple):
    """How far a catalogue is: texts done, stale and missing, and those set aside."""

    done: int
    stale: int
    missing: int
    aside: int

    @property
    def texts(self) -> int:
        """How many texts the scenario has."""
        return self.done + self.stale + self.missing


def finished(entry: polib.POEntry) -> bool:
    """Whether somebody has translated it and the text has not changed since."""
    return bool(entry.msgstr.strip()) and FUZZY not in entry.flags


def fit(text: str) -> bool:
    """Whether a text may reach a screen: not too long, and nothing in it that cannot be seen."""
    return len(text) <= LONGEST and not UNPRINTABLE.search(text.replace("\n", " "))


def tally(file: polib.POFile) -> Tally:
    """How far a catalogue is that is up to date."""
    live = [entry for entry in file if not entry.obsolete]
    done = sum(map(finished, live))
    stale = sum(1 for entry in live if FUZZY in entry.flags)
    return Tally(done, stale, len(live) - done - stale, len(file) - len(live))


def chosen(file: polib.POFile, texts: Mapping[str, str], language: str) -> Translation:
    """What a play takes from a catalogue: the finished work that fits the scenario as it is now."""
    old = _Old(file)
    found = {}
    for name, text in texts.items():
        entry = _entry(old, name, text, frozenset())
        if finished(entry) and fit(entry.msgstr):
            found[name] = entry.msgstr.strip()
    return Translation(language, found)


def merged(file: polib.POFile | None, texts: Mapping[str, str], language: str) -> polib.POFile:
    """The catalogue of these texts, with all the work of the one before."""
    old = _Old(file or ())
    new = polib.POFile(wrapwidth=0)
    new.header = file.header if file is not None else _advice()
    new.metadata = _headers(file.metadata if file is not None else {}, language)
    now = frozenset(texts.values())
    new.extend(_entry(old, name, text, now) for name, text in texts.items())
    placed = set(map(_work, new))
    for entry in file or ():
        if entry.msgctxt and entry.msgstr.strip() and _work(entry) not in placed:
            placed.add(_work(entry))
            made_for, fuzzy = _work(entry)[0], FUZZY in entry.flags and not entry.previous_msgid
            new.append(_made(entry, entry.msgctxt, made_for, fuzzy=fuzzy, aside=True))
    return new


def _work(entry: polib.POEntry) -> tuple[str, str]:
    """What somebody did: the words, and the text they were made for."""
    return entry.previous_msgid or entry.msgid, entry.msgstr


class _Old:
    """The entries of the catalogue before: by id and text, by text alone, by id alone."""

    def __init__(self, entries: Iterable[polib.POEntry]):
        self.exact: dict[tuple[str, str], polib.POEntry] = {}
        self.moved: dict[str, polib.POEntry] = {}
        self.same_place: dict[str, list[polib.POEntry]] = {}
        for entry in _best_last(entries):
            self.exact[entry.msgctxt, entry.msgid] = entry
            if finished(entry):
                self.moved[entry.msgid] = entry
            elif entry.previous_msgid and entry.msgstr.strip():
                self.moved.setdefault(entry.previous_msgid, entry)  # the text before it changed
            if entry.msgstr.strip():
                self.same_place.setdefault(entry.msgctxt, []).append(entry)


def _best_last(entries: Iterable[polib.POEntry]) -> Iterator[polib.POEntry]:
    """Live work counts for more than what was set aside, and finished work more than stale."""
    usable = (entry for entry in entries if entry.msgctxt and not entry.msgid_plural)
    return iter(sorted(usable, key=lambda entry: (not entry.obsolete, finished(entry))))


def _entry(old: _Old, name: str, text: str, now: frozenset[str]) -> polib.POEntry:
    """The entry of one text, with the work that was done on it or on what it was before."""
    same = old.exact.get((name, text))
    if same is not None and same.msgstr.strip():
        return _made(same, name, text, fuzzy=FUZZY in same.flags)
    if moved := old.moved.get(text):
        return _made(moved, name, text, fuzzy=False)
    for before in reversed(old.same_place.get(name, ())):
        made_for, _said = _work(before)
        if made_for not in now:
            entry = _made(before, name, text, fuzzy=True)
            entry.previous_msgid = made_for
            return entry
    return _made(same, name, text, fuzzy=False)


def _made(
    work: polib.POEntry | None, name: str, text: str, *, fuzzy: bool, aside: bool = False
) -> polib.POEntry:
    """An entry with the work, the remarks and the marks of another one."""
    if work is None:
        return polib.POEntry(msgctxt=name, msgid=text)
    flags = [flag for flag in work.flags if flag != FUZZY] + [FUZZY] * fuzzy
    return polib.POEntry(
        msgctxt=name, msgid=text, msgstr=work.msgstr, tcomment=work.tcomment, flags=flags,
        previous_msgid=work.previous_msgid if fuzzy else None, obsolete=aside,
    )  # fmt: skip


def _advice() -> str:
    return _(
        "Write each text in your language between the quotes after msgstr; leave msgid as it is.\n"
        "Keep every {{name}} in braces. Keep the word of a mark such as [[{term}]], and put your own\n"
        "after a bar: [[{term}|your words]]. A text marked fuzzy has changed since it was\n"
        "translated: look at it again, mend it, and delete the word fuzzy. What is empty or fuzzy\n"
        "is shown as it was written."
    ).format(term="backfill")


def _headers(before: Mapping[str, str], language: str) -> dict[str, str]:
    usual = {
        "Project-Id-Version": f"Common Ground {__version__}",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    return {**usual, **before, "Content-Type": usual["Content-Type"]}
