"""What ``expect`` may ask of a play: all that a prompt of the debrief may, and the figures it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from game.core.conditions import Fact, Guard, Vocabulary, explain
from game.core.hindsight import UNKNOWN, Hindsight, debrief_vocabulary
from game.core.play import outcome
from game.core.prospects import goalposts
from game.core.scenario import SIDES, Scenario, Seat
from game.core.scoring import DIMENSIONS, Dimension, Goalposts
from game.session.debrief.balance import hundred, score
from game.session.debrief.horizons import TOO_LARGE, Horizons, bargains
from game.session.debrief.prompts import hindsight
from game.session.debrief.review import Review
from game.session.entries import Header
from game.session.record import Record
from game.words import _


@dataclass(frozen=True, slots=True)
class Looked(Hindsight):
    """A play looked back on, with the figures of 100 that its debrief shows.

    ``figures`` are by name (balance, average, x.equity …) and empty while the play goes on;
    ``points`` by seat, empty until a table has closed.
    """

    figures: Mapping[str, int] = field(default_factory=dict)
    points: Mapping[Seat, int] = field(default_factory=dict)


@lru_cache(maxsize=16)
def vocabulary_of(scenario: Scenario) -> Vocabulary:
    """The names that ``expect`` may use; a meter keeps its name whatever else is called so."""
    issues: dict[str, dict[str, None]] = {}
    for scene in scenario.negotiations():
        for issue in scene.negotiation.issues:
            options = dict.fromkeys(option.id for option in issue.options)
            issues.setdefault(issue.id, {}).update(options)
    choices = [choice.id for scene in scenario.scenes.values() for choice in scene.choices]
    debrief = debrief_vocabulary(
        [meter.id for meter in scenario.meters], scenario.scenes, choices, issues, scenario.endings
    )
    return Vocabulary(
        _figures() | _points() | dict(debrief.numbers), debrief.flags, debrief.words,
        debrief.flag_calls, debrief.word_calls,
    )  # fmt: skip


def _figures() -> dict[str, Fact]:
    names = ("balance", "average", *(f"x.{dimension}" for dimension in DIMENSIONS))
    return {name: Fact(f"figure:{name}", _figure(name)) for name in names}


def _figure(name: str) -> Callable[[Looked], Any]:
    return lambda seen: seen.figures.get(name, UNKNOWN)


def _points() -> dict[str, Fact]:
    return {f"points.{seat}": Fact(f"points:{seat}", _points_of(seat)) for seat in SIDES}


def _points_of(seat: Seat) -> Callable[[Looked], Any]:
    return lambda seen: seen.points.get(seat, UNKNOWN)


@lru_cache(maxsize=16)
def _attainable(scenario: Scenario) -> Mapping[Dimension, Goalposts] | None:
    try:
        return goalposts(scenario)
    except TOO_LARGE:
        return None


def look(scenario: Scenario, header: Header, record: Record) -> Looked:
    """What can be said of a play as it stands: the figures only of one that has ended."""
    horizons = Horizons(_attainable(scenario), None, None, None, bargains(scenario, record))
    review = Review(scenario, header, record, horizons)
    seen, card, came = hindsight(review), score(review), outcome(scenario, record.state)
    figures = {}
    if card and card.x:
        figures = {"balance": hundred(card.balance), "average": hundred(card.average)}
        figures |= {f"x.{dimension}": hundred(place) for dimension, place in card.x.items()}
    return Looked(
        seen.state, seen.left_on_table, seen.surplus, seen.rounds_used, seen.guess_error,
        seen.worst, seen.ending, figures, (came and came.points) or {},
    )  # fmt: skip


def facts(guard: Guard, words: Vocabulary, seen: Looked) -> list[str]:
    """What a guard read, each with what it was: "trust = 4", "visited(ward) = no".

    A number or word that this play cannot give is a dash.
    """
    read = {
        name: fact.read(seen) for name, fact in words.numbers.items() if fact.key in guard.reads
    }
    for call, known in words.word_calls.items():
        read |= {
            f"{call}({name})": word.fact.read(seen)
            for name, word in known.items()
            if word.fact.key in guard.reads
        }
    if "worst" in guard.reads:
        read["worst"] = ", ".join(seen.worst) or UNKNOWN
    said = [f"{name} = {'–' if value is UNKNOWN else value}" for name, value in read.items()]
    told = [(text, holds) for text, holds in explain(guard, seen) if _flag(text)]
    return said + [f"{text} = {_('yes') if holds else _('no')}" for text, holds in told]


def _flag(text: str) -> bool:
    return not any(sign in text for sign in "<>=!")
