"""From a saved file to a hundred scenes reloaded at the same place, against bare yaml.CSafeLoader on that file."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

import yaml

from game.core import play
from game.screens.preview import LOOKS
from game.session.preview.kept import Kept
from game.session.preview.rehearsal import Rehearsal
from game.session.preview.version import read_version
from game.session.preview.workbench import Workbench
from tests.benchmarks.load import story
from tests.benchmarks.row import Row, against
from tests.benchmarks.step import best_of

LAYERS, MOST, ROUNDS = 10, "≤ 250", 9


def run() -> list[Row]:
    """The read, the quick checks, the way gone again, the page seen; and how long an author waits at most."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hundred.yaml"
        text = story(seed=1, layers=LAYERS)
        path.write_text(text, encoding="utf-8")
        bench = Workbench(path, read_version(path), Kept())
        assert len(bench.playing.scenario.scenes) == 100
        far_along(bench.rehearsal)
        place, saves = bench.rehearsal.scene, iter(range(1_000_000))

        def reload() -> None:
            path.write_text(f"{text}# save {next(saves)}\n", encoding="utf-8")
            assert bench.take(read_version(path))
            bench.rehearsal.view("table")

        ours = best_of(ROUNDS, reload) * 1e3
        assert (bench.rehearsal.scene, bench.behind) == (place, False)
        wait = LOOKS * 1e3
        peer = best_of(ROUNDS, lambda: yaml.load(text, yaml.CSafeLoader)) * 1e3
    return [
        against("save to reloaded page, 100 scenes / bare CSafeLoader", ours, peer, ""),
        Row("the same after the longest wait for a look", ours + wait, 0, ours + wait, MOST),
    ]


def far_along(rehearsal: Rehearsal) -> None:
    """Go almost to the story's end, by chance."""
    luck = random.Random(1)
    for _step in range(LAYERS - 1):
        legal = list(play.legal_moves(rehearsal.scenario, rehearsal.record.state))
        rehearsal.move(luck.choice(legal))
