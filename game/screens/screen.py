"""What every screen is: state, and a tree of widgets built from it whenever something has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pygame

from game.screens.layout import Gap
from game.screens.spans import Words
from game.screens.widget import Widget
from game.screens.widgets import overlays
from game.words import _

if TYPE_CHECKING:
    from game.screens.app import App
    from game.screens.ui import Ui


@dataclass
class Layer:
    """Something over the page: how it is built, whether Escape closes it, and where the focus goes afterwards."""

    make: Callable[[], Widget]
    escape: bool = True
    outside: bool = False
    focus: str = ""
    on_close: Callable[[], object] | None = None
    memory: dict[str, Any] = field(default_factory=dict)


class Screen:
    """A page of the window. Override `build`; change your state in callbacks; the tree follows by itself.

    `self.app` and `self.ui` are there once the screen is shown. `keys` lists extra keys for the overlay of keys as
    (key, what it does).
    """

    title = ""
    leaf: object = ""  # which of its pages a screen shows, when it has several
    help_text = ""
    fades = True  # False where nothing of the page may linger
    ticks = 0.0  # seconds between calls of on_tick; 0 for none
    keys: tuple[tuple[str, str], ...] = ()
    unused_keys: tuple[str, ...] = ()  # keys of every screen that do nothing on this one

    def __init__(self) -> None:
        self.layers: list[Layer] = []
        self.memory: dict[str, dict[str, Any]] = {}
        self.focus = ""
        self.app: App = None  # type: ignore[assignment]  # set before anything is built

    @property
    def ui(self) -> Ui:
        return self.app.ui

    @property
    def shown_now(self) -> tuple[object, ...]:
        """Give what is equal as long as people see the same page of it."""
        return self, len(self.layers), self.leaf

    # To override.
    def build(self) -> Widget:
        """Make the tree of widgets for the state as it is now."""
        return Gap()

    def on_shown(self) -> None:
        """Be shown, for the first time or again."""

    def on_hidden(self) -> None:
        """Hear that the window lost the focus or was minimised; private things are closed already."""

    def on_seen(self) -> None:
        """Hear that the window has the focus again."""

    def on_left(self) -> None:
        """Be taken off the stack."""

    def on_tick(self, seconds: float) -> None:
        """Hear the clock, every `ticks` seconds."""

    def on_key(self, event: pygame.event.Event) -> bool:
        """Hear a key that no focused widget wanted; answer True when it was used."""
        return False

    def on_drop(self, path: str) -> None:
        """Be given a file that was dropped on the window; most pages take none, and say so."""
        words = _("This page takes no file. Go back to the first page, and drop it there.")
        self.app.toast(words)

    def on_elsewhere(self, event: pygame.event.Event) -> bool:
        """Hear an event before anything else; answer True when it was for another window of this screen."""
        return False

    def on_back(self) -> None:
        """Hear Escape; goes back one screen unless it is the first."""
        if len(self.app.screens) > 1:
            self.app.pop()

    def on_quit(self) -> bool:
        """Hear that the window is being closed; answer False to stay."""
        return True

    def glossary(self, term: str) -> tuple[tuple[str, Words], ...]:
        """Explain a term as (heading, words) pairs; nothing means it is not known."""
        return ()

    # To use.
    def refresh(self) -> None:
        """Build the tree anew before the next frame; needed only outside callbacks of widgets."""
        self.ui.stale = True

    def open(
        self,
        make: Callable[[], Widget],
        *,
        escape: bool = True,
        outside: bool = False,
        on_close: Callable[[], object] | None = None,
    ) -> None:
        """Lay something over the page; the focus stays inside it until `close`."""
        self.layers.append(Layer(make, escape, outside, self.ui.focus, on_close))
        self.ui.focus = ""
        self.refresh()

    def close(self) -> None:
        """Take away what lies on top."""
        if self.layers:
            layer = self.layers.pop()
            self.ui.focus = layer.focus
            self.refresh()
            if layer.on_close is not None:
                layer.on_close()

    def ask(
        self,
        question: str,
        words: Words = "",
        *,
        yes: str,
        on_yes: Callable[[], object],
        no: str = "",
        danger: bool = False,
    ) -> None:
        """Ask to confirm; `on_yes` is called after the dialog is closed."""

        def agreed() -> None:
            self.close()
            on_yes()

        self.open(lambda: overlays.confirm(question, words, yes, agreed, no, self.close, danger))

    def tell(self, heading: str, words: Words = "") -> None:
        """Say something that has to be read, with one button."""
        self.open(lambda: overlays.message(heading, words, self.close))

    def explain(self, term: str, near: pygame.Rect) -> None:
        """Open what the glossary says about a term beside its word."""
        parts = self.glossary(term)
        if parts:
            self.on_explained(term)
            self.open(lambda: overlays.Popover(term, parts, near, self.close), outside=True)

    def on_explained(self, term: str) -> None:
        """Hear that a term was looked up."""
