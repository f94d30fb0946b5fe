"""Plays as tests: the transcripts beside a scenario, played again, and what came out otherwise."""

from __future__ import annotations

from pathlib import Path

from game.screens.checking import problem_panel
from game.screens.kit import (
    Backdrop,
    Button,
    Column,
    Icon,
    Page,
    Panel,
    Progress,
    Row,
    Screen,
    Text,
    Widget,
)
from game.session.rehearsal.suite import Report, Result, run_transcripts
from game.words import _


class TranscriptsScreen(Screen):
    """One row for each play that was written down; below it whatever came out otherwise."""

    def __init__(self, path: Path, title: str):
        super().__init__()
        self.path, self.heading = path, title
        self.report: Report | None = None
        self._running = False

    @property
    def title(self) -> str:
        return _("Plays as tests: {title}").format(title=self.heading)

    @property
    def help_text(self) -> str:
        return _(
            "Plays that were written down beside this scenario, each made again move by move, to see "
            "whether it still comes out as it is written."
        )

    def on_shown(self) -> None:
        if self.report is None:
            self._run()

    def _run(self) -> None:
        if self._running:
            return
        self._running, self.report = True, None
        self.app.work(lambda: run_transcripts(self.path), self._ran, quietly=True)

    def _ran(self, report: Report) -> None:
        self._running, self.report = False, report
        self.ui.focus = ""

    def build(self) -> Widget:
        told = self.report.summary() if self.report else _("Playing them again …")
        head = Column(Text(self.heading, "title"), Text(told, "lead"), gap="none")
        back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
        again = Button(
            _("Play them again"), self._run, look="primary", sign="undo", key="again",
            shut_quietly=self._running,
        )  # fmt: skip
        again.autofocus = True
        body = Column(*self._body(), gap="m")
        return Backdrop(Page(body, head=head, foot=Row(back, again, justify="between"), measure=52))

    def _body(self) -> list[Widget]:
        if self.report is None:
            return [Progress(None)]
        own = [problem_panel(problem) for problem in self.report.problems]
        return own + [part for result in self.report.results for part in _result(result)]


def _result(result: Result) -> list[Widget]:
    kind, sign = ("good", "tick") if result.passed else ("bad", "cross")
    came = _("as written") if result.passed else _("not as written")
    place = _("{file}, line {line}").format(file=Path(result.file).name, line=result.line)
    words = Column(
        Text(result.title, "strong"), Text(f"{came} · {place}", "small"), gap="none", grow=1
    )
    row = Row(Icon(sign, colour=kind), words, wrap=False, align="top", gap="s")
    return [
        Panel(row, kind, across="m", down="s"),
        *(problem_panel(problem) for problem in result.problems),
    ]
