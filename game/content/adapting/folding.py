"""What is left of a condition when some of what it asks about can never be true any more."""

from __future__ import annotations

import ast
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from game.core.facts import NOT_AGREED


@dataclass
class Gone:
    """The ids that a file has no longer; conditions that name them are read without them.

    ``options`` are those that went from issues that stay.
    """

    scenes: set[str] = field(default_factory=set)
    choices: set[str] = field(default_factory=set)
    endings: set[str] = field(default_factory=set)
    issues: set[str] = field(default_factory=set)
    options: set[tuple[str, str]] = field(default_factory=set)

    def size(self) -> int:
        """How many there are; it only grows."""
        parts = (self.scenes, self.choices, self.endings, self.issues, self.options)
        return sum(map(len, parts))


@dataclass(frozen=True)
class Folded:
    """A condition without what is gone: its text, or True or False when that is settled.

    ``missed`` when it asked whether something did not happen that cannot happen any more.
    """

    left: str | bool
    changed: bool = False
    missed: bool = False


def fold(text: str, gone: Gone) -> Folded:
    """Read a condition that is known to be well written."""
    tree = ast.parse(" ".join(text.split()), mode="eval").body
    folder = _Folder(gone)
    left = folder.truth(tree)
    if not folder.touched:
        return Folded(text)
    said = left if isinstance(left, bool) else ast.unparse(left)
    return Folded(said, True, folder.missed)


class _Folder:
    """Walks one condition; True and False stand for parts that are settled."""

    def __init__(self, gone: Gone):
        self.gone = gone
        self.touched = self.missed = False

    def truth(self, node: ast.expr) -> ast.expr | bool:
        match node:
            case ast.BoolOp(op=op, values=values):
                return self._joined(op, values)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                inner = self.truth(operand)
                if isinstance(inner, bool):
                    self.missed = self.missed or not inner
                    return not inner
                return ast.UnaryOp(ast.Not(), inner)
            case ast.Call(func=ast.Name(id=word), args=[ast.Name(id=name)]):
                return self._settled(node, name in self._names(word), False)
            case ast.Compare(left=ast.Call(args=[ast.Name(id=issue)]), comparators=[right]):
                return self._agreed(node, issue, right)
        return node

    def _joined(self, op: ast.boolop, values: list[ast.expr]) -> ast.expr | bool:
        """`and` and `or` without the parts that are settled."""
        decides = isinstance(op, ast.Or)
        kept = []
        for value in values:
            part = self.truth(value)
            if part is decides:
                return decides
            if not isinstance(part, bool):
                kept.append(part)
        if not kept:
            return not decides
        return kept[0] if len(kept) == 1 else ast.BoolOp(op, kept)

    def _names(self, word: str) -> Collection[str]:
        known: Mapping[str, Collection[str]] = {
            "visited": self.gone.scenes, "chose": self.gone.choices, "ended": self.gone.endings,
        }  # fmt: skip
        return known.get(word, ())

    def _agreed(self, node: ast.Compare, issue: str, right: ast.expr) -> ast.expr | bool:
        option = right.id if isinstance(right, ast.Name) else ""
        same = isinstance(node.ops[0], ast.Eq)
        if issue in self.gone.issues:
            holds = (option == NOT_AGREED) == same
        elif (issue, option) in self.gone.options:
            holds = not same
        else:
            return node
        self.missed = self.missed or holds
        return self._settled(node, True, holds)

    def _settled(self, node: ast.expr, known: bool, holds: bool) -> ast.expr | bool:
        self.touched = self.touched or known
        return holds if known else node
