"""Buttons: one that leads on, plain ones, quiet ones and dangerous ones, with a sign, a second line and a key."""

from dataclasses import dataclass

import pygame

from game.screens import icons
from game.screens.keys import spoken
from game.screens.ui import Ui
from game.screens.widgets.press import Pressable


@dataclass(frozen=True, slots=True)
class Look:
    """Colours of a button by name: at rest, under the pointer, its outline, its words, its second line."""

    fill: str
    over: str
    edge: str
    ink: str
    second: str


LOOKS = {
    "primary": Look("accent", "accent_deep", "", "accent_ink", "accent_ink"),
    "plain": Look("card", "raised", "edge", "ink", "muted"),
    "quiet": Look("", "well", "", "accent", "muted"),
    "danger": Look("card", "bad_soft", "bad", "bad", "muted"),
    "shut": Look("well", "well", "line", "muted", "muted"),
}


class Button(Pressable):
    """A labelled button; `look` is "primary", "plain", "quiet" or "danger".

    `second` is a smaller line below the label; when the button is shut its reason stands there. `hot` is a key that
    presses it from anywhere on the screen and is shown as a key cap.
    """

    def __init__(
        self,
        label: str,
        on_press=None,
        *,
        look: str = "plain",
        second: str = "",
        sign: str = "",
        sign_after: bool = False,
        cap: bool = True,
        **rest,
    ):
        super().__init__(on_press=on_press, **rest)
        self.label = label
        self.look = look
        self.second = self.shut_reason or second
        self.sign = sign
        self.sign_after = sign_after
        self.cap = self.hot if cap else ""

    @property
    def name(self) -> str:
        return self._name or self.label

    def strings(self) -> tuple[str, ...]:
        return tuple(part for part in (self.label, self.second) if part)

    # Measures.
    def _look(self) -> Look:
        return LOOKS["shut" if self.shut else self.look]

    def _pads(self, ui: Ui) -> tuple[int, int]:
        return ui.px("m" if self.label else "s"), ui.px(9)

    def _sign_side(self, ui: Ui) -> int:
        return ui.em(1.0) if self._sign() else 0

    def _sign(self) -> str:
        return "lock" if self.shut and self.shut_reason else self.sign

    def _cap_block(self, ui: Ui):
        return ui.block(spoken(self.cap), "label", colour=self._look().second) if self.cap else None

    def _sides(self, ui: Ui) -> tuple[int, int]:
        """Give the room that sign and key cap take to the left and right of the words."""
        gap = ui.px("s") if self.label else 0
        sign = self._sign_side(ui) + gap if self._sign() else 0
        block = self._cap_block(ui)
        cap = block.width + ui.px("s") + ui.px("m") if block else 0
        return (0, sign + cap) if self.sign_after else (sign, cap)

    def _blocks(self, ui: Ui, width: int):
        look = self._look()
        label = ui.block(self.label, "strong", width, colour=look.ink)
        second = ui.block(self.second, "small", width, colour=look.second) if self.second else None
        return label, second

    def _width(self, ui: Ui) -> int:
        label, second = self._blocks(ui, 0)
        across, _down = self._pads(ui)
        words = max(label.width, min(second.width, max(label.width, ui.em(18))) if second else 0)
        return words + sum(self._sides(ui)) + 2 * across + 2

    def _room(self, ui: Ui, width: int) -> int:
        return max(1, width - sum(self._sides(ui)) - 2 * self._pads(ui)[0])

    def _height(self, ui: Ui, width: int) -> int:
        label, second = self._blocks(ui, self._room(ui, width))
        words = (label.height if self.label else 0) + (second.height if second else 0)
        return max(words, self._sign_side(ui)) + 2 * self._pads(ui)[1]

    def _words_rect(self, ui: Ui) -> pygame.Rect:
        room = self._room(ui, self.rect.width)
        label, second = self._blocks(ui, room)
        wide = max(label.width, second.width if second else 0)
        high = label.height + (second.height if second else 0)
        before, after = self._sides(ui)
        left = self.rect.left + self._pads(ui)[0] + before
        if self._centred():
            # Sign and words stand in the middle together; a key cap stays at the right end.
            left = (
                self.rect.left
                + max(self._pads(ui)[0], (self.rect.width - wide - before - after) // 2)
                + before
            )
        return pygame.Rect(left, self.rect.top + (self.rect.height - high) // 2, wide, high)

    def _centred(self) -> bool:
        return not self.second

    def extent(self, ui: Ui) -> pygame.Rect | None:
        return self._words_rect(ui) if self.label else None

    # Drawing.
    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        look = self._look()
        over = ui.is_hovered(self) or self.is_down(ui)
        fill = look.over if over and not self.shut else look.fill
        if fill or look.edge:
            ui.box(surface, self.rect, fill, look.edge, edge_width=1.4)
        words = self._words_rect(ui)
        label, second = self._blocks(ui, self._room(ui, self.rect.width))
        if self.label:
            label.draw(surface, words.topleft, ui.palette)
        if second:
            second.draw(surface, (words.left, words.top + label.height), ui.palette)
        self._paint_sign(ui, surface, words, look)
        self._paint_cap(ui, surface, look)

    def _paint_sign(self, ui: Ui, surface: pygame.Surface, words: pygame.Rect, look: Look) -> None:
        if not self._sign():
            return
        side = self._sign_side(ui)
        place = pygame.Rect(0, 0, side, side)
        if not self.label:
            place.center = self.rect.center
        elif self.sign_after:
            place.midleft = (words.right + ui.px("s"), words.centery)
        else:
            place.midright = (words.left - ui.px("s"), words.centery)
        icons.draw(surface, self._sign(), place, ui.palette[look.ink])

    def _paint_cap(self, ui: Ui, surface: pygame.Surface, look: Look) -> None:
        block = self._cap_block(ui)
        if block is None:
            return
        box = pygame.Rect(0, 0, block.width + ui.px("s"), block.height)
        box.midright = (self.rect.right - self._pads(ui)[0] + ui.px("xs"), self.rect.centery)
        ui.box(
            surface,
            box,
            "",
            "accent_ink" if self.look == "primary" and not self.shut else "edge",
            radius=ui.px("xs"),
        )
        block.draw(surface, (box.left + ui.px("xs"), box.top), ui.palette)
