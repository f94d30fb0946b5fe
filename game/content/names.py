"""All the ids of a scenario file, so that whatever names one can be checked against them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from game.content.document import Document
from game.content.problems import Problem
from game.core.conditions import Vocabulary
from game.core.facts import NOT_AGREED, vocabulary
from game.core.hindsight import debrief_vocabulary
from game.core.scenario import SIDES, folded
from game.core.scoring import DIMENSIONS
from game.words import _

Path = tuple[str | int, ...]

NARRATOR = "narrator"
SPEAKERS = (*map(str, SIDES), NARRATOR)
GUARD_WORDS = ("agreed", "time_called", "apart", "walked", "visited", "chose", *map(str, SIDES))
HINDSIGHT_WORDS = ("left_on_table", "surplus", "rounds_used", "guess_error", "worst", "ended")


@dataclass(frozen=True)
class Names:
    """The ids of one file, by what they name."""

    document: Document

    @cached_property
    def targets(self) -> dict[str, Path]:
        """Scenes and endings, each with its place."""
        entry = self.document.scenario
        endings: dict[str, Path] = {name: ("endings", name) for name in entry.endings}
        return endings | {name: ("scenes", name) for name in entry.scenes}

    @cached_property
    def choices(self) -> dict[str, list[Path]]:
        """Choices and sealed picks, each with the places where the id is given."""
        found: dict[str, list[Path]] = {}
        for scene_id, scene in self.document.scenario.scenes.items():
            here: Path = ("scenes", scene_id)
            for number, choice in enumerate(scene.choices):
                found.setdefault(choice.id, []).append((*here, "choices", number, "id"))
            for number, pick in enumerate(scene.together.choices if scene.together else ()):
                place = (*here, "together", "choices", number, "id")
                found.setdefault(pick.id, []).append(place)
        return found

    @cached_property
    def issues(self) -> dict[str, list[Path]]:
        """Issues, each with the places where the id is given."""
        found: dict[str, list[Path]] = {}
        for scene_id, scene in self.document.scenario.scenes.items():
            for issue in scene.negotiate.issues if scene.negotiate else ():
                place = ("scenes", scene_id, "negotiate", "issues", issue)
                found.setdefault(issue, []).append(place)
        return found

    @cached_property
    def options(self) -> dict[str, dict[str, None]]:
        """The options of each issue, in the file's order."""
        found: dict[str, dict[str, None]] = {}
        for scene in self.document.scenario.scenes.values():
            for name, issue in scene.negotiate.issues.items() if scene.negotiate else ():
                found.setdefault(name, {}).update(dict.fromkeys(issue.options))
        return found

    @property
    def speakers(self) -> tuple[str, ...]:
        """Everybody who may have a line."""
        return (*SPEAKERS, *self.document.scenario.cast)

    @property
    def people(self) -> tuple[str, ...]:
        """Everybody whose name ``{name}`` stands for."""
        return (*map(str, SIDES), *self.document.scenario.cast)

    @cached_property
    def terms(self) -> frozenset[str]:
        """The glossary's terms as a mark finds them."""
        return frozenset(folded(term.term) for term in self.document.scenario.glossary)

    @cached_property
    def words(self) -> Vocabulary:
        """What a guard may name outside sealed scenes."""
        return self.words_with(())

    def words_with(self, picks: tuple[str, ...]) -> Vocabulary:
        """What a guard may name where two sealed picks are known."""
        entry = self.document.scenario
        return vocabulary([*entry.meters], entry.scenes, self.choices, self.options, picks)

    @cached_property
    def debrief_words(self) -> Vocabulary:
        """What the ``when`` of a prompt may name."""
        entry = self.document.scenario
        return debrief_vocabulary(
            [*entry.meters], entry.scenes, self.choices, self.options, entry.endings
        )

    def problems(self) -> Iterator[Problem]:
        """Ids that name two things, or that already mean something."""
        yield from self._twice()
        yield from self._reserved()

    def _twice(self) -> Iterator[Problem]:
        entry = self.document.scenario
        for name in entry.endings:
            if name in entry.scenes:
                message = _("'{name}' is a scene and an ending.").format(name=name)
                yield self._duplicate(("endings", name), message, key=True)
        for name, places in self.choices.items():
            for place in places[1:]:
                first = self.document.mark(places[0]).line
                message = _("the choice '{name}' is already there, in line {first}.").format(
                    name=name, first=first
                )
                yield self._duplicate(place, message)
        for name, places in self.issues.items():
            for place in places[1:]:
                first = self.document.mark(places[0], key=True).line
                message = _("the issue '{name}' is already there, in line {first}.").format(
                    name=name, first=first
                )
                yield self._duplicate(place, message, key=True)
        for scene_id, scene in entry.scenes.items():
            lots = [lot.id for lot in scene.chance]
            for number, lot in enumerate(lots):
                if lot and lot in lots[:number]:
                    place = ("scenes", scene_id, "chance", number, "id")
                    yield self._duplicate(
                        place, _("this scene has a lot '{lot}' already.").format(lot=lot)
                    )
        terms = [folded(term.term) for term in entry.glossary]
        for number, term in enumerate(terms):
            if term in terms[:number]:
                place = ("glossary", number, "term")
                yield self._duplicate(
                    place, _("the glossary explains '{term}' already.").format(term=term)
                )

    def _duplicate(self, place: Path, message: str, key: bool = False) -> Problem:
        mend = _("Give one of the two another id, and change it wherever it is named.")
        return self.document.problem("duplicate-id", place, message, mend, key=key)

    def _reserved(self) -> Iterator[Problem]:
        entry = self.document.scenario
        taken = {*map(str, DIMENSIONS), *GUARD_WORDS, *HINDSIGHT_WORDS}
        for name in entry.meters:
            if name in taken:
                yield self._means_more(("meters", name), name)
        for name in entry.cast:
            if name in SPEAKERS:
                yield self._means_more(("cast", name), name)
        for name, places in self.issues.items():
            if NOT_AGREED in self.options[name]:
                yield self._means_more((*places[0], "options", NOT_AGREED), NOT_AGREED)

    def _means_more(self, place: Path, name: str) -> Problem:
        message = _("'{name}' already means something in a scenario.").format(name=name)
        mend = _("Choose another id, such as {name}_two.").format(name=name)
        return self.document.problem("reserved-id", place, message, mend, key=True)
