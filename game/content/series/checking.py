"""What is wrong in a series: the file itself, each of its scenarios, and what is to carry over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from game.content.nodes import Tree
from game.content.pictures import pictures
from game.content.problems import Problem, closest, has_errors, in_reading_order
from game.content.reader import Reading
from game.content.series.reading import series_of
from game.content.series.values import Fact, Series
from game.core.conditions import GuardError, Vocabulary, parse
from game.core.facts import vocabulary
from game.core.scenario import SIDES, Meter, Scenario
from game.words import _


def check_series(reading: Reading, path: Path) -> tuple[Problem, ...]:
    """Every problem of a series: its own first, then those of its scenarios, each in its file."""
    # Imported here: the checks of scenarios know about series, and not the other way round.
    from game.content.checks import examine
    from game.content.reader import read_path

    series, found = series_of(reading)
    if series is None:
        return found
    tree = Tree(reading.source, reading.root)
    own, theirs = list(found), []
    episodes: dict[int, Scenario] = {}
    for number, sitting in enumerate(series.sittings, 1):
        scenario, problems = examine(read_path(path.parent / sitting.file))
        theirs += problems
        if scenario is None or has_errors(problems):
            message = _("its scenario {file} is not there, or cannot be played yet.").format(
                file=sitting.file
            )
            mend = _("Correct the way there, or mend the scenario: its problems are named as well.")
            place = ("sittings", sitting.id, "scenario")
            own.append(tree.problem("series-episode", place, message, mend))
        else:
            episodes[number] = scenario
    own += [
        *_cover(tree, series),
        *_people(tree, series, episodes),
        *_meters(tree, series, episodes),
        *_facts(tree, series, episodes),
    ]
    return (*in_reading_order(own), *theirs)


def words_of(scenario: Scenario) -> Vocabulary:
    """What the condition of a fact may name: all that a condition of the scenario may."""
    options: dict[str, dict[str, None]] = {}
    for table in scenario.negotiations():
        for issue in table.negotiation.issues:
            options.setdefault(issue.id, {}).update(dict.fromkeys(o.id for o in issue.options))
    choices = [choice.id for scene in scenario.scenes.values() for choice in scene.choices]
    return vocabulary([m.id for m in scenario.meters], scenario.scenes, choices, options)


def _cover(tree: Tree, series: Series) -> Iterator[Problem]:
    """The cover is a picture that comes with the game."""
    known = pictures("covers")
    if series.cover and known and series.cover not in known:
        yield tree.problem(
            "unknown-picture", ("cover",),
            _("there is no picture of a {what} called '{name}', so none is shown.").format(what="cover", name=series.cover),
            _("There are: {known}.").format(known=", ".join(known)), did_you_mean=closest(series.cover, known),
        )  # fmt: skip


def _people(tree: Tree, series: Series, episodes: Mapping[int, Scenario]) -> Iterator[Problem]:
    """The two people are called the same in the series and in each of its scenarios."""
    for number, scenario in episodes.items():
        for seat in SIDES:
            wanted, given = series.people[seat].name, scenario.roles[seat].name
            if wanted != given:
                sitting = series.sittings[number - 1]
                yield tree.problem(
                    "series-names", ("roles", str(seat), "name"),
                    _("'{seat}' is called '{wanted}' here and '{given}' in {file}.").format(
                        seat=seat, wanted=wanted, given=given, file=sitting.file
                    ),
                    _("Call both people the same everywhere: it is one story."),
                )  # fmt: skip


def _meters(tree: Tree, series: Series, episodes: Mapping[int, Scenario]) -> Iterator[Problem]:
    """A meter that carries over is in every scenario, on the same scale."""
    for place, name in enumerate(series.carries):
        scales: dict[tuple[int, int, int], str] = {}
        for number, scenario in episodes.items():
            file = series.sittings[number - 1].file
            meter = _meter(scenario, name)
            if meter is None:
                message = _("{file} has no meter '{name}', so it cannot carry over.").format(
                    file=file, name=name
                )
                mend = _("Declare it there under meters, or leave it out here.")
                yield tree.problem("series-carries", ("carries", place), message, mend)
            else:
                scales.setdefault((meter.low, meter.high, meter.step), file)
        if len(scales) > 1:
            told = ", ".join(
                _("{low} to {high} in {file}").format(low=low, high=high, file=file)
                for (low, high, _step), file in scales.items()
            )
            message = _("'{name}' has different scales: {told}.").format(name=name, told=told)
            mend = _("Give it the same 'from', 'to' and 'step' in every scenario.")
            yield tree.problem("series-carries", ("carries", place), message, mend)


def _facts(tree: Tree, series: Series, episodes: Mapping[int, Scenario]) -> Iterator[Problem]:
    """The condition of a fact can be read in its scenario, and a later one asks for the fact."""
    for number, sitting in enumerate(series.sittings, 1):
        for fact in sitting.facts:
            place = ("sittings", sitting.id, "facts", fact.id)
            if number in episodes:
                yield from _condition(tree, place, fact, episodes[number])
            later = {n: s for n, s in episodes.items() if n > number}
            takers = {n: m for n, s in later.items() if (m := _meter(s, fact.id))}
            for taker, meter in takers.items():
                if (meter.low, meter.high) != (0, 1) or set(meter.starts) != {0, 1}:
                    yield tree.problem(
                        "series-carries", place,
                        _("'{fact}' in {file} is not a meter for a fact.").format(
                            fact=fact.id, file=series.sittings[taker - 1].file
                        ),
                        _("Declare it there with from: 0, to: 1, a start, and starts: [0, 1]."),
                        key=True,
                    )  # fmt: skip
            if not takers and len(episodes) == len(series.sittings):
                message = _("no later scenario has a meter '{fact}', so nothing can come of it.")
                mend = _("Declare it in a later scenario, and ask for it in a condition there.")
                message = message.format(fact=fact.id)
                yield tree.problem("series-fact", place, message, mend, key=True)


def _condition(tree: Tree, place, fact: Fact, scenario: Scenario) -> Iterator[Problem]:
    try:
        parse(fact.when, words_of(scenario))
    except GuardError as error:
        yield tree.problem(
            "condition", (*place, "when"), f"{error.message}.",
            f"{error.mend[:1].upper()}{error.mend[1:]}.",
            offset=error.column, did_you_mean=error.meant or "",
        )  # fmt: skip


def _meter(scenario: Scenario, name: str) -> Meter | None:
    return next((meter for meter in scenario.meters if meter.id == name), None)
