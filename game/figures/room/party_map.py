"""The party map of a room: every deal there was, and where the tables came to lie."""

from __future__ import annotations

from collections.abc import Mapping

from game.core.negotiation import Points
from game.figures.plane import FOOT, HEAD, Plane, Sign, bounds, key
from game.figures.room.signs import table_sign
from game.figures.shapes import Box, Circle, Figure, Line, Shape
from game.session.cohort.deals import PartyMap
from game.session.cohort.signs import Sign as TableSign
from game.words import _, ngettext

MARGIN = 62.0
MOST_TOGETHER = 3
"""More tables than these on one spot are told by their number."""


def party_map(held: PartyMap, signs: Mapping[str, TableSign], width: float) -> Figure:
    """The map with a key below it; tables without a deal stand where both walked away."""
    room = max(width - MARGIN - 12, 120)
    points = [*(spot.points for spot in held.spots), held.walk_away]
    plane = Plane(MARGIN, HEAD, room, room * 0.56, *bounds(points))
    shapes: list[Shape] = plane.axes(held.names)
    shapes[1:1] = _zone(plane, held)
    shapes += _deals(plane, held)
    shapes += _theory(plane, held)
    shapes += _tables(plane, held, signs)
    foot = HEAD + plane.height + FOOT
    found, deep = key(_entries(held), foot, width)
    title = _("Every deal there was, and yours")
    return Figure(title, width, foot + deep, (*shapes, *found), in_words(held), _table(held))


def _zone(plane: Plane, held: PartyMap) -> list[Shape]:
    x, y = plane.at(held.walk_away)
    right, bottom = plane.left + plane.width, plane.top + plane.height
    shapes: list[Shape] = []
    if held.zone:
        shapes.append(Box(x, plane.top, right - x, y - plane.top, "accent-soft"))
    shapes.append(Line(((x, plane.top), (x, bottom)), "doctor", 2, dashed=True))
    shapes.append(Line(((plane.left, y), (right, y)), "manager", 2, dashed=True))
    return shapes


def _deals(plane: Plane, held: PartyMap) -> list[Shape]:
    size = 4.5 if len(held.spots) < 200 else 3.2 if len(held.spots) < 800 else 2.4
    shapes: list[Shape] = [
        Circle(*plane.at(spot.points), size, fill="edge" if spot.open else "line")
        for spot in held.spots
    ]
    path = tuple(plane.at(points) for points in held.frontier)
    if len(path) > 1:
        shapes.append(Line(path, "accent", 2.5))
    return shapes + [Circle(x, y, 5, fill="accent") for x, y in path]


def _theory(plane: Plane, held: PartyMap) -> list[Shape]:
    shapes: list[Shape] = []
    for letter, points in (("N", held.nash), ("K", held.kalai)):
        for each in points:
            shapes.append(Circle(*plane.at(each), 11, stroke="ink", stroke_width=2.5))
            if letter == "N" or each not in held.nash:
                words = "N K" if letter == "N" and each in held.kalai else letter
                shapes += plane.label(each, words, "ink", 18)
    return shapes


def _tables(plane: Plane, held: PartyMap, signs: Mapping[str, TableSign]) -> list[Shape]:
    at: dict[Points, list[str]] = {}
    for each in held.tables:
        if each.how is not None:
            at.setdefault(each.points or held.walk_away, []).append(each.letter)
    for points in at:
        plane.keep_free(points, 16)
    shapes: list[Shape] = []
    for points, letters in at.items():
        x, y = plane.at(points)
        if len(letters) == 1:
            shapes += table_sign(signs[letters[0]], x, y, 30)
            continue
        shapes.append(Circle(x, y, 13, "card", "ink", 3))
        words = ", ".join(letters)
        if len(letters) > MOST_TOGETHER:
            words = ngettext("{n} table", "{n} tables", len(letters)).format(n=len(letters))
        shapes += plane.label(points, words, "ink", 18)
    return shapes


def in_words(held: PartyMap) -> str:
    """The map in a few sentences."""
    deals = ngettext("{n} table has a deal.", "{n} tables have a deal.", len(held.agreed))
    none = ngettext("{n} table has none.", "{n} tables have none.", len(held.without_deal))
    left = ngettext(
        "{n} table left nothing on the table.", "{n} tables left nothing on the table.",
        len(held.nothing_left),
    )  # fmt: skip
    return " ".join(
        words.format(n=n)
        for words, n in (
            (deals, len(held.agreed)), (none, len(held.without_deal)),
            (left, len(held.nothing_left)),
        )
    )  # fmt: skip


def _table(held: PartyMap) -> tuple[tuple[str, ...], ...]:
    rows = [(_("Table"), _("Doctor"), _("Manager"), _("Doctor could have had"), _("Manager could have had"))]  # fmt: skip
    for each in held.tables:
        points = each.points or (held.walk_away if each.how else ("", ""))
        left = each.left or ("", "")
        rows.append((each.letter, *map(str, points), *(f"+{n}" if n else "–" for n in left)))
    return tuple(rows)


def _entries(held: PartyMap) -> list[tuple[Sign, str]]:
    entries: list[tuple[Sign, str]] = [(_dot("edge"), _("a deal that could be had"))]
    if any(not spot.open for spot in held.spots):
        entries.append((_dot("line"), _("shut for every table")))
    entries.append((_edge, _("no gain without a loss")))
    if held.zone:
        entries.append((_tint, _("better for both than walking away")))
    if held.without_deal:
        entries.append((_corner, _("no deal: where the dashed lines cross")))
    return entries


def _dot(colour: str) -> Sign:
    return lambda x, y: [Circle(x, y, 5, fill=colour)]


def _edge(x: float, y: float) -> list[Shape]:
    return [Line(((x - 13, y), (x + 13, y)), "accent", 2.5), Circle(x, y, 5, fill="accent")]


def _tint(x: float, y: float) -> list[Shape]:
    return [Box(x - 13, y - 9, 26, 18, "accent-soft", "line")]


def _corner(x: float, y: float) -> list[Shape]:
    return [
        Line(((x - 13, y), (x + 13, y)), "manager", 2, dashed=True),
        Line(((x, y - 10), (x, y + 10)), "doctor", 2, dashed=True),
    ]
