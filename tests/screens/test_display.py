"""Promise 10: where nobody could see a window there is none; SDL's silent stand-ins are found out."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pygame
import pytest

from game.screens import display

ROOT = Path(__file__).resolve().parents[2]
ASK = "from game.screens.display import display_available; print(display_available())"
NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER", "XDG_SESSION_TYPE")

on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 and Wayland")


def asked(tmp_path, **environment) -> bool:
    """Ask a new process, in an environment with these names for displays and no others."""
    env = {name: value for name, value in os.environ.items() if name not in NAMES}
    env |= {"XDG_RUNTIME_DIR": str(tmp_path), "PYGAME_HIDE_SUPPORT_PROMPT": "1"} | environment
    done = subprocess.run(
        [sys.executable, "-c", ASK], cwd=ROOT, env=env, capture_output=True, text=True, timeout=60
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout == "True\n"


@on_linux
@pytest.mark.parametrize("environment", [
    {},
    {"DISPLAY": ""},
    {"DISPLAY": ":987"},
    {"WAYLAND_DISPLAY": "wayland-987"},
    {"DISPLAY": ":987", "WAYLAND_DISPLAY": "wayland-987"},
    {"SDL_VIDEODRIVER": "no-such-driver"},
    {"SDL_VIDEODRIVER": "x11", "DISPLAY": ":987"},
], ids=lambda environment: " ".join(f"{k}={v}" for k, v in environment.items()) or "nothing")  # fmt: skip
def test_a_display_that_is_missing_is_noticed(tmp_path, environment):
    """None named, or one that nobody answers at: never an invisible window instead."""
    assert not asked(tmp_path, **environment)


def test_a_driver_asked_for_by_name_is_a_wish(tmp_path):
    """Tests and screenshots ask for the invisible one, and get it."""
    assert asked(tmp_path, SDL_VIDEODRIVER="dummy")


@on_linux
@pytest.mark.skipif(not shutil.which("Xvfb"), reason="no virtual X server here")
def test_a_real_display_is_taken(tmp_path):
    """An X server that answers."""
    name = f":{7000 + os.getpid() % 2000}"
    server = subprocess.Popen(["Xvfb", name, "-nolisten", "tcp"], stderr=subprocess.DEVNULL)
    try:
        for _try in range(40):
            if asked(tmp_path, DISPLAY=name):
                return
            time.sleep(0.1)
        pytest.fail("the X server was not found")
    finally:
        server.terminate()
        server.wait()


@pytest.fixture
def named(monkeypatch):
    """A display is named in the environment, and no driver is."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    opened = []
    monkeypatch.setattr(pygame.display, "get_init", lambda: bool(opened))
    monkeypatch.setattr(pygame.display, "init", lambda: opened.append(1))
    monkeypatch.setattr(pygame.display, "quit", opened.clear)
    return opened


@pytest.mark.parametrize("driver", ["dummy", "offscreen", "evdev", "KMSDRM"])
def test_a_stand_in_that_sdl_fell_back_to_is_given_up_again(named, monkeypatch, driver):
    """It opens without a complaint, and nobody would see anything."""
    monkeypatch.setattr(pygame.display, "get_driver", lambda: driver)
    assert not display.display_available()
    assert not named


@pytest.mark.parametrize("driver", ["x11", "wayland", "windows", "cocoa", "Windows"])
def test_a_driver_that_people_see_is_kept_open(named, monkeypatch, driver):
    """The window comes next."""
    monkeypatch.setattr(pygame.display, "get_driver", lambda: driver)
    assert display.display_available()
    assert named


def test_a_driver_that_fails_is_no_display(named, monkeypatch):
    """Whatever SDL says about it."""

    def fail():
        raise pygame.error("No available video device")

    monkeypatch.setattr(pygame.display, "init", fail)
    assert not display.display_available()


@pytest.mark.parametrize(
    ("at", "number"), [((100, 80), 0), ((2_000, 80), 1), ((-900, 0), 1), ((100, 1_200), 1)]
)
def test_the_whole_screen_is_that_of_the_display_the_window_is_on(named, monkeypatch, at, number):
    """A window on the projector stays there, wherever the projector lies to the laptop."""
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1_600, 900), (1_280, 720)])
    monkeypatch.setattr(pygame.display, "get_surface", lambda: pygame.Surface((800, 600)))
    monkeypatch.setattr(pygame.display, "get_window_position", lambda: at)
    assert display.display_of_window() == number
