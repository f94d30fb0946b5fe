"""Ways of wearing hair that several sitters share: what falls behind the head, and what lies over the face."""

from typing import NamedTuple

from dress import cast_shadow, curls, ringlets, strands
from face import Face
from pen import Point, inside, line, oval, shape


class Hair(NamedTuple):
    """Shapes drawn before the clothes and head, and shapes drawn last."""

    behind: str
    before: str


def close_cut(face: Face, colour: str, light: str, high: float = 0, texture: bool = True) -> Hair:
    """Cut close to the head; `high` lifts the hairline, in units."""
    crown: list[Point] = [
        (84, 118, 0.3), (79, 102), (78, 86), (83, 70), (94, 57), (110, 50), (128, 47), (146, 49),
        (162, 58), (171, 74), (172, 92, 0.3), (168, 82 - high / 2), (160, 71 - high), (146, 67 - high),
        (134, 64 - high), (120, 66 - high), (107, 74 - high), (100, 86 - high / 2), (97, 99, 0.5), (92, 105),
        (90, 116),
    ]  # fmt: skip
    marks = [(86, 84), (84, 98), (92, 70), (102, 62), (114, 56), (128, 54), (142, 56), (154, 62), (164, 72),
             (92, 86), (89, 106)]  # fmt: skip
    art = cast_shadow(face, crown) + shape(crown, colour)
    if texture:
        return Hair(
            "", art + ringlets([p for p in marks if high < 6 or p[1] > 54], light, 3.2, 0.8)
        )
    return Hair("", art + strands([[(84, 108), (84, 88), (96, 66)], [(92, 100), (92, 84), (104, 66)],
                                   [(106, 62), (124, 54), (144, 55)], [(150, 58), (163, 68), (168, 82)]],
                                  light, 2.2))  # fmt: skip


def parted(face: Face, colour: str, light: str, full: float = 0) -> Hair:
    """Short, combed from a parting; `full` raises it, in units."""
    mass: list[Point] = [
        (86, 120, 0.3), (79, 104), (77, 82 - full / 2), (84, 60 - full), (100, 46 - full), (122, 39 - full),
        (145, 41 - full), (162, 51 - full / 2), (170, 67), (171, 83), (168.5, 97, 0.3), (165, 83), (157, 75),
        (142, 72), (126, 66, 0.5), (113, 74), (103, 83), (99, 96, 0.6), (93, 101), (91, 114, 0.4),
    ]  # fmt: skip
    return Hair("", cast_shadow(face, mass) + shape(mass, colour) + strands(
        [[(92, 74), (106, 56 - full), (130, 48 - full)], [(104, 68), (120, 55), (148, 50 - full / 2)],
         [(126, 62), (146, 57), (162, 66)], [(88, 108), (87, 92), (92, 78)]], light, 2.6))  # fmt: skip


def thinning(face: Face, colour: str, light: str, wisps: bool = True) -> Hair:
    """Bald above, with hair kept round the sides."""
    side: list[Point] = [
        (86, 122, 0.3), (78, 112), (74, 98), (77, 82), (86, 72), (94, 72, 0.4), (97, 84), (96, 98, 0.5),
        (93, 108), (92, 118, 0.4),
    ]  # fmt: skip
    far: list[Point] = [(163, 76), (170, 82), (172, 94), (168, 104, 0.3), (166, 92)]
    art = inside(
        [(96, 46), (84, 64), (80, 90), (100, 92), (104, 66)], face.window(), face.skin.shade, 0.6
    )
    art += oval(140, 62, 13, 5, "#fff4e2", 0.25, -8)
    art += shape(side, colour) + shape(far, colour)
    art += strands(
        [[(80, 90), (78, 104), (84, 116)], [(88, 80), (85, 96), (88, 110)]], light, 2, 0.8
    )
    if wisps:
        art += strands(
            [[(88, 70), (106, 55), (132, 51)], [(92, 74), (110, 60), (138, 55)]], colour, 2.2, 0.75
        )
    return Hair("", art)


def drawn_back(face: Face, colour: str, light: str, fringe: float = 0, loose: bool = False) -> Hair:
    """Drawn back from the face; `fringe` lowers it over the brow, in units."""
    mass: list[Point] = [
        (86, 124, 0.3), (78, 106), (77, 84), (84, 64), (98, 50), (118, 43), (142, 44), (160, 54), (171, 72),
        (172, 92), (169, 98, 0.4), (164, 83 + fringe * 0.6), (152, 71 + fringe), (134, 66 + fringe),
        (116, 70 + fringe * 0.7), (101, 81 + fringe * 0.3), (94, 97), (92, 113),
    ]  # fmt: skip
    art = cast_shadow(face, mass) + shape(mass, colour)
    art += strands([[(134, 64), (110, 60), (92, 80), (84, 108)], [(130, 55), (104, 57), (86, 82)],
                    [(138, 59), (156, 65), (167, 86)], [(124, 48), (106, 50), (94, 62)]], light, 2.4)  # fmt: skip
    if loose:
        art += strands(
            [[(95, 98), (98, 116), (94, 134)], [(168, 92), (171, 110), (168, 126)]], colour, 2.4, 1
        )
    return Hair("", art)


def bun(colour: str, light: str, x: float = 74, y: float = 130, size: float = 1.0) -> str:
    """A knot of hair, at the nape unless told otherwise."""
    near: list[Point] = [(6, -14), (-8, -12), (-14, 0), (-10, 14), (4, 18), (16, 10), (18, -4)]
    art = shape([(x + dx * size, y + dy * size) for dx, dy in near], colour)
    return art + strands([[(x - 4 * size, y - 4 * size), (x - 6 * size, y + 6 * size), (x + 2 * size, y + 12 * size)],
                          [(x + 8 * size, y - 8 * size), (x, y), (x + 6 * size, y + 10 * size)]], light, 2)  # fmt: skip


def ponytail(colour: str, light: str) -> str:
    """A tail of hair from the back of the head, over the near shoulder."""
    tail: list[Point] = [
        (84, 82), (68, 86), (58, 104), (54, 130), (56, 156), (50, 184), (60, 206, 0.4), (72, 190), (76, 164),
        (76, 138), (82, 112),
    ]  # fmt: skip
    return shape(tail, colour) + strands([[(76, 92), (66, 112), (64, 144), (60, 188)],
                                          [(80, 100), (72, 124), (70, 156), (66, 180)]], light, 2.2)  # fmt: skip


def bob(
    face: Face, colour: str, light: str, deep: str, length: float = 0, fringe: bool = False
) -> Hair:
    """To the jaw, swept from a parting; `length` lets it fall lower, in units."""
    d = length
    behind = shape([(94, 52), (77, 84), (71, 118), (72, 146 + d), (82, 162 + d), (106, 160 + d), (158, 154 + d),
                    (174, 144 + d), (176, 112), (166, 66)], deep)  # fmt: skip
    near: list[Point] = [
        (154, 45, 0.3), (134, 39), (108, 43), (88, 58), (77, 84), (72, 114), (73, 142 + d), (84, 158 + d, 0.3),
        (98, 150 + d, 0.4), (95, 130), (94, 110), (102, 94), (120, 83), (144, 71), (158, 56),
    ]  # fmt: skip
    far: list[Point] = [
        (146, 44, 0.3), (162, 52), (172, 70), (177, 98), (178, 124), (174, 146 + d, 0.3), (164, 140 + d, 0.4),
        (168, 118), (166, 95), (160, 77), (150, 64),
    ]  # fmt: skip
    art = (
        cast_shadow(face, near, 2, 4)
        + cast_shadow(face, far, -2, 2)
        + shape(far, colour)
        + shape(near, colour)
    )
    if fringe:
        cut: list[Point] = [(92, 60), (128, 44), (164, 60), (168, 88, 0.3), (150, 94), (128, 92), (106, 96),
                            (94, 104, 0.3)]  # fmt: skip
        art += cast_shadow(face, cut, 1, 3) + shape(cut, colour)
        art += strands([[(112, 54), (106, 74), (103, 92)], [(128, 52), (124, 72), (122, 90)],
                        [(144, 54), (146, 74), (146, 91)]], light, 2)  # fmt: skip
    art += strands([[(148, 51), (116, 61), (94, 84), (84, 120)], [(136, 47), (104, 57), (84, 86), (79, 130 + d)],
                    [(160, 60), (171, 88), (173, 124)]], light, 2.8)  # fmt: skip
    return Hair(behind, art)


def long_hair(face: Face, colour: str, light: str, deep: str, wave: float = 0) -> Hair:
    """Parted in the middle and falling past the shoulders; `wave` makes it swing, in units."""
    w = wave
    behind = shape([(90, 58), (74, 84), (70, 118), (72, 150), (66 - w, 176), (80, 204), (112, 196), (150, 190),
                    (172, 196), (182 + w, 172), (175, 140), (173, 104), (164, 70)], deep)  # fmt: skip
    near: list[Point] = [
        (136, 46, 0.5), (112, 43), (92, 53), (79, 74), (74 - w / 2, 100), (76 + w / 2, 130), (69 - w, 158),
        (68, 194, 0.4), (86, 198, 0.4), (97, 176), (98 + w / 2, 150), (92, 130), (93, 108), (100, 90), (113, 77),
        (130, 62),
    ]  # fmt: skip
    far: list[Point] = [
        (130, 46, 0.5), (148, 47), (164, 59), (173, 80), (175 + w / 2, 106), (173, 132), (179 + w, 160),
        (174, 188, 0.4), (163, 168), (164, 142), (168, 118), (166, 98), (156, 80), (140, 64),
    ]  # fmt: skip
    art = (
        cast_shadow(face, near, 3, 3)
        + cast_shadow(face, far, -2, 3)
        + shape(near, colour)
        + shape(far, colour)
    )
    art += strands([[(126, 53), (100, 67), (86, 96), (84, 132)], [(118, 54), (94, 71), (81, 104), (82, 150),
                                                               (77, 186)],
                    [(138, 53), (156, 66), (168, 92), (170, 130)], [(94, 122), (91, 150), (86, 180)]],
                   light, 2.4)  # fmt: skip
    return Hair(behind, art)


def cloud(
    face: Face, colour: str, light: str, size: float = 8, wide: float = 1.0, low: float = 0
) -> Hair:
    """Curls that stand round the head like a cloud; `low` lets them come down at the back, in units."""
    rim = [(78, 122), (70, 106), (69, 90), (73, 74), (82, 60), (95, 49), (111, 43), (128, 41), (145, 44),
           (159, 52), (169, 64), (174, 79), (175, 94)]  # fmt: skip
    rim = [(126 + (x - 126) * wide, 96 + (y - 96) * wide) for x, y in rim]
    mass: list[Point] = [*rim, (169, 98, 0.4), (165, 82), (156, 73), (143, 69), (128, 70), (112, 73), (100, 81),
                         (94, 94), (91, 110), (87, 124)]  # fmt: skip
    back = shape([(80, 60), (66, 90), (70, 124 + low), (84, 142 + low), (100, 140), (160, 130 + low), (172, 110)],
                 colour)  # fmt: skip
    back += curls(
        [(73, 112 + low), (72, 126 + low), (80, 137 + low), (90, 142 + low)], size, colour
    )
    marks = [(84, 78), (80, 96), (92, 64), (104, 56), (118, 52), (132, 56), (146, 55), (158, 66), (124, 64),
             (108, 68), (141, 64), (84, 112), (166, 78), (96, 76), (90, 90)]  # fmt: skip
    art = cast_shadow(face, mass) + curls(rim, size, colour) + shape(mass, colour)
    art += curls(
        [(165, 82), (155, 73), (142, 70), (127, 71), (112, 75), (101, 83), (94, 96)],
        size * 0.55,
        colour,
    )
    return Hair(back, art + ringlets(marks, light, size * 0.65, 0.85))


def braids(face: Face, colour: str, light: str, tied: bool = True) -> Hair:
    """Fine braids from the brow backwards: tied behind, or falling to the shoulder."""
    mass: list[Point] = [
        (86, 122, 0.3), (78, 106), (76, 84), (83, 63), (98, 49), (118, 42), (142, 43), (160, 53), (171, 72),
        (172, 92), (169, 98, 0.4), (164, 82), (152, 71), (134, 67), (116, 71), (102, 82), (95, 96), (92, 112),
    ]  # fmt: skip
    rows = [[(160, 72), (154, 60), (138, 48)], [(148, 68), (138, 56), (120, 46)], [(134, 66), (120, 56), (102, 52)],
            [(120, 69), (104, 62), (90, 64)], [(108, 76), (94, 74), (83, 78)], [(98, 88), (89, 88), (80, 94)],
            [(93, 102), (87, 102), (82, 108)]]  # fmt: skip
    art = cast_shadow(face, mass) + shape(mass, colour) + strands(rows, light, 2.2, 0.75)
    behind = ""
    for k in range(0 if tied else 7):
        x = 66 + k * 5.5
        tress = [(86, 84), (x + 8, 104 + k), (x, 140), (x - 4 + k, 178 + (k % 3) * 6)]
        behind += line(tress, colour, 6) + line(tress, light, 1.2, 0.5)
    return Hair(behind, art)
