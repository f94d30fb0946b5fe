"""The title picture: two chairs, two cups, one lamp, and the ground two circles have in common."""

from pen import Point, box, brush, flat, line, oval, shape
from scenery import (
    CREAM,
    DARK_WOOD,
    DEEP_BLUE,
    HONEY,
    INK,
    OCHRE,
    PALE_WOOD,
    RUST,
    WOOD,
    cup,
    disc,
    lens,
    pendant,
    scene,
    shadow,
    wisp,
)

LEFT, RIGHT, MID, RADIUS = 352, 608, 148, 214


def _chair(x: float, floor: float, colour: str, dark: str, light: str, f: int) -> str:
    """One good chair in three-quarter view, facing the table."""

    def p(dx: float, dy: float, *ease: float) -> Point:
        return (x + f * dx, floor - dy, *ease)

    art = line([p(-34, 0), p(-30, 60)], dark, 7) + line([p(40, 6), p(34, 66)], dark, 6.5)
    art += line([p(-34, 24), p(38, 28)], dark, 4.5)
    art += line([p(-16, 74), p(-24, 120), p(-38, 172)], dark, 7)
    art += line([p(-60, 66), p(-66, 116), p(-78, 166)], colour, 8)
    for t in (0.3, 0.56):
        art += line(
            [
                p(-60 - 18 * t, 66 + 100 * t),
                p(-40 - 22 * t, 70 + 100 * t),
                p(-16 - 22 * t, 74 + 98 * t),
            ],
            colour,
            6,
        )
    art += shape(
        [
            p(-84, 160, 0.5),
            p(-82, 176, 0.6),
            p(-58, 181),
            p(-34, 180, 0.6),
            p(-33, 165, 0.5),
            p(-58, 165),
        ],
        colour,
    )
    art += brush([p(-80, 174), p(-58, 178), p(-36, 177)], light, 2.6, opacity=0.8)
    art += line([p(-64, -2), p(-60, 60)], colour, 7.5) + line([p(20, -6), p(18, 58)], colour, 7)
    art += line([p(-62, 18), p(19, 16)], colour, 4.5)
    seat = [p(-70, 62, 0.3), p(-22, 76, 0.4), p(42, 70, 0.3), p(30, 54, 0.3)]
    art += shape([(q[0], q[1] + 6, *q[2:]) for q in seat], dark) + shape(seat, colour)
    return art + brush([p(-60, 64), p(-10, 64), p(26, 59)], light, 2.4, opacity=0.6)


def _table() -> str:
    """A round table seen from a little above."""
    x, y, rx, ry = 480, 212, 186, 30
    art = shadow(x, 300, 150, 10, 0.2)
    art += flat([(x - 15, y), (x + 15, y), (x + 11, 284), (x - 11, 284)], DARK_WOOD)
    art += flat([(x - 15, y), (x - 2, y), (x - 3, 284), (x - 11, 284)], WOOD)
    art += shape([(x - 66, 300, 0.2), (x - 34, 284), (x, 278), (x + 34, 284), (x + 66, 300, 0.2), (x + 40, 296), (x, 291),
                  (x - 40, 296)], DARK_WOOD)  # fmt: skip
    art += oval(x, y + 9, rx, ry, DARK_WOOD) + oval(x, y, rx, ry, PALE_WOOD)
    art += oval(x, y - 1, rx * 0.62, ry * 0.66, "#ecca98", 0.75)
    for dy, reach in ((-16, 0.7), (12, 0.84), (21, 0.56)):
        art += brush(
            [(x - rx * reach, y + dy), (x, y + dy + 2), (x + rx * reach, y + dy)],
            WOOD,
            1.8,
            opacity=0.35,
        )
    return art


def _on_the_table() -> str:
    """Two cups, and a sheet both can reach."""
    sheet: list[Point] = [(446, 202), (504, 200), (518, 222), (440, 225)]
    art = flat([(px + 2, py + 3) for px, py in sheet], INK, 0.15) + flat(sheet, CREAM)
    for k, reach in enumerate((46, 50, 34)):
        art += line([(453 - k * 1.6, 207 + k * 5), (453 + reach, 205.6 + k * 5)], "#b9a88e", 1.5)
    art += line([(497, 219), (528, 205)], DEEP_BLUE, 3) + line([(528, 205), (532, 203)], OCHRE, 3)
    for x, colour, dark, handle in (
        (378, "#5f8ba0", "#3c657c", -1),
        (582, "#cf8460", "#a35a38", 1),
    ):
        art += (
            oval(x, 218, 26, 6.5, INK, 0.16)
            + oval(x, 216, 25, 6, CREAM)
            + oval(x, 215.4, 16, 3.6, "#dccdb4")
        )
        art += cup(x, 216, 30, colour, dark, handle)
    # The steam of both leans to the middle.
    art += brush([(381, 188), (392, 160), (398, 132), (428, 96)], "#ffffff", 5, (0.3, 0.05), 0.85)
    art += brush([(579, 188), (568, 160), (562, 132), (532, 96)], "#ffffff", 5, (0.3, 0.05), 0.85)
    return art + wisp(370, 186, 26, opacity=0.5) + wisp(590, 186, 26, opacity=0.5)


def _stethoscope() -> str:
    """Hung over the doctor's chair."""
    tube = "#23313d"
    art = line([(214, 124), (208, 150), (214, 182), (226, 206)], tube, 4)
    art += line([(222, 122), (232, 146), (232, 176), (226, 206), (228, 226)], tube, 4)
    return art + oval(228, 233, 8.5, 8.5, "#c9ced3") + oval(228, 233, 5, 5, "#eceae4")


def _jacket() -> str:
    """Hung over the manager's chair, a pass in its pocket."""
    coat: list[Point] = [(786, 120, 0.6), (760, 117), (722, 122, 0.6), (716, 140), (722, 190), (716, 226, 0.3), (740, 232),
                         (772, 230), (796, 224, 0.3), (796, 180), (794, 140)]  # fmt: skip
    art = shape(coat, "#5b4256")
    art += shape(
        [(716, 140), (722, 190), (716, 226, 0.3), (738, 232), (740, 190), (732, 134)], "#48334a"
    )
    art += brush([(758, 122), (766, 160), (762, 228)], "#3a283b", 2.4, opacity=0.7)
    art += brush([(784, 128), (786, 170), (790, 220)], "#7b5f75", 2.2, opacity=0.7)
    art += line([(744, 122), (748, 146), (757, 166)], OCHRE, 3.4) + line(
        [(770, 121), (766, 146), (758, 166)], OCHRE, 3.4
    )
    return (
        art
        + box(749, 166, 18, 24, CREAM, 2.5)
        + box(749, 166, 18, 6, OCHRE, 2)
        + oval(755, 180, 3, 3.4, "#c9a98c")
    )


def title() -> str:
    """The whole picture."""
    art = box(0, 0, 960, 320, "#efe2ca")
    art += disc(LEFT, MID, RADIUS, "#7ea3b1") + disc(RIGHT, MID, RADIUS, "#d29670")
    art += disc(LEFT, MID, RADIUS - 34, "#8eb0bb", 0.6) + disc(
        RIGHT, MID, RADIUS - 34, "#dba685", 0.6
    )
    common = lens(LEFT, RIGHT, MID, RADIUS)
    art += shape(common, "#f6e3b4")
    art += flat([(452, 66), (508, 66), (590, 214), (370, 214)], "#fff6dc", 0.6)
    art += box(0, 284, 960, 36, "#d9c3a0") + shadow(480, 302, 420, 12, 0.07)
    art += shadow(250, 300, 74, 8, 0.2) + shadow(712, 300, 74, 8, 0.2)
    art += _chair(270, 298, DEEP_BLUE, "#233f54", "#6f95a6", 1)
    art += _chair(690, 298, RUST, "#6f3920", "#d08a63", -1)
    art += _stethoscope() + _jacket()
    art += _table() + _on_the_table()
    return scene(art + pendant(480, 26, 70, "#3f5f63", HONEY))
