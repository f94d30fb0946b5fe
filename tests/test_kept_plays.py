"""Promise 2: plays that were exported once open for ever, with the same State and Scorecard.

The files in tests/plays/kept are never made again. When a format changes, plays of the new one
are added beside them, and these must still pass; a test that fails here is a broken promise.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from game.core.prospects import goalposts
from game.core.scoring import scorecard
from game.export.replay import replay_text
from game.session.debrief.leading import Debrief
from game.session.entries import EntryKind
from game.session.opening import scenario_of
from game.session.phases import Phase
from game.session.received import read_received
from game.session.session import Session
from game.store import Store
from tests.session.sitting import MemoryLog

KEPT = sorted((Path(__file__).parent / "plays" / "kept").glob("*.play"))
SCORES = {
    "format-1-talk": (0.747549, 0.745604),
    "format-1-branch-stopped": (0.556311, 0.5521),
    "format-1-solo-cut": (0.7, 0.419584),
    "format-1-study": (0.520833, 0.296479),
}
"""Average and balance, as they were when the file was written."""

each = pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)


@cache
def read(path: Path):
    """Header, entries and what was recorded."""
    return read_received(path.read_text(encoding="utf-8"))


@cache
def session_of(path: Path) -> Session:
    """The sitting as it stood when the file was written."""
    header, entries, _recorded = read(path)
    return Session(scenario_of(header), header, MemoryLog(entries), lambda: 0, entries)


@each
def test_a_kept_play_comes_to_what_it_recorded(path):
    """The same entries give the same state and points, and its scenario is the same one."""
    report = replay_text(path.read_text(encoding="utf-8"))
    assert report.agrees, report.text
    assert report.recorded == read(path)[2]


@each
def test_a_kept_play_scores_as_it_did(path):
    """To the last digit that a screen could show."""
    session = session_of(path)
    card = scorecard(session.record.state.sums, goalposts(session.scenario))
    assert (round(card.average, 6), round(card.balance, 6)) == SCORES[path.stem]


@each
def test_a_kept_play_can_be_looked_at_from_every_seat_and_talked_over(path):
    """Each view and each page of the debrief can still be made."""
    session = session_of(path)
    for eye in ("doctor", "manager", "table"):
        assert session.view(eye).log
    assert session.record.phase in (Phase.DEBRIEF, Phase.CLOSED)
    assert all(page.title for page in Debrief(session).pages)


@each
def test_a_kept_play_can_be_taken_in_and_goes_out_as_it_came(path, tmp_path):
    """The store keeps it whole: what it writes is what it read."""
    with Store(tmp_path) as store:
        play = store.import_play(path.read_text(encoding="utf-8"))
        out = store.export_play(play, tmp_path / "out", with_names=True)
    assert read_received(out.read_text(encoding="utf-8")) == read(path)


def test_the_kept_plays_hold_every_kind_of_entry():
    """So that none can be dropped without being missed."""
    assert {entry.kind for path in KEPT for entry in read(path)[1]} == set(EntryKind)
    assert any(read(path)[0].parent for path in KEPT)
    assert any(read(path)[0].starts for path in KEPT)
