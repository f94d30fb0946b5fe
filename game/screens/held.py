"""Waiting with the other tables of a room until the facilitator gives the word."""

from __future__ import annotations

from game.screens.kit import Button, Column, Panel, Text, Widget
from game.screens.play_screen import PlayScreen
from game.screens.story import place_picture
from game.words import _


class HeldScreen(PlayScreen):
    """Nothing is shown until the room is ready."""

    def build(self) -> Widget:
        question = Text(_("Could one of you have had more, at no cost to the other?"), "heading")
        talk = Column(
            Text(_("While you wait"), "label"), question, Text(_("Talk it over, scores unseen.")),
            gap="xs",
        )  # fmt: skip
        body = Column(
            None if self.ui.narrow else place_picture(self.view.scene.place or "title", 12, crop=4),
            Text(_("You are done. Other tables are still at it."), "lead"),
            Panel(talk, "accent"),
            gap="l",
        )
        go = Button(
            _("The facilitator has given the word"), self._go_on, look="primary", sign="next",
            sign_after=True, key="word",
        )  # fmt: skip
        go.autofocus = True
        return self.framed(body, heading=_("A moment together"), actions=(go,))

    def _go_on(self) -> None:
        self.sitting.do(self.sitting.session.go_on)
