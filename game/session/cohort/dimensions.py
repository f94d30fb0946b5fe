"""The four dimensions over a room: each table against what was attainable, never a ranking."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from game.core.scoring import DIMENSIONS, FLOOR, Dimension, Scorecard, compensating_mean
from game.session import costs
from game.session.cohort.gathering import Gathering
from game.session.cohort.tables import RoomTable, goalposts_of
from game.session.debrief.balance import switch_settings
from game.session.debrief.review import dimension_name


@dataclass(frozen=True, slots=True)
class DimensionSpread:
    """One dimension over the room, in raw sums against today (0).

    ``low`` and ``high`` are what any complete play can come to, None where the scenario is too
    large to tell; ``sums`` has each finished table; ``worst`` the tables where it came off worst.
    """

    dimension: Dimension
    name: str
    low: int | None
    high: int | None
    sums: tuple[tuple[str, int], ...]
    worst: tuple[str, ...]

    @property
    def in_play(self) -> bool:
        """Whether anything can move it; when not, it counts nowhere."""
        return self.low is None or self.low != self.high

    @property
    def counts(self) -> tuple[tuple[int, tuple[str, ...]], ...]:
        """Each sum that tables came to, lowest first, with those tables."""
        found: dict[int, list[str]] = {}
        for letter, value in self.sums:
            found.setdefault(value, []).append(letter)
        return tuple((value, tuple(found[value])) for value in sorted(found))

    @property
    def least(self) -> int | None:
        """The lowest sum of any table."""
        return min((value for _letter, value in self.sums), default=None)

    @property
    def most(self) -> int | None:
        """The highest sum of any table."""
        return max((value for _letter, value in self.sums), default=None)

    @property
    def middle(self) -> float | None:
        """The median of the tables."""
        return median(value for _letter, value in self.sums) if self.sums else None

    @property
    def below_today(self) -> tuple[str, ...]:
        """The tables that left it worse than today."""
        return tuple(letter for letter, value in self.sums if value < 0)


@dataclass(frozen=True, slots=True)
class TableScore:
    """One finished table on all dimensions.

    ``card`` is None where the range is unknown. ``means`` has the generalised mean, 0 to 1, for
    each position of the switch (``balance.switch_settings``: fully, partly, hardly, not_at_all).
    """

    letter: str
    sums: tuple[int, int, int, int]
    card: Scorecard | None
    means: tuple[tuple[str, float], ...]
    one_off_k: float
    recurrent_k: float
    wte: float

    def mean(self, setting: str) -> float | None:
        """The mean at a position of the switch; None without a scorecard."""
        return dict(self.means).get(setting)


@dataclass(frozen=True, slots=True)
class FourDimensions:
    """The dimensions and the tables, both in their fixed order; unfinished ones named apart."""

    spreads: tuple[DimensionSpread, ...]
    tables: tuple[TableScore, ...]
    unfinished: tuple[str, ...]
    today: tuple[tuple[str, float], ...]
    """Leaving things as they are, at each position; empty where today lies outside the range."""

    @property
    def in_play(self) -> tuple[DimensionSpread, ...]:
        """The dimensions that anything can move."""
        return tuple(each for each in self.spreads if each.in_play)

    @property
    def worst(self) -> tuple[DimensionSpread, ...]:
        """The dimensions that came off worst at most tables; several when they tie."""
        most = max((len(each.worst) for each in self.in_play), default=0)
        return tuple(each for each in self.in_play if most and len(each.worst) == most)


def four_dimensions(gathering: Gathering) -> FourDimensions:
    """Every finished table's sums, places and means, against the scenario's own range."""
    ended = gathering.ended
    return FourDimensions(
        tuple(_spread(gathering, place, d, ended) for place, d in enumerate(DIMENSIONS)),
        tuple(map(_score, ended)),
        tuple(table.letter for table in gathering.unfinished),
        _today(gathering),
    )


def _spread(
    gathering: Gathering, place: int, dimension: Dimension, ended: tuple[RoomTable, ...]
) -> DimensionSpread:
    posts = goalposts_of(gathering.scenario)
    return DimensionSpread(
        dimension, dimension_name(dimension), posts[dimension].low if posts else None,
        posts[dimension].high if posts else None,
        tuple((table.letter, table.state.sums[place]) for table in ended),
        tuple(t.letter for t in ended if t.score and dimension in t.score.worst),
    )  # fmt: skip


def _score(table: RoomTable) -> TableScore:
    total = costs.total(table.record.costs)
    card = table.score
    return TableScore(
        table.letter, table.state.sums, card,
        _means(tuple(card.x.values())) if card and card.x else (),
        total.one_off_k, total.recurrent_k, total.wte,
    )  # fmt: skip


def _means(x: tuple[float, ...]) -> tuple[tuple[str, float], ...]:
    return tuple(
        (id_, compensating_mean(x, aversion, FLOOR))
        for id_, _label, aversion, _words in switch_settings()
    )


def _today(gathering: Gathering) -> tuple[tuple[str, float], ...]:
    posts = goalposts_of(gathering.scenario)
    in_play = [post for post in posts.values() if post.in_play] if posts else []
    if not in_play or any(not post.low <= 0 <= post.high for post in in_play):
        return ()
    return _means(tuple(post.place(0) for post in in_play))
