"""The map of a scenario: every scene and ending as a card, every way on as a path.

Geometry only, as plain values; ``story_colours`` says how it is painted and ``export`` how it
is written. Units are those of a page on which small print is 11 high.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass

from game.core.scenario import Ending, EndingKind, Kind, Scenario, Scene, Seat
from game.figures.layers import connected
from game.figures.story_bands import WIDE, Knot
from game.figures.story_layout import Layout, lay_out
from game.figures.story_links import Link, links, summary
from game.session.prose import plain
from game.words import _

HEADING, LINE = 15.0, 18.0
SMALL, NAME = 12.0, 11.0
HEAD_TOP, NAME_LINE, HEAD_FOOT = 9.0, 15.0, 7.0
ROW, ROWS_TOP, ROWS_FOOT = 18.0, 4.0, 4.0
SIGN = 40.0
"""How far right of a card's edge its words begin."""

LETTER, BOLD = 0.49, 0.535
"""How wide a letter is on average as a share of its height; of a heading's, with many capitals."""


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled way out of a card: its words, and how far below the card's top they stand."""

    link: Link
    text: str
    below: float


@dataclass(frozen=True, slots=True)
class Card:
    """A scene or an ending on the map.

    ``ways`` runs in parallel with the card's strands; ``rows`` are those of them that have
    words of their own (a single way on needs none).
    """

    id: str
    heading: str
    lines: tuple[str, ...]
    kind: Kind | EndingKind
    turn: Seat | None
    height: float
    head: float
    ways: tuple[Link, ...]
    rows: tuple[Row, ...]
    x: float = 0
    y: float = 0
    first: bool = False

    @property
    def ending(self) -> bool:
        """Whether the story closes here."""
        return isinstance(self.kind, EndingKind)


@dataclass(frozen=True, slots=True)
class StoryMap:
    """A whole map. ``left_out`` names the scenes and endings that a cut does without."""

    scenario: Scenario
    layout: Layout
    cards: Mapping[str, Card]
    words: str
    left_out: tuple[str, ...] = ()


def story_map(scenario: Scenario) -> StoryMap:
    """The map of a scenario, whole or in one of its cuts."""
    cards = {scene.id: _scene(scenario, scene) for scene in scenario.scenes.values()}
    cards |= {ending.id: _ending(scenario, ending) for ending in scenario.endings.values()}
    edges = [(card.id, link.goto) for card in cards.values() for link in card.ways]
    kept = set(connected([scenario.start], edges)) if scenario.cut else set(cards)
    left_out = tuple(name for name in cards if name not in kept)
    cards = {name: card for name, card in cards.items() if name in kept}
    layout = lay_out([_knot(card) for card in cards.values()], scenario.start)
    placed = {name: _placed(card, layout, scenario.start) for name, card in cards.items()}
    endings = sum(card.ending for card in placed.values())
    ways = sum(len(card.ways) for card in placed.values())
    words = summary(scenario, len(placed) - endings, endings, ways)
    return StoryMap(scenario, layout, placed, words, left_out)


def chapters(story: StoryMap) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each band's title and its cards: a part of the story named for the scene it opens with."""
    found, number = [], 0
    for band in story.layout.bands:
        if band.loose:
            title = _("Nothing leads here from the start")
        else:
            number += 1
            heading = story.cards[band.knots[0]].heading
            title = _("Part {n} · {heading}").format(n=number, heading=heading)
        found.append((title, band.knots))
    return tuple(found)


def fit(text: str, width: float, size: float, letter: float = LETTER) -> str:
    """The text cut to a width, with an ellipsis where it was cut."""
    most = max(int(width / (size * letter)), 3)
    return text if len(text) <= most else text[: most - 1].rstrip(" ,;:.") + "…"


def _wrapped(text: str) -> tuple[str, ...]:
    most = int((WIDE - SIGN - 12) / (HEADING * BOLD))
    lines = textwrap.wrap(text, most, max_lines=2, placeholder=" …") or [text]
    return tuple(fit(line, WIDE - SIGN - 8, HEADING, BOLD) for line in lines)


def _scene(scenario: Scenario, scene: Scene) -> Card:
    ways = links(scenario, scene)
    told = len(ways) > 1 or any(link.key or link.condition for link in ways)
    heading = plain(scenario, scene.heading) or scene.id.replace("_", " ")
    return _card(scene.id, heading, scene.kind, scene.turn, ways, ways if told else ())


def _ending(scenario: Scenario, ending: Ending) -> Card:
    heading = plain(scenario, ending.heading) or ending.id.replace("_", " ")
    return _card(ending.id, heading, ending.kind, None, (), ())


def _card(
    name: str, heading: str, kind: Kind | EndingKind, turn: Seat | None,
    ways: tuple[Link, ...], told: tuple[Link, ...],
) -> Card:  # fmt: skip
    lines = _wrapped(heading)
    head = HEAD_TOP + LINE * len(lines) + NAME_LINE + HEAD_FOOT
    rows = tuple(
        Row(link, fit(link.label, WIDE - 26, SMALL), head + ROWS_TOP + ROW * (number + 0.5))
        for number, link in enumerate(told)
    )
    height = head + (ROWS_TOP + ROW * len(rows) + ROWS_FOOT if rows else 0)
    return Card(name, heading, lines, kind, turn, height, head, ways, rows)


def _knot(card: Card) -> Knot:
    below = [row.below for row in card.rows] or [card.head / 2] * len(card.ways)
    ways = tuple((link.goto, y) for link, y in zip(card.ways, below, strict=True))
    return Knot(card.id, card.height, card.head / 2, ways)


def _placed(card: Card, layout: Layout, start: str) -> Card:
    x, y = layout.places[card.id]
    return Card(
        card.id, card.heading, card.lines, card.kind, card.turn, card.height, card.head,
        card.ways, card.rows, x, y, card.id == start,
    )  # fmt: skip
