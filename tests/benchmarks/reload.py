"""From a saved file to a hundred scenes reloaded at the same place, against bare yaml.CSafeLoader on that file."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from pathlib import Path

import yaml

from game.core import play
from game.screens.preview import LOOKS
from game.session.preview.kept import Kept
from game.session.preview.rehearsal import Rehearsal
from game.session.preview.version import read_version
from game.session.preview.workbench import Workbench
from tests.benchmarks.idle_window import on_a_display, share
from tests.benchmarks.load import story
from tests.benchmarks.row import Row, against
from tests.benchmarks.step import best_of

LAYERS, MOST, ROUNDS = 10, "≤ 250", 9


PREVIEW = """
import time
from pathlib import Path
from game.screens.preview import PreviewScreen, read_for_preview
from game.screens.kit import App, Settings
path = Path("tests/scenarios/three-scenes.yaml")
app = App(Settings(mute=True), size=(1280, 720), keep=None)
app.push(PreviewScreen(path, *read_for_preview(path)))
end = time.monotonic() + 5
while time.monotonic() < end:
    app.step(0.1)
start, used = time.monotonic(), time.process_time()
while (left := start + {seconds} - time.monotonic()) > 0:
    app.step(min(left, app._next_due()))
print((time.process_time() - used) / (time.monotonic() - start) * 100)
"""


def run() -> list[Row]:
    """A reload, and what it costs to look at a file that nobody saves."""
    found = reloads()
    if shutil.which("Xvfb"):
        quiet = dict(os.environ, SDL_AUDIODRIVER="dummy", PYGAME_HIDE_SUPPORT_PROMPT="1")
        found += on_a_display(quiet, idle)
    return found


def idle(where: str, env: dict[str, str]) -> list[Row]:
    """The share of a core that a preview uses while nothing is saved or touched."""
    used = share(PREVIEW, env)
    return [Row(f"idle preview, {where}", used, 0, used, "≤ 0.3", "%")]


def reloads() -> list[Row]:
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
