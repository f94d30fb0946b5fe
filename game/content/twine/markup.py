"""Marked-up text as plain paragraphs: bold, italics, headings and HTML are taken off."""

from __future__ import annotations

import html
import re

from game.content.fields import INVISIBLE
from game.content.letters import ODD

JOINERS = re.compile("(?<![^\\x00-\\x7f\\s])[\u180e\u200b-\u200d\u2060]+")
"""Letters that join their neighbours, where the one before is none that could be joined."""
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
BREAK = re.compile(r"<br\s*/?>|</?(?:p|div|li|h[1-6])\b[^<>]{0,300}>", re.IGNORECASE)
REMARK = re.compile(r"<!--.{0,5000}?-->", re.DOTALL)
STAR = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,400})(?<=[^\s*])\*(?![\w*])")
BAR = re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]{1,400})(?<=[^\s_])_(?![\w_])")
STYLED = re.compile(r"@@[^;\n@]{1,200};([^@\n]{0,1000})@@")
HEADING = {"Harlowe": r"#{1,6} *", "SugarCube": r"!{1,6} *", "Chapbook": r"#{1,6} +"}
PAIRS = {
    "Harlowe": ("''", "//", "**", "~~", "^^"),
    "SugarCube": ("''", "//", "__", "==", "~~", "^^"),
    "Chapbook": ("**", "__", "~~", "`"),
}
SLASHES = re.compile(r"(?<!:)//")
RULE = re.compile(r"^ *(?:-{3,}|={1,}[>=<]+=*|<=+|\*{3,}|\* \* \*) *$", re.MULTILINE)
BULLET = re.compile(r"[\s*•·>|/,;.+-]*(?:\b(?:or|and)\b[\s*•·>|/,;.+-]*)*")
"""What may stand on a line of links besides them."""


def plain(text: str, form: str) -> tuple[str, bool]:
    """The text without markup, and whether any was taken off. Line breaks stay."""
    before = text
    text = REMARK.sub("", text)
    text = TAG.sub("", BREAK.sub("\n", text))
    if form == "SugarCube":
        text = STYLED.sub(r"\1", text)
    lines = [_line(line, form) for line in RULE.sub("", text).split("\n")]
    text = "\n".join(lines)
    styled = text != before
    return ODD.sub(" ", html.unescape(text)), styled


def _line(line: str, form: str) -> str:
    line = re.sub(rf"^{HEADING[form]}", "", line)
    for pair in PAIRS[form]:
        line = _unpaired(line, pair)
    if form != "SugarCube":
        line = STAR.sub(r"\1", line)
    return BAR.sub(r"\1", line) if form == "Chapbook" else line


def _unpaired(line: str, sign: str) -> str:
    """The line without a sign that stands there twice, or any even number of times."""
    parts = SLASHES.split(line) if sign == "//" else line.split(sign)
    if len(parts) < 3:
        return line
    return "".join(parts[:-1]) + (sign if len(parts) % 2 == 0 else "") + parts[-1]


def safe(text: str) -> str:
    """Text that our format takes as it is: no braces and no double brackets."""
    text = text.replace("{", "(").replace("}", ")")
    text = re.sub(r"\[\[+", "[", text)
    return re.sub(r"\]\]+", "]", text)


def paragraphs(text: str, form: str) -> list[str]:
    """The paragraphs of a plain text; Chapbook parts them by a blank line, the others by any break."""
    parting = r"\n[ ]*\n\s*" if form == "Chapbook" else r"\n\s*"
    found = (" ".join(seen(part)) for part in re.split(parting, safe(text)))
    return [words for words in found if words]


def seen(text: str) -> list[str]:
    """The words of a text that can be seen, each without invisible letters that join nothing."""
    words = JOINERS.sub("", text).split()
    return [word for word in words if not INVISIBLE.fullmatch(word)]
