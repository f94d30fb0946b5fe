"""Do something long beside the loop, so that the window stays awake."""

import threading
from collections.abc import Callable

import pygame

SHOWN_AFTER = 0.5  # seconds before anyone is told to wait
WAKE = pygame.USEREVENT + 1


class Task:
    """One piece of work in a thread; its result, or its error, comes out in the loop."""

    def __init__(
        self, job: Callable[[], object], done: Callable[[object], object], words: str, began: float
    ):
        self.job = job
        self.done = done
        self.words = words
        self.began = began
        self.shown = False
        self.ready = False
        self._result: object = None
        self._error: BaseException | None = None

    def start(self) -> None:
        """Begin."""
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        try:
            self._result = self.job()
        except BaseException as error:  # it is raised again where it can be dealt with
            self._error = error
        self.ready = True
        try:
            pygame.event.post(pygame.event.Event(WAKE))
        except pygame.error:
            # The window was closed meanwhile; nobody waits for the result.
            return

    def finish(self) -> None:
        """Hand the result over, or raise what went wrong."""
        if self._error is not None:
            raise self._error
        self.done(self._result)
