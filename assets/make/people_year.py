"""People of the later stories: chest physician, manager from Derry, optician, finance, mother-to-be, boy with a patch."""

from clothes import blazer, name_badge, shirt, stubble
from dress import (
    cast_shadow,
    collar,
    folds,
    glasses,
    lanyard,
    opening,
    pearl,
    ringlets,
    shoulders,
    stethoscope,
    strands,
)
from face import Face, Mood, Skin, ear, features, head, neck
from hair import cloud, long_hair, parted
from pen import Point, box, group, inside, line, oval, shape
from sitter import Sitter


def chest_physician(mood: Mood) -> str:
    """In his late forties, Nigerian British, an engineer once: shaven head, short sleeves, four pens in a row."""
    skin = Skin("#5f3a29", "#47291d", "#231410", "#6a3532", "#80402b")
    face = Face(skin, iris="#1f130e", brow="#1d171a", brow_weight=5.4, brow_arch=1.15, brow_lift=1, wide=1.09, jaw=1.02, chin=1.12,
                nose=1.36, nose_long=0.98, lips=1.2, mouth=1.06, age=1.0, tired=0.7, hood=0.3)  # fmt: skip
    crown: list[Point] = [
        (86, 106, 0.4), (80, 92), (82, 74), (94, 58), (112, 49), (130, 46), (148, 49), (163, 59), (171, 76), (171, 92, 0.4),
        (166, 78), (156, 66), (140, 59), (122, 60), (106, 68), (96, 82), (92, 98),
    ]  # fmt: skip
    top = shirt(face, "#eef0ec", "#cdd3d2", "#f9faf6", "#9aa5a8", 1.08)
    top += shape([(124, 203, 0), (138, 203, 0), (135, 214, 0), (127, 214, 0)], "#2f6f73")
    top += shape([(127, 213, 0), (135, 213, 0), (142, 264, 0), (121, 264, 0)], "#3f8a8c")
    top += "".join(
        line([(122, y), (141, y)], "#2f6f73", 1.4, 0.7) for y in (222, 231, 240, 249, 258)
    )
    top += "".join(
        box(x, 226 - k % 2 * 3, 4.4, 22, colour, 2)
        for k, (x, colour) in enumerate(
            ((181, "#2f5d8a"), (187.5, "#b4483f"), (194, "#3d6b4a"), (200.5, "#2b2530"))
        )
    )
    top += box(177, 240, 32, 28, "#e3e8e6") + line([(177, 240), (209, 240)], "#9aa5a8", 2)
    return (
        top + stethoscope("#7a3645") + ear(face, size=1.12) + head(face) + inside(crown, face.window(), "#3a2219", 0.5)
        + oval(142, 62, 15, 5.5, "#d8a98a", 0.3, -8) + stubble(face, "#1d1214", 0.3) + features(face, mood)
    )  # fmt: skip


def manager_physio(mood: Mood) -> str:
    """Of about forty, white, from Derry, once a physiotherapist: dark curls to the shoulder, freckles, a green fleece."""
    skin = Skin("#f3d2bd", "#dbac95", "#9a6553", "#bd655f", "#e58c78")
    face = Face(skin, iris="#5c7f93", brow="#352a2c", brow_weight=4.2, brow_arch=1.1, brow_lift=0.4, wide=0.99, jaw=0.98,
                chin=1.02, nose=1.02, nose_long=1.02, lips=0.95, age=0.6, tired=0.4, lash=0.5, wry=0.7)  # fmt: skip
    ink, light = "#372c30", "#6f5a59"
    hair = cloud(face, ink, light, 9, 1.05, 16)
    locks: list[Point] = [
        (76, 112),
        (64, 134),
        (60, 158),
        (66, 180),
        (82, 190, 0.4),
        (95, 176),
        (96, 150),
        (90, 128),
    ]
    far: list[Point] = [
        (170, 100),
        (181, 124),
        (184, 152),
        (178, 174, 0.4),
        (167, 166),
        (166, 140),
        (167, 118),
    ]
    fall = shape(locks, ink) + shape(far, ink)
    fall += "".join(
        oval(x, y, r, r, ink)
        for x, y, r in ((66, 136, 8), (62, 152, 9), (64, 168, 9), (74, 184, 9), (181, 132, 6), (182, 150, 7), (176, 166, 7))
    )  # fmt: skip
    fall += ringlets([(74, 128), (70, 146), (78, 160), (72, 174), (86, 172), (175, 124), (177, 144), (173, 158)], light, 6, 0.85)  # fmt: skip
    fleece = shoulders("#4c7a63", "#3a614e", 0.98) + opening("#eadfca", 98, 152, 226)
    fleece += opening(skin.base, 100, 150, 214) + neck(face, 104, 147)
    fleece += shape([(98, 176, 0), (84, 186), (82, 206, 0.4), (100, 220), (131, 240, 0), (110, 206, 0.6)], "#3a614e")  # fmt: skip
    fleece += shape([(151, 176, 0), (166, 186), (168, 206, 0.4), (154, 220), (131, 240, 0), (146, 206, 0.6)], "#5b8b73")  # fmt: skip
    fleece += line([(131, 238), (132, 264)], "#d9cfb8", 2.6) + folds("#2b4a3b", 0.7)
    dots = "".join(oval(*face.at(x, y)[:2], 0.9, 0.9, "#c08568", 0.8)
                   for x, y in ((107, 126), (112, 129), (117, 126.5), (110, 133), (150, 126), (154, 129), (147, 130), (143, 121)))  # fmt: skip
    return (
        hair.behind + fleece + lanyard("#d9a441", "#b98428", low=230) + head(face) + dots + features(face, mood)
        + fall + hair.before
    )  # fmt: skip


def optician(mood: Mood) -> str:
    """In his forties, of a Hong Kong family, an optician in the high street: clear frames, a waistcoat, a bow of a smile."""
    skin = Skin("#eac39c", "#cc9b75", "#85533a", "#ad625a", "#d6805f")
    face = Face(skin, iris="#2d201a", brow="#2b2427", brow_weight=4.4, brow_arch=0.8, wide=1.06, jaw=1.02, chin=1.04, hood=1.2,
                tilt=1.1, nose=1.12, nose_long=0.94, lips=0.9, age=0.9, long=0.99)  # fmt: skip
    hair = parted(face, "#322b31", "#8d8587", 1)
    top = (
        shoulders("#dfe8ea", "#bccace", 1.03)
        + neck(face, 99, 151)
        + collar("#f4f8f8", "#cfdadd", 0, 3)
    )
    top += shape([(124, 203, 0), (138, 203, 0), (135, 214, 0), (127, 214, 0)], "#93512f")
    top += shape([(127, 213, 0), (135, 213, 0), (140, 262, 0), (123, 262, 0)], "#b4683f")
    top += shape([(84, 196, 0.3), (96, 214), (130, 264, 0), (62, 264, 0), (66, 226)], "#3f4e63")
    top += shape([(167, 194, 0.3), (157, 214), (134, 264, 0), (198, 264, 0), (190, 224)], "#4d5d74")
    top += folds("#93a3a9") + line([(172, 238), (190, 236)], "#33415a", 2)
    top += box(176, 220, 5, 18, "#c9ced3", 2) + oval(178.5, 220, 3.2, 3.2, "#efd292")
    return (
        top + ear(face, size=1.08) + head(face) + features(face, mood) + hair.before
        + glasses(face, "#8a6a3f", 13.5, 11.5, 1, 0.7, 0.2, 3)
    )  # fmt: skip


def finance_woman(mood: Mood) -> str:
    """In her fifties, white, of finance: auburn set curls, glasses pushed up into them, a mustard blouse, a plum jacket."""
    skin = Skin("#f0c9b3", "#d7a48e", "#965f50", "#b54f58", "#e2826f")
    face = Face(skin, iris="#5f6f4a", brow="#6d4634", brow_weight=3.6, brow_arch=1.35, brow_lift=1.4, wide=1.1, jaw=1.04, chin=0.98,
                nose=1.0, nose_long=0.94, lips=0.96, mouth=0.96, age=1.3, hood=0.5, lash=0.7, lid_colour="#8fa6a0")  # fmt: skip
    hair = cloud(face, "#8a4632", "#c07a55", 8.5, 1.02, 2)
    coat = blazer(face, "#71475f", "#583649", "#835770", "#3f2534", "#dca94a")
    coat += line([(108, 197), (118, 211), (130, 216), (142, 211), (149, 197)], "#f2e6cf", 2.4)
    coat += name_badge(164, 226, "#f4ead6", "#71475f")
    specs = group(
        glasses(face, "#2f6f73", 12.5, 8.5, 0, 0.3, 0.35, 2.6),
        "translate(2 -49) rotate(-2 128 112)",
    )
    return (
        hair.behind + coat + head(face) + features(face, mood) + hair.before + specs + pearl(85, 136, "#d9a441", 4)
        + oval(85, 137, 1.6, 1.6, "#f6e3b0")
    )  # fmt: skip


def expectant(mood: Mood) -> str:
    """Twenty-eight, white, expecting her first, keeps a surf shop: a knitted cap on sun-bleached hair, a hooded top."""
    skin = Skin("#efc19c", "#d49a74", "#935a3f", "#bf6a5f", "#e5835f")
    face = Face(skin, iris="#4f7f86", brow="#9a7647", brow_weight=3.6, brow_arch=1.0, brow_lift=0.8, wide=1.01, jaw=0.98, nose=0.98,
                nose_long=0.94, lips=1.08, lash=0.5)  # fmt: skip
    hair = long_hair(face, "#c99a55", "#ecd095", "#8f6836", 6)
    knit: list[Point] = [
        (76, 92, 0.3), (76, 68), (86, 46), (106, 32), (130, 28), (152, 32), (168, 46), (175, 66), (175, 88, 0.3), (166, 79),
        (148, 74), (126, 74), (102, 80),
    ]  # fmt: skip
    brim: list[Point] = [
        (74, 96, 0.4), (72, 80), (84, 71), (104, 65), (128, 62), (152, 63), (170, 70), (178, 80), (177, 95, 0.4), (166, 87),
        (148, 82), (126, 82), (102, 88), (86, 98),
    ]  # fmt: skip
    cap = cast_shadow(face, brim, 1, 5) + shape(knit, "#c8644f") + shape(brim, "#dd8068")
    cap += strands([[(92, 66), (98, 48), (112, 34)], [(110, 62), (116, 44), (124, 31)], [(132, 60), (136, 44), (136, 30)],
                    [(152, 61), (154, 46), (148, 33)], [(168, 67), (168, 54), (158, 40)]], "#a64c3b", 2.2, 0.8)  # fmt: skip
    cap += "".join(line([(x, y), (x + lean, y + 16)], "#b9583f", 1.8, 0.55)
                   for x, y, lean in ((88, 74, -1), (100, 69, -1), (113, 66, 0), (127, 64, 0), (141, 64, 0), (155, 66, 1), (167, 71, 1)))  # fmt: skip
    top = (
        shoulders("#3f7f8a", "#316570", 0.99)
        + folds("#214a54", 0.7)
        + opening("#efe3cb", 98, 152, 220)
    )
    top += neck(face, 104, 147)
    top += shape([(97, 178), (78, 186), (68, 202), (80, 216), (104, 222), (131, 240), (112, 210), (100, 196)], "#316570")  # fmt: skip
    top += shape([(152, 178), (172, 186), (182, 202), (170, 216), (150, 222), (131, 240), (144, 212), (151, 196)], "#54959f")  # fmt: skip
    top += line([(114, 224), (112, 248)], "#f4efe4", 2.4) + line(
        [(148, 224), (151, 246)], "#f4efe4", 2.4
    )
    dots = "".join(oval(*face.at(x, y)[:2], 1, 1, "#b97a52", 0.75)
                   for x, y in ((104, 125), (109, 129), (114, 125), (119, 128), (148, 126), (153, 125), (157, 128), (141, 122), (137, 118)))  # fmt: skip
    return hair.behind + top + head(face) + dots + features(face, mood) + hair.before + cap


def boy(mood: Mood) -> str:
    """Seven, white, waiting for a squint operation: round glasses, a pirate's sticker over one lens, hair that stands up."""
    skin = Skin("#f4d0b6", "#dba88c", "#9c6750", "#c5716a", "#ec8f76")
    face = Face(skin, iris="#5a7a52", brow="#a2784c", brow_weight=3, brow_arch=0.9, brow_lift=2, wide=1.09, jaw=0.95, chin=0.9, long=0.86,
                eye=1.22, nose=0.94, nose_long=0.72, lips=0.92, mouth=0.9, lash=0.2)  # fmt: skip
    straw, pale = "#b98a4e", "#e4c58a"
    mop: list[Point] = [
        (88, 116, 0.3), (80, 104), (75, 88, 0.6), (74, 74), (70, 64, 0.6), (80, 60), (82, 46, 0.6), (96, 46), (108, 34, 0.6),
        (118, 42), (136, 32, 0.6), (144, 42), (160, 40, 0.6), (164, 52), (176, 58, 0.6), (172, 72), (174, 88),
        (169, 98, 0.4), (165, 86), (156, 80, 0.6), (148, 86), (138, 76, 0.6), (128, 85), (116, 77, 0.6), (108, 90), (99, 86, 0.6),
        (96, 100), (92, 110),
    ]  # fmt: skip
    tufts = strands([[(90, 66), (96, 56), (106, 46)], [(108, 62), (116, 52), (132, 44)], [(132, 60), (142, 52), (156, 50)],
                     [(84, 84), (88, 74), (94, 66)], [(150, 66), (160, 62), (168, 68)]], pale, 2.6, 0.9)  # fmt: skip
    near = face.at(114.5, 113)[:2]
    patch = oval(near[0], near[1], 13.5, 12.5, "#2d2a33") + oval(
        near[0], near[1] - 2.5, 6, 5.4, "#f5efe2"
    )
    patch += box(near[0] - 3.2, near[1] + 1, 6.4, 4.6, "#f5efe2", 1.2)
    patch += oval(near[0] - 2.4, near[1] - 2.4, 1.5, 1.7, "#2d2a33") + oval(
        near[0] + 2.4, near[1] - 2.4, 1.5, 1.7, "#2d2a33"
    )
    patch += line([(near[0] - 8, near[1] + 5), (near[0] + 8, near[1] + 9)], "#f5efe2", 1.7)
    patch += line([(near[0] + 8, near[1] + 5), (near[0] - 8, near[1] + 9)], "#f5efe2", 1.7)
    specs = glasses(face, "#c4484a", 15, 13.5, 1, 0.1, 0.18, 3)
    top = (
        shoulders("#d9a441", "#b98428", 0.82, 6)
        + folds("#946a1c", 0.6)
        + opening(skin.shade, 101, 150, 228)
        + group(neck(face, 109, 144), "translate(0 13)")
    )
    top += shape([(100, 196, 0.4), (94, 206), (104, 221), (130, 229), (148, 221), (158, 206), (151, 196, 0.4), (145, 209), (129, 217),
                  (110, 209)], "#946a1c")  # fmt: skip
    top += shape(
        [(110, 250, 0.2), (124, 239), (142, 240), (156, 250, 0.2), (142, 257), (122, 256)],
        "#2f6f73",
    )
    top += shape([(108, 250, 0), (98, 241, 0.3), (99, 259, 0.3)], "#2f6f73") + oval(
        147, 247, 1.6, 1.6, "#f5efe2"
    )
    upper = (
        ear(face, size=0.95)
        + head(face)
        + features(face, mood)
        + patch
        + cast_shadow(face, mop)
        + shape(mop, straw)
    )
    return top + group(upper + tufts + specs, "translate(-6 25) scale(1.05)")


SITTERS = (
    Sitter("chest_physician", "#c3cfc4", "#d9e1d6", 1, chest_physician),
    Sitter("manager_physio", "#dcc6ae", "#eadac7", -1, manager_physio),
    Sitter("optician", "#b9cbd0", "#d2dee0", -1, optician),
    Sitter("finance_woman", "#cfd0b4", "#e0e1cb", -1, finance_woman),
    Sitter("expectant", "#b3cdd0", "#cfe0df", 1, expectant),
    Sitter("boy", "#c5cdb6", "#dbe0cd", -1, boy),
)
