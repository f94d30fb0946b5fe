"""Kill the program anywhere: nothing acknowledged is lost, and the next goes on at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.store import BeingPlayedElsewhere, Store
from tests.store.plays import a_header, a_note

ROOT = Path(__file__).parent.parent.parent
PLAY = a_header().play


def window(folder: Path) -> subprocess.Popen:
    """Another process that plays the play."""
    command = [sys.executable, "-m", "tests.store.appender", str(folder), PLAY]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def killed_after(more: int, folder: Path, kept: int) -> int:
    """Let a window go on for so many entries and kill it; the last turn it acknowledged."""
    with window(folder) as process:
        word, turn = process.stdout.readline().split()
        assert word == "resumed", "a killed window's claim holds the next one up"
        assert int(turn) >= kept
        acknowledged = int(turn) - 1
        for _ in range(more):
            acknowledged = int(process.stdout.readline().split()[1])
        process.kill()
        for line in process.stdout.read().splitlines(keepends=True):
            if line.startswith("ack ") and line.endswith("\n"):
                acknowledged = int(line.split()[1])
    return acknowledged


def test_nothing_acknowledged_is_lost_however_often_it_is_killed(tmp_path):
    """Killed after 0, 1, 2 … more acknowledged entries, one window after the other goes on."""
    with Store(tmp_path) as store:
        store.create(a_header())
    kept = 0
    for more in (0, 1, 2, 3, 5, 8, 13, 21, 1, 34):
        acknowledged = killed_after(more, tmp_path, kept)
        with Store(tmp_path) as store:
            assert not store.list()[0].being_played
            log = store.log(PLAY)
            entries = store.load(PLAY)[1]
            assert len(entries) >= acknowledged + 1
            assert [entry.turn for entry in entries] == list(range(len(entries)))
            expected = [f"words of turn {entry.turn}" for entry in entries]
            assert [entry.words for entry in entries] == expected
            log.append(a_note(len(entries), f"words of turn {len(entries)}"))
            kept = len(entries) + 1


def test_another_process_is_told_and_may_go_on_when_the_first_is_gone(tmp_path):
    """The claim holds between processes, and ends with the process and not a second later."""
    with Store(tmp_path) as store:
        store.create(a_header())
        with window(tmp_path) as process:
            process.stdout.readline()
            assert store.list()[0].being_played
            with pytest.raises(BeingPlayedElsewhere):
                store.log(PLAY)
            with pytest.raises(BeingPlayedElsewhere):
                store.erase_play(PLAY)
            store.backup(tmp_path / "copy.db")
            process.kill()
            process.stdout.read()
        store.log(PLAY)
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy.db").rename(tmp_path / "copy" / "plays.db")
    with Store(tmp_path / "copy") as copy:  # a backup is a store: put in place, it opens
        entries = copy.load(PLAY)[1]
        assert [entry.turn for entry in entries] == list(range(len(entries)))
