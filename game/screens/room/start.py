"""The way into a room's debrief: in a window of its own, or in one that is open."""

from __future__ import annotations

import sys

from game.places import assets_folder
from game.screens import display, settings
from game.screens.app import App
from game.screens.room.gather import GatherScreen
from game.session.cohort.gathering import Gathering
from game.words import _


def open_room(app: App | None = None, gathering: Gathering | None = None) -> int:
    """Show a gathering of plays and lead its debrief; the exit status.

    Without an app a window is opened and stays until it is closed; otherwise the screen is laid
    on top of what the window shows. Without a gathering it begins empty.
    """
    screen = GatherScreen(gathering)
    if app is not None:
        app.push(screen)
        return 0
    if words := display.two_pygames():
        print(words, file=sys.stderr)
        return 2
    if not display.display_available():
        print(_("No display was found, and the room's debrief needs one."), file=sys.stderr)
        return 1
    window = App(settings.load())
    display.wear_icon(assets_folder() / "icons" / "app.png")
    window.run(screen)
    return 0
