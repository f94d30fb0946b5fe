"""Draw how numbers are spread over a room: for each row a column at every number that was given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from game.figures.bars import Scale
from game.figures.grown import STEPS, grown
from game.figures.plane import TYPE, text_width
from game.figures.shapes import Box, Figure, Label, Line, Mark, Shape
from game.figures.table_signs import colour, shape
from game.figures.wrapping import LINE, block
from game.session.cohort.signs import Sign
from game.session.debrief.review import signed
from game.words import _

NAMES = 215.0
BOLD = 1.1
"""How much wider bold letters may be."""

SIGNS = 40.0
"""What a row's sign takes alone, where there is no room for its name."""

AT = 92.0
LEAST_ROW = 52.0
UNDER = 14.0
"""What a row needs below the foot of its columns."""

TALL = 84.0
"""The height of a row in which columns can be compared at a glance."""

FOOT = TYPE * 1.4


@dataclass(frozen=True, slots=True)
class Spread:
    """One row: its name, how often each number was given, and the range that was possible.

    ``kind`` is a dimension or a role and gives sign and colour; ``mean`` is marked on the row;
    ``at`` is where the linked table stands.
    """

    name: str
    counts: Mapping[int, int]
    low: int
    high: int
    kind: str = ""
    note: str = ""
    mean: float | None = None
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Axis:
    """What the numbers mean: words for some of them, and whether zero is today."""

    names: Mapping[int, str] = field(default_factory=dict)
    today: bool = False
    plus: bool = False

    def words(self, value: int) -> str:
        """A number as it stands below the chart."""
        return self.names.get(value) or (signed(value) if self.plus else str(value))


def columns(
    title: str, rows: Sequence[Spread], axis: Axis, width: float, height: float,
    linked: Sign | None = None,
) -> Figure:  # fmt: skip
    """One row below the other on one scale, as wide and as tall as asked for; taller where it must be."""
    wide = width >= 560
    head = TYPE * 1.3 if axis.today else 0
    room = (height - head - FOOT) / len(rows)
    longest = max(max(text_width(row.name), text_width(row.note)) for row in rows) * BOLD
    names = min(NAMES, width * 0.3, longest + 46) if wide else 0
    if not wide and room < LEAST_ROW + LINE and all(row.kind and not row.note for row in rows):
        names = SIGNS
    at = AT if linked and any(row.at is not None for row in rows) else 0
    low, high = min(row.low for row in rows), max(row.high for row in rows)
    edge = max(text_width(axis.words(v)) for v in (low, high)) / 2 + 8
    x_of = Scale(names + edge, width - at - edge, low, high)
    each = max(room, LEAST_ROW + (0 if names else LINE))
    bottom = head + each * len(rows)
    shapes = _axis(axis, x_of, head, bottom)
    most = max((n for row in rows for n in row.counts.values()), default=1)
    for place, row in enumerate(rows):
        shapes += _row(
            row, x_of, head + each * place, each, names, most, linked if at else None, width
        )
    said = "; ".join(_in_words(row, axis) for row in rows)
    return Figure(title, width, bottom + FOOT, tuple(shapes), said, _table(rows, axis))


def airy(make: Callable[[float, float], Figure], rows: int, width: float, height: float) -> Figure:
    """A chart of columns with its type as large as leaves tall columns; a function makes it for a size."""
    for by in STEPS:
        if (height / by - 2 * FOOT) / rows >= TALL:
            return grown(make(width / by, height / by), by)
    return make(width, height)


def _axis(axis: Axis, x_of: Scale, top: float, bottom: float) -> list[Shape]:
    shapes: list[Shape] = []
    taken: list[tuple[float, float]] = []
    for value in _ticks(axis, x_of):
        x, words = x_of(value), axis.words(value)
        half = text_width(words) / 2 + 6
        if any(x - half < right and left < x + half for left, right in taken):
            continue
        taken.append((x - half, x + half))
        shapes.append(Line(((x, top), (x, bottom)), "line"))
        shapes.append(Label(x, bottom + 4, words, TYPE, "muted", "centre"))
    if axis.today:
        shapes.append(Line(((x_of(0), top - 2), (x_of(0), bottom)), "ink", 3))
        shapes.append(Label(x_of(0), 0, _("today"), TYPE, "ink", "centre", True))
    return shapes


def _ticks(axis: Axis, x_of: Scale) -> list[int]:
    """The numbers below the chart, those that must be there first: named ones, zero, the ends, round ones."""
    every = range(x_of.low, x_of.high + 1)
    first = [*axis.names, *((0,) if axis.today else ()), x_of.low, x_of.high]
    round_ = [v for n in (10, 5, 2, 1) for v in every if v % n == 0]
    return list(dict.fromkeys(v for v in (*first, *round_) if v in every))


def _row(
    row: Spread, x_of: Scale, top: float, high: float, names: float, most: int,
    linked: Sign | None, width: float,
) -> list[Shape]:  # fmt: skip
    paint = row.kind or "accent"
    base = top + high - UNDER
    # The number of a column stands on it, so a column leaves room for that.
    tallest = max(8.0, high - UNDER - LINE - 6 - (0 if names else LINE))
    step = x_of(x_of.low + 1) - x_of(x_of.low)
    thick = max(4.0, min(34.0, step * 0.62))
    left, right = x_of(row.low) - thick / 2, x_of(row.high) + thick / 2
    shapes: list[Shape] = [Box(left, base, right - left, 9, f"{paint}-soft", paint, 1.5, 4)]
    for value, n in sorted(row.counts.items()):
        tall = max(5.0, tallest * n / most)
        x = x_of(value)
        ours = linked is not None and row.at == value
        fill = colour(linked) if ours else paint
        shapes.append(
            Box(x - thick / 2, base - tall, thick, tall, fill, "ink" if ours else "", 2.5, 2)
        )
        if text_width(str(n)) + 4 <= step:
            # The number has a ground of its own: today's line may run behind it.
            wide = text_width(str(n)) + 6
            shapes.append(Box(x - wide / 2, base - tall - LINE + 2, wide, LINE - 3, "paper"))
            shapes.append(Label(x, base - tall - LINE, str(n), TYPE, "ink", "centre", True))
    if row.mean is not None:
        x = x_of(row.mean)
        shapes.append(Line(((x, base - 3), (x, base + 13)), "ink", 4))
    shapes += _name(row, top, base, names, x_of)
    if linked is not None and row.at is not None:
        middle = base - 14
        shapes.append(shape(width - AT + 22, middle, linked))
        shapes.append(
            Label(width, middle - TYPE * 0.66, signed(row.at), TYPE, "ink", "right", True)
        )
    return shapes


def _name(row: Spread, top: float, base: float, names: float, x_of: Scale) -> list[Shape]:
    lead = 34 if row.kind else 0
    ink = row.kind or "ink"
    if names == SIGNS:
        return [Mark(14, base - 6, 24, row.kind)]
    if not names:
        sign: list[Shape] = [Mark(12, top + LINE / 2, 22, row.kind)] if row.kind else []
        text = f"{row.name} · {row.note}" if row.note else row.name
        return [*sign, *block(text, lead, top, x_of.end - lead, most=1, colour=ink, bold=True)[0]]
    room = names - lead - 8
    said, high = block(row.name, lead, 0, room, most=2 if row.note else 3, colour=ink, bold=True)
    note, note_high = block(row.note, lead, high, room, most=2) if row.note else ([], 0)
    y = max(top, base + 9 - high - note_high)
    moved = [
        Label(s.x, s.y + y, s.text, s.size, s.colour, s.anchor, s.bold) for s in (*said, *note)
    ]
    sign = [Mark(14, y + LINE / 2, 24, row.kind)] if row.kind else []
    return [*sign, *moved]


def _in_words(row: Spread, axis: Axis) -> str:
    given = ", ".join(
        _("{n} at {value}").format(n=n, value=axis.words(v)) for v, n in sorted(row.counts.items())
    )
    text = _("{name}: {given}; from {low} to {high} was possible").format(
        name=row.name,
        given=given or _("nobody"),
        low=axis.words(row.low),
        high=axis.words(row.high),
    )
    return f"{text} ({row.note})" if row.note else text


def _table(rows: Sequence[Spread], axis: Axis) -> tuple[tuple[str, ...], ...]:
    low, high = min(row.low for row in rows), max(row.high for row in rows)
    values = range(low, high + 1)
    head = (_("What"), *(axis.words(v) for v in values))
    return (head, *((row.name, *(str(row.counts.get(v, 0)) for v in values)) for row in rows))
