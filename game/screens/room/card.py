"""The card for the projector: what the tables open and how long there is; the word only at the end."""

from __future__ import annotations

from dataclasses import replace

from game.core.scenario import Scenario
from game.screens.kit import Backdrop, Button, Column, Gap, Page, Row, Screen, Sized, Text, Widget
from game.screens.room.far import far_scale
from game.session.cohort.rooms import RoomFile
from game.words import _, ngettext

MARGIN = 34
"""Units left and right of it, as on the pages of a debrief."""

AROUND = 86
"""Units that a page leaves free above, between and below its parts."""

LARGER = (1.8, 1.7, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.9, 0.8)
"""How large it may be written, beside the pages of a debrief: the first that fits."""


class CardScreen(Screen):
    """In letters for the far end of the room, as large as fits. Only its own button leads to the word."""

    def __init__(self, scenario: Scenario, file: str, room: RoomFile, word: str):
        super().__init__()
        self.scenario, self.file, self.room, self.word = scenario, file, room, word
        self.told = False

    @property
    def leaf(self) -> bool:
        return self.told

    @property
    def title(self) -> str:
        return self.scenario.title

    @property
    def help_text(self) -> str:
        return _("For the projector, while the tables play. Show the word when all are done.")

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        return (("w", _("Show the word, or hide it")),) if self.word else ()

    def on_left(self) -> None:
        settings = self.app.settings
        self.ui.fit(self.ui.size, settings.palette, settings.text_size)

    # The card.
    def build(self) -> Widget:
        usual = far_scale(self.ui.size, 100)
        for factor in LARGER:
            self.ui.scale = replace(usual, type=usual.type * factor)
            if self._fits():
                break
        body = self._the_word() if self.told else self._how_to_begin()
        page = Page(body, head=self._head(), foot=self._foot(), across=MARGIN,
                    key=f"card:{self.told}")  # fmt: skip
        return Backdrop(page)

    def _fits(self) -> bool:
        """Whether all of the first page is seen at the size that is set."""
        ui = self.ui
        wide = ui.size[0] - 2 * ui.px(MARGIN)
        parts = (self._head(), self._how_to_begin(), self._foot())
        return sum(part.height(ui, wide) for part in parts) <= ui.size[1] - ui.px(AROUND)

    def _head(self) -> Widget:
        return Text(self.room.workshop.name or self.scenario.title, "title")

    def _foot(self) -> Widget:
        back = Button(_("Back"), self.on_back, look="quiet", sign="back", key="back")
        back.autofocus = True  # so that Enter, pressed by chance, never shows the word
        show = None
        if self.word:
            label = _("Hide the word") if self.told else _("Show the word")
            show = Button(label, self.turn, look="quiet", hot="w", key="word")
        return Row(back, show, justify="between")

    def _how_to_begin(self) -> Widget:
        rows = [_row(number, words) for number, words in enumerate(self._steps(), 1)]
        return Column(self._minutes(), *rows, *self._care(), gap="m")

    def _minutes(self) -> Widget:
        n, talk = self.scenario.minutes, self.room.workshop.minutes
        words = ngettext("{n} minute to play", "{n} minutes to play", n).format(n=n)
        if talk:
            then = ngettext(
                "{words}, then {n} minute to talk", "{words}, then {n} minutes to talk", talk
            )
            words = then.format(words=words, n=talk)
        return Text(words, "lead", colour="accent")

    def _steps(self) -> list[str]:
        steps = [
            _("Open Common Ground, and drop the file {file} on its window.").format(file=self.file),
            _("Take your chairs: one side is the doctor, the other the manager."),
            _("Read your own sheet alone. Then begin."),
        ]
        if self.room.workshop.word:
            steps.append(_("When you are done, stay where you are. You will hear a word to type."))
        else:
            steps.append(_("When you are done, go on to your debrief."))
        return steps

    def _care(self) -> list[Widget]:
        found: list[Widget] = []
        if notes := self.scenario.content_notes:
            words = _("In this story: {notes}. Anybody may step out, and gives no reason.")
            found.append(Text(words.format(notes=", ".join(notes)), colour="ink"))
        if support := self.room.workshop.support:
            found.append(Text(_("If it comes too close: {support}").format(support=support)))
        return found

    def _the_word(self) -> Widget:
        return Column(
            Gap("none", grow=1),
            Text(_("The word is"), "lead", align="centre"),
            Text(self.word, "display", align="centre", colour="accent"),
            Gap("m"),
            Text(_("Type it where your laptop asks for it. Then we talk."), "lead", align="centre"),
            Gap("none", grow=1),
            gap="m",
        )  # fmt: skip

    def turn(self) -> None:
        """Show the word, or hide it again."""
        self.told = not self.told

    def on_back(self) -> None:
        if self.told:
            self.told = False
        else:
            self.app.pop()


def _row(number: int, words: str) -> Widget:
    counted = Sized(Text(str(number), "lead", colour="accent", weight="semibold"), width=1)
    return Row(counted, Text(words, "lead", grow=1), wrap=False, align="top", gap="s")
