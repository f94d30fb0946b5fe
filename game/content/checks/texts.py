"""Every piece of prose in a scenario file, with its place and with who reads it in play."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.content.document import Document
from game.content.names import Path
from game.content.nodes import Scalar, find
from game.core.scenario import SIDES

EVERYBODY = "everybody"
AFTERWARDS = "afterwards"
FACILITATOR = "facilitator"


class Prose(NamedTuple):
    """A text, where it stands, and who reads it: a seat, everybody, afterwards, facilitator."""

    path: Path
    text: str
    reader: str


def texts(document: Document) -> Iterator[Prose]:
    """Every text of the file that somebody reads, in no particular order."""
    yield from _top(document)
    yield from _people(document)
    yield from _glossary(document)
    for name in document.scenario.scenes:
        yield from _scene(document, name)
    for name, ending in document.scenario.endings.items():
        here = ("endings", name)
        yield from _given(here, EVERYBODY, heading=ending.heading, text=ending.text)
        yield from _lines(here, ending.lines)


def _given(here: Path, reader: str, **texts: str | None) -> Iterator[Prose]:
    for key, text in texts.items():
        if text:
            yield Prose((*here, key), text, reader)


def _top(document: Document) -> Iterator[Prose]:
    entry = document.scenario
    yield from _given((), EVERYBODY, title=entry.title, question=entry.question)
    for number, note in enumerate(entry.content_notes or ()):
        yield Prose(("content_notes", number), note, EVERYBODY)
    for name, aim in entry.aims.items():
        yield Prose(aim_path(document, name), aim.text, EVERYBODY)
    for name, meter in entry.meters.items():
        yield from _given(("meters", name), EVERYBODY, label=meter.label)
    for number, prompt in enumerate(entry.debrief.prompts if entry.debrief else ()):
        yield from _given(("debrief", "prompts", number), AFTERWARDS, ask=prompt.ask)
    if entry.facilitator:
        yield from _given(("facilitator",), FACILITATOR, notes=entry.facilitator.notes)


def aim_path(document: Document, name: str) -> Path:
    """Where an aim's words stand: on their own, or beside the outcomes it is mapped to."""
    here: Path = ("aims", name)
    node, *_key = find(document.root, here)
    return here if isinstance(node, Scalar) else (*here, "text")


def _people(document: Document) -> Iterator[Prose]:
    for seat in map(str, SIDES):
        role = getattr(document.scenario.roles, seat)
        here = ("roles", seat)
        yield from _given(here, EVERYBODY, name=role.name, job=role.job, public=role.public)
        yield from _given(here, seat, brief=role.brief)
    for name, cast in document.scenario.cast.items():
        yield from _given(("cast", name), EVERYBODY, name=cast.name, job=cast.job)


def _glossary(document: Document) -> Iterator[Prose]:
    for number, term in enumerate(document.scenario.glossary):
        here = ("glossary", number)
        yield from _given(here, EVERYBODY, plainly=term.plainly, heard_as=term.heard_as)
        yield from _given(here, EVERYBODY, doctor=term.doctor, manager=term.manager)


def _scene(document: Document, name: str) -> Iterator[Prose]:
    scene = document.scenario.scenes[name]
    here: Path = ("scenes", name)
    yield from _given(here, EVERYBODY, heading=scene.heading, text=scene.text)
    yield from _lines(here, scene.lines)
    for number, choice in enumerate(scene.choices):
        place = (*here, "choices", number)
        yield from _given(place, EVERYBODY, text=choice.text, otherwise=choice.otherwise)
        yield from _effects(place, choice.effects)
        yield from _lines(place, choice.lines)
    if scene.together:
        place = (*here, "together")
        yield from _given(place, EVERYBODY, question=scene.together.question)
        for number, pick in enumerate(scene.together.choices):
            yield from _given((*place, "choices", number), EVERYBODY, text=pick.text)
    for number, way in enumerate(scene.then):
        yield from _effects((*here, "then", number), way.effects)
    for number, lot in enumerate(scene.chance):
        yield from _effects((*here, "chance", number), lot.effects)
    if scene.negotiate:
        yield from _table((*here, "negotiate"), scene.negotiate)


def _table(here: Path, table) -> Iterator[Prose]:
    for seat in map(str, SIDES):
        plan = getattr(table.walk_away, seat)
        yield from _given((*here, "walk_away", seat), seat, because=plan.because)
    for name, issue in table.issues.items():
        place = (*here, "issues", name)
        yield from _given(place, EVERYBODY, text=issue.text, label=issue.label)
        for key, option in issue.options.items():
            spot = (*place, "options", key)
            yield from _given(spot, EVERYBODY, text=option.text, label=option.label)
            yield from _given(spot, EVERYBODY, otherwise=option.otherwise)
            yield from _effects(spot, option.effects)


def _lines(here: Path, lines: Iterable) -> Iterator[Prose]:
    for number, line in enumerate(lines):
        yield Prose((*here, "lines", number, line.speaker), line.text, EVERYBODY)


def _effects(here: Path, effects) -> Iterator[Prose]:
    changes = {**effects.judgements, **effects.meters} if effects else {}
    for name, change in changes.items():
        if change.because:
            yield Prose((*here, "effects", str(name), "because"), change.because, AFTERWARDS)
