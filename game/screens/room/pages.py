"""Every kind of page of a room's debrief, and how one is built."""

from __future__ import annotations

from game.screens.kit import Icon, Panel, Row, Text, Widget
from game.screens.room import page_balance, page_deals, page_sides, page_what, page_whatif
from game.screens.room.view import Kind, View, note
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

ROOMY = 560
"""Units of height from which a question stands on the page by itself."""


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
    if ask is None or view.units[1] < ROOMY:
        return []
    words = Text(text_of(ask.words), "lead", weight="medium", grow=1)
    row = Row(Icon("talk", size=1.3, colour="accent"), words, wrap=False, gap="s")
    return [Panel(row, "accent", across="m", down="s", key="question")]
