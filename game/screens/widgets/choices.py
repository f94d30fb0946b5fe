"""Offer choices as a list of cards, with the keys 1 to 9; shut ones stay visible and say why."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pygame

from game.screens import icons
from game.screens.keys import digit
from game.screens.layout import Column
from game.screens.spans import Words, plain
from game.screens.ui import Ui
from game.screens.widgets.press import Pressable


@dataclass(frozen=True, slots=True)
class Choice:
    """One card: what it says, a smaller line, and the reason when it is shut."""

    id: str
    text: Words
    second: str = ""
    shut: str = ""
    sign: str = ""


class Choices(Column):
    """A list of cards; `chosen` is the id of the one that is picked already, `on_pick` gets an id."""

    role = "list"
    group = True

    def __init__(
        self,
        choices: list[Choice] | tuple[Choice, ...],
        on_pick: Callable[[str], object] | None = None,
        *,
        chosen: str = "",
        numbered: bool = True,
        key: str = "choices",
        sound: str = "click",
        gap: float | str = "s",
        **rest,
    ):
        cards = [
            ChoiceCard(
                choice,
                number=index if numbered and index <= 9 else 0,
                chosen=choice.id == chosen,
                on_press=partial(on_pick, choice.id) if on_pick else None,
                sound=sound,
                key=f"{key}:{choice.id}",
            )
            for index, choice in enumerate(choices, 1)
        ]
        super().__init__(*cards, gap=gap, key=key, **rest)
        self.numbered = numbered

    def shortcut(self, ui: Ui, event: pygame.event.Event) -> bool:
        number = digit(event) if self.numbered else 0
        if 1 <= number <= len(self.children):
            card = self.children[number - 1]
            ui.focus = card.path
            card.press(ui)
            return True
        return False


class ChoiceCard(Pressable):
    """A card of a list of choices."""

    role = "choice"

    def __init__(self, choice: Choice, *, number: int = 0, chosen: bool = False, **rest):
        super().__init__(shut=choice.shut, **rest)
        self.choice = choice
        self.number = number
        self.chosen = chosen

    @property
    def name(self) -> str:
        return plain(self.choice.text)

    @property
    def state(self) -> str:
        return "chosen" if self.chosen else super().state

    def strings(self) -> tuple[str, ...]:
        return tuple(s for s in (self.name, self.choice.second, self.choice.shut) if s)

    def _lead(self, ui: Ui) -> int:
        """Give the room for the number or the sign at the left."""
        return ui.em(1.5) + ui.px("m") if self.number or self.choice.sign or self.chosen else 0

    def _inner(self, ui: Ui, width: int) -> int:
        return max(1, width - self._lead(ui) - 2 * ui.px("m"))

    def _blocks(self, ui: Ui, width: int):
        shade = "muted" if self.shut else "ink"
        text = ui.block(self.choice.text, "body", width, colour=shade, weight="medium")
        lower = self.choice.shut or self.choice.second
        lead = ui.em(1.1) if self.choice.shut else 0
        second = ui.block(lower, "small", max(1, width - lead), colour="muted") if lower else None
        return text, second, lead

    def _width(self, ui: Ui) -> int:
        text, second, lead = self._blocks(ui, 0)
        words = max(text.width, second.width + lead if second else 0)
        return words + self._lead(ui) + 2 * ui.px("m") + 2

    def _height(self, ui: Ui, width: int) -> int:
        text, second, _lead = self._blocks(ui, self._inner(ui, width))
        words = text.height + (second.height + ui.px("hair") if second else 0)
        return max(words, ui.em(1.5)) + 2 * ui.px(11)

    def _words_rect(self, ui: Ui) -> pygame.Rect:
        text, second, lead = self._blocks(ui, self._inner(ui, self.rect.width))
        high = text.height + (second.height + ui.px("hair") if second else 0)
        wide = max(text.width, second.width + lead if second else 0)
        left = self.rect.left + ui.px("m") + self._lead(ui)
        return pygame.Rect(left, self.rect.top + (self.rect.height - high) // 2, wide, high)

    def extent(self, ui: Ui) -> pygame.Rect:
        return self._words_rect(ui)

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        over = (ui.is_hovered(self) or self.is_down(ui)) and not self.shut
        fill = (
            "accent_soft" if self.chosen else "well" if self.shut else "raised" if over else "card"
        )
        edge = "accent" if self.chosen or over else "line" if self.shut else "edge"
        ui.box(surface, self.rect, fill, edge, edge_width=2 if self.chosen else 1.2)
        words = self._words_rect(ui)
        text, second, lead = self._blocks(ui, self._inner(ui, self.rect.width))
        text.draw(surface, words.topleft, ui.palette)
        if second:
            top = words.top + text.height + ui.px("hair")
            second.draw(surface, (words.left + lead, top), ui.palette)
            if lead:
                side = ui.em(0.8)
                place = pygame.Rect(words.left, top + (second.line_height - side) // 2, side, side)
                icons.draw(surface, "lock", place, ui.palette["muted"])
        self._paint_lead(ui, surface, words, text.line_height)

    def _paint_lead(self, ui: Ui, surface: pygame.Surface, words: pygame.Rect, line: int) -> None:
        if not self._lead(ui):
            return
        side = ui.em(1.5)
        place = pygame.Rect(self.rect.left + ui.px("m"), words.top + (line - side) // 2, side, side)
        if self.chosen:
            ui.box(surface, place, "accent", radius=side // 2)
            icons.draw(
                surface, "tick", place.inflate(-side // 3, -side // 3), ui.palette["accent_ink"]
            )
        elif self.choice.sign:
            own = self.choice.sign if self.choice.sign in ("doctor", "manager") else "accent"
            icons.draw(surface, self.choice.sign, place, ui.palette["muted" if self.shut else own])
        else:
            self._paint_number(ui, surface, place)

    def _paint_number(self, ui: Ui, surface: pygame.Surface, place: pygame.Rect) -> None:
        ui.box(
            surface,
            place,
            "" if self.shut else "accent_soft",
            "line" if self.shut else "",
            radius=place.height // 2,
        )
        shade = "muted" if self.shut else "accent"
        block = ui.block(str(self.number), "label", colour=shade, weight="semibold")
        at = place.centerx - block.width // 2, place.centery - block.height // 2
        block.draw(surface, at, ui.palette)
