"""What a Twine expression says, as a small tree, and a condition of ours that says the same.

Harlowe, SugarCube and Chapbook differ in their words and agree in their grammar, so one reader
serves all three: comparisons, and, or, not, sums, and the few calls we have words for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass

from game.core.conditions import LARGEST, LONGEST
from game.words import _

DEEPEST = 16
MOST_LETTERS = 600


class Untold(ValueError):
    """An expression that our conditions have no words for; the text says which part."""


@dataclass(frozen=True, slots=True)
class Value:
    """A number, yes or no, or words."""

    value: int | bool | str


@dataclass(frozen=True, slots=True)
class Name:
    """A variable; without the $, with the _ of a temporary one."""

    name: str


@dataclass(frozen=True, slots=True)
class Been:
    """Whether a passage has been shown."""

    passage: str


@dataclass(frozen=True, slots=True)
class Dice:
    """A whole number drawn from low to high."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    inner: Tree


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts joined by one sign: and, or, + or -, or a comparison."""

    sign: str
    left: Tree
    right: Tree


Tree = Value | Name | Been | Dice | Not | Joined

COMPARISONS = {
    "is": "==", "eq": "==", "==": "==", "===": "==",
    "isnot": "!=", "neq": "!=", "ne": "!=", "!=": "!=", "!==": "!=",
    "gt": ">", ">": ">", "gte": ">=", ">=": ">=", "lt": "<", "<": "<", "lte": "<=", "<=": "<=",
}  # fmt: skip
SWAPPED = {"==": "==", "!=": "!=", ">": "<", ">=": "<=", "<": ">", "<=": ">="}
OPPOSITE = {"==": "!=", "!=": "==", ">": "<=", ">=": "<", "<": ">=", "<=": ">"}
TESTS = {
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b, ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b, "<": lambda a, b: a < b, "<=": lambda a, b: a <= b,
}  # fmt: skip
WORDS = {"&&": "and", "||": "or", "!": "not", "def": "", "ndef": ""}

TOKEN = re.compile(
    r"""\s*(?:
      (?P<words>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
    | (?P<number>\d+(?:\.\d+)?)
    | (?P<call>\(\s*[a-zA-Z][\w-]*\s*:)
    | (?P<name>[$_]?[^\W\d]\w*(?:\.\w+)*)
    | (?P<sign>===|!==|==|!=|>=|<=|&&|\|\||[<>!+\-(),])
    )""",
    re.VERBOSE,
)
CALLS = ("visited", "hasvisited", "random", "either", "history")


def read(source: str) -> Tree:
    """The tree of an expression; raises Untold."""
    reader = _Reader(source)
    tree = reader.either(0)
    if reader.token is not None:
        raise reader.lost()
    return tree


class _Reader:
    """Reads one expression from left to right."""

    def __init__(self, source: str) -> None:
        if len(source) > MOST_LETTERS:
            raise Untold(_("it is too long"))
        self.source, self.at = source.rstrip(), 0
        self.kind: str | None = None
        self.token: str | None = None
        self.step()

    def step(self) -> str | None:
        """Go on to the next word or sign, and give the one that was read."""
        before = self.token
        if self.at >= len(self.source):
            self.kind = self.token = None
            return before
        found = TOKEN.match(self.source, self.at)
        if found is None:
            raise Untold(
                _("“{part}” is not known").format(part=self.source[self.at :].strip()[:20])
            )
        self.kind, self.token, self.at = found.lastgroup, found[found.lastgroup], found.end()
        if self.kind in ("name", "sign"):
            self.token = WORDS.get(self.token) or self.token
        return before

    def lost(self) -> Untold:
        """What to say where the reader cannot go on."""
        if self.token is None:
            return Untold(_("it ends too soon"))
        return Untold(_("“{part}” has no counterpart").format(part=self.token[:30]))

    def take(self, *tokens: str) -> str:
        """The token if it is one of these, and nothing otherwise."""
        if self.kind != "words" and self.token in tokens:
            return self.step() or ""
        return ""

    def need(self, token: str) -> None:
        if not self.take(token):
            raise self.lost()

    def either(self, depth: int) -> Tree:
        if depth > DEEPEST:
            raise Untold(_("it is nested too deeply"))
        tree = self.both(depth)
        while self.take("or"):
            tree = Joined("or", tree, self.both(depth))
        return tree

    def both(self, depth: int) -> Tree:
        tree = self.denied(depth)
        while self.take("and"):
            tree = Joined("and", tree, self.denied(depth))
        return tree

    def denied(self, depth: int) -> Tree:
        if self.take("not"):
            if depth > DEEPEST:
                raise Untold(_("it is nested too deeply"))
            return Not(self.denied(depth + 1))
        return self.compared(depth)

    def compared(self, depth: int) -> Tree:
        left = self.sum(depth)
        if self.kind != "words" and self.token == "contains" and left == Been(""):
            self.step()
            return Been(self.words())
        if self.kind == "words" or self.token not in COMPARISONS:
            return left
        word = self.step()
        sign = COMPARISONS[word]
        if word == "is" and self.take("not"):
            sign = "!="
        return Joined(sign, left, self.sum(depth))

    def sum(self, depth: int) -> Tree:
        tree = self.atom(depth)
        while sign := self.take("+", "-"):
            tree = Joined(sign, tree, self.atom(depth))
        return tree

    def atom(self, depth: int) -> Tree:
        if self.take("("):
            tree = self.either(depth + 1)
            self.need(")")
            return tree
        if self.take("-"):
            if self.kind == "number":
                return Value(-self.atom(depth).value)
            raise self.lost()
        if self.kind == "words":
            return Value(self.words())
        if self.kind == "number":
            if "." in self.token or len(self.token) > 6:
                raise Untold(_("{number} is no whole number of ours").format(number=self.token))
            return Value(int(self.step()))
        if self.kind == "call":
            word = self.step().strip("( :\t\n").replace("-", "").replace("_", "").casefold()
            return self.call(word)
        if self.kind == "name":
            return self.named(self.step())
        raise self.lost()

    def named(self, word: str) -> Tree:
        if word in ("true", "false"):
            return Value(word == "true")
        if self.token == "(":
            self.step()
            return self.call(word.casefold())
        if word == "random.coinFlip":
            return Dice(0, 1)
        if die := re.fullmatch(r"random\.d(\d{1,3})", word):
            return Dice(1, int(die[1]))
        if "." in word or word in ("and", "or", "not", "is", "contains", "to"):
            raise Untold(_("“{part}” has no counterpart").format(part=word[:30]))
        return Name(word.removeprefix("$"))

    def call(self, word: str) -> Tree:
        """The rest of a call: its arguments and the closing bracket."""
        found: list[str | int] = []
        while not self.take(")"):
            if self.kind == "words":
                found.append(self.words())
            elif self.kind == "number" and "." not in self.token:
                found.append(int(self.step()[:9]))
            else:
                raise self.lost()
            if self.token != ")":
                self.need(",")
        match word, found:
            case "history", []:
                return Been("")
            case "visited" | "hasvisited", [str(passage)]:
                return Been(passage)
            case "random", [int(high)]:
                return Dice(0, high)
            case "random", [int(low), int(high)] if low < high:
                return Dice(low, high)
        raise Untold(_("“{part}” has no counterpart").format(part=f"{word}()"[:30]))

    def words(self) -> str:
        if self.kind != "words":
            raise self.lost()
        return re.sub(r"\\(.)", r"\1", self.step()[1:-1])


def odds(tree: Tree) -> tuple[int, int] | None:
    """How many draws of a die meet a test and how many do not; None if it is no such test."""
    if isinstance(tree, Dice):
        tree = Joined("!=", tree, Value(0))
    if not isinstance(tree, Joined) or tree.sign not in TESTS:
        return None
    sign, dice, other = tree.sign, tree.left, tree.right
    if isinstance(other, Dice):
        sign, dice, other = SWAPPED[sign], other, dice
    if not (isinstance(dice, Dice) and isinstance(other, Value) and type(other.value) is int):
        return None
    count = dice.high - dice.low + 1
    if count > 1000:
        return None
    met = sum(TESTS[sign](n, other.value) for n in range(dice.low, dice.high + 1))
    return (met, count - met) if 0 < met < count else None


@dataclass(frozen=True, slots=True)
class Known:
    """What a condition may name: meters by variable, those that are yes or no, scenes by passage."""

    meters: Mapping[str, str]
    flags: Set[str]
    scenes: Mapping[str, str]


def guard(tree: Tree, known: Known) -> str:
    """The condition that says the same as a tree; raises Untold."""
    text = _truth(tree, known)
    if len(text) > LONGEST:
        raise Untold(_("it is longer than our conditions may be"))
    return text


def _truth(tree: Tree, known: Known) -> str:
    match tree:
        case Name(name):
            return f"{_meter(name, known)} {'== 1' if name in known.flags else '!= 0'}"
        case Been(passage):
            if passage not in known.scenes:
                said = _("“{passage}” is no scene that can be asked about")
                raise Untold(said.format(passage=passage[:40]))
            return f"visited({known.scenes[passage]})"
        case Not(Name(name)):
            return f"{_meter(name, known)} == 0"
        case Not(Joined(sign, left, right)) if sign in OPPOSITE:
            return _comparison(OPPOSITE[sign], left, right, known)
        case Not(inner):
            return f"not ({_truth(inner, known)})"
        case Joined("and" | "or" as sign, left, right):
            parts = (
                f"({_truth(part, known)})"
                if isinstance(part, Joined) and part.sign in ("and", "or") and part.sign != sign
                else _truth(part, known)
                for part in (left, right)
            )
            return f" {sign} ".join(parts)
        case Joined(sign, left, right) if sign in TESTS:
            return _comparison(sign, left, right, known)
    raise Untold(_("it is no question that our conditions can ask"))


def _comparison(sign: str, left: Tree, right: Tree, known: Known) -> str:
    if isinstance(left, Been) or isinstance(right, Been):
        return _visits(sign, left, right, known)
    return f"{_number(left, known)} {sign} {_number(right, known)}"


def _visits(sign: str, left: Tree, right: Tree, known: Known) -> str:
    """How often a passage was shown, where only whether it was is asked."""
    if isinstance(right, Been):
        sign, left, right = SWAPPED[sign], right, left
    if isinstance(left, Been) and isinstance(right, Value) and not isinstance(right.value, str):
        never, once, often = (TESTS[sign](times, int(right.value)) for times in (0, 1, 2))
        if once == often != never:
            seen = _truth(left, known)
            return seen if once else f"not {seen}"
    raise Untold(_("how often a passage was shown is not counted"))


def _number(tree: Tree, known: Known) -> str:
    match tree:
        case Value(bool() as yes):
            return str(int(yes))
        case Value(int() as number) if abs(number) <= LARGEST:
            return str(number)
        case Value(str()):
            raise Untold(_("it compares words, and our meters are numbers"))
        case Name(name):
            return _meter(name, known)
        case Joined("+" | "-" as sign, left, right):
            return f"{_number(left, known)} {sign} {_number(right, known)}"
        case Dice():
            raise Untold(_("luck is a scene of its own in our format"))
    raise Untold(_("it compares more than numbers"))


def _meter(name: str, known: Known) -> str:
    if name not in known.meters:
        raise Untold(_("“{name}” holds words, and our meters are numbers").format(name=name[:40]))
    return known.meters[name]


def names(tree: Tree | None) -> set[str]:
    """The variables that a tree reads."""
    match tree:
        case Name(name):
            return {name}
        case Not(inner):
            return names(inner)
        case Joined(_sign, left, right):
            return names(left) | names(right)
    return set()


def numbers(tree: Tree | None) -> dict[str, set[int]]:
    """The whole numbers that each variable is compared with."""
    found: dict[str, set[int]] = {}
    match tree:
        case Not(inner):
            return numbers(inner)
        case Joined("and" | "or", left, right):
            for part in (numbers(left), numbers(right)):
                for name, values in part.items():
                    found.setdefault(name, set()).update(values)
        case Joined(sign, Name(name), Value(int() as number)) if sign in TESTS:
            found[name] = {int(number)}
        case Joined(sign, Value(int() as number), Name(name)) if sign in TESTS:
            found[name] = {int(number)}
    return found
