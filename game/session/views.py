"""What may be seen and done from one place, and nothing else.

A view is for the eyes of the doctor's side, the manager's side or the whole table (the
public one, which a shared screen and a projector show). Front ends draw views and send
moves. What is not in a view cannot leak.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.moves import Move
from game.core.state import Deal
from game.session.phases import Phase
from game.session.prose import Paragraph

TABLE = "table"
"""The eye of a shared screen; the other two eyes are the seats."""


@dataclass(frozen=True, slots=True)
class RoleView:
    """A role as everybody knows it."""

    seat: str
    name: str
    job: str
    portrait: str
    public: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class LineView:
    """A speech; ``seat`` is empty for the cast and the narrator, ``face`` for a plain one."""

    speaker: str
    name: str
    job: str
    portrait: str
    seat: str
    words: Paragraph
    face: str = ""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """Something a side may do. ``why_shut`` is for the public eye; empty when open."""

    id: str
    words: Paragraph
    open: bool
    why_shut: str
    moves: Mapping[str, Move] = field(default_factory=dict)
    """The move it makes, by the seat that would make it."""


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An issue's label with the label of the option agreed on."""

    label: str
    answer: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class SceneView:
    """One screenful of story. ``kind`` is a ``Kind`` or ``ending``.

    While ``read_on`` is true the table reads, and no choice is due yet.
    """

    id: str
    kind: str
    heading: str
    place: str
    before: tuple[LineView, ...]
    text: tuple[Paragraph, ...]
    lines: tuple[LineView, ...]
    read_on: bool
    turn: str = ""
    question: str = ""
    choices: tuple[ChoiceView, ...] = ()
    sealed: Mapping[str, bool] = field(default_factory=dict)
    ending_kind: str = ""
    led_here: tuple[LogLine, ...] = ()
    """The move that led here; for a sealed scene both picks, open now."""
    agreed: tuple[AnswerView, ...] = ()
    """At an ending: each issue of the deal with its answer."""


@dataclass(frozen=True, slots=True)
class OptionView:
    """One step of an issue; ``points`` only on that side's own sheet, None elsewhere."""

    id: str
    label: str
    text: str
    open: bool
    why_shut: str
    cost: str
    points: int | None


@dataclass(frozen=True, slots=True)
class IssueView:
    """One row of the table, with the options offered last and before that."""

    id: str
    label: str
    text: str
    options: tuple[OptionView, ...]
    offered: str
    before: str
    changed: bool
    icon: str = ""


@dataclass(frozen=True, slots=True)
class OfferView:
    """An offer that was made. ``points`` are the eye's own, None in the public view."""

    number: int
    seat: str
    name: str
    deal: Deal
    says: str
    changed: tuple[str, ...]
    points: int | None


@dataclass(frozen=True, slots=True)
class OwnSide:
    """What only one side knows at the table: the worth of things to itself."""

    points: int | None
    best: int
    walk_away: int
    because: str
    plan: str
    plan_limit: int | None
    plan_offer: Deal


@dataclass(frozen=True, slots=True)
class TableView:
    """The negotiation as the eye sees it."""

    issues: tuple[IssueView, ...]
    turn: str
    turn_name: str
    opens: str
    round: int
    rounds: int
    offers_left: int
    last_word: bool
    offer: OfferView | None
    cost: str
    history: tuple[OfferView, ...]
    own: OwnSide | None


@dataclass(frozen=True, slots=True)
class SheetView:
    """A side's private sheet: brief, true priorities, the worth of each option, plan."""

    seat: str
    brief: tuple[Paragraph, ...]
    priorities: tuple[str, ...]
    issues: tuple[IssueView, ...]
    best: int
    walk_away: int | None
    because: str
    plan: str
    plan_limit: int | None
    plan_offer: Deal
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """A word of the dialects, explained for whoever asks, whatever chair they sit in."""

    term: str
    plainly: str
    said_by: str
    heard_as: str
    meanings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class MeterView:
    """A meter that the scenario shows."""

    id: str
    label: str
    value: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of what was said and chosen.

    ``kind``: heading, text, line, choice, offer, deal, chance or note.
    """

    kind: str
    who: str
    seat: str
    words: Paragraph
    ms: int = 0


@dataclass(frozen=True, slots=True)
class View:
    """All that one eye may see of a play at one moment."""

    eye: str
    phase: Phase
    title: str
    question: str
    roles: Mapping[str, RoleView]
    people: Mapping[str, tuple[str, ...]]
    scene: SceneView
    table: TableView | None
    sheet: SheetView | None
    meters: tuple[MeterView, ...]
    terms: Mapping[str, TermView]
    log: tuple[LogLine, ...]
    done: frozenset[tuple[str, str]]
    answered: frozenset[tuple[str, str]]
    """What has been answered so far, as (seat, question): guesses, trust, survey, word."""
    minutes_left: int | None
    can_undo: bool
    stopped: bool
    computer: str
    """The seat the computer plays, or empty."""
    leans: Mapping[str, int] = field(default_factory=dict)
    """For the computer player alone: how much its own role leans to each open choice, 0-5."""
