"""What the author sees of the page that is on the screen: conditions, effects and where each way leads.

This says why something is shut, and so what it takes: it is for who writes the story, never for
who plays it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.content.nodes import Path
from game.core import play
from game.core.conditions import Guard, explain
from game.core.scenario import SIDES, Branch, Choice, Effect, Kind, Option, Scenario, Scene, Way
from game.core.scoring import DIMENSIONS
from game.core.state import State
from game.session import costs
from game.session.debrief.review import dimension_name, listed, signed
from game.session.preview.rehearsal import Rehearsal, heading
from game.session.prose import plain
from game.words import _

NAME = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class PartNote:
    """One part of a condition; ``holds`` is None where it cannot be said yet."""

    words: str
    holds: bool | None
    now: str = ""
    """The numbers it reads, as they are now."""


@dataclass(frozen=True, slots=True)
class EffectNote:
    """One effect: what it moves and why. ``dimension`` is empty for a meter."""

    words: str
    reason: str
    source: str
    dimension: str


@dataclass(frozen=True, slots=True)
class WayNote:
    """One thing that can be done or can happen here, with all that the author wrote about it.

    ``open`` is None where it is not a matter of open or shut yet. ``leads_to`` is the id of a
    scene or an ending, with its heading in ``leads_to_words``; ``path`` says where it stands in
    the file.
    """

    id: str
    words: str
    open: bool | None = None
    why_shut: str = ""
    condition: str = ""
    parts: tuple[PartNote, ...] = ()
    effects: tuple[EffectNote, ...] = ()
    details: tuple[str, ...] = ()
    leads_to: str = ""
    leads_to_words: str = ""
    path: Path = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Some ways under a heading, which may be empty."""

    heading: str
    notes: tuple[WayNote, ...]


def page_path(rehearsal: Rehearsal) -> Path:
    """Where the scene or ending on the screen stands in the file."""
    among = "endings" if rehearsal.scene in rehearsal.scenario.endings else "scenes"
    return among, rehearsal.scene


def explain_page(rehearsal: Rehearsal) -> tuple[Section, ...]:
    """Every choice, lot, option and way on of the page, with what it reads, does and leads to."""
    scenario = rehearsal.scenario
    scene = scenario.scenes.get(rehearsal.scene)
    if scene is None:
        return ()
    # Pages on the way to a decision have been passed by the rules already.
    state = rehearsal.record.state if rehearsal.record.at_last_beat else None
    return tuple(section for section in _sections(scenario, scene, state) if section.notes)


def _sections(scenario: Scenario, scene: Scene, state: State | None) -> Iterator[Section]:
    here: Path = ("scenes", scene.id)
    if scene.kind is Kind.DECISION:
        yield Section("", tuple(_choices(scenario, scene, state, (*here, "choices"))))
    elif scene.kind is Kind.TOGETHER:
        yield Section("", tuple(_choices(scenario, scene, None, (*here, "together", "choices"))))
    elif scene.kind is Kind.CHANCE:
        yield Section("", tuple(_lots(scenario, scene.branches, (*here, "chance"))))
    elif scene.negotiation:
        for issue in scene.negotiation.issues:
            path = (*here, "negotiate", "issues", issue.id, "options")
            notes = (_option(scenario, option, state, path) for option in issue.options)
            yield Section(plain(scenario, issue.label), tuple(notes))
    straight = scene.kind is Kind.NARRATION and len(scene.ways) == 1
    path = (*here, "goto" if straight else "then")
    ways = tuple(_way(scenario, way, n, path) for n, way in enumerate(scene.ways))
    yield Section(_("And then") if scene.kind is not Kind.NARRATION else "", ways)


def _choices(
    scenario: Scenario, scene: Scene, state: State | None, path: Path
) -> Iterator[WayNote]:
    for number, choice in enumerate(scene.choices):
        yield _choice(scenario, choice, state, (*path, number))


def _choice(scenario: Scenario, choice: Choice, state: State | None, path: Path) -> WayNote:
    is_open = play.is_open(state, choice) if state else None
    why = ""
    if state and not is_open:
        done = choice.goto and choice.id in state.chosen
        why = _("It was taken already; a choice can be taken once a play.") if done else ""
        why = why or plain(scenario, choice.otherwise)
    details = _details(scenario, choice)
    return WayNote(
        choice.id, plain(scenario, choice.text), is_open, why,
        **_guarded(scenario, choice.guard, state),
        effects=_effects(scenario, choice.effects), details=details,
        **_leads(scenario, choice.goto), path=path,
    )  # fmt: skip


def _details(scenario: Scenario, choice: Choice) -> tuple[str, ...]:
    lines = [costs.in_words([choice.cost])] if choice.cost else []
    if choice.mintzberg:
        lines.append(_("Mintzberg: {roles}").format(roles=listed(choice.mintzberg)))
    if choice.aims:
        aims = [plain(scenario, scenario.aims.get(aim, aim)) for aim in choice.aims]
        lines.append(_("Serves: {aims}").format(aims="; ".join(aims)))
    return tuple(lines)


def _lots(scenario: Scenario, branches: Sequence[Branch], path: Path) -> Iterator[WayNote]:
    every = sum(branch.odds for branch in branches)
    for number, branch in enumerate(branches):
        odds = _("{odds} in {all}").format(odds=branch.odds, all=every)
        yield WayNote(
            branch.id, odds, effects=_effects(scenario, branch.effects),
            **_leads(scenario, branch.goto), path=(*path, number),
        )  # fmt: skip


def _option(scenario: Scenario, option: Option, state: State | None, path: Path) -> WayNote:
    is_open = play.is_open(state, option) if state else None
    worth = " · ".join(
        _("{n} to {name}").format(n=option.points[seat], name=scenario.roles[seat].name)
        for seat in SIDES
    )
    cost = costs.in_words([option.cost]) if option.cost else ""
    return WayNote(
        option.id, plain(scenario, option.label), is_open,
        plain(scenario, option.otherwise) if is_open is False else "",
        **_guarded(scenario, option.guard, state),
        effects=_effects(scenario, option.effects),
        details=(worth, cost) if cost else (worth,), path=(*path, option.id),
    )  # fmt: skip


def _way(scenario: Scenario, way: Way, number: int, path: Path) -> WayNote:
    last = _("In any other case") if number else _("Straight on")
    return WayNote(
        "", _("If {condition}").format(condition=way.guard.text) if way.guard else last,
        effects=_effects(scenario, way.effects), **_leads(scenario, way.goto),
        path=(*path, number) if path[-1] == "then" else path,
    )  # fmt: skip


def _leads(scenario: Scenario, goto: str) -> dict[str, str]:
    return {"leads_to": goto, "leads_to_words": heading(scenario, goto)} if goto else {}


def _guarded(scenario: Scenario, guard: Guard | None, state: State | None) -> dict[str, object]:
    if guard is None:
        return {}
    if state is None:
        return {"condition": guard.text}
    parts = tuple(
        PartNote(text, holds, _now(scenario, text, state)) for text, holds in explain(guard, state)
    )
    return {"condition": guard.text, "parts": parts}


def _now(scenario: Scenario, text: str, state: State) -> str:
    """The meters and sums that a part of a condition names, with their values."""
    known = dict(zip((m.id for m in scenario.meters), state.meters, strict=True))
    known |= dict(zip(map(str, DIMENSIONS), state.sums, strict=True))
    named = [name for name in dict.fromkeys(NAME.findall(text)) if name in known]
    return ", ".join(
        _("{name} is {value}").format(name=name, value=known[name]) for name in named
    )  # fmt: skip


def _effects(scenario: Scenario, effects: Sequence[Effect]) -> tuple[EffectNote, ...]:
    return tuple(_effect(scenario, effect) for effect in effects)


def _effect(scenario: Scenario, effect: Effect) -> EffectNote:
    if effect.dimension:
        name = dimension_name(effect.dimension)
    else:
        label = next((m.label for m in scenario.meters if m.id == effect.target), effect.target)
        name = plain(scenario, label)
    return EffectNote(
        f"{name} {signed(effect.amount)}", plain(scenario, effect.reason),
        plain(scenario, effect.source), str(effect.dimension or ""),
    )  # fmt: skip
