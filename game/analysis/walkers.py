"""Random play by the million: blocks of walkers that all take their next step at once.

What random play is, says ``spread``. A walker is a spot, a code for each bundle, and its
carried sums; each is one array for the whole block.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from game.analysis.plans import Truth
from game.analysis.spots import Pick, Spots
from game.analysis.tables import FIELD, Tables, tabulate

BLOCK = 16_384
STRETCH = 8
"""Steps between two looks at who has arrived."""


@dataclass(slots=True)
class Walks:
    """What the walkers did. Arrays run in parallel, a place for each finished play.

    ``endings`` holds spots; ``sums`` has a column for each tracked sum; ``codes`` what the
    bundles held at the end. ``taken`` counts how often each edge of ``tables.edges`` was
    taken. ``paths`` has each play's edges, where they were asked for.
    """

    tables: Tables
    plays: int = 0
    taken: Any = None
    endings: list[Any] = field(default_factory=list)
    sums: list[Any] = field(default_factory=list)
    codes: list[Any] = field(default_factory=list)
    paths: list[tuple[int, ...]] = field(default_factory=list)

    def ended(self) -> Any:
        """The spot at which each play ended."""
        import numpy

        return numpy.concatenate(self.endings)

    def all_sums(self) -> Any:
        """The tracked sums of each play."""
        import numpy

        return numpy.concatenate(self.sums)

    def values(self, key: str) -> Any:
        """An axis's value at the end of each play; the axis must be tracked and not a sum."""
        import numpy

        layout = self.tables.layout
        axis = layout.spots.numbers[key]
        place = layout.places.get(axis)
        ends = self.ended()
        known = numpy.array(
            [layout.known_at(n, axis) for n in range(len(layout.spots.spots))] + [0]
        )
        if place is None:
            return known[ends]
        table = next(n for n, b in enumerate(self.tables.bundles) if place.slot in b.strides)
        codes = numpy.concatenate([codes[table] for codes in self.codes])
        stride = self.tables.bundles[table].strides[place.slot]
        held = place.low + codes // stride % layout.widths[place.slot] * place.step
        kept = numpy.array([axis in (k or ()) for k in layout.kept] + [False])
        return numpy.where(kept[ends], held, known[ends])

    def labelled(self, kind: str) -> dict[str, int]:
        """How often the ways with labels of a kind were taken, by what the label says."""
        found: dict[str, int] = {}
        spots = self.tables.layout.spots.spots
        for (place, number), count in zip(self.tables.edges, self.taken, strict=False):
            label = spots[place].ways[number].label
            if label[0] == kind:
                found[label[1]] = found.get(label[1], 0) + int(count)
        return found


def walk(
    spots: Spots | Tables,
    plays: int,
    seed: int,
    *,
    paths: bool = False,
    going: Callable[[int], bool] | None = None,
) -> Walks:
    """Play at random so many times; ``going`` is told how many are done and may say stop."""
    import numpy

    tables = spots if isinstance(spots, Tables) else tabulate(spots)
    walks = Walks(tables, taken=numpy.zeros(len(tables.goto), numpy.int64))
    luck = numpy.random.SFC64(seed)
    while walks.plays < plays:
        size = min(BLOCK, plays - walks.plays)
        _Block(walks, size, luck, paths).run()
        walks.plays += size
        if going and not going(walks.plays):
            break
    return walks


class _Block:
    """So many walkers, on their way from the start to their endings."""

    def __init__(self, walks: Walks, size: int, luck: Any, paths: bool):
        import numpy

        self.np, self.walks, self.tables, self.luck = numpy, walks, walks.tables, luck
        self.size = size
        self.spot = numpy.full(size, self.tables.layout.spots.start, numpy.intp)
        self.codes = [numpy.full(size, code, numpy.intp) for code in self.tables.start]
        self.sums = numpy.zeros(size, numpy.int64)
        self.trail: list[Any] | None = [] if paths else None
        self.lots = numpy.zeros(1 << (self.tables.lots), numpy.intp)
        self.nth = _nth(numpy, self.tables.lots, self.lots)
        self.bend = numpy.zeros(len(self.tables.layout.spots.spots) + 1, bool)
        self.bend[list(self.tables.hard)] = True

    def run(self) -> None:
        """Step until everybody has arrived; those who have are taken out now and then."""
        while len(self.spot):
            for _ in range(STRETCH):
                opened = self._step()
            if not opened.all():
                self._arrive(opened != 0)

    def _arrive(self, going: Any) -> None:
        """Note who cannot go on; nobody is taken out where whole paths are wanted."""
        np = self.np
        if self.trail is not None:
            if going.any():
                return
            rows = np.array(self.trail).T
            real = len(self.tables.edges)
            self.walks.paths += [
                tuple(edge for edge in row.tolist() if edge < real) for row in rows
            ]
        there = ~going
        self.walks.endings.append(self.spot[there])
        self.walks.sums.append(_fields(np, self.sums[there], len(self.tables.carried)))
        self.walks.codes.append([codes[there] for codes in self.codes])
        self.spot, self.sums = self.spot[going], self.sums[going]
        self.codes = [codes[going] for codes in self.codes]

    def _step(self) -> Any:
        """One step of every walker; gives which ways were open to each, 0 at an ending."""
        np, tables, spot = self.np, self.tables, self.spot
        opened = None
        for table, bundle, codes in zip(tables.open, tables.bundles, self.codes, strict=True):
            bits = table.take(spot * bundle.codes + codes)
            opened = bits if opened is None else opened & bits
        wide = opened.astype(np.intp)
        raw = self.luck.random_raw((len(spot) + 3) // 4).view(np.uint16)[: len(spot)]
        lot = raw.astype(np.intp)
        lot &= tables.first.take(spot)
        lot *= self.lots.take(wide)
        lot >>= 16
        wide *= tables.lots
        wide += lot
        edge = self.nth.take(wide)
        edge += spot * tables.lots
        edge = tables.edge.take(edge)
        if tables.hard:
            self._bend(edge)
        self.walks.taken += np.bincount(edge, minlength=len(tables.goto))
        for place, (moves, after) in enumerate(zip(tables.moves, tables.after, strict=True)):
            moved = moves.take(edge)
            moved += self.codes[place]
            self.codes[place] = after.take(moved)
        self.sums += tables.adds.take(edge)
        self.spot = tables.goto.take(edge)
        if self.trail is not None:
            self.trail.append(edge)
        return opened

    def _bend(self, edge: Any) -> None:
        """Pick the ways of the walkers at hard spots."""
        np = self.np
        here = np.flatnonzero(self.bend.take(self.spot))
        if not len(here):
            return
        at = self.spot[here]
        for place in np.unique(at).tolist():
            mine = here[at == place]
            edge[mine] = self._hard(place, mine)

    def _hard(self, place: int, mine: Any) -> Any:
        np, tables = self.np, self.tables
        spot = tables.layout.spots.spots[place]
        luck = self.luck.random_raw(len(mine)) >> 11
        share = luck.astype(float) / (1 << 53)
        if spot.pick is Pick.ODDS:
            bounds = np.cumsum([way.odds for way in spot.ways])
            number = np.searchsorted(bounds, share * bounds[-1], side="right")
        else:
            opens = np.array([self._holds(truth, mine) for truth in tables.hard[place]])
            count = opens.sum(axis=0)
            wanted = 1 if spot.pick is Pick.FIRST else 1 + np.floor(share * count)
            number = (opens.cumsum(axis=0) < wanted).sum(axis=0)
        first = tables.edges.index((place, 0))
        stuck = len(tables.edges)
        return np.where(number < len(spot.ways), first + number, stuck)

    def _holds(self, truth: Truth | None, mine: Any) -> Any:
        np, tables = self.np, self.tables
        if truth is None:
            return np.ones(len(mine), bool)
        layout, index = tables.layout, np.zeros(len(mine), np.intp)
        for axis in truth.axes:
            place = layout.places[axis]
            table = next(n for n, b in enumerate(tables.bundles) if place.slot in b.strides)
            stride = tables.bundles[table].strides[place.slot]
            held = self.codes[table][mine] // stride % layout.widths[place.slot]
            index = index * place.width + held
        return np.array(truth.answers, bool)[index]


def _nth(np: Any, lots: int, counts: Any) -> Any:
    """By set of open lots and number n the n-th open one; fills in how many each set has."""
    nth = np.zeros((1 << lots, lots), np.intp)
    for bits in range(1 << lots):
        opened = [lot for lot in range(lots) if bits >> lot & 1]
        counts[bits] = len(opened)
        nth[bits, : len(opened)] = opened
    return nth.reshape(-1)


def _fields(np: Any, packed: Any, count: int) -> Any:
    """A walker's carried sums, one column each."""
    half, columns = 1 << FIELD - 1, []
    for _ in range(count):
        value = ((packed + half) & (2 * half - 1)) - half
        columns.append(value)
        packed = (packed - value) >> FIELD
    return np.array(columns, np.int64).reshape(count, -1).T
