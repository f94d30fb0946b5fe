"""Use a window as a person does, through real events: press keys, click, type, hold; for tests and for pictures."""

from __future__ import annotations

import pygame

from game.screens.app import App
from game.screens.widget import Widget, visible_part
from game.screens.widgets.scroll import LINE, Scroll

KEYS = {
    "enter": pygame.K_RETURN,
    "space": pygame.K_SPACE,
    "esc": pygame.K_ESCAPE,
    "tab": pygame.K_TAB,
    "backspace": pygame.K_BACKSPACE,
    "delete": pygame.K_DELETE,
    "up": pygame.K_UP,
    "down": pygame.K_DOWN,
    "left": pygame.K_LEFT,
    "right": pygame.K_RIGHT,
    "home": pygame.K_HOME,
    "end": pygame.K_END,
    "page up": pygame.K_PAGEUP,
    "page down": pygame.K_PAGEDOWN,
    "f1": pygame.K_F1,
    "f11": pygame.K_F11,
}
MODS = {"shift": pygame.KMOD_SHIFT, "ctrl": pygame.KMOD_CTRL, "alt": pygame.KMOD_ALT}


class Hands:
    """Two hands on the keyboard and the mouse of an app."""

    def __init__(self, app: App):
        self.app = app

    def see(self) -> list[str]:
        """Give every text that is shown."""
        self.app.step()
        return self.app.strings()

    def find(self, wanted: str) -> Widget:
        """Find a widget of the topmost layer by key, by name, or by the start of its name."""
        self.app.step()
        among = list(self.app.trees[-1].walk())
        tests = (
            lambda w: w.key == wanted,
            lambda w: w.focusable and w.name == wanted,
            lambda w: w.focusable and w.name.startswith(wanted),
            lambda w: w.name == wanted,
        )
        for test in tests:
            for widget in among:
                if test(widget):
                    return widget
        raise LookupError(f"nothing called {wanted!r} among {sorted({w.name for w in among})}")

    def _spot(self, wanted: str | Widget | tuple[int, int]) -> tuple[int, int]:
        if isinstance(wanted, tuple):
            return wanted
        widget = self.find(wanted) if isinstance(wanted, str) else wanted
        for outer in widget.ancestors():
            if isinstance(outer, Scroll) and not visible_part(widget).contains(widget.rect):
                self._turn_wheel_to(widget, outer)
        return visible_part(widget).center

    def _turn_wheel_to(self, widget: Widget, view: Scroll) -> None:
        self.move(view.rect.center)
        turn = self.app.ui.em(LINE)
        for _turn in range(40):
            part = visible_part(widget)
            if part.height >= min(widget.rect.height, view.rect.height) - 1:
                return
            before = widget.rect.top
            below, above = widget.rect.bottom - view.rect.bottom, view.rect.top - widget.rect.top
            self.wheel(-max(0.5, below / turn) if below > 0 else max(0.5, above / turn))
            if widget.rect.top == before:
                return

    def move(self, at: tuple[int, int]) -> None:
        """Move the pointer."""
        event = pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0))
        self._do(event)

    def wait(self) -> None:
        """Wait until everything long has been done."""
        self.app.step()
        for _moment in range(2_000):
            if not self.app.working:
                return
            self.app.step(0.01)
        raise TimeoutError("something long is still being done")

    def wheel(self, turns: float) -> None:
        """Turn the wheel: up is positive."""
        step = 1 if turns > 0 else -1
        self._do(
            pygame.event.Event(
                pygame.MOUSEWHEEL, x=0, y=step, precise_x=0.0, precise_y=float(turns), flipped=False
            )
        )

    def press_at(self, wanted: str | Widget | tuple[int, int]) -> tuple[int, int]:
        """Press the left button and keep it down."""
        at = self._spot(wanted)
        self.move(at)
        self.app.twice.forget()  # these hands mean every press, however quick they are
        self._do(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1))
        return at

    def drag_to(self, at: tuple[int, int]) -> None:
        """Move the pointer with the button down."""
        self._do(pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(1, 0, 0)))

    def let_go(self, at: tuple[int, int] | None = None) -> None:
        """Let the left button go."""
        at = at or self.app.ui.pointer
        self._do(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=at, button=1))

    def click(self, wanted: str | Widget | tuple[int, int]) -> None:
        """Click a widget, scrolling to it by the wheel when needed."""
        self.let_go(self.press_at(wanted))

    def double_click(self, wanted: str | Widget | tuple[int, int]) -> None:
        """Click twice in the same place, faster than anything can be read."""
        at = self.press_at(wanted)
        self.let_go(at)
        self._do(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1))
        self.let_go(at)

    def double_press(self, name: str) -> None:
        """Press a key twice, faster than anything can be read."""
        self.key_down(name)
        self.key_up(name)
        self._press_key(name)
        self.key_up(name)

    def key(self, *names: str) -> None:
        """Press and let go keys one after the other: "tab", "shift+tab", "ctrl+a", "u", "3"."""
        for name in names:
            self.key_down(name)
            self.key_up(name)

    def key_down(self, name: str) -> None:
        """Press a key and keep it down."""
        self.app.twice.forget()
        self._press_key(name)

    def _press_key(self, name: str) -> None:
        key, mod, letter = self._key(name)
        # The system decides that a key writes before the program has heard of it.
        writes = self.app.text_on
        self._do(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=letter, scancode=0))
        if (
            writes
            and letter
            and letter.isprintable()
            and not mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT)
        ):
            self._do(pygame.event.Event(pygame.TEXTINPUT, text=letter))

    def key_up(self, name: str) -> None:
        """Let a key go."""
        key, mod, _letter = self._key(name)
        self._do(pygame.event.Event(pygame.KEYUP, key=key, mod=mod, unicode="", scancode=0))

    def _key(self, name: str) -> tuple[int, int, str]:
        mod = 0
        parts = name.split("+") if len(name) > 1 else [name]
        for part in parts[:-1]:
            mod |= MODS[part]
        last = parts[-1]
        if last in KEYS:
            return KEYS[last], mod, " " if last == "space" else ""
        return pygame.key.key_code(last), mod, last

    def type(self, text: str) -> None:
        """Write into the focused field."""
        for letter in text:
            self._do(pygame.event.Event(pygame.TEXTINPUT, text=letter))

    def paste(self, text: str) -> None:
        """Put a whole text into the focused field at once, as an input method does."""
        self._do(pygame.event.Event(pygame.TEXTINPUT, text=text))

    def tab_to(self, wanted: str) -> None:
        """Press Tab until a widget has the focus."""
        for _press in range(400):
            if self.app.ui.focus == self.find(wanted).path:
                return
            self.key("tab")
        raise LookupError(f"Tab never reaches {wanted!r}")

    def resize(self, size: tuple[int, int]) -> None:
        """Change the size of the window."""
        pygame.display.set_mode(size, pygame.RESIZABLE)
        self._do(pygame.event.Event(pygame.WINDOWSIZECHANGED, x=size[0], y=size[1]))

    def leave(self) -> None:
        """Go to another window."""
        self._do(pygame.event.Event(pygame.WINDOWFOCUSLOST))

    def _do(self, event: pygame.event.Event) -> None:
        self.app.post(event)
        self.app.step()
