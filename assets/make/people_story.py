"""The people the first scenario was written for: doctor, manager, patient, daughter, nurse, board."""

from dress import (
    beads,
    cast_shadow,
    collar,
    curls,
    folds,
    glasses,
    lanyard,
    lapels,
    opening,
    pearl,
    ringlets,
    rolled_sleeves,
    shoulders,
    strands,
)
from face import Face, Mood, Skin, ear, features, head, neck
from pen import Point, box, brush, inside, line, oval, shape
from sitter import Sitter


def oncologist(mood: Mood) -> str:
    """In her fifties, Welsh-Ghanaian; greying curls, reading glasses on a beaded cord."""
    skin = Skin("#b07a55", "#8f5d40", "#54301f", "#8e4a45", "#b65a3f")
    face = Face(skin, iris="#3d2a1e", brow="#2f2528", brow_weight=4, wide=1.0, jaw=0.97, lash=1.2,
                eye=1.02, nose=1.14, lips=1.25, age=1.2, mouth=1.04)  # fmt: skip
    dark, grey = "#3a3036", "#8d8583"
    rim = [(78, 122), (71, 106), (70, 90), (73, 74), (82, 60), (95, 49), (111, 43), (128, 41),
           (145, 44), (159, 52), (169, 64), (174, 79), (175, 94)]  # fmt: skip
    mass: list[Point] = [*rim, (169, 98, 0.4), (165, 82), (156, 73), (143, 69), (128, 70), (112, 73),
                         (100, 81), (94, 94), (91, 110), (87, 124)]  # fmt: skip
    hairline = [(165, 82), (155, 73), (142, 70), (127, 71), (112, 75), (101, 83), (94, 96)]
    back = shape(
        [(80, 60), (66, 90), (70, 124), (84, 142), (100, 140), (160, 130), (172, 110)], dark
    )
    back += curls([(74, 112), (73, 126), (80, 136), (90, 142)], 9, dark)
    blouse = shoulders("#2f6063", "#244c50") + opening("#e9c98a", low=250)
    blouse += (
        opening(skin.base, 99, 150, 224)
        + neck(face)
        + lapels("#3a7073", "#2a5659")
        + folds("#1d4144")
    )
    hair = cast_shadow(face, mass) + curls(rim, 9.5, dark) + shape(mass, dark)
    hair += curls(hairline, 5, dark)
    hair += ringlets([(84, 78), (80, 96), (92, 64), (104, 56), (118, 52), (132, 56), (146, 55),
                      (158, 66), (124, 64), (108, 68), (141, 64), (84, 112), (166, 78)],
                     "#62565a", 6)  # fmt: skip
    hair += ringlets([(96, 74), (90, 88), (88, 102), (98, 62), (112, 60), (93, 96), (104, 70),
                      (84, 92), (120, 58)], grey, 6.5, 0.95)  # fmt: skip
    specs = glasses(face, "#7a3f35", 12, 7, 11.5, 0.45)
    gold = "#d9a441"
    far_cord = beads([(165, 116), (170, 136), (168, 156), (158, 178)], gold)
    near_cord = beads([(82, 122), (76, 142), (79, 164), (90, 184)], gold)
    return (
        back + blouse + far_cord + ear(face) + head(face) + features(face, mood) + hair + specs
        + near_cord
    )  # fmt: skip


def manager(mood: Mood) -> str:
    """In his forties, South-Asian British; short beard, pass on a lanyard, sleeves rolled."""
    skin = Skin("#c08a60", "#9d6a46", "#5b3522", "#96574c", "#bb6a4b")
    face = Face(skin, iris="#35241a", brow="#251f24", brow_weight=5.4, brow_arch=0.75, wide=1.03,
                jaw=1.06, chin=1.15, nose=1.12, nose_long=1.08, lips=0.95, age=0.8, long=1.03)  # fmt: skip
    black, sheen = "#272329", "#4a4350"
    beard: list[Point] = [
        (88, 118, 0), (91, 138), (102, 153), (117, 165), (131, 171), (144, 169), (155, 158),
        (164, 140), (166.5, 126, 0), (160, 138), (154, 143), (149.5, 142), (144, 141.5), (137, 142),
        (129, 141.5), (121, 143), (115, 148), (105, 141), (96, 127),
    ]  # fmt: skip
    mouth_gap = [(121.5, 148.5), (130, 146), (138, 146.5), (146, 146), (151, 148.5), (147, 154),
                 (138, 157.5), (128, 155.5)]  # fmt: skip
    hair: list[Point] = [
        (86, 120, 0.3), (79, 104), (78, 82), (84, 62), (98, 47), (120, 39), (143, 40), (161, 50),
        (169, 66), (171, 82), (168.5, 98, 0.3), (166, 84), (160, 76), (147, 71), (130, 70), (113, 73),
        (102, 82), (99, 96, 0.6), (93, 100), (92, 114, 0.4),
    ]  # fmt: skip
    shirt = shoulders("#a9c0bd", "#88a5a3", 1.06) + opening(skin.base, 99, 150, 222)
    shirt += neck(face, 98, 152) + collar("#bdd0cc", "#98b3b0", 2, 6) + brush([(131, 214), (132, 240), (131, 262)],
                                                       "#6d8d8b", 1.8)  # fmt: skip
    shirt += folds("#6d8d8b") + lanyard("#c4714f", "#a65a3c", low=217)
    shirt += rolled_sleeves(skin.base, skin.shade, "#c6d6d2", "#98b3b0")
    grey = strands([[(86, 100), (87, 112), (88, 120)], [(83, 92), (84, 104), (87, 114)],
                    [(90, 90), (90, 102), (90, 112)]], "#8b858a", 1.8, 0.9)  # fmt: skip
    return (
        shirt + ear(face, size=1.08) + head(face)
        + shape(face.all(beard), black, 0.93) + shape(face.all(mouth_gap), skin.base)
        + features(face, mood)
        + strands([face.all([(126, 160), (131, 165), (134, 169)]),
                   face.all([(140, 160), (140, 165), (139, 169)])], "#837c80", 1.6, 0.8)
        + cast_shadow(face, hair) + shape(hair, black)
        + strands([[(92, 72), (108, 54), (132, 47)], [(104, 66), (122, 54), (148, 50)],
                   [(122, 64), (142, 56), (160, 62)]], sheen, 2.6)
        + grey
    )  # fmt: skip


def patient(mood: Mood) -> str:
    """A man of seventy, thin and dry-humoured, in a flat cap and an old cardigan."""
    skin = Skin("#e3b795", "#c59273", "#83533c", "#b0705f", "#cf7f62")
    face = Face(skin, iris="#5b7d8a", brow="#d9d2c6", brow_weight=5, brow_arch=0.9, wide=0.92,
                jaw=0.93, chin=1.05, long=1.1, hood=1.1, nose=1.12, nose_long=1.2, lips=0.62,
                wry=2.2, age=2.8, tired=0.5, eye=0.95, mouth=1.02)  # fmt: skip
    tweed, dark, light = "#8a7050", "#66513b", "#a98d68"
    cap: list[Point] = [
        (84, 92, 0), (76, 80), (76, 62), (90, 45), (114, 35), (142, 35), (166, 46), (182, 66),
        (187, 80), (180, 85, 0.5), (160, 82), (134, 80), (108, 84),
    ]  # fmt: skip
    peak: list[Point] = [
        (104, 85, 0.2), (128, 79), (158, 79), (180, 83), (195, 93), (193, 97, 0.4), (174, 93), (146, 90),
        (120, 91),
    ]  # fmt: skip
    side_hair = [
        (87, 88, 0),
        (80, 100),
        (81, 114),
        (86, 122, 0.3),
        (92, 112),
        (96, 98),
        (97, 88, 0),
    ]
    cardigan = shoulders("#6e4a63", "#583a50", 0.93, 4) + opening("#ece0cc", 94, 154, 252)
    cardigan += neck(face, 105, 145)
    cardigan += strands([[(122, 172), (121, 184), (118, 196)], [(139, 176), (137, 186), (134, 197)]],
                        skin.line, 1.8, 0.5)  # fmt: skip
    checks = "".join(
        line(p, "#b9755a", 1.5, 0.7)
        for p in ([(116, 208), (121, 246)], [(128, 212), (130, 250)], [(142, 208), (137, 244)],
                  [(108, 220), (130, 226), (148, 221)], [(113, 234), (130, 239), (144, 235)])
    )  # fmt: skip
    cardigan += checks
    edge = "#4a3044"
    cardigan += brush([(92, 192), (104, 224), (130, 258)], edge, 7, (0.5, 0.8))
    cardigan += brush([(156, 192), (152, 224), (132, 258)], edge, 7, (0.5, 0.8))
    cardigan += collar("#f1e7d6", "#d8cab2")
    cardigan += folds("#43293c")
    ticks = "".join(
        line([(x, y), (x + 5, y - 4)], light, 1.5, 0.75)
        for x, y in ((86, 72), (96, 58), (104, 70), (114, 48), (120, 62), (132, 44), (136, 58), (132, 71),
                     (148, 48), (150, 66), (164, 60), (168, 74), (92, 82), (114, 76), (152, 76))
    )  # fmt: skip
    hollow = shape(face.all([(100, 128), (108, 133), (113, 143), (116, 156), (108, 150), (101, 138)]),
                   skin.shade, 0.7)  # fmt: skip
    hollow += inside(face.all([(163, 130), (158, 138), (153, 148), (156, 158), (170, 150), (170, 130)]),
                     face.window(), skin.shade, 0.7)  # fmt: skip
    white = face.all([(121.5, 150, 0.3), (125, 144.5), (131, 141), (137, 142), (143, 140.6), (148, 144),
                      (151, 148.6, 0.3), (145, 147.6), (137.5, 146.8), (129, 148)])  # fmt: skip
    moustache = shape(white, "#ece5d8") + strands(
        [face.all(p) for p in ([(131, 142.5), (127, 145), (123.5, 148)], [(135, 143), (132, 145), (130, 147)],
                               [(140, 143), (142, 145), (143, 146.5)], [(143, 142), (147, 144.5), (149, 147)])],
        "#bdb3a4", 1.2)  # fmt: skip
    return (
        cardigan + ear(face, 84, 121, 1.22) + head(face)
        + hollow + features(face, mood) + moustache
        + shape(side_hair, "#e6dfd2")
        + strands([[(86, 94), (85, 106), (88, 116)], [(92, 92), (90, 104), (90, 112)]], "#bdb3a4", 1.6)
        + cast_shadow(face, peak, 1, 5)
        + shape(cap, tweed) + shape([(84, 92, 0), (76, 80), (76, 62), (90, 45), (98, 42), (88, 60),
                                     (90, 78), (98, 86)], dark)
        + ticks + shape(peak, dark) + brush([(106, 85), (140, 80), (180, 84)], light, 1.6, opacity=0.7)
        + oval(124, 35.5, 5, 2.6, dark)
    )  # fmt: skip


def relative(mood: Mood) -> str:
    """His daughter, in her forties and tired, with her coat still on."""
    skin = Skin("#ecc3a2", "#cf9b7c", "#8b5742", "#b9705f", "#d6826a")
    face = Face(skin, iris="#5b7d8a", brow="#5d4334", brow_weight=3.6, wide=0.96, jaw=0.94, long=1.04,
                hood=0.6, nose=0.98, nose_long=1.08, lips=0.8, age=1.0, tired=1.0, lash=0.3)  # fmt: skip
    brown, sheen, deep = "#7a553c", "#a47b58", "#5c3e2c"
    back = shape([(90, 58), (74, 84), (70, 118), (72, 150), (66, 176), (84, 196), (112, 190), (150, 178),
                  (168, 184), (180, 168), (174, 140), (173, 104), (164, 70)], deep)  # fmt: skip
    near_fall: list[Point] = [
        (134, 46, 0.5), (112, 44), (92, 54), (79, 74), (74, 100), (75, 130), (70, 156), (66, 178, 0.4),
        (84, 188, 0.4), (96, 172), (98, 150), (92, 130), (92, 108), (98, 90), (112, 76), (130, 64),
    ]  # fmt: skip
    far_fall: list[Point] = [
        (128, 48, 0.5), (148, 48), (164, 60), (173, 80), (175, 106), (173, 132), (178, 158),
        (172, 174, 0.4), (164, 160), (164, 140), (168, 118), (166, 98), (156, 80), (138, 66),
    ]  # fmt: skip
    coat = shoulders("#7f7a52", "#66623f", 1.05) + opening("#d8c7b0", 95, 155, 246)
    coat += neck(face, 104, 147)
    hood = shape([(98, 180), (74, 186), (54, 202), (60, 216), (86, 210), (104, 204), (118, 216), (112, 196)],
                 "#57532f")  # fmt: skip
    hood += shape([(151, 180), (176, 188), (196, 204), (190, 216), (168, 210), (152, 202), (140, 216),
                   (146, 196)], "#8f8a60")  # fmt: skip
    scarf: list[Point] = [
        (100, 166), (91, 182), (96, 200), (116, 213), (142, 213), (158, 200), (160, 182), (151, 168),
        (147, 180), (130, 187), (110, 182),
    ]  # fmt: skip
    toggles = "".join(
        line([(118, y), (146, y + 1)], "#3d3a22", 2) + box(125, y - 3, 15, 6.5, "#d9b98a", 3)
        for y in (232, 250)
    )
    coat += line([(132, 214), (133, 264)], "#4c4829", 2, 0.8) + folds("#4c4829") + hood
    coat += shape(scarf, "#b5694a")
    coat += strands([[(100, 182), (122, 197), (150, 188)], [(98, 196), (120, 207), (150, 200)],
                     [(104, 176), (126, 192), (148, 182)]], "#8f4d33", 2.2)  # fmt: skip
    return (
        back + coat + toggles + head(face) + features(face, mood)
        + cast_shadow(face, near_fall, 3, 3) + cast_shadow(face, far_fall, -2, 3)
        + shape(near_fall, brown) + shape(far_fall, brown)
        + strands([[(126, 54), (100, 68), (86, 96), (84, 130)], [(118, 56), (94, 72), (80, 104), (82, 150),
                                                                 (76, 178)],
                   [(136, 54), (156, 66), (168, 92), (170, 130)], [(94, 120), (90, 146), (88, 170)]],
                  sheen, 2.4)
        + strands([[(112, 76), (104, 92), (103, 110), (99, 126)]], brown, 2.2, 1)
    )  # fmt: skip


def district_nurse(mood: Mood) -> str:
    """In her late thirties, red hair pinned up, navy tunic with white piping and a fob watch."""
    skin = Skin("#f0c9ac", "#d5a184", "#965f45", "#c0695d", "#e08a6d")
    face = Face(skin, iris="#5f7a4c", brow="#96542f", brow_weight=3.6, wide=1.02, jaw=1.0, lash=0.7,
                nose=0.96, nose_long=0.94, lips=1.02, age=0.4, eye=1.03)  # fmt: skip
    red, sheen, deep = "#a9532e", "#cf7d4b", "#84391f"
    bun = shape(
        [(74, 66), (70, 50), (78, 37), (93, 33), (107, 39), (110, 54), (100, 68), (86, 72)], deep
    )
    bun += strands([[(78, 60), (80, 46), (94, 40)], [(86, 62), (88, 50), (100, 46)]], sheen, 2.2)
    hair: list[Point] = [
        (85, 126, 0.3), (79, 108), (78, 84), (84, 64), (98, 50), (118, 43), (140, 44), (158, 53),
        (169, 70), (171, 94), (168, 100, 0.4), (163, 84), (150, 72), (136, 66, 0.6), (118, 74),
        (103, 84), (94, 98), (91, 114),
    ]  # fmt: skip
    navy, dark, white = "#2f4467", "#243552", "#f2ebdd"
    tunic = shoulders(navy, dark, 0.98) + opening(skin.base, 97, 152, 226)
    tunic += neck(face, 103, 148)
    tunic += shape(
        [(98, 178, 0), (88, 188, 0.5), (96, 210, 0), (130, 232, 0), (110, 206, 0.6)], dark
    )
    tunic += shape(
        [(151, 178, 0), (160, 188, 0.5), (158, 209, 0), (131, 232, 0), (146, 206, 0.6)], navy
    )
    tunic += line([(88, 188, 0.5), (96, 210, 0), (130, 232, 0)], white, 2)
    tunic += line([(160, 188, 0.5), (158, 209, 0), (131, 232, 0), (133, 262)], white, 2)
    tunic += folds("#1a2740", 0.7)
    watch = box(171, 218, 14, 4, "#c9ced3", 2) + box(176.5, 221, 3, 10, "#c9ced3")
    watch += oval(178, 238, 8.5, 8.5, "#c9ced3") + oval(178, 238, 6.2, 6.2, "#fbf7ee")
    watch += line([(178, 238), (178, 234)], "#2b2530", 1.2) + line(
        [(178, 238), (181, 239.5)], "#2b2530", 1.2
    )
    freckles = "".join(
        oval(*face.at(x, y)[:2], 0.95, 0.95, "#b06a45", 0.65)
        for x, y in ((108, 127), (113, 131), (118, 127), (122, 131), (110, 135), (117, 135), (152, 126),
                     (156, 130), (160, 126), (155, 134), (134, 124), (141, 121), (104, 131))
    )  # fmt: skip
    return (
        bun + tunic + watch + ear(face, size=0.95) + head(face) + freckles
        + features(face, mood) + cast_shadow(face, hair) + shape(hair, red)
        + strands([[(136, 66), (112, 62), (92, 84), (85, 112)], [(132, 56), (106, 58), (88, 80)],
                   [(138, 62), (154, 66), (166, 86)], [(128, 50), (110, 50), (96, 60)]], sheen, 2.4)
        + strands([[(93, 104), (95, 118), (92, 134)]], red, 2.4, 1)
        + pearl(84, 134, "#d9dcdf", 2.2)
    )  # fmt: skip


def board_member(mood: Mood) -> str:
    """In her sixties, a retired head teacher: cropped silver hair and a bright scarf."""
    skin = Skin("#80543d", "#633d2d", "#371f18", "#7a3a3b", "#98472f")
    face = Face(skin, iris="#2a1c16", brow="#5a5052", brow_weight=3.2, brow_lift=1.8, wide=1.05,
                jaw=1.03, chin=1.1, nose=1.26, nose_long=0.98, lips=1.3, mouth=1.06, age=1.7, lash=0.8)  # fmt: skip
    silver, pale = "#b9b3ae", "#dcd7d0"
    rim = [(83, 112), (78, 98), (77, 84), (81, 70), (90, 57), (103, 48), (118, 43), (134, 42),
           (149, 46), (161, 55), (169, 68), (172, 82)]  # fmt: skip
    mass: list[Point] = [*rim, (170, 92, 0.4), (165, 80), (154, 70), (138, 66), (120, 67), (105, 74),
                         (96, 86), (92, 100), (89, 112)]  # fmt: skip
    jacket = shoulders("#54405e", "#42314b", 1.03) + opening("#f0e4d0", 96, 154, 250)
    jacket += neck(face, 100, 151) + lapels("#63506d", "#4b3955") + folds("#33253b")
    scarf = shape([(90, 180), (82, 196), (96, 214), (122, 224), (150, 218), (168, 202), (164, 182),
                   (150, 190), (128, 196), (106, 192)], "#d98d2b")  # fmt: skip
    scarf += shape([(90, 180), (82, 196), (96, 214), (112, 220), (104, 204), (100, 190)], "#b96f20")
    scarf += shape(
        [(134, 212), (152, 210), (166, 230), (178, 262, 0), (142, 266, 0), (132, 238)], "#d98d2b"
    )
    scarf += shape(
        [(122, 212), (140, 214), (136, 236), (124, 266, 0), (96, 262, 0), (112, 234)], "#c4552f"
    )
    scarf += shape(
        [(119, 206), (132, 202), (146, 206), (146, 219), (132, 223), (119, 218)], "#e0a244"
    )
    leaf = "#2f7a78"
    for x, y, tilt in ((100, 203, 40), (116, 212, 15), (152, 206, -30), (160, 196, -50), (150, 228, 60),
                       (160, 246, 70), (148, 252, 50)):  # fmt: skip
        scarf += oval(x, y, 5.4, 2.6, leaf, 1, tilt)
    for x, y in ((108, 206), (142, 214), (155, 236), (92, 194), (150, 243), (166, 254)):
        scarf += oval(x, y, 2, 2, "#f6ead2")
    for x, y, tilt in ((122, 230, 100), (116, 244, 110), (110, 257, 110)):
        scarf += oval(x, y, 5, 2.3, "#f0b14a", 1, tilt)
    return (
        jacket + scarf + ear(face) + head(face) + features(face, mood)
        + cast_shadow(face, mass) + curls(rim, 5.5, silver) + shape(mass, silver)
        + ringlets([(88, 76), (86, 92), (98, 62), (112, 54), (126, 52), (140, 53), (154, 60), (163, 72),
                    (104, 68), (120, 62), (134, 60), (148, 64), (94, 82)], pale, 4.5, 0.9)
        + pearl(83, 135, "#efe6d6", 4)
    )  # fmt: skip


SITTERS = (
    Sitter("oncologist", "#dcc7a3", "#ead9ba", 1, oncologist),
    Sitter("manager", "#a9bdb4", "#c3d1c6", -1, manager),
    Sitter("patient", "#b9c4bd", "#d0d8cf", 1, patient),
    Sitter("relative", "#dcb9a2", "#e9cfbb", -1, relative),
    Sitter("district_nurse", "#c5cfc0", "#dbe1d2", 1, district_nurse),
    Sitter("board_member", "#dfc5a5", "#ecd8bd", -1, board_member),
)
