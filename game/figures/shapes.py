"""Say what is on a chart as plain values, so that a window and a page can draw the same one.

Coordinates run right and down from (0, 0) to (width, height) of the figure. Colours are names of the theme
("ink", "muted", "line", "surface", "accent", "good", "bad", "doctor", "manager", "ethics", "equity", "efficiency",
"choice"; with "-soft" after any of them for the pale tint), never numbers: each place that draws knows its palette.
"""

from dataclasses import dataclass, field
from typing import Literal

Point = tuple[float, float]
Anchor = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line, or a path through several points."""

    points: tuple[Point, ...]
    colour: str = "ink"
    width: float = 1.0
    dashed: bool = False
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with optional round corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 1.0
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape."""

    points: tuple[Point, ...]
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle about its centre."""

    x: float
    y: float
    radius: float
    fill: str = ""
    stroke: str = ""
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Mark:
    """The sign of a dimension or a role, drawn as its shape, about a centre: "ethics", "doctor", …"""

    x: float
    y: float
    size: float
    kind: str
    colour: str = ""
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; (x, y) is its anchor on the top edge, `size` its height in the figure's units."""

    x: float
    y: float
    text: str
    size: float = 14.0
    colour: str = "ink"
    anchor: Anchor = "left"
    bold: bool = False


Shape = Line | Box | Polygon | Circle | Mark | Label


@dataclass(frozen=True, slots=True)
class Figure:
    """A whole chart: its size, its shapes from back to front, and the same thing in words."""

    title: str
    width: float
    height: float
    shapes: tuple[Shape, ...] = ()
    words: str = ""
    table: tuple[tuple[str, ...], ...] = field(default=())
