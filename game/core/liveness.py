"""What of a position can still matter: the facts that guards further on may read.

Two positions in the same scene that agree on these facts have the same future, whatever else
happened before. ``blank`` wipes everything that no guard can read any more, so that such
positions become equal; the sums and points they carry only add up and are counted apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from game.core.exits import exits
from game.core.facts import NOT_AGREED, agreed_option
from game.core.play import last_word
from game.core.scenario import Kind, Scenario, Scene
from game.core.scoring import DIMENSIONS
from game.core.state import How, Settlement, State, Table


@dataclass(frozen=True, slots=True)
class Live:
    """The facts that may be read in a scene or anywhere it can lead to."""

    meters: tuple[bool, ...] = ()
    sums: tuple[bool, ...] = (False,) * len(DIMENSIONS)
    visited: frozenset[str] = frozenset()
    chosen: frozenset[str] = frozenset()
    issues: tuple[str, ...] = ()
    table: bool = False


def liveness(scenario: Scenario, taken: Iterable[str] = ()) -> Mapping[str, Live]:
    """For every scene and ending, what may still be read from there on.

    A choice is taken once a play, so a scene that can come again reads which of its choices
    were taken. ``taken`` names choices taken before the analysis starts.
    """
    leads = {scene.id: {way.goto for way in exits(scene)} for scene in scenario.scenes.values()}
    reach = _spread({scene: frozenset(targets) for scene, targets in leads.items()}, leads)
    taken = frozenset(taken)
    own = {
        scene.id: _reads(scene) | _takings(scene, taken, again=scene.id in reach[scene.id])
        for scene in scenario.scenes.values()
    }
    nothing = _live(scenario, frozenset())
    live = {scene: _live(scenario, facts) for scene, facts in _spread(own, leads).items()}
    return dict.fromkeys(scenario.endings, nothing) | live


def blank(state: State, target: str, live: Live) -> State:
    """The state on entering a scene or ending, with all that no longer matters wiped."""
    return State(
        target,
        tuple(v if keep else 0 for v, keep in zip(state.meters, live.meters, strict=True)),
        tuple(v if keep else 0 for v, keep in zip(state.sums, live.sums, strict=True)),
        (state.visited | {target}) & live.visited,
        state.chosen & live.chosen,
        settled=_settled(state, live) if state.settled else (),
    )


def blank_here(scenario: Scenario, state: State, live: Live) -> State:
    """A position as it stands, perhaps halfway through a scene, with all else wiped.

    Offers made so far matter only when the last one has been made.
    """
    table = state.table
    if table is not None and not last_word(scenario.scenes[state.scene].negotiation, state):
        table = Table(table.turn)
    return replace(blank(state, state.scene, live), picks=state.picks, table=table)


def facts_of(scenario: Scenario, state: State, live: Live) -> Iterator[tuple[str, object]]:
    """Each fact that matters with its value, by the keys of the guard language."""
    for meter, value, keep in zip(scenario.meters, state.meters, live.meters, strict=True):
        if keep:
            yield f"meter:{meter.id}", value
    for dimension, value, keep in zip(DIMENSIONS, state.sums, live.sums, strict=True):
        if keep:
            yield f"sum:{dimension}", value
    yield from ((f"visited:{scene}", scene in state.visited) for scene in sorted(live.visited))
    yield from ((f"chose:{choice}", choice in state.chosen) for choice in sorted(live.chosen))
    yield from ((f"agreed:{issue}", agreed_option(state, issue)) for issue in live.issues)
    if live.table:
        last = state.settled[-1] if state.settled else None
        yield "table", (last.how, last.by) if last else None


def _spread(
    own: Mapping[str, frozenset[str]], leads: Mapping[str, Iterable[str]]
) -> dict[str, frozenset[str]]:
    """Carry what each scene holds back to every scene that leads to it."""
    held = dict(own)
    changed = True
    while changed:
        changed = False
        for scene in reversed(held):
            more = held[scene].union(*(held[t] for t in leads[scene] if t in held))
            if len(more) > len(held[scene]):
                held[scene], changed = more, True
    return held


def _reads(scene: Scene) -> frozenset[str]:
    guards = [choice.guard for choice in scene.choices] + [way.guard for way in scene.ways]
    for issue in scene.negotiation.issues if scene.negotiation else ():
        guards += [option.guard for option in issue.options]
    return frozenset().union(*(guard.reads for guard in guards if guard is not None))


def _takings(scene: Scene, taken: frozenset[str], again: bool) -> frozenset[str]:
    if scene.kind is not Kind.DECISION:
        return frozenset()
    return frozenset(f"chose:{c.id}" for c in scene.choices if again or c.id in taken)


def _live(scenario: Scenario, facts: frozenset[str]) -> Live:
    def named(kind: str) -> frozenset[str]:
        return frozenset(fact.partition(":")[2] for fact in facts if fact.startswith(f"{kind}:"))

    return Live(
        tuple(f"meter:{meter.id}" in facts for meter in scenario.meters),
        tuple(f"sum:{dimension}" in facts for dimension in DIMENSIONS),
        named("visited"),
        named("chose"),
        tuple(sorted(named("agreed"))),
        "table" in facts,
    )


def _settled(state: State, live: Live) -> tuple[Settlement, ...]:
    """One stand-in for all settlements that reads the same to every live fact."""
    agreed = tuple(
        (issue, option)
        for issue in live.issues
        if (option := agreed_option(state, issue)) != NOT_AGREED
    )
    last = state.settled[-1]
    if live.table:
        by = last.by if last.how is How.WALKED else None
        return (Settlement("", last.how, by, agreed or None, 0),)
    return (Settlement("", How.AGREED, None, agreed, 0),) if agreed else ()
