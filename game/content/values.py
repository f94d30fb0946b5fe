"""The kinds of value that a scenario file holds, each with its reader and its JSON Schema."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, WithJsonSchema

from game.content import fields
from game.core.scenario import SIDES
from game.core.scoring import DIMENSIONS


def _read_by(reader: Any, **schema: Any) -> Any:
    """The marks of a value that a reader of fields.py turns into what it means."""
    return (PlainValidator(reader), WithJsonSchema(schema))


def word(*words: str) -> Any:
    """One word from a list."""
    return Annotated[str, *_read_by(fields.one_of(*words), enum=list(words))]


def whole(low: int, high: int) -> Any:
    """A whole number within bounds."""
    schema = {"type": "integer", "minimum": low, "maximum": high}
    return Annotated[int, *_read_by(fields.whole(low, high), **schema)]


Text = Annotated[str, *_read_by(fields.prose, type="string", minLength=1)]
Id = Annotated[str, *_read_by(fields.identifier, type="string", pattern="^[a-z][a-z0-9_]*$")]
Condition = Annotated[str, *_read_by(fields.guard, type="string", minLength=1)]
YesNo = Annotated[bool, *_read_by(fields.yes_no, enum=[True, False, *fields.YES_NO])]
Amount = Annotated[Decimal, *_read_by(fields.amount, type="number")]
Side = word(*map(str, SIDES))
DimensionWord = word(*map(str, DIMENSIONS))
Points = whole(0, 100)
Rounds = whole(1, 50)
Minutes = whole(1, 600)
Level = whole(-1000, 1000)


class Line(NamedTuple):
    """One speech: who says it and what."""

    speaker: str
    text: str


def _line(entry: dict[str, str]) -> Line:
    return Line(*next(iter(entry.items())))


LineEntry = Annotated[dict[Id, Text], Field(min_length=1, max_length=1), AfterValidator(_line)]


def one_or_more(entry: Any, most: int | None = None) -> Any:
    """A list; one entry alone may stand without its dash."""
    return Annotated[
        tuple[entry, ...],
        Field(min_length=1, max_length=most),
        BeforeValidator(fields.listed, json_schema_input_type=entry | tuple[entry, ...]),
    ]


def short_or_long(model: Any) -> Any:
    """An effect as one text, `+2 because …`, or key by key."""
    forms = int | str | model
    return Annotated[model, BeforeValidator(fields.change, json_schema_input_type=forms)]
