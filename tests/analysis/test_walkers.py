"""Walkers play by the rules, step by step, and as often as chance has it."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.analysis import tables
from game.analysis.compile import POINTS, SUMS, compile_spots
from game.analysis.walkers import walk
from game.core import play
from game.core.moves import Accept, CallTime, Choose, Draw, Propose, Seal, WalkAway
from game.core.scenario import Seat
from tests.analysis.chances import Chances
from tests.analysis.projection import points_of
from tests.benchmarks.step import layered
from tests.core.brute import Brute
from tests.core.stories import scenarios

numpy = pytest.importorskip("numpy")

thorough = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def moves_of(scenario, labels):
    """The moves of the pure rules that a walker's labels stand for."""
    made, deal, turn = [], [], None
    for scene, (kind, what) in labels:
        if kind == "option":
            deal.append(tuple(what.split("=")))
            if len(deal) == len(scenario.scenes[scene].negotiation.issues):
                made += [Propose(turn, tuple(deal)), Accept(turn.other)]
                deal = []
        elif kind == "table":
            turn = scenario.scenes[scene].negotiation.opens
            first = [Propose(turn, an_open_deal(scenario, scene))]
            closes = {
                "agreed": [], "time": [CallTime()], f"walked {turn}": [WalkAway(turn)],
                f"walked {turn.other}": [*first, WalkAway(turn.other)],
            }  # fmt: skip
            made += closes[what]
        elif kind == "choice":
            made.append(Choose(what))
        elif kind == "pick":
            seat, choice = what.split()
            made.append(Seal(Seat(seat), choice))
        elif kind == "branch":
            made.append(Draw(what))
    return made


def an_open_deal(scenario, scene):
    """A deal that is open whatever happened: the first option of an issue is never guarded."""
    issues = scenario.scenes[scene].negotiation.issues
    return tuple((issue.id, issue.options[0].id) for issue in issues)


def check_paths(scenario, walks):
    """Every walker's path, made again by the rules, ends where the walker ended."""
    spots = walks.tables.layout.spots
    ends, sums = walks.ended(), walks.all_sums()
    points = [walks.values(key) for key in POINTS]
    for place, path in enumerate(walks.paths):
        edges = [walks.tables.edges[edge] for edge in path]
        labels = [(spots.spots[s].scene, spots.spots[s].ways[n].label) for s, n in edges]
        state = play.replay(scenario, moves_of(scenario, labels))
        assert state.scene == spots.spots[ends[place]].scene
        assert state.sums == tuple(sums[place])
        if state.settled:
            assert points_of(scenario, state) == (points[0][place], points[1][place])


@thorough
@given(scenarios(), st.integers(0, 99))
def test_each_walk_is_a_play_of_the_pure_rules(scenario, seed):
    """The same choices, made by the rules, lead to the same ending, sums and points."""
    check_paths(scenario, walk(compile_spots(scenario, (*SUMS, *POINTS)), 25, seed, paths=True))


@settings(thorough, max_examples=15)
@given(scenarios(), st.integers(0, 99))
def test_hard_spots_are_walked_by_the_same_rules(scenario, seed):
    """Where a guard cannot be told bundle by bundle, or lots are many, nothing else changes."""
    codes, lots = tables.CODES, tables.MOST_LOTS
    tables.CODES, tables.MOST_LOTS = 1, 1
    try:
        walks = walk(compile_spots(scenario, (*SUMS, *POINTS)), 25, seed, paths=True)
    finally:
        tables.CODES, tables.MOST_LOTS = codes, lots
    check_paths(scenario, walks)


@settings(thorough, max_examples=12)
@given(scenarios(), st.integers(0, 99))
def test_walks_are_as_frequent_as_they_are_likely(scenario, seed):
    """Endings, choices per play and mean sums lie where exact chances put them, within noise."""
    Brute(scenario, play.start(scenario))
    wanted, plays = Chances(scenario), 20_000
    walks = walk(compile_spots(scenario, SUMS), plays, seed)
    ends = numpy.bincount(walks.ended(), minlength=200)
    for ending in scenario.endings:
        chance = float(sum(p for s, p in wanted.landed.items() if s.scene == ending))
        near(ends[walks.tables.layout.spots.entry[ending]], plays, chance)
    for choice, often in walks.labelled("choice").items():
        near(often, plays, float(wanted.choices[choice]))
    for place, mean in enumerate(walks.all_sums().mean(axis=0)):
        moments = [
            float(sum(p * s.sums[place] ** power for s, p in wanted.landed.items()))
            for power in (1, 2)
        ]
        spread = math.sqrt(max(moments[1] - moments[0] ** 2, 0) / plays)
        assert abs(mean - moments[0]) <= 6 * spread + 1e-9


def near(count, plays, chance):
    """A count within six standard deviations of what chance has it."""
    assert (
        abs(count - plays * chance) <= 6 * math.sqrt(plays * max(chance * (1 - chance), 0)) + 1e-9
    )


def test_a_long_story_is_walked_as_the_rules_have_it():
    """Guards with 'or' over two meters, a hundred scenes."""
    scenario = layered(10, 10, seed=4)
    walks = walk(compile_spots(scenario, (*SUMS, *POINTS)), 50, 3, paths=True)
    check_paths(scenario, walks)
    assert sum(walks.labelled("choice").values()) == 50 * 10


def test_one_seed_gives_the_same_walks_again():
    """A sampled figure can be had once more by whoever doubts it."""
    spots = compile_spots(layered(5, 4, seed=4), SUMS)
    assert (walk(spots, 500, 3).all_sums() == walk(spots, 500, 3).all_sums()).all()
    assert (walk(spots, 500, 3).all_sums() != walk(spots, 500, 4).all_sums()).any()
