"""The kinds of value that a scenario file holds, each with its reader and its JSON Schema."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, NamedTuple, Union

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
    said = f"One of these belongs here: {', '.join(words)}."
    schema = {"type": "string", "enum": list(words), "errorMessage": said}
    return Annotated[str, *_read_by(fields.one_of(*words), **schema)]


def whole(low: int, high: int) -> Any:
    """A whole number within bounds."""
    said = f"A whole number from {low} to {high} belongs here."
    bounds = {"enum": [low]} if low == high else {"minimum": low, "maximum": high}
    schema = {"type": "integer", **bounds, "errorMessage": said}
    return Annotated[int, *_read_by(fields.whole(low, high), **schema)]


TEXT = {
    "type": ["string", "number", "boolean"],  # to us `2024` and `no` are texts where one belongs
    "minLength": 1,
    "errorMessage": "A text belongs here; put it under | if it has a colon in it.",
}
ID = {
    "type": "string",
    "pattern": "^[a-z][a-z0-9_]*$",
    "errorMessage": "An id belongs here: small letters, figures and _, starting with a letter.",
}
CONDITION = {
    "type": "string",
    "minLength": 1,
    "errorMessage": "A condition belongs here, such as trust >= 5 or visited(ward).",
}
YES_NO = {"enum": ["yes", "no", True, False, "on", "off"], "errorMessage": "Write yes or no."}
JUDGED = {
    "type": [
        "string"
    ],  # as a list, or editors name the long form beside it instead of the sentence
    "pattern": r"^[+-]?[0-3]\s+because\s+\S",
    "errorMessage": "A number from -3 to +3 and a reason belong here: +2 because help comes at night",
    "defaultSnippets": [
        {
            "label": f"{by} because …",
            "body": f"{by} because ${{1:what changes for patients, staff or money}}",
        }
        for by in ("+1", "+2", "+3", "-1", "-2", "-3")
    ],
}
SHIFTED = {
    "type": ["integer", "string"],
    "pattern": r"^[+-]?[0-9]+(\s+because\s+\S.*)?$",
    "errorMessage": "A whole number belongs here, and a reason if you like: +1 because he kept his word",
    "defaultSnippets": [{"label": by, "body": by} for by in ("+1", "+2", "-1", "-2")],
}
AMOUNT = {"type": "number", "errorMessage": "A number belongs here, such as 0.6, without a unit."}

Text = Annotated[str, *_read_by(fields.prose, **TEXT)]
Id = Annotated[str, *_read_by(fields.identifier, **ID)]
Condition = Annotated[str, *_read_by(fields.guard, **CONDITION)]
YesNo = Annotated[bool, *_read_by(fields.yes_no, **YES_NO)]
Amount = Annotated[Decimal, *_read_by(fields.amount, **AMOUNT)]
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


def _line(entry: dict[str, str]) -> Line:
    """The speech; beside it may stand ``face``, so somebody of that id says it alone."""
    if len(entry) == 1:
        return Line(*next(iter(entry.items())))
    if "face" not in entry:
        raise fields.line_form(more=True)
    ((speaker, text),) = (pair for pair in entry.items() if pair[0] != "face")
    try:
        return Line(speaker, text, _face(entry["face"]))
    except fields.Misfit as misfit:
        misfit.at = "face"
        raise


_face = fields.one_of(*FACES)

LineEntry = Annotated[dict[Id, Text], Field(min_length=1, max_length=2), AfterValidator(_line)]


def one_or_more(entry: Any, most: int | None = None) -> Any:
    """A list; one entry alone may stand without its dash."""
    return Annotated[
        tuple[entry, ...],
        Field(min_length=1, max_length=most),
        BeforeValidator(fields.listed, json_schema_input_type=entry | tuple[entry, ...]),
    ]


def short_or_long(model: Any, *forms: dict[str, Any], read: Any = fields.change) -> Any:
    """Something in one of its short forms, each given as a schema, or key by key.

    ``read`` makes the long form of a short one.
    """
    short = (Annotated[Any, WithJsonSchema(form)] for form in forms)
    joined = Union[*short, model]
    return Annotated[model, BeforeValidator(read, json_schema_input_type=joined)]
