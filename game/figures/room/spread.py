"""Numbers that the people of a room gave, as columns over a scale, before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.figures.plane import TYPE
from game.figures.room.rows import wrapped
from game.figures.shapes import Box, Figure, Label, Line, Shape
from game.words import _

HIGH = 64.0


@dataclass(frozen=True, slots=True)
class Spread:
    """Some words and the numbers that were given, each as often as it was."""

    words: str
    values: tuple[int, ...]
    colour: str = "accent"

    @property
    def mean(self) -> float | None:
        """The mean; None when nobody gave any."""
        return sum(self.values) / len(self.values) if self.values else None


def columns(
    title: str, spreads: Sequence[Spread], low: int, high: int, ends: tuple[str, str], width: float
) -> Figure:  # fmt: skip
    """One strip for each spread, all on the scale from ``low`` to ``high``; ``ends`` says what they mean."""
    left = width * 0.34
    step = (width - left - 90) / (high - low + 1)
    most = max((each.values.count(v) for each in spreads for v in set(each.values)), default=1)
    shapes: list[Shape] = [Label(width, 0, _("mean"), TYPE * 0.86, "muted", "right")]
    y = 0.0
    for each in spreads:
        shapes += _strip(each, left, y, step, range(low, high + 1), most, width)
        y += HIGH + TYPE * 1.9
    foot = y - 2
    for value in range(low, high + 1):
        x = left + step * (value - low + 0.5)
        shapes.append(Label(x, foot, str(value), TYPE, "muted", "centre"))
    right = left + step * (high - low + 1)
    shapes.append(Label(left, foot + TYPE * 1.25, f"{low}: {ends[0]}", TYPE * 0.86, "muted"))
    shapes.append(
        Label(right, foot + TYPE * 1.25, f"{high}: {ends[1]}", TYPE * 0.86, "muted", "right")
    )
    return Figure(title, width, foot + TYPE * 2.6, tuple(shapes), _in_words(spreads),
                  _table(title, spreads, low, high))  # fmt: skip


def _strip(
    each: Spread, left: float, top: float, step: float, scale: range, most: int, width: float
) -> list[Shape]:  # fmt: skip
    base = top + HIGH + TYPE * 1.3
    shapes: list[Shape] = [Line(((left, base), (left + step * len(scale), base)), "edge")]
    for place, value in enumerate(scale):
        count = each.values.count(value)
        if count:
            high = HIGH * count / most
            x = left + step * place + step * 0.14
            shapes.append(
                Box(x, base - high, step * 0.72, high, f"{each.colour}-soft", each.colour, 1.5)
            )
            shapes.append(
                Label(left + step * (place + 0.5), base - high - TYPE * 1.15, str(count),
                      TYPE * 0.9, "ink", "centre")
            )  # fmt: skip
    lines = wrapped(each.words, left - 20)
    first = base - TYPE * 1.2 * len(lines)
    shapes += [Label(0, first + TYPE * 1.2 * n, line, TYPE, "ink") for n, line in enumerate(lines)]
    if each.mean is not None:
        shapes.append(
            Label(width, base - TYPE * 1.2, f"{each.mean:.1f}", TYPE, "ink", "right", True)
        )
    else:
        shapes.append(Label(width, base - TYPE * 1.2, "–", TYPE, "muted", "right"))
    return shapes


def _in_words(spreads: Sequence[Spread]) -> str:
    return " ".join(
        _("{words}: mean {mean} of {n} answers.").format(
            words=each.words, mean=f"{each.mean:.1f}", n=len(each.values)
        )
        if each.values
        else _("{words}: no answers.").format(words=each.words)
        for each in spreads
    )


def _table(title: str, spreads: Sequence[Spread], low: int, high: int):
    scale = range(low, high + 1)
    head = (title, *map(str, scale), _("Mean"))
    return (
        head,
        *(
            (e.words, *(str(e.values.count(v)) for v in scale),
             "" if e.mean is None else f"{e.mean:.1f}")
            for e in spreads
        ),
    )  # fmt: skip
