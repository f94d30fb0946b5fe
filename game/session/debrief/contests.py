"""What changes when the table puts its own number against one of the author's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from game.core.scenario import Effect, Scenario
from game.core.scoring import DIMENSIONS, Sums
from game.session.debrief.pages import Contest
from game.session.record import Record

Holder = TypeVar("Holder")
Handle = tuple[int, int]
"""An effect of a play: the entry that caused it, and its place among that move's effects."""


def contests(record: Record) -> dict[Handle, Contest]:
    """The table's own numbers by effect; a later one takes an earlier one's place."""
    effects = {made.turn: made.effects for made in record.made}
    own: dict[Handle, Contest] = {}
    for said in record.contests:
        turn, index = int(said.body["entry"]), int(said.body["index"])
        if 0 <= index < len(effects.get(turn, ())) and effects[turn][index].dimension:
            own[turn, index] = Contest(int(said.body["amount"]), said.words)
    return own


def contested_sums(record: Record) -> Sums:
    """The raw sums of this play with the table's numbers in place of the author's."""
    own = contests(record)
    sums = list(record.state.sums)
    for made in record.made:
        for index, effect in enumerate(made.effects):
            if contest := own.get((made.turn, index)):
                sums[DIMENSIONS.index(effect.dimension)] += contest.amount - effect.amount
    return tuple(sums)


def as_contested(scenario: Scenario, record: Record) -> Scenario:
    """The scenario as the table would have written it: only the contested numbers differ.

    The range that was attainable follows from the numbers, so it has to be worked out anew.
    """
    effects = {made.turn: made.effects for made in record.made}
    wanted = {
        id(effects[turn][index]): contest.amount
        for (turn, index), contest in contests(record).items()
    }
    scenes = {}
    for scene in scenario.scenes.values():
        table = scene.negotiation
        if table:
            issues = tuple(
                replace(issue, options=_all(issue.options, wanted)) for issue in table.issues
            )
            table = replace(table, issues=issues)
        scenes[scene.id] = replace(
            scene, choices=_all(scene.choices, wanted), branches=_all(scene.branches, wanted),
            ways=_all(scene.ways, wanted), negotiation=table,
        )  # fmt: skip
    return replace(scenario, scenes=scenes)


def _all(holders: Iterable[Holder], wanted: Mapping[int, int]) -> tuple[Holder, ...]:
    return tuple(replace(each, effects=_numbers(each.effects, wanted)) for each in holders)


def _numbers(effects: tuple[Effect, ...], wanted: Mapping[int, int]) -> tuple[Effect, ...]:
    return tuple(replace(e, amount=wanted.get(id(e), e.amount)) for e in effects)
