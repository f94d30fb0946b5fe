"""Writes the sheets of a room as a page for any browser, or as PDF."""

from __future__ import annotations

from game.export.room.style import ROOM
from game.export.room.wishes import CannotExport, Files, Wishes
from game.export.sheets.elements import Block, Drawing, tag
from game.export.sheets.html import page
from game.export.sheets.paper import Paper, style
from game.export.sheets.wording import table
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


def drawing(figure: Figure) -> Block:
    """A figure on a sheet; on a page for the browser with the same thing as a table that can be opened."""
    # The drawing escapes its own words; it is the one piece of markup made elsewhere.
    drawn = tag("div", Drawing(to_svg(figure)), class_="drawn")
    return tag("figure", drawn, _in_rows(figure), class_="chart together")


def _in_rows(figure: Figure) -> Block:
    """What a figure shows as a table, or in words where it has none; paper has no room for it."""
    if len(figure.table) < 2:
        inside: Block = tag("p", figure.words, class_="small")
    else:
        head, *rows = figure.table
        body = [
            tag("tr", tag("th", row[0], scope="row"), [tag("td", cell) for cell in row[1:]])
            for row in rows
        ]
        inside = tag("div", table(head, body, "rows small"), class_="scroll")
    return tag("details", tag("summary", _("The same as a table")), inside, class_="screen small")
