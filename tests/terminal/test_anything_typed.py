"""Whatever is typed, at whatever question: no fault, nothing lost, and the play can be gone on with."""

import random

import pytest

from game.session.entries import Mode
from game.session.opening import scenario_of
from game.session.record import fold
from game.store import Store
from tests.terminal.at_the_console import new, run

WORDS = (
    *map(str, range(8)), *([""] * 12), "y", "n", "b", "p", "e", "1 1 1", "0 0 1", "2 1 2", "3 3 3",
    "2 1 4 3", "-1", "−2", "9" * 400, "٣", "½", "²", "log", "sheet", "sheet doctor", "sheet manager",
    "sheet m", "undo", "/undo", "words", "word mdt", "risk", "_", "table", "offers", "again", "?",
    "note", "note a word", "/note b", "/help", "stop", "\t", "\x00\x1b[2J", "é" * 300, "\u202eabc",
    "{name}", "%s", "a, b, c, d", ",", "🙂", "\ud800", "\u200b",
)  # fmt: skip


def anything(seed):
    """Rules that answer every question by lot."""
    lot = random.Random(seed)
    return [(r"", lambda _since: lot.choice(WORDS))]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("mode", "human"), [(Mode.TALK, ""), (Mode.SOLO, "doctor")])
def test_anything_typed_is_answered_and_everything_kept_fits_together(tmp_path, seed, mode, human):
    """Hundreds of answers by lot, in three sittings; every play in the store replays."""
    told = run(tmp_path, anything(seed), tty=True, most=250, **new(mode, human))
    assert told.status == 0
    assert told.text.count("\x1b[?1049h") == told.text.count("\x1b[?1049l")
    for sitting in range(2):
        assert run(tmp_path, anything(10 * seed + sitting), most=150).status == 0
    with Store(tmp_path) as store:
        rows = store.list()
        assert rows
        for row in rows:
            header, entries = store.load(row.play)
            fold(scenario_of(header), header, entries)
            store.export_play(row.play, tmp_path / "out")
