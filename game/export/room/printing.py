"""Writes the sheets of a room as a page for any browser, or as PDF."""

from __future__ import annotations

from game.export.room.style import ROOM
from game.export.room.wishes import CannotExport, Files, Wishes
from game.export.sheets.elements import Block, Drawing, tag
from game.export.sheets.html import page
from game.export.sheets.paper import Paper, style
from game.export.svg import to_svg
from game.figures.shapes import Figure
from game.words import _

WIDE = 1000.0
"""How wide a figure is drawn: on A4 its letters are then as tall as those of the text."""


def printed(name: str, paper: Paper, wishes: Wishes) -> Files:
    """One file: ``name`` with the ending of what was asked for."""
    if not wishes.pdf:
        return {f"{name}.html": page(paper.title, style(paper, ROOM), paper.sheets).encode("utf-8")}
    from game.export.sheets.pdf import NotLaidOut, pdf

    try:
        return {f"{name}.pdf": pdf(paper)}
    except NotLaidOut as reason:
        said = _(
            "The PDF could not be made: {reason}. The page for a browser can be: leave --pdf out."
        )
        raise CannotExport(said.format(reason=str(reason).rstrip("."))) from reason


def drawing(figure: Figure, *, words: bool = True) -> Block:
    """A figure on a sheet, and below it the same thing in words where they say more than its rows."""
    # The drawing escapes its own words; it is the one piece of markup made elsewhere.
    below = tag("p", figure.words, class_="small muted") if words and figure.words else None
    return tag("div", Drawing(to_svg(figure)), below, class_="chart together")
