"""The real program, started as people start it: piped, without a display, in odd encodings, in a terminal."""

import os
import re
import subprocess
import sys
import time

import pytest

from game.store import Store
from tests.terminal.at_the_console import CASE, HIDE, ROOT, WIPE

WHOLE = ["Robin", "", "", "2 1 4 3", "6", "a brake", "41"]
"""Answers from the chairs into the story, alone."""


def program(folder, *arguments, typed=(), **environment):
    """Run main.py with lines typed into a pipe."""
    env = {
        **{k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")},
        "COMMON_GROUND_HOME": str(folder),
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "80",
    } | environment
    lines = "".join(f"{line}\n" for line in typed).encode(env["PYTHONIOENCODING"], "replace")
    command = [sys.executable, str(ROOT / "main.py"), *map(str, arguments)]
    return subprocess.run(
        command, input=lines, capture_output=True, env=env, cwd=folder, timeout=60
    )  # fmt: skip


def test_a_piped_play_is_kept_and_gone_on_with(tmp_path):
    """The end of the pipe leaves politely; the next start stands at the very next question."""
    first = program(tmp_path, "play", CASE, "--text", "--solo", "doctor", "--seed", 11, typed=WHOLE)
    assert first.returncode == 0, first.stderr
    assert first.stderr == b""
    text = first.stdout.decode()
    assert "You play Dr Ifan Rees" in text
    assert text.endswith(
        "Kept. Start the game again to go on exactly here.\n".replace("\n", os.linesep)
    )
    again = program(tmp_path, "--text", typed=["1"])
    assert again.returncode == 0
    assert "1. Go on: The odd case, alone, in the story" in again.stdout.decode()
    with Store(tmp_path) as store:
        header, entries = store.load(store.list()[0].play)
    assert header.seed == 11
    assert entries[0].words == "Robin"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a display")
@pytest.mark.parametrize("more", [{}, {"DISPLAY": ":987"}])
def test_without_a_display_it_says_so_and_plays_in_the_terminal(tmp_path, more):
    """No display named, or one that nobody answers at: no invisible window is ever opened."""
    env = {"SDL_VIDEODRIVER": "", "XDG_RUNTIME_DIR": str(tmp_path)} | more
    done = program(tmp_path, "play", CASE, typed=["Ann"], **env)
    assert done.returncode == 0
    assert done.stderr.decode().splitlines() == [
        "No display was found, so the game plays here in the terminal."
    ]
    assert "Who is who?" in done.stdout.decode()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp850", "utf-8"])
def test_any_encoding_will_do(tmp_path, encoding):
    """No letter ends the program, and none becomes a row of question marks."""
    done = program(
        tmp_path, "play", "closer-to-home", "--text", "--solo", "doctor",
        typed=["Zoë", "", "", "2 1 4 3", "6"], PYTHONIOENCODING=encoding,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    text = done.stdout.decode(encoding)
    assert "420,000" in text
    assert not re.search(r"\?\?", text.replace("Zo?", ""))
    assert b"Traceback" not in done.stderr


def test_bytes_that_are_no_text_end_nothing(tmp_path):
    """A name typed in another encoding is taken as far as it can be read."""
    env = dict(os.environ, COMMON_GROUND_HOME=str(tmp_path), PYTHONIOENCODING="utf-8")
    command = [sys.executable, str(ROOT / "main.py"), "play", str(CASE), "--text"]
    done = subprocess.run(command, input=b"Zo\xeb\nBo\n", capture_output=True, env=env, timeout=60)
    assert done.returncode == 0, done.stderr
    with Store(tmp_path) as store:
        names = [entry.words for entry in store.load(store.list()[0].play)[1]]
    assert names[0].startswith("Zo")
    assert names[1] == "Bo"


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path):
    """As in `main.py plays | head -1`: no traceback, no complaint at exit."""
    env = dict(os.environ, COMMON_GROUND_HOME=str(tmp_path))
    command = [sys.executable, str(ROOT / "main.py"), "check", *[str(CASE)] * 3]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 1


class Terminal:
    """The real program in a real pseudo-terminal."""

    def __init__(self, folder, *arguments, columns=80, lines=24):
        import fcntl
        import pty
        import struct
        import termios

        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(
                COMMON_GROUND_HOME=str(folder), TERM="xterm", PYTHONIOENCODING="utf-8"
            )
            for name in ("COLUMNS", "LINES"):
                os.environ.pop(name, None)
            os.execv(sys.executable, [sys.executable, str(ROOT / "main.py"), *map(str, arguments)])
        size = struct.pack("HHHH", lines, columns, 0, 0)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, size)
        self.shown = ""

    def until(self, words, seconds=30):
        """Read until some words are shown; what was shown since the last time."""
        end, new = time.monotonic() + seconds, ""
        while words not in new:
            assert time.monotonic() < end, new
            try:
                piece = os.read(self.fd, 65536)
            except OSError:  # how Linux says that the other end is closed
                break
            if not piece:  # how others do
                break
            new += piece.decode("utf-8", "replace").replace("\r", "")
        self.shown += new
        return new

    def type(self, line, ending="\n"):
        os.write(self.fd, (line + ending).encode())

    def status(self):
        """Wait for the end; the exit status."""
        self.until("\x00never", seconds=30)
        status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self.fd)
        return status


needs_a_pty = pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals to fork")


@needs_a_pty
def test_in_a_terminal_a_sheet_is_put_away_and_wiped(tmp_path):
    """The other screen is used, paged, and cleared with its scrollback."""
    here = Terminal(tmp_path, "play", CASE, "--text")
    for words, typed in (
        ("Played by:", "Ann"), ("Played by:", "Bo"), ("Its name", ""), ("then press Enter.", ""),
        ("(More: press Enter)", ""), ("such as 2 1 4 3:", ""), ("10 fully:", ""),
        ("most from this?", ""), ("walk away? 0 to 100:", ""), ("put this away.", ""),
    ):  # fmt: skip
        here.until(words)
        here.type(typed)
    here.until("For Priya Nair only.")
    before, _hide, rest = here.shown.partition(HIDE)
    inside, _wipe, after = rest.partition(WIPE)
    assert "What keeps you awake is" in inside
    assert "What keeps you awake is" not in before + after
    here.type("", ending="\x04")
    assert here.status() == 0


@needs_a_pty
@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_in_a_terminal_both_keys_that_end_things_leave_politely(tmp_path, key):
    """Inside a private part as well: it is wiped, all is kept, the status is 0."""
    here = Terminal(tmp_path, "play", CASE, "--text")
    for words, typed in (("Played by:", "Ann"), ("Played by:", "Bo"), ("Its name", ""),
                         ("then press Enter.", "")):  # fmt: skip
        here.until(words)
        here.type(typed)
    here.until("(More: press Enter)")
    here.type("", ending=key)
    assert here.status() == 0
    assert here.shown.index(WIPE) < here.shown.index("Kept. Start the game again")
    assert "Traceback" not in here.shown


@needs_a_pty
@pytest.mark.parametrize("columns", [40, 200])
def test_in_a_terminal_lines_fit_its_width(tmp_path, columns):
    """Narrow as a phone or wide as a projector."""
    here = Terminal(
        tmp_path, "play", "closer-to-home", "--text", "--solo", "doctor", columns=columns
    )
    for words, typed in (("Your name:", "Ann"), ("to open it.", ""), ("2 1 4 3:", "")):
        here.until(words)
        here.type(typed)
    here.until("fully:")
    here.type("", ending="\x04")
    assert here.status() == 0
    lines = re.sub(r"\x1b\[[?0-9;]*[a-zA-Z]", "", here.shown).split("\n")
    assert max(map(len, lines)) <= min(columns, 93)
