"""Show what only one side may see, for as long as a button is held, and never longer."""

from collections.abc import Callable

import pygame

from game.screens import paint
from game.screens.keys import named
from game.screens.layout import Column, Row
from game.screens.ui import Ui
from game.screens.widget import Widget
from game.screens.widgets.buttons import Button
from game.screens.widgets.labels import Text
from game.screens.widgets.press import PRESS_KEYS
from game.screens.widgets.scroll import Scroll
from game.words import _

LONGEST = 120.0  # seconds


class Hold(Button):
    """A button that uncovers `content` while it is held, or until pressed again when toggles are wished.

    The content is built only while it is shown. Letting go, leaving the window, minimising it and `seconds` of time
    cover it again.
    """

    role = "button, hold to show"

    def __init__(
        self,
        label: str,
        content: Callable[[], Widget],
        *,
        key: str,
        side: str = "",
        seconds: float = LONGEST,
        on_open: Callable[[], object] | None = None,
        toggle: bool | None = None,
        **rest,
    ):
        super().__init__(label, key=key, sign=rest.pop("sign", "eye"), **rest)
        self.content = content
        self.side = side
        self.seconds = seconds
        self.on_open = on_open
        self.toggle = toggle

    def _toggles(self, ui: Ui) -> bool:
        return ui.hold_by_toggle if self.toggle is None else self.toggle

    def _open(self, ui: Ui, by: str) -> None:
        if self.shut:
            self.press(ui)
        elif ui.private != self.path:
            ui.uncover(self, "toggle" if self._toggles(ui) else by, self.seconds)
            ui.tell(self.on_open)

    def pointer_down(self, ui: Ui, at: tuple[int, int]) -> bool:
        self._open(ui, "pointer")
        return True

    def pointer_up(self, ui: Ui, at: tuple[int, int]) -> None:
        if ui.private_by == "pointer":
            ui.let_go()

    def key_down(self, ui: Ui, event: pygame.event.Event) -> bool:
        if event.key in PRESS_KEYS:
            self._open(ui, f"key:{event.key}")
            return True
        return False

    def shortcut(self, ui: Ui, event: pygame.event.Event) -> bool:
        if self.hot and named(event) == self.hot:
            self._open(ui, f"key:{event.key}")
            return True
        return False

    def sheet(self, ui: Ui) -> Widget:
        """Make the layer that shows the content."""
        toggles = ui.private_by == "toggle"
        return Sheet(self.content(), self.side, toggles, ui.cover, hot=self.hot if toggles else "")


class Sheet(Widget):
    """A private page over everything else, in its side's colour."""

    role = "dialog"

    def __init__(
        self,
        content: Widget,
        side: str,
        toggle: bool,
        on_close: Callable[[], object],
        hot: str = "",
        **rest,
    ):
        if toggle:
            # The key that showed it hides it.
            note = Button(
                _("Hide"), on_close, look="primary", sign="eye-shut", key="sheet:hide", hot=hot
            )
        else:
            note = Text(_("Let go to hide. Scroll with the wheel or the arrow keys."), "small")
        self.note = Row(note, justify="right")
        self.scroll = Scroll(Column(content), key="sheet:scroll")
        super().__init__(self.scroll, self.note, name=_("Private sheet"), **rest)
        self.side = side
        self.card = pygame.Rect(0, 0, 0, 0)

    def arrange(self, ui: Ui) -> None:
        edge, pad = ui.px("l"), ui.px("l")
        width = min(self.rect.width - 2 * edge, ui.em(52))
        self.card = pygame.Rect(0, 0, width, self.rect.height - 2 * edge)
        self.card.center = self.rect.center
        area = self.card.inflate(-2 * pad, -2 * pad)
        high = self.note.height(ui, area.width)
        self.note.place(ui, pygame.Rect(area.left, area.bottom - high, area.width, high))
        before, after = self.scroll.reach(ui)
        body = pygame.Rect(area.left - before, area.top, area.width + before + after, 0)
        body.height = max(1, area.height - high - ui.px("s"))
        self.scroll.place(ui, body)

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        paint.veil(surface, ui.palette["shade"], 190)
        ui.box(surface, self.card, "card", self.side or "line", radius=ui.px(14), edge_width=3)
