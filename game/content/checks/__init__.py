"""What is wrong or unwise in a scenario file, all of it at once, from the top of the file down."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from pathlib import Path

from game.content.allows import heed
from game.content.builder import build
from game.content.checks import (
    bargains,
    conditions,
    dilemmas,
    dimensions,
    flow,
    negotiation,
    origin,
    plainness,
    prompts,
    props,
    prose,
    teaching,
)
from game.content.checks.case import Case, Check
from game.content.nodes import most
from game.content.problems import How, Problem, Sure, has_errors, in_reading_order
from game.content.reader import Reading, read, read_path
from game.content.schema import validate
from game.content.series.checking import check_series
from game.content.series.reading import is_series
from game.core.scenario import Scenario
from game.words import _

ON_THE_TEXT: dict[str, Check] = {
    "the last way of a then is open": flow.last_way_open,
    "points come to a hundred": negotiation.points_sum,
    "meters start on their scale": props.meter_start,
    "tables have not too many deals": negotiation.too_many_deals,
    "marks name terms": prose.marks,
    "names stand for people": prose.names,
    "secrets are kept": prose.leaks,
    "briefs are short": prose.brief_length,
    "choices fit a button": prose.button_length,
    "labels fit the table": prose.label_length,
    "terms are met": prose.unmarked,
    "sentences can be followed": plainness.sentences,
    "dialects are explained": plainness.jargon,
    "pictures are there": props.pictures,
    "faces are there": props.faces,
    "versions are reviewed": origin.reviewed,
}
"""Checks that need no more than the file's own words."""

ON_THE_PLAY: dict[str, Check] = {
    "no story goes round for ever": flow.rings,
    "every ring has a way out": flow.traps,
    "positions can be looked at": flow.positions,
    "everything can be reached": flow.unreached,
    "something can always be done": flow.shut,
    "from any start as well": flow.shut_from_elsewhere,
    "both roles decide": flow.silent_roles,
    "conditions tell apart": conditions.never_or_always,
    "dimensions are in play": dimensions.in_play,
    "scales can be filled": dimensions.freaks,
    "no deal has its effects": dimensions.leaving,
    "decisions are decisions": dilemmas.weighed,
    "aims are served": teaching.aims_served,
    "aims are met": teaching.aims_met,
    "ten roles are ten": teaching.mintzberg_roles,
    "prompts are asked": prompts.asked,
    "there is time to talk": teaching.reading_time,
    "meters are used": props.meter_use,
    "walk-away points make sense": negotiation.walk_away,
    "some deal is good for both": negotiation.zone,
    "issues have options": negotiation.few_options,
    "not every deal will do": bargains.zone_trivial,
    "the two want different deals": bargains.no_conflict,
    "there is something to discover": bargains.no_compatible,
    "there is something to trade": bargains.no_trade,
    "every option has something for it": bargains.option_beaten,
}
"""Checks that need a scenario that can be built: they look at all that plays can come to."""

AT_EVERY_POSITION = frozenset((
    "everything can be reached",
    "something can always be done",
    "from any start as well",
    "conditions tell apart",
    "dimensions are in play",
    "no deal has its effects",
    "issues have options",
    "decisions are decisions",
))  # fmt: skip
"""The checks that follow every play there is: what they say is proven."""

ALWAYS = ("tables have not too many deals", "no story goes round for ever")
"""Without these nothing can be counted on to come to an end, not even an old play's debrief."""

REFUSING = (
    *ALWAYS,
    "the last way of a then is open",
    "points come to a hundred",
    "meters start on their scale",
    "every ring has a way out",
    "something can always be done",
)
"""The checks that may find errors: all that has to be looked at before a play begins."""


def check(what: Path | str, name: str = "scenario.yaml") -> tuple[Problem, ...]:
    """Every problem of a file (a Path) or of a text (a str), in reading order.

    Of a series' file those of its scenarios follow, each with its own file.
    """
    reading = read_path(what) if isinstance(what, Path) else read(what, name)
    if isinstance(what, Path) and is_series(reading):
        return check_series(reading, what)
    return examine(reading)[1]


def examine(
    reading: Reading, only: Container[str] | None = None
) -> tuple[Scenario | None, tuple[Problem, ...]]:
    """The scenario, when it can be built at all, and what there is to say about it.

    ``only`` names the checks to run; all of them, if left out.
    """
    document, found = validate(reading)
    problems = [*reading.problems, *found]
    if document is None:
        return None, in_reading_order(problems)
    scenario, unbuilt = build(document)
    case = Case(document, scenario)
    checks = ON_THE_TEXT if scenario is None else ON_THE_TEXT | ON_THE_PLAY
    for name, each in checks.items():
        if only is None or name in only:
            found = tuple(each(case))
            unbuilt += _proven(case, found) if name in AT_EVERY_POSITION else found
    problems += unbuilt
    complete = only is None and scenario is not None and not has_errors(problems)
    problems = list(heed(reading, problems, complete=complete))
    if has_errors(problems):
        return scenario, most(reading.source, problems)
    # "There are more" is an error, which a hundred pieces of advice must not become.
    return scenario, in_reading_order(problems)


def _proven(case: Case, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems with a word on how many positions they rest on."""
    wide = any(problem.code == "shut-later" for problem in problems)
    count = case.positions(wide=wide)
    sure = Sure(How.PROVEN, _("all {count:,} positions were looked at").format(count=count))
    return tuple(replace(problem, sure=sure) for problem in problems)
