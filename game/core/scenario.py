"""What an author wrote: a scenario as frozen values, complete and checked by its builder.

Texts keep their marks (``[[term]]``) and names (``{doctor}``); views make what people read of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from game.core.conditions import Guard
from game.core.origin import Origin
from game.core.people import Cast, Line, Role, Seat
from game.core.scoring import Dimension

SIDES = (Seat.DOCTOR, Seat.MANAGER)
"""The two seats that people take."""

TRUST = "trust"
"""The id of the meter that stands between the two sides, where a scenario has one.

It guides the computer player, and carries over when the same people play again.
"""

MINTZBERG = (
    "figurehead",
    "leader",
    "liaison",
    "monitor",
    "disseminator",
    "spokesperson",
    "entrepreneur",
    "disturbance handler",
    "resource allocator",
    "negotiator",
)
"""Mintzberg's ten managerial roles (1973)."""

OUTCOMES = ("leadership", "complexity", "professional", "communication", "gpc5")
"""Sections of the General Medical Council's frameworks that an aim may be mapped to."""


_DIMENSIONS = {str(dimension): dimension for dimension in Dimension}


@dataclass(frozen=True, slots=True)
class Effect:
    """A change to one meter or dimension, with the author's reason."""

    target: str
    amount: int
    reason: str = ""
    source: str = ""

    @property
    def dimension(self) -> Dimension | None:
        """The dimension it moves, or None when it moves a meter."""
        return _DIMENSIONS.get(self.target)


@dataclass(frozen=True, slots=True)
class Cost:
    """What something costs: £k once, £k a year, posts in WTE, and who pays."""

    one_off_k: float = 0
    recurrent_k: float = 0
    wte: float = 0
    funded_by: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a side may do in a scene; it can be taken once a play."""

    id: str
    text: str
    goto: str = ""
    guard: Guard | None = None
    otherwise: str = ""
    effects: tuple[Effect, ...] = ()
    cost: Cost | None = None
    mintzberg: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()
    pull: Mapping[Seat, int] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """One way on: taken when its guard holds and none before it did."""

    goto: str
    guard: Guard | None = None
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """One lot that nature may draw, with its odds."""

    id: str
    odds: int
    goto: str
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One step of an issue, and what it is worth to each side."""

    id: str
    label: str
    text: str
    points: Mapping[Seat, int]
    guard: Guard | None = None
    otherwise: str = ""
    effects: tuple[Effect, ...] = ()
    cost: Cost | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """One question that a deal must answer."""

    id: str
    label: str
    text: str
    options: tuple[Option, ...]
    icon: str = ""

    def option(self, option_id: str) -> Option | None:
        """The option of that id, if the issue has it."""
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True, slots=True)
class WalkAway:
    """What a side has without a deal: its points (reservation value) and why (BATNA)."""

    points: int
    because: str = ""


@dataclass(frozen=True, slots=True)
class Negotiation:
    """A table: who opens, for how many rounds, about which issues, against what."""

    opens: Seat
    rounds: int
    issues: tuple[Issue, ...]
    walk_away: Mapping[Seat, WalkAway]

    def issue(self, issue_id: str) -> Issue | None:
        """The issue of that id, if it is on this table."""
        return next((issue for issue in self.issues if issue.id == issue_id), None)

    def options(self, deal: Iterable[tuple[str, str]]) -> tuple[Option, ...]:
        """The options that a deal of this table names, issue by issue."""
        return tuple(self.issue(issue).option(option) for issue, option in deal)


class Kind(StrEnum):
    """How a scene is left."""

    NARRATION = "narration"
    DECISION = "decision"
    TOGETHER = "together"
    CHANCE = "chance"
    NEGOTIATION = "negotiation"


@dataclass(frozen=True, slots=True)
class Scene:
    """A node of the story. ``kind`` says which of the fields below it are filled.

    DECISION: ``turn`` and ``choices``. TOGETHER: ``question``, ``choices`` and ``ways``.
    CHANCE: ``branches``. NEGOTIATION: ``negotiation`` and ``ways``. NARRATION: ``ways``.
    """

    id: str
    kind: Kind
    heading: str = ""
    text: str = ""
    lines: tuple[Line, ...] = ()
    place: str = ""
    turn: Seat | None = None
    question: str = ""
    choices: tuple[Choice, ...] = ()
    branches: tuple[Branch, ...] = ()
    negotiation: Negotiation | None = None
    ways: tuple[Way, ...] = ()

    def choice(self, choice_id: str) -> Choice | None:
        """The choice of that id, if this scene has it."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)


class EndingKind(StrEnum):
    """What sort of end a play came to."""

    AGREEMENT = "agreement"
    IMPASSE = "impasse"
    TIME_CALLED = "time_called"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Ending:
    """A way the story can close."""

    id: str
    kind: EndingKind
    heading: str
    text: str
    lines: tuple[Line, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Meter:
    """A number the story keeps, such as trust; hidden in play unless ``shown``."""

    id: str
    label: str
    start: int
    low: int
    high: int
    step: int = 1
    shown: bool = False
    named_starts: tuple[int, ...] = ()  # where a series may let it start; anywhere, when empty

    @property
    def starts(self) -> tuple[int, ...]:
        """The values it may start at: the named ones, else each step of its scale; and its own."""
        values = self.named_starts or range(self.low, self.high + 1, self.step)
        return tuple(sorted({*values, self.clamp(self.start)}))

    def clamp(self, value: int) -> int:
        """The value kept inside the meter's bounds."""
        return min(max(value, self.low), self.high)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of one dialect: what it means and how the other side hears it.

    A false friend has a meaning in each dialect (``meanings`` has both seats).
    """

    term: str
    plainly: str = ""
    said_by: Seat | None = None
    heard_as: str = ""
    meanings: Mapping[Seat, str] = field(default_factory=dict)

    @property
    def false_friend(self) -> bool:
        """Whether both sides use the word and mean different things."""
        return len(self.meanings) == 2


def folded(term: str) -> str:
    """A term as a mark finds it: without regard to capitals and to how it is spaced."""
    return " ".join(term.split()).casefold()


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question for the debrief, asked when its guard holds of the finished play."""

    phase: str
    ask: str
    guard: Guard | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """A shorter form of a scenario."""

    id: str
    minutes: int
    start: str
    issues: tuple[str, ...] = ()
    rounds: int | None = None
    walk_away: Mapping[Seat, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Facilitator:
    """What only the teacher reads."""

    notes: str = ""
    reading: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Scenario:
    """A whole case. ``cut`` names the shorter form this is, or is empty for the full one.

    Compared by identity: one Scenario object is one reading of one file. ``outcomes`` are those of
    OUTCOMES that the author mapped an aim to, by the aim's id.
    """

    id: str
    title: str
    question: str
    minutes: int
    nation: str
    era: str
    start: str
    roles: Mapping[Seat, Role]
    scenes: Mapping[str, Scene]
    endings: Mapping[str, Ending]
    place: str = ""
    cover: str = ""
    difficulty: str = ""
    content_notes: tuple[str, ...] = ()
    aims: Mapping[str, str] = field(default_factory=dict)
    outcomes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cast: Mapping[str, Cast] = field(default_factory=dict)
    meters: tuple[Meter, ...] = ()
    glossary: tuple[Term, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    cuts: Mapping[str, Cut] = field(default_factory=dict)
    facilitator: Facilitator = field(default_factory=Facilitator)
    adapted_from: Origin | None = None
    reviewed_by: Mapping[str, str] = field(default_factory=dict)
    cut: str = ""

    def negotiations(self) -> tuple[Scene, ...]:
        """The scenes in which the two sides sit down to bargain, in the file's order."""
        return tuple(scene for scene in self.scenes.values() if scene.negotiation)


def shorten(scenario: Scenario, cut_id: str) -> Scenario:
    """The scenario in one of its shorter forms; KeyError when it has no such cut.

    A deal in a cut answers fewer issues, so the walk-away points the author did not restate
    shrink with the points still to be had.
    """
    cut = scenario.cuts[cut_id]
    tables = {
        scene.id: replace(scene, negotiation=_shorten_table(scene.negotiation, cut))
        for scene in scenario.negotiations()
    }
    scenes = {**scenario.scenes, **tables}
    return replace(scenario, minutes=cut.minutes, start=cut.start, scenes=scenes, cut=cut_id)


def _shorten_table(table: Negotiation, cut: Cut) -> Negotiation:
    kept = tuple(i for i in table.issues if i.id in cut.issues) or table.issues
    walk_away = {}
    for seat, plan in table.walk_away.items():
        share = _best(kept, seat) / max(_best(table.issues, seat), 1)
        points = cut.walk_away.get(seat, round(plan.points * share))
        walk_away[seat] = replace(plan, points=points)
    rounds = cut.rounds or table.rounds
    return replace(table, issues=kept, rounds=rounds, walk_away=walk_away)


def _best(issues: tuple[Issue, ...], seat: Seat) -> int:
    return sum(max(option.points[seat] for option in issue.options) for issue in issues)
