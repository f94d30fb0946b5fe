"""The title: go on with a play, begin a new one, reopen a debrief."""

from __future__ import annotations

from collections.abc import Callable

from game.places import assets_folder
from game.screens.kit import (
    Backdrop,
    Button,
    Centre,
    Column,
    Dialog,
    Page,
    Picture,
    Row,
    Screen,
    Split,
    Text,
    Widget,
)
from game.words import _

SHOWN = 3
"""Plays in progress that the title itself names; all are behind one button."""


class TitleScreen(Screen):
    """The first page. ``desk`` is filled once what is heavy has been loaded."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = None

    def build(self) -> Widget:
        picture = assets_folder() / "places" / "title.svg"
        name = Column(
            Text(_("Common Ground"), "display"),
            Text(_("A doctor, a manager, one service that has to change. Sit down on either side."), "lead"),
            gap="s",
        )  # fmt: skip
        art = Picture(picture, height=11.0) if picture.is_file() else None
        body = Column(art, Split(name, Column(*self._ways(), gap="s"), least=15, gap="xl"), gap="l")
        foot = Row(
            Row(
                Button(_("Settings"), self._settings, look="quiet", sign="gear", key="settings"),
                Button(_("Help"), self._help, look="quiet", sign="help", key="help"),
                gap="s",
            ),
            Button(_("Close the game"), self.app.quit, look="quiet", sign="door", key="quit"),
            justify="between",
        )
        return Backdrop(Page(Centre(body, most=50, middle=True), foot=foot, measure=50))

    def _ways(self) -> list[Widget]:
        if self.desk is None:
            return [Text(_("One moment …"), "small")]
        rows = self.desk.unfinished()
        ways: list[Widget] = []
        for row in rows[:SHOWN]:
            ways.append(self._go_on(row, first=not ways))
            if path := self.desk.changed(row):
                ways.append(self._afresh(row, path))
        new = Button(
            _("A new play"),
            self.desk.choose,
            look="plain" if rows else "primary",
            sign="plus",
            key="new",
        )
        new.autofocus = not rows
        ways.append(new)
        if len(rows) > SHOWN or self.desk.finished():
            ways.append(Button(_("All plays"), self._all, look="quiet", sign="book", key="all"))
        return ways

    def _go_on(self, row, first: bool) -> Widget:
        shut = _("It is being played in another window") if row.being_played else ""
        button = Button(
            _("Go on: {title}").format(title=row.title), lambda: self.desk.take_up(row.play),
            look="primary" if first else "plain", sign="play", key=f"on:{row.play}", shut=shut,
            second=self.desk.about(row),
        )  # fmt: skip
        button.autofocus = first
        return button

    def _afresh(self, row, path) -> Widget:
        return Button(
            _("Start afresh on the new {title}").format(title=row.title),
            lambda: self.desk.open_scenario(path), look="quiet", sign="undo", key=f"afresh:{row.play}",
        )  # fmt: skip

    def _all(self) -> None:
        self.open(self._all_dialog)

    def _all_dialog(self) -> Widget:
        rows = [*self.desk.unfinished(), *self.desk.finished()]
        body = Column(
            Text(_("All plays on this machine"), "heading"),
            *(self._row(row) for row in rows),
            gap="m",
        )
        foot = Row(
            Button(_("Close"), self.close, look="primary", key="dialog:close"), justify="right"
        )
        return Dialog(body, foot, name=_("All plays"), wide=40)

    def _row(self, row) -> Widget:
        open_ = Button(
            _("Its debrief") if row.ended else _("Go on"), lambda: self._leave(row), key=f"open:{row.play}",
            name=_("Open {title}").format(title=row.title),
            shut=_("Open in another window") if row.being_played else "",
        )  # fmt: skip
        erase = Button(
            "", lambda: self._ask_erase(row), look="quiet", sign="cross",
            name=_("Erase {title}").format(title=row.title), key=f"erase:{row.play}",
        )  # fmt: skip
        words = Column(
            Text(row.title, "strong"), Text(self.desk.about(row), "small"), gap="none", grow=1
        )
        return Row(words, open_, erase, wrap=False, gap="s")

    def _leave(self, row) -> None:
        self.close()
        self.desk.take_up(row.play)

    def _ask_erase(self, row) -> None:
        self.ask(
            _("Erase this play for good?"),
            _("{title}, {about}. Files you exported are out of reach.").format(
                title=row.title, about=self.desk.about(row)
            ),
            yes=_("Erase it"),
            on_yes=lambda: self.desk.erase(row.play),
            danger=True,
        )

    def _settings(self) -> None:
        from game.screens.settings_screen import SettingsScreen

        self.app.push(SettingsScreen())

    def _help(self) -> None:
        from game.screens.help import HelpScreen

        self.app.push(HelpScreen())

    def opened(self, desk, then: Callable[[], object] | None = None) -> None:
        """Hear that all has been loaded; ``then`` goes straight somewhere."""
        self.desk = desk
        self.refresh()
        if then is not None:
            then()
