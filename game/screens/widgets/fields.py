"""Small settings: a switch, a slider, suggestions to press."""

from collections.abc import Callable
from functools import partial

import pygame

from game.screens import icons, paint
from game.screens.layout import Row
from game.screens.ui import Ui
from game.screens.widget import Widget
from game.screens.widgets.buttons import Button
from game.screens.widgets.press import Pressable


class Toggle(Pressable):
    """A switch with its label; a tick and a cross tell its state beside the place of its knob."""

    role = "switch"

    def __init__(
        self,
        label: str,
        on: bool,
        on_change: Callable[[bool], object] | None = None,
        *,
        note: str = "",
        **rest,
    ):
        super().__init__(on_press=partial(on_change, not on) if on_change else None, **rest)
        self.label = label
        self.on = on
        self.note = self.shut_reason or note

    @property
    def name(self) -> str:
        return self._name or self.label

    @property
    def state(self) -> str:
        return "on" if self.on else "off"

    def strings(self) -> tuple[str, ...]:
        return tuple(s for s in (self.label, self.note) if s)

    def _track(self, ui: Ui) -> tuple[int, int]:
        return ui.em(2.5), ui.em(1.35)

    def _blocks(self, ui: Ui, width: int):
        shade = "muted" if self.shut else "ink"
        label = ui.block(self.label, "body", width, colour=shade)
        note = ui.block(self.note, "small", width) if self.note else None
        return label, note

    def _inner(self, ui: Ui, width: int) -> int:
        return max(1, width - self._track(ui)[0] - ui.px("m"))

    def _width(self, ui: Ui) -> int:
        label, note = self._blocks(ui, 0)
        words = max(label.width, note.width if note else 0)
        return words + self._track(ui)[0] + ui.px("m") + 2

    def _height(self, ui: Ui, width: int) -> int:
        label, note = self._blocks(ui, self._inner(ui, width))
        words = label.height + (note.height if note else 0)
        return max(words, self._track(ui)[1]) + 2 * ui.px("xs")

    def extent(self, ui: Ui) -> pygame.Rect:
        label, note = self._blocks(ui, self._inner(ui, self.rect.width))
        high = label.height + (note.height if note else 0)
        wide = max(label.width, note.width if note else 0)
        left = self.rect.left + self._track(ui)[0] + ui.px("m")
        return pygame.Rect(left, self.rect.top + (self.rect.height - high) // 2, wide, high)

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        words = self.extent(ui)
        label, note = self._blocks(ui, self._inner(ui, self.rect.width))
        label.draw(surface, words.topleft, ui.palette)
        if note:
            note.draw(surface, (words.left, words.top + label.height), ui.palette)
        self._paint_switch(
            ui, surface, words.top + label.height // 2 if note else self.rect.centery
        )

    def _paint_switch(self, ui: Ui, surface: pygame.Surface, middle: int) -> None:
        track = pygame.Rect((0, 0), self._track(ui))
        track.midleft = self.rect.left, middle
        fill = "well" if self.shut or not self.on else "accent"
        edge = "line" if self.shut else "accent" if self.on else "edge"
        ui.box(surface, track, fill, edge, radius=track.height // 2, edge_width=1.4)
        knob = track.height // 2 - ui.px(4)
        x = track.right - track.height // 2 if self.on else track.left + track.height // 2
        shade = "accent_ink" if self.on and not self.shut else "muted"
        paint.circle(surface, (x, middle), knob, ui.palette[shade])
        sign = pygame.Rect(0, 0, knob, knob)
        sign.center = (2 * track.centerx - x, middle)
        icons.draw(surface, "tick" if self.on else "cross", sign, ui.palette[shade])


class Slider(Widget):
    """A value on a line, moved by dragging, by clicking and by arrow keys; the value is written beside it."""

    role = "slider"
    focusable = True

    def __init__(
        self,
        value: float,
        low: float,
        high: float,
        on_change: Callable[[float], object] | None = None,
        *,
        step: float = 1,
        label: str = "",
        show: Callable[[float], str] = str,
        ends: tuple[str, str] = ("", ""),
        **rest,
    ):
        super().__init__(name=label, **rest)
        self.value = value
        self.low = low
        self.high = high
        self.step = step
        self.on_change = on_change
        self.label = label
        self.show = show
        self.ends = ends

    @property
    def state(self) -> str:
        return self.show(self.value)

    def strings(self) -> tuple[str, ...]:
        return tuple(s for s in (self.label, self.show(self.value), *self.ends) if s)

    def _head(self, ui: Ui, width: int):
        value = ui.block(self.show(self.value), "strong")
        room = max(1, width - value.width - ui.px("m"))
        return ui.block(self.label, "body", room, colour="ink"), value

    def _end_blocks(self, ui: Ui, width: int):
        return [ui.block(end, "small", max(1, width // 2 - ui.px("s"))) for end in self.ends if end]

    def _bar(self, ui: Ui) -> int:
        return ui.em(1.3)

    def _width(self, ui: Ui) -> int:
        return ui.em(18)

    def _height(self, ui: Ui, width: int) -> int:
        head = max(block.height for block in self._head(ui, width))
        ends = max((block.height for block in self._end_blocks(ui, width)), default=0)
        return head + self._bar(ui) + ends + ui.px("xs")

    def extent(self, ui: Ui) -> pygame.Rect:
        label, value = self._head(ui, self.rect.width)
        return pygame.Rect(self.rect.topleft, (self.rect.width, max(label.height, value.height)))

    def track(self, ui: Ui) -> pygame.Rect:
        """Give the line the knob runs on."""
        head = max(block.height for block in self._head(ui, self.rect.width))
        side = self._bar(ui)
        return pygame.Rect(
            self.rect.left + side // 2, self.rect.top + head, self.rect.width - side, side
        )

    def _knob(self, ui: Ui) -> tuple[int, int]:
        track = self.track(ui)
        part = (self.value - self.low) / max(1e-9, self.high - self.low)
        return round(track.left + track.width * part), track.centery

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        label, value = self._head(ui, self.rect.width)
        label.draw(surface, self.rect.topleft, ui.palette)
        value.draw(surface, (self.rect.right - value.width, self.rect.top), ui.palette)
        track, (x, y) = self.track(ui), self._knob(ui)
        thick = max(2, ui.px(5))
        line = pygame.Rect(track.left, y - thick // 2, track.width, thick)
        ui.box(surface, line, "edge", radius=thick // 2)
        ui.box(
            surface,
            pygame.Rect(line.left, line.top, x - line.left, thick),
            "accent",
            radius=thick // 2,
        )
        active = ui.is_hovered(self) or ui.is_held(self)
        paint.circle(
            surface, (x, y), track.height // 2, ui.palette["accent_deep" if active else "accent"]
        )
        paint.circle(surface, (x, y), track.height // 4, ui.palette["accent_ink"])
        for index, block in enumerate(self._end_blocks(ui, self.rect.width)):
            left = self.rect.left if index == 0 else self.rect.right - block.width
            block.draw(surface, (left, track.bottom), ui.palette)

    def _set(self, ui: Ui, value: float) -> None:
        steps = round((value - self.low) / self.step)
        kept = min(max(self.low + steps * self.step, self.low), self.high)
        if isinstance(self.step, int) and isinstance(self.low, int):
            kept = int(kept)
        if kept != self.value:
            self.value = kept
            ui.tell(self.on_change, kept)

    def key_down(self, ui: Ui, event: pygame.event.Event) -> bool:
        big = max(self.step, (self.high - self.low) / 10)
        moves = {
            pygame.K_LEFT: -self.step,
            pygame.K_DOWN: -self.step,
            pygame.K_RIGHT: self.step,
            pygame.K_UP: self.step,
            pygame.K_PAGEDOWN: -big,
            pygame.K_PAGEUP: big,
            pygame.K_HOME: self.low - self.value,
            pygame.K_END: self.high - self.value,
        }
        if event.key not in moves:
            return False
        self._set(ui, self.value + moves[event.key])
        return True

    def pointer_down(self, ui: Ui, at: tuple[int, int]) -> bool:
        if not self.track(ui).inflate(self._bar(ui), 0).collidepoint(at):
            return False
        self.pointer_move(ui, at)
        return True

    def pointer_move(self, ui: Ui, at: tuple[int, int]) -> None:
        track = self.track(ui)
        part = (at[0] - track.left) / max(1, track.width)
        self._set(ui, self.low + min(max(part, 0.0), 1.0) * (self.high - self.low))


class Chips(Row):
    """Words to press instead of writing them."""

    role = "list"
    group = True

    def __init__(
        self,
        words,
        on_pick: Callable[[str], object] | None = None,
        *,
        chosen: tuple[str, ...] = (),
        key: str = "chips",
        **rest,
    ):
        chips = [
            Chip(
                word,
                word in chosen,
                on_press=partial(on_pick, word) if on_pick else None,
                key=f"{key}:{word}",
            )
            for word in words
        ]
        super().__init__(*chips, gap="s", key=key, **rest)


class Chip(Button):
    """A word in a list of suggestions."""

    role = "choice"

    def __init__(self, word: str, chosen: bool, *, on_press=None, **rest):
        super().__init__(word, on_press, sign="tick" if chosen else "", **rest)
        self.chosen = chosen

    @property
    def state(self) -> str:
        return "chosen" if self.chosen else ""

    def _pads(self, ui: Ui) -> tuple[int, int]:
        return ui.px("m"), ui.px(5)

    def _sign_side(self, ui: Ui) -> int:
        return ui.em(0.8) if self.sign else 0

    def _blocks(self, ui: Ui, width: int):
        ink = "accent" if self.chosen else "ink"
        return ui.block(self.label, "small", width, colour=ink, weight="medium"), None

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        over = ui.is_hovered(self) or self.is_down(ui)
        fill = "accent_soft" if self.chosen or over else "well"
        ui.box(
            surface,
            self.rect,
            fill,
            "accent" if self.chosen else "",
            radius=min(self.rect.height // 2, ui.em(1.2)),
        )
        words = self._words_rect(ui)
        label, _none = self._blocks(ui, self._room(ui, self.rect.width))
        label.draw(surface, words.topleft, ui.palette)
        self._paint_sign(ui, surface, words, self._look())
