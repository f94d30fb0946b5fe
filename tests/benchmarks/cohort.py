"""A room of 500 plays, from bytes on a disk to the first figures, against reading and parsing alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from game.export.room_plays import files_in, read_files
from game.session.cohort import deals, dialects, dimensions, endings, patients, prompts, sides
from game.session.cohort.gathering import Gathering, gather
from tests import rooms
from tests.benchmarks.load import story
from tests.benchmarks.row import Row, against
from tests.benchmarks.whole_story import spent

PLAYS, LAYERS, WIDTH, ROUNDS = 500, 12, 5, 3

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


def run() -> list[Row]:
    """The whole room in CPU-milliseconds; then each later figure, held to 100 ms."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_room(folder, PLAYS)
        peer = spent(lambda: parse(folder), ROUNDS) * 1e3
        rows = [
            against(
                f"{PLAYS} plays to the first figures / read and parse",
                spent(lambda: first_figures(folder), ROUNDS) * 1e3, peer, "≤ 2",
            )
        ]  # fmt: skip
        room = first_figures(folder)
    dimensions.goalposts_of(room.scenario)  # a question of the scenario's size, not of the room's
    for title, work in later(room).items():
        _forget(room)
        took = spent(work) * 1e3
        rows.append(Row(f"  then {title}", took, 0, took, "≤ 100"))
    return rows


def parse(folder: Path) -> None:
    """What the peer does: read the bytes, and parse the JSON of each line."""
    for path in files_in([folder]):
        for line in path.read_bytes().decode("utf-8").split("\n"):
            if line:
                json.loads(line)


def first_figures(folder: Path) -> Gathering:
    """What stands on the first screen: the tables and the endings they reached, all else checked."""
    room = gather(read_files([folder])[0])
    assert len(room.tables) == PLAYS
    assert endings.endings_spread(room).reached
    return room


def later(room: Gathering) -> dict[str, Callable[[], object]]:
    """The figures of the screens that follow."""
    return {
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
        vars(table.folded).pop("record", None)


def write_room(folder: Path, plays: int) -> None:
    """Bots' plays of a story of some sixty scenes with a table at its end."""
    source = folder / "long-story.yaml"
    text = story(1, LAYERS, WIDTH).replace("goto: end\n", "goto: the_table\n")
    issues = "".join(ISSUE.format(n=n) for n in range(4))
    source.write_text(f"{text}{TABLE}{issues}    then:\n      - goto: end\n", encoding="utf-8")
    for n in range(plays):
        (folder / f"{n:03}.play").write_text(rooms.table(n, source), encoding="utf-8")
