"""How a map is painted: plainly, by coverage, by one dimension's effects, or by what was played.

Colours are the theme's names (see ``shapes``). Whatever a colour says is also said by a sign,
a word or a dashed line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from game.core.control import all_starts, control_graph
from game.core.graph import Graph
from game.core.prospects import choices, endings, scenes
from game.core.scenario import Kind, Scenario, Seat
from game.core.scoring import Dimension
from game.figures.story_links import Link, Range, at_table, signed
from game.figures.story_map import Card, StoryMap
from game.session.trail import Step
from game.words import _, ngettext


@dataclass(frozen=True, slots=True)
class CardPaint:
    """How a card looks: the tint of its head, its outline, and a word at its foot."""

    tint: str = ""
    stroke: str = "edge"
    dashed: bool = False
    faded: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class WayPaint:
    """How a way out looks: its line, and a word beside its label."""

    colour: str = "edge"
    width: float = 1.3
    dashed: bool = False
    faded: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Colouring:
    """The paint of a whole map; ``said`` explains it in a line. Ways go by card and number."""

    said: str
    cards: Mapping[str, CardPaint]
    ways: Mapping[tuple[str, int], WayPaint]
    key: tuple[tuple[str, bool, str], ...] = field(default=())
    """What the lines mean: colour, dashed or not, words."""

    flows: bool = False
    """Whether a shared track is coloured as soon as one of its ways is, as a river is."""


TINTS = {
    Kind.TOGETHER: "accent-soft",
    Kind.NEGOTIATION: "accent-soft",
    Kind.CHANCE: "warn-soft",
    "agreement": "good-soft",
    "impasse": "bad-soft",
    "time_called": "warn-soft",
}


def plainly(story: StoryMap) -> Colouring:
    """Roles and kinds only."""
    cards = {name: CardPaint(_tint(card)) for name, card in story.cards.items()}
    ways = {place: WayPaint(_role(story.cards[place[0]])) for place, _link in _ways(story)}
    return Colouring("", cards, ways)


def _tint(card: Card) -> str:
    return f"{card.turn}-soft" if card.turn in tuple(Seat) else TINTS.get(card.kind, "")


def _role(card: Card) -> str:
    return str(card.turn) if card.turn else "edge"


def _ways(story: StoryMap) -> list[tuple[tuple[str, int], Link]]:
    return [
        ((name, number), link)
        for name, card in story.cards.items()
        for number, link in enumerate(card.ways)
    ]


def by_coverage(story: StoryMap) -> Colouring:
    """What no play can reach or take is marked; exact, from every allowed start.

    OverBudget or Endless (see ``control_graph``) when the story cannot be looked through.
    """
    graph = control_graph(story.scenario, all_starts(story.scenario))
    reached, taken = scenes(graph) | endings(graph), choices(graph)
    cards = {
        name: CardPaint(_tint(card))
        if name in reached
        else CardPaint("bad-soft", "bad", True, False, _("never reached"))
        for name, card in story.cards.items()
    }
    ways = {
        place: WayPaint()
        if _taken(graph, story.scenario, link, reached, taken)
        else WayPaint("bad", 1.3, True, False, _("never"))
        for place, link in _ways(story)
    }
    scenes_missed = sum(name not in reached for name in cards)
    ways_missed = sum(way.dashed for way in ways.values())
    said = _("Coverage: some play reaches every scene and takes every way on (proven).")
    if scenes_missed or ways_missed:
        said = ngettext(
            "No play can take {n} way on ({scenes} of the scenes and endings are never reached; proven).",
            "No play can take {n} ways on ({scenes} of the scenes and endings are never reached; proven).",
            ways_missed,
        ).format(n=ways_missed, scenes=scenes_missed)  # fmt: skip
    key = (("edge", False, _("some play goes here")), ("bad", True, _("no play can go here")))
    return Colouring(said, cards, ways, key)


def _taken(
    graph: Graph, scenario: Scenario, link: Link, reached: frozenset[str], taken: frozenset[str]
) -> bool:
    if link.source not in reached:
        return False
    if scenario.scenes[link.source].kind is Kind.DECISION:
        return link.key in taken
    asked = {
        (place.scene, place.key): seen
        for place, seen in graph.guards.items()
        if place.kind == "way"
    }
    ways = [asked[link.source, str(number)] for number in link.ways]
    return not ways or any(seen.ever_true for seen in ways)


def by_dimension(story: StoryMap, dimension: Dimension) -> Colouring:
    """Where a dimension is won and lost: each way by the sum of its effects."""
    ways, moved = {}, {}
    for place, link in _ways(story):
        low, high = link.amounts(dimension)
        ways[place] = _effect_paint(low, high)
        moved.setdefault(place[0], []).append((low, high))
    cards = {
        name: _dimension_card(story, card, dimension, moved.get(name, []))
        for name, card in story.cards.items()
    }
    said = _("Coloured by effect on {dimension}: the sum on each way on.").format(
        dimension=dimension
    )
    key = (
        ("good", False, _("adds to {dimension}").format(dimension=dimension)),
        ("bad", True, _("takes from {dimension}").format(dimension=dimension)),
        ("line", False, _("leaves it as it is")),
    )
    return Colouring(said, cards, ways, key)


def _effect_paint(low: int, high: int) -> WayPaint:
    if low == high == 0:
        return WayPaint("line", 1.3, faded=True)
    strongest = max(abs(low), abs(high))
    colour = "muted" if low < 0 < high else "bad" if low < 0 else "good"
    return WayPaint(colour, 1.2 + strongest, colour == "bad", note=_span((low, high)))


def _dimension_card(
    story: StoryMap, card: Card, dimension: Dimension, moved: list[Range]
) -> CardPaint:
    scene = story.scenario.scenes.get(card.id)
    table = at_table(scene, dimension) if scene else (0, 0)
    if table != (0, 0):
        return CardPaint(f"{dimension}-soft", str(dimension), note=_span(table))
    if any(amounts != (0, 0) for amounts in moved):
        return CardPaint(f"{dimension}-soft", str(dimension))
    return CardPaint(faded=not card.ending)


def _span(amounts: Range) -> str:
    low, high = amounts
    return signed(low) if low == high else f"{signed(low)} … {signed(high)}"


def by_plays(story: StoryMap, trails: Sequence[Sequence[Step]]) -> Colouring:
    """How many tables went where; with one table, its path with its steps numbered."""
    visits: Counter[str] = Counter()
    taken: Counter[tuple[str, str, str]] = Counter()
    for trail in trails:
        visits.update({story.scenario.start, *(step.goto for step in trail)})
        taken.update({(step.scene, step.key, step.goto) for step in trail})
    numbers = _numbers(trails[0], story.scenario.start) if len(trails) == 1 else {}
    cards = {
        name: _visited(card, visits[name], len(trails), numbers.get(name, ()))
        for name, card in story.cards.items()
    }
    ways = {
        place: _walked(taken[link.source, link.key, link.goto], len(trails))
        for place, link in _ways(story)
    }
    said = ngettext(
        "The path of one play.", "Where {n} plays went.", len(trails)
    ).format(n=len(trails))  # fmt: skip
    key = (
        ("accent", False, _("played; the wider, the more tables")),
        ("line", False, _("not played")),
    )
    return Colouring(said, cards, ways, key, flows=True)


def _numbers(trail: Sequence[Step], start: str) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, name in enumerate([start, *(step.goto for step in trail)], start=1):
        found[name] = (*found.get(name, ()), number)
    return found


def _visited(card: Card, count: int, tables: int, numbers: tuple[int, ...]) -> CardPaint:
    if not count:
        return CardPaint(stroke="line", faded=True)
    if numbers:
        note = _("step {n}").format(n=", ".join(map(str, numbers)))
    else:
        note = _("{n} of {all}").format(n=count, all=tables)
    return CardPaint("accent-soft", "accent", note=note)


def _walked(count: int, tables: int) -> WayPaint:
    if not count:
        return WayPaint("line", 1.2, faded=True)
    note = str(count) if tables > 1 else ""
    return WayPaint("accent", 2 + 4 * count / tables, note=note)
