"""The phases of a sitting: the second state machine, in which one follows another.

No other module of this package imports ``transitions``.
"""

from __future__ import annotations

from enum import Enum
from functools import cache

from transitions import Machine


class Phase(Enum):
    """Where a table is in its sitting, from choosing chairs to going home."""

    LOBBY = "lobby"
    BRIEFING = "briefing"
    PLAYING = "playing"
    REFLECTION = "reflection"
    HELD = "held"
    DEBRIEF = "debrief"
    CLOSED = "closed"


class _Cursor:
    """The throw-away model of one step."""

    def __init__(self, phase: Phase):
        self.state = phase


@cache
def _machine() -> Machine:
    machine = Machine(
        model=None,
        states=Phase,
        initial=Phase.LOBBY,
        auto_transitions=False,
        send_event=True,
    )
    machine.add_ordered_transitions(list(Phase), trigger="go_on", loop=False)
    unfinished = [Phase.LOBBY, Phase.BRIEFING, Phase.PLAYING, Phase.REFLECTION, Phase.HELD]
    machine.add_transition("stop", unfinished, Phase.DEBRIEF)
    return machine


def following(phase: Phase, *, in_room: bool = False) -> Phase | None:
    """The phase that comes next; a table on its own is never held. None after the last."""
    if phase is Phase.CLOSED:
        return None
    cursor = _Cursor(phase)
    _machine().events["go_on"].trigger(cursor)
    if cursor.state is Phase.HELD and not in_room:
        _machine().events["go_on"].trigger(cursor)
    return cursor.state


def stopped(phase: Phase) -> Phase | None:
    """Where 'stop here and talk' leads, or None once the debrief has begun."""
    if phase in (Phase.DEBRIEF, Phase.CLOSED):
        return None
    cursor = _Cursor(phase)
    _machine().events["stop"].trigger(cursor)
    return cursor.state
