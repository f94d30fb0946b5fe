"""Which card is which, and how a die draws the lots of a chance scene."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from math import gcd

from game.core.exits import scenes_ahead
from game.core.scenario import Branch, Ending, Scenario, Scene
from game.words import _, ngettext

SIDES_OF_A_DIE = 6
MOST_DICE = 6


@dataclass(frozen=True, slots=True)
class Deck:
    """The scenes and endings that a play can come to, in the file's order, and their cards' names."""

    scenes: tuple[Scene, ...]
    endings: tuple[Ending, ...]
    names: Mapping[str, str]


def deck(scenario: Scenario) -> Deck:
    """The cards of a scenario, or of the cut it is."""
    ahead = {scenario.start, *scenes_ahead(scenario, scenario.start)}
    scenes = tuple(scene for scene in scenario.scenes.values() if scene.id in ahead)
    led_to = {way for scene in scenes for way in _targets(scene)}
    endings = tuple(ending for ending in scenario.endings.values() if ending.id in led_to)
    names = {s.id: _("card {n}").format(n=n) for n, s in enumerate(scenes, 1)}
    names |= {e.id: _("ending {n}").format(n=n) for n, e in enumerate(endings, 1)}
    return Deck(scenes, endings, names)


def _targets(scene: Scene) -> set[str]:
    return {way.goto for way in (*scene.choices, *scene.branches, *scene.ways) if way.goto}


@dataclass(frozen=True, slots=True)
class Lots:
    """How to draw: how many dice, the faces of each branch, and whether some faces count for none."""

    dice: int
    faces: tuple[str, ...]
    again: bool


def lots(branches: Iterable[Branch]) -> Lots:
    """The odds of a chance scene, exactly, on as few dice as can hold them.

    Two dice are read as the first and then the second, so that they have 36 faces from 11 to
    66. Faces that are left over are rolled again.
    """
    odds = [branch.odds for branch in branches]
    common = reduce(gcd, odds)
    odds = [each // common for each in odds]
    dice = 1
    while SIDES_OF_A_DIE**dice < sum(odds) and dice < MOST_DICE:
        dice += 1
    each = SIDES_OF_A_DIE**dice // sum(odds)
    faces, first = [], 0
    for share in odds:
        faces.append(_range(first, first + share * each - 1, dice))
        first += share * each
    return Lots(dice, tuple(faces), first < SIDES_OF_A_DIE**dice)


def _range(first: int, last: int, dice: int) -> str:
    low, high = _face(first, dice), _face(last, dice)
    return low if low == high else _("{low} to {high}").format(low=low, high=high)


def _face(number: int, dice: int) -> str:
    shown = ""
    for _die in range(dice):
        shown = str(number % SIDES_OF_A_DIE + 1) + shown
        number //= SIDES_OF_A_DIE
    return shown


def roll_words(drawn: Lots) -> str:
    """What to do with the dice."""
    if drawn.dice == 1:
        said = _("Roll a die.")
    else:
        said = ngettext(
            "Roll {n} die.", "Roll a die {n} times, and read the figures in that order.", drawn.dice
        ).format(n=drawn.dice)
    return f"{said} {_('Any other number: roll again.')}" if drawn.again else said
