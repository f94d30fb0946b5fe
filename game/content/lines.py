"""A scenario's lines as an author sees them: indent, dashes, key, value.

The parser stops at the first thing it cannot read and names the place where it noticed, which is
often not where the mistake is. This second, forgiving look at the lines finds the mistake. It
knows just enough of YAML to leave alone what stands in block text, quotes and brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

BLOCK_HEADER = re.compile(r"[|>][-+1-9]{0,2}(?:\s*$|\s+#)")
KEY_END = re.compile(r":(?=\s|$)")
QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
START = re.compile(r" *((?:-(?: +|$))*)")
LOOKS_LIKE_KEY = re.compile(r" *(?:- +)*[a-z][a-z0-9_]*:(?: |$)")
FARTHEST = 30  # lines searched for the end of a quote or a bracket
LONGEST = 5_000  # characters searched for it


class Line(NamedTuple):
    """One line that says something; columns count from zero here.

    `kind` says what it is: "entry", a line of its own; "more", plain text that goes on from the
    line above; "open", an entry whose quote or bracket never closes; "loose", block text that
    has slipped out to the left.
    """

    number: int
    raw: str
    kind: str
    indent: int
    dash: int  # the column of the last dash; -1 when there is none
    column: int  # where the key starts, or the value when there is no key
    key: str
    at: int  # where the value starts
    value: str

    @property
    def level(self) -> int:
        """The column that text belonging to this line has to pass."""
        return self.column if self.key or self.dash < 0 else self.dash


def lines_of(texts: list[str]) -> Iterator[Line]:
    """The lines that matter to the structure, in order; remarks and blank lines are left out."""
    number = 0
    above: Line | None = None
    while number < len(texts):
        number += 1
        raw = texts[number - 1]
        line = split(number, raw)
        if line is None:
            continue
        if above and _goes_on(above, line):
            yield line._replace(kind="more")
            above = None if " #" in raw else above
            continue
        above = line
        if BLOCK_HEADER.match(line.value):
            yield line
            number, loose = _block_end(texts, number, line.level)
            if loose:
                yield loose
        elif line.value[:1] and line.value[0] in "\"'[{":
            end = _closing_line(texts, line)
            yield line if end else line._replace(kind="open")
            number = end or number
        else:
            yield line


def split(number: int, raw: str) -> Line | None:
    """The parts of one line; None for a blank line or a remark."""
    text = raw.rstrip()
    start = START.match(text)
    indent = len(text) - len(text.lstrip(" "))
    column = start.end() if start else 0
    rest = text[column:]
    dash = text.rfind("-", 0, column)
    if rest.startswith("#") or (not rest and dash < 0) or text in ("---", "..."):
        return None
    key, at = _key(rest)
    value = rest[at:].lstrip(" ")
    return Line(number, raw, "entry", indent, dash, column, key, len(text) - len(value), value)


def _key(rest: str) -> tuple[str, int]:
    """The key a line starts with and where it ends with its colon; nothing if there is none."""
    if rest[:1] in QUOTED:
        closing = QUOTED[rest[0]].match(rest)
        colon = KEY_END.match(rest, closing.end()) if closing else None
        return (closing[0], colon.end()) if closing and colon else ("", 0)
    if rest[:1] and rest[0] in "[{#&*!|>%@`,":
        return "", 0
    colon = KEY_END.search(rest)
    if not colon or " #" in rest[: colon.start()]:
        return "", 0
    return rest[: colon.start()].rstrip(), colon.end()


def _goes_on(above: Line, line: Line) -> bool:
    """Whether YAML reads the line as more of the plain text above it."""
    if not above.value or above.value[0] in "\"'[{|>#&*!" or line.indent <= above.level:
        return False
    return " #" not in above.value


def _block_end(texts: list[str], number: int, level: int) -> tuple[int, Line | None]:
    """The last line of the block text after line `number`, and a line that slipped out of it."""
    first = -1
    for index in range(number, len(texts)):
        raw = texts[index]
        if not raw.strip():
            continue
        indent = len(raw) - len(raw.lstrip(" "))
        if indent > level and (first < 0 or indent >= first):
            first = indent if first < 0 else first
            continue
        line = split(index + 1, raw)
        keyed = LOOKS_LIKE_KEY.match(raw) or (line and line.dash >= 0 and first < 0)
        slipped = not keyed and (indent > level or (first < 0 and line and not line.key))
        if line and slipped:
            return _last_loose(texts, index, level, first), line._replace(kind="loose")
        return index, None
    return len(texts), None


def _last_loose(texts: list[str], index: int, level: int, first: int) -> int:
    """The last line of a run that should have been block text."""
    while index < len(texts):
        line = split(index + 1, texts[index])
        if line and (line.key or line.dash >= 0) and (first < 0 or line.indent <= level):
            break
        index += 1
    return index


def _closing_line(texts: list[str], line: Line) -> int:
    """The line on which the value's quote or bracket closes; 0 when it never does."""
    opening = line.value[0]
    find = flow_end if opening in "[{" else _quote_end
    if find(line.value):
        return line.number
    if len(line.value) > LONGEST:
        return 0
    text = line.value
    for index in range(line.number, min(line.number + FARTHEST, len(texts))):
        raw = texts[index]
        indent = len(raw) - len(raw.lstrip(" "))
        if LOOKS_LIKE_KEY.match(raw) and (opening in "\"'" or indent <= line.level):
            return 0
        text += "\n" + raw
        if len(text) > LONGEST:
            return 0
        if find(text):
            return index + 1
    return 0


def _quote_end(text: str) -> int:
    closing = QUOTED[text[0]].match(text)
    return closing.end() if closing else 0


def flow_end(text: str) -> int:
    """Where the bracket or brace that a text starts with is closed; 0 when it is not."""
    depth = 0
    before = ""
    at = 0
    while at < len(text):
        letter = text[at]
        if letter in QUOTED and before in "[{,:":
            closing = QUOTED[letter].match(text, at)
            if not closing:
                return 0
            at = closing.end() - 1
        depth += (letter in "[{") - (letter in "]}")
        at += 1
        if depth == 0:
            return at
        before = letter if letter.strip() else before
    return 0
