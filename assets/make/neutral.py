"""Pictures of nobody in particular: cut-paper profiles for either role, and the patient's empty chair."""

from dress import folds
from pen import Point, box, brush, flat, line, moved, oval, shape
from sitter import Sitter

PROFILE: list[Point] = [
    (96, 210), (95, 180), (90, 158), (78, 138), (71, 112), (74, 82), (88, 60), (110, 49), (134, 48),
    (152, 57), (161, 72), (163.5, 88), (161.5, 99), (162.5, 106), (168, 115), (174, 124), (172.5, 128.5, 0.5),
    (164.5, 131, 0.5), (164.5, 134.5), (167.5, 139), (163, 143, 0.3), (166.5, 147), (163, 152),
    (161.5, 155.5), (164, 163), (160, 172), (149, 176), (138, 176), (134, 184), (136, 210),
]  # fmt: skip
HAIR: list[Point] = [
    (92, 150, 0.4), (78, 138), (70, 112), (72, 80), (86, 57), (110, 46), (138, 46), (158, 58),
    (165, 66, 0.4), (158, 74), (144, 74), (134, 84), (131, 100), (126, 112, 0.3), (122, 100), (114, 98),
    (109, 106), (110, 122), (106, 134), (100, 144),
]  # fmt: skip
SHOULDERS: list[Point] = [
    (94, 176), (74, 194), (46, 206), (26, 226), (14, 266, 0), (224, 266, 0), (214, 230), (194, 212), (164, 200),
    (140, 184), (128, 200), (108, 196),
]  # fmt: skip


def _cameo(skin: str, shade: str, hair: str, coat: str, coat_dark: str) -> str:
    """A profile in five papers, each with the shadow of its edge."""
    ear: list[Point] = [(115, 103), (108, 104), (106, 112), (110, 121), (115, 122), (119, 112)]
    return (
        shape(moved(PROFILE, -4, 4), "#2b2530", 0.12)
        + shape(PROFILE, skin)
        + shape([(96, 190), (92, 160), (104, 148), (116, 158), (138, 176), (134, 184), (120, 190)], shade)
        + shape(moved(HAIR, -1, 4), "#2b2530", 0.14)
        + shape(HAIR, hair)
        + shape(ear, shade)
        + brush([(115, 106), (111, 109), (113, 117)], hair, 1.8, opacity=0.6)
        + shape(moved(SHOULDERS, 0, -3), "#2b2530", 0.14)
        + shape(SHOULDERS, coat)
        + shape([(94, 176), (74, 194), (46, 206), (26, 226), (14, 266, 0), (72, 266, 0), (70, 232), (84, 206)],
                coat_dark)
        + folds(coat_dark, 0.9)
    )  # fmt: skip


def neutral_doctor(mood: object) -> str:
    """Any doctor: a cut-paper profile with a stethoscope."""
    art = _cameo("#7fa39d", "#66908b", "#2f5155", "#e9e2d3", "#cfc6b4")
    art += shape(
        [(132, 194, 0), (146, 190, 0.5), (168, 216, 0), (142, 262, 0), (128, 222, 0.4)], "#f6f1e6"
    )
    art += shape(
        [(106, 192, 0), (128, 204, 0.4), (138, 262, 0), (118, 244, 0), (96, 214, 0)], "#ddd4c3"
    )
    art += shape([(116, 199, 0), (134, 198, 0), (139, 246, 0)], "#4e8583")
    art += line([(96, 184), (88, 208), (94, 236), (104, 262)], "#2f4a4f", 5)
    art += line([(142, 188), (166, 204), (178, 226), (178, 236)], "#2f4a4f", 5)
    return art + oval(178, 243, 9, 9, "#c4714f") + oval(178, 243, 5.4, 5.4, "#f0dcc0")


def neutral_manager(mood: object) -> str:
    """Any manager: a cut-paper profile with a lanyard and a folder."""
    art = _cameo("#b98a92", "#9f707c", "#553a50", "#4e7573", "#3b5d5c")
    art += shape([(134, 192, 0), (146, 188, 0.5), (158, 212, 0), (136, 218, 0)], "#f3ecdf")
    art += shape(
        [(104, 190, 0), (126, 202, 0.4), (136, 218, 0), (110, 226, 0), (96, 204, 0)], "#ddd3c2"
    )
    art += line([(100, 188), (110, 216), (128, 240)], "#b9854a", 4.5)
    art += line([(146, 190), (146, 216), (133, 240)], "#d9a441", 4.5)
    art += box(118, 242, 26, 24, "#faf4e8", 3) + box(118, 242, 26, 6, "#d9a441", 2)
    art += flat([(170, 232), (222, 222), (232, 266), (176, 266)], "#c4714f")
    return art + flat([(174, 228), (216, 220), (217, 226), (176, 236)], "#f6efe0")


def patients_chair(mood: object) -> str:
    """The empty chair kept for the patient: worn wood, a cushion, a folded blanket."""
    wood, dark, light = "#a9744a", "#7d5233", "#c4925f"
    art = oval(128, 226, 92, 13, "#2b2530", 0.14)
    legs = [
        ((88, 160), (82, 224)),
        ((102, 150), (104, 206)),
        ((176, 156), (180, 206)),
        ((164, 172), (168, 230)),
    ]
    for (x0, y0), (x1, y1) in legs[1:3]:
        art += flat([(x0 - 4, y0), (x0 + 4, y0), (x1 + 3, y1), (x1 - 3, y1)], dark)
    back: list[Point] = [
        (88, 46),
        (96, 36),
        (124, 30),
        (152, 33),
        (162, 42),
        (160, 56),
        (126, 47),
        (92, 60),
    ]
    for x0, x1 in ((104, 108), (118, 121), (132, 134), (146, 148)):
        art += line([(x0, 46), (x1 - 3, 96), (x1, 142)], wood, 6)
        art += line([(x0 - 1.5, 52), (x1 - 4.5, 98), (x1 - 1.5, 140)], light, 1.4, 0.7)
    art += line([(91, 48), (86, 100), (90, 152)], dark, 8) + line(
        [(159, 44), (163, 98), (170, 148)], wood, 8
    )
    art += shape(moved(back, 0, 3), dark) + shape(back, light)
    for (x0, y0), (x1, y1) in (legs[0], legs[3]):
        art += flat(
            [(x0 - 5, y0), (x0 + 5, y0), (x1 + 4, y1), (x1 - 4, y1)], dark if x0 < 100 else wood
        )
    art += line([(86, 200), (166, 206)], dark, 4)
    seat: list[Point] = [
        (82, 150, 0.3),
        (104, 138),
        (170, 142),
        (186, 150, 0.3),
        (172, 172, 0.4),
        (90, 166, 0.4),
    ]
    art += shape(moved(seat, 0, 7), dark) + shape(seat, wood)
    cushion: list[Point] = [
        (92, 147, 0.6),
        (112, 134),
        (164, 137),
        (178, 145, 0.6),
        (168, 161),
        (130, 162),
        (98, 159),
    ]
    art += shape(moved(cushion, 0, 4), "#3d6a69") + shape(cushion, "#4e8583")
    art += brush([(104, 147), (134, 142), (166, 147)], "#7fada6", 2.4)
    art += line([(87, 108), (76, 106), (78, 128), (84, 152)], dark, 6)
    arm: list[Point] = [(84, 100), (70, 102), (60, 108), (66, 113), (82, 109)]
    art += shape(arm, wood)
    art += line([(166, 104), (186, 110), (188, 132), (183, 152)], wood, 6)
    art += shape([(162, 98), (180, 100), (196, 107), (194, 113), (178, 110), (162, 106)], light)
    blanket: list[Point] = [(138, 32), (154, 31), (164, 40), (168, 68), (170, 98), (160, 102), (150, 98), (140, 101),
                            (138, 70), (136, 48)]  # fmt: skip
    art += shape(moved(blanket, -3, 2), "#2b2530", 0.16) + shape(blanket, "#d9a441")
    for x in (144, 152, 160):
        art += line([(x - 2, 36), (x, 66), (x + 2, 96)], "#b9702f", 2.2, 0.75)
    for y in (56, 76):
        art += line([(138, y), (152, y + 1.5), (167, y - 1)], "#6e4a63", 2.6, 0.7)
    return art + "".join(
        line([(x, 99), (x + 0.5, 106)], "#d9a441", 1.6) for x in range(142, 170, 4)
    )


PLAIN = (
    Sitter("neutral_doctor", "#bfcbc0", "#d6ded2", 1, neutral_doctor),
    Sitter("neutral_manager", "#dcc3a6", "#ead7bd", -1, neutral_manager),
    Sitter("patients_chair", "#d8c4b4", "#e8d8c8", 1, patients_chair),
)
