"""A room of 500 plays, from bytes on a disk to the first figures, against reading and parsing alone."""

from __future__ import annotations

import gc
import json
import tracemalloc
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from game.content.library import rebuild
from game.content.nodes import set_aside, take_back
from game.export.room_plays import files_in, gather_room
from game.session.cohort import deals, dialects, dimensions, endings, patients, prompts, sides
from game.session.cohort.gathering import Gathering
from tests import rooms
from tests.benchmarks.load import story
from tests.benchmarks.row import Row, against
from tests.benchmarks.whole_story import spent

PLAYS, LAYERS, WIDTH, ROUNDS = 500, 12, 5, 5

RECORDS = "the records of all tables, once"

TABLE = """  the_table:
    heading: The small boardroom
    text: |
      Two chairs, one window.
    negotiate:
      opens: manager
      rounds: 5
      walk_away:
        doctor: {points: 30, because: She would go on as she does}
        manager: {points: 30, because: The board would wait}
      issues:
"""
ISSUE = """        issue{n}:
          text: Question {n}?
          options:
            low{n}: {{text: Little, points: {{doctor: 0, manager: 25}}}}
            mid{n}: {{text: Half, points: {{doctor: 15, manager: 15}}, effects: {{equity: +1 because help comes}}}}
            top{n}: {{text: All, points: {{doctor: 25, manager: 0}}}}
"""
PROMPTS = """debrief:
  prompts:
    - when: guess_error.doctor >= 3 or left_on_table.manager >= 5
      phase: why
      ask: What would you have had to ask?
"""


def run() -> list[Row]:
    """The whole room in CPU-milliseconds; then each later figure, held to 100 ms."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_room(folder, PLAYS)
        taken = [
            (spent(lambda: first_figures(folder)), spent(lambda: parse(folder)))
            for _time in range(ROUNDS)
        ]
        ours, peer = (min(each) * 1e3 for each in zip(*taken, strict=True))
        rows = [
            against(f"{PLAYS} plays to the first figures / read and parse", ours, peer, "≤ 2"),
            memory(folder),
        ]  # fmt: skip
        room = first_figures(folder)
    dimensions.goalposts_of(room.scenario)  # a question of the scenario's size, not of the room's
    set_aside()  # as the screens of a room do
    for title, work in later(room).items():
        took = min(anew(room, title, work) for _time in range(ROUNDS))
        rows.append(Row(f"  then {title}", took, 0, took, "≤ 100"))
    take_back()
    return rows


def parse(folder: Path) -> None:
    """What the peer does: read the bytes, and parse the JSON of each line."""
    for path in files_in([folder]):
        for line in path.read_bytes().decode("utf-8").split("\n"):
            if line:
                json.loads(line)


def first_figures(folder: Path) -> Gathering:
    """What stands on the first screen: the tables and the endings they reached, all else checked.

    The scenario is built anew too, as it is when a program that has just begun opens a room.
    """
    rebuild.cache_clear()
    room = gather_room([folder])
    assert len(room.tables) == PLAYS
    assert endings.endings_spread(room).reached
    return room


def memory(folder: Path) -> Row:
    """What one more play takes in the larger half of a room, against one in its second quarter."""
    gather_room([folder])  # what is kept for every room, such as a scenario, is there now
    quarter, half, whole = (held(folder, plays) for plays in (PLAYS // 4, PLAYS // 2, PLAYS))
    late, early = (whole - half) / (PLAYS / 2), (half - quarter) / (PLAYS / 4)
    return against(
        f"  memory of a play, {PLAYS // 2} to {PLAYS} / {PLAYS // 4} to {PLAYS // 2}",
        late / 1024, early / 1024, "≤ 1.2", "KiB",
    )  # fmt: skip


def held(folder: Path, plays: int) -> int:
    """The bytes that a room of so many plays holds, with every record and figure kept."""
    tracemalloc.start()
    try:
        room = gather_room(files_in([folder])[:plays])
        kept = [work() for work in later(room).values()]
        gc.collect()
        return tracemalloc.get_traced_memory()[0] if kept else 0
    finally:
        tracemalloc.stop()


def anew(room: Gathering, title: str, work: Callable[[], object]) -> float:
    """The CPU-milliseconds of a figure when no figure of any table has been worked out before.

    The records are there, as they are for every page: what was typed is counted before the first.
    """
    _forget(room)
    if title == RECORDS:
        for table in room.tables:
            vars(table.folded).pop("record", None)
    return spent(work) * 1e3


def later(room: Gathering) -> dict[str, Callable[[], object]]:
    """The figures of the screens that follow."""
    return {
        RECORDS: lambda: [table.record for table in room.tables],
        "where ways parted": lambda: endings.splits(room),
        "the map of deals": lambda: deals.party_map(room),
        "the four dimensions": lambda: dimensions.four_dimensions(room),
        "reading each other": lambda: sides.reading_errors(room),
        "the patients' chairs and what was contested": lambda: (
            patients.chair_gaps(room), patients.contested(room),
        ),
        "the two dialects": lambda: (dialects.terms(room), dialects.roles_used(room)),
        "the questions of a phase": lambda: prompts.room_asks(room, "why"),
    }  # fmt: skip


def _forget(room: Gathering) -> None:
    """Make every table work its figures out anew."""
    for table in room.tables:
        kept = [
            name for name, value in vars(type(table)).items() if isinstance(value, cached_property)
        ]
        for each in kept:
            vars(table).pop(each, None)


def write_room(folder: Path, plays: int) -> None:
    """Bots' plays of a story of some sixty scenes with a table at its end."""
    source = folder / "long-story.yaml"
    text = story(1, LAYERS, WIDTH).replace("goto: end\n", "goto: the_table\n")
    issues = "".join(ISSUE.format(n=n) for n in range(4))
    source.write_text(
        f"{text}{TABLE}{issues}    then:\n      - goto: end\n{PROMPTS}", encoding="utf-8"
    )
    for n in range(plays):
        (folder / f"{n:03}.play").write_text(rooms.table(n, source), encoding="utf-8")
