"""The play has stopped because it can no longer be kept; nothing goes on unsaved."""

from __future__ import annotations

from collections.abc import Callable

from game.screens.kit import Backdrop, Button, Centre, Column, Icon, Page, Screen, Text, Widget
from game.words import _


class HaltedScreen(Screen):
    """Says why, and leads back to the title."""

    def __init__(self, reason: str, leave: Callable[[], object]):
        super().__init__()
        self.reason, self.leave = reason, leave

    def build(self) -> Widget:
        body = Column(
            Icon("warn", size=2.6),
            Text(_("The play has stopped"), "title"),
            Text(self.reason, "lead"),
            Text(_("Everything shown as done until now is kept.")),
            Button(_("To the title page"), self.leave, look="primary", key="title"),
            gap="m",
            align="left",
        )
        return Backdrop(Page(Centre(body, most=30, middle=True)))

    def on_back(self) -> None:
        self.leave()
