"""Where decisions are made: office and boardroom."""

from pen import Point, box, brush, flat, line, oval, shape
from scenery import (
    BLUE,
    CREAM,
    DARK_WOOD,
    DEEP_BLUE,
    DEEP_TEAL,
    HONEY,
    INK,
    MAUVE,
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
    clock,
    cup,
    frame,
    plant,
    pleats,
    room,
    scene,
    table_top,
    window,
)


def office() -> str:
    """A manager's office late in the day, more paper than desk."""
    art = room("#e2d3bb", "#b99f7e", 250, "#cdbb9f")
    art += window(372, 36, 216, 128, CREAM, "#eec9a0", view=False, panes=(3, 1))
    skyline = ((372, 120, 40, 44, "#c7a58b"), (408, 96, 34, 68, "#b8947f"), (450, 110, 46, 54, "#c7a58b"),
               (500, 82, 44, 82, "#b08a78"), (548, 112, 40, 52, "#c7a58b"))  # fmt: skip
    for x, y, w, h, colour in skyline:
        art += box(x, y, w, h, colour)
        for k in range(int(w // 12)):
            for row in range(int(h // 16)):
                art += box(
                    x + 6 + k * 11, y + 8 + row * 15, 4, 6, HONEY, 0, 0.9 if (k + row) % 3 else 0.25
                )
    art += box(518, 92, 8, 24, CREAM) + box(510, 100, 24, 8, CREAM)
    for k in range(1, 3):
        art += box(372 + 72 * k - 2, 36, 4, 128, CREAM)
    art += (
        box(52, 52, 210, 8, DARK_WOOD, 2)
        + box(52, 122, 210, 8, DARK_WOOD, 2)
        + box(52, 192, 210, 8, DARK_WOOD, 2)
    )
    art += box(48, 40, 8, 212, DARK_WOOD) + box(258, 40, 8, 212, DARK_WOOD)
    art += books(62, 122, [(15, 50, DEEP_TEAL), (15, 50, DEEP_TEAL), (15, 50, TEAL), (18, 46, TERRACOTTA), (13, 54, PLUM),
                           (13, 52, PLUM), (16, 44, OCHRE)]) + plant(214, 122, 38, CREAM)  # fmt: skip
    art += books(96, 192, [(16, 52, RUST), (14, 48, SAGE), (14, 48, SAGE), (18, 54, BLUE), (18, 54, BLUE), (18, 54, DEEP_BLUE),
                           (12, 44, OCHRE), (14, 50, MAUVE)]) + frame(62, 160, 26, 32, WOOD, "#c9d8d2")  # fmt: skip
    art += (
        box(62, 212, 84, 38, PALE_WOOD, 2)
        + box(154, 212, 84, 38, PALE_WOOD, 2)
        + oval(104, 230, 3, 3, DARK_WOOD)
        + oval(196, 230, 3, 3, DARK_WOOD)
    )
    art += (
        box(650, 50, 132, 92, "#f7efdf", 2)
        + line([(664, 128), (770, 128)], INK, 1.6, 0.6)
        + line([(664, 60), (664, 128)], INK, 1.6, 0.6)
    )
    for k, (h, colour) in enumerate(
        ((22, TEAL), (34, TEAL), (30, TEAL), (46, OCHRE), (58, TERRACOTTA))
    ):
        art += box(672 + k * 20, 128 - h, 13, h, colour)
    art += oval(716, 50, 3, 3, RUST)
    art += clock(840, 66, 22, DEEP_TEAL) + oval(904, 60, 4, 4, DARK_WOOD)
    art += shape(
        [
            (904, 62, 0.3),
            (926, 84),
            (934, 150),
            (930, 200, 0.3),
            (880, 200, 0.3),
            (878, 150),
            (884, 86),
        ],
        PLUM,
    )
    art += brush([(904, 70), (900, 130), (906, 196)], "#4b3346", 3, opacity=0.7)
    art += shape(
        [(890, 84, 0.3), (878, 100), (870, 150), (874, 178, 0.3), (886, 178, 0.3), (890, 130)],
        "#5b3d54",
    )
    art += shape(
        [(920, 84, 0.3), (932, 100), (940, 150), (936, 178, 0.3), (924, 178, 0.3), (921, 130)],
        "#5b3d54",
    )
    art += shape([(894, 70, 0.2), (904, 66), (915, 70, 0.2), (908, 92, 0.2), (900, 92, 0.2)], MAUVE)
    art += chair_back(530, 318, 150, DEEP_TEAL, INK)
    art += (
        table_top(316, 216, 486, 18, WOOD, DARK_WOOD)
        + box(340, 234, 16, 90, DARK_WOOD)
        + box(762, 234, 16, 90, DARK_WOOD)
    )
    art += (
        box(640, 234, 108, 64, "#a5754b", 2)
        + line([(682, 252), (706, 252)], DARK_WOOD, 3)
        + line([(682, 280), (706, 280)], DARK_WOOD, 3)
    )
    art += flat([(470, 152), (590, 152), (596, 214), (464, 214)], "#5d6a70") + flat(
        [(476, 158), (584, 158), (588, 208), (472, 208)], "#dfe9e4"
    )
    art += (
        box(444, 211, 172, 6, "#8b979b", 3)
        + line([(484, 172), (540, 172)], TEAL, 3)
        + line([(484, 184), (566, 184)], "#a9b7b4", 3)
    )
    art += line([(484, 196), (552, 196)], "#a9b7b4", 3)
    for k, (dx, colour) in enumerate(
        (
            (0, CREAM),
            (4, "#f0e2c8"),
            (-3, CREAM),
            (2, "#e9d6b4"),
            (-2, CREAM),
            (5, "#f0e2c8"),
            (0, TERRACOTTA),
        )
    ):
        art += box(344 + dx, 209 - k * 8, 78, 7.4, colour, 1.5)
    for k, (dx, colour) in enumerate(((0, "#f0e2c8"), (-4, CREAM), (3, PALE_TEAL), (0, CREAM))):
        art += box(708 + dx, 209 - k * 7, 66, 6.6, colour, 1.5)
    art += cup(652, 216, 26, OCHRE, "#a87a26", 1, steam=True)
    lamp = line([(760, 188), (744, 142), (716, 116)], DEEP_TEAL, 5) + box(
        742, 184, 36, 6, DEEP_TEAL, 3
    )
    lamp += shape([(724, 104, 0.3), (708, 106, 0.4), (684, 134, 0.2), (714, 150, 0.2)], DEEP_TEAL)
    art += flat([(688, 136), (712, 148), (716, 216), (616, 216)], "#fff0c4", 0.4) + lamp
    return scene(art)


def boardroom() -> str:
    """The long table, the tall windows, the chairs of a board."""
    art = room("#d8cbb7", "#a58767", 232, "#bfae93")
    for x in (96, 330, 564, 798):
        art += window(x, 24, 112, 146, CREAM, "#dbe6e0", panes=(2, 3))
        art += pleats(x - 30, 12, 22, 190, PLUM, "#4b3346", 2) + pleats(
            x + 120, 12, 22, 190, PLUM, "#4b3346", 2
        )
        art += box(x - 36, 8, 184, 6, DARK_WOOD, 3)
    for x in (257, 491, 725):
        art += frame(x - 20, 60, 56, 68, WOOD, "#c9b79c")
        art += oval(x + 8, 86, 9, 11, "#9c8468") + shape(
            [(x - 8, 117, 0), (x - 4, 104), (x + 8, 99), (x + 20, 104), (x + 24, 117, 0)], "#6f5e52"
        )
    for k, x in enumerate((190, 290, 390, 490, 590, 690, 790)):
        art += chair_back(x, 260, 84, DEEP_TEAL if k != 3 else RUST, "#2a3b3d")
    top: list[Point] = [(132, 204), (828, 204), (930, 262), (30, 262)]
    art += flat([(30, 262), (930, 262), (926, 276), (34, 276)], "#5f3d28") + flat(top, "#9a6a45")
    art += flat([(160, 208), (800, 208), (862, 238), (98, 238)], "#b8875b", 0.65)
    for x in (226, 396, 566, 736):
        art += flat([(x, 214), (x + 34, 214), (x + 38, 226), (x - 2, 226)], CREAM) + line(
            [(x + 6, 218), (x + 26, 218)], "#b9a88e", 1.2
        )
    for x in (150, 315, 645, 810):
        lean = (x - 480) * 0.04
        x -= 26
        art += flat(
            [
                (x + lean, 226),
                (x + 52 + lean, 226),
                (x + 56 + lean * 1.4, 243),
                (x - 4 + lean * 1.4, 243),
            ],
            CREAM,
        )
        art += line([(x + lean + 8, 231), (x + lean + 40, 231)], "#b9a88e", 1.4) + line(
            [(x + lean + 7, 236), (x + lean + 34, 236)], "#b9a88e", 1.4
        )
    art += shape(
        [(462, 232, 0), (458, 206, 0.4), (466, 190), (482, 190), (490, 206, 0.4), (486, 232, 0)],
        "#e4efee",
        0.95,
    )
    art += box(460, 212, 28, 20, BLUE, 3, 0.55) + line(
        [(489, 202), (500, 208), (488, 222)], "#e4efee", 3
    )
    for x in (432, 508, 524):
        art += flat([(x, 220), (x + 13, 220), (x + 11, 236), (x + 2, 236)], "#e4efee", 0.9)
    for k, x in enumerate((150, 315, 480, 645, 810)):
        art += chair_back(x, 396, 142, (DEEP_TEAL, "#355f61")[k % 2], "#22383a")
    return scene(art)
