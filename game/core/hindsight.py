"""What the debrief's prompts may ask of a finished play: a state, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from game.core.conditions import Fact, Vocabulary, Word
from game.core.facts import vocabulary
from game.core.scenario import SIDES, Seat
from game.core.scoring import DIMENSIONS, Dimension
from game.core.state import State

MOST_ASKED = 3
"""How many of the author's prompts one phase asks: the first that fit."""


@dataclass(frozen=True, slots=True)
class Hindsight:
    """A play looked back on. What is not known, or never came to be, is None or left out.

    ``left_on_table``, ``surplus`` and ``guess_error`` are by seat; ``worst`` holds the
    dimensions that came off worst, several when they tie; ``ending`` is empty for a play that
    was stopped.
    """

    state: State
    left_on_table: Mapping[Seat, int] = field(default_factory=dict)
    surplus: Mapping[Seat, int] = field(default_factory=dict)
    rounds_used: int | None = None
    guess_error: Mapping[Seat, int] = field(default_factory=dict)
    worst: tuple[Dimension, ...] = ()
    ending: str = ""


class _Unknown:
    """A number or word that this play cannot give: no comparison with it holds."""

    def _never(self, other: object) -> bool:
        return False

    def _same(self, *other: object) -> _Unknown:
        return self

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _never
    __add__ = __radd__ = __sub__ = __rsub__ = __neg__ = _same
    __hash__ = object.__hash__


UNKNOWN = _Unknown()


class _Among:
    """Several words at once, for a tie: equal to each of them."""

    def __init__(self, words: Iterable[str]):
        self.words = frozenset(words)

    def __eq__(self, other: object) -> bool:
        return other in self.words

    def __ne__(self, other: object) -> bool:
        return other not in self.words

    __hash__ = object.__hash__


def debrief_vocabulary(
    meters: Sequence[str],
    scenes: Iterable[str],
    choices: Iterable[str],
    issues: Mapping[str, Iterable[str]],
    endings: Iterable[str],
) -> Vocabulary:
    """The names a debrief prompt's ``when`` may use: a guard's own, and what came of the play.

    A guard parsed with it is called with a Hindsight.
    """
    play = vocabulary(meters, scenes, choices, issues)
    return Vocabulary(
        numbers=_of_state(play.numbers) | _numbers(),
        flags=_of_state(play.flags),
        words={"worst": Word(Fact("worst", _worst), frozenset(map(str, DIMENSIONS)))},
        flag_calls={name: _of_state(known) for name, known in play.flag_calls.items()}
        | {"ended": {ending: _ended(ending) for ending in endings}},
        word_calls={
            name: {key: Word(_later(word.fact), word.options) for key, word in known.items()}
            for name, known in play.word_calls.items()
        },
    )


def _of_state(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    return {name: _later(fact) for name, fact in facts.items()}


def _later(fact: Fact) -> Fact:
    read = fact.read
    return Fact(fact.key, lambda hindsight: read(hindsight.state))


def _numbers() -> dict[str, Fact]:
    facts = {
        "rounds_used": Fact("rounds_used", lambda h: _known(h.rounds_used)),
        "left_on_table": Fact(
            "left_on_table", lambda h: _known(max(h.left_on_table.values(), default=None))
        ),
    }
    for name in ("left_on_table", "surplus", "guess_error"):
        for seat in SIDES:
            facts[f"{name}.{seat}"] = Fact(f"{name}.{seat}", _by_seat(name, seat))
    return facts


def _by_seat(name: str, seat: Seat) -> Callable[[Hindsight], Any]:
    return lambda hindsight: _known(getattr(hindsight, name).get(seat))


def _known(value: int | None) -> Any:
    return UNKNOWN if value is None else value


def _worst(hindsight: Hindsight) -> Any:
    return _Among(hindsight.worst) if hindsight.worst else UNKNOWN


def _ended(ending: str) -> Fact:
    return Fact(f"ended:{ending}", lambda hindsight: hindsight.ending == ending)
