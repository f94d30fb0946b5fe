"""Doctors and nurses of the library: theatre, labour ward, clinic, ambulance."""

from clothes import (
    beard,
    blazer,
    cardigan,
    fob_watch,
    name_badge,
    pens,
    scrubs,
    stubble,
    suit,
    tunic,
)
from dress import (
    cast_shadow,
    collar,
    folds,
    glasses,
    lanyard,
    pearl,
    shoulders,
    stethoscope,
    strands,
)
from face import Face, Mood, Skin, ear, features, head, neck
from hair import bob, braids, bun, cloud, drawn_back, parted, ponytail, thinning
from pen import Point, box, brush, line, oval, shape
from sitter import Sitter


def surgeon(mood: Mood) -> str:
    """In her early forties, Bangladeshi British: a printed theatre cap and blue scrubs."""
    skin = Skin("#b98058", "#96623f", "#56301f", "#95504a", "#ba6548")
    face = Face(skin, iris="#2e1e17", brow="#241d22", brow_weight=4.6, wide=0.99, jaw=0.96, lash=1.0, nose=1.08,
                nose_long=1.06, lips=1.08, age=0.5, eye=1.04)  # fmt: skip
    cap: list[Point] = [
        (86, 100, 0.3), (76, 92), (72, 74), (78, 54), (96, 39), (122, 32), (148, 36), (166, 50), (175, 70),
        (174, 88, 0.3), (166, 80), (150, 73), (132, 71), (114, 75), (98, 86),
    ]  # fmt: skip
    band: list[Point] = [(86, 100, 0.3), (80, 88), (98, 72), (128, 62), (156, 66), (175, 76), (174, 88, 0.3), (166, 80),
                         (150, 73), (132, 71), (114, 75), (98, 86)]  # fmt: skip
    hair = shape([(88, 96), (80, 104), (80, 118), (88, 126, 0.3), (94, 112), (97, 96)], "#2a2328")
    knot = shape(
        [(84, 90), (66, 92), (56, 104), (64, 108), (78, 100), (70, 116), (76, 118), (88, 100)],
        "#8c4a39",
    )
    cloth = shape(cap, "#b9654c") + shape([(86, 100, 0.3), (76, 92), (72, 74), (78, 54), (94, 41), (88, 60), (88, 80)],
                                          "#96503a")  # fmt: skip
    for x, y in (
        (98, 56),
        (116, 44),
        (136, 42),
        (154, 52),
        (110, 62),
        (130, 55),
        (148, 62),
        (164, 66),
        (92, 72),
    ):
        cloth += oval(x, y, 3.2, 3.2, "#efd292") + oval(x, y, 1.2, 1.2, "#b9654c")
    return (
        knot + scrubs(face, "#41698a", "#335470", "#2a4459") + ear(face) + head(face) + features(face, mood)
        + hair + cast_shadow(face, cap) + cloth + shape(band, "#a55741")
    )  # fmt: skip


def surgeon_grey(mood: Mood) -> str:
    """In her fifties, Irish: red hair going grey, green scrubs."""
    skin = Skin("#f0cbb2", "#d6a48b", "#97604b", "#bd6c61", "#e0836a")
    face = Face(skin, iris="#4f7a6c", brow="#9a6a4b", brow_weight=3.8, brow_arch=0.85, wide=1.01, jaw=1.03, nose=1.06,
                nose_long=1.05, lips=0.86, age=1.5, lash=0.3, mouth=1.05)  # fmt: skip
    hair = bob(face, "#a9684a", "#dcc7b6", "#7f4a35", -12)
    grey = strands([[(150, 50), (122, 60), (101, 82), (88, 114)], [(142, 45), (112, 53), (92, 76), (79, 116)],
                    [(158, 54), (170, 78), (175, 112)], [(90, 118), (88, 130), (86, 138)]], "#ddd6ce", 3.6, 0.9)  # fmt: skip
    return (
        hair.behind + scrubs(face, "#5d8a74", "#4a715f", "#3b5b4d") + name_badge(162, 238, "#3b5b4d") + head(face)
        + "".join(oval(*face.at(x, y)[:2], 0.9, 0.9, "#b47a58", 0.55)
                  for x, y in ((108, 127), (114, 131), (119, 127), (152, 127), (157, 131), (134, 123), (111, 135)))
        + features(face, mood) + hair.before + grey
    )  # fmt: skip


def obstetrician(mood: Mood) -> str:
    """In his fifties, Sri Lankan Tamil British: silver at the temples, an open collar, a moss-green pullover."""
    skin = Skin("#84563b", "#66402b", "#37201a", "#7a4340", "#9b5036")
    face = Face(skin, iris="#22160f", brow="#2b262a", brow_weight=5, brow_arch=0.85, wide=1.04, jaw=1.03, chin=1.08,
                nose=1.2, nose_long=1.04, lips=1.04, age=1.4)  # fmt: skip
    hair = parted(face, "#312c31", "#6b666a")
    grey = strands([[(84, 96), (86, 108), (88, 118)], [(81, 90), (82, 102), (86, 112)], [(89, 92), (89, 104), (90, 114)],
                    [(95, 70), (108, 58), (124, 52)]], "#b9b4b0", 2.2, 0.95)  # fmt: skip
    vest = shoulders("#6d7a56", "#556143", 1.05) + folds("#414b33", 0.7)
    vest += shape(
        [(94, 184, 0), (104, 214, 0.3), (131, 246, 0), (156, 214, 0.3), (157, 184, 0), (130, 200)],
        "#e6ecec",
    )
    vest += neck(face, 99, 151) + collar("#f1f4f2", "#ccd5d6", 2, 5)
    vest += line([(92, 196), (104, 222), (131, 250), (150, 224), (160, 196)], "#556143", 4)
    return (
        vest + ear(face, size=1.06) + head(face) + features(face, mood) + hair.before + grey
        + glasses(face, "#cfa95f", 13, 9.6, 1.5, 0.4, 0.1, 2)
    )  # fmt: skip


def midwife(mood: Mood) -> str:
    """In her forties, Zimbabwean British: fine braids tied behind, a royal blue tunic."""
    skin = Skin("#74492f", "#583523", "#2d1913", "#7b3d3b", "#93492f")
    face = Face(skin, iris="#20140f", brow="#241d20", brow_weight=4, brow_lift=0.8, wide=1.08, jaw=1.0, chin=1.05,
                nose=1.3, nose_long=0.96, lips=1.32, mouth=1.05, age=0.7, lash=0.9, eye=1.03)  # fmt: skip
    hair = braids(face, "#2a2227", "#6d5450")
    knot = bun("#2a2227", "#6d5450", 84, 50, 1.25)
    return (
        knot + tunic(face, "#3d6290", "#2f4d74", "#e9eef2", "#233a59", 1.03) + fob_watch()
        + ear(face) + head(face) + features(face, mood) + hair.before + pearl(84, 135, "#d9a441", 3)
    )  # fmt: skip


def paramedic(mood: Mood) -> str:
    """In her thirties, Black British: natural hair tied high, the green uniform, a radio on her shoulder."""
    skin = Skin("#8a5a3c", "#6b432c", "#3a2018", "#874743", "#a5543a")
    face = Face(skin, iris="#261811", brow="#241d20", brow_weight=4.2, wide=1.0, jaw=0.97, nose=1.2, nose_long=0.98,
                lips=1.26, age=0.2, lash=0.9, eye=1.02)  # fmt: skip
    puff = cloud_puff("#2b2328", "#66525a")
    hair = drawn_back(face, "#2b2328", "#5c4a50")
    green, dark, seam = "#3f6a4c", "#31543c", "#24402d"
    art = shoulders(green, dark, 1.02) + folds(seam, 0.8)
    art += shape(
        [
            (97, 182, 0),
            (104, 200, 0.4),
            (131, 218, 0),
            (147, 200, 0.4),
            (152, 182, 0),
            (131, 196, 0.4),
        ],
        skin.base,
    )
    art += (
        neck(face, 102, 149)
        + collar("#4b7a59", dark, 4, 4)
        + line([(131, 214), (132, 264)], seam, 2.2)
    )
    art += box(42, 206, 34, 13, seam, 3) + box(184, 206, 34, 13, "#4b7a59", 3)
    art += box(45, 209.5, 28, 6, "#c9d6bd", 1) + box(187, 209.5, 28, 6, "#c9d6bd", 1)
    art += box(160, 234, 34, 34, "#4b7a59", 2) + line([(160, 243), (194, 243)], seam, 1.8)
    art += (
        box(66, 214, 17, 30, "#26252c", 3)
        + box(70, 204, 4, 12, "#26252c", 2)
        + box(69, 219, 11, 7, "#7f9d8a", 1)
    )
    art += line([(74, 244), (82, 256), (78, 266)], "#26252c", 2.2)
    return (
        puff
        + art
        + ear(face)
        + head(face)
        + features(face, mood)
        + hair.before
        + pearl(85, 134, "#d9dcdf", 2.2)
    )


def cloud_puff(colour: str, light: str) -> str:
    """Natural hair gathered into one round at the crown."""
    art = ""
    for x, y, r in (
        (80, 54, 15),
        (95, 44, 15),
        (68, 64, 12),
        (86, 64, 16),
        (104, 50, 12),
        (74, 48, 11),
    ):
        art += oval(x, y, r, r, colour)
    for x, y in ((73, 52), (84, 45), (97, 39), (80, 62), (93, 53), (68, 66), (104, 48)):
        art += brush([(x - 5, y + 3), (x - 1, y - 4), (x + 5, y)], light, 1.8, opacity=0.8)
    return art


def physio(mood: Mood) -> str:
    """In her thirties, Polish: fair hair in a tail, a white tunic with navy piping."""
    skin = Skin("#f1ccb0", "#d8a688", "#99634a", "#c26f63", "#e28d70")
    face = Face(skin, iris="#5c86a0", brow="#9b7448", brow_weight=3.6, brow_arch=0.9, wide=1.03, jaw=1.0, nose=0.98,
                nose_long=0.97, lips=0.94, age=0.1, lash=0.6, eye=1.03)  # fmt: skip
    hair = drawn_back(face, "#cda566", "#eed7a4", 3, True)
    coat = tunic(face, "#f0ebe0", "#d3ccbd", "#2f4467", "#aea593")
    return (
        ponytail("#b68d4f", "#e2c58a") + coat + name_badge(164, 236, "#2f4467") + ear(face, size=0.95) + head(face)
        + features(face, mood) + hair.before
    )  # fmt: skip


def registrar(mood: Mood) -> str:
    """In her early thirties, Irish-Nigerian, at the end of a long week: loose curls, wine scrubs, a stethoscope."""
    skin = Skin("#b27c56", "#8f5f41", "#532f20", "#95504a", "#b8614a")
    face = Face(skin, iris="#4b3826", brow="#33272a", brow_weight=4, wide=1.0, jaw=0.96, nose=1.12, nose_long=0.98,
                lips=1.16, age=0.1, tired=1.3, hood=0.5, lash=0.6)  # fmt: skip
    hair = cloud(face, "#4a3330", "#8a6350", 9, 1.02, 16)
    freckles = "".join(oval(*face.at(x, y)[:2], 0.95, 0.95, "#7a482f", 0.6)
                       for x, y in ((109, 128), (114, 132), (119, 128), (112, 136), (153, 128), (158, 131), (135, 123)))  # fmt: skip
    coat = scrubs(face, "#7b4456", "#623645", "#4b2935") + stethoscope("#2f3a44")
    return (
        hair.behind
        + coat
        + ear(face, size=0.92)
        + head(face)
        + freckles
        + features(face, mood)
        + hair.before
    )


def anaesthetist(mood: Mood) -> str:
    """In her fifties, white, from Ulster: a plain cap tied on, sharp cheekbones, a mask let down to her chin."""
    skin = Skin("#ecc4a8", "#cf9d82", "#8c5945", "#b4675c", "#d98369")
    face = Face(skin, iris="#6b7f8c", brow="#a08a74", brow_weight=3.8, brow_arch=0.8, wide=0.97, jaw=0.95, long=1.04,
                nose=1.04, nose_long=1.1, lips=0.78, age=1.6, tired=0.3, lash=0.2)  # fmt: skip
    cap: list[Point] = [
        (88, 104, 0.3), (76, 96), (70, 76), (76, 54), (94, 40), (122, 34), (148, 38), (167, 52), (175, 72),
        (174, 90, 0.3), (166, 84), (150, 78), (130, 76), (112, 80), (98, 92),
    ]  # fmt: skip
    cloth = shape(cap, "#8fb0b3") + shape([(88, 104, 0.3), (76, 96), (70, 76), (76, 54), (92, 42), (86, 62), (88, 84)],
                                          "#73969a")  # fmt: skip
    cloth += strands([[(104, 46), (98, 60), (98, 80)], [(122, 38), (118, 54), (118, 72)], [(144, 40), (146, 56), (146, 72)],
                      [(160, 50), (164, 64), (164, 78)]], "#73969a", 2.2, 0.8)  # fmt: skip
    wisps = strands(
        [[(96, 92), (92, 108), (88, 122)], [(92, 96), (86, 108), (86, 118)]], "#bba68c", 2.4, 0.9
    )
    mask: list[Point] = [(102, 160, 0.4), (112, 170), (131, 175), (148, 170), (158, 158, 0.4), (160, 172), (150, 186),
                         (131, 191), (110, 186), (99, 172)]  # fmt: skip
    worn = shape(mask, "#cfdfdb") + strands([[(106, 170), (130, 180), (154, 168)], [(108, 178), (130, 186), (152, 177)]],
                                            "#9db8b4", 1.8)  # fmt: skip
    worn += line([(102, 163), (92, 146), (86, 132)], "#dfe8e4", 1.6)
    return (
        scrubs(face, "#41698a", "#335470", "#2a4459") + ear(face, size=0.98) + head(face) + features(face, mood) + worn
        + wisps + cast_shadow(face, cap) + cloth
    )  # fmt: skip


def haematologist(mood: Mood) -> str:
    """In his late forties, Iranian British: a short grizzled beard, dark waves, a slate jacket without a tie."""
    skin = Skin("#d8a781", "#b68360", "#704631", "#a35f54", "#cb7a5c")
    face = Face(skin, iris="#4a3524", brow="#2d262b", brow_weight=5.6, brow_arch=0.8, wide=0.99, jaw=1.02, chin=1.08,
                long=1.04, nose=1.14, nose_long=1.14, lips=0.92, age=1.1, hood=0.5, tired=0.4)  # fmt: skip
    hair = parted(face, "#332d33", "#8b868a", 5)
    grizzle = strands([face.all(p) for p in ([(126, 162), (131, 167), (133, 171)], [(140, 161), (140, 167), (138, 171)],
                                             [(118, 156), (120, 162), (124, 166)], [(104, 144), (107, 151), (112, 156)],
                                             [(150, 154), (148, 160), (145, 165)])], "#a9a3a3", 1.9, 0.85)  # fmt: skip
    return (
        suit(face, "#56697a", "#43535f", "#63778a", "#323f49", "#e9e3d4") + ear(face, size=1.08) + head(face)
        + beard(face, "#4a4349", skin) + features(face, mood) + grizzle + hair.before
    )  # fmt: skip


def geriatrician(mood: Mood) -> str:
    """In his early sixties, white: half-moon glasses, a bow tie with spots, tweed, not much hair."""
    skin = Skin("#efc7ae", "#d39f86", "#935e4a", "#b86c62", "#dd7f69")
    face = Face(skin, iris="#5f7f94", brow="#cfc7bb", brow_weight=5.2, brow_arch=0.95, wide=1.06, jaw=1.06, chin=1.1,
                nose=1.2, nose_long=1.06, lips=0.8, age=2.0, hood=0.7)  # fmt: skip
    hair = thinning(face, "#c9c3ba", "#eeeae2")
    coat = suit(face, "#85765a", "#6a5d45", "#94856a", "#4d4332", "#f2ede2")
    coat += shape([(131, 206, 0.4), (112, 198, 0.3), (108, 206), (112, 216, 0.3)], "#8a3f3c")
    coat += shape([(131, 206, 0.4), (149, 198, 0.3), (153, 206), (149, 216, 0.3)], "#a14c46")
    coat += oval(131, 207, 4.4, 5, "#7a3634")
    coat += "".join(oval(x, y, 1.3, 1.3, "#f2ede2") for x, y in ((114, 204), (119, 208), (114, 211), (143, 204), (148, 208),
                                                                 (143, 211)))  # fmt: skip
    moons = glasses(face, "#6a5340", 11.5, 6, 13, 0.3, 0.14, 2)
    return coat + ear(face, size=1.14) + head(face) + features(face, mood) + hair.before + moons


def stroke_physician(mood: Mood) -> str:
    """In her early fifties, white: a short dark crop with a white lock, a mustard cardigan, a lanyard."""
    skin = Skin("#edc5a6", "#d09e80", "#8b5842", "#b4645a", "#da8267")
    face = Face(skin, iris="#4d6650", brow="#4f4140", brow_weight=4, brow_arch=0.9, brow_lift=0.5, wide=0.99, jaw=1.0,
                nose=1.06, nose_long=1.04, lips=0.9, age=1.2, lash=0.4, mouth=1.04)  # fmt: skip
    hair = parted(face, "#453a3d", "#7a6c6c", 3)
    lock = strands([[(128, 66), (136, 54), (154, 54), (166, 66)], [(130, 68), (140, 58), (156, 60), (167, 74)]], "#e6e0d8", 4,
                   0.95)  # fmt: skip
    coat = cardigan(face, "#c39a45", "#a17d33", "#8a6a2a", "#4f6f78", "#6c5220")
    return (
        coat + lanyard("#39536b", "#2b4054", low=222) + ear(face, size=0.96) + head(face) + features(face, mood)
        + hair.before + lock + pearl(85, 134, "#4e8583", 3)
    )  # fmt: skip


def resident_doctor(mood: Mood) -> str:
    """A young man, Indian British, in his first years as a doctor: thick hair, a lilac shirt, a stethoscope."""
    skin = Skin("#a9744d", "#865838", "#4c2b1c", "#8b4b44", "#ad5c40")
    face = Face(skin, iris="#281a13", brow="#221c20", brow_weight=5.4, brow_arch=0.85, wide=1.0, jaw=1.02, chin=1.08,
                nose=1.1, nose_long=1.04, lips=1.02, age=0, tired=0.5)  # fmt: skip
    hair = parted(face, "#262127", "#544c58", 9)
    coat = shoulders("#b3a8c2", "#958aa6", 1.02) + folds("#73688a")
    coat += (
        neck(face, 100, 151)
        + collar("#c6bcd3", "#9c91ad", 2, 4)
        + line([(131, 212), (132, 262)], "#73688a", 1.8)
    )
    coat += pens(166, 238, "#a59ab6", "#73688a")
    return (
        coat + stethoscope("#2c4a52") + ear(face, size=1.05) + head(face) + stubble(face, "#3a2a26", 0.2)
        + features(face, mood) + hair.before
    )  # fmt: skip


def gp_woman(mood: Mood) -> str:
    """In her forties, white, a GP: chestnut hair pinned in a knot, a blue jacket, a striped top."""
    skin = Skin("#efc9ad", "#d4a387", "#935d47", "#bb6a60", "#de8a70")
    face = Face(skin, iris="#6a5638", brow="#6d4a35", brow_weight=3.8, wide=1.0, jaw=0.97, nose=1.02, nose_long=1.02,
                lips=0.96, age=0.8, lash=0.6, hood=0.3)  # fmt: skip
    hair = drawn_back(face, "#7c4c34", "#ab7550", 7, True)
    coat = blazer(face, "#4c6d87", "#3b566c", "#5a7d98", "#2a3f50", "#f3eadb")
    coat += "".join(line([(x0, y), ((x0 + x1) / 2, y + 2), (x1, y)], "#b0604a", 1.8, 0.8)
                    for x0, x1, y in ((112, 150, 226), (118, 146, 234), (123, 141, 242)))  # fmt: skip
    return (
        bun("#6a3f2a", "#a06c48", 72, 104, 1.1) + coat + ear(face, size=0.95) + head(face) + features(face, mood)
        + hair.before + glasses(face, "#4b3a52", 13, 10.5, 1.5, 0.35, 0.1, 2.2)
    )  # fmt: skip


SITTERS = (
    Sitter("surgeon", "#dccbaa", "#eadfc4", 1, surgeon),
    Sitter("surgeon_grey", "#d8c9b4", "#e7dccb", 1, surgeon_grey),
    Sitter("obstetrician", "#c3cdbf", "#d9e0d3", 1, obstetrician),
    Sitter("midwife", "#dec6a6", "#ebd9bf", 1, midwife),
    Sitter("paramedic", "#e0cda8", "#ecdfc3", -1, paramedic),
    Sitter("physio", "#b9c9c6", "#d1dcd8", -1, physio),
    Sitter("registrar", "#cfd2b8", "#e0e2ce", 1, registrar),
    Sitter("anaesthetist", "#d9bfae", "#e8d5c6", 1, anaesthetist),
    Sitter("haematologist", "#d9c7a4", "#e8dabd", 1, haematologist),
    Sitter("geriatrician", "#b7c6bd", "#d0dad0", -1, geriatrician),
    Sitter("stroke_physician", "#c5cdd0", "#dae0e0", 1, stroke_physician),
    Sitter("resident_doctor", "#c9c6a8", "#dddbc2", 1, resident_doctor),
    Sitter("gp_woman", "#dfc5a5", "#ecd8bd", 1, gp_woman),
)
