"""The stop at the top of a hill town: chapel, terrace, shelter, and the city far below."""

from covers_year import SPRING, chapel, terrace
from pen import Point, box, brush, line, shape
from scenery import CREAM, DARK_WOOD, HONEY, INK, MOSS, OCHRE, RUST, TEAL, WOOD, scene, shadow, tree


def hill() -> str:
    """Where the bus turns round, on a grey day: somebody's hill, and everybody else's view."""
    art = box(0, 0, 960, 320, "#d9e2df") + box(0, 0, 960, 74, "#c3d0d3")
    art += shape([(300, 56), (400, 34), (520, 46), (600, 58), (440, 66)], "#eef0e8", 0.9)
    art += shape(
        [
            (-4, 240, 0),
            (-4, 140, 0.3),
            (360, 112),
            (520, 124),
            (660, 108),
            (964, 132, 0.3),
            (964, 240, 0),
        ],
        "#aebfba",
    )
    art += _city() + shape(
        [(-4, 242, 0), (-4, 204, 0.3), (400, 176), (560, 186), (964, 188, 0.3), (964, 242, 0)],
        "#93ad82",
    )
    art += (
        shape([(400, 186), (470, 174), (560, 180), (520, 192)], "#a9bf90")
        + tree(330, 204, 26, MOSS)
        + tree(356, 206, 20, "#7d956c")
    )
    art += _wall(232, 506)
    art += (
        box(0, 238, 960, 82, "#b8b0a2")
        + box(0, 236, 960, 7, "#cfc7b8")
        + box(0, 282, 960, 38, "#77727a")
        + box(0, 278, 960, 6, "#d8d0c0")
    )
    art += "".join(line([(x, 303), (x + 52, 303)], CREAM, 4, 0.8) for x in range(40, 960, 150))
    art += _shelter(66, 238) + terrace(708, 240, 3, 88, SPRING, 2) + chapel(596, 240, 128, SPRING)
    art += _notice(500, 240) + _stop(288, 262)
    return scene(art + _euphonium(690, 262))


def _city() -> str:
    """The city in the haze, eleven miles off and a thousand feet down."""
    art = ""
    for x, w, h in (
        (410, 20, 26),
        (432, 16, 44),
        (450, 26, 30),
        (478, 14, 56),
        (494, 24, 36),
        (520, 18, 24),
    ):
        art += box(x, 180 - h, w, h + 8, "#9fb1b4")
        art += "".join(
            box(x + 4, 184 - h + k * 9, w - 8, 3, "#c9d5d4") for k in range(int(h // 10))
        )
    return art


def _wall(x: float, end: float) -> str:
    """A dry-stone wall, its top stones on edge."""
    art = box(x, 206, end - x, 34, "#8f887d")
    for row in range(3):
        for k in range(int((end - x) // 26) + 1):
            left = x + k * 26 - (13 if row % 2 else 0)
            art += box(
                max(left, x),
                208 + row * 11,
                min(23, end - max(left, x)),
                9,
                "#a39b8e" if (k + row) % 3 else "#b3ab9d",
                3,
            )
    return art + "".join(
        box(x + k * 13, 196, 10, 13, "#9b9386" if k % 2 else "#b3ab9d", 3)
        for k in range(int((end - x) // 13))
    )


def _shelter(x: float, foot: float) -> str:
    """A bus shelter with a bench, and one flask left on it."""
    art = shadow(x + 80, foot + 8, 100, 7, 0.16) + box(x, foot - 118, 160, 122, "#c9d9d8", 0, 0.75)
    art += line([(x + 20, foot - 20), (x + 76, foot - 104)], "#eef4f2", 5, 0.6) + line(
        [(x + 44, foot - 16), (x + 92, foot - 90)], "#eef4f2", 3, 0.6
    )
    for px in (x, x + 80, x + 160):
        art += line([(px, foot + 6), (px, foot - 120)], "#3f4a52", 5)
    art += box(x - 12, foot - 134, 184, 16, TEAL, 3) + box(x - 12, foot - 122, 184, 4, "#35686a")
    art += box(x + 14, foot - 34, 132, 8, WOOD, 2) + "".join(
        box(px, foot - 28, 6, 32, DARK_WOOD) for px in (x + 24, x + 130)
    )
    art += box(x + 96, foot - 100, 46, 58, "#f4ead8", 2) + "".join(line([(x + 102, foot - 92 + k * 8), (x + 136 - k % 3 * 8, foot - 92 + k * 8)], "#8b8791", 2)
                                                                for k in range(6))  # fmt: skip
    return (
        art + box(x + 44, foot - 58, 13, 24, RUST, 4) + box(x + 45, foot - 66, 11, 10, "#b9bcc2", 3)
    )


def _stop(x: float, foot: float) -> str:
    """The post at which the bus turns."""
    art = shadow(x, foot, 16, 4, 0.2) + line([(x, foot), (x, foot - 150)], "#4a4a55", 6)
    art += box(x - 22, foot - 172, 44, 36, "#b4483f", 5) + box(x - 17, foot - 167, 34, 26, CREAM, 3)
    return (
        art
        + box(x - 11, foot - 161, 22, 10, "#b4483f", 2)
        + box(x - 8, foot - 151, 4, 4, INK, 2)
        + box(x + 4, foot - 151, 4, 4, INK, 2)
    )


def _notice(x: float, foot: float) -> str:
    """The chapel's board: what is on this week, at an angle."""
    art = line([(x - 22, foot), (x - 22, foot - 60)], DARK_WOOD, 4) + line(
        [(x + 22, foot), (x + 22, foot - 60)], DARK_WOOD, 4
    )
    art += (
        box(x - 30, foot - 84, 60, 46, "#34566e", 3)
        + box(x - 25, foot - 79, 24, 34, CREAM, 1)
        + box(x + 3, foot - 77, 21, 20, HONEY, 1)
    )
    art += box(x + 5, foot - 54, 18, 9, "#e9b7a8", 1)
    return art + "".join(
        line([(x - 22, foot - 73 + k * 7), (x - 5, foot - 73 + k * 7)], "#8b8791", 1.8)
        for k in range(4)
    )


def _euphonium(x: float, foot: float) -> str:
    """A euphonium in its case, put down by the chapel door for a moment."""
    case: list[Point] = [
        (x - 38, foot, 0.2), (x - 40, foot - 14), (x - 30, foot - 24), (x, foot - 30), (x + 34, foot - 42, 0.5), (x + 44, foot - 38, 0.4),
        (x + 46, foot, 0.2),
    ]  # fmt: skip
    art = shadow(x + 2, foot + 1, 52, 5, 0.2) + shape(case, "#3b3743")
    art += line([(x - 38, foot - 10), (x + 45, foot - 14)], "#5b5765", 2)
    art += brush(
        [(x - 12, foot - 28), (x - 4, foot - 37), (x + 8, foot - 38), (x + 14, foot - 33)],
        "#5b5765",
        4,
        (0.8, 0.8),
    )
    return art + box(x - 22, foot - 15, 7, 8, OCHRE, 1.5) + box(x + 24, foot - 18, 7, 8, OCHRE, 1.5)
