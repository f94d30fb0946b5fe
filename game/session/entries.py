"""A play as it is stored: a header and a list of entries, and nothing else.

Entries are append-only. Free text and names (``words``) are kept apart from what the rules
read (``body``), so that a person's words can be erased without touching the play.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, Protocol

from game.content.translation.rewording import FORMAT as TRANSLATION_FORMAT
from game.content.translation.rewording import Translation
from game.core.scenario import SIDES
from game.session.consent import NOBODY
from game.words import _

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
    CONSENT = "consent"


_KINDS = frozenset(map(str, EntryKind))


@dataclass(frozen=True, slots=True)
class Parent:
    """The play a branch was taken from, and how many of its entries the branch copied."""

    play: str
    entries: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a series a play stands: which run of it, which sitting, counted from one.

    ``text`` is the series' own, so that the play can be talked about wherever it is opened.
    """

    series: str
    run: str
    sitting: int
    swapped: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Workshop:
    """The room a play belongs to, as far as its table needs to know it.

    ``word`` is a mark of the word that ends the held phase (``rooms.mark_of``), never the word
    itself, so that nobody finds it in a file. ``erase_on`` is an ISO date.
    """

    id: str
    name: str = ""
    purpose: str = "teaching"
    word: str = ""
    minutes: int = 0
    support: str = ""
    erase_on: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """What a play starts from. ``created`` is an ISO date and time, for lists only.

    ``text_hash`` is of the scenario's text; ``rules_hash`` of the built scenario without its
    prose, and decides whether two plays are of the same scenario. ``translation`` is what the
    table reads in place of that text, which neither hash knows of.
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
    translation: Translation | None = None
    room: Workshop | None = None
    place: Place | None = None


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


_FIELDS = frozenset(f.name for f in fields(Header))


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


class NewerPlay(PlayTextError):
    """A play that a newer version of the program has written."""

    def __init__(self) -> None:
        super().__init__(
            _("a newer version of the program has written it; bring this one up to date")
        )


def header_to_json(header: Header) -> dict[str, Any]:
    """The header as JSON values; without a translation or a room there is no word of one."""
    data = asdict(header)
    for name in ("translation", "room"):
        if getattr(header, name) is None:
            del data[name]
    return data


def header_from_json(data: Mapping[str, Any]) -> Header:
    """Read a header back; PlayTextError says what is wrong with it.

    What an older version did not write has its default; what this one does not know is left.
    """
    if not isinstance(data, Mapping) or not isinstance(data.get("format"), int):
        raise PlayTextError(_("its header is not that of a play"))
    if data["format"] > FORMAT:
        raise NewerPlay()
    try:
        header = _header(data)
    except NewerPlay:
        raise
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        said = _("its header cannot be read: {error}").format(error=error)
        raise PlayTextError(said) from None
    for name in ("play", "scenario_id", "scenario_text", "text_hash", "rules_hash"):
        if not isinstance(getattr(header, name), str):
            raise PlayTextError(_("its {name} is not text").format(name=name))
    if header.human not in (SIDES if header.mode is Mode.SOLO else ("",)):
        raise PlayTextError(_("its header says wrongly who plays whom"))
    return header


def _header(data: Mapping[str, Any]) -> Header:
    values = {key: value for key, value in data.items() if key in _FIELDS}
    values["mode"] = Mode(values.get("mode", Mode.TALK))
    values["temper"] = Temper(values.get("temper", Temper.LINEAR))
    values["starts"] = {str(k): int(v) for k, v in (values.get("starts") or {}).items()}
    values["seed"] = int(values["seed"])
    if parent := values.get("parent"):
        values["parent"] = Parent(str(parent["play"]), int(parent["entries"]))
    if place := values.get("place"):
        series, run, text = (str(place[key]) for key in ("series", "run", "text"))
        values["place"] = Place(series, run, int(place["sitting"]), bool(place["swapped"]), text)
    if translation := values.get("translation"):
        values["translation"] = translation_from_json(translation)
    if room := values.get("room"):
        values["room"] = workshop_from_json(room)
    return Header(**values)


def workshop_from_json(data: Mapping[str, Any]) -> Workshop:
    """Read a play's room back; TypeError or KeyError when it is none."""
    texts = ("id", "name", "purpose", "word", "support", "erase_on")
    values: dict[str, Any] = {key: data[key] for key in texts if key in data}
    if "id" not in values or not all(isinstance(value, str) for value in values.values()):
        raise TypeError(_("its room is not one"))
    return Workshop(**values, minutes=int(data.get("minutes", 0)))


def translation_from_json(data: Mapping[str, Any]) -> Translation:
    """Read the words of a play back; NewerPlay, or what Python raises, when they are none."""
    if int(data["format"]) > TRANSLATION_FORMAT:
        raise NewerPlay()
    texts = {str(name): str(text) for name, text in data["texts"].items()}
    return Translation(str(data["language"]), texts)


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
        seat, kind = data.get("seat", ""), data["kind"]
        if not isinstance(body, Mapping) or not all(
            isinstance(v, str) for v in (words, seat, kind)
        ):
            raise PlayTextError(_("an entry's kind, seat and words are text, its body a mapping"))
        if kind not in _KINDS:
            raise NewerPlay()
        return Entry(int(data["turn"]), int(data["ms"]), EntryKind(kind), seat, dict(body), words)
    except PlayTextError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
        raise PlayTextError(_("an entry cannot be read: {error}").format(error=error)) from None


def without_answers(entries: Sequence[Entry]) -> Sequence[Entry]:
    """The entries without who said what about a study: the last one says what the table came to.

    While a table is still in its lobby even that is left out, unless everybody was asked: with
    one person asked so far, the table's answer would be that person's.
    """
    places = [n for n, entry in enumerate(entries) if entry.kind is EntryKind.CONSENT]
    if not places:
        return entries
    people: dict[str, bool] = {}
    asked, begun = NOBODY, False
    for entry in entries:
        if entry.kind is EntryKind.PERSON and not entry.body.get("computer"):
            people[str(entry.body.get("person", ""))] = not entry.body.get("left")
        elif entry.kind is EntryKind.CONSENT:
            asked = asked.after(entry.body, _seated(people))
        begun = begun or entry.kind is EntryKind.PHASE
    answer = asked.answer(_seated(people))
    if answer is None and begun and asked.refused:
        answer = False
    bare = [replace(e, seat="", body={}) if e.kind is EntryKind.CONSENT else e for e in entries]
    if answer is not None:
        bare[places[-1]] = replace(bare[places[-1]], body={"all": answer})
    return bare


def _seated(people: Mapping[str, bool]) -> frozenset[str]:
    return frozenset(person for person, there in people.items() if there)


def play_lines(header: Header, entries: Sequence[Entry], recorded: Mapping[str, Any]) -> str:
    """A play as the text of a ``.play`` file: JSON lines, header first, outcome last.

    Who said what about a study is never in it, only what the whole table came to.
    """
    rows = [{"header": header_to_json(header)}]
    rows += [{"entry": entry_to_json(entry)} for entry in without_answers(entries)]
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
            said = _("line {number} is not JSON: the file is damaged").format(number=number)
            if header is None:
                said = _("this is not the file of a play")
            raise PlayTextError(said) from None
        match row:
            case {"header": dict(data)} if header is None:
                header = header_from_json(data)
            case {"entry": dict(data)} if header is not None:
                entries.append(entry_from_json(data))
            case {"recorded": dict(data)}:
                recorded = data
            case _:
                said = _("line {number} is not part of a play").format(number=number)
                raise PlayTextError(said)
    if header is None:
        raise PlayTextError(_("the file has no header: it is not a play"))
    if [entry.turn for entry in entries] != list(range(len(entries))):
        raise PlayTextError(_("entries are missing: the file is damaged"))
    return header, tuple(entries), recorded
