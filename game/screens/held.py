"""Waiting with the other tables of a room until the facilitator gives the word."""

from __future__ import annotations

from game.screens.kit import Button, Column, Icon, Text, Widget
from game.screens.play_screen import PlayScreen
from game.words import _


class HeldScreen(PlayScreen):
    """Nothing is shown until the room is ready."""

    def build(self) -> Widget:
        body = Column(
            Icon("people", size=3),
            Text(_("You are done. Other tables are still at it."), "lead"),
            Text(_("Could the deal be better for one side at no loss to the other? Talk it over, scores unseen.")),
            gap="m",
            align="left",
        )  # fmt: skip
        go = Button(
            _("The facilitator has given the word"), self._go_on, look="primary", sign="next",
            sign_after=True, key="word",
        )  # fmt: skip
        return self.framed(body, heading=_("A moment together"), actions=(go,))

    def _go_on(self) -> None:
        self.sitting.do(self.sitting.session.go_on)
