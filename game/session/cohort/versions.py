"""Which versions of a scenario the plays of a room were played with, and how they differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from game.content.identity import changed_rules
from game.core.scenario import Scenario
from game.words import _

Key = tuple[str, str, str]
"""The scenario's id, the rules hash of the whole scenario, and the cut."""


class Differs(StrEnum):
    """How a version differs from the one that is shown."""

    SHOWN = "shown"
    TEXT = "text"
    CUT = "cut"
    RULES = "rules"
    SCENARIO = "scenario"


@dataclass(frozen=True, slots=True)
class Version:
    """One text of a scenario, with how many plays (not counting branches) have it.

    Plays that differ in text only count together; ``words`` says how this one differs.
    """

    key: Key
    text_hash: str
    title: str
    plays: int
    how: Differs
    words: str


def compare(plays: Iterable[tuple[Key, str, Scenario]], shown: Key) -> tuple[Version, ...]:
    """The versions of some plays: the one shown first, then by how many plays have it."""
    counts: dict[tuple[Key, str], int] = {}
    scenarios: dict[tuple[Key, str], Scenario] = {}
    for key, text_hash, scenario in plays:
        mark = key, text_hash
        counts[mark] = counts.get(mark, 0) + 1
        scenarios.setdefault(mark, scenario)
    order = sorted(counts, key=lambda mark: (mark[0] != shown, -counts[mark], mark))
    if not order:
        return ()
    first = order[0]
    return tuple(
        Version(
            mark[0], mark[1], scenarios[mark].title, counts[mark],
            how := _how(mark, first), _words(how, scenarios[mark], scenarios[first]),
        )
        for mark in order
    )  # fmt: skip


def _how(mark: tuple[Key, str], first: tuple[Key, str]) -> Differs:
    if mark == first:
        return Differs.SHOWN
    (id_, rules, cut), _text = mark
    if id_ != first[0][0]:
        return Differs.SCENARIO
    if rules != first[0][1]:
        return Differs.RULES
    return Differs.CUT if cut != first[0][2] else Differs.TEXT


def _words(how: Differs, scenario: Scenario, first: Scenario) -> str:
    if how is Differs.RULES:
        what = ", ".join(changed_rules(scenario, first))
        return _("the rules differ: {what}").format(what=what or _("the cuts"))
    return {
        Differs.SHOWN: _("shown here"),
        Differs.TEXT: _("only the text differs; counted together"),
        Differs.CUT: _("another cut: {cut}").format(cut=scenario.cut or _("full")),
        Differs.SCENARIO: _("another scenario"),
    }[how]
