"""Waiting with the other tables of a room until the facilitator gives the word."""

from __future__ import annotations

from game.screens import focus, keyboard
from game.screens.kit import Button, Column, Entry, Icon, Panel, Row, Sized, Text, Widget
from game.screens.play_screen import PlayScreen
from game.screens.sitting import Sitting
from game.screens.story import place_picture
from game.screens.table_code import show_code
from game.session.cohort.rooms import is_the_word, meanwhile
from game.words import _


class HeldScreen(PlayScreen):
    """Nothing is shown until the room is ready."""

    def __init__(self, sitting: Sitting):
        super().__init__(sitting)
        self.typed = ""
        self.refused = False

    def sheets(self) -> list[Widget]:
        return [
            Button(
                _("The code of this table"), lambda: show_code(self), look="quiet", sign="sheet",
                key="code",
            )
        ]  # fmt: skip

    def build(self) -> Widget:
        talk = Column(
            Text(_("While you wait"), "label"), Text(meanwhile(bool(self.view.scene.agreed)), "heading"),
            self._signed(),
            Text(_("Talk it over, scores unseen. What you signed stays as it is.")), gap="xs",
        )  # fmt: skip
        body = Column(
            None if self.ui.narrow else place_picture(self.view.scene.place or "title", 7, crop=7),
            Text(_("You are done. Other tables are still at it."), "lead"),
            Panel(talk, "accent"),
            self._word(),
            self._support(),
            gap="l",
        )
        go = Button(
            _("Go on to the talk"), self._go_on, look="primary", sign="next", sign_after=True,
            key="word",
        )  # fmt: skip
        return self.framed(body, heading=_("A moment together"), actions=(go,))

    def _signed(self) -> Widget | None:
        """The deal they are to improve: nobody has it by heart."""
        terms = [
            _("{issue}: {answer}").format(issue=term.label, answer=term.answer)
            for term in self.view.scene.agreed
        ]
        return Text(" · ".join(terms), "lead") if terms else None

    def _word(self) -> Widget:
        entry = Entry(
            self.typed, self._type, key="held:word", label=_("The facilitator's word"), limit=60,
            hint=_("You will hear it"), on_enter=self._go_on,
        )  # fmt: skip
        entry.autofocus = True
        wrong = None
        if self.refused:  # above what was typed: a passing note would lie over the buttons
            words = Text(_("That is not the word yet. The facilitator will say it aloud."), grow=1)
            told = Row(Icon("warn"), words, wrap=False)
            wrong = Panel(told, "bad", across="m", down="s", key="held:wrong")
        return Column(wrong, Row(Sized(entry, width=18), wrap=False), gap="s")

    def _support(self) -> Widget | None:
        room = self.sitting.session.header.room
        if not (room and room.support):
            return None
        words = _("If it comes too close: {support}").format(support=room.support)
        return Text(words, "small")

    def _type(self, text: str) -> None:
        self.typed, self.refused = text, False

    def _go_on(self) -> None:
        room = self.sitting.session.header.room
        if room is not None and not is_the_word(room, self.typed):
            self.refused = True
            self.app.after(0, self._show_word)
            return
        self.sitting.do(self.sitting.session.go_on)

    def _show_word(self) -> None:
        """Bring what was typed into sight, with what is wrong with it, wherever the page stood."""
        page = self.app.trees[0]
        told, entry = focus.find(page, "held:wrong"), focus.find(page, "held:word")
        if told and entry:
            focus.reveal(self.ui, told)
            focus.set_focus(self.ui, page, entry)
            keyboard.follow_focus(self.app)
