"""The workshop on paper: one file with every sheet, ready for the browser's print window."""

from __future__ import annotations

from game.core.scenario import SIDES, Scenario
from game.export.sheets.cards import card_sheets
from game.export.sheets.deals import deal_sheet
from game.export.sheets.elements import Block, tag
from game.export.sheets.html import page
from game.export.sheets.keeper import keeper_sheets
from game.export.sheets.numbering import deck
from game.export.sheets.paper import Paper, style
from game.export.sheets.room import arrange
from game.export.sheets.runsheet import run_sheets
from game.export.sheets.shared import (
    chair_sheet,
    cover,
    glossary_sheet,
    headline,
    offer_sheet,
    public_sheets,
)
from game.export.sheets.sides import only, side_sheets
from game.export.sheets.style_pack import PACK
from game.export.sheets.wording import side_name
from game.session.prose import plain
from game.words import _


def pack(scenario: Scenario, people: int = 0, minutes: int = 0) -> str:
    """The whole workshop as HTML: ``workshop`` with links for the screen above it."""
    paper = workshop(scenario, people, minutes)
    return page(paper.title, style(paper, PACK), _index(), paper.sheets)


def workshop(scenario: Scenario, people: int = 0, minutes: int = 0) -> Paper:
    """The whole workshop as sheets; give it ``shorten``-ed for a cut.

    ``people`` are those who take part and ``minutes`` the time there is, talk included; without
    them the sheets speak of one table and take the scenario's own time twice.
    """
    cards = deck(scenario)
    tables = tuple(scene for scene in cards.scenes if scene.negotiation)
    sheets: list[Block | None] = [cover(scenario), *public_sheets(scenario, tables)]
    for seat in SIDES:
        sheets += side_sheets(scenario, seat, tables)
    sheets += [offer_sheet(scenario, scene) for scene in tables]
    sheets += [chair_sheet(scenario), glossary_sheet(scenario)]
    sheets += card_sheets(scenario, cards)
    sheets += keeper_sheets(scenario, cards)
    sheets += run_sheets(scenario, cards, arrange(scenario, people, minutes))
    sheets += [deal_sheet(scenario, scene) for scene in tables]
    feet = {
        "everybody": "",
        **{str(seat): only(seat) for seat in SIDES},
        "keeper": _("Not for the players"),
    }
    title = _("{title}: the workshop on paper").format(title=plain(scenario, scenario.title))
    return Paper(title, tuple(filter(None, sheets)), headline(scenario), feet)


def _index() -> Block:
    """Links for the screen, and what to know before printing; never printed."""
    places = {
        "public": _("Public sheets"),
        **{str(seat): side_name(seat) for seat in SIDES},
        "chair": _("The patient's chair"),
        "cards": _("The story on cards"),
        "keeper": _("Card-keeper"),
        "run-sheet": _("Run-sheet"),
    }
    links = [tag("a", words, href=f"#{name}") for name, words in places.items()]
    note = _(
        "Print this from the browser (A4, 100%, on one side of the paper), or save it there as a PDF. "
        "Each side gets its own pages and nobody else's."
    )
    return tag("nav", tag("p", note), tag("p", links), class_="screen")
