"""Draw how often each of ten roles was used: doctors to the left of its name, managers to the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.figures.plane import TYPE, text_width
from game.figures.shapes import Box, Figure, Label, Mark, Shape
from game.figures.wrapping import LINE
from game.words import _

LEAST_ROW, MOST_ROW = 26.0, 44.0
NUMBER = 46.0


@dataclass(frozen=True, slots=True)
class Used:
    """One role by its name; ``doctors`` is None where both sides are counted together."""

    name: str
    all: int
    doctors: int | None = None
    managers: int | None = None


def roles(title: str, rows: Sequence[Used], width: float, height: float) -> Figure:
    """A row for each role, with bars on one scale; what nobody used says so."""
    apart = any(row.doctors is not None for row in rows)
    head = LINE + 6 if apart else 0.0
    each = min(MOST_ROW, max(LEAST_ROW, (height - head) / max(len(rows), 1)))
    names = max((text_width(row.name) for row in rows), default=0) * 1.1 + 36
    shapes: list[Shape] = _heads(width, names) if apart else []
    most = max((max(row.doctors or 0, row.managers or 0, 0 if apart else row.all) for row in rows), default=1)  # fmt: skip
    for place, row in enumerate(rows):
        shapes += _row(row, head + each * place, each, width, names, max(most, 1), apart)
    said = "; ".join(_in_words(row) for row in rows)
    high = head + each * len(rows)
    return Figure(title, width, high, tuple(shapes), said, _table(rows, apart))


def _heads(width: float, names: float) -> list[Shape]:
    left, right = (width - names) / 2, (width + names) / 2
    return [
        Label(left - 34, 0, _("Doctors"), TYPE, "doctor", "right", True),
        Mark(left - 16, LINE / 2, 22, "doctor"),
        Mark(right + 16, LINE / 2, 22, "manager"),
        Label(right + 34, 0, _("Managers"), TYPE, "manager", "left", True),
    ]


def _row(
    row: Used, top: float, high: float, width: float, names: float, most: int, apart: bool
) -> list[Shape]:
    text_top = top + high / 2 - TYPE * 0.66
    bar = max(12.0, high * 0.56)
    bar_top = top + (high - bar) / 2
    if not row.all:
        ground = Box(0, top + 1, width, high - 2, "well", "", 1, 6)
        middle = width / 2 if apart else 12
        name = Label(middle, text_top, row.name, TYPE, "muted", "centre" if apart else "left")
        nobody = Label(width - 12, text_top, _("nobody"), TYPE, "muted", "right")
        return [ground, name, nobody]
    if not apart:
        full = (width - names - NUMBER) * row.all / most
        return [
            Label(12, text_top, row.name, TYPE, "ink", "left", True),
            Box(names, bar_top, full, bar, "accent", "", 1, 3),
            Label(names + full + 8, text_top, str(row.all), TYPE, "ink", "left", True),
        ]
    left, right = (width - names) / 2, (width + names) / 2
    doctors, managers = row.doctors or 0, row.managers or 0
    one = (left - NUMBER) / most
    shapes: list[Shape] = [Label(width / 2, text_top, row.name, TYPE, "ink", "centre", True)]
    if doctors:
        shapes.append(Box(left - one * doctors, bar_top, one * doctors, bar, "doctor", "", 1, 3))
    if managers:
        shapes.append(Box(right, bar_top, one * managers, bar, "manager", "", 1, 3))
    shapes.append(Label(left - one * doctors - 8, text_top, str(doctors), TYPE, "ink" if doctors else "muted", "right", bool(doctors)))  # fmt: skip
    shapes.append(Label(right + one * managers + 8, text_top, str(managers), TYPE, "ink" if managers else "muted", "left", bool(managers)))  # fmt: skip
    return shapes


def _in_words(row: Used) -> str:
    if not row.all:
        return _("{role}: nobody").format(role=row.name)
    if row.doctors is None:
        return _("{role}: {n}").format(role=row.name, n=row.all)
    return _("{role}: doctors {d}, managers {m}").format(
        role=row.name, d=row.doctors, m=row.managers
    )


def _table(rows: Sequence[Used], apart: bool) -> tuple[tuple[str, ...], ...]:
    if not apart:
        return ((_("Role"), _("Used")), *((row.name, str(row.all)) for row in rows))
    head = (_("Role"), _("Doctors"), _("Managers"))
    return (head, *((row.name, str(row.doctors), str(row.managers)) for row in rows))
