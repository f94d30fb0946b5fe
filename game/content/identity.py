"""When two files are the same scenario: a hash of the text, and one of what decides a play.

Two scenarios with the same rules hash give the same state and score for the same moves;
their wording may differ.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from game.core.scenario import (
    SIDES,
    Choice,
    Cost,
    Effect,
    Negotiation,
    Option,
    Scenario,
    Scene,
    Way,
)


def text_hash(text: str) -> str:
    """The hash of a scenario's text, the same however its lines end."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()


def rules_hash(scenario: Scenario) -> str:
    """The hash of all that decides state and score: ids, structure, numbers, no prose."""
    text = json.dumps(_rules(scenario), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def changed_rules(one: Scenario, other: Scenario) -> tuple[str, ...]:
    """Which parts of two scenarios' rules differ: ``start``, a meter, ``scenes.NAME`` and so on."""
    mine, theirs = (json.loads(json.dumps(_rules(each))) for each in (one, other))
    found = []
    for part, rules in mine.items():
        if isinstance(rules, dict):
            names = [*rules, *(name for name in theirs[part] if name not in rules)]
            found += [f"{part}.{n}" for n in names if rules.get(n) != theirs[part].get(n)]
        elif rules != theirs[part]:
            found.append(part)
    return tuple(found)


def _rules(scenario: Scenario) -> dict[str, Any]:
    """A canonical form. Lists keep an order that matters: luck and deals go by place."""
    return {
        "start": scenario.start,
        "cut": scenario.cut,
        "meters": {
            m.id: [m.start, m.low, m.high, m.step, *m.named_starts] for m in scenario.meters
        },
        "priorities": {seat: [*role.priorities] for seat, role in scenario.roles.items()},
        "scenes": {scene.id: _scene(scene) for scene in scenario.scenes.values()},
        "endings": {ending.id: ending.kind for ending in scenario.endings.values()},
        "cuts": {
            cut.id: [cut.start, cut.issues, cut.rounds, _seats(cut.walk_away)]
            for cut in scenario.cuts.values()
        },
    }


def _scene(scene: Scene) -> dict[str, Any]:
    return {
        "kind": scene.kind,
        "turn": scene.turn,
        "choices": [_choice(choice) for choice in scene.choices],
        "branches": [[b.id, b.odds, b.goto, _effects(b.effects)] for b in scene.branches],
        "table": _table(scene.negotiation) if scene.negotiation else None,
        "ways": [_way(way) for way in scene.ways],
    }


def _choice(choice: Choice) -> list[Any]:
    return [choice.id, choice.goto, _guard(choice), _effects(choice.effects), _cost(choice.cost)]


def _way(way: Way) -> list[Any]:
    return [way.goto, _guard(way), _effects(way.effects)]


def _table(table: Negotiation) -> dict[str, Any]:
    return {
        "opens": table.opens,
        "rounds": table.rounds,
        "walk_away": {seat: plan.points for seat, plan in table.walk_away.items()},
        "issues": [[i.id, [_option(option) for option in i.options]] for i in table.issues],
    }


def _option(option: Option) -> list[Any]:
    return [
        option.id,
        _seats(option.points),
        _guard(option),
        _effects(option.effects),
        _cost(option.cost),
    ]


def _guard(owner: Choice | Option | Way) -> str:
    return owner.guard.text if owner.guard else ""


def _effects(effects: Iterable[Effect]) -> dict[str, int]:
    return {effect.target: effect.amount for effect in effects}


def _cost(cost: Cost | None) -> list[float] | None:
    return [float(n) for n in (cost.one_off_k, cost.recurrent_k, cost.wte)] if cost else None


def _seats(points: Mapping[Any, int]) -> list[int | None]:
    return [points.get(seat) for seat in SIDES]
