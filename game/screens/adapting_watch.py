"""The panel that keeps watch while a scenario is adapted: what follows, and what `check` says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.content.adapting.leaving import Said
from game.content.adapting.work import odd_groups
from game.content.problems import Problem, counted
from game.screens.kit import Button, Column, Panel, Text, Widget
from game.words import _, ngettext

if TYPE_CHECKING:
    from game.screens.adapting import AdaptingScreen

SHOWN = 12


def watch(screen: AdaptingScreen) -> Widget:
    """Everything that is to be known of the version as it stands."""
    return Column(
        _refused(screen), _odd(screen), _follows(screen), _problems(screen), _steps(screen), gap="m"
    )


def _refused(screen: AdaptingScreen) -> Widget | None:
    if not screen.refused:
        return None
    lines = [Text(reason, "small", colour="ink") for reason in screen.refused[:SHOWN]]
    return Panel(Column(Text(_("This cannot be done"), "strong"), *lines, gap="xs"), "bad", across="m")


def _odd(screen: AdaptingScreen) -> Widget | None:
    """Places where a name seems to stand, each kind with a button that agrees to it."""
    groups = odd_groups(screen.work.now.version.left)
    if not groups:
        return None
    rows: list[Widget] = [Text(_("Is this the same person?"), "strong")]
    for key, places in groups:
        found = places[0].found
        label = _("Change “{old}” to “{new}” here").format(
            old=found.form, new=" ".join(found.instead.split())
        )
        lines = [
            Text(_("line {n}: … {words} …").format(n=each.line, words=each.excerpt), "small")
            for each in places[:SHOWN]
        ]
        agree = Button(label, partial(_agree, screen, key), key=f"odd:{key}", sign="tick")
        rows.append(Column(*lines, agree, gap="xs", align="left"))
    return Panel(Column(*rows, gap="s"), "warn", across="m")


def _agree(screen: AdaptingScreen, key: str) -> None:
    from dataclasses import replace

    wishes = replace(screen.pending, also=screen.pending.also | {key})
    screen.pending = wishes
    screen.take_in()


def _follows(screen: AdaptingScreen) -> Widget | None:
    said = screen.work.now.said
    renamed = screen.work.now.renamed
    counts = [
        Text(
            ngettext("{what}: {n} place in the texts", "{what}: {n} places in the texts", n).format(
                what=screen.work.texts.people.get(who, who), n=n
            ),
            "small",
        )
        for who, n in renamed.items()
    ]
    if not said and not counts:
        return None
    rows = [Text(told(each), "small", colour="ink") for each in said[:SHOWN]]
    more = len(said) - SHOWN
    if more > 0:
        text = ngettext("and {n} thing more", "and {n} things more", more)
        rows.append(Text(text.format(n=more), "small"))
    head = Text(_("What the last step did"), "strong")
    return Panel(Column(head, *counts, *rows, gap="xs"), "card", across="m")


def told(said: Said) -> str:
    """A consequence with the line of the scenario it is about."""
    words = said.words[:1].upper() + said.words[1:]
    return _("Line {n}: {words}.").format(n=said.line, words=said.words) if said.line else f"{words}."


def _problems(screen: AdaptingScreen) -> Widget:
    step = screen.work.now
    every = step.version.problems
    rows: list[Widget] = [Text(_("`check` says: {n}").format(n=counted(every)), "strong")]
    rows += [Text(problem_line(p), "small", colour="ink") for p in step.problems[:SHOWN]]
    if step.problems:
        rows.insert(1, Text(_("The last step brought:"), "small"))
    kind = "warn" if any(p.severity == "warning" for p in every) else "good" if not every else "well"
    return Panel(Column(*rows, gap="xs"), kind, across="m")


def problem_line(problem: Problem) -> str:
    """A problem in one line: where, how bad, what, and how to mend it."""
    text = _("line {n}, {severity}: {message} {mend}")
    return text.format(
        n=problem.line, severity=problem.severity, message=problem.message, mend=problem.mend
    )


def _steps(screen: AdaptingScreen) -> Widget:
    taken = len(screen.work.steps) - 1
    text = ngettext("{n} step taken", "{n} steps taken", taken).format(n=taken)
    if screen.is_pending:
        text = _("{steps}; what is written now is not taken in yet").format(steps=text)
    return Text(text, "small")
