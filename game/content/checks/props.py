"""Meters and pictures: do they start where they can, does anything use them, are they there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from game.content.checks.case import Case
from game.content.names import Path
from game.content.problems import Problem, closest
from game.core.scenario import SIDES, Scenario
from game.places import assets_folder

TRUST = "trust"
"""The one meter that the game reads by itself: it guides the computer player."""


def meter_start(case: Case) -> Iterator[Problem]:
    """A meter starts on its own scale, wherever it may start."""
    for name, meter in case.document.scenario.meters.items():
        place: Path = ("meters", name, "start")
        for number, value in enumerate(meter.starts):
            if not meter.lowest <= value <= meter.highest:
                yield case.document.problem(
                    "meter-bounds", ("meters", name, "starts", number),
                    f"'{name}' may start at {value}, outside {meter.lowest} to {meter.highest}.",
                    "Leave that start out, or widen the scale.",
                )  # fmt: skip
        if not meter.lowest <= meter.start <= meter.highest:
            yield case.document.problem(
                "meter-bounds", place,
                f"'{name}' starts at {meter.start}, outside {meter.lowest} to {meter.highest}.",
                "Let it start inside its scale, or widen the scale.",
            )  # fmt: skip
        elif (meter.start - meter.lowest) % meter.step:
            yield case.document.problem(
                "meter-step", place,
                f"'{name}' starts at {meter.start}, between two steps of {meter.step}.",
                f"Count from {meter.lowest} in steps of {meter.step}, or leave 'step' out.",
            )  # fmt: skip


def meter_use(case: Case) -> Iterator[Problem]:
    """A meter is changed by something, and somebody sees it or some condition reads it."""
    changed, read = _changed(case.scenario), _read(case.scenario)
    for meter in case.scenario.meters:
        place: Path = ("meters", meter.id)
        if meter.id not in changed and not meter.named_starts:
            message = f"nothing ever changes '{meter.id}'."
            mend = "Give some choice an effect on it, or leave the meter out."
        elif not meter.shown and f"meter:{meter.id}" not in read and meter.id != TRUST:
            message = f"'{meter.id}' is hidden and no condition reads it, so it does nothing."
            mend = "Let an 'if' read it, write 'shown: yes', or leave the meter out."
        else:
            continue
        yield case.document.problem("meter-unused", place, message, mend, key=True)


def _changed(scenario: Scenario) -> set[str]:
    effects = []
    for scene in scenario.scenes.values():
        for owner in (*scene.choices, *scene.branches, *scene.ways):
            effects += owner.effects
        for issue in scene.negotiation.issues if scene.negotiation else ():
            for option in issue.options:
                effects += option.effects
    return {effect.target for effect in effects}


def _read(scenario: Scenario) -> set[str]:
    owners = list(scenario.prompts)
    for scene in scenario.scenes.values():
        owners += [*scene.choices, *scene.ways]
        for issue in scene.negotiation.issues if scene.negotiation else ():
            owners += issue.options
    return {fact for owner in owners if owner.guard for fact in owner.guard.reads}


def pictures(case: Case) -> Iterator[Problem]:
    """Every portrait and place is a picture that comes with the game; each is said once."""
    for folder, what, wanted in (
        ("portraits", "portrait", _portraits(case)),
        ("places", "place", _places(case)),
    ):
        known = _pictures(folder)
        first: dict[str, Path] = {}
        for place, name in wanted:
            if name and name not in known:
                first.setdefault(name, place)
        for name, place in first.items() if known else ():
            yield case.document.problem(
                "unknown-picture", place,
                f"there is no picture of a {what} called '{name}', so none is shown.",
                f"There are: {', '.join(known)}.", did_you_mean=closest(name, known),
            )  # fmt: skip


def _portraits(case: Case) -> Iterator[tuple[Path, str | None]]:
    entry = case.document.scenario
    for seat in map(str, SIDES):
        yield ("roles", seat, "portrait"), getattr(entry.roles, seat).portrait
    for name, cast in entry.cast.items():
        yield ("cast", name, "portrait"), cast.portrait


def _places(case: Case) -> Iterator[tuple[Path, str | None]]:
    entry = case.document.scenario
    yield ("place",), entry.place
    for name, scene in entry.scenes.items():
        yield ("scenes", name, "place"), scene.place
    for name, ending in entry.endings.items():
        yield ("endings", name, "place"), ending.place


@cache
def _pictures(folder: str) -> tuple[str, ...]:
    """The names of a folder's pictures; a face's moods count as one."""
    stems = {path.stem for path in (assets_folder() / folder).glob("*.*")}
    moods = {f"{stem}_{mood}" for stem in stems for mood in ("tense", "warm")}
    return tuple(sorted(stems - moods))
