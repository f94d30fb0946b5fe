"""What the facilitator lays over a page of the room: pages, tables, a question, the rest."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

import pygame

from game.figures.shapes import Figure
from game.figures.table_signs import SIZE, shape
from game.screens.debrief import stage_names
from game.screens.keys import named
from game.screens.kit import (
    Badge,
    Button,
    Chart,
    Column,
    Dialog,
    Entry,
    Grid,
    Row,
    Sized,
    Text,
    Toggle,
    Widget,
)
from game.screens.room.presenter_page import presenter_page
from game.screens.room.talk import MOST_TABLES
from game.session.prose import text_of
from game.words import _

if TYPE_CHECKING:
    from game.screens.room.screen import RoomScreen

LETTERED = 26
"""Tables up to which every one has a key of its own."""

HOTS = "abcdefghijklmnopqrstuvwxyz"


def page_list(screen: RoomScreen) -> Widget:
    """Every page by stage, each with a key."""
    hots = iter(HOTS)
    names = stage_names()
    parts: list[Widget] = [Text(_("Pages"), "heading")]
    for stage, found in groupby(screen.talk.pages, key=lambda page: page.stage):
        buttons = Row(
            *(_page_button(screen, page, next(hots, "")) for page in found), gap="xs", grow=1
        )
        label = Sized(Text(names[stage], "lead", colour="muted"), width=7)
        parts.append(Row(label, buttons, gap="m", wrap=False))
    whole = Toggle(
        _("Walk through every page"), screen.talk.whole_route, screen.whole_route,
        note=_("Off: Next leads to three stops only"), key="room:whole", grow=1,
    )  # fmt: skip
    foot = Row(whole, _close_button(screen), justify="between", wrap=False)
    return Dialog(Column(*parts, gap="xs"), foot, name=_("Pages"), wide=64)


def _page_button(screen: RoomScreen, page, hot: str) -> Widget:
    here = page is screen.talk.page
    label = page.title
    if page.stop:
        label = f"{page.stop}. {page.title}"
    button = Button(
        label, partial(screen.go, page), look="primary" if here else "plain", hot=hot,
        key=f"page:{page.id}", sign="tick" if page.id in screen.talk.seen and not here else "",
    )  # fmt: skip
    button.autofocus = here
    return button


class Letters(Widget):
    """Hears the letter of every table, also of those that are not on the screen."""

    role = "none"

    def __init__(self, letters: tuple[str, ...], choose):
        super().__init__()
        self.letters = letters
        self.choose = choose

    def shortcut(self, ui, event: pygame.event.Event) -> bool:
        letter = named(event).upper()
        if letter not in self.letters:
            return False
        ui.tell(self.choose, letter)
        return True


def table_list(screen: RoomScreen) -> Widget:
    """The tables by sign and letter, twelve at a time: the one chosen is marked in every picture."""
    letters = tuple(screen.talk.facts.signs)
    many = len(letters) > LETTERED
    place = screen.memory.setdefault("tables", {"first": 0})
    start = min(place["first"], (len(letters) - 1) // MOST_TABLES * MOST_TABLES)
    said = _("It is marked in every picture. Press its letter; once more lets it go.")
    buttons = [_table_button(screen, at) for at in letters[start : start + MOST_TABLES]]
    parts: list[Widget] = [
        Text(_("Which table?"), "heading"),
        Text(said, "lead"),
        _letter_field(screen) if many else Letters(letters, screen.link),
        Grid(*buttons, least=5.5, most=6, gap="m"),
    ]

    def turn(step: int) -> None:
        place["first"] = max(0, start + step * MOST_TABLES)

    ways: list[Widget] = []
    if len(letters) > MOST_TABLES:
        last = min(start + MOST_TABLES, len(letters))
        ways = [
            Button("", partial(turn, -1), sign="up", look="quiet", key="tables:before",
                   shut_quietly=start == 0, name=_("Tables before")),
            Button("", partial(turn, 1), sign="down", look="quiet", key="tables:after",
                   shut_quietly=last == len(letters), name=_("Tables after")),
            Text(_("{first}–{last} of {n}").format(first=letters[start], last=letters[last - 1], n=len(letters)), "lead"),
        ]  # fmt: skip
    foot = Row(Row(*ways, gap="xs"), _close_button(screen), justify="between")
    return Dialog(Column(*parts, gap="m"), foot, name=_("Tables"), wide=44)


def _table_button(screen: RoomScreen, letter: str) -> Widget:
    side = SIZE + 4
    figure = Figure("", side, side, (shape(side / 2, side / 2, screen.talk.facts.signs[letter]),))
    button = Button(
        letter, partial(screen.link, letter), key=f"table:{letter}", grow=1,
        look="primary" if letter == screen.talk.table else "plain",
        name=_("Table {letter}").format(letter=letter),
    )  # fmt: skip
    return Row(Sized(Chart(figure), width=1.6), button, wrap=False, gap="s")


def _letter_field(screen: RoomScreen) -> Widget:
    typed = screen.memory.setdefault("letter", {"text": ""})

    def type_(text: str) -> None:
        typed["text"] = text

    def choose() -> None:
        screen.link(typed["text"])
        typed["text"] = ""

    field = Entry(
        typed["text"], type_, key="table:letter", label=_("Its letter"), limit=3, on_enter=choose
    )
    field.autofocus = True
    return field


def question(screen: RoomScreen) -> Widget:
    """A question for the room, large; the next one is a key away."""
    asks = screen.talk.asks
    ask = screen.talk.ask
    place = screen.talk.question % len(asks) + 1
    who = _("From this case") if ask.by_author else _("For every room")
    body = Column(
        Row(
            Badge(who, "plain"),
            Badge(_("{n} of {all}").format(n=place, all=len(asks)), "plain"),
            gap="s",
        ),
        Text(text_of(ask.words), "display"),
        gap="m",
    )
    another = Button(_("Another"), screen.next_question, hot="q", key="question:next")
    close = _close_button(screen)
    return Dialog(body, Row(another if len(asks) > 1 else None, close, justify="right", gap="s"),
                  name=_("A question for the room"), wide=44)  # fmt: skip


def more(screen: RoomScreen) -> Widget:
    """What has a key and is seldom needed, for the mouse."""
    talk = screen.talk

    def then(act) -> None:
        screen.close()
        act()

    scores = _("Show the scores") if talk.hidden else _("Hide the scores")
    buttons = [
        Button(scores, partial(then, screen.toggle_scores), sign="eye", hot="h", key="more:scores"),
        Button(_("Blank the projector"), partial(then, screen.toggle_blank), hot="b", key="more:blank"),
        Button(_("The presenter's page"), partial(then, screen.show_presenter), hot="p", key="more:notes"),
        Button(_("Read the typed words"), partial(then, screen.preview), hot="v", key="more:words"),
        Button(_("Save a run-sheet"), partial(then, screen.presenter.save_run_sheet), hot="r", key="more:sheet"),
        Button(_("Save reports and tables"), partial(then, screen.take_out), sign="sheet", hot="x", key="more:out"),
        Button(_("Larger text"), partial(screen.larger, 1), sign="plus", hot="+", key="more:larger"),
        Button(_("Smaller text"), partial(screen.larger, -1), sign="minus", hot="-", key="more:smaller"),
        Button(_("End this debrief"), partial(then, screen.finish), sign="door", key="more:end"),
    ]  # fmt: skip
    names = Toggle(
        _("Show names"), talk.gathering.names, screen.names, key="more:names",
        note=_("The people of a table, wherever it is named"),
    )  # fmt: skip
    body = Column(
        Text(_("More"), "heading"), Grid(*buttons, least=15, most=2, gap="s"), names, gap="m"
    )
    return Dialog(body, _close(screen), name=_("More"), wide=44)


def notes(screen: RoomScreen) -> Widget:
    """The presenter's page where there is one display, marked as what the room sees."""
    warn = Badge(_("The room sees this"), "warn", sign="eye")
    body = Column(Row(warn, justify="centre"), presenter_page(screen), gap="m")
    close = _close_button(screen, hot="p")
    close.autofocus = True  # or Enter would take a minute from the first stage
    return Dialog(body, Row(close, justify="right"), name=_("The presenter's page"), wide=60)


def _close(screen: RoomScreen, hot: str = "") -> Widget:
    return Row(_close_button(screen, hot), justify="right")


def _close_button(screen: RoomScreen, hot: str = "") -> Button:
    return Button(_("Close"), screen.close, look="primary", key="dialog:close", hot=hot)
