"""What holds for every scenario that comes along: the library as a school meets it."""

from __future__ import annotations

import re

import pytest

pytest.importorskip("numpy")

from game.content import library
from game.content.checks import check
from game.core.prospects import dead_ends, endings, envelope
from game.core.scoring import DIMENSIONS
from game.session.rehearsal import suite
from tests import library as figures

NAMES = [path.stem for path in library.shipped()]
TEN_MINUTES = {"two-weeks"}
"""A quarter of an hour with the game, too short for what a whole case has."""

BROUGHT = {"network-year/winter": {"in_pen"}}
"""Endings for those only who bring something along from an earlier sitting."""

every = pytest.mark.parametrize("name", [*NAMES, *figures.sittings()])
full = pytest.mark.parametrize("name", [name for name in NAMES if name not in TEN_MINUTES])


@every
def test_every_ending_is_reached_by_random_play(name: str):
    """No page is written for nobody, and nothing stops half-way."""
    graph = figures.graph_of(name)
    assert endings(graph) == frozenset(graph.scenario.endings) - BROUGHT.get(name, set())
    assert dead_ends(graph) == ()


@every
def test_every_ending_but_time_called_is_reached_by_two_computer_players(name: str):
    """Whatever their tempers; a computer player never calls time."""
    scenario = figures.scenarios()[name]
    wanted = {e.id for e in scenario.endings.values() if e.kind != "time_called"}
    reached = {ending for pair in figures.pairs_of(name) for ending in pair.endings}
    assert wanted - BROUGHT.get(name, set()) <= reached


@every
def test_the_two_sides_keep_alike_at_the_last_table(name: str):
    """Over all pairs of tempers, shares of what each could have got, at most a tenth apart."""
    doctor, manager = figures.kept(name, figures.tables_of(name)[-1])
    assert abs(doctor - manager) <= 0.1


@every
def test_no_choice_is_worse_in_every_way_and_reading_leaves_time_to_talk(name: str):
    """As ``check`` finds it, in the whole and in its shorter forms."""
    text = (figures.GUIDE.parent / f"{name}.yaml").read_text(encoding="utf-8")
    found = {problem.code for problem in check(text)}
    assert not found & {"choice-beaten", "minutes-short", "unreachable"}
    assert figures.reading(name) < figures.scenarios()[name].minutes


@every
def test_every_dimension_can_rise_and_fall(name: str):
    """Against today, so that none is always the loser."""
    posts = envelope(figures.graph_of(name))
    assert all(posts[d].low < 0 < posts[d].high for d in DIMENSIONS)


@every
def test_the_best_balanced_play_is_not_the_likeliest(name: str):
    """What one does without thinking does not balance best."""
    best = float(_row_of(name)[figures.DEAR])
    assert figures.likeliest_balance(name) < best - 5


@every
def test_it_has_endings_and_issues_enough(name: str):
    """Tables of a size that a class can bargain over."""
    scenario = figures.scenarios()[name]
    sizes = [len(scene.negotiation.issues) for scene in scenario.negotiations()]
    assert sum(sizes) >= (3 if name in TEN_MINUTES else 4)
    assert max(sizes) <= 6
    assert all(
        3 <= len(issue.options) <= 5
        for scene in scenario.negotiations()
        for issue in scene.negotiation.issues
    )
    assert len(scenario.endings) >= 5


@full
def test_it_is_a_whole_case(name: str):
    """Scenes, decisions on any way to an agreement, words of two dialects, false friends."""
    scenario = figures.scenarios()[name]
    assert len(scenario.scenes) >= 15
    assert figures.decisions(name)[0] >= 10
    assert len(scenario.glossary) >= 20
    assert sum(term.false_friend for term in scenario.glossary) >= 5


@every
def test_its_golden_plays_come_out_as_written(name: str):
    """Three at least: an agreement, a no-deal, and one of each shorter form."""
    scenario = figures.scenarios()[name]
    report = suite.run_transcripts(figures.GUIDE.parent / f"{name}.yaml")
    assert report.passed, [problem.message for each in report.results for problem in each.problems]
    assert len(report.results) >= 3
    text = (figures.GUIDE.parent / f"{name}.test.txt").read_text(encoding="utf-8")
    kinds = {scenario.endings[ending].kind for ending in re.findall(r"^ends (\w+)", text, re.M)}
    assert {"agreement", "impasse"} <= kinds
    assert set(scenario.cuts) == set(re.findall(r"^cut (\w+)", text, re.M))


@every
def test_the_table_in_the_guide_is_current(name: str):
    """``python -m tests.library`` writes it; the balance, which takes long, is only read."""
    written = _row_of(name)
    assert written == list(figures.row(name, written[figures.DEAR]))
    assert 0 <= float(written[figures.DEAR]) <= 100


def _row_of(name: str) -> list[str]:
    (found,) = (cells for cells in figures.written() if f"({name}.yaml)" in cells[0])
    return found
