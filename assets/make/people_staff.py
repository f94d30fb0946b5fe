"""Everyone else a hospital runs on: matrons, managers, porters, pharmacists, clerks."""

from clothes import (
    beard,
    blazer,
    cardigan,
    fob_watch,
    hearing_aid,
    name_badge,
    pens,
    polo,
    shirt,
    stubble,
    suit,
    tunic,
)
from dress import (
    cast_shadow,
    glasses,
    lanyard,
    pearl,
    rolled_sleeves,
    strands,
)
from face import Face, Mood, Skin, ear, features, head
from hair import bob, bun, close_cut, drawn_back, long_hair, parted
from pen import Point, box, inside, line, oval, shape
from sitter import Sitter


def chief_executive(mood: Mood) -> str:
    """In his late fifties, Sikh, from the Midlands: a wine-red turban, a full grey beard, a charcoal suit."""
    skin = Skin("#bb875f", "#986645", "#583422", "#94574c", "#b8694b")
    face = Face(skin, iris="#35241a", brow="#4d4649", brow_weight=5.2, brow_arch=0.85, wide=1.02, jaw=1.04, chin=1.12,
                nose=1.14, nose_long=1.08, lips=0.94, age=1.5)  # fmt: skip
    turban: list[Point] = [
        (82, 110, 0.3), (70, 96), (64, 74), (70, 50), (90, 32), (120, 24), (150, 29), (172, 46), (182, 70),
        (178, 92, 0.3), (168, 84), (150, 70), (136, 60, 0.4), (118, 72), (100, 88), (92, 104),
    ]  # fmt: skip
    cloth = shape(turban, "#7a3645")
    cloth += shape(
        [(82, 110, 0.3), (70, 96), (64, 74), (70, 50), (86, 36), (80, 58), (82, 84), (92, 104)],
        "#5f2835",
    )
    cloth += strands([[(172, 84), (148, 60), (112, 40), (92, 36)], [(174, 74), (152, 50), (122, 32)],
                      [(176, 66), (160, 44), (138, 30)], [(136, 62), (110, 62), (82, 74), (70, 90)],
                      [(136, 62), (108, 50), (80, 54)], [(132, 64), (108, 74), (84, 96)]], "#99505e", 2.6, 0.9)  # fmt: skip
    cloth += shape([(136, 61), (127, 70), (136, 72), (146, 68)], "#d8c9b0")
    lines = strands([face.all(p) for p in ([(126, 164), (131, 172), (133, 178)], [(140, 164), (140, 172), (138, 178)],
                                           [(116, 158), (119, 166), (124, 172)], [(103, 144), (107, 153), (113, 160)],
                                           [(151, 155), (149, 164), (145, 170)])], "#dcd8d4", 2, 0.8)  # fmt: skip
    return (
        suit(face, "#474b56", "#363943", "#555a66", "#24262e", "#eef1f2", "#c39a45")
        + ear(face, size=1.02) + head(face) + beard(face, "#9d9a9b", skin, 9) + features(face, mood) + lines
        + cast_shadow(face, turban) + cloth
    )  # fmt: skip


def matron(mood: Mood) -> str:
    """About fifty, Nigerian British: a navy dress uniform with red piping, silver buckle, hair in a smooth roll."""
    skin = Skin("#6a412b", "#50301f", "#291711", "#743938", "#8a432b")
    face = Face(skin, iris="#1e130e", brow="#231c1f", brow_weight=3.8, brow_lift=1.2, wide=1.1, jaw=1.05, chin=1.1,
                nose=1.32, nose_long=0.98, lips=1.26, mouth=1.06, age=1.1, lash=0.7)  # fmt: skip
    hair = drawn_back(face, "#2b242a", "#6a5d63")
    grey = strands(
        [[(134, 66), (112, 62), (95, 80), (88, 106)], [(142, 60), (158, 68), (167, 84)]],
        "#a59d9c",
        2.6,
        0.8,
    )
    dress = tunic(face, "#2a3553", "#1f2842", "#b4483f", "#141b30", 1.06)
    dress += (
        fob_watch()
        + box(78, 238, 24, 12, "#d8dde0", 2)
        + line([(83, 244), (97, 244)], "#2a3553", 1.8)
    )
    return (
        bun("#2b242a", "#6a5d63", 76, 128, 1.15) + dress + ear(face) + head(face) + features(face, mood) + hair.before
        + grey + pearl(84, 135, "#efe6d6", 3.2)
    )  # fmt: skip


def charge_nurse(mood: Mood) -> str:
    """In her fifties, white and broad: a short ash-blonde crop, a sky-blue tunic, pens, reading glasses on a cord."""
    skin = Skin("#f0c7ad", "#d5a087", "#955d49", "#bc6a62", "#e08069")
    face = Face(skin, iris="#5a7f9a", brow="#a1866a", brow_weight=3.6, wide=1.1, jaw=1.08, chin=1.1, nose=1.08,
                nose_long=0.96, lips=0.92, age=1.5, lash=0.4)  # fmt: skip
    hair = parted(face, "#c8b08a", "#efe2c8", 6)
    top = tunic(face, "#7fa9bf", "#648da3", "#f2ebdd", "#4d7184", 1.08) + pens(
        166, 238, "#7fa9bf", "#f2ebdd"
    )
    return (
        top + ear(face, size=0.98) + head(face) + features(face, mood) + hair.before + pearl(85, 135, "#d9a441", 2.6)
        + line([(97, 186), (92, 212), (108, 240), (122, 252)], "#b5694a", 1.6)
        + line([(151, 188), (156, 212), (146, 240), (140, 252)], "#b5694a", 1.6)
        + line([(114, 252), (124, 248), (130, 254), (136, 248), (147, 252), (142, 260), (120, 260)], "#4b3a52", 2.2)
    )  # fmt: skip


def pharmacist_lead(mood: Mood) -> str:
    """In her mid-forties, Gujarati British: long dark hair with one silver streak, a teal jacket, a fine gold chain."""
    skin = Skin("#bd8961", "#996846", "#573323", "#97534c", "#bb6a4c")
    face = Face(skin, iris="#33221a", brow="#261f23", brow_weight=4.2, brow_arch=1.1, wide=0.99, jaw=0.95, nose=1.06,
                nose_long=1.06, lips=1.06, age=0.7, lash=1.0, eye=1.03)  # fmt: skip
    hair = long_hair(face, "#2b252b", "#5c505c", "#1f1a20", -2)
    streak = strands([[(132, 50), (106, 64), (88, 94), (84, 132), (80, 170)]], "#bdb6b4", 3.4, 0.9)
    coat = blazer(face, "#37757a", "#2a5c61", "#458489", "#1e474b", "#f1e3cf")
    coat += line(
        [(105, 192), (117, 208), (131, 214), (143, 208), (149, 192)], "#e0b352", 1.5
    ) + oval(131, 216, 2.6, 3.4, "#e0b352")
    return (
        hair.behind + coat + head(face) + features(face, mood) + hair.before + streak
        + glasses(face, "#6b3443", 13, 10, 1.5, 0.55, 0.1, 2.4)
    )  # fmt: skip


def radiographer(mood: Mood) -> str:
    """In his forties, Polish: a broad fair man with a moustache, maroon tunic, dose badge."""
    skin = Skin("#ecc3a3", "#cf9b7b", "#8b5740", "#b0675a", "#db8468")
    face = Face(skin, iris="#67869a", brow="#8a6a48", brow_weight=5, brow_arch=0.75, wide=1.09, jaw=1.1, chin=1.16,
                nose=1.14, nose_long=1.02, lips=0.82, age=0.9, hood=0.6)  # fmt: skip
    hair = close_cut(face, "#a9845a", "#cfae82", 7, False)
    lip = face.all([(119, 151, 0.3), (122, 145), (129, 141.5), (137, 142), (144, 141.3), (150, 144.5), (153.5, 150, 0.3),
                    (146, 148), (137.5, 147), (128, 148.4)])  # fmt: skip
    tash = shape(lip, "#9c7548") + strands([face.all(p) for p in ([(130, 143), (126, 145), (122.5, 148.5)],
                                                                  [(144, 143), (148, 145), (151, 148)],
                                                                  [(136, 143.6), (134, 145), (133, 146.4)])], "#c9a473", 1.4, 0.9)  # fmt: skip
    top = tunic(face, "#7c3f4a", "#63303a", "#e9dccb", "#46202a", 1.1)
    badge = (
        box(166, 232, 16, 22, "#efe9dc", 2)
        + box(169, 236, 10, 6, "#d98d2b", 1)
        + line([(170, 248), (179, 248)], "#8b8791", 1.6)
    )
    return (
        top + badge + ear(face, size=1.1) + head(face) + features(face, mood) + tash + hair.before
    )


def porter(mood: Mood) -> str:
    """In his late fifties, white: weathered, a hearing aid, a sage polo shirt and a radio's curly wire."""
    skin = Skin("#e2ab88", "#c18764", "#7c4a34", "#a8604f", "#cf6f54")
    face = Face(skin, iris="#587a86", brow="#a79d93", brow_weight=5, brow_arch=0.8, wide=1.07, jaw=1.08, chin=1.08, nose=1.24,
                nose_long=1.04, lips=0.78, age=2.1, wry=1.2, hood=0.6)  # fmt: skip
    hair = close_cut(face, "#a8a09a", "#d5cfc8", 8, False)
    top = polo(face, "#7c9079", "#62765f", "#93a68f", "#475a45", 1.1)
    top += lanyard("#2f4467", "#243552", low=222)
    return (
        top + ear(face, size=1.16) + head(face) + stubble(face, "#8d8580", 0.2) + features(face, mood) + hair.before
        + hearing_aid(face)
    )  # fmt: skip


def interpreter(mood: Mood) -> str:
    """A healthcare assistant in her thirties, Bangladeshi British, who interprets: a rose scarf over a grey tunic."""
    skin = Skin("#c1895e", "#9d6744", "#5a3421", "#985249", "#bf6a4a")
    face = Face(skin, iris="#2e1f17", brow="#271f22", brow_weight=4.2, wide=1.03, jaw=0.98, lash=1.0, nose=1.12, nose_long=0.96,
                lips=1.12, eye=1.05)  # fmt: skip
    rose, dark, light = "#bf7f86", "#9f646c", "#dba6a8"
    top = tunic(face, "#8f98a0", "#757e87", "#eef0ee", "#5a636c") + name_badge(166, 240, "#6e4a63")
    hood, loose = head_cloth(face, rose, dark, light, low=-14)
    return top + hood + features(face, mood) + loose


def head_cloth(face: Face, cloth: str, dark: str, light: str, low: float = 0) -> tuple[str, str]:
    """A scarf round head and throat with the face it leaves free; then the folds that lie in front."""
    outer: list[Point] = [
        (128, 36), (154, 42), (172, 62), (178, 92), (177, 124), (172, 150), (176, 176), (188, 198 + low / 2),
        (178, 220 + low), (154, 232 + low), (128, 236 + low), (98, 230 + low), (74, 216 + low), (68, 198 + low / 2), (80, 176),
        (82, 152), (74, 120), (74, 88), (84, 58), (104, 41),
    ]  # fmt: skip
    side: list[Point] = [
        (104, 41), (84, 58), (74, 88), (74, 120), (82, 152), (80, 176), (68, 198 + low / 2), (74, 216 + low), (98, 230 + low),
        (104, 212 + low / 2), (98, 186), (96, 160), (90, 132), (86, 104), (90, 76),
    ]  # fmt: skip
    free: list[Point] = [
        (124, 63), (147, 65), (161, 80), (166.5, 100), (165.5, 110), (167, 123), (163, 140), (154, 156), (143, 165.5),
        (131, 167.5), (117, 162.5), (104, 152), (95, 138), (90, 120), (91, 97), (99, 76),
    ]  # fmt: skip
    rim = [(p[0] + (p[0] - 129) * 0.05, p[1] + (p[1] - 116) * 0.05) for p in free]
    under: list[Point] = [(96, 140), (112, 164), (132, 172), (150, 164), (164, 142), (170, 168), (150, 182), (120, 182),
                          (96, 168)]  # fmt: skip
    window = face.all(free)
    shade: list[Point] = [
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
    top: list[Point] = [
        (80, 50),
        (180, 50),
        (170, 82),
        (150, 74),
        (124, 72),
        (106, 82),
        (96, 102),
        (80, 100),
    ]
    art = shape(outer, cloth) + shape(side, dark) + shape(under, dark) + shape(rim, dark)
    art += (
        shape(window, face.skin.base)
        + inside(shade, window, face.skin.shade)
        + inside(top, window, face.skin.shade, 0.7)
    )
    art += oval(*face.at(152, 131)[:2], 10, 7, face.skin.blush, 0.16) + oval(
        *face.at(114, 133)[:2], 10, 7, face.skin.blush, 0.16
    )
    front = strands([[(164, 150), (150, 178), (118, 190), (92, 186)], [(170, 166), (152, 196), (116, 207), (86, 200)]],
                    dark, 3.4, 0.9)  # fmt: skip
    front += strands([[(130, 40), (152, 50), (168, 74), (172, 104)], [(166, 168), (140, 194), (106, 200)],
                      [(112, 44), (96, 58), (90, 80)]], light, 3, 0.8)  # fmt: skip
    return art, front


def carer(mood: Mood) -> str:
    """A booking clerk in her fifties, white: blonde fringe and bob, a coral cardigan, a telephone headset."""
    skin = Skin("#efc9af", "#d5a389", "#945e4a", "#c2636a", "#e28575")
    face = Face(skin, iris="#6a7f58", brow="#8f7150", brow_weight=3.4, brow_lift=1, wide=1.07, jaw=1.03, nose=1.02,
                nose_long=0.95, lips=1.0, age=1.3, lash=0.9, lid_colour="#8fb0b3")  # fmt: skip
    hair = bob(face, "#d2ad6c", "#efd9a8", "#a9854c", -4, True)
    top = cardigan(face, "#cf7d66", "#ad624d", "#954d3a", "#f3e8d8", "#f6efe2", 218)
    set_ = line([(78, 116), (73, 82), (86, 53), (110, 40), (132, 38)], "#2f2c36", 4)
    set_ += oval(78, 118, 9, 12, "#2f2c36") + oval(78, 118, 5.5, 8, "#55525f")
    set_ += line([(80, 128), (88, 150), (110, 160), (118, 158)], "#2f2c36", 2.6) + oval(
        121, 157.5, 5, 3.6, "#2f2c36"
    )
    return hair.behind + top + head(face) + features(face, mood) + hair.before + set_


def manager_older(mood: Mood) -> str:
    """Fifty-eight, white, Scottish: a grey bob, heather cardigan, a lanyard with pins on it."""
    skin = Skin("#edc6ab", "#d1a087", "#8d5a47", "#b36660", "#da8570")
    face = Face(skin, iris="#58727c", brow="#8b7f78", brow_weight=3.8, wide=1.05, jaw=1.03, chin=1.04, nose=1.08, nose_long=1.02,
                lips=0.86, age=1.8, lash=0.4, hood=0.5)  # fmt: skip
    hair = bob(face, "#b5aca6", "#e2ddd7", "#8a827e", -22)
    top = cardigan(face, "#86708f", "#6c5875", "#57465f", "#ece5d6", "#d9a441")
    ribbon = lanyard("#39656a", "#2b4f54", low=220)
    ribbon += "".join(
        oval(x, y, 3, 3, c)
        for x, y, c in ((112, 213, "#d9a441"), (117, 222, "#c4552f"), (145, 208, "#f0e4d0"))
    )
    return (
        hair.behind + top + ribbon + head(face) + features(face, mood) + hair.before
        + glasses(face, "#7a3f4c", 13.5, 10, 2, 0.5, 0.12, 2.6)
    )  # fmt: skip


def manager_young(mood: Mood) -> str:
    """Forty, Black British, once a paramedic: close-cut hair, trimmed beard, a blue shirt, a pass."""
    skin = Skin("#7a4e35", "#5d3926", "#301c14", "#75403b", "#97492f")
    face = Face(skin, iris="#21150f", brow="#231d20", brow_weight=5.2, brow_arch=0.8, wide=1.05, jaw=1.06, chin=1.14, nose=1.28,
                nose_long=1.0, lips=1.16, age=0.6, mouth=1.04)  # fmt: skip
    hair = close_cut(face, "#252025", "#4f464c", 2)
    top = shirt(face, "#6f95b0", "#567a94", "#84a8c1", "#3f5f77", 1.08) + lanyard(
        "#3f6a4c", "#31543c", low=220
    )
    top += rolled_sleeves(skin.base, skin.shade, "#84a8c1", "#567a94")
    return (
        top + ear(face, size=1.04) + head(face) + beard(face, "#2b2427", skin, -3) + features(face, mood) + hair.before
    )  # fmt: skip


def manager_baker(mood: Mood) -> str:
    """In his late thirties, white: sandy hair, a tired eye, sleeves rolled, a striped shirt."""
    skin = Skin("#eec5a6", "#d3a07f", "#905c43", "#b8695d", "#e08468")
    face = Face(skin, iris="#6f7f52", brow="#8d6a45", brow_weight=4.6, brow_arch=0.85, wide=1.08, jaw=1.06, chin=1.12, nose=1.1,
                nose_long=1.0, lips=0.92, age=0.5, tired=0.4)  # fmt: skip
    hair = tousled("#a97c4d", "#d0a673", face)
    top = shirt(face, "#e6ddcb", "#c9bea8", "#f2ebdc", "#a3977f", 1.08)
    top += "".join(line([(x, y), (x + dx, 264)], "#c4714f", 1.1, 0.45)
                   for x, y, dx in ((64, 214, -5), (82, 208, -3), (100, 220, -2), (114, 226, 0), (150, 226, 1), (164, 214, 3),
                                    (182, 210, 5)))  # fmt: skip
    top += lanyard("#6e4a63", "#583a50", low=222)
    top += rolled_sleeves(skin.base, skin.shade, "#f2ebdc", "#c9bea8")
    return (
        top + ear(face, size=1.08) + head(face) + stubble(face, "#a06f42", 0.26) + features(face, mood) + hair
    )  # fmt: skip


def tousled(colour: str, light: str, face: Face) -> str:
    """Hair a hand has just been through."""
    mass: list[Point] = [
        (87, 116, 0.3), (80, 102), (76, 88), (74, 74, 0.6), (82, 68), (82, 54, 0.6), (96, 52), (104, 40, 0.6), (118, 42),
        (132, 35), (146, 42), (160, 42, 0.6), (164, 54), (173, 62, 0.6), (172, 80), (168, 95, 0.4), (164, 82), (155, 73),
        (142, 70), (130, 75, 0.6), (116, 71), (106, 80), (98, 86, 0.7), (96, 100), (92, 112),
    ]  # fmt: skip
    art = cast_shadow(face, mass) + shape(mass, colour)
    return art + strands([[(100, 82), (104, 64), (120, 54)], [(118, 70), (128, 56), (148, 52)], [(138, 70), (150, 60), (162, 62)],
                          [(90, 98), (86, 82), (92, 66)], [(94, 62), (106, 52), (120, 47)]], light, 2.8)  # fmt: skip


SITTERS = (
    Sitter("chief_executive", "#b9c4bd", "#d0d8cf", -1, chief_executive),
    Sitter("matron", "#dcc7a3", "#ead9ba", 1, matron),
    Sitter("charge_nurse", "#dec4b2", "#ebd6c8", -1, charge_nurse),
    Sitter("pharmacist_lead", "#e0c8b0", "#eddbc6", 1, pharmacist_lead),
    Sitter("radiographer", "#c5cfc0", "#dbe1d2", -1, radiographer),
    Sitter("porter", "#dfc5a5", "#ecd8bd", 1, porter),
    Sitter("interpreter", "#c9cfc4", "#dee2d8", -1, interpreter),
    Sitter("carer", "#b4c3c4", "#cdd8d6", 1, carer),
    Sitter("manager_older", "#cfd2b8", "#e0e2ce", -1, manager_older),
    Sitter("manager_young", "#dcc9a8", "#eadcc0", -1, manager_young),
    Sitter("manager_baker", "#a9bdb4", "#c3d1c6", -1, manager_baker),
)
