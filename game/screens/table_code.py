"""The code of a table, as letters to read aloud and as squares to scan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.figures.qr import qr_figure
from game.screens.kit import Button, Chart, Column, Dialog, Row, Sized, Text, Widget
from game.session.cohort.codes import code_of_play, qr_text
from game.words import _

if TYPE_CHECKING:
    from game.screens.play_screen import PlayScreen


SQUARE = 8.5
"""How wide the square is, in em: with the largest text it still stands in a small window as a whole."""


def show_code(screen: PlayScreen) -> None:
    """Lay the code of this table over the page."""
    code = code_of_play(screen.sitting.session.header, screen.sitting.session.record)
    screen.open(lambda: _dialog(screen, code))


def _dialog(screen: PlayScreen, code: str) -> Widget:
    title = _("The code of this table")
    close = Button(_("Close"), screen.close, look="primary", key="code:close")
    close.autofocus = True
    foot = Row(close, justify="right")
    if not code:
        words = Text(_("The story has not ended, so there is no code: a code says how it ended."))
        return Dialog(Column(Text(title, "heading"), words), foot, name=title)
    # Imported here: segno is needed for nothing else.
    from game.export.qr import qr_squares

    dark, light = ("paper", "ink") if screen.ui.palette.dark else ("ink", "paper")
    figure = qr_figure(qr_squares(qr_text(code)), title, code, dark=dark, light=light)
    said = Column(
        Text(_("It carries your ending, your deal and its sums: no name, and no word of yours.")),
        Text(_("Read it aloud in groups of four. There is no letter I, L, O or U in it."), "small"),
        gap="m", grow=1,
    )  # fmt: skip
    # Beside the words, so that a camera has the whole square in sight when the text is large, too.
    beside = Row(said, Sized(Chart(figure), width=SQUARE), gap="l", align="top", wrap=False)
    body = Column(Text(title, "heading"), Text(code, "heading"), beside, gap="m")
    return Dialog(body, foot, name=title)
