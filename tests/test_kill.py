"""Kill the program after each acknowledged entry: the next start goes on exactly there, nothing lost.

The real program plays the small case, in the terminal through a pipe and in the window through
real events. SIGKILL (on Windows TerminateProcess) gives it no chance to say goodbye.
"""

from __future__ import annotations

import json
import os
import queue
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from game.export.room_file import write_room_file
from game.session.cohort.rooms import prepare
from game.session.entries import EntryKind, Mode, entry_to_json
from game.store import Store
from tests.terminal.at_the_console import CASE, ROOT, USUAL, new, run
from tests.terminal.test_leaving import INSIDE, PASSING

TIMEOUT = 60


def entries_of(folder: Path, play: str = "") -> list:
    """What the store has of a play; of its only one when none is named."""
    with Store(folder) as store:
        return store.load(play or store.list()[0].play)[1]


def same(entries: list) -> list:
    """Entries without what differs between two plays of the same answers: people's ids and time."""
    return [
        (entry.kind, entry.seat, {k: v for k, v in entry.body.items() if k != "person"}, entry.words)
        for entry in entries
    ]  # fmt: skip


# --- the terminal -------------------------------------------------------------------------


class Terminal:
    """The real program at the end of two pipes, answered question by question."""

    def __init__(self, folder: Path, *words: str):
        env = dict(
            os.environ, COMMON_GROUND_HOME=str(folder), PYTHONIOENCODING="utf-8", COLUMNS="80"
        )
        command = [sys.executable, str(ROOT / "main.py"), "--text", *words]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env, bufsize=0
        )
        self._came: queue.Queue[bytes] = queue.Queue()
        self._since = b""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        while piece := self.process.stdout.read(65536):
            self._came.put(piece)
        self._came.put(b"")

    def question(self) -> str:
        """Wait until it asks; all that was shown since the last answer. Empty when it has ended."""
        while True:
            shown = self._since.decode("utf-8", "ignore").replace("\r", "")
            last = shown.rpartition("\n")[2]
            if re.search(r"[?:.\])] $", last):
                return shown
            piece = self._came.get(timeout=TIMEOUT)
            if not piece:
                return ""
            self._since += piece

    def answer(self, shown: str, line: str = "") -> None:
        """Type a line, or else what the rules say."""
        if not line:
            asked = " ".join(shown.split("\n")[-4:])
            answer = next(answer for pattern, answer in USUAL if re.search(pattern, asked))
            line = answer(shown) if callable(answer) else answer
        self._since = b""
        self.process.stdin.write(f"{line}\n".encode())

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait(TIMEOUT)
        for pipe in (self.process.stdin, self.process.stdout):
            pipe.close()


def question_at_the_end(shown: str) -> str:
    return shown.rpartition("\n")[2].strip()


def killed_after_the_next_entry(folder: Path, left_at: str) -> str:
    """Start it, see that it stands where it was left, and kill it as soon as more is kept.

    The question it was killed at: what was answered before it is acknowledged.
    """
    before = entries_of(folder)
    here = Terminal(folder)
    try:
        here.answer(here.question())  # the title: go on with the first play
        shown = here.question()
        assert entries_of(folder) == before
        while PASSING.search(question_at_the_end(shown)):
            here.answer(shown)
            shown = here.question()
        if left_at and not INSIDE.search(left_at) and not left_at.startswith("[Enter"):
            assert question_at_the_end(shown) == left_at
        while len(entries_of(folder)) == len(before):
            here.answer(shown)
            shown = here.question()
        return question_at_the_end(shown)
    finally:
        here.kill()


@pytest.mark.parametrize(("mode", "human"), [(Mode.TALK, ""), (Mode.SOLO, "doctor")])
def test_the_terminal_killed_after_every_entry_plays_the_very_same_play(tmp_path, mode, human):
    """Each start goes on at the question it was killed at, to the same entries as in one go."""
    run(tmp_path / "whole", **new(mode, human))
    whole = entries_of(tmp_path / "whole")
    folder = tmp_path / "killed"
    run(folder, most=0, **new(mode, human))
    left_at, kept, kills = "", entries_of(folder), 0
    while len(kept) < len(whole):
        left_at = killed_after_the_next_entry(folder, left_at)
        now = entries_of(folder)
        assert now[: len(kept)] == kept
        kept, kills = now, kills + 1
    assert same(kept) == same(whole)
    assert kills >= (35 if mode is Mode.TALK else 18)
    with Store(folder) as store:
        assert [row.ended for row in store.list()] == [True]


def test_the_terminal_killed_in_the_middle_of_a_studys_question_asks_the_next_person(tmp_path):
    """What was answered is kept and asked no more; nobody is left out."""
    room = prepare(CASE.stem, CASE.read_text(encoding="utf-8"), purpose="research", seed=7)
    words = ("play", str(write_room_file(room, tmp_path / "study")))
    folder, said = tmp_path / "home", []
    for kill in range(2):
        here = Terminal(folder, *words)
        try:
            shown = here.question()
            while len(said) == kill:
                if question_at_the_end(shown) == "Your answer:":
                    here.answer(shown, "2" if kill == 1 else "1")
                else:
                    here.answer(shown)
                shown = here.question()
                kept = [e for e in entries_of(folder) if e.kind is EntryKind.CONSENT]
                assert [entry.body["yes"] for entry in kept[: len(said)]] == said
                said = [entry.body["yes"] for entry in kept]
        finally:
            here.kill()
        words = ()  # from the title, where the play is gone on with
    assert said == [True, False]


# --- the window ---------------------------------------------------------------------------


def window_killed_after(acknowledged: int, folder: Path) -> list[str]:
    """Let a window play on until it has said so often that an entry is kept, then kill it.

    Every entry that it acknowledged, as the line it printed; it does not wait for the kill.
    """
    quiet = {"SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    env = dict(os.environ, SDL_VIDEODRIVER="dummy", **quiet)
    command = [sys.executable, "-m", "tests.screens.killed_window", str(folder)]
    said: list[str] = []
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        for line in process.stdout:
            said.append(line)
            if len(said) == acknowledged:
                process.kill()
        process.wait(TIMEOUT)
    return [line for line in said if line.endswith("\n")]


@pytest.mark.parametrize("part", range(3))
def test_the_window_killed_after_each_acknowledged_entry_loses_none(tmp_path, part):
    """Fifty kills in all; what each window said was kept is there, in its place, ever after."""
    kept: dict[tuple[str, int], dict] = {}
    for _kill in range(17):
        for line in window_killed_after(1, tmp_path):
            play, entry = json.loads(line)
            kept[play, entry["turn"]] = entry
        with Store(tmp_path) as store:
            found = {
                (row.play, entry.turn): entry_to_json(entry)
                for row in store.list()
                for entry in store.load(row.play)[1]
            }
            assert not any(row.being_played for row in store.list())
        for place, entry in kept.items():
            assert found[place] == entry
        kept = found
    assert len(kept) >= 17
