"""How the paths of a map are painted: in which order, and in which colour where several run together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from game.figures.story_colours import Colouring, WayPaint
from game.figures.story_layout import Strand
from game.figures.story_map import StoryMap


def paint_of(colouring: Colouring, strand: Strand) -> WayPaint:
    """The paint of the way that a path draws."""
    return colouring.ways[strand.source, strand.way]


def in_order(story: StoryMap, colouring: Colouring) -> list[Strand]:
    """What matters most is drawn last, above the rest."""
    return sorted(
        story.layout.strands,
        key=lambda strand: (
            not paint_of(colouring, strand).faded,
            paint_of(colouring, strand).width,
        ),
    )


def arrow_colours(
    story: StoryMap, colouring: Colouring, shared: Mapping[str, str]
) -> dict[str, str]:
    """The colour of each card's arrow head: that of the path drawn last."""
    return {
        strand.goto: shared[strand.goto] if strand.shares else paint_of(colouring, strand).colour
        for strand in in_order(story, colouring)
    }


def shared_colours(story: StoryMap, colouring: Colouring) -> dict[str, str]:
    """For each card the colour of the tracks that lead to it: that of its ways, if they agree."""
    colours: dict[str, set[str]] = defaultdict(set)
    for strand in story.layout.strands:
        if strand.shares:
            colours[strand.goto].add(paint_of(colouring, strand).colour)
    if colouring.flows:
        colours = {name: found - {"line"} or found for name, found in colours.items()}
    return {name: min(found) if len(found) == 1 else "edge" for name, found in colours.items()}
