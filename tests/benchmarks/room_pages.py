"""The screens of a room of 500 plays at 1080p: how long each step takes when it is first shown, and again."""

from __future__ import annotations

import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from game.session.cohort.gathering import Gathering
from tests.benchmarks.cohort import PLAYS, first_figures, write_room
from tests.benchmarks.row import Row

SIZE = (1920, 1080)
MOST = "≤ 100"


def run() -> list[Row]:
    """CPU-milliseconds of the slowest step, and of all of them on average."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    with TemporaryDirectory() as name:
        write_room(Path(name), PLAYS)
        room = first_figures(Path(name))
    first, again = shown(room)
    slowest = max(first, key=first.get)
    return [
        Row(f"{PLAYS} plays, slowest step first shown ({slowest})", first[slowest], 0, first[slowest], MOST),
        Row("  the same room, slowest step again", max(again.values()), 0, max(again.values()), MOST),
        Row("  on average, first shown", mean(first), 0, mean(first), ""),
    ]  # fmt: skip


def mean(spent: dict[str, float]) -> float:
    """The average of what every step took."""
    return sum(spent.values()) / len(spent)


def shown(room: Gathering) -> tuple[dict[str, float], dict[str, float]]:
    """What every step of every page takes, first shown and again, in milliseconds."""
    from game.screens.app import App
    from game.screens.room.screen import RoomScreen
    from game.screens.room.talk import RoomTalk
    from game.screens.settings import Settings

    app = App(Settings(mute=True, reduced_motion=True), size=SIZE, keep=None)
    screen = RoomScreen(RoomTalk(room, 45))
    screen.talk.facts.work_out()  # beside the window, before the first page is shown
    app.push(screen)
    app.draw()
    for scene in screen.talk.facts.decisions:
        screen.talk.facts.look(scene)  # beside the window, with a word that it takes a moment
    found = tuple(walk(app, screen) for _time in range(2))
    app.close()
    return found


def walk(app, screen) -> dict[str, float]:
    """Show every step once."""
    from game.screens.room import pages

    spent = {}
    for page in screen.talk.pages:
        screen.talk.go(page)
        step, steps = 0, 1
        while step < steps:
            screen.talk.step = step
            start = time.process_time()
            screen.refresh()
            app.draw()
            spent[f"{page.kind} {step + 1}"] = (time.process_time() - start) * 1000
            step, steps = step + 1, pages.steps(screen.view)
    return spent
