"""Covers on a desk: a slip of paper between two hands, a pile of envelopes."""

from pen import Point, box, brush, flat, group, line, moved, oval, shape
from scenery import (
    DARK_WOOD,
    DEEP_BLUE,
    INK,
    OCHRE,
    WOOD,
    scene,
)


def _desk(top: str = "#c99c6a", grain: str = "#b3875a") -> str:
    """A desk seen from above."""
    art = box(0, 0, 960, 320, top)
    for k in range(9):
        y = 16 + k * 38
        art += brush(
            [(-10, y), (240, y + 6 - k % 3 * 5), (520, y - 3 + k % 2 * 7), (970, y + 3)],
            grain,
            3,
            (0.6, 0.6),
            0.6,
        )
    return art


def _hand(x: float, y: float, skin: str, shade: str, sleeve: str, cuff: str, way: int) -> str:
    """A forearm and a hand laid flat, pointing right (1) or left (-1); (x, y) is its knuckles."""

    def p(dx: float, dy: float, *ease: float) -> Point:
        return (x + way * dx, y + dy, *ease)

    arm: list[Point] = [
        p(-96, -26, 0.3),
        p(-300, -52, 0),
        p(-420, -60, 0),
        p(-420, 86, 0),
        p(-300, 62, 0),
        p(-96, 30, 0.3),
    ]
    hand: list[Point] = [
        p(-100, -22), p(-60, -27), p(-20, -30), p(14, -30), p(58, -36), p(66, -30), p(60, -23), p(20, -16), p(64, -17), p(84, -13),
        p(84, -5), p(62, -3), p(24, -2), p(66, 4), p(82, 9), p(80, 17), p(60, 16), p(20, 12), p(48, 21), p(60, 27), p(56, 34),
        p(34, 32), p(-4, 27), p(-40, 29), p(-100, 27),
    ]  # fmt: skip
    thumb: list[Point] = [
        p(-52, 20),
        p(-30, 32),
        p(-4, 46),
        p(22, 56),
        p(24, 65),
        p(12, 68),
        p(-22, 58),
        p(-58, 42),
    ]
    art = (
        shape(moved(hand, -3, 7), INK, 0.16)
        + shape(moved(thumb, -3, 7), INK, 0.16)
        + shape(moved(arm, -2, 8), INK, 0.14)
    )
    art += shape(thumb, shade) + shape(hand, skin)
    for a, b in (((20, -16), (-8, -13)), ((24, -2), (-6, 0)), ((20, 12), (-8, 12))):
        art += brush([p(*a), p(*b)], shade, 3, (0.7, 0.1))
    for dx, dy in ((60, -31), (77, -10), (75, 12), (52, 29)):
        art += oval(*p(dx, dy)[:2], 5, 3.4, "#ffffff", 0.35)
    art += shape(arm, sleeve) + shape(
        [p(-120, -34, 0.2), p(-92, -29, 0.2), p(-88, 33, 0.2), p(-116, 38, 0.2)], cuff
    )
    return art + brush([p(-150, -30), p(-170, 4), p(-152, 36)], cuff, 3, opacity=0.6)


def two_weeks() -> str:
    """A slip of paper between two hands, one word of it underlined twice."""
    art = _desk()
    slip: list[Point] = [(372, 96, 0), (582, 84, 0), (594, 230, 0), (384, 244, 0)]
    art += flat(moved(slip, 3, 8), INK, 0.16) + flat(slip, "#fbf4e4")
    for k, reach in enumerate((150, 166, 128)):
        y = 118 + k * 21
        art += line([(394 + k * 2, y), (394 + k * 2 + reach, y - reach * 0.056)], "#a89a84", 4)
    art += line(
        [(404, 204), (426, 196), (438, 206), (456, 195), (470, 205), (488, 194), (504, 201)],
        "#3a4b5f",
        5,
    )
    art += line([(520, 197), (566, 194)], "#a89a84", 4)
    art += brush([(400, 220), (450, 217), (508, 212)], "#c4452f", 6, (0.5, 0.3)) + brush(
        [(406, 230), (450, 227), (496, 223)], "#c4452f", 5, (0.5, 0.3)
    )
    art += _hand(272, 196, "#a9744d", "#8a5b3a", "#4c6d87", "#e9e2d3", 1) + _hand(
        690, 170, "#efc9ad", "#d4a387", "#7f6a52", "#e6d6c0", -1
    )
    art += group(
        box(0, 0, 150, 11, DEEP_BLUE, 5)
        + flat([(150, 1), (168, 5.5), (150, 10)], OCHRE)
        + box(10, 3, 60, 2.4, "#6f95a6", 1),
        "translate(420 272) rotate(-7)",
    )
    return scene(art + oval(160, 70, 46, 46, "#f3ead9") + oval(160, 70, 37, 37, "#6b4632") + oval(160, 70, 37, 37, "#8a5d42", 0.5)
                 + line([(203, 84), (224, 96), (216, 112), (192, 104)], "#f3ead9", 9))  # fmt: skip


def _envelope(x: float, y: float, w: float, h: float, paper: str, flap: str, turn: float) -> str:
    """An envelope from behind, turned by degrees about its middle."""
    art = box(4, 7, w, h, INK, 3, 0.15) + box(0, 0, w, h, paper, 3)
    art += flat([(0, h), (w * 0.42, h * 0.46), (w * 0.58, h * 0.46), (w, h)], flap, 0.6)
    art += flat([(0, 2), (w, 2), (w * 0.54, h * 0.6), (w * 0.46, h * 0.6)], flap)
    art += line([(2, 3), (w * 0.47, h * 0.6), (w * 0.53, h * 0.6), (w - 2, 3)], INK, 1.4, 0.22)
    return group(art, f"translate({x:g} {y:g}) rotate({turn:g} {w / 2:g} {h / 2:g})")


def _dinosaur(x: float, y: float, s: float, colour: str) -> str:
    """A small long-necked dinosaur, walking right."""
    body: list[Point] = [
        (x - s * 1.1, y + s * 0.05, 0.3), (x - s * 0.5, y - s * 0.22), (x, y - s * 0.42), (x + s * 0.36, y - s * 0.3), (x + s * 0.52, y - s * 0.8),
        (x + s * 0.74, y - s * 0.98), (x + s * 0.98, y - s * 0.88), (x + s * 0.94, y - s * 0.72), (x + s * 0.74, y - s * 0.7), (x + s * 0.6, y - s * 0.1),
        (x + s * 0.42, y + s * 0.16), (x + s * 0.42, y + s * 0.46, 0), (x + s * 0.22, y + s * 0.46, 0), (x + s * 0.18, y + s * 0.2),
        (x - s * 0.16, y + s * 0.2), (x - s * 0.2, y + s * 0.46, 0), (x - s * 0.4, y + s * 0.46, 0), (x - s * 0.42, y + s * 0.14),
    ]  # fmt: skip
    return shape(body, colour)


def the_exception() -> str:
    """A pile of envelopes for the panel; one is stuck down with a child's dinosaur tape."""
    art = _desk("#8d7a6b", "#7c6a5c")
    art += flat([(300, 0), (700, 0), (900, 320), (140, 320)], "#f6e3b4", 0.2)
    for x, y, paper, flap, turn in ((306, 112, "#d8c7a8", "#c5b18d", -14), (352, 98, "#e6ded0", "#d2c8b6", 9), (318, 92, "#cfd6d4", "#b9c3c1", -5),
                                    (344, 84, "#ead9b6", "#d8c39a", 15), (326, 76, "#e9e3d6", "#d6cdbb", -9), (336, 62, "#dccdb0", "#c9b792", 5)):  # fmt: skip
        art += _envelope(x, y, 268, 168, paper, flap, turn)
    art += _envelope(338, 44, 280, 176, "#faf3e4", "#ece0c9", -3)
    tape = box(0, 0, 214, 42, "#9cc4a8")
    for k in range(4):
        tape += _dinosaur(30 + k * 52, 26, 17, ("#3f7a62", "#c4714f", "#4c6d87", "#a0522f")[k])
    art += group(tape, "translate(372 118) rotate(-3 107 21)")
    for k in range(7):
        art += flat(
            [(370.5, 124 + k * 5.6), (376, 126.5 + k * 5.6), (370.5, 129 + k * 5.6)], "#ece0c9"
        )
    art += group(box(0, 0, 120, 62, "#7a3645", 5) + box(8, 8, 104, 26, "#f3e6d0", 2) + line([(18, 18), (84, 18)], "#7a3645", 4) + line([(18, 27), (62, 27)], "#7a3645", 3)
                 + box(42, -34, 36, 36, DARK_WOOD, 8) + oval(60, -36, 22, 16, WOOD), "translate(716 196) rotate(10)")  # fmt: skip
    art += oval(190, 206, 62, 62, INK, 0.12) + oval(186, 200, 60, 60, "#4b6b72")
    for k in range(3):
        art += oval(186, 200, 58 - k * 8, 58 - k * 8, "#9cc4a8" if k % 2 == 0 else "#86b093")
    return scene(art + oval(186, 200, 33, 33, "#f0e4cd") + oval(186, 200, 28, 28, "#7d6b5d"))
