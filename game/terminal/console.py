"""A plain console: prints wrapped text, asks questions, keeps private parts private."""

from __future__ import annotations

import os
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TextIO

from game.words import _

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Leave(Exception):
    """The input has ended, or somebody asked to leave."""


class Again(Exception):
    """Something typed at a question has changed where the table stands: look again."""


class Console:
    """Where the terminal game speaks and listens.

    ``commands`` are words that may be typed at any question: each is a function that does
    its work and returns, and the question is asked again.
    """

    def __init__(self, source: TextIO | None = None, sink: TextIO | None = None):
        self.source, self.sink = source or sys.stdin, sink or sys.stdout
        self.commands: dict[str, Callable[[str], None]] = {}
        self.interactive = self.source.isatty() and self.sink.isatty()
        if self.interactive and os.name == "nt":
            os.system("")

    def say(self, text: str = "", indent: str = "", first: str | None = None) -> None:
        """Print a paragraph, wrapped to the window."""
        width = min(max(shutil.get_terminal_size().columns, 40), 96)
        for block in _CONTROL.sub("", text).split("\n"):
            wrapped = textwrap.wrap(
                block, width, initial_indent=indent if first is None else first,
                subsequent_indent=indent,
            )  # fmt: skip
            self._print("\n".join(wrapped))
            first = None

    def title(self, text: str) -> None:
        """Print a heading."""
        text = _CONTROL.sub("", text)
        self._print(f"\n{text}\n{'─' * min(len(text), 60)}")

    def ask(self, prompt: str) -> str:
        """Ask for a line; commands are done on the way, the end of input means Leave."""
        while True:
            self.sink.write(f"{prompt} ")
            self.sink.flush()
            try:
                answer = self.source.readline()
            except (KeyboardInterrupt, UnicodeDecodeError):
                raise Leave from None
            if not answer:
                self._print()
                raise Leave
            answer = _CONTROL.sub("", answer).strip()
            word, _space, rest = answer.partition(" ")
            if command := self.commands.get(word.lower()):
                command(rest.strip())
                continue
            return answer

    def pick(self, prompt: str, labels: Sequence[str], default: int | None = None) -> int:
        """Number the labels and return the index of the one picked."""
        for number, label in enumerate(labels, 1):
            self.say(label, indent="     ", first=f"  {number}. ")
        while True:
            answer = self.ask(prompt)
            if not answer and default is not None:
                return default
            if answer.isdecimal() and 1 <= int(answer) <= len(labels):
                return int(answer) - 1
            self.say(_("Type a number from 1 to {last}.").format(last=len(labels)))

    def yes(self, prompt: str) -> bool:
        """Ask yes or no; anything but yes is no."""
        return self.ask(f"{prompt} [{_('y/n')}]").lower() in ("y", "yes", _("y"), _("yes"))

    @contextmanager
    def private(self, who: str) -> Iterator[None]:
        """A part for one side's eyes: its own screen, wiped with its scrollback afterwards."""
        self.say()
        if not self.interactive:
            self.say(
                _("(For {who} only. This is not a terminal: privacy is not kept.)").format(who=who)
            )
            yield
            return
        self.ask(_("For {who} only. The others look away; then press Enter.").format(who=who))
        self._print("\x1b[?1049h\x1b[2J\x1b[H", end="")
        try:
            yield
            self.ask(_("Press Enter to put this away."))
        finally:
            self._print("\x1b[2J\x1b[3J\x1b[H\x1b[?1049l\x1b[3J", end="")

    def _print(self, text: str = "", end: str = "\n") -> None:
        encoding = getattr(self.sink, "encoding", None) or "utf-8"
        self.sink.write(text.encode(encoding, "replace").decode(encoding) + end)
