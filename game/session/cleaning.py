"""Cleans what players type, at the border: nothing odd is kept, shown or stored.

What comes out has no control, surrogate or direction-changing character and no text that
cannot be seen; it is in Unicode's composed form (NFC) and no longer than it may be.
"""

from __future__ import annotations

import re
import unicodedata

MOST_MARKS = 8
"""Marks stacked on one letter; real writing needs four, a prank that climbs the screen forty."""

READ_AHEAD = 64
"""How many times the limit is looked at, so that a book pasted into a line costs nothing."""

_PLAIN = re.compile(r"[!-~]+(?: [!-~]+)*")
"""ASCII words with single spaces: nothing in them needs cleaning, which most text has proved."""

_JOINERS = "\u200c\u200d"  # Persian and Indic spelling and family emoji need these
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters by class, nothing to the eye
_NOTHING = {"Cc", "Cf", "Cs", "Zl", "Zp", "Zs", "Mn", "Me", "Mc"}


def clean_line(text: str, limit: int) -> str:
    """One line of at most ``limit`` characters, or '' when nothing visible is left."""
    if len(text) <= limit and _PLAIN.fullmatch(text):
        return text
    kept = _kept(text, limit, breaks=" ")
    return _cut(" ".join(kept.split()), limit)


def clean_block(text: str, limit: int) -> str:
    """Text that keeps its lines and single empty lines, otherwise as `clean_line`."""
    if len(text) <= limit and _PLAIN.fullmatch(text):
        return text
    kept = _kept(text.replace("\r\n", "\n").replace("\r", "\n"), limit, breaks="\n")
    lines = "\n".join(" ".join(line.split()) for line in kept.split("\n"))
    return _cut(re.sub(r"\n{3,}", "\n\n", lines).strip(), limit)


def without_name(text: str, name: str) -> str:
    """The text with every mention of a name taken out, whatever its capitals.

    A name of up to three letters counts as a whole word only: Al is not in "also".
    """
    if not name.strip():
        return text
    sought = re.escape(name)
    if len(name) <= 3:
        sought = rf"(?<!\w){sought}(?!\w)"
    return re.sub(sought, "…", text, flags=re.IGNORECASE)


def _kept(text: str, limit: int, *, breaks: str) -> str:
    """The characters that may stay; line breaks become ``breaks``, other spaces a space."""
    letters, marks = [], 0
    for letter in unicodedata.normalize("NFC", text[: limit * READ_AHEAD]):
        kind = unicodedata.category(letter)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if letter == "\n" or kind in ("Zl", "Zp"):
            letters.append(breaks)
        elif letter == "\t" or kind == "Zs":
            letters.append(" ")
        elif letter in _JOINERS or not (
            kind in ("Cc", "Cf", "Cs") or marks > MOST_MARKS or _is_never_a_letter(letter)
        ):
            letters.append(letter)
    return unicodedata.normalize("NFC", "".join(letters))


def _is_never_a_letter(letter: str) -> bool:
    """Unicode sets 66 codes aside that no text may carry."""
    code = ord(letter)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _cut(text: str, limit: int) -> str:
    short = text[:limit].strip()
    return short if any(_is_visible(letter) for letter in short) else ""


def _is_visible(letter: str) -> bool:
    return letter not in _BLANKS and unicodedata.category(letter) not in _NOTHING
