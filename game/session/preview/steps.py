"""The steps of a rehearsal: moves, pages turned, meters set by hand; with a text form of each."""

from __future__ import annotations

from dataclasses import dataclass

from game.core import moves as move_text
from game.core.moves import Move, MoveTextError


@dataclass(frozen=True, slots=True)
class ReadTo:
    """The pages are turned until this scene is on the screen."""

    scene: str


@dataclass(frozen=True, slots=True)
class SetMeter:
    """The author sets a meter by hand."""

    meter: str
    value: int


Step = Move | ReadTo | SetMeter


@dataclass(frozen=True, slots=True)
class Start:
    """Where a rehearsal begins: a scene or an ending, or the story's own start; in which cut."""

    scene: str = ""
    cut: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a story, by the way that leads there."""

    start: Start = Start()
    steps: tuple[Step, ...] = ()


THE_START = Place()


def to_text(step: Step) -> str:
    """The step as words: those of a move, or ``read SCENE``, or ``set METER VALUE``."""
    match step:
        case ReadTo(scene):
            return f"read {scene}"
        case SetMeter(meter, value):
            return f"set {meter} {value}"
    return move_text.to_text(step)


def from_text(text: str) -> Step:
    """Read a step back from its words; MoveTextError when they are not one."""
    match text.split():
        case ["read", scene]:
            return ReadTo(scene)
        case ["set", meter, value]:
            return SetMeter(meter, _number(value))
    return move_text.from_text(text)


def _number(word: str) -> int:
    digits = word.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 6):
        raise MoveTextError(f"not a whole number: {word!r}")
    return int(word)
