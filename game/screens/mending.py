"""Says in the window what a missing package is for and which one command brings it."""

from __future__ import annotations

from game.screens.kit import Column, Entry, Icon, Panel, Row, Text, Widget
from game.words import _


def mends(lacks: str, mends: str, command: str) -> Widget:
    """A panel with the command in a field, so that it can be copied."""
    told = Column(Text(lacks), Text(mends), gap="none")
    typed = Entry(command, None, key="command", name=_("The command"), limit=1_000)
    note = Text(
        _("Type it in a terminal (Ctrl+A and Ctrl+C copy it), then open the game again."), "small"
    )
    words = Column(told, typed, note, gap="s", grow=1)
    return Panel(Row(Icon("warn", colour="warn"), words, wrap=False, align="top"), "warn")
