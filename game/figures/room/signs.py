"""The sign of a table: its letter in its shape, on a pale ground."""

from __future__ import annotations

import math

from game.figures.shapes import Circle, Label, Point, Polygon, Shape
from game.session.cohort.signs import Sign

TINTS = ("accent-soft", "warn-soft", "doctor-soft", "bad-soft", "good-soft", "choice-soft")
"""The grounds that signs take turns in, by ``Sign.colour``; the letter on them is in ink."""


def table_sign(sign: Sign, x: float, y: float, size: float) -> list[Shape]:
    """The sign about a centre, as wide as ``size``."""
    half, ground = size / 2, TINTS[sign.colour]
    if sign.shape == "circle":
        shape: Shape = Circle(x, y, half * 0.94, ground, "ink", 1.5)
    else:
        points = tuple((x + dx * half, y + dy * half) for dx, dy in OUTLINES[sign.shape])
        shape = Polygon(points, ground, "ink", 1.5)
    high = size * (0.56 if len(sign.letter) < 2 else 0.44)
    drop = LOW.get(sign.shape, 0.0) * half
    return [shape, Label(x, y + drop - high * 0.58, sign.letter, high, "ink", "centre", True)]


def _ring(corners: int, *, turn: float = 0.0, far: float = 1.0) -> tuple[Point, ...]:
    return tuple(
        (far * math.sin(2 * math.pi * n / corners + turn),
         -far * math.cos(2 * math.pi * n / corners + turn))
        for n in range(corners)
    )  # fmt: skip


def _star() -> tuple[Point, ...]:
    outer, inner = _ring(5, far=1.24), _ring(5, turn=math.pi / 5, far=0.74)
    return tuple(point for pair in zip(outer, inner, strict=True) for point in pair)


_ARM = 0.5
OUTLINES: dict[str, tuple[Point, ...]] = {
    "square": ((-0.86, -0.86), (0.86, -0.86), (0.86, 0.86), (-0.86, 0.86)),
    "triangle": ((0, -1.15), (1.15, 0.85), (-1.15, 0.85)),
    "diamond": ((0, -1.18), (1.18, 0), (0, 1.18), (-1.18, 0)),
    "pentagon": _ring(5, far=1.08),
    "cross": (
        (-_ARM, -1), (_ARM, -1), (_ARM, -_ARM), (1, -_ARM), (1, _ARM), (_ARM, _ARM),
        (_ARM, 1), (-_ARM, 1), (-_ARM, _ARM), (-1, _ARM), (-1, -_ARM), (-_ARM, -_ARM),
    ),
    "star": _star(),
    "hexagon": _ring(6, turn=math.pi / 6, far=1.04),
}  # fmt: skip
"""The corners of each shape, from −1 to 1 or a little beyond, so that all look equally large."""

LOW = {"triangle": 0.22, "star": 0.06}
"""How far below the centre a letter stands in a shape that is wider at its foot."""
