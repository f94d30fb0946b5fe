"""The four dimensions over a room: how the tables spread, and every table small beside the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.figures.bars import Scale
from game.figures.plane import TYPE, text_width, ticks
from game.figures.room.signs import table_sign
from game.figures.shapes import Box, Circle, Figure, Label, Line, Mark, Shape
from game.session.cohort.dimensions import DimensionSpread, FourDimensions, TableScore
from game.session.cohort.signs import Sign
from game.session.debrief.review import dimension_name, listed, signed
from game.words import _

SIGN = 25.0
STACK = 6
"""So many tables stand on one another, in two columns; more are a dot with their number."""

MOST_SMALL = 12
"""So many tables are shown side by side; more take another figure."""


def spread(four: FourDimensions, signs: Mapping[str, Sign], width: float) -> Figure:
    """One row for each dimension in play: what can be had, today, and every table's sum."""
    left = max((text_width(each.name) for each in four.in_play), default=0) + 52
    ends = [n for each in four.in_play for n in (each.low, each.high, each.least, each.most)]
    known = [n for n in ends if n is not None]
    scale = Scale(left + 24, width - 24, min([0, *known]), max([0, *known]))
    shapes: list[Shape] = [Label(scale(0), 0, _("today"), TYPE, "ink", "centre", True)]
    top = y = TYPE * 1.6
    rows: list[Shape] = []
    for each in four.in_play:
        deep = _depth(each, scale)
        rows += _row(each, scale, y + deep, signs)
        y += deep + 34
    for value in ticks(scale.low, scale.high):
        x = scale(value)
        line = ("ink", 2.5) if not value else ("line", 1.0)
        shapes.append(Line(((x, top), (x, y)), *line))
        shapes.append(Label(x, y + 6, signed(value), TYPE, "muted", "centre"))
    title = _("What it did for patients, table by table")
    return Figure(title, width, y + TYPE * 1.6, (*shapes, *rows), in_words(four), _table(four))


def _tallest(each: DimensionSpread, scale: Scale) -> tuple[int, int]:
    """How many tables stand side by side on one sum, and how many at most on one another."""
    most = max((len(letters) for _value, letters in each.counts), default=0)
    across = 2 if scale(1) - scale(0) > SIGN * 2.2 and most > 2 else 1
    return across, -(-most // across)


def _depth(each: DimensionSpread, scale: Scale) -> float:
    _across, tallest = _tallest(each, scale)
    return SIGN * 1.08 * (tallest if 0 < tallest <= STACK else 1) + 20


def _row(
    each: DimensionSpread, scale: Scale, base: float, signs: Mapping[str, Sign]
) -> list[Shape]:
    shapes: list[Shape] = [
        Mark(14, base, 24, each.dimension),
        Label(36, base - TYPE * 0.62, each.name, TYPE, each.dimension, "left", True),
    ]
    if each.low is not None and each.high is not None:
        start, wide = scale(each.low), scale(each.high) - scale(each.low)
        shapes.append(
            Box(start, base - 5, wide, 10, f"{each.dimension}-soft", each.dimension, 1.5, 5)
        )
    across, tallest = _tallest(each, scale)
    for value, letters in each.counts:
        if tallest > STACK:
            shapes += _dot(each, scale(value), base - 22, len(letters))
            continue
        for n, letter in enumerate(letters):
            line, place = divmod(n, across)
            alone = line == len(letters) // across and len(letters) % across == 1
            aside = 0.0 if across == 1 or alone else (place - 0.5) * SIGN * 1.08
            y = base - 22 - SIGN * 1.08 * line
            shapes += table_sign(signs[letter], scale(value) + aside, y, SIGN)
    return shapes


def _dot(each: DimensionSpread, x: float, y: float, count: int) -> list[Shape]:
    words = Label(x, y - TYPE * 0.56, str(count), TYPE * 0.95, "ink", "centre", True)
    return [Circle(x, y, SIGN * 0.58, "card", each.dimension, 2), words]


def in_words(four: FourDimensions) -> str:
    """The spread in a sentence for each dimension."""
    found = []
    for each in four.in_play:
        if each.least is None:
            continue
        text = _(
            "{name}: from {least} to {most}, the middle {middle}; {low} to {high} could be had."
        )
        middle = f"{each.middle:g}".replace("-", "−")
        found.append(
            text.format(name=each.name, least=signed(each.least), most=signed(each.most),
                        middle=middle, low=_or_dash(each.low), high=_or_dash(each.high))
        )  # fmt: skip
    if four.worst:
        names = listed([each.name for each in four.worst])
        found.append(_("Worst off at most tables: {names}.").format(names=names))
    return " ".join(found)


def _or_dash(value: int | None) -> str:
    return "–" if value is None else signed(value)


def _table(four: FourDimensions) -> tuple[tuple[str, ...], ...]:
    places = [n for n, each in enumerate(four.spreads) if each.in_play]
    head = (_("Table"), *(four.spreads[n].name for n in places))
    return (head, *((t.letter, *(signed(t.sums[n]) for n in places)) for t in four.tables))


# --- small multiples ----------------------------------------------------------------


def small_multiples(
    four: FourDimensions, signs: Mapping[str, Sign], width: float
) -> tuple[Figure, ...]:  # fmt: skip
    """Every table's four dimensions in what could be had, at most twelve tables in a figure."""
    scored = [table for table in four.tables if table.card and table.card.x]
    parts = [scored[at : at + MOST_SMALL] for at in range(0, len(scored), MOST_SMALL)]
    return tuple(_small(part, signs, width) for part in parts)


def _small(tables: Sequence[TableScore], signs: Mapping[str, Sign], width: float) -> Figure:
    across = 4
    wide, high = width / across, 214.0
    shapes: list[Shape] = []
    for n, table in enumerate(tables):
        line, place = divmod(n, across)
        shapes += _one(table, signs[table.letter], wide * place, high * line, wide - 22)
    deep = high * -(-len(tables) // across)
    title = _("Each table in what could be had")
    words = _("Foot and top of a column are the lowest and the highest that any play can come to; "
              "the short line is today, the number the sum against it.")  # fmt: skip
    head = (_("Table"), *(dimension_name(d) for d in tables[0].card.raw))
    rows = ((t.letter, *map(signed, t.sums)) for t in tables)
    return Figure(title, width, deep, tuple(shapes), words, (head, *rows))


def _one(table: TableScore, sign: Sign, left: float, top: float, width: float) -> list[Shape]:
    shapes: list[Shape] = [
        Box(left, top, width, 200, "card", "line", 1, 8),
        *table_sign(sign, left + 24, top + 24, 30),
    ]
    step = (width - 60) / max(len(table.card.x), 1)
    foot, high = top + 168, 104
    for n, (dimension, x) in enumerate(table.card.x.items()):
        middle = left + 64 + step * n
        post = table.card.goalposts[dimension]
        today = foot - high * post.place(0)
        shapes += [
            Box(middle - 8, foot - high, 16, high, f"{dimension}-soft", dimension, 1.2, 4),
            Box(middle - 8, foot - high * x, 16, max(high * x, 2), dimension, "", 1, 4),
        ]
        if foot - high <= today <= foot:
            shapes.append(Line(((middle - 14, today), (middle + 14, today)), "ink", 3))
        shapes.append(Mark(middle, foot - high - 26, 22, dimension))
        raw = signed(table.card.raw[dimension])
        shapes.append(Label(middle, foot + 4, raw, TYPE * 0.95, "ink", "centre", True))
    return shapes
