"""Says in a line how a play stands: where it has got to, when it was touched last, how it is played."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from game.words import _

if TYPE_CHECKING:
    from game.store import PlayRow


def about(row: PlayRow) -> str:
    """One line about a play."""
    parts = [stage(row.phase), when(row.updated), how(row.mode)]
    if row.cut:
        parts.append(row.cut)
    if row.parent:
        parts.append(_("a what-if"))
    return " · ".join(part for part in parts if part)


def stage(phase: str) -> str:
    """Where a play has got to."""
    return {
        "lobby": _("taking seats"),
        "briefing": _("at the briefing"),
        "playing": _("in the story"),
        "reflection": _("before the talk"),
        "held": _("before the talk"),
        "debrief": _("in the talk"),
        "closed": _("talked over"),
    }.get(phase, "")


def how(mode: str) -> str:
    """How a play is played."""
    return {
        "talk": _("two sides who talk"),
        "screen": _("two sides on the screen"),
        "solo": _("alone"),
    }.get(mode, "")


def when(stamp: str, today: date | None = None) -> str:
    """A local ISO date and time as people say it; the stamp itself when it is none."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    today = today or date.today()
    clock = f"{moment:%H:%M}"
    if moment.date() == today:
        return _("today at {time}").format(time=clock)
    if moment.date() == today - timedelta(days=1):
        return _("yesterday at {time}").format(time=clock)
    return _("{day} at {time}").format(day=f"{moment:%Y-%m-%d}", time=clock)
