"""Sizes for people at the far end of a room: no letter below 3% of the screen's height, charts as large as fits."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.figures.plane import TYPE as CHART_TYPE
from game.figures.shapes import Figure
from game.screens.kit import Chart, Ui
from game.screens.theme import TYPE, Scale, scale_for

LEAST = 0.03
"""The least height of type, as a share of the screen's."""

Maker = Callable[[float, float], Figure]


@dataclass(frozen=True, slots=True)
class FarScale(Scale):
    """A scale in which no role of type is smaller than ``least`` pixels."""

    least: int = 0

    def font(self, role: str) -> int:
        """Give the pixel size of a type role."""
        return max(self.least, round(TYPE[role].size * self.type))


def far_scale(size: tuple[int, int], text_size: int) -> FarScale:
    """Fit the units to a projector; the wished text size may enlarge what is the least, and never lessen it."""
    usual = scale_for(size, text_size)
    least = math.ceil(LEAST * size[1])
    return FarScale(usual.space, max(usual.type, least / CHART_TYPE), least)


def units(ui: Ui) -> tuple[float, float]:
    """Give the window's width and height in units of type."""
    return ui.size[0] / ui.scale.type, ui.size[1] / ui.scale.type


class Board(Chart):
    """A chart that fills its place in both directions; the maker gets width and height in units of type.

    One that `fits` any height from `least` on is made only once its place is known; a function
    `fitted` gives the least height for a width, where that is not the height it is made with.
    """

    def __init__(
        self, maker: Maker, *, least: float = 120, fits: bool = False,
        fitted: Callable[[float], float] | None = None, **rest,
    ):  # fmt: skip
        super().__init__(lambda width: maker(width, least), grow=1, **rest)
        self.maker = maker
        self.least = least
        self.fits = fits
        self.fitted = fitted
        self._filled: tuple[tuple[int, int], Figure] | None = None

    def _height(self, ui: Ui, width: int) -> int:
        if self.fits:
            return math.ceil(self.least * ui.scale.type)
        if self.fitted is not None:
            return math.ceil(self.fitted((width - 2) / ui.scale.type) * ui.scale.type) + 2
        figure = self.maker(width / ui.scale.type, self.least)
        return math.ceil(figure.height * ui.scale.type)

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        super().place(ui, rect)
        if self._filled is None or self._filled[0] != self.rect.size:
            # Two pixels less than there are: labels stand on whole pixels.
            wide, high = ((side - 2) / ui.scale.type for side in self.rect.size)
            self._filled = (self.rect.size, self.maker(wide, high))

    @property
    def shown(self) -> Figure:
        return self._filled[1] if self._filled else self.maker(900, self.least)

    def figure_for(self, ui: Ui, width: int) -> Figure:
        return self.shown

    def _factor(self, ui: Ui, width: int) -> float:
        return ui.scale.type
