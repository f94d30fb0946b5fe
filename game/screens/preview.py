"""The preview: a scenario file played while it is being written, with its author's margin beside it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pygame

from game.core.moves import Draw
from game.screens.app import App
from game.screens.keys import named
from game.screens.kit import Backdrop, Button, Column, Page, Panel, Row, Screen, Text, Widget, Words
from game.screens.preview_file import FileNews
from game.screens.preview_margin import WIDE, Beside, margin
from game.screens.preview_places import show_place
from game.screens.preview_problems import panel, problem_rows
from game.screens.preview_stage import PreviewTable, Stage, stage
from game.session.preview.explaining import WayNote, page_path
from game.session.preview.kept import CannotKeep, Kept, beside, load_kept
from game.session.preview.listing import listing
from game.session.preview.scores import Scores, scores
from game.session.preview.steps import Place
from game.session.preview.version import Version, read_version
from game.session.preview.workbench import Workbench
from game.session.views import TABLE
from game.words import _

LOOKS = 0.15
"""Seconds between two looks at the file."""

PAGE_LEAST = 32.0
"""Em below which a page has no room for a margin beside it; then each has the window in turn."""

EYES = (TABLE, "doctor", "manager")


def open_preview(app: App, path: Path) -> None:
    """Read a scenario file beside the loop and show its preview; the file is only ever read."""
    app.work(
        lambda: read_for_preview(path),
        lambda read: _show(app, path, *read),
        _("Looking the scenario over …"),
    )


def _show(app: App, path: Path, version: Version, kept: Kept) -> None:
    """Show the preview, once, however often it was asked for."""
    if not isinstance(app.screen, PreviewScreen):
        app.push(PreviewScreen(path, version, kept))


def read_for_preview(path: Path) -> tuple[Version, Kept]:
    """All that a preview reads before it is shown."""
    return read_version(path), load_kept(beside(path))


class PreviewScreen(Screen):
    """One file, the page one has come to in it, and the margin.

    ``tab`` is what the margin shows; ``news`` is what came of the last reload, ``note`` what of it
    must not be missed.
    """

    ticks = LOOKS
    fades = False

    def __init__(self, path: Path, version: Version, kept: Kept):
        super().__init__()
        self.bench = Workbench(path, version, kept)
        self.file = FileNews(self)
        self.tab, self.note = "here", ""
        self.news = _("Save the file, and the page follows.")
        self.margin_wanted, self.folded = True, False
        self.name = self.wanted = ""
        self.scores: Scores | None = None
        self.page: Stage | None = None
        self._table: PreviewTable | None = None
        self._scoring = False

    @property
    def title(self) -> str:
        return _("Preview: {file}").format(file=self.bench.path.name)

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        return (
            ("b", _("One step back")),
            ("f", _("One step forward")),
            ("o", _("Look from the next seat")),
            ("h", _("What is written here")),
            ("y", _("The way so far, and kept places")),
            ("k", _("Keep this place")),
            ("g", _("Go to a scene")),
            ("p", _("Problems")),
            ("e", _("Open the line in the editor")),
            ("a", _("The margin, or the page alone")),
        )

    @property
    def help_text(self) -> str:
        return _(
            "Save the file in your editor, and the page follows. You move for both sides. Nothing of "
            "it is kept among the plays, and the file is only read."
        )

    @property
    def table(self) -> PreviewTable:
        """What the pages know as their sitting."""
        if self._table is None:
            self._table = PreviewTable(self, self.bench.rehearsal)
        return self._table

    # --- the page ---------------------------------------------------------------------

    @property
    def beside(self) -> bool:
        """Whether the margin stands beside the page now."""
        return self.margin_wanted and self._roomy

    @property
    def _roomy(self) -> bool:
        return self.ui.size[0] >= self.ui.em(PAGE_LEAST + WIDE)

    def build(self) -> Widget:
        if self.bench.rehearsal is None:
            return self._not_yet()
        if self.margin_wanted and not self._roomy:
            return margin(self)
        wide = self.ui.em(WIDE) if self.beside else 0
        self.page = stage(self.table, self.ui.size[0] - wide)
        page = self.page.build()
        return Beside(page, margin(self), wide) if wide else page

    def _not_yet(self) -> Widget:
        words = self.bench.trouble or _(
            "This file cannot be played yet. Mend it and save it: it opens then."
        )
        leave = Button(_("Leave"), self.on_back, look="quiet", sign="door", key="leave:preview")
        body = Column(*problem_rows(self, self.bench.problems), gap="s")
        head = Column(Text(self.bench.path.name, "title"), Text(words), gap="xs")
        return Backdrop(Page(body, head=head, foot=Row(leave), measure=46))

    def notices(self) -> list[Widget]:
        """What stands over the page: why the file cannot be played, or where a way broke off."""
        found = [panel(self)]
        if self.note:
            words = Text(self.note, "small", colour="ink", grow=1)
            close = Button(
                "", self.dismiss, look="quiet", sign="cross", key="note:close", name=_("Put away")
            )
            found.append(Panel(Row(words, close, wrap=False), "warn", across="m", down="xs"))
        return [each for each in found if each is not None]

    def dismiss(self) -> None:
        """Take the note away."""
        self.note = ""

    def fold(self) -> None:
        """Fold the panel of problems up, or unfold it; new ones unfold it as well."""
        self.folded = not self.folded

    def turn_margin(self) -> None:
        """Show the margin, or hide it; where both have no room, turn from one to the other."""
        self.margin_wanted = not self.margin_wanted

    def show_tab(self, tab: str) -> None:
        """Show a part of the margin."""
        self.tab, self.margin_wanted = tab, True
        if tab == "way":
            self.bench.look_at_kept()

    def look_from(self, eye: str) -> None:
        """See the page from a seat, or as the table sees it."""
        self.table.eye = eye

    def glossary(self, term: str) -> tuple[tuple[str, Words], ...]:
        return self.page.glossary(term) if self.page else ()

    # --- going on ---------------------------------------------------------------------

    def moved(self) -> None:
        """Hear that one stands elsewhere now."""
        self.note = self.news = ""
        self._arrive()

    def _arrive(self) -> None:
        self.scores = None
        rehearsal = self.bench.rehearsal
        self.refresh()
        if rehearsal.ended and not self._scoring:
            self._score()

    def _score(self) -> None:
        """Score the ending beside the loop; when it is another by then, that one next."""
        rehearsal = self.bench.rehearsal
        about = rehearsal.scenario, rehearsal.record.state
        self._scoring = True

        def scored(found: Scores) -> None:
            self._scoring = False
            if (rehearsal.scenario, rehearsal.record.state) == about:
                self.scores = found
            else:
                self._arrive()

        self.app.work(partial(scores, *about), scored, quietly=True)

    def back(self) -> None:
        """One step back."""
        self.bench.rehearsal.back()
        self.moved()

    def forward(self) -> None:
        """One step on along the way that was gone."""
        self.bench.rehearsal.forward()
        self.moved()

    def go(self, step: str) -> None:
        """Stand after so many steps."""
        self.bench.rehearsal.go(int(step))
        self.moved()

    def set_meter(self, meter: str, value: int) -> None:
        """Set a meter by hand."""
        self.table.do(lambda: self.bench.rehearsal.set_meter(meter, value))

    def can_draw(self, note: WayNote) -> bool:
        """Whether a note is about a lot that may fall now."""
        record = self.bench.rehearsal.record
        return note.path[2:3] == ("chance",) and record.at_last_beat

    def draw(self, lot: str) -> None:
        """Let one lot fall."""
        self.table.do(lambda: self.bench.rehearsal.move(Draw(lot)))

    def begin(self, key: str) -> None:
        """Begin anew at a place of the list."""
        start = next(
            each.start for each in listing(self.bench.rehearsal.written) if each.key == key
        )
        if self.table.do(lambda: self.bench.rehearsal.begin_at(start)):
            self._turn_to_page()

    def _turn_to_page(self) -> None:
        if not self._roomy:
            self.margin_wanted = False

    # --- kept places ------------------------------------------------------------------

    def write_name(self, text: str) -> None:
        """Take what is typed as a place's name."""
        self.name = text

    def write_wanted(self, text: str) -> None:
        """Take what is looked for among the scenes."""
        self.wanted = text

    def keep(self) -> None:
        """Keep this place under the name that is typed."""
        try:
            name = self.bench.keep(self.name)
        except CannotKeep as reason:
            self._not_kept(reason)
            return
        self.name, self.ui.focus = "", f"kept:{name}"
        self._tell(_("Kept: {name}").format(name=name))

    def forget(self, name: str) -> None:
        """Forget a kept place, after asking."""

        def forget() -> None:
            try:
                self.bench.forget(name)
            except CannotKeep as reason:
                self._not_kept(reason)

        self.ask(
            _("Forget “{name}”?").format(name=name), yes=_("Forget it"), on_yes=forget
        )  # fmt: skip

    def _not_kept(self, reason: CannotKeep) -> None:
        self.app.toast(_("Not kept: {reason}").format(reason=reason))

    def _tell(self, news: str) -> None:
        """Say something in passing, in the margin where it is seen: there it covers nothing."""
        self.news = news
        if news and not self.beside:
            self.app.toast(news)

    def go_to(self, place: Place) -> None:
        """Go to a kept place."""
        note = self.bench.go_to(place)
        self.moved()
        self.note = note
        self._turn_to_page()

    def edit(self, line: int) -> None:
        """Open the file at a line."""
        show_place(self, self.bench.path, line)

    # --- the file ---------------------------------------------------------------------

    def on_shown(self) -> None:
        self.file.check_soon()

    def on_left(self) -> None:
        self.file.let_go()

    def on_tick(self, seconds: float) -> None:
        self.file.look()

    @property
    def stands_at(self) -> object:
        """What tells whether a dialog over the page is still about it."""
        rehearsal = self.bench.rehearsal
        return rehearsal and (rehearsal.scene, rehearsal.cursor, rehearsal.record.state.table)

    def took(self, words: str, *, moved: bool) -> None:
        """Show a new version: the words of it that must not be missed stay until the next step."""
        self.folded = False
        if self.bench.behind:
            return
        while moved and self.layers:
            self.close()
        self.table.redraft()
        lost = self.bench.broke_off
        self.note = words if lost else ""
        self._tell("" if lost else words)
        self._arrive()

    # --- keys -------------------------------------------------------------------------

    def on_key(self, event: pygame.event.Event) -> bool:
        if self.bench.rehearsal is None:
            return False
        name = named(event)
        tabs = {"h": "here", "y": "way", "g": "scenes", "p": "problems", "k": "way"}
        if name in tabs:
            self.show_tab(tabs[name])
            self.ui.focus = {"g": "find", "k": "keep:name"}.get(name, self.ui.focus)
        elif name == "o":
            self.look_from(EYES[(EYES.index(self.table.eye) + 1) % len(EYES)])
        elif name == "b":
            self.back()
        elif name == "f":
            self.forward()
        elif name == "e":
            self.edit(self.bench.line_of(page_path(self.bench.rehearsal)))
        elif name == "a":
            self.turn_margin()
        else:
            return False
        return True

    def on_back(self) -> None:
        rehearsal = self.bench.rehearsal
        if rehearsal is None or not rehearsal.steps:
            self._leave()
            return
        self.ask(
            _("Leave the preview?"),
            _("The way you have gone is forgotten, unless you keep it under a name."),
            yes=_("Leave"),
            on_yes=self._leave,
        )

    def _leave(self) -> None:
        if len(self.app.screens) > 1:
            self.app.pop()
        else:
            self.app.quit()
