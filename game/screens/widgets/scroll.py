"""Show something tall through a window: wheel, drag, keys, and a thumb that is always seen when there is more."""

import pygame

from game.screens import icons
from game.screens.layout import Column
from game.screens.ui import Ui
from game.screens.widget import Widget

LINE = 2.2  # em a press of an arrow key moves
BAR = 8  # units


class Scroll(Widget):
    """A view on one child that may be taller than its place; it grows into what is left over.

    ``more`` is said at its lower edge while something is hidden below.
    """

    role = "scroll view"

    def __init__(
        self, child: Widget, *, grow: float = 1, margin: float | str = "xs", more: str = "", **rest
    ):
        super().__init__(child, grow=grow, **rest)
        self.margin = margin
        self.more = more
        self.content_height = 0
        self.clip = pygame.Rect(0, 0, 0, 0)

    def _inset(self, ui: Ui) -> int:
        return ui.px(self.margin)

    def _gutter(self, ui: Ui) -> int:
        return ui.px(BAR + 6)

    def _width(self, ui: Ui) -> int:
        return self.children[0].natural_width(ui) + 2 * self._inset(ui) + self._gutter(ui)

    def _height(self, ui: Ui, width: int) -> int:
        # Alone it asks for little: whoever holds it decides how much is seen.
        inner = self.children[0].height(ui, self._inner_width(ui, width))
        return min(inner + 2 * self._inset(ui), ui.em(6))

    def _inner_width(self, ui: Ui, width: int) -> int:
        return max(1, width - 2 * self._inset(ui) - self._gutter(ui))

    def reach(self, ui: Ui) -> tuple[int, int]:
        """Give what it takes left and right of its child: the room of focus rings and of the bar."""
        return self._inset(ui), self._inset(ui) + self._gutter(ui)

    def full_height(self, ui: Ui, width: int) -> int:
        """Give the height at which nothing needs scrolling."""
        return self.children[0].height(ui, self._inner_width(ui, width)) + 2 * self._inset(ui)

    def arrange(self, ui: Ui) -> None:
        self.clip = pygame.Rect(self.rect)
        inset = self._inset(ui)
        width = self._inner_width(ui, self.rect.width)
        child = self.children[0]
        high = child.height(ui, width)
        self.content_height = high + 2 * inset
        offset = self._keep(ui, self.offset(ui))
        fills = max(high, self.rect.height - 2 * inset)
        child.place(
            ui, pygame.Rect(self.rect.left + inset, self.rect.top + inset - offset, width, fills)
        )
        child.keep_in_sight(ui, self.rect.inflate(0, -2 * inset))

    @property
    def state(self) -> str:
        return self.more if self.most else ""

    @property
    def most(self) -> int:
        """Give how far it can scroll, in pixels."""
        return max(0, self.content_height - self.rect.height)

    def offset(self, ui: Ui) -> int:
        return ui.recall(self).get("offset", 0)

    def _keep(self, ui: Ui, offset: float) -> int:
        kept = round(min(max(0, offset), self.most))
        ui.recall(self)["offset"] = kept
        return kept

    def scroll_to(self, ui: Ui, offset: float) -> bool:
        """Move what is seen; tell whether anything moved."""
        before = self.offset(ui)
        now = self._keep(ui, offset)
        if now != before:
            self.children[0].shift(0, before - now)
            self.children[0].keep_in_sight(ui, self.rect.inflate(0, -2 * self._inset(ui)))
            ui.redraw()
        return now != before

    def read_on(self, ui: Ui) -> bool:
        """Move down by what is seen, less two lines; tell whether there was more."""
        return self.scroll_to(ui, self.offset(ui) + max(ui.em(2), self.rect.height - ui.em(4)))

    def reveal(self, ui: Ui, rect: pygame.Rect) -> None:
        """Scroll as little as shows a rectangle."""
        margin = ui.em(0.8)
        top, bottom = rect.top - margin, rect.bottom + margin
        if top < self.rect.top or rect.height > self.rect.height:
            self.scroll_to(ui, self.offset(ui) + top - self.rect.top)
        elif bottom > self.rect.bottom:
            self.scroll_to(ui, self.offset(ui) + bottom - self.rect.bottom)

    # Drawing.
    def draw(self, ui: Ui, surface: pygame.Surface) -> None:
        before = surface.get_clip()
        surface.set_clip(before.clip(self.rect))
        self.draw_children(ui, surface)
        surface.set_clip(before)
        self._draw_bar(ui, surface)
        self._draw_more(ui, surface)

    def _draw_more(self, ui: Ui, surface: pygame.Surface) -> None:
        if not self.more or self.offset(ui) >= self.most:
            return
        block = ui.block(self.more, "lead", weight="semibold", colour="accent_ink")
        side = ui.em(0.9)
        rect = pygame.Rect(
            0, 0, block.width + side + ui.px("m") * 2 + ui.px("s"), block.height + ui.px("s")
        )
        rect.midbottom = self.rect.centerx, self.rect.bottom - ui.px("xs")
        ui.box(surface, rect, "accent", "paper", radius=rect.height // 2, edge_width=3)
        left = rect.left + ui.px("m")
        place = pygame.Rect(left, 0, side, side)
        place.centery = rect.centery
        icons.draw(surface, "down", place, ui.palette["accent_ink"])
        block.draw(surface, (place.right + ui.px("s"), rect.top + ui.px("s") // 2), ui.palette)

    def thumb(self, ui: Ui) -> pygame.Rect:
        """Give the rectangle of the thumb; empty when all is seen."""
        if self.most == 0:
            return pygame.Rect(0, 0, 0, 0)
        bar = ui.px(BAR)
        track = self._track(ui)
        high = max(ui.em(1.6), track.height * self.rect.height // self.content_height)
        room = max(1, track.height - high)
        return pygame.Rect(track.left, track.top + room * self.offset(ui) // self.most, bar, high)

    def _track(self, ui: Ui) -> pygame.Rect:
        bar = ui.px(BAR)
        pad = ui.px("xs")
        return pygame.Rect(
            self.rect.right - bar, self.rect.top + pad, bar, max(1, self.rect.height - 2 * pad)
        )

    def _draw_bar(self, ui: Ui, surface: pygame.Surface) -> None:
        if self.most == 0:
            return
        round_end = ui.px(BAR) // 2
        ui.box(surface, self._track(ui), "well", radius=round_end)
        grabbed = ui.is_held(self) or self._over_bar(ui, ui.pointer)
        ui.box(surface, self.thumb(ui), "accent" if grabbed else "edge", radius=round_end)

    # Hearing.
    def wheel(self, ui: Ui, dx: float, dy: float) -> bool:
        return self.scroll_to(ui, self.offset(ui) - dy * ui.em(LINE))

    def key_down(self, ui: Ui, event: pygame.event.Event) -> bool:
        page = self.rect.height - ui.em(2)
        moves = {
            pygame.K_UP: -ui.em(LINE),
            pygame.K_DOWN: ui.em(LINE),
            pygame.K_PAGEUP: -page,
            pygame.K_PAGEDOWN: page,
            pygame.K_HOME: -self.content_height,
            pygame.K_END: self.content_height,
        }
        if event.key not in moves or self.most == 0:
            return False
        return self.scroll_to(ui, self.offset(ui) + moves[event.key])

    def shortcut(self, ui: Ui, event: pygame.event.Event) -> bool:
        return self.key_down(ui, event)

    def _over_bar(self, ui: Ui, at: tuple[int, int]) -> bool:
        return self.most > 0 and self._track(ui).inflate(ui.px("s"), 0).collidepoint(at)

    def pointer_down(self, ui: Ui, at: tuple[int, int]) -> bool:
        if not self._over_bar(ui, at):
            return False
        thumb = self.thumb(ui)
        if not thumb.collidepoint(at[0], at[1]):
            self._drag_to(ui, at[1] - thumb.height // 2)
            thumb = self.thumb(ui)
        ui.recall(self)["grip"] = at[1] - thumb.top
        return True

    def pointer_move(self, ui: Ui, at: tuple[int, int]) -> None:
        self._drag_to(ui, at[1] - ui.recall(self).get("grip", 0))

    def _drag_to(self, ui: Ui, top: int) -> None:
        track, thumb = self._track(ui), self.thumb(ui)
        room = max(1, track.height - thumb.height)
        self.scroll_to(ui, (top - track.top) * self.most / room)


class Page(Widget):
    """A head, a body that scrolls, and a foot; where they would leave too little, all of it scrolls."""

    MOST_TAKEN = 0.5

    def __init__(
        self,
        body: Widget,
        *,
        head: Widget | None = None,
        foot: Widget | None = None,
        across: float | str = "xl",
        measure: float = 0,
        gap: float | str = "m",
        more: str = "",
        **rest,
    ):
        super().__init__(grow=1, **rest)
        self.more = more
        self.parts = (head, body, foot)
        self.across = across
        self.measure = measure
        self.gap = gap
        self.children = [part for part in self.parts if part is not None]

    def settle(self, path: str = "", parent: Widget | None = None) -> None:
        self.path = self.key or path or "page"
        self._shape(whole=False)
        super().settle(path, parent)

    def _shape(self, whole: bool) -> None:
        head, body, foot = self.parts
        key = f"{self.path}:scroll"
        if whole:
            inner = Column(*[p for p in self.parts if p is not None], gap=self.gap)
            self.children = [Scroll(inner, key=key, more=self.more)]
        else:
            self.children = [
                p for p in (head, Scroll(body, key=key, more=self.more), foot) if p is not None
            ]

    def _height(self, ui: Ui, width: int) -> int:
        return sum(child.height(ui, width) for child in self.children)

    def arrange(self, ui: Ui) -> None:
        across, down = ui.px(self.across), ui.px("l")
        width = self.rect.width - 2 * across
        if self.measure:
            width = min(width, ui.em(self.measure))
        left = self.rect.left + (self.rect.width - width) // 2
        head, _body, foot = self.parts
        gap = ui.px(self.gap)
        taken = sum(p.height(ui, width) + gap for p in (head, foot) if p is not None)
        whole = taken > self.rect.height * self.MOST_TAKEN
        self._shape(whole)
        super().settle(self.path, self.parent)
        if whole:
            view = self.children[0]
            before, after = view.reach(ui)
            high = self.rect.height - down
            view.place(
                ui,
                pygame.Rect(left - before, self.rect.top + down // 2, width + before + after, high),
            )
            return
        self._arrange_parts(
            ui, pygame.Rect(left, self.rect.top + down, width, self.rect.height - 2 * down), gap
        )

    def _arrange_parts(self, ui: Ui, area: pygame.Rect, gap: int) -> None:
        head, _body, foot = self.parts
        top, bottom = area.top, area.bottom
        if head is not None:
            high = head.height(ui, area.width)
            head.place(ui, pygame.Rect(area.left, top, area.width, high))
            top += high + gap
        if foot is not None:
            high = foot.height(ui, area.width)
            bottom -= high
            foot.place(ui, pygame.Rect(area.left, bottom, area.width, high))
            bottom -= gap
        scroll = next(c for c in self.children if isinstance(c, Scroll))
        # The bar stands in the margin, so that text keeps the page's right edge.
        before, after = scroll.reach(ui)
        scroll.place(
            ui,
            pygame.Rect(area.left - before, top, area.width + before + after, max(1, bottom - top)),
        )
