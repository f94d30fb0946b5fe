"""A whole set of sheets as a value: what it is called, the sheets in order, what stands in their feet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.export.sheets.elements import Element
from game.export.sheets.style import COMMON, margins


@dataclass(frozen=True, slots=True)
class Paper:
    """Sheets to print, each a ``section`` that starts on a page of its own.

    ``feet`` gives the words in the foot by kind of sheet: a sheet is of the kind that is among
    its classes, else of the first. ``margin`` leaves a wide one for a pencil.
    """

    title: str
    sheets: tuple[Element, ...]
    headline: str
    feet: Mapping[str, str]
    margin: bool = False

    def kind(self, sheet: Element) -> str:
        """Which kind of sheet it is."""
        return next((kind for kind in sheet.classes if kind in self.feet), next(iter(self.feet)))


def style(paper: Paper, own: str) -> str:
    """The style of a paper's page in the browser, with a rule for each kind of sheet."""
    pages = "".join(margins(kind, paper.headline, words) for kind, words in paper.feet.items())
    return COMMON + own + pages
