"""What follows when scenes or issues are left out of a story: worked out whole before a word changes.

Ways that led to a scene lead on to where it led. Conditions are read without what is gone, and
whatever can then never happen goes as well, until nothing more follows. What cannot be done
cleanly is refused with the reason.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from game.content.adapting.folding import Folded, Gone, fold
from game.content.adapting.sharing import left_of
from game.content.document import Document, SceneEntry
from game.content.nodes import Path
from game.words import _, ngettext

FEWEST_OPTIONS = 2


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that follows: the line of the file it is about, and what happens there."""

    line: int
    words: str

    @property
    def sentence(self) -> str:
        """The whole of it, with the line of the scenario it is about."""
        if self.line:
            return _("Line {n}: {words}.").format(n=self.line, words=self.words)
        return f"{self.words[:1].upper()}{self.words[1:]}."


@dataclass
class Plan:
    """All that changes when parts are left out. ``refused`` says why it cannot be done.

    ``drop`` holds the entries that go, ``guards`` what conditions become (empty when they go),
    ``onward`` where the ways to a scene that goes lead instead.
    """

    document: Document
    onward: dict[str, str] = field(default_factory=dict)
    gone: Gone = field(default_factory=Gone)
    drop: dict[Path, str] = field(default_factory=dict)
    guards: dict[Path, str] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def target(self, name: str) -> str:
        """Where a way that names a scene or ending leads now."""
        for _step in range(len(self.onward) + 1):
            if name not in self.onward:
                return name
            name = self.onward[name]
        return ""

    def called(self, name: str) -> str:
        """A scene or ending as a teacher knows it: its id and its heading."""
        entry = self.document.scenario
        found = entry.scenes.get(name) or entry.endings.get(name)
        return f"“{name}” ({found.heading})" if found and found.heading else f"“{name}”"


def targets(scene: SceneEntry) -> tuple[str, ...]:
    """Where a scene's ways lead, each once, in the order of the file."""
    ways = [scene.goto] if scene.goto else []
    ways += [way.goto for way in (*scene.then, *scene.choices, *scene.chance)]
    return tuple(dict.fromkeys(ways))


def plan(document: Document, scenes: Mapping[str, str], issues: Collection[str]) -> Plan:
    """What leaving these scenes and issues out comes to; a scene maps to where it leads on.

    An empty way on is the scene's only one.
    """
    made = Plan(document)
    _asked(made, scenes, issues)
    before = _reached(Plan(document))
    while not made.refused:
        size = made.gone.size()
        _conditions(made)
        _unreached(made, before)
        if made.gone.size() == size:
            break
    if not made.refused:
        _prompts(made)
        made.refused += _impossible(made)
    return made


def _asked(made: Plan, scenes: Mapping[str, str], issues: Collection[str]) -> None:
    """Note what somebody wants out, or why that cannot be."""
    entry = made.document.scenario
    for name, wished in scenes.items():
        scene = entry.scenes.get(name)
        if scene is None:
            made.refused.append(_("There is no scene called “{name}”.").format(name=name))
            continue
        on = [each for each in targets(scene) if each != name]
        if scene.negotiate:
            made.refused.append(
                _(
                    "{scene} is the table: without it there is no negotiation. Leave out issues instead."
                ).format(scene=made.called(name))
            )
        elif wished and wished not in on:
            text = _("{scene} does not lead to “{onward}”; it leads to: {known}.")
            made.refused.append(
                text.format(scene=made.called(name), onward=wished, known=", ".join(on))
            )
        elif not wished and len(on) != 1:
            text = _("{scene} has several ways on. Say where the story goes instead: {known}.")
            made.refused.append(text.format(scene=made.called(name), known=", ".join(on)))
        else:
            made.onward[name] = wished or on[0]
            made.gone.scenes.add(name)
    made.refused += [
        _("{scene}: the scenes left out lead only to each other.").format(scene=made.called(name))
        for name in made.onward
        if not made.target(name)
    ]
    known = {i for s in entry.scenes.values() if s.negotiate for i in s.negotiate.issues}
    for name in issues:
        made.gone.issues.add(name)
        if name not in known:
            made.refused.append(_("There is no issue called “{name}”.").format(name=name))


# --- conditions ---------------------------------------------------------------------------


def _conditions(made: Plan) -> None:
    """Read every condition of the story without what is gone."""
    made.drop.clear()
    made.guards.clear()
    for name, scene in made.document.scenario.scenes.items():
        here: Path = ("scenes", name)
        if name in made.gone.scenes:
            picks = scene.together.choices if scene.together else ()
            made.gone.choices.update(choice.id for choice in (*scene.choices, *picks))
            continue
        for number, choice in enumerate(scene.choices):
            place = (*here, "choices", number)
            if _never(made, place, choice.guard, _("the choice “{what}”"), choice.text):
                made.gone.choices.add(choice.id)
        _ways(made, here, scene)
        for issue_id, issue in scene.negotiate.issues.items() if scene.negotiate else ():
            if issue_id in made.gone.issues:
                continue
            for key, option in issue.options.items():
                place = (*here, "negotiate", "issues", issue_id, "options", key)
                if _never(made, place, option.guard, _("the option “{what}”"), option.text):
                    made.gone.options.add((issue_id, key))


def _ways(made: Plan, here: Path, scene: SceneEntry) -> None:
    """The ways of a `then`; below one that is now always taken there are none."""
    always = False
    for number, way in enumerate(scene.then):
        place = (*here, "then", number)
        if always:
            text = _("the way to “{what}” goes, since the one above it is now always taken")
            made.drop[place] = text.format(what=way.goto)
            continue
        _never(made, place, way.guard, _("the way to “{what}”"), way.goto)
        always = made.guards.get((*place, "if")) == ""


def _never(made: Plan, place: Path, guard: str | None, what: str, named: str) -> bool:
    """Note what becomes of a condition, and tell whether its owner goes for good."""
    read = fold(guard, made.gone) if guard else Folded("")
    if not read.changed:
        return False
    if read.left is False:
        text = _("{what} goes, since “{guard}” can no longer be true")
        made.drop[place] = text.format(what=what.format(what=named), guard=guard)
        return True
    made.guards[(*place, "if")] = "" if read.left is True else str(read.left)
    return False


def _prompts(made: Plan) -> None:
    """Questions for the debrief that ask about what is gone, or about its absence, go too."""
    debrief = made.document.scenario.debrief
    for number, prompt in enumerate(debrief.prompts if debrief else ()):
        place: Path = ("debrief", "prompts", number)
        read = fold(prompt.when, made.gone) if prompt.when else Folded("")
        if not read.changed:
            continue
        if isinstance(read.left, bool) or read.missed:
            text = _("the question “{ask}” goes, since it asks about what is left out")
            made.drop[place] = text.format(ask=prompt.ask)
        else:
            made.guards[(*place, "when")] = read.left


# --- what nothing leads to any more --------------------------------------------------------


def _ways_on(made: Plan, name: str) -> Iterator[str]:
    """Where a scene that stays leads, by the ways that stay."""
    scene = made.document.scenario.scenes[name]
    here: Path = ("scenes", name)
    if scene.goto:
        yield made.target(scene.goto)
    for key in ("then", "choices", "chance"):
        for number, way in enumerate(getattr(scene, key)):
            if (*here, key, number) not in made.drop:
                yield made.target(way.goto)


def _reached(made: Plan) -> set[str]:
    """The scenes and endings to which ways lead from the start of the story or of a cut."""
    entry = made.document.scenario
    waiting = [
        made.target(start) for start in (entry.start, *(c.start for c in entry.cuts.values()))
    ]
    found = set(waiting)
    while waiting:
        name = waiting.pop()
        for target in _ways_on(made, name) if name in entry.scenes else ():
            if target not in found:
                found.add(target)
                waiting.append(target)
    return found


def _unreached(made: Plan, before: set[str]) -> None:
    """What only led on from parts that are gone is gone itself."""
    entry = made.document.scenario
    lost = before - _reached(made) - set(made.onward)
    for name in lost:
        if name in entry.scenes:
            made.gone.scenes.add(name)
            if entry.scenes[name].negotiate:
                text = _("Nothing would lead to {scene} any more, where the two sides bargain.")
                made.refused.append(text.format(scene=made.called(name)))
        elif name in entry.endings:
            made.gone.endings.add(name)


# --- what cannot be --------------------------------------------------------------------------


def _impossible(made: Plan) -> Iterator[str]:
    """Reasons why the parts that are left would make no scenario."""
    entry, gone = made.document.scenario, made.gone
    if made.target(entry.start) not in entry.scenes:
        yield _("The story would begin with its ending.")
    for name, cut in entry.cuts.items():
        if made.target(cut.start) not in entry.scenes:
            yield _("The short form “{name}” would begin with its ending.").format(name=name)
        if cut.issues and set(cut.issues) <= gone.issues:
            text = _("The short form “{name}” bargains about nothing else.")
            yield text.format(name=name)
    for name, scene in entry.scenes.items():
        if name in gone.scenes:
            continue
        if scene.choices and all(
            ("scenes", name, "choices", n) in made.drop for n in range(len(scene.choices))
        ):
            yield _("Nothing could be done any more in {scene}.").format(scene=made.called(name))
        if scene.negotiate:
            yield from _bare_table(made, name, scene)


def _bare_table(made: Plan, name: str, scene: SceneEntry) -> Iterator[str]:
    gone = made.gone
    left = [issue for issue in scene.negotiate.issues if issue not in gone.issues]
    if not left:
        yield _("There would be nothing to bargain about in {scene}.").format(
            scene=made.called(name)
        )
    for seat, (_kept, shared) in left_of(scene.negotiate, gone.issues, gone.options).items():
        if left and shared is None:
            text = _("All the points of the {side} lie in what would go.")
            yield text.format(side=seat)
    for issue in left:
        count = sum(
            (issue, key) not in gone.options for key in scene.negotiate.issues[issue].options
        )
        if count < FEWEST_OPTIONS:
            text = ngettext(
                "The issue “{issue}” would have {n} option left, and it needs two.",
                "The issue “{issue}” would have {n} options left, and it needs two.",
                count,
            )
            yield text.format(issue=issue, n=count)
