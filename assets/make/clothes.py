"""Clothes that several sitters share, with what is pinned, hung or worn on them."""

from dress import collar, folds, lapels, opening, shoulders
from face import Face, Skin, neck
from pen import Point, box, brush, line, oval, shape


def _bare(face: Face, low: float = 222, slim: bool = True) -> str:
    """Skin and neck above something open at the throat."""
    return opening(face.skin.base, 98, 151, low) + (
        neck(face, 103, 148) if slim else neck(face, 99, 151)
    )


def tunic(face: Face, colour: str, dark: str, trim: str, crease: str, wide: float = 0.99) -> str:
    """A nurse's tunic with a piped collar."""
    art = shoulders(colour, dark, wide) + _bare(face, 226)
    art += shape([(98, 178, 0), (88, 188, 0.5), (96, 210, 0), (130, 232, 0), (110, 206, 0.6)], dark)
    art += shape(
        [(151, 178, 0), (160, 188, 0.5), (158, 209, 0), (131, 232, 0), (146, 206, 0.6)], colour
    )
    art += line([(88, 188, 0.5), (96, 210, 0), (130, 232, 0)], trim, 2)
    art += line([(160, 188, 0.5), (158, 209, 0), (131, 232, 0), (133, 262)], trim, 2)
    return art + folds(crease, 0.7)


def scrubs(
    face: Face, colour: str, dark: str, crease: str, wide: float = 1.0, slim: bool = True
) -> str:
    """A theatre top with a plain V at the neck."""
    art = shoulders(colour, dark, wide) + _bare(face, 226, slim)
    art += line([(98, 189), (107, 206), (131, 228)], dark, 5)
    art += line([(151, 189), (146, 206), (131, 228)], crease, 5, 0.55)
    return art + folds(crease, 0.7) + line([(160, 238), (188, 236), (190, 262)], crease, 1.8, 0.7)


def suit(
    face: Face, colour: str, dark: str, light: str, crease: str, shirt: str = "#eef1ea", tie: str = "",
    wide: float = 1.06, slim: bool = False,
) -> str:  # fmt: skip
    """A jacket over a shirt, with a tie if one is given."""
    art = shoulders(colour, dark, wide) + opening(shirt, 93, 157, 256)
    art += neck(face, 103, 148) if slim else neck(face, 99, 151)
    art += collar(shirt, "#cdd2c9", 2, 3)
    if tie:
        art += shape([(124, 203, 0), (138, 203, 0), (135, 214, 0), (127, 214, 0)], tie)
        art += shape([(127, 213, 0), (135, 213, 0), (141, 262, 0), (122, 262, 0)], tie)
        art += brush([(126, 214), (131, 216), (136, 214)], crease, 1.6, opacity=0.6)
    return art + lapels(light, dark) + folds(crease)


def blazer(face: Face, colour: str, dark: str, light: str, crease: str, blouse: str) -> str:
    """A woman's jacket over a blouse."""
    art = shoulders(colour, dark, 0.99) + opening(blouse, 95, 155, 252)
    art += opening(face.skin.base, 99, 151, 222) + neck(face, 104, 147)
    return art + lapels(light, dark) + folds(crease)


def jumper(
    face: Face, colour: str, dark: str, crease: str, wide: float = 1.0, under: str = ""
) -> str:
    """A knitted jumper, round at the neck, a shirt's collar above it if `under` is given."""
    art = shoulders(colour, dark, wide) + neck(face, 101, 150, 208)
    ring_: list[Point] = [(96, 180, 0.4), (88, 190), (98, 208), (129, 219), (150, 210), (164, 191), (154, 180, 0.4),
                          (148, 197), (129, 207), (107, 197)]  # fmt: skip
    if under:
        art += collar(under, "#d3cdbf", 0, 0)
        ring_ = [(90, 190, 0.3), (98, 212), (129, 224), (152, 213), (162, 190, 0.3), (168, 198), (154, 222), (129, 233),
                 (98, 222), (84, 199)]  # fmt: skip
    art += shape(ring_, crease)
    return art + folds(crease, 0.7)


def cardigan(
    face: Face, colour: str, dark: str, edge: str, blouse: str, buttons: str, low: float = 214
) -> str:
    """A cardigan open over a blouse."""
    art = shoulders(colour, dark, 0.98) + opening(blouse, 94, 155, 258)
    art += opening(face.skin.base, 99, 151, low) + neck(face, 104, 147)
    art += brush([(93, 190), (104, 224), (130, 262)], edge, 7, (0.5, 0.9))
    art += brush([(156, 190), (152, 224), (133, 262)], edge, 7, (0.5, 0.9))
    for x, y in ((147, 233), (141, 248)):
        art += oval(x, y, 2.6, 2.6, buttons)
    return art + folds(edge, 0.7)


def polo(face: Face, colour: str, dark: str, light: str, crease: str, wide: float = 1.08) -> str:
    """A polo shirt with two buttons."""
    art = shoulders(colour, dark, wide) + _bare(face, 216, False)
    art += collar(light, dark, 0, 2) + line([(131, 212), (132, 244)], crease, 1.8)
    art += oval(135, 222, 1.8, 1.8, light) + oval(135.5, 234, 1.8, 1.8, light)
    return art + folds(crease, 0.8)


def shirt(face: Face, colour: str, dark: str, light: str, crease: str, wide: float = 1.04) -> str:
    """A shirt, open at the neck."""
    art = shoulders(colour, dark, wide) + _bare(face, 220, False)
    art += collar(light, dark, 2, 5) + brush([(131, 213), (132, 240), (131, 262)], crease, 1.8)
    return art + folds(crease)


def fob_watch(x: float = 178, y: float = 218) -> str:
    """A nurse's watch, pinned upside down."""
    art = box(x - 7, y, 14, 4, "#c9ced3", 2) + box(x - 1.5, y + 3, 3, 10, "#c9ced3")
    art += oval(x, y + 20, 8.5, 8.5, "#c9ced3") + oval(x, y + 20, 6.2, 6.2, "#fbf7ee")
    return (
        art
        + line([(x, y + 20), (x, y + 16)], "#2b2530", 1.2)
        + line([(x, y + 20), (x + 3, y + 21.5)], "#2b2530", 1.2)
    )


def name_badge(x: float, y: float, colour: str, ink: str = "#f1ece1") -> str:
    """A badge with a name nobody can read."""
    art = box(x, y, 26, 15, colour, 2.5) + line([(x + 5, y + 5), (x + 20, y + 5)], ink, 1.6)
    return art + line([(x + 5, y + 10), (x + 15, y + 10)], ink, 1.6)


def pens(x: float, y: float, cloth: str, edge: str) -> str:
    """Two pens in a breast pocket."""
    art = box(x + 6, y - 12, 5, 22, "#4e8583", 2) + box(x + 13, y - 15, 5, 25, "#c4714f", 2)
    return art + box(x, y, 26, 30, cloth) + line([(x, y), (x + 26, y)], edge, 2)


def hearing_aid(face: Face, x: float = 85, y: float = 119) -> str:
    """A hearing aid behind the near ear, its tube in front."""
    cx, cy = face.at(x, y)[:2]
    art = brush(
        [(cx - 5, cy - 15), (cx - 11, cy - 8), (cx - 11, cy + 4)], "#e7ded0", 5.4, (0.6, 0.6)
    )
    return art + line([(cx - 4, cy - 15), (cx + 1, cy - 9), (cx + 1, cy + 1)], "#f4efe4", 1.5)


def push_handles(frame: str = "#3a3947", grip: str = "#211f27") -> str:
    """The back of a wheelchair behind both shoulders."""
    art = ""
    for x, way in ((36, -1), (216, 1)):
        art += line([(x, 262), (x, 206), (x + way * 4, 199)], frame, 6)
        art += line([(x + way * 2, 201), (x + way * 19, 199)], grip, 10) + line([(x + way * 4, 199), (x + way * 17, 197)],
                                                                             "#55525f", 2)  # fmt: skip
    return art


def stubble(face: Face, colour: str, opacity: float = 0.22) -> str:
    """The shadow of a beard that was shaved this morning."""
    jaw: list[Point] = [
        (90, 128, 0.2), (96, 142), (106, 153), (119, 162), (131, 167), (143, 165), (153, 156), (162, 140),
        (165, 128, 0.2), (157, 137), (152, 144), (145, 143), (137, 144), (128, 143), (119, 148), (106, 144), (97, 132),
    ]  # fmt: skip
    return shape(face.all(jaw), colour, opacity)


def beard(face: Face, colour: str, skin: Skin, full: float = 0) -> str:
    """A beard, drawn before the features; `full` lets it hang lower, in units."""
    mass: list[Point] = [
        (88, 118, 0), (90, 138), (101, 155 + full / 2), (116, 168 + full), (131, 175 + full), (145, 172 + full),
        (156, 160 + full / 2), (165, 141), (166.5, 126, 0), (160, 138), (154, 143), (149.5, 142), (144, 141.5),
        (137, 142), (129, 141.5), (121, 143), (115, 148), (105, 141), (96, 127),
    ]  # fmt: skip
    gap = [
        (121.5, 148.5),
        (130, 146),
        (138, 146.5),
        (146, 146),
        (151, 148.5),
        (147, 154),
        (138, 157.5),
        (128, 155.5),
    ]
    return shape(face.all(mass), colour, 0.95) + shape(face.all(gap), skin.base)
