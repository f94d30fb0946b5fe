"""Signs on buttons: yes and no, ways to go, open and shut, sound."""

import math
from collections.abc import Callable

from game.screens.signs.pen import Pen


def _tick(p: Pen) -> None:
    p.weight = 0.13
    p.line((0.16, 0.54), (0.4, 0.78), (0.86, 0.24))


def _cross(p: Pen) -> None:
    p.line((0.22, 0.22), (0.78, 0.78))
    p.line((0.78, 0.22), (0.22, 0.78))


def _plus(p: Pen) -> None:
    p.line((0.5, 0.16), (0.5, 0.84))
    p.line((0.16, 0.5), (0.84, 0.5))


def _minus(p: Pen) -> None:
    p.line((0.16, 0.5), (0.84, 0.5))


def _chevron(*points) -> Callable[[Pen], None]:
    def sign(p: Pen) -> None:
        p.line(*points)

    return sign


def _arrow(dx: int, dy: int) -> Callable[[Pen], None]:
    def sign(p: Pen) -> None:
        tip = 0.5 + dx * 0.36, 0.5 + dy * 0.36
        p.line((0.5 - dx * 0.36, 0.5 - dy * 0.36), tip)
        for side in (-1, 1):
            back = tip[0] - dx * 0.28 + side * dy * 0.28, tip[1] - dy * 0.28 + side * dx * 0.28
            p.line(tip, back)

    return sign


def _lock(p: Pen) -> None:
    p.arc(0.5, 0.4, 0.2, 180, 360)
    p.line((0.3, 0.4), (0.3, 0.5))
    p.line((0.7, 0.4), (0.7, 0.5))
    p.box(0.18, 0.46, 0.64, 0.42)


def _eye(p: Pen) -> None:
    p.weight = 0.085
    _lids(p)
    p.dot(0.5, 0.5, 0.14)


def _lids(p: Pen) -> None:
    p.arc(0.5, 0.79, 0.53, 213, 327)
    p.arc(0.5, 0.21, 0.53, 33, 147)


def _eye_shut(p: Pen) -> None:
    p.weight = 0.085
    p.arc(0.5, 0.18, 0.5, 30, 150)
    p.line((0.5, 0.68), (0.5, 0.84))
    p.line((0.24, 0.6), (0.14, 0.74))
    p.line((0.76, 0.6), (0.86, 0.74))


def _gear(p: Pen) -> None:
    p.weight = 0.13
    for i in range(8):
        a = math.pi / 4 * i
        p.line(
            (0.5 + 0.28 * math.cos(a), 0.5 + 0.28 * math.sin(a)),
            (0.5 + 0.39 * math.cos(a), 0.5 + 0.39 * math.sin(a)),
        )
    p.dot(0.5, 0.5, 0.31)
    p.hole(0.5, 0.5, 0.14)


def _pause(p: Pen) -> None:
    p.box(0.24, 0.18, 0.18, 0.64)
    p.box(0.58, 0.18, 0.18, 0.64)


def _play(p: Pen) -> None:
    p.fill((0.28, 0.16), (0.84, 0.5), (0.28, 0.84))


def _undo(p: Pen) -> None:
    p.arc(0.52, 0.56, 0.28, 200, 450)
    p.fill((0.06, 0.42), (0.46, 0.36), (0.22, 0.7))


def _question(p: Pen) -> None:
    p.arc(0.5, 0.34, 0.18, 180, 405)
    p.line((0.63, 0.47), (0.5, 0.58), (0.5, 0.64))
    p.dot(0.5, 0.83, 0.07)


def _info(p: Pen) -> None:
    p.weight = 0.085
    p.ring(0.5, 0.5, 0.4)
    p.dot(0.5, 0.3, 0.065)
    p.line((0.5, 0.48), (0.5, 0.71))


def _warn(p: Pen) -> None:
    p.weight = 0.085
    p.line((0.5, 0.14), (0.9, 0.84), (0.1, 0.84), closed=True)
    p.line((0.5, 0.4), (0.5, 0.58))
    p.dot(0.5, 0.72, 0.055)


def _speaker(p: Pen) -> None:
    p.fill((0.1, 0.38), (0.26, 0.38), (0.48, 0.18), (0.48, 0.82), (0.26, 0.62), (0.1, 0.62))


def _sound(p: Pen) -> None:
    p.weight = 0.08
    _speaker(p)
    p.arc(0.5, 0.5, 0.2, -45, 45)
    p.arc(0.5, 0.5, 0.38, -45, 45)


def _mute(p: Pen) -> None:
    p.weight = 0.08
    _speaker(p)
    p.line((0.64, 0.38), (0.88, 0.62))
    p.line((0.88, 0.38), (0.64, 0.62))


def _drag(p: Pen) -> None:
    for y in (0.26, 0.5, 0.74):
        for x in (0.36, 0.64):
            p.dot(x, y, 0.07)


CONTROLS: dict[str, Callable[[Pen], None]] = {
    "tick": _tick,
    "cross": _cross,
    "plus": _plus,
    "minus": _minus,
    "left": _chevron((0.62, 0.18), (0.3, 0.5), (0.62, 0.82)),
    "right": _chevron((0.38, 0.18), (0.7, 0.5), (0.38, 0.82)),
    "up": _chevron((0.18, 0.64), (0.5, 0.32), (0.82, 0.64)),
    "down": _chevron((0.18, 0.36), (0.5, 0.68), (0.82, 0.36)),
    "back": _arrow(-1, 0),
    "next": _arrow(1, 0),
    "rise": _arrow(0, -1),
    "fall": _arrow(0, 1),
    "lock": _lock,
    "eye": _eye,
    "eye-shut": _eye_shut,
    "gear": _gear,
    "pause": _pause,
    "play": _play,
    "undo": _undo,
    "help": _question,
    "info": _info,
    "warn": _warn,
    "sound": _sound,
    "mute": _mute,
    "drag": _drag,
}
