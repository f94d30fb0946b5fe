"""Say what every widget can do: know its natural size, take its place, draw itself, hear keys and the pointer.

Widgets are made anew whenever a screen is built. What must outlive that (focus, scroll, a caret) is kept by the Ui
under the widget's path: its key when it has one, else its position in the tree.
"""

from collections.abc import Iterator

import pygame

from game.screens.ui import Ui


class Widget:
    """A thing on the screen; alone it is an empty box around its children."""

    role = "group"
    focusable = False
    opaque_to_audit = False  # True for what draws over its neighbours on purpose

    def __init__(self, *children: "Widget", key: str = "", grow: float = 0, name: str = ""):
        self.children: list[Widget] = [child for child in children if child is not None]
        self.key = key
        self.grow = grow
        self._name = name
        self.rect = pygame.Rect(0, 0, 0, 0)
        self.path = ""
        self.parent: Widget | None = None
        self.clip: pygame.Rect | None = None
        self._heights: dict[int, int] = {}
        self._natural = -1

    # What it is, for people who do not see it and for tests.
    @property
    def name(self) -> str:
        """Give its name as a screen reader would say it."""
        return self._name

    @property
    def state(self) -> str:
        """Say its state in words: "on", "3 of 7", "not open"."""
        return ""

    def strings(self) -> tuple[str, ...]:
        """Give every text this widget itself draws."""
        return ()

    def extent(self, ui: Ui) -> pygame.Rect | None:
        """Give the rectangle its own text covers in full, cut or not; None when it has none."""
        return None

    # Size and place.
    def natural_width(self, ui: Ui) -> int:
        """Give the width it would like to have."""
        if self._natural < 0:
            self._natural = self._width(ui)
        return self._natural

    def height(self, ui: Ui, width: int) -> int:
        """Give the height it needs at a width."""
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = self._height(ui, width)
        return found

    def _width(self, ui: Ui) -> int:
        return max((child.natural_width(ui) for child in self.children), default=0)

    def _height(self, ui: Ui, width: int) -> int:
        return max((child.height(ui, width) for child in self.children), default=0)

    def place(self, ui: Ui, rect: pygame.Rect) -> None:
        """Take a place in the window, and give the children theirs."""
        self.rect = pygame.Rect(rect)
        self.arrange(ui)

    def arrange(self, ui: Ui) -> None:
        for child in self.children:
            child.place(ui, self.rect)

    def shift(self, dx: int, dy: int) -> None:
        """Move with everything inside, as scrolling does."""
        self.rect.move_ip(dx, dy)
        for child in self.children:
            child.shift(dx, dy)

    def keep_in_sight(self, ui: Ui, view: pygame.Rect) -> None:
        """Hear which part of the window a scroll view shows it through."""

    # Drawing.
    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        """Draw it and what is inside."""
        self.paint(ui, surface)
        self.draw_children(ui, surface)

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        """Draw what is its own."""

    def draw_children(self, ui: Ui, surface: pygame.Surface) -> None:
        clip = surface.get_clip()
        for child in self.children:
            if child.rect.colliderect(clip):
                child.draw(ui, surface)

    def ring(self, ui: Ui) -> pygame.Rect:
        """Give the rectangle that the focus ring goes round."""
        return self.rect

    # Hearing. Each answers True when the event was meant for it and needs no one else.
    def key_down(self, ui: Ui, event: pygame.event.Event) -> bool:
        return False

    def key_up(self, ui: Ui, event: pygame.event.Event) -> bool:
        return False

    def shortcut(self, ui: Ui, event: pygame.event.Event) -> bool:
        """Hear a key that no focused widget wanted."""
        return False

    def text(self, ui: Ui, event: pygame.event.Event) -> bool:
        return False

    def pointer_down(self, ui: Ui, at: tuple[int, int]) -> bool:
        return False

    def pointer_move(self, ui: Ui, at: tuple[int, int]) -> None:
        """Follow the pointer while it is held down on this widget."""

    def pointer_up(self, ui: Ui, at: tuple[int, int]) -> None:
        """Be let go of."""

    def wheel(self, ui: Ui, dx: float, dy: float) -> bool:
        return False

    def focus_gained(self, ui: Ui) -> None:
        """Be focused now."""

    def focus_lost(self, ui: Ui) -> None:
        """Be focused no longer."""

    # The tree.
    def walk(self) -> Iterator["Widget"]:
        """Give this widget and everything inside, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def settle(self, path: str = "", parent: "Widget | None" = None) -> None:
        """Give every widget its path and its parent."""
        self.parent = parent
        self.path = self.key or path or type(self).__name__
        for index, child in enumerate(self.children):
            child.settle(f"{self.path}/{index}", self)

    def ancestors(self) -> Iterator["Widget"]:
        """Give this widget, the one around it, and so on outwards."""
        at: Widget | None = self
        while at is not None:
            yield at
            at = at.parent

    def at(self, point: tuple[int, int]) -> "Widget | None":
        """Find the innermost widget under a point; what was added later lies on top."""
        if not self.rect.collidepoint(point):
            return None
        for child in reversed(self.children):
            found = child.at(point)
            if found is not None:
                return found
        return self


def visible_part(widget: Widget) -> pygame.Rect:
    """Give the part of a widget that no scroll view around it cuts off."""
    part = pygame.Rect(widget.rect)
    for outer in widget.ancestors():
        if outer.clip is not None and outer is not widget:
            part = part.clip(outer.clip)
    return part
