"""From the schema's complaints to problems that stand where the author can mend them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from game.content import hints
from game.content.fields import Misfit, line_form, misplaced
from game.content.nodes import MOST_PROBLEMS, Mark, Node, Path, Scalar, Source, find
from game.content.nodes import Mapping as Group
from game.content.problems import Problem, closest
from game.words import _

WANTED = {
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
    "dict_type": "a group of keys",
    "tuple_type": "a list",
}


def problems(
    source: Source, root: Node, errors: Iterable[Mapping[str, Any]], schema: Mapping[str, Any]
) -> list[Problem]:
    """A problem for each error of the schema; a misspelt key is not missed as well."""
    errors = [error for error in errors if not _only_seems_short(root, error)]
    errors = errors[: 2 * MOST_PROBLEMS]
    found = {tuple(error["loc"]): _problem(source, root, error, schema) for error in errors}
    meant = {
        (*path[:-1], problem.did_you_mean)
        for path, problem in found.items()
        if problem.code == "unknown-key"
    }
    return [problem for path, problem in found.items() if path not in meant]


def _only_seems_short(root: Node, error: Mapping[str, Any]) -> bool:
    """Whether entries are there and were not counted, because each has a problem of its own."""
    node = find(root, tuple(error["loc"]))[0]
    if error["type"] != "too_short":
        return False
    if isinstance(node, Scalar):  # one entry, which may stand without its dash
        return bool(node.value)
    return len(node.items) >= error["ctx"]["min_length"]


def _problem(
    source: Source, root: Node, error: Mapping[str, Any], schema: Mapping[str, Any]
) -> Problem:
    path: Path = tuple(error["loc"])
    on_key = bool(path) and path[-1] == "[key]"
    node, key, depth = find(root, path[:-1] if on_key else path)
    place = Mark(node.line, node.column)
    if error["type"] == "missing":
        return _missing(source, key, place, path)
    if error["type"] == "extra_forbidden":
        assert key is not None
        return _unknown(source, key, node, path, schema)
    misfit = _misfit(error, path, node)
    if misfit.at:
        node, key, depth = find(root, (*path, misfit.at))
        place = Mark(node.line, node.column)
    if on_key and path[-4:-3] == ("lines",):
        misfit = hints.speaker(root, path[-2], misfit)
    elif misfit.code == "wrong-kind" and "model" in error["type"] and isinstance(node, Scalar):
        misfit = hints.with_its_keys(misfit, path, *_keys_at(schema, path))
    elif misfit.code == "too-few" and path[-1] == "priorities":
        misfit = hints.missing_dimensions(misfit, node)
    elif misfit.code == "line-form" and isinstance(node, Group) and len(node.items) > 1:
        speakers = [key for key, _said in node.items.values() if key.value != "face"]
        key, depth = speakers[1], 1
        place = Mark(key.line, key.column)
    if (on_key or (isinstance(node, Scalar) and not node.value)) and key and depth:
        place = Mark(key.line, key.column)
    return source.problem(misfit.code, place, misfit.message, misfit.mend, misfit.meant)


def _missing(source: Source, key: Scalar | None, place: Mark, path: Path) -> Problem:
    """A key that is not there, at whatever it is missing from."""
    if key:
        place = Mark(key.line, key.column)
    name, parents = path[-1], [step for step in path[:-1] if isinstance(step, str)]
    if name == "because" and "walk_away" not in path:
        return source.problem(
            "effect-reason",
            place,
            _("there is no reason here; patients, staff or money changed, so say how."),
            _("Write it in one line: {parents}: +1 because help comes at night").format(
                parents=parents[-1]
            ),
        )
    of = f"{parents[-1]!r}" if parents else _("this file")
    if path[:-1] and isinstance(path[-2], int):
        of = _("entry {number} of {name!r}").format(number=path[-2] + 1, name=parents[-1])
    return source.problem(
        "missing-key",
        place,
        _("{of} has no {name!r}.").format(of=of, name=name),
        _("Write format: 1 as the first line.")
        if name == "format"
        else _("Add a line {name}: with its value.").format(name=name),
    )


def _unknown(
    source: Source, key: Scalar, value: Node, path: Path, schema: Mapping[str, Any]
) -> Problem:
    """A key that does not belong here."""
    place = Mark(key.line, key.column)
    if re.match("[“”„«»‘’‚]", key.value):
        return source.problem(
            "yaml-smart-quotes",
            place,
            _("these are curly quotes, which count as letters of the key."),
            _("Delete them; a key needs no quotes."),
        )
    known = _keys_at(schema, path[:-1])[0]
    said = _("{value!r} is not a key that can stand here.").format(value=key.value[:40])
    mend = hints.for_unknown_key(path, value)
    if mend:
        return source.problem("unknown-key", place, said, mend)
    mend, near = (
        _("The keys here are {known}.").format(known=", ".join(known)),
        closest(key.value, known),
    )
    return source.problem("unknown-key", place, said, mend, near)


def _keys_at(schema: Mapping[str, Any], path: Path) -> tuple[list[str], list[str]]:
    """The keys that the format knows at a path, and those it has to have, by its JSON Schema."""
    place: Any = schema
    for step in path:
        place = _followed(schema, place)
        if isinstance(step, int):
            place = place.get("items", {})
        else:
            others = next(iter(place.get("patternProperties", {}).values()), None)
            others = others or place.get("additionalProperties") or {}
            place = place.get("properties", {}).get(step, others)
    place = _followed(schema, place)
    return list(place.get("properties", {})), list(place.get("required", ()))


def _followed(schema: Mapping[str, Any], place: Any) -> Any:
    """What a reference or the last of several forms stands for."""
    while isinstance(place, Mapping) and ("$ref" in place or "anyOf" in place):
        if "$ref" in place:
            place = schema["$defs"][place["$ref"].rsplit("/", 1)[-1]]
        else:
            place = place["anyOf"][-1]
    return place if isinstance(place, Mapping) else {}


def _misfit(error: Mapping[str, Any], path: Path, node: Node) -> Misfit:
    """What does not fit, in an author's words."""
    kind, context = error["type"], error.get("ctx", {})
    if isinstance(context.get("error"), Misfit):
        return context["error"]
    if len(path) > 1 and path[-2] == "lines" and kind in ("dict_type", "too_long", "too_short"):
        return line_form(more=kind == "too_long")
    if kind in WANTED:
        return misplaced(error["input"], WANTED[kind])
    if kind == "too_short":
        least = context["min_length"]
        return Misfit(
            "too-few",
            _("{path!r} needs at least {least} entries and has {actual_length}.").format(
                path=path[-1], least=least, actual_length=context["actual_length"]
            ),
            _("Add what is missing."),
        )
    if kind == "too_long":
        most = context["max_length"]
        message = _("{path!r} takes {most} entries and has more.").format(path=path[-1], most=most)
        return Misfit("too-many", message, _("Leave some out."))
    return Misfit(
        "wrong-kind", _("this cannot stand here."), _("Compare it with a scenario that works.")
    )
