"""Writes HTML in which no text can become markup: what is not made here is escaped."""

from __future__ import annotations

import unicodedata
from html import escape

from game.export.sheets.elements import Drawing, Inside, Piece, tag, together
from game.words import spoken_language

VOID = {"br", "meta"}
"""Elements that hold nothing and are never closed."""

LOOSE = {"Cc", "Cs"}
"""Kinds of character that no page can hold: controls, and halves of pairs."""

TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of writing, and with it what a line seems to say."""

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing is fetched and no script runs, whatever the browser."""


def html(*parts: Inside) -> str:
    """Elements and texts as HTML: each text escaped, each drawing as it is."""
    return "".join(_piece(piece) for piece in together(*parts).pieces)


def _piece(piece: Piece) -> str:
    if isinstance(piece, str):
        return text(piece)
    if isinstance(piece, Drawing):
        return piece.markup
    given = "".join(f' {key}="{text(value)}"' for key, value in piece.attributes)
    if piece.name in VOID:
        return f"<{piece.name}{given}>"
    return f"<{piece.name}{given}>{''.join(map(_piece, piece.inside))}</{piece.name}>"


def text(words: str) -> str:
    """A plain text as HTML."""
    return escape(clean(words), quote=True)


def clean(words: str) -> str:
    """A text without the characters that can only do harm on a page."""
    return "".join(
        c for c in words
        if c in "\n\t" or (c not in TURNING and unicodedata.category(c) not in LOOSE)
    )  # fmt: skip


def page(title: str, style: str, *body: Inside, language: str = "") -> str:
    """A whole file that needs nothing from outside itself.

    ``style`` must come from this program: the words of others belong into ``css_text`` first.
    """
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        Drawing(f"<style>\n{style}</style>"),
    )
    return f"<!doctype html>\n{html(tag('html', head, tag('body', *body), lang=language or spoken_language()))}\n"


def css_text(words: str) -> str:
    """Words as a string of CSS, in which every odd character is a number.

    A blank ends each number: it is no part of the words, and one of their own would be taken for it.
    """
    safe = (
        c if c == " " or (c.isascii() and c.isalnum()) else f"\\{ord(c):06x} " for c in clean(words)
    )
    return f'"{"".join(safe)}"'
