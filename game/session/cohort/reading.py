"""Reads many plays of a room, far faster than one by one and with the same care.

What ``read_received`` refuses is refused here, in its words. It is fast because the tables of
a room have most in common: a header, a scenario's text, and what most entries hold, are read
and checked once and known again by their very letters. A file that is not written as this
program writes it, or has anything odd, goes through ``read_received`` itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, NamedTuple

from game.session.cleaning import clean_block
from game.session.entries import Entry, EntryKind, Header, PlayTextError, header_from_json
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
# quotes, commas and names looked for here are never inside one.
_OPENS, _BETWEEN, _CLOSES = '{"entry": {', '}}\n{"entry": {', "}}\n"
_SAID = ', "words": '
_TAIL = re.compile(r'(?:"seat": "([a-z]*)", )?"turn": (0|[1-9][0-9]*)')
_OWN = re.compile(
    r'\{"header": \{"created": "([0-9T:+.-]{1,40})", (.*?)"play": "([0-9A-Za-z_.+-]{1,80})", '
)
_STORY = '"scenario_text": "'
_AFTER_STORY = '", "seed": '
_HERE = "the scenario"
_parse = json.JSONDecoder().decode
"""What json.loads comes to for a text, at three quarters of the time."""

_SHARED = tuple(f.name for f in fields(Header) if f.name not in ("play", "created"))


class Fact(NamedTuple):
    """What an entry says, whoever's it is and whenever: plays that say the same share it.

    It is only read, so that they can.
    """

    kind: EntryKind
    seat: str
    body: Mapping[str, Any]


class Row(NamedTuple):
    """An entry as it is read in a hurry; the same fields as an Entry, checked like one."""

    turn: int
    ms: int
    kind: EntryKind
    seat: str
    body: Mapping[str, Any]
    words: str


@dataclass(slots=True)
class Rows:
    """The entries of a play in columns, which are smaller and sooner made than entries.

    An entry's turn is its place. ``words`` has only the turns at which something was said.
    """

    facts: list[Fact] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    words: dict[int, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.facts)

    def __iter__(self) -> Iterator[Row]:
        said = self.words.get
        for turn, (fact, ms) in enumerate(zip(self.facts, self.times, strict=True)):
            yield Row(turn, ms, *fact, said(turn, ""))


def in_columns(entries: Iterable[Entry]) -> Rows:
    """The entries of a play, which have been checked, as rows."""
    rows = Rows()
    for entry in entries:
        rows.facts.append(Fact(entry.kind, entry.seat, entry.body))
        rows.times.append(entry.ms)
        if entry.words:
            rows.words[entry.turn] = entry.words
    return rows


class Reader:
    """Reads plays one after the other and knows again what it has found to be sound."""

    def __init__(self) -> None:
        self._stories: dict[str, str] = {}
        self._headers: dict[tuple[str, str, str, str], dict[str, Any]] = {}
        self._sound: dict[str, dict[str, Fact]] = {}
        self._tails: dict[str, tuple[int, str, dict[str, Fact]]] = {}
        self._texts: dict[str, str] = {}

    def read(self, text: str) -> tuple[Header, Rows]:
        """The header and entries of a play; PlayTextError says why it is none."""
        try:
            return self._quickly(text)
        except (_Odd, PlayTextError, ValueError, TypeError, KeyError, RecursionError):
            header, entries, _recorded = read_received(text)
            return self._shared(header), in_columns(entries)

    def _quickly(self, text: str) -> tuple[Header, Rows]:
        if len(text) > MOST_CHARACTERS or not _encodes(text) or not text.endswith(_CLOSES):
            raise _Odd
        end, last = text.find("\n") + 1, text.rfind("\n", 0, -1) + 1
        header, rows = self._header(text, end), self._rows(text, end, last)
        recorded = _parse(text[last:])
        if set(recorded) != {"recorded"}:
            raise _Odd
        checked_recorded(recorded["recorded"])
        return header, rows

    def _rows(self, text: str, end: int, last: int) -> Rows:
        """The entries between two places of a text."""
        if end == last:
            return Rows()
        if not text.startswith(_OPENS, end) or not text.endswith(_CLOSES, end, last):
            raise _Odd
        lines = text[end + len(_OPENS) : last - len(_CLOSES)].split(_BETWEEN)
        # With as many breaks as there are entries, none of them has a break inside.
        if len(lines) != text.count("\n", end, last) or len(lines) > MOST_ENTRIES:
            raise _Odd
        facts, times, words = [], [], {}
        tails = self._tails.get
        for n, line in enumerate(lines):
            what, _ms, rest = line.partition(', "ms": ')
            ms, _comma, tail = rest.partition(", ")
            if (known := tails(tail)) is None:
                tail, said, raw = tail.partition(_SAID)
                known = tails(tail) or self._tail(tail)
                if said and (heard := clean_block(_text(raw), LONGEST_WORDS)):
                    words[n] = heard
            turn, seat, sound = known
            if turn != n:
                raise _Odd
            facts.append(sound.get(what) or self._checked(what, seat))
            times.append(ms)
        return Rows(facts, _numbers(times), words)

    def _tail(self, tail: str) -> tuple[int, str, dict[str, Fact]]:
        """What ends an entry: its turn and seat, and what is known to be sound from that seat."""
        found = _TAIL.fullmatch(tail)
        if found is None:
            raise _Odd
        seat, turn = found.groups(default="")
        read = self._tails[tail] = int(turn), seat, self._sound.setdefault(seat, {})
        return read

    def _checked(self, what: str, seat: str) -> Fact:
        """What an entry says that is met for the first time."""
        data = _parse(f"{{{what}}}")
        kind, body = EntryKind(data.pop("kind")), data.pop("body", {})
        if data or not isinstance(body, dict) or odd_entry(0, kind, seat, body, len(what)):
            raise _Odd
        known = self._sound[seat][what] = Fact(kind, seat, body)
        return known

    def _header(self, text: str, end: int) -> Header:
        """The header of the first line; its scenario's text is compared, not read anew."""
        start = text.find(_STORY, 0, end) + len(_STORY)
        for raw, story in self._stories.items():
            if start >= len(_STORY) and text.startswith(raw, start):
                return self._known(text[:start], text[start + len(raw) : end], story)
        stop = text.find(_AFTER_STORY, start, end)
        if start < len(_STORY) or stop < 0:
            raise _Odd
        data = _parse(text[:end])
        header = self._shared(checked_header(header_from_json(data["header"])))
        raw = text[start : stop + 1]
        if _parse(f'"{raw}') == header.scenario_text:
            self._stories[raw] = header.scenario_text
        return header

    def _known(self, before: str, after: str, story: str) -> Header:
        """The header around a story that is known; the tables of a room differ in id and date."""
        own = _OWN.match(before)
        if own is None:
            return _around(before, after, story)
        created, between, play = own.groups()
        key = between, before[own.end() :], after, story
        if (shared := self._headers.get(key)) is None:
            header = _around(before, after, story)
            other = f"{before[: own.start(3)]}{play}.{before[own.end(3) :]}"
            other = f"{other[: own.start(1)]}0{other[own.end(1) :]}"
            swapped = replace(header, play=f"{play}.", created="0")
            # Only where id and date stand for nothing else are they all that has to be looked at.
            if (header.play, header.created) != (play, created) or swapped != _around(
                other, after, story
            ):
                return header
            shared = self._headers[key] = {name: getattr(header, name) for name in _SHARED}
        return Header(play=play, created=created, **shared)

    def _shared(self, header: Header) -> Header:
        """The header with the one copy of its scenario's text that all plays share."""
        story = self._texts.setdefault(header.scenario_text, header.scenario_text)
        return replace(header, scenario_text=story)


def _around(before: str, after: str, story: str) -> Header:
    data = _parse(f'{before}{_HERE}"{after}')
    header = checked_header(header_from_json(data["header"]))
    if header.scenario_text != _HERE:
        raise _Odd
    return replace(header, scenario_text=story)


def _numbers(texts: list[str]) -> list[int]:
    """Whole numbers in bounds, written as JSON writes them."""
    found = _parse(f"[{','.join(texts)}]")
    if len(found) != len(texts) or set(map(type, found)) != {int}:
        raise _Odd
    if min(found) < 0 or max(found) > BIGGEST:
        raise _Odd
    return found


def _text(raw: str) -> str:
    """A text as JSON writes it."""
    inner = raw[1:-1]
    if raw == f'"{inner}"' and inner.isprintable() and '"' not in inner and "\\" not in inner:
        return inner
    found = _parse(raw)
    if type(found) is not str:
        raise _Odd
    return found


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
