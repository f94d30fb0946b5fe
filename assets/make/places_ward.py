"""Where patients are seen: ward, clinic, corridor."""

from pen import Point, box, brush, flat, line, oval, shape
from scenery import (
    BLUE,
    CREAM,
    DARK_WOOD,
    DEEP_BLUE,
    DEEP_TEAL,
    FERN,
    INK,
    MAUVE,
    MOSS,
    OCHRE,
    PALE_TEAL,
    PALE_WOOD,
    PAPER,
    PLUM,
    RUST,
    TEAL,
    TERRACOTTA,
    WOOD,
    chair_side,
    leaf_sprig,
    plant,
    pleats,
    room,
    scene,
    shadow,
    sunlight,
    table_top,
    window,
)


def _bed(x: float, floor: float, s: float, blanket: str, dark: str) -> str:
    """A hospital bed from the side, its head to the left; s is its length."""
    art = shadow(x + s * 0.5, floor, s * 0.54, s * 0.03, 0.16)
    for dx in (0.1, 0.86):
        art += line(
            [(x + s * dx, floor - s * 0.2), (x + s * dx, floor - s * 0.03)], "#8e979a", s * 0.022
        )
        art += oval(x + s * dx, floor - s * 0.018, s * 0.022, s * 0.022, INK)
    art += box(x + s * 0.02, floor - s * 0.25, s * 0.94, s * 0.05, "#a9b2b3", s * 0.015)
    art += box(x - s * 0.02, floor - s * 0.56, s * 0.045, s * 0.42, PALE_WOOD, s * 0.02)
    art += box(x + s * 0.95, floor - s * 0.42, s * 0.04, s * 0.28, PALE_WOOD, s * 0.02)
    mattress: list[Point] = [(x + s * 0.02, floor - s * 0.25, 0), (x + s * 0.03, floor - s * 0.42, 0.2), (x + s * 0.1, floor - s * 0.44, 0.5),
                             (x + s * 0.34, floor - s * 0.34, 0.7), (x + s * 0.95, floor - s * 0.33, 0.2),
                             (x + s * 0.95, floor - s * 0.25, 0)]  # fmt: skip
    art += shape(mattress, CREAM)
    art += shape([(x + s * 0.04, floor - s * 0.43), (x + s * 0.07, floor - s * 0.52), (x + s * 0.2, floor - s * 0.46),
                  (x + s * 0.24, floor - s * 0.38), (x + s * 0.1, floor - s * 0.4)], "#ffffff")  # fmt: skip
    cover: list[Point] = [(x + s * 0.36, floor - s * 0.355, 0.3), (x + s * 0.6, floor - s * 0.37), (x + s * 0.96, floor - s * 0.355, 0.4),
                          (x + s * 0.965, floor - s * 0.16, 0.2), (x + s * 0.66, floor - s * 0.17), (x + s * 0.4, floor - s * 0.16, 0.2),
                          (x + s * 0.35, floor - s * 0.24)]  # fmt: skip
    art += shape(cover, blanket)
    art += shape([(x + s * 0.36, floor - s * 0.355, 0.3), (x + s * 0.44, floor - s * 0.365, 0.3), (x + s * 0.47, floor - s * 0.165, 0.3),
                  (x + s * 0.4, floor - s * 0.16, 0.3), (x + s * 0.345, floor - s * 0.25)], "#fffaf0")  # fmt: skip
    for dx in (0.58, 0.7, 0.84):
        art += brush([(x + s * dx, floor - s * 0.35), (x + s * (dx + 0.02), floor - s * 0.26), (x + s * dx, floor - s * 0.18)],
                     dark, s * 0.012, opacity=0.6)  # fmt: skip
    return art


def _visitor_chair(x: float, floor: float) -> str:
    """A padded chair for whoever sits with the patient."""
    art = line([(x - 30, floor), (x - 26, floor - 34)], DARK_WOOD, 5) + line(
        [(x + 34, floor), (x + 30, floor - 34)], DARK_WOOD, 5
    )
    art += shape([(x + 22, floor - 40, 0.3), (x + 30, floor - 100), (x + 42, floor - 104, 0.6), (x + 46, floor - 94), (x + 38, floor - 38, 0.3)],
                 "#a86a4c")  # fmt: skip
    art += shape([(x - 34, floor - 44, 0.6), (x - 30, floor - 52), (x + 30, floor - 52, 0.5), (x + 32, floor - 36, 0.5), (x - 32, floor - 34, 0.5)],
                 TERRACOTTA)  # fmt: skip
    return art + line(
        [(x - 30, floor - 40), (x - 32, floor - 68), (x + 32, floor - 70)], PALE_WOOD, 5
    )


def ward() -> str:
    """A bay of three beds in the morning."""
    art = room("#cfdbd2", "#d9c6a9", 226, "#b5c4ba") + box(0, 0, 960, 30, "#dde6de")
    art += window(392, 52, 176, 116, CREAM, panes=(3, 1)) + sunlight(420, 236, 170, 80, 60, 0.4)
    art += window(846, 52, 150, 116, CREAM, panes=(2, 1))
    art += (
        box(60, 84, 190, 12, "#a9bdb3", 3)
        + box(70, 86, 26, 8, CREAM, 2)
        + oval(120, 90, 3.5, 3.5, TERRACOTTA)
    )
    art += oval(136, 90, 3.5, 3.5, TEAL) + oval(152, 90, 3.5, 3.5, OCHRE)
    art += line([(96, 96), (104, 60), (142, 44)], "#8e979a", 3.5) + shape(
        [(132, 38), (152, 40), (158, 54), (136, 56)], DEEP_TEAL
    )
    art += box(0, 30, 960, 4, "#9fb0a6") + line([(310, 34), (310, 42)], "#9fb0a6", 2)
    art += _bed(636, 252, 196, MAUVE, PLUM)
    art += pleats(586, 34, 58, 200, "#c98e6f", RUST, 4) + pleats(
        836, 34, 40, 200, "#c98e6f", RUST, 3
    )
    art += (
        box(24, 214, 58, 74, PALE_WOOD, 3)
        + box(24, 214, 58, 8, WOOD, 2)
        + line([(30, 250), (76, 250)], WOOD, 2)
    )
    art += oval(53, 236, 3, 3, DARK_WOOD) + oval(53, 266, 3, 3, DARK_WOOD)
    art += shape(
        [(40, 214, 0), (42, 188, 0.3), (56, 188, 0.3), (58, 214, 0)], "#e8f1f0", 0.9
    ) + box(41, 200, 16, 14, BLUE, 2, 0.6)
    art += leaf_sprig(48, 192, 34, MOSS, -8) + leaf_sprig(51, 192, 40, FERN, 8)
    art += (
        oval(40, 160, 7, 7, TERRACOTTA)
        + oval(59, 150, 8, 8, OCHRE)
        + oval(50, 166, 6, 6, "#e0a48c")
    )
    art += _bed(104, 296, 272, TEAL, DEEP_TEAL)
    art += line([(398, 290), (398, 116)], "#8e979a", 3.5) + line(
        [(384, 118), (398, 112), (412, 118)], "#8e979a", 3
    )
    art += shape([(404, 120, 0.4), (418, 120, 0.4), (419, 148), (411, 156), (403, 148)], "#f4e6c2")
    art += line([(411, 156), (410, 190), (380, 210), (360, 206)], "#c9b083", 1.6)
    art += line([(382, 294), (398, 286), (414, 294)], "#8e979a", 3.5)
    art += shadow(500, 290, 54, 6) + _visitor_chair(500, 288)
    return scene(art + pleats(-6, 34, 38, 226, "#c98e6f", RUST, 2))


def _lungs(x: float, y: float) -> str:
    """A simple poster of the lungs."""
    art = line([(x, y - 44), (x, y - 14)], "#d9b9a4", 7)
    for f in (-1, 1):
        art += line([(x, y - 16), (x + f * 12, y - 4)], "#d9b9a4", 5)
        art += shape([(x + f * 7, y - 26), (x + f * 20, y - 30), (x + f * 32, y - 4), (x + f * 34, y + 28), (x + f * 24, y + 36),
                      (x + f * 8, y + 24), (x + f * 6, y)], "#d98f76" if f < 0 else "#cf7f66")  # fmt: skip
        art += line([(x + f * 10, y - 6), (x + f * 20, y + 6), (x + f * 24, y + 22)], PAPER, 2, 0.8)
    return art + line([(x - 24, y + 48), (x + 24, y + 48)], "#c8bda6", 2.4)


def clinic() -> str:
    """A consulting room: two chairs close together, a couch, a basin."""
    art = room("#dfe2d2", "#cbb893", 244, "#c7ccb8")
    art += window(404, 40, 150, 108, CREAM, "#e3ecdf", panes=(1, 1))
    for y in range(42, 104, 9):
        art += box(404, y, 150, 6, "#f6efdf", 0, 0.95) + box(404, y + 6, 150, 1.2, "#c9c1ac")
    art += line([(546, 40), (546, 122)], "#c9c1ac", 1.5) + sunlight(330, 254, 150, 60, 50, 0.35)
    art += box(640, 40, 92, 124, "#f7f0e0", 2) + _lungs(686, 104)
    art += (
        box(780, 160, 150, 84, PALE_WOOD, 2)
        + box(774, 152, 162, 10, CREAM, 3)
        + line([(855, 168), (855, 240)], WOOD, 2)
    )
    art += shape([(812, 152, 0.2), (820, 164), (890, 164), (898, 152, 0.2)], "#eef2ee") + line(
        [(855, 152), (855, 126), (874, 122), (876, 134)], "#9aa5a7", 4.5
    )
    art += (
        box(786, 60, 120, 54, PALE_TEAL, 3)
        + line([(846, 62), (846, 112)], "#8fb0a6", 2)
        + box(912, 96, 18, 26, CREAM, 3)
    )
    couch = (
        shadow(160, 290, 140, 8)
        + line([(66, 284), (72, 232)], "#8e979a", 6)
        + line([(258, 284), (252, 232)], "#8e979a", 6)
    )
    couch += box(50, 232, 224, 10, "#8e979a", 3)
    couch += shape(
        [
            (46, 232, 0.2),
            (40, 178, 0.5),
            (62, 172, 0.5),
            (112, 212),
            (274, 210, 0.4),
            (280, 232, 0.3),
        ],
        TEAL,
    )
    couch += shape(
        [
            (44, 178, 0.4),
            (62, 171, 0.5),
            (112, 210),
            (276, 208, 0.3),
            (276, 214, 0.3),
            (108, 217),
            (60, 180),
        ],
        CREAM,
    )
    couch += shape(
        [(40, 172), (44, 160), (60, 158), (76, 170), (86, 186), (76, 190), (58, 178)], "#ffffff"
    )
    art += couch + pleats(2, 20, 34, 214, "#c9a9a0", MAUVE, 2) + box(0, 16, 300, 4, "#9fa898", 2)
    art += shadow(600, 301, 214, 8, 0.12)
    art += (
        table_top(596, 196, 184, 14, PALE_WOOD, WOOD)
        + box(752, 210, 14, 88, WOOD)
        + box(612, 210, 14, 88, WOOD)
    )
    art += flat([(664, 140), (738, 140), (738, 186), (664, 186)], "#56646a") + flat(
        [(668, 144), (734, 144), (734, 182), (668, 182)], "#d8e6e0"
    )
    art += (
        box(696, 186, 10, 10, "#56646a")
        + line([(676, 156), (712, 156)], TEAL, 3)
        + line([(676, 166), (722, 166)], "#a9b7b4", 3)
    )
    art += box(618, 190, 36, 5, TERRACOTTA, 1) + box(620, 185, 34, 5, CREAM, 1)
    art += chair_side(430, 300, 128, TERRACOTTA, RUST, 1) + chair_side(
        566, 300, 128, DEEP_BLUE, "#233f54", -1
    )
    art += plant(340, 290, 58, CREAM)
    return scene(art)


def corridor() -> str:
    """A long corridor with light at its end and two people far off."""
    cx, cy = 520, 132
    art = box(0, 0, 960, 320, "#e6ddca")
    art += flat([(0, 0), (960, 0), (cx + 58, cy - 56), (cx - 58, cy - 56)], "#f1ebdd")
    art += flat([(0, 320), (960, 320), (cx + 58, cy + 52), (cx - 58, cy + 52)], "#c3b496")
    art += flat([(200, 320), (700, 320), (cx + 26, cy + 52), (cx - 30, cy + 52)], "#d6c8ab")
    art += flat([(0, 0), (0, 320), (cx - 58, cy + 52), (cx - 58, cy - 56)], "#cfd8cb")
    art += flat([(960, 0), (960, 320), (cx + 58, cy + 52), (cx + 58, cy - 56)], "#bccabf")

    def left(t: float, y: float) -> Point:
        """A place on the left wall: t from here (0) to the far end (1), y from ceiling (0) to floor (1)."""
        d = 1 - (1 - t)
        x = (cx - 58) * d
        top, low = (cy - 56) * d, 320 + (cy + 52 - 320) * d
        return (x, top + (low - top) * y)

    def right(t: float, y: float) -> Point:
        x = 960 + (cx + 58 - 960) * t
        top, low = (cy - 56) * t, 320 + (cy + 52 - 320) * t
        return (x, top + (low - top) * y)

    for side, dark, rail in ((left, "#aebfb1", TEAL), (right, "#9fb3a7", DEEP_TEAL)):
        art += flat([side(0, 0.66), side(1, 0.66), side(1, 1), side(0, 1)], dark)
        art += flat([side(0, 0.63), side(1, 0.63), side(1, 0.665), side(0, 0.665)], rail)
    doors = ((left, 0.2, 0.44, TERRACOTTA), (left, 0.62, 0.74, PALE_WOOD), (left, 0.84, 0.9, TERRACOTTA),
             (right, 0.36, 0.55, PALE_WOOD), (right, 0.7, 0.79, TERRACOTTA), (right, 0.88, 0.93, PALE_WOOD))  # fmt: skip
    for side, a, b, colour in doors:
        pad = (b - a) * 0.09
        art += flat(
            [side(a - pad, 0.2), side(b + pad, 0.2), side(b + pad, 1), side(a - pad, 1)], CREAM
        )
        art += flat([side(a, 0.24), side(b, 0.24), side(b, 1), side(a, 1)], colour)
        m0, m1 = a + (b - a) * 0.62, a + (b - a) * 0.84
        art += flat([side(m0, 0.34), side(m1, 0.34), side(m1, 0.58), side(m0, 0.58)], "#f6ead0")
        art += flat(
            [
                side(a + pad, 0.62),
                side(a + pad * 3, 0.62),
                side(a + pad * 3, 0.66),
                side(a + pad, 0.66),
            ],
            INK,
            0.6,
        )
    for t, u in ((0.1, 0.34), (0.5, 0.6), (0.74, 0.8), (0.88, 0.91)):
        xs = [(cx - 40, cx + 40)]
        for a, b in xs:
            y0, y1 = (cy - 56) * t, (cy - 56) * u
            wide0, wide1 = (b - a) * (1 + (1 - t) * 2.2) / 2, (b - a) * (1 + (1 - u) * 2.2) / 2
            art += flat(
                [(cx - wide0, y0), (cx + wide0, y0), (cx + wide1, y1), (cx - wide1, y1)], "#fff8e0"
            )
    art += box(cx - 58, cy - 56, 116, 108, "#d8dfd2") + box(cx - 44, cy - 40, 88, 92, PALE_WOOD)
    art += box(cx - 40, cy - 36, 38, 88, "#fdf3d4") + box(cx + 2, cy - 36, 38, 88, "#fdf3d4")
    art += flat(
        [(cx - 40, cy + 52), (cx + 40, cy + 52), (cx + 120, 320), (cx - 150, 320)], "#fff3d4", 0.35
    )
    for x, colour, skin, s in (
        (cx - 14, DEEP_BLUE, "#5b3f33", 1),
        (cx + 12, RUST, "#6b4632", 0.94),
    ):
        art += oval(x, cy + 60, 11, 2.4, INK, 0.2) + oval(x, cy + 3 * s, 5.4 * s, 6.4 * s, skin)
        art += shape(
            [
                (x - 9 * s, cy + 16),
                (x, cy + 9),
                (x + 9 * s, cy + 16),
                (x + 8 * s, cy + 38),
                (x - 8 * s, cy + 38),
            ],
            colour,
        )
        art += line([(x - 4, cy + 37), (x - 5, cy + 58)], "#2d3440", 5) + line(
            [(x + 4, cy + 37), (x + 4.5, cy + 58)], "#2d3440", 5
        )
    trolley = (
        shadow(812, 292, 66, 7, 0.2)
        + line([(764, 216), (764, 280)], "#7d898c", 4)
        + line([(860, 216), (860, 280)], "#7d898c", 4)
    )
    trolley += box(758, 212, 108, 9, "#aeb8b9", 3) + box(758, 254, 108, 8, "#aeb8b9", 3)
    trolley += (
        box(772, 188, 34, 24, CREAM, 2)
        + box(812, 194, 40, 18, TEAL, 2)
        + box(776, 236, 52, 18, CREAM, 2)
        + box(834, 240, 22, 14, OCHRE, 2)
    )
    trolley += oval(764, 284, 6, 6, INK) + oval(860, 284, 6, 6, INK)
    seats = "".join(
        line([(x, 300), (x + 3, 264)], INK, 3.5) + line([(x + 34, 300), (x + 32, 264)], INK, 3.5)
        + shape([(x - 6, 262, 0.4), (x + 38, 262, 0.4), (x + 36, 253, 0.4), (x - 2, 253, 0.4)], BLUE)
        + shape([(x - 5, 250, 0.4), (x - 3, 208, 0.5), (x + 36, 208, 0.5), (x + 36, 250, 0.4)], BLUE)
        for x in (252, 300)
    )  # fmt: skip
    return scene(art + trolley + shadow(296, 302, 66, 6, 0.16) + seats)
