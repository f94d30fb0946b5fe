"""A face in three-quarter view, looking right, the light coming from where it looks.

Template coordinates are those of the 256 × 256 picture; `Face.at` bends them to one person.
"""

from dataclasses import dataclass

from pen import (
    Point,
    brush,
    clipped,
    flat,
    flatten,
    hull,
    inside,
    moved,
    oval,
    ring,
    shape,
    smooth,
)
from pen import fill as filled

INK = "#2b2530"
EYE_WHITE = "#f6ede0"

OUTLINE: list[Point] = [
    (124, 52), (150, 57), (165, 76), (168, 97), (165.5, 110), (167.5, 123), (163.5, 140),
    (154, 156), (143, 166), (131, 168), (117, 163), (102, 152), (91, 138), (86, 120),
    (84, 100), (86, 76), (101, 58),
]  # fmt: skip
SHADE: list[Point] = [
    (60, 40), (99, 44), (93, 70), (97, 96), (95, 112), (101, 126), (107, 143), (120, 155),
    (132, 163), (140, 180), (60, 190),
]  # fmt: skip


@dataclass(frozen=True)
class Skin:
    """Five flat colours of one complexion."""

    base: str
    shade: str
    line: str
    lip: str
    blush: str


@dataclass(frozen=True)
class Face:
    """What makes one face that person's: proportions, colours, and the years."""

    skin: Skin
    iris: str = "#4a3324"
    brow: str = INK
    brow_weight: float = 4.2
    brow_arch: float = 1.0
    brow_lift: float = 0.0
    wide: float = 1.0
    jaw: float = 1.0
    chin: float = 1.0
    long: float = 1.0
    eye: float = 1.0
    hood: float = 0.0
    tilt: float = 0.0
    lash: float = 0.0
    nose: float = 1.0
    nose_long: float = 1.0
    lips: float = 1.0
    mouth: float = 1.0
    wry: float = 0.0
    age: float = 0.0
    tired: float = 0.0
    lid_colour: str = ""

    def at(self, x: float, y: float, *ease: float) -> Point:
        """A template point on this face."""
        below = min(max((y - 118) / 45, 0), 1)
        width = self.wide * (1 + (self.jaw - 1) * below)
        if y > 150:
            width *= 1 + (self.chin - 1) * min((y - 150) / 16, 1)
        stretch = self.long if y > 112 else 1.0
        return (130 + (x - 130) * width, 112 + (y - 112) * stretch, *ease)

    def all(self, points: list[Point]) -> list[Point]:
        """Template points on this face."""
        return [self.at(*p) for p in points]

    def window(self) -> list[Point]:
        """The convex hull of the face, to keep shadows inside."""
        return hull(flatten(self.all(OUTLINE), steps=4))


@dataclass(frozen=True)
class Mood:
    """How a face holds itself: shifts in template units, all nought at rest."""

    name: str
    brow_in: float = 0
    brow_out: float = 0
    lid: float = 0
    cheek: float = 0
    corner: float = 0
    press: float = 0
    stretch: float = 0
    gaze: float = 0
    down: float = 0


CALM = Mood("calm", corner=0.7)
WARM = Mood("warm", brow_in=-1.2, brow_out=-1.5, lid=-0.6, cheek=1.6, corner=3.4, stretch=2.6)
TENSE = Mood("tense", brow_in=2.0, brow_out=-0.4, lid=0.9, cheek=0.8, corner=-1.4, press=1.0,
             stretch=-1.4, gaze=-0.6)  # fmt: skip
LOW = Mood("low", brow_in=-3.2, brow_out=2.4, lid=1.8, corner=-2.0, press=0.3, stretch=-1.8, gaze=-0.6,
           down=1.5)  # fmt: skip


def neck(face: Face, left: float = 101, right: float = 149, bottom: float = 214) -> str:
    """The neck, with the shadow of the chin on it."""
    skin = face.skin
    column: list[Point] = [
        (left, 130), (left + 1, 165), (left - 3, 186), (left + 9, 203), (130, bottom),
        (right - 7, 203), (right + 2, 186), (right, 165), (right, 130),
    ]  # fmt: skip
    chin = face.at(131, 168)[1]
    cast: list[Point] = [
        (left - 20, 128), (left - 18, chin + 6), (left + 8, chin + 13), (left + 26, chin + 19),
        (right - 7, chin + 12), (right + 6, chin - 10), (right + 12, 128),
    ]  # fmt: skip
    straight = [(left, 130), (left + 1, 165), (left - 4, 190), (right + 3, 190), (right, 130)]
    side = [(left - 20, 150), (left + 13, 150), (left + 9, 190), (left - 2, 216), (left - 24, 216)]
    column_hull = hull(flatten(column, steps=4))
    return (
        shape(column, skin.base)
        + inside(side, column_hull, skin.shade)
        + inside(cast, hull(straight), skin.shade)
        + inside(moved(cast, 0, -3), hull(straight), skin.line, 0.28)
    )


def ear(face: Face, x: float = 85, y: float = 119, size: float = 1.0) -> str:
    """The near ear."""
    skin, (cx, cy) = face.skin, face.at(x, y)[:2]
    lobe: list[Point] = [
        (cx + 5, cy - 12), (cx - 1, cy - 15), (cx - 8, cy - 12), (cx - 9.5, cy - 3),
        (cx - 6, cy + 6), (cx - 2, cy + 13), (cx + 4, cy + 12), (cx + 7, cy + 2),
    ]  # fmt: skip
    fold: list[Point] = [(cx + 1, cy - 9), (cx - 4.5, cy - 8), (cx - 5, cy - 1), (cx - 1, cy + 5)]
    lobe = [(cx + (p[0] - cx) * size, cy + (p[1] - cy) * size) for p in lobe]
    return shape(lobe, skin.shade) + brush(fold, skin.line, 1.8, opacity=0.7)


def head(face: Face) -> str:
    """The face's surface: base, side in shadow, and a warm cheek."""
    skin, outline, window = face.skin, face.all(OUTLINE), face.window()
    far = face.at(154, 131)
    near = face.at(112, 133)
    return (
        shape(outline, skin.base)
        + inside(face.all(SHADE), window, skin.shade)
        + inside(ring(far[0], far[1], 12, 8.5), window, skin.blush, 0.12)
        + inside(ring(far[0] + 1, far[1], 8.5, 6), window, skin.blush, 0.14)
        + oval(near[0], near[1], 11.5, 8.5, skin.blush, 0.12)
        + oval(near[0], near[1], 8, 5.8, skin.blush, 0.14)
    )


def _eye(face: Face, mood: Mood, cx: float, width: float, out: int) -> str:
    """One eye; `out` is -1 for the near one (its outer corner left), +1 for the far one."""
    skin = face.skin
    width *= face.eye * (0.55 + 0.45 * face.wide)
    half = width / 2
    cx, cy = face.at(cx, 112)[:2]
    upper = (4.7 - face.hood * 1.3 - max(mood.lid, 0) * 0.9 + min(mood.lid, 0) * 0.4) * face.eye
    lower = (3.5 - mood.cheek * 0.75) * face.eye
    inner, outer = (cx - out * half, cy + 0.8), (cx + out * half, cy - 0.3 - face.tilt)
    top = [(cx - out * half * 0.45, cy - upper * 0.86), (cx + out * half * 0.35, cy - upper)]
    low = [(cx + out * half * 0.4, cy + lower * 0.92), (cx - out * half * 0.4, cy + lower)]
    almond: list[Point] = [(*inner, 0.3), *top, (*outer, 0.3), *low]
    window = hull(flatten(almond, steps=5))
    ix, iy, radius = cx + 1.6 + mood.gaze, cy - 0.5 + mood.down, 4.5 * face.eye
    iris = clipped(ring(ix, iy, radius), window)
    pupil = clipped(ring(ix + 0.2, iy, radius * 0.52, count=10), window)
    lid_line: list[Point] = [inner, *top, outer, (outer[0] + out * 2, outer[1] + 0.3 - face.lash)]
    crease_lift = 3.6 - face.hood * 1.8
    crease = [(inner[0] + out * 1.5, cy - upper * 0.5 - crease_lift * 0.9),
              (top[0][0] + out * 1.5, top[0][1] - crease_lift),
              (top[1][0] + out, top[1][1] - crease_lift * 0.9),
              (outer[0] + out * 1.5, outer[1] - crease_lift * 0.55)]  # fmt: skip
    art = shape([inner, *top, outer, *crease[::-1]], face.lid_colour or skin.shade,
                0.75 if face.lid_colour else 0.45)  # fmt: skip
    art += filled(smooth(almond), EYE_WHITE)
    art += flat(iris, face.iris) + flat(pupil, "#1d1820")
    art += oval(ix + 1.5, iy - 1.6, 1.15, 1.15, "#ffffff", 0.9)
    art += brush(lid_line, INK, 2.5 + face.lash * 0.5, (0.35, 0.2))
    art += brush(crease, skin.line, 1.3, (0.1, 0.3), 0.65)
    art += brush([outer, *low, inner], skin.line, 1.1, (0.3, 0.1), 0.55)
    if face.tired or face.age > 1:
        deep = lower + 3.2
        bag = [(cx - out * half * 0.8, cy + deep - 1), (cx, cy + deep + 1.2),
               (cx + out * half * 0.7, cy + deep - 0.6)]  # fmt: skip
        strength = min(0.28 + 0.3 * face.tired + 0.1 * face.age, 0.8)
        art += brush(bag, skin.line, 1.5, opacity=strength)
    return art


def eyes(face: Face, mood: Mood) -> str:
    """Both eyes, the near one first."""
    return _eye(face, mood, 114, 19.5, -1) + _eye(face, mood, 150.5, 16, 1)


def brows(face: Face, mood: Mood) -> str:
    """Both eyebrows."""
    rise = 3.2 * face.brow_arch
    pinch = max(mood.brow_in, 0) * 0.6
    near = [(125 + pinch, 101.5 + mood.brow_in), (117, 99.6 - rise + mood.brow_in * 0.3),
            (108, 99 - rise * 0.8 + mood.brow_out), (101.5, 102.5 + mood.brow_out)]  # fmt: skip
    far = [(142.5 - pinch * 0.5, 101.3 + mood.brow_in), (149, 98.8 - rise + mood.brow_in * 0.3),
           (157, 98.6 - rise * 0.8 + mood.brow_out), (163, 102 + mood.brow_out)]  # fmt: skip
    art = ""
    for points, width in ((near, 1.0), (far, 0.9)):
        art += brush(
            face.all(moved(points, 0, -face.brow_lift)),
            face.brow,
            face.brow_weight * width,
            (0.6, 0.12),
        )
    if mood.brow_in > 1:
        art += brush(face.all([(131.5, 98), (132.4, 102), (131.6, 105)]), face.skin.line, 1.5,
                     opacity=0.7)  # fmt: skip
    return art


def nose(face: Face) -> str:
    """The nose: a shaded near side, a far contour, nostrils."""
    skin, w = face.skin, face.nose
    drop = (face.nose_long - 1) * 24

    def n(x: float, y: float) -> Point:
        down = (y - 104) / 33 * drop
        spread = 138 + (x - 138) * (1 + (w - 1) * min(max((y - 108) / 20, 0), 1))
        return face.at(spread, y + down)

    side = [n(133.5, 103), n(137.5, 112), n(140, 122), n(142.5, 130), n(140, 134), n(136, 137.5),
            n(130, 137.5), n(126.6, 134.6), n(128, 129.5), n(132, 123), n(132.5, 113)]  # fmt: skip
    bridge = [n(142.5, 105), n(143.2, 113), n(146, 123), n(148.4, 130.5), n(146.5, 135),
              n(142.5, 137)]  # fmt: skip
    wing = [n(129.2, 129.6), n(126.4, 133.2), n(128, 137), n(131.4, 137.2)]
    hole = [n(132, 136.8), n(135, 136), n(138.6, 138), n(142.4, 137.2)]
    gleam = n(144.2, 129.5)
    return (
        shape(side, skin.shade, 0.8)
        + brush(bridge[2:], skin.line, 1.7, (0.05, 0.3), 0.75)
        + brush(wing, skin.line, 1.7, (0.1, 0.4), 0.8)
        + brush(hole, skin.line, 2.3, (0.5, 0.2))
        + oval(gleam[0], gleam[1], 1.7, 2.4, "#fff4e2", 0.22, 15)
    )


def mouth(face: Face, mood: Mood) -> str:
    """The lips and the line between them."""
    skin, full = face.skin, face.lips * (1 - 0.22 * mood.press)
    drop = (face.nose_long - 1) * 12
    m, lift = face.mouth, mood.corner
    spread = mood.stretch

    def p(x: float, y: float) -> Point:
        return face.at(137 + (x - 137) * m, y + drop)

    left = p(122.8 - spread, 149.6 - lift + face.wry * 0.4)
    right = p(149.6 + spread * 0.7, 149.2 - lift - face.wry)
    dip, low = 149.8 + lift * 0.28, 3.2 * full
    line = [left, p(130.5, 149.5 + lift * 0.1), p(137.5, dip), p(144, 149.4 + lift * 0.05), right]
    upper = [left, p(129.5, 147.6 - low * 0.4), p(134.6, 147.2 - low * 0.72), p(138, 147.9 - low * 0.4),
             p(141, 147.2 - low * 0.72), p(145.4, 147.8 - low * 0.4), right, p(144, 149.4),
             p(137.5, dip), p(130.5, 149.5)]  # fmt: skip
    lower = [left, p(130.5, 149.5), p(137.5, dip), p(144, 149.4), right,
             p(144, 151.4 + low * 1.05 + lift * 0.2), p(138, 152.4 + low * 1.35 + lift * 0.3),
             p(130.5, 151.6 + low * 1.05 + lift * 0.2)]  # fmt: skip
    art = shape(upper, skin.lip) + shape(lower, skin.lip, 0.72)
    art += brush(line, INK if face.lips > 0.9 else skin.line, 1.9, (0.35, 0.35), 0.85)
    under = 156.4 + low * 1.2 + lift * 0.2
    art += brush([p(132.5, under), p(138, under + 1.1), p(143, under - 0.3)], skin.line, 1.6,
                 opacity=0.45)  # fmt: skip
    for x, y in (left, right):
        art += oval(x, y, 1.2, 1.3, skin.line, 0.55)
    return art


def years(face: Face, mood: Mood) -> str:
    """The lines that age and a smile draw."""
    skin, age = face.skin, face.age + mood.cheek * 0.5
    art = ""
    fold = min(0.18 + 0.2 * age, 0.75)
    if age > 0.3:
        art += brush(face.all([(124.5, 136), (119.5, 142), (118, 149 - mood.corner * 0.4)]),
                     skin.line, 1.5, opacity=fold)  # fmt: skip
        art += brush(face.all([(149.5, 136), (154, 142), (154.6, 148 - mood.corner * 0.4)]),
                     skin.line, 1.4, opacity=fold)  # fmt: skip
    if face.age > 0.8:
        for dy in (-1.5, 2):
            art += brush(face.all([(101, 112 + dy), (97.5, 113.5 + dy * 1.9)]), skin.line, 1.2,
                         (0.6, 0.1), 0.5)  # fmt: skip
    if face.age > 1.4:
        for y, x0, x1 in ((80, 112, 152), (87, 108, 156)):
            art += brush(face.all([(x0, y + 1), ((x0 + x1) / 2, y - 1), (x1, y + 1)]), skin.line,
                         1.3, opacity=0.4)  # fmt: skip
    if face.age > 2:
        art += brush(face.all([(106, 140), (108, 147), (114, 153)]), skin.line, 1.4, opacity=0.4)
        art += brush(face.all([(158, 132), (156.5, 140), (153, 146)]), skin.line, 1.3, opacity=0.4)
    return art


def features(face: Face, mood: Mood) -> str:
    """Everything on the face but hair and glasses."""
    return years(face, mood) + nose(face) + mouth(face, mood) + eyes(face, mood) + brows(face, mood)
