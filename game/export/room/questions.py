"""The questions that stand on the sheets of a room, chosen by what its tables did."""

from __future__ import annotations

from game.export.sheets.elements import Block, tag, together
from game.export.sheets.wording import bullets, inline
from game.session.cohort.gathering import Gathering
from game.session.cohort.prompts import room_asks
from game.words import _


def asks(gathering: Gathering, phase: str) -> Block:
    """What to ask of it; chosen by what these tables did."""
    found = [tag("span", inline(ask.words)) for ask in room_asks(gathering, phase)]
    if not found:
        return together()
    return tag("div", tag("h3", _("To ask")), bullets(found, "wide"), class_="note ask together")
