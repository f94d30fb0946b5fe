"""Lay things on a card, or on a tint that says whose they are."""

import pygame

from game.screens.layout import Pad, Space
from game.screens.theme import DIMENSIONS, ROLES
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
