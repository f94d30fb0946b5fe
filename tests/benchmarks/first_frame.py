"""From the start of Python to the first frame of the title, against a bare window that is only filled."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.row import Row, against

ROOT = Path(__file__).resolve().parents[2]
TURNS = 9

BARE = """
import pygame
pygame.display.init()
surface = pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
surface.fill((245, 239, 228))
pygame.display.flip()
"""

OURS = """
from game.screens import display
from game.screens.app import App
from game.screens.settings import Settings
from game.screens.title import TitleScreen
display.two_pygames()
app = App(Settings(), size=(1280, 720), keep=None)
app.push(TitleScreen())
app.draw()
"""

NOTHING = "pass"


def taken(code: str, env: dict[str, str]) -> float:
    """Give the milliseconds one run takes, start of Python included."""
    # Leaving at once keeps the shutdown of Python out of the time to the first frame.
    command = [sys.executable, "-c", f"{code}\nimport os\nos._exit(0)"]
    start = time.perf_counter()
    subprocess.run(command, env=env, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def run() -> list[Row]:
    env = dict(os.environ, SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy")
    env["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
    with tempfile.TemporaryDirectory() as home:
        env["COMMON_GROUND_HOME"] = home
        # As for anybody who starts the game a second time, the compiled modules are there.
        env["PYTHONPYCACHEPREFIX"] = home
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        taken(OURS, env)
        times: dict[str, list[float]] = {BARE: [], OURS: [], NOTHING: []}
        for _turn in range(TURNS):
            for code, found in times.items():
                found.append(taken(code, env))
    bare, ours, nothing = (statistics.median(found) for found in times.values())
    return [
        against("first frame of the title / a bare window", ours, bare, "≤ 2"),
        against("  without the start of Python", ours - nothing, bare - nothing, ""),
    ]
