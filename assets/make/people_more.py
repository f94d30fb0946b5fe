"""Colleagues for scenarios to come: sister, GP, finance, pharmacist, hospice, a second manager."""

from dress import (
    cast_shadow,
    collar,
    folds,
    glasses,
    lanyard,
    lapels,
    opening,
    pearl,
    ringlets,
    shoulders,
    stethoscope,
    strands,
)
from face import Face, Mood, Skin, ear, features, head, neck
from pen import Point, box, brush, inside, line, oval, shape
from sitter import Sitter


def manager_woman(mood: Mood) -> str:
    """In her late thirties, British Chinese: a chin-length bob and a terracotta jacket."""
    skin = Skin("#ebc39b", "#cf9d76", "#875438", "#b4605a", "#d9805f")
    face = Face(skin, iris="#2f211b", brow="#2a2226", brow_weight=3.6, brow_arch=0.7, brow_lift=1, wide=1.02,
                jaw=0.97, hood=1.1, tilt=1.3, nose=1.04, nose_long=0.93, lips=1.0, mouth=0.95, age=0.2,
                lash=0.6)  # fmt: skip
    black, sheen, deep = "#2b262d", "#5a5262", "#1f1b21"
    back = shape([(96, 52), (78, 84), (72, 120), (72, 150), (80, 166), (104, 164), (150, 160), (170, 158),
                  (176, 140), (174, 100), (164, 66)], deep)  # fmt: skip
    near: list[Point] = [
        (146, 44, 0.4), (124, 40), (100, 48), (84, 66), (76, 94), (73, 126), (72, 152), (82, 168, 0.3),
        (98, 160, 0.3), (96, 140), (93, 118), (96, 98), (106, 84), (126, 72), (146, 60),
    ]  # fmt: skip
    far: list[Point] = [
        (138, 44, 0.4), (156, 50), (168, 66), (175, 92), (177, 122), (178, 148), (172, 162, 0.3),
        (162, 156, 0.3), (167, 138), (168, 112), (166, 92), (158, 74), (146, 62),
    ]  # fmt: skip
    jacket = shoulders("#b9684a", "#98523a") + opening("#f4ead9", 95, 155, 252)
    jacket += opening(skin.base, 99, 151, 226) + neck(face, 104, 147)
    jacket += lapels("#c97a5a", "#a85c42") + folds("#7f4330")
    jacket += line([(106, 190), (116, 208), (130, 217), (143, 209), (150, 190)], "#d9a441", 1.6)
    jacket += oval(130, 219, 3.6, 4.6, "#4e8583")
    return (
        back + jacket + head(face) + features(face, mood)
        + cast_shadow(face, near, 3, 3) + cast_shadow(face, far, -2, 2)
        + shape(far, black) + shape(near, black)
        + strands([[(134, 52), (106, 66), (90, 92), (84, 130)], [(124, 50), (96, 66), (82, 98), (79, 140)],
                   [(152, 56), (166, 78), (172, 112), (172, 140)]], sheen, 2.6)
    )  # fmt: skip


def ward_sister(mood: Mood) -> str:
    """In her forties, British Filipino; hair drawn back, plum tunic, pens and a badge reel."""
    skin = Skin("#c99468", "#a8744e", "#643d27", "#9c544d", "#c26d4e")
    face = Face(skin, iris="#2c1e18", brow="#2b2226", brow_weight=3.8, wide=1.06, jaw=1.0, hood=0.9, tilt=0.8,
                nose=1.16, nose_long=0.92, lips=1.1, age=0.8, lash=0.6, brow_lift=0.6)  # fmt: skip
    black, sheen = "#2c262b", "#57495a"
    hair: list[Point] = [
        (86, 124, 0.3), (78, 106), (77, 84), (84, 64), (98, 50), (118, 43), (142, 44), (160, 54),
        (171, 72), (172, 92), (169, 98, 0.4), (164, 82), (152, 71), (134, 66), (116, 70), (101, 80),
        (94, 96), (92, 112),
    ]  # fmt: skip
    bun = shape(
        [(80, 116), (66, 118), (60, 130), (64, 144), (78, 148), (90, 140), (92, 126)], black
    )
    bun += strands([[(70, 126), (68, 136), (76, 142)], [(78, 122), (74, 132), (80, 138)]], sheen, 2)
    plum, dark, white = "#6e4a63", "#583a50", "#f2ebdd"
    tunic = shoulders(plum, dark, 1.0) + opening(skin.base, 97, 152, 226) + neck(face, 102, 149)
    tunic += shape(
        [(98, 178, 0), (88, 188, 0.5), (96, 210, 0), (130, 232, 0), (110, 206, 0.6)], dark
    )
    tunic += shape(
        [(151, 178, 0), (160, 188, 0.5), (158, 209, 0), (131, 232, 0), (146, 206, 0.6)], plum
    )
    tunic += line([(88, 188, 0.5), (96, 210, 0), (130, 232, 0)], white, 2)
    tunic += line([(160, 188, 0.5), (158, 209, 0), (131, 232, 0), (133, 262)], white, 2)
    tunic += folds("#3f2839", 0.7)
    pens = box(170, 226, 5, 22, "#4e8583", 2) + box(177, 223, 5, 25, "#c4714f", 2)
    pens += box(164, 238, 26, 30, plum) + line([(164, 238), (190, 238)], white, 2)
    reel = oval(88, 240, 6.5, 6.5, "#d9a441") + oval(88, 240, 3, 3, "#b98428")
    reel += line([(88, 246), (88, 254)], "#2b2530", 1.2) + box(80, 252, 17, 14, "#faf4e8", 2)
    return (
        bun + tunic + pens + reel + ear(face, size=0.95) + head(face) + features(face, mood)
        + cast_shadow(face, hair) + shape(hair, black)
        + strands([[(134, 66), (110, 62), (92, 82), (84, 108)], [(130, 56), (104, 58), (86, 82)],
                   [(138, 60), (156, 66), (167, 86)], [(124, 49), (106, 51), (94, 62)]], sheen, 2.4)
        + pearl(85, 134, "#d9a441", 2.4)
    )  # fmt: skip


def gp(mood: Mood) -> str:
    """In his fifties, Nigerian British: greying close-cut hair, a cord jacket, a stethoscope."""
    skin = Skin("#6f4631", "#543324", "#2c1913", "#6b3733", "#8c432d")
    face = Face(skin, iris="#20140f", brow="#262024", brow_weight=5.2, brow_arch=0.8, wide=1.1, jaw=1.06,
                chin=1.16, nose=1.34, nose_long=1.0, lips=1.12, mouth=1.08, age=1.3, long=1.02)  # fmt: skip
    grey, pale = "#4b4647", "#8d8783"
    crop: list[Point] = [
        (84, 118, 0.3), (79, 102), (78, 86), (83, 70), (94, 57), (110, 50), (128, 47), (146, 49),
        (162, 58), (171, 74), (172, 92, 0.3), (168, 82), (160, 70), (146, 66), (136, 62), (122, 63),
        (108, 72), (100, 84), (97, 98, 0.5), (92, 104), (90, 116),
    ]  # fmt: skip
    goatee: list[Point] = [
        (118, 150, 0.3), (116, 158), (121, 167), (131, 172), (142, 170), (150, 163), (154, 152, 0.3),
        (150, 157), (144, 161), (137, 162), (128, 161),
    ]  # fmt: skip
    jacket = shoulders("#a9813f", "#8a672f", 1.1) + opening("#dfe6e0", 93, 157, 256)
    jacket += opening(skin.base, 99, 152, 220) + neck(face, 100, 151)
    jacket += collar("#eef1ea", "#cbd5cd", 2, 4) + brush(
        [(131, 212), (132, 240), (131, 262)], "#8fa39b", 1.6
    )
    jacket += lapels("#b88f4b", "#957036") + folds("#6c4f22")
    ribs = [[(x, y), (x - 3, 262)] for x, y in ((22, 236), (32, 226), (42, 218), (194, 216), (204, 218), (214, 222),
                                               (224, 230))]  # fmt: skip
    jacket += "".join(line(rib, "#7a5a28", 1.2, 0.4) for rib in ribs) + stethoscope("#3b4a57")
    return (
        jacket + ear(face, size=1.05) + head(face) + shape(face.all(goatee), grey, 0.9)
        + strands([face.all([(124, 163), (128, 168), (131, 171)]), face.all([(136, 164), (137, 168), (136, 171)]),
                   face.all([(146, 161), (145, 165), (142, 169)])], pale, 1.6, 0.9)
        + features(face, mood)
        + strands([face.all([(126, 145), (131, 142.5), (136, 144)]),
                   face.all([(139, 144), (143, 142.4), (148, 145)])], grey, 3, 0.9)
        + cast_shadow(face, crop) + shape(crop, grey)
        + ringlets([(86, 84), (84, 98), (92, 70), (102, 62), (114, 56), (128, 54), (142, 56), (154, 62),
                    (164, 72), (94, 84), (90, 106)], pale, 3.4, 0.8)
    )  # fmt: skip


def finance(mood: Mood) -> str:
    """A young man of finance: round glasses, tousled hair, a thin plum tie."""
    skin = Skin("#eec8aa", "#d3a284", "#8e5b44", "#bb746a", "#dd8a70")
    face = Face(skin, iris="#6a5a3a", brow="#5a402c", brow_weight=4.4, brow_arch=0.8, wide=0.97, jaw=0.98,
                chin=1.04, nose=1.0, nose_long=1.06, lips=0.82, long=1.03)  # fmt: skip
    hair_colour, sheen = "#6b4a31", "#96704b"
    hair: list[Point] = [
        (88, 114, 0.3), (80, 102), (76, 86), (72, 74, 0.6), (79, 68), (78, 54, 0.6), (92, 50), (98, 38, 0.6),
        (116, 36), (134, 32), (152, 38), (164, 37, 0.6), (168, 50), (177, 58, 0.6), (174, 70), (172, 84),
        (168, 94, 0.4), (164, 80), (156, 70), (142, 74), (126, 71), (112, 76, 0.7), (106, 84), (98, 86, 0.7),
        (97, 100), (93, 112),
    ]  # fmt: skip
    shirt = shoulders("#e8e2d6", "#cbc3b4", 0.96) + neck(face, 102, 149)
    stripes = "".join(line([(x, y), (x + dx, 264)], "#7f9aa3", 1.2, 0.6)
                      for x, y, dx in ((66, 210, -6), (82, 206, -4), (98, 212, -2), (112, 218, 0), (150, 218, 2),
                                       (164, 208, 3), (180, 208, 5), (196, 212, 7)))  # fmt: skip
    shirt += stripes + collar("#f5f0e6", "#d9d2c4", 0, 2) + folds("#a89f90")
    shirt += shape([(124, 203, 0), (138, 203, 0), (136, 214, 0), (126, 214, 0)], "#5d3d54")
    shirt += shape([(126, 214, 0), (136, 214, 0), (142, 266, 0), (120, 266, 0)], "#6e4a63")
    shirt += lanyard("#4e8583", "#3b6765", badge=False, low=262)
    return (
        shirt + ear(face, size=1.05) + head(face) + features(face, mood) + cast_shadow(face, hair)
        + shape(hair, hair_colour)
        + strands([[(100, 82), (104, 64), (122, 52)], [(114, 72), (126, 56), (148, 50)],
                   [(136, 70), (148, 58), (164, 58)], [(90, 96), (86, 80), (92, 64)], [(92, 60), (104, 48), (120, 44)],
                   [(156, 66), (164, 70), (167, 82)]], sheen, 2.8)
        + glasses(face, "#2f4460", 13.5, 11.5, 1.5, 0.12, 0.07, 2.6)
    )  # fmt: skip


def pharmacist(mood: Mood) -> str:
    """A pharmacist in her thirties, in a hijab and a white clinical tunic."""
    skin = Skin("#d3a27a", "#b3805b", "#6d432d", "#a4594f", "#cc7556")
    face = Face(skin, iris="#3f2a1b", brow="#2c2225", brow_weight=4.2, wide=0.98, jaw=0.96, lash=1.1,
                nose=1.06, nose_long=1.04, lips=1.08, eye=1.05, age=0.1)  # fmt: skip
    cloth, dark, light = "#5e8f8a", "#457370", "#7fada6"
    outer: list[Point] = [
        (128, 36), (154, 42), (172, 62), (178, 92), (177, 124), (172, 150), (176, 176), (190, 200),
        (186, 222), (160, 236), (128, 240), (96, 234), (70, 218), (66, 198), (80, 176), (82, 152), (74, 120),
        (74, 88), (84, 58), (104, 41),
    ]  # fmt: skip
    shadow_side: list[Point] = [
        (104, 41), (84, 58), (74, 88), (74, 120), (82, 152), (80, 176), (66, 198), (70, 218), (96, 234),
        (104, 214), (98, 186), (96, 160), (90, 132), (86, 104), (90, 76),
    ]  # fmt: skip
    oval_face: list[Point] = [
        (124, 66), (146, 68), (160, 82), (166, 100), (165.5, 110), (167, 123), (163, 140), (154, 156),
        (143, 165.5), (131, 167.5), (117, 162.5), (104, 152), (95, 138), (91, 120), (92, 98), (100, 78),
    ]  # fmt: skip
    coat = shoulders("#f1ece1", "#d4cdbf", 0.98) + folds("#b3aa9a")
    coat += line([(132, 236), (133, 264)], "#b3aa9a", 1.6)
    badge = box(168, 240, 26, 15, "#2f5d62", 2.5) + line([(173, 245), (188, 245)], "#f1ece1", 1.6)
    badge += line([(173, 250), (183, 250)], "#f1ece1", 1.6)
    rim = [(p[0] + (p[0] - 129) * 0.045, p[1] + (p[1] - 116) * 0.045) for p in oval_face]
    under = shape([(96, 140), (112, 164), (132, 172), (150, 164), (164, 142), (170, 168), (150, 182), (120, 182),
                   (96, 168)], dark)  # fmt: skip
    wraps = strands([[(164, 150), (150, 178), (118, 190), (92, 186)], [(170, 166), (152, 198), (116, 210),
                                                                      (84, 202)],
                     [(178, 186), (156, 216), (122, 226)]], dark, 3.4, 0.9)  # fmt: skip
    wraps += strands([[(130, 40), (152, 50), (168, 74), (172, 104)], [(166, 168), (140, 196), (104, 202)]],
                     light, 3, 0.8)  # fmt: skip
    pattern = "".join(oval(x, y, 1.7, 1.7, "#e6d3a5", 0.9)
                      for x, y in ((112, 50), (132, 48), (150, 54), (162, 70), (170, 92), (98, 62), (118, 218),
                                   (140, 214), (160, 204), (174, 196), (146, 230), (122, 232), (172, 122)))  # fmt: skip
    return (
        coat + badge + shape(outer, cloth) + shape(shadow_side, dark) + under + shape(rim, dark)
        + _within(face, oval_face) + features(face, mood) + wraps + pattern
    )  # fmt: skip


def _within(face: Face, edge: list[Point]) -> str:
    """The face as far as a head covering leaves it free."""
    window = face.all(edge)
    side = [
        (60, 40),
        (103, 60),
        (98, 84),
        (100, 110),
        (104, 130),
        (112, 147),
        (124, 158),
        (136, 175),
        (60, 190),
    ]
    top = [(80, 50), (180, 50), (170, 84), (150, 76), (124, 74), (106, 84), (96, 104), (80, 100)]
    return (
        shape(window, face.skin.base)
        + inside(side, window, face.skin.shade)
        + inside(top, window, face.skin.shade, 0.7)
        + oval(*face.at(152, 131)[:2], 10, 7, face.skin.blush, 0.16)
        + oval(*face.at(114, 133)[:2], 10, 7, face.skin.blush, 0.16)
    )


def hospice_director(mood: Mood) -> str:
    """In her late fifties: a grey bob, a roll-neck and a necklace of clay beads."""
    skin = Skin("#ecc6aa", "#d0a085", "#8b5a46", "#b8665f", "#da8469")
    face = Face(skin, iris="#54707a", brow="#8d8580", brow_weight=3.6, brow_lift=0.8, wide=1.01, jaw=0.98,
                nose=1.0, nose_long=1.06, lips=0.88, age=1.6, lash=0.5, mouth=1.03)  # fmt: skip
    grey, pale, deep = "#a5a3a4", "#d3d1cf", "#7b797d"
    back = shape([(94, 54), (76, 86), (71, 118), (74, 144), (84, 156), (110, 152), (160, 150), (174, 140),
                  (176, 112), (166, 68)], deep)  # fmt: skip
    sweep: list[Point] = [
        (154, 46, 0.3), (134, 39), (108, 43), (88, 58), (77, 84), (72, 114), (74, 142), (86, 156, 0.3),
        (98, 146, 0.4), (94, 128), (95, 108), (104, 94), (122, 84), (144, 72), (158, 56),
    ]  # fmt: skip
    far: list[Point] = [
        (146, 44, 0.3), (162, 52), (172, 70), (177, 98), (178, 124), (173, 144, 0.3), (164, 136, 0.4),
        (168, 116), (166, 94), (160, 76), (150, 64),
    ]  # fmt: skip
    jumper = shoulders("#39536b", "#2b4054", 0.98) + folds("#1e2f40")
    roll = opening("#39536b", 96, 156, 230) + shape([(100, 166), (97, 184), (100, 198), (118, 206), (142, 205), (154, 196), (153, 182), (149, 168),
                  (130, 180)], "#44607a")  # fmt: skip
    roll += shape(
        [(100, 166), (97, 184), (100, 198), (112, 204), (108, 188), (110, 174)], "#2f465c"
    )
    roll += strands(
        [[(112, 186), (130, 192), (150, 182)], [(108, 198), (130, 203), (150, 194)]], "#2b4054", 2
    )
    string = [(92, 194), (98, 220), (114, 240), (131, 246), (148, 240), (162, 218), (166, 194)]
    beads = line(string, "#2b2530", 1.4)
    for i, (x, y) in enumerate(((93, 203), (98, 219), (106, 231), (117, 240.5), (131, 246), (145, 241),
                                (155, 230), (162, 217), (165, 203))):  # fmt: skip
        beads += oval(
            x, y, 4.6 + (i == 4) * 2, 4.6 + (i == 4) * 2, ("#c4714f", "#d9a441", "#e9dcc6")[i % 3]
        )
    return (
        back + neck(face, 104, 147) + jumper + roll + beads + head(face) + features(face, mood)
        + cast_shadow(face, sweep, 2, 4) + cast_shadow(face, far, -2, 2)
        + shape(far, grey) + shape(sweep, grey)
        + strands([[(148, 52), (116, 62), (94, 84), (84, 120)], [(138, 48), (104, 58), (84, 86), (79, 128)],
                   [(152, 60), (126, 76), (102, 90)], [(160, 60), (170, 86), (172, 122)]], pale, 3)
        + strands([[(126, 48), (98, 60), (82, 84)], [(90, 128), (88, 140), (84, 150)]], deep, 2.2)
    )  # fmt: skip


SITTERS = (
    Sitter("manager_woman", "#b7c6bd", "#d0dad0", -1, manager_woman),
    Sitter("ward_sister", "#dcc9a8", "#eadcc0", 1, ward_sister),
    Sitter("gp", "#b4c3c4", "#cdd8d6", 1, gp),
    Sitter("finance", "#d9bfae", "#e8d5c6", -1, finance),
    Sitter("pharmacist", "#e0c8b0", "#eddbc6", 1, pharmacist),
    Sitter("hospice_director", "#c9c6a8", "#dddbc2", -1, hospice_director),
)
