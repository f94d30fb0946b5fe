"""A story to measure on: layered scenes, three choices, four bounded scores, two flags."""

from __future__ import annotations

import random

from game.core.conditions import Guard, parse
from game.core.facts import vocabulary
from game.core.scenario import Choice, Effect, Kind, Meter, Scenario, Scene, Seat
from tests.core.stories import scenario_of

WIDTH, CHOICES, TOP, START = 10, 3, 8, 4
SCORES = ("trust", "nerve", "purse", "time")
FLAGS = ("s2_3", "s3_6")
"""Two early scenes that some plays pass, and that guards later ask about."""


def tale(scenes: int, seed: int = 1) -> Scenario:
    """The story: every choice moves one or two scores, and two in five choices are guarded."""
    luck = random.Random(seed)
    layers = scenes // WIDTH
    words = vocabulary(SCORES, FLAGS, [], {})
    found: dict[str, Scene] = {}
    for layer in range(layers):
        for n in range(WIDTH):
            name = f"s{layer}_{n}"
            choices = tuple(_choice(luck, words, name, k, layer, layers) for k in range(CHOICES))
            found[name] = Scene(name, Kind.DECISION, turn=Seat.DOCTOR, choices=choices)
    return scenario_of(found, tuple(Meter(score, "", START, 0, TOP) for score in SCORES))


def _choice(luck: random.Random, words, name: str, k: int, layer: int, layers: int) -> Choice:
    ahead = f"s{layer + 1}_{luck.randrange(WIDTH)}" if layer + 1 < layers else "end_other"
    guard = _guard(luck, words, layer) if k and luck.random() < 0.6 else None
    effects = tuple(
        Effect(score, luck.choice([-2, -1, 1, 2]))
        for score in luck.sample(SCORES, luck.choice([1, 2]))
    )
    return Choice(f"{name}_c{k}", "", ahead, guard, effects=effects)


def _guard(luck: random.Random, words, layer: int) -> Guard:
    text = f"{luck.choice(SCORES)} {luck.choice(['>=', '<='])} {luck.randint(2, 6)}"
    more = luck.random()
    if more < 0.25 and layer > 4:
        text += f" and {luck.choice(['', 'not '])}visited({luck.choice(FLAGS)})"
    elif more < 0.5:
        text += f" and {luck.choice(SCORES)} >= {luck.randint(1, 4)}"
    return parse(text, words)
