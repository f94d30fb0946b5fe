"""Where people sit down: hospice and kitchen."""

from pen import Point, box, brush, flat, line, oval, shape
from scenery import (
    BLUE,
    CREAM,
    DARK_WOOD,
    DEEP_BLUE,
    DEEP_TEAL,
    FERN,
    HONEY,
    INK,
    MAUVE,
    MOSS,
    OCHRE,
    PALE_TEAL,
    PALE_WOOD,
    PLUM,
    RUST,
    SAGE,
    TEAL,
    TERRACOTTA,
    WOOD,
    chair_side,
    cup,
    frame,
    leaf_sprig,
    pendant,
    plant,
    pleats,
    room,
    scene,
    shadow,
    table_top,
    tree,
    window,
    wisp,
)


def _bird(x: float, y: float) -> str:
    """A blue bird at the feeder."""
    art = shape(
        [
            (x - 10, y - 8),
            (x - 4, y - 14),
            (x + 6, y - 11),
            (x + 22, y - 14, 0.2),
            (x + 20, y - 9, 0.2),
            (x + 8, y - 3),
            (x - 4, y - 2),
        ],
        DEEP_BLUE,
    )
    art += shape([(x - 10, y - 8), (x - 3, y - 9), (x + 2, y - 4), (x - 4, y - 1.5)], TERRACOTTA)
    art += oval(x - 7, y - 13, 5, 4.6, DEEP_BLUE) + flat(
        [(x - 12, y - 14), (x - 16.5, y - 12), (x - 11.6, y - 11)], OCHRE
    )
    return (
        art + oval(x - 8.4, y - 14, 0.9, 0.9, CREAM) + line([(x - 1, y - 2), (x - 1, y)], INK, 1.2)
    )


def _quilted_bed(x: float, floor: float) -> str:
    """A bed made up like one at home, seen from its side."""
    art = (
        shadow(x + 160, floor + 2, 170, 9, 0.16)
        + box(x, floor - 150, 22, 148, WOOD, 8)
        + box(x + 286, floor - 92, 18, 92, WOOD, 7)
    )
    art += box(x + 14, floor - 46, 280, 22, PALE_WOOD, 3) + box(
        x + 16, floor - 78, 276, 36, CREAM, 9
    )
    art += shape(
        [
            (x + 24, floor - 80),
            (x + 28, floor - 108),
            (x + 60, floor - 118),
            (x + 92, floor - 98),
            (x + 100, floor - 78),
            (x + 60, floor - 74),
        ],
        "#ffffff",
    )
    art += shape(
        [
            (x + 44, floor - 84),
            (x + 54, floor - 104),
            (x + 90, floor - 102),
            (x + 108, floor - 84),
            (x + 100, floor - 76),
        ],
        "#eadbc8",
    )
    quilt: list[Point] = [(x + 112, floor - 84, 0.3), (x + 200, floor - 92), (x + 294, floor - 84, 0.4), (x + 298, floor - 30, 0.2),
                          (x + 200, floor - 26), (x + 108, floor - 30, 0.2)]  # fmt: skip
    art += shape(quilt, "#c98e6f")
    for k in range(6):
        for row in range(2):
            px, py = x + 116 + k * 30, floor - 80 + row * 25
            colour = (TEAL, HONEY, MAUVE, CREAM, SAGE, OCHRE)[(k * 2 + row * 3) % 6]
            art += flat(
                [(px + 13, py), (px + 25, py + 11.5), (px + 13, py + 23), (px + 1, py + 11.5)],
                colour,
            )
    return art + shape(
        [
            (x + 104, floor - 84, 0.3),
            (x + 118, floor - 88, 0.3),
            (x + 116, floor - 30, 0.3),
            (x + 104, floor - 30, 0.3),
        ],
        CREAM,
    )


def _wicker(x: float, floor: float) -> str:
    """A wicker chair looking at the garden."""
    art = shadow(x, floor, 60, 7, 0.2)
    art += line([(x - 34, floor), (x - 30, floor - 40)], DARK_WOOD, 5) + line(
        [(x + 36, floor), (x + 30, floor - 40)], DARK_WOOD, 5
    )
    art += shape([(x - 42, floor - 40, 0.4), (x - 50, floor - 76), (x - 40, floor - 118), (x, floor - 134), (x + 40, floor - 118), (x + 50, floor - 76),
                  (x + 42, floor - 40, 0.4)], WOOD)  # fmt: skip
    for k in range(-3, 4):
        art += brush(
            [
                (x + k * 10, floor - 44),
                (x + k * 12.5, floor - 86),
                (x + k * 9.5, floor - 124 + abs(k) * 5),
            ],
            DARK_WOOD,
            2.4,
            (0.6, 0.6),
            0.45,
        )
    for y, half in ((60, 44), (78, 46), (96, 44), (112, 38)):
        art += line(
            [(x - half, floor - y), (x, floor - y - 4), (x + half, floor - y)], PALE_WOOD, 2, 0.7
        )
    return art + shape(
        [
            (x - 46, floor - 46, 0.6),
            (x, floor - 52),
            (x + 46, floor - 46, 0.6),
            (x + 44, floor - 30, 0.5),
            (x, floor - 26),
            (x - 44, floor - 30, 0.5),
        ],
        DARK_WOOD,
    )


def hospice() -> str:
    """A quiet room open to its garden."""
    art = room("#e7dcc8", "#c8a680", 246, "#f4ebda")
    art += box(316, 26, 436, 222, CREAM, 2) + box(326, 36, 416, 212, "#e2ece2")
    art += shape(
        [
            (326, 248, 0),
            (326, 128, 0.3),
            (400, 112),
            (520, 132),
            (640, 110),
            (742, 126, 0.3),
            (742, 248, 0),
        ],
        "#b6cbb0",
    )
    art += tree(392, 196, 74, "#86a07a", "#7a6550", "#9db58f") + tree(
        690, 192, 62, "#93ab83", "#7a6550", "#a9bf99"
    )
    art += shape(
        [(326, 248, 0), (326, 190, 0.3), (430, 178), (560, 190), (742, 176, 0.3), (742, 248, 0)],
        "#9cb48b",
    )
    art += shape(
        [(500, 248, 0), (540, 214), (528, 194, 0.4), (540, 192, 0.4), (562, 216), (596, 248, 0)],
        "#e6d3ac",
    )
    for x, y, colour in ((348, 226, MAUVE), (362, 218, PLUM), (378, 228, MAUVE), (394, 220, "#b79ab0"), (412, 230, PLUM), (436, 222, MAUVE),
                         (640, 226, OCHRE), (658, 218, TERRACOTTA), (676, 228, OCHRE), (696, 220, TERRACOTTA), (716, 228, HONEY)):  # fmt: skip
        art += line([(x, y + 20), (x, y)], FERN, 2) + oval(x, y, 4, 7, colour)
    art += line([(590, 214), (590, 146)], DARK_WOOD, 3.5) + box(566, 144, 48, 4, DARK_WOOD, 1)
    art += line([(574, 144), (574, 112)], DARK_WOOD, 2.4) + line(
        [(606, 144), (606, 112)], DARK_WOOD, 2.4
    )
    art += flat([(562, 114), (618, 114), (590, 94)], RUST) + _bird(594, 144)
    art += box(326, 36, 8, 212, CREAM) + box(466, 36, 7, 212, CREAM) + box(734, 36, 8, 212, CREAM)
    art += (
        pleats(282, 18, 62, 226, "#d9b7a0", "#b98a70", 4)
        + pleats(724, 18, 62, 226, "#d9b7a0", "#b98a70", 4)
        + box(268, 12, 532, 7, DARK_WOOD, 3)
    )
    art += flat([(474, 248), (734, 248), (800, 320), (452, 320)], "#fff3d4", 0.35)
    art += _quilted_bed(-26, 300) + _wicker(664, 300)
    art += (
        shadow(872, 300, 50, 6)
        + box(832, 212, 84, 84, PALE_WOOD, 3)
        + box(826, 206, 96, 9, WOOD, 2)
        + line([(838, 254), (910, 254)], WOOD, 2)
    )
    art += shape(
        [
            (862, 206, 0),
            (856, 184, 0.5),
            (862, 168, 0.4),
            (878, 168, 0.4),
            (884, 184, 0.5),
            (878, 206, 0),
        ],
        TEAL,
    )
    art += (
        leaf_sprig(866, 170, 50, FERN, -14)
        + leaf_sprig(874, 170, 56, MOSS, 12)
        + leaf_sprig(870, 170, 62, FERN, 0)
    )
    for x, y in ((852, 120), (887, 114), (870, 106), (860, 134), (882, 132)):
        art += oval(x, y, 7, 7, "#e0a48c") + oval(x, y, 3, 3, OCHRE)
    art += (
        frame(846, 40, 72, 52, WOOD, "#f2e6d0")
        + shape([(852, 86, 0), (870, 70), (888, 78), (912, 86, 0)], PALE_TEAL)
        + oval(898, 60, 6, 6, OCHRE)
    )
    art += cup(902, 206, 18, CREAM, "#cdb99a", 1) + pendant(130, 50, 58, "#d9b7a0")
    return scene(art)


def _teapot(x: float, y: float) -> str:
    """A round brown teapot."""
    art = line(
        [(x + 24, y - 28), (x + 42, y - 26), (x + 38, y - 10), (x + 22, y - 8)], "#6b3f2a", 5
    )
    art += shape(
        [
            (x - 22, y - 16, 0.4),
            (x - 36, y - 24),
            (x - 44, y - 36, 0.2),
            (x - 38, y - 38, 0.2),
            (x - 28, y - 30),
            (x - 20, y - 26, 0.4),
        ],
        "#8a5236",
    )
    art += shape(
        [
            (x - 14, y, 0.3),
            (x - 27, y - 14),
            (x - 20, y - 34),
            (x, y - 40),
            (x + 20, y - 34),
            (x + 27, y - 14),
            (x + 14, y, 0.3),
        ],
        "#8a5236",
    )
    art += shape([(x - 12, y - 36), (x, y - 44), (x + 12, y - 36), (x, y - 34)], "#6b3f2a") + oval(
        x, y - 45, 4, 3.6, "#6b3f2a"
    )
    return art + brush(
        [(x - 18, y - 16), (x - 17, y - 26), (x - 9, y - 33)], "#c08a68", 3.4, opacity=0.8
    )


def _dresser(x: float, floor: float) -> str:
    """Shelves of plates over a cupboard."""
    art = (
        box(x, 34, 150, 142, WOOD, 2)
        + box(x + 8, 42, 134, 134, "#9c6d44")
        + box(x - 8, 28, 166, 8, DARK_WOOD, 2)
    )
    art += (
        box(x + 8, 98, 134, 6, WOOD)
        + box(x - 6, floor - 78, 162, 78, WOOD, 3)
        + box(x - 10, floor - 82, 170, 9, DARK_WOOD, 2)
    )
    for k, colour in enumerate((BLUE, CREAM, TERRACOTTA)):
        cx = x + 32 + k * 43
        art += (
            oval(cx, 76, 19, 21, CREAM)
            + oval(cx, 76, 15, 17, colour, 0.85)
            + oval(cx, 76, 10, 11, CREAM)
        )
    for k, colour in enumerate((TEAL, OCHRE, CREAM, PLUM)):
        cx = x + 28 + k * 32
        art += line([(cx, 104), (cx + 1, 112)], INK, 1.4) + cup(
            cx, 132, 20, colour, INK if colour != CREAM else "#cdb99a", 1
        )
    art += cup(x + 40, 170, 26, CREAM, "#cdb99a", 1) + plant(x + 108, 171, 30, TEAL)
    art += (
        line([(x + 75, floor - 70), (x + 75, floor - 6)], DARK_WOOD, 2.5)
        + oval(x + 64, floor - 40, 3, 3, DARK_WOOD)
        + oval(x + 86, floor - 40, 3, 3, DARK_WOOD)
    )
    return art


def kitchen() -> str:
    """A kitchen table where things get said."""
    art = room("#dfe3d0", "#c39a72", 250, "#c6cbb4")
    for k in range(24):
        for row in range(3):
            art += box(
                252 + k * 19, 132 + row * 19, 18, 18, ("#eef0e2", "#d3dccb")[(k + row) % 2], 1
            )
    art += (
        window(400, 26, 160, 96, CREAM, "#dfeae0", panes=(2, 1))
        + plant(424, 122, 30, TERRACOTTA)
        + plant(536, 122, 26, OCHRE)
    )
    art += pleats(392, 12, 176, 26, "#d98f76", RUST, 9)
    art += box(252, 196, 460, 54, PALE_TEAL, 2) + box(246, 186, 472, 11, PALE_WOOD, 2)
    for x in (340, 430, 540, 630):
        art += line([(x, 200), (x, 248)], "#8fb0a6", 2)
    for x in (326, 354, 416, 554, 616, 644):
        art += oval(x, 212, 2.6, 2.6, DARK_WOOD)
    art += shape([(434, 186, 0.2), (440, 197), (528, 197), (534, 186, 0.2)], "#eef2ee") + line(
        [(484, 186), (484, 158), (504, 154), (506, 166)], "#9aa5a7", 4.5
    )
    art += shape(
        [(284, 186, 0), (278, 160), (290, 144), (308, 144), (320, 160), (314, 186, 0)], DEEP_TEAL
    ) + line([(286, 146), (299, 132), (312, 146)], INK, 4)
    art += line([(318, 162), (334, 156)], DEEP_TEAL, 6) + wisp(338, 152, 26)
    art += (
        box(620, 160, 20, 26, OCHRE, 2)
        + box(644, 154, 22, 32, TERRACOTTA, 2)
        + box(670, 164, 18, 22, TEAL, 2)
    )
    for x, w in ((618, 24), (642, 26), (668, 22)):
        art += box(x, (158, 152, 162)[(x - 618) // 24], w, 4, CREAM, 1)
    art += (
        _dresser(60, 252)
        + box(772, 60, 128, 190, "#f0e7d5", 6)
        + line([(772, 128), (900, 128)], "#cdbfa4", 2.5)
    )
    art += line([(784, 96), (784, 116)], "#9aa5a7", 5) + line(
        [(784, 142), (784, 182)], "#9aa5a7", 5
    )
    for x, y, w, h, colour in (
        (812, 72, 26, 32, HONEY),
        (846, 78, 36, 26, "#ffffff"),
        (814, 144, 32, 38, "#ffffff"),
        (856, 146, 28, 28, "#d9e6e0"),
        (830, 194, 40, 30, HONEY),
    ):
        art += box(x, y, w, h, colour, 1) + oval(x + w / 2, y + 1, 2.6, 2.6, TERRACOTTA)
        art += line([(x + 5, y + h * 0.45), (x + w - 5, y + h * 0.45)], "#a39a90", 1.4) + line(
            [(x + 5, y + h * 0.7), (x + w - 9, y + h * 0.7)], "#a39a90", 1.4
        )
    art += flat([(448, 104), (512, 104), (640, 250), (320, 250)], "#fff0c4", 0.3) + pendant(
        480, 54, 82, TERRACOTTA
    )
    art += (
        shadow(480, 314, 250, 8, 0.16)
        + chair_side(262, 318, 140, DEEP_BLUE, "#233f54", 1)
        + chair_side(698, 318, 140, RUST, "#6f3920", -1)
    )
    art += (
        table_top(296, 236, 368, 16, PALE_WOOD, WOOD)
        + flat([(322, 252), (340, 252), (336, 320), (324, 320)], WOOD)
        + flat([(620, 252), (638, 252), (636, 320), (624, 320)], WOOD)
    )
    art += (
        cup(376, 236, 28, BLUE, DEEP_BLUE, -1, steam=True)
        + cup(582, 236, 28, TERRACOTTA, RUST, 1, steam=True)
        + _teapot(478, 236)
    )
    art += flat([(412, 236), (418, 228), (446, 230), (440, 236)], CREAM) + flat(
        [(516, 236), (520, 230), (556, 230), (552, 236)], CREAM
    )
    return scene(art)
