"""Traps that are good YAML and mean something other than the author meant.

They are looked for only where they can be: in texts of several lines, in braces and brackets,
and before a #.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from game.content import wording
from game.content.diagnosis import NO_COLON_SPACE
from game.content.lines import LOOKS_LIKE_KEY, split
from game.content.nodes import LINE_BREAK, Mapping, Mark, Node, Scalar, Sequence, Source
from game.content.problems import Problem
from game.words import _

HASH = re.compile(r"(?P<gap>[ \t]+)#(?P<next>.?)")
ONE_WORD = re.compile(r"[a-z0-9_+.-]*")
SENTENCE = 3
"""So many words between two commas in brackets are no longer the name of something."""
DASH_ENTRY = re.compile(r" *-(?: |[a-z])")


def lines_with_hash(text: str) -> frozenset[int]:
    """The numbers of the lines on which a remark follows something."""
    if " #" not in text:
        return frozenset()
    lines = LINE_BREAK.split(text)
    return frozenset(n for n, line in enumerate(lines, 1) if " #" in line)


def slips(source: Source, suspects: Iterable[Node]) -> list[Problem]:
    """What the suspects turn out to be."""
    return [problem for node in suspects for problem in _slip(source, node)]


def _slip(source: Source, node: Node) -> Iterator[Problem]:
    if isinstance(node, Mapping):
        yield from _braces(source, node)
        yield from _asked(source, [part for pair in node.items.values() for part in pair])
    elif isinstance(node, Sequence):
        yield from _asked(source, node.items)
        yield from _cut_in_brackets(source, node)
        if node.items and isinstance(node.items[0], Sequence) and node.items[0].flow:
            yield source.problem("yaml-bracket", (node.line, node.column), *wording.BRACKET)
    elif node.style:
        yield from _swallowed(source, node)
    else:
        yield from _cut_by_hash(source, node)
        yield from _run_together(source, node)


def _braces(source: Source, node: Mapping) -> Iterator[Problem]:
    """Braces around a sentence: a comma in it made another key."""
    text_before, number = False, ""
    for key, value in node.items.values():
        said = value.value if isinstance(value, Scalar) else ""
        empty = isinstance(value, Scalar) and not said and not value.style
        if empty and key.value.isdecimal() and number.isdecimal():
            message = wording.DECIMAL_COMMA[0]
            cure = _(wording.DECIMAL_COMMA[1]).format(found=f"{number}.{key.value}")
            yield source.problem("yaml-braces-cut", (key.line, key.column), message, cure)
            continue
        number = said
        if empty and len(node.items) == 1:
            yield source.problem("yaml-brace", (node.line, node.column), *wording.BRACE)
        elif empty or re.search(r"\s", key.value):
            cut = text_before or " " in key.value
            message, cure = wording.BRACES_CUT if cut else wording.NO_VALUE
            found = key.value[:40]
            yield source.problem(
                "yaml-braces-cut",
                (key.line, key.column),
                _(message).format(found=found),
                _(cure).format(found=found),
            )
        text_before = bool(re.search("[a-z]", said))


def _cut_in_brackets(source: Source, node: Sequence) -> Iterator[Problem]:
    """Brackets around a sentence: a comma in it made another entry."""
    for item in node.items[1:] if node.flow else ():
        before = source.line(item.line)[: item.column - 1]
        if isinstance(item, Scalar) and not item.style and len(item.value.split()) >= SENTENCE:
            place = (item.line, max(before.rfind(","), 0) + 1)
            yield source.problem("yaml-braces-cut", place, *wording.BRACKETS_CUT)
            return


def _asked(source: Source, parts: Iterable[Node]) -> Iterator[Problem]:
    """A question mark between brackets, which libyaml reads and PyYAML’s own parser does not."""
    for part in parts:
        if isinstance(part, Scalar) and not part.style and "?" in part.value:
            yield source.problem("yaml-syntax", (part.line, part.column), *wording.IN_BRACKETS)


def _cut_by_hash(source: Source, node: Scalar) -> Iterator[Problem]:
    """A # after a sentence: a number sign taken for a remark."""
    rest = HASH.match(source.line(node.end_line), node.end_column - 1)
    if not rest or ONE_WORD.fullmatch(node.value):
        return
    close = len(rest["gap"]) == 1 and " " in node.value
    if close or rest["next"].strip():
        yield source.problem("yaml-hash", Mark(node.end_line, rest.end("gap") + 1), *wording.HASH)


def _run_together(source: Source, node: Scalar) -> Iterator[Problem]:
    """A list's entry or a key that was read as more of the text above it."""
    for number in range(node.line + 1, node.end_line + 1):
        line = source.line(number)
        colon = NO_COLON_SPACE.match(line)
        if DASH_ENTRY.match(line):
            place = Mark(number, line.index("-") + 1)
            yield source.problem("yaml-dash-space", place, *wording.DASH_IN_TEXT)
        elif colon:
            place = Mark(number, colon.start(1) + 1)
            yield source.problem("yaml-colon-space", place, *wording.COLON_SPACE)


def _swallowed(source: Source, node: Scalar) -> Iterator[Problem]:
    """A quote that was closed only by the next one, with keys between them."""
    opening = split(node.line, source.line(node.line))
    for number in range(node.line + 1, node.end_line + 1):
        line = source.line(number)
        indent = len(line) - len(line.lstrip(" "))
        if opening and LOOKS_LIKE_KEY.match(line) and indent <= opening.column:
            place = Mark(node.line, node.column)
            yield source.problem("yaml-open-quote", place, *wording.OPEN_QUOTE)
            return
