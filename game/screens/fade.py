"""Let a page fade into the next one."""

import pygame

SECONDS = 0.14


class Fade:
    """What was shown before, laid ever more faintly over what is shown now."""

    def __init__(self) -> None:
        self._old: pygame.Surface | None = None
        self._began = 0.0

    @property
    def going(self) -> bool:
        """Tell whether something still has to fade."""
        return self._old is not None

    def begin(self, shown: pygame.Surface, now: float) -> None:
        """Begin to fade from what is shown."""
        self._old, self._began = shown.copy(), now

    def stop(self) -> None:
        """Show the new page at once."""
        self._old = None

    def blend(self, surface: pygame.Surface, now: float) -> None:
        """Lay the old page over the new one, as far as it is still to be seen."""
        gone = (now - self._began) / SECONDS
        if self._old is None or gone >= 1 or self._old.get_size() != surface.get_size():
            self._old = None
            return
        self._old.set_alpha(round(255 * (1 - gone)))
        surface.blit(self._old, (0, 0))
