"""The room file: what a facilitator prepares once, so that all tables play alike and wait together.

A readable JSON text that the tables' laptops open. It carries the scenario's whole text, so
that no laptop can play another version; the word that ends the waiting is in it only as a mark.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

from game.content.identity import text_hash
from game.content.library import rebuild
from game.content.translation.rewording import Translation, translated
from game.core.scenario import Scenario, shorten
from game.session.cleaning import clean_line
from game.session.cohort.privacy import PURPOSES
from game.session.entries import Mode, PlayTextError, Temper, Workshop, translation_from_json
from game.session.opening import Setup
from game.session.received import checked_translation
from game.words import _

FORMAT = 1
ENDING = ".room"
MOST_CHARACTERS = 4_000_000
LONGEST_LINE = 200
MOST_MINUTES = 1_000
BIGGEST_SEED = 10**9
_LABEL = re.compile(r"[\w.+ -]{1,80}")


class RoomTextError(ValueError):
    """A text that is not a room file; the words say what is wrong."""


@dataclass(frozen=True, slots=True)
class RoomFile:
    """A prepared workshop: the room as its plays keep it, and how every table plays.

    ``translation`` is what all tables read in place of the scenario's own words, if anything.
    """

    workshop: Workshop
    scenario_id: str
    scenario_text: str
    seed: int
    mode: Mode = Mode.TALK
    cut: str = ""
    temper: Temper = Temper.LINEAR
    translation: Translation | None = None

    @property
    def setup(self) -> Setup:
        """How a table of this room begins."""
        return Setup(
            self.mode, self.temper, "", self.cut, self.seed, translation=self.translation,
            room=self.workshop,
        )  # fmt: skip


def prepare(
    scenario_id: str,
    scenario_text: str,
    *,
    name: str = "",
    word: str = "",
    purpose: str = "teaching",
    seed: int | None = None,
    mode: Mode = Mode.TALK,
    cut: str = "",
    minutes: int = 0,
    support: str = "",
    erase_on: str = "",
    translation: Translation | None = None,
) -> RoomFile:
    """A new room; RoomTextError says which value does not do. Without a word nobody waits."""
    room_id = secrets.token_hex(4)
    workshop = Workshop(
        room_id, clean_line(name, LONGEST_LINE), purpose, mark_of(room_id, word), minutes,
        clean_line(support, LONGEST_LINE), erase_on,
    )  # fmt: skip
    luck = secrets.randbelow(1_000_000) if seed is None else seed
    room = _sound(
        RoomFile(workshop, scenario_id, scenario_text, luck, mode, cut, translation=translation)
    )
    if len(room_text(room)) > MOST_CHARACTERS:  # no laptop would open it
        raise RoomTextError(_("the file is larger than any room file"))
    return room


def mark_of(room_id: str, word: str) -> str:
    """The mark of a word in a room, by which the word is known but not found; empty for none."""
    folded = " ".join(word.split()).casefold()
    if not folded:
        return ""
    return hashlib.sha256(f"{room_id}\x1f{folded}".encode("utf-8", "replace")).hexdigest()[:16]


def is_the_word(workshop: Workshop, word: str) -> bool:
    """Whether a typed word is the one that ends the waiting, however it is spaced or written."""
    return mark_of(workshop.id, word) == workshop.word


def meanwhile(agreed: bool) -> str:
    """What a table that is done early talks about, scores unseen, until the others are done."""
    if agreed:
        return _("Improve your deal for one of you, at no loss to the other. Is there a way?")
    return _("Is there a deal that would have been better for both of you than none?")


def room_text(room: RoomFile) -> str:
    """A room as the text of its file."""
    values: dict[str, Any] = {"format": FORMAT}
    values |= asdict(room.workshop)
    values |= {
        "seed": room.seed,
        "mode": str(room.mode),
        "temper": str(room.temper),
        "cut": room.cut,
    }
    values |= {"scenario_id": room.scenario_id, "text_hash": text_hash(room.scenario_text)}
    values["scenario_text"] = room.scenario_text.split("\n")
    if room.translation is not None:
        values["translation"] = asdict(room.translation)
    return json.dumps({"room": values}, ensure_ascii=False, indent=1) + "\n"


def read_room(text: str) -> RoomFile:
    """Read a room's text; RoomTextError says what is wrong with it."""
    if len(text) > MOST_CHARACTERS:
        raise RoomTextError(_("the file is larger than any room file"))
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise RoomTextError(_("the file is damaged, or no room file")) from None
    values = data.get("room") if isinstance(data, dict) else None
    if not isinstance(values, dict) or not isinstance(values.get("format"), int):
        raise RoomTextError(_("the file is no room file"))
    if values["format"] > FORMAT:
        raise RoomTextError(
            _("a newer version of the program has written it; bring this one up to date")
        )
    try:
        room = _read(values)
    except PlayTextError as error:
        raise RoomTextError(str(error)) from None
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        if isinstance(error, RoomTextError):
            raise
        said = _("a value is missing or odd: {error}").format(error=clean_line(str(error), 200))
        raise RoomTextError(said) from None
    if values.get("text_hash") != text_hash(room.scenario_text):
        raise RoomTextError(_("its scenario was changed after the room was prepared"))
    return _sound(room)


def scenario_of_room(room: RoomFile) -> tuple[Scenario, Scenario]:
    """The scenario of a room in its words, whole and in its cut; RoomTextError when it cannot be played."""
    whole, problems = rebuild(room.scenario_text, room.scenario_id)
    if whole is None:
        why = problems[0].message if problems else _("there is no scenario in it")
        raise RoomTextError(_("its scenario cannot be played: {why}").format(why=why))
    if room.cut and room.cut not in whole.cuts:
        raise RoomTextError(_("its scenario has no cut called {cut}").format(cut=room.cut))
    whole = translated(whole, room.translation)
    return whole, shorten(whole, room.cut) if room.cut else whole


def _read(values: Mapping[str, Any]) -> RoomFile:
    known = {field.name for field in fields(Workshop)}
    workshop = Workshop(**{key: value for key, value in values.items() if key in known})
    text = values["scenario_text"]
    if isinstance(text, list):
        text = "\n".join(text)
    if not isinstance(text, str):
        raise RoomTextError(_("its scenario is not text"))
    return RoomFile(
        workshop, values["scenario_id"], text, values["seed"], Mode(values["mode"]),
        values.get("cut", ""), Temper(values.get("temper", Temper.LINEAR)),
        translation_from_json(spoken) if (spoken := values.get("translation")) else None,
    )  # fmt: skip


def _sound(room: RoomFile) -> RoomFile:
    """The room, when every value is one; RoomTextError otherwise."""
    for _field, words in faults_of(room):
        raise RoomTextError(words)
    scenario_of_room(room)
    try:
        return replace(room, translation=checked_translation(room.translation))
    except PlayTextError as odd:
        raise RoomTextError(str(odd)) from None


def faults_of(room: RoomFile) -> Iterator[tuple[str, str]]:
    """What is wrong with the values of a room: each by what it is called here, and in words.

    Whether its scenario can be played is for ``scenario_of_room`` to say.
    """
    shop = room.workshop
    words = (shop.id, shop.name, shop.purpose, shop.word, shop.support, shop.erase_on)
    texts = (*words, room.scenario_id, room.scenario_text, room.cut)
    if not all(isinstance(each, str) for each in texts):
        yield "name", _("a name is not text")
        return
    if not _LABEL.fullmatch(shop.id) or any(each != clean_line(each, 255) for each in words):
        yield "name", _("its name, support line or id is odd")
    if shop.purpose not in PURPOSES:
        text = _("the purpose is one of {known}, not {purpose}")
        yield "purpose", text.format(known=", ".join(PURPOSES), purpose=shop.purpose)
    if shop.erase_on and not _is_date(shop.erase_on):
        yield "erase_on", _("the date of deletion is written like 2027-03-31")
    if not _whole(shop.minutes, MOST_MINUTES):
        yield "minutes", _("minutes are a whole number from 0 to {n}").format(n=MOST_MINUTES)
    if not _whole(room.seed, BIGGEST_SEED):
        yield "seed", _("a seed is a whole number from 0 to {n}").format(n=BIGGEST_SEED)
    if room.mode is Mode.SOLO:
        yield "mode", _("a room is for two sides; nobody plays alone in it")


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _whole(value: Any, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most
