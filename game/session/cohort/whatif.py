"""What if, for a room: from a decision that tables came to, what each way could still have led to.

Exact, over everything that both sides and chance could have done from there: both sides
together, with the worst and the best of luck.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.core import play
from game.core.control import control_graph
from game.core.moves import Choose
from game.core.prospects import endings, envelope
from game.core.scenario import Kind
from game.core.scoring import Dimension, Goalposts
from game.core.state import State
from game.session.cohort.gathering import Gathering
from game.session.debrief.horizons import TOO_LARGE
from game.session.prose import plain


@dataclass(frozen=True, slots=True)
class Possible:
    """One choice: who took it, to how many tables it was open, and what could have come of it.

    ``endings`` and ``ranges`` are over all tables to which it was open; empty and None where it
    was open to none, or the story is too large to look at whole.
    """

    choice: str
    words: str
    tables: tuple[str, ...]
    open_to: tuple[str, ...]
    endings: tuple[str, ...]
    ranges: dict[Dimension, Goalposts] | None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """A decision of the story, with the votes of the room once they are typed in."""

    scene: str
    heading: str
    seat: str
    ways: tuple[Possible, ...]
    votes: tuple[tuple[str, int], ...] = ()


def decisions(gathering: Gathering) -> tuple[str, ...]:
    """The scenes with a decision that some table came to, in the author's order."""
    came = {
        made.before.scene
        for table in gathering.tables
        for made in table.record.made
        if isinstance(made.move, Choose)
    }
    return tuple(scene for scene in gathering.scenario.scenes if scene in came)


def decision(gathering: Gathering, scene_id: str) -> WhatIf:
    """A decision with its choices, before anything about them was worked out."""
    scenario = gathering.scenario
    scene = scenario.scenes[scene_id]
    ways = (
        Possible(each.id, plain(scenario, each.text), (), (), (), None) for each in scene.choices
    )
    return WhatIf(
        scene_id, plain(scenario, scene.heading) or scene_id, str(scene.turn), tuple(ways)
    )


def what_if(gathering: Gathering, scene_id: str) -> WhatIf:
    """What each choice of a scene could have led to, from where the tables stood.

    KeyError when the story has no such scene; ValueError when nothing is decided there.
    """
    scenario = gathering.scenario
    scene = scenario.scenes[scene_id]
    if scene.kind is not Kind.DECISION:
        raise ValueError(f"{scene_id} is not a decision")
    stood: dict[str, State] = {}
    took: dict[str, str] = {}
    for table in gathering.tables:
        for made in table.record.made:
            if made.before.scene == scene_id and table.letter not in stood:
                stood[table.letter], took[table.letter] = made.before, made.move.choice
    bare = decision(gathering, scene_id)
    ways = []
    for choice, way in zip(scene.choices, bare.ways, strict=True):
        open_to = tuple(at for at, state in stood.items() if play.is_open(state, choice))
        after = {play.apply(scenario, stood[at], Choose(choice.id)) for at in open_to}
        reached, ranges = _ahead(gathering, after)
        tables = tuple(at for at, taken in took.items() if taken == choice.id)
        ways.append(Possible(choice.id, way.words, tables, open_to, reached, ranges))
    return replace(bare, ways=tuple(ways))


def _ahead(
    gathering: Gathering, states: set[State]
) -> tuple[tuple[str, ...], dict[Dimension, Goalposts] | None]:
    if not states:
        return (), None
    try:
        graph = control_graph(gathering.scenario, sorted(states, key=repr))
        found = endings(graph)
        return tuple(e for e in gathering.scenario.endings if e in found), envelope(graph)
    except TOO_LARGE:
        return (), None
