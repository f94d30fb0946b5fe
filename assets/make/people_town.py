"""People the hospital is for, and those who speak for them: patients, relatives, councillor, journalist."""

from clothes import blazer, cardigan, hearing_aid, push_handles, suit
from dress import cast_shadow, collar, folds, glasses, opening, ringlets, shoulders, strands
from face import Face, Mood, Skin, ear, features, head, neck
from hair import bob, close_cut, cloud, long_hair
from pen import Point, box, brush, group, line, oval, shape
from sitter import Sitter


def councillor(mood: Mood) -> str:
    """In his late sixties, Black British, a retired postmaster: white hair and moustache, a pullover under his jacket."""
    skin = Skin("#6b4531", "#523325", "#2b1a14", "#6e3b38", "#8b452e")
    face = Face(skin, iris="#251812", brow="#bdb7b0", brow_weight=5, brow_arch=0.9, wide=1.02, jaw=1.0, chin=1.08, long=1.04,
                nose=1.3, nose_long=1.06, lips=1.06, age=2.3, hood=0.5)  # fmt: skip
    hair = close_cut(face, "#c9c4bd", "#efebe4", 7)
    lip = face.all([(120, 150.5, 0.3), (124, 144.5), (130, 141.4), (137, 142.2), (144, 141), (149, 144.4), (152.5, 149, 0.3),
                    (145, 147.4), (137.5, 146.8), (129, 147.8)])  # fmt: skip
    coat = suit(face, "#4f5a68", "#3e4753", "#5d6977", "#2b323b", "#f3efe4", "#7a3645", 1.0)
    coat += shape([(103, 203, 0), (117, 218), (131, 234, 0), (142, 218), (151, 203, 0), (146, 226), (133, 263, 0),
                   (128, 263, 0), (112, 226)], "#c39a45")  # fmt: skip
    coat += strands(
        [[(106, 212), (119, 228), (130, 241)], [(149, 212), (142, 228), (132, 241)]],
        "#9d7930",
        2,
        0.9,
    )
    return (
        coat + ear(face, size=1.14) + head(face) + features(face, mood) + shape(lip, "#d8d3cb")
        + strands([face.all(p) for p in ([(130, 143), (126, 145), (123, 148)], [(143, 142.6), (147, 144.5), (150, 147)])], "#a7a09a", 1.2)
        + hair.before + glasses(face, "#3b3036", 13.5, 10, 2, 0.6, 0.12, 2.8)
    )  # fmt: skip


def mother(mood: Mood) -> str:
    """Thirty-four, white, a teaching assistant: heavy eyelids, one held up with tape, long light-brown hair, a striped top."""
    skin = Skin("#f1cdb6", "#d8a890", "#996550", "#c06f68", "#e08d78")
    face = Face(skin, iris="#6c7f8a", brow="#8a6a50", brow_weight=3.6, brow_lift=1.2, wide=1.0, jaw=0.97, hood=1.5, nose=0.98,
                nose_long=0.98, lips=0.98, age=0.1, tired=0.7, lash=0.5)  # fmt: skip
    hair = long_hair(face, "#a67c55", "#d2ab80", "#835d3c", 3)
    top = (
        shoulders("#efe6d6", "#d2c6b1", 0.97)
        + opening(skin.base, 96, 153, 214)
        + neck(face, 104, 147)
    )
    for y in (216, 230, 244, 258):
        bow, edge = (6, 60) if y < 230 else (3, 54)
        top += brush(
            [(edge, y - 2), (88, y + bow), (131, y + bow + 3), (172, y + bow), (258 - edge, y - 2)],
            "#4f6f86",
            4.4,
            (0.9, 0.9),
            0.9,
        )
    tape = line([face.at(112, 106)[:2], face.at(109, 94)[:2]], "#faf4ea", 5.4)
    return (
        hair.behind + top + folds("#a99c86", 0.6) + head(face) + features(face, mood) + tape + hair.before
    )  # fmt: skip


def young_man(mood: Mood) -> str:
    """In his late twenties, Black British: short locs, a rust hooded top, a small beard."""
    skin = Skin("#83543a", "#653f2a", "#361f17", "#7c4540", "#a05036")
    face = Face(skin, iris="#24160f", brow="#231c20", brow_weight=4.8, brow_arch=0.85, wide=1.0, jaw=1.0, chin=1.06, long=1.02,
                nose=1.24, nose_long=0.98, lips=1.22, age=0)  # fmt: skip
    ink, light = "#29222a", "#66545c"
    tufts = [(84, 108), (79, 98), (76, 87), (76, 76), (79, 66), (86, 57), (95, 49), (106, 44), (117, 41), (129, 40), (141, 41),
             (152, 45), (162, 53), (169, 63), (174, 75), (175, 87)]  # fmt: skip
    mass: list[Point] = [
        *((x, y) for x, y in tufts), (168, 92, 0.3), (163, 80), (150, 70), (134, 67), (116, 70), (102, 80), (95, 94), (91, 110),
    ]  # fmt: skip
    locs = ""
    for k, (x, y) in enumerate(tufts):
        dx, dy = (x - 126) * 0.09, (y - 96) * 0.1
        tip = (x + dx + (3 if k % 2 else -2), y + dy + (4 if k % 3 else 1))
        locs += line([(x - dx, y - dy), tip], ink, 8.4) + line(
            [(x - dx * 2, y - dy * 2), tip], light, 1.4, 0.6
        )
    for x, y in (
        (98, 66),
        (110, 58),
        (122, 54),
        (134, 53),
        (146, 55),
        (156, 61),
        (164, 70),
        (90, 78),
        (88, 92),
    ):
        locs += line(
            [(x, y - 5), (x - (x - 126) * 0.08, y + 2), (x - (x - 126) * 0.1, y + 9)],
            light,
            1.5,
            0.6,
        )
    chin = face.all(
        [
            (126, 161, 0.3),
            (124, 167),
            (131, 173),
            (141, 171),
            (147, 163, 0.3),
            (140, 162.4),
            (133, 163),
        ]
    )
    top = (
        shoulders("#a85a3c", "#8a472d", 1.02)
        + folds("#653220", 0.7)
        + opening("#efe6d6", 98, 152, 220)
    )
    top += neck(face, 101, 150)
    top += shape(
        [
            (97, 176),
            (78, 184),
            (66, 200),
            (78, 214),
            (104, 222),
            (131, 238),
            (112, 208),
            (100, 194),
        ],
        "#914b30",
    )
    top += shape(
        [
            (152, 176),
            (172, 184),
            (184, 200),
            (172, 214),
            (150, 222),
            (131, 238),
            (144, 208),
            (151, 194),
        ],
        "#b96a4a",
    )
    top += line([(112, 222), (110, 246)], "#efe6d6", 2.4) + line(
        [(149, 222), (152, 244)], "#efe6d6", 2.4
    )
    return (
        top + ear(face) + head(face) + shape(chin, ink, 0.85) + features(face, mood) + cast_shadow(face, mass)
        + shape(mass, ink) + locs
    )  # fmt: skip


def widow(mood: Mood) -> str:
    """Nearly seventy, white: soft white hair, a hearing aid, pearls and a lavender twinset."""
    skin = Skin("#f0cdb9", "#d7a894", "#966454", "#b66f6c", "#df8f80")
    face = Face(skin, iris="#6d8ea3", brow="#b9b0a8", brow_weight=3.2, wide=1.0, jaw=0.97, nose=1.06, nose_long=1.06, lips=0.72,
                age=2.5, hood=0.8, lash=0.2)  # fmt: skip
    hair = cloud(face, "#e5e0d9", "#b9b2ac", 7.5, 0.98, -14)
    top = cardigan(face, "#a596b8", "#877a9b", "#6e6282", "#b7abc8", "#f3ecdf", 210)
    string = [(101, 190), (110, 205), (121, 213), (133, 214), (144, 206), (151, 192)]
    top += "".join(
        oval(x, y, 3.4, 3.4, "#f6efe2") + oval(x + 1, y - 1, 1, 1, "#ffffff") for x, y in string
    )
    return (
        hair.behind + top + ear(face, size=1.0) + head(face) + features(face, mood) + hair.before + hearing_aid(face)
    )  # fmt: skip


def grandmother(mood: Mood) -> str:
    """Sixty-three, Bangladeshi, a retired seamstress: a cream scarf laid over grey hair, a cardigan on her sari."""
    skin = Skin("#a97249", "#875635", "#4b2b1b", "#84493f", "#ab5c3e")
    face = Face(skin, iris="#2b1d16", brow="#6f6664", brow_weight=3.8, wide=1.0, jaw=0.97, nose=1.16, nose_long=1.04, lips=0.92,
                age=2.3, hood=0.7, tired=0.3)  # fmt: skip
    hair: list[Point] = [
        (90, 112, 0.3), (88, 92), (98, 72), (118, 60), (142, 60), (160, 70), (168, 90, 0.3), (158, 80), (146, 74), (134, 70, 0.4),
        (120, 76), (106, 84), (97, 98),
    ]  # fmt: skip
    veil: list[Point] = [
        (128, 38), (152, 42), (170, 58), (178, 84), (181, 120), (186, 156), (198, 188), (206, 220), (190, 240, 0.4), (174, 212),
        (166, 180), (168, 140), (170, 106), (164, 80), (148, 62), (126, 56), (106, 64), (94, 84), (88, 116), (92, 150), (94, 180),
        (84, 212), (66, 242, 0.4), (50, 226), (56, 192), (70, 158), (72, 122), (76, 86), (88, 56), (108, 42),
    ]  # fmt: skip
    inner: list[Point] = [(100, 60), (86, 90), (80, 126), (82, 160), (78, 196), (100, 206), (160, 206), (178, 190), (172, 150),
                          (172, 104), (160, 70)]  # fmt: skip
    top = shoulders("#6f7f63", "#58664e", 0.98) + folds("#424d3a", 0.6)
    top += shape(
        [(99, 184, 0), (108, 206), (131, 222, 0.3), (146, 206), (152, 184, 0), (130, 198)],
        "#8f3f45",
    )
    top += neck(face, 104, 147)
    top += shape(
        [(150, 190, 0.3), (164, 196), (146, 228), (112, 264, 0), (78, 264, 0), (120, 228)],
        "#b0525a",
    )
    top += line([(160, 198), (140, 230), (110, 262)], "#e0b352", 2.6) + line(
        [(152, 194), (128, 226), (92, 262)], "#8f3f45", 2
    )
    cloth, dark, light = "#ece0c8", "#cdbd9f", "#faf4e8"
    folds_ = strands([[(120, 44), (96, 60), (84, 92), (80, 130)], [(78, 150), (70, 182), (62, 214)], [(88, 162), (84, 192), (74, 222)],
                      [(172, 70), (178, 110), (182, 148)], [(180, 168), (190, 200), (194, 222)]], dark, 3, 0.9)  # fmt: skip
    hem = line(
        [(92, 118), (95, 90), (108, 68), (126, 60), (147, 66), (162, 83), (167, 108)],
        "#b0525a",
        2.2,
    )
    return (
        shape(inner, "#b8a788") + top + head(face) + features(face, mood) + cast_shadow(face, hair, 1, 3)
        + shape(hair, "#8f8886")
        + strands([[(134, 70), (114, 70), (98, 90)], [(136, 68), (152, 68), (164, 84)]], "#cfc9c4", 2.4, 0.9)
        + shape(veil, cloth) + shape([(108, 42), (88, 56), (76, 86), (72, 122), (70, 158), (56, 192), (50, 226), (66, 242, 0.4),
                                      (72, 210), (82, 176), (82, 140), (80, 110), (86, 78)], dark, 0.75)
        + folds_ + hem + strands([[(128, 42), (152, 50), (166, 70)]], light, 3, 0.9) + oval(129.5, 131.5, 1.3, 1.3, "#e0b352")
    )  # fmt: skip


def child(mood: Mood) -> str:
    """A girl of eleven, of Jamaican and English family, in school uniform: two puffs of hair, jumper and tie."""
    skin = Skin("#bd8660", "#9a6747", "#5a3624", "#a05a52", "#c76c50")
    face = Face(skin, iris="#3b281c", brow="#33272a", brow_weight=3.2, brow_arch=0.9, brow_lift=1.5, wide=1.05, jaw=0.96, chin=0.92,
                long=0.9, eye=1.2, nose=1.0, nose_long=0.8, lips=1.06, mouth=0.9, lash=0.5)  # fmt: skip
    ink, light = "#33272b", "#735a55"
    puffs = ""
    for cx, cy in ((74, 62), (172, 58)):
        for dx, dy, r in ((0, 0, 17), (-10, 6, 12), (9, 7, 12), (-6, -10, 12), (8, -9, 11)):
            puffs += oval(cx + dx, cy + dy, r, r, ink)
        puffs += ringlets(
            [(cx - 9, cy - 3), (cx + 2, cy - 10), (cx + 7, cy + 3), (cx - 3, cy + 9)],
            light,
            4.5,
            0.8,
        )
    mass: list[Point] = [
        (87, 120, 0.3), (79, 104), (77, 84), (84, 65), (98, 52), (118, 46), (142, 47), (159, 56), (170, 73), (171, 92),
        (168, 97, 0.4), (163, 82), (150, 72), (133, 69, 0.5), (115, 73), (102, 83), (95, 97), (91, 112),
    ]  # fmt: skip
    hair = cast_shadow(face, mass) + shape(mass, ink)
    hair += strands([[(133, 69), (131, 58), (128, 47)]], skin.shade, 2.2, 0.9)
    hair += strands(
        [
            [(120, 70), (104, 66), (86, 68)],
            [(104, 80), (94, 80), (82, 84)],
            [(146, 70), (156, 64), (166, 66)],
        ],
        light,
        2.2,
    )
    ties = box(82, 66, 9, 7, "#d9a441", 3) + box(157, 60, 9, 7, "#d9a441", 3)
    bottle = shoulders("#3d5a4c", "#2e463a", 0.84, 6) + folds("#21342b", 0.7)
    bottle += opening("#f4f1e8", 101, 149, 250) + group(neck(face, 109, 144), "translate(0 12)")
    bottle += group(collar("#fbf8f0", "#d6d2c6", -2, 0), "translate(0 11)")
    bottle += shape([(125, 216, 0), (137, 216, 0), (135, 225, 0), (127, 225, 0)], "#8f3f45")
    bottle += shape(
        [(127, 224, 0), (135, 224, 0), (138, 243, 0), (131, 252, 0), (125, 243, 0)], "#a14c46"
    )
    bottle += line([(126, 233), (137, 238)], "#e0b352", 2)
    bottle += line([(100, 204), (113, 232), (131, 254), (147, 232), (153, 204)], "#2e463a", 5)
    top = puffs + ear(face, size=0.9) + head(face) + features(face, mood) + hair + ties
    figure = bottle + group(top, "translate(0 16)")
    return group(figure, "translate(8.9 18.3) scale(.93)")


def journalist(mood: Mood) -> str:
    """In her forties, white, with a local paper: a wheelchair user, copper waves, a corduroy jacket, a pencil."""
    skin = Skin("#efcab1", "#d5a58b", "#95604b", "#bd6b62", "#de8a72")
    face = Face(skin, iris="#4f6f60", brow="#7b5136", brow_weight=4, brow_arch=1.15, brow_lift=0.6, wide=0.97, jaw=0.98, nose=1.06,
                nose_long=1.08, lips=0.98, age=0.7, lash=0.6, wry=0.9)  # fmt: skip
    hair = bob(face, "#9c5a3a", "#c98a5c", "#74402a", 10)
    coat = blazer(face, "#5b6b52", "#485640", "#6b7c61", "#333f2d", "#e9dcc6")
    coat += "".join(line([(x, y), (x - 2, 262)], "#48563f", 1.3, 0.6)
                    for x, y in ((40, 218), (50, 213), (60, 208), (196, 210), (206, 214), (216, 220)))  # fmt: skip
    pencil = line([(79, 112), (98, 98)], "#d9a441", 4) + line([(98, 98), (103, 94.5)], "#efdcc0", 3)
    return (
        push_handles()
        + hair.behind
        + coat
        + head(face)
        + features(face, mood)
        + hair.before
        + pencil
    )


SITTERS = (
    Sitter("councillor", "#c5cdd0", "#dae0e0", -1, councillor),
    Sitter("mother", "#dcb9a2", "#e9cfbb", 1, mother),
    Sitter("young_man", "#c9c6a8", "#dddbc2", -1, young_man),
    Sitter("widow", "#d9c7a4", "#e8dabd", 1, widow),
    Sitter("grandmother", "#b7c6bd", "#d0dad0", 1, grandmother),
    Sitter("child", "#dec6a6", "#ebd9bf", -1, child),
    Sitter("journalist", "#d9bfae", "#e8d5c6", -1, journalist),
)
