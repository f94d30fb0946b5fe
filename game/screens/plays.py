"""All plays on this machine: go on, reopen a talk, carry one away, erase for good, copy all."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from game.screens.about import about
from game.screens.due import due_notice
from game.screens.kit import (
    Backdrop,
    Button,
    Column,
    Dialog,
    Entry,
    Page,
    Panel,
    Row,
    Screen,
    Text,
    Widget,
)
from game.screens.saving import record_play, save_all, save_play
from game.store import promise
from game.words import _

if TYPE_CHECKING:
    from game.screens.desk import Desk
    from game.store import PlayRow


class PlaysScreen(Screen):
    """One row for each play, the unfinished ones first."""

    ticks = 5.0

    def __init__(self, desk: Desk):
        super().__init__()
        self.desk = desk
        self.person = ""

    @property
    def title(self) -> str:
        return _("All plays")

    def on_shown(self) -> None:
        self.desk.look()

    def on_seen(self) -> None:
        self.on_tick(0)

    def on_tick(self, seconds: float) -> None:
        if self.desk.look():
            self.refresh()

    def on_drop(self, path: str) -> None:
        self.desk.open_file(Path(path))

    def build(self) -> Widget:
        parts: list[Widget] = due_notice(self.desk)
        groups = (
            (_("Going on"), self.desk.unfinished()),
            (_("Talked over"), self.desk.finished()),
        )
        for heading, rows in groups:
            if rows:
                parts += [Text(heading, "heading"), *(self._row(row) for row in rows)]
        if not self.desk.plays:
            parts = [Text(self.desk.trouble or _("No plays are kept on this machine yet."), "lead")]
        parts.append(
            Text(_("A play from another machine: drop its .play file on this window."), "small")
        )
        back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
        person = Button(
            _("Erase a person …"), self._ask_person, look="quiet", sign="person", key="erase:person",
            shut="" if self.desk.plays else _("No plays are kept on this machine yet"),
        )  # fmt: skip
        copy = Button(
            _("Copy all plays …"), lambda: self.app.push(save_all(self.desk.store)), look="quiet",
            sign="sheet", key="copy",
        )  # fmt: skip
        foot = Row(back, Row(person, copy, gap="s"), justify="between")
        head = Text(_("All plays on this machine"), "title")
        return Backdrop(Page(Column(*parts, gap="s"), head=head, foot=foot, measure=52))

    def _row(self, row: PlayRow) -> Widget:
        name = f"{row.title}, {about(row)}"
        promised = promise(row, date.today())
        words = Column(
            Text(row.title, "strong"), Text(about(row), "small"),
            Text(promised, "small") if promised else None, gap="none", grow=1
        )  # fmt: skip
        talk = row.phase in ("debrief", "closed")
        open_ = Button(
            _("The talk") if talk else _("Go on"), lambda: self.desk.take_up(row.play),
            sign="talk" if talk else "play", key=f"open:{row.play}",
            name=_("Open {play}").format(play=name),
            shut=_("Open in another window") if row.being_played else "",
        )  # fmt: skip
        save = Button(
            _("Save"), lambda: self._save(row), look="quiet", sign="sheet", key=f"save:{row.play}",
            name=_("Save as a file: {play}").format(play=name),
        )  # fmt: skip
        record = Button(
            _("Record"), lambda: self._record(row), look="quiet", sign="pencil", key=f"record:{row.play}",
            name=_("Write down as a test: {play}").format(play=name),
        )  # fmt: skip
        erase = Button(
            _("Erase"), lambda: self._ask_erase(row), look="quiet", sign="cross",
            key=f"erase:{row.play}", name=_("Erase {play}").format(play=name),
        )  # fmt: skip
        buttons = Row(open_, save, record, erase, gap="xs", justify="right")
        return Panel(Row(words, buttons, gap="m"), "card", across="m", down="s")

    def _save(self, row: PlayRow) -> None:
        self.app.push(save_play(self.desk.store, row.play, row.title))

    def _record(self, row: PlayRow) -> None:
        self.app.push(record_play(self.desk.store, row.play, row.title))

    def _ask_erase(self, row: PlayRow) -> None:
        self.ask(
            _("Erase this play for good?"),
            _("{title}, {about}. Files you saved stay where they are.").format(
                title=row.title, about=about(row)
            ),
            yes=_("Erase it"),
            on_yes=lambda: self.desk.erase(row.play),
            danger=True,
        )

    # A person.
    def _ask_person(self) -> None:
        self.person = ""
        self.open(self._person_dialog)

    def _person_dialog(self) -> Widget:
        words = _(
            "The name goes from every play, and with it what was written by the sides this person sat "
            "on. The plays stay. Files you saved are out of reach."
        )
        entry = Entry(
            self.person, self._set_person, key="person", label=_("The name, as it was typed"),
            limit=60,
        )  # fmt: skip
        entry.autofocus = True
        body = Column(Text(_("Erase a person for good?"), "heading"), Text(words), entry, gap="m")
        no = Button(_("Go back"), self.close, key="dialog:no")
        yes = Button(
            _("Erase them"), self._erase_person, look="danger", key="dialog:yes",
            shut="" if self.person.strip() else _("Write the name first"),
        )  # fmt: skip
        return Dialog(body, Row(no, yes, justify="right", gap="s"), name=_("Erase a person"))

    def _set_person(self, text: str) -> None:
        self.person = text

    def _erase_person(self) -> None:
        if self.person.strip():
            self.close()
            self.desk.erase_person(self.person)
