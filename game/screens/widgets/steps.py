"""Pick one of several: steps in a row, or tabs; arrows move the pick, Tab goes past."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pygame

from game.screens import icons
from game.screens.theme import DIMENSIONS, ROLES
from game.screens.ui import Ui
from game.screens.widget import Widget
from game.screens.widgets.press import Pressable


@dataclass(frozen=True, slots=True)
class Option:
    """One step: what it says, a smaller note, why it is shut, and small signs that mark it."""

    id: str
    text: str
    note: str = ""
    shut: str = ""
    signs: tuple[str, ...] = ()


class Steps(Widget):
    """One of several options, side by side where they fit and stacked where they do not."""

    role = "radio group"
    group = True
    LEAST = 7.5  # em
    GAP = "s"

    def __init__(
        self,
        options,
        chosen: str = "",
        on_pick: Callable[[str], object] | None = None,
        *,
        key: str,
        label: str = "",
        stacked: bool | None = None,
        sound: str = "click",
        name: str = "",
        least: float = LEAST,
        **rest,
    ):
        options = list(options)
        ids = [option.id for option in options]
        stop = chosen if chosen in ids else next(iter(ids), "")
        cells = [
            StepCell(
                option,
                option.id == chosen,
                option.id == stop,
                on_press=partial(on_pick, option.id) if on_pick else None,
                key=f"{key}:{option.id}",
                sound=sound,
            )
            for option in options
        ]
        super().__init__(*cells, key=key, name=name or label, **rest)
        self.label = label
        self.stacked = stacked
        self.least = least

    def strings(self) -> tuple[str, ...]:
        return (self.label,) if self.label else ()

    def _label_block(self, ui: Ui, width: int):
        return ui.block(self.label, "label", width, weight="semibold") if self.label else None

    def _head(self, ui: Ui, width: int) -> int:
        block = self._label_block(ui, width)
        return block.height + ui.px("xs") if block else 0

    def _is_stacked(self, ui: Ui, width: int) -> bool:
        if self.stacked is not None:
            return self.stacked
        one = self._one(ui, width)
        return one < ui.em(self.least) or any(c.least(ui) > one for c in self.children)

    def _one(self, ui: Ui, width: int) -> int:
        count = max(1, len(self.children))
        return (width - ui.px(self.GAP) * (count - 1)) // count

    def _width(self, ui: Ui) -> int:
        widest = max((cell.natural_width(ui) for cell in self.children), default=0)
        return (widest + ui.px(self.GAP)) * len(self.children)

    def _height(self, ui: Ui, width: int) -> int:
        head = self._head(ui, width)
        if self._is_stacked(ui, width):
            cells = [cell.height(ui, width) for cell in self.children]
            return head + sum(cells) + ui.px(self.GAP) * max(0, len(cells) - 1)
        return head + max((c.height(ui, self._one(ui, width)) for c in self.children), default=0)

    def arrange(self, ui: Ui) -> None:
        gap, width = ui.px(self.GAP), self.rect.width
        x, y = self.rect.left, self.rect.top + self._head(ui, width)
        stacked = self._is_stacked(ui, width)
        one = width if stacked else self._one(ui, width)
        row = max((c.height(ui, one) for c in self.children), default=0)
        for index, cell in enumerate(self.children, 1):
            high = cell.height(ui, one) if stacked else row
            # The pixels that division leaves over go to the last, so that the row ends at its edge.
            wide = self.rect.right - x if index == len(self.children) else one
            cell.place(ui, pygame.Rect(x, y, wide, high))
            if stacked:
                y += high + gap
            else:
                x += one + gap

    def extent(self, ui: Ui) -> pygame.Rect | None:
        block = self._label_block(ui, self.rect.width)
        return pygame.Rect(self.rect.topleft, (block.width, block.height)) if block else None

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        block = self._label_block(ui, self.rect.width)
        if block:
            block.draw(surface, self.rect.topleft, ui.palette)


class StepCell(Pressable):
    """One option of a row of steps."""

    role = "radio"

    def __init__(self, option: Option, chosen: bool, tab_stop: bool, **rest):
        super().__init__(shut=option.shut, **rest)
        self.option = option
        self.chosen = chosen
        self.tab_stop = tab_stop

    @property
    def name(self) -> str:
        return self.option.text

    @property
    def state(self) -> str:
        return "chosen" if self.chosen else super().state

    def strings(self) -> tuple[str, ...]:
        return tuple(s for s in (self.option.text, self._lower()) if s)

    def _lower(self) -> str:
        return self.option.shut or self.option.note

    def arrived_by_arrow(self, ui: Ui) -> None:
        """Be picked when the arrow keys reach it, as radio buttons are."""
        if not self.shut:
            self.press(ui)

    def least(self, ui: Ui) -> int:
        """Give the width of its longest word, below which it should be stacked."""
        words = [
            ui.block(word, "small", weight="medium").width for word in self.option.text.split()
        ]
        return max(words, default=0) + 2 * ui.px("s") + 2

    def _blocks(self, ui: Ui, width: int):
        inner = max(1, width - 2 * ui.px("s") - self._beside(ui, width))
        ink = "accent_ink" if self.chosen else "muted" if self.shut else "ink"
        text = ui.block(self.option.text, "small", inner, colour=ink, weight="medium")
        low = "accent_ink" if self.chosen else "muted"
        lower = self._lower()
        note = ui.block(lower, "label", inner, colour=low, weight="regular") if lower else None
        return text, note

    def _sign(self, ui: Ui) -> int:
        return ui.em(0.85) if self._signs() else 0

    def _signs(self) -> tuple[str, ...]:
        return ("lock", *self.option.signs) if self.shut else self.option.signs

    def _beside(self, ui: Ui, width: int) -> int:
        """Give the room signs take at the right of the words; 0 when they go below them."""
        wide = len(self._signs()) * (self._sign(ui) + ui.px("xs"))
        return wide if wide and width - wide >= ui.em(9) else 0

    def _width(self, ui: Ui) -> int:
        text, note = self._blocks(ui, 100_000)
        words = max(text.width, note.width if note else 0)
        return words + self._beside(ui, 100_000) + 2 * ui.px("s") + 2

    def _height(self, ui: Ui, width: int) -> int:
        text, note = self._blocks(ui, width)
        below = self._sign(ui) and not self._beside(ui, width)
        signs = self._sign(ui) + ui.px("xs") if below else 0
        return text.height + (note.height if note else 0) + signs + 2 * ui.px("s")

    def extent(self, ui: Ui) -> pygame.Rect:
        text, note = self._blocks(ui, self.rect.width)
        wide = max(text.width, note.width if note else 0)
        high = text.height + (note.height if note else 0)
        place = pygame.Rect(self.rect.left + ui.px("s"), self.rect.top + ui.px("s"), wide, high)
        if not note and not self._sign(ui):
            # Words alone stand in the middle, as on a switch; with notes they line up at the left.
            place.center = self.rect.center
        elif self._beside(ui, self.rect.width):
            place.centery = self.rect.centery
        return place

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        over = (ui.is_hovered(self) or self.is_down(ui)) and not self.shut
        fill = "accent" if self.chosen else "well" if self.shut else "raised" if over else "card"
        edge = "accent" if self.chosen or over else "line" if self.shut else "edge"
        ui.box(surface, self.rect, fill, edge, radius=ui.px(8), edge_width=1.2)
        text, note = self._blocks(ui, self.rect.width)
        at = self.extent(ui)
        text.draw(surface, at.topleft, ui.palette)
        if note:
            note.draw(surface, (at.left, at.top + text.height), ui.palette)
        self._paint_signs(ui, surface)

    def _paint_signs(self, ui: Ui, surface: pygame.Surface) -> None:
        side = self._sign(ui)
        place = pygame.Rect(self.rect.left + ui.px("s"), 0, side, side)
        place.bottom = self.rect.bottom - ui.px("s")
        if beside := self._beside(ui, self.rect.width):
            place.left = self.rect.right - ui.px("s") - beside + ui.px("xs")
            place.centery = self.rect.centery
        for sign in self._signs():
            own = sign if sign in ROLES or sign in DIMENSIONS else "muted"
            icons.draw(surface, sign, place, ui.palette["accent_ink" if self.chosen else own])
            place.move_ip(side + ui.px("xs"), 0)


class Tabs(Widget):
    """A strip of tabs; it only says which is chosen, the screen shows what belongs to it."""

    role = "tab list"
    group = True

    def __init__(
        self,
        tabs,
        chosen: str,
        on_pick: Callable[[str], object] | None = None,
        *,
        key: str,
        **rest,
    ):
        cells = [
            Tab(
                label,
                tab == chosen,
                on_press=partial(on_pick, tab) if on_pick else None,
                key=f"{key}:{tab}",
                sound="page",
            )
            for tab, label in tabs
        ]
        super().__init__(*cells, key=key, **rest)

    def _width(self, ui: Ui) -> int:
        return sum(tab.natural_width(ui) for tab in self.children)

    def _rows(self, ui: Ui, width: int) -> list[list[tuple[Widget, int]]]:
        rows: list[list[tuple[Widget, int]]] = []
        used = width + 1
        for tab in self.children:
            need = min(width, tab.natural_width(ui))
            if used + need > width:
                rows.append([])
                used = 0
            rows[-1].append((tab, need))
            used += need
        return rows

    def _height(self, ui: Ui, width: int) -> int:
        return sum(max(t.height(ui, w) for t, w in row) for row in self._rows(ui, width))

    def arrange(self, ui: Ui) -> None:
        y = self.rect.top
        for row in self._rows(ui, self.rect.width):
            x, high = self.rect.left, max(t.height(ui, w) for t, w in row)
            for tab, width in row:
                tab.place(ui, pygame.Rect(x, y, width, high))
                x += width
            y += high

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        thick = max(1, ui.px(1.5))
        foot = pygame.Rect(self.rect.left, self.rect.bottom - thick, self.rect.width, thick)
        surface.fill(ui.palette["line"], foot)


class Tab(Pressable):
    """One tab of a strip."""

    role = "tab"

    def __init__(self, label: str, chosen: bool, **rest):
        super().__init__(**rest)
        self.label = label
        self.chosen = chosen
        self.tab_stop = chosen

    @property
    def name(self) -> str:
        return self.label

    @property
    def state(self) -> str:
        return "chosen" if self.chosen else ""

    def strings(self) -> tuple[str, ...]:
        return (self.label,)

    def arrived_by_arrow(self, ui: Ui) -> None:
        """Be chosen when the arrow keys reach it."""
        self.press(ui)

    def _block(self, ui: Ui, width: int):
        ink = "accent" if self.chosen else "ink" if ui.is_hovered(self) else "muted"
        return ui.block(self.label, "small", width, colour=ink, weight="semibold")

    def _width(self, ui: Ui) -> int:
        return self._block(ui, 0).width + 2 * ui.px("m") + 1

    def _height(self, ui: Ui, width: int) -> int:
        return self._block(ui, max(1, width - 2 * ui.px("m"))).height + 2 * ui.px("s")

    def extent(self, ui: Ui) -> pygame.Rect:
        block = self._block(ui, max(1, self.rect.width - 2 * ui.px("m")))
        return pygame.Rect(
            self.rect.left + ui.px("m"), self.rect.top + ui.px("s"), block.width, block.height
        )

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        block = self._block(ui, max(1, self.rect.width - 2 * ui.px("m")))
        block.draw(surface, self.extent(ui).topleft, ui.palette)
        if self.chosen:
            thick = ui.px(4)
            foot = self.rect.inflate(-2 * ui.px("s"), 0)
            foot.top, foot.height = self.rect.bottom - thick, thick
            ui.box(surface, foot, "accent", radius=thick // 2)
