"""What all pages of a sitting share: private sheets, log, words, undo and the menu, always in one place."""

from __future__ import annotations

from game.screens.kit import (
    Backdrop,
    Badge,
    Button,
    Column,
    Dialog,
    Divider,
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
from game.screens.story import log_widgets, term_parts, term_widget
from game.screens.widgets.hold import LONGEST
from game.session.phases import Phase
from game.session.views import View
from game.words import _, ngettext

SHEET_KEYS = {"doctor": "d", "manager": "m"}
HINT_FROM = 5
"""Minutes left at which a gentle hint appears."""
AN_HOUR = 3600.0
BEFORE_STORY = (Phase.LOBBY, Phase.BRIEFING)


class PlayScreen(Screen):
    """A page of a sitting. ``side`` colours the page's band."""

    measure = 46.0
    ticks = 20.0

    def __init__(self, sitting: Sitting):
        super().__init__()
        self.sitting = sitting
        self.hinted = ""

    @property
    def title(self) -> str:
        return self.sitting.session.scenario.title

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
        return self.paged(body, head, foot, side)

    def paged(self, body: Widget, head: Widget, foot: Widget, side: str) -> Widget:
        """Lay the three parts on the paper of the window."""
        return Backdrop(Page(body, head=head, foot=foot, measure=self.measure), side=side)

    def on_drop(self, path: str) -> None:
        words = _("Leave this play first: Menu. It is kept. Then drop the file on the first page.")
        self.app.toast(words)

    def sheets(self) -> list[Widget]:
        """A button for each side's private sheet; who plays alone need not hold it."""
        roles = self.view.roles
        alone = self.sitting.alone
        return [
            Hold(
                _("My sheet") if alone else _("{name}'s sheet").format(name=roles[seat].name),
                lambda seat=seat: Column(*sheet_widgets(self.sitting.view(seat)), gap="m"),
                key=f"sheet:{seat}",
                side=seat,
                hot=SHEET_KEYS[seat],
                toggle=True if alone else None,
                seconds=AN_HOUR if alone else LONGEST,
                name=_("My sheet")
                if alone
                else _("Hold to see {name}'s sheet").format(name=roles[seat].name),
            )
            for seat in self.sitting.sides
        ]

    def small_tools(self) -> list[Widget]:
        """Words, log, undo and menu, quiet at the top of the page."""
        phase = self.sitting.session.record.phase
        tools: list[Widget] = []
        if phase is not Phase.LOBBY and self.view.terms:
            tools.append(self._tool(_("Words"), self.show_words, "book", "w", "words"))
        if phase not in BEFORE_STORY:
            tools.append(self._tool(_("Log"), self.show_log, "clock", "l", "log"))
        if self.view.can_undo:
            tools.append(self._tool(_("Undo"), self.sitting.undo, "undo", "u", "undo"))
        tools.append(self._tool(_("Menu"), self.on_back, "pause", "esc", "menu"))
        return tools

    def _tool(self, label: str, on_press, sign: str, hot: str, key: str) -> Widget:
        return Button(label, on_press, look="quiet", sign=sign, hot=hot, cap=False, key=key)

    # Time.
    def _hint_words(self) -> str:
        left = self.view.minutes_left
        if left is None or left > HINT_FROM:
            return ""
        if left <= 0:
            return _("The planned time is over: no hurry")
        return ngettext("About {n} minute left", "About {n} minutes left", left).format(n=left)

    def _time_hint(self) -> Widget | None:
        self.hinted = self._hint_words()
        return Badge(self.hinted, "plain", sign="clock") if self.hinted else None

    def on_tick(self, seconds: float) -> None:
        if self._hint_words() != self.hinted:
            self.refresh()

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
        terms = sorted(view.terms.values(), key=lambda t: t.term.casefold())
        parts: list[Widget] = []
        for term in terms:
            parts += [Divider(), term_widget(view, term)]
        doctor, manager = view.roles["doctor"].name, view.roles["manager"].name
        legend = Row(Badge(doctor, "doctor"), Badge(manager, "manager"), gap="s")
        body = Column(
            Text(_("Words, and who says them"), "heading"), legend, *parts, gap="s"
        )  # fmt: skip
        return Dialog(body, self._close_row(), name=_("Words"), wide=38)

    def show_log(self) -> None:
        """Open all that was said and chosen, at its end."""
        self.ui.memory[f"dialog:{_('Log')}"] = {"offset": 1_000_000}
        self.open(self._log_dialog)

    def _log_dialog(self) -> Widget:
        body = Column(Text(_("So far"), "heading"), *log_widgets(self.view.log), gap="m")
        return Dialog(body, self._close_row(), name=_("Log"), wide=42)

    def _close_row(self) -> Widget:
        close = Button(_("Close"), self.close, look="primary", key="dialog:close")
        close.autofocus = True
        return Row(close, justify="right")

    # A file to carry away.
    def save_as_file(self) -> None:
        """Go and save this play as a file."""
        # Imported here: seldom needed.
        from game.screens.saving import save_play

        session = self.sitting.session
        self.app.push(save_play(self.sitting.store, session.header.play, session.scenario.title))

    # The menu.
    def on_back(self) -> None:
        """Escape pauses: the menu opens."""
        # Imported here: the menu knows the pages it leads to, and they know this one.
        from game.screens.pause import pause_dialog

        self.open(lambda: pause_dialog(self))
