"""What a scenario touches on, said before anyone sits down."""

from __future__ import annotations

from collections.abc import Sequence

from game.screens.kit import Column, Icon, Panel, Row, Text, Widget
from game.words import _


def content_notes(notes: Sequence[str], after: str = "") -> Widget | None:
    """A panel with the content notes, or nothing when there are none."""
    if not notes:
        return None
    words = _("This scenario touches on: {what}.").format(what="; ".join(notes))
    text = Column(Text(words), Text(after, "small") if after else None, gap="none", grow=1)
    return Panel(
        Row(Icon("info", colour="warn"), text, wrap=False, align="top", gap="s"), "warn",
        across="m", down="s",
    )  # fmt: skip
