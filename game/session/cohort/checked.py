"""Writes a whole number so that people can read it aloud and type it, and mistakes are found.

The letters are Crockford's 32 (no I, L, O, U; small letters are the same, I and L are read as
1, O as 0). They stand in groups of four: three carry the number, the fourth checks them. The
check is a sum over the field of 32 elements with a weight of its own for each place, so every
wrong letter and every swap of two neighbours in a group is found, and found in that group. The
group's number, and whether it is the last, go into the check: groups cannot change places,
and none can be missing at the end.
"""

from __future__ import annotations

import re

from game.words import _

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
WEIGHTS = (2, 4, 8, 1)
"""The weight of each place of a group, the check's last; no two are the same."""
CARRIED = 3
MOST_GROUPS = 15
_LAST = 16
_SAME = str.maketrans("ILO", "110")
_MODULUS = 0b100101  # x⁵ + x² + 1: makes a field of the numbers below 32


class CodeError(ValueError):
    """A code that was misread or mistyped; ``groups`` are the wrong ones, counted from 1."""

    def __init__(self, words: str, groups: tuple[int, ...] = ()):
        super().__init__(words)
        self.groups = groups


def write_number(number: int) -> str:
    """A number from 0 up as groups of four letters; ValueError when it is too large."""
    digits = []
    while number or not digits:
        number, digit = divmod(number, 32)
        digits.append(digit)
    digits += [0] * (-len(digits) % CARRIED)
    groups = [digits[at : at + CARRIED] for at in range(0, len(digits), CARRIED)]
    if len(groups) > MOST_GROUPS:
        raise ValueError("a number too large for a code")
    written = [
        "".join(LETTERS[d] for d in (*group, _check(group, place, place == len(groups))))
        for place, group in enumerate(groups, 1)
    ]
    return "-".join(written)


def read_number(text: str) -> int:
    """The number that a code stands for; CodeError names the groups that are wrong."""
    groups = _groups(text)
    wrong = tuple(
        place
        for place, group in enumerate(groups, 1)
        if not _holds(group, place, place == len(groups))
    )
    if wrong:
        raise CodeError(_wrong(groups, wrong), wrong)
    digits = [LETTERS.index(each) for group in groups for each in group[:CARRIED]]
    number = 0
    for digit in reversed(digits):
        number = number * 32 + digit
    return number


def _groups(text: str) -> list[str]:
    """The groups as typed, in capitals, with letters that look alike read as what is meant."""
    upper = text.strip().upper().translate(_SAME)
    typed = [part for part in re.split(r"[^0-9A-Z]+", upper) if part]
    if len(typed) == 1:
        typed = [typed[0][at : at + 4] for at in range(0, len(typed[0]), 4)]
    if not typed:
        raise CodeError(_("A code is groups of four letters and digits."))
    if len(typed) > MOST_GROUPS:
        raise CodeError(_("That is longer than any code."))
    return typed


def _holds(group: str, place: int, last: bool) -> bool:
    if len(group) != len(WEIGHTS) or not all(each in LETTERS for each in group):
        return False
    *carried, check = (LETTERS.index(each) for each in group)
    return _check(carried, place, last) == check


def _check(carried: list[int], place: int, last: bool) -> int:
    found = place | (_LAST if last else 0)
    for weight, digit in zip(WEIGHTS, carried, strict=False):
        found ^= _times(weight, digit)
    return found


def _times(left: int, right: int) -> int:
    """The product of two elements of the field."""
    found = 0
    while right:
        if right & 1:
            found ^= left
        left <<= 1
        if left & 32:
            left ^= _MODULUS
        right >>= 1
    return found


def _wrong(groups: list[str], wrong: tuple[int, ...]) -> str:
    if len(groups) > 1 and wrong == (len(groups),) and _holds(groups[-1], len(groups), False):
        return _("The end of the code is missing after group {n}.").format(n=len(groups))
    if len(wrong) == 1:
        text = _("Group {n} ({group}) is not right. Read that group again.")
        return text.format(n=wrong[0], group=groups[wrong[0] - 1])
    numbers = ", ".join(f"{n} ({groups[n - 1]})" for n in wrong)
    return _("Groups {which} are not right. Read them again.").format(which=numbers)
