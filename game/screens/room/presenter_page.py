"""What the presenter reads: the clock against the plan, what to do here, questions, what comes next, the notes."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from game.screens.debrief import stage_names
from game.screens.kit import Badge, Button, Column, Divider, Grid, Panel, Row, Split, Text, Widget
from game.screens.room import pages
from game.session.cohort.advice import advice
from game.session.cohort.pacing import Planned, change, total
from game.session.cohort.tables import RoomTable
from game.session.prose import paragraphs, text_of
from game.words import _

if TYPE_CHECKING:
    from game.screens.room.screen import RoomScreen

MOST_FILES = 24
"""Tables whose files are named; with more, nobody looks them up here."""


def presenter_page(screen: RoomScreen, alone: bool = False) -> Widget:
    """The presenter's page, over the room's or in a window that the presenter sees alone."""
    files = _files(screen) if alone else []
    left = Column(*_now(screen), *_questions(screen), *files, gap="m")
    right = Column(*_clock(screen), *_notes(screen), gap="m")
    return Split(left, right, shares=(1.3, 1), least=16, gap="l")


def elapsed(screen: RoomScreen) -> int:
    """Whole seconds since the debrief began."""
    began = screen.talk.began
    return 0 if began is None else int(screen.app.clock() - began)


def _now(screen: RoomScreen) -> list[Widget]:
    talk, count = screen.talk, pages.steps(screen.view)
    here = min(talk.step, count - 1) + 1
    following = talk.neighbour(1)
    then = _("Next: step {n} of {all} of this page").format(n=here + 1, all=count)
    if here == count:
        title = following.title if following else _("the end")
        then = _("Next: {title}").format(title=title)
    where = _("Step {n} of {all}").format(n=here, all=count)
    state = [Badge(where, "plain")]
    if talk.hidden:
        state.append(Badge(_("Scores hidden"), "warn"))
    if talk.blank:
        state.append(Badge(_("Projector blank"), "warn"))
    return [
        Text(talk.page.title, "title"),
        Row(*state, gap="s"),
        Text(advice(talk.page), "lead"),
        *_aside(screen),
        Panel(Text(then, "lead", weight="semibold"), "accent", across="m", down="s"),
    ]


def _aside(screen: RoomScreen) -> list[Widget]:
    """What the room's page says only where it has room for it."""
    view = screen.view
    if view.hidden or view.asks_last:
        return []
    return [Text(words, "lead", colour="muted") for words in view.kind.aside(view)]


def _questions(screen: RoomScreen) -> list[Widget]:
    asks = screen.talk.asks
    if not asks:
        return []
    rows = [Text(text_of(ask.words), "lead") for ask in asks]
    return [Text(_("Questions for these tables"), "strong"), *rows]


def _files(screen: RoomScreen) -> list[Widget]:
    """Which table is which: the names of files, which may be people's."""
    tables = screen.talk.gathering.tables[:MOST_FILES]
    rows = [
        Text(_("{letter}: {words}").format(letter=table.letter, words=source(table)), "body")
        for table in tables
    ]
    return [Text(_("Which table is which"), "strong"), Grid(*rows, least=13, most=2, gap="xs")]


def source(table: RoomTable) -> str:
    """Where a table came from: its file's name, or a code."""
    return PurePath(table.file).stem if table.file else _("typed code")


def _clock(screen: RoomScreen) -> list[Widget]:
    plan, seconds = screen.talk.plan, elapsed(screen)
    stage = screen.talk.page.stage
    now = next((part for part in plan if part.stage is stage), plan[-1])
    clock = _("{minutes}:{seconds:02d} of {all}:00").format(
        minutes=seconds // 60, seconds=seconds % 60, all=total(plan)
    )
    return [
        Text(clock, "display"),
        Text(_against(seconds // 60, now), "lead"),
        *(_part(screen, part, part is now) for part in plan),
        Divider(),
    ]


def _against(minutes: int, now: Planned) -> str:
    name = stage_names()[now.stage]
    if minutes >= now.end:
        return _("{name} was planned until minute {end}: {n} over.").format(
            name=name, end=now.end, n=minutes - now.end
        )
    return _("{name}: until minute {end}.").format(name=name, end=now.end)


def _part(screen: RoomScreen, part: Planned, here: bool) -> Widget:
    """A stage with its minutes, and ways to give it more or fewer."""

    def give(minutes: int) -> None:
        screen.talk.plan = change(screen.talk.plan, part.stage, minutes)

    name = Text(stage_names()[part.stage], "lead", weight="semibold" if here else "", grow=1)
    fewer = Button("", partial(give, part.minutes - 1), sign="minus", look="quiet",
                   key=f"plan:{part.stage}:less", name=_("A minute less"))  # fmt: skip
    more = Button("", partial(give, part.minutes + 1), sign="plus", look="quiet",
                  key=f"plan:{part.stage}:more", name=_("A minute more"))  # fmt: skip
    minutes = Text(_("{n} min").format(n=part.minutes), "lead")
    return Row(name, minutes, fewer, more, wrap=False, gap="xs")


def _notes(screen: RoomScreen) -> list[Widget]:
    scenario = screen.talk.gathering.scenario
    notes = scenario.facilitator.notes
    if not notes:
        return []
    said = [Text(text_of(each), "lead") for each in paragraphs(scenario, notes)]
    return [Text(_("The author's notes"), "strong"), *said]
