"""Signs of the four dimensions and of the two roles; each has a shape of its own, for those who see no colour."""

from collections.abc import Callable

from game.screens.signs.pen import Pen


def _circle(p: Pen) -> None:
    p.dot(0.5, 0.5, 0.42)


def _square(p: Pen) -> None:
    p.box(0.12, 0.12, 0.76, 0.76, 0.04)


def _triangle(p: Pen) -> None:
    p.fill((0.5, 0.06), (0.96, 0.88), (0.04, 0.88))


def _diamond(p: Pen) -> None:
    p.fill((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5))


def _doctor(p: Pen) -> None:
    """A round plate with a cross left open."""
    p.dot(0.5, 0.5, 0.48)
    colour, p.colour = p.colour, (*p.colour, 0)
    p.box(0.41, 0.22, 0.18, 0.56, 0.03)
    p.box(0.22, 0.41, 0.56, 0.18, 0.03)
    p.colour = colour


def _manager(p: Pen) -> None:
    """A shield with three lines of a ledger left open."""
    p.fill((0.06, 0.06), (0.94, 0.06), (0.94, 0.56), (0.5, 0.98), (0.06, 0.56))
    colour, p.colour = p.colour, (*p.colour, 0)
    for y, width in ((0.24, 0.5), (0.42, 0.5), (0.6, 0.26)):
        p.box(0.5 - width / 2, y, width, 0.09, 0.02)
    p.colour = colour


SIDES: dict[str, Callable[[Pen], None]] = {
    "ethics": _circle,
    "equity": _square,
    "efficiency": _triangle,
    "choice": _diamond,
    "doctor": _doctor,
    "manager": _manager,
}
