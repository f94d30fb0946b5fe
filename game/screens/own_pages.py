"""A side's own pages behind the curtain: its notes, its sheet, and the log as it may read it."""

from __future__ import annotations

from dataclasses import dataclass

from game.screens.curtain import Curtain
from game.screens.focus import lead
from game.screens.kit import Column, Tabs, Text, Widget
from game.screens.pause import note_field
from game.screens.sheet import notes_widgets, sheet_widgets
from game.screens.sitting import Sitting
from game.screens.story import log_widgets
from game.words import _


@dataclass
class _Open:
    """Which of the pages lies on top."""

    tab: str = "notes"


def open_own_pages(sitting: Sitting, seat: str) -> None:
    """Show a side what is its own, once it is alone."""
    at = _Open()

    def show(tab: str) -> None:
        at.tab = tab

    def content() -> Widget:
        tabs = [("notes", _("Notes")), ("sheet", _("Sheet")), ("log", _("Log"))]
        page = {"notes": notes, "sheet": sheet, "log": log}[at.tab]
        return Column(Tabs(tabs, at.tab, show, key="own"), page(), gap="m")

    def notes() -> Widget:
        words = _(
            "Only your side reads this, and it does not come up in the talk unless you bring it."
        )
        field = note_field(curtain, sitting, seat, _("A new note"), lines=4)
        return Column(Text(words), lead(field), *notes_widgets(sitting.view(seat)), gap="m")

    def sheet() -> Widget:
        return Column(*sheet_widgets(sitting.view(seat)), gap="m")

    def log() -> Widget:
        return Column(*log_widgets(sitting.view(seat).log), gap="m")

    curtain = Curtain(sitting, seat, content, leaf=lambda: at.tab)
    sitting.app.push(curtain)
