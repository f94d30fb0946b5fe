"""Draw every small sign of the window as shapes, smooth at any size and in any colour.

A sign is a function that draws on a square of side 1: it gets a pen and uses its lines, boxes and circles.
"""

from collections.abc import Callable
from functools import lru_cache

import pygame

from game.screens import paint
from game.screens.signs.controls import CONTROLS
from game.screens.signs.issues import ISSUES
from game.screens.signs.pen import Pen
from game.screens.signs.sides import SIDES
from game.screens.signs.things import THINGS
from game.screens.theme import Colour

SIGNS: dict[str, Callable[[Pen], None]] = {**CONTROLS, **THINGS, **SIDES, **ISSUES}
"""Every sign by its name; what an issue may wear is among them."""


def draw(surface: pygame.Surface, name: str, rect: pygame.Rect, colour: Colour) -> None:
    """Draw a sign into a rectangle, square and centred."""
    side = min(rect.width, rect.height)
    if side > 0:
        picture = _picture(name, side, colour)
        surface.blit(picture, (rect.centerx - side // 2, rect.centery - side // 2))


@lru_cache(maxsize=1024)
def _picture(name: str, side: int, colour: Colour) -> pygame.Surface:
    def on(large: pygame.Surface, factor: float) -> None:
        large.fill((*colour, 0))
        SIGNS[name](Pen(large, side * factor, colour))

    return paint.smooth((side, side), on)


def forget() -> None:
    """Empty the cache of signs."""
    _picture.cache_clear()
