"""What a note of a room's debrief has to look like; a file from elsewhere, or of a later version, does not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from game.session.cohort.signs import place_of

LONGEST = 200
"""Characters of an id, a mark or a code; all of them are far shorter."""
MOST = 1_000_000
"""No minute, second, step or hand is counted further."""

Check = Callable[[object], bool]


def is_note(value: object) -> bool:
    """Whether all is there and each thing is what it should be. Keys that are not known are let be."""
    return (
        _holds(value, _NOTE)
        and (value["talk"] is None or _holds(value["talk"], _TALK))
        and _is_line(value.get("erase_on", ""))  # notes had no day at first
    )


def _holds(value: object, shape: Mapping[str, Check]) -> bool:
    return isinstance(value, dict) and all(
        key in value and right(value[key]) for key, right in shape.items()
    )


def _is_line(value: object) -> bool:
    """A short text that every machine can write down and show."""
    return isinstance(value, str) and len(value) <= LONGEST and value.isprintable()


def _is_lines(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_line, value))


def _is_scenario(value: object) -> bool:
    return _is_lines(value) and len(value) == 3


def _is_number(value: object) -> bool:
    return type(value) is int and 0 <= value <= MOST


def _is_switch(value: object) -> bool:
    return isinstance(value, bool)


def _is_moment(value: object) -> bool:
    """A day and a time, written as they are compared: the later one sorts last."""
    if not _is_line(value):
        return False
    try:
        return datetime.fromisoformat(value).isoformat(" ", "minutes") == value
    except ValueError:
        return False


def _is_lettering(value: object) -> bool:
    """Tables with a letter each, which no other table has."""
    if not isinstance(value, dict) or not all(map(_is_line, (*value, *value.values()))):
        return False
    if not all(len(letter) <= 3 for letter in value.values()):
        return False
    places = [place_of(letter) for letter in value.values()]
    return len(set(places)) == len(places) and None not in places


def _is_hands(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(counted, dict) and all(map(_is_number, counted.values()))
        for counted in value.values()
    )


def _is_plan(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(part, list) and len(part) == 2 and _is_line(part[0]) and _is_number(part[1])
        for part in value
    )


def _is_version(value: object) -> bool:
    # Imported here: rooms' figures are slow to load, and most machines have no note.
    from game.session.cohort.again import VERSION

    return type(value) is int and value == VERSION


_NOTE: dict[str, Check] = {
    "version": _is_version,
    "scenario": _is_scenario,
    "tables": _is_lettering,
    "codes": _is_lines,
    "agreed": _is_lines,
    "approved": _is_lines,
    "talk": lambda value: value is None or isinstance(value, dict),
    "when": _is_moment,
}
_TALK: dict[str, Check] = {
    "at": _is_line,
    "step": _is_number,
    "seen": _is_lines,
    "hidden": _is_switch,
    "whole_route": _is_switch,
    "setting": _is_line,
    "votes": _is_hands,
    "plan": _is_plan,
    "spent": _is_number,
}
