"""Draw how many tables came to each of some things: words, a number, and the signs of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.figures.grown import filling
from game.figures.plane import TYPE, text_width
from game.figures.shapes import Box, Figure, Label, Shape
from game.figures.table_signs import ROW, flow
from game.figures.wrapping import LINE, block
from game.session.cohort.signs import Sign
from game.words import _

GAP = 6.0
BOLD = 1.06
"""How much wider bold letters are."""

LINES = 40
"""More lines of letters than any room has."""

NUMBER = 44.0
"""The room of a number of three digits."""

PAD = 3.0
BAR = 7.0
STRETCH = 0.5
"""By how much of its height a row grows at most, where there is room."""


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


def counts(
    title: str, rows: Sequence[Counted], width: float, of: int, linked: str = "",
    height: float = 0,
) -> Figure:  # fmt: skip
    """A row for each thing, with a bar below the signs as long as its share of ``of`` tables.

    With a height the rows are as large as it allows, and share out what is left of it.
    """
    if height:
        return filling(lambda w, h: _counts(title, rows, w, of, linked, h), width, height)
    return _counts(title, rows, width, of, linked, 0)


def _counts(
    title: str, rows: Sequence[Counted], width: float, of: int, linked: str, height: float
) -> Figure:
    signed = any(row.signs or row.named for row in rows)
    # One form for all of a chart: beside each other where the words are short, else above.
    forms = [[_Row(row, width, of, linked, signed, above) for row in rows] for above in (False, True)]  # fmt: skip
    made = min(forms[: 1 + signed], key=lambda form: sum(row.high for row in form))
    needed = sum(row.high + GAP for row in made) - GAP
    more = max(0, height - needed) / max(len(made), 1)
    shapes: list[Shape] = []
    y = 0.0
    for row in made:
        high = row.high + min(more, row.high * STRETCH)
        shapes += row.draw(y, high)
        y += high + GAP
    said = "; ".join(_in_words(row, of) for row in rows)
    return Figure(title, width, max(y - GAP, LINE), tuple(shapes), said, tuple(_table(rows)))


class _Row:
    """One row as it will be drawn: words beside its signs, or above them."""

    def __init__(self, row: Counted, width: float, of: int, linked: str, signed: bool, above: bool):
        self.row, self.width, self.linked, self.above = row, width, linked, above
        self.share = row.count / max(of, 1)
        self.words_wide = width if above else width * (0.46 if signed else 0.62)
        self.high = self._high(self.words_wide, above)

    def _high(self, words_wide: float, above: bool) -> float:
        said = self._said(0, words_wide, above)[1]
        signs = self._signs(0, words_wide, above)[1] if self.row.signs or self.row.named else ROW
        if above:
            return said + signs + BAR + 2 * PAD + 4
        return max(said + 2 * PAD, signs + BAR + 2 * PAD)

    def _said(self, top: float, words_wide: float, above: bool) -> tuple[list[Shape], float]:
        """The words, and the note after them where the line has room for it, else below."""
        row, room = self.row, words_wide - 24 - (NUMBER if above else 0)
        said, high = block(row.words, 12, top, room, most=6, colour=row.colour, bold=True)
        if not row.note:
            return said, high
        # A browser without the game's face takes a wider one.
        after = 12 + text_width(row.words) * (BOLD + 0.08) + 14
        if len(said) == 1 and after + text_width(row.note) <= 12 + room:
            return [*said, Label(after, top, row.note, TYPE, "muted")], high
        note, note_high = block(row.note, 12, top + high, room, most=2, colour="muted")
        return [*said, *note], high + note_high

    def _signs(self, top: float, words_wide: float, above: bool) -> tuple[list[Shape], float]:
        """The tables of the row, as signs or as letters."""
        left, right = self._left(words_wide, above), self.width - 8
        if self.row.named:
            wide = (right - left) * 0.94
            named, high = block(self.row.named, left, top, wide, most=LINES, colour="muted")
            return list(named), high + 4
        return flow(self.row.signs, left, top, right, self.linked)

    def _left(self, words_wide: float, above: bool) -> float:
        return 12 if above else words_wide + NUMBER + 20

    def draw(self, top: float, high: float) -> list[Shape]:
        """The row in its place, its parts in the middle of it."""
        row, above = self.row, self.above
        spare = (high - self.high) / 2
        said_high = self._said(0, self.words_wide, above)[1]
        lead = spare + PAD if above else max(PAD, (high - said_high) / 2 - 1)
        said, _high = self._said(top + lead, self.words_wide, above)
        at = top + spare + PAD + (said_high if above else 0)
        signs, _high = self._signs(at, self.words_wide, above)
        left = self._left(self.words_wide, above)
        full = self.width - left - 12
        end = top + high - spare - PAD - BAR
        ground: list[Shape] = [Box(0, top, self.width, high, "", "line", 1, 8)]
        if row.count:
            ground = [
                Box(0, top, self.width, high, "card", "line", 1, 8),
                Box(left, end, full, BAR, "well", "", 1, BAR / 2),
                Box(left, end, full * self.share, BAR, "accent", "", 1, BAR / 2),
            ]
        right = self.width - 14 if above else self.words_wide + NUMBER + 8
        colour = "ink" if row.count else "muted"
        middle = top + lead if above else top + high / 2 - TYPE * 0.72 - 1
        number = Label(right, middle, str(row.count), TYPE * 1.1, colour, "right", True)
        return [*ground, *said, number, *signs]


def _in_words(row: Counted, of: int) -> str:
    text = _("{words}: {n} of {all}").format(words=row.words, n=row.count, all=of)
    return f"{text} ({', '.join(row.letters)})" if row.letters else text


def _table(rows: Iterable[Counted]) -> Iterable[tuple[str, ...]]:
    yield _("What"), _("Tables"), _("Which")
    for row in rows:
        yield row.words, str(row.count), " ".join(row.letters)
