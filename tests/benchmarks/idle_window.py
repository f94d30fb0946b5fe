"""How much of a core a window uses that nobody touches, in per cent, against waiting as pygame does."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.row import Row

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 6.0

OURS = """
import time
from game.screens.gallery import Gallery
from game.screens.kit import App, Settings
app = App(Settings(mute=True), size=(1280, 720), keep=None)
app.push(Gallery())
end = time.monotonic() + 1.5
while time.monotonic() < end:
    app.step(0.1)
start, used = time.monotonic(), time.process_time()
while (left := start + {seconds} - time.monotonic()) > 0:
    app.step(min(left, app._next_due()))
print((time.process_time() - used) / (time.monotonic() - start) * 100)
"""

PEER = """
import time, threading
import pygame
pygame.display.init()
pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
time.sleep(1)
pygame.event.get()
threading.Timer({seconds}, lambda: pygame.event.post(pygame.event.Event(pygame.QUIT))).start()
start, used = time.monotonic(), time.process_time()
while pygame.event.wait().type != pygame.QUIT:
    pass
print((time.process_time() - used) / (time.monotonic() - start) * 100)
"""


def share(code: str, env: dict[str, str]) -> float:
    """Give the per cent of a core that a child used while idle."""
    command = [sys.executable, "-c", code.format(seconds=SECONDS)]
    done = subprocess.run(command, env=env, cwd=ROOT, check=True, capture_output=True, text=True)
    return float(done.stdout.strip().splitlines()[-1])


def rows(where: str, env: dict[str, str]) -> list[Row]:
    with tempfile.TemporaryDirectory() as home:
        env = env | {"COMMON_GROUND_HOME": home, "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
        ours, peer = share(OURS, env), share(PEER, env)
    return [Row(f"idle window, {where} / pygame's event.wait", ours, peer, ours, "≤ 0.3", "%")]


def run() -> list[Row]:
    quiet = dict(os.environ, SDL_AUDIODRIVER="dummy")
    found = rows("no display, polling", quiet | {"SDL_VIDEODRIVER": "dummy"})
    if shutil.which("Xvfb"):
        found += on_a_display(quiet)
    return found


def on_a_display(env: dict[str, str], measure=rows) -> list[Row]:
    """Measure on a display that is made for it, where SDL itself sleeps."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    try:
        os.close(write)
        number = os.read(read, 16).decode().strip()
        time.sleep(0.5)
        env = {k: v for k, v in env.items() if k != "SDL_VIDEODRIVER"} | {"DISPLAY": f":{number}"}
        return measure("X11, waiting in SDL", env)
    finally:
        os.close(read)
        server.terminate()
        server.wait(10)
