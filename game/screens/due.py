"""Plays whose day of deletion has come: a quiet notice, and the page on which somebody decides."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from game.screens.kit import (
    Backdrop,
    Button,
    Column,
    Entry,
    Page,
    Panel,
    Row,
    Screen,
    Split,
    Text,
    Toggle,
    Widget,
)
from game.session.dates import day_of, in_words
from game.store import PlayRow, promise
from game.store.play_row import out_of_reach, promised_by_now
from game.words import _, ngettext

if TYPE_CHECKING:
    from game.screens.desk import Desk


def due_notice(desk: Desk) -> list[Widget]:
    """A few words and a way to the page, where something is due; they keep nobody from playing."""
    rows = desk.due()
    if not rows:
        return []
    look = Button(
        _("Look at them"), lambda: open_due(desk), look="quiet", sign="next", sign_after=True,
        key="due",
    )  # fmt: skip
    words = Text(promised_by_now(len(rows)), "small", colour="ink", grow=1)
    return [Panel(Row(words, look, gap="s"), "well", across="m", down="xs")]


def open_due(desk: Desk) -> None:
    """Go to the page."""
    desk.app.push(DueScreen(desk))


class DueScreen(Screen):
    """What is due, each with a switch; then erase it, keep it to another day, or leave it for later."""

    ticks = 5.0

    def __init__(self, desk: Desk):
        super().__init__()
        self.desk = desk
        self.spared: set[str] = set()
        self.day = ""

    @property
    def title(self) -> str:
        return _("Promised to be erased")

    @property
    def help_text(self) -> str:
        return _(
            "Choose the plays, then erase them, or keep them until another day. Later is fine."
        )

    def on_seen(self) -> None:
        self.on_tick(0)

    def on_tick(self, seconds: float) -> None:
        if self.desk.look():
            self.refresh()

    @property
    def chosen(self) -> list[PlayRow]:
        """The plays that are meant: all but those that were switched off, or are being played."""
        return [r for r in self.desk.due() if r.play not in self.spared and not r.being_played]

    def build(self) -> Widget:
        rows = self.desk.due()
        head = Column(
            Text(_("Promised to be erased"), "title"),
            Text(_("The people at these tables were promised a day. Nothing is erased unless you say so.")),
            gap="none",
        )  # fmt: skip
        back = Button(
            _("Later") if rows else _("Back"), self.app.pop, look="quiet", sign="back", key="back"
        )
        back.autofocus = not rows
        if not rows:
            body: Widget = Text(self.desk.trouble or _("Nothing is due now."), "lead")
            return Backdrop(Page(body, head=head, foot=Row(back), measure=58))
        body = Split(
            Column(*(self._row(row) for row in rows), gap="s"),
            Column(self._erase(), self._keep(), Text(out_of_reach(), "small"), gap="m"),
            shares=(1.35, 1), least=16, gap="xl",
        )  # fmt: skip
        return Backdrop(Page(body, head=head, foot=Row(back), measure=58))

    def _row(self, row: PlayRow) -> Widget:
        people = ", ".join(self.desk.people_at(row)) or _("nobody's name is kept")
        told = f"{people} · {promise(row, date.today())}"
        if row.being_played:
            words = Column(
                Text(row.title, "strong"), Text(told, "small"),
                Text(_("It is being played in another window, and is left alone."), "small"), gap="none",
            )  # fmt: skip
            return Panel(words, "well", across="m", down="s")

        def choose(on: bool) -> None:
            (self.spared.discard if on else self.spared.add)(row.play)

        on = row.play not in self.spared
        toggle = Toggle(row.title, on, choose, key=f"play:{row.play}", note=told)
        return Panel(toggle, "card", across="m", down="s")

    def _erase(self) -> Widget:
        n = len(self.chosen)
        words = (
            ngettext("Erase {n} play …", "Erase {n} plays …", n).format(n=n) if n else _("Erase")
        )
        return Button(
            words, self._ask, look="danger", sign="cross", key="erase",
            shut="" if n else _("Choose a play first"),
        )  # fmt: skip

    def _keep(self) -> Widget:
        entry = Entry(
            self.day, self._write, key="day", label=_("Or keep them until"), hint="2027-09-30",
            limit=10, on_enter=self._put_off,
        )  # fmt: skip
        shut = "" if self._until() else _("Write a day to come, like 2027-09-30")
        if not self.chosen:
            shut = _("Choose a play first")
        keep = Button(
            _("Keep until then"), self._put_off, sign="clock", key="keep", shut=shut
        )  # fmt: skip
        return Column(entry, Row(keep, justify="right"), gap="s")

    def _write(self, text: str) -> None:
        self.day = text

    def _until(self) -> date | None:
        day = day_of(self.day.strip())
        return day if day and day > date.today() else None

    def _ask(self) -> None:
        plays = [row.play for row in self.chosen]
        if not plays:
            return
        n = len(plays)
        self.ask(
            ngettext("Erase {n} play for good?", "Erase {n} plays for good?", n).format(n=n),
            out_of_reach(), yes=_("Erase"), on_yes=lambda: self.desk.erase_plays(plays), danger=True,
        )  # fmt: skip

    def _put_off(self) -> None:
        day, plays = self._until(), [row.play for row in self.chosen]
        if day is None or not plays:
            return
        if self.desk.keep_until(plays, day):
            self.day = ""
            self.app.toast(_("Kept until {day}.").format(day=in_words(day)))
