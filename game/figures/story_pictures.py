"""The small pictures of a map: one for each kind of scene and ending, as shapes."""

from __future__ import annotations

from game.core.scenario import EndingKind, Kind, Seat
from game.figures.shapes import Box, Circle, Line, Mark, Point, Shape
from game.figures.story_map import Card
from game.words import _

ROUND = {Kind.DECISION: 11.0, Kind.TOGETHER: 11.0, Kind.NEGOTIATION: 3.0, Kind.NARRATION: 2.0}
"""How round the corners of a card are, by its kind."""

CUT = 12.0
"""How much of its corners a chance scene loses, and how large a page's dog-ear is."""

ENDINGS = {
    EndingKind.AGREEMENT: "good",
    EndingKind.IMPASSE: "bad",
    EndingKind.TIME_CALLED: "warn",
    EndingKind.OTHER: "edge",
}
"""The colour of an ending."""


def sign(card: Card, x: float, y: float) -> list[Shape]:
    """The small picture of a card, about a point."""
    return picture(card.kind, card.turn, x, y)


def picture(kind: Kind | EndingKind, turn: Seat | None, x: float, y: float) -> list[Shape]:
    match kind:
        case Kind.DECISION:
            return [Mark(x, y, 20, str(turn))]
        case Kind.TOGETHER:
            return [Mark(x - 7, y - 5, 15, "doctor"), Mark(x + 7, y + 5, 15, "manager")]
        case Kind.NEGOTIATION:
            return [
                Circle(x - 11, y, 5, "doctor"), Circle(x + 11, y, 5, "manager"),
                Box(x - 5.5, y - 9, 11, 18, "card", "ink", 1.6, 2),
            ]  # fmt: skip
        case Kind.CHANCE:
            pips = [Circle(x + dx, y + dy, 2, "ink") for dx, dy in ((-5, -5), (0, 0), (5, 5))]
            return [Box(x - 10, y - 10, 20, 20, "card", "ink", 1.6, 4), *pips]
        case Kind.NARRATION:
            lines = ((-9, -6, 9), (-9, 0, 9), (-9, 6, 3))
            return [Line(((x + a, y + dy), (x + b, y + dy)), "muted", 1.8) for a, dy, b in lines]
    colour = ENDINGS[kind]
    return [Circle(x, y, 10, colour), *_ending(kind, x, y)]


def _ending(kind: EndingKind, x: float, y: float) -> list[Shape]:
    def stroke(*points: Point) -> Line:
        return Line(tuple((x + dx, y + dy) for dx, dy in points), "card", 2.2)

    match kind:
        case EndingKind.AGREEMENT:
            return [stroke((-5, 0), (-1.5, 4), (5, -4))]
        case EndingKind.IMPASSE:
            return [stroke((-4, -4), (4, 4)), stroke((-4, 4), (4, -4))]
        case EndingKind.TIME_CALLED:
            return [stroke((0, -6), (0, 0), (4, 3))]
    return [Circle(x, y, 3, "card")]


def kinds() -> tuple[tuple[Kind | EndingKind, Seat | None, str], ...]:
    """Every sign of a map with what it means."""
    return (
        (Kind.NARRATION, None, _("the story goes on")),
        (Kind.DECISION, Seat.DOCTOR, _("the doctor's side decides")),
        (Kind.DECISION, Seat.MANAGER, _("the manager's side decides")),
        (Kind.TOGETHER, None, _("both answer, sealed")),
        (Kind.CHANCE, None, _("luck decides")),
        (Kind.NEGOTIATION, None, _("the table")),
        (EndingKind.AGREEMENT, None, _("ends in agreement")),
        (EndingKind.IMPASSE, None, _("ends without a deal")),
        (EndingKind.TIME_CALLED, None, _("time is called")),
        (EndingKind.OTHER, None, _("ends otherwise")),
    )
