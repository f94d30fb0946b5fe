"""The format as JSON Schema, dressed for editors: what they complete, explain and underline.

The plain schema comes from document.py. Here it gets names, purposes, examples and sentences of
its own for mistakes; `errorMessage`, `defaultSnippets`, `enumDescriptions` and
`markdownDescription` are words of the YAML language server, which other programs pass over.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from game.content import keys
from game.content.pictures import pictures
from game.content.shape import WAYS_ON
from game.core.people import FACES

DIALECT = "https://json-schema.org/draft/2020-12/schema"

IDS = (
    "What stands under this key starts with a short name of your own: small letters, figures and "
    "_ only, starting with a letter, such as ward_sister."
)
NO_WAY_ON = (
    "This scene does not say how the story goes on: give it goto, then, turn with choices, "
    "together, chance or negotiate."
)
TWO_WAYS_ON = "A scene has one way on: keep one, and put the other in a scene of its own."
TWO_SPEAKERS = "A line is one speaker and what they say; give the next one a dash of its own."
ONE_ALONE = "{key} does not stand alone: {beside} belongs beside it."

PICTURES = {"place": "places", "portrait": "portraits", "cover": "covers"}
"""Keys that name a picture, with the folder it lies in."""

SPEECH = 2
"""How many keys a line may have: who says what, and the face it is said with."""

Schema = dict[str, Any]


class Told(Protocol):
    """What is said of a kind of file: what its entries are called, and what their keys are for."""

    PURPOSES: dict[str, dict[str, str]]
    THINGS: dict[str, str]
    NAMED_BY_AUTHORS: dict[str, dict[str, str]]


def dressed(plain: Schema) -> Schema:
    """The plain schema with all that an editor can show."""
    schema = explained(plain, "ScenarioFile", keys)
    parts = schema["$defs"]
    parts["EffectsEntry"]["additionalProperties"] |= _described(keys.METER)
    parts["SceneEntry"]["allOf"] = list(_ways_on())
    return schema


def explained(plain: Schema, whole: str, told: Told) -> Schema:
    """The plain schema of a kind of file, with every entry named and every key's purpose said."""
    schema: Schema = {"$schema": DIALECT, **_tidy(plain)}
    for name, entry in {whole: schema, **schema["$defs"]}.items():
        entry["title"] = told.THINGS[name]
        for key, value in entry["properties"].items():
            value |= _described(told.PURPOSES[name][key])
            if key in PICTURES:
                value["examples"] = list(pictures(PICTURES[key]))
            for each in value.get("patternProperties", {}).values():
                if "$ref" not in each:
                    each |= _described(told.NAMED_BY_AUTHORS[name][key])
    return schema


def _described(purpose: str) -> Schema:
    """A purpose as a sentence: plain, and with its code marks for editors that know them."""
    bare = purpose.replace("`", "")
    plain = {"description": f"{bare[0].upper()}{bare[1:]}."}
    marked = {"markdownDescription": f"{purpose[0].upper()}{purpose[1:]}."}
    return plain if bare == purpose else plain | marked


def _tidy(place: Any, named: bool = False) -> Any:
    """The schema without nulls, defaults and the library's titles; a key is never left empty.

    ``named`` says that the keys of this place are an author's keys and not words of the schema.
    """
    if isinstance(place, list):
        return [_tidy(each) for each in place if each != {"type": "null"}]
    if not isinstance(place, dict):
        return place
    if named:
        return {key: _tidy(value) for key, value in place.items()}
    tidy = {
        key: _tidy(value, key in ("properties", "patternProperties", "$defs"))
        for key, value in place.items()
        if key not in ("default", "title")
    }
    if "patternProperties" in tidy:
        tidy |= {"additionalProperties": False, "errorMessage": IDS}
    if tidy.get("maxProperties") == SPEECH:
        del tidy["maxProperties"]
        tidy |= _one_speech(tidy["patternProperties"])
    forms = tidy.get("anyOf", ())
    tidy = tidy | tidy.pop("anyOf")[0] if len(forms) == 1 else tidy
    if set(tidy.get("enum", ())) & keys.WORDS.keys():
        tidy["enumDescriptions"] = [keys.WORDS.get(word, "") for word in tidy["enum"]]
    return tidy


def _one_speech(anybody: dict[str, Schema]) -> Schema:
    """One speaker and what they say, and perhaps a face: whom every scenario has is offered by name."""
    (said,) = anybody.values()
    people = {who: said | _described(what) for who, what in keys.SPEAKERS.items()}
    said |= _described(keys.SOMEBODY)
    faces = {
        "type": "string",
        "enum": list(FACES),
        "enumDescriptions": [keys.WORDS[face] for face in FACES],
        "errorMessage": f"One of these belongs here: {', '.join(FACES)}.",
    }
    many = [{"minProperties": 3}, {"minProperties": 2, "not": {"required": ["face"]}}]
    alone = {"type": "null", "errorMessage": TWO_SPEAKERS}
    properties = people | {"face": faces | _described(keys.FACE)}
    return {"properties": properties, "if": {"anyOf": many}, "then": alone}


def _ways_on() -> Iterator[Schema]:
    """A scene has exactly one way on, and what belongs beside it: the rules of shape.py."""
    ways = [*(way for way in WAYS_ON if way != "goto"), "goto", "then"]
    yield {
        "if": {"not": {"anyOf": [{"required": [key]} for key in (*ways, "choices")]}},
        "then": {"required": ["goto"], "errorMessage": NO_WAY_ON},
    }
    for number, way in enumerate(ways[:-1]):
        others = [*ways[number + 1 : -1], *(() if "then" in WAYS_ON[way] else ("then",))]
        yield {
            "if": {"required": [way]},
            "then": {"properties": dict.fromkeys(others, False), "errorMessage": TWO_WAYS_ON},
        }
    pairs = [(way, beside) for way, needed in WAYS_ON.items() for beside in needed]
    for key, beside in (*pairs, ("choices", "turn")):
        said = ONE_ALONE.format(key=key, beside=beside)
        yield {
            "if": {"required": [key]},
            "then": {"required": [beside], "errorMessage": said},
        }
