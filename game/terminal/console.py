"""A plain console: prints wrapped text, asks questions, keeps private parts private."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TextIO

from game.terminal.letters import speak_plainly
from game.words import _

NARROWEST, WIDEST = 24, 92
HARD_SPACE = "\u00a0"
"""Holds two words on one line; it is printed as a plain space."""

FEW = 3
"""Lines that push nothing out of sight."""

BACK = -1
"""What ``pick`` answers when somebody wants to go back."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_HIDE = "\x1b[?1049h\x1b[2J\x1b[H"
_WIPE = "\x1b[2J\x1b[3J\x1b[H\x1b[?1049l\x1b[3J"
"""Clear the other screen and its scrollback, go back, and clear the scrollback there too."""


class Leave(Exception):
    """The input has ended, or somebody asked to leave."""


class Again(Exception):
    """Something typed at a question has changed where the table stands: look again."""


class Console:
    """Where the terminal game speaks and listens.

    ``commands`` are words that may be typed at any question: each is a function that does
    its work and returns, and the question is asked again. ``explain`` is offered any other
    answer to a numbered question, and tells whether it knew it as a word to explain.
    """

    def __init__(self, source: TextIO | None = None, sink: TextIO | None = None):
        # A program without a console has neither; then there is nobody to answer.
        self.source = source or sys.stdin or io.StringIO()
        self.sink = sink or sys.stdout or io.StringIO()
        speak_plainly(self.sink)
        self.commands: dict[str, Callable[[str], None]] = {}
        self.explain: Callable[[str], bool] = lambda _answer: False
        # A dumb terminal (an editor's, say) knows no other screen: it can hide nothing.
        dumb = os.environ.get("TERM") == "dumb"
        self.interactive = self.source.isatty() and self.sink.isatty() and not dumb
        self.private_to = ""
        """The seat whose private part is open, or empty."""
        self._lines = 0
        self._blank = True
        if self.interactive and os.name == "nt":
            os.system("")  # wakes the escape codes up in an older console

    # --- speaking ---------------------------------------------------------------

    def say(self, text: str = "", indent: str = "", first: str | None = None) -> None:
        """Print a paragraph, wrapped to the window."""
        for block in _CONTROL.sub("", text).split("\n"):
            start = indent if first is None else first
            for line in self._wrapped(block, indent, start) or [""]:
                self._print(line)
            first = None

    def title(self, text: str) -> None:
        """Print a heading."""
        self.say()
        lines = self._wrapped(_CONTROL.sub("", text), "", "")
        for line in [*lines, "─" * min(max(map(len, lines), default=0), 60)]:
            self._print(line)

    # --- listening --------------------------------------------------------------

    def ask(
        self, prompt: str, *, free: bool = False, remind: Callable[[], object] | None = None
    ) -> str:
        """Ask for a line; commands are done on the way, the end of input means Leave.

        Where people write words of their own (``free``) a command needs a stroke before it,
        for "stop" is also a word and a note may begin with "note". ``remind`` says once more
        what there is to choose from, when a command has pushed it up and away.
        """
        while True:
            self._prompt(prompt)
            answer = self._read()
            word, _space, rest = answer.partition(" ")
            command = self.commands.get(word.removeprefix("/").lower())
            if command and (not free or word.startswith("/") or answer == "?"):
                command(rest.strip())
            elif free or not answer or answer.isdecimal() or not self.explain(answer):
                return answer
            if remind and self._lines > FEW:
                self.say()
                remind()

    def wait(self, prompt: str) -> None:
        """Wait for Enter."""
        self.ask(prompt)

    def pick(
        self,
        prompt: str,
        labels: Sequence[str],
        default: int | None = None,
        *,
        back: bool = False,
        shut: Mapping[int, str] | None = None,
    ) -> int:
        """Number the labels and return the index of the one picked, or ``BACK``.

        ``shut`` says of labels that cannot be picked now why that is.
        """
        shut = shut or {}

        def show() -> None:
            for index, label in enumerate(labels):
                why = f" ({_('not now')}: {shut[index]})" if index in shut else ""
                self.say(f"{label}{why}", indent="     ", first=f"{index + 1:3}. ")

        show()
        prompt = _with_hints(prompt, default, back)
        while True:
            answer = self.ask(prompt, remind=show)
            if not answer and default is not None:
                return default
            if back and answer.lower() in ("b", "back", _("back")):
                return BACK
            index = int(answer[:9]) - 1 if answer.isdecimal() else -1
            if index in shut:
                self.say(_("Not now: {why}.").format(why=shut[index].rstrip(".")))
            elif 0 <= index < len(labels):
                return index
            else:
                self.say(_("Type a number from 1 to {last}.").format(last=len(labels)))

    def yes(self, prompt: str) -> bool:
        """Ask yes or no; anything but yes is no."""
        return self.ask(f"{prompt} [{_('y/n')}]").lower() in ("y", "yes", _("y"), _("yes"))

    @contextmanager
    def private(self, who: str, seat: str = "") -> Iterator[None]:
        """A part for one side's eyes: its own screen, wiped with its scrollback afterwards."""
        self.say()
        if not self.interactive:
            text = _("(For {who} only. This is not a terminal: privacy is not kept.)")
            self.say(text.format(who=who))
        else:
            text = _("For {who} only. The others look away; then press Enter.")
            self.wait(text.format(who=who))
            self._write(_HIDE)
            self._lines, self._blank = 0, True
        self.private_to = seat or who
        try:
            yield
            if self.interactive:
                self.wait(_("Press Enter to put this away."))
        finally:
            self.private_to = ""
            if self.interactive:
                self._write(_WIPE)

    # --- within -----------------------------------------------------------------

    def _wrapped(self, text: str, indent: str, first: str) -> list[str]:
        # The last column stays free: some consoles add an empty line after a full one.
        width = min(max(shutil.get_terminal_size().columns - 1, NARROWEST), WIDEST)
        room = width // 3
        # A path or a link that was cut in two could not be copied.
        lines = textwrap.wrap(
            text, width, initial_indent=_within(first, room), subsequent_indent=_within(indent, room),
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
        return [line.replace(HARD_SPACE, " ") for line in lines]

    def _prompt(self, prompt: str) -> None:
        *above, last = self._wrapped(_CONTROL.sub("", prompt), "", "") or [""]
        for line in above:
            self._print(line)
        self._write(f"{last} ")

    def _read(self) -> str:
        self._lines = 0
        try:
            answer = self.source.readline()
        except (KeyboardInterrupt, UnicodeDecodeError):
            answer = ""
        if not answer:
            self._write("\n")
            raise Leave
        self._blank = False
        answer = _CONTROL.sub("", answer).strip()
        if not self.source.isatty():
            self._write(f"{answer}\n")  # a terminal has shown it already
        return answer

    def _print(self, line: str) -> None:
        if not line and self._blank:
            return
        self._blank = not line
        # The other screen has no scrollback: what runs off its top could not be read.
        full = self._lines >= max(shutil.get_terminal_size().lines - 2, 4)
        if full and self.private_to and self.interactive:
            self._write(_("(More: press Enter)") + " ")
            self._read()
        self._lines += 1
        self.sink.write(line + "\n")

    def _write(self, text: str) -> None:
        self.sink.write(text)
        self.sink.flush()


def _with_hints(prompt: str, default: int | None, back: bool) -> str:
    hints = [_("Enter: {n}").format(n=default + 1)] if default is not None else []
    if back:
        hints.append(_("b: back"))
    return f"{prompt.rstrip(':')} ({', '.join(hints)}):" if hints else prompt


def _within(indent: str, room: int) -> str:
    """An indent that leaves a narrow window room for words."""
    return indent if len(indent) <= room else indent.strip() + " " if indent.strip() else " " * room
