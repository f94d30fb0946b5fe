"""From the text of a transcript file to its lines, each of which knows where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from game.content.letters import odd_characters
from game.content.nodes import MOST_PROBLEMS, Source
from game.content.problems import Problem, Severity, closest
from game.core.scenario import SIDES
from game.session.rehearsal.words import FORMS, HEADING, Side, misfit
from game.words import _

MOST_LINES = 20_000
"""More than anybody writes, and little enough to be played in a moment."""

_REMARK = re.compile(r"(?:^|\s)#.*")
_FIRST = re.compile(r"(?P<side>[^\s:]+)\s*:\s*(?P<after>[^\s:]*)|(?P<word>[^\s:]+)")


class Piece(NamedTuple):
    """A part of a line and the column it starts in, counted from one."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Step:
    """One line: its first word, the side that it is about if it names one, and its parts."""

    number: int
    column: int
    word: str
    seat: str = ""
    parts: Mapping[str, Piece] = field(default_factory=dict)

    def text(self, part: str) -> str:
        """A part as it was written; empty where it was left out."""
        return self.parts[part].text if part in self.parts else ""


@dataclass(frozen=True, slots=True)
class Script:
    """One transcript: its title, the line it begins in, its steps and what cannot be read of it."""

    title: str
    line: int
    steps: tuple[Step, ...]
    problems: tuple[Problem, ...] = ()


class Misread(Exception):
    """A line that cannot be read, or that did not come out: a problem without its file."""

    def __init__(self, code: str, place: Piece, message: str, mend: str, meant: str = ""):
        super().__init__(message)
        self.code, self.place, self.message, self.mend = code, place, message, mend
        self.meant = meant


def problem(source: Source, line: int, found: Misread) -> Problem:
    """The problem that a line has, with the line itself and the place in it."""
    text, column = found.place
    return Problem(
        found.code, Severity.ERROR, found.message, found.mend, source.file, line, column,
        source.line(line), found.meant, column + len(text),
    )  # fmt: skip


def read_scripts(source: Source) -> tuple[tuple[Script, ...], tuple[Problem, ...]]:
    """All transcripts of a file, and what is wrong with the file outside any of them."""
    cleaned, odd = odd_characters(source)
    if odd:
        return (), tuple(odd)
    lines = Source(source.file, cleaned).lines
    if len(lines) > MOST_LINES:
        message = _("the file has more than {most} lines.").format(most=f"{MOST_LINES:,}")
        found = Misread("file-too-big", Piece("", 0), message, _("Divide it into several files."))
        return (), (problem(source, 0, found),)
    reader = _Reader(source)
    for number, line in enumerate(lines, 1):
        if not reader.take(number, _REMARK.sub("", line).rstrip()):
            break
    return reader.finish()


class _Reader:
    """Gathers lines into transcripts."""

    def __init__(self, source: Source):
        self.source = source
        self.scripts: list[Script] = []
        self.outside: list[Problem] = []
        self.heading: Step | None = None
        self.steps: list[Step] = []
        self.problems: list[Problem] = []
        self.count = 0

    def take(self, number: int, line: str) -> bool:
        """Read one line; False when there is so much wrong that reading on helps nobody."""
        if not line.strip():
            return True
        try:
            step = read_step(number, line)
            if step.word == HEADING:
                self._close()
                self.heading = step
            else:
                self._fits(step, line)
                self.steps.append(step)
        except Misread as found:
            self.count += 1
            wrong = problem(self.source, number, found)
            (self.problems if self.heading else self.outside).append(wrong)
        return self.count < MOST_PROBLEMS

    def _fits(self, step: Step, line: str) -> None:
        place = Piece(line.strip(), step.column)
        if self.heading is None and not self.outside:
            raise Misread(
                "test-heading", place, _("no transcript has begun here yet."),
                _("Begin each transcript with a line such as: {example}").format(
                    example=FORMS[HEADING].example
                ),
            )  # fmt: skip
        if FORMS[step.word].opening and any(not FORMS[s.word].opening for s in self.steps):
            raise Misread(
                "test-order", place, _("the play has begun, so this comes too late."),
                _("Move the line up, right below the one that begins with '{word}'.").format(
                    word=HEADING
                ),
            )  # fmt: skip

    def _close(self) -> None:
        if self.heading is not None:
            title = self.heading.text("text")
            self.scripts.append(
                Script(title, self.heading.number, tuple(self.steps), tuple(self.problems))
            )
        self.heading, self.steps, self.problems = None, [], []

    def finish(self) -> tuple[tuple[Script, ...], tuple[Problem, ...]]:
        """What was read."""
        self._close()
        if not self.scripts and not self.outside:
            message = _("no play is written here.")
            mend = _("Begin with a line such as: {example}").format(example=FORMS[HEADING].example)
            self.outside.append(
                problem(self.source, 0, Misread("test-empty", Piece("", 0), message, mend))
            )
        return tuple(self.scripts), tuple(self.outside)


def read_step(number: int, line: str) -> Step:
    """One line without its remark; Misread says what is wrong with it."""
    column = len(line) - len(line.lstrip()) + 1
    first = _FIRST.match(line, column - 1)
    if first is None:
        raise _unknown(Piece(line.strip(), column))
    seat, word, start = "", first["word"], first.start()
    if first["side"] is not None:
        if first["side"] == "both":
            word, end = "both", first.start("after")
        else:
            seat = _side(Piece(first["side"], column))
            word, start, end = first["after"], first.start("after"), first.end()
    else:
        end = first.end()
    if word not in FORMS:
        raise _unknown(Piece(word or line.strip(), start + 1), seat)
    return _filled(Step(number, column, word, seat), line, start, end)


def _filled(step: Step, line: str, start: int, end: int) -> Step:
    form = FORMS[step.word]
    place = Piece(line[start:].strip(), start + 1)
    written = _("Write it like: {example}").format(example=form.example)
    if step.seat and form.side is Side.NEVER:
        message = _("'{word}' is not said by one side.").format(word=step.word)
        raise Misread("test-form", place, message, written)
    if not step.seat and form.side is Side.MUST:
        message = _("this line does not say which side it is.")
        raise Misread("test-form", place, message, written)
    rest = line[end:].strip()
    at = end + len(line[end:]) - len(line[end:].lstrip())
    found = form.pattern.fullmatch(rest)
    if found is None:
        message = _("this line {what}.").format(what=misfit(step.word))
        raise Misread("test-form", place, message, written)
    parts = {
        name: Piece(text, at + found.start(name) + 1)
        for name, text in found.groupdict().items()
        if text is not None
    }
    return Step(step.number, step.column, step.word, step.seat, parts)


def _side(piece: Piece) -> str:
    if piece.text in SIDES:
        return piece.text
    meant = closest(piece.text, (*SIDES, "both"))
    raise Misread(
        "test-word", piece, _("'{word}' is not a side.").format(word=piece.text),
        _("Before the colon stands doctor, manager or both."), meant,
    )  # fmt: skip


def _unknown(piece: Piece, seat: str = "") -> Misread:
    if piece.text in (*SIDES, "both"):
        message = _("a side is followed by a colon and by what it does.")
        mend = _("Write it like: {example}").format(example=FORMS["choose"].example)
        return Misread("test-form", piece, message, mend)
    known = [w for w, form in FORMS.items() if not seat or form.side is not Side.NEVER]
    message = _("no line begins with '{word}'.").format(word=piece.text)
    if seat:
        message = _("a side cannot '{word}'.").format(word=piece.text)
    mend = _("It can be: {words}.").format(words=", ".join(known))
    return Misread("test-word", piece, message, mend, closest(piece.text, known))
