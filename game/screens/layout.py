"""Put widgets beside, below and inside one another; heights follow from widths in one pass.

Gaps and margins are spaces of the theme ("xs", "s", "m", "l", "xl") or numbers of units. A child with `grow` takes a
share of what is left over.
"""

import pygame

from game.screens.ui import Ui
from game.screens.widget import Widget

Space = str | float
LEAST_GROWER = 11.0  # em: a growing child gets its own line rather than less than this


class Column(Widget):
    """Children one below the other; `align` says where those lie that do not fill the width."""

    def __init__(self, *children, gap: Space = "m", align: str = "fill", **rest):
        super().__init__(*children, **rest)
        self.gap = gap
        self.align = align

    def _height(self, ui: Ui, width: int) -> int:
        heights = [c.height(ui, self._across(ui, c, width)) for c in self.children]
        return sum(heights) + ui.px(self.gap) * max(0, len(heights) - 1)

    def _across(self, ui: Ui, child: Widget, width: int) -> int:
        return width if self.align == "fill" else min(width, child.natural_width(ui))

    def arrange(self, ui: Ui) -> None:
        gap = ui.px(self.gap)
        spare = max(0, self.rect.height - self.height(ui, self.rect.width))
        shares = sum(child.grow for child in self.children)
        y = self.rect.top
        for child in self.children:
            width = self._across(ui, child, self.rect.width)
            high = child.height(ui, width)
            if shares and child.grow:
                high += round(spare * child.grow / shares)
            x = self.rect.left + _offset(self.align, self.rect.width - width)
            child.place(ui, pygame.Rect(x, y, width, high))
            y += high + gap


class Row(Widget):
    """Children side by side; what does not fit goes to a next line, unless `wrap` is off.

    `align` is up and down ("top", "middle", "bottom", "fill"), `justify` is left and right ("left", "centre",
    "right", "between").
    """

    def __init__(
        self,
        *children,
        gap: Space = "m",
        align: str = "middle",
        justify: str = "left",
        wrap: bool = True,
        **rest,
    ):
        super().__init__(*children, **rest)
        self.gap = gap
        self.align = align
        self.justify = justify
        self.wrap = wrap

    def _width(self, ui: Ui) -> int:
        widths = [child.natural_width(ui) for child in self.children]
        return sum(widths) + ui.px(self.gap) * max(0, len(widths) - 1)

    def _height(self, ui: Ui, width: int) -> int:
        lines = self._lines(ui, width)
        highs = [max(c.height(ui, w) for c, w in line) for line in lines]
        return sum(highs) + self._down(ui) * max(0, len(highs) - 1)

    def _down(self, ui: Ui) -> int:
        return min(ui.px(self.gap), ui.px("m"))

    def _lines(self, ui: Ui, width: int) -> list[list[tuple[Widget, int]]]:
        gap = ui.px(self.gap)
        lines: list[list[Widget]] = []
        used = 0
        for child in self.children:
            need = self._basis(ui, child)
            if lines and (not self.wrap or used + gap + need <= width):
                lines[-1].append(child)
                used += gap + need
            else:
                lines.append([child])
                used = need
        return [self._share(ui, line, width - gap * (len(line) - 1)) for line in lines]

    def _basis(self, ui: Ui, child: Widget) -> int:
        natural = child.natural_width(ui)
        return min(natural, ui.em(LEAST_GROWER)) if child.grow else natural

    def _share(self, ui: Ui, line: list[Widget], width: int) -> list[tuple[Widget, int]]:
        """Give growers what the others leave; when all is too wide, the widest give way first."""
        wanted = [0 if c.grow else c.natural_width(ui) for c in line]
        shares = sum(child.grow for child in line)
        least = sum(self._basis(ui, c) for c in line if c.grow)
        room = max(0, width - least)
        if sum(wanted) > room:
            wanted = _squeeze(wanted, room)
        left = max(0, width - sum(wanted))
        widths = [
            int(left * c.grow / shares) if c.grow else w for c, w in zip(line, wanted, strict=True)
        ]
        return list(zip(line, widths, strict=True))

    def arrange(self, ui: Ui) -> None:
        gap = ui.px(self.gap)
        lines = self._lines(ui, self.rect.width)
        y = self.rect.top
        for line in lines:
            high = max(c.height(ui, w) for c, w in line)
            if len(lines) == 1:
                high = max(high, self.rect.height)
            spare = max(0, self.rect.width - sum(w for _, w in line) - gap * (len(line) - 1))
            between = spare // (len(line) - 1) if self.justify == "between" and len(line) > 1 else 0
            x = self.rect.left + self._start(line, lines, spare)
            for child, wide in line:
                own = high if self.align == "fill" else child.height(ui, wide)
                top = y + _offset(self.align, high - own)
                child.place(ui, pygame.Rect(x, top, wide, own))
                x += wide + gap + between
            y += high + self._down(ui)

    def _start(self, line: list, lines: list, spare: int) -> int:
        """Give how far a line is moved in; what was pushed to a line of its own stays at its end."""
        if self.justify != "between":
            return _offset(self.justify, spare)
        return spare if len(line) == 1 and line is not lines[0] else 0


class Grid(Widget):
    """Children in columns of one width, as many as `least` em and `most` allow; rows share a height."""

    def __init__(self, *children, least: float = 14, most: int = 4, gap: Space = "m", **rest):
        super().__init__(*children, **rest)
        self.least = least
        self.most = most
        self.gap = gap

    def _count(self, ui: Ui, width: int) -> int:
        gap = ui.px(self.gap)
        fit = (width + gap) // (ui.em(self.least) + gap)
        return max(1, min(self.most, fit, max(1, len(self.children))))

    def _width(self, ui: Ui) -> int:
        count = max(1, min(self.most, len(self.children)))
        widest = max((c.natural_width(ui) for c in self.children), default=0)
        return widest * count + ui.px(self.gap) * (count - 1)

    def _rows(self, ui: Ui, width: int) -> tuple[int, list[list[Widget]], list[int]]:
        count = self._count(ui, width)
        one = (width - ui.px(self.gap) * (count - 1)) // count
        rows = [self.children[i : i + count] for i in range(0, len(self.children), count)]
        return one, rows, [max(child.height(ui, one) for child in row) for row in rows]

    def _height(self, ui: Ui, width: int) -> int:
        _one, _rows, highs = self._rows(ui, width)
        return sum(highs) + ui.px(self.gap) * max(0, len(highs) - 1)

    def arrange(self, ui: Ui) -> None:
        one, rows, highs = self._rows(ui, self.rect.width)
        gap = ui.px(self.gap)
        y = self.rect.top
        for row, high in zip(rows, highs, strict=True):
            for column, child in enumerate(row):
                child.place(ui, pygame.Rect(self.rect.left + column * (one + gap), y, one, high))
            y += high + gap


class Split(Widget):
    """Two or more columns with shares of the width; one below the other where the window is narrow.

    In a scroll view, columns of a `sticky` one that are short enough stay in sight.
    """

    def __init__(
        self,
        *children,
        shares: tuple[float, ...] = (),
        gap: Space = "l",
        least: float = 17,
        sticky: bool = False,
        **rest,
    ):
        super().__init__(*children, **rest)
        self.sticky = sticky
        self.shares = shares or (1.0,) * len(self.children)
        self.gap = gap
        self.least = least

    def _widths(self, ui: Ui, width: int) -> list[int] | None:
        room = width - ui.px(self.gap) * (len(self.children) - 1)
        widths = [int(room * share / sum(self.shares)) for share in self.shares]
        return widths if min(widths) >= ui.em(self.least) else None

    def _width(self, ui: Ui) -> int:
        widths = [child.natural_width(ui) for child in self.children]
        return sum(widths) + ui.px(self.gap) * (len(widths) - 1)

    def _height(self, ui: Ui, width: int) -> int:
        widths = self._widths(ui, width)
        if widths:
            return max(c.height(ui, w) for c, w in zip(self.children, widths, strict=True))
        return sum(c.height(ui, width) for c in self.children) + ui.px(self.gap) * (
            len(self.children) - 1
        )

    def arrange(self, ui: Ui) -> None:
        widths = self._widths(ui, self.rect.width)
        gap = ui.px(self.gap)
        x, y = self.rect.topleft
        for index, child in enumerate(self.children):
            if widths:
                own = child.height(ui, widths[index]) if self.sticky else self.rect.height
                child.place(ui, pygame.Rect(x, y, widths[index], own))
                x += widths[index] + gap
            else:
                high = child.height(ui, self.rect.width)
                child.place(ui, pygame.Rect(x, y, self.rect.width, high))
                y += high + gap

    def keep_in_sight(self, ui: Ui, view: pygame.Rect) -> None:
        if not self.sticky or self._widths(ui, self.rect.width) is None:
            return
        for child in self.children:
            high = child.rect.height
            top = max(view.top, self.rect.top) if high <= view.height else self.rect.top
            child.shift(0, min(top, self.rect.bottom - high) - child.rect.top)


class Pad(Widget):
    """A margin around one child."""

    def __init__(self, child: Widget, across: Space = "l", down: Space | None = None, **rest):
        super().__init__(child, **rest)
        self.across = across
        self.down = across if down is None else down

    def _width(self, ui: Ui) -> int:
        return self.children[0].natural_width(ui) + 2 * ui.px(self.across)

    def _height(self, ui: Ui, width: int) -> int:
        inner = max(1, width - 2 * ui.px(self.across))
        return self.children[0].height(ui, inner) + 2 * ui.px(self.down)

    def arrange(self, ui: Ui) -> None:
        inner = self.rect.inflate(-2 * ui.px(self.across), -2 * ui.px(self.down))
        self.children[0].place(ui, inner)


class Centre(Widget):
    """One child in the middle, at most `most` em wide; also up and down when `middle` is on."""

    def __init__(self, child: Widget, most: float = 34, middle: bool = False, **rest):
        super().__init__(child, **rest)
        self.most = most
        self.middle = middle

    def _inner(self, ui: Ui, width: int) -> int:
        return min(width, ui.em(self.most))

    def _width(self, ui: Ui) -> int:
        return self._inner(ui, self.children[0].natural_width(ui))

    def _height(self, ui: Ui, width: int) -> int:
        return self.children[0].height(ui, self._inner(ui, width))

    def arrange(self, ui: Ui) -> None:
        width = self._inner(ui, self.rect.width)
        high = self.children[0].height(ui, width) if self.middle else self.rect.height
        top = self.rect.top + (max(0, self.rect.height - high) * 2 // 5 if self.middle else 0)
        left = self.rect.left + (self.rect.width - width) // 2
        self.children[0].place(ui, pygame.Rect(left, top, width, high))


class Sized(Widget):
    """One child with a width or a height of its own, in em."""

    def __init__(self, child: Widget, width: float = 0, height: float = 0, **rest):
        super().__init__(child, **rest)
        self.width_em = width
        self.height_em = height

    def _width(self, ui: Ui) -> int:
        return ui.em(self.width_em) if self.width_em else self.children[0].natural_width(ui)

    def _height(self, ui: Ui, width: int) -> int:
        inner = self.children[0].height(ui, width)
        return max(inner, ui.em(self.height_em)) if self.height_em else inner


class Stack(Widget):
    """Children on top of one another in the same place."""

    opaque_to_audit = True


class Gap(Widget):
    """Empty space; with `grow` it pushes its neighbours apart."""

    role = "none"

    def __init__(self, units: Space = "m", **rest):
        super().__init__(**rest)
        self.units = units

    def _width(self, ui: Ui) -> int:
        return ui.px(self.units)

    def _height(self, ui: Ui, width: int) -> int:
        return ui.px(self.units)


def _offset(where: str, spare: int) -> int:
    if where in ("centre", "middle"):
        return spare // 2
    return spare if where in ("right", "bottom") else 0


def _squeeze(wanted: list[int], room: int) -> list[int]:
    """Cut the widest down to one common width so that all fit."""
    left, cap = room, room
    for index, width in enumerate(sorted(wanted)):
        cap = left // (len(wanted) - index)
        if width > cap:
            break
        left -= width
    return [min(width, cap) for width in wanted]
