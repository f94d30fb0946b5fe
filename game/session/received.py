"""Reads a play that comes from outside: nothing in it is trusted until it is checked here.

What comes out has the shape a play of this program has: bounded numbers, clean text, known
seats. Whether the moves can have happened is for the fold to say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from game.content.translation.rewording import Translation
from game.core.scenario import Seat
from game.core.scoring import Dimension
from game.session.cleaning import clean_block, clean_line
from game.session.entries import Entry, EntryKind, Header, PlayTextError, read_play_lines
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

_SEATS = {"", "chair", *(str(seat) for seat in Seat)}
_LABEL = re.compile(r"[\w.+ -]{0,80}")
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
    _require(_plain(recorded, 0), _("what it recorded has an odd value"))
    return _header(header), tuple(_entry(entry) for entry in entries), recorded


def _header(header: Header) -> Header:
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
    return replace(
        header, created=clean_line(header.created, 40), program=clean_line(header.program, 40),
        translation=_translation(header.translation),
    )  # fmt: skip


def _translation(given: Translation | None) -> Translation | None:
    if given is None:
        return None
    odd = _("its translation is odd")
    _require(_is_label(given.language) and len(given.texts) <= MOST_TEXTS, odd)
    _require(all(len(name) <= LONGEST_WORDS for name in given.texts), odd)
    texts = {name: clean_block(text, LONGEST_TEXT) for name, text in given.texts.items()}
    return replace(given, texts={name: text for name, text in texts.items() if text})


def _entry(entry: Entry) -> Entry:
    here = _("entry {n}: ").format(n=entry.turn)
    _require(0 <= entry.ms <= BIGGEST, here + _("the time is odd"))
    _require(entry.seat in _SEATS, here + _("there is no such seat"))
    _require(_plain(entry.body, 0), here + _("an odd value"))
    size = len(json.dumps(entry.body, ensure_ascii=False))
    _require(size <= LONGEST_BODY, here + _("more in it than fits"))
    for key, allowed in _VALUES.get(entry.kind, {}).items():
        if key in entry.body or key not in _OPTIONAL:
            value = entry.body.get(key)
            _require(allowed(value), here + _("an odd value of {key}").format(key=key))
    if entry.kind is EntryKind.SURVEY:
        _require(all(map(_within(1, 7), entry.body.values())), here + _("an odd answer"))
    if entry.kind is EntryKind.CHAIR:
        rated = set(entry.body) <= set(_DIMENSIONS) and all(
            map(_within(-2, 2), entry.body.values())
        )
        _require(rated, here + _("an odd rating"))
    return replace(entry, words=clean_block(entry.words, LONGEST_WORDS))


def _plain(value: Any, depth: int) -> bool:
    """Whether a value is bounded whole numbers and clean text all the way down."""
    if isinstance(value, Mapping):
        inside = (*value.keys(), *value.values())
        return depth < DEEPEST and all(_plain(item, depth + 1) for item in inside)
    if isinstance(value, list | tuple):
        return depth < DEEPEST and all(_plain(item, depth + 1) for item in value)
    if isinstance(value, str):
        return value == clean_line(value, LONGEST_WORDS)
    return value is None or isinstance(value, bool) or _is_whole(value)


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) <= BIGGEST


def _is_label(value: Any) -> bool:
    return isinstance(value, str) and _encodes(value) and bool(_LABEL.fullmatch(value))


def _encodes(text: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


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
}
"""What a body holds, by its kind."""

_OPTIONAL = {"computer", "left", "stopped", "offer", "limit"}


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise PlayTextError(otherwise)
