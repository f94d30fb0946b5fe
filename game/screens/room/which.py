"""For which scenario a room is to be prepared."""

from __future__ import annotations

from pathlib import Path

from game.screens.facilitators import FacilitatorsScreen
from game.screens.kit import Widget
from game.screens.room.prepare import open_preparing
from game.words import _


class WhichScreen(FacilitatorsScreen):
    """The same scenarios; the one that is chosen goes into a room."""

    @property
    def title(self) -> str:
        return _("Prepare a room")

    @property
    def help_text(self) -> str:
        return _("Choose the scenario that all tables are to play, or drop its file here.")

    @property
    def what_for(self) -> str:
        return _("Which scenario do all tables play?")

    def beside(self) -> list[Widget]:
        return []

    def go_to(self, path: Path) -> None:
        open_preparing(self.desk, path)
