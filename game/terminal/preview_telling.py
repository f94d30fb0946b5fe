"""Tells what an author sees of a page: conditions, effects, scores, the way, problems."""

from __future__ import annotations

from game.content.problems import Problem, counted, render
from game.session.preview.explaining import WayNote, explain_page, page_path
from game.session.preview.scores import raw_sums, scores
from game.session.preview.workbench import Workbench
from game.terminal.console import Console
from game.words import _

MOST_PROBLEMS = 12


def tell_numbers(console: Console, bench: Workbench) -> None:
    """The sums and every meter, hidden ones too."""
    rehearsal = bench.rehearsal
    sums = ", ".join(f"{name} {raw}" for _id, name, raw in raw_sums(rehearsal.record.state))
    meters = ", ".join(f"{meter.label} {meter.value}" for meter in rehearsal.meters)
    console.say(f"{sums}. {meters}".strip() + ("." if meters else ""))


def tell_here(console: Console, bench: Workbench) -> None:
    """Everything that is written about the page, each with its line in the file."""
    rehearsal = bench.rehearsal
    console.title(_("What is written here"))
    line = bench.line_of(page_path(rehearsal))
    console.say(f"{rehearsal.scene} ({bench.path.name}:{line})")
    tell_numbers(console, bench)
    if rehearsal.ended:
        tell_scores(console, bench)
    for section in explain_page(rehearsal):
        console.say()
        if section.heading:
            console.say(f"{section.heading}:")
        for note in section.notes:
            _tell_note(console, note, bench.line_of(note.path))


def _tell_note(console: Console, note: WayNote, line: int) -> None:
    state = {True: _("open"), False: _("shut"), None: ""}[note.open]
    where = _("line {n}").format(n=line)
    about = ", ".join(part for part in (state, where) if part)
    console.say(f"{note.words} ({about})", indent="    ", first="- ")
    for text in _note_lines(note):
        console.say(text, indent="        ", first="    ")


def _note_lines(note: WayNote) -> list[str]:
    lines = [f"“{note.why_shut}”"] if note.why_shut else []
    for part in note.parts:
        met = _("met") if part.holds else _("not met")
        lines.append(f"{part.words}: {met}" + (f" ({part.now})" if part.now else ""))
    if note.condition and not note.parts:
        lines.append(_("If {condition}").format(condition=note.condition))
    for effect in note.effects:
        because = _(" because {reason}").format(reason=effect.reason) if effect.reason else ""
        source = f" ({effect.source})" if effect.source else ""
        lines.append(f"{effect.words}{because}{source}")
    lines += note.details
    if note.leads_to:
        lines.append(_("leads to: {scene}").format(scene=note.leads_to_words))
    return lines


def tell_scores(console: Console, bench: Workbench) -> None:
    """What the ending comes to."""
    rehearsal = bench.rehearsal
    found = scores(rehearsal.scenario, rehearsal.record.state)
    console.say()
    for score in found.dimensions:
        parts = [f"{score.name} {score.raw}"]
        if score.range:
            parts.append(_("within {range}").format(range=score.range))
        if score.of_100 is not None:
            parts.append(_("{n} of 100").format(n=score.of_100))
        console.say(", ".join(parts), indent="    ", first="  ")
    for line in found.lines:
        console.say(line)


def tell_way(console: Console, bench: Workbench) -> None:
    """The steps of the way; an arrow marks where one stands."""
    rehearsal = bench.rehearsal
    console.title(_("The way so far"))
    start = rehearsal.start.scene
    words = _("From: {scene}").format(scene=rehearsal.heading(start)) if start else ""
    rows = [words or _("From the beginning")]
    for line in rehearsal.path():
        rows.append(line.words if line.fits else f"{line.words} ({_('no longer fits')})")
    for number, row in enumerate(rows):
        mark = "→" if number == rehearsal.cursor else " "
        console.say(row, indent="      ", first=f"{mark} {number:3} ")


def tell_problems(
    console: Console, problems: tuple[Problem, ...], most: int = MOST_PROBLEMS
) -> None:
    """Problems as `check` prints them, not more than a screen can hold."""
    for problem in problems[:most]:
        console.say(render(problem))
        console.say()
    more = len(problems) - most
    if more > 0:
        console.say(_("… and {n} more: 'check' lists them all.").format(n=more))
    console.say(f"{counted(problems)}.")
