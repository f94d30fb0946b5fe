"""Every kind of page of a room's debrief, and how one is built."""

from __future__ import annotations

from game.screens.kit import Centre, Gap, Text, Widget
from game.screens.room import page_balance, page_deals, page_sides, page_what, page_whatif
from game.screens.room.head import below
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


def body(view: View) -> list[Widget]:
    """The widgets of the page that is looked at; scores only while they may be seen."""
    if view.hidden:
        told = note(_("Scores are hidden. H shows them again."), "eye-shut")
        return [told, *_alone(view)]
    found, asked = [], below(view)
    if not view.asks_last:
        found = view.kind.body(view)
    if view.asked and not found:
        return _alone(view)
    # The question stands at the foot of the page, whether or not a picture fills what is above it.
    if asked and not any(widget.grow for widget in found):
        found.append(Gap(0, grow=1))
    return [*found, *asked]


def _alone(view: View) -> list[Widget]:
    """The question in the middle of the screen, where nothing else is shown."""
    ask = view.talk.ask
    return [Centre(Text(text_of(ask.words), "title"), middle=True, grow=1)] if ask else []


def steps(view: View) -> int:
    """In how many steps the page is revealed."""
    return 1 if view.hidden else view.kind.steps(view) + view.closing
