"""The real program on a big story: it says how far it has come, and Ctrl-C gives what is known."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.load import story

pytest.importorskip("numpy")
pty = pytest.importorskip("pty", reason="a terminal to show progress on; Windows has none to lend")

ROOT = Path(__file__).resolve().parents[2]


def test_ctrl_c_in_the_middle_of_a_big_story_tells_the_parts_before_it(tmp_path):
    """A bar, a part by its name and an estimate; then the finished parts, and exit 130."""
    path = tmp_path / "big.yaml"
    path.write_text(story(seed=1), encoding="utf-8")
    ours, theirs = pty.openpty()
    command = [sys.executable, str(ROOT / "main.py"), "explore", str(path)]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=theirs, cwd=tmp_path, start_new_session=True
    )
    os.close(theirs)
    shown = ""
    while not ("how many plays there are" in shown and "left" in shown):
        shown += os.read(ours, 1 << 16).decode(errors="ignore")
    process.send_signal(signal.SIGINT)
    told = process.communicate(timeout=120)[0].decode()
    os.close(ours)
    assert "░" in shown
    assert process.returncode == 130
    assert "Stopped while working out" in told
    assert "Never seen" in told
    assert "Paths worth knowing" not in told
