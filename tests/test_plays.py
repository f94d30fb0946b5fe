"""Golden plays: each file in tests/plays is a play written down, and it still ends as it did."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from game.content.library import load
from game.core import moves as kinds
from game.core.moves import Move, from_text, to_text
from game.core.play import apply, is_legal, outcome, replay, start
from game.core.scenario import SIDES, Scenario, shorten

ROOT = Path(__file__).parent.parent
PLAYS = sorted((ROOT / "tests" / "plays").glob("*.yaml"))
KINDS = (
    kinds.Choose,
    kinds.Seal,
    kinds.Propose,
    kinds.Accept,
    kinds.WalkAway,
    kinds.CallTime,
    kinds.Draw,
)


@cache
def read(path: Path) -> dict:
    """One golden play as its file has it."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@cache
def scenario_of(file: str, cut: str = "") -> Scenario:
    """A scenario by its path from the project's root, in one of its cuts or whole."""
    loaded = load(ROOT / file)
    assert loaded.scenario is not None, [problem.message for problem in loaded.problems]
    return shorten(loaded.scenario, cut) if cut else loaded.scenario


def moves_of(path: Path) -> list[Move]:
    """The moves of one golden play."""
    return [from_text(text) for text in read(path)["moves"]]


@pytest.mark.parametrize("path", PLAYS, ids=lambda path: path.stem)
def test_a_golden_play_ends_as_it_is_written(path: Path):
    """The ending, the raw sums and both sides' points are those that the file expects."""
    play = read(path)
    scenario = scenario_of(play["scenario"], play.get("cut", ""))
    state = replay(scenario, moves_of(path))
    ended = outcome(scenario, state)
    assert ended is not None, "the play does not reach an ending"
    points = ended.points and {str(seat): ended.points[seat] for seat in SIDES}
    found = {"ending": ended.ending, "sums": list(state.sums), "points": points}
    assert found == play["expect"]


@pytest.mark.parametrize("path", PLAYS, ids=lambda path: path.stem)
def test_every_move_of_a_golden_play_is_legal_and_keeps_its_text(path: Path):
    """Moves are allowed where they are made, and their text form is the one in the file."""
    play = read(path)
    scenario = scenario_of(play["scenario"], play.get("cut", ""))
    state = start(scenario)
    for move, text in zip(moves_of(path), play["moves"], strict=True):
        assert to_text(move) == text
        assert is_legal(scenario, state, move)
        state = apply(scenario, state, move)


def test_the_golden_plays_make_every_kind_of_move():
    """Choosing, sealing, offering, accepting, walking away, calling time and nature's draw."""
    made = {type(move) for path in PLAYS for move in moves_of(path)}
    assert made == set(KINDS)
