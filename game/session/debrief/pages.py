"""What a debrief is made of: pages of blocks, as plain values that a front end only draws.

A page says nothing that its phase may not say yet: a deal's terms from WHAT on, reasons and
points from WHY on, sums of the dimensions and balance in BALANCE only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import IntEnum

from game.session.debrief.charts import (
    BarsChart,
    DanceChart,
    DealChart,
    GuessChart,
    TrustChart,
    YearChart,
)
from game.session.prose import Paragraph, Span


class Stage(IntEnum):
    """The phases of a debrief, in their order."""

    STAGE = 0
    REACTIONS = 1
    WHAT = 2
    WHY = 3
    CHAIR = 4
    BALANCE = 5
    MONDAY = 6


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; ``voice`` is ``lead``, ``plain``, ``strong``, ``quiet`` or ``heading``."""

    words: Paragraph
    voice: str = "plain"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A short list."""

    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """One row of the timeline. ``when`` is minutes and seconds into the play."""

    when: str
    who: str
    seat: str
    words: Paragraph
    kind: str
    """``choice``, ``sealed``, ``offer``, ``deal`` or ``chance``."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """What happened, in order."""

    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True)
class Contest:
    """What the table put against the author's number, and why."""

    amount: int
    reason: str


@dataclass(frozen=True, slots=True)
class EffectRow:
    """One effect with the author's reason. ``turn`` and ``index`` are the handle to contest it.

    ``dimension`` is empty for a meter, which cannot be contested.
    """

    turn: int
    index: int
    dimension: str
    label: str
    amount: int
    reason: str
    source: str
    contest: Contest | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """One move with what the author says it did."""

    turn: int
    when: str
    who: str
    seat: str
    words: Paragraph
    effects: tuple[EffectRow, ...]
    cost: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table. ``numbers`` are the columns that hold numbers; ``strong`` rows are stressed."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()
    strong: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DealCard:
    """A deal on a card: each issue with its answer, then money and staff apart."""

    title: str
    terms: tuple[tuple[str, str], ...]
    money: str = ""
    staff: str = ""


@dataclass(frozen=True, slots=True)
class Half:
    """One of two columns; ``seat`` colours it."""

    title: str
    seat: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Two things side by side."""

    left: Half
    right: Half


@dataclass(frozen=True, slots=True)
class Headline:
    """One large figure, such as 55 ``of`` "of 100", with what it says in words.

    ``dimension`` gives it colour and sign.
    """

    label: str
    value: str
    of: str = ""
    words: str = ""
    dimension: str = ""


@dataclass(frozen=True, slots=True)
class Headlines:
    """The few figures that stand first."""

    items: tuple[Headline, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart; its value carries the same thing in words and as a table."""

    value: DealChart | DanceChart | BarsChart | GuessChart | TrustChart | YearChart


@dataclass(frozen=True, slots=True)
class Ask:
    """A question for the people in the room."""

    words: Paragraph


@dataclass(frozen=True, slots=True)
class Voice:
    """What one seat said."""

    who: str
    seat: str
    words: str


@dataclass(frozen=True, slots=True)
class Voices:
    """What people said, each in their own words."""

    items: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """One position of a switch and what is shown in it."""

    id: str
    label: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Switch:
    """A question of values with a few answers; ``start`` is the one shown first."""

    id: str
    question: str
    settings: tuple[Setting, ...]
    start: str


@dataclass(frozen=True, slots=True)
class Aside:
    """More for the curious, closed until somebody opens it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A decision from which the play can be looked at again: the move of entry ``turn``."""

    turn: int
    when: str
    who: str
    seat: str
    words: Paragraph


@dataclass(frozen=True, slots=True)
class Field:
    """A line that the table may write. ``kind``: ``word``, ``try`` or ``question``."""

    kind: str
    seat: str
    label: str


Block = (
    Text | Bullets | Timeline | Judged | Rows | DealCard | Columns | Headlines | Chart | Ask
    | Voices | Switch | Aside | WhatIf | Field
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """One screenful of a debrief. ``stop`` is its place on the short route, 0 when off it.

    ``along`` is a page that the short route leads through without counting it as a stop.
    """

    id: str
    stage: Stage
    title: str
    blocks: tuple[Block, ...]
    stop: int = 0
    along: bool = False


def said(text: str, voice: str = "plain") -> Text:
    """A paragraph of plain text."""
    return Text((Span(text),), voice)


def short_route(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The default way through: ground rules, the three stops, what to take away."""
    frame = (Stage.STAGE, Stage.MONDAY)
    return tuple(page for page in pages if page.stop or page.along or page.stage in frame)


def strings(value: object) -> Iterator[str]:
    """Every text inside a page or block, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        yield from strings(tuple(value.items()))
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from strings(getattr(value, each.name))


def blocks(value: object) -> Iterator[Block]:
    """Every block of a page, the ones inside other blocks too."""
    for block in getattr(value, "blocks", ()):
        yield block
        match block:
            case Columns(left, right):
                yield from blocks(left)
                yield from blocks(right)
            case Switch():
                for setting in block.settings:
                    yield from blocks(setting)
            case Aside():
                yield from blocks(block)
