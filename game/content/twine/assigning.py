"""What the assignments of a story change: by how much, or to what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.twine import expressions
from game.content.twine.expressions import Dice, Joined, Name, Tree, Untold, Value
from game.content.twine.story import Note, Place, Set
from game.words import _

ASSIGNMENT = re.compile(
    r"\s*(?P<name>[$_]?[^\W\d]\w*)\s*(?P<sign>to\b|\+\+|--|\+=|-=|=(?!=))\s*(?P<value>.*?)\s*",
    re.DOTALL,
)
PUT = re.compile(r"\s*(?P<value>.*?)\s+into\s+(?P<name>[$_][^\W\d]\w*)\s*", re.DOTALL)
SHOWN = 60
LARGEST = 1_000
"""Our meters lie between minus and plus this."""


def assignments(source: str, place: Place) -> Iterator[Set | Note]:
    """Each assignment of a list, as a change or as a note on why it is none of ours."""
    for part in split(source, ",;"):
        if part.strip():
            yield assignment(part, place)


def assignment(source: str, place: Place) -> Set | Note:
    """One assignment, such as ``$trust to it + 1`` or ``$trust += 1``."""
    found = ASSIGNMENT.fullmatch(source) or PUT.fullmatch(source)
    if found is None:
        return _left_out(source, place, _("it is no plain assignment"))
    name = found["name"].removeprefix("$")
    sign = found.groupdict().get("sign") or "to"
    if sign in ("++", "--"):
        return Set(name, place, by=1 if sign == "++" else -1)
    try:
        tree = expressions.read(found["value"])
        return _change(name, sign, tree, place)
    except Untold as reason:
        return _left_out(source, place, str(reason))


def _change(name: str, sign: str, tree: Tree, place: Place) -> Set:
    if isinstance(tree, Value) and not isinstance(tree.value, int):
        if sign in ("to", "="):
            return Set(name, place, to=tree.value)
        raise Untold(_("words are not counted"))
    if isinstance(tree, Value) and isinstance(tree.value, bool) and sign in ("to", "="):
        return Set(name, place, to=tree.value)
    own, number = _linear(tree, name)
    if abs(number) > LARGEST:
        raise Untold(_("{number} is more than a meter holds").format(number=number))
    if sign in ("+=", "-=") and not own:
        return Set(name, place, by=number if sign == "+=" else -number)
    if sign in ("to", "=") and own == 1:
        return Set(name, place, by=number)
    if sign in ("to", "=") and not own:
        return Set(name, place, to=number)
    raise Untold(_("a meter only goes up and down by whole numbers"))


def _linear(tree: Tree, name: str) -> tuple[int, int]:
    """How often a sum holds the variable itself, and the number that goes with it."""
    match tree:
        case Value(int() as number):
            return 0, int(number)
        case Name(said) if said in (name, "it"):
            return 1, 0
        case Joined("+" | "-" as sign, left, right):
            a, b = _linear(left, name), _linear(right, name)
            turn = 1 if sign == "+" else -1
            return a[0] + turn * b[0], a[1] + turn * b[1]
        case Dice():
            raise Untold(_("it is drawn by lot"))
    raise Untold(_("it depends on more than the meter itself"))


def _left_out(source: str, place: Place, reason: str) -> Note:
    shown = " ".join(source.split())[:SHOWN]
    return Note(
        place,
        _("“{source}” cannot be an effect: {reason}.").format(source=shown, reason=reason),
        _("It was left out."),
        _("Where it matters, let a choice change a meter by a whole number."),
    )


def split(source: str, signs: str) -> list[str]:
    """The parts of a list, parted by signs outside quotes and brackets."""
    parts, start, depth, quote = [], 0, 0, ""
    for index, letter in enumerate(source):
        if quote:
            quote = "" if letter == quote and source[index - 1] != "\\" else quote
        elif letter in "\"'":
            # An apostrophe inside a word opens no quotation: Harlowe writes $bag's length.
            quote = "" if letter == "'" and source[index - 1 : index].isalnum() else letter
        elif letter in "([{":
            depth += 1
        elif letter in ")]}":
            depth -= 1
        elif letter in signs and depth <= 0:
            parts.append(source[start:index])
            start = index + 1
    return [*parts, source[start:]]


QUOTED = re.compile(r"""\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*""", re.DOTALL)


def quoted(source: str) -> str | None:
    """The words between quotation marks, if that is all there is."""
    found = QUOTED.fullmatch(source)
    if found is None:
        return None
    words = found[1] if found[1] is not None else found[2]
    return re.sub(r"\\(.)", r"\1", words)


EITHER = re.compile(r"\s*(?:\(\s*either\s*:|either\s*\()(.*)\)\s*", re.DOTALL | re.IGNORECASE)


def targets(source: str) -> tuple[str, ...]:
    """The passages that an expression can name: one, several to draw from, or none we can read."""
    if (one := quoted(source)) is not None:
        return (one,)
    if found := EITHER.fullmatch(source):
        several = [quoted(part) for part in split(found[1], ",")]
        if all(name is not None for name in several):
            return tuple(several)
    return ()
