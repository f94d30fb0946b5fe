"""The panel that keeps watch while a scenario is adapted: what follows, and what `check` says."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from game.content.adapting.work import odd_groups
from game.content.problems import WARNING, Problem, counted
from game.screens.kit import Button, Column, Panel, Text, Widget
from game.words import _, ngettext

if TYPE_CHECKING:
    from game.screens.adapting import AdaptingScreen


def watch(screen: AdaptingScreen) -> Widget:
    """Everything that is to be known of the version as it stands."""
    return Column(
        _refused(screen), _odd(screen), _follows(screen), _problems(screen), _steps(screen), gap="m"
    )


def _refused(screen: AdaptingScreen) -> Widget | None:
    if not screen.refused:
        return None
    lines = [Text(reason, "small", colour="ink") for reason in screen.refused]
    return Panel(
        Column(Text(_("This cannot be done"), "strong"), *lines, gap="xs"), "bad", across="m"
    )


def _odd(screen: AdaptingScreen) -> Widget | None:
    """Places where a name seems to stand, each kind with a button that agrees to it."""
    groups = odd_groups(screen.work.now.version.left)
    if not groups:
        return None
    rows: list[Widget] = [
        Text(_("Is this the same person?"), "strong"),
        Text(_("These places stay as they are until you say so."), "small", colour="ink"),
    ]
    for key, places in groups:
        found = places[0].found
        label = _("Change “{old}” to “{new}” here").format(
            old=found.form, new=" ".join(found.instead.split())
        )
        lines = [
            Text(_("Line {n}: … {words} …").format(n=each.line, words=each.excerpt), "small")
            for each in places
        ]
        agree = Button(label, partial(_agree, screen, key), key=f"odd:{key}", sign="tick")
        rows.append(Column(*lines, agree, gap="xs", align="left"))
    return Panel(Column(*rows, gap="s"), "warn", across="m")


def _agree(screen: AdaptingScreen, key: str) -> None:
    screen.pending = replace(screen.pending, also=screen.pending.also | {key})
    screen.take_in()


def _follows(screen: AdaptingScreen) -> Widget | None:
    sentences = screen.work.now.sentences(screen.work.texts.people)
    if not sentences:
        return None
    rows = [Text(each, "small", colour="ink") for each in sentences]
    return Panel(Column(Text(_("What the last step did"), "strong"), *rows, gap="xs"), across="m")


def _problems(screen: AdaptingScreen) -> Widget:
    """How the version stands; problems that the last step brought go before all others."""
    step = screen.work.now
    every = step.version.problems
    rows: list[Widget] = [Text(_("The check: {n}").format(n=counted(every)), "strong")]
    if step.problems:
        rows.append(Text(_("The last step brought:"), "small"))
    rows += [Text(problem_line(p), "small", colour="ink") for p in step.problems or every]
    kind = "good" if not every else "warn" if has_warnings(every) else "well"
    return Panel(Column(*rows, gap="xs"), kind, across="m")


def has_warnings(problems: tuple[Problem, ...]) -> bool:
    """Whether anything most likely should be mended."""
    return any(problem.severity is WARNING for problem in problems)


def problem_line(problem: Problem) -> str:
    """A problem in one line: where, how bad, what, and how to mend it."""
    text = _("Line {n} of the new file, {severity}: {message} {mend}")
    return text.format(
        n=problem.line, severity=problem.severity, message=problem.message, mend=problem.mend
    )


def _steps(screen: AdaptingScreen) -> Widget:
    taken = len(screen.work.steps) - 1
    text = ngettext("{n} step taken", "{n} steps taken", taken).format(n=taken)
    if screen.is_pending:
        text = _("{steps}; what is written now is not taken in yet").format(steps=text)
    return Text(text, "small")
