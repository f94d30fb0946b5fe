"""Signs for people and things that are about: chairs, dice, clocks, sheets, talk."""

import math
from collections.abc import Callable

from game.screens.signs.pen import Pen


def _map(p: Pen) -> None:
    p.line((0.82, 0.2), (0.18, 0.5), (0.82, 0.8))
    for x, y in ((0.82, 0.2), (0.18, 0.5), (0.82, 0.8)):
        p.dot(x, y, 0.15)


def _book(p: Pen) -> None:
    p.weight = 0.08
    p.line((0.5, 0.26), (0.5, 0.82))
    p.line((0.5, 0.26), (0.36, 0.2), (0.12, 0.2), (0.12, 0.74), (0.36, 0.74), (0.5, 0.82))
    p.line((0.5, 0.26), (0.64, 0.2), (0.88, 0.2), (0.88, 0.74), (0.64, 0.74), (0.5, 0.82))


def _person(p: Pen, x: float = 0.5, size: float = 1.0) -> None:
    p.dot(x, 0.34, 0.17 * size)
    half = 0.3 * size
    curve = [(x + half * math.cos(a), 0.86 + 0.32 * size * math.sin(a)) for a in _half_turn()]
    p.fill(*curve)


def _half_turn() -> list[float]:
    return [math.pi + math.pi * i / 16 for i in range(17)]


def _people(p: Pen) -> None:
    _person(p, 0.3, 0.86)
    _person(p, 0.72, 0.86)


def _chair(p: Pen) -> None:
    p.line((0.28, 0.12), (0.28, 0.88))
    p.line((0.28, 0.54), (0.74, 0.54), (0.74, 0.88))
    p.line((0.28, 0.16), (0.28, 0.54))


def _dice(p: Pen) -> None:
    p.weight = 0.08
    p.frame(0.16, 0.16, 0.68, 0.68)
    for x, y in ((0.34, 0.34), (0.66, 0.34), (0.5, 0.5), (0.34, 0.66), (0.66, 0.66)):
        p.dot(x, y, 0.07)


def _clock(p: Pen) -> None:
    p.weight = 0.085
    p.ring(0.5, 0.5, 0.4)
    p.line((0.5, 0.26), (0.5, 0.5), (0.66, 0.6))


def _sheet(p: Pen) -> None:
    p.weight = 0.08
    p.line((0.2, 0.1), (0.62, 0.1), (0.82, 0.3), (0.82, 0.9), (0.2, 0.9), closed=True)
    p.line((0.36, 0.46), (0.66, 0.46))
    p.line((0.36, 0.66), (0.66, 0.66))


def _pencil(p: Pen) -> None:
    p.weight = 0.085
    p.line((0.16, 0.84), (0.22, 0.62), (0.68, 0.16), (0.84, 0.32), (0.38, 0.78), closed=True)


def _talk(p: Pen) -> None:
    p.weight = 0.085
    p.line(
        (0.12, 0.18),
        (0.88, 0.18),
        (0.88, 0.68),
        (0.48, 0.68),
        (0.28, 0.88),
        (0.28, 0.68),
        (0.12, 0.68),
        closed=True,
    )


def _hands(p: Pen) -> None:
    p.weight = 0.12
    p.ring(0.36, 0.5, 0.24)
    p.ring(0.64, 0.5, 0.24)


def _door(p: Pen) -> None:
    p.weight = 0.085
    p.line((0.56, 0.14), (0.18, 0.14), (0.18, 0.86), (0.56, 0.86))
    p.line((0.42, 0.5), (0.88, 0.5))
    p.line((0.7, 0.32), (0.88, 0.5), (0.7, 0.68))


THINGS: dict[str, Callable[[Pen], None]] = {
    "book": _book,
    "person": _person,
    "people": _people,
    "chair": _chair,
    "dice": _dice,
    "clock": _clock,
    "sheet": _sheet,
    "pencil": _pencil,
    "talk": _talk,
    "deal": _hands,
    "door": _door,
    "map": _map,
}
