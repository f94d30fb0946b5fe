"""Draw a room's deals among all that were possible, one layer after the other as it is revealed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum

from game.core.negotiation import Points
from game.figures.plane import FOOT, HEAD, TYPE, Plane, bounds, key, text_width
from game.figures.plane import Sign as KeySign
from game.figures.shapes import Box, Circle, Figure, Label, Line, Shape
from game.figures.table_signs import ROW, SIZE, flow, shape
from game.figures.table_signs import width as sign_width
from game.session.cohort.deals import Held, PartyMap
from game.session.cohort.signs import Sign
from game.words import _, ngettext

MARGIN = 54.0
BOLD = 1.1
"""How much wider bold letters may be."""

PER_LINE = (4, 3, 2, 6, 1)
"""How many tables' signs stand side by side where several made the same deal; the first form that fits."""


ACROSS, DOWN = 20.0, 12.0
"""How far apart the places are at which a tag is tried."""


class Layer(IntEnum):
    """What is revealed, in this order."""

    AXES = 0
    DEALS = 1
    FRONTIER = 2
    POINTS = 3
    NO_DEALS = 4
    TABLES = 5
    LEFT = 6


def room_map(
    title: str, held: PartyMap, signs: Mapping[str, Sign], layer: int, width: float, height: float,
    linked: str = "", keyed: bool = True, numbers: bool = False,
) -> Figure:  # fmt: skip
    """The map up to a layer, filling its place; ``signs`` are the tables on this screen, ``keyed`` says what its marks mean.

    ``numbers`` in place of signs say how many tables came to each deal: for a room too large for signs.
    """
    more: list[tuple[KeySign, str]] = (
        [(_tables_sign, _("so many tables came to it"))] if numbers else []
    )
    entries = [*_entries(held, layer), *more] if keyed else []
    # The key's room is that of all layers, so that nothing moves while they are revealed.
    deep = key([*_entries(held, Layer.LEFT), *more], 0, width)[1] if keyed else 0
    room = max(width - MARGIN - 14, 160)
    plane = Plane(
        MARGIN, HEAD, room, max(height - HEAD - FOOT - deep, 120), *bounds(_corners(held))
    )
    shapes = plane.axes(held.names)
    shapes[1:1] = _zone(plane, held)
    shapes += _deals(plane, held, layer)
    spots: list[Shape] = []
    if layer >= Layer.POINTS:
        spots += _theory(plane, held, named=keyed or layer == Layer.POINTS)
    if layer >= Layer.NO_DEALS:
        spots += _numbers(plane, held) if numbers else _tables(plane, held, signs, layer, linked)
    shapes += spots
    foot = HEAD + plane.height + FOOT
    drawn, _deep = key(entries, foot, width)
    said = " ".join(_words(held, layer, linked))
    return Figure(title, width, foot + deep, (*shapes, *drawn), said, _table(held, layer))


def _corners(held: PartyMap) -> list[Points]:
    return [*(spot.points for spot in held.spots), held.walk_away]


def _zone(plane: Plane, held: PartyMap) -> list[Shape]:
    """Both walk-away lines, and the box beyond them in which a deal beats no deal for both."""
    x, y = plane.at(held.walk_away)
    right, bottom = plane.left + plane.width, plane.top + plane.height
    shapes: list[Shape] = []
    if held.zone:
        shapes.append(Box(x, plane.top, right - x, y - plane.top, "accent-soft"))
        words = _("better for both than no deal")
        # Above the plane, where no deal and no edge runs through it, if the axis leaves room there.
        axis = text_width(_("↑ {name}'s points").format(name=held.names[1])) * BOLD
        if axis + text_width(words) + 60 < right:
            left = right - text_width(words)
            shapes.append(Box(left - 32, plane.top - HEAD + 4, 22, TYPE, "accent-soft", "accent"))
            shapes.append(Label(left, plane.top - HEAD, words, TYPE, "accent", "left"))
    shapes.append(Line(((x, plane.top), (x, bottom)), "doctor", 2.5, dashed=True))
    shapes.append(Line(((plane.left, y), (right, y)), "manager", 2.5, dashed=True))
    return shapes


def _deals(plane: Plane, held: PartyMap, layer: int) -> list[Shape]:
    shapes: list[Shape] = []
    if layer >= Layer.DEALS:
        size = 5.0 if len(held.spots) < 200 else 3.6 if len(held.spots) < 800 else 2.6
        for spot in sorted(held.spots, key=lambda spot: spot.open):
            x, y = plane.at(spot.points)
            shapes.append(Circle(x, y, size, fill="edge" if spot.open else "line"))
    if layer >= Layer.FRONTIER:
        path = tuple(plane.at(points) for points in held.frontier)
        if len(path) > 1:
            shapes.append(Line(path, "accent", 3.5))
        shapes += [Circle(x, y, 6, fill="accent") for x, y in path]
    return shapes


def _theory(plane: Plane, held: PartyMap, named: bool) -> list[Shape]:
    shapes: list[Shape] = []
    both = [point for point in held.nash if point in held.kalai]
    found = [(p, _("Nash, KS")) for p in both]
    found += [(p, _("Nash")) for p in held.nash if p not in both]
    found += [(p, _("KS")) for p in held.kalai if p not in both]
    for point, _words in found:
        plane.keep_free(point, 12)
    for point, words in found:
        x, y = plane.at(point)
        shapes.append(Circle(x, y, 12, stroke="ink", stroke_width=3))
        if named:
            shapes += plane.label(point, words, "ink", 15, 4)
    return shapes


def _numbers(plane: Plane, held: PartyMap) -> list[Shape]:
    """At each spot how many tables came to it; the smallest in front, so that none is hidden."""
    found = Counter(t.points or held.walk_away for t in held.tables if t.how is not None)
    shapes: list[Shape] = []
    for points, count in found.most_common():
        x, y = plane.at(points)
        shapes += _numbered(x, y, str(count), 15 + min(12.0, count**0.5 * 1.4))
    return shapes


def _numbered(x: float, y: float, words: str, radius: float) -> list[Shape]:
    return [
        Circle(x, y, radius, "card", "ink", 2.5),
        Label(x, y - TYPE * 0.62, words, TYPE, "ink", "centre", True),
    ]


def _tables_sign(x: float, y: float) -> list[Shape]:
    label = Label(x, y - TYPE * 0.46, "3", TYPE * 0.75, "ink", "centre", True)
    return [Circle(x, y, 11, "card", "ink", 2.5), label]


def _tables(
    plane: Plane, held: PartyMap, signs: Mapping[str, Sign], layer: int, linked: str
) -> list[Shape]:
    found: dict[Points, list[Held]] = {}
    for table in held.tables:
        if table.letter in signs and table.how is not None:
            found.setdefault(table.points or held.walk_away, []).append(table)
    for points in found:
        plane.keep_free(points, SIZE / 2 + 3)
    arrows = _arrows(plane, held, linked)
    # All tags find their places together, so that none moves when others are revealed.
    tags = {
        points: _tag(plane, points, [signs[t.letter] for t in tables], linked)
        for points, tables in sorted(found.items(), key=lambda each: -len(each[1]))
    }
    shown = [points for points in tags if layer >= _from(found[points])]
    shapes: list[Shape] = [*arrows] if layer >= Layer.LEFT else []
    for points in shown:
        shapes += tags[points]
    for points in shown:
        x, y = plane.at(points)
        shapes.append(Circle(x, y, SIZE / 2 + 3, "card", "ink", 2))
        shapes.append(shape(x, y, signs[found[points][0].letter], SIZE * 0.8))
    return shapes


def _from(tables: Sequence[Held]) -> Layer:
    """The layer from which tables at one spot are shown."""
    return Layer.NO_DEALS if all(table.points is None for table in tables) else Layer.TABLES


def _arrows(plane: Plane, held: PartyMap, linked: str) -> list[Shape]:
    """From the linked table's deal to what each side could still have had at no loss to the other."""
    ours = next((t for t in held.tables if t.letter == linked and t.left), None)
    if ours is None:
        return []
    start = ours.points or held.walk_away
    shapes: list[Shape] = []
    for goal in dict.fromkeys(_better(held, start, ours.left)):
        plane.keep_line_free(start, goal)
        shapes.append(Line((plane.at(start), plane.at(goal)), "good", 5, arrow=True))
    return shapes


def _better(held: PartyMap, start: Points, left: Points) -> Iterable[Points]:
    for own in (0, 1):
        wanted = start[own] + left[own]
        among = [s.points for s in held.spots
                 if s.open and s.points[own] == wanted and s.points[1 - own] >= start[1 - own]]  # fmt: skip
        if left[own] and among:
            yield max(among, key=lambda p: p[1 - own])


def _tag(plane: Plane, points: Points, signs: Sequence[Sign], linked: str) -> list[Shape]:
    """The signs of the tables at one spot, as near to it as nothing else is written."""
    forms = [_lines(signs, across) for across in PER_LINE]
    tried = ((lines, _free(plane, points, *_size(lines))) for lines in forms)
    # Where nothing is free at all, the first form stands where it hides least of what is written.
    fallback = forms[0], None
    lines, place = next((form for form in tried if form[1]), fallback)
    left, top = place or _least(plane, *_size(lines))
    wide, high = _size(lines)
    plane.taken.append((left, top, wide, high))
    x, y = plane.at(points)
    shapes: list[Shape] = [
        Line(((x, y), (left + wide / 2, top + high / 2)), "ink", 1.5),
        Box(left, top, wide, high, "card", "edge", 1.5, 8),
    ]
    y = top + 2
    for line in lines:
        more, _high = flow(line, left + 8, y, left + 10_000, linked)
        shapes += more
        y += ROW
    return shapes


Lines = list[Sequence[Sign]]


def _lines(signs: Sequence[Sign], across: int) -> Lines:
    return [signs[i : i + across] for i in range(0, len(signs), across)]


def _size(lines: Lines) -> tuple[float, float]:
    wide = max(sum(sign_width(s) + 14 for s in line) - 14 for line in lines) + 16
    return wide, ROW * len(lines) + 4


def _places(plane: Plane, wide: float, high: float) -> Iterable[tuple[float, float]]:
    """Places all over the plane at which a box of this size lies inside."""
    right, bottom = plane.left + plane.width - wide - 4, plane.top + plane.height - high - 4
    for i in range(max(1, int((right - plane.left) // ACROSS))):
        for j in range(max(1, int((bottom - plane.top) // DOWN))):
            yield plane.left + 4 + i * ACROSS, plane.top + 4 + j * DOWN


def _free(plane: Plane, points: Points, wide: float, high: float) -> tuple[float, float] | None:
    """The free place nearest to a spot; None where there is none."""
    x, y = plane.at(points)
    for place in sorted(_places(plane, wide, high), key=lambda p: _distance(p, wide, high, x, y)):
        if not _hidden(plane, place, wide, high):
            return place
    return None


def _least(plane: Plane, wide: float, high: float) -> tuple[float, float]:
    return min(_places(plane, wide, high), key=lambda place: _hidden(plane, place, wide, high))


def _hidden(plane: Plane, place: tuple[float, float], wide: float, high: float) -> float:
    """How much of what is written already a box would hide."""
    left, top = place
    across = ((min(left + wide, a + w) - max(left, a), min(top + high, b + h) - max(top, b))
              for a, b, w, h in plane.taken)  # fmt: skip
    return sum(dx * dy for dx, dy in across if dx > 0 and dy > 0)


def _distance(place: tuple[float, float], wide: float, high: float, x: float, y: float) -> float:
    """From a spot to the nearest edge of a box, plus a little for boxes far to one side."""
    dx = max(place[0] - x, 0, x - place[0] - wide)
    dy = max(place[1] - y, 0, y - place[1] - high)
    return dx * dx + dy * dy


def _entries(held: PartyMap, layer: int) -> list[tuple[KeySign, str]]:
    entries: list[tuple[KeySign, str]] = [(_dashes, _("no deal"))]
    if layer >= Layer.DEALS:
        entries.append((_dot("edge"), _("a deal")))
        if any(not spot.open for spot in held.spots):
            entries.append((_dot("line"), _("not open here")))
    if layer >= Layer.FRONTIER:
        entries.append((_edge, _("no gain without a loss")))
    if layer >= Layer.POINTS:
        entries.append((_ring, _("two ideas of fair")))
    if layer >= Layer.LEFT:
        entries.append((_arrow, _("left on the table")))
    return entries


def _dashes(x: float, y: float) -> list[Shape]:
    return [Line(((x - 14, y), (x + 14, y)), "manager", 2.5, dashed=True)]


def _dot(colour: str) -> KeySign:
    return lambda x, y: [Circle(x, y, 6, fill=colour)]


def _edge(x: float, y: float) -> list[Shape]:
    return [Line(((x - 13, y), (x + 13, y)), "accent", 3.5), Circle(x, y, 6, fill="accent")]


def _ring(x: float, y: float) -> list[Shape]:
    return [Circle(x, y, 10, stroke="ink", stroke_width=3)]


def _arrow(x: float, y: float) -> list[Shape]:
    return [Line(((x - 13, y), (x + 12, y)), "good", 5, arrow=True)]


def _words(held: PartyMap, layer: int, linked: str) -> Iterable[str]:
    yield _("Without a deal {doctor} has {d} points and {manager} {m}.").format(
        doctor=held.names[0], d=held.walk_away[0], manager=held.names[1], m=held.walk_away[1]
    )
    if layer >= Layer.DEALS:
        yield ngettext("{n} deal was possible.", "{n} deals were possible.", held.deals).format(
            n=held.deals
        )
    if layer >= Layer.FRONTIER:
        pairs = ", ".join(f"{d}/{m}" for d, m in held.frontier)
        yield _("No gain without a loss: {pairs}.").format(pairs=pairs)
    if layer >= Layer.NO_DEALS:
        letters = ", ".join(t.letter for t in held.without_deal) or _("none")
        yield _("Without a deal: {letters}.").format(letters=letters)
    if layer >= Layer.TABLES:
        for table in held.agreed:
            yield _("Table {letter}: {d}/{m}.").format(
                letter=table.letter, d=table.points[0], m=table.points[1]
            )
    if linked and layer >= Layer.TABLES:
        yield _("Table {letter} is marked.").format(letter=linked)


def _table(held: PartyMap, layer: int) -> tuple[tuple[str, ...], ...]:
    head = (_("Table"), *held.names)
    if layer < Layer.TABLES:
        return (head,)
    rows = ((t.letter, *map(str, t.points or held.walk_away)) for t in held.tables if t.how)
    return (head, *rows)
