"""What the sheets are made of: elements with texts in them, as values that HTML and PDF are written from.

The names and classes are those of HTML, so that a page is read here as it is there. Nothing
is escaped yet: a text is a text, and whoever writes a page out sees to it that it stays one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Element:
    """One element: its name, its attributes in the order given, and what it holds."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    inside: tuple[Piece, ...]

    @property
    def classes(self) -> tuple[str, ...]:
        """Its classes, from which its looks follow."""
        return tuple(dict(self.attributes).get("class", "").split())


@dataclass(frozen=True, slots=True)
class Parts:
    """Elements and texts one after the other; false when there are none."""

    pieces: tuple[Piece, ...]

    def __bool__(self) -> bool:
        return bool(self.pieces)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Markup that this program has made and that is safe already: a drawing, a style."""

    markup: str


Block = Element | Parts | Drawing
"""Anything that can stand on a sheet."""

Piece = str | Element | Drawing

Inside = str | None | Block | Iterable["Inside"]
"""What an element can hold: text, blocks, nothing, or a list of these."""


def tag(name: str, /, *inside: Inside, **attributes: str | int | None) -> Element:
    """An element. ``class_`` stands for class; an attribute that is None is left out."""
    given = tuple(
        (key.rstrip("_").replace("_", "-"), str(value))
        for key, value in attributes.items()
        if value is not None
    )
    return Element(name, given, tuple(_pieces(inside)))


def together(*parts: Inside) -> Parts:
    """Parts one after the other."""
    return Parts(tuple(_pieces(parts)))


def _pieces(part: Inside) -> Iterator[Piece]:
    if part is None or part == "":
        return
    if isinstance(part, str | Element | Drawing):
        yield part
    elif isinstance(part, Parts):
        yield from part.pieces
    else:
        for each in part:
            yield from _pieces(each)
