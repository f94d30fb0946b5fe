"""What is known of a scenario when it has been explored: plain values, ready for JSON."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.analysis.target import Answer


@dataclass(frozen=True, slots=True)
class Seen:
    """A scene, choice or ending: how likely random play comes to it, and in how many plays.

    In a ring ``chance`` is how often a play comes to it on average. ``plays`` is None where
    plays were not counted.
    """

    id: str
    name: str
    kind: str
    where: str
    chance: float
    plays: int | None


@dataclass(frozen=True, slots=True)
class Figures:
    """A number over all random plays: its mean, quartiles, and the share in each of ten parts."""

    name: str
    low: float
    high: float
    mean: float
    quartiles: tuple[float, float, float]
    parts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class EndingFigures:
    """The balance and the mean place (0–100) of each dimension of the plays that end here."""

    id: str
    name: str
    chance: float
    balance: Figures | None
    places: dict[str, float]


@dataclass(frozen=True, slots=True)
class PairFigures:
    """What one pair of tempers comes to at a table: the share agreed of ``n`` sittings, points when agreed."""

    scene: str
    doctor: str
    manager: str
    n: int
    agreed: float
    points: tuple[float, float] | None
    offers: float
    best_shared: float
    """Of the deals made, the share on the frontier."""
    endings: dict[str, float]
    """How often the plays that sat here come to each ending."""


@dataclass(frozen=True, slots=True)
class TableFigures:
    """A negotiation: its deals in both sides' points, and where they come to lie."""

    scene: str
    name: str
    deals: int
    points: tuple[tuple[int, int], ...]
    walk_away: tuple[int, int]
    frontier: tuple[tuple[int, int], ...]
    zone: int
    nash: tuple[tuple[int, int], ...]
    kalai: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """How much a decision matters: the gap between its choices on each dimension, of 100."""

    scene: str
    name: str
    often: float
    gaps: dict[str, float]
    endings: float
    matter: float


@dataclass(frozen=True, slots=True)
class Path:
    """A complete play worth knowing, in words, with what came of it."""

    what: str
    lines: tuple[str, ...]
    ending: str
    sums: dict[str, int]
    balance: float | None
    minutes: float | None = None


@dataclass(slots=True)
class Report:
    """All that was found, and how sure each part is: exact, sampled, or not worked out."""

    scenario: str
    title: str
    cut: str
    cuts: tuple[str, ...] = ()
    """The scenario's shorter forms, when this is the whole."""
    begins: str = ""
    """Where the meters start that a series may let start elsewhere, in words."""
    sure: dict[str, str] = field(default_factory=dict)
    plays: int | None = None
    positions: int | None = None
    scenes: list[Seen] = field(default_factory=list)
    choices: list[Seen] = field(default_factory=list)
    endings: list[Seen] = field(default_factory=list)
    never: list[str] = field(default_factory=list)
    lines: tuple[int, int] = (0, 0)
    """Lines of speech that some play hears, and all there are."""
    dimensions: list[Figures] = field(default_factory=list)
    balance: list[EndingFigures] = field(default_factory=list)
    tables: list[TableFigures] = field(default_factory=list)
    pairs: list[PairFigures] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    targets: list[Answer] = field(default_factory=list)
    stopped: str = ""
    """The part during which somebody stopped it; what follows it was not worked out."""
