"""Meters and pictures: do they start where they can, does anything use them, are they there."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.checks.case import Case
from game.content.names import Path
from game.content.pictures import pictures as known_pictures
from game.content.problems import Problem, closest
from game.content.values import Line
from game.core.scenario import SIDES, Scenario
from game.places import assets_folder
from game.words import _

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
                    _("'{name}' may start at {value}, outside {lowest} to {highest}.").format(name=name, value=value, lowest=meter.lowest, highest=meter.highest),
                    _("Leave that start out, or widen the scale."),
                )  # fmt: skip
        if not meter.lowest <= meter.start <= meter.highest:
            yield case.document.problem(
                "meter-bounds", place,
                _("'{name}' starts at {start}, outside {lowest} to {highest}.").format(name=name, start=meter.start, lowest=meter.lowest, highest=meter.highest),
                _("Let it start inside its scale, or widen the scale."),
            )  # fmt: skip
        elif (meter.start - meter.lowest) % meter.step:
            yield case.document.problem(
                "meter-step", place,
                _("'{name}' starts at {start}, between two steps of {step}.").format(name=name, start=meter.start, step=meter.step),
                _("Count from {lowest} in steps of {step}, or leave 'step' out.").format(lowest=meter.lowest, step=meter.step),
            )  # fmt: skip


def meter_use(case: Case) -> Iterator[Problem]:
    """A meter is changed by something, and somebody sees it or some condition reads it."""
    changed, read = _changed(case.scenario), _read(case.scenario)
    for meter in case.scenario.meters:
        place: Path = ("meters", meter.id)
        if meter.id not in changed and not meter.named_starts:
            message = _("nothing ever changes '{id}'.").format(id=meter.id)
            mend = _("Give some choice an effect on it, or leave the meter out.")
        elif not meter.shown and f"meter:{meter.id}" not in read and meter.id != TRUST:
            message = _("'{id}' is hidden and no condition reads it, so it does nothing.").format(
                id=meter.id
            )
            mend = _("Let an 'if' read it, write 'shown: yes', or leave the meter out.")
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
    """Every portrait, place and cover is a picture that comes with the game; each is said once."""
    for folder, what, wanted in (
        ("portraits", "portrait", _portraits(case)),
        ("places", "place", _places(case)),
        ("covers", "cover", [(("cover",), case.document.scenario.cover)]),
    ):
        known = known_pictures(folder)
        first: dict[str, Path] = {}
        for place, name in wanted:
            if name and name not in known:
                first.setdefault(name, place)
        for name, place in first.items() if known else ():
            yield case.document.problem(
                "unknown-picture", place,
                _("there is no picture of a {what} called '{name}', so none is shown.").format(what=what, name=name),
                _("There are: {known}.").format(known=', '.join(known)), did_you_mean=closest(name, known),
            )  # fmt: skip


def faces(case: Case) -> Iterator[Problem]:
    """A face that a line asks for is one that its speaker has; each is said once."""
    wanted: dict[tuple[str, str], Path] = {}
    for place, said in _lines(case):
        if said.face:
            wanted.setdefault((said.speaker, said.face), (*place, "face"))
    folder = assets_folder() / "portraits"
    portraits = {path[-2]: name or "" for path, name in _portraits(case)}
    for (speaker, face), place in wanted.items() if folder.is_dir() else ():
        portrait = portraits.get(speaker, "")
        missing = portrait and portrait not in known_pictures("portraits")
        if missing or (folder / f"{portrait}_{face}.svg").is_file():
            continue
        yield case.document.problem(
            "unknown-picture", place,
            _("there is no picture of '{speaker}' with this face, so none is shown.").format(speaker=speaker),
            _("Give the speaker a portrait that has faces, or leave this one out."),
        )  # fmt: skip


def _portraits(case: Case) -> Iterator[tuple[Path, str | None]]:
    entry = case.document.scenario
    for seat in map(str, SIDES):
        yield ("roles", seat, "portrait"), getattr(entry.roles, seat).portrait
    for name, cast in entry.cast.items():
        yield ("cast", name, "portrait"), cast.portrait


def _lines(case: Case) -> Iterator[tuple[Path, Line]]:
    entry = case.document.scenario
    owners = [(("endings", name), ending) for name, ending in entry.endings.items()]
    for name, scene in entry.scenes.items():
        owners.append((("scenes", name), scene))
        for number, choice in enumerate(scene.choices):
            owners.append((("scenes", name, "choices", number), choice))
    for place, owner in owners:
        for number, said in enumerate(owner.lines):
            yield (*place, "lines", number), said


def _places(case: Case) -> Iterator[tuple[Path, str | None]]:
    entry = case.document.scenario
    yield ("place",), entry.place
    for name, scene in entry.scenes.items():
        yield ("scenes", name, "place"), scene.place
    for name, ending in entry.endings.items():
        yield ("endings", name, "place"), ending.place
