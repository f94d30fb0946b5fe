"""A version in the making: the steps so far, what each brought, the way back, and the new file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from game.content.adapting.adaptation import Version, Wishes, adapted, brought
from game.content.adapting.leaving import Said, plan, targets
from game.content.adapting.wording import Occurrence, Texts
from game.content.document import Document
from game.content.problems import Problem


@dataclass(frozen=True)
class Step:
    """What one change of the wishes comes to: the version, and what is new in it."""

    wishes: Wishes
    version: Version
    said: tuple[Said, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def refused(self) -> tuple[str, ...]:
        """Why the step cannot be taken; empty when it can."""
        return self.version.refused


@dataclass(frozen=True)
class Offer:
    """A scene or issue that can be left out; ``onward`` are the places to go on to instead."""

    id: str
    line: int
    text: str
    onward: tuple[str, ...] = ()


class Work:
    """One scenario being adapted. ``steps`` begins with the scenario as it is."""

    def __init__(self, document: Document):
        self.document = document
        self.texts = Texts(document)
        first = Wishes()
        self.steps = [Step(first, adapted(document, first))]

    @property
    def now(self) -> Step:
        """The last step that was taken."""
        return self.steps[-1]

    @property
    def wishes(self) -> Wishes:
        """All that is wanted otherwise so far."""
        return self.now.wishes

    def look(self, wishes: Wishes) -> Step:
        """What a step would come to; nothing is taken yet."""
        version = adapted(self.document, wishes)
        if version.refused:
            return Step(wishes, version)
        known = set(self.now.version.said)
        said = tuple(each for each in version.said if each not in known)
        return Step(wishes, version, said, brought(self.now.version.problems, version.problems))

    def take(self, step: Step) -> None:
        """Take a step that was looked at."""
        if not step.refused and step.wishes != self.wishes:
            self.steps.append(step)

    def take_back(self) -> bool:
        """Undo the last step; False when there is none."""
        if len(self.steps) < 2:
            return False
        self.steps.pop()
        return True

    # --- what can be left out ----------------------------------------------------------------

    def scenes(self) -> list[Offer]:
        """The scenes that can still go, on top of those left out already."""
        found = []
        wishes = self.wishes
        for name, scene in self.document.scenario.scenes.items():
            if name in wishes.scenes or scene.negotiate:
                continue
            onward = tuple(
                target for target in targets(scene)
                if target != name
                and not plan(self.document, {**wishes.scenes, name: target}, wishes.issues).refused
            )  # fmt: skip
            gone = plan(self.document, wishes.scenes, wishes.issues).gone.scenes
            if onward and name not in gone:
                line = self.document.mark(("scenes", name), key=True).line
                found.append(Offer(name, line, scene.heading or name, onward))
        return found

    def issues(self) -> list[Offer]:
        """The issues that can still go, on top of those left out already."""
        found = []
        wishes = self.wishes
        for scene_id, scene in self.document.scenario.scenes.items():
            for name, issue in scene.negotiate.issues.items() if scene.negotiate else ():
                if name in wishes.issues:
                    continue
                if plan(self.document, wishes.scenes, (*wishes.issues, name)).refused:
                    continue
                path = ("scenes", scene_id, "negotiate", "issues", name)
                line = self.document.mark(path, key=True).line
                found.append(Offer(name, line, issue.text))
        return found

    def without_scene(self, name: str, onward: str) -> Wishes:
        """The wishes with one more scene left out."""
        return replace(self.wishes, scenes={**self.wishes.scenes, name: onward})

    def without_issue(self, name: str) -> Wishes:
        """The wishes with one more issue left out."""
        return replace(self.wishes, issues=(*self.wishes.issues, name))


def odd_groups(left: tuple[Occurrence, ...]) -> list[tuple[str, list[Occurrence]]]:
    """The odd places by what one yes would agree to, in the order of the file."""
    ordered = sorted(left, key=lambda each: each.key)
    groups = [(key, list(places)) for key, places in groupby(ordered, key=lambda each: each.key)]
    return sorted(groups, key=lambda group: group[1][0].line)


def merged(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """What was wished, with what is wished now; an empty wish is none."""
    return {key: text for key, text in {**old, **new}.items() if text}


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet, letter for letter; raises OSError, also when it is."""
    with path.open("x", encoding="utf-8", newline="") as file:
        file.write(text)
