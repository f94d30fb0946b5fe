"""The pen: smooth shapes, brush lines and flat fills, as SVG text that nanosvg can draw.

A point is (x, y) or (x, y, ease): ease 1 is a smooth point, 0 a corner. Everything is a filled
path, because clip paths, masks, filters and reused symbols are not understood by the renderer.
"""

from math import cos, hypot, pi, sin

Point = tuple[float, ...]


def number(value: float) -> str:
    """A coordinate with one decimal and nothing to spare."""
    text = f"{value:.1f}".removesuffix(".0").replace("0.", ".", 1 if abs(value) < 1 else 0)
    return "0" if text in ("-0", "", "-") else text


def pair(x: float, y: float) -> str:
    """Two coordinates, as a path wants them."""
    return _numbers([x, y])


def _numbers(values: list[float]) -> str:
    """Numbers in a row, a minus sign doing for a space."""
    text = ""
    for value in values:
        word = number(value)
        text += word if not text or word[0] == "-" else " " + word
    return text


def _steps(start: tuple[float, float], pieces: list[list[float]], letter: str) -> str:
    """Relative path data; the pen's place is kept rounded, so that nothing drifts."""
    x, y = round(start[0], 1), round(start[1], 1)
    data = "M" + pair(x, y)
    for i, piece in enumerate(pieces):
        offsets = [round(v, 1) - (y if k % 2 else x) for k, v in enumerate(piece)]
        word = _numbers(offsets)
        data += letter if i == 0 else ("" if word[0] == "-" else " ")
        data += word
        x, y = round(piece[-2], 1), round(piece[-1], 1)
    return data


def _spared(points: list[Point], slack: float = 0.12) -> list[Point]:
    """The points without those that lie on the line between their neighbours."""
    out = list(points[:1])
    for here, after in zip(points[1:], [*points[2:], points[0]], strict=True):
        (ax, ay), (bx, by) = out[-1][:2], after[:2]
        long = hypot(bx - ax, by - ay)
        off = abs((bx - ax) * (here[1] - ay) - (by - ay) * (here[0] - ax)) / (long or 1)
        if off > slack or long < 0.1:
            out.append(here)
    return out


def _handles(points: list[Point], closed: bool) -> list[tuple[float, float]]:
    """The direction of the curve at every point: Catmull and Rom's, shortened by its ease."""
    count = len(points)
    out = []
    for i, point in enumerate(points):
        before = points[i - 1] if closed or i else point
        after = points[(i + 1) % count] if closed or i < count - 1 else point
        ease = point[2] if len(point) > 2 else 1.0
        out.append(((after[0] - before[0]) * ease / 6, (after[1] - before[1]) * ease / 6))
    return out


def _segments(points: list[Point], closed: bool) -> list[tuple[float, ...]]:
    """The cubic pieces of a smooth line: eight numbers each."""
    turns = _handles(points, closed)
    count = len(points)
    pieces = []
    for i in range(count if closed else count - 1):
        j = (i + 1) % count
        (x0, y0), (x3, y3) = points[i][:2], points[j][:2]
        pieces.append(
            (x0, y0, x0 + turns[i][0], y0 + turns[i][1], x3 - turns[j][0], y3 - turns[j][1], x3, y3)
        )
    return pieces


def smooth(points: list[Point], closed: bool = True) -> str:
    """Path data of a smooth line through the points."""
    pieces = _segments(points, closed)
    data = _steps(points[0][:2], [list(piece[2:]) for piece in pieces], "c")
    return data + ("z" if closed else "")


def flatten(points: list[Point], closed: bool = True, steps: int = 8) -> list[Point]:
    """The same smooth line as short straight ones."""
    out: list[Point] = []
    for x0, y0, x1, y1, x2, y2, x3, y3 in _segments(points, closed):
        for k in range(steps):
            t = k / steps
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            out.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
    if not closed:
        out.append(points[-1][:2])
    return out


def polygon(points: list[Point]) -> str:
    """Path data of a shape with straight sides."""
    kept = _spared(points)
    return _steps(kept[0][:2], [list(p[:2]) for p in kept[1:]], "l") + "z"


def ring(cx: float, cy: float, rx: float, ry: float | None = None, count: int = 16) -> list[Point]:
    """Points round an ellipse."""
    ry = rx if ry is None else ry
    turns = [2 * pi * k / count for k in range(count)]
    return [(cx + rx * cos(t), cy + ry * sin(t)) for t in turns]


def clipped(subject: list[Point], window: list[Point]) -> list[Point]:
    """The part of a shape inside a convex window (Sutherland and Hodgman, 1974)."""
    area = sum(
        window[i - 1][0] * window[i][1] - window[i][0] * window[i - 1][1]
        for i in range(len(window))
    )
    sign = 1 if area > 0 else -1
    shape = [p[:2] for p in subject]
    for i in range(len(window)):
        (ax, ay), (bx, by) = window[i - 1][:2], window[i][:2]

        def side(p: Point, ax=ax, ay=ay, bx=bx, by=by) -> float:
            return sign * ((bx - ax) * (p[1] - ay) - (by - ay) * (p[0] - ax))

        kept: list[Point] = []
        for j, here in enumerate(shape):
            last = shape[j - 1]
            d0, d1 = side(last), side(here)
            if (d0 < 0) != (d1 < 0):
                t = d0 / (d0 - d1)
                kept.append((last[0] + t * (here[0] - last[0]), last[1] + t * (here[1] - last[1])))
            if d1 >= 0:
                kept.append(here)
        shape = kept
        if not shape:
            return []
    return shape


def hull(points: list[Point]) -> list[Point]:
    """The convex hull of points, in order round it."""
    rest = sorted({(p[0], p[1]) for p in points})

    def chain(walk: list[Point]) -> list[Point]:
        out: list[Point] = []
        for p in walk:
            while len(out) > 1 and (
                (out[-1][0] - out[-2][0]) * (p[1] - out[-2][1])
                - (out[-1][1] - out[-2][1]) * (p[0] - out[-2][0])
                <= 0
            ):
                out.pop()
            out.append(p)
        return out[:-1]

    return chain(rest) + chain(rest[::-1])


def fill(data: str, colour: str, opacity: float = 1) -> str:
    """A filled path."""
    see = "" if opacity >= 1 else f' fill-opacity="{opacity:g}"'
    return f'<path d="{data}" fill="{colour}"{see}/>\n'


def shape(points: list[Point], colour: str, opacity: float = 1) -> str:
    """A smooth filled shape."""
    return fill(smooth(points), colour, opacity)


def flat(points: list[Point], colour: str, opacity: float = 1) -> str:
    """A filled shape with straight sides."""
    return fill(polygon(points), colour, opacity) if points else ""


def inside(points: list[Point], window: list[Point], colour: str, opacity: float = 1) -> str:
    """A smooth shape, only as far as it lies in a convex window of points."""
    return flat(clipped(flatten(points, steps=5), window), colour, opacity)


def oval(
    cx: float, cy: float, rx: float, ry: float, colour: str, opacity: float = 1, tilt: float = 0
) -> str:
    """An ellipse, tilted by degrees."""
    see = "" if opacity >= 1 else f' fill-opacity="{opacity:g}"'
    lean = f' transform="rotate({number(tilt)} {pair(cx, cy)})"' if tilt else ""
    place = f'cx="{number(cx)}" cy="{number(cy)}" rx="{number(rx)}" ry="{number(ry)}"'
    return f'<ellipse {place} fill="{colour}"{see}{lean}/>\n'


def box(
    x: float, y: float, w: float, h: float, colour: str, round_: float = 0, opacity: float = 1
) -> str:
    """A rectangle, with rounded corners if wished."""
    see = "" if opacity >= 1 else f' fill-opacity="{opacity:g}"'
    soft = f' rx="{number(round_)}"' if round_ else ""
    size = f'width="{number(w)}" height="{number(h)}"'
    return f'<rect x="{number(x)}" y="{number(y)}" {size} fill="{colour}"{soft}{see}/>\n'


def line(
    points: list[Point], colour: str, width: float = 1, opacity: float = 1, closed: bool = False
) -> str:
    """A smooth stroke of even width with round ends."""
    see = "" if opacity >= 1 else f' stroke-opacity="{opacity:g}"'
    return (
        f'<path d="{smooth(points, closed)}" fill="none" stroke="{colour}" '
        f'stroke-width="{width:g}" stroke-linecap="round" stroke-linejoin="round"{see}/>\n'
    )


def brush(
    points: list[Point],
    colour: str,
    width: float = 2,
    ends: tuple[float, float] = (0.15, 0.15),
    opacity: float = 1,
) -> str:
    """An ink line that swells in the middle; `ends` are its thickness at start and end (0 to 1)."""
    spine = flatten(points, closed=False, steps=max(2, 8 // len(points)))
    last = len(spine) - 1
    left, right = [], []
    for i, (x, y) in enumerate(spine):
        ahead, behind = spine[min(i + 1, last)], spine[max(i - 1, 0)]
        dx, dy = ahead[0] - behind[0], ahead[1] - behind[1]
        long = hypot(dx, dy) or 1
        t = i / last
        floor = ends[0] * (1 - t) + ends[1] * t
        half = width / 2 * (floor + (1 - floor) * sin(pi * t))
        left.append((x - dy / long * half, y + dx / long * half))
        right.append((x + dy / long * half, y - dx / long * half))
    return fill(smooth(left + right[::-1]), colour, opacity)


def moved(points: list[Point], dx: float = 0, dy: float = 0) -> list[Point]:
    """The points, shifted."""
    return [(p[0] + dx, p[1] + dy, *p[2:]) for p in points]


def group(inner: str, transform: str) -> str:
    """Shapes drawn together under one transform."""
    return f'<g transform="{transform}">\n{inner}</g>\n'


def page(inner: str, width: int, height: int) -> str:
    """A whole SVG file."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">\n{inner}</svg>\n'
    )
