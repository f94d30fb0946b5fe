"""Give tests of screens a window that nobody sees, and hands to use it."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pytest

from game.screens.app import App
from game.screens.hands import Hands
from game.screens.settings import Settings
from tests.screens.at_the_desk import SMALL


@pytest.fixture(autouse=True)
def no_sticks(monkeypatch):
    """A test finds the same plays on every machine: those it made itself."""
    monkeypatch.setattr("game.screens.room.gather.folders_of_plays", lambda: ())


@pytest.fixture
def window(tmp_path, monkeypatch):
    """Open a window on a screen and give the hands that use it; closed after the test."""
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path))
    opened = []

    def show(screen, size=(1280, 720), text_size=100, theme="light", **liked) -> Hands:
        settings = Settings(
            theme=theme, text_size=text_size, mute=True, reduced_motion=True, **liked
        )
        app = App(settings, size=size, keep=None)
        opened.append(app)
        app.push(screen)
        app.step()
        return Hands(app)

    yield show
    for app in opened:
        app.close()


@pytest.fixture
def mine(tmp_path):
    """A scenario of a teacher's own, somewhere."""
    path = tmp_path / "my folder" / "my case.yaml"
    path.parent.mkdir()
    path.write_bytes(SMALL.read_bytes())
    return path
