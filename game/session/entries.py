"""A play as it is stored: a header and a list of entries, and nothing else.

Entries are append-only. Free text and names (``words``) are kept apart from what the rules
read (``body``), so that a person's words can be erased without touching the play.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import Any, Protocol

FORMAT = 1


class Mode(StrEnum):
    """How the two sides bargain."""

    TALK = "talk"
    SCREEN = "screen"
    SOLO = "solo"


class Temper(StrEnum):
    """How the computer player concedes over time (Faratin, Sierra & Jennings 1998)."""

    BOULWARE = "boulware"
    LINEAR = "linear"
    CONCEDER = "conceder"
    TIT_FOR_TAT = "tit-for-tat"


class EntryKind(StrEnum):
    """What an entry records."""

    MOVE = "move"
    UNDO = "undo"
    PERSON = "person"
    PHASE = "phase"
    READ = "read"
    DONE = "done"
    GUESS = "guess"
    PLAN = "plan"
    TRUST = "trust"
    SURVEY = "survey"
    WORD = "word"
    NOTE = "note"
    SAY = "say"
    LOOKUP = "lookup"
    CHAIR = "chair"
    CONTEST = "contest"
    TAKEAWAY = "takeaway"


@dataclass(frozen=True, slots=True)
class Parent:
    """The play a branch was taken from, and how many of its entries the branch copied."""

    play: str
    entries: int


@dataclass(frozen=True, slots=True)
class Header:
    """What a play starts from. ``created`` is an ISO date and time, for lists only.

    ``text_hash`` is of the scenario's text; ``rules_hash`` of the built scenario without its
    prose, and decides whether two plays are of the same scenario.
    """

    play: str
    scenario_id: str
    scenario_text: str
    text_hash: str
    rules_hash: str
    seed: int
    mode: Mode = Mode.TALK
    temper: Temper = Temper.LINEAR
    human: str = ""
    """In solo mode the seat the person has; empty otherwise."""
    cut: str = ""
    starts: Mapping[str, int] = field(default_factory=dict)
    parent: Parent | None = None
    created: str = ""
    program: str = ""
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened: its number, milliseconds since the start, kind and seat.

    ``seat`` is doctor, manager, nature, chair, or empty for the table as a whole.
    """

    turn: int
    ms: int
    kind: EntryKind
    seat: str = ""
    body: Mapping[str, Any] = field(default_factory=dict)
    words: str = ""


class Log(Protocol):
    """Where a session's entries become durable before they are shown as done."""

    def append(self, entry: Entry) -> None:
        """Keep the entry for good, or raise; never return with it unsaved."""
        ...

    def close(self) -> None:
        """Give the play up, so that another window may take it."""
        ...


class PlayTextError(ValueError):
    """A stored header or entry that is not one."""


def header_to_json(header: Header) -> dict[str, Any]:
    """The header as JSON values."""
    return asdict(header)


def header_from_json(data: Mapping[str, Any]) -> Header:
    """Read a header back; PlayTextError says what is wrong with it."""
    known = {f.name for f in fields(Header)}
    if not isinstance(data, Mapping) or data.get("format") != FORMAT:
        raise PlayTextError(f"this play is not of format {FORMAT}")
    try:
        values = {key: value for key, value in data.items() if key in known}
        values["mode"] = Mode(values.get("mode", Mode.TALK))
        values["temper"] = Temper(values.get("temper", Temper.LINEAR))
        values["starts"] = {str(k): int(v) for k, v in (values.get("starts") or {}).items()}
        values["seed"] = int(values["seed"])
        if values.get("parent"):
            parent = values["parent"]
            values["parent"] = Parent(str(parent["play"]), int(parent["entries"]))
        for name in ("play", "scenario_id", "scenario_text", "text_hash", "rules_hash"):
            if not isinstance(values[name], str):
                raise PlayTextError(f"the play's {name} is not text")
        return Header(**values)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise PlayTextError(f"the play's header cannot be read: {error}") from None


def entry_to_json(entry: Entry) -> dict[str, Any]:
    """The entry as JSON values, without what is empty."""
    data = {"turn": entry.turn, "ms": entry.ms, "kind": str(entry.kind)}
    if entry.seat:
        data["seat"] = str(entry.seat)
    if entry.body:
        data["body"] = dict(entry.body)
    if entry.words:
        data["words"] = entry.words
    return data


def entry_from_json(data: Mapping[str, Any]) -> Entry:
    """Read an entry back; PlayTextError says what is wrong with it."""
    try:
        body, words = data.get("body", {}), data.get("words", "")
        seat = data.get("seat", "")
        if not isinstance(body, Mapping) or not isinstance(words, str) or not isinstance(seat, str):
            raise PlayTextError("an entry's seat and words are text, its body a mapping")
        kind = EntryKind(data["kind"])
        return Entry(int(data["turn"]), int(data["ms"]), kind, seat, dict(body), words)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise PlayTextError(f"an entry cannot be read: {error}") from None


def play_lines(header: Header, entries: Sequence[Entry], recorded: Mapping[str, Any]) -> str:
    """A play as the text of a ``.play`` file: JSON lines, header first, outcome last."""
    rows = [{"header": header_to_json(header)}]
    rows += [{"entry": entry_to_json(entry)} for entry in entries]
    rows.append({"recorded": dict(recorded)})
    return "".join(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n" for row in rows)


def read_play_lines(text: str) -> tuple[Header, tuple[Entry, ...], dict[str, Any]]:
    """Read a ``.play`` file's text: header, entries, what it recorded; or PlayTextError."""
    header, entries, recorded = None, [], {}
    for number, line in enumerate(text.split("\n"), 1):  # a sentence may hold other line ends
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise PlayTextError(f"line {number} is not JSON: the file is damaged") from None
        match row:
            case {"header": dict(data)} if header is None:
                header = header_from_json(data)
            case {"entry": dict(data)} if header is not None:
                entries.append(entry_from_json(data))
            case {"recorded": dict(data)}:
                recorded = data
            case _:
                raise PlayTextError(f"line {number} is not part of a play")
    if header is None:
        raise PlayTextError("the file has no header: it is not a play")
    if [entry.turn for entry in entries] != list(range(len(entries))):
        raise PlayTextError("entries are missing: the file is damaged")
    return header, tuple(entries), recorded
