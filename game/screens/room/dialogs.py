"""What the facilitator lays over a page of the room: pages, tables, a question, the rest."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from game.screens.debrief import stage_names
from game.screens.kit import (
    Badge,
    Button,
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
        label = Sized(Text(names[stage], "lead", colour="muted"), width=8)
        parts.append(Row(label, buttons, gap="m", wrap=False))
    parts.append(
        Toggle(
            _("Walk through every page"), screen.talk.whole_route, screen.whole_route,
            note=_("Off: Next leads to three stops only"), key="room:whole",
        )
    )  # fmt: skip
    return Dialog(Column(*parts, gap="xs"), _close(screen), name=_("Pages"), wide=64)


def _page_button(screen: RoomScreen, page, hot: str) -> Widget:
    here = page is screen.talk.page
    label = page.title
    if page.stop:
        label = _("Stop {n}: {title}").format(n=page.stop, title=page.title)
    button = Button(
        label, partial(screen.go, page), look="primary" if here else "plain", hot=hot,
        key=f"page:{page.id}", sign="tick" if page.id in screen.talk.seen and not here else "",
    )  # fmt: skip
    button.autofocus = here
    return button


def table_list(screen: RoomScreen) -> Widget:
    """The tables by letter: the one chosen is marked in every picture."""
    letters = tuple(screen.talk.facts.signs)
    many = len(letters) > LETTERED
    shown = screen.view.sheet[:12] if many else letters
    buttons = [
        Button(
            letter, partial(screen.link, letter), key=f"table:{letter}",
            hot="" if many else letter.lower(), cap=False,
            look="primary" if letter == screen.talk.table else "plain",
            name=_("Table {letter}").format(letter=letter),
        )
        for letter in shown
    ]  # fmt: skip
    parts: list[Widget] = [
        Text(_("Which table?"), "heading"),
        Text(_("It is marked in every picture. Press its letter; once more lets it go."), "lead"),
    ]
    if many:
        parts.append(_letter_field(screen))
    parts.append(Grid(*buttons, least=3.4, most=8, gap="s"))
    return Dialog(Column(*parts, gap="m"), _close(screen), name=_("Tables"), wide=36)


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
    return Dialog(body, _close(screen, hot="p"), name=_("The presenter's page"), wide=60)


def _close(screen: RoomScreen, hot: str = "") -> Widget:
    return Row(_close_button(screen, hot), justify="right")


def _close_button(screen: RoomScreen, hot: str = "") -> Button:
    return Button(_("Close"), screen.close, look="primary", key="dialog:close", hot=hot)
