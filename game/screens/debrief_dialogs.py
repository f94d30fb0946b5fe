"""What the debrief lays over its pages: the list of pages, a contest, what if."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from game.screens.debrief_blocks import Blocks
from game.screens.debrief_fields import contest_reasons
from game.screens.kit import (
    Button,
    Chips,
    Column,
    Dialog,
    Entry,
    Panel,
    Row,
    Sized,
    Slider,
    Text,
    Toggle,
    Widget,
)
from game.session.debrief.pages import Block, EffectRow, Page
from game.session.debrief.review import signed
from game.words import _

if TYPE_CHECKING:
    from game.screens.debrief import DebriefScreen

MOST_HARM, MOST_GOOD = -3, 3


def overview(screen: DebriefScreen) -> Widget:
    """Every page by phase; the stops of the short route are marked."""
    from game.screens.debrief import stage_names

    names = stage_names()
    parts: list[Widget] = [Text(_("All pages"), "heading")]
    for stage, found in groupby(screen.debrief.pages, key=lambda page: page.stage):
        buttons = Row(*(_page_button(screen, page) for page in found), gap="s", grow=1)
        label = Sized(Text(names[stage], "small"), width=7.5)
        parts.append(Row(label, buttons, gap="m", align="top", wrap=False))
    parts.append(
        Toggle(
            _("Walk through every page"),
            screen.all_pages,
            screen.walk_all,
            note=_("Off: Next leads to three stops only"),
            key="debrief:all",
        )
    )
    return Dialog(Column(*parts, gap="s"), _close(screen), name=_("All pages"), wide=56)


def _page_button(screen: DebriefScreen, page: Page) -> Widget:
    here = page is screen.page
    label = page.title
    if page.stop:
        label = _("Stop {n}: {title}").format(n=page.stop, title=page.title)
    look = "primary" if here else "plain"
    button = Button(label, partial(screen.open_page, page), look=look, key=f"page:{page.id}")
    button.autofocus = here
    return button


def contest(screen: DebriefScreen) -> Widget:
    """The author's number with its reason, and lines for the table's own."""
    note = _(
        "The author's number stays. Yours stands beside it, and the last pages show "
        "what it changes."
    )
    body = Column(
        Text(_("You see it differently"), "heading"),
        _authors(screen.contested),
        *_own(screen),
        Text(note, "small"),
        gap="m",
    )
    foot = Row(
        Button(_("Go back"), screen.close, key="dialog:no"),
        Button(
            _("Put it beside"), screen.keep_contest, look="primary", sign="tick", key="dialog:yes"
        ),
        justify="right",
        gap="s",
    )
    return Dialog(body, foot, name=_("Contest"), wide=40)


def _authors(row: EffectRow) -> Widget:
    words = Text(f"{row.label} {signed(row.amount)}: {row.reason}", "lead")
    return Panel(
        Column(Text(_("The author's judgement"), "label"), words, gap="none"), row.dimension
    )


def _own(screen: DebriefScreen) -> list[Widget]:
    def number(value: float) -> None:
        screen.own_number = round(value)

    def reason(text: str) -> None:
        screen.own_reason = text

    return [
        Slider(
            screen.own_number, MOST_HARM, MOST_GOOD, number, key="contest:number",
            label=_("Your number, against today"), show=lambda value: signed(round(value)),
            ends=(_("much worse"), _("much better")),
        ),
        Entry(
            screen.own_reason, reason, key="contest:reason", label=_("Your reason"), limit=200,
            hint=_("Type, or pick below"),
        ),
        Chips(contest_reasons(), reason, key="contest:ready"),
    ]  # fmt: skip


def what_if(screen: DebriefScreen, found: tuple[Block, ...]) -> Widget:
    """What was still possible before a decision, and the way to play on from there."""
    decision = screen.asked
    made = Blocks("what_if:look", screen.memory_of_pages, screen.acts)
    body = Column(
        Text(_("Just before this, at {when}").format(when=decision.when), "label"),
        Text(decision.words, "heading"),
        *made.widgets(found),
        gap="m",
    )
    foot = Row(
        Button(_("Close"), screen.close, key="dialog:close"),
        Button(
            _("Play on from here"), screen.play_on, look="primary", sign="play", key="dialog:play"
        ),
        justify="right",
        gap="s",
    )
    return Dialog(body, foot, name=_("What if?"), wide=44)


def _close(screen: DebriefScreen) -> Widget:
    return Row(
        Button(_("Close"), screen.close, look="primary", key="dialog:close"), justify="right"
    )
