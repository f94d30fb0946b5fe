"""Enlarge a figure as a whole, so that few rows fill a place as well as many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.figures.shapes import Box, Circle, Figure, Label, Line, Mark, Point, Polygon, Shape

STEPS = (1.6, 1.45, 1.3, 1.15)
"""How much larger a figure is tried, the largest first."""


def filling(make: Callable[[float, float], Figure], width: float, height: float) -> Figure:
    """The largest form that is no taller than its place; a function makes one for a width and a height."""
    for by in STEPS:
        found = make(width / by, height / by)
        if found.height * by <= height:
            return grown(found, by)
    return make(width, height)


def grown(figure: Figure, by: float) -> Figure:
    """The same figure so many times as large, words and lines too."""
    shapes = tuple(_grown(shape, by) for shape in figure.shapes)
    return replace(figure, width=figure.width * by, height=figure.height * by, shapes=shapes)


def _grown(shape: Shape, by: float) -> Shape:
    match shape:
        case Line():
            return replace(shape, points=_points(shape.points, by), width=shape.width * by)
        case Polygon():
            return replace(
                shape, points=_points(shape.points, by), stroke_width=shape.stroke_width * by
            )
        case Box():
            return replace(
                shape, x=shape.x * by, y=shape.y * by, width=shape.width * by,
                height=shape.height * by, stroke_width=shape.stroke_width * by,
                radius=shape.radius * by,
            )  # fmt: skip
        case Circle():
            return replace(
                shape, x=shape.x * by, y=shape.y * by, radius=shape.radius * by,
                stroke_width=shape.stroke_width * by,
            )  # fmt: skip
        case Mark() | Label():
            return replace(shape, x=shape.x * by, y=shape.y * by, size=shape.size * by)


def _points(points: tuple[Point, ...], by: float) -> tuple[Point, ...]:
    return tuple((x * by, y * by) for x, y in points)
