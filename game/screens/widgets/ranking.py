"""Put a few things in order: drag them, or pick one up with Space and move it with the arrows."""

from collections.abc import Callable

import pygame

from game.screens import icons
from game.screens.layout import Column
from game.screens.theme import DIMENSIONS
from game.screens.ui import Ui
from game.screens.widget import Widget
from game.screens.widgets.buttons import Button, Look
from game.words import _

END = Look("", "", "", "line", "line")  # an arrow that leads nowhere from here


class Ranking(Column):
    """A list in an order of one's own, most important first; `on_change` gets the ids in their new order."""

    role = "list"
    group = True

    def __init__(
        self,
        items,
        on_change: Callable[[list[str]], object] | None = None,
        *,
        key: str,
        signs: bool = True,
        **rest,
    ):
        self.items = list(items)
        self.on_change = on_change
        rows = [
            RankRow(self, number, item, label, signs and item in DIMENSIONS, f"{key}:{item}")
            for number, (item, label) in enumerate(self.items)
        ]
        super().__init__(*rows, gap="xs", key=key, **rest)

    def move(self, ui: Ui, item: str, to: int) -> bool:
        """Move an item to a place, counted from 0; tell whether the order changed."""
        order = [one for one, _label in self.items]
        to = min(max(0, to), len(order) - 1)
        if order.index(item) == to:
            return False
        order.remove(item)
        order.insert(to, item)
        self.items.sort(key=lambda item: order.index(item[0]))
        ui.sound("click")
        ui.tell(self.on_change, order)
        return True

    def place_of(self, item: str) -> int:
        """Give the place of an item, counted from 0."""
        return [one for one, _label in self.items].index(item)


class RankRow(Widget):
    """One item of a ranking: its place, its sign, its words, a handle, and two buttons that move it."""

    role = "rank"
    focusable = True

    def __init__(self, ranking: Ranking, place: int, item: str, label: str, sign: bool, key: str):
        up, down = _("Move {name} up"), _("Move {name} down")
        self.up = MoveButton(ranking, item, -1, "up", up.format(name=label), key)
        self.down = MoveButton(ranking, item, 1, "down", down.format(name=label), key)
        super().__init__(self.up, self.down, key=key, name=label)
        self.ranking = ranking
        self.place_now = place
        self.item = item
        self.sign = sign

    @property
    def state(self) -> str:
        return _("{place} of {count}").format(
            place=self.place_now + 1, count=len(self.ranking.items)
        )

    def strings(self) -> tuple[str, ...]:
        return (self.name,)

    def _lead(self, ui: Ui) -> int:
        sign = ui.em(1.2) + ui.px("s") if self.sign else 0
        return ui.px("s") + ui.em(0.9) + ui.px("s") + ui.em(0.9) + ui.px("s") + sign

    def _tail(self, ui: Ui) -> int:
        return self.up.natural_width(ui) + self.down.natural_width(ui) + ui.px("m")

    def _block(self, ui: Ui, width: int):
        inner = max(1, width - self._lead(ui) - self._tail(ui))
        return ui.block(self.name, "body", inner, weight="medium")

    def _width(self, ui: Ui) -> int:
        return self._block(ui, 100_000).width + self._lead(ui) + self._tail(ui) + 2

    def _height(self, ui: Ui, width: int) -> int:
        button = self.up.height(ui, self.up.natural_width(ui))
        return max(self._block(ui, width).height, button) + 2 * ui.px("xs")

    def arrange(self, ui: Ui) -> None:
        right = self.rect.right - ui.px("s")
        for button in (self.down, self.up):
            width = button.natural_width(ui)
            high = button.height(ui, width)
            top = self.rect.top + (self.rect.height - high) // 2
            right -= width
            button.place(ui, pygame.Rect(right, top, width, high))

    def extent(self, ui: Ui) -> pygame.Rect:
        block = self._block(ui, self.rect.width)
        top = self.rect.top + (self.rect.height - block.height) // 2
        return pygame.Rect(self.rect.left + self._lead(ui), top, block.width, block.height)

    def _lifted(self, ui: Ui) -> bool:
        return ui.recall(self).get("lifted", False)

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        lifted = self._lifted(ui) or ui.is_held(self)
        fill = "accent_soft" if lifted else "raised" if ui.is_hovered(self) else "card"
        ui.box(
            surface,
            self.rect,
            fill,
            "accent" if lifted else "edge",
            edge_width=2 if lifted else 1.2,
        )
        x = self.rect.left + ui.px("s")
        handle = pygame.Rect(x, self.rect.centery - ui.em(0.5), ui.em(0.9), ui.em(1))
        icons.draw(surface, "drag", handle, ui.palette["muted"])
        number = ui.block(str(self.place_now + 1), "strong", colour="accent")
        number.draw(
            surface, (handle.right + ui.px("s"), self.rect.centery - number.height // 2), ui.palette
        )
        words = self.extent(ui)
        if self.sign:
            side = ui.em(1.2)
            place = pygame.Rect(
                words.left - side - ui.px("s"), self.rect.centery - side // 2, side, side
            )
            icons.draw(surface, self.item, place, ui.palette[self.item])
        self._block(ui, self.rect.width).draw(surface, words.topleft, ui.palette)

    def key_down(self, ui: Ui, event: pygame.event.Event) -> bool:
        if event.key in (pygame.K_SPACE, pygame.K_RETURN) and ui.is_focused(self):
            ui.recall(self)["lifted"] = not self._lifted(ui)
            ui.redraw()
            return True
        step = {pygame.K_UP: -1, pygame.K_DOWN: 1}.get(event.key, 0)
        if step and (self._lifted(ui) or event.mod & pygame.KMOD_ALT):
            self.ranking.move(ui, self.item, self.place_now + step)
            return True
        return False

    def focus_lost(self, ui: Ui) -> None:
        ui.recall(self)["lifted"] = False

    def pointer_down(self, ui: Ui, at: tuple[int, int]) -> bool:
        return True

    def pointer_move(self, ui: Ui, at: tuple[int, int]) -> None:
        # The place follows the pointer at once: rows before it keep theirs, rows after it make room.
        rows = self.ranking.children
        over = next((i for i, row in enumerate(rows) if at[1] < row.rect.bottom), len(rows) - 1)
        here = self.ranking.place_of(self.item)
        if over != here and _past_middle(rows[over].rect, at[1], over > here):
            self.ranking.move(ui, self.item, over)


def _past_middle(rect: pygame.Rect, y: int, down: bool) -> bool:
    return y > rect.centery if down else y < rect.centery


class MoveButton(Button):
    """A small arrow at the end of a row of a ranking."""

    tab_stop = False

    def __init__(self, ranking: Ranking, item: str, step: int, sign: str, name: str, key: str):
        place = ranking.place_of(item) + step
        super().__init__(
            "",
            look="quiet",
            sign=sign,
            name=name,
            key=f"{key}:{sign}",
            shut_quietly=not 0 <= place < len(ranking.items),
        )
        self.ranking = ranking
        self.item = item
        self.step = step

    def _look(self) -> Look:
        return END if self.shut else super()._look()

    def press(self, ui: Ui) -> None:
        if not self.shut:
            self.ranking.move(ui, self.item, self.ranking.place_of(self.item) + self.step)
