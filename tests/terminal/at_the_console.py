"""People at a console in memory: they answer each question by rules, and what they saw is kept."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.session.entries import Mode
from game.session.opening import Setup
from game.store import Store
from game.terminal.console import Console
from game.terminal.start import start

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "tests" / "scenarios" / "three-scenes.yaml"
HIDE, WIPE = "\x1b[?1049h\x1b[2J\x1b[H", "\x1b[2J\x1b[3J\x1b[H\x1b[?1049l\x1b[3J"
PRIVATE = re.compile(re.escape(HIDE) + ".*?" + re.escape(WIPE), re.DOTALL)

Answer = str | None | Callable[[str], str]
Rules = Sequence[tuple[str, Answer]]


class Screen(io.StringIO):
    """What a console wrote; ``tty`` makes it a terminal."""

    def __init__(self, tty: bool):
        super().__init__()
        self.tty = tty

    def isatty(self) -> bool:
        return self.tty


class People(io.StringIO):
    """Answers the question that stands last on the screen; after ``most`` answers the input ends.

    ``asked`` holds the questions in order, each with the lines since the answer before.
    """

    def __init__(self, screen: Screen, rules: Rules, most: int = 400):
        super().__init__()
        self.screen, self.rules, self.most = screen, rules, most
        self.asked: list[str] = []
        self._seen = 0

    def isatty(self) -> bool:
        return self.screen.tty

    def readline(self, *_size) -> str:
        shown = self.screen.getvalue()
        since, self._seen = shown[self._seen :], len(shown)
        self.asked.append(since)
        if len(self.asked) > self.most:
            return ""
        question = " ".join(since.split("\n")[-4:])
        for pattern, answer in self.rules:
            if re.search(pattern, question):
                if answer is None:  # somebody closes the terminal
                    return ""
                line = f"{answer(since) if callable(answer) else answer}\n"
                if self.screen.tty:  # a terminal shows what is typed
                    self.screen.write(line)
                return line
        raise AssertionError(f"nobody knows what to answer to {question!r}")


@dataclass
class Told:
    """What came of a run: exit status, all that was shown, and the questions in order."""

    status: int
    text: str
    asked: list[str]

    @property
    def public(self) -> str:
        """What everybody could see."""
        return PRIVATE.sub("", self.text)

    @property
    def private(self) -> list[str]:
        """The private parts, in order."""
        return PRIVATE.findall(self.text)

    @property
    def last(self) -> str:
        """The question that was left unanswered, or the last one."""
        return self.asked[-1].split("\n")[-1].strip()


def first_open(since: str) -> str:
    """The first answer of the list just shown that is not shut."""
    for number, label in re.findall(r"^ +(\d+)\. (.*(?:\n {5}.*)*)", since, re.MULTILINE):
        if "(not now" not in label:
            return number
    return "1"


def make_or_take(since: str) -> str:
    """Make the first offer, then take whatever lies there."""
    takes = re.findall(r"(\d+)\. Take the offer", since)
    return takes[-1] if takes else "1"


def the_example(since: str) -> str:
    """The numbers that the question itself gives as an example."""
    return re.search(r"such as ([\d ]+)\.", since)[1]


USUAL: Rules = (
    (r"Try an offer first", "n"),
    (r"your move:", make_or_take),
    (r"The offer \(Enter", the_example),
    (r"Is this the offer|takes this offer|walks away\?|ends the bargaining", "y"),
    (r"Choose:", first_open),
    (r"[Pp]layed by:|Your name:|Its name", "Robin"),
    (r"All four numbers", "2 1 4 3"),
    (r"0 not at all, 10 fully:", "6"),
    (r"What do you want most", "A hand on the brake"),
    (r"rather walk away\?", "41"),
    (r"Can you live|Did you act|Was the way|Would you sit", "5"),
    (r"−2 to 2:", "1"),
    (r"One word", "tired"),
    (r"A line to go with it", "Let us see"),
    (r"What now\? \(Enter: 2\)", ""),
    (r"What now\?", "1"),
    (r"[Pp]ress Enter|Enter: |\(More:", ""),
)  # fmt: skip
"""Answers that lead through any play of the small case, from its chairs to the end of its talk."""


def console_for(rules: Rules = USUAL, *, tty: bool = False, most: int = 400) -> Console:
    """A console with people at it."""
    screen = Screen(tty)
    return Console(People(screen, rules, most), screen)


def run(folder: Path, rules: Rules = USUAL, *, tty: bool = False, most: int = 400, **how) -> Told:
    """Run the terminal game on a store in a folder; ``how`` is what ``start`` takes."""
    console = console_for(rules, tty=tty, most=most)
    with Store(folder) as store:
        status = start(store, console=console, **how)
    return Told(status, console.sink.getvalue(), console.source.asked)


def new(mode: Mode = Mode.TALK, human: str = "", **more) -> dict:
    """How ``start`` begins a play of the small case."""
    return {"scenario": CASE, "setup": Setup(mode=mode, human=human, seed=11, **more)}


def entries_of(folder: Path) -> list:
    """The entries of the only play in a store."""
    with Store(folder) as store:
        (row,) = store.list()
        return store.load(row.play)[1]
