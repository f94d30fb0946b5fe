"""Hair, glasses and clothes that several sitters share."""

from face import INK, Face
from pen import (
    Point,
    box,
    brush,
    flatten,
    group,
    inside,
    line,
    oval,
    ring,
    shape,
)

BODY: list[Point] = [
    (99, 184), (72, 197), (42, 208), (22, 228), (12, 266, 0), (242, 266, 0), (232, 228),
    (210, 208), (180, 197), (150, 184), (143, 204), (130, 212), (110, 204),
]  # fmt: skip


def shoulders(colour: str, shade: str, width: float = 1.0, drop: float = 0) -> str:
    """A garment over both shoulders, the near side in shadow."""

    def wide(points: list[Point]) -> list[Point]:
        return [(127 + (p[0] - 127) * width, p[1] + drop, *p[2:]) for p in points]

    side: list[Point] = [
        (99, 184), (72, 197), (42, 208), (22, 228), (12, 266, 0), (70, 266, 0), (66, 240),
        (72, 216), (88, 200),
    ]  # fmt: skip
    return shape(wide(BODY), colour) + shape(wide(side), shade)


def opening(
    colour: str, left: float = 96, right: float = 153, low: float = 226, mid: float = 131
) -> str:
    """A V of something worn underneath, or of skin, at the throat."""
    return shape(
        [(left, 182, 0), (left + 8, 200, 0.4), (mid, low, 0), (right - 6, 200, 0.4),
         (right, 182, 0), (mid, 196, 0.4)],
        colour,
    )  # fmt: skip


def collar(colour: str, shade: str, spread: float = 0, low: float = 0) -> str:
    """A shirt collar, open at the neck."""
    near: list[Point] = [
        (98, 174, 0), (92, 188, 0.5), (100 - spread, 214 + low, 0), (130, 204 + low, 0),
        (110, 192, 0.6),
    ]  # fmt: skip
    far: list[Point] = [
        (151, 174, 0), (157, 188, 0.5), (155 + spread, 213 + low, 0), (131, 204 + low, 0),
        (144, 192, 0.6),
    ]  # fmt: skip
    return (
        shape(near, shade)
        + shape(far, colour)
        + brush(
            [(100 - spread, 214 + low), (116, 210 + low), (130, 204 + low)], INK, 1, opacity=0.25
        )
        + brush(
            [(155 + spread, 213 + low), (144, 210 + low), (131, 204 + low)], INK, 1, opacity=0.25
        )
    )


def lapels(colour: str, shade: str, low: float = 262) -> str:
    """The turned-back fronts of a jacket."""
    near: list[Point] = [
        (97, 180, 0), (80, 196, 0.4), (70, 218, 0), (84, 222, 0), (80, 232, 0), (128, low, 0.2),
        (112, 222, 0.6), (101, 196, 0.6),
    ]  # fmt: skip
    far: list[Point] = [
        (152, 180, 0), (168, 194, 0.4), (181, 216, 0), (168, 221, 0), (173, 230, 0),
        (133, low, 0.2), (146, 222, 0.6), (151, 196, 0.6),
    ]  # fmt: skip
    return shape(near, shade) + shape(far, colour)


def folds(colour: str, opacity: float = 0.5) -> str:
    """Creases where sleeves meet the body."""
    return brush([(52, 222), (57, 240), (55, 262)], colour, 2.4, opacity=opacity) + brush(
        [(207, 222), (203, 240), (205, 262)], colour, 2.4, opacity=opacity
    )


def lanyard(colour: str, shade: str, badge: bool = True, low: float = 236) -> str:
    """A ribbon round the neck with a pass on it."""
    art = line([(101, 187), (112, 214), (127, low)], shade, 4)
    art += line([(151, 187), (144, 214), (131, low)], colour, 4)
    if badge:
        art += box(126.5, low - 3, 5, 8, "#8b8791", 1.5)
        art += box(114, low + 4, 30, 36, "#faf4e8", 3)
        art += box(114, low + 4, 30, 7, colour, 2)
        art += oval(123, low + 20, 5, 5.5, "#c9a98c")
        art += line([(132, low + 17), (140, low + 17)], "#a39a90", 1.6)
        art += line([(132, low + 23), (138, low + 23)], "#a39a90", 1.6)
    return art


def cast_shadow(face: Face, hair: list[Point], dx: float = 2, dy: float = 4) -> str:
    """What hair or a hat throws on the forehead."""
    return inside(
        [(p[0] + dx, p[1] + dy, *p[2:]) for p in hair], face.window(), face.skin.shade, 0.75
    )


def glasses(
    face: Face, colour: str, rx: float = 13, ry: float = 10, dy: float = 1.5, square: float = 0,
    glass: float = 0.16, width: float = 2.2,
) -> str:  # fmt: skip
    """Spectacles: `square` from 0 (round) to 1, `dy` how low they sit."""
    near, far = face.at(114.5, 112 + dy)[:2], face.at(151.5, 112 + dy)[:2]

    def rim(cx: float, cy: float, half: float) -> list[Point]:
        out = []
        for x, y in ring(0, 0, 1, 1, 16):
            big = max(abs(x), abs(y))
            pull = 1 + square * (1 / big - 1) * 0.75
            out.append((cx + x * half * pull, cy + y * ry * pull))
        return out

    art = ""
    for cx, cy, half in ((*near, rx), (*far, rx * 0.83)):
        art += shape(rim(cx, cy, half), "#ffffff", glass)
        art += line(rim(cx, cy, half), colour, width, closed=True)
    art += line([(near[0] + rx, near[1] - 1), (near[0] + rx + 5, near[1] - 3),
                 (far[0] - rx * 0.83, far[1] - 1)], colour, width)  # fmt: skip
    art += line([(near[0] - rx, near[1] - 2), (face.at(87, 112)[0], 111 + dy * 0.4)], colour, width)
    return art


def curls(points: list[Point], radius: float, colour: str) -> str:
    """Round tufts along the edge of a head of curly hair."""
    art = ""
    for i, p in enumerate(points):
        size = radius * (0.86 + 0.28 * ((i * 7) % 5) / 4)
        art += oval(p[0], p[1], size, size, colour)
    return art


def ringlets(points: list[Point], colour: str, size: float = 5, opacity: float = 0.7) -> str:
    """Small hooked strokes that make a mass of hair curl."""
    art = ""
    for i, p in enumerate(points):
        s = size * (0.8 + 0.4 * ((i * 3) % 4) / 3)
        way = -1 if i % 2 else 1
        hook = [(p[0] - s * way, p[1] + s * 0.5), (p[0] - s * 0.3 * way, p[1] - s * 0.6),
                (p[0] + s * 0.9 * way, p[1] - s * 0.1)]  # fmt: skip
        art += brush(hook, colour, 1.8, opacity=opacity)
    return art


def strands(lines: list[list[Point]], colour: str, width: float = 2, opacity: float = 0.6) -> str:
    """Long brush lines that show which way hair is combed."""
    return "".join(brush(points, colour, width, (0.1, 0.1), opacity) for points in lines)


def stethoscope(colour: str, metal: str = "#b9bcc2") -> str:
    """A stethoscope round the neck."""
    return (
        line([(97, 186), (90, 210), (96, 236), (104, 262)], colour, 4.5)
        + line([(153, 186), (163, 208), (164, 232)], colour, 4.5)
        + line([(164, 232), (165, 240)], metal, 4)
        + oval(165, 246, 8, 8, metal)
        + oval(165, 246, 5, 5, "#e4e2dd")
    )


def rolled_sleeves(skin: str, shade: str, cuff: str, cuff_shade: str) -> str:
    """Bare arms below sleeves that are rolled above the elbow."""
    return (
        shape([(10, 238, 0), (58, 240, 0), (55, 254), (56, 272, 0), (4, 272, 0)], shade)
        + shape([(203, 240, 0), (240, 238, 0), (248, 272, 0), (206, 272, 0), (206, 254)], skin)
        + shape([(15, 227, 0.2), (38, 232), (61, 231, 0.2), (61, 243, 0.2), (36, 245), (8, 240, 0.2)],
                cuff_shade)
        + shape([(200, 231, 0.2), (220, 232), (236, 227, 0.2), (243, 240, 0.2), (222, 245),
                 (200, 243, 0.2)], cuff)
        + brush([(9, 241), (36, 246), (60, 244)], INK, 1.6, opacity=0.35)
        + brush([(200, 244), (222, 246), (242, 241)], INK, 1.6, opacity=0.35)
    )  # fmt: skip


def wrapped(points: list[Point], colour: str, shade: str) -> str:
    """A length of cloth with its lower edge in shadow."""
    return shape([(p[0], p[1] + 3, *p[2:]) for p in points], shade) + shape(points, colour)


def turned(art: str, degrees: float, cx: float = 128, cy: float = 190) -> str:
    """A head a little inclined."""
    return group(art, f"rotate({degrees:g} {cx:g} {cy:g})") if degrees else art


def pearl(x: float, y: float, colour: str = "#efe6d6", size: float = 3.4) -> str:
    """An earring."""
    return oval(x, y, size, size, colour) + oval(
        x + 1, y - 1, size * 0.35, size * 0.35, "#ffffff", 0.9
    )


def beads(points: list[Point], colour: str) -> str:
    """A cord of small beads."""
    art = line(points, colour, 1.4)
    for p in flatten(points, closed=False, steps=4):
        art += oval(p[0], p[1], 1.5, 1.5, colour)
    return art
