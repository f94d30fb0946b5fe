"""Places for cards, and paths for what leads from one to another, as plain numbers.

Cards stand in bands (see ``story_bands``). Between neighbouring layers runs a channel, above
each band a gutter, and left of all bands a margin: paths keep to these and to lanes left free
of cards, so that none crosses a card. A path to a later layer of its band is a gentle curve
through the channels; one to another band, or back, turns out of its channel into the gutter
above the band it leads to. All paths to one card share their lanes and tracks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from game.figures.shapes import Point
from game.figures.story_bands import (
    CHANNEL,
    LANE,
    PADDING,
    TITLE,
    TRACK,
    WIDE,
    Knot,
    Standing,
    stand,
)

STUB = 14.0
TURN = 7.0
"""How round a path's corners are."""


@dataclass(frozen=True, slots=True)
class Strand:
    """The path of one way out: a start, then three points for each piece of a cubic curve.

    The path is the way's own up to its point number ``own``; from there on it runs along a
    lane or track that other ways to the same card may share.
    """

    source: str
    way: int
    goto: str
    path: tuple[Point, ...]
    own: int

    @property
    def shares(self) -> bool:
        """Whether some of the path is not only its own."""
        return self.own < len(self.path) - 1


@dataclass(frozen=True, slots=True)
class Band:
    """One line of the page: its cards, first to last, and the ground they stand on.

    A ``loose`` band holds cards that the start does not lead to.
    """

    knots: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """A finished map: each card's top left corner, the paths, the bands and the whole size."""

    width: float
    height: float
    places: Mapping[str, Point]
    strands: tuple[Strand, ...]
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way out: where it starts, and how far below the top of its card."""

    source: str
    number: int
    goto: str
    below: float


def lay_out(knots: Sequence[Knot], start: str) -> Layout:
    """Place every knot and draw every way out; the same knots always give the same map."""
    return _Page(knots, stand(knots, start)).finished()


class _Page:
    """The map while it is made: tracks are dealt out first, then everything gets its numbers."""

    def __init__(self, knots: Sequence[Knot], standing: Standing):
        self.cards = {knot.id: knot for knot in knots}
        self.at, self.standing = standing.at, standing
        self.ways = [
            _Way(knot.id, number, goto, below)
            for knot in knots
            for number, (goto, below) in enumerate(knot.ways)
        ]
        self.turning = [way for way in self.ways if not self._straight(way)]
        self.exits: dict[tuple[int, int], dict[tuple[str, int], int]] = defaultdict(dict)
        self.entries: dict[tuple[int, int], dict[str, int]] = defaultdict(dict)
        self.margin: dict[str, int] = {}
        self._deal_tracks()
        self.lefts = [self._lefts(band) for band in range(len(standing.rows))]
        self.gutters = self._gutters()
        self.tops = self._tops()

    def _straight(self, way: _Way) -> bool:
        (band, layer), (other, goal) = self.at[way.source], self.at[way.goto]
        return band == other and layer < goal

    def _gutter(self, way: _Way) -> int:
        """The gutter a turning way leaves its band by: below it when it leads down."""
        band = self.at[way.source][0]
        return band + 1 if self.at[way.goto][0] > band else band

    def _deal_tracks(self) -> None:
        for way in self.turning:
            (band, layer), (goal, column) = self.at[way.source], self.at[way.goto]
            out, into = self.exits[band, layer + 1], self.entries[goal, column]
            out.setdefault((way.goto, self._gutter(way)), len(out))
            into.setdefault(way.goto, len(into))
            if self._gutter(way) != goal:
                self.margin.setdefault(way.goto, len(self.margin))

    def _lefts(self, band: int) -> list[float]:
        """The left edge of each layer of a band, and the right edge of the last channel."""
        x = PADDING + (len(self.margin) * TRACK + PADDING if self.margin else 0)
        lefts = []
        for layer in range(len(self.standing.rows[band]) + 1):
            out, into = len(self.exits[band, layer]), len(self.entries[band, layer])
            if layer:
                last = layer == len(self.standing.rows[band])
                x += WIDE + (PADDING if last else CHANNEL) + TRACK * (out + into)
            else:
                x += PADDING + STUB + TRACK * into
            lefts.append(x)
        return lefts

    def _exit_x(self, way: _Way) -> float:
        band, layer = self.at[way.source]
        track = self.exits[band, layer + 1][way.goto, self._gutter(way)]
        return self.lefts[band][layer] + WIDE + STUB + TRACK * track

    def _entry_x(self, goto: str) -> float:
        band, layer = self.at[goto]
        return self.lefts[band][layer] - STUB - TURN - TRACK * self.entries[band, layer][goto]

    def _margin_x(self, goto: str) -> float:
        return PADDING + TRACK * self.margin[goto]

    def _gutters(self) -> list[dict[str, int]]:
        """For each gutter the track of each goal: goals share one where they do not meet."""
        spans: list[dict[str, list[float]]] = [{} for _g in range(len(self.lefts) + 1)]
        for way in self.turning:
            goal, gutter = self.at[way.goto][0], self._gutter(way)
            leaving = spans[gutter].setdefault(way.goto, [])
            leaving.append(self._exit_x(way))
            arriving = spans[goal].setdefault(way.goto, [])
            arriving.append(self._entry_x(way.goto))
            if gutter != goal:
                leaving.append(self._margin_x(way.goto))
                arriving.append(self._margin_x(way.goto))
        return [_tracks({goto: (min(xs), max(xs)) for goto, xs in span.items()}) for span in spans]

    def _tops(self) -> list[float]:
        """The top of each band's ground; the last is the foot of the page."""
        y, tops = PADDING, []
        for band, gutter in enumerate(self.gutters):
            tracks = len(set(gutter.values()))
            y += TRACK * tracks + (PADDING if tracks else 0)
            tops.append(y)
            if band < len(self.standing.tall):
                y += TITLE + self.standing.tall[band] + PADDING + PADDING
        return tops

    def _gutter_y(self, gutter: int, goto: str) -> float:
        tracks = self.gutters[gutter]
        return self.tops[gutter] - PADDING / 2 - TRACK * (len(set(tracks.values())) - tracks[goto])

    def _y(self, name: str, band: int, layer: int) -> float:
        return self.tops[band] + TITLE + self.standing.tops[name, band, layer]

    def _place(self, name: str) -> Point:
        band, layer = self.at[name]
        return self.lefts[band][layer], self._y(name, band, layer)

    def finished(self) -> Layout:
        """Everything with its numbers."""
        wide = max(lefts[-1] for lefts in self.lefts) + PADDING
        left = 2 * PADDING + TRACK * len(self.margin) if self.margin else PADDING
        bands = tuple(
            Band(
                tuple(name for names in run for name in names), left, self.tops[number],
                wide - left - PADDING, TITLE + self.standing.tall[number] + PADDING,
                loose=number >= self.standing.tied,
            )
            for number, run in enumerate(self.standing.rows)
        )  # fmt: skip
        strands = tuple(
            Strand(way.source, way.number, way.goto, *self._path(way)) for way in self.ways
        )
        places = {name: self._place(name) for name in self.cards}
        return Layout(wide, self.tops[-1] + PADDING / 2, places, strands, bands)

    def _path(self, way: _Way) -> tuple[tuple[Point, ...], int]:
        """The way's path, and its last point before it joins others."""
        if self._straight(way):
            return self._through(way), 3
        return self._around(way), 6

    def _through(self, way: _Way) -> tuple[Point, ...]:
        """A curve through the channels, level where it passes cards."""
        (band, layer), (_same, goal) = self.at[way.source], self.at[way.goto]
        lefts = self.lefts[band]
        x, y = lefts[layer] + WIDE, self._y(way.source, band, layer) + way.below
        path: list[Point] = [(x, y)]
        for ahead in range(layer + 1, goal + 1):
            inside = LANE / 2 if ahead < goal else self.cards[way.goto].entry
            to_x, to_y = lefts[ahead], self._y(way.goto, band, ahead) + inside
            middle = (x + to_x) / 2
            path += [(middle, y), (middle, to_y), (to_x, to_y)]
            x, y = to_x, to_y
            if ahead < goal:
                path += [(x + WIDE / 3, y), (x + WIDE * 2 / 3, y), (x + WIDE, y)]
                x += WIDE
        return tuple(path)

    def _around(self, way: _Way) -> tuple[Point, ...]:
        """Out of the channel, along the gutter (and the margin), and in from above."""
        (band, layer), (goal, _column) = self.at[way.source], self.at[way.goto]
        x, gutter = self._exit_x(way), self._gutter(way)
        start = self._y(way.source, band, layer) + way.below
        along = self._gutter_y(gutter, way.goto)
        corners = [(self.lefts[band][layer] + WIDE, start), (x, start), (x, along)]
        if gutter != goal:
            side = self._margin_x(way.goto)
            along = self._gutter_y(goal, way.goto)
            corners += [(side, corners[-1][1]), (side, along)]
        enter = self._entry_x(way.goto)
        left, top = self._place(way.goto)
        entry = top + self.cards[way.goto].entry
        return rounded([*corners, (enter, along), (enter, entry), (left, entry)])


def _tracks(spans: Mapping[str, tuple[float, float]]) -> dict[str, int]:
    """A track for each span so that no two on one track come near each other."""
    ends: list[float] = []
    found: dict[str, int] = {}
    for name, (low, high) in sorted(spans.items(), key=lambda entry: (entry[1], entry[0])):
        free = (track for track, end in enumerate(ends) if end + STUB < low)
        track = next(free, len(ends))
        ends[track : track + 1] = [high]
        found[name] = track
    return found


def rounded(corners: Sequence[Point]) -> tuple[Point, ...]:
    """A path through these corners with each of them rounded off."""
    points = [corner for n, corner in enumerate(corners) if not n or corner != corners[n - 1]]
    path = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        into, out = _towards(corner, before), _towards(corner, after)
        path += [*_level(path[-1], into), corner, corner, out]
    return (*path, *_level(path[-1], points[-1]))


def _towards(corner: Point, other: Point) -> Point:
    """A point on the way from a corner, as far off as the corner is round."""
    length = abs(other[0] - corner[0]) + abs(other[1] - corner[1])
    share = min(TURN, length / 2) / max(length, 1e-9)
    return tuple(a + (b - a) * share for a, b in zip(corner, other, strict=True))


def _level(start: Point, end: Point) -> list[Point]:
    """A straight piece, as a curve has it."""
    thirds = [tuple(a + (b - a) * n / 3 for a, b in zip(start, end, strict=True)) for n in (1, 2)]
    return [*thirds, end]
