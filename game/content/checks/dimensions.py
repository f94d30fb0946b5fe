"""Do the four dimensions come into play, and does leaving without a deal have its effects."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.checks.case import Case, Form
from game.content.checks.chances import AS_IT_COMES, Shares, spread
from game.content.names import Path
from game.content.problems import Problem
from game.core import prospects
from game.core.graph import Edge, Graph
from game.core.scenario import Scene, Way
from game.core.scoring import DIMENSIONS
from game.core.state import How
from game.words import _

BARELY = 2
"""A range of the raw sum up to which a dimension is hardly in play."""

FREAK = 0.4
"""So much of a scale beyond what 99 plays in 100 reach is set by freak plays alone."""

RARE = 0.01


def in_play(case: Case) -> Iterator[Problem]:
    """Each dimension can come out well or badly, by more than a point or two.

    Of a cut, which has fewer issues, it is only asked that nothing stands still.
    """
    for form in case.forms:
        graph = form.graph
        if graph is None or not prospects.endings(graph):
            continue
        place: Path = ("cuts", form.cut) if form.cut else ("scenes",)
        for dimension, posts in prospects.envelope(graph).items():
            width = posts.high - posts.low
            mend = _(
                "Think which choices or options change {dimension} for patients, staff or money."
            ).format(dimension=dimension)
            if width == 0:
                what = _("every play changes {dimension} alike").format(dimension=dimension) if posts.low else (
                    _("nothing ever changes {dimension}").format(dimension=dimension)
                )  # fmt: skip
                message = _("{what}{where}, so it cannot be scored.").format(
                    what=what, where=form.where
                )
                yield case.document.problem("dimension-still", place, message, mend, key=True)
            elif width <= BARELY and not form.cut:
                message = _("{dimension} can change by {width} in all, which hardly shows.").format(
                    dimension=dimension, width=width
                )
                yield case.document.problem("dimension-barely", place, message, mend, key=True)


def freaks(case: Case) -> Iterator[Problem]:
    """Neither end of a scale is set by a freak play far beyond what all others reach."""
    graph = case.full.graph
    if graph is None or not prospects.endings(graph):
        return
    for dimension, shares in zip(DIMENSIONS, spread(graph), strict=True):
        low, high = min(shares), max(shares)
        lowest, highest = _usual(shares, sorted(shares)), _usual(shares, sorted(shares)[::-1])
        for end, usual, side in ((low, lowest, "above"), (high, highest, "below")):
            if high - low > BARELY and abs(end - usual) >= FREAK * (high - low):
                yield case.document.problem(
                    "goalpost-freak", ("scenes",),
                    _("{dimension} can come to {end}, but 99 plays in 100 end at {usual} or {side}, so much of its scale is only there for a freak play.").format(dimension=dimension, end=end, usual=usual, side=side),
                    _("Let more than one path lead that far, or soften what that path does to {dimension}.").format(dimension=dimension),
                    key=True, sure=AS_IT_COMES,
                )  # fmt: skip


def _usual(shares: Shares, from_the_end: list[int]) -> int:
    """The first value from one end of a scale that is no longer rare to reach or pass."""
    passed = 0.0
    for value in from_the_end:
        passed += shares[value]
        if passed >= RARE:
            break
    return value


def leaving(case: Case) -> Iterator[Problem]:
    """A negotiation that ends without a deal does something to patients, staff or money."""
    told: set[Path] = set()
    for form in case.forms:
        for scene, edge, target in _without_deal(form):
            for number, way in enumerate(scene.ways):
                place: Path = ("scenes", scene.id, "then", number)
                if place not in told and way.goto == target and _idle(form, edge, way):
                    told.add(place)
                    yield case.document.problem(
                        "no-deal-no-effect", (*place, "goto"),
                        _("a play can come this way without a deal, and it changes nothing."),
                        _("Add effects with reasons: what does it mean for patients that they parted?"),
                        key=True,
                    )  # fmt: skip


def _without_deal(form: Form) -> Iterator[tuple[Scene, Edge, str]]:
    graph: Graph | None = form.graph
    for node, edges in enumerate(graph.edges if graph else ()):
        for edge in edges:
            if edge.how in (How.WALKED, How.TIME):
                scene = form.scenario.scenes[graph.nodes[node].scene]
                yield scene, edge, graph.nodes[edge.target].scene


def _idle(form: Form, edge: Edge, way: Way) -> bool:
    """Whether neither this way nor the narration right after it changes any dimension."""
    if any(effect.dimension for effect in way.effects) or any(edge.adds):
        return False
    after = form.scenario.scenes.get(way.goto)
    return not any(effect.dimension for w in (after.ways if after else ()) for effect in w.effects)
