"""The sittings of a series before this one, with what each could have come to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.prospects import goalposts
from game.core.scenario import Scenario
from game.core.scoring import Dimension, Goalposts
from game.session.debrief.horizons import TOO_LARGE
from game.session.series import Year

Posts = Mapping[Dimension, Goalposts]


@dataclass(frozen=True, slots=True)
class Past:
    """A series so far; ``posts`` are the goalposts of earlier sittings by their numbers."""

    year: Year
    posts: Mapping[int, Posts]


def past(year: Year | None) -> Past | None:
    """Work out what a page about the year needs; nothing for a play by itself."""
    if year is None:
        return None
    found = {number: _posts(sat.scenario) for number, sat in year.earlier.items()}
    return Past(year, {number: posts for number, posts in found.items() if posts})


def _posts(scenario: Scenario) -> Posts | None:
    try:
        return goalposts(scenario)
    except TOO_LARGE:
        return None
