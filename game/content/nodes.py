"""What a scenario file says, as a tree in which everything knows its line and column."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from game.content.problems import CODES, READ, Problem, Sure, in_reading_order
from game.words import _

LINE_BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")  # the breaks that YAML counts

WORD_END = re.compile(r"\S\w*|\Z")


class Mark(NamedTuple):
    """A place in a file; lines and columns count from one."""

    line: int
    column: int


class Scalar(NamedTuple):
    """A text as the author wrote it; the schema decides later what it means.

    `style` is "" for plain text, or the mark that opens it: ' " | >. The end is the column just
    after the last character. Tuples, because a big file has fifty thousand of them and frozen
    dataclasses take three times as long to make.
    """

    value: str
    line: int
    column: int
    end_line: int
    end_column: int
    style: str


class Mapping(NamedTuple):
    """Keys with their values; `flow` when it was written in braces."""

    items: dict[str, tuple[Scalar, Node]]
    line: int
    column: int
    end_line: int
    end_column: int
    flow: bool


class Sequence(NamedTuple):
    """A list of values; `flow` when it was written in brackets."""

    items: list[Node]
    line: int
    column: int
    end_line: int
    end_column: int
    flow: bool


Node = Scalar | Mapping | Sequence
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Source:
    """The text of one file and the name to call it by."""

    file: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their breaks; only asked for when there is something to show."""
        return LINE_BREAK.split(self.text)

    def line(self, number: int) -> str:
        """The line of that number, or nothing when there is no such line."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def problem(
        self,
        code: str,
        place: tuple[int, int],
        message: str,
        mend: str,
        did_you_mean: str = "",
        end_column: int = 0,
        sure: Sure = READ,
    ) -> Problem:
        """A problem at a (line, column), with the line it stands on and its code's severity."""
        line, column = place
        return Problem(
            code=code,
            severity=CODES[code].severity,
            message=_(message),  # what wording.py holds was written before a language was chosen
            mend=_(mend),
            file=self.file,
            line=line,
            column=column,
            source_line=self.line(line),
            did_you_mean=did_you_mean,
            end_column=end_column or self._word_end(line, column),
            sure=sure,
        )

    def _word_end(self, line: int, column: int) -> int:
        """The column after the word that starts at a place."""
        word = WORD_END.match(self.line(line), max(column - 1, 0))
        return max(column, 1) + len(word[0]) if word else column


MOST_PROBLEMS = 100


def most(source: Source, problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems in reading order; past the hundredth only that there are more."""
    ordered = in_reading_order(problems)
    more = len(ordered) - MOST_PROBLEMS
    if more <= 0:
        return ordered
    last = source.problem(
        "more-problems",
        (0, 0),
        _("there are more problems than the hundred named here."),
        _("Mend the first ones and check again; one slip can cause many messages."),
    )
    return (last, *ordered[:MOST_PROBLEMS])


def find(root: Node, path: Path) -> tuple[Node, Scalar | None, int]:
    """The node a path of keys and list indexes leads to, its key, and how much of the path exists.

    Where the path leaves the tree the deepest node on the way is given, so that a part of a
    short form (`equity: +2 because …` has no key `because`) is placed at the whole of it.
    """
    node, key = root, None
    for depth, step in enumerate(path):
        if isinstance(node, Mapping) and step in node.items:
            key, node = node.items[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            key, node = None, node.items[step]
        else:
            return node, key, depth
    return node, key, len(path)


def place_within(node: Node, offset: int, source: Source) -> Mark:
    """Where the character number `offset` of a text stands in the file.

    Exact for one-line text and for block text under |; elsewhere the start of the text.
    """
    if not isinstance(node, Scalar) or offset <= 0:
        return Mark(node.line, node.column)
    if node.line == node.end_line:
        opening = len(node.style)
        written = source.line(node.line)[node.column - 1 + opening :]
        if written.startswith(node.value):
            return Mark(node.line, node.column + opening + offset)
    if node.style == "|":
        before = node.value[:offset].split("\n")
        line = node.line + len(before)
        indent = source.line(line).find(node.value.split("\n")[len(before) - 1])
        if indent >= 0:
            return Mark(line, indent + len(before[-1]) + 1)
    return Mark(node.line, node.column)


def bare(node: Node) -> Any:
    """What a tree says without its places: texts, lists and dictionaries."""
    if type(node) is Scalar:
        return node.value
    if type(node) is Mapping:
        return {key: bare(value) for key, (_, value) in node.items.items()}
    return [bare(item) for item in node.items]


@dataclass(frozen=True)
class Tree:
    """A file's text and the nodes it was read to, asked for by path.

    A path is the file's keys and the numbers of list entries from nought, as in
    ("scenes", "corridor", "choices", 0, "if").
    """

    source: Source
    root: Node

    def mark(self, path: Path, *, key: bool = False, offset: int = 0) -> Mark:
        """Where the value at a path starts, or its key, or a character inside its text.

        Where the path leaves the file the deepest part of it that exists is given, so that the
        reason in `equity: +2 because …` is placed at the whole of it.
        """
        node, named, depth = find(self.root, path)
        if key and named is not None and depth == len(path):
            return Mark(named.line, named.column)
        return place_within(node, offset, self.source)

    def problem(
        self,
        code: str,
        path: Path,
        message: str,
        mend: str,
        *,
        key: bool = False,
        offset: int = 0,
        did_you_mean: str = "",
        sure: Sure = READ,
    ) -> Problem:
        """A problem at a path; see `mark` for `key` and `offset`."""
        place = self.mark(path, key=key, offset=offset)
        end = self._end(path, key, place) if not offset else 0
        return self.source.problem(code, place, message, mend, did_you_mean, end, sure)

    def _end(self, path: Path, key: bool, place: Mark) -> int:
        """The column after a text or key that stands on one line; 0 for anything longer."""
        node, named, _ = find(self.root, path)
        meant = named if key and named is not None and named[1:3] == tuple(place) else node
        one_line = isinstance(meant, Scalar) and meant.line == meant.end_line == place.line
        return meant.end_column if one_line else 0


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the garbage collector: fifty thousand small things that stay would wake it for nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def set_aside() -> None:
    """Let the garbage collector leave alone all that is there now, for as long as it stays.

    A room of 500 plays is a hundred thousand things; looking through them takes longer than a
    page may. They go by themselves when nobody needs them; ``take_back`` is for what does not.
    """
    gc.freeze()


def take_back() -> None:
    """Let the garbage collector look through everything again."""
    gc.unfreeze()
