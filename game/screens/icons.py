"""Draw every small sign of the window as shapes, smooth at any size and in any colour.

A sign is a function that draws on a square of side 1: it gets a pen and uses its lines, boxes and circles.
"""

import math
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

import pygame

from game.screens import paint
from game.screens.theme import Colour


class Pen:
    """Draws in a square from (0, 0) to (1, 1) with strokes of one width and round ends."""

    def __init__(self, surface: pygame.Surface, side: float, colour: Colour):
        self.surface = surface
        self.side = side
        self.colour = colour
        self.weight = 0.1

    def _at(self, point):
        return point[0] * self.side, point[1] * self.side

    def line(self, *points, closed: bool = False) -> None:
        """Stroke a path with round joints."""
        path = [*points, points[0]] if closed else list(points)
        half = self.weight * self.side / 2
        for one, two in pairwise(path):
            self._bar(self._at(one), self._at(two), half)
        for point in path:
            pygame.draw.circle(self.surface, self.colour, self._at(point), half)

    def _bar(self, one, two, half: float) -> None:
        dx, dy = two[0] - one[0], two[1] - one[1]
        length = math.hypot(dx, dy)
        if length:
            nx, ny = -dy / length * half, dx / length * half
            corners = [
                (one[0] + nx, one[1] + ny),
                (two[0] + nx, two[1] + ny),
                (two[0] - nx, two[1] - ny),
                (one[0] - nx, one[1] - ny),
            ]
            pygame.draw.polygon(self.surface, self.colour, corners)

    def fill(self, *points) -> None:
        pygame.draw.polygon(self.surface, self.colour, [self._at(p) for p in points])

    def dot(self, x: float, y: float, radius: float) -> None:
        pygame.draw.circle(self.surface, self.colour, self._at((x, y)), radius * self.side)

    def hole(self, x: float, y: float, radius: float) -> None:
        pygame.draw.circle(self.surface, (*self.colour, 0), self._at((x, y)), radius * self.side)

    def ring(self, x: float, y: float, radius: float) -> None:
        self.arc(x, y, radius, 0, 360)

    def arc(self, x: float, y: float, radius: float, start: float, end: float) -> None:
        """Stroke a part of a circle; degrees run clockwise from the right."""
        steps = max(8, round(abs(end - start) / 8))
        angles = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
        self.line(*[(x + radius * math.cos(a), y + radius * math.sin(a)) for a in angles])

    def box(self, x: float, y: float, width: float, height: float, radius: float = 0.06) -> None:
        left, top = self._at((x, y))
        rect = pygame.Rect(
            round(left), round(top), round(width * self.side), round(height * self.side)
        )
        pygame.draw.rect(self.surface, self.colour, rect, border_radius=round(radius * self.side))

    def frame(self, x: float, y: float, width: float, height: float) -> None:
        self.line((x, y), (x + width, y), (x + width, y + height), (x, y + height), closed=True)


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


def _tick(p: Pen) -> None:
    p.weight = 0.13
    p.line((0.16, 0.54), (0.4, 0.78), (0.86, 0.24))


def _cross(p: Pen) -> None:
    p.line((0.22, 0.22), (0.78, 0.78))
    p.line((0.78, 0.22), (0.22, 0.78))


def _plus(p: Pen) -> None:
    p.line((0.5, 0.16), (0.5, 0.84))
    p.line((0.16, 0.5), (0.84, 0.5))


def _minus(p: Pen) -> None:
    p.line((0.16, 0.5), (0.84, 0.5))


def _chevron(*points) -> Callable[[Pen], None]:
    def sign(p: Pen) -> None:
        p.line(*points)

    return sign


def _arrow(dx: int, dy: int) -> Callable[[Pen], None]:
    def sign(p: Pen) -> None:
        tip = 0.5 + dx * 0.36, 0.5 + dy * 0.36
        p.line((0.5 - dx * 0.36, 0.5 - dy * 0.36), tip)
        for side in (-1, 1):
            back = tip[0] - dx * 0.28 + side * dy * 0.28, tip[1] - dy * 0.28 + side * dx * 0.28
            p.line(tip, back)

    return sign


def _lock(p: Pen) -> None:
    p.arc(0.5, 0.4, 0.2, 180, 360)
    p.line((0.3, 0.4), (0.3, 0.5))
    p.line((0.7, 0.4), (0.7, 0.5))
    p.box(0.18, 0.46, 0.64, 0.42)


def _eye(p: Pen) -> None:
    p.weight = 0.085
    _lids(p)
    p.dot(0.5, 0.5, 0.14)


def _lids(p: Pen) -> None:
    p.arc(0.5, 0.79, 0.53, 213, 327)
    p.arc(0.5, 0.21, 0.53, 33, 147)


def _eye_shut(p: Pen) -> None:
    p.weight = 0.085
    p.arc(0.5, 0.18, 0.5, 30, 150)
    p.line((0.5, 0.68), (0.5, 0.84))
    p.line((0.24, 0.6), (0.14, 0.74))
    p.line((0.76, 0.6), (0.86, 0.74))


def _gear(p: Pen) -> None:
    p.weight = 0.13
    for i in range(8):
        a = math.pi / 4 * i
        p.line(
            (0.5 + 0.28 * math.cos(a), 0.5 + 0.28 * math.sin(a)),
            (0.5 + 0.39 * math.cos(a), 0.5 + 0.39 * math.sin(a)),
        )
    p.dot(0.5, 0.5, 0.31)
    p.hole(0.5, 0.5, 0.14)


def _pause(p: Pen) -> None:
    p.box(0.24, 0.18, 0.18, 0.64)
    p.box(0.58, 0.18, 0.18, 0.64)


def _play(p: Pen) -> None:
    p.fill((0.28, 0.16), (0.84, 0.5), (0.28, 0.84))


def _undo(p: Pen) -> None:
    p.arc(0.52, 0.56, 0.28, 200, 450)
    p.fill((0.06, 0.42), (0.46, 0.36), (0.22, 0.7))


def _book(p: Pen) -> None:
    p.weight = 0.08
    p.line((0.5, 0.26), (0.5, 0.82))
    p.line((0.5, 0.26), (0.36, 0.2), (0.12, 0.2), (0.12, 0.74), (0.36, 0.74), (0.5, 0.82))
    p.line((0.5, 0.26), (0.64, 0.2), (0.88, 0.2), (0.88, 0.74), (0.64, 0.74), (0.5, 0.82))


def _question(p: Pen) -> None:
    p.arc(0.5, 0.34, 0.18, 180, 405)
    p.line((0.63, 0.47), (0.5, 0.58), (0.5, 0.64))
    p.dot(0.5, 0.83, 0.07)


def _info(p: Pen) -> None:
    p.weight = 0.085
    p.ring(0.5, 0.5, 0.4)
    p.dot(0.5, 0.3, 0.065)
    p.line((0.5, 0.48), (0.5, 0.71))


def _warn(p: Pen) -> None:
    p.weight = 0.085
    p.line((0.5, 0.14), (0.9, 0.84), (0.1, 0.84), closed=True)
    p.line((0.5, 0.4), (0.5, 0.58))
    p.dot(0.5, 0.72, 0.055)


def _person(p: Pen, x: float = 0.5, size: float = 1.0) -> None:
    p.dot(x, 0.34, 0.17 * size)
    half = 0.3 * size
    curve = [(x + half * math.cos(a), 0.86 + 0.32 * size * math.sin(a)) for a in _half_turn()]
    p.fill(*curve)


def _half_turn() -> list[float]:
    return [math.pi + math.pi * i / 16 for i in range(17)]


def _people(p: Pen) -> None:
    _person(p, 0.3, 0.86)
    _person(p, 0.72, 0.86)


def _chair(p: Pen) -> None:
    p.line((0.28, 0.12), (0.28, 0.88))
    p.line((0.28, 0.54), (0.74, 0.54), (0.74, 0.88))
    p.line((0.28, 0.16), (0.28, 0.54))


def _dice(p: Pen) -> None:
    p.weight = 0.08
    p.frame(0.16, 0.16, 0.68, 0.68)
    for x, y in ((0.34, 0.34), (0.66, 0.34), (0.5, 0.5), (0.34, 0.66), (0.66, 0.66)):
        p.dot(x, y, 0.07)


def _clock(p: Pen) -> None:
    p.weight = 0.085
    p.ring(0.5, 0.5, 0.4)
    p.line((0.5, 0.26), (0.5, 0.5), (0.66, 0.6))


def _speaker(p: Pen) -> None:
    p.fill((0.1, 0.38), (0.26, 0.38), (0.48, 0.18), (0.48, 0.82), (0.26, 0.62), (0.1, 0.62))


def _sound(p: Pen) -> None:
    p.weight = 0.08
    _speaker(p)
    p.arc(0.5, 0.5, 0.2, -45, 45)
    p.arc(0.5, 0.5, 0.38, -45, 45)


def _mute(p: Pen) -> None:
    p.weight = 0.08
    _speaker(p)
    p.line((0.64, 0.38), (0.88, 0.62))
    p.line((0.88, 0.38), (0.64, 0.62))


def _sheet(p: Pen) -> None:
    p.weight = 0.08
    p.line((0.2, 0.1), (0.62, 0.1), (0.82, 0.3), (0.82, 0.9), (0.2, 0.9), closed=True)
    p.line((0.36, 0.46), (0.66, 0.46))
    p.line((0.36, 0.66), (0.66, 0.66))


def _pencil(p: Pen) -> None:
    p.weight = 0.085
    p.line((0.16, 0.84), (0.22, 0.62), (0.68, 0.16), (0.84, 0.32), (0.38, 0.78), closed=True)


def _talk(p: Pen) -> None:
    p.weight = 0.085
    p.line(
        (0.12, 0.18),
        (0.88, 0.18),
        (0.88, 0.68),
        (0.48, 0.68),
        (0.28, 0.88),
        (0.28, 0.68),
        (0.12, 0.68),
        closed=True,
    )


def _hands(p: Pen) -> None:
    p.weight = 0.12
    p.ring(0.36, 0.5, 0.24)
    p.ring(0.64, 0.5, 0.24)


def _door(p: Pen) -> None:
    p.weight = 0.085
    p.line((0.56, 0.14), (0.18, 0.14), (0.18, 0.86), (0.56, 0.86))
    p.line((0.42, 0.5), (0.88, 0.5))
    p.line((0.7, 0.32), (0.88, 0.5), (0.7, 0.68))


def _map(p: Pen) -> None:
    p.line((0.82, 0.2), (0.18, 0.5), (0.82, 0.8))
    for x, y in ((0.82, 0.2), (0.18, 0.5), (0.82, 0.8)):
        p.dot(x, y, 0.15)


def _drag(p: Pen) -> None:
    for y in (0.26, 0.5, 0.74):
        for x in (0.36, 0.64):
            p.dot(x, y, 0.07)


def _circle(p: Pen) -> None:
    p.dot(0.5, 0.5, 0.42)


def _square(p: Pen) -> None:
    p.box(0.12, 0.12, 0.76, 0.76, 0.04)


def _triangle(p: Pen) -> None:
    p.fill((0.5, 0.06), (0.96, 0.88), (0.04, 0.88))


def _diamond(p: Pen) -> None:
    p.fill((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5))


def _doctor(p: Pen) -> None:
    """A round plate with a cross left open."""
    p.dot(0.5, 0.5, 0.48)
    colour, p.colour = p.colour, (*p.colour, 0)
    p.box(0.41, 0.22, 0.18, 0.56, 0.03)
    p.box(0.22, 0.41, 0.56, 0.18, 0.03)
    p.colour = colour


def _manager(p: Pen) -> None:
    """A shield with three lines of a ledger left open."""
    p.fill((0.06, 0.06), (0.94, 0.06), (0.94, 0.56), (0.5, 0.98), (0.06, 0.56))
    colour, p.colour = p.colour, (*p.colour, 0)
    for y, width in ((0.24, 0.5), (0.42, 0.5), (0.6, 0.26)):
        p.box(0.5 - width / 2, y, width, 0.09, 0.02)
    p.colour = colour


SIGNS: dict[str, Callable[[Pen], None]] = {
    "tick": _tick,
    "cross": _cross,
    "plus": _plus,
    "minus": _minus,
    "left": _chevron((0.62, 0.18), (0.3, 0.5), (0.62, 0.82)),
    "right": _chevron((0.38, 0.18), (0.7, 0.5), (0.38, 0.82)),
    "up": _chevron((0.18, 0.64), (0.5, 0.32), (0.82, 0.64)),
    "down": _chevron((0.18, 0.36), (0.5, 0.68), (0.82, 0.36)),
    "back": _arrow(-1, 0),
    "next": _arrow(1, 0),
    "rise": _arrow(0, -1),
    "fall": _arrow(0, 1),
    "lock": _lock,
    "eye": _eye,
    "eye-shut": _eye_shut,
    "gear": _gear,
    "pause": _pause,
    "play": _play,
    "undo": _undo,
    "book": _book,
    "help": _question,
    "info": _info,
    "warn": _warn,
    "person": _person,
    "people": _people,
    "chair": _chair,
    "dice": _dice,
    "clock": _clock,
    "sound": _sound,
    "mute": _mute,
    "sheet": _sheet,
    "pencil": _pencil,
    "talk": _talk,
    "deal": _hands,
    "door": _door,
    "map": _map,
    "drag": _drag,
    "ethics": _circle,
    "equity": _square,
    "efficiency": _triangle,
    "choice": _diamond,
    "doctor": _doctor,
    "manager": _manager,
}
