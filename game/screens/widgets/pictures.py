"""Show pictures that come with the program: portraits and places, PNG or SVG, and only from assets/."""

import re
from functools import lru_cache
from pathlib import Path

import pygame

from game.places import assets_folder
from game.screens import paint
from game.screens.ui import Ui
from game.screens.widget import Widget

FLATTEST = 3.7
"""How many times its height a picture that fills its room may be wide, before more than a fifth of it is lost."""

FOREHEAD = 0.02
"""Where a picture that is come closer to begins, as a share of its height: just above hats and hair."""

SIZE = re.compile(r'<svg[^>]* width="(\d+)" height="(\d+)"')


class Picture(Widget):
    """A picture from assets/, `height` em tall; what cannot be shown leaves a quiet plate with no text.

    `name` is what it shows, for those who do not see it; `crop` shows its middle at that many times its height.
    With `fill` it is as wide as its room, and cropped further where it would be too tall. `close` comes so many times
    closer to its upper middle, where a portrait has its face.
    """

    role = "image"

    def __init__(
        self,
        path: str,
        *,
        height: float = 8,
        plate: str = "well",
        round_off: bool = True,
        crop: float = 0,
        fill: bool = False,
        close: float = 1,
        **rest,
    ):
        super().__init__(**rest)
        self.file = path
        self.height_em = height
        self.plate = plate
        self.round_off = round_off
        self.crop = crop
        self.fill = fill
        self.close = close

    def _ratio(self) -> float:
        if self.crop:
            return self.crop
        size = measures(self.file)
        return size[0] / size[1] if size else 1.0

    def _width(self, ui: Ui) -> int:
        return round(ui.em(self.height_em) * self._ratio())

    def _height(self, ui: Ui, width: int) -> int:
        least = round(width / FLATTEST) if self.fill else 1
        return min(max(ui.em(self.height_em), least), max(1, round(width / self._ratio())))

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        high = min(self.rect.height, round(self.rect.width / self._ratio()))
        wide = self.rect.width if self.fill else round(high * self._ratio())
        place = pygame.Rect(0, 0, wide, high)
        place.center = self.rect.center
        radius = ui.radius if self.round_off else 0
        picture = _fitted(self.file, place.size, radius, bool(self.crop), self.close)
        if picture is None:
            ui.box(surface, place, self.plate)
        else:
            surface.blit(picture, place.topleft)


def safe_path(name: str) -> Path | None:
    """Find a file inside assets/; None for one that is missing, of another kind, or outside."""
    folder = assets_folder().resolve()
    path = (folder / name).resolve()
    inside = path.is_relative_to(folder)
    return path if inside and path.suffix.lower() in (".png", ".svg") and path.is_file() else None


@lru_cache(maxsize=64)
def original(name: str) -> pygame.Surface | None:
    """Load a picture at its own size."""
    path = safe_path(name)
    try:
        return pygame.image.load(path) if path else None
    except pygame.error:
        # A picture that cannot be read is decoration that is missing; the words carry the meaning.
        return None


@lru_cache(maxsize=64)
def measures(name: str) -> tuple[int, int] | None:
    """Give a picture's own size; a drawing says it in its first line and need not be drawn for it."""
    path = safe_path(name)
    if path is not None and path.suffix.lower() == ".svg":
        with path.open(encoding="utf-8", errors="replace") as file:
            found = SIZE.search(file.read(400))
        if found:
            return int(found[1]), int(found[2])
    picture = original(name)
    return picture.get_size() if picture else None


@lru_cache(maxsize=64)
def _fitted(
    name: str, size: tuple[int, int], radius: int, crop: bool = False, close: float = 1
) -> pygame.Surface | None:
    wide, high = _covering(name, size) if crop else size
    picture = _drawn(name, (round(wide * close), round(high * close)))
    if picture is None:
        return None
    middle = pygame.Rect((0, 0), size)
    middle.center = picture.get_rect().center
    if close > 1:
        middle.top = round(high * FOREHEAD)
    picture = picture.subsurface(middle.clamp(picture.get_rect())).copy()
    if radius:
        paint.trim_corners(picture, radius)
    return picture


@lru_cache(maxsize=32)
def _drawn(name: str, size: tuple[int, int]) -> pygame.Surface | None:
    """Draw a whole picture at a size; None when it cannot be read."""
    path = safe_path(name)
    try:
        if path is not None and path.suffix.lower() == ".svg":
            picture = pygame.image.load_sized_svg(path, size)
        else:
            picture = original(name)
    except pygame.error:
        return None  # as above
    if picture is None:
        return None
    picture = picture.convert_alpha()
    return picture if picture.get_size() == size else pygame.transform.smoothscale(picture, size)


def _covering(name: str, size: tuple[int, int]) -> tuple[int, int]:
    """Give the least size of the whole picture that covers a place."""
    wide, high = measures(name) or size
    factor = max(size[0] / wide, size[1] / high)
    return max(size[0], round(wide * factor)), max(size[1], round(high * factor))
