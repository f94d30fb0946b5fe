"""Where the parts of a file stand in its text, and edits of that text that leave the rest alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from game.content.nodes import LINE_BREAK, Mapping, Node, Path, Scalar, Sequence, Tree, find

PLAIN = re.compile(r"[^\W_][\w ,.?!()'’£%/+-]*")
"""Text that means nothing else in YAML, where no braces or brackets are open around it."""

REMARK = re.compile(r"\s*#")


class Edit(NamedTuple):
    """Characters from start to end of a text, and what stands there instead."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made; an edit inside a part that goes is dropped with it.

    What is put in right before a part that goes stays.
    """
    parts: list[str] = []
    at = 0
    for edit in sorted(set(edits), key=lambda e: (e.start, e.end > e.start, -e.end)):
        if edit.start < at:
            continue
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


class Ground:
    """One file's text as numbered characters, under the tree that was read from it."""

    def __init__(self, tree: Tree):
        self.tree, self.text, self.lines = tree, tree.source.text, tree.source.lines

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins, and at the end where the text ends."""
        return [0, *(found.end() for found in LINE_BREAK.finditer(self.text)), len(self.text)]

    @cached_property
    def newline(self) -> str:
        """How the file's lines end."""
        found = LINE_BREAK.search(self.text)
        return found[0] if found else "\n"

    def offset(self, line: int, column: int) -> int:
        """The number of the character at a line and column that count from one."""
        return min(self.starts[line - 1] + column - 1, len(self.text))

    def span(self, node: Node) -> tuple[int, int]:
        """From the first character of a value to just after its last."""
        end = self.offset(node.end_line, node.end_column)
        start = self.offset(node.line, node.column)
        return start, start + len(self.text[start:end].rstrip())

    def node(self, path: Path) -> Node | None:
        """What stands at a path; None when nothing does."""
        found, _key, depth = find(self.tree.root, path)
        return found if depth == len(path) else None

    def in_flow(self, path: Path) -> bool:
        """Whether something stands inside braces or brackets."""
        around = [find(self.tree.root, path[:depth])[0] for depth in range(len(path))]
        return any(isinstance(n, Mapping | Sequence) and n.flow for n in around)

    def rewrite(self, path: Path, text: str) -> Edit:
        """Put one line of text where another stands, in quotes if it needs them."""
        start, end = self.span(self.node(path))
        safe = PLAIN.fullmatch(text) and not ("," in text and self.in_flow(path))
        return Edit(start, end, text if safe else "'" + text.replace("'", "''") + "'")

    def rewrite_plain(self, path: Path, text: str) -> Edit:
        """Put an id, a number or a condition where another stands."""
        return Edit(*self.span(self.node(path)), text)

    # --- taking parts out ---------------------------------------------------------------

    def without(self, paths: Iterable[Path]) -> list[Edit]:
        """The edits that take entries of mappings and lists out, with the remarks upon them.

        A mapping or list of which nothing is left goes with its key.
        """
        gone = self._widened(set(paths))
        edits: list[Edit] = []
        lines: set[int] = set()
        for path in sorted(gone, key=self._order):
            holder = find(self.tree.root, path[:-1])[0]
            places = list(_entries(holder))
            number = [step for step, _key, _value in places].index(path[-1])
            out = [(*path[:-1], step) in gone for step, _key, _value in places]
            if holder.flow:
                edits.append(self._from_flow(places, number, out))
            elif (edit := self._from_dash(places, number, out)) is not None:
                edits.append(edit)
            else:
                lines |= self._lines_of(places[number], heads_group=path[0] == "glossary")
        return edits + self._line_edits(lines)

    def _order(self, path: Path) -> tuple[int, int]:
        node, key, _depth = find(self.tree.root, path)
        first = key or node
        return first.line, first.column

    def _widened(self, gone: set[Path]) -> set[Path]:
        """The same, where whatever is emptied goes as a whole."""
        while True:
            inner = {p for p in gone if any(p[:n] in gone for n in range(1, len(p)))}
            gone -= inner
            for holder in {path[:-1] for path in gone if len(path) > 1}:
                node = find(self.tree.root, holder)[0]
                if all((*holder, step) in gone for step, _key, _value in _entries(node)):
                    gone.add(holder)
                    break
            else:
                return gone

    def _from_flow(self, places: list, number: int, out: list[bool]) -> Edit:
        """One entry within braces or brackets, with the comma that parts it from another."""
        begins = [self.span(key or value)[0] for _step, key, value in places]
        ends = [self.span(value)[1] for _step, _key, value in places]
        if not all(out[number:]):
            return Edit(begins[number], begins[number + 1], "")
        kept = max(n for n in range(number) if not out[n])
        return Edit(ends[kept], ends[-1], "")

    def _from_dash(self, places: list, number: int, out: list[bool]) -> Edit | None:
        """A key that stands right after the dash of a list: the next one moves up to the dash."""
        _step, key, _value = places[number]
        if key is None or not self.lines[key.line - 1][: key.column - 1].strip():
            return None
        after = next(n for n in range(number + 1, len(places)) if not out[n])
        below = places[after][1]
        return Edit(self.offset(key.line, key.column), self.offset(below.line, below.column), "")

    def _lines_of(self, place: tuple, *, heads_group: bool) -> set[int]:
        """The lines of one entry, its dash or key and the remarks right above it included.

        Where a remark heads a group, as in a glossary, it stays for the others.
        """
        _step, key, value = place
        first = (key or value).line
        if key is None:
            while not self.lines[first - 1].lstrip().startswith("-"):
                first -= 1
        indent = len(self.lines[first - 1]) - len(self.lines[first - 1].lstrip())
        if key is not None:
            indent = key.column - 1
        while not heads_group and self._remark_on(first - 1, indent):
            first -= 1
        return set(range(first, self.last_line(value, (key or value).line) + 1))

    def _remark_on(self, line: int, indent: int) -> bool:
        """Whether a line is a remark that is level with the entry below it."""
        raw = self.lines[line - 1] if line > 0 else ""
        return bool(REMARK.match(raw)) and len(raw) - len(raw.lstrip()) == indent

    def last_line(self, node: Node, least: int) -> int:
        """The last line on which something of a value stands."""
        if isinstance(node, Scalar) or node.flow or not node.items:
            last = node.end_line if node.end_column > 1 else node.end_line - 1
            while last > least and not self.lines[last - 1].strip():
                last -= 1
            return max(last, least)
        return max(self.last_line(value, value.line) for _s, _k, value in _entries(node))

    def _line_edits(self, lines: set[int]) -> list[Edit]:
        """Take whole lines out, and the blank ones that would be left double."""
        edits = []
        for first, last in _runs(lines):
            above = first < 2 or not self.lines[first - 2].strip()
            while above and last < len(self.lines) and not self.lines[last].strip():
                last += 1
            edits.append(Edit(self.starts[first - 1], self.starts[last], ""))
        return edits


def _entries(node: Node) -> Iterator[tuple[str | int, Scalar | None, Node]]:
    """The steps into a mapping or list, each with its key and its value."""
    if isinstance(node, Mapping):
        yield from ((step, key, value) for step, (key, value) in node.items.items())
    elif isinstance(node, Sequence):
        yield from ((number, None, value) for number, value in enumerate(node.items))


def _runs(lines: set[int]) -> Iterator[tuple[int, int]]:
    """The stretches of lines that follow on each other."""
    first = last = 0
    for line in sorted(lines):
        if first and line == last + 1:
            last = line
            continue
        if first:
            yield first, last
        first = last = line
    if first:
        yield first, last
