"""The title: go on with a play, begin a new one, reach everything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.screens.about import about
from game.screens.kit import (
    Backdrop,
    Button,
    Centre,
    Column,
    Icon,
    Page,
    Panel,
    Picture,
    Row,
    Screen,
    Split,
    Text,
    Widget,
)
from game.words import _

if TYPE_CHECKING:
    from pathlib import Path

    from game.screens.desk import Desk
    from game.store import PlayRow

SHOWN = 3
"""Plays in progress that the title itself names; all are behind one button."""


class TitleScreen(Screen):
    """The first page. ``desk`` is filled once what is heavy has been loaded."""

    ticks = 5.0

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.refused = ""
        self.again: Callable[[], object] | None = None

    # Staying true to what other windows do.
    def on_shown(self) -> None:
        if self.desk is not None:
            self.desk.look()

    def on_seen(self) -> None:
        self.on_tick(0)

    def on_tick(self, seconds: float) -> None:
        if self.desk is not None and self.desk.look():
            self.refresh()

    def on_drop(self, path: str) -> None:
        # Imported here: the first frame is on the screen before anything is dropped on it.
        from pathlib import Path

        if self.desk is not None:
            self.desk.open_file(Path(path))

    # The page.
    def build(self) -> Widget:
        body = Split(
            Column(*self._art(), self._name(), gap="m"),
            Column(*self._notices(), *self._ways(), *self._due(), gap="s"),
            shares=(1.5, 1),
            least=15,
            gap="xl",
        )
        settings = Button(_("Settings"), self._settings, look="quiet", sign="gear", key="settings")
        teach = None
        if self.desk is not None:
            teach = Button(
                _("For facilitators"), self.desk.facilitate, look="quiet", sign="people",
                key="facilitate",
            )  # fmt: skip
        foot = Row(
            Row(settings, teach, gap="s"),
            Button(_("Close the game"), self.app.quit, look="quiet", sign="door", key="quit"),
            justify="between",
        )
        return Backdrop(Page(Centre(body, most=58, middle=True), foot=foot, measure=58))

    def _art(self) -> list[Widget]:
        # Where type is large the ways in come first.
        if self.ui.size[0] < self.ui.em(44):
            return []
        # The first frame does not wait for the drawing: its plate stands there already.
        picture = "places/title.svg" if self.desk else ""
        return [Picture(picture, height=18, crop=2.1)]

    def _name(self) -> Widget:
        return Column(
            Text(_("Common Ground"), "display"),
            Text(_("A doctor, a manager, one service that has to change."), "lead"),
            Text(_("Sit down on either side."), "lead"),
            gap="none",
        )

    def _notices(self) -> list[Widget]:
        words = self.refused or (self.desk.notice if self.desk else "")
        if not words:
            return []
        note = Row(Icon("warn", colour="warn"), Text(words, "small", colour="ink", grow=1), wrap=False,
                   align="top", gap="s")  # fmt: skip
        return [Panel(note, "warn", across="m", down="s")]

    def _due(self) -> list[Widget]:
        if self.desk is None:
            return []
        # Imported here: what it needs is loaded by now, and seldom wanted.
        from game.screens.due import due_notice

        return due_notice(self.desk)

    def _ways(self) -> list[Widget]:
        if self.desk is None:
            if self.again is None:
                return [Text(_("One moment …"), "small")]
            return [Button(_("Try again"), self.again, look="primary", sign="undo", key="again")]
        rows = self.desk.unfinished()
        ways: list[Widget] = []
        for row in rows[:SHOWN]:
            ways.append(self._go_on(row, first=not ways))
            if path := self.desk.changed(row):
                ways.append(self._afresh(row, path))
        new = Button(
            _("A new play"), self.desk.choose, look="plain" if rows else "primary", sign="plus",
            key="new", second="" if rows else _("For two sides at one laptop, or alone"),
        )  # fmt: skip
        new.autofocus = not rows
        ways.append(new)
        if self.desk.plays:
            ways.append(
                Button(_("All plays"), self.desk.show_plays, look="quiet", sign="book", key="all")
            )
        ways.append(
            Button(
                _("How it goes"), self._help, look="quiet", sign="help", key="help",
                second="" if self.desk.plays else _("The game on one page"),
            )
        )  # fmt: skip
        return ways

    def _go_on(self, row: PlayRow, first: bool) -> Widget:
        words = _("The talk: {title}") if row.phase == "debrief" else _("Go on: {title}")
        button = Button(
            words.format(title=row.title), lambda: self.desk.take_up(row.play),
            look="primary" if first else "plain", sign="play", key=f"on:{row.play}",
            shut=_("It is being played in another window") if row.being_played else "",
            second=about(row),
        )  # fmt: skip
        button.autofocus = first
        return button

    def _afresh(self, row: PlayRow, path: Path) -> Widget:
        return Button(
            _("Start afresh on the new {title}").format(title=row.title),
            lambda: self.desk.open_scenario(path), look="quiet", sign="undo",
            key=f"afresh:{row.play}", second=_("It has changed since; the play above keeps its text"),
        )  # fmt: skip

    def _settings(self) -> None:
        from game.screens.settings_screen import SettingsScreen

        self.app.push(SettingsScreen())

    def _help(self) -> None:
        from game.screens.help import HelpScreen

        self.app.push(HelpScreen())

    # What is loaded after the first frame.
    def opened(self, desk: Desk) -> None:
        """Hear that all has been loaded."""
        self.desk, self.refused, self.again = desk, "", None
        self._begin_anew()

    def failed(self, reason: str, again: Callable[[], object]) -> None:
        """Hear that plays cannot be kept, and what tries once more."""
        self.refused, self.again = reason, again
        self._begin_anew()

    def _begin_anew(self) -> None:
        """Let the focus go to what has just appeared, unless somebody has moved it already."""
        if not self.ui.ring_shown:
            self.ui.focus = ""
        self.refresh()
