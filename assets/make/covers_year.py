"""Covers of the year on the hill: one town, one road and one bus, seen in four seasons."""

from dataclasses import dataclass

from covers_road import country_bus
from pen import Point, box, brush, flat, line, oval, shape
from scenery import CREAM, HONEY, INK, disc, scene, tree


@dataclass(frozen=True)
class Season:
    """The colours of one season: what is over the hill, on it, and in its windows."""

    high: str
    low: str
    cloud: str
    far: str
    hill: str
    meadow: str
    near: str
    stone: str
    roof: str
    pane: str
    leaf: str
    light: str
    road: str = "#77727a"
    wall: str = "#8f887d"
    cap: str = "#c4bcab"


SPRING = Season("#b9cdd4", "#dbe5df", "#f3f3ea", "#a5b8b4", "#8fae78", "#a8c18a", "#7c9f69", "#a2988a", "#5d6470", "#4d6478",
                "#9dbb70", "#c5d694", cap="#f4f4ee")  # fmt: skip
SUMMER = Season("#6d7788", "#e6d3a8", "#58616f", "#8d9390", "#b9a860", "#d3c07b", "#a69653", "#a9977c", "#655d60", "#57544f",
                "#65784c", "#879560")  # fmt: skip
AUTUMN = Season("#c3c4bd", "#efdcb6", "#f1e6d0", "#9d9f97", "#a39559", "#c2ae69", "#8d8450", "#a19280", "#5f5a5f", "#f0cb7c",
                "#b8682f", "#dc9a48")  # fmt: skip
WINTER = Season("#2c3850", "#566280", "#3c4964", "#62708a", "#c3cfdb", "#e4eaef", "#a9b9ca", "#59576a", "#e9eef2", "#ffdf8e",
                "", "", "#7f8a9c", "#5d6377", "#f4f7f9")  # fmt: skip


def terrace(x: float, foot: float, count: int, s: float, look: Season, dark: int = -1) -> str:
    """A row of stone houses from the front; the window of the one numbered `dark` is unlit."""
    art = ""
    for k in range(count):
        left = x + k * s
        art += box(left, foot - s * 0.82, s, s * 0.82, look.stone)
        art += flat([(left - 1, foot - s * 0.8), (left + s * 0.12, foot - s * 1.16), (left + s * 0.88, foot - s * 1.16),
                     (left + s + 1, foot - s * 0.8)], look.roof)  # fmt: skip
        art += box(left + s * 0.7, foot - s * 1.36, s * 0.16, s * 0.34, look.stone)
        pane = "#3d3d4c" if k == dark else look.pane
        art += box(left + s * 0.16, foot - s * 0.62, s * 0.26, s * 0.24, pane, 1)
        art += box(left + s * 0.58, foot - s * 0.62, s * 0.26, s * 0.24, pane, 1)
        art += box(
            left + s * 0.56,
            foot - s * 0.32,
            s * 0.22,
            s * 0.32,
            "#6e4a63" if k % 2 else "#34566e",
            1,
        )
    return art


def chapel(x: float, foot: float, s: float, look: Season) -> str:
    """A plain chapel from its gable end, with a round window and two long ones."""
    art = box(x - s * 0.5, foot - s * 0.9, s, s * 0.9, look.stone)
    art += flat(
        [(x - s * 0.58, foot - s * 0.86), (x, foot - s * 1.5), (x + s * 0.58, foot - s * 0.86)],
        look.roof,
    )
    art += flat(
        [(x - s * 0.44, foot - s * 0.86), (x, foot - s * 1.35), (x + s * 0.44, foot - s * 0.86)],
        look.stone,
    )
    art += oval(x, foot - s * 1.02, s * 0.12, s * 0.12, look.pane)
    for dx in (-0.3, 0.3):
        art += shape([(x + s * (dx - 0.08), foot - s * 0.34, 0), (x + s * (dx - 0.08), foot - s * 0.68), (x + s * dx, foot - s * 0.8, 0.5),
                      (x + s * (dx + 0.08), foot - s * 0.68), (x + s * (dx + 0.08), foot - s * 0.34, 0)], look.pane)  # fmt: skip
    return art + box(x - s * 0.13, foot - s * 0.5, s * 0.26, s * 0.5, "#4b3a3c", s * 0.06)


def _town(look: Season) -> str:
    """What stands on the hill: a mill chimney, terraces, the chapel, the small hospital."""
    art = flat([(396, 116), (400, 46), (412, 46), (416, 116)], look.stone) + box(
        397, 42, 18, 6, look.roof
    )
    art += (
        terrace(424, 110, 3, 26, look)
        + chapel(532, 106, 44, look)
        + terrace(566, 106, 2, 26, look, 1)
    )
    art += box(632, 62, 122, 52, CREAM if look is not WINTER else "#8f97ab") + box(
        628, 56, 130, 8, look.roof
    )
    for k in range(6):
        for y in (70, 90):
            art += box(640 + k * 19.5, y, 10, 11, look.pane, 1)
    plate = "#59576a" if look is WINTER else look.roof
    return (
        art
        + box(684, 34, 18, 22, plate)
        + box(691.4, 37, 3.4, 14, "#f4f1e8")
        + box(686.4, 42, 13.4, 3.4, "#f4f1e8")
    )


def _ground(look: Season) -> str:
    """Far moors, the hill with the quarry's bite in it, and the road that climbs it."""
    art = shape([(0, 320, 0), (0, 128, 0.3), (130, 108), (280, 136), (420, 120), (760, 128), (880, 100), (960, 112, 0.3), (960, 320, 0)],
                look.far)  # fmt: skip
    art += shape([(0, 320, 0), (0, 226, 0.3), (140, 204), (280, 160), (390, 116), (520, 104), (700, 110), (800, 132), (880, 176), (960, 196, 0.3),
                  (960, 320, 0)], look.hill)  # fmt: skip
    face: list[Point] = [
        (776, 128, 0),
        (846, 150, 0),
        (900, 190, 0),
        (884, 238, 0.2),
        (806, 232, 0.2),
        (772, 200, 0),
    ]
    art += shape(face, look.wall)
    art += "".join(line([(x, y), (x + w, y + w * 0.12)], look.cap, 3, 0.7)
                   for x, y, w in ((780, 156, 70), (778, 178, 104), (784, 200, 104), (802, 220, 82)))  # fmt: skip
    for pts in (
        [(60, 244), (200, 204), (330, 200), (250, 250), (90, 270)],
        [(520, 150), (640, 136), (740, 150), (700, 184), (560, 186)],
    ):
        art += shape(pts, look.meadow)
    art += shape(
        [
            (0, 320, 0),
            (0, 276, 0.3),
            (220, 258),
            (520, 286),
            (760, 258),
            (960, 250, 0.3),
            (960, 320, 0),
        ],
        look.near,
    )
    road: list[Point] = [(250, 320, 0), (330, 282), (470, 258), (640, 240), (690, 222), (640, 204), (480, 192), (420, 176), (440, 158), (540, 142),
                         (580, 126), (584, 106, 0.2), (604, 106, 0.2), (606, 130), (560, 152), (470, 166), (462, 174), (510, 184), (660, 194),
                         (742, 218), (712, 250), (560, 276), (440, 302), (400, 320, 0)]  # fmt: skip
    art += shape(road, look.road)
    for wall in (
        [(0, 262), (110, 250), (240, 254), (330, 240)],
        [(690, 272), (790, 256), (960, 262)],
        [(300, 196), (350, 168), (396, 150)],
    ):
        art += brush(wall, look.wall, 9, (0.9, 0.9)) + brush(
            [(x, y - 4) for x, y in wall], look.cap, 3, (0.9, 0.9)
        )
    return art


def _hill(look: Season, over: str, before: str) -> str:
    """The whole picture: what hangs over the hill, the hill, and what stands before it."""
    art = box(0, 0, 960, 320, look.low) + box(0, 0, 960, 62, look.high) + over
    art += _ground(look) + _town(look) + country_bus(590, 250, 92)
    return scene(art + before)


def _clouds(look: Season) -> str:
    return shape([(90, 58), (180, 34), (290, 44), (370, 58), (220, 68)], look.cloud, 0.9) + shape(
        [(730, 40), (820, 26), (900, 38), (820, 48)], look.cloud, 0.85)  # fmt: skip


def year_spring() -> str:
    """April: green coming, daffodils by the wall, and a last strip of snow behind it."""
    flowers = ""
    for x, y in (
        (150, 300),
        (172, 292),
        (196, 304),
        (218, 294),
        (128, 290),
        (742, 298),
        (766, 288),
        (790, 302),
        (812, 292),
        (836, 300),
    ):
        flowers += (
            line([(x, y + 14), (x + 1, y)], "#5d7f4f", 2.6)
            + oval(x, y - 2, 6, 5, "#f3d65e")
            + oval(x + 1, y - 2, 2.6, 2.6, "#d9822b")
        )
    lambs = "".join(
        oval(x, y, 9, 6, "#f6f2e6") + oval(x + 8, y - 4, 3.6, 3.2, INK)
        for x, y in ((176, 226), (204, 234), (232, 222))
    )
    return _hill(
        SPRING,
        _clouds(SPRING),
        lambs + tree(116, 262, 40, SPRING.leaf, light=SPRING.light) + flowers,
    )


def year_summer() -> str:
    """July: three weeks without rain, and a cloud the colour of slate over the hill."""
    cloud: list[Point] = [(180, 66), (210, 30), (300, 34), (350, 4), (470, 10), (560, -8), (680, 10), (760, 6), (830, 36), (872, 62), (700, 76),
                          (500, 70), (320, 82)]  # fmt: skip
    over = shape(cloud, SUMMER.cloud) + shape(
        [(300, 60), (420, 30), (560, 36), (700, 26), (800, 58), (600, 70)], "#4a525f", 0.7
    )
    bales = "".join(oval(x, y, 17, 15, "#d9bd6a") + oval(x - 4, y, 11, 11, "#c2a352") + oval(x - 4, y, 5, 5, "#d9bd6a")
                    for x, y in ((186, 242), (250, 226), (776, 284)))  # fmt: skip
    bolt = flat(
        [(264, 70), (250, 100), (262, 100), (248, 132), (280, 92), (267, 92), (282, 70)], "#fbe9a6"
    )
    return _hill(SUMMER, over + bolt, bales + tree(116, 268, 44, SUMMER.leaf, light=SUMMER.light))


def year_autumn() -> str:
    """October: a tree alight, leaves on the road, the first windows lit before tea."""
    leaves = ""
    for k, (x, y) in enumerate(((160, 246), (186, 262), (206, 236), (238, 274), (300, 262), (352, 294), (150, 286), (420, 282), (268, 300), (820, 286),
                                (760, 300), (700, 282))):  # fmt: skip
        leaves += oval(x, y, 6, 3.2, ("#dc9a48", "#b8682f", "#c9863a")[k % 3], 1, 30 - 25 * (k % 3))
    birds = "".join(brush([(x, y), (x + 8, y - 5), (x + 14, y), (x + 22, y - 6), (x + 30, y - 1)], INK, 2.2, opacity=0.8)
                    for x, y in ((220, 66), (262, 84), (306, 72)))  # fmt: skip
    low = disc(838, 92, 34, "#f6e1a6", 0.9)
    return _hill(
        AUTUMN,
        _clouds(AUTUMN) + low,
        birds + tree(122, 272, 54, AUTUMN.leaf, light=AUTUMN.light) + leaves,
    )


def year_winter() -> str:
    """January, at night: snow on everything, a lamp in every window but one, and the bus still climbing."""
    sky = disc(170, 54, 22, "#eef1f0") + disc(180, 48, 20, WINTER.high)
    bare = line([(118, 276), (116, 232), (110, 204)], "#40404f", 8)
    for pts in ([(116, 240), (96, 220), (84, 198)], [(115, 228), (136, 208), (146, 188)], [(112, 214), (98, 192), (100, 176)], [(112, 206), (124, 184), (120, 168)],
                [(138, 206), (154, 202), (164, 190)]):  # fmt: skip
        bare += line(pts, "#40404f", 4)
    beams = oval(664, 247, 30, 7, HONEY, 0.45, -8) + oval(654, 246, 16, 4.5, "#fff3cf", 0.6, -8)
    flakes = "".join(
        oval(
            (k * 149) % 960,
            (k * 83 + (k * k) % 37) % 316,
            1.6 + k % 3 * 0.9,
            1.6 + k % 3 * 0.9,
            "#f7fafc",
            0.9,
        )
        for k in range(1, 62)
    )
    return _hill(WINTER, sky, beams + bare + flakes)
