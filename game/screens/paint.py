"""Paint what pygame paints roughly: smooth round corners, soft shadows, shapes with smooth edges.

Shapes are drawn four times too large and shrunk, once for each size and colour, and copied afterwards.
"""

from collections.abc import Callable
from functools import lru_cache

import pygame

from game.screens.theme import Colour

FINER = 4


def smooth(size: tuple[int, int], draw: Callable[[pygame.Surface, float], None]) -> pygame.Surface:
    """Draw on a surface four times as large and shrink it; `draw` gets the surface and the factor."""
    wide, high = max(1, size[0]), max(1, size[1])
    large = pygame.Surface((wide * FINER, high * FINER), pygame.SRCALPHA)
    draw(large, FINER)
    return pygame.transform.smoothscale(large, (wide, high))


@lru_cache(maxsize=512)
def _disc(radius: int, colour: Colour) -> pygame.Surface:
    def draw(large: pygame.Surface, factor: float) -> None:
        # Transparent pixels take the disc's own colour, or shrinking would darken its edge.
        large.fill((*colour, 0))
        centre = radius * factor
        pygame.draw.circle(large, colour, (centre, centre), centre)

    return smooth((radius * 2, radius * 2), draw)


def round_box(
    surface: pygame.Surface,
    rect: pygame.Rect,
    radius: int,
    fill: Colour | None,
    edge: Colour | None = None,
    edge_width: int = 1,
) -> None:
    """Fill a box with round corners; with an edge, the edge lies inside the rectangle."""
    if edge is not None and edge_width > 0 and fill is not None:
        _filled(surface, rect, radius, edge)
        inner = rect.inflate(-2 * edge_width, -2 * edge_width)
        _filled(surface, inner, max(0, radius - edge_width), fill)
    elif fill is not None:
        _filled(surface, rect, radius, fill)
    elif edge is not None:
        _ring(surface, rect, radius, edge, edge_width)


def _filled(surface: pygame.Surface, rect: pygame.Rect, radius: int, colour: Colour) -> None:
    radius = min(radius, rect.width // 2, rect.height // 2)
    if radius <= 1:
        if rect.width > 0 and rect.height > 0:
            surface.fill(colour, rect)
        return
    disc = _disc(radius, colour)
    left, top, right, bottom = rect.left, rect.top, rect.right - radius, rect.bottom - radius
    surface.blit(disc, (left, top), (0, 0, radius, radius))
    surface.blit(disc, (right, top), (radius, 0, radius, radius))
    surface.blit(disc, (left, bottom), (0, radius, radius, radius))
    surface.blit(disc, (right, bottom), (radius, radius, radius, radius))
    surface.fill(colour, (left + radius, top, rect.width - 2 * radius, rect.height))
    middle = rect.height - 2 * radius
    surface.fill(colour, (left, top + radius, radius, middle))
    surface.fill(colour, (right, top + radius, radius, middle))


def _ring(
    surface: pygame.Surface, rect: pygame.Rect, radius: int, colour: Colour, width: int
) -> None:
    radius = min(radius, rect.width // 2, rect.height // 2)
    if radius <= 1:
        pygame.draw.rect(surface, colour, rect, width)
        return
    corner = _arc(radius, width, colour)
    left, top, right, bottom = rect.left, rect.top, rect.right - radius, rect.bottom - radius
    surface.blit(corner, (left, top), (0, 0, radius, radius))
    surface.blit(corner, (right, top), (radius, 0, radius, radius))
    surface.blit(corner, (left, bottom), (0, radius, radius, radius))
    surface.blit(corner, (right, bottom), (radius, radius, radius, radius))
    across, down = rect.width - 2 * radius, rect.height - 2 * radius
    surface.fill(colour, (left + radius, top, across, width))
    surface.fill(colour, (left + radius, rect.bottom - width, across, width))
    surface.fill(colour, (left, top + radius, width, down))
    surface.fill(colour, (rect.right - width, top + radius, width, down))


@lru_cache(maxsize=256)
def _arc(radius: int, width: int, colour: Colour) -> pygame.Surface:
    def draw(large: pygame.Surface, factor: float) -> None:
        large.fill((*colour, 0))
        centre = radius * factor
        pygame.draw.circle(large, colour, (centre, centre), centre)
        pygame.draw.circle(large, (*colour, 0), (centre, centre), centre - width * factor)

    return smooth((radius * 2, radius * 2), draw)


def trim_corners(picture: pygame.Surface, radius: int) -> None:
    """Make a picture's corners round, in place."""
    disc = _disc(radius, (255, 255, 255))
    right, bottom = picture.get_width() - radius, picture.get_height() - radius
    for x, y, part in (
        (0, 0, (0, 0)),
        (right, 0, (radius, 0)),
        (0, bottom, (0, radius)),
        (right, bottom, (radius, radius)),
    ):
        corner = (*part, radius, radius)
        picture.blit(disc, (x, y), corner, special_flags=pygame.BLEND_RGBA_MIN)


def circle(surface: pygame.Surface, centre: tuple[int, int], radius: int, colour: Colour) -> None:
    """Fill a circle with a smooth edge."""
    if radius > 0:
        surface.blit(_disc(radius, colour), (centre[0] - radius, centre[1] - radius))


def shadow(surface: pygame.Surface, rect: pygame.Rect, radius: int, depth: int, dark: bool) -> None:
    """Lay a soft shadow under a box that lies above the page."""
    strength = 90 if dark else 34
    surface.blit(_shadow(rect.size, radius, depth, strength), (rect.x - depth, rect.y - depth // 2))


@lru_cache(maxsize=32)
def _shadow(size: tuple[int, int], radius: int, depth: int, strength: int) -> pygame.Surface:
    # A quarter of the size is enough for something that is blurred anyway.
    small = max(1, (size[0] + 2 * depth) // 4), max(1, (size[1] + 2 * depth) // 4)
    layer = pygame.Surface(small, pygame.SRCALPHA)
    box = pygame.Rect(0, 0, size[0] // 4, size[1] // 4)
    box.center = small[0] // 2, small[1] // 2
    pygame.draw.rect(layer, (20, 12, 6, strength), box, border_radius=max(1, radius // 4))
    layer = pygame.transform.box_blur(layer, max(1, depth // 8))
    return pygame.transform.smoothscale(layer, (size[0] + 2 * depth, size[1] + 2 * depth))


def veil(surface: pygame.Surface, colour: Colour, alpha: int) -> None:
    """Dim everything that was drawn so far."""
    surface.blit(_veil(surface.get_size(), colour, alpha), (0, 0))


@lru_cache(maxsize=2)
def _veil(size: tuple[int, int], colour: Colour, alpha: int) -> pygame.Surface:
    layer = pygame.Surface(size)
    layer.fill(colour)
    layer.set_alpha(alpha)
    return layer


def forget() -> None:
    """Empty the caches of shapes."""
    for kept in (_disc, _arc, _shadow, _veil):
        kept.cache_clear()
