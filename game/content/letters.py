"""From bytes to letters: encodings, and characters that nobody can see."""

from __future__ import annotations

import codecs
import re
import unicodedata

from game.content.nodes import LINE_BREAK, Source
from game.content.problems import Problem
from game.words import _

MOST_BYTES = 1024 * 1024
MOST_SHOWN = 10  # of one kind of odd character

OTHER_ENCODINGS = (
    codecs.BOM_UTF32_LE,
    codecs.BOM_UTF32_BE,
    codecs.BOM_UTF16_LE,
    codecs.BOM_UTF16_BE,
)
OTHER_FILES = {
    b"PK\x03\x04": "a Word, LibreOffice or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "a rich text file",
    b"%PDF": "a PDF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}
FROM_WORD = (
    "In the word processor, save it as plain text in UTF-8; better still, copy the text into a plain "
    "text editor and save it there with a name ending in .yaml."
)
SAVE_AS = "Open it in a plain text editor and save it there as UTF-8, with a name ending in .yaml."

# Control characters (tab and line breaks apart), breaks that only some editors show, invisible
# direction marks, lone surrogates, a byte order mark inside the text, and the two non-characters.
ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
# A wide, thin or unbreakable space where a plain one belongs: before the first letter of a line,
# after a list's dash or after a key's colon. It looks right and means something else.
ODD_INDENT = re.compile(
    "^ *(?:- +)*(?:[a-z][a-z0-9_]*:)?(?P<space>[\xa0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000]+)",
    re.MULTILINE,
)


def decode(content: str | bytes, file: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file, or the problem that keeps it from being text."""
    source = Source(file, "")
    if len(content) > MOST_BYTES or _size(content) > MOST_BYTES:
        return "", (
            source.problem(
                "file-too-big",
                (0, 0),
                _("the file is bigger than one megabyte; a long scenario is a tenth of that."),
                _("Check that it is the right file, or split it into two scenarios."),
            ),
        )
    if isinstance(content, str):
        return content.removeprefix("\ufeff"), ()
    kind = next((kind for start, kind in OTHER_FILES.items() if content.startswith(start)), "")
    if not kind and not content.startswith(OTHER_ENCODINGS) and content.count(b"\0") > 8:
        kind = _("something other than text")
    if kind:
        message = _("this is {kind}, and a scenario is plain text.").format(kind=_(kind))
        mend = FROM_WORD if "Word" in kind or "rich" in kind else SAVE_AS
        return "", (source.problem("file-binary", (0, 0), message, mend),)
    if content.startswith(OTHER_ENCODINGS):
        message = _("the file is saved as UTF-16 or UTF-32, which Windows calls Unicode.")
        return "", (source.problem("file-encoding", (1, 1), message, SAVE_AS),)
    try:
        return content.removeprefix(codecs.BOM_UTF8).decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return "", (_wrong_encoding(content.removeprefix(codecs.BOM_UTF8), error.start, file),)


def _size(content: str | bytes) -> int:
    if isinstance(content, bytes):
        return len(content)
    return len(content.encode("utf-8", "surrogatepass"))


def _wrong_encoding(content: bytes, start: int, file: str) -> Problem:
    """Where the first byte stands that is not UTF-8, and which letter it probably is."""
    before = LINE_BREAK.split(content[:start].decode("utf-8"))
    source = Source(file, content.decode("utf-8", "replace"))
    letter = content[start : start + 1].decode("cp1252", "replace")
    looks = (
        _(", probably {letter},").format(letter=letter)
        if letter.isprintable() and letter != "\ufffd"
        else ""
    )
    message = _("this letter{looks} is not saved as UTF-8.").format(looks=looks)
    return source.problem("file-encoding", (len(before), len(before[-1]) + 1), message, SAVE_AS)


def odd_characters(source: Source) -> tuple[str, list[Problem]]:
    """The text with each odd character as a plain space, and a problem for each of them."""
    hits = [(hit.start(), "odd-character") for hit in ODD.finditer(source.text)]
    hits += [(hit.start("space"), "odd-space") for hit in ODD_INDENT.finditer(source.text)]
    if not hits:
        return source.text, []
    problems = []
    for code in ("odd-character", "odd-space"):
        places = [place for place, found in hits if found == code]
        problems += [_odd(source, code, place) for place in places[:MOST_SHOWN]]
    letters = list(source.text)
    for start, end in [hit.span() for hit in ODD.finditer(source.text)] + [
        hit.span("space") for hit in ODD_INDENT.finditer(source.text)
    ]:
        letters[start:end] = " " * (end - start)
    return "".join(letters), problems


def _odd(source: Source, code: str, place: int) -> Problem:
    character = source.text[place]
    name = unicodedata.name(character, "a control character").lower()
    before = LINE_BREAK.split(source.text[:place])
    where = (len(before), len(before[-1]) + 1)
    if code == "odd-space":
        message = _("this is not a plain space (U+{ord:04X}, {name}).").format(
            ord=ord(character), name=name
        )
        mend = _("Delete it and type the space again with the space bar.")
    else:
        message = _("an invisible character stands here (U+{ord:04X}, {name}).").format(
            ord=ord(character), name=name
        )
        mend = _("Delete it; it often comes along when text is pasted from elsewhere.")
    return source.problem(code, where, message, mend)
