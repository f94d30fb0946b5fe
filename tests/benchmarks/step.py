"""One interactive step of ours against the same step on a bare transitions machine."""

from __future__ import annotations

import random
from collections.abc import Callable
from time import process_time

from transitions import EventData, Machine

from game.core import play
from game.core.conditions import parse
from game.core.facts import vocabulary
from game.core.moves import Move
from game.core.scenario import Choice, Effect, Kind, Meter, Scenario, Scene, Seat
from game.core.scoring import DIMENSIONS
from tests.benchmarks.row import Row, against
from tests.core.stories import scenario_of

LAYERS, WIDTH, CHOICES, ROUNDS = 100, 10, 3, 9


def run() -> list[Row]:
    """A thousand scenes in layers, three choices each, two in five of them guarded."""
    scenario = layered(LAYERS, WIDTH, seed=1)
    moves = a_play(scenario, seed=2)
    start = play.start(scenario)

    def ours() -> None:
        state = start
        for move in moves:
            state = play.apply(scenario, state, move)
        assert play.ended(scenario, state)

    model = bare(scenario)

    def peer() -> None:
        model.state = scenario.start
        for move in moves:
            model.advance(key=move.choice)
        assert model.state in scenario.endings

    times = [best_of(ROUNDS, work) * 1e6 / len(moves) for work in (ours, peer)]
    return [against("one step: play.apply / bare transitions", *times, "≤ 3", "µs")]


def best_of(rounds: int, work: Callable[[], None]) -> float:
    """The fewest CPU-seconds that a piece of work took: noise only ever adds."""
    taken = []
    for _ in range(rounds):
        before = process_time()
        work()
        taken.append(process_time() - before)
    return min(taken)


def layered(layers: int, width: int, seed: int) -> Scenario:
    """A story in layers: each choice leads to some scene of the next."""
    luck = random.Random(seed)
    names = [[f"s{layer}_{n}" for n in range(width)] for layer in range(layers)]
    words = vocabulary(["trust", "nerve"], [], [], {})
    scenes: dict[str, Scene] = {}
    for layer, row in enumerate(names):
        ahead = names[layer + 1] if layer + 1 < layers else ["end_other"]
        for name in row:
            choices = []
            for n in range(CHOICES):
                guard = None
                if n and luck.random() < 0.6:  # two choices in three, so two in five in all
                    guard = parse(f"trust >= {luck.randint(2, 6)} or nerve > 3", words)
                effects = (
                    Effect(luck.choice(["trust", "nerve"]), luck.choice([-1, 1])),
                    Effect(str(luck.choice(DIMENSIONS)), luck.choice([-2, -1, 1, 2]), "why"),
                )
                goto = luck.choice(ahead)
                choices.append(Choice(f"{name}_c{n}", "", goto, guard, effects=effects))
            scenes[name] = Scene(name, Kind.DECISION, turn=Seat.DOCTOR, choices=tuple(choices))
    meters = (Meter("trust", "", 4, 0, 10), Meter("nerve", "", 4, 0, 10))
    return scenario_of(scenes, meters)


def a_play(scenario: Scenario, seed: int) -> list[Move]:
    """The moves of one random play."""
    luck, state, moves = random.Random(seed), play.start(scenario), []
    while not play.ended(scenario, state):
        moves.append(luck.choice(list(play.legal_moves(scenario, state))))
        state = play.apply(scenario, state, moves[-1])
    return moves


class _Model:
    """What a bare machine moves."""


def bare(scenario: Scenario) -> _Model:
    """The same scenes and choices as an ordinary transitions machine with one trigger."""
    model = _Model()
    machine = Machine(
        model, states=[*scenario.scenes, *scenario.endings], initial=scenario.start,
        auto_transitions=False, send_event=True,
    )  # fmt: skip
    for scene in scenario.scenes.values():
        for choice in scene.choices:
            machine.add_transition("advance", scene.id, choice.goto, conditions=_wants(choice))
    return model


def _wants(choice: Choice) -> Callable[[EventData], bool]:
    return lambda event: event.kwargs["key"] == choice.id
