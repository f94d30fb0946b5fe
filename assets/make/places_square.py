"""Out in the town: the market square, the bus."""

from pen import Point, box, brush, flat, line, oval, shape
from scenery import (
    CREAM,
    DARK_WOOD,
    DEEP_TEAL,
    HONEY,
    INK,
    MOSS,
    OCHRE,
    PLUM,
    RUST,
    TEAL,
    TERRACOTTA,
    WOOD,
    hills,
    scene,
    shadow,
    tree,
)


def _shop(
    x: float, w: float, h: float, wall: str, roof: str, door: str, gable: bool = False
) -> str:
    """A house of the square with a shop in it, standing on the pavement."""
    foot = 236
    art = box(x, foot - h, w, h, wall)
    if gable:
        art += flat(
            [(x - 4, foot - h + 2), (x + w / 2, foot - h - w * 0.36), (x + w + 4, foot - h + 2)],
            roof,
        )
    else:
        art += box(x - 3, foot - h - 14, w + 6, 16, roof, 2)
    for k in range(int(w // 40)):
        left = x + w * (k + 0.5) / (w // 40) - 11
        for row in range(int((h - 76) // 48)):
            art += box(left, foot - h + 14 + row * 48, 22, 30, CREAM, 1) + box(
                left + 3, foot - h + 17 + row * 48, 16, 24, "#6d8593"
            )
    art += (
        box(x + 8, foot - 58, w - 52, 48, "#dfe9e6")
        + box(x + 6, foot - 12, w - 48, 12, door)
        + box(x + w - 38, foot - 58, 28, 58, door, 1)
    )
    art += box(x + w - 33, foot - 52, 18, 22, "#dfe9e6", 1) + box(
        x + 4, foot - 68, w - 8, 10, door, 1
    )
    return art


def _stall(x: float, foot: float, w: float, stripe: str, goods: tuple[str, ...]) -> str:
    """A market stall under its awning."""
    art = shadow(x + w / 2, foot, w * 0.56, 6, 0.18)
    for px in (x + 4, x + w - 4):
        art += line([(px, foot), (px, foot - 104)], DARK_WOOD, 4)
    art += box(x - 2, foot - 40, w + 4, 40, WOOD, 2) + box(x - 4, foot - 44, w + 8, 8, "#d6ad7d", 2)
    for k in range(int(w // 16)):
        art += oval(x + 10 + k * 16, foot - 48, 8, 7, goods[k % len(goods)])
        art += (
            oval(x + 18 + k * 16, foot - 54, 7, 6, goods[(k + 1) % len(goods)])
            if k < w // 16 - 1
            else ""
        )
    count = int(w // 18)
    for k in range(count):
        left, wide = x - 8 + k * (w + 16) / count, (w + 16) / count
        colour = stripe if k % 2 == 0 else CREAM
        art += shape(
            [
                (left, foot - 112, 0),
                (left + wide, foot - 112, 0),
                (left + wide, foot - 84, 0),
                (left + wide / 2, foot - 76),
                (left, foot - 84, 0),
            ],
            colour,
        )
    return art + flat(
        [
            (x - 8, foot - 112),
            (x + w + 8, foot - 112),
            (x + w - 6, foot - 128),
            (x + 6, foot - 128),
        ],
        stripe,
    )


def market() -> str:
    """The market square of a small town on market day."""
    art = (
        box(0, 0, 960, 320, "#cfdedd")
        + shape([(90, 40), (200, 24), (320, 34), (220, 50)], "#eef0e6")
        + shape([(600, 30), (720, 18), (840, 32), (720, 42)], "#eef0e6")
    )
    art += (
        _shop(-20, 150, 150, "#d9b48f", "#6d5f57", DEEP_TEAL)
        + _shop(130, 128, 178, "#e6dac2", "#59606b", RUST, True)
        + _shop(258, 120, 138, "#b98f86", "#6d5f57", PLUM)
    )
    # The town hall with its clock.
    art += (
        box(396, 70, 168, 166, "#d3c3a2")
        + flat([(388, 72), (480, 24), (572, 72)], "#8d8577")
        + oval(480, 54, 13, 13, CREAM)
    )
    art += (
        line([(480, 54), (480, 46)], INK, 2)
        + line([(480, 54), (486, 58)], INK, 2)
        + box(466, 2, 28, 30, "#d3c3a2")
        + flat([(462, 4), (480, -14), (498, 4)], "#59606b")
    )
    for x in (412, 446, 492, 526):
        art += shape(
            [(x, 146, 0), (x, 108), (x + 11, 98), (x + 22, 108), (x + 22, 146, 0)], "#6d8593"
        )
    for x in (404, 440, 506, 542):
        art += box(x, 160, 14, 76, "#e6dac2") + box(x - 3, 156, 20, 7, "#e6dac2", 1)
    art += shape([(458, 236, 0), (458, 184), (480, 168), (502, 184), (502, 236, 0)], "#5f4a3a")
    art += (
        _shop(582, 136, 160, "#c9a48c", "#59606b", TEAL)
        + _shop(718, 116, 188, "#efe2ca", "#6d5f57", OCHRE, True)
        + _shop(834, 150, 146, "#a9b3a4", "#59606b", RUST)
    )
    art += box(0, 234, 960, 86, "#b9ada0") + box(0, 234, 960, 6, "#a0958a")
    for y in (254, 276, 300):
        for k in range(16):
            art += line([(k * 62 + y % 40, y), (k * 62 + 26 + y % 40, y)], "#a59a8e", 2, 0.7)
    art += _stall(120, 288, 140, "#b4483f", ("#c4552f", "#d9a441", "#6d8360")) + _stall(
        312, 280, 112, "#3f7a62", ("#8c5a9a", "#a9b99a", "#e9b7a8")
    )
    art += _stall(690, 288, 150, "#4c6d87", ("#d9a867", "#c9955a", "#b97f48"))
    art += (
        line([(566, 296), (566, 200)], "#3a3947", 5)
        + box(556, 180, 20, 24, HONEY, 4)
        + flat([(552, 182), (566, 170), (580, 182)], "#3a3947")
    )
    art += (
        line([(500, 286), (620, 286)], DARK_WOOD, 6)
        + line([(500, 272), (620, 272)], DARK_WOOD, 5)
        + "".join(line([(x, 300), (x, 272)], "#3a3947", 4) for x in (512, 608))
    )
    return scene(
        art + tree(58, 288, 62, MOSS, light="#8aa07a") + tree(906, 286, 56, MOSS, light="#8aa07a")
    )


def bus() -> str:
    """On the bus, rain on its windows and the hills going by."""
    art = (
        box(0, 0, 960, 320, "#d9c7a0")
        + box(0, 0, 960, 40, "#efe6d2")
        + box(0, 36, 960, 5, "#b9a98c")
    )
    for k in range(3):
        x = 30 + k * 306
        art += (
            box(x - 8, 56, 290, 138, "#3f4a52", 14)
            + box(x, 64, 274, 122, "#b9c9cf", 10)
            + hills(x, 64, 274, 122, "#93a9a8", "#7f9a67")
        )
        art += (
            shape([(x + 30, 160), (x + 120, 152), (x + 230, 158), (x + 120, 168)], "#a9c6cf")
            if k == 1
            else tree(x + 190, 178, 26, MOSS)
        )
        art += box(x, 90, 274, 4, "#3f4a52")
        for d in range(9):
            dx, dy = x + 16 + (d * 61) % 250, 74 + (d * 37) % 96
            art += brush([(dx, dy), (dx - 5, dy + 15)], "#eef4f4", 2.6, (0.2, 0.9), 0.8)
    art += (
        box(0, 196, 960, 14, "#b4483f")
        + box(0, 210, 960, 110, "#c9b48c")
        + box(0, 300, 960, 20, "#6f6a70")
    )
    art += line([(0, 22), (960, 22)], "#d9a441", 7)
    for x in (150, 330, 630, 810):
        art += (
            line([(x, 22), (x, 50)], "#3f4a52", 4)
            + line([(x - 13, 64), (x, 50), (x + 13, 64)], "#3f4a52", 4)
            + line([(x - 13, 66), (x + 13, 66)], "#d9a441", 5)
        )
    for k, x in enumerate((70, 250, 540, 720)):
        art += _seat(x, "#39656a" if k % 2 else "#3f6f74")
    art += (
        line([(468, 320), (468, 24)], "#d9a441", 9)
        + box(458, 150, 20, 26, "#b4483f", 6)
        + oval(468, 160, 5, 5, CREAM)
    )
    bag: list[Point] = [
        (590, 262, 0),
        (588, 228),
        (600, 218, 0.4),
        (640, 218, 0.4),
        (652, 228),
        (650, 262, 0),
    ]
    art += shape(bag, TERRACOTTA) + line([(606, 218), (612, 200), (628, 200), (634, 218)], RUST, 4)
    return scene(art + brush([(598, 236), (620, 242), (642, 236)], RUST, 2.4))


def _seat(x: float, cloth: str) -> str:
    """A double seat of the bus from behind its side."""
    art = shape(
        [
            (x, 300, 0),
            (x - 4, 170),
            (x + 10, 154),
            (x + 46, 154),
            (x + 60, 170),
            (x + 58, 250),
            (x + 150, 252, 0.4),
            (x + 156, 270),
            (x + 150, 300, 0),
        ],
        cloth,
    )
    art += shape(
        [(x, 300, 0), (x - 4, 170), (x + 10, 154), (x + 20, 154), (x + 12, 180), (x + 16, 300, 0)],
        DEEP_TEAL,
    )
    for dx, dy in ((30, 184), (44, 200), (30, 216), (44, 232), (70, 262), (96, 268), (122, 262)):
        art += oval(x + dx, dy, 3, 3, "#d9a441", 0.8)
    return art + line([(x + 4, 156), (x + 30, 146), (x + 54, 156)], "#d9a441", 5)
