"""Signs that an issue on the table may wear, so that it is found again at a glance."""

import math
from collections.abc import Callable

from game.screens.signs.pen import Pen


def _ambulance(p: Pen) -> None:
    p.weight = 0.08
    p.line((0.08, 0.7), (0.08, 0.28), (0.6, 0.28), (0.6, 0.7))
    p.line((0.6, 0.42), (0.78, 0.42), (0.92, 0.56), (0.92, 0.7))
    p.line((0.08, 0.7), (0.92, 0.7))
    p.dot(0.28, 0.74, 0.11)
    p.dot(0.74, 0.74, 0.11)
    p.line((0.34, 0.36), (0.34, 0.58))
    p.line((0.23, 0.47), (0.45, 0.47))


def _bed(p: Pen) -> None:
    p.line((0.1, 0.2), (0.1, 0.82))
    p.line((0.1, 0.68), (0.9, 0.68), (0.9, 0.82))
    p.box(0.38, 0.42, 0.52, 0.26)
    p.dot(0.24, 0.5, 0.1)


def _bus(p: Pen) -> None:
    p.weight = 0.085
    p.line((0.12, 0.18), (0.88, 0.18), (0.88, 0.74), (0.12, 0.74), closed=True)
    p.line((0.12, 0.48), (0.88, 0.48))
    p.line((0.5, 0.18), (0.5, 0.48))
    p.dot(0.28, 0.8, 0.1)
    p.dot(0.72, 0.8, 0.1)


def _calendar(p: Pen) -> None:
    p.weight = 0.085
    p.frame(0.14, 0.22, 0.72, 0.64)
    p.box(0.14, 0.22, 0.72, 0.18, 0.02)
    p.line((0.32, 0.1), (0.32, 0.26))
    p.line((0.68, 0.1), (0.68, 0.26))
    for x, y in ((0.34, 0.56), (0.5, 0.56), (0.66, 0.56), (0.34, 0.72), (0.5, 0.72)):
        p.dot(x, y, 0.055)


def _child(p: Pen) -> None:
    p.weight = 0.1
    p.dot(0.5, 0.2, 0.14)
    p.line((0.22, 0.34), (0.5, 0.48), (0.78, 0.34))
    p.line((0.5, 0.44), (0.5, 0.62))
    p.line((0.34, 0.9), (0.5, 0.62), (0.66, 0.9))


def _computer(p: Pen) -> None:
    p.weight = 0.085
    p.frame(0.16, 0.2, 0.68, 0.46)
    p.line((0.06, 0.82), (0.94, 0.82))


def _food(p: Pen) -> None:
    p.weight = 0.08
    p.line((0.1, 0.5), (0.9, 0.5))
    p.arc(0.5, 0.5, 0.36, 0, 180)
    p.line((0.34, 0.88), (0.66, 0.88))
    for x in (0.36, 0.62):
        p.line((x, 0.36), (x + 0.05, 0.27), (x, 0.18), (x + 0.05, 0.1))


def _heart(p: Pen) -> None:
    p.dot(0.31, 0.36, 0.22)
    p.dot(0.69, 0.36, 0.22)
    p.fill((0.125, 0.47), (0.5, 0.28), (0.875, 0.47), (0.5, 0.9))


def _home(p: Pen) -> None:
    p.weight = 0.09
    p.line((0.08, 0.5), (0.5, 0.14), (0.92, 0.5))
    p.line((0.2, 0.46), (0.2, 0.86), (0.8, 0.86), (0.8, 0.46))
    p.box(0.42, 0.58, 0.16, 0.28, 0.02)


def _knife(p: Pen) -> None:
    """A surgeon's knife."""
    p.weight = 0.12
    p.line((0.14, 0.86), (0.5, 0.5))
    p.fill((0.44, 0.44), (0.6, 0.28), (0.86, 0.12), (0.84, 0.32), (0.56, 0.56))


def _letter(p: Pen) -> None:
    p.weight = 0.085
    p.frame(0.1, 0.22, 0.8, 0.56)
    p.line((0.1, 0.22), (0.5, 0.56), (0.9, 0.22))


def _money(p: Pen) -> None:
    """A pound sign."""
    p.weight = 0.11
    p.arc(0.55, 0.34, 0.2, 160, 340)
    p.line((0.36, 0.4), (0.42, 0.6), (0.36, 0.76), (0.26, 0.86), (0.78, 0.86))
    p.line((0.24, 0.56), (0.62, 0.56))


def _night(p: Pen) -> None:
    """A waning moon."""
    p.dot(0.48, 0.5, 0.4)
    p.hole(0.64, 0.38, 0.34)


def _phone(p: Pen) -> None:
    p.weight = 0.09
    p.line((0.28, 0.1), (0.72, 0.1), (0.72, 0.9), (0.28, 0.9), closed=True)
    p.dot(0.5, 0.76, 0.055)
    p.line((0.44, 0.22), (0.56, 0.22))


def _pill(p: Pen) -> None:
    p.weight = 0.085
    ends = (0.33, 0.67), (0.67, 0.33)
    turn = 0.2 * math.cos(math.pi / 4)
    for (x, y), start in zip(ends, (45, 225), strict=True):
        p.arc(x, y, 0.2, start, start + 180)
    for side in (-turn, turn):
        p.line(*((x + side, y + side) for x, y in ends))
    p.line((0.5 - turn, 0.5 - turn), (0.5 + turn, 0.5 + turn))


def _place(p: Pen) -> None:
    """A pin on a map."""
    p.dot(0.5, 0.36, 0.28)
    p.fill((0.25, 0.48), (0.75, 0.48), (0.5, 0.94))
    p.hole(0.5, 0.36, 0.12)


def _scales(p: Pen) -> None:
    p.weight = 0.075
    p.line((0.5, 0.1), (0.5, 0.86))
    p.line((0.3, 0.88), (0.7, 0.88))
    p.line((0.16, 0.24), (0.84, 0.24))
    for x in (0.2, 0.8):
        p.line((x - 0.15, 0.56), (x, 0.24), (x + 0.15, 0.56))
        p.arc(x, 0.56, 0.15, 0, 180)


ISSUES: dict[str, Callable[[Pen], None]] = {
    "ambulance": _ambulance,
    "bed": _bed,
    "bus": _bus,
    "calendar": _calendar,
    "child": _child,
    "computer": _computer,
    "food": _food,
    "heart": _heart,
    "home": _home,
    "knife": _knife,
    "letter": _letter,
    "money": _money,
    "night": _night,
    "phone": _phone,
    "pill": _pill,
    "place": _place,
    "scales": _scales,
}
