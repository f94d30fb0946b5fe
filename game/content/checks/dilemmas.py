"""Is a decision one: no choice that is better than another in every way, wherever it is met.

Two choices of a scene are compared in every position in which both are open: by what they do
at once, and by the best and the worst that can still come of the play after each, in all four
dimensions and in both sides' points. A choice that costs more, or that leaves some meter
lower, has a price, and is never called better.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from game.content.checks.ahead import Ahead, Span, after, ahead
from game.content.checks.case import Case
from game.content.problems import Problem
from game.core.graph import Graph
from game.core.scenario import Choice, Cost, Kind, Scene
from game.core.scoring import Sums
from game.words import _


@dataclass(frozen=True, slots=True)
class Done:
    """What a choice does in one position: to the sums at once, and what may come after it."""

    now: Sums
    then: Ahead


Met = list[dict[str, Done]]
"""For every position in which a scene is met, what each open choice does there."""

Better = Callable[[Done, Done], bool]


def weighed(case: Case) -> Iterator[Problem]:
    """In every scene there is something to weigh, whatever one cares about most."""
    for scene, met in _decisions(case):
        found = list(_beaten(case, scene, met))
        yield from found or _best(case, scene, met)


def _beaten(case: Case, scene: Scene, met: Met) -> Iterator[Problem]:
    """A choice that another beats on every dimension, and for both roles."""
    for other in scene.choices:
        better = (one for one in scene.choices if _always(met, one, other, _on_every_dimension))
        if one := next(better, None):
            yield case.document.problem(
                "choice-beaten", _place(scene, other),
                _("wherever both are open, '{one}' is better than '{other}' in all four dimensions, now and later, and worse for neither side.").format(one=one.id, other=other.id),
                _("Give each of them something that speaks for it, or leave one out."),
            )  # fmt: skip


def _best(case: Case, scene: Scene, met: Met) -> Iterator[Problem]:
    """A choice that is in no way worse than any other, and better in some."""
    for one in scene.choices:
        others = [other for other in scene.choices if other is not one]
        if all(_always(met, one, other, _in_no_way_worse) for other in others):
            yield case.document.problem(
                "choice-best", _place(scene, one),
                _("whatever one cares about most, '{id}' is the best choice here, so there is nothing to weigh.").format(id=one.id),
                _("Let it cost something, or give another choice a dimension of its own."),
            )  # fmt: skip


def _place(scene: Scene, choice: Choice) -> tuple[str | int, ...]:
    return ("scenes", scene.id, "choices", scene.choices.index(choice), "id")


def _decisions(case: Case) -> Iterator[tuple[Scene, Met]]:
    """The scenes with choices, each with what they do in every position in which it is met."""
    graph = case.full.graph
    met = _met(graph) if graph else {}
    for scene in case.scenario.scenes.values():
        if scene.id in met and len(scene.choices) > 1:
            yield scene, met[scene.id]


def _met(graph: Graph) -> dict[str, Met]:
    still = ahead(graph)
    found: dict[str, Met] = {}
    for node, edges in enumerate(graph.edges):
        scene = graph.scenario.scenes.get(graph.nodes[node].scene)
        if scene and scene.kind is Kind.DECISION:
            done = {
                edge.moves[0].choice: Done(edge.adds, after(edge, still))
                for edge in edges
                if edge.target in still
            }
            found.setdefault(scene.id, []).append(done)
    return found


def _always(met: Met, one: Choice, other: Choice, better: Better) -> bool:
    """Whether one choice is better in every position in which both are open, and has no price."""
    if not _no_dearer(one, other):
        return False
    both = [done for done in met if one.id in done and other.id in done]
    return bool(both) and all(better(done[one.id], done[other.id]) for done in both)


def _no_dearer(one: Choice, other: Choice) -> bool:
    meters = {e.target for c in (one, other) for e in c.effects if e.dimension is None}
    return all(a <= b for a, b in zip(_price(one.cost), _price(other.cost), strict=True)) and all(
        _moved(one, meter) >= _moved(other, meter) for meter in meters
    )


def _price(cost: Cost | None) -> tuple[float, float, float]:
    return (cost.one_off_k, cost.recurrent_k, cost.wte) if cost else (0, 0, 0)


def _moved(choice: Choice, meter: str) -> int:
    return sum(effect.amount for effect in choice.effects if effect.target == meter)


def _on_every_dimension(one: Done, other: Done) -> bool:
    return _in_no_way_worse(one, other) and all(
        a != b for a, b in zip(one.then.sums, other.then.sums, strict=True)
    )


def _in_no_way_worse(one: Done, other: Done) -> bool:
    """Worse nowhere, and better in one dimension at least."""
    return (
        all(a >= b for a, b in zip(one.now, other.now, strict=True))
        and all(map(_no_lower, one.then.sums, other.then.sums))
        and (one.then.points is None) == (other.then.points is None)
        and all(map(_no_lower, one.then.points or (), other.then.points or ()))
        and one.then.sums != other.then.sums
    )


def _no_lower(one: Span, other: Span) -> bool:
    return one[0] >= other[0] and one[1] >= other[1]
