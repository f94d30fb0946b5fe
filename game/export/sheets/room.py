"""How a room is seated, how its time is divided, and how many copies it needs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import ceil

from game.core.exits import exits
from game.core.scenario import Kind, Scenario
from game.words import _, ngettext

AT_A_TABLE = 5
"""Two a side and the patient's chair: nobody only watches for want of a seat."""

BRIEFING, A_DECISION, BARGAINING, AFTERWARDS = 10, 2, 25, 5
"""Minutes that groups need, as workshops have found."""

DEBRIEF = {
    "stage": 3,
    "reactions": 5,
    "what": 8,
    "why": 14,
    "chair": 10,
    "balance": 14,
    "monday": 6,
}
"""How a debrief of an hour is divided among its phases."""

A_STORY = 2
"""Minutes that one table needs to tell what happened."""

MOST_EXTRA = 20
HEARD = 4
"""So many tables tell their stories within the usual time."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the session: its key, when it begins and how long it lasts, in minutes."""

    key: str
    start: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Room:
    """A session planned. ``tables`` holds the size of each table; empty when nobody said."""

    people: int
    tables: tuple[int, ...]
    play: tuple[Part, ...]
    debrief: tuple[Part, ...]
    planned: int
    """Minutes of playing that the scenario's author had in mind."""

    @property
    def minutes(self) -> int:
        """The whole session."""
        return sum(part.minutes for part in (*self.play, *self.debrief))

    @property
    def playing(self) -> int:
        """The play's share of it."""
        return sum(part.minutes for part in self.play)

    @property
    def hurried(self) -> bool:
        """Whether the play gets clearly less time than its author had in mind."""
        return self.playing < 0.8 * self.planned


def arrange(scenario: Scenario, people: int = 0, minutes: int = 0) -> Room:
    """Plan a session for so many people, in so many minutes when they are given.

    The debrief gets at least as long as the play; where there is time, a large room gets more.
    """
    tables = seat(people)
    extra = min(A_STORY * max(len(tables) - HEARD, 0), MOST_EXTRA)
    playing = minutes // 2 if minutes else scenario.minutes
    talking = minutes - playing if minutes else scenario.minutes + extra
    weights = dict(DEBRIEF)
    weights["what"] += extra
    play = _parts(_play_weights(scenario), playing, 0)
    return Room(people, tables, play, _parts(weights, talking, playing), scenario.minutes)


def seat(people: int) -> tuple[int, ...]:
    """The tables of a room, as even as can be and none larger than five."""
    if people < 1:
        return ()
    count = ceil(people / AT_A_TABLE)
    small, larger = divmod(people, count)
    return (small + 1,) * larger + (small,) * (count - larger)


def share(total: int, weights: dict[str, int]) -> dict[str, int]:
    """Whole minutes by weight that add up to the total; each gets one as long as there are enough."""
    whole = sum(weights.values())
    exact = {key: total * weight / whole for key, weight in weights.items()}
    given = {key: max(int(value), 1) for key, value in exact.items()}
    by_need = sorted(exact, key=lambda key: given[key] - exact[key])
    while sum(given.values()) < total:
        given[by_need[0]] += 1
        by_need.append(by_need.pop(0))
    while sum(given.values()) > max(total, len(given)):
        given[max(given, key=given.__getitem__)] -= 1
    return given


def decisions(scenario: Scenario) -> int:
    """How many decisions the longest way through the story meets, each scene once."""
    known: dict[str, int] = {}

    def ahead(scene_id: str, above: frozenset[str]) -> int:
        if scene_id not in scenario.scenes or scene_id in above:
            return 0
        if scene_id not in known:
            scene = scenario.scenes[scene_id]
            here = 1 if scene.kind in (Kind.DECISION, Kind.TOGETHER) else 0
            further = (ahead(way.goto, above | {scene_id}) for way in exits(scene))
            known[scene_id] = here + max(further, default=0)
        return known[scene_id]

    return ahead(scenario.start, frozenset())


def _play_weights(scenario: Scenario) -> dict[str, int]:
    weights = {"briefing": BRIEFING, "story": A_DECISION * max(decisions(scenario), 1)}
    if scenario.negotiations():
        weights["table"] = BARGAINING
    return weights | {"after": AFTERWARDS}


def _parts(weights: dict[str, int], total: int, start: int) -> tuple[Part, ...]:
    parts = []
    for key, minutes in share(total, weights).items():
        parts.append(Part(key, start, minutes))
        start += minutes
    return tuple(parts)


def tables_in_words(tables: tuple[int, ...]) -> list[str]:
    """How each size of table is seated."""
    lines = []
    for size, count in sorted(Counter(tables).items(), reverse=True):
        many = ngettext("{n} table of {size}", "{n} tables of {size}", count)
        lines.append(f"{many.format(n=count, size=size)}: {seats_in_words(size)}")
    return lines


def seats_in_words(size: int) -> str:
    """Who sits where at a table of so many."""
    return {
        1: _("you take the other chair yourself"),
        2: _("one a side"),
        3: _("one a side, and one in the patient's chair"),
        4: _("two a side"),
        5: _("two a side, and one in the patient's chair"),
    }[size]


def chairs(tables: tuple[int, ...]) -> int:
    """How many tables have somebody in the patient's chair."""
    return sum(size in (3, 5) for size in tables)


def side_size(size: int) -> int:
    """How many sit on each side of a table of so many people."""
    return max(size // 2, 1)
