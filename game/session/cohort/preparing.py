"""What a facilitator wishes for a room: looked over all at once, then made into a room.

The command and the window both come through here, so that they refuse the same in the same words.
Next to it stands what is proposed where nobody has wished anything yet.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from game.content.translation.rewording import Translation, texts
from game.core.scenario import Scenario
from game.session.cleaning import clean_line
from game.session.cohort.pacing import LEAST, MOST
from game.session.cohort.privacy import PURPOSES, RESEARCH
from game.session.cohort.rooms import (
    BIGGEST_SEED,
    LONGEST_LINE,
    MOST_MINUTES,
    RoomFile,
    RoomTextError,
    faults_of,
    prepare,
)
from game.session.entries import Mode, Workshop
from game.words import _

LONGEST_WORD = 60
"""As many characters as the field holds in which a table types it."""

USUAL_MONTHS = {"teaching": 6, "evaluation": 12}
"""How long plays are kept unless another day is named; a study's committee names its own."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """A room as it was asked for, every value as it was typed.

    Where nothing ``waits`` there is no word. Without a seed one is drawn; 0 minutes are none said.
    """

    name: str = ""
    waits: bool = True
    word: str = ""
    purpose: str = PURPOSES[0]
    cut: str = ""
    mode: str = str(Mode.TALK)
    minutes: str = ""
    seed: str = ""
    support: str = ""
    erase_on: str = ""


class NotPrepared(RoomTextError):
    """Wishes that make no room; ``faults`` has what is wrong by the name of the wish."""

    def __init__(self, faults: dict[str, str]):
        super().__init__("; ".join(faults.values()))
        self.faults = faults


def faults_in(wishes: Wishes, today: date) -> dict[str, str]:
    """What is wrong with some wishes, by the name of the wish; one thing for each, empty for none."""
    found: dict[str, str] = {}
    for field, words in (*_of_word(wishes), *faults_of(_sketch(wishes))):
        found.setdefault(field, words)
    if wishes.erase_on.strip() and "erase_on" not in found:
        day = date.fromisoformat(wishes.erase_on.strip())
        if day < today:
            words = _("{day} has passed; today is {today}")
            found["erase_on"] = words.format(day=day.isoformat(), today=today.isoformat())
    return found


def prepare_room(
    scenario_id: str,
    scenario_text: str,
    wishes: Wishes,
    today: date,
    translation: Translation | None = None,
) -> RoomFile:
    """A new room of these wishes; NotPrepared says all that is wrong, RoomTextError what else is."""
    if faults := faults_in(wishes, today):
        raise NotPrepared(faults)
    sketch = _sketch(wishes)
    shop = sketch.workshop
    return prepare(
        scenario_id, scenario_text, name=shop.name, word=wishes.word if wishes.waits else "",
        purpose=shop.purpose, seed=sketch.seed if wishes.seed.strip() else None, mode=sketch.mode,
        cut=wishes.cut, minutes=shop.minutes, support=shop.support, erase_on=shop.erase_on,
        translation=translation,
    )  # fmt: skip


def wishes_of(room: RoomFile) -> Wishes:
    """What must have been wished for a room; all but its word, which no file holds."""
    shop = room.workshop
    return Wishes(
        shop.name, bool(shop.word), "", shop.purpose, room.cut, str(room.mode),
        str(shop.minutes or ""), str(room.seed), shop.support, shop.erase_on,
    )  # fmt: skip


def _of_word(wishes: Wishes) -> list[tuple[str, str]]:
    if not wishes.waits:
        return []
    if not clean_line(wishes.word, LONGEST_WORD):
        return [("word", _("there is no word yet: write one, or let no table wait"))]
    if len(" ".join(wishes.word.split())) > LONGEST_WORD:
        words = _("the word is too long to be typed: {n} characters at most")
        return [("word", words.format(n=LONGEST_WORD))]
    return []


def _sketch(wishes: Wishes) -> RoomFile:
    """The wishes as a room without its scenario, for its values to be looked at; -1 is no number."""
    shop = Workshop(
        "sketch", clean_line(wishes.name, LONGEST_LINE), wishes.purpose, "",
        _number(wishes.minutes, MOST_MINUTES), clean_line(wishes.support, LONGEST_LINE),
        wishes.erase_on.strip(),
    )  # fmt: skip
    return RoomFile(shop, "", "", _number(wishes.seed, BIGGEST_SEED), Mode(wishes.mode), wishes.cut)


def _number(text: str, most: int) -> int:
    """The whole number that was typed, 0 where nothing was; below 0 when it is none."""
    text = text.strip()
    if not text:
        return 0
    is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(most))
    return int(text) if is_number else -1


# --- what is proposed -----------------------------------------------------------------


def words_aloud() -> tuple[str, ...]:
    """Words that are heard rightly across a room and written by everybody in one way."""
    listed = _(
        "acorn, almond, anchor, apricot, badger, banjo, basket, bonfire, buttercup, candle, "
        "carnival, cinnamon, compass, cricket, dolphin, domino, falcon, feather, fiddle, ginger, "
        "harbour, hazel, juniper, lantern, lemon, magnet, marble, mitten, nutmeg, orchard, otter, "
        "paddle, pebble, pepper, pumpkin, rabbit, ribbon, saddle, sparrow, tambourine, thimble, "
        "tulip, velvet, walnut, zebra"
    )
    return tuple(each.strip() for each in listed.split(","))


def propose_word(scenario: Scenario, draw: Callable[[int], int], but: str = "") -> str:
    """A word that nobody says by chance, since the story lacks it; ``draw`` picks below a number."""
    others = [word for word in words_aloud() if word != but]
    unsaid = [word for word in others if not is_in_story(scenario, word)] or others
    return unsaid[draw(len(unsaid))]


def is_in_story(scenario: Scenario, word: str) -> bool:
    """Whether the story has a word in it, so that somebody may say it before its time."""
    sought = " ".join(word.split()).casefold()
    if not sought:
        return False
    return re.search(rf"(?<!\w){re.escape(sought)}(?!\w)", _story(scenario)) is not None


@lru_cache(maxsize=2)
def _story(scenario: Scenario) -> str:
    """Everything that can be read in it; kept, since it is asked at every key that is pressed."""
    return "\n".join(texts(scenario).values()).casefold()


def usual_minutes(scenario: Scenario, cut: str) -> int:
    """How long to talk afterwards: as long as was played, as far as one talk goes."""
    played = scenario.cuts[cut].minutes if cut in scenario.cuts else scenario.minutes
    return min(max(played, LEAST), MOST)


def usual_day(purpose: str, today: date) -> str:
    """The day on which the plays are erased unless another is named; empty for research."""
    months = USUAL_MONTHS.get(purpose)
    return months_on(today, months).isoformat() if months else ""


def months_on(today: date, months: int) -> date:
    """The same day some months later, or the last one of a month that is too short."""
    year, month = divmod(today.month - 1 + months, 12)
    year, month = today.year + year, month + 1
    return date(year, month, min(today.day, monthrange(year, month)[1]))


# --- in words -------------------------------------------------------------------------


def reminder(purpose: str) -> str:
    """What has to be seen to before such a session; nothing for most."""
    if purpose != RESEARCH:
        return ""
    return _(
        "Everybody at a table will be asked alone, and one no leaves that table out. Research "
        "also needs an information sheet, and your university's ethics committee."
    )
