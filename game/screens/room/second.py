"""A second window: on another display than the room's, with its own sizes and its own pointer."""

from __future__ import annotations

import contextlib

import pygame

from game.places import assets_folder
from game.screens.display import CENTRED_ON
from game.screens.kit import Ui, Widget
from game.screens.theme import Palette
from game.screens.widgets.press import Pressable
from game.screens.widgets.scroll import Scroll

SIZE = (1180, 760)
SHARE = 0.86
"""The most of a display that the window takes: bars of the system and its own title need the rest."""


def displays() -> int:
    """How many displays the system reports."""
    try:
        return len(pygame.display.get_desktop_sizes())
    except pygame.error:
        return 1


def size_on(display: int) -> tuple[int, int]:
    """How large the window may be on a display, with its title still to be reached."""
    wide, high = pygame.display.get_desktop_sizes()[display]
    return min(SIZE[0], round(wide * SHARE)), min(SIZE[1], round(high * SHARE))


class SecondWindow:
    """Shows a tree of widgets in a window beside the main one; raises pygame.error where there can be none."""

    def __init__(self, title: str, palette: Palette, text_size: int, display: int = 0):
        where = CENTRED_ON + display
        size = size_on(display)
        self.window = pygame.Window(title, size, position=(where, where), resizable=True)
        with contextlib.suppress(pygame.error, OSError):
            self.window.set_icon(pygame.image.load(assets_folder() / "icons" / "app.png"))
        self.ui = Ui(self.window.size, palette, text_size)
        self.tree: Widget | None = None

    def show(self, tree: Widget) -> None:
        """Lay a tree out in the window as it is now, and draw it."""
        self.tree = tree
        self.ui.fit(self.window.size, self.ui.palette, self.ui.text_size)
        surface = self.window.get_surface()
        surface.fill(self.ui.palette["paper"])
        surface.set_clip(surface.get_rect())
        tree.settle("second")
        tree.place(self.ui, surface.get_rect())
        tree.draw(self.ui, surface)
        self.window.flip()

    def owns(self, event: pygame.event.Event) -> bool:
        """Whether an event belongs to this window; the keyboard always serves the room."""
        if event.type in (pygame.KEYDOWN, pygame.KEYUP, pygame.TEXTINPUT, pygame.TEXTEDITING):
            return False
        return getattr(event, "window", None) is self.window

    def hear(self, event: pygame.event.Event) -> bool:
        """Press what is clicked, scroll where the wheel turns; tell whether anything was changed."""
        if event.type == pygame.MOUSEMOTION:
            self.ui.pointer = event.pos
        elif event.type == pygame.MOUSEWHEEL:
            return self._wheel(event)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            self.ui.pointer = event.pos
            return self._press(event.pos)
        return event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED)

    def _under(self, at: tuple[int, int]) -> tuple[Widget, ...]:
        found = self.tree.at(at) if self.tree else None
        return tuple(found.ancestors()) if found else ()

    def _press(self, at: tuple[int, int]) -> bool:
        for widget in self._under(at):
            if isinstance(widget, Pressable) and widget.on_press and not widget.shut:
                widget.on_press()
                return True
        return False

    def _wheel(self, event: pygame.event.Event) -> bool:
        dx, dy = getattr(event, "precise_x", event.x), getattr(event, "precise_y", event.y)
        return any(
            widget.wheel(self.ui, dx, dy)
            for widget in self._under(self.ui.pointer)
            if isinstance(widget, Scroll)
        )

    def close(self) -> None:
        """Close the window; a system that has closed it already is no matter."""
        with contextlib.suppress(pygame.error):
            self.window.destroy()
