"""Where people live: sitting room."""

from pen import box, brush, flat, line, oval, shape
from scenery import (
    BLUE,
    CREAM,
    DARK_WOOD,
    DEEP_BLUE,
    DEEP_TEAL,
    HONEY,
    MAUVE,
    MOSS,
    OCHRE,
    PALE_TEAL,
    PALE_WOOD,
    PLUM,
    RUST,
    SAGE,
    TEAL,
    TERRACOTTA,
    WOOD,
    books,
    clock,
    cup,
    frame,
    plant,
    pleats,
    room,
    scene,
    shadow,
    sunlight,
    tree,
    window,
)


def _standard_lamp(x: float, floor: float) -> str:
    """A lamp on the floor beside the chair."""
    art = flat([(x - 26, 116), (x + 26, 116), (x + 90, floor), (x - 90, floor)], "#fff0c4", 0.28)
    art += line([(x, floor), (x, 110)], DARK_WOOD, 4) + oval(x, floor, 20, 5, DARK_WOOD)
    return (
        art
        + flat([(x - 20, 72), (x + 20, 72), (x + 34, 116), (x - 34, 116)], HONEY)
        + box(x - 34, 113, 68, 4, OCHRE, 2)
    )


def _armchair(x: float, floor: float) -> str:
    """A wing chair with a crocheted blanket."""
    art = (
        shadow(x, floor, 82, 8, 0.2)
        + box(x - 56, floor - 12, 9, 12, DARK_WOOD)
        + box(x + 46, floor - 12, 9, 12, DARK_WOOD)
    )
    art += shape([(x - 64, floor - 12, 0.3), (x - 70, floor - 90), (x - 62, floor - 142), (x - 36, floor - 156), (x - 12, floor - 148),
                  (x - 14, floor - 84), (x + 40, floor - 70), (x + 40, floor - 12, 0.3)], DEEP_TEAL)  # fmt: skip
    art += shape(
        [
            (x - 22, floor - 146),
            (x - 4, floor - 128),
            (x + 2, floor - 96),
            (x - 8, floor - 64),
            (x - 22, floor - 70),
        ],
        "#3d7070",
    )
    art += shape(
        [
            (x - 24, floor - 66, 0.4),
            (x + 50, floor - 66, 0.5),
            (x + 58, floor - 54),
            (x + 54, floor - 42, 0.4),
            (x - 24, floor - 42, 0.4),
        ],
        TEAL,
    )
    art += shape([(x - 58, floor - 40, 0.3), (x - 62, floor - 74), (x - 46, floor - 86), (x + 34, floor - 84, 0.5), (x + 48, floor - 74),
                  (x + 42, floor - 62), (x + 36, floor - 12, 0.3), (x - 56, floor - 12, 0.3)], "#447a78")  # fmt: skip
    art += brush(
        [(x - 54, floor - 70), (x - 8, floor - 74), (x + 40, floor - 73)],
        "#7fada6",
        2.6,
        opacity=0.7,
    )
    art += shape([(x - 66, floor - 140, 0.4), (x - 38, floor - 159), (x - 14, floor - 150, 0.4), (x - 20, floor - 112), (x - 26, floor - 78, 0.2),
                  (x - 60, floor - 76, 0.2)], "#e3b98f")  # fmt: skip
    for k, colour in enumerate((RUST, OCHRE, PLUM, RUST)):
        y = floor - 134 + k * 15
        art += line([(x - 64, y), (x - 42, y - 2), (x - 18 - k * 1.5, y + 1)], colour, 4)
    return art


def _side_table(x: float, floor: float) -> str:
    """Tea, glasses and the week's tablets."""
    art = shadow(x, floor, 44, 5, 0.18)
    art += line([(x, floor - 62), (x, floor - 12)], DARK_WOOD, 6) + line(
        [(x - 24, floor), (x, floor - 14), (x + 24, floor)], DARK_WOOD, 5
    )
    art += (
        oval(x, floor - 62, 46, 7, DARK_WOOD)
        + oval(x, floor - 65, 46, 7, WOOD)
        + cup(x - 22, floor - 65, 20, CREAM, "#cdb99a", -1, steam=True)
    )
    art += box(x - 4, floor - 72, 44, 8, PALE_TEAL, 2)
    for k in range(7):
        art += box(x - 3 + k * 6, floor - 74, 5, 6, (TEAL, CREAM)[k % 2], 1)
    return art


def _cat(x: float, y: float) -> str:
    """The cat, asleep on the rug."""
    fur, dark = "#8a7f7c", "#655c5d"
    art = shadow(x, y + 2, 48, 5, 0.18)
    art += shape(
        [
            (x - 42, y),
            (x - 44, y - 16),
            (x - 24, y - 32),
            (x + 8, y - 34),
            (x + 34, y - 24),
            (x + 42, y - 8),
            (x + 34, y + 1),
            (x, y + 3),
        ],
        fur,
    )
    art += shape([(x - 42, y - 2), (x - 50, y - 14), (x - 48, y - 28, 0.2), (x - 40, y - 24, 0.4), (x - 30, y - 25, 0.4), (x - 22, y - 30, 0.2),
                  (x - 18, y - 16), (x - 24, y - 2)], dark)  # fmt: skip
    art += line([(x - 42, y - 13), (x - 39, y - 11), (x - 36, y - 13)], CREAM, 1.4) + line(
        [(x - 31, y - 13), (x - 28, y - 11), (x - 25, y - 13)], CREAM, 1.4
    )
    art += line([(x + 40, y - 8), (x + 30, y + 2), (x, y + 1), (x - 16, y)], dark, 7)
    return (
        art
        + brush([(x - 4, y - 33), (x + 2, y - 26), (x, y - 20)], dark, 3)
        + brush([(x + 12, y - 32), (x + 18, y - 25), (x + 15, y - 19)], dark, 3)
    )


def home() -> str:
    """A sitting room with the good chair turned to the window."""
    art = room("#e6d2bb", "#b78e68", 240, "#f2e7d3")
    for x in range(10, 960, 46):
        art += line([(x, 0), (x, 232)], "#dcc5aa", 3, 0.5)
    art += window(380, 40, 190, 130, CREAM, "#dbe8e2", panes=(3, 1))
    art += (
        tree(548, 170, 46, SAGE, "#8a7a5f")
        + box(508, 40, 4, 130, CREAM)
        + box(576, 33, 7, 150, "#e6d2bb")
        + box(570, 33, 7, 148, CREAM)
    )
    art += (
        pleats(340, 26, 44, 178, SAGE, MOSS, 3)
        + pleats(570, 26, 44, 178, SAGE, MOSS, 3)
        + box(326, 20, 302, 7, DARK_WOOD, 3)
    )
    art += plant(420, 176, 34, TERRACOTTA) + sunlight(400, 250, 170, 64, 50, 0.3)
    # The hearth, the clock and the people in frames.
    art += (
        box(676, 116, 232, 124, "#c9a78c", 2)
        + box(664, 104, 256, 14, PALE_WOOD, 3)
        + box(716, 146, 152, 94, "#6b4a3d")
        + box(730, 158, 124, 82, "#35282c")
    )
    art += shape(
        [
            (752, 240, 0.2),
            (758, 214),
            (770, 226),
            (784, 192),
            (796, 222),
            (810, 206),
            (822, 226),
            (828, 240, 0.2),
        ],
        TERRACOTTA,
    )
    art += shape(
        [(768, 240, 0.2), (774, 226), (788, 212), (800, 230), (810, 224), (814, 240, 0.2)], OCHRE
    )
    art += box(742, 234, 100, 7, DARK_WOOD, 3) + box(690, 238, 204, 8, "#8d6a54", 2)
    art += shape(
        [(776, 104, 0), (776, 78, 0.4), (792, 62), (808, 78, 0.4), (808, 104, 0)], DARK_WOOD
    ) + clock(792, 82, 12, WOOD)
    art += (
        frame(690, 70, 28, 34, WOOD, "#efe2ca")
        + frame(726, 78, 22, 26, DEEP_TEAL, "#efe2ca")
        + frame(850, 66, 40, 38, RUST, "#efe2ca")
    )
    for x, y, r, colour in (
        (704, 84, 5, "#a07a5c"),
        (737, 89, 4, "#c9987a"),
        (862, 82, 5, "#a07a5c"),
        (876, 84, 5, "#c9987a"),
    ):
        art += oval(x, y, r, r * 1.15, colour) + oval(x, y + r * 2.2, r * 1.5, r * 1.1, colour, 0.7)
    art += (
        box(720, 20, 144, 40, "#f4ead6", 2)
        + shape([(724, 56, 0), (752, 38), (786, 48), (820, 34), (860, 56, 0)], PALE_TEAL)
        + oval(836, 32, 6, 6, OCHRE)
    )
    art += books(
        40,
        118,
        [
            (12, 42, RUST),
            (14, 48, TEAL),
            (10, 40, OCHRE),
            (14, 46, PLUM),
            (12, 44, BLUE),
            (16, 38, SAGE),
        ],
    ) + box(30, 118, 130, 7, DARK_WOOD, 2)
    art += books(
        48, 176, [(14, 44, DEEP_BLUE), (12, 38, TERRACOTTA), (16, 46, MAUVE), (12, 42, OCHRE)]
    ) + box(30, 176, 130, 7, DARK_WOOD, 2)
    art += plant(136, 118, 30, CREAM) + frame(112, 142, 30, 34, WOOD, PALE_TEAL)
    art += (
        oval(430, 292, 300, 22, "#a5614a")
        + oval(430, 291, 270, 18, "#c68a6a")
        + oval(430, 290, 222, 13, "#a5614a", 0.6)
    )
    art += _standard_lamp(214, 276) + _armchair(300, 292) + _side_table(424, 288) + _cat(604, 294)
    return scene(art)
