"""YAML's traps that can be seen line by line, and a line to read on with instead.

A cure changes a line in a copy of the text, never its number, so that one run finds more than
one mistake and every position stays true.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from game.content import wording
from game.content.lines import BLOCK_HEADER, KEY_END, QUOTED, Line, flow_end, lines_of
from game.content.nodes import Mark, Source
from game.content.problems import Problem

LONG_DASH = re.compile(r"( *)[–—−•·‣▪]\s+")
MOST_CURES = 50  # in one look at a file
LINE_WITH_BREAK = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
CURLY = "“”„«»‘’‚"
STARTS = {
    "*": ("yaml-anchor", wording.ANCHOR),
    "&": ("yaml-anchor", wording.ANCHOR),
    "!": ("yaml-tag", wording.TAG),
    "@": ("yaml-at", wording.AT),
    "`": ("yaml-at", wording.AT),
    "%": ("yaml-at", wording.AT),
}


@dataclass(frozen=True)
class Cure:
    """A problem with the lines to read instead; `loses_lines` when something was left out."""

    problem: Problem
    lines: dict[int, str] = field(default_factory=dict)
    loses_lines: bool = False


def mend(text: str, cures: Iterable[Cure]) -> str:
    """The text with the lines of the cures in place of its own."""
    instead = {number: line for cure in cures for number, line in cure.lines.items()}
    parts = LINE_WITH_BREAK.findall(text)
    return "".join(instead.get(number, line) + end for number, (line, end) in enumerate(parts, 1))


def texts_of(text: str) -> list[str]:
    """The lines of a text in which no odd breaks are left."""
    return re.split(r"\r\n|\r|\n", text)


def tabs(source: Source) -> list[Problem]:
    """Tabs outside block text, as one problem for each run of lines."""
    if "\t" not in source.text:
        return []
    inside = _block_lines(source.lines)
    places = [
        Mark(number, line.index("\t") + 1)
        for number, line in enumerate(source.lines, 1)
        if "\t" in line and (number not in inside or not line[: line.index("\t")].strip())
    ]
    firsts = [p for p in places if Mark(p.line - 1, p.column) not in set(places)]
    return [source.problem("yaml-tab", place, *wording.TAB) for place in firsts[:MOST_CURES]]


def _block_lines(texts: list[str]) -> set[int]:
    """The lines inside block text, quotes and brackets: those that start nothing of their own."""
    starting = {line.number for line in lines_of(texts)}
    return set(range(1, len(texts) + 1)) - starting


def certain(source: Source, text: str) -> list[Cure]:
    """The lines that cannot be YAML, whatever stands around them."""
    cures: list[Cure] = []
    above = None
    for line in lines_of(texts_of(text)):
        cure = _loose(source, line, above) if line.kind == "loose" else _trap(source, line)
        above = line
        if cure:
            cures.append(cure)
        if len(cures) == MOST_CURES:
            break
    return cures


def _trap(source: Source, line: Line) -> Cure | None:
    """The trap that a line has walked into by itself."""
    first = line.value[:1]
    if line.kind == "more":
        return None
    if line.kind == "open":
        code = "yaml-open-bracket" if first in "[{" else "yaml-open-quote"
        said = wording.OPEN_BRACKET if first in "[{" else wording.OPEN_QUOTE
        return harmless(source, line, code, said)
    if line.raw.startswith("%"):
        problem = source.problem("yaml-directive", (line.number, 1), *wording.DIRECTIVE)
        return Cure(problem, {line.number: ""})
    if first in STARTS:
        return harmless(source, line, *STARTS[first])
    if LONG_DASH.match(line.raw):
        problem = source.problem(
            "yaml-dash-space", (line.number, line.indent + 1), *wording.LONG_DASH
        )
        return Cure(problem, {line.number: LONG_DASH.sub(r"\1- ", line.raw)})
    if first == ">" and line.value[1:2] in ("=", " ") and line.key in ("if", "when"):
        return harmless(source, line, "condition", wording.NO_LEFT_SIDE)
    if first in ("|", ">"):
        return _bar(source, line)
    if first in ("'", '"'):
        return _quoted(source, line)
    if first in ("[", "{"):
        return _bracketed(source, line)
    return _plain(source, line)


def _loose(source: Source, line: Line, header: Line | None) -> Cure:
    """Block text that is not far enough in; the key above it counts as mended, too."""
    place = Mark(line.number, line.indent + 1)
    problem = source.problem("yaml-block-indent", place, *wording.BLOCK_INDENT)
    lines = {header.number: header.raw} if header else {}
    return Cure(problem, lines | {line.number: ""})


def harmless(
    source: Source, line: Line, code: str, said: tuple[str, str], column: int | None = None
) -> Cure:
    """A problem at the value (or a column from 0), and the line with a value that does no harm."""
    column = line.at if column is None else column
    problem = source.problem(code, (line.number, column + 1), *said)
    return Cure(problem, {line.number: line.raw[: line.at] + blot(line.value)})


def blot(text: str) -> str:
    """The text with nothing left in it that YAML could mind."""
    return re.sub(r"[^\w\s]", "_", text)


def _bar(source: Source, line: Line) -> Cure | None:
    if BLOCK_HEADER.match(line.value):
        return None
    problem = source.problem("yaml-bar", (line.number, line.at + 1), *wording.BAR)
    return Cure(problem, {line.number: line.raw[: line.at] + "| #"})


def _after(value: str, end: int) -> bool:
    """Whether there is more text after a closed quote or bracket, remarks apart."""
    rest = value[end:]
    return bool(rest.strip()) and not re.match(r"\s+#", rest)


def _quoted(source: Source, line: Line) -> Cure | None:
    closing = QUOTED[line.value[0]].match(line.value)
    if not closing or not _after(line.value, closing.end()):
        return None
    apostrophe = line.value[0] == "'" and line.value[closing.end() :][:1].isalpha()
    said = wording.APOSTROPHE if apostrophe else wording.QUOTE
    return harmless(source, line, "yaml-quote", said, line.at + closing.end() - 1)


def _bracketed(source: Source, line: Line) -> Cure | None:
    end = flow_end(line.value)
    if not end or not (_after(line.value, end) or line.value.startswith("[[")):
        return None
    if line.value[0] == "[":
        return harmless(source, line, "yaml-bracket", wording.BRACKET)
    return harmless(source, line, "yaml-brace", wording.BRACE)


def _plain(source: Source, line: Line) -> Cure | None:
    written = line.value.split(" #")[0].rstrip()
    colon = KEY_END.search(written)
    if line.key and colon:
        place = line.at + colon.start()
        if written[0] in CURLY:
            return harmless(source, line, "yaml-smart-quotes", wording.SMART_QUOTES)
        return harmless(source, line, "yaml-colon", wording.COLON, place)
    if line.key and (written == "-" or written.startswith("- ")):
        return harmless(source, line, "yaml-dash-space", wording.DASH_SAME_LINE)
    return None
