"""Writes HTML in which no text can become markup: what is not made here is escaped."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from html import escape

from game.words import spoken_language

VOID = {"br", "meta"}
"""Elements that hold nothing and are never closed."""

LOOSE = {"Cc", "Cs"}
"""Kinds of character that no page can hold: controls, and halves of pairs."""

TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of writing, and with it what a line seems to say."""

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing is fetched and no script runs, whatever the browser."""


class Html(str):
    """Text that is HTML already; only the functions here make it."""

    __slots__ = ()


Inside = str | None | Iterable["Inside"]
"""What an element can hold: text, HTML, nothing, or a list of these."""


def tag(name: str, /, *inside: Inside, **attributes: str | int | None) -> Html:
    """An element. ``class_`` stands for class; an attribute that is None is left out."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in VOID:
        return Html(f"<{name}{given}>")
    return Html(f"<{name}{given}>{together(*inside)}</{name}>")


def together(*parts: Inside) -> Html:
    """Parts one after the other, each escaped unless it is HTML already."""
    return Html("".join(_piece(part) for part in parts))


def text(words: str) -> Html:
    """A plain text as HTML."""
    return Html(escape(clean(words), quote=True))


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
        Html(f"<style>\n{style}</style>"),
    )
    return f"<!doctype html>\n{tag('html', head, tag('body', *body), lang=language or spoken_language())}\n"


def css_text(words: str) -> str:
    """Words as a string of CSS, in which every odd character is a number."""
    safe = (
        c if c == " " or (c.isascii() and c.isalnum()) else f"\\{ord(c):06x}" for c in clean(words)
    )
    return f'"{"".join(safe)}"'


def _piece(part: Inside) -> str:
    if part is None:
        return ""
    if isinstance(part, Html):
        return part
    if isinstance(part, str):
        return text(part)
    return "".join(_piece(each) for each in part)
