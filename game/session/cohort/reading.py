"""Reads many plays of a room, far faster than one by one and with the same care.

What ``read_received`` refuses is refused here, in its words. It is fast because the tables of
a room have most in common: a scenario's text, and what most entries hold, are read and checked
once and known again by their very letters. A file that is not written as this program writes
it, or has anything odd, goes through ``read_received`` itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from game.session.cleaning import clean_block
from game.session.entries import EntryKind, Header, PlayTextError, header_from_json
from game.session.received import (
    BIGGEST,
    LONGEST_WORDS,
    MOST_CHARACTERS,
    MOST_ENTRIES,
    checked_header,
    checked_recorded,
    odd_entry,
    read_received,
)

# Keys are written in the order of the alphabet. A quote inside a text is written \", so the
# quotes, commas and names matched here are never inside one.
_ENTRY = re.compile(
    r'^\{"entry": \{(.*?), "ms": (0|[1-9][0-9]*)(?:, "seat": "([a-z]*)")?, "turn": (0|[1-9][0-9]*)'
    r'(?:, "words": ("(?:[^"\\\x00-\x1f]|\\.)*"))?\}\}\n',
    re.MULTILINE,
)
BIGGEST_DIGITS = len(str(BIGGEST)) - 1
_STORY = '"scenario_text": "'
_AFTER_STORY = '", "seed": '


class Row(NamedTuple):
    """An entry as it is read in a hurry; the same fields as an Entry, checked like one.

    Rows share their bodies: they are only read.
    """

    turn: int
    ms: int
    kind: EntryKind
    seat: str
    body: Mapping[str, Any]
    words: str


class Reader:
    """Reads plays one after the other and knows again what it has found to be sound."""

    def __init__(self) -> None:
        self._stories: dict[str, str] = {}
        self._sound: dict[tuple[str, str], tuple[EntryKind, Mapping[str, Any]]] = {}
        self._texts: dict[str, str] = {}

    def read(self, text: str) -> tuple[Header, list[Row]]:
        """The header and entries of a play; PlayTextError says why it is none."""
        try:
            return self._quickly(text)
        except (_Odd, PlayTextError, ValueError, TypeError, KeyError, RecursionError):
            header, entries, _recorded = read_received(text)
            rows = [Row(e.turn, e.ms, e.kind, e.seat, e.body, e.words) for e in entries]
            return self._shared(header), rows

    def _quickly(self, text: str) -> tuple[Header, list[Row]]:
        if len(text) > MOST_CHARACTERS or not _encodes(text):
            raise _Odd
        end, last = text.find("\n") + 1, text.rfind("\n", 0, -1) + 1
        header, found = self._header(text, end), _ENTRY.findall(text, end, last)
        # Each match is one whole line, so that as many as there are lines leave nothing out.
        if len(found) != text.count("\n", end, last) or len(found) > MOST_ENTRIES:
            raise _Odd
        rows, sound = [], self._sound.get
        for n, (what, ms, seat, turn, words) in enumerate(found):
            kind, body = sound((what, seat)) or self._checked(what, seat)
            if int(turn) != n or len(ms) > BIGGEST_DIGITS:
                raise _Odd
            rows.append(Row(n, int(ms), kind, seat, body, self._words(words) if words else ""))
        recorded = json.loads(text[last:])
        if not text.endswith("}}\n") or set(recorded) != {"recorded"}:
            raise _Odd
        checked_recorded(recorded["recorded"])
        return header, rows

    def _header(self, text: str, end: int) -> Header:
        """The header of the first line; its scenario's text is compared, not read anew."""
        start = text.find(_STORY, 0, end) + len(_STORY)
        for raw, story in self._stories.items():
            if start >= len(_STORY) and text.startswith(raw, start):
                head = json.loads(f'{text[:start]}"{text[start + len(raw) : end]}')
                header = checked_header(header_from_json(head["header"]))
                return replace(header, scenario_text=story)
        stop = text.find(_AFTER_STORY, start, end)
        if start < len(_STORY) or stop < 0:
            raise _Odd
        data = json.loads(text[:end])
        header = self._shared(checked_header(header_from_json(data["header"])))
        self._stories[text[start : stop + 1]] = header.scenario_text
        return header

    def _shared(self, header: Header) -> Header:
        """The header with the one copy of its scenario's text that all plays share."""
        story = self._texts.setdefault(header.scenario_text, header.scenario_text)
        return replace(header, scenario_text=story)

    def _checked(self, what: str, seat: str) -> tuple[EntryKind, Mapping[str, Any]]:
        """The kind and body of an entry that is met for the first time."""
        data = json.loads(f"{{{what}}}")
        kind, body = EntryKind(data.pop("kind")), data.pop("body", {})
        if data or not isinstance(body, dict) or odd_entry(0, kind, seat, body, len(what)):
            raise _Odd
        known = self._sound[what, seat] = kind, body
        return known

    def _words(self, raw: str) -> str:
        return clean_block(json.loads(raw) if "\\" in raw else raw[1:-1], LONGEST_WORDS)


class _Odd(Exception):
    """A file that is not as this program writes it; it may be damaged, or only from elsewhere."""


def _encodes(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
