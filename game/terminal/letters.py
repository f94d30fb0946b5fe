"""Says in plain letters what a terminal cannot show, where Python would print question marks."""

from __future__ import annotations

import codecs
import unicodedata
from typing import TextIO

ERRORS = "common-ground-plain-letters"

_PLAIN = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'",
    "–": "-", "—": "-", "−": "-", "─": "-", "•": "*", "·": "-", "●": "*", "○": "o",
    "→": "->", "…": "...", "£": "GBP ", "€": "EUR ", "×": "x", "≥": ">=", "≤": "<=",
    "½": "1/2", "²": "2", "ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "ł": "l", "Ł": "L",
    "œ": "oe", "đ": "d", "ð": "d", "þ": "th",
}  # fmt: skip


def speak_plainly(stream: TextIO | None) -> None:
    """Let a text stream put plain letters for those its encoding has not."""
    if stream is not None and hasattr(stream, "reconfigure"):
        codecs.register_error(ERRORS, _instead)
        stream.reconfigure(errors=ERRORS)


def plain(text: str) -> str:
    """A text in ASCII: accents dropped, signs spelt, a question mark for what is left."""
    return "".join(_letter(letter) for letter in text)


def _letter(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter in _PLAIN:
        return _PLAIN[letter]
    bare = unicodedata.normalize("NFKD", letter).encode("ascii", "ignore").decode("ascii")
    return bare or ("" if unicodedata.combining(letter) else "?")


def _instead(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return plain(error.object[error.start : error.end]), error.end
