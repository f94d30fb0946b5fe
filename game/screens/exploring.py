"""Every possible play of a scenario, worked out beside the loop: how far it is, stop, then the report."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from game.core.scenario import Scenario, shorten
from game.export.fresh import write_fresh
from game.missing import what_mends
from game.screens.explore_report import leaves, report_widgets
from game.screens.kit import (
    Backdrop,
    Button,
    Column,
    Dialog,
    Entry,
    Option,
    Page,
    Progress,
    Row,
    Screen,
    Split,
    Steps,
    Tabs,
    Text,
    Widget,
)
from game.screens.mending import mends
from game.screens.saving import SaveScreen
from game.session.opening import cut_name
from game.words import _

LOOK = 0.2  # seconds between two looks at how far it is
MEMORY = (256, 1024, 4096)  # megabytes; the first is what the command takes, too


class _Stopped(KeyboardInterrupt):
    """What the exploring hears as Ctrl-C: it ends with what is known so far."""


class ExploreScreen(Screen):
    """Asks which form, explores it, and shows the report section by section."""

    def __init__(self, scenario: Scenario):
        super().__init__()
        self.whole = scenario
        self.cut, self.leaf = "", ""
        self.report: Any = None
        self.lacking: tuple[str, str, str] | None = None
        self.running = False
        self.target, self.share, self.megabytes = "", "", MEMORY[0]
        self._stop = threading.Event()
        self._at: tuple[str, float] = ("", 0.0)

    @property
    def title(self) -> str:
        return _("Explore: {title}").format(title=self.whole.title)

    @property
    def help_text(self) -> str:
        return _(
            "Looks at every play there can be: what can be reached and how likely, where scores and "
            "deals end up, which decisions matter. Nothing is changed."
        )

    def on_shown(self) -> None:
        if self.report is None and not self.running and self.lacking is None:
            self._begin()

    def on_left(self) -> None:
        self._stop.set()

    # Working.
    def _begin(self) -> None:
        self.report, self.lacking = None, None
        self.running, self.ticks = True, LOOK
        self._stop = threading.Event()
        self._at = ("", 0.0)
        scenario = shorten(self.whole, self.cut) if self.cut else self.whole
        stop, targets, megabytes = self._stop, self._targets(), self.megabytes
        # Quietly: the page itself says how far it is, and its buttons stay open.
        self.app.work(
            lambda: self._explore(scenario, stop, targets, megabytes), self._explored, quietly=True
        )

    def _explore(
        self, scenario: Scenario, stop: threading.Event, targets: list[Any], megabytes: int
    ) -> Any:
        """Beside the loop: the report, or the name of the package that is missing."""

        def progress(what: str, part: float) -> None:
            if stop.is_set():
                raise _Stopped
            self._at = (what, part)

        try:
            # Imported here: it needs numpy, which not everybody has, and which takes its time.
            from game.analysis.explore import explore

            return stop, explore(scenario, targets, megabytes=megabytes, progress=progress)
        except ModuleNotFoundError as missing:
            return stop, missing.name or "numpy"

    def _explored(self, outcome: tuple[threading.Event, Any]) -> None:
        stop, found = outcome
        if stop is not self._stop:  # it was begun anew meanwhile
            return
        self.running, self.ticks = False, 0.0
        if isinstance(found, str):
            self.lacking = what_mends(found)
        else:
            self.report = found
        self.ui.focus = ""

    def on_tick(self, seconds: float) -> None:
        self.refresh()

    # The page.
    def build(self) -> Widget:
        leaves = self._leaves()
        body = Column(*self._body(), gap="xl")
        back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
        foot = Row(back, *self._on(), justify="between")
        head = Column(
            Text(_("Every possible play of {title}").format(title=self.whole.title), "title"),
            self._forms(),
            leaves,
            gap="s",
        )
        return Backdrop(Page(body, head=head, foot=foot, measure=58))

    def _forms(self) -> Widget | None:
        if not self.whole.cuts:
            return None
        options = [Option("", _("The whole case"))]
        options += [Option(cut, cut_name(cut)) for cut in self.whole.cuts]
        return Steps(options, self.cut, self._set_cut, key="cut")

    def _leaves(self) -> Widget | None:
        if self.report is None:
            return None
        found = leaves(self.report)
        if self.leaf not in dict(found):
            self.leaf = found[0][0]
        return Tabs(found, self.leaf, self._turn_to, key="leaf")

    def _turn_to(self, leaf: str) -> None:
        self.leaf = leaf

    def _set_cut(self, cut: str) -> None:
        if cut != self.cut:
            self._stop.set()
            self.cut = cut
            self._begin()

    def _body(self) -> list[Widget]:
        if self.lacking:
            return [Column(mends(*self.lacking))]
        if self.report is not None:
            return report_widgets(self.report, self.leaf)
        what, part = self._at
        words = _("Working out {part} …").format(part=what) if what else _("One moment …")
        if self._stop.is_set():
            words = _("Stopping as soon as this part lets go …")
        return [Column(Text(words, "lead"), Progress(min(part, 1.0)), gap="s")]

    def _on(self) -> list[Widget]:
        if self.running:
            stop = Button(
                _("Stop: what is known so far"), self._stop.set, sign="pause", key="stop",
                shut_quietly=self._stop.is_set(),
            )  # fmt: skip
            stop.autofocus = True
            return [stop]
        if self.report is None:
            return []
        save = Button(_("Save as a page"), self._save, look="primary", sign="sheet", key="save")
        save.autofocus = True
        ask = Button(_("Ask more"), lambda: self.open(self._more), sign="help", key="more")
        if not self.report.stopped:
            return [Row(ask, save, gap="s")]
        again = Button(_("Work it out in full"), self._begin, sign="undo", key="again")
        return [Row(ask, again, save, gap="s")]

    # A target, and how much memory there may be.
    def _targets(self) -> list[Any]:
        """What is asked for, read; words that cannot be read wait in their field to be mended."""
        return [] if self._wrong() or not self.target.strip() else [self._read_target()]

    def _read_target(self) -> Any:
        # Imported here, as above.
        from game.analysis.target import read_target

        meters = [meter.id for meter in self.whole.meters]
        return read_target(self.target, self.share or "0%", meters)

    def _wrong(self) -> str:
        """Say why the target cannot be read; nothing when it can, or when there is none."""
        if not self.target.strip():
            return ""
        try:
            self._read_target()
        except ValueError as reason:
            return str(reason)
        return ""

    def _more(self) -> Widget:
        def words(field: str) -> Callable[[str], None]:
            return lambda text: setattr(self, field, text)

        def memory(size: str) -> None:
            self.megabytes = int(size)

        target = Entry(
            self.target, words("target"), key="target", label=_("A number that plays should pass"),
            hint="x.equity >= 60", limit=80,
        )  # fmt: skip
        target.autofocus = True
        share = Entry(
            self.share, words("share"), key="share", label=_("By what share of plays?"), hint="30%",
            limit=8,
        )  # fmt: skip
        sizes = [Option(str(size), _("{n} MB").format(n=size)) for size in MEMORY]
        wrong = self._wrong()
        note = _(
            "You are told how many random plays pass it now, and which number that share would pass. "
            "More memory lets a very large story be looked at in full rather than sampled."
        )
        body = Column(
            Text(_("Ask more of it"), "heading"), Text(note, "small"), Split(target, share, least=9),
            Text(wrong, "small", colour="bad") if wrong else None,
            Steps(sizes, str(self.megabytes), memory, key="memory", label=_("Memory it may take")),
            gap="m",
        )  # fmt: skip
        foot = Row(
            Button(_("Go back"), self.close, key="dialog:no"),
            Button(_("Work it out"), self._ask, look="primary", key="dialog:yes",
                   shut_quietly=bool(wrong)),
            justify="right", gap="s",
        )  # fmt: skip
        return Dialog(body, foot, name=_("Ask more"), wide=36)

    def _ask(self) -> None:
        self.close()
        self.leaf = ""
        self._begin()

    def _save(self) -> None:
        report = self.report

        def write(folder, _names: bool):
            # Imported here, as above.
            from game.analysis.page import page
            from game.export.svg import to_svg

            name = "-".join(filter(None, (report.scenario, report.cut, "explored")))
            return write_fresh(folder / f"{name}.html", page(report, to_svg))

        words = _("The whole report as one page for a browser, with every scene and choice.")
        heading = _("Save the report: {title}").format(title=report.title)
        self.app.push(SaveScreen(heading, words, write, opens=True))
