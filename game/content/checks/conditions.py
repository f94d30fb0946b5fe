"""Do conditions tell anything apart: none that can never be met, none that always is."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.checks.case import Case
from game.content.names import Path
from game.content.problems import Problem
from game.core import prospects
from game.core.graph import Place, Seen
from game.words import _


def never_or_always(case: Case) -> Iterator[Problem]:
    """Every condition is met in some play and not met in another, in the whole or in a cut."""
    if any(form.graph is None for form in case.forms):
        return
    for place, seen in _seen(case).items():
        path = _path(case, place)
        if seen.guard is None:
            if place.kind == "way" and not seen.ever_true and _asked(case, place):
                yield case.document.problem(
                    "way-never", path,
                    _("this way is never taken: one of the conditions above is always met."),
                    _("It may stay as a safe way on; if plays should come here, look above."),
                )  # fmt: skip
        elif seen.ever_false and not seen.ever_true:
            yield case.document.problem(
                "condition-never", (*path, "if"),
                _("'{text}' can never be true here.").format(text=seen.guard.text),
                _("Look at what has to happen first, and whether a play can still get there."),
            )  # fmt: skip
        elif seen.ever_true and not seen.ever_false:
            yield case.document.problem(
                "condition-always", (*path, "if"),
                _("'{text}' is always true here, so it decides nothing.").format(text=seen.guard.text),
                _("Leave the 'if' out, or make it ask for more."),
            )  # fmt: skip


def _seen(case: Case) -> dict[Place, Seen]:
    """What was found of each guard over all forms together, in the file's order."""
    joined: dict[Place, Seen] = {}
    for form in case.forms:
        for place, seen in prospects.guard_facts(form.graph).items():
            known = joined.get(place, seen)
            joined[place] = Seen(
                seen.guard,
                known.ever_true or seen.ever_true,
                known.ever_false or seen.ever_false,
            )
    return joined


def _asked(case: Case, place: Place) -> bool:
    """Whether plays come to the scene of a way, and it is not there for a lone goto."""
    ways = case.scenario.scenes[place.scene].ways
    reached = any(place.scene in prospects.scenes(form.graph) for form in case.forms)
    return reached and len(ways) > 1


def _path(case: Case, place: Place) -> Path:
    scene = case.scenario.scenes[place.scene]
    here: Path = ("scenes", place.scene)
    if place.kind == "way":
        return (*here, "then", int(place.key))
    if place.kind == "option":
        issue, _, option = place.key.partition("=")
        return (*here, "negotiate", "issues", issue, "options", option)
    number = next(n for n, choice in enumerate(scene.choices) if choice.id == place.key)
    return (*here, "choices", number)
