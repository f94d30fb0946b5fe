"""Every kind of page of a room's debrief, and how one is built."""

from __future__ import annotations

from game.figures.room_map import Layer
from game.screens.kit import Icon, Panel, Row, Text, Widget
from game.screens.room import page_balance, page_deals, page_sides, page_what, page_whatif
from game.screens.room.view import ROOMY, Kind, View, note
from game.session.prose import text_of
from game.words import _

KINDS: dict[str, Kind] = {
    **page_what.PAGES,
    **page_deals.PAGES,
    **page_sides.PAGES,
    **page_balance.PAGES,
    **page_whatif.PAGES,
}
"""Every kind of page by its name in ``route``."""

ALONE = ("ground_rules", "stories", "offers", "what_if")
"""Pages that need their room, or ask something themselves; there a question comes when it is asked for."""

CLOSING = (("map", Layer.LEFT + 1), ("dimensions", 3))
"""Last steps that fill the screen."""


def body(view: View) -> list[Widget]:
    """The widgets of the page that is looked at; scores only while they may be seen."""
    page = view.talk.page
    if page.scored and view.talk.hidden:
        return [note(_("Scores are hidden. H shows them again."), "eye-shut")]
    return [*view.kind.body(view), *question(view)]


def steps(view: View) -> int:
    """In how many steps the page is revealed."""
    if view.talk.page.scored and view.talk.hidden:
        return 1
    return view.kind.steps(view)


def question(view: View) -> list[Widget]:
    """The question for this page, chosen by what the tables did, where there is room for it."""
    ask = view.talk.ask
    alone = view.talk.page.kind in ALONE or (view.talk.page.kind, view.step) in CLOSING
    if ask is None or alone or view.units[1] < ROOMY:
        return []
    words = Text(text_of(ask.words), "lead", weight="medium", grow=1)
    row = Row(Icon("talk", size=1.3, colour="accent"), words, wrap=False, gap="s")
    return [Panel(row, "accent", across="m", down="s", key="question")]
