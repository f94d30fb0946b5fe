"""Draw what tells the tables of a room apart: a shape in a colour, and the letter beside it."""

from __future__ import annotations

import math
from collections.abc import Iterable

from game.figures.plane import TYPE
from game.figures.shapes import Box, Circle, Label, Point, Polygon, Shape
from game.session.cohort.signs import Sign

SIZE = 22.0
"""How wide a sign's shape is: as tall as its letter."""

ROW = 32.0
"""How tall a line of signs is."""

CORNERS = {"triangle": 3, "diamond": 4, "pentagon": 5, "hexagon": 6}


def colour(sign: Sign) -> str:
    """The name of the sign's colour in the theme."""
    return f"table-{sign.colour + 1}"


def shape(x: float, y: float, sign: Sign, size: float = SIZE) -> Shape:
    """The shape of a table about a centre."""
    paint, half = colour(sign), size / 2
    if sign.shape == "circle":
        return Circle(x, y, half, fill=paint)
    if sign.shape == "square":
        side = size * 0.86
        return Box(x - side / 2, y - side / 2, side, side, paint, "", 1, 2)
    if sign.shape == "cross":
        return Polygon(_cross(x, y, half), paint)
    if sign.shape == "star":
        return Polygon(_corners(x, y + size * 0.04, half * 1.12, 10, inner=0.45), paint)
    lift = size * 0.1 if sign.shape == "triangle" else 0
    return Polygon(_corners(x, y + lift, half * 1.08, CORNERS[sign.shape]), paint)


def _corners(x: float, y: float, radius: float, count: int, inner: float = 1) -> tuple[Point, ...]:
    found = []
    for place in range(count):
        far = radius * (inner if place % 2 else 1)
        angle = 2 * math.pi * place / count - math.pi / 2
        found.append((x + far * math.cos(angle), y + far * math.sin(angle)))
    return tuple(found)


def _cross(x: float, y: float, half: float) -> tuple[Point, ...]:
    arm = half * 0.38
    steps = [(-arm, -half), (arm, -half), (arm, -arm), (half, -arm), (half, arm), (arm, arm)]
    back = [(-dx, -dy) for dx, dy in steps]
    return tuple((x + dx, y + dy) for dx, dy in (*steps, *back))


def width(sign: Sign) -> float:
    """How much room a shape and its letter take from left to right."""
    return SIZE + 6 + sum(TYPE * (0.95 if each in "MW" else 0.7) for each in sign.letter)


def signed(x: float, middle: float, sign: Sign, linked: bool = False) -> list[Shape]:
    """The shape with its letter after it, from x to the right; a ring where it is the linked table."""
    wide = width(sign)
    ring: list[Shape] = []
    if linked:
        ring = [Box(x - 6, middle - ROW / 2, wide + 8, ROW, "accent-soft", "accent", 3, 8)]
    return [
        *ring,
        shape(x + SIZE / 2, middle, sign),
        Label(x + SIZE + 6, middle - TYPE * 0.66, sign.letter, TYPE, "ink", "left", True),
    ]


def flow(
    signs: Iterable[Sign], left: float, top: float, right: float, linked: str = ""
) -> tuple[list[Shape], float]:
    """Signs one after the other in as many lines as they take, and how tall that is."""
    shapes: list[Shape] = []
    x, y = left, top
    for sign in signs:
        wide = width(sign)
        if x > left and x + wide > right:
            x, y = left, y + ROW
        shapes += signed(x, y + ROW / 2, sign, sign.letter == linked)
        x += wide + 14
    return shapes, y + ROW - top
