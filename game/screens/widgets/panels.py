"""Lay things on a card, or on a tint that says whose they are."""

import math
from functools import lru_cache

import pygame

from game.screens.layout import Pad, Space
from game.screens.theme import DIMENSIONS, ROLES, Colour
from game.screens.ui import Ui
from game.screens.widget import Widget


class Panel(Pad):
    """A card; `kind` is "card", "well", "plain", a role, a dimension, "warn", "bad", "good" or "accent".

    Kinds other than card, well and plain have a tint and a stripe of their colour at the left.
    """

    def __init__(
        self, child: Widget, kind: str = "card", *, across: Space = "l", down: Space = "m", **rest
    ):
        super().__init__(child, across, down, **rest)
        self.kind = kind

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        if self.kind == "plain":
            return
        if self.kind in ("card", "well"):
            ui.box(surface, self.rect, self.kind, "line")
            return
        ui.box(surface, self.rect, f"{self.kind}_soft")
        stripe = pygame.Rect(self.rect.left, self.rect.top, ui.px(5), self.rect.height)
        clip = surface.get_clip()
        # The stripe keeps the card's round corners: it is the same box, seen through a slit.
        surface.set_clip(clip.clip(stripe))
        ui.box(surface, self.rect, self.kind)
        surface.set_clip(clip)


class Backdrop(Widget):
    """The paper of a whole page, with a band of colour at the top when it belongs to one side."""

    def __init__(self, child: Widget, side: str = "", **rest):
        super().__init__(child, **rest)
        self.side = side if side in ROLES or side in DIMENSIONS else ""

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        if self.side:
            band = pygame.Rect(self.rect.left, self.rect.top, self.rect.width, ui.px(6))
            surface.fill(ui.palette[self.side], band)


class Drape(Backdrop):
    """A drawn curtain across a whole page, its folds in a side's colour."""

    FOLD = 4.2  # em
    DEPTH = 0.16

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        soft, full = (f"{self.side}_soft", self.side) if self.side else ("well", "edge")
        fold = _fold(ui.em(self.FOLD), ui.palette[soft], ui.palette[full], self.DEPTH)
        one = pygame.transform.scale(fold, (fold.get_width(), self.rect.height))
        for x in range(self.rect.left, self.rect.right, fold.get_width()):
            surface.blit(one, (x, self.rect.top))
        super().paint(ui, surface)


@lru_cache(maxsize=8)
def _fold(width: int, light: Colour, dark: Colour, depth: float) -> pygame.Surface:
    """Draw one fold of cloth, a pixel high: light where it comes forward, darker where it goes back."""
    cloth = pygame.Surface((max(1, width), 1))
    for x in range(width):
        part = depth * (1 - math.cos(2 * math.pi * x / width)) / 2
        shade = [round(a + (b - a) * part) for a, b in zip(light, dark, strict=True)]
        cloth.set_at((x, 0), shade)
    return cloth
