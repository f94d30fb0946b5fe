"""Draw a figure given as values, in the theme's colours and at the theme's size of type."""

import math
from collections.abc import Callable
from itertools import pairwise

import pygame

from game.figures.shapes import Box, Circle, Figure, Label, Line, Mark, Polygon
from game.screens import icons
from game.screens.spans import Span
from game.screens.text import Block, Face, lay_out
from game.screens.theme import LEAST_PIXELS
from game.screens.ui import Ui
from game.screens.widget import Widget

MANY_PIXELS = 600_000
Maker = Callable[[float], Figure]


class Chart(Widget):
    """A figure as wide as its place; a function gets the width in units of type and makes one that fits.

    In a figure made for its width a unit is as large as a unit of the theme at the present text size, so text of 17
    units is as tall as small text elsewhere. A finished figure is scaled as a whole.
    """

    role = "chart"

    def __init__(self, figure: Figure | Maker, *, most: float = 0, **rest):
        super().__init__(**rest)
        self.figure = figure
        self.most = most
        self._made: dict[int, Figure] = {}

    def figure_for(self, ui: Ui, width: int) -> Figure:
        """Give the figure for a width in pixels."""
        if isinstance(self.figure, Figure):
            return self.figure
        if width not in self._made:
            self._made[width] = self.figure(width / ui.scale.type)
        return self._made[width]

    @property
    def shown(self) -> Figure:
        """Give the figure as it was placed."""
        if isinstance(self.figure, Figure):
            return self.figure
        return self._made.get(self.rect.width) or next(iter(self._made.values()))

    @property
    def name(self) -> str:
        return self._name or self.shown.title

    @property
    def state(self) -> str:
        return self.shown.words

    def strings(self) -> tuple[str, ...]:
        return tuple(shape.text for shape in self.shown.shapes if isinstance(shape, Label))

    def _width(self, ui: Ui) -> int:
        return ui.em(self.most or 30)

    def _factor(self, ui: Ui, width: int) -> float:
        figure = self.figure_for(ui, width)
        inside = min(width, ui.em(self.most)) if self.most else width
        return inside / figure.width

    def _height(self, ui: Ui, width: int) -> int:
        return math.ceil(self.figure_for(ui, width).height * self._factor(ui, width))

    def extent(self, ui: Ui) -> pygame.Rect:
        found = [self._label_rect(ui, s) for s in self.shown.shapes if isinstance(s, Label)]
        return found[0].unionall(found[1:]) if found else pygame.Rect(self.rect.topleft, (0, 0))

    def label_rects(self, ui: Ui) -> list[tuple[str, pygame.Rect]]:
        """Give where each label stands, so that tests can see whether two meet."""
        labels = [s for s in self.shown.shapes if isinstance(s, Label)]
        return [(label.text, self._label_rect(ui, label)) for label in labels]

    # Drawing.
    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        factor = self._factor(ui, self.rect.width)
        smooth_parts = [s for s in self.shown.shapes if not isinstance(s, Label | Mark)]
        picture = _shapes(self.rect.size, tuple(smooth_parts), factor, ui)
        surface.blit(picture, self.rect.topleft, special_flags=pygame.BLEND_PREMULTIPLIED)
        for shape in self.shown.shapes:
            if isinstance(shape, Label):
                self._block(ui, shape).draw(
                    surface, self._label_rect(ui, shape).topleft, ui.palette
                )
            elif isinstance(shape, Mark):
                self._paint_mark(ui, surface, shape, factor)

    def _paint_mark(self, ui: Ui, surface: pygame.Surface, mark: Mark, factor: float) -> None:
        side = max(3, round(mark.size * factor))
        place = pygame.Rect(0, 0, side, side)
        place.center = (
            round(self.rect.left + mark.x * factor),
            round(self.rect.top + mark.y * factor),
        )
        icons.draw(surface, mark.kind, place, ui.palette[mark.colour or mark.kind])
        if mark.hollow:
            icons.draw(
                surface, mark.kind, place.inflate(-side // 2, -side // 2), ui.palette["card"]
            )

    def _block(self, ui: Ui, label: Label) -> Block:
        size = max(LEAST_PIXELS, round(label.size * self._factor(ui, self.rect.width)))
        weight = "semibold" if label.bold else "regular"
        return lay_out((Span(label.text),), "small", size, 0, "left", weight, label.colour)

    def _label_rect(self, ui: Ui, label: Label) -> pygame.Rect:
        factor = self._factor(ui, self.rect.width)
        size = max(LEAST_PIXELS, round(label.size * factor))
        width = self._block(ui, label).width
        height = Face(size).font().get_height()
        x = self.rect.left + round(label.x * factor)
        x -= {"left": 0, "centre": width // 2, "right": width}[label.anchor]
        return pygame.Rect(x, self.rect.top + round(label.y * factor), width, height)


def _shapes(size: tuple[int, int], shapes: tuple, factor: float, ui: Ui) -> pygame.Surface:
    """Draw everything but the text, kept until size, shapes or palette change."""
    key = (size, shapes, factor, ui.palette.name)
    kept = ui.pictures.get(key)
    if kept is None:
        if len(ui.pictures) > 12:
            ui.pictures.pop(next(iter(ui.pictures)))
        kept = ui.pictures[key] = _draw_all(size, shapes, factor, ui.palette)
    return kept


def _draw_all(size, shapes, factor: float, palette) -> pygame.Surface:
    # Four times as fine would be 130 megabytes for a chart at 4K, where twice is enough.
    finer = 4 if size[0] * size[1] < MANY_PIXELS else 2
    layer = pygame.Surface((size[0] * finer, size[1] * finer), pygame.SRCALPHA)
    for shape in shapes:
        PAINTERS[type(shape)](layer, shape, factor * finer, palette)
    return _shrink(layer, size)


def _shrink(layer: pygame.Surface, size) -> pygame.Surface:
    return pygame.transform.smoothscale(layer.premul_alpha(), size)


def _box(layer, box: Box, f: float, palette) -> None:
    rect = pygame.Rect(
        round(box.x * f), round(box.y * f), round(box.width * f), round(box.height * f)
    )
    radius = round(box.radius * f)
    if box.fill:
        pygame.draw.rect(layer, palette[box.fill], rect, border_radius=radius)
    if box.stroke:
        width = max(2, round(box.stroke_width * f))
        pygame.draw.rect(layer, palette[box.stroke], rect, width, border_radius=radius)


def _circle(layer, circle: Circle, f: float, palette) -> None:
    centre = circle.x * f, circle.y * f
    if circle.fill:
        pygame.draw.circle(layer, palette[circle.fill], centre, circle.radius * f)
    if circle.stroke:
        width = max(2, round(circle.stroke_width * f))
        pygame.draw.circle(layer, palette[circle.stroke], centre, circle.radius * f, width)


def _polygon(layer, polygon: Polygon, f: float, palette) -> None:
    points = [(x * f, y * f) for x, y in polygon.points]
    if polygon.fill and len(points) > 2:
        pygame.draw.polygon(layer, palette[polygon.fill], points)
    if polygon.stroke:
        _stroke(layer, [*points, points[0]], palette[polygon.stroke], polygon.stroke_width * f)


def _line(layer, line: Line, f: float, palette) -> None:
    points = [(x * f, y * f) for x, y in line.points]
    colour, width = palette[line.colour], line.width * f
    if line.dashed:
        for one, two in pairwise(points):
            for piece in _dashes(one, two, 6 * f, 4 * f):
                _stroke(layer, piece, colour, width)
    else:
        _stroke(layer, points, colour, width)
    if line.arrow and len(points) > 1:
        _arrow_head(layer, points[-2], points[-1], colour, max(5 * f, width * 3))


def _stroke(layer, points, colour, width: float) -> None:
    half = max(1.0, width / 2)
    for one, two in pairwise(points):
        length = math.dist(one, two)
        if length:
            nx, ny = (one[1] - two[1]) / length * half, (two[0] - one[0]) / length * half
            corners = [(one[0] + nx, one[1] + ny), (two[0] + nx, two[1] + ny)]
            corners += [(two[0] - nx, two[1] - ny), (one[0] - nx, one[1] - ny)]
            pygame.draw.polygon(layer, colour, corners)
    for point in points:
        pygame.draw.circle(layer, colour, point, half)


def _dashes(one, two, on: float, off: float):
    length = math.dist(one, two)
    at = 0.0
    while at < length:
        end = min(at + on, length)
        yield [_along(one, two, at / length), _along(one, two, end / length)]
        at += on + off


def _along(one, two, part: float) -> tuple[float, float]:
    return one[0] + (two[0] - one[0]) * part, one[1] + (two[1] - one[1]) * part


def _arrow_head(layer, tail, tip, colour, size: float) -> None:
    angle = math.atan2(tip[1] - tail[1], tip[0] - tail[0])
    sides = [
        (tip[0] - size * math.cos(angle + d), tip[1] - size * math.sin(angle + d))
        for d in (0.5, -0.5)
    ]
    pygame.draw.polygon(layer, colour, [tip, *sides])


PAINTERS = {Box: _box, Circle: _circle, Polygon: _polygon, Line: _line}
