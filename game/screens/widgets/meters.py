"""Show how much: a meter for a value between two ends, progress for a task that takes a while."""

import pygame

from game.screens import icons
from game.screens.theme import DIMENSIONS, ROLES
from game.screens.ui import Ui
from game.screens.widget import Widget

SWEEP = 1.6  # seconds a bar without an end takes from left to right


class Meter(Widget):
    """A labelled bar; `words` stand at its right, else the value does. `marks` are values with a small line."""

    role = "meter"

    def __init__(
        self,
        value: float,
        low: float,
        high: float,
        *,
        label: str = "",
        kind: str = "accent",
        words: str = "",
        marks: tuple[float, ...] = (),
        **rest,
    ):
        super().__init__(name=label, **rest)
        self.value = value
        self.low = low
        self.high = high
        self.label = label
        self.kind = kind
        self.words = words or f"{value:g}".replace("-", "−")
        self.marks = marks

    @property
    def state(self) -> str:
        return self.words

    def strings(self) -> tuple[str, ...]:
        return tuple(s for s in (self.label, self.words) if s)

    def _sign(self, ui: Ui) -> int:
        return ui.em(1.1) if self.kind in DIMENSIONS or self.kind in ROLES else 0

    def _blocks(self, ui: Ui, width: int):
        words = ui.block(self.words, "strong", max(1, width // 2))
        lead = self._sign(ui) + (ui.px("s") if self._sign(ui) else 0)
        room = max(1, width - words.width - ui.px("m") - lead)
        return ui.block(self.label, "body", room, colour="ink"), words, lead

    def _bar(self, ui: Ui) -> int:
        return ui.em(0.55)

    def _width(self, ui: Ui) -> int:
        label, words, lead = self._blocks(ui, 100_000)
        return max(ui.em(12), label.width + words.width + lead + ui.px("m") + 1)

    def _height(self, ui: Ui, width: int) -> int:
        label, words, _lead = self._blocks(ui, width)
        return max(label.height, words.height) + ui.px("xs") + self._bar(ui) + ui.px("hair")

    def extent(self, ui: Ui) -> pygame.Rect:
        label, words, _lead = self._blocks(ui, self.rect.width)
        return pygame.Rect(self.rect.topleft, (self.rect.width, max(label.height, words.height)))

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        label, words, lead = self._blocks(ui, self.rect.width)
        label.draw(surface, (self.rect.left + lead, self.rect.top), ui.palette)
        words.draw(surface, (self.rect.right - words.width, self.rect.top), ui.palette)
        if lead:
            side = self._sign(ui)
            place = pygame.Rect(
                self.rect.left, self.rect.top + (label.line_height - side) // 2, side, side
            )
            icons.draw(surface, self.kind, place, ui.palette[self.kind])
        self._paint_bar(ui, surface, max(label.height, words.height) + ui.px("xs"))

    def _paint_bar(self, ui: Ui, surface: pygame.Surface, top: int) -> None:
        high = self._bar(ui)
        track = pygame.Rect(self.rect.left, self.rect.top + top, self.rect.width, high)
        ui.box(surface, track, "well", "edge", radius=high // 2)
        span = max(1e-9, self.high - self.low)
        part = min(max((self.value - self.low) / span, 0.0), 1.0)
        if part > 0:
            full = pygame.Rect(track.left, track.top, max(high, round(track.width * part)), high)
            ui.box(surface, full, self.kind, radius=high // 2)
        for mark in self.marks:
            x = track.left + round(track.width * (mark - self.low) / span)
            surface.fill(
                ui.palette["ink"], (x, track.top - ui.px(2), max(2, ui.px(2)), high + ui.px(4))
            )


class Progress(Widget):
    """A task under way; `part` runs from 0 to 1, or is None when nobody knows."""

    role = "progress"

    def __init__(self, part: float | None, words: str = "", **rest):
        super().__init__(name=words, **rest)
        self.part = part
        self.words = words

    @property
    def state(self) -> str:
        return "" if self.part is None else f"{self.part:.0%}"

    def strings(self) -> tuple[str, ...]:
        return (self.words,) if self.words else ()

    def _block(self, ui: Ui, width: int):
        return ui.block(self.words, "small", width)

    def _width(self, ui: Ui) -> int:
        return max(ui.em(14), self._block(ui, 0).width + 1)

    def _height(self, ui: Ui, width: int) -> int:
        return (self._block(ui, width).height if self.words else 0) + ui.px("xs") + ui.em(0.4)

    def extent(self, ui: Ui) -> pygame.Rect | None:
        if not self.words:
            return None
        block = self._block(ui, self.rect.width)
        return pygame.Rect(self.rect.topleft, (block.width, block.height))

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        if self.words:
            self._block(ui, self.rect.width).draw(surface, self.rect.topleft, ui.palette)
        high = ui.em(0.4)
        track = pygame.Rect(self.rect.left, self.rect.bottom - high, self.rect.width, high)
        ui.box(surface, track, "well", "edge", radius=high // 2)
        ui.box(surface, self._filled(ui, track), "accent", radius=high // 2)

    def _filled(self, ui: Ui, track: pygame.Rect) -> pygame.Rect:
        if self.part is not None:
            done = min(max(self.part, 0.0), 1.0)
            return pygame.Rect(
                track.left, track.top, max(track.height, round(track.width * done)), track.height
            )
        third = track.width // 3
        if ui.reduced_motion:
            return pygame.Rect(track.left + third, track.top, third, track.height)
        ui.animating_until = max(ui.animating_until, ui.now + 0.1)
        along = (ui.now % SWEEP) / SWEEP
        return pygame.Rect(
            track.left + round((track.width - third) * along), track.top, third, track.height
        )
