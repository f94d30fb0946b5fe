"""Points shared out anew when a table lost an issue or an option, so that they come to a hundred."""

from __future__ import annotations

from collections.abc import Mapping

from game.content.document import TableEntry
from game.core.scenario import SIDES

HUNDRED = 100

Worth = Mapping[tuple[str, str], int]
"""Points of one side by issue and option."""


def worths(table: TableEntry, seat: str) -> dict[tuple[str, str], int]:
    """What every option of a table is worth to a side."""
    return {
        (name, key): getattr(option.points, seat)
        for name, issue in table.issues.items()
        for key, option in issue.options.items()
    }


def best(worth: Worth) -> dict[str, int]:
    """The most that each issue can bring."""
    found: dict[str, int] = {}
    for (issue, _option), points in worth.items():
        found[issue] = max(points, found.get(issue, 0))
    return found


def shared(worth: Worth) -> dict[tuple[str, str], int] | None:
    """The same proportions, with the best options coming to a hundred; None when all are nought.

    Each issue's share is rounded down and the points left over go to the largest remainders; the
    options of an issue keep their order.
    """
    tops = best(worth)
    total = sum(tops.values())
    if total == HUNDRED:
        return dict(worth)
    if not total:
        return None
    exact = {issue: top * HUNDRED / total for issue, top in tops.items()}
    fresh = {issue: int(share) for issue, share in exact.items()}
    ranked = sorted(exact, key=lambda issue: fresh[issue] - exact[issue])
    for issue in ranked[: HUNDRED - sum(fresh.values())]:
        fresh[issue] += 1
    return {
        (issue, option): round(points * fresh[issue] / tops[issue]) if tops[issue] else 0
        for (issue, option), points in worth.items()
    }


def left_of(
    table: TableEntry, gone_issues: set[str], gone_options: set[tuple[str, str]]
) -> dict[str, tuple[dict[tuple[str, str], int], dict[tuple[str, str], int] | None]]:
    """For each side what the options that stay are worth: before, and shared out anew."""
    kept = {}
    for seat in map(str, SIDES):
        worth = {
            place: points
            for place, points in worths(table, seat).items()
            if place[0] not in gone_issues and place not in gone_options
        }
        kept[seat] = worth, shared(worth)
    return kept
