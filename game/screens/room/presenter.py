"""The presenter's side of a room's debrief: a second window where there is a display for it, and a run-sheet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.export.room_runsheet import run_sheet
from game.screens import display
from game.screens.debrief import stage_names
from game.screens.kit import Backdrop, Page, Widget
from game.screens.room.presenter_page import elapsed, presenter_page
from game.screens.room.preview import Preview
from game.screens.room.second import SecondWindow, displays
from game.words import _

if TYPE_CHECKING:
    from game.screens.room.screen import RoomScreen
    from game.screens.screen import Layer

LAPTOP = 0
"""The display that the presenter looks at, unless told otherwise."""


class Presenter:
    """Opens and closes the second window, and keeps it true to the talk."""

    def __init__(self, screen: RoomScreen):
        self.screen = screen
        self.window: SecondWindow | None = None
        self.preview: Preview | None = None
        self.over: Layer | None = None
        self._second = -1

    def toggle(self) -> bool:
        """Open the second window, or close it; False where there is no display for one."""
        if self.window is not None:
            self.close()
            return True
        if displays() < 2:
            return False
        # The system's first display is the laptop's own; nobody wants these notes on the projector.
        return self._open(LAPTOP)

    def change_over(self) -> None:
        """Change the two windows over, for when the projector is the system's first display."""
        if self.window is not None:
            here = display.display_of_window()
            self.close()
            self._open(here)

    def _open(self, number: int) -> bool:
        settings = self.screen.app.settings
        try:
            self._project(1 - number)
            self.window = SecondWindow(
                _("For the presenter"), settings.palette, settings.text_size, number
            )
        except (pygame.error, AttributeError):
            # A window system may refuse; then the page lies over the room's.
            return False
        self.refresh()
        return True

    def _project(self, number: int) -> None:
        """Give the room's window the whole of a display, where the system lets a program move it there."""
        app = self.screen.app
        if display.display_of_window() != number:
            app.change(replace(app.settings, fullscreen=False))
            display.move_window(number)
        if display.display_of_window() == number:
            app.change(replace(app.settings, fullscreen=True))

    def read_words(self) -> bool:
        """Show the typed words here, where the room does not see them; False without a window."""
        if self.window is None:
            return False
        self.preview = Preview(self.screen.talk)
        self.refresh()
        return True

    def build(self) -> Widget:
        """The page of the second window."""
        if self.preview is not None:
            return Backdrop(Page(self.preview.build(self._read), measure=58))
        return Backdrop(Page(presenter_page(self.screen, alone=True), measure=70))

    def _read(self) -> None:
        self.preview = None
        self.screen.refresh()

    def refresh(self) -> None:
        """Draw the second window anew, where there is one."""
        if self.window is not None:
            self._second = elapsed(self.screen)
            self.window.show(self.build())

    def tick(self) -> None:
        """Hear the clock: it is seen in the second window, or in the page that lies over the room's."""
        if elapsed(self.screen) == self._second:
            return
        self._second = elapsed(self.screen)
        if self.window is not None:
            self.refresh()
        elif self.over in self.screen.layers:
            self.screen.refresh()

    def hear(self, event: pygame.event.Event) -> bool:
        """Hear an event of any window; True when it was for the second one."""
        if self.window is None:
            return False
        if not self.window.owns(event):
            if event.type == pygame.WINDOWCLOSE:
                # With two windows open the system does not ask the program to end.
                self.screen.app.quit()
            return False
        if event.type == pygame.WINDOWCLOSE:
            self.close()
        elif self.window.hear(event):
            self.refresh()
            self.screen.refresh()
        return True

    def key(self, event: pygame.event.Event) -> bool:
        """Hear a key while typed words are read in the second window."""
        if self.window is None or self.preview is None:
            return False
        used = self.preview.key(event, self._read)
        if used:
            self.refresh()
        return used

    def close(self) -> None:
        """Close the second window."""
        if self.window is not None:
            self.window.close()
            self.window = self.preview = None

    def save_run_sheet(self) -> None:
        """Go and save the run-sheet to print, for rooms where the projector shows the laptop's own screen."""
        # Imported here: seldom needed.
        from game.screens.exports import save_run_sheet

        screen = self.screen
        talk, gathering = screen.talk, screen.talk.gathering
        keys = [(key.capitalize(), what) for key, what in screen.keys]

        def made() -> str:
            return run_sheet(gathering, talk.plan, talk.pages, stage_names(), keys)

        screen.app.push(save_run_sheet(gathering, made))
