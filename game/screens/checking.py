"""What ``check`` says of a scenario: every problem with its line, how to mend it, and how sure that is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from game.content.problems import ADVICE, ERROR, READ, WARNING, Problem, Severity, counted, how_sure
from game.screens.kit import (
    Backdrop,
    Badge,
    Button,
    Column,
    Icon,
    Option,
    Page,
    Panel,
    Row,
    Screen,
    Steps,
    Text,
    Widget,
)
from game.screens.source_line import SourceLine
from game.words import _

if TYPE_CHECKING:
    from game.screens.facilitator_page import ScenarioScreen

SIGNS = {ERROR: "cross", WARNING: "warn", ADVICE: "info"}
COLOURS = {ERROR: "bad", WARNING: "warn", ADVICE: "accent"}
ALL = "all"


class CheckScreen(Screen):
    """The problems of one file, in the order of its lines; each severity can be seen alone."""

    def __init__(self, page: ScenarioScreen):
        super().__init__()
        self.page = page
        self.only = ALL

    @property
    def title(self) -> str:
        return _("Check: {title}").format(title=self.page.title)

    @property
    def help_text(self) -> str:
        return _(
            "An error cannot be played. A warning is most likely a slip. Advice is for you to weigh. "
            "Change the file in an editor, save it, and check again."
        )

    def on_shown(self) -> None:
        self.page.look_if_changed()

    def on_seen(self) -> None:
        self.page.look_if_changed()

    def build(self) -> Widget:
        looked = self.page.looked
        problems = looked.problems if looked else ()
        shown = [each for each in problems if self.only in (ALL, each.severity)]
        head = Column(
            Text(self.page.title, "title"),
            None if looked and not problems else Text(self._counted(problems), "lead"),
            self._filter(problems) if problems else None,
            gap="s",
        )
        if looked and not problems:
            body: Widget = _nothing()
        elif looked and not shown:
            body = Text(_("Nothing of this kind."), "lead")
        else:
            body = Column(*(problem_panel(each) for each in shown), gap="m")
        back = Button(_("Back"), self.app.pop, look="quiet", sign="back", key="back")
        again = Button(
            _("Check again"), self.page.look_again, look="primary", sign="undo", key="again"
        )
        again.autofocus = True
        foot = Row(back, again, justify="between")
        return Backdrop(Page(body, head=head, foot=foot, measure=52))

    def _counted(self, problems: tuple[Problem, ...]) -> str:
        return counted(problems) if self.page.looked else _("One moment …")

    def _filter(self, problems: tuple[Problem, ...]) -> Widget:
        count = Counter(problem.severity for problem in problems)
        options = [Option(ALL, _("All ({n})").format(n=len(problems)))]
        for severity in Severity:
            words = f"{severity_name(severity)} ({count[severity]})"
            options.append(Option(severity, words))
        return Steps(options, self.only, self._show, key="only", least=6.5)

    def _show(self, only: str) -> None:
        self.only = only


def severity_name(severity: Severity) -> str:
    """The word for how much a problem matters."""
    return {ERROR: _("Error"), WARNING: _("Warning"), ADVICE: _("Advice")}[severity]


def _nothing() -> Widget:
    words = Column(
        Text(_("No problem"), "heading"),
        Text(_("It plays as it stands. Whether it is a good case, only a group can tell you.")),
        gap="none",
        grow=1,
    )
    told = Row(Icon("tick", size=1.6, colour="good"), words, wrap=False, align="top")
    return Column(Panel(told, "good"))


def problem_panel(problem: Problem) -> Widget:
    """One problem: how bad, where, what, its line with the mark, how to mend it, how sure that is."""
    colour = COLOURS[problem.severity]
    head = Row(
        Row(
            Icon(SIGNS[problem.severity], colour=colour),
            Text(severity_name(problem.severity), "strong", colour=colour),
            Text(_place(problem), "small"),
            gap="s",
        ),
        Badge(problem.code, "plain"),
        justify="between",
        gap="m",
    )
    line = None
    if problem.line and problem.source_line.strip():
        line = SourceLine(problem.source_line, problem.column, problem.end_column, colour)
    near = None
    if problem.did_you_mean:
        near = Text(_("Did you mean {word}?").format(word=problem.did_you_mean), weight="semibold")
    body = Column(
        head,
        Text(problem.message, weight="medium"),
        line,
        Text(problem.mend),
        near,
        Text(how_sure(problem.sure), "small") if problem.sure != READ else None,
        gap="s",
    )
    return Panel(body, colour, across="m", down="m")


def _place(problem: Problem) -> str:
    if not problem.line:
        return _("the file as a whole")
    return _("line {line}, column {column}").format(line=problem.line, column=problem.column)
