"""A Twine story between its own dialect and our format: passages, and what stands in them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from game.content.twine.expressions import Tree

Place = tuple[int, int]
"""Line and column in the file that is brought in, both from one."""


class Refused(ValueError):
    """A file that is no story we can read: where, what is wrong and how to mend it."""

    def __init__(self, place: Place, what: str, mend: str) -> None:
        super().__init__(f"{what} {mend}")
        self.place, self.what, self.mend = place, what, mend


@dataclass(frozen=True, slots=True)
class Note:
    """Something that could not be mapped as it was: what, what stands there instead, what to do."""

    place: Place
    what: str
    instead: str = ""
    do: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.what, self.instead, self.do)))


@dataclass(frozen=True)
class Passage:
    """One passage as it was written. ``origin`` is where its body begins, ``at`` where Twine shows it."""

    name: str
    body: str
    place: Place
    origin: Place
    tags: tuple[str, ...] = ()
    at: tuple[float, float] | None = None

    @cached_property
    def _breaks(self) -> list[int]:
        return [index for index, letter in enumerate(self.body) if letter == "\n"]

    def place_of(self, offset: int) -> Place:
        """Where a character of the body stands in the file."""
        row = bisect_right(self._breaks, offset - 1)
        if row == 0:
            return self.origin[0], self.origin[1] + offset
        return self.origin[0] + row, offset - self._breaks[row - 1]


@dataclass(frozen=True)
class Book:
    """A file that has been read: its passages in the order of the file, and what it says of itself."""

    title: str
    form: str
    start: str
    passages: tuple[Passage, ...]
    notes: tuple[Note, ...] = ()


# --- what stands in a passage, whatever the dialect ---------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Words to read; single line breaks count where the dialect shows them."""

    words: str


@dataclass(frozen=True, slots=True)
class Show:
    """The value of a variable, shown in the text; ``source`` is how it is written there."""

    name: str
    place: Place
    source: str


@dataclass(frozen=True, slots=True)
class Set:
    """A variable changed ``by`` so much, or made ``to`` be a number, a yes or no, or words."""

    name: str
    place: Place
    by: int = 0
    to: int | bool | str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A way the reader may take; with several targets one of them is drawn."""

    words: str
    targets: tuple[str, ...]
    place: Place
    sets: tuple[Set, ...] = ()


@dataclass(frozen=True, slots=True)
class Jump:
    """A way taken at once; with several targets one of them is drawn."""

    targets: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Embed:
    """Another passage, shown in this place."""

    target: str
    place: Place


@dataclass(frozen=True, slots=True)
class Branch:
    """One branch of an If; ``test`` is None for else, ``unread`` says why a test cannot be read."""

    test: Tree | None
    pieces: tuple[Piece, ...]
    source: str = ""
    unread: str = ""


@dataclass(frozen=True, slots=True)
class If:
    """Branches of which the first whose test is met is shown."""

    branches: tuple[Branch, ...]
    place: Place


Piece = Text | Show | Set | Link | Jump | Embed | If | Note


@dataclass
class Found:
    """Pieces as a dialect finds them; text that touches is one text."""

    pieces: list[Piece] = field(default_factory=list)

    def text(self, words: str) -> None:
        """Add words to read."""
        if not words:
            return
        if self.pieces and isinstance(self.pieces[-1], Text):
            words = self.pieces.pop().words + words
        self.pieces.append(Text(words))

    def add(self, *pieces: Piece) -> None:
        """Add other pieces."""
        for piece in pieces:
            if isinstance(piece, Text):
                self.text(piece.words)
            else:
                self.pieces.append(piece)
