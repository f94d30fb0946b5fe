"""Write a figure as SVG: the same chart as on screen, in colours for paper."""

from __future__ import annotations

from html import escape

from game.figures.shapes import Box, Circle, Figure, Label, Line, Mark, Polygon, Shape

PAPER = {
    "paper": "#FFFFFF", "card": "#FFFFFF", "surface": "#FFFFFF", "ink": "#1E1A17",
    "muted": "#564C43", "line": "#C9C0B2", "edge": "#7A6E60", "accent": "#1D5A57",
    "accent-soft": "#E3EFEA", "good": "#2C5A2E", "good-soft": "#E2ECD8", "bad": "#8F2A22",
    "bad-soft": "#F7E1DA", "doctor": "#1F5077", "doctor-soft": "#DCE8EF", "manager": "#7A3F1D",
    "manager-soft": "#F4E2D3", "ethics": "#2B4C9B", "ethics-soft": "#DFE5F3",
    "equity": "#A04A00", "equity-soft": "#F8E3CC", "efficiency": "#00695A",
    "efficiency-soft": "#D5EBE3", "choice": "#8B2468", "choice-soft": "#F4DDEA",
    "warn": "#6E4A06", "warn-soft": "#F7E8C6", "well": "#F6F2E9",
    "table-1": "#1B3F8B", "table-2": "#9A3008", "table-3": "#0A6045", "table-4": "#7B2A7B",
    "table-5": "#6B5200", "table-6": "#3C3C46",
}  # fmt: skip
"""The theme's colour names, for paper."""

SIGNS = {
    "ethics": "E",
    "equity": "Q",
    "efficiency": "F",
    "choice": "C",
    "doctor": "D",
    "manager": "M",
}
ANCHORS = {"left": "start", "centre": "middle", "right": "end"}
FONTS = "Fira Sans, Segoe UI, Helvetica, Arial, sans-serif"


def to_svg(figure: Figure) -> str:
    """The figure as an SVG document that carries its own title and description."""
    wide, high = number(figure.width), number(figure.height)
    body = "\n".join(drawn(shape) for shape in figure.shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
        f'viewBox="0 0 {wide} {high}" role="img" font-family="{FONTS}">\n'
        f"<title>{written(figure.title)}</title>\n<desc>{written(figure.words)}</desc>\n"
        f'<rect width="100%" height="100%" fill="{PAPER["paper"]}"/>\n{body}\n</svg>\n'
    )


def drawn(shape: Shape) -> str:
    """One shape as SVG."""
    match shape:
        case Line():
            return _line(shape)
        case Box():
            paint = _paint(shape.fill, shape.stroke, shape.stroke_width)
            return (
                f'<rect x="{number(shape.x)}" y="{number(shape.y)}" width="{number(shape.width)}" '
                f'height="{number(shape.height)}" rx="{number(shape.radius)}" {paint}/>'
            )
        case Polygon():
            paint = _paint(shape.fill, shape.stroke, shape.stroke_width)
            return f'<polygon points="{_points(shape.points)}" {paint}/>'
        case Circle():
            paint = _paint(shape.fill, shape.stroke, shape.stroke_width)
            return f'<circle cx="{number(shape.x)}" cy="{number(shape.y)}" r="{number(shape.radius)}" {paint}/>'
        case Mark():
            return _mark(shape)
        case Label():
            return _label(shape)
    raise TypeError(f"not a shape: {shape!r}")


def _line(line: Line) -> str:
    colour, dash = PAPER[line.colour], ' stroke-dasharray="6 4"' if line.dashed else ""
    path = (
        f'<polyline points="{_points(line.points)}" fill="none" stroke="{colour}" '
        f'stroke-width="{number(line.width)}" stroke-linejoin="round"{dash}/>'
    )
    if not line.arrow or len(line.points) < 2:
        return path
    (x1, y1), (x2, y2) = line.points[-2:]
    length = max(((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5, 1e-9)
    dx, dy, size = (x2 - x1) / length, (y2 - y1) / length, max(5.0, line.width * 3)
    back = (x2 - dx * size, y2 - dy * size)
    head = (
        (x2, y2),
        (back[0] - dy * size / 2, back[1] + dx * size / 2),
        (back[0] + dy * size / 2, back[1] - dx * size / 2),
    )
    return f'{path}<polygon points="{_points(head)}" fill="{colour}"/>'


def _mark(mark: Mark) -> str:
    """The shape of a dimension or a role with its letter, so that it needs no colour."""
    x, y, half = mark.x, mark.y, mark.size / 2
    colour = PAPER[mark.colour or mark.kind]
    fill, ink = (PAPER["card"], colour) if mark.hollow else (colour, PAPER["card"])
    outline = {
        "equity": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
        "efficiency": ((0, -1.1), (1.1, 0.9), (-1.1, 0.9)),
        "choice": ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
        "manager": ((-1, -1), (1, -1), (1, 0.3), (0, 1.1), (-1, 0.3)),
    }.get(mark.kind)
    paint = f'fill="{fill}" stroke="{colour}" stroke-width="1.5"'
    if outline:
        shape = f'<polygon points="{_points([(x + dx * half, y + dy * half) for dx, dy in outline])}" {paint}/>'
    else:
        shape = f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(half)}" {paint}/>'
    letter, size = SIGNS.get(mark.kind, ""), mark.size * 0.6
    return (
        f'{shape}<text x="{number(x)}" y="{number(y + size * 0.36)}" font-size="{number(size)}" fill="{ink}" '
        f'text-anchor="middle" font-weight="600">{letter}</text>'
    )


def _label(label: Label) -> str:
    weight = ' font-weight="600"' if label.bold else ""
    # A label's y is its top edge, SVG's is the baseline.
    return (
        f'<text x="{number(label.x)}" y="{number(label.y + label.size * 0.92)}" font-size="{number(label.size)}" '
        f'fill="{PAPER[label.colour]}" text-anchor="{ANCHORS[label.anchor]}"{weight}>'
        f"{written(label.text)}</text>"
    )


def _paint(fill: str, stroke: str, width: float) -> str:
    inside = PAPER[fill] if fill else "none"
    edge = f' stroke="{PAPER[stroke]}" stroke-width="{number(width)}"' if stroke else ""
    return f'fill="{inside}"{edge}'


def _points(points) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in points)


def number(value: float) -> str:
    """A coordinate, as short as it can be written."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def written(text: str) -> str:
    """Text that stays text, whatever signs are in it."""
    kept = "".join(c for c in text if c >= " " or c in "\t\n")
    return escape(kept, quote=True)
