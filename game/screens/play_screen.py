"""What all pages of a sitting share: private sheets, log, words, undo and the menu, always in one place."""

from __future__ import annotations

from game.screens.kit import (
    Backdrop,
    Badge,
    Button,
    Column,
    Dialog,
    Entry,
    Hold,
    Page,
    Row,
    Screen,
    Text,
    Widget,
    Words,
)
from game.screens.sheet import sheet_widgets
from game.screens.sitting import Sitting
from game.screens.story import log_widgets, term_parts
from game.session.phases import Phase
from game.session.views import View
from game.words import _, ngettext

SHEET_KEYS = {"doctor": "d", "manager": "m"}
HINT_FROM = 5
"""Minutes left at which a gentle hint appears."""


def lead(widget: Widget) -> Widget:
    """Let the page's focus begin at the first open control inside a widget."""
    for inner in widget.walk():
        if inner.focusable and not getattr(inner, "shut", False):
            inner.autofocus = True
            break
    return widget


class PlayScreen(Screen):
    """A page of a sitting. ``side`` colours the page's band."""

    measure = 46.0

    def __init__(self, sitting: Sitting):
        super().__init__()
        self.sitting = sitting
        self.note = ""

    @property
    def view(self) -> View:
        return self.sitting.view()

    # The frame.
    def framed(
        self, body: Widget, *, heading: str, under: str = "", badge: Widget | None = None,
        actions: tuple[Widget, ...] = (), side: str = "",
    ) -> Widget:  # fmt: skip
        """The page around a body: heading, tools, and what leads on."""
        title = Column(
            Text(heading, "title"), Text(under, "small") if under else None, gap="none", grow=1
        )
        signs = Row(badge, self._time_hint(), gap="s", justify="right")
        head = Column(
            Row(Text(self.view.title, "label", grow=1), *self.small_tools(), gap="none"),
            Row(title, signs, gap="m", align="middle"),
            gap="none",
        )
        foot = Row(Row(*self.sheets(), gap="s"), Row(*actions, gap="s"), gap="s", justify="between")
        return Backdrop(Page(body, head=head, foot=foot, measure=self.measure), side=side)

    def sheets(self) -> list[Widget]:
        """A button for each side's private sheet."""
        roles = self.view.roles
        return [
            Hold(
                _("My sheet") if self.sitting.alone else roles[seat].name,
                lambda seat=seat: Column(*sheet_widgets(self.sitting.view(seat)), gap="m"),
                key=f"sheet:{seat}",
                side=seat,
                hot=SHEET_KEYS[seat],
                name=_("Hold to see the private sheet of {name}").format(name=roles[seat].name),
            )
            for seat in self.sitting.sides
        ]

    def small_tools(self) -> list[Widget]:
        """Words, log, undo and menu, quiet at the top of the page."""
        tools: list[Widget] = [
            Button(
                _("Words"),
                self.show_words,
                look="quiet",
                sign="book",
                hot="w",
                cap=False,
                key="words",
            ),
            Button(
                _("Log"), self.show_log, look="quiet", sign="clock", hot="l", cap=False, key="log"
            ),
        ]
        if self.view.can_undo:
            tools.append(
                Button(
                    _("Undo"),
                    self.sitting.undo,
                    look="quiet",
                    sign="undo",
                    hot="u",
                    cap=False,
                    key="undo",
                )
            )
        tools.append(
            Button(
                _("Menu"),
                self.on_back,
                look="quiet",
                sign="pause",
                key="menu",
                hot="esc",
                cap=False,
            )
        )
        return tools

    def _time_hint(self) -> Widget | None:
        left = self.view.minutes_left
        if left is None or left > HINT_FROM:
            return None
        if left <= 0:
            return Badge(_("The planned time is over: no hurry"), "plain", sign="clock")
        text = ngettext("About {n} minute left", "About {n} minutes left", left)
        return Badge(text.format(n=left), "plain", sign="clock")

    # Words and log.
    def glossary(self, term: str) -> tuple[tuple[str, Words], ...]:
        view = self.view
        return term_parts(view, view.terms[term]) if term in view.terms else ()

    def on_explained(self, term: str) -> None:
        if self.sitting.session.record.phase is Phase.PLAYING:
            self.sitting.keep(
                lambda: self.sitting.session.looked_up(term, self.sitting.session.header.human)
            )

    def show_words(self) -> None:
        """Open the whole glossary."""
        self.open(self._words_dialog)

    def _words_dialog(self) -> Widget:
        view = self.view
        parts: list[Widget] = []
        for term in sorted(view.terms.values(), key=lambda t: t.term.casefold()):
            lines = [Text(term.term, "strong", colour="accent")]
            for heading, words in term_parts(view, term):
                lines.append(Text(f"{heading}: {words}" if heading and words else heading or words))
            parts.append(Column(*lines, gap="none"))
        if not parts:
            parts = [Text(_("This scenario explains no words."))]
        body = Column(Text(_("Words, in both dialects"), "heading"), *parts, gap="m")
        return Dialog(body, self._close_row(), name=_("Words"), wide=38)

    def show_log(self) -> None:
        """Open all that was said and chosen."""
        self.open(self._log_dialog)

    def _log_dialog(self) -> Widget:
        body = Column(Text(_("So far"), "heading"), *log_widgets(self.view.log), gap="m")
        return Dialog(body, self._close_row(), name=_("Log"), wide=42)

    def _close_row(self) -> Widget:
        return Row(
            Button(_("Close"), self.close, look="primary", key="dialog:close"), justify="right"
        )

    # The menu.
    def on_back(self) -> None:
        """Escape pauses: the menu opens."""
        self.open(self._menu_dialog)

    def _menu_dialog(self) -> Widget:
        entries = [
            Button(_("Go on"), self.close, look="primary", sign="play", key="menu:on"),
            Entry(
                self.note, self._write_note, key="menu:note", label=_("A note for the debrief"),
                hint=_("Write a few words, then press Enter"), on_enter=self._keep_note,
            ),
            Button(_("Settings"), self._settings, sign="gear", key="menu:settings"),
            Button(_("Help"), self._help, sign="help", key="menu:help"),
        ]  # fmt: skip
        if self.sitting.session.record.phase not in (Phase.DEBRIEF, Phase.CLOSED):
            entries.append(
                Button(_("Stop here and talk"), self._stop, sign="talk", key="menu:stop")
            )
        entries.append(
            Button(
                _("Leave for now"), self.sitting.leave, sign="door", key="menu:leave",
                second=_("Everything is saved; the title page offers to go on"),
            )
        )  # fmt: skip
        body = Column(Text(_("Paused"), "heading"), *entries, gap="s")
        return Dialog(body, None, name=_("Paused"), wide=24)

    def _write_note(self, text: str) -> None:
        self.note = text

    def _keep_note(self) -> None:
        seat = self.sitting.session.header.human
        if self.note.strip() and self.sitting.keep(
            lambda: self.sitting.session.note(seat, self.note)
        ):
            self.note = ""
            self.app.toast(_("Noted for the debrief"))

    def _settings(self) -> None:
        from game.screens.settings_screen import SettingsScreen

        self.close()
        self.app.push(SettingsScreen())

    def _help(self) -> None:
        from game.screens.help import HelpScreen

        self.close()
        self.app.push(HelpScreen())

    def _stop(self) -> None:
        self.close()
        self.sitting.stop_here()
