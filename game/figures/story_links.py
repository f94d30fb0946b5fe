"""The ways out of each scene as a map shows them: few, labelled, and with what they do."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core.scenario import Branch, Choice, Effect, Kind, Scenario, Scene, Way
from game.core.scoring import Dimension
from game.session.prose import plain
from game.words import _, ngettext

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Link:
    """One way out on the map.

    ``key`` is the choice or lot that takes it. Ways of one scene with the same goal are one
    link: ``ways`` holds their numbers and ``effects`` what each of them does.
    """

    source: str
    goto: str
    key: str
    label: str
    condition: str = ""
    effects: tuple[tuple[Effect, ...], ...] = ()
    ways: tuple[int, ...] = ()

    def amounts(self, dimension: Dimension) -> Range:
        """The least and the most this way adds to a dimension."""
        sums = [amount(effects, dimension) for effects in self.effects] or [0]
        return min(sums), max(sums)

    def words(self, scenario: Scenario) -> str:
        """The whole of it in lines: what is done, when it is open, and what it changes."""
        lines = [self.label]
        if self.key and self.condition:
            lines.append(_("Open if: {condition}").format(condition=self.condition))
        for effects in self.effects:
            lines += [effect_words(scenario, effect) for effect in effects]
        return "\n".join(dict.fromkeys(lines))


def amount(effects: tuple[Effect, ...], dimension: Dimension) -> int:
    """What these effects add to a dimension."""
    return sum(effect.amount for effect in effects if effect.dimension is dimension)


def signed(number: int) -> str:
    """A change as it is written: +2, −1, 0."""
    return f"{number:+d}".replace("-", "−") if number else "0"


def effect_words(scenario: Scenario, effect: Effect) -> str:
    """An effect in words: what, how much, and why."""
    labels = {meter.id: meter.label for meter in scenario.meters}
    name = labels.get(effect.target, effect.target)
    said = f"{name} {signed(effect.amount)}"
    return f"{said}: {plain(scenario, effect.reason)}" if effect.reason else said


def links(scenario: Scenario, scene: Scene) -> tuple[Link, ...]:
    """The ways out of a scene, in the author's order."""
    if scene.kind is Kind.DECISION:
        return tuple(_choice(scenario, scene, choice) for choice in scene.choices)
    if scene.kind is Kind.CHANCE:
        odds = sum(branch.odds for branch in scene.branches)
        return tuple(_branch(scene, branch, odds) for branch in scene.branches)
    joined: dict[str, Link] = {}
    for number, way in enumerate(scene.ways):
        link = _way(scene, way, number)
        known = joined.get(way.goto)
        joined[way.goto] = _join(known, link) if known else link
    return tuple(joined.values())


def _choice(scenario: Scenario, scene: Scene, choice: Choice) -> Link:
    condition = choice.guard.text if choice.guard else ""
    label = plain(scenario, choice.text)
    return Link(scene.id, choice.goto, choice.id, label, condition, (choice.effects,))


def _branch(scene: Scene, branch: Branch, odds: int) -> Link:
    share = _("{n} in {all}").format(n=branch.odds, all=odds)
    label = f"{share} · {branch.id.replace('_', ' ')}"
    return Link(scene.id, branch.goto, branch.id, label, "", (branch.effects,))


def _way(scene: Scene, way: Way, number: int) -> Link:
    condition = way.guard.text if way.guard else ""
    if condition:
        label = _("if {condition}").format(condition=condition)
    else:
        label = _("otherwise") if number else _("then")
    return Link(scene.id, way.goto, "", label, condition, (way.effects,), (number,))


def _join(known: Link, link: Link) -> Link:
    return replace(
        known,
        label=_("{one}; or {other}").format(one=known.label, other=link.label),
        effects=(*known.effects, *link.effects),
        ways=(*known.ways, *link.ways),
    )


def at_table(scene: Scene, dimension: Dimension) -> Range:
    """The least and the most that a deal's own options can add to a dimension."""
    if scene.negotiation is None:
        return 0, 0
    adds = [
        [amount(option.effects, dimension) for option in issue.options]
        for issue in scene.negotiation.issues
    ]
    return sum(map(min, adds)), sum(map(max, adds))


def summary(scenario: Scenario, scenes: int, endings: int, ways: int) -> str:
    """How large a story is, in one line."""
    counts = (
        ngettext("{n} scene", "{n} scenes", scenes).format(n=scenes),
        ngettext("{n} ending", "{n} endings", endings).format(n=endings),
        ngettext("{n} way on", "{n} ways on", ways).format(n=ways),
    )
    cut = [_("the cut “{cut}”").format(cut=scenario.cut)] if scenario.cut else []
    return ", ".join([*cut, *counts])
