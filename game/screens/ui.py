"""Keep what widgets share: palette, scale, focus, what is held and hovered, and small memories by path."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pygame

from game.screens import paint
from game.screens.spans import Words, as_spans
from game.screens.text import Block, lay_out
from game.screens.theme import LIGHT, RADIUS, Palette, Scale, scale_for
from game.words import _

if TYPE_CHECKING:
    from game.screens.widget import Widget


TAP = 0.35  # seconds


class Ui:
    """The state of one window that outlives any single widget."""

    def __init__(self, size: tuple[int, int], palette: Palette = LIGHT, text_size: int = 100):
        self.palette = palette
        self.size = size
        self.text_size = text_size
        self.scale: Scale = scale_for(size, text_size)
        self.reduced_motion = False
        self.hold_by_toggle = False
        self.focus = ""
        self.ring_shown = False
        self.hover = ""
        self.held = ""
        self.pointer = (-1, -1)
        self.now = 0.0
        self.memory: dict[str, dict[str, Any]] = {}
        self.stale = False
        self.moved = False
        self.animating_until = 0.0
        self.pictures: dict[Any, pygame.Surface] = {}
        self.private = ""
        self.private_by = ""
        self.private_until = 0.0
        self.private_since = 0.0
        self.sound: Callable[[str], None] = lambda name: None
        self.explain: Callable[[str, pygame.Rect], None] = lambda term, rect: None
        self.say: Callable[[str], None] = lambda text: None

    def fit(self, size: tuple[int, int], palette: Palette, text_size: int) -> None:
        """Take on another window size, palette or text size."""
        self.size, self.palette, self.text_size = size, palette, text_size
        self.scale = scale_for(size, text_size)

    @property
    def narrow(self) -> bool:
        """Tell whether there is room for one column only."""
        return self.size[0] < self.scale.em(46)

    # Units.
    def px(self, units: float | str) -> int:
        """Turn a space ("s", "m", "l", …) or a number of units into pixels."""
        return self.scale.px(units)

    def em(self, count: float) -> int:
        """Turn a number of body-text sizes into pixels."""
        return self.scale.em(count)

    @property
    def radius(self) -> int:
        return self.px(RADIUS)

    # Text.
    def block(
        self,
        words: Words,
        role: str = "body",
        width: int = 0,
        *,
        align: str = "left",
        weight: str = "",
        colour: str = "",
    ) -> Block:
        """Wrap text in a type role to a width in pixels; 0 means no wrapping."""
        return lay_out(as_spans(words), role, self.scale.font(role), width, align, weight, colour)

    # Memory.
    def recall(self, widget: Widget) -> dict[str, Any]:
        """Give the small memory of a widget; it outlives rebuilding the screen."""
        return self.memory.setdefault(widget.path, {})

    def is_focused(self, widget: Widget) -> bool:
        return bool(self.focus) and self.focus == widget.path

    def is_hovered(self, widget: Widget) -> bool:
        return self.hover == widget.path and not self.held

    def is_held(self, widget: Widget) -> bool:
        return self.held == widget.path

    # Telling the loop.
    def tell(self, callback: Callable[..., Any] | None, *values: Any) -> None:
        """Call what a screen gave to a widget; the screen is built anew afterwards."""
        if callback is not None:
            callback(*values)
            self.stale = True

    def redraw(self) -> None:
        """Ask for another frame of the same tree."""
        self.moved = True

    # What only one side may see.
    def uncover(self, widget: Widget, by: str, seconds: float) -> None:
        """Open something private; `by` is what keeps it open: "pointer", a key, or "toggle"."""
        self.private, self.private_by = widget.path, by
        self.private_until, self.private_since = self.now + seconds, self.now
        self.stale = True

    def cover(self) -> None:
        """Close whatever private thing is open."""
        if self.private:
            self.private = self.private_by = ""
            self.stale = True

    def let_go(self) -> None:
        """Close what was held open; who only tapped is told how it stays open."""
        if self.private and self.now - self.private_since < TAP:
            self.say(_("Keep it pressed for as long as you look"))
        self.cover()

    # Drawing that many widgets share.
    def box(
        self,
        surface: pygame.Surface,
        rect: pygame.Rect,
        fill: str = "",
        edge: str = "",
        radius: int | None = None,
        edge_width: float = 1,
    ) -> None:
        """Draw a rounded box in named colours."""
        paint.round_box(
            surface,
            rect,
            self.radius if radius is None else radius,
            self.palette[fill] if fill else None,
            self.palette[edge] if edge else None,
            max(1, self.px(edge_width)),
        )
