"""The words of a transcript: what each line is for, how it is written, and an example of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from game.words import _

HEADING = "play"
"""The word that begins a transcript; the rest of its line is the transcript's title."""


class Side(Enum):
    """Whether a line begins with a side and a colon."""

    NEVER = "never"
    MAY = "may"
    MUST = "must"


@dataclass(frozen=True, slots=True)
class Form:
    """How the words after a line's first word are written. ``opening`` lines stand at the top."""

    pattern: re.Pattern[str]
    example: str
    side: Side = Side.NEVER
    opening: bool = False


_ID = r"[A-Za-z_][\w-]*"
_TERM = rf"{_ID}\s*=\s*{_ID}"


def _form(pattern: str, example: str, **more: object) -> Form:
    return Form(re.compile(pattern), example, **more)


FORMS: dict[str, Form] = {
    HEADING: _form(r"(?P<text>\S.*)", "play They tell each other everything"),
    "seed": _form(r"(?P<number>\d{1,9})", "seed 7", opening=True),
    "cut": _form(rf"(?P<id>{_ID})", "cut short", opening=True),
    "start": _form(rf"(?P<id>{_ID})\s+(?P<number>-?\d{{1,5}})", "start trust 6", opening=True),
    "at": _form(rf"(?P<id>{_ID})", "at corridor"),
    "choose": _form(rf"(?P<id>{_ID})", "doctor: choose line_by_line", side=Side.MAY),
    "both": _form(
        rf"(?P<one>doctor|manager)\s+(?P<id>{_ID})\s*,\s*(?P<two>doctor|manager)\s+(?P<id2>{_ID})",
        "both: doctor open, manager hold",
    ),
    "draw": _form(rf"(?P<id>{_ID})", "draw norovirus"),
    "propose": _form(
        rf"(?P<text>{_TERM}(?:\s*,?\s+{_TERM})*)",
        "manager: propose training=six nights=nurses",
        side=Side.MUST,
    ),
    "accept": _form("", "doctor: accept", side=Side.MUST),
    "walk": _form(r"(?:away)?", "manager: walk away", side=Side.MUST),
    "time": _form(r"(?:called)?", "time called"),
    "open": _form(rf"(?P<id>{_ID})(?:\s*=\s*(?P<option>{_ID}))?", "open line_by_line"),
    "shut": _form(
        rf"(?P<id>{_ID})(?:\s*=\s*(?P<option>{_ID}))?(?:\s+because\s+(?P<text>\S.*))?",
        "shut name_the_date because You two have not yet compared figures",
    ),
    "expect": _form(r"(?P<text>\S.*)", "expect trust >= 5"),
    "ends": _form(rf"(?P<id>{_ID})", "ends signed"),
}
"""Every first word of a line, after the side if there is one."""


def misfit(word: str) -> str:
    """What a line of this word is for, in a few words that follow "this line"."""
    return {
        HEADING: _("begins a transcript and needs a title"),
        "seed": _("needs a whole number of at most nine figures"),
        "cut": _("needs the name of one cut"),
        "start": _("needs a meter and a whole number"),
        "at": _("needs the id of one scene"),
        "choose": _("needs the id of one choice"),
        "both": _("needs both sides with the id that each picks"),
        "draw": _("needs the id of one lot"),
        "propose": _("needs an option for each issue, with = between the two ids"),
        "accept": _("has nothing after it"),
        "walk": _("has nothing after it but the word away"),
        "time": _("has nothing after it but the word called"),
        "open": _("needs the id of one choice, or issue=option"),
        "shut": _("needs the id of one choice, or issue=option, and then because and the words"),
        "expect": _("needs a condition"),
        "ends": _("needs the id of one ending"),
    }[word]
