"""A story's variables as meters: where they begin, how far they go, what an assignment does."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from game.content.beginning.writing import ids
from game.content.names import GUARD_WORDS, HINDSIGHT_WORDS
from game.content.twine.expressions import Known, names, numbers
from game.content.twine.story import If, Note, Piece, Place, Set, Show
from game.core.scoring import DIMENSIONS
from game.words import _

LIMIT = 1_000
TAKEN = frozenset((*map(str, DIMENSIONS), *GUARD_WORDS, *HINDSIGHT_WORDS))


@dataclass
class Meter:
    """One meter to be; ``notes`` say how it was found."""

    id: str
    label: str
    start: int
    low: int
    high: int
    shown: bool = False
    notes: list[Note] = field(default_factory=list)


@dataclass
class Variables:
    """What is known of a story's variables. ``constants`` are names that always hold one text."""

    meters: dict[str, Meter]
    flags: frozenset[str]
    constants: dict[str, str]
    starters: frozenset[Place]
    """Where an assignment stands that gives a meter its start."""

    def known(self, scenes: dict[str, str]) -> Known:
        """What conditions may name."""
        return Known({name: meter.id for name, meter in self.meters.items()}, self.flags, scenes)

    def effects(self, sets: Iterable[Set]) -> tuple[dict[str, int], list[Note]]:
        """What assignments, one after the other, do to the meters, and what they cannot do."""
        changes: dict[str, Set] = {}
        notes: list[Note] = []
        for change in sets:
            if change.name not in self.meters:
                notes += [] if change.name in self.constants else [_words(change)]
            elif change.place in self.starters:
                notes.append(_starter(change))
            elif change.to is None and (before := changes.get(change.name)) is not None:
                known = before.to is not None
                changes[change.name] = Set(
                    change.name, change.place,
                    by=0 if known else before.by + change.by,
                    to=int(before.to) + change.by if known else None,
                )  # fmt: skip
            else:
                changes[change.name] = change
        found: dict[str, int] = {}
        for name, change in changes.items():
            by = self._by(change)
            if by is None:
                notes.append(_between(change))
            elif by:
                found[self.meters[name].id] = max(-LIMIT, min(LIMIT, by))
        return found, notes

    def _by(self, change: Set) -> int | None:
        """A change as a number; one to the end of the scale is a step that can only end there."""
        meter = self.meters[change.name]
        if change.to is None:
            return change.by
        if int(change.to) <= meter.low:
            return meter.low - meter.high
        return meter.high - meter.low if int(change.to) >= meter.high else None


def gather(pieces: Sequence[Piece], first: Sequence[Set], here: Place) -> Variables:
    """The variables of a story. ``pieces`` are all there are, ``first`` what is set at the start."""
    sets: dict[str, list[Set]] = {}
    asked: dict[str, set[int]] = {}
    where: dict[str, Place] = {}
    for piece in pieces:
        if isinstance(piece, Set):
            sets.setdefault(piece.name, []).append(piece)
            where.setdefault(piece.name, piece.place)
        elif isinstance(piece, If):
            for branch in piece.branches:
                for name in sorted(names(branch.test)):
                    asked.setdefault(name, set()).update(numbers(branch.test).get(name, ()))
                    where.setdefault(name, piece.place)
    found = Variables({}, frozenset(), {}, frozenset())
    counted, flags = [], set()
    for name in dict.fromkeys((*sets, *asked)):
        changes = sets.get(name, [])
        said = {change.to for change in changes if isinstance(change.to, str)}
        if said:
            if len(said) == 1 and all(isinstance(change.to, str) for change in changes):
                found.constants[name] = said.pop()
            continue
        counted.append(name)
        if all(isinstance(change.to, bool) for change in changes) and asked.get(name, set()) <= {
            0,
            1,
        }:
            flags.add(name)  # fmt: skip
    starters: set[Place] = set()
    for name, key in zip(counted, _keys(counted), strict=True):
        meter = _meter(name, key, sets.get(name, []), asked.get(name, set()), first, starters)
        _say(meter, name in flags, where.get(name, here))
        found.meters[name] = meter
    return Variables(found.meters, frozenset(flags), found.constants, frozenset(starters))


def _keys(names_: list[str]) -> list[str]:
    spread = [re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name) for name in names_]
    return ids(spread, "meter", TAKEN)


def _meter(
    name: str, key: str, changes: list[Set], asked: Collection[int], first: Sequence[Set], starters: set[Place]
) -> Meter:  # fmt: skip
    """A meter that holds all that its assignments come to when each is met once."""
    start, begun, opening = 0, False, set()
    for change in first:
        if change.name == name:
            start = start + change.by if change.to is None else int(change.to)
            begun = True
            opening.add(change.place)
    later = [change for change in changes if change.place not in opening]
    made = [change for change in later if change.to is not None]
    if not begun and len(made) == 1 and len(later) > 1 and not isinstance(made[0].to, bool):
        start = int(made[0].to)
        starters.add(made[0].place)
    goals = [start, *(int(change.to) for change in made)]
    ups = sum(change.by for change in later if change.to is None and change.by > 0)
    downs = sum(change.by for change in later if change.to is None and change.by < 0)
    low = min(*goals, *asked, min(goals) + downs)
    high = max(*goals, *asked, max(goals) + ups, low + 1)
    label = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).replace("_", " ").strip() or key
    low, high, start = (max(-LIMIT, min(LIMIT, bound)) for bound in (low, high, start))
    low = min(low, high - 1)
    return Meter(key, label[:1].upper() + label[1:], start, low, high)


def _say(meter: Meter, flag: bool, place: Place) -> None:
    what = _("Twine’s variables have no bounds, and a meter has.")
    if flag:
        said = _("“{label}” is yes or no: it goes from 0 to 1.")
    else:
        said = _(
            "“{label}” goes from {low} to {high}: what its assignments come to if each is met "
            "once, and what it is compared with."
        )
    instead = said.format(label=meter.label, low=meter.low, high=meter.high)
    do = _("Look whether the scale fits, and give it a label that players understand.")
    meter.notes.append(Note(place, what, instead, do))


def _words(change: Set) -> Note:
    return Note(
        change.place,
        _("“{name}” holds words, and our meters are numbers.").format(name=change.name),
        _("This assignment was left out."),
        _("Where it matters, count it: 0, 1, 2."),
    )


def _starter(change: Set) -> Note:
    return Note(
        change.place,
        _("“{name}” is set to {number} here, and nowhere before.").format(
            name=change.name, number=change.to
        ),
        _("Its meter starts there."),
    )


def _between(change: Set) -> Note:
    return Note(
        change.place,
        _("“{name}” is set to {number}, and an effect of ours only adds or takes away.").format(
            name=change.name, number=change.to
        ),
        _("It was left out."),
        _("Write how much it goes up or down here."),
    )


def show(piece: Show, variables: Variables) -> tuple[str, Note | None]:
    """What stands in a text for the value of a variable."""
    if piece.name in variables.constants:
        return variables.constants[piece.name], None
    meter = variables.meters.get(piece.name)
    if meter is None:
        return piece.source, None
    meter.shown = True
    return meter.label, Note(
        piece.place,
        _("The value of “{name}” is shown in the text.").format(name=piece.name),
        _("Its name stands there, and the meter is shown beside the story."),
        _("Write the sentence so that it needs no number."),
    )
