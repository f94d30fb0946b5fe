"""What a guard may read of a State: the vocabulary of a scenario's conditions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from game.core.conditions import Fact, Vocabulary, Word
from game.core.scenario import SIDES
from game.core.scoring import DIMENSIONS
from game.core.state import How, State

NOT_AGREED = "not_agreed"
"""What ``agreed(issue)`` is when no deal answers the issue; no author's id may be this."""


def vocabulary(
    meters: Sequence[str],
    scenes: Iterable[str],
    choices: Iterable[str],
    issues: Mapping[str, Iterable[str]],
    picks: Iterable[str] = (),
) -> Vocabulary:
    """The names a guard may use, given a scenario's ids.

    ``picks`` are the choice ids of the sealed scene whose ``then`` is being read; without
    them the words ``doctor`` and ``manager`` are unknown.
    """
    numbers = {meter: _meter(meter, index) for index, meter in enumerate(meters)}
    numbers |= {str(d): _raw_sum(str(d), index) for index, d in enumerate(DIMENSIONS)}
    return Vocabulary(
        numbers=numbers,
        flags={
            "agreed": Fact("table", lambda state: _ended(state, How.AGREED)),
            "time_called": Fact("table", lambda state: _ended(state, How.TIME)),
            "apart": Fact("table", lambda state: _ended(state, How.WALKED)),
        },
        words=_sealed(frozenset(picks)),
        flag_calls={
            "visited": {scene: _visited(scene) for scene in scenes},
            "chose": {choice: _chosen(choice) for choice in choices},
            "walked": {str(seat): _walked(str(seat)) for seat in SIDES},
        },
        word_calls={
            "agreed": {
                issue: Word(_agreed(issue), frozenset((*options, NOT_AGREED)))
                for issue, options in issues.items()
            }
        },
    )


def _sealed(picks: frozenset[str]) -> dict[str, Word]:
    if not picks:
        return {}
    return {str(seat): Word(Fact("picks", _pick(place)), picks) for place, seat in enumerate(SIDES)}


def agreed_option(state: State, issue: str) -> str:
    """The option that the latest deal on an issue gives it, or ``NOT_AGREED``.

    A table that is met again replaces what was agreed there; leaving it without a deal does not.
    """
    for settlement in reversed(state.settled):
        for key, option in settlement.deal or ():
            if key == issue:
                return option
    return NOT_AGREED


def _meter(name: str, index: int) -> Fact:
    return Fact(f"meter:{name}", lambda state: state.meters[index])


def _raw_sum(name: str, index: int) -> Fact:
    return Fact(f"sum:{name}", lambda state: state.sums[index])


def _pick(index: int):
    return lambda state: state.picks[index]


def _visited(scene: str) -> Fact:
    return Fact(f"visited:{scene}", lambda state: scene in state.visited)


def _chosen(choice: str) -> Fact:
    return Fact(f"chose:{choice}", lambda state: choice in state.chosen)


def _walked(seat: str) -> Fact:
    def read(state: State) -> bool:
        return _ended(state, How.WALKED) and state.settled[-1].by == seat

    return Fact("table", read)


def _agreed(issue: str) -> Fact:
    return Fact(f"agreed:{issue}", lambda state: agreed_option(state, issue))


def _ended(state: State, how: How) -> bool:
    return bool(state.settled) and state.settled[-1].how is how
