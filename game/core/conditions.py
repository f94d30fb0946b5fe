"""The guard language: parse a teacher's condition, evaluate it, explain it.

A guard is compiled to closures from a whitelist of Python's syntax tree. Nothing is ever
evaluated by Python itself, no attribute is read and no call is made except the ones a
vocabulary names, so a guard from a stranger's file can do nothing but compare.
"""

from __future__ import annotations

import ast
import difflib
import operator
import re
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from game.words import _

LONGEST = 200
DEEPEST = 24
LARGEST = 99_999

Test = Callable[[Any], bool]


class GuardError(ValueError):
    """A guard that cannot be read: what is wrong, how to mend it and where (0-based)."""

    def __init__(self, message: str, mend: str, column: int = 0, meant: str | None = None):
        super().__init__(message)
        self.message, self.mend, self.column, self.meant = message, mend, column, meant


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a guard may read: a key that names it for analysis, and how to read it."""

    key: str
    read: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Word:
    """A fact that is one of a few words, such as which option was agreed."""

    fact: Fact
    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All the names a guard may use in one place of a scenario."""

    numbers: Mapping[str, Fact] = field(default_factory=dict)
    flags: Mapping[str, Fact] = field(default_factory=dict)
    words: Mapping[str, Word] = field(default_factory=dict)
    flag_calls: Mapping[str, Mapping[str, Fact]] = field(default_factory=dict)
    word_calls: Mapping[str, Mapping[str, Word]] = field(default_factory=dict)

    def names(self) -> tuple[str, ...]:
        """Every name that may open a term, for 'did you mean'."""
        groups = (self.numbers, self.flags, self.words, self.flag_calls, self.word_calls)
        return tuple(dict.fromkeys(name for group in groups for name in group))


@dataclass(frozen=True, slots=True)
class Part:
    """One comparison or flag of a guard, to be explained on its own."""

    text: str
    holds: Test
    reads: frozenset[str]


Join = int | tuple[str, tuple["Join", ...]]
"""How parts make a guard: a part's place among them, or ``and``, ``or``, ``not`` of others."""


@dataclass(frozen=True, eq=False)
class Guard:
    """A compiled condition; calling it with a state says whether it holds."""

    text: str
    reads: frozenset[str]
    holds: Test
    parts: tuple[Part, ...]
    join: Join

    def __call__(self, state: Any) -> bool:
        return self.holds(state)


def explain(guard: Guard, state: Any) -> tuple[tuple[str, bool], ...]:
    """Each part of a guard with whether it holds now, in the order it was written."""
    return tuple((part.text, part.holds(state)) for part in guard.parts)


def parse(text: str, vocabulary: Vocabulary) -> Guard:
    """Compile a guard, or raise GuardError saying what is wrong and how to mend it.

    An error's column counts the characters of ``text`` as it was given.
    """
    bare = text.strip()
    line = "".join(" " if letter.isspace() else letter for letter in bare)
    try:
        return _compile(line, vocabulary)
    except GuardError as error:
        error.column += text.index(bare)
        raise


def _compile(line: str, vocabulary: Vocabulary) -> Guard:
    _look_for_slips(line)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # "5is trust" warns before it fails; ours says more
            tree = ast.parse(line, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        place = getattr(error, "offset", None) or len(line)  # 0 when the end came too soon
        mend = _("write it like: trust >= 5 and not visited(ward)")
        if loose := _BARE_CALL.search(line):
            mend = _("put it in brackets: {name}({id})").format(name=loose[1], id=loose[2])
        raise GuardError(
            _("this condition cannot be read"), mend, min(place, len(line)) - 1
        ) from None
    compiler = _Compiler(line, vocabulary)
    holds, join = compiler.truth(tree, 0)
    reads = frozenset().union(*(part.reads for part in compiler.parts))
    return Guard(_tidy(line), reads, holds, tuple(compiler.parts), join)


_BARE_CALL = re.compile(r"\b(visited|chose|agreed|walked|ended) +(?!and\b|or\b)([a-z][a-z0-9_]*)")


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _slips() -> tuple[tuple[str, str], ...]:
    quotes = _("leave the quotation marks out")
    return (
        ("≥", _("write >= for 'at least'")),
        ("≤", _("write <= for 'at most'")),
        ("≠", _("write != for 'is not'")),
        ("=>", _("write >= for 'at least'")),
        ("=<", _("write <= for 'at most'")),
        ("&&", _("write the word: and")),
        ("||", _("write the word: or")),
        ("<>", _("write != for 'is not'")),
        ("#", _("leave remarks out of a condition")),
        ("%", _("write a whole number: conditions know no per cent")),
        ('"', quotes),
        ("'", quotes),
        ("“", quotes),
        ("”", quotes),
        ("‘", quotes),
        ("’", quotes),
    )


def _look_for_slips(text: str) -> None:
    if not text:
        raise GuardError(_("this condition is empty"), _("write one, or leave the 'if' line out"))
    if len(text) > LONGEST:
        raise GuardError(
            _("this condition has {n} characters").format(n=len(text)),
            _("keep it to {longest}; split the choice or use a meter").format(longest=LONGEST),
            LONGEST,
        )
    for slip, mend in _slips():
        if slip in text:
            raise GuardError(
                _("'{slip}' means nothing in a condition").format(slip=slip), mend, text.index(slip)
            )
    bare = text
    for sign in ("==", ">=", "<=", "!="):
        bare = bare.replace(sign, "  ")
    for sign, mend in (("=", _("write == to compare")), ("!", _("write the word: not"))):
        if sign in bare:
            raise GuardError(
                _("a single '{sign}' compares nothing").format(sign=sign), mend, bare.index(sign)
            )
    for word in ("AND", "OR", "NOT"):
        if f" {word} " in f" {text} ":
            raise GuardError(
                _("'{word}' in capitals is not known").format(word=word),
                _("write {word}").format(word=word.lower()),
                f" {text} ".index(f" {word} "),
            )


_COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


class _Compiler:
    """Turns one guard's syntax tree into closures, noting what each part reads."""

    def __init__(self, text: str, vocabulary: Vocabulary):
        self.text, self.words = text, vocabulary
        self.reads: set[str] = set()
        self.parts: list[Part] = []

    def truth(self, node: ast.expr, depth: int) -> tuple[Test, Join]:
        self._limit(node, depth)
        match node:
            case ast.BoolOp(op=op, values=values):
                found = [self.truth(value, depth + 1) for value in values]
                tests, joins = [test for test, _ in found], tuple(join for _, join in found)
                if isinstance(op, ast.And):
                    return lambda state: all(test(state) for test in tests), ("and", joins)
                return lambda state: any(test(state) for test in tests), ("or", joins)
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                inner, join = self.truth(operand, depth + 1)
                return lambda state: not inner(state), ("not", (join,))
            case ast.Compare():
                return self._part(node, self._comparison(node, depth))
            case ast.Name() | ast.Attribute() | ast.Call():
                return self._part(node, self._flag(node))
        raise self._error(node, _("this part is not a condition"), _("compare it: trust >= 5"))

    def _comparison(self, node: ast.Compare, depth: int) -> Test:
        word = self._word(node.left)
        if word is not None:
            return self._word_comparison(node, word)
        if len(node.ops) == 1 and self._word(node.comparators[0]) is not None:
            wrong = _("the word stands on the wrong side")
            raise self._error(node, wrong, _("write it like: agreed(training) == six"))
        operands = [self._number(each, depth + 1) for each in (node.left, *node.comparators)]
        compares = [_COMPARISONS.get(type(op)) for op in node.ops]
        if None in compares:
            raise self._error(node, _("this comparison is not known"), _("use == != < <= > >="))
        if len(compares) == 1:
            compare, (left, right) = compares[0], operands
            return lambda state: compare(left(state), right(state))
        return lambda state: all(
            compare(operands[i](state), operands[i + 1](state))
            for i, compare in enumerate(compares)
        )

    def _word_comparison(self, node: ast.Compare, word: Word) -> Test:
        if len(node.ops) != 1 or not isinstance(node.ops[0], ast.Eq | ast.NotEq):
            raise self._error(node, _("words can only be the same or not"), _("use == or !="))
        right = node.comparators[0]
        if not isinstance(right, ast.Name) or right.id not in word.options:
            given = right.id if isinstance(right, ast.Name) else ast.unparse(right)
            known = ", ".join(sorted(word.options))
            said = _("'{given}' is not possible here").format(given=given)
            mend = _("it can be: {known}").format(known=known)
            raise self._error(right, said, mend, _closest(given, word.options))
        read, wanted = word.fact.read, right.id
        self.reads.add(word.fact.key)
        if isinstance(node.ops[0], ast.Eq):
            return lambda state: read(state) == wanted
        return lambda state: read(state) != wanted

    def _number(self, node: ast.expr, depth: int) -> Callable[[Any], int]:
        self._limit(node, depth)
        match node:
            case ast.Constant(value=bool()):
                pass
            case ast.Constant(value=int() as value) if (
                value <= LARGEST and self._source(node).isdecimal()
            ):
                return lambda _state: value
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                inner = self._number(operand, depth + 1)
                return lambda state: -inner(state)
            case ast.BinOp(left=left, op=ast.Add() | ast.Sub() as op, right=right):
                a, b = self._number(left, depth + 1), self._number(right, depth + 1)
                if isinstance(op, ast.Add):
                    return lambda state: a(state) + b(state)
                return lambda state: a(state) - b(state)
            case ast.Name() | ast.Attribute():
                name = self._dotted(node)
                if name in self.words.numbers:
                    fact = self.words.numbers[name]
                    self.reads.add(fact.key)
                    return fact.read
                if name in self.words.flags or name in self.words.flag_calls:
                    said = _("'{name}' is yes or no, not a number"), _("write just: {name}")
                    raise self._error(node, *(each.format(name=name) for each in said))
                raise self._unknown(node, name)
        raise self._error(
            node,
            _("'{source}' is not a whole number").format(source=self._source(node)),
            _("compare meters, dimensions and whole numbers with + and - only"),
        )

    def _flag(self, node: ast.expr) -> Test:
        if isinstance(node, ast.Call):
            return self._flag_call(node)
        name = self._dotted(node)
        if name in self.words.flags:
            fact = self.words.flags[name]
            self.reads.add(fact.key)
            return fact.read
        if name in self.words.numbers:
            said = _("'{name}' is a number"), _("compare it: {name} >= 1")
        elif name in self.words.words:
            said = _("'{name}' is a word"), _("compare it: {name} == …")
        elif name in self.words.flag_calls or name in self.words.word_calls:
            said = _("'{name}' needs something in brackets"), _("write {name}(…)")
        else:
            raise self._unknown(node, name)
        raise self._error(node, *(each.format(name=name) for each in said))

    def _flag_call(self, node: ast.Call) -> Test:
        name, argument = self._call(node)
        if name in self.words.word_calls:
            raise self._error(
                node,
                _("'{name}({argument})' is a word").format(name=name, argument=argument),
                _("compare it: {name}({argument}) == …").format(name=name, argument=argument),
            )
        known = self.words.flag_calls.get(name)
        if known is None:
            raise self._unknown(node, name)
        if argument not in known:
            raise self._no_such(node, name, argument, known)
        self.reads.add(known[argument].key)
        return known[argument].read

    def _word(self, node: ast.expr) -> Word | None:
        if isinstance(node, ast.Name):
            return self.words.words.get(node.id)
        if isinstance(node, ast.Call):
            name, argument = self._call(node)
            known = self.words.word_calls.get(name)
            if known is None:
                return None
            if argument not in known:
                raise self._no_such(node, name, argument, known)
            return known[argument]
        return None

    def _no_such(self, node: ast.Call, name: str, argument: str, known: Any) -> GuardError:
        said = _("there is no '{argument}' to ask {name}() about")
        mend, meant = _("check the spelling of the id"), _closest(argument, known)
        return self._error(node.args[0], said.format(argument=argument, name=name), mend, meant)

    def _call(self, node: ast.Call) -> tuple[str, str]:
        simple = (
            isinstance(node.func, ast.Name)
            and len(node.args) == 1
            and isinstance(node.args[0], ast.Name)
            and not node.keywords
        )
        if not simple:
            raise self._error(
                node, _("only one id may stand in the brackets"), _("write it like: visited(ward)")
            )
        return node.func.id, node.args[0].id

    def _dotted(self, node: ast.expr) -> str:
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            return f"{node.value.id}.{node.attr}"
        if isinstance(node, ast.Name):
            return node.id
        raise self._error(node, _("this is not a name a condition knows"), _("use a meter's id"))

    def _part(self, node: ast.expr, holds: Test) -> tuple[Test, Join]:
        self.parts.append(Part(_tidy(self._source(node)), holds, frozenset(self.reads)))
        self.reads.clear()
        return holds, len(self.parts) - 1

    def _limit(self, node: ast.expr, depth: int) -> None:
        if depth > DEEPEST:
            raise self._error(node, _("this condition is nested too deeply"), _("make it simpler"))

    def _source(self, node: ast.expr) -> str:
        return ast.get_source_segment(self.text, node) or self.text

    def _unknown(self, node: ast.expr, name: str) -> GuardError:
        return self._error(
            node, _("'{name}' is not known here").format(name=name), _("use a meter, a dimension or a word of the guide"),
            _closest(name, self.words.names()),
        )  # fmt: skip

    def _error(
        self, node: ast.expr, message: str, mend: str, meant: str | None = None
    ) -> GuardError:
        # ast counts UTF-8 bytes; authors and editors count characters.
        column = len(self.text.encode()[: node.col_offset].decode(errors="ignore"))
        return GuardError(message, mend, column, meant)


def _closest(name: str, known: Any) -> str | None:
    return next(iter(difflib.get_close_matches(name, list(known), 1, 0.6)), None)
