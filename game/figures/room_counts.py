"""Draw how many tables came to each of some things: words, a number, and the signs of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.figures.plane import TYPE, text_width
from game.figures.shapes import Box, Figure, Label, Shape
from game.figures.table_signs import ROW, flow
from game.figures.wrapping import LINE, block
from game.session.cohort.signs import Sign
from game.words import _

GAP = 8.0
BOLD = 1.06
"""How much wider bold letters are."""

LINES = 40
"""More lines of letters than any room has."""

NUMBER = 44.0
"""The room of a number of three digits."""


@dataclass(frozen=True, slots=True)
class Counted:
    """One row: its words, a quiet line below them, how many of the whole room, and whose signs are shown.

    ``letters`` are all tables of the row, for the words of the figure; ``signs`` those on this screen.
    ``named``, in place of signs, is their letters as one text: a page can hold more of them than of signs.
    """

    words: str
    count: int
    letters: tuple[str, ...]
    signs: tuple[Sign, ...] = ()
    note: str = ""
    named: str = ""
    colour: str = "ink"


def counts(title: str, rows: Sequence[Counted], width: float, of: int, linked: str = "") -> Figure:
    """A row for each thing, with a bar behind its number as long as its share of ``of`` tables."""
    shapes: list[Shape] = []
    words_wide = width * (0.46 if any(row.signs or row.named for row in rows) else 0.62)
    y = 0.0
    for row in rows:
        more, high = _row(row, y, width, words_wide, of, linked)
        shapes += more
        y += high + GAP
    said = "; ".join(_in_words(row, of) for row in rows)
    return Figure(title, width, max(y - GAP, LINE), tuple(shapes), said, tuple(_table(rows)))


def _row(
    row: Counted, top: float, width: float, words_wide: float, of: int, linked: str
) -> tuple[list[Shape], float]:
    said, said_high = _said(row, top + 8, words_wide - 24)
    right = words_wide + NUMBER + 12
    signs, signs_high = _who(row, right + 8, top, width - 8, linked)
    high = max(said_high + 16, signs_high + 12, ROW + 12)
    share = row.count / max(of, 1)
    ground: list[Shape] = [
        Box(0, top, width, high, "card", "line", 1, 8),
        Box(right + 8, top + high - 5, (width - right - 18) * share, 4, "accent", "", 1, 2),
    ]
    if not row.count:
        ground = [Box(0, top, width, high, "", "line", 1, 8)]
    number = Label(right - 4, top + 7, str(row.count), TYPE * 1.1, "ink", "right", True)
    return [*ground, *said, number, *signs], high


def _who(
    row: Counted, left: float, top: float, right: float, linked: str
) -> tuple[list[Shape], float]:
    """The tables of a row, as signs or as letters, and how tall they stand."""
    if row.named:
        named, high = block(
            row.named, left, top + 8, (right - left) * 0.94, most=LINES, colour="muted"
        )
        return list(named), high + 10
    signs, high = flow(row.signs, left, top + 6, right, linked)
    return signs, high if row.signs else 0


def _said(row: Counted, top: float, room: float) -> tuple[list[Shape], float]:
    """The words, and the note after them where the line has room for it, else below."""
    said, high = block(row.words, 12, top, room, colour=row.colour, bold=True)
    if not row.note:
        return said, high
    # A browser without the game's face takes a wider one.
    after = 12 + text_width(row.words) * (BOLD + 0.08) + 14
    if len(said) == 1 and after + text_width(row.note) <= 12 + room:
        return [*said, Label(after, top, row.note, TYPE, "muted")], high
    note, note_high = block(row.note, 12, top + high, room, most=2, colour="muted")
    return [*said, *note], high + note_high


def _in_words(row: Counted, of: int) -> str:
    text = _("{words}: {n} of {all}").format(words=row.words, n=row.count, all=of)
    return f"{text} ({', '.join(row.letters)})" if row.letters else text


def _table(rows: Iterable[Counted]) -> Iterable[tuple[str, ...]]:
    yield _("What"), _("Tables"), _("Which")
    for row in rows:
        yield row.words, str(row.count), " ".join(row.letters)
