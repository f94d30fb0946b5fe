"""Run the window: hear events, keep the stack of screens, lay out and draw when something changed, else sleep."""

from __future__ import annotations

import heapq
import math
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pygame

from game.screens import audit, display, focus, keyboard, pointer
from game.screens import settings as liking
from game.screens.fade import Fade
from game.screens.screen import Screen
from game.screens.settings import Settings
from game.screens.sound import Sounds
from game.screens.twice import Twice
from game.screens.ui import Ui
from game.screens.widget import Widget
from game.screens.widgets import overlays
from game.screens.widgets.hold import Hold
from game.screens.work import SHOWN_AFTER, Task
from game.words import _, choose_language

IDLE = 600.0  # seconds to sleep when nothing is planned
BLINK = 0.53
TOAST = 4.0


class App:
    """One window with a stack of screens, the topmost of which is seen."""

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        size: tuple[int, int] | None = None,
        clock: Callable[[], float] = time.monotonic,
        keep: Callable[[Settings], object] | None = liking.save,
    ):
        self.settings = settings or Settings()
        self.clock = clock
        self.keep = keep
        self.screens: list[Screen] = []
        self.trees: list[Widget] = []
        self.running = True
        self.sounds = Sounds(self.settings.volume, self.settings.mute)
        self._size = size
        self._timers: list[tuple[float, int, Callable[[], object]]] = []
        self._numbers = count()
        self._tasks: list[Task] = []
        self._toast: tuple[str, float] | None = None
        self._ticked = 0.0
        self._fade = Fade()
        self.keys_down: set[int] = set()
        self.twice = Twice()
        self.text_on = True  # SDL starts with it on
        self._open()

    def _open(self) -> None:
        display.prepare()
        pygame.font.init()
        self.surface = display.open_window(_("Common Ground"), self._size, self.settings.fullscreen)
        pygame.key.set_repeat(380, 34)
        self.waiter = display.Waiter()
        self.ui = Ui(self.surface.get_size(), self.settings.palette, self.settings.text_size)
        self.ui.now = self.clock()
        self.ui.sound, self.ui.say = self.sounds.play, self.toast
        self.ui.explain = lambda term, rect: self.screen.explain(term, rect)
        self._take_on(self.settings)

    # Screens.
    @property
    def screen(self) -> Screen:
        return self.screens[-1]

    def push(self, screen: Screen) -> None:
        """Show a screen on top of what is there."""
        self._leave()
        self.screens.append(screen)
        self._enter()

    def pop(self) -> None:
        """Go back to the screen below."""
        self._leave()
        self.screens.pop().on_left()
        if self.screens:
            self._enter()
        else:
            self.running = False

    def replace(self, screen: Screen) -> None:
        """Show a screen in place of the topmost."""
        self._leave()
        if self.screens:
            self.screens.pop().on_left()
        self.screens.append(screen)
        self._enter()

    def restart(self, screen: Screen) -> None:
        """Show a screen and forget all others."""
        self._leave()
        while self.screens:
            self.screens.pop().on_left()
        self.screens.append(screen)
        self._enter()

    def _leave(self) -> None:
        self.ui.cover()
        if self.screens:
            self.screen.focus = self.ui.focus
            if self.trees and self.screen.fades and not self.settings.reduced_motion:
                self._fade.begin(self.surface, self.clock())

    def _enter(self) -> None:
        self.screen.app = self
        self.ui.memory = self.screen.memory
        self.ui.focus, self.ui.held, self.ui.hover = self.screen.focus, "", ""
        self.ui.stale = True
        self._ticked = self.clock()
        name, title = _("Common Ground"), self.screen.title
        pygame.display.set_caption(f"{title} – {name}" if title else name)
        self.screen.on_shown()

    def echoes(self, what: object) -> bool:
        """Tell whether a press is the second half of the double press that led to this page."""
        return self.twice.echoes(self.clock(), what, self.screen.shown_now)

    # Settings.
    def change(self, settings: Settings) -> None:
        """Take on settings at once and keep them."""
        was, self.settings = self.settings, settings
        if was.fullscreen != settings.fullscreen:
            if settings.fullscreen:
                self._size = self.surface.get_size()
            self.surface = display.open_window(_("Common Ground"), self._size, settings.fullscreen)
        self._take_on(settings)
        try:
            if self.keep is not None:
                self.keep(settings)
        except OSError as why:
            self.toast(_("These settings last until you leave: {why}").format(why=why.strerror))

    def _take_on(self, settings: Settings) -> None:
        self.sounds.volume, self.sounds.mute = settings.volume, settings.mute
        self.ui.fit(self.surface.get_size(), settings.palette, settings.text_size)
        self.ui.reduced_motion = settings.reduced_motion
        self.ui.hold_by_toggle = settings.hold_or_toggle == "toggle"
        choose_language(settings.language, stories=not settings.stories_as_written)
        self.ui.stale = True

    # Time.
    def after(self, seconds: float, call: Callable[[], object]) -> None:
        """Call something later; the screen is built anew afterwards."""
        heapq.heappush(self._timers, (self.clock() + seconds, next(self._numbers), call))

    def toast(self, words: str) -> None:
        """Show a passing note."""
        self._toast = (words, self.clock() + TOAST + len(words) / 30)
        self.ui.stale = True

    def work(
        self,
        job: Callable[[], object],
        done: Callable[[object], object],
        words: str = "",
        *,
        quietly: bool = False,
    ) -> Task:
        """Do something long beside the loop; `done` gets its result, in the loop. Nobody waits for it if `quietly`."""
        task = Task(job, done, words or _("One moment …"), math.inf if quietly else self.clock())
        self._tasks.append(task)
        task.start()
        return task

    def _next_due(self) -> float:
        """Give the seconds until something has to happen without any event."""
        now = self.clock()
        dues = [now + IDLE]
        if self._timers:
            dues.append(self._timers[0][0])
        if self._toast:
            dues.append(self._toast[1])
        if self._fade.going or self.ui.animating_until > now:
            dues.append(now + 1 / 60)
        dues += [task.began + SHOWN_AFTER for task in self._tasks if not task.shown]
        if self.ui.private:
            dues.append(self.ui.private_until)
        if self.screens and self.screen.ticks:
            dues.append(self._ticked + self.screen.ticks)
        if keyboard.writing(self) and not self.ui.reduced_motion:
            dues.append(now + BLINK)
        if rest := self.sounds.rest():
            dues.append(now + rest)
        return max(0.0, min(dues) - now)

    def _keep_time(self) -> None:
        now = self.ui.now = self.clock()
        while self._timers and self._timers[0][0] <= now:
            heapq.heappop(self._timers)[2]()
            self.ui.stale = True
        self._tasks = [task for task in self._tasks if not self._finished(task, now)]
        if self._toast and self._toast[1] <= now:
            self._toast = None
            self.ui.stale = True
        if self.ui.private and now >= self.ui.private_until:
            self.ui.cover()
        if self._fade.going or self.ui.animating_until > now or keyboard.writing(self):
            self.ui.redraw()
        if self.screen.ticks and now - self._ticked >= self.screen.ticks:
            since, self._ticked = now - self._ticked, now
            self.screen.on_tick(since)

    @property
    def fading(self) -> bool:
        """Tell whether the page before is still to be seen."""
        return self._fade.going

    @property
    def working(self) -> bool:
        """Tell whether something long is being done beside the loop."""
        return bool(self._tasks)

    @property
    def busy(self) -> bool:
        """Tell whether people have been told to wait; nothing can be pressed meanwhile."""
        return any(task.shown for task in self._tasks)

    def _finished(self, task: Task, now: float) -> bool:
        if task.ready:
            self.ui.stale = True
            task.finish()
            return True
        if not task.shown and now - task.began >= SHOWN_AFTER:
            task.shown = self.ui.stale = True
        return False

    # The loop.
    def run(self, screen: Screen | None = None, then: Callable[[], object] | None = None) -> None:
        """Show a screen until the window is closed; `then` is called once, after the first frame."""
        if screen is not None:
            self.push(screen)
        self.draw()
        if then is not None:
            then()
        while self.running and self.screens:
            self.step(self._next_due())
        self.close()

    def close(self) -> None:
        """Give window and sound back."""
        self.sounds.close()
        pygame.display.quit()

    def post(self, *events: pygame.event.Event) -> None:
        """Put events into the queue, as if a person had made them."""
        for event in events:
            pygame.event.post(event)

    def step(self, wait: float = 0.0) -> bool:
        """Wait for events at most so long, hear all of them, draw if needed; tell whether to go on."""
        if wait > 0 and not self.ui.stale:
            self.waiter.wait(wait)
        for event in pygame.event.get():
            self.hear(event)
            if not (self.running and self.screens):
                return False
            if self.ui.stale:
                # The next event must meet the widgets that are there now.
                self.lay_out()
        self._keep_time()
        if self.running and self.screens and (self.ui.stale or self.ui.moved):
            self.draw()
        return self.running and bool(self.screens)

    def hear(self, event: pygame.event.Event) -> None:
        """Give one event to whom it concerns."""
        self.ui.now = self.clock()
        kind = event.type
        if self.screen.on_elsewhere(event):
            return
        if kind in pointer.EVENTS:
            pointer.hear(self, event)
        elif kind in (pygame.KEYDOWN, pygame.KEYUP, pygame.TEXTINPUT, pygame.TEXTEDITING):
            keyboard.hear(self, event)
        elif kind == pygame.QUIT:
            self.quit()
        elif kind in (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN):
            self.ui.held = ""
            self.ui.cover()
            self.screen.on_hidden()
        elif kind in (pygame.WINDOWSIZECHANGED, pygame.VIDEORESIZE):
            self._resized()
        elif kind in (pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED, pygame.WINDOWFOCUSGAINED):
            self.ui.redraw()
            if kind == pygame.WINDOWFOCUSGAINED:
                self.screen.on_seen()
        elif kind == pygame.WINDOWLEAVE:
            self.ui.pointer, self.ui.hover = (-1, -1), ""
            self.ui.redraw()
        elif kind == pygame.DROPFILE:
            self.screen.on_drop(event.file)

    def _resized(self) -> None:
        surface = pygame.display.get_surface()
        if surface is not None and surface.get_size() != self.ui.size:
            self.surface = surface
            self._fade.stop()
            self._take_on(self.settings)

    def quit(self) -> None:
        """Close the window, if the screen lets go."""
        if not self.screens or self.screen.on_quit():
            self.running = False

    # Layout and drawing.
    def lay_out(self) -> None:
        """Build every tree anew and give it its place."""
        self.ui.stale = False
        self.ui.moved = True
        whole = self.surface.get_rect()
        pages = [self.screen.build(), *(layer.make() for layer in self.screen.layers)]
        self.trees = []
        for number, tree in enumerate(pages):
            self._settle(tree, f"layer{number}", whole)
        self._uncover(whole)
        for task in self._tasks:
            if task.shown:
                self._settle(overlays.busy(task.words), "busy", whole)
        self._keep_focus()
        pointer.follow(self)

    def _uncover(self, whole: pygame.Rect) -> None:
        """Lay the private sheet that is held on top, or forget it when its button is gone."""
        held = [focus.find(tree, self.ui.private) for tree in self.trees]
        private = next((widget for widget in held if isinstance(widget, Hold)), None)
        if private is not None:
            self._settle(private.sheet(self.ui), "private", whole)
        else:
            self.ui.private = self.ui.private_by = ""

    def _keep_focus(self) -> None:
        """Focus the first thing when what had the focus is gone; a held sheet and a wait leave it alone."""
        held = self.ui.private_by not in ("", "toggle")
        if not (self.busy or held or focus.find(self.trees[-1], self.ui.focus)):
            start = focus.first(self.trees[-1])
            self.ui.focus = start.path if start else ""
            if start and self.screen.layers:
                focus.reveal(self.ui, start)
        keyboard.follow_focus(self)

    def _settle(self, tree: Widget, name: str, whole: pygame.Rect) -> None:
        tree.settle(name)
        tree.place(self.ui, whole)
        self.trees.append(tree)

    def draw(self) -> None:
        """Draw a frame and show it."""
        if self.ui.stale or not self.trees:
            self.lay_out()
        self.ui.moved = False
        self._paint(self.surface)
        self._fade.blend(self.surface, self.clock())
        pygame.display.flip()

    def _paint(self, surface: pygame.Surface) -> None:
        surface.fill(self.ui.palette["paper"])
        surface.set_clip(surface.get_rect())
        for tree in self.trees:
            tree.draw(self.ui, surface)
        if self.trees:
            focus.draw_ring(self.ui, surface, self.trees[-1])
        if self._toast:
            note = overlays.Toast(self._toast[0])
            note.place(self.ui, surface.get_rect())
            note.draw(self.ui, surface)

    # For tests and for pictures.
    def screenshot(self, path: Path | str | None = None) -> pygame.Surface:
        """Draw the screen as it is, without fading, and keep it as a PNG when a path is given."""
        self._fade.stop()
        self.draw()
        if path is not None:
            pygame.image.save(self.surface, str(path))
        return self.surface

    def audit(self) -> list[audit.Finding]:
        """Check the layout of everything that is shown."""
        if self.ui.stale or not self.trees:
            self.lay_out()
        return [finding for tree in self.trees for finding in audit.audit(self.ui, tree)]

    def strings(self) -> list[str]:
        """Give every text that is shown now."""
        shown = [text for tree in self.trees for w in tree.walk() for text in w.strings()]
        return [*shown, self._toast[0]] if self._toast else shown
