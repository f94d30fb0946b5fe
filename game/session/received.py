"""Reads a play that comes from outside: nothing in it is trusted until it is checked here.

What comes out has the shape a play of this program has: bounded numbers, clean text, known
seats. Whether the moves can have happened is for the fold to say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from game.content.translation.rewording import Translation
from game.core.scenario import Seat
from game.core.scoring import Dimension
from game.session.cleaning import clean_block, clean_line
from game.session.entries import (
    Entry,
    EntryKind,
    Header,
    PlayTextError,
    read_play_lines,
)
from game.session.phases import Phase
from game.words import _

MOST_CHARACTERS = 20_000_000
MOST_ENTRIES = 20_000
LONGEST_BODY = 10_000
LONGEST_WORDS = 2_000
LONGEST_ID = 255
MOST_TEXTS, LONGEST_TEXT = 50_000, 20_000
DEEPEST = 6
BIGGEST = 10**12
MOST_STARTS = 1_000
MOST_SITTINGS = 12
LONGEST_SERIES = 100_000
MOST_MINUTES = 10_000

_SEATS = {"", "chair", *(str(seat) for seat in Seat)}
_LABEL = re.compile(r"[\w.+ -]{0,80}")
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode
_DIMENSIONS = sorted(str(dimension) for dimension in Dimension)


def read_received(text: str) -> tuple[Header, tuple[Entry, ...], dict[str, Any]]:
    """Header, entries and what was recorded, from a ``.play`` text; PlayTextError says why not."""
    if len(text) > MOST_CHARACTERS:
        raise PlayTextError(_("the file is larger than any play: over 20 MB"))
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise PlayTextError(_("the file is not text")) from None
    if text.count("\n") > MOST_ENTRIES + 2:
        raise PlayTextError(_("the file has more entries than any play: over 20,000"))
    header, entries, recorded = read_play_lines(text)
    return (
        checked_header(header),
        tuple(_entry(entry) for entry in entries),
        checked_recorded(recorded),
    )


def checked_recorded(recorded: dict[str, Any]) -> dict[str, Any]:
    """What a play from outside recorded of its outcome; PlayTextError when a value is odd."""
    _require(_plain(recorded, 0), _("what it recorded has an odd value"))
    return recorded


def checked_header(header: Header) -> Header:
    """A header from outside with its values in bounds; PlayTextError says what is odd."""
    scenario = header.scenario_text
    _require(_encodes(scenario) and "\x00" not in scenario, _("its scenario is not text"))
    labels = (
        header.play, header.text_hash, header.rules_hash, header.cut, header.human,
        header.parent.play if header.parent else "",
    )  # fmt: skip
    _require(all(_is_label(label) for label in labels), _("its header has an odd id"))
    named = header.scenario_id == clean_line(header.scenario_id, LONGEST_ID)
    _require(named, _("its scenario has an odd name"))
    numbers = (header.seed, header.parent.entries if header.parent else 0, *header.starts.values())
    _require(all(_is_whole(n) for n in numbers), _("its header has a number that is too large"))
    starts = len(header.starts) <= MOST_STARTS and all(_is_label(name) for name in header.starts)
    _require(starts, _("its start values are odd"))
    if place := header.place:
        known = _is_label(place.run) and 0 < place.sitting <= MOST_SITTINGS
        named = place.series == clean_line(place.series, LONGEST_ID)
        clean = _encodes(place.text) and "\x00" not in place.text
        fits = len(place.text) <= LONGEST_SERIES
        _require(known and named and clean and fits, _("its place in a series is odd"))
    _require(isinstance(header.created, str), _("its date is not text"))
    _require(isinstance(header.program, str), _("its version is not text"))
    if room := header.room:
        words = (room.id, room.name, room.purpose, room.word, room.support, room.erase_on)
        clean = all(word == clean_line(word, LONGEST_ID) for word in words)
        _require(clean and 0 <= room.minutes <= MOST_MINUTES, _("its room is odd"))
    return replace(
        header, created=clean_line(header.created, 40), program=clean_line(header.program, 40),
        translation=checked_translation(header.translation),
    )  # fmt: skip


def checked_translation(given: Translation | None) -> Translation | None:
    """A translation from outside with its texts cleaned; PlayTextError when it is odd."""
    if given is None:
        return None
    odd = _("its translation is odd")
    _require(_is_label(given.language) and len(given.texts) <= MOST_TEXTS, odd)
    _require(all(len(name) <= LONGEST_WORDS for name in given.texts), odd)
    texts = {name: clean_block(text, LONGEST_TEXT) for name, text in given.texts.items()}
    return replace(given, texts={name: text for name, text in texts.items() if text})


def _entry(entry: Entry) -> Entry:
    size = len(_ENCODE(entry.body))
    if odd := odd_entry(entry.ms, entry.kind, entry.seat, entry.body, size):
        raise PlayTextError(_("entry {n}: ").format(n=entry.turn) + odd)
    return replace(entry, words=clean_block(entry.words, LONGEST_WORDS))


def odd_entry(ms: int, kind: EntryKind, seat: str, body: Mapping[str, Any], size: int) -> str:
    """What is odd about an entry from outside, in a few words; empty when nothing is.

    ``size`` is how many characters of JSON its body takes, or more.
    """
    if not 0 <= ms <= BIGGEST:
        return _("the time is odd")
    if seat not in _SEATS:
        return _("there is no such seat")
    if not _plain(body, 0):
        return _("an odd value")
    if size > LONGEST_BODY:
        return _("more in it than fits")
    for key, allowed in _VALUES.get(kind, {}).items():
        if (key in body or key not in _OPTIONAL) and not allowed(body.get(key)):
            return _("an odd value of {key}").format(key=key)
    if kind is EntryKind.SURVEY and not all(map(_within(1, 7), body.values())):
        return _("an odd answer")
    if kind is EntryKind.CHAIR:
        rated = set(body) <= set(_DIMENSIONS) and all(map(_within(-2, 2), body.values()))
        return "" if rated else _("an odd rating")
    if kind is EntryKind.CONSENT:
        sound = set(body) in _CONSENTS and _is_label(body.get("person", ""))
        return "" if sound else _("an odd answer")
    return ""


def _plain(value: Any, depth: int) -> bool:
    """Whether a value is bounded whole numbers and clean text all the way down."""
    kind = type(value)  # most values are text or a number, and looking further takes its time
    if kind is str:
        return _is_clean(value)
    if kind is int:
        return -BIGGEST <= value <= BIGGEST
    if kind is dict or isinstance(value, Mapping):
        if depth >= DEEPEST:
            return False
        for key, item in value.items():
            if not (_plain(key, depth + 1) and _plain(item, depth + 1)):
                return False
        return True
    if isinstance(value, list | tuple):
        return depth < DEEPEST and all(_plain(item, depth + 1) for item in value)
    return value is None or isinstance(value, bool)


@lru_cache(maxsize=4096)
def _is_clean(text: str) -> bool:
    return text == clean_line(text, LONGEST_WORDS)


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= BIGGEST


def _is_label(value: Any) -> bool:
    return isinstance(value, str) and _encodes(value) and bool(_LABEL.fullmatch(value))


def _encodes(text: str) -> bool:
    return text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _is_offer(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(option, str) for option in value.values())


def _is_order(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value)) and sorted(value) == _DIMENSIONS


def _within(low: int, high: int) -> Callable[[Any], bool]:
    return lambda value: _is_whole(value) and low <= value <= high


def _one_of(*words: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and value in words


_WHEN = _one_of("before", "after")
_PHASES = _one_of(*(phase.value for phase in Phase))
_VALUES: dict[EntryKind, dict[str, Callable[[Any], bool]]] = {
    EntryKind.MOVE: {"move": _is_text},
    EntryKind.UNDO: {"to": _is_whole},
    EntryKind.PERSON: {"person": _is_label, "computer": _is_flag, "left": _is_flag},
    EntryKind.PHASE: {"phase": _PHASES, "stopped": _is_flag},
    EntryKind.READ: {"scene": _is_text},
    EntryKind.DONE: {"step": _is_text},
    EntryKind.GUESS: {"when": _WHEN, "order": _is_order},
    EntryKind.PLAN: {"offer": _is_offer, "limit": _is_whole},
    EntryKind.TRUST: {"when": _WHEN, "value": _within(0, 10)},
    EntryKind.LOOKUP: {"term": _is_text},
    EntryKind.CONTEST: {"entry": _is_whole, "index": _is_whole, "amount": _is_whole},
    EntryKind.TAKEAWAY: {"kind": _one_of("try", "question")},
    EntryKind.CONSENT: {"yes": _is_flag, "all": _is_flag},
}
"""What a body holds, by its kind."""

_OPTIONAL = {"computer", "left", "stopped", "offer", "limit", "yes", "all"}

_CONSENTS: tuple[set[str], ...] = (set(), {"all"}, {"yes"}, {"person", "yes"})
"""What an answer about a study may hold; in a file it is the first or the second."""


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise PlayTextError(otherwise)
