"""The computer against itself, all deals weighed at once, does what the computer player does."""

import pytest

from game.content import library
from game.core import play
from game.core.scenario import SIDES, Kind
from game.session import computer
from game.session.entries import Mode
from game.session.seeing import see
from game.session.session import Session
from tests.session.sitting import MemoryLog, case, header, read_to_decision

pytest.importorskip("numpy")

from game.analysis.page import page
from game.analysis.report import Report
from game.analysis.sections import sections
from game.analysis.summaries import pair_figures, table_figures
from game.analysis.tempers import PAIRS, play_pairs
from game.export.svg import to_svg


def by_views(scenario, tempers, seed):
    """Two computer players, each with its own view, from the first page to the ending."""
    session = Session(scenario, header(seed=seed), MemoryLog(), lambda: 0)
    session.go_on()
    session.go_on()
    while True:
        read_to_decision(session)
        state = session.record.state
        if play.ended(scenario, state):
            return state
        if scenario.scenes[state.scene].kind is Kind.CHANCE:
            session.draw()
            continue
        seat = min(play.to_move(scenario, state), key=SIDES.index)
        alone = header(seed=seed, mode=Mode.SOLO, human=str(seat.other))
        view = see(scenario, alone, session.record, str(seat))
        session.move(computer.pick(view, tempers[seat], seed, len(session.record.made)))


def test_pairs_play_as_two_computer_players_do():
    """The same story, the same offers and the same closing, for every pair of tempers."""
    scenario = case()
    for landed in play_pairs(scenario, range(3)):
        state = by_views(scenario, dict(zip(SIDES, landed.pair, strict=True)), landed.seed)
        assert (state.scene, state.sums) == (landed.state.scene, landed.state.sums)
        for theirs, ours in zip(state.settled, landed.closings, strict=True):
            assert (theirs.how, theirs.by, theirs.deal) == (ours.how, ours.by, ours.deal)
            assert theirs.offers == ours.offers


def test_every_pair_is_played_once_for_each_seed():
    """Sixteen pairs, so many seeds; and a stop in between leaves whole seeds."""
    assert len(play_pairs(case(), range(3))) == 3 * len(PAIRS)
    stopped = play_pairs(case(), range(3), lambda part: part < 0.5)
    assert len(stopped) == 2 * len(PAIRS)


def test_every_table_of_a_scenario_is_told():
    """Agreed, points and offers of each pair at the first table as at the last, in words and pictures."""
    (path,) = (path for path in library.shipped() if path.stem == "nine-minutes")
    scenario = library.load(path).scenario
    tables = [table_figures(scenario, scene) for scene in scenario.negotiations()]
    pairs = pair_figures(play_pairs(scenario, range(2)), tables)
    assert [(pair.scene, pair.n) for pair in pairs] == [
        (table.scene, 2) for table in tables for _ in PAIRS
    ]
    assert all(sum(pair.endings.values()) == 1 for pair in pairs)
    report = Report(scenario.id, scenario.title, "", tables=tables, pairs=pairs)
    told = [part for part in sections(report) if part.key == "pairs"]
    assert [len(part.rows) for part in told] == [len(PAIRS)] * 2
    assert all(table.name in part.title for table, part in zip(tables, told, strict=True))
    assert page(report, to_svg).count("<svg") == 2
