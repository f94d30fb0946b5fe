"""Problems of a scenario file beside its play: where, what, how to mend it, and the way to the line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from game.content.problems import READ, Problem, Severity, how_sure
from game.screens.kit import Badge, Button, Column, Panel, Row, Text, Widget
from game.words import _, ngettext

if TYPE_CHECKING:
    from game.screens.preview import PreviewScreen

SHOWN = 2
"""Problems that stand over the page itself; the margin has them all."""


def problem_rows(screen: PreviewScreen, problems: Sequence[Problem]) -> list[Widget]:
    """Each problem on a card."""
    return [_card(screen, problem, number) for number, problem in enumerate(problems)]


def _card(screen: PreviewScreen, problem: Problem, number: int) -> Widget:
    kind = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.ADVICE: "card"}
    rows = [
        Row(_severity(problem), Text(problem.code, "small"), gap="s"),
        *problem_words(problem),
        _place(screen, problem, f"problem:{number}"),
    ]
    return Panel(Column(*rows, gap="xs"), kind[problem.severity], across="m", down="s")


def _severity(problem: Problem) -> Widget:
    words = {
        Severity.ERROR: _("error"),
        Severity.WARNING: _("warning"),
        Severity.ADVICE: _("advice"),
    }
    return Badge(
        words[problem.severity],
        "plain",
        sign="info" if problem.severity is Severity.ADVICE else "warn",
    )


def problem_words(problem: Problem) -> list[Widget]:
    """What is wrong, and how to mend it."""
    rows: list[Widget] = [Text(problem.message, "small", colour="ink", weight="medium")]
    mend = problem.mend
    if problem.did_you_mean:
        mend += " " + _("Did you mean {word}?").format(word=problem.did_you_mean)
    rows.append(Text(mend, "small", colour="ink"))
    if problem.sure != READ:
        rows.append(Text(how_sure(problem.sure), "small"))
    return rows


def _place(screen: PreviewScreen, problem: Problem, key: str) -> Widget | None:
    if not problem.line:
        return None
    where = f"{Path(problem.file).name}:{problem.line}"
    return Row(
        Button(
            where, partial(screen.edit, problem.line), look="quiet", sign="pencil", key=key,
            name=_("Open line {n} in the editor").format(n=problem.line),
        )
    )  # fmt: skip


def panel(screen: PreviewScreen) -> Widget | None:
    """What stands over the page while the file cannot be played: the first problems, no more.

    It can be folded to one line, to leave the page its room.
    """
    bench = screen.bench
    if not bench.behind:
        return None
    heading = _("The file cannot be played as it stands. You go on in the version before.")
    fold = Button(
        "", screen.fold, look="quiet", sign="down" if screen.folded else "up", key="panel:fold",
        name=_("Show what is wrong") if screen.folded else _("Fold this up"),
    )  # fmt: skip
    rows: list[Widget] = [Row(Text(heading, "strong", grow=1), fold, wrap=False, gap="s")]
    if not screen.folded:
        rows += _first_problems(screen)
    return Panel(Column(*rows, gap="s"), "bad", across="m", down="s")


def _first_problems(screen: PreviewScreen) -> list[Widget]:
    bench = screen.bench
    rows: list[Widget] = [Text(bench.trouble, "small", colour="ink")] if bench.trouble else []
    first = bench.errors[:SHOWN]
    for number, problem in enumerate(first):
        words = Column(*problem_words(problem), gap="none", grow=1)
        rows.append(Row(words, _place(screen, problem, f"panel:{number}"), gap="s", align="top"))
    more = len(bench.errors) - len(first)
    if more > 0:
        label = ngettext("{n} more problem", "{n} more problems", more).format(n=more)
        button = Button(
            label, partial(screen.show_tab, "problems"), look="quiet", sign="next", key="more"
        )
        rows.append(Row(button))
    return rows
