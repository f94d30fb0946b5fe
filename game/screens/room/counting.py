"""Pages that count tables: rows shared out over as many steps as the screen's height takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from game.figures.room_counts import Counted, counts
from game.screens.kit import Widget
from game.screens.room.far import Board
from game.screens.room.head import in_units, kept, room, shared
from game.screens.room.view import View

LEAST_ROW = 48


def counted(view: View, title: str, rows: Sequence[Counted], of: int) -> Board:
    """The chart of some rows, as large as its place."""
    return Board(
        lambda width, high: counts(title, rows, width, of, view.linked, high),
        least=LEAST_ROW, fitted=lambda width: counts(title, rows, width, of).height, key="board",
    )  # fmt: skip


def parts_of(
    view: View, says: str, rows: Sequence[Counted], *beside: Widget | None
) -> list[Sequence[Counted]]:
    """The rows of each step; as if this screen's tables were the first ones, so that turning moves nothing."""

    def parts() -> list[Sequence[Counted]]:
        first = set(view.kind.letters(view)[: view.kind.most(view)])
        wide, high = in_units(view, room(view, says, *(each for each in beside if each)))
        measured = [
            replace(row, signs=tuple(view.facts.signs[at] for at in row.letters if at in first))
            for row in rows
        ]
        return shared(measured, lambda part: counts("", part, wide, 1).height <= high)

    return kept(view, says, rows, parts, len(beside))
