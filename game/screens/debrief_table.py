"""A table of words and numbers whose columns share the width by what stands in them."""

from __future__ import annotations

import pygame

from game.screens.kit import Text, Ui, Widget
from game.session.debrief.pages import Rows

LEAST = 6.5  # em a column of words needs, or the table is told row by row
GAP = 1.3  # em between columns
PAD = 0.35  # em above and below a row


class Table(Widget):
    """Rows under a head; numbers stand to the right. Too narrow, each row becomes a short list."""

    role = "table"

    def __init__(self, rows: Rows, style: str = "lead", **rest):
        self.rows = rows
        self.columns = len(rows.head)
        self.cells = [Text(word, "body", colour="muted", weight="semibold") for word in rows.head]
        self.told: list[list[Text]] = []
        for number, row in enumerate(rows.rows):
            heavy = "semibold" if number in rows.strong else ""
            self.cells += [
                Text(word, style, weight=heavy, align="right" if place in rows.numbers else "left")
                for place, word in enumerate(row)
            ]
            self.told.append([Text(line, style, weight=heavy) for line in _told(rows.head, row)])
        for place in rows.numbers:
            self.cells[place].align = "right"
        # Which of the two is shown follows from the width; both get their paths here.
        super().__init__(*self.cells, *(line for lines in self.told for line in lines), **rest)

    @property
    def name(self) -> str:
        return self._name or ", ".join(word for word in self.rows.head if word)

    def _widths(self, ui: Ui, width: int) -> list[int] | None:
        """The widths of the columns, or None when there is no room for them side by side."""
        naturals = [
            max(cell.natural_width(ui) for cell in self.cells[place :: self.columns])
            for place in range(self.columns)
        ]
        room = width - ui.em(GAP) * (self.columns - 1)
        least = [
            natural if place in self.rows.numbers else min(natural, ui.em(LEAST))
            for place, natural in enumerate(naturals)
        ]
        if sum(least) > room:
            return None
        spare, wishes = room - sum(least), [n - m for n, m in zip(naturals, least, strict=True)]
        if sum(wishes) <= spare:
            return naturals
        return [m + spare * w // sum(wishes) for m, w in zip(least, wishes, strict=True)]

    def _lines(self) -> list[list[Text]]:
        return [self.cells[i : i + self.columns] for i in range(0, len(self.cells), self.columns)]

    def _width(self, ui: Ui) -> int:
        return ui.em(40)

    def _height(self, ui: Ui, width: int) -> int:
        widths = self._widths(ui, width)
        if widths is None:
            return self._stack(ui, pygame.Rect(0, 0, width, 0), place=False)
        pad = 2 * ui.em(PAD)
        return sum(self._line_height(ui, line, widths) + pad for line in self._lines())

    def _line_height(self, ui: Ui, line: list[Text], widths: list[int]) -> int:
        return max(cell.height(ui, w) for cell, w in zip(line, widths, strict=True))

    def arrange(self, ui: Ui) -> None:
        widths = self._widths(ui, self.rect.width)
        if widths is None:
            self.children = [line for lines in self.told for line in lines]
            self._stack(ui, self.rect, place=True)
            return
        self.children = list(self.cells)
        y, gap, pad = self.rect.top, ui.em(GAP), ui.em(PAD)
        for line in self._lines():
            high = self._line_height(ui, line, widths)
            x = self.rect.left
            for cell, width in zip(line, widths, strict=True):
                cell.place(ui, pygame.Rect(x, y + pad, width, cell.height(ui, width)))
                x += width + gap
            y += high + 2 * pad

    def _stack(self, ui: Ui, rect: pygame.Rect, *, place: bool) -> int:
        """Each cell on a line of its own behind the head of its column."""
        y = rect.top
        for lines in self.told:
            for line in lines:
                high = line.height(ui, rect.width)
                if place:
                    line.place(ui, pygame.Rect(rect.left, y, rect.width, high))
                y += high
            y += ui.em(2 * PAD)
        return y - rect.top

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        """A hairline under every row, a stronger one under the head."""
        told = self._widths(ui, self.rect.width) is None
        lines = self.told if told else self._lines()
        for number, line in enumerate(lines[:-1]):
            bottom = max(cell.rect.bottom for cell in line) + ui.em(PAD)
            under_head = number == 0 and not told
            thick = max(1, ui.px(2 if under_head else 1))
            colour = ui.palette["edge" if under_head else "line"]
            surface.fill(colour, (self.rect.left, bottom - thick, self.rect.width, thick))


def _told(head: tuple[str, ...], row: tuple[str, ...]) -> list[str]:
    """A row as lines: each cell behind the head of its column."""
    return [
        f"{name}: {word}" if name else word for name, word in zip(head, row, strict=True) if word
    ]
