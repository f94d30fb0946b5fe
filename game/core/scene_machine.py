"""A scenario as a state machine: which scene comes next.

One machine serves every play of a scenario. It answers only "which exit"; the new state is
computed by ``play``. The machine has one trigger and no callbacks of the author's making:
every guard on a transition is a closure made here, and text is refused as a callable, since
``transitions`` would import and call a dotted name.
"""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakKeyDictionary

from transitions import EventData, Machine, MachineError

from game.core.exits import Exit, exits
from game.core.scenario import Scenario
from game.core.state import State


class _Cursor:
    """The throw-away model of one step: where it stands and which exit it took."""

    __slots__ = ("exit", "state")

    def __init__(self, scene: str):
        self.state = scene
        self.exit: Exit | None = None


class _SceneMachine(Machine):
    """A Machine that never turns text into something to call."""

    @staticmethod
    def resolve_callable(func: Callable, event_data: EventData) -> Callable:
        if isinstance(func, str):
            raise TypeError(f"text is never called: {func!r}")
        return func


_machines: WeakKeyDictionary[Scenario, Machine] = WeakKeyDictionary()


def next_exit(scenario: Scenario, state: State, key: str = "") -> Exit | None:
    """The exit that leaves the state's scene by that key, or None when none is open."""
    cursor = _Cursor(state.scene)
    try:
        machine(scenario).events["advance"].trigger(cursor, key=key, state=state)
    except MachineError:
        return None  # an ending has no way on
    return cursor.exit


def machine(scenario: Scenario) -> Machine:
    """The scenario's machine, built once and shared by all its plays."""
    built = _machines.get(scenario)
    if built is None:
        built = _machines[scenario] = _build(scenario)
    return built


def _build(scenario: Scenario) -> Machine:
    built = _SceneMachine(
        model=None,
        states=[*scenario.scenes, *scenario.endings],
        initial=scenario.start,
        auto_transitions=False,
        queued=False,
        send_event=True,
    )
    for scene in scenario.scenes.values():
        for way in exits(scene):
            built.add_transition("advance", way.source, way.goto, conditions=_condition(way))
    return built


def _condition(way: Exit) -> Callable[[EventData], bool]:
    def passes(event: EventData) -> bool:
        if not way.open(event.kwargs["key"], event.kwargs["state"]):
            return False
        event.model.exit = way
        return True

    return passes
