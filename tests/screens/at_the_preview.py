"""An author at a preview: a scenario file that is saved between two looks at the window."""

from __future__ import annotations

import itertools
import os
import time
from contextlib import contextmanager
from pathlib import Path

from game.screens.app import App
from game.screens.hands import Hands
from game.screens.preview import open_preview
from game.screens.screen import Screen
from game.screens.settings import Settings
from game.session.views import View

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "tests" / "scenarios" / "three-scenes.yaml").read_text(encoding="utf-8")
BROKEN = TEXT.replace("goto: her_figures", "goto: her_fingers")
AGES = itertools.count(1_000_000)


class Author(Hands):
    """Hands on a preview, and on the file that it shows."""

    def __init__(self, app: App, path: Path):
        super().__init__(app)
        self.path = path

    @property
    def rehearsal(self):
        return self.app.screen.bench.rehearsal

    @property
    def scene(self) -> str:
        return self.rehearsal.scene

    @property
    def view(self) -> View:
        return self.rehearsal.view("table")

    def save(self, text: str) -> None:
        """Save the file, and wait until the window has heard of it."""
        self.path.write_text(text, encoding="utf-8")
        self.age()
        self.rest()

    def age(self) -> None:
        """Let the file bear a time of its own, long ago: no disk is too coarse for these tests."""
        stamp = next(AGES)
        os.utime(self.path, (stamp, stamp))

    def rest(self) -> None:
        """Wait until what was saved has been read, doubts and all."""
        screen, end = self.app.screen, time.monotonic() + 20
        for _look in range(3):
            screen.on_tick(0)
            self.wait()
            while screen.file.doubting and time.monotonic() < end:
                self.app.step(0.05)
                self.wait()
        self.app.step()

    def until_checked(self) -> None:
        """Wait until the slow checks have come by themselves."""
        end = time.monotonic() + 30
        while not self.app.screen.bench.checked and time.monotonic() < end:
            self.app.step(0.05)
        self.app.step()

    def says(self, words: str) -> bool:
        """Whether some text that is shown has these words in it."""
        return any(words in text for text in self.see())

    def has(self, wanted: str) -> bool:
        """Whether a control of that key or name is there."""
        try:
            self.find(wanted)
        except LookupError:
            return False
        return True


@contextmanager
def preview(folder: Path, text: str = TEXT, size=(1280, 720), text_size=100):
    """Open a preview of a text in a folder, above a first page."""
    path = folder / "case.yaml"
    path.write_text(text, encoding="utf-8")
    stamp = next(AGES)
    os.utime(path, (stamp, stamp))
    app = App(
        Settings(text_size=text_size, mute=True, reduced_motion=True), size=size, keep=None
    )  # fmt: skip
    app.push(Screen())
    app.step()
    hands = Author(app, path)
    try:
        open_preview(app, path)
        hands.wait()
        app.step()
        yield hands
    finally:
        app.close()
