"""A line of a file as it was written, with a mark under what is meant."""

from __future__ import annotations

import pygame

from game.content.problems import plain
from game.screens.text import Face, height_of, width_of
from game.screens.ui import Ui
from game.screens.widget import Widget

ELLIPSIS = "…"


class SourceLine(Widget):
    """One line, cut to its place around the mark; ``column`` counts from 1, ``end`` is just after."""

    role = "code"

    def __init__(self, line: str, column: int, end: int, colour: str, **rest):
        super().__init__(**rest)
        whole = plain(line.rstrip("\r\n"))
        bare = whole.lstrip()
        first = max(0, column - 1 - (len(whole) - len(bare)))
        self.line = bare
        self.first = min(first, max(0, len(bare) - 1))
        last = end - 1 - (len(whole) - len(bare)) if end > column else self._word_end()
        self.last = min(max(last, self.first + 1), max(len(bare), 1))
        self.colour = colour

    def _word_end(self) -> int:
        end = self.first
        while end < len(self.line) and not self.line[end].isspace():
            end += 1
        return end

    @property
    def name(self) -> str:
        return self.line

    @property
    def state(self) -> str:
        return self.line[self.first : self.last]

    def strings(self) -> tuple[str, ...]:
        return (self.line,)

    def _face(self, ui: Ui) -> Face:
        return Face(ui.scale.font("small"))

    def _pad(self, ui: Ui) -> int:
        return ui.px("s")

    def _width(self, ui: Ui) -> int:
        return width_of(self._face(ui), self.line) + 2 * self._pad(ui)

    def _height(self, ui: Ui, width: int) -> int:
        return height_of(self._face(ui)) + 2 * ui.px("xs") + self._tooth(ui)

    def _tooth(self, ui: Ui) -> int:
        return ui.em(0.35)

    def window(self, ui: Ui, width: int) -> tuple[str, int, int]:
        """The part of the line that has room, and from where to where in it the mark goes."""
        face, room = self._face(ui), width - 2 * self._pad(ui)
        line, first, last = self.line, self.first, self.last
        if width_of(face, line) <= room:
            return line, first, last
        start = max(0, first - self._fitting(face, line[:first][::-1], room // 3))
        if start:
            line, first, last = ELLIPSIS + line[start:], first - start + 1, last - start + 1
        keep = self._fitting(face, line, room - width_of(face, ELLIPSIS))
        if keep < len(line):
            line = line[:keep] + ELLIPSIS
        return line, min(first, keep), min(last, len(line))

    def _fitting(self, face: Face, text: str, room: int) -> int:
        """How many letters from the start have room, found by halving."""
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if width_of(face, text[:middle]) <= room:
                low = middle
            else:
                high = middle - 1
        return low

    def extent(self, ui: Ui) -> pygame.Rect:
        words, _first, _last = self.window(ui, self.rect.width)
        wide = width_of(self._face(ui), words)
        return pygame.Rect(
            self.rect.left + self._pad(ui), self.rect.top + ui.px("xs"), wide,
            height_of(self._face(ui)),
        )  # fmt: skip

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        ui.box(surface, self.rect, "card", "line", radius=ui.px(6))
        words, first, last = self.window(ui, self.rect.width)
        face, at = self._face(ui), self.extent(ui)
        left = at.left + (width_of(face, words[:first]) if first else 0)
        wide = max(ui.px(6), width_of(face, words[first:last]))
        soft = pygame.Rect(left - 1, at.top, wide + 2, at.height)
        ui.box(surface, soft, f"{self.colour}_soft", radius=ui.px("xs"))
        surface.blit(face.font().render(words, True, ui.palette["ink"]), at.topleft)
        ink, thick = ui.palette[self.colour], max(2, ui.px(2))
        surface.fill(ink, (left, at.bottom - thick, wide, thick))
        tooth, middle = self._tooth(ui), left + min(wide // 2, ui.em(0.6))
        corners = [
            (middle, at.bottom + 1), (middle + tooth, at.bottom + tooth),
            (middle - tooth, at.bottom + tooth),
        ]  # fmt: skip
        pygame.draw.polygon(surface, ink, corners)
