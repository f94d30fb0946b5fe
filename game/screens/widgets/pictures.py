"""Show pictures that come with the program: portraits and places, PNG or SVG, and only from assets/."""

from functools import lru_cache
from pathlib import Path

import pygame

from game.places import assets_folder
from game.screens.ui import Ui
from game.screens.widget import Widget


class Picture(Widget):
    """A picture from assets/, `height` em tall; what cannot be shown leaves a quiet plate with no text.

    `name` is what it shows, for those who do not see it; `crop` shows its middle at that many times its height.
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
        **rest,
    ):
        super().__init__(**rest)
        self.file = path
        self.height_em = height
        self.plate = plate
        self.round_off = round_off
        self.crop = crop

    def _ratio(self) -> float:
        picture = original(self.file)
        if picture and self.crop:
            return self.crop
        return picture.get_width() / picture.get_height() if picture else 1.0

    def _width(self, ui: Ui) -> int:
        return round(ui.em(self.height_em) * self._ratio())

    def _height(self, ui: Ui, width: int) -> int:
        return min(ui.em(self.height_em), max(1, round(width / self._ratio())))

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        high = min(self.rect.height, round(self.rect.width / self._ratio()))
        place = pygame.Rect(0, 0, round(high * self._ratio()), high)
        place.center = self.rect.center
        if original(self.file) is None:
            ui.box(surface, place, self.plate)
            return
        radius = ui.radius if self.round_off else 0
        surface.blit(_fitted(self.file, place.size, radius, bool(self.crop)), place.topleft)


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
def _fitted(name: str, size: tuple[int, int], radius: int, crop: bool = False) -> pygame.Surface:
    path = safe_path(name)
    whole = _covering(name, size) if crop else size
    if path is not None and path.suffix.lower() == ".svg":
        picture = pygame.image.load_sized_svg(path, whole).convert_alpha()
    else:
        picture = original(name).convert_alpha()
    if picture.get_size() != whole:
        picture = pygame.transform.smoothscale(picture, whole)
    if crop:
        middle = pygame.Rect((0, 0), size)
        middle.center = picture.get_rect().center
        picture = picture.subsurface(middle.clamp(picture.get_rect())).copy()
    return _rounded(picture, radius) if radius else picture


def _covering(name: str, size: tuple[int, int]) -> tuple[int, int]:
    """Give the least size of the whole picture that covers a place."""
    wide, high = original(name).get_size()
    factor = max(size[0] / wide, size[1] / high)
    return max(size[0], round(wide * factor)), max(size[1], round(high * factor))


def _rounded(picture: pygame.Surface, radius: int) -> pygame.Surface:
    mask = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
    large = pygame.Surface((mask.get_width() * 3, mask.get_height() * 3), pygame.SRCALPHA)
    large.fill((255, 255, 255, 0))  # white where see-through too, or the corners' edges turn dark
    pygame.draw.rect(large, (255, 255, 255, 255), large.get_rect(), border_radius=radius * 3)
    mask.blit(pygame.transform.smoothscale(large, mask.get_size()), (0, 0))
    picture = picture.copy()
    picture.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    return picture
