"""The kinds of value that a scenario file holds, each with its reader and its JSON Schema."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, WithJsonSchema

from game.content import fields
from game.core.people import FACES
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
    """One speech: who says it, what, and with which face."""

    speaker: str
    text: str
    face: str = ""


LINE_FORM = fields.Misfit(
    "line-form",
    "a line is one speaker and what they say.",
    "Write it like this: - doctor: We have met before.",
)
"""What is wrong with a line that is anything else."""


def _line(entry: dict[str, str]) -> Line:
    """The speech; beside it may stand ``face``, so somebody of that id says it alone."""
    if len(entry) == 1:
        return Line(*next(iter(entry.items())))
    if "face" not in entry:
        raise LINE_FORM
    ((speaker, text),) = (pair for pair in entry.items() if pair[0] != "face")
    try:
        return Line(speaker, text, _face(entry["face"]))
    except fields.Misfit as misfit:
        misfit.at = "face"
        raise


_face = fields.one_of(*FACES)

LineEntry = Annotated[
    dict[Id, Text],
    Field(min_length=1, max_length=2),
    AfterValidator(_line),
    WithJsonSchema(
        {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 2,
            "properties": {
                "face": {
                    "enum": list(FACES),
                    "description": "The face it is said with; plain if left out.",
                }
            },
            "patternProperties": {"^[a-z][a-z0-9_]*$": {"type": "string", "minLength": 1}},
        }
    ),
]


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
