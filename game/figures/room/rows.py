"""Rows of words with the signs of the tables that they are about, or with bars: endings, splits, counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.figures.plane import TYPE, text_width
from game.figures.room.signs import table_sign
from game.figures.shapes import Box, Figure, Label, Line, Shape
from game.session.cohort.signs import Sign
from game.words import _, ngettext

SIGN = 30.0
MOST_SIGNS = 24
"""More tables than these in one row are a bar with their number."""


@dataclass(frozen=True, slots=True)
class Row:
    """Some words, and the letters of the tables."""

    words: str
    tables: tuple[str, ...]


def signed_rows(
    title: str, rows: Sequence[Row], signs: Mapping[str, Sign], width: float
) -> Figure:  # fmt: skip
    """One row for each of some words, with its tables' signs behind it."""
    left = width * 0.42
    most = max((len(row.tables) for row in rows), default=0)
    shapes: list[Shape] = []
    y = 4.0
    for row in rows:
        lines = wrapped(row.words, left - 24)
        held, deep = _held(row.tables, signs, left, y, width, most)
        high = max(len(lines) * TYPE * 1.2, deep) + 14
        shapes += [
            Label(0, y + 7 + n * TYPE * 1.2, line, TYPE, "ink" if row.tables else "muted")
            for n, line in enumerate(lines)
        ]
        shapes += held
        y += high
        shapes.append(Line(((0, y), (width, y)), "line"))
    table = ((title, _("Tables")), *((row.words, " ".join(row.tables)) for row in rows))
    return Figure(title, width, y + 4, tuple(shapes), _in_words(rows), table)


def _held(
    letters: tuple[str, ...], signs: Mapping[str, Sign], left: float, top: float, width: float,
    most: int,
) -> tuple[list[Shape], float]:  # fmt: skip
    """The signs in as many lines as they take, or a bar; and how deep that is."""
    if len(letters) > MOST_SIGNS:
        return bar(len(letters), most, left, top + 6, width - left, "accent"), SIGN
    across = max(int((width - left) // (SIGN * 1.35)), 1)
    shapes: list[Shape] = []
    for n, letter in enumerate(letters):
        line, place = divmod(n, across)
        x = left + SIGN * (0.7 + 1.35 * place)
        shapes += table_sign(signs[letter], x, top + 7 + SIGN * (0.5 + 1.3 * line), SIGN)
    return shapes, SIGN * 1.3 * max(-(-len(letters) // across), 1)


def bar(
    value: int, most: int, left: float, top: float, room: float, colour: str
) -> list[Shape]:  # fmt: skip
    """A bar with its number behind it; the longest leaves room for its number."""
    long = (room - 70) * value / max(most, 1)
    words = Label(left + long + 10, top, str(value), TYPE, "ink", "left", True)
    return [Box(left, top, max(long, 1), TYPE * 1.15, colour, "", 1, 4), words]


def tally(
    title: str, rows: Sequence[tuple[str, int, int | None, int | None]], width: float
) -> Figure:  # fmt: skip
    """Counts as bars: words, how often at all, by doctors, by managers; None where that is not told."""
    left = width * 0.36
    most = max((max(all_, 1) for _words, all_, _d, _m in rows), default=1)
    shapes: list[Shape] = []
    y = 4.0
    apart = any(doctors is not None for _w, _a, doctors, _m in rows)
    for words, all_, doctors, managers in rows:
        shapes.append(Label(0, y, words, TYPE, "ink" if all_ else "muted"))
        if not all_:
            shapes.append(Label(left, y, _("nobody"), TYPE, "muted"))
        elif apart:
            shapes += _two(doctors or 0, managers or 0, most, left, y, width - left)
        else:
            shapes += bar(all_, most, left, y, width - left, "accent")
        y += TYPE * 1.65
    if apart:
        shapes += _key(left, y)
        y += TYPE * 1.5
    head = (title, _("Together"), _("Doctors"), _("Managers"))
    table = (head, *(tuple("" if v is None else str(v) for v in row) for row in rows))
    return Figure(title, width, y, tuple(shapes), _tallied(rows), table)


def _two(
    doctors: int, managers: int, most: int, left: float, top: float, room: float
) -> list[Shape]:  # fmt: skip
    """Doctors' and managers' part of one bar, each with its number in or behind it."""
    unit = (room - 90) / max(most, 1)
    one, two = doctors * unit, managers * unit
    words = f"{doctors} + {managers}"
    return [
        Box(left, top, one, TYPE * 1.15, "doctor", "", 1, 4),
        Box(left + one, top, two, TYPE * 1.15, "manager-soft", "manager", 1.5, 4),
        Label(left + one + two + 10, top, words, TYPE, "ink", "left", True),
    ]


def _key(left: float, top: float) -> list[Shape]:
    doctors, managers = _("doctors"), _("managers")
    second = left + 44 + text_width(doctors) + 20
    return [
        Box(left, top + 4, 20, 16, "doctor", "", 1, 3),
        Label(left + 28, top, doctors, TYPE, "muted"),
        Box(second, top + 4, 20, 16, "manager-soft", "manager", 1.5, 3),
        Label(second + 28, top, managers, TYPE, "muted"),
    ]


def wrapped(text: str, width: float, size: float = TYPE) -> list[str]:
    """A text in lines of about a width; a word that is longer is cut where it must be."""
    most = max(int(width / (size * 0.5)), 4)
    lines: list[str] = [""]
    for word in text.split():
        for piece in (word[at : at + most] for at in range(0, len(word), most)):
            longer = f"{lines[-1]} {piece}".strip()
            if len(longer) <= most:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines if len(lines) <= 6 else [*lines[:5], f"{lines[5][: most - 1]}…"]


def _in_words(rows: Sequence[Row]) -> str:
    each = ngettext("{words}: table {tables}.", "{words}: tables {tables}.", 2)
    one = ngettext("{words}: table {tables}.", "{words}: tables {tables}.", 1)
    nobody = _("{words}: no table.")
    return " ".join(
        (nobody if not row.tables else one if len(row.tables) == 1 else each).format(
            words=row.words, tables=", ".join(row.tables)
        )
        for row in rows
    )


def _tallied(rows: Sequence[tuple[str, int, int | None, int | None]]) -> str:
    return " ".join(_("{words}: {n}.").format(words=words, n=all_) for words, all_, _d, _m in rows)
