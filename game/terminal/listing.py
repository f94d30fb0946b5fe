"""Says in one line which play a play is: its title, how it is played, how far it is."""

from __future__ import annotations

from game.session.phases import Phase
from game.store import PlayRow
from game.words import _


def about(row: PlayRow) -> str:
    """Which play, how it is played, how far it is, when it was last touched."""
    return f"{row.title}, {manner(row)}, {when(row)}"


def manner(row: PlayRow) -> str:
    """How it is played and how far it is."""
    parts = [row.cut] if row.cut else []
    parts.append(mode_name(row.mode))
    if row.parent:
        parts.append(_("a what-if"))
    parts.append(phase_name(row.phase))
    return ", ".join(parts)


def when(row: PlayRow) -> str:
    """The date and time at which it was last touched."""
    return row.updated.replace("T", " ")[:16]


def mode_name(mode: str) -> str:
    """A mode in plain words."""
    names = {"talk": _("two sides who talk"), "screen": _("two sides on the screen"),
             "solo": _("alone")}  # fmt: skip
    return names.get(mode, mode)


def phase_name(phase: str) -> str:
    """How far a play is, in plain words."""
    names = {
        Phase.LOBBY.value: _("not begun"),
        Phase.BRIEFING.value: _("in the briefing"),
        Phase.PLAYING.value: _("in the story"),
        Phase.REFLECTION.value: _("the story is over"),
        Phase.HELD.value: _("waiting for the room"),
        Phase.DEBRIEF.value: _("in its debrief"),
        Phase.CLOSED.value: _("ended"),
    }
    return names.get(phase, phase)
