"""Every text of a scenario under a stable id, and the same scenario with other texts in their places.

An id is the way to the text through the file: ``scenes.corridor.choices.line_by_line.text``. Entries
of a list that have no id of their own are counted from 1. One walk serves for gathering and for
putting in, so the two can never differ. Plays keep texts under these ids: they never change.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from game.core.scenario import (
    Choice,
    Cost,
    Effect,
    Ending,
    Facilitator,
    Issue,
    Line,
    Negotiation,
    Option,
    Scenario,
    Scene,
    Term,
    Way,
    folded,
)

Say = Callable[[str, str], str]
"""What stands in place of a text: given its id and the text itself."""

MARK = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]|]+))?\]\]")

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Translation:
    """The texts of one scenario in another language, each under its id.

    A play keeps it beside the scenario's own text. What is not in it stays as it was written.
    """

    language: str
    texts: Mapping[str, str] = field(default_factory=dict)
    format: int = FORMAT


def texts(scenario: Scenario) -> dict[str, str]:
    """Every text of a whole scenario by its id, in the file's order."""
    found: dict[str, str] = {}

    def note(name: str, text: str) -> str:
        found[name] = text
        return text

    reworded(scenario, note)
    return found


def translated(scenario: Scenario, translation: Translation | None) -> Scenario:
    """The scenario in another language: the same rules, other words."""
    if translation is None or not translation.texts:
        return scenario
    return _translated(scenario, tuple(sorted(translation.texts.items())))


@lru_cache(maxsize=8)
def _translated(scenario: Scenario, items: tuple[tuple[str, str], ...]) -> Scenario:
    """Kept, since what is computed of a scenario is kept by which object it is."""
    given = dict(items)
    names = {
        folded(term.term): given.get(f"{_term_id(scenario, number)}.term", term.term)
        for number, term in enumerate(scenario.glossary)
    }

    def say(name: str, text: str) -> str:
        found = given.get(name)
        return _remarked(found or text, names, spoken=found is not None)

    return reworded(scenario, say)


def _remarked(text: str, names: Mapping[str, str], *, spoken: bool) -> str:
    """The text with its marks on the terms as they are called now.

    A mark may name the term as the source has it; in a text left as it was written, the words
    that are shown stay as well.
    """

    def mark(found: re.Match[str]) -> str:
        term = names.get(folded(found[1]), found[1])
        if folded(term) == folded(found[1]):
            return found[0]
        shown = found[2] or ("" if spoken else found[1])
        return f"[[{term}|{shown}]]" if shown else f"[[{term}]]"

    return MARK.sub(mark, text)


def reworded(scenario: Scenario, say: Say) -> Scenario:
    """The scenario with every text replaced by what is said of it, and nothing else."""

    def put(name: str, text: str) -> str:
        return say(name, text) if text else text

    top = _keys(put, "", scenario, "title", "question", "nation", "era")
    top["content_notes"] = _each(put, "content_notes", scenario.content_notes)
    top["aims"] = {name: put(f"aims.{name}", aim) for name, aim in scenario.aims.items()}
    roles = {
        seat: replace(role, **_keys(put, f"roles.{seat}", role, "name", "job", "public", "brief"))
        for seat, role in scenario.roles.items()
    }
    cast = {
        name: replace(who, **_keys(put, f"cast.{name}", who, "name", "job"))
        for name, who in scenario.cast.items()
    }
    return replace(
        scenario,
        **top,
        roles=roles,
        cast=cast,
        meters=tuple(
            replace(meter, label=put(f"meters.{meter.id}.label", meter.label))
            for meter in scenario.meters
        ),
        glossary=tuple(
            _term(put, _term_id(scenario, number), term)
            for number, term in enumerate(scenario.glossary)
        ),
        scenes={
            name: _scene(put, f"scenes.{name}", scene) for name, scene in scenario.scenes.items()
        },
        endings={
            name: _ending(put, f"endings.{name}", end) for name, end in scenario.endings.items()
        },
        prompts=tuple(
            replace(prompt, ask=put(f"debrief.prompts.{number}.ask", prompt.ask))
            for number, prompt in enumerate(scenario.prompts, 1)
        ),
        facilitator=Facilitator(
            put("facilitator.notes", scenario.facilitator.notes),
            _each(put, "facilitator.reading", scenario.facilitator.reading),
        ),
    )


def _keys(put: Say, here: str, owner, *keys: str) -> dict[str, Any]:
    """New texts for some of the owner's fields, whose ids are their names."""
    return {key: put(f"{here}.{key}" if here else key, getattr(owner, key)) for key in keys}


def _each(put: Say, here: str, entries: Iterable[str]) -> tuple[str, ...]:
    return tuple(put(f"{here}.{number}", text) for number, text in enumerate(entries, 1))


def _term_id(scenario: Scenario, number: int) -> str:
    """A term goes by itself; a second one of the same letters is counted."""
    term = scenario.glossary[number].term
    before = sum(1 for other in scenario.glossary[:number] if other.term == term)
    return f"glossary.{term}" + (f".{before + 1}" if before else "")


def _term(put: Say, here: str, term: Term) -> Term:
    own = _keys(put, here, term, "term", "plainly", "heard_as")
    meanings = {seat: put(f"{here}.{seat}", means) for seat, means in term.meanings.items()}
    return replace(term, **own, meanings=meanings)


def _scene(put: Say, here: str, scene: Scene) -> Scene:
    sealed = f"{here}.together" if scene.question else here
    return replace(
        scene,
        **_keys(put, here, scene, "heading", "text"),
        lines=_lines(put, here, scene.lines),
        question=put(f"{sealed}.question", scene.question),
        choices=tuple(_choice(put, f"{sealed}.choices.{c.id}", c) for c in scene.choices),
        branches=tuple(
            replace(branch, effects=_effects(put, f"{here}.chance.{branch.id}", branch.effects))
            for branch in scene.branches
        ),
        negotiation=scene.negotiation and _table(put, f"{here}.negotiate", scene.negotiation),
        ways=tuple(
            _way(put, f"{here}.then.{number}", way) for number, way in enumerate(scene.ways, 1)
        ),
    )


def _way(put: Say, here: str, way: Way) -> Way:
    return replace(way, effects=_effects(put, here, way.effects))


def _choice(put: Say, here: str, choice: Choice) -> Choice:
    return replace(
        choice,
        **_keys(put, here, choice, "text", "otherwise"),
        effects=_effects(put, here, choice.effects),
        cost=_cost(put, here, choice.cost),
        lines=_lines(put, here, choice.lines),
    )


def _table(put: Say, here: str, table: Negotiation) -> Negotiation:
    walk_away = {
        seat: replace(plan, because=put(f"{here}.walk_away.{seat}.because", plan.because))
        for seat, plan in table.walk_away.items()
    }
    issues = tuple(_issue(put, f"{here}.issues.{issue.id}", issue) for issue in table.issues)
    return replace(table, walk_away=walk_away, issues=issues)


def _issue(put: Say, here: str, issue: Issue) -> Issue:
    own = _labelled(put, here, issue)
    options = tuple(_option(put, f"{here}.options.{o.id}", o) for o in issue.options)
    return replace(issue, **own, options=options)


def _option(put: Say, here: str, option: Option) -> Option:
    return replace(
        option,
        **_labelled(put, here, option),
        otherwise=put(f"{here}.otherwise", option.otherwise),
        effects=_effects(put, here, option.effects),
        cost=_cost(put, here, option.cost),
    )


def _labelled(put: Say, here: str, owner: Issue | Option) -> dict[str, str]:
    """Text and label; where the author gave no label, the text is both, and said once."""
    text = put(f"{here}.text", owner.text)
    label = text if owner.label == owner.text else put(f"{here}.label", owner.label)
    return {"text": text, "label": label}


def _ending(put: Say, here: str, ending: Ending) -> Ending:
    own = _keys(put, here, ending, "heading", "text")
    return replace(ending, **own, lines=_lines(put, here, ending.lines))


def _lines(put: Say, here: str, lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(
        replace(line, text=put(f"{here}.lines.{number}.{line.speaker}", line.text))
        for number, line in enumerate(lines, 1)
    )


def _effects(put: Say, here: str, effects: Iterable[Effect]) -> tuple[Effect, ...]:
    return tuple(
        replace(
            effect,
            reason=put(f"{here}.effects.{effect.target}.because", effect.reason),
            source=put(f"{here}.effects.{effect.target}.source", effect.source),
        )
        for effect in effects
    )


def _cost(put: Say, here: str, cost: Cost | None) -> Cost | None:
    return cost and replace(cost, funded_by=put(f"{here}.cost.funded_by", cost.funded_by))
