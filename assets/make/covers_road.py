"""Covers on the road: the ambulance on the marsh, the bus above the lough."""

from pen import Point, box, brush, flat, line, oval, shape
from scenery import (
    CREAM,
    HONEY,
    INK,
    disc,
    scene,
    shadow,
    tree,
)


def nine_minutes() -> str:
    """The marsh road early in the morning: an ambulance, a church tower, a long way to go."""
    art = (
        box(0, 0, 960, 320, "#e9d3b0")
        + box(0, 0, 960, 70, "#b9c6c4")
        + box(0, 60, 960, 60, "#d8cfb8")
    )
    art += disc(742, 138, 40, "#f4dca0") + disc(742, 138, 28, "#f8e8bd")
    art += shape([(80, 46), (170, 34), (280, 42), (350, 52), (220, 58)], "#f2e6d0", 0.8) + shape(
        [(540, 62), (640, 50), (760, 58), (660, 70)], "#f2e6d0", 0.7
    )
    art += shape(
        [
            (0, 168, 0),
            (0, 142, 0.3),
            (160, 136),
            (360, 146),
            (560, 138),
            (760, 146),
            (960, 136, 0.3),
            (960, 168, 0),
        ],
        "#9fae9c",
    )
    # The church on its rise, its clock at nine minutes to.
    art += shape([(250, 160, 0.2), (330, 146), (420, 148), (480, 160, 0.2)], "#7f9379")
    art += box(336, 66, 44, 92, "#8d8577") + box(336, 66, 16, 92, "#766f63")
    for k in range(4):
        art += box(335 + k * 12.5, 58, 8, 10, "#8d8577")
    art += flat([(380, 112), (444, 112), (454, 128), (454, 158), (380, 158)], "#9b9385") + flat(
        [(380, 112), (392, 96), (438, 96), (446, 112)], "#6d5f57"
    )
    art += (
        oval(358, 92, 11, 11, CREAM)
        + line([(358, 92), (358, 84)], INK, 1.8)
        + line([(358, 92), (350, 92)], INK, 1.8)
    )
    for k in (398, 418, 438):
        art += shape(
            [(k - 4, 148, 0), (k - 4, 132), (k, 126, 0.4), (k + 4, 132), (k + 4, 148, 0)], "#4b4a52"
        )
    art += (
        tree(306, 160, 34, "#647c62")
        + tree(486, 162, 28, "#647c62")
        + tree(508, 164, 22, "#748a6c")
    )
    art += box(0, 160, 960, 160, "#94a479") + shape(
        [(0, 214, 0), (0, 172), (240, 168), (360, 178), (200, 196)], "#a9b585"
    )
    for pts in ([(0, 232), (180, 214), (330, 222), (210, 244), (0, 262)], [(620, 186), (780, 178), (960, 186), (960, 204), (760, 204)],
                [(700, 256), (840, 240), (960, 250), (960, 284), (800, 280)]):  # fmt: skip
        art += shape(pts, "#a9c2ba") + brush(
            [(p[0], p[1] - 1) for p in pts[:3]], "#dfe8e0", 2, opacity=0.8
        )
    art += shape(
        [
            (300, 320, 0),
            (430, 236),
            (560, 196),
            (590, 176),
            (580, 166, 0.2),
            (600, 166, 0.2),
            (622, 178),
            (620, 206),
            (640, 260),
            (700, 320, 0),
        ],
        "#6f6a70",
    )
    for (x0, y0), (x1, y1), wide in (
        ((500, 318), (528, 276), 7),
        ((548, 248), (568, 224), 5),
        ((582, 208), (594, 194), 3),
    ):
        art += line([(x0, y0), (x1, y1)], CREAM, wide, 0.85)
    art += _ambulance_behind(560, 252, 96)
    for k in range(26):
        rx = (k * 37) % 300 + (0 if k % 2 else 690)
        ry = 322 - (k * 13) % 30
        art += brush(
            [(rx, ry), (rx + 3, ry - 34), (rx + 9 + k % 5, ry - 62 - k % 7 * 3)],
            "#6d7a4c",
            4,
            (0.6, 0.1),
        )
        art += (
            oval(rx + 9 + k % 5, ry - 66 - k % 7 * 3, 3, 9, "#8a6a45", 1, 12) if k % 3 == 0 else ""
        )
    return scene(art)


def _ambulance_behind(x: float, foot: float, s: float) -> str:
    """An ambulance seen from behind as it drives away."""
    art = shadow(x, foot, s * 0.56, s * 0.06, 0.3)
    art += box(x - s * 0.5, foot - s * 0.98, s, s * 0.86, "#f0d263", s * 0.07) + box(
        x - s * 0.5, foot - s * 0.24, s, s * 0.14, "#55525f"
    )
    for k in range(8):
        art += flat([(x - s * 0.5 + k * s * 0.125, foot - s * 0.24), (x - s * 0.5 + (k + 0.5) * s * 0.125, foot - s * 0.24),
                     (x - s * 0.5 + (k + 0.9) * s * 0.125, foot - s * 0.48), (x - s * 0.5 + (k + 0.4) * s * 0.125, foot - s * 0.48)],
                    "#3f7a52" if k % 2 else "#c4552f", 0.9)  # fmt: skip
    art += box(x - s * 0.4, foot - s * 0.84, s * 0.34, s * 0.28, "#5d7d8c", 3) + box(
        x + s * 0.06, foot - s * 0.84, s * 0.34, s * 0.28, "#5d7d8c", 3
    )
    art += line([(x, foot - s * 0.94), (x, foot - s * 0.2)], "#c9a93f", 2)
    art += box(x - s * 0.4, foot - s * 1.06, s * 0.26, s * 0.09, "#5f95d0", 3) + box(
        x + s * 0.14, foot - s * 1.06, s * 0.26, s * 0.09, "#5f95d0", 3
    )
    art += oval(x - s * 0.27, foot - s * 1.02, s * 0.3, s * 0.16, "#8fbdf0", 0.35) + oval(
        x + s * 0.27, foot - s * 1.02, s * 0.3, s * 0.16, "#8fbdf0", 0.35
    )
    for way in (-1, 1):
        art += box(x + way * s * 0.42 - 4, foot - s * 0.4, 8, 11, "#c4552f", 2) + box(
            x + way * s * 0.34 - s * 0.07, foot - s * 0.12, s * 0.14, s * 0.12, "#2c2833", 3
        )
    return art


def the_long_list() -> str:
    """A road through the hills above a lough, the bus far along it, dancing shoes hung at the stop."""
    art = box(0, 0, 960, 320, "#cfdcdc") + box(0, 0, 960, 60, "#b7c9cf")
    art += shape([(120, 46), (220, 30), (330, 40), (400, 52), (240, 60)], "#eef0e6", 0.9) + shape(
        [(560, 40), (680, 26), (790, 38), (690, 52)], "#eef0e6", 0.8
    )
    art += shape(
        [
            (0, 150, 0),
            (0, 104, 0.3),
            (140, 74),
            (280, 112),
            (420, 82),
            (560, 120),
            (720, 78),
            (860, 104),
            (960, 88, 0.3),
            (960, 150, 0),
        ],
        "#93a9a8",
    )
    art += shape(
        [
            (0, 170, 0),
            (0, 138, 0.3),
            (200, 120),
            (380, 146),
            (600, 128),
            (800, 146),
            (960, 130, 0.3),
            (960, 170, 0),
        ],
        "#8ba583",
    )
    art += shape(
        [(120, 190), (300, 160), (560, 158), (700, 172), (560, 188), (300, 196)], "#a9c6cf"
    ) + brush([(220, 178), (360, 168), (520, 168)], "#e4eef0", 2.4)
    art += shape(
        [
            (0, 320, 0),
            (0, 184, 0.3),
            (160, 178),
            (380, 196),
            (620, 180),
            (800, 170),
            (960, 182, 0.3),
            (960, 320, 0),
        ],
        "#7f9a67",
    )
    for a, b, colour in (((0, 226), (250, 206), "#93ab74"), ((560, 214), (960, 204), "#93ab74")):
        art += shape(
            [(*a, 0.2), ((a[0] + b[0]) / 2, a[1] - 20), (*b, 0.2), ((a[0] + b[0]) / 2, a[1] + 22)],
            colour,
        )
    for wall in (
        [(0, 214), (90, 204), (190, 208), (280, 200)],
        [(590, 200), (700, 194), (830, 196), (960, 190)],
        [(0, 262), (120, 246), (230, 244)],
    ):
        art += brush(wall, "#a79f90", 6, (0.9, 0.9)) + brush(
            [(p[0], p[1] - 2) for p in wall], "#c4bcab", 2, (0.9, 0.9)
        )
    road: list[Point] = [(210, 320, 0), (300, 276), (440, 252), (560, 238), (600, 222), (548, 208), (470, 202), (430, 194), (446, 186, 0.3), (470, 187, 0.3),
                         (482, 194), (560, 200), (640, 210), (668, 226), (640, 250), (540, 276), (470, 320, 0)]  # fmt: skip
    art += shape(road, "#77727a")
    for (x0, y0), (x1, y1), wide in (
        ((350, 314), (392, 290), 5),
        ((442, 272), (492, 260), 4),
        ((548, 248), (590, 236), 3.4),
    ):
        art += line([(x0, y0), (x1, y1)], CREAM, wide, 0.8)
    art += country_bus(566, 224, 84)
    for x, y, s in ((92, 200, 26), (116, 204, 20), (842, 192, 28), (720, 196, 22)):
        art += tree(x, y, s, "#5f7a5a", light="#7d956c")
    for sx, sy in ((330, 214), (352, 220), (310, 222), (700, 234), (722, 240)):
        art += oval(sx, sy, 8, 5, "#f3eee2") + oval(sx + 7, sy - 2, 3, 2.6, INK)
    art += (
        line([(770, 326), (770, 76)], "#4a4a55", 7)
        + box(738, 52, 64, 46, "#b4483f", 6)
        + box(744, 58, 52, 34, CREAM, 4)
    )
    art += (
        box(754, 66, 32, 13, "#b4483f", 3) + box(757, 80, 6, 6, INK, 3) + box(777, 80, 6, 6, INK, 3)
    )
    art += box(752, 120, 36, 52, "#e6dcc8", 2) + "".join(
        line([(757, 130 + k * 8), (783 - k % 2 * 8, 130 + k * 8)], "#8b8791", 2) for k in range(5)
    )
    art += line([(770, 104), (800, 118), (818, 150)], CREAM, 2.2) + line(
        [(770, 104), (786, 122), (794, 164)], CREAM, 2.2
    )
    return scene(art + _pump(822, 176, 34) + _pump(800, 192, 34))


def _pump(x: float, y: float, s: float) -> str:
    """A soft black dancing shoe hanging by its laces."""
    art = shape([(x - s * 0.26, y - s * 0.8, 0.4), (x + s * 0.22, y - s * 0.86, 0.4), (x + s * 0.3, y - s * 0.2), (x + s * 0.36, y + s * 0.5),
                 (x + s * 0.06, y + s * 0.86), (x - s * 0.26, y + s * 0.5), (x - s * 0.32, y - s * 0.2)], "#26232b")  # fmt: skip
    art += shape(
        [
            (x - s * 0.12, y - s * 0.66),
            (x + s * 0.12, y - s * 0.7),
            (x + s * 0.14, y - s * 0.1),
            (x, y + s * 0.1),
            (x - s * 0.14, y - s * 0.1),
        ],
        "#8a5f52",
    )
    for k in range(3):
        art += line(
            [(x - s * 0.2, y - s * (0.5 - k * 0.24)), (x + s * 0.2, y - s * (0.44 - k * 0.24))],
            CREAM,
            2,
        )
    return art


def country_bus(x: float, foot: float, s: float) -> str:
    """A country bus from the side."""
    art = shadow(x, foot, s * 0.52, s * 0.05, 0.3) + box(
        x - s * 0.5, foot - s * 0.44, s, s * 0.38, "#b4483f", s * 0.06
    )
    art += box(x - s * 0.5, foot - s * 0.44, s, s * 0.13, CREAM, s * 0.05)
    for k in range(5):
        art += box(x - s * 0.44 + k * s * 0.185, foot - s * 0.37, s * 0.145, s * 0.15, "#5d7d8c", 2)
    for dx in (-0.3, 0.3):
        art += oval(x + s * dx, foot - s * 0.06, s * 0.075, s * 0.075, "#2c2833") + oval(
            x + s * dx, foot - s * 0.06, s * 0.03, s * 0.03, "#b9bcc2"
        )
    return art + box(x + s * 0.46, foot - s * 0.18, s * 0.05, s * 0.06, HONEY, 2)
