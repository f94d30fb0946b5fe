"""The pen that every sign is drawn with."""

import math
from itertools import pairwise

import pygame

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
