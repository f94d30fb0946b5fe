"""Covers by the sea: the harbour at night, the small hospital with the blue door."""

from pen import Point, box, brush, flat, line, oval, shape
from scenery import (
    CREAM,
    DARK_WOOD,
    HONEY,
    INK,
    MOSS,
    OCHRE,
    RUST,
    TERRACOTTA,
    cup,
    disc,
    pleats,
    scene,
    wisp,
)


def _house(x: float, foot: float, w: float, h: float, wall: str, roof: str, lit: int = -1) -> str:
    """A small house from the front; `lit` says which of its four windows has a light, -1 none."""
    art = box(x, foot - h, w, h, wall)
    art += flat([(x - 3, foot - h), (x + w / 2, foot - h - w * 0.42), (x + w + 3, foot - h)], roof)
    art += box(x + w * 0.74, foot - h - w * 0.4, w * 0.12, w * 0.3, roof)
    for k in range(4):
        left, top = x + w * (0.16 + 0.42 * (k % 2)), foot - h * (0.82 - 0.42 * (k // 2))
        art += box(left, top, w * 0.24, h * 0.24, HONEY if k == lit else "#2b3c52", 1)
    return art


def _boat(x: float, water: float, size: float, hull: str, mast: bool = True) -> str:
    """A fishing boat at rest."""
    s = size
    art = line([(x, water - s * 0.3), (x, water - s * 1.15)], INK, s * 0.05) if mast else ""
    art += (
        line([(x, water - s * 1.1), (x + s * 0.42, water - s * 0.34)], INK, s * 0.02)
        if mast
        else ""
    )
    art += box(x - s * 0.3, water - s * 0.48, s * 0.26, s * 0.26, CREAM, 2) + box(
        x - s * 0.25, water - s * 0.43, s * 0.1, s * 0.1, "#2b3c52"
    )
    return art + shape([(x - s * 0.62, water - s * 0.3, 0.2), (x + s * 0.66, water - s * 0.32, 0.2), (x + s * 0.44, water, 0.3),
                        (x - s * 0.46, water, 0.3)], hull)  # fmt: skip


def closer_to_home() -> str:
    """A window on a harbour at night; across the water one window is lit."""
    art = box(0, 0, 960, 320, "#4a4358") + box(0, 268, 960, 52, "#3c364a")
    x, y, w, h = 176, 18, 608, 236
    art += box(x - 12, y - 12, w + 24, h + 24, "#d9cbb2", 3) + box(x, y, w, h, "#2f4763")
    art += box(x, y, w, 92, "#283c58") + disc(300, 70, 24, "#f4e6bf") + disc(310, 64, 21, "#283c58")
    for px, py in (
        (222, 50),
        (386, 40),
        (452, 74),
        (560, 36),
        (640, 62),
        (736, 44),
        (700, 88),
        (250, 104),
    ):
        art += oval(px, py, 1.6, 1.6, "#f4e6bf", 0.9)
    hill: list[Point] = [
        (x, 176, 0),
        (x, 140, 0.3),
        (280, 128),
        (400, 142),
        (520, 116),
        (640, 104),
        (x + w, 120, 0.3),
        (x + w, 176, 0),
    ]
    art += shape(hill, "#233650")
    for hx, w_, h_, lit in ((196, 44, 40, -1), (246, 38, 48, -1), (296, 46, 38, -1), (470, 40, 44, -1), (516, 46, 54, 1), (570, 40, 42, -1),
                            (620, 44, 50, -1), (674, 38, 40, -1)):  # fmt: skip
        art += _house(hx, 176, w_, h_, "#3f5570", "#2b3c52", lit)
    art += (
        flat([(678, 176), (686, 92), (704, 92), (712, 176)], "#e9dcc2")
        + box(683, 120, 24, 16, RUST)
        + box(687, 80, 16, 13, HONEY, 2)
    )
    art += flat([(687, 86), (520, 40), (520, 62), (687, 90)], "#f4e6bf", 0.18)
    art += box(x, 174, w, h - 156, "#34566e") + box(x, 174, w, 4, "#233650")
    for px, py, reach in (
        (539, 190, 22),
        (539, 202, 30),
        (537, 216, 20),
        (541, 230, 26),
        (695, 188, 14),
        (693, 200, 20),
        (300, 196, 26),
        (296, 212, 18),
    ):
        art += line(
            [(px - reach / 2, py), (px + reach / 2, py)],
            HONEY if px != 300 and px != 296 else "#f4e6bf",
            2.6,
            0.7,
        )
    art += (
        _boat(398, 222, 58, "#7a3645")
        + _boat(262, 236, 44, "#4e8583")
        + _boat(628, 232, 50, "#8c4a39")
    )
    for px in (x + w / 3, x + 2 * w / 3):
        art += box(px - 4, y, 8, h, "#d9cbb2")
    art += box(x, y + h * 0.36, w, 6, "#d9cbb2")
    art += box(x - 30, 254, w + 60, 18, "#e6dac2", 3) + box(x - 30, 268, w + 60, 6, "#b9a98c", 2)
    art += pleats(96, 0, 96, 282, "#8c5a58", "#6e4447", 4) + pleats(
        768, 0, 96, 282, "#8c5a58", "#6e4447", 4
    )
    art += cup(318, 256, 34, "#cf8460", "#a35a38", 1) + wisp(318, 224, 34)
    # The flat cap of the one who wants to hear the boats.
    art += shape(
        [(578, 256, 0), (574, 240), (588, 222), (620, 213), (656, 218), (680, 236), (684, 250, 0)],
        "#9a7e5a",
    )
    art += shape(
        [(578, 256, 0), (574, 240), (588, 222), (604, 217), (596, 236), (600, 256, 0)], "#7a6145"
    )
    art += brush([(620, 213), (628, 230), (630, 250)], "#7a6145", 2.4) + oval(
        620, 213, 6, 3, "#66513b"
    )
    art += "".join(
        line([(px, py), (px + 5, py - 4)], "#c2a67e", 1.6, 0.8)
        for px, py in ((608, 226), (612, 242), (640, 224), (644, 238), (660, 230), (662, 244))
    )
    return scene(
        art
        + shape(
            [(622, 250, 0.3), (664, 246), (698, 249), (714, 256, 0.4), (676, 259), (616, 258, 0.2)],
            "#66513b",
        )
    )


def small_maternity() -> str:
    """A small hospital by the sea: a blue door with its lamp lit, and washing in the wind."""
    art = box(0, 0, 960, 320, "#d3e0de") + box(0, 0, 960, 70, "#bfd2d6")
    art += shape([(600, 52), (700, 36), (820, 46), (900, 60), (740, 68)], "#f2f0e6", 0.9)
    art += shape(
        [(540, 164, 0), (620, 132), (720, 112), (820, 138), (960, 120, 0.3), (960, 164, 0)],
        "#93aca4",
    )
    art += box(480, 160, 480, 66, "#6f9fae") + box(480, 160, 480, 5, "#5d8b9b")
    for px, py, reach in (
        (610, 178, 60),
        (760, 172, 80),
        (700, 192, 70),
        (880, 188, 64),
        (820, 206, 90),
        (640, 208, 50),
    ):
        art += brush([(px - reach / 2, py), (px, py - 3), (px + reach / 2, py)], "#cfe2e4", 3)
    art += _boat(816, 182, 30, "#8c4a39") + shape(
        [(480, 240, 0), (520, 224), (700, 216), (960, 224, 0.2), (960, 320, 0), (480, 320, 0)],
        "#b4b886",
    )
    art += shape([(480, 320, 0), (560, 262), (760, 244), (960, 256, 0.2), (960, 320, 0)], "#c9c79a")
    # The house.
    art += (
        box(0, 284, 600, 36, "#b4b886")
        + flat([(96, 96), (150, 30), (520, 30), (574, 96)], "#59606b")
        + box(112, 92, 446, 196, "#f3ecdd")
        + box(112, 92, 90, 196, "#e0d6c2")
    )
    art += (
        box(140, 10, 34, 48, "#8c5a45")
        + box(470, 10, 34, 48, "#8c5a45")
        + box(112, 272, 446, 18, "#9aa0a3")
    )
    for wx in (150, 432):
        art += box(wx - 7, 131, 94, 94, "#d6cab4", 2) + box(
            wx, 138, 80, 80, "#39536b" if wx == 432 else HONEY
        )
        art += (
            box(wx + 37, 138, 6, 80, CREAM)
            + box(wx, 175, 80, 6, CREAM)
            + box(wx - 12, 222, 104, 10, "#b9ad97", 2)
        )
    art += shape([(452, 218, 0), (452, 176), (470, 160), (486, 170), (498, 218, 0)], "#6d8593", 0.5)
    art += (
        box(282, 112, 106, 178, "#d6cab4", 3)
        + box(292, 122, 86, 168, "#2f5f93")
        + box(300, 168, 32, 50, "#284f7c", 2)
        + box(338, 168, 32, 50, "#284f7c", 2)
    )
    art += (
        box(300, 228, 32, 52, "#284f7c", 2)
        + box(338, 228, 32, 52, "#284f7c", 2)
        + box(300, 130, 70, 28, HONEY, 2)
        + oval(368, 222, 4, 4, OCHRE)
    )
    art += (
        oval(335, 96, 54, 30, "#fbe6a8", 0.5)
        + box(326, 84, 18, 20, "#2b3640", 3)
        + oval(335, 96, 6, 7, "#fff3cf")
    )
    art += flat([(272, 290), (398, 290), (424, 312), (246, 312)], "#a7aaa8") + flat(
        [(246, 312), (424, 312), (430, 320), (240, 320)], "#8f9391"
    )
    for px in (232, 416):
        art += shape(
            [(px - 20, 288), (px - 14, 258), (px, 250), (px + 14, 258), (px + 20, 288)], MOSS
        ) + box(px - 15, 284, 30, 26, TERRACOTTA, 3)
        for dx, dy in ((-8, 262), (4, 256), (10, 268)):
            art += oval(px + dx, dy, 4, 4, "#e9b7a8")
    art += line([(616, 300), (616, 176)], DARK_WOOD, 6) + line(
        [(838, 300), (838, 176)], DARK_WOOD, 6
    )
    art += line([(616, 184), (720, 200), (838, 184)], "#7b756b", 2)
    for px, py, colour, small in (
        (646, 190, "#efe2ca", 0),
        (692, 197, "#e9b7a8", 1),
        (728, 198, "#f5efe2", 1),
        (764, 196, "#9fc0c6", 0),
    ):
        if small:
            art += shape([(px, py, 0), (px + 24, py, 0), (px + 34, py + 10, 0.2), (px + 27, py + 18, 0.2), (px + 24, py + 14, 0), (px + 26, py + 36, 0),
                          (px + 2, py + 38, 0), (px, py + 14, 0), (px - 5, py + 17, 0.2), (px - 10, py + 9, 0.2)], colour)  # fmt: skip
        else:
            art += shape(
                [(px, py, 0), (px + 34, py + 2, 0), (px + 44, py + 48), (px + 8, py + 52)], colour
            )
    return scene(art)
