"""Opens the debrief of a sitting."""

from __future__ import annotations

from game.screens.kit import Screen
from game.screens.sitting import Sitting


def talk_screen(sitting: Sitting) -> Screen:
    """The screen that leads the talk after the play."""
    # Imported here: drawing it needs all charts.
    from game.screens.debrief import DebriefScreen

    return DebriefScreen(sitting)
