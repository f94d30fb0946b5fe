"""Break words into lines about as wide as a place; there are no fonts on this floor."""

from __future__ import annotations

from game.figures.plane import TYPE, fit, text_width
from game.figures.shapes import Label, Shape

LINE = TYPE * 1.3


def lines(text: str, width: float, most: int = 3, size: float = TYPE) -> tuple[str, ...]:
    """The text in at most so many lines; the last is cut with an ellipsis when more would follow."""
    found: list[str] = []
    words = text.split()
    while words:
        line = words.pop(0)
        while words and text_width(f"{line} {words[0]}", size) <= width:
            line = f"{line} {words.pop(0)}"
        if len(found) == most - 1 and words:
            line = " ".join([line, *words])
            words = []
        found.append(fit(line, width, size))
    return tuple(found)


def block(
    text: str, x: float, top: float, width: float, *, most: int = 3, colour: str = "ink",
    bold: bool = False,
) -> tuple[list[Shape], float]:  # fmt: skip
    """The labels of a wrapped text, and how tall it is."""
    size = width / 1.06 if bold else width
    found = lines(text, size, most)
    shapes: list[Shape] = [
        Label(x, top + LINE * place, line, TYPE, colour, "left", bold)
        for place, line in enumerate(found)
    ]
    return shapes, LINE * len(found)
