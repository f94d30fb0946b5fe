"""Rules about which keys go together, read off the tree so that each stands at its key."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.nodes import Mapping, Mark, Node, Scalar, Sequence, Source
from game.content.problems import Problem
from game.words import _

WAYS_ON = {
    "goto": (),
    "turn": ("choices",),
    "together": ("then",),
    "chance": (),
    "negotiate": ("then",),
}
"""The keys that say how a scene goes on, each with the key it needs beside it."""


def problems(source: Source, root: Node) -> list[Problem]:
    """Everything that is wrong with which keys stand together."""
    found = []
    for key, scene in _entries(root, "scenes"):
        if isinstance(scene, Mapping):
            found += _ways_on(source, key, scene)
    for key, term in _entries(root, "glossary"):
        if isinstance(term, Mapping):
            found += _term(source, key, term)
    return found


def _entries(root: Node, name: str) -> Iterator[tuple[Scalar | None, Node]]:
    """The entries of a top-level mapping or list, each with its key if it has one."""
    if not isinstance(root, Mapping) or name not in root.items:
        return
    holder = root.items[name][1]
    if isinstance(holder, Mapping):
        yield from holder.items.values()
    elif isinstance(holder, Sequence):
        yield from ((None, item) for item in holder.items)


def _ways_on(source: Source, key: Scalar | None, scene: Mapping) -> Iterator[Problem]:
    """A scene has exactly one way on: goto, then, turn, together, chance or negotiate."""
    keys = scene.items
    ways = [name for name in keys if name in WAYS_ON]
    if "choices" in keys and "turn" not in keys:
        ways.append("turn")
    if "then" in keys and not any("then" in WAYS_ON[name] for name in ways):
        ways.append("then")
    start = Mark(key.line, key.column) if key else Mark(scene.line, scene.column)
    name = key.value if key else "this scene"
    if not ways:
        yield source.problem(
            "no-way-on",
            start,
            _("the scene {name!r} does not say how the story goes on.").format(name=name),
            _("Give it one of goto, then, turn with choices, together, chance or negotiate."),
        )
        return
    for extra in ways[1:]:
        shown = keys[extra][0] if extra in keys else keys["choices"][0]
        yield source.problem(
            "two-ways-on",
            (shown.line, shown.column),
            _("{value!r} gives the scene {name!r} a second way on beside {ways!r}.").format(
                value=shown.value, name=name, ways=ways[0]
            ),
            _("Keep one of them; put the other in a scene of its own."),
        )
    for beside in (*WAYS_ON.get(ways[0], ()), *(("turn",) if ways == ["turn"] else ())):
        if beside not in keys:
            yield source.problem(
                "missing-key",
                start,
                _("the scene {name!r} has no {beside!r}.").format(name=name, beside=beside),
                _("Add a line {beside}: beside {ways!r}.").format(beside=beside, ways=ways[0])
                if ways[0] in keys
                else _("Add a line {beside}: with doctor or manager.").format(beside=beside),
            )


def _term(source: Source, key: Scalar | None, term: Mapping) -> Iterator[Problem]:
    """A term is one side's word, or a false friend with a meaning for each side."""
    one, both = {"said_by", "plainly", "heard_as"}, {"doctor", "manager"}
    given = set(term.items)
    if both <= given and not given & {"said_by", "heard_as"}:
        return
    if one <= given and not given & both:
        return
    name = term.items.get("term")
    place = name[1] if name else term
    yield source.problem(
        "term-form",
        (place.line, place.column),
        _("a term is either one side’s word or one that means something else to each."),
        _("Give it said_by, plainly and heard_as; or a meaning each under doctor and manager."),
    )
