"""Be something that can be pressed: by a click, by Enter or Space, or by a key of its own."""

from collections.abc import Callable

import pygame

from game.screens.keys import COMMAND, named
from game.screens.ui import Ui
from game.screens.widget import Widget

PRESS_KEYS = (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE)


class Pressable(Widget):
    """What buttons, cards and switches share; a reason in `shut` closes it and is shown."""

    role = "button"
    focusable = True

    def __init__(
        self,
        *children: Widget,
        on_press: Callable[[], object] | None = None,
        shut: str = "",
        shut_quietly: bool = False,
        hot: str = "",
        sound: str = "click",
        **rest,
    ):
        super().__init__(*children, **rest)
        self.on_press = on_press
        self.shut_reason = shut
        self.shut = bool(shut) or shut_quietly
        self.hot = hot
        self.sound = sound

    @property
    def state(self) -> str:
        return self.shut_reason or ("shut" if self.shut else "")

    def press(self, ui: Ui) -> None:
        """Do what it is there for, unless it is shut."""
        if self.shut:
            if self.shut_reason:
                ui.say(self.shut_reason)
            return
        ui.sound(self.sound)
        ui.tell(self.on_press)

    def key_down(self, ui: Ui, event: pygame.event.Event) -> bool:
        if event.key in PRESS_KEYS and not event.mod & COMMAND:
            self.press(ui)
            return True
        return False

    def shortcut(self, ui: Ui, event: pygame.event.Event) -> bool:
        if self.hot and named(event) == self.hot and not self.shut:
            self.press(ui)
            return True
        return False

    def pointer_down(self, ui: Ui, at: tuple[int, int]) -> bool:
        return True

    def pointer_up(self, ui: Ui, at: tuple[int, int]) -> None:
        if self.rect.collidepoint(at):
            self.press(ui)

    def is_down(self, ui: Ui) -> bool:
        """Tell whether the pointer holds it down right now."""
        return ui.is_held(self) and self.rect.collidepoint(ui.pointer)
