"""On the hill and on the way to it: the stop where the bus turns round, and the lane behind the hay."""

from covers_year import SPRING, chapel, terrace
from pen import Point, box, brush, line, oval, shape
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


def lane() -> str:
    """A lane between hedges, behind a tractor with a load of hay, and nowhere to pass."""
    art = box(0, 0, 960, 320, "#dfe6dc") + box(0, 0, 960, 66, "#c9d6d8")
    art += shape([(90, 52), (190, 32), (310, 42), (390, 54), (220, 62)], "#f3f2e8", 0.9)
    art += shape(
        [
            (-4, 200, 0),
            (-4, 128, 0.3),
            (160, 104),
            (330, 134),
            (540, 108),
            (760, 132),
            (964, 100, 0.3),
            (964, 200, 0),
        ],
        "#a9bcb2",
    )
    art += shape(
        [
            (-4, 240, 0),
            (-4, 164, 0.3),
            (200, 148),
            (470, 170),
            (700, 150),
            (964, 166, 0.3),
            (964, 240, 0),
        ],
        "#a8b873",
    )
    art += shape([(80, 176), (200, 160), (340, 172), (220, 186)], "#d8c479") + shape(
        [(640, 170), (760, 158), (900, 168), (760, 182)], "#d8c479"
    )
    art += "".join(
        oval(x, y, 9, 8, "#c9ae5c")
        for x, y in ((160, 172), (210, 168), (262, 172), (720, 168), (792, 166))
    )
    art += box(0, 214, 960, 106, "#93a565")
    art += shape([(230, 322, 0), (404, 200, 0.2), (556, 200, 0.2), (730, 322, 0)], "#8b8688")
    art += shape(
        [(232, 322, 0), (404, 200, 0.2), (416, 200, 0.2), (276, 322, 0)], "#a59a86"
    ) + shape([(728, 322, 0), (556, 200, 0.2), (544, 200, 0.2), (684, 322, 0)], "#a59a86")
    art += _load(480, 262)
    for way in (-1, 1):
        for k, (dx, y, s) in enumerate(
            (
                (92, 206, 22),
                (120, 222, 30),
                (160, 240, 40),
                (212, 266, 54),
                (286, 300, 76),
                (400, 312, 96),
            )
        ):
            art += tree(
                480 + way * dx, y + s * 1.1, s, "#5f7a4f" if k % 2 else "#6d8a58", light="#8aa36c"
            )
    return scene(art)


def _load(x: float, foot: float) -> str:
    """The back of a hay trailer, and over it the roof of the tractor's cab."""
    art = (
        shadow(x, foot + 2, 92, 8, 0.25)
        + box(x - 26, foot - 168, 52, 44, "#b4483f", 5)
        + box(x - 19, foot - 160, 38, 30, "#c9d9d8", 3)
    )
    art += oval(x + 32, foot - 152, 4, 7, HONEY)
    for row in range(3):
        for k in range(3):
            art += box(
                x - 74 + k * 50,
                foot - 134 + row * 30,
                48,
                28,
                "#d9bd6a" if (row + k) % 2 else "#cfb05b",
                5,
            )
            art += "".join(line([(x - 66 + k * 50 + j * 12, foot - 126 + row * 30), (x - 58 + k * 50 + j * 12, foot - 120 + row * 30)], "#b2923f", 1.8)
                           for j in range(3))  # fmt: skip
    art += (
        box(x - 82, foot - 46, 164, 16, "#3f6f74", 2)
        + box(x - 78, foot - 42, 18, 8, "#c4484a", 2)
        + box(x + 60, foot - 42, 18, 8, "#c4484a", 2)
    )
    art += box(x - 16, foot - 44, 32, 12, "#efe3c4", 2)
    return art + "".join(box(x + dx, foot - 32, 26, 34, "#2c2833", 6) for dx in (-70, 44))
