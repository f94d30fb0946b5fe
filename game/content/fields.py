"""What a text in a scenario file can mean: a number, yes or no, an id, a word from a list, prose.

Scalars come from the reader as the author wrote them, so `no`, `on`, `12:30` and `010` are
never silently something else. Each function takes what stands in the file (a text, a list or a
mapping) and gives the value, or raises Misfit with what to say about it.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from game.content.problems import closest
from game.words import _

WHOLE = re.compile(r"[+-]?(?:0|[1-9][0-9]{0,8})")
AMOUNT = re.compile(r"[+-]?(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,3})?")
ID = re.compile(r"[a-z][a-z0-9_]*")
SHORT_FORM = re.compile(
    r"(?P<by>[+-]?[^\s]+)(?:\s+(?P<join>because\b)?\s*(?P<because>.*))?", re.DOTALL
)
CURLY = re.compile("[“”„«»‘’‚]")
INVISIBLE = re.compile(
    "[\\s\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u2064\u2800\u3164\ufeff\uffa0]*"
)
LONGEST_ID = 40


class Misfit(ValueError):
    """A value that does not fit its key: the problem's code, what is wrong, how to mend it.

    ``at`` names the key inside the value that is to blame, when it is one of them.
    """

    def __init__(self, code: str, message: str, mend: str, meant: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.mend, self.meant = code, message, mend, meant
        self.at = ""


def line_form(more: bool = False) -> Misfit:
    """What to say about a line that is no speech, or that has ``more`` than one speaker."""
    mend = _("Write it like this: - doctor: We have met before.")
    if more:
        mend = _("Give the next speaker a dash. {mend}").format(mend=mend)
    return Misfit("line-form", _("a line is one speaker and what they say."), mend)


def kind_of(value: Any) -> str:
    """What stands there, in an author's words."""
    if isinstance(value, Mapping):
        return _("a group of keys")
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _("a list")
    return _("a text") if value else _("nothing")


def misplaced(value: Any, wanted: str) -> Misfit:
    """The misfit of one kind of thing where another belongs."""
    if value == "":
        below = wanted in ("a list", "a group of keys")
        where = _("on the lines below, two spaces further in") if below else _("after the colon")
        return Misfit(
            "empty-value",
            _("nothing stands here; {wanted} belongs here.").format(wanted=_(wanted)),
            _("Write it {where}, or delete the key if it can be left out.").format(where=where),
        )
    if isinstance(value, str):
        if re.match(r"[a-z][a-z0-9_]*:[^\s:/]", value):
            return Misfit(
                "yaml-colon-space",
                _("there is no space after the colon, so this was read as one text."),
                _("Put one space after the colon."),
            )
        if wanted == "a list" and value.startswith("-"):
            return Misfit(
                "yaml-dash-space",
                _("there is no space after the dash, so this was read as a text."),
                _("Put one space after each dash."),
            )
    mend = {
        "a list": _("Write one entry a line, each with a dash and a space before it."),
        "a group of keys": _(
            "Write each key on a line of its own, two spaces further in, with its value."
        ),
    }.get(wanted, _("Write {wanted} after the colon.").format(wanted=_(wanted)))
    if wanted == "a list" and isinstance(value, str) and _words_with_commas(value):
        mend = _(
            "If these are words with commas between them, put brackets around: [{value}]."
        ).format(value=value[:60])
    if wanted == "a group of keys" and isinstance(value, list | tuple):
        mend = _("Take the dashes away, and let all of it start in the same column.")
    if wanted == "a text" and isinstance(value, Mapping) and len(value) == 1:
        mend = _(
            "A colon and a space made a key of it: put the text between straight quotes, or on lines of its own under |."
        )
    return Misfit(
        "wrong-kind",
        _("{wanted} belongs here, and this is {kind_of}.").format(
            wanted=_(wanted), kind_of=kind_of(value)
        ),
        mend,
    )


def _words_with_commas(text: str) -> bool:
    parts = text.split(",")
    return len(parts) > 1 and all(len(part.split()) in (1, 2) for part in parts)


def _text(value: Any, wanted: str) -> str:
    if not isinstance(value, str) or not value:
        raise misplaced(value, wanted)
    return value


def prose(value: Any) -> str:
    """Text for people to read, without the blanks around it."""
    text = _text(value, "a text").replace("\t", " ").strip()
    if INVISIBLE.fullmatch(text):
        raise Misfit(
            "empty-value",
            _("there is nothing to read here."),
            _("Write a text, or delete the key."),
        )
    return text


def identifier(value: Any) -> str:
    """An id: small letters, digits and _, starting with a letter, and no word of Python's."""
    text = _text(value, _("an id"))
    if ID.fullmatch(text) and len(text) <= LONGEST_ID and not keyword.iskeyword(text):
        return text
    if keyword.iskeyword(text):
        raise Misfit(
            "reserved-id",
            _("{text!r} already means something in conditions.").format(text=text),
            _("Choose another id, such as {text}_it.").format(text=text),
        )
    _not_curly(text)
    if len(text) > LONGEST_ID and ID.fullmatch(text):
        raise Misfit(
            "bad-id",
            _("this id has {n} letters; {longest_id} is the most.").format(
                n=len(text), longest_id=LONGEST_ID
            ),
            _("Shorten it, here and wherever it is named."),
        )
    if "," in text and all(ID.fullmatch(part) for part in re.split(r" *, *", text)):
        raise several(text)
    near = re.sub(r"[^a-z0-9]+", "_", text.casefold()).strip("_")[:LONGEST_ID]
    raise Misfit(
        "bad-id",
        _("{text!r} cannot be an id.").format(text=text[:40]),
        _("Use small letters, digits and _ only, and start with a letter."),
        near if ID.fullmatch(near) and not keyword.iskeyword(near) else "",
    )


def several(text: str) -> Misfit:
    """Words with commas between them and no brackets around them."""
    return Misfit(
        "wrong-kind",
        _("several words stand here, and were read as one text."),
        _("Put them between brackets: [{text}].").format(text=text[:60]),
    )


def _not_curly(text: str) -> None:
    if CURLY.match(text) or CURLY.match(text[-1:]):
        raise Misfit(
            "yaml-smart-quotes",
            _("these are curly quotes, which count as letters of the word."),
            _("Delete them; a word or a number needs no quotes here."),
            text.strip("“”„«»‘’‚ "),
        )


def guard(value: Any) -> str:
    """A condition as it was written; what it says is read later, when all ids are known."""
    text = " ".join(_text(value, "a condition").split())
    _not_curly(text)
    return text


def whole(low: int, high: int) -> Callable[[Any], int]:
    """A reader of whole numbers from `low` to `high`."""

    def read(value: Any) -> int:
        text = _text(value, _("a whole number")).strip()
        if not WHOLE.fullmatch(text):
            raise _no_number(text)
        number = int(text)
        if not low <= number <= high:
            raise Misfit(
                "out-of-range",
                _("{number} is too {what} here.").format(
                    number=number, what=_("small") if number < low else _("big")
                ),
                _("Use a whole number from {low} to {high}.").format(low=low, high=high)
                if low < high
                else _("Write {low}.").format(low=low),
            )
        return number

    return read


def _no_number(text: str) -> Misfit:
    """Why a text is no whole number, and which one it probably means."""
    _not_curly(text)
    plain = text.replace("−", "-").replace("–", "-")
    said, meant = _("{text!r} is not a whole number.").format(text=text[:40]), ""
    if re.fullmatch(r"[+-]?0[0-9]+", plain):
        said = _(
            "{text!r} starts with a nought, which some programs read as another number."
        ).format(text=text[:40])
        meant = re.sub(r"^([+-]?)0+(?=[0-9])", r"\1", plain)
    elif re.fullmatch(r"[+-]?[0-9]{1,3}(?:[ _,.'’\xa0\u202f][0-9]{3})+", plain):
        meant = re.sub(r"[ _,.'’\xa0\u202f]", "", plain)
    elif re.fullmatch(r"[+-]?[0-9]{10,}", plain):
        return Misfit(
            "out-of-range", _("this number is far too big."), _("Use at most nine digits.")
        )
    elif WHOLE.fullmatch(plain.replace(" ", "")):
        meant = plain.replace(" ", "")
    return Misfit(
        "not-a-number", said, _("Write digits only, with + or - before them if need be."), meant
    )


def amount(value: Any) -> Decimal:
    """A sum or a share with at most three decimals, such as 0.6."""
    text = _text(value, "a number").strip()
    if not AMOUNT.fullmatch(text):
        _not_curly(text)
        raise Misfit(
            "not-a-number",
            _("{text!r} is not a number.").format(text=text[:40]),
            _("Write digits with a point before the decimals, such as 0.6, and no unit."),
        )
    return Decimal(text)


YES_NO = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


def yes_no(value: Any) -> bool:
    """Yes or no, in any of YAML's words for them."""
    text = _text(value, _("yes or no")).strip()
    if text.casefold() not in YES_NO:
        raise Misfit(
            "not-yes-or-no",
            _("{text!r} is neither yes nor no.").format(text=text[:40]),
            _("Write yes or no."),
        )
    return YES_NO[text.casefold()]


def one_of(*words: str) -> Callable[[Any], str]:
    """A reader of one word from a list."""

    def read(value: Any) -> str:
        text = " ".join(_text(value, "a word").split())
        if text not in words:
            _not_curly(text)
            if set(re.split(r" *, *", text)) <= set(words):
                raise several(text)
            known = ", ".join(words[:-1]) + " and " + words[-1]
            raise Misfit(
                "unknown-word",
                _("{text!r} is not a word that can stand here.").format(text=text[:40]),
                _("The words are {known}.").format(known=known),
                closest(text, words),
            )
        return text

    return read


def change(value: Any) -> Any:
    """The short form of an effect, `+2 because …`, as the long form; the long form as it is."""
    if not isinstance(value, str):
        return value
    text = _text(value.strip(), _("a number and a reason"))
    if apart := re.match(r"([+-]) +([0-9])", text):
        raise Misfit(
            "effect-form",
            _("there is a space between {word} and the number.").format(word=apart[1]),
            _("Write them together: {word}{number} because …").format(
                word=apart[1], number=apart[2]
            ),
        )
    parts = SHORT_FORM.fullmatch(text)
    by, reason = parts["by"], (parts["because"] or "").strip()
    if reason and not parts["join"]:
        raise Misfit(
            "effect-form",
            _("between the number and the reason the word because is missing."),
            _("Write it like this: +2 because the ward can close at night"),
        )
    if not reason and parts["join"]:
        raise Misfit(
            "effect-reason", _("there is no reason after because."), _("Say in one line why.")
        )
    return {"by": by, "because": reason} if reason else {"by": by}


def worded(value: Any) -> Any:
    """A text alone as the long form that holds nothing else; the long form as it is."""
    return {"text": value} if isinstance(value, str) else value


def listed(value: Any) -> Any:
    """A list; a single text counts as a list of one."""
    return [value] if isinstance(value, str) and value else value


def distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    """The list again, if nothing is in it twice."""
    for number, value in enumerate(values):
        if value in values[:number]:
            raise Misfit(
                "listed-twice",
                _("{value!r} is in this list twice.").format(value=value),
                _("Name each of them once."),
            )
    return values
