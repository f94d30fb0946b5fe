"""Things that stand in more than one place: walls, windows, plants, cups, chairs, lamps, trees."""

from math import acos, cos, pi, sin

from pen import Point, box, brush, flat, line, oval, page, ring, shape

WIDE, HIGH = 960, 320
PAPER, CREAM, INK = "#f1e6d3", "#faf3e6", "#2b2530"
TEAL, DEEP_TEAL, PALE_TEAL = "#4e8583", "#2f5d62", "#a9c2ba"
BLUE, DEEP_BLUE = "#6f95a6", "#34566e"
TERRACOTTA, RUST = "#c4714f", "#96502f"
OCHRE, HONEY = "#d9a441", "#efd292"
PLUM, MAUVE = "#6e4a63", "#a98a9c"
SAGE, MOSS, FERN = "#a9b99a", "#6d8360", "#4f6b4d"
WOOD, DARK_WOOD, PALE_WOOD = "#b98556", "#835737", "#d6ad7d"
SKY = "#d6e3dd"


def scene(inner: str) -> str:
    """A whole picture of a place."""
    return page(inner, WIDE, HIGH)


def room(wall: str, floor: str, line_y: float, skirting: str = "") -> str:
    """A back wall and a floor."""
    art = box(0, 0, WIDE, line_y + 1, wall) + box(0, line_y, WIDE, HIGH - line_y, floor)
    return art + (box(0, line_y - 8, WIDE, 8, skirting) if skirting else "")


def sunlight(x: float, y: float, w: float, h: float, lean: float, opacity: float = 0.35) -> str:
    """A window's light where it falls, in two panes."""
    art = ""
    for k in (0, 1):
        left = x + k * w * 0.52
        art += flat([(left, y), (left + w * 0.46, y), (left + w * 0.46 + lean, y + h), (left + lean, y + h)],
                    "#fff3d4", opacity)  # fmt: skip
    return art


def hills(
    x: float, y: float, w: float, h: float, far: str = "#b8cbb6", near: str = "#93ad8c"
) -> str:
    """Two low hills inside a window of w by h, standing on its lower edge."""
    low = y + h
    back: list[Point] = [(x, low, 0), (x, low - h * 0.32, 0.3), (x + w * 0.3, low - h * 0.46),
                         (x + w * 0.65, low - h * 0.3), (x + w, low - h * 0.4, 0.3), (x + w, low, 0)]  # fmt: skip
    front: list[Point] = [(x, low, 0), (x, low - h * 0.16, 0.3), (x + w * 0.4, low - h * 0.2),
                          (x + w * 0.75, low - h * 0.28), (x + w, low - h * 0.22, 0.3), (x + w, low, 0)]  # fmt: skip
    return shape(back, far) + shape(front, near)


def window(
    x: float, y: float, w: float, h: float, frame: str = CREAM, sky: str = SKY, view: bool = True,
    panes: tuple[int, int] = (2, 2), sill: str = "",
) -> str:  # fmt: skip
    """A window with a view of low hills."""
    art = box(x - 7, y - 7, w + 14, h + 14, frame, 2) + box(x, y, w, h, sky)
    if view:
        art += hills(x, y, w, h)
    across, down = panes
    for k in range(1, across):
        art += box(x + w * k / across - 2, y, 4, h, frame)
    for k in range(1, down):
        art += box(x, y + h * k / down - 2, w, 4, frame)
    return art + box(x - 13, y + h + 5, w + 26, 8, sill or frame, 2)


def tree(
    x: float, y: float, size: float, leaf: str, trunk: str = DARK_WOOD, light: str = ""
) -> str:
    """A round tree standing at (x, y)."""
    crown: list[Point] = [
        (x, y - 2.0 * size), (x + 0.55 * size, y - 1.8 * size), (x + 0.75 * size, y - 1.3 * size),
        (x + 0.5 * size, y - 0.8 * size), (x, y - 0.65 * size), (x - 0.5 * size, y - 0.78 * size),
        (x - 0.74 * size, y - 1.25 * size), (x - 0.52 * size, y - 1.78 * size),
    ]  # fmt: skip
    art = flat([(x - 0.07 * size, y), (x - 0.04 * size, y - size), (x + 0.04 * size, y - size),
                (x + 0.07 * size, y)], trunk)  # fmt: skip
    art += shape(crown, leaf)
    if light:
        art += oval(x + 0.2 * size, y - 1.5 * size, 0.38 * size, 0.32 * size, light, 0.6)
    return art


def plant(
    x: float, y: float, size: float, pot: str = TERRACOTTA, leaf: str = FERN, pale: str = MOSS
) -> str:
    """A pot plant standing at (x, y)."""
    art = ""
    for k, turn in enumerate((-62, -38, -14, 10, 34, 58)):
        bend = turn * pi / 180
        tip = (x + sin(bend) * size, y - size * 0.55 - cos(bend) * size * (0.95 if k % 2 else 0.75))
        mid = (
            (x + tip[0]) / 2 + cos(bend) * size * 0.12,
            (y - size * 0.5 + tip[1]) / 2 + sin(bend) * size * 0.1,
        )
        other = (
            (x + tip[0]) / 2 - cos(bend) * size * 0.12,
            (y - size * 0.5 + tip[1]) / 2 - sin(bend) * size * 0.1,
        )
        art += shape([(x, y - size * 0.5, 0.3), mid, (*tip, 0.2), other], leaf if k % 2 else pale)
    wide = size * 0.34
    art += flat([(x - wide, y - size * 0.56), (x + wide, y - size * 0.56), (x + wide * 0.72, y),
                 (x - wide * 0.72, y)], pot)  # fmt: skip
    return art + box(x - wide * 1.12, y - size * 0.6, wide * 2.24, size * 0.12, pot, 1.5)


def cup(
    x: float, y: float, size: float, colour: str, dark: str, handle: int = 1, steam: bool = False
) -> str:
    """A cup standing at (x, y), its handle right (1) or left (-1)."""
    s = size
    art = line([(x + handle * s * 0.42, y - s * 0.62), (x + handle * s * 0.8, y - s * 0.56),
                (x + handle * s * 0.66, y - s * 0.2), (x + handle * s * 0.36, y - s * 0.2)], dark, s * 0.13)  # fmt: skip
    art += shape([(x - s * 0.5, y - s * 0.76, 0), (x + s * 0.5, y - s * 0.76, 0), (x + s * 0.44, y - s * 0.2),
                  (x + s * 0.24, y, 0.3), (x - s * 0.24, y, 0.3), (x - s * 0.44, y - s * 0.2)], colour)  # fmt: skip
    art += oval(x, y - s * 0.76, s * 0.5, s * 0.12, dark) + oval(
        x, y - s * 0.75, s * 0.42, s * 0.08, "#6b4632"
    )
    if steam:
        art += wisp(x, y - s * 0.95, s * 0.9)
    return art


def wisp(x: float, y: float, high: float, colour: str = "#ffffff", opacity: float = 0.75) -> str:
    """A curl of steam."""
    return brush([(x, y), (x + high * 0.12, y - high * 0.35), (x - high * 0.06, y - high * 0.68), (x + high * 0.06, y - high)],
                 colour, high * 0.1, (0.2, 0.05), opacity)  # fmt: skip


def pendant(x: float, drop: float, size: float, colour: str, inside: str = HONEY) -> str:
    """A lamp hanging from above."""
    art = line([(x, -4), (x, drop)], INK, 2)
    art += oval(x, drop + size * 0.52, size * 0.24, size * 0.18, "#fff6dc")
    art += shape([(x - size * 0.14, drop, 0.2), (x + size * 0.14, drop, 0.2), (x + size * 0.36, drop + size * 0.22),
                  (x + size * 0.62, drop + size * 0.5, 0), (x - size * 0.62, drop + size * 0.5, 0),
                  (x - size * 0.36, drop + size * 0.22)], colour)  # fmt: skip
    return art + oval(x, drop + size * 0.5, size * 0.62, size * 0.07, inside)


def shadow(x: float, y: float, rx: float, ry: float = 6, opacity: float = 0.14) -> str:
    """What a thing standing on the floor throws."""
    return oval(x, y, rx, ry, INK, opacity)


def table_top(x: float, y: float, w: float, thick: float, top: str, edge: str) -> str:
    """A table's board seen from the front."""
    return box(x, y, w, thick, edge, thick / 3) + box(x, y, w, thick * 0.55, top, thick / 3)


def chair_side(x: float, floor: float, size: float, colour: str, dark: str, facing: int = 1) -> str:
    """A wooden chair from the side, its back away from where it faces."""
    s, f = size, facing
    seat = floor - s * 0.47
    back_foot, front_foot = x - f * s * 0.24, x + f * s * 0.24
    top = (x - f * s * 0.3, floor - s * 1.05)
    art = line(
        [(front_foot + f * s * 0.02, floor), (front_foot - f * s * 0.02, seat)], dark, s * 0.055
    )
    art += line(
        [(back_foot - f * s * 0.05, floor), (back_foot + f * s * 0.02, seat), top],
        colour,
        s * 0.062,
    )
    art += line(
        [(back_foot - f * s * 0.02, floor - s * 0.2), (front_foot, floor - s * 0.2)],
        dark,
        s * 0.035,
    )
    art += shape([(back_foot - f * s * 0.03, seat - s * 0.03, 0.3), (front_foot + f * s * 0.05, seat - s * 0.05, 0.3),
                  (front_foot + f * s * 0.07, seat + s * 0.01, 0.3), (back_foot - f * s * 0.03, seat + s * 0.02, 0.3)],
                 colour)  # fmt: skip
    pad = [
        (x - f * s * 0.2, seat - s * 0.12),
        (x - f * s * 0.25, seat - s * 0.36),
        (x - f * s * 0.28, seat - s * 0.56),
    ]
    return art + line([(p[0] + f * s * 0.01, p[1]) for p in pad], colour, s * 0.085)


def chair_back(x: float, floor: float, size: float, colour: str, dark: str) -> str:
    """A chair seen from behind."""
    s = size
    art = box(x - s * 0.27, floor - s * 0.5, s * 0.06, s * 0.5, dark) + box(
        x + s * 0.21, floor - s * 0.5, s * 0.06, s * 0.5, dark
    )
    art += box(x - s * 0.3, floor - s * 0.54, s * 0.6, s * 0.1, dark, s * 0.03)
    return art + shape([(x - s * 0.29, floor - s * 0.5, 0.3), (x - s * 0.31, floor - s * 0.86), (x - s * 0.22, floor - s * 1.02, 0.6),
                        (x, floor - s * 1.06), (x + s * 0.22, floor - s * 1.02, 0.6), (x + s * 0.31, floor - s * 0.86),
                        (x + s * 0.29, floor - s * 0.5, 0.3)], colour)  # fmt: skip


def frame(x: float, y: float, w: float, h: float, edge: str, paper: str) -> str:
    """A picture frame with an empty picture."""
    return box(x, y, w, h, edge, 1.5) + box(
        x + w * 0.08, y + w * 0.08, w * 0.84, h - w * 0.16, paper
    )


def pleats(x: float, y: float, w: float, h: float, colour: str, dark: str, count: int = 6) -> str:
    """A hanging curtain with its folds."""
    hem: list[Point] = [(x, y, 0), (x + w, y, 0), (x + w * 1.01, y + h, 0)]
    for k in range(count * 2 - 1, 0, -1):
        hem.append((x + w * k / (count * 2), y + h + (3 if k % 2 else -2)))
    hem.append((x - w * 0.01, y + h, 0))
    art = shape([(*p[:2], p[2] if len(p) > 2 else 0.8) for p in hem], colour)
    for k in range(count):
        px = x + w * (k + 0.62) / count
        art += brush([(px, y + 2), (px + w * 0.01, y + h * 0.5), (px - w * 0.01, y + h - 1)], dark, w / count * 0.34,
                     (0.5, 0.9), 0.55)  # fmt: skip
    return art


def books(x: float, floor: float, heights: list[tuple[float, float, str]]) -> str:
    """Books or binders in a row: width, height, colour of each."""
    art = ""
    for w, h, colour in heights:
        art += box(x, floor - h, w - 1, h, colour, 1) + box(
            x + w * 0.25, floor - h * 0.8, w * 0.4, h * 0.16, CREAM, 0.5, 0.7
        )
        x += w
    return art


def clock(x: float, y: float, r: float, rim: str = INK) -> str:
    """A wall clock at ten past ten."""
    art = oval(x, y, r, r, rim) + oval(x, y, r * 0.84, r * 0.84, CREAM)
    art += line([(x, y), (x - r * 0.4, y - r * 0.3)], INK, r * 0.12) + line(
        [(x, y), (x + r * 0.4, y - r * 0.5)], INK, r * 0.09
    )
    return art


def lens(ax: float, bx: float, y: float, r: float, count: int = 14) -> list[Point]:
    """What two equal discs have in common, as points."""
    half = (bx - ax) / 2
    reach = acos(half / r)
    right = [
        (ax + r * cos(t), y + r * sin(t))
        for t in [(-1 + 2 * k / count) * reach for k in range(count + 1)]
    ]
    left = [
        (bx - r * cos(t), y - r * sin(t))
        for t in [(-1 + 2 * k / count) * reach for k in range(count + 1)]
    ]
    points = right + left[1:-1]
    return [(*p, 0.35) if k in (0, count) else p for k, p in enumerate(points)]


def leaf_sprig(x: float, y: float, high: float, colour: str, lean: float = 0) -> str:
    """A stem with pairs of leaves, growing from (x, y)."""
    tip = (x + lean, y - high)
    art = line([(x, y), (x + lean * 0.3, y - high * 0.5), tip], colour, max(1.2, high * 0.03))
    for k in range(1, 6):
        t = k / 5.5
        px, py = x + lean * t * t, y - high * t
        s = high * 0.2 * (1.1 - t * 0.5)
        for way in (-1, 1):
            art += shape([(px, py, 0.2), (px + way * s * 0.6, py - s * 0.75), (px + way * s * 1.15, py - s * 0.7, 0.2),
                          (px + way * s * 0.8, py - s * 0.1)], colour)  # fmt: skip
    return art


def disc(x: float, y: float, r: float, colour: str, opacity: float = 1) -> str:
    """A large round, as a path."""
    return shape(ring(x, y, r, count=20), colour, opacity)
