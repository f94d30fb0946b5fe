"""A QR code as a figure: dark squares on a light ground, with the quiet zone that readers need."""

from __future__ import annotations

from game.figures.shapes import Box, Figure

QUIET = 4
"""Squares of the ground around the code, as the standard asks."""
EDGE = 6.0
"""One square's edge, in units of the figure."""


def qr_figure(
    squares: tuple[tuple[bool, ...], ...],
    title: str,
    words: str,
    *,
    dark: str = "ink",
    light: str = "surface",
) -> Figure:
    """The code as boxes, one for each run of dark squares in a row.

    Many readers want dark on light: a dark theme names its two colours the other way round.
    """
    side = (len(squares) + 2 * QUIET) * EDGE
    shapes = [Box(0, 0, side, side, fill=light)]
    for down, row in enumerate(squares):
        across = 0
        while across < len(row):
            run = 0
            while across + run < len(row) and row[across + run]:
                run += 1
            if run:
                x, y = (across + QUIET) * EDGE, (down + QUIET) * EDGE
                shapes.append(Box(x, y, run * EDGE, EDGE, fill=dark))
            across += run + 1
    return Figure(title, side, side, tuple(shapes), words)
