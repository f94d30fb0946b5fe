"""Covers in a room: soup, a tablet on a dresser, a wall of numbers, two cups."""

from pen import Point, box, brush, flat, group, line, number, oval, shape, smooth
from scenery import (
    CREAM,
    DARK_WOOD,
    DEEP_TEAL,
    HONEY,
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
    books,
    chair_back,
    cup,
    disc,
    hills,
    pendant,
    plant,
    pleats,
    scene,
    shadow,
    table_top,
    wisp,
)


def soup_on_tuesday() -> str:
    """A bowl of soup on the ward's trolley, steaming, with a spoon and a folded napkin."""
    art = box(0, 0, 960, 320, "#cdd9d2") + box(0, 236, 960, 84, "#b9c3bb")
    art += (
        pleats(20, 0, 250, 246, "#a9c2ba", "#8fada5", 7)
        + pleats(700, 0, 250, 246, "#a9c2ba", "#8fada5", 7)
        + box(0, 0, 960, 9, "#8b8791")
    )
    art += (
        box(352, 26, 256, 120, CREAM, 3)
        + box(362, 36, 236, 100, "#dfe9e6")
        + hills(362, 36, 236, 100)
        + box(476, 36, 8, 100, CREAM)
    )
    art += shadow(480, 308, 320, 10, 0.16)
    for x in (232, 728):
        art += (
            line([(x, 206), (x, 290)], "#8f979c", 9)
            + oval(x, 300, 12, 12, "#3a3947")
            + oval(x, 300, 5, 5, "#b9bcc2")
        )
    art += box(212, 262, 536, 10, "#a7afb3", 4) + line(
        [(196, 150), (180, 158), (182, 196), (214, 206)], "#8f979c", 8
    )
    art += table_top(196, 196, 568, 22, "#dfe3e2", "#9ba4a8")
    art += box(300, 182, 360, 16, TERRACOTTA, 6) + box(300, 182, 360, 6, "#d98d6a", 4)
    bowl: list[Point] = [
        (390, 116, 0),
        (570, 116, 0),
        (560, 150),
        (526, 180, 0.4),
        (434, 180, 0.4),
        (400, 150),
    ]
    art += shape(bowl, "#f4ead8") + shape(
        [(390, 116, 0), (430, 116, 0), (440, 156), (456, 180, 0.4), (434, 180, 0.4), (400, 150)],
        "#dccdb4",
    )
    art += (
        box(398, 140, 164, 7, "#5f8ba0", 3, 0.9)
        + oval(480, 116, 90, 20, "#e7dac3")
        + oval(480, 117, 80, 15.5, "#d78a3c")
        + oval(470, 115, 54, 8, "#e5a457", 0.8)
    )
    for x, y, c in (
        (440, 115, "#6d8360"),
        (470, 122, "#c4552f"),
        (502, 114, "#6d8360"),
        (524, 119, "#c4552f"),
        (456, 120, "#f0d9a0"),
        (494, 123, "#f0d9a0"),
    ):
        art += oval(x, y, 5, 2.8, c)
    for x, high in ((436, 66), (480, 84), (522, 62)):
        art += wisp(x, 98, high)
    art += (
        line([(596, 178), (640, 118)], "#c9ced3", 6)
        + oval(647, 107, 9, 14, "#c9ced3", 1, 36)
        + oval(648, 105, 5, 9, "#e4e7ea", 1, 36)
    )
    art += flat([(316, 182), (326, 152), (372, 158), (364, 182)], CREAM) + line(
        [(326, 152), (352, 182)], "#d3c6ae", 2
    )
    for x in (256, 700):
        art += oval(x, 252, 44, 10, "#e9e2d3") + oval(x, 249, 30, 6, "#d5cbb8")
    art += (
        shape([(236, 194, 0), (238, 176), (258, 168), (280, 176), (282, 194, 0)], "#d9a867")
        + brush([(246, 180), (252, 172)], "#f0d3a0", 3)
        + brush([(262, 180), (268, 172)], "#f0d3a0", 3)
    )
    art += (
        box(694, 158, 40, 38, "#f4ead8", 5)
        + box(694, 166, 40, 7, "#5f8ba0")
        + line([(734, 168), (746, 172), (744, 186), (733, 188)], "#f4ead8", 5)
    )
    return scene(art)


def virtual_ward() -> str:
    """A tablet propped on a kitchen dresser in a Scottish home, a heart's line on it."""
    art = box(0, 0, 960, 320, "#d9c9ae") + box(0, 250, 960, 70, "#a98c68")
    for k in range(12):
        art += box(k * 84, 0, 2, 250, "#cbb999")
    art += (
        box(716, 30, 176, 150, CREAM, 3)
        + box(726, 40, 156, 130, "#cbdcdf")
        + hills(726, 40, 156, 130, "#8fa3ad", "#7f9a86")
    )
    art += (
        box(726, 138, 156, 18, "#9fbac4")
        + box(800, 40, 7, 130, CREAM)
        + box(706, 178, 196, 11, "#e6dac2", 2)
        + plant(752, 180, 44)
    )
    # The dresser.
    art += (
        box(150, 4, 520, 252, "#5f7d78")
        + box(166, 16, 488, 104, "#4d6864")
        + box(166, 128, 488, 90, "#4d6864")
        + box(140, 214, 540, 20, "#7b9a94", 4)
    )
    art += (
        box(150, 232, 520, 88, "#5f7d78")
        + box(170, 246, 230, 70, "#55716d", 3)
        + box(420, 246, 230, 70, "#55716d", 3)
        + oval(385, 280, 6, 6, OCHRE)
        + oval(435, 280, 6, 6, OCHRE)
    )
    art += box(160, 108, 500, 12, "#7b9a94", 2)
    for k, c in enumerate(("#5f8ba0", "#c4714f", "#5f8ba0", "#d9a441", "#5f8ba0")):
        x = 216 + k * 97
        art += (
            oval(x, 68, 40, 40, "#f4ecdc")
            + oval(x, 68, 31, 31, c, 0.55)
            + oval(x, 68, 26, 26, "#f4ecdc")
            + oval(x, 68, 8, 8, c, 0.5)
        )
    for k, c in enumerate(("#c4714f", "#efe2ca", "#6e4a63", "#d9a441")):
        x = 196 + k * 34 if k < 2 else 520 + k * 34
        art += (
            line([(x, 120), (x, 128)], "#c9ced3", 3)
            + box(x - 12, 130, 24, 24, c, 4)
            + line([(x + 12, 136), (x + 19, 140), (x + 12, 149)], c, 4)
        )
    # The tablet.
    art += flat([(470, 214), (486, 214), (470, 150)], "#2b2f38")
    art += flat([(336, 216), (482, 216), (470, 112), (328, 118)], "#2b2f38") + flat(
        [(346, 209), (473, 209), (462, 121), (338, 126)], "#eef4f1"
    )
    art += line(
        [
            (352, 170),
            (378, 170),
            (386, 158),
            (394, 188),
            (404, 138),
            (414, 180),
            (420, 168),
            (460, 167),
        ],
        "#c4452f",
        4,
    )
    art += (
        box(352, 134, 30, 7, TEAL, 3)
        + box(354, 194, 44, 6, PALE_TEAL, 3)
        + box(406, 193, 30, 6, PALE_TEAL, 3)
    )
    art += shape([(444, 140), (449, 134), (454, 140), (449, 148, 0)], "#c4452f") + shape(
        [(444, 140), (439, 134), (434, 140), (444, 151, 0), (454, 140)], "#c4452f"
    )
    # What the nurse left, and what was there.
    art += (
        box(506, 196, 34, 19, "#f4f1ea", 6)
        + box(511, 200, 14, 9, "#2b2f38", 2)
        + line([(506, 207), (490, 214), (478, 226), (430, 232)], "#d3cdbf", 3)
    )
    art += cup(592, 215, 40, "#efe2ca", "#cdbb9b", 1) + wisp(592, 176, 34)
    cloth: list[Point] = [(196, 212, 0), (300, 212, 0), (296, 262, 0), (204, 262, 0)]
    art += flat(cloth, "#8c3f3a")
    for x in (214, 236, 262, 284):
        art += line([(x, 213), (x + (248 - x) * 0.06, 261)], "#2f5d4a", 6, 0.75)
    for y in (222, 240, 254):
        art += line([(197, y), (299, y)], "#2f5d4a", 4, 0.75) + line(
            [(197, y + 4), (299, y + 4)], HONEY, 1.4, 0.9
        )
    art += oval(246, 205, 36, 9, "#e8dcc6") + "".join(
        oval(x, y, 15, 9, "#c9955a") for x, y in ((230, 200), (258, 199), (245, 192))
    )
    return scene(art)


DIGITS: dict[str, list[list[Point]]] = {
    "0": [[(5, 0), (10, 4), (10, 14), (5, 18), (0, 14), (0, 4), (5, 0)]],
    "1": [[(1, 4), (6, 0, 0), (6, 18)]],
    "2": [[(0, 4), (5, 0), (10, 5), (0, 18, 0), (10, 18)]],
    "3": [[(0, 1), (9, 3), (5, 8, 0), (10, 12), (6, 18), (0, 16)]],
    "4": [[(7, 18), (7, 0, 0), (0, 12, 0), (10, 12)]],
    "5": [[(9, 0), (1, 0, 0), (1, 8, 0), (9, 9), (8, 17), (0, 17)]],
    "6": [[(8, 0), (1, 9), (3, 18), (10, 14), (6, 9), (1, 12)]],
    "7": [[(0, 0), (10, 0, 0), (4, 18)]],
    "8": [[(5, 8), (0, 4), (5, 0), (10, 4), (5, 8), (0, 13), (5, 18), (10, 13), (5, 8)]],
    "9": [[(9, 7), (4, 9), (0, 5), (5, 0), (9, 5), (8, 18)]],
}


def _number(word: str, x: float, y: float, size: float, colour: str) -> str:
    """A number written with a pen, as one path; `size` is its height in units."""
    scale = size / 18
    data = ""
    for k, digit in enumerate(word):
        for stroke in DIGITS[digit]:
            data += smooth(
                [(x + (k * 15 + p[0]) * scale, y + p[1] * scale, *p[2:]) for p in stroke],
                closed=False,
            )
    return f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{number(2.6 * scale)}" stroke-linecap="round"/>\n'


def waiting_list() -> str:
    """A wall of numbered slips, and one chair before it."""
    art = (
        box(0, 0, 960, 320, "#7f8f93")
        + box(0, 252, 960, 68, "#b59a7a")
        + box(0, 246, 960, 8, "#697a7e")
    )
    called = 4107
    for row in range(5):
        for k in range(18):
            x, y = 16 + k * 52.4 + row % 2 * 7, 8 + row * 48
            taken = 360 < x + 22 < 590 and row > 1
            called += 13 + (k * 7 + row * 11) % 5
            lean = ((k * 5 + row * 3) % 7 - 3) * 0.9
            paper = ("#f3ead8", "#e9dfca", "#efe3c6", "#e3dccd")[(k + row * 3) % 4]
            if (k * 3 + row * 5) % 17 == 0 and not taken:
                continue
            slip = box(0, 0, 44, 38, paper) + oval(22, 4, 2.6, 2.6, RUST)
            slip += _number(str(called)[-3:], 8, 13, 15, "#66626e")
            art += group(slip, f"translate({x:g} {y:g}) rotate({lean:g} 22 4)")
    art += flat([(400, 0), (560, 0), (690, 310), (270, 310)], "#fff3d4", 0.24) + oval(
        480, 300, 150, 13, "#fff3d4", 0.3
    )
    art += shadow(480, 304, 84, 9, 0.26) + chair_back(480, 304, 176, RUST, "#6f3920")
    art += box(450, 168, 60, 6, "#d08a63", 3, 0.7) + shape(
        [(516, 150), (540, 148), (552, 170), (550, 238), (538, 250), (524, 236), (520, 190)],
        "#3f5f63",
    )
    return scene(art + brush([(528, 156), (534, 200), (532, 240)], "#2f484c", 3))


def ten() -> str:
    """A table with two cups, for any case at all."""
    art = (
        box(0, 0, 960, 320, "#e9dcc2")
        + disc(330, 150, 168, "#9dbac2", 0.75)
        + disc(630, 150, 168, "#dca887", 0.75)
    )
    art += flat([(434, 66), (526, 66), (690, 216), (270, 216)], "#fff6dc", 0.6) + pendant(
        480, 18, 92, "#3f5f63", HONEY
    )
    art += (
        table_top(150, 214, 660, 26, PALE_WOOD, DARK_WOOD)
        + box(206, 240, 26, 80, WOOD)
        + box(728, 240, 26, 80, WOOD)
    )
    for x, colour, dark, handle in (
        (356, "#5f8ba0", "#3c657c", -1),
        (604, "#cf8460", "#a35a38", 1),
    ):
        art += (
            oval(x, 214, 50, 7, CREAM)
            + oval(x, 213, 32, 4, "#d9cbb2")
            + cup(x, 213, 62, colour, dark, handle)
        )
    art += brush([(360, 154), (378, 118), (384, 92), (430, 52)], "#ffffff", 8, (0.3, 0.05), 0.85)
    art += brush([(600, 154), (582, 118), (576, 92), (530, 52)], "#ffffff", 8, (0.3, 0.05), 0.85)
    art += (
        flat([(438, 210), (518, 210), (526, 216), (430, 216)], CREAM)
        + oval(480, 203, 11, 9, TERRACOTTA)
        + _leaf(480, 196)
    )
    return scene(
        art
        + books(208, 214, [(15, 46, DEEP_TEAL), (12, 38, PLUM), (17, 52, OCHRE)])
        + plant(748, 215, 66, TERRACOTTA, MOSS, SAGE)
    )


def _leaf(x: float, y: float) -> str:
    """The stalk and leaf of an apple."""
    return line([(x, y), (x + 3, y - 8)], DARK_WOOD, 2.4) + shape(
        [(x + 3, y - 6, 0.2), (x + 11, y - 12), (x + 17, y - 7, 0.2), (x + 9, y - 3)], MOSS
    )
