"""Paints a figure into a picture file, as the window would show it by day."""

from __future__ import annotations

import io

import pygame

from game.figures.shapes import Figure
from game.screens.theme import LIGHT
from game.screens.ui import Ui
from game.screens.widgets.chart import Chart

FINE = 2
MARGIN = 24


def png(figure: Figure) -> bytes:
    """The figure as a PNG file, twice as fine as its units, with a margin; needs no display."""
    pygame.font.init()
    wide, high = round(figure.width * FINE), round(figure.height * FINE)
    surface = pygame.Surface((wide + 2 * MARGIN, high + 2 * MARGIN))
    surface.fill(LIGHT["card"])
    chart = Chart(figure)
    chart.rect = pygame.Rect(MARGIN, MARGIN, wide, high)
    chart.paint(Ui(surface.get_size()), surface)
    file = io.BytesIO()
    pygame.image.save(surface, file, "picture.png")
    return file.getvalue()
