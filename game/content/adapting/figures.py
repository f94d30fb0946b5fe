"""The figures of a scenario that a teacher may want otherwise: time, luck, walking away, costs, scales."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from game.content import fields
from game.content.adapting.spans import Edit, Ground
from game.content.document import CostEntry, Document, SceneEntry
from game.content.fields import Misfit
from game.content.nodes import Path
from game.core.scenario import SIDES
from game.words import _

COSTS = ("one_off_k", "recurrent_k", "wte")


class Group(StrEnum):
    """What a figure is about."""

    TIME = "time"
    LUCK = "luck"
    LEAVING = "leaving"
    COSTS = "costs"
    METERS = "meters"


READERS: dict[str, Callable[[Any], Any]] = {
    "minutes": fields.whole(1, 600),
    "rounds": fields.whole(1, 50),
    "odds": fields.whole(1, 1000),
    "points": fields.whole(0, 100),
    "start": fields.whole(-1000, 1000),
    **dict.fromkeys(COSTS, fields.amount),
}
"""What may stand there, as the format has it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of the file. ``key`` is how a script names it, ``about`` says where it stands."""

    key: str
    group: Group
    path: Path
    kind: str
    value: str
    line: int
    about: str

    def fault(self, text: str) -> str:
        """Why a text cannot stand there, and what can; nothing when it can."""
        try:
            READERS[self.kind](text.strip())
        except Misfit as misfit:
            return f"{misfit.message} {misfit.mend}"
        return ""


def figures(document: Document) -> tuple[Figure, ...]:
    """Every figure that the file gives, group by group."""
    ground = Ground(document)
    found = []
    for key, group, path, kind, about in _every(document):
        node = ground.node(path)
        if node is not None:
            found.append(Figure(key, group, path, kind, node.value.strip(), node.line, about))
    order = list(Group)
    return tuple(sorted(found, key=lambda figure: order.index(figure.group)))


Row = tuple[str, Group, Path, str, str]


def _every(document: Document) -> Iterator[Row]:
    entry = document.scenario
    yield "minutes", Group.TIME, ("minutes",), "minutes", _("Minutes for the whole case")
    for name, cut in entry.cuts.items():
        yield from _cut(name, bool(cut.walk_away))
    for name, meter in entry.meters.items():
        about = _("Where “{label}” starts").format(label=meter.label)
        yield f"meters.{name}.start", Group.METERS, ("meters", name, "start"), "start", about
    for name, scene in entry.scenes.items():
        yield from _scene(name, scene)


def _cut(name: str, leaves: bool) -> Iterator[Row]:
    here: Path = ("cuts", name)
    about = _("Minutes for the short form “{name}”").format(name=name)
    yield f"cuts.{name}.minutes", Group.TIME, (*here, "minutes"), "minutes", about
    about = _("Rounds in the short form “{name}”").format(name=name)
    yield f"cuts.{name}.rounds", Group.TIME, (*here, "rounds"), "rounds", about
    for seat in map(str, SIDES) if leaves else ():
        about = _("{side}’s walk-away points in “{name}”").format(side=seat.capitalize(), name=name)
        key = f"cuts.{name}.walk_away.{seat}"
        yield key, Group.LEAVING, (*here, "walk_away", seat), "points", about


def _scene(name: str, scene: SceneEntry) -> Iterator[Row]:
    here: Path = ("scenes", name)
    said = scene.heading or name
    for number, lot in enumerate(scene.chance):
        about = _("Odds that “{scene}” leads to “{goto}”").format(scene=said, goto=lot.goto)
        yield f"{name}.{number}.odds", Group.LUCK, (*here, "chance", number, "odds"), "odds", about
    for number, choice in enumerate(scene.choices):
        place = (*here, "choices", number, "cost")
        yield from _costs(f"{name}.{choice.id}", place, choice.cost, choice.text)
    if scene.negotiate is None:
        return
    about = _("Rounds at the table, “{scene}”").format(scene=said)
    yield f"{name}.rounds", Group.TIME, (*here, "negotiate", "rounds"), "rounds", about
    for seat in map(str, SIDES):
        about = _("{side}’s walk-away points").format(side=seat.capitalize())
        path = (*here, "negotiate", "walk_away", seat, "points")
        yield f"{name}.walk_away.{seat}", Group.LEAVING, path, "points", about
    for issue_id, issue in scene.negotiate.issues.items():
        for key, option in issue.options.items():
            spot = (*here, "negotiate", "issues", issue_id, "options", key, "cost")
            said = f"{issue.label or issue.text}: {option.label or option.text}"
            yield from _costs(f"{name}.{issue_id}.{key}", spot, option.cost, said)


def _costs(key: str, here: Path, cost: CostEntry | None, said: str) -> Iterator[Row]:
    words = {
        "one_off_k": _("£ thousands once, {what}"),
        "recurrent_k": _("£ thousands a year, {what}"),
        "wte": _("Whole-time posts, {what}"),
    }
    for kind in COSTS if cost else ():
        yield f"{key}.{kind}", Group.COSTS, (*here, kind), kind, words[kind].format(what=said)


def change(document: Document, figure: Figure, text: str) -> Edit:
    """The edit that puts another number where a figure stands."""
    ground = Ground(document)
    return Edit(*ground.span(ground.node(figure.path)), text.strip())
