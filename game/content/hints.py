"""What an author most likely meant by something that cannot stand where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from game.content.fields import Misfit
from game.content.nodes import Mapping, Node, Path, Scalar, find
from game.content.problems import closest
from game.core.scenario import SIDES
from game.core.scoring import DIMENSIONS
from game.words import _

OF_A_SCENE = {
    "heading", "place", "text", "lines", "goto", "then", "turn", "choices", "together", "chance",
    "negotiate", "kind",
}  # fmt: skip


def for_unknown_key(path: Path, value: Node) -> str:
    """How to mend a key that is good elsewhere; nothing when no such place is known."""
    *parents, key = path
    scene = isinstance(value, Mapping) and len(OF_A_SCENE & value.items.keys()) > 1
    if scene and not parents:
        return _(
            "If {key!r} is a scene or an ending, move it and its lines two spaces further in."
        ).format(key=key)
    if scene and parents[:1] in (["scenes"], ["endings"]) and len(parents) == 2:
        return _("If {key!r} is a scene of its own, move it and its lines two spaces back.").format(
            key=key
        )
    if parents == ["roles"]:
        return _(
            "The two roles are doctor and manager, whoever they are; their name stands under name."
        )
    if key == "kind" and parents[:1] == ["scenes"]:
        return _(
            "An ending has a kind, and a scene has none. Endings stand under endings, below the scenes."
        )
    if parents[:1] == ["endings"] and key in OF_A_SCENE:
        return _(
            "A play is over at an ending. If it shall go on, make a scene of it, under scenes."
        )
    if key == "else":
        return _("The last way has no condition and no else, only goto and the name of a scene.")
    return ""


def speaker(root: Node, said: object, misfit: Misfit) -> Misfit:
    """A person's name where the id of a speaker belongs."""
    ids = {}
    for group in ("roles", "cast"):
        people = find(root, (group,))[0]
        for who, (_key, person) in people.items.items() if isinstance(people, Mapping) else ():
            name = find(person, ("name",))[0]
            ids[name.value if isinstance(name, Scalar) else who] = who
    meant = ids.get(closest(str(said), ids), closest(str(said), map(str, SIDES)))
    mend = _(
        "A line starts with doctor, manager, narrator or an id from the cast, not with a name."
    )
    return Misfit("bad-id", misfit.message, mend, meant)


def with_its_keys(
    misfit: Misfit, path: Path, known: Sequence[str], needed: Sequence[str]
) -> Misfit:
    """A text where a group of keys belongs: the keys are named, or shown with their numbers."""
    if not known or not path:
        return misfit
    of_a_cut = path[0] == "cuts" and path[-1] == "walk_away"
    if path[-1] in ("points", "pull") or of_a_cut:
        mend = _("Write a number for each: {doctor: 10, manager: 5}.")
    elif path[-1] == "effects":
        mend = _("Write each on a line of its own, two spaces further in, such as trust: +1")
        mend += _(" or equity: +1 because help comes at night")
    else:
        named = ", ".join(needed or known)
        mend = _("Write on lines of their own, two spaces further in: {named}.").format(named=named)
    return Misfit(misfit.code, misfit.message, mend, misfit.meant)


def missing_dimensions(misfit: Misfit, node: Node) -> Misfit:
    """Priorities that are not all four: those that are missing are named."""
    given = {item.value for item in node.items if isinstance(item, Scalar)}
    missing = ", ".join(str(each) for each in DIMENSIONS if str(each) not in given)
    return Misfit(
        misfit.code, misfit.message, _("Add what is missing: {missing}.").format(missing=missing)
    )
