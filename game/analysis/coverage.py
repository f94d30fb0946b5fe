"""What no play ever shows: scenes, choices, options, endings, and the lines spoken in them."""

from __future__ import annotations

from game.analysis.reach import Reached
from game.core.scenario import Kind, Scenario
from game.session.prose import plain
from game.words import _


def cover(scenario: Scenario, reached: Reached) -> tuple[list[str], tuple[int, int]]:
    """What is never come to, in words, and how many of all lines of speech are ever said."""
    seen, spots = reached.scenes(), reached.layout.spots.spots
    taken = {(spots[s].scene, *spots[s].ways[n].label) for s, n in reached.taken}
    never: list[str] = []
    said = lines = 0
    for scene in scenario.scenes.values():
        lines += len(scene.lines)
        said += len(scene.lines) * (scene.id in seen)
        if scene.id not in seen:
            never.append(_("scene {name}").format(name=scene.id))
        for choice in scene.choices:
            seals = scene.kind is Kind.TOGETHER
            made = (
                (scene.id, "pick", f"doctor {choice.id}") in taken
                if seals
                else (scene.id, "choice", choice.id) in taken
            )
            lines += len(choice.lines)
            said += len(choice.lines) * made
            if scene.id in seen and not made:
                name = plain(scenario, choice.text)
                never.append(_("choice {id}: {name}").format(id=choice.id, name=name))
        if scene.id in seen:
            never += _shut_ways(scene, taken)
    for ending in scenario.endings.values():
        lines += len(ending.lines)
        said += len(ending.lines) * (ending.id in seen)
        if ending.id not in seen:
            never.append(_("ending {name}").format(name=ending.id))
    return never, (said, lines)


def _shut_ways(scene, taken) -> list[str]:
    found = []
    for number, way in enumerate(scene.ways):
        if (scene.id, "way", str(number)) not in taken:
            found.append(
                _("in {scene}, way {number}, to {goto}").format(
                    scene=scene.id, number=number + 1, goto=way.goto
                )
            )
    for issue in scene.negotiation.issues if scene.negotiation else ():
        for option in issue.options:
            if (scene.id, "option", f"{issue.id}={option.id}") not in taken:
                name = f"{issue.id} = {option.id}"
                found.append(_("in {scene}, {name}").format(scene=scene.id, name=name))
    return found
