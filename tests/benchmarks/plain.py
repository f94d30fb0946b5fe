"""The measured story as one writes it first: tuples, dicts and a set, and no rules of ours."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from game.core.scenario import Scenario
from tests.benchmarks.tale import FLAGS, SCORES, START, TOP

State = tuple[str, int, int, int, int, bool, bool]


@dataclass(frozen=True, slots=True)
class Plain:
    """Each scene's choices as a test or None, score changes, and a target."""

    start: State
    scenes: dict[str, list[tuple[Callable | None, tuple[tuple[int, int], ...], str]]]


def plain(story: Scenario) -> Plain:
    """The story with its guards as Python functions, as fast as Python has them."""
    tests: dict[str, Callable] = {}

    def test(guard) -> Callable | None:
        if guard is None:
            return None
        if guard.text not in tests:
            text = guard.text
            for flag in FLAGS:
                text = text.replace(f"visited({flag})", flag)
            tests[guard.text] = eval(f"lambda _s, {', '.join((*SCORES, *FLAGS))}: {text}")
        return tests[guard.text]

    scenes = {
        scene.id: [
            (
                test(choice.guard),
                tuple((1 + SCORES.index(e.target), e.amount) for e in choice.effects),
                choice.goto,
            )
            for choice in scene.choices
        ]
        for scene in story.scenes.values()
    }
    return Plain((story.start, *[START] * len(SCORES), False, False), scenes)


def after(state: State, adds: tuple[tuple[int, int], ...], goto: str) -> State:
    """The state after a choice."""
    values = list(state)
    values[0] = goto
    for place, amount in adds:
        values[place] = min(max(values[place] + amount, 0), TOP)
    if goto == FLAGS[0]:
        values[5] = True
    elif goto == FLAGS[1]:
        values[6] = True
    return tuple(values)


def set_search(story: Plain) -> set[State]:
    """Every reachable state, with a set of those seen."""
    seen, waiting = {story.start}, [story.start]
    while waiting:
        state = waiting.pop()
        for test, adds, goto in story.scenes.get(state[0], ()):
            if test is None or test(*state):
                found = after(state, adds, goto)
                if found not in seen:
                    seen.add(found)
                    waiting.append(found)
    return seen


def dict_chances(story: Plain) -> dict[State, float]:
    """How likely each last state is under random play, layer by layer with a dict."""
    layer = {story.start: 1.0}
    landed: dict[State, float] = {}
    while layer:
        ahead: dict[State, float] = {}
        for state, chance in layer.items():
            if state[0] not in story.scenes:
                landed[state] = landed.get(state, 0.0) + chance
                continue
            opened = [
                (a, g) for test, a, g in story.scenes[state[0]] if test is None or test(*state)
            ]
            for adds, goto in opened:
                found = after(state, adds, goto)
                ahead[found] = ahead.get(found, 0.0) + chance / len(opened)
        layer = ahead
    return landed


def dict_walk(story: Plain, plays: int, seed: int) -> int:
    """Random plays with a dict of scenes; gives how many choices were made."""
    luck, made, counts = random.Random(seed).random, 0, {}
    scenes = story.scenes
    for _ in range(plays):
        state = story.start
        while state[0] in scenes:
            opened = [way for way in scenes[state[0]] if way[0] is None or way[0](*state)]
            way = opened[int(luck() * len(opened))]
            counts[way] = counts.get(way, 0) + 1
            state = after(state, way[1], way[2])
            made += 1
    return made
