"""A version in the making: the steps so far, what each brought, the way back, and the new file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby

from game.content.adapting.adaptation import Version, Wishes, adapted, brought
from game.content.adapting.figures import Figure, figures
from game.content.adapting.leaving import Said, plan, targets
from game.content.adapting.wording import Occurrence, Texts
from game.content.document import Document
from game.content.problems import Problem
from game.words import ngettext


@dataclass(frozen=True)
class Step:
    """What one change of the wishes comes to: the version, and what is new in it.

    ``renamed`` counts the places of each person or word that was not renamed before.
    """

    wishes: Wishes
    version: Version
    said: tuple[Said, ...] = ()
    problems: tuple[Problem, ...] = ()
    renamed: Mapping[str, int] = field(default_factory=dict)

    @property
    def refused(self) -> tuple[str, ...]:
        """Why the step cannot be taken; empty when it can."""
        return self.version.refused

    def sentences(self, people: Mapping[str, str]) -> list[str]:
        """How often who or what was renamed, and everything that followed."""
        counted = [
            ngettext("{what}: changed in {n} place.", "{what}: changed in {n} places.", n).format(
                what=people.get(who, who), n=n
            )
            for who, n in self.renamed.items()
        ]
        return counted + [each.sentence for each in self.said]


@dataclass(frozen=True)
class Offer:
    """A scene or issue that can be left out; ``onward`` are the places to go on to instead."""

    id: str
    line: int
    text: str
    onward: tuple[str, ...] = ()


class Work:
    """One scenario being adapted. ``steps`` begins with the scenario as it is."""

    def __init__(self, document: Document, date: str = ""):
        self.document = document
        self.texts = Texts(document)
        first = Wishes(date=date)
        self.steps = [Step(first, adapted(document, first))]
        self._offers: tuple[object, list[Offer], list[Offer]] | None = None

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure of the scenario as it is."""
        return figures(self.document)

    @property
    def now(self) -> Step:
        """The last step that was taken."""
        return self.steps[-1]

    @property
    def is_changed(self) -> bool:
        """Whether any step has been taken."""
        return len(self.steps) > 1

    @property
    def wishes(self) -> Wishes:
        """All that is wanted otherwise so far."""
        return self.now.wishes

    def look(self, wishes: Wishes) -> Step:
        """What a step would come to; nothing is taken yet."""
        version, before = adapted(self.document, wishes), self.now.version
        if version.refused:
            return Step(wishes, version)
        said = tuple(each for each in version.said if each not in set(before.said))
        problems = brought(before.problems, version.problems)
        old = before.renamed
        renamed = {who: n for who, n in version.renamed.items() if n != old.get(who, 0)}
        return Step(wishes, version, said, problems, renamed)

    def take(self, step: Step) -> None:
        """Take a step that was looked at."""
        if not step.refused and step.wishes != self.wishes:
            self.steps.append(step)

    def take_back(self) -> bool:
        """Undo the last step; False when there is none."""
        if not self.is_changed:
            return False
        self.steps.pop()
        return True

    # --- what can be left out ----------------------------------------------------------------

    @property
    def scenes(self) -> list[Offer]:
        """The scenes that can still go, on top of those left out already."""
        return self._offered()[0]

    @property
    def issues(self) -> list[Offer]:
        """The issues that can still go, on top of those left out already."""
        return self._offered()[1]

    def _offered(self) -> tuple[list[Offer], list[Offer]]:
        """Both, worked out once for each set of parts that are out."""
        out = (dict(self.wishes.scenes), self.wishes.issues)
        if self._offers is None or self._offers[0] != out:
            gone = plan(self.document, *out).gone.scenes
            self._offers = out, list(self._scenes(gone)), list(self._issues(gone))
        return self._offers[1:]

    def _scenes(self, gone: set[str]) -> Iterator[Offer]:
        for name, scene in self.document.scenario.scenes.items():
            if name in gone or scene.negotiate:
                continue
            onward = tuple(
                target
                for target in targets(scene)
                if target != name and self._possible(self.without_scene(name, target))
            )
            if onward:
                line = self.document.mark(("scenes", name), key=True).line
                yield Offer(name, line, scene.heading or name, onward)

    def _issues(self, gone: set[str]) -> Iterator[Offer]:
        for scene_id, scene in self.document.scenario.scenes.items():
            issues = scene.negotiate.issues if scene.negotiate and scene_id not in gone else {}
            for name, issue in issues.items():
                if name not in self.wishes.issues and self._possible(self.without_issue(name)):
                    path = ("scenes", scene_id, "negotiate", "issues", name)
                    line = self.document.mark(path, key=True).line
                    yield Offer(name, line, issue.text)

    def _possible(self, wishes: Wishes) -> bool:
        return not plan(self.document, wishes.scenes, wishes.issues).refused

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
