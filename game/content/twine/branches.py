"""What in a passage depends on conditions: branches, what leads into them, what they hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from game.content.twine.expressions import Tree, Value
from game.content.twine.markup import BULLET
from game.content.twine.story import Branch, If, Jump, Link, Piece, Set, Show, Text


def every(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """All pieces, those inside branches and links too."""
    for piece in pieces:
        yield piece
        if isinstance(piece, If):
            for branch in piece.branches:
                yield from every(branch.pieces)
        elif isinstance(piece, Link):
            yield from piece.sets


def entry(pieces: Iterable[Piece], parts: Callable[[Piece], bool]) -> tuple[Set, ...]:
    """What is set on entering, before a jump and before a condition that ``parts`` a passage."""
    found = []
    for piece in pieces:
        if isinstance(piece, Jump) or parts(piece):
            break
        if isinstance(piece, Set):
            found.append(piece)
    return tuple(found)


def structural(test: If) -> bool:
    """Whether more than links depends on a condition."""
    for branch in test.branches:
        for piece in branch.pieces:
            if isinstance(piece, If) and structural(piece):
                return True
            if isinstance(piece, Set | Jump | Show):
                return True
            if isinstance(piece, Text) and not BULLET.fullmatch(piece.words):
                return True
    return False


def splits(piece: Piece) -> bool:
    """Whether a piece is such a condition."""
    return isinstance(piece, If) and structural(piece)


def until_jump(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces up to the first jump, with it, and those behind it, which nobody comes to."""
    for number, piece in enumerate(pieces, 1):
        if isinstance(piece, Jump):
            return pieces[:number], pieces[number:]
    return pieces, ()


def jumps(pieces: Iterable[Piece]) -> bool:
    """Whether a jump stands among pieces, whatever the conditions."""
    return any(isinstance(piece, Jump) for piece in pieces)


def links(pieces: Iterable[Piece]) -> list[Link]:
    """All links among pieces, those under conditions too."""
    return [piece for piece in every(pieces) if isinstance(piece, Link)]


def is_else(branch: Branch) -> bool:
    """Whether a branch is the one without a test."""
    return branch.test is None and not branch.unread


def only_links(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The ways among some pieces, without the words around them."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, If):
            branches = tuple(replace(b, pieces=only_links(b.pieces)) for b in piece.branches)
            found.append(replace(piece, branches=branches))
        elif isinstance(piece, Link | Jump):
            found.append(piece)
    return tuple(found)


def with_else(test: If) -> tuple[Branch, ...]:
    """All branches; an empty one for else, where there is none."""
    return test.branches if is_else(test.branches[-1]) else (*test.branches, Branch(None, ()))


def tree(branch: Branch) -> tuple[Tree, ...]:
    """A branch's own test; one that cannot be read stands as words, which no condition can ask."""
    if branch.unread:
        return (Value(branch.source),)
    return (branch.test,) if branch.test is not None else ()


def before(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """What stands in paragraphs of its own before a condition, and what leads into it."""
    for at in range(len(pieces) - 1, -1, -1):
        piece = pieces[at]
        if isinstance(piece, Text) and "\n" in piece.words:
            told, _break, lead = piece.words.rpartition("\n")
            return (*pieces[:at], Text(told)), (Text(lead), *pieces[at + 1 :])
    return (), pieces
