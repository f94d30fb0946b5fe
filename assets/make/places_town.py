"""Where the town comes in: car park and parish hall."""

from pen import Point, box, brush, flat, line, oval, shape
from scenery import (
    CREAM,
    DARK_WOOD,
    DEEP_TEAL,
    HONEY,
    INK,
    MAUVE,
    OCHRE,
    PALE_TEAL,
    PALE_WOOD,
    PLUM,
    RUST,
    TEAL,
    TERRACOTTA,
    WOOD,
    chair_back,
    cup,
    pleats,
    room,
    scene,
    shadow,
    tree,
    window,
    wisp,
)


def _car(x: float, floor: float, s: float, colour: str, dark: str, facing: int = 1) -> str:
    """A small car from the side; s is its length."""

    def p(dx: float, dy: float, ease: float = 1) -> Point:
        return (x + facing * s * dx, floor - s * dy, ease)

    art = shadow(x, floor, s * 0.54, s * 0.035, 0.3)
    art += shape([p(-0.5, 0.08, 0.2), p(-0.5, 0.2), p(-0.44, 0.25, 0.4), p(-0.34, 0.27, 0.4), p(-0.22, 0.4, 0.5), p(0.04, 0.41, 0.5),
                  p(0.2, 0.28, 0.4), p(0.42, 0.23, 0.5), p(0.5, 0.17, 0.5), p(0.5, 0.08, 0.2)], colour)  # fmt: skip
    art += shape(
        [p(-0.28, 0.275, 0.2), p(-0.19, 0.37, 0.4), p(-0.07, 0.375, 0.2), p(-0.07, 0.275, 0.2)],
        "#c3cfd2",
        0.85,
    )
    art += shape(
        [p(-0.04, 0.275, 0.2), p(-0.04, 0.375, 0.2), p(0.03, 0.375, 0.4), p(0.14, 0.275, 0.2)],
        "#c3cfd2",
        0.85,
    )
    art += flat([p(-0.5, 0.08), p(0.5, 0.08), p(0.5, 0.12), p(-0.5, 0.12)], dark)
    art += shape([p(0.44, 0.2), p(0.5, 0.19), p(0.5, 0.15), p(0.45, 0.16)], "#fff0c0") + flat(
        [p(-0.5, 0.21), p(-0.47, 0.22), p(-0.47, 0.17), p(-0.5, 0.16)], RUST
    )
    for dx in (-0.28, 0.3):
        wheel = p(dx, 0.075)
        art += oval(wheel[0], wheel[1], s * 0.078, s * 0.078, "#2c2833") + oval(
            wheel[0], wheel[1], s * 0.036, s * 0.036, "#9fa4a8"
        )
    return art


def _street_lamp(x: float, floor: float, high: float) -> str:
    """A lamp with its cone of light."""
    top = floor - high
    art = flat(
        [(x + 26, top + 4), (x + 46, top + 4), (x + 118, floor + 8), (x - 56, floor + 8)],
        "#ffe9b0",
        0.16,
    )
    art += oval(x + 32, floor + 8, 88, 9, "#ffe9b0", 0.2)
    art += line([(x, floor), (x, top + 14), (x + 10, top), (x + 30, top - 2)], "#3a3947", 4.5)
    return (
        art + box(x + 22, top - 5, 28, 7, "#3a3947", 3) + box(x + 25, top + 1, 22, 4, "#fff3cf", 2)
    )


def car_park() -> str:
    """The hospital's car park at the end of a long day."""
    art = (
        box(0, 0, 960, 320, "#8d8ba6")
        + box(0, 60, 960, 60, "#b79fa6")
        + box(0, 110, 960, 60, "#dcb59c")
        + box(0, 150, 960, 60, "#ebc9a4")
    )
    art += shape(
        [(60, 52), (120, 40), (190, 48), (250, 44), (310, 54), (240, 60), (140, 62)], "#a796a8", 0.8
    )
    art += shape(
        [(640, 84), (720, 70), (800, 78), (880, 74), (930, 86), (820, 94), (700, 92)],
        "#cfa9a0",
        0.8,
    )
    for x, size, colour in (
        (40, 60, "#7f7d78"),
        (118, 48, "#8b857c"),
        (852, 64, "#7f7d78"),
        (926, 52, "#8b857c"),
    ):
        art += tree(x, 214, size, colour, "#5f5560")
    blocks = (
        (214, 84, 250, 130, "#6a5b6b"),
        (464, 50, 170, 164, "#5b4e60"),
        (634, 104, 172, 110, "#6a5b6b"),
    )
    for x, y, w, h, colour in blocks:
        art += box(x, y, w, h, colour) + box(x - 4, y - 5, w + 8, 7, "#4d4153", 1)
        for row in range(int((h - 14) // 26)):
            for k in range(int((w - 12) // 27)):
                lit = (row * 5 + k * 3 + int(x)) % 7
                art += box(
                    x + 12 + k * 27,
                    y + 14 + row * 26,
                    15,
                    14,
                    HONEY if lit in (0, 2, 5) else "#8a7789",
                    1,
                    0.95 if lit != 5 else 0.6,
                )
    art += box(540, 66, 8, 26, CREAM) + box(531, 75, 26, 8, CREAM)
    art += (
        box(506, 180, 86, 34, "#f6dfa6", 1)
        + box(546, 180, 4, 34, "#5b4e60")
        + box(494, 172, 110, 9, TERRACOTTA, 2)
    )
    art += box(0, 212, 960, 108, "#57536a") + box(0, 212, 960, 8, "#6a6479")
    for x in range(-40, 1000, 132):
        art += flat([(x + 30, 222), (x + 34, 222), (x + 6, 270), (x, 270)], "#cfc6c4", 0.6)
    art += shape(
        [(120, 300), (220, 290), (330, 296), (360, 304), (250, 312), (150, 310)], "#7d7690", 0.8
    )
    art += shape([(180, 300), (240, 295), (300, 300), (240, 306)], "#dcb59c", 0.4)
    art += _street_lamp(176, 236, 178) + _street_lamp(724, 236, 178)
    art += (
        _car(96, 262, 112, PLUM, "#4b3346")
        + _car(356, 262, 116, TEAL, DEEP_TEAL)
        + _car(852, 262, 114, "#b9b3ae", "#8d8783", -1)
    )
    art += _car(604, 306, 178, TERRACOTTA, RUST, -1)
    art += flat([(512, 280), (516, 290), (330, 316), (330, 288)], "#ffe9b0", 0.22)
    art += (
        box(424, 216, 26, 56, OCHRE, 3)
        + box(429, 222, 16, 12, "#3a3947", 1.5)
        + box(432, 242, 10, 3, "#3a3947")
        + shadow(437, 273, 20, 3, 0.3)
    )
    return scene(art)


def _urn_table(x: float, floor: float) -> str:
    """The tea table every meeting has."""
    art = shadow(x + 70, floor + 42, 96, 7, 0.18) + box(x, floor - 40, 150, 8, CREAM, 2)
    cloth: list[Point] = [(x - 2, floor - 36, 0), (x + 152, floor - 36, 0), (x + 156, floor + 38, 0.2), (x + 116, floor + 34),
                          (x + 78, floor + 40), (x + 38, floor + 34), (x - 6, floor + 38, 0.2)]  # fmt: skip
    art += shape(cloth, PALE_TEAL)
    for dx in (22, 62, 100, 134):
        art += brush(
            [(x + dx, floor - 32), (x + dx - 2, floor), (x + dx + 2, floor + 32)],
            "#86a69d",
            3,
            opacity=0.6,
        )
    art += (
        box(x + 16, floor - 92, 42, 52, "#b7bec0", 5)
        + oval(x + 37, floor - 92, 21, 6, "#d9dddd")
        + box(x + 32, floor - 104, 10, 9, INK, 3)
    )
    art += line([(x + 58, floor - 56), (x + 66, floor - 56), (x + 66, floor - 50)], INK, 4) + wisp(
        x + 40, floor - 104, 22
    )
    for k, colour in enumerate((TERRACOTTA, OCHRE, DEEP_TEAL, CREAM)):
        art += cup(x + 84 + k * 18, floor - 40, 14, colour, RUST if k != 2 else INK)
    return art


def hall() -> str:
    """The parish hall, set out for a public meeting."""
    art = room("#e5d6b8", "#b98f63", 224, "#cdb78f")
    for y in (240, 262, 292):
        art += line([(0, y), (960, y)], "#a67d53", 1.4, 0.6)
    beam = "#8f6a47"
    art += flat([(0, 0), (960, 0), (960, 12), (0, 12)], beam)
    for x in (92, 772):
        art += window(x, 46, 96, 120, CREAM, "#dce8e0", panes=(2, 3))
        art += shape(
            [(x - 7, 46, 0), (x + 10, 22), (x + 48, 10), (x + 86, 22), (x + 103, 46, 0)], CREAM
        )
        art += shape(
            [(x, 46, 0), (x + 16, 28), (x + 48, 18), (x + 80, 28), (x + 96, 46, 0)], "#dce8e0"
        ) + box(x + 46, 18, 4, 30, CREAM)
    art += box(284, 36, 392, 188, "#6f4a3a") + box(300, 48, 360, 150, "#4c3a4d")
    art += box(300, 188, 360, 36, DARK_WOOD) + box(290, 184, 380, 8, WOOD, 2)
    art += pleats(298, 46, 78, 142, TERRACOTTA, RUST, 4) + pleats(
        584, 46, 78, 142, TERRACOTTA, RUST, 4
    )
    swag: list[Point] = [(284, 34, 0), (676, 34, 0), (676, 58, 0.3), (612, 74), (548, 60, 0.3), (480, 76), (412, 60, 0.3),
                         (348, 74), (284, 58, 0.3)]  # fmt: skip
    art += shape(swag, RUST) + line(
        [(284, 58), (348, 74), (412, 60, 0.2), (480, 76), (548, 60, 0.2), (612, 74), (676, 58)],
        OCHRE,
        3,
    )
    art += (
        box(418, 152, 124, 6, PALE_WOOD, 2)
        + box(426, 158, 108, 28, DEEP_TEAL)
        + shape([(450, 152, 0), (450, 136, 0.4), (458, 136, 0.4), (458, 152, 0)], "#e4efee")
    )
    art += line([(500, 152), (496, 136), (486, 130)], INK, 2) + oval(485, 129, 4, 3, INK)
    for x in (440, 480, 520):
        art += box(x - 12, 126, 24, 26, "#7d5a3d", 4)
    flags: list[Point] = [(0, 20), (120, 40), (240, 30), (284, 22)]
    art += line(flags, CREAM, 1.5)
    pennants = (
        (14, 24),
        (44, 30),
        (74, 35),
        (104, 38),
        (134, 40),
        (164, 38),
        (194, 36),
        (224, 32),
        (254, 27),
    )
    for k, (x, y) in enumerate(pennants):
        colour = (TEAL, OCHRE, TERRACOTTA, MAUVE)[k % 4]
        art += flat([(x, y), (x + 20, y + 1.5), (x + 10, y + 24)], colour)
        art += flat([(960 - x, y), (940 - x, y + 1.5), (950 - x, y + 24)], colour)
    art += line([(960 - p[0], p[1]) for p in flags], CREAM, 1.5)
    art += _urn_table(790, 250)
    for row, (y, size, step, start) in enumerate(
        ((252, 58, 58, 96), (286, 74, 74, 54), (342, 100, 100, 22))
    ):
        for k in range(12):
            x = start + k * step
            if x > 716 - row * 24 or abs(x - 400) < step * 0.42:
                continue
            art += chair_back(x, y, size, ("#cf8460", "#c4714f", "#b9613f")[row], "#5f3d28")
    return scene(art)
