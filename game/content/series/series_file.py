"""A series file key by key, as document.py is for a scenario."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, ValidationError

from game.content import fields, misfits
from game.content.document import Entry, FacilitatorEntry
from game.content.nodes import bare, most
from game.content.problems import Problem
from game.content.reader import Reading
from game.content.values import Condition, Id, Text, whole


class FactEntry(Entry):
    """Something that is so or not when the sitting ends."""

    when: Condition
    yes: Text
    no: Text


class SittingEntry(Entry):
    """One scenario of the series."""

    name: Text
    scenario: Text
    facts: dict[Id, FactEntry] = Field(default_factory=dict)


class PersonEntry(Entry):
    """One of the two people."""

    name: Text
    job: Text


class PeopleEntry(Entry):
    """Both of them."""

    doctor: PersonEntry
    manager: PersonEntry


class SeriesFile(Entry):
    """A whole file."""

    format: whole(1, 1)
    title: Text
    question: Text
    nation: Text
    era: Text
    cover: Id | None = None
    content_notes: tuple[Text, ...] = ()
    aims: dict[Id, Text] = Field(default_factory=dict)
    roles: PeopleEntry
    carries: Annotated[tuple[Id, ...], AfterValidator(fields.distinct)] = ()
    swap_before: Id | None = None
    sittings: Annotated[dict[Id, SittingEntry], Field(min_length=2, max_length=12)]
    facilitator: FacilitatorEntry | None = None


def validated(reading: Reading) -> tuple[SeriesFile | None, tuple[Problem, ...]]:
    """What a file says, typed; or None with the problems of its reader and its keys."""
    if reading.root is None or not reading.sound:
        return None, reading.problems
    try:
        return SeriesFile.model_validate(bare(reading.root)), reading.problems
    except ValidationError as error:
        errors = error.errors(include_url=False)
        schema = SeriesFile.model_json_schema(mode="validation")
        found = misfits.problems(reading.source, reading.root, errors, schema)
        return None, most(reading.source, [*reading.problems, *found])
