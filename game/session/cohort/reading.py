"""Reads many plays of a room, far faster than one by one and with the same care.

What ``read_received`` refuses is refused here, in its words. It is fast because the tables of
a room have most in common: their scenario's text, and most of what their entries hold, are
looked at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from json import JSONDecoder
from typing import Any, NamedTuple

from game.session.entries import EntryKind, Header, PlayTextError, header_from_json
from game.session.received import (
    BIGGEST,
    MOST_CHARACTERS,
    MOST_ENTRIES,
    checked_entry,
    checked_header,
    checked_recorded,
    read_received,
)

_KINDS = {str(kind): kind for kind in EntryKind}


class Row(NamedTuple):
    """An entry as it is read in a hurry; the same fields as an Entry, checked like one."""

    turn: int
    ms: int
    kind: EntryKind
    seat: str
    body: Mapping[str, Any]
    words: str


class Reader:
    """Reads plays one after the other and remembers what it has found to be sound."""

    def __init__(self) -> None:
        self._scan = JSONDecoder().raw_decode
        self._texts: dict[str, str] = {}
        self._sound: set[tuple[str, str, str]] = set()

    def read(self, text: str) -> tuple[Header, list[Row]]:
        """The header and entries of a play; PlayTextError says why it is none."""
        try:
            return self._quickly(text)
        except _NotPlain:
            header, entries, _recorded = read_received(text)
            rows = [Row(e.turn, e.ms, e.kind, e.seat, e.body, e.words) for e in entries]
            return self._shared(header), rows

    def _quickly(self, text: str) -> tuple[Header, list[Row]]:
        """The way for a file that this program wrote; _NotPlain sends all others the slow way."""
        if len(text) > MOST_CHARACTERS or not text.endswith("\n") or not _encodes(text):
            raise _NotPlain
        objects = self._objects(text)
        if not 2 <= len(objects) <= MOST_ENTRIES + 2:
            raise _NotPlain
        match objects[0], objects[-1]:
            case {"header": dict(head)}, {"recorded": dict(recorded)}:
                header = self._header(head, recorded)
            case _:
                raise _NotPlain
        return header, [self._row(turn, row) for turn, row in enumerate(objects[1:-1])]

    def _objects(self, text: str) -> list[Any]:
        """The objects of the lines, one a line."""
        objects, at, end, scan = [], 0, len(text), self._scan
        try:
            while at < end:
                value, at = scan(text, at)
                objects.append(value)
                if text[at] != "\n":
                    raise _NotPlain
                at += 1
        except (ValueError, RecursionError, IndexError):
            raise _NotPlain from None
        return objects

    def _header(self, data: dict[str, Any], recorded: dict[str, Any]) -> Header:
        story = data.get("scenario_text")
        known = self._texts.get(story) if isinstance(story, str) else None
        try:
            checked_recorded(recorded)
            if known is None:
                return self._shared(checked_header(header_from_json(data)))
            header = checked_header(header_from_json({**data, "scenario_text": ""}))
        except PlayTextError:
            raise _NotPlain from None
        return replace(header, scenario_text=known)

    def _shared(self, header: Header) -> Header:
        """The header with the one copy of its scenario's text that all plays share."""
        story = self._texts.setdefault(header.scenario_text, header.scenario_text)
        return replace(header, scenario_text=story)

    def _row(self, turn: int, row: Any) -> Row:
        try:
            entry = row["entry"]
            at, ms, name = entry["turn"], entry["ms"], entry["kind"]
            kind = _KINDS[name]
            seat, body = entry.get("seat", ""), entry.get("body", {})
            words = entry.get("words", "")
            if at != turn or type(at) is not int or type(ms) is not int or not 0 <= ms <= BIGGEST:
                raise _NotPlain
            mark = name, seat, repr(body)
            if words or mark not in self._sound:
                checked = checked_entry(entry)
                self._sound.add(mark)
                words = checked.words
        except (PlayTextError, KeyError, TypeError, AttributeError, RecursionError):
            raise _NotPlain from None
        return Row(turn, ms, kind, seat, body, words)


class _NotPlain(Exception):
    """A file that is not as this program writes it; it may be damaged, or only odd."""


def _encodes(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
