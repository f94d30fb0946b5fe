"""Wrap styled text and draw it, from a cache of words that were drawn before.

A word is measured and drawn once for each face and colour; a page is then only additions and copies. Lines break at
spaces, after hyphens, dashes and slashes, and inside a word only when it is wider than the line. Line breaks in the
text are kept; an empty line is the gap between two paragraphs.
"""

import re
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.screens import fonts
from game.screens.spans import Span
from game.screens.theme import TYPE, Colour

TOKENS = re.compile(
    r"\n|[^\S\n\u00a0\u202f]+|[^\s\-–—/\u00a0\u202f]*[\-–—/]+|(?:[^\s\-–—/]|[\u00a0\u202f])+"
)
WORDS_KEPT = 12_000
PARAGRAPH_GAP = 0.55  # of a line


@dataclass(frozen=True, slots=True)
class Face:
    """A face at a size."""

    size: int
    weight: str = "regular"
    italic: bool = False

    def font(self) -> pygame.font.Font:
        return fonts.font(self.size, self.weight, self.italic)


class WordCache:
    """Words that were drawn lately, as pictures; the oldest go first."""

    def __init__(self, most: int = WORDS_KEPT):
        self.most = most
        self._drawn: OrderedDict[tuple[Face, str, Colour], pygame.Surface] = OrderedDict()

    def get(self, face: Face, word: str, colour: Colour) -> pygame.Surface:
        key = (face, word, colour)
        found = self._drawn.get(key)
        if found is None:
            found = self._drawn[key] = _render(face, word, colour)
            if len(self._drawn) > self.most:
                self._drawn.popitem(last=False)
        else:
            self._drawn.move_to_end(key)
        return found

    def clear(self) -> None:
        self._drawn.clear()


WORDS = WordCache()


@lru_cache(maxsize=40_000)
def width_of(face: Face, word: str) -> int:
    """Measure a word in pixels."""
    chosen = _font_for(face, word)
    return chosen.size(word)[0]


@lru_cache(maxsize=256)
def space_of(face: Face) -> int:
    """Measure the space between two words."""
    return max(1, face.font().size(" ")[0])


@lru_cache(maxsize=256)
def height_of(face: Face) -> int:
    """Give the height of a face from the top of its tallest letter to the foot of its deepest."""
    return face.font().get_height()


@dataclass(frozen=True, slots=True)
class Piece:
    """A word where it stands in a block; `term` is the glossary term it belongs to."""

    x: int
    y: int
    width: int
    text: str
    face: Face
    colour: str
    term: str


class Block:
    """Text that has been wrapped: its words in place, its size, and the height of a line."""

    __slots__ = (
        "_copies",
        "_copies_for",
        "_terms",
        "height",
        "line_height",
        "lines",
        "pieces",
        "width",
    )

    def __init__(
        self, pieces: tuple[Piece, ...], width: int, height: int, line_height: int, lines: int
    ):
        self.pieces = pieces
        self.width = width
        self.height = height
        self.line_height = line_height
        self.lines = lines
        self._copies: list = []
        self._copies_for: tuple | None = None
        self._terms: tuple | None = None

    def draw(self, surface: pygame.Surface, at: tuple[int, int], palette, colour: str = "") -> None:
        """Copy the words to a surface; `colour` goes before the colours of the text."""
        clip = surface.get_clip()
        # Most frames draw a block where it was drawn before: the list of copies is kept for that.
        key = (at[0], at[1], palette.name, colour, clip.top, clip.bottom)
        if key != self._copies_for:
            self._copies = self._prepare(at, clip, palette, colour)
            self._copies_for = key
        surface.fblits(self._copies)
        if self.terms():
            self._underline(surface, at, palette)

    def _prepare(self, at: tuple[int, int], clip: pygame.Rect, palette, colour: str) -> list:
        left, top = at
        first, last = clip.top - top - self.line_height, clip.bottom - top
        inks = {p.colour: palette[colour or p.colour] for p in self.pieces}
        return [
            (WORDS.get(p.face, p.text, inks[p.colour]), (left + p.x, top + p.y))
            for p in self.pieces
            if first <= p.y <= last
        ]

    def _underline(self, surface: pygame.Surface, at: tuple[int, int], palette) -> None:
        for _term, rects in self.terms():
            for rect in rects:
                y = at[1] + rect.bottom - max(2, self.line_height // 14)
                thick = max(1, self.line_height // 18)
                step = thick * 3
                for x in range(at[0] + rect.left, at[0] + rect.right - thick, step):
                    pygame.draw.rect(surface, palette["accent"], (x, y, thick * 2, thick))

    def terms(self) -> tuple[tuple[str, tuple[pygame.Rect, ...]], ...]:
        """Give each glossary term in order, with the rectangles its words cover."""
        if self._terms is None:
            self._terms = _find_terms(self.pieces)
        return self._terms


def _find_terms(pieces: tuple[Piece, ...]) -> tuple[tuple[str, tuple[pygame.Rect, ...]], ...]:
    found: list[tuple[str, list[pygame.Rect]]] = []
    before = None
    for p in pieces:
        if not p.term:
            before = None
            continue
        rect = pygame.Rect(p.x, p.y, p.width, height_of(p.face))
        if before is None or before.term != p.term:
            found.append((p.term, [rect]))
        elif before.y == p.y:
            found[-1][1][-1].union_ip(rect)
        else:
            found[-1][1].append(rect)
        before = p
    return tuple((term, tuple(rects)) for term, rects in found)


@lru_cache(maxsize=1500)
def lay_out(
    spans: tuple[Span, ...],
    role: str,
    size: int,
    width: int,
    align: str = "left",
    weight: str = "",
    colour: str = "",
) -> Block:
    """Wrap spans to a width in pixels; a width of 0 or less means one line for each paragraph."""
    kind = TYPE[role]
    base = Face(size, weight or kind.weight)
    line_height = max(round(size * kind.leading), height_of(base))
    lines = _break(_tokens(spans, base, colour or kind.colour), width)
    return _stand(lines, width, line_height, align, height_of(base))


def _tokens(spans, base: Face, colour: str):
    """Give (text, width, face, colour, term) for every word, space and line break."""
    for span in spans:
        heavy = "semibold" if base.weight in ("regular", "medium") else "bold"
        face = Face(base.size, heavy if span.bold else base.weight, span.italic)
        ink = span.colour or ("accent" if span.term else colour)
        for token in TOKENS.findall(span.text):
            if token == "\n":
                yield "\n", 0, face, ink, span.term
            elif token.isspace():
                yield " ", space_of(face), face, ink, span.term
            else:
                yield token, width_of(face, token), face, ink, span.term


def _break(tokens, width: int) -> list[list]:
    """Put tokens into lines; a run of tokens with no space between stays together when it can."""
    lines: list[list] = [[]]
    used = 0
    run: list = []
    for token in tokens:
        if token[0] in ("\n", " "):
            used = _put(lines, run, used, width)
            run = []
            if token[0] == "\n":
                lines.append([])
                used = 0
            elif used:
                lines[-1].append(token)
                used += token[1]
        else:
            run.append(token)
            if token[0][-1] in "-–—/":
                used = _put(lines, run, used, width)
                run = []
    _put(lines, run, used, width)
    return lines


def _put(lines: list[list], run: list, used: int, width: int) -> int:
    need = sum(token[1] for token in run)
    if width > 0 and used and used + need > width:
        lines.append([])
        used = 0
    if width > 0 and need > width:
        return _put_long(lines, run, width)
    lines[-1].extend(run)
    return used + need


def _put_long(lines: list[list], run: list, width: int) -> int:
    """Break inside a word that is wider than a whole line."""
    used = 0
    for text, _whole, face, ink, term in run:
        while text:
            count = _fitting(face, text, width - used)
            if count == 0 and used:
                lines.append([])
                used = 0
                continue
            part, text = text[: max(1, count)], text[max(1, count) :]
            part_width = width_of(face, part)
            lines[-1].append((part, part_width, face, ink, term))
            used += part_width
    return used


def _fitting(face: Face, text: str, width: int) -> int:
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(face, text[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _stand(lines: list[list], width: int, line_height: int, align: str, letter: int) -> Block:
    pieces: list[Piece] = []
    widest = 0
    y = 0
    lead = (line_height - letter) // 2
    for line in lines:
        while line and line[-1][0] == " ":
            line.pop()
        full = sum(token[1] for token in line)
        widest = max(widest, full)
        x = _start(align, width, full)
        for text, wide, face, ink, term in line:
            if text != " ":
                pieces.append(Piece(x, y + lead, wide, text, face, ink, term))
            elif term and pieces and pieces[-1].term == term:
                # The underline of a term of several words runs on under its spaces.
                last = pieces[-1]
                pieces[-1] = Piece(
                    last.x, last.y, last.width + wide, last.text, last.face, ink, term
                )
            x += wide
        y += line_height if line else round(line_height * PARAGRAPH_GAP)
    if align != "left" and width > 0:
        widest = max(widest, (width + widest) // 2 if align == "centre" else width)
    return Block(tuple(pieces), widest, y, line_height, len(lines))


def _start(align: str, width: int, full: int) -> int:
    if align == "left" or width <= 0:
        return 0
    return (width - full) // 2 if align == "centre" else width - full


def _font_for(face: Face, word: str) -> pygame.font.Font:
    chosen = face.font()
    if word.isascii():
        return chosen
    for letter in word:
        if ord(letter) > 0x2AF and fonts.lacks(chosen, letter):
            return fonts.spare_font(face.size, letter) or chosen
    return chosen


def _render(face: Face, word: str, colour: Colour) -> pygame.Surface:
    chosen, usual = _font_for(face, word), face.font()
    drawn = chosen.render(word, True, colour)
    if chosen is usual:
        return drawn
    # Another face stands on the same line: its letters are moved to the usual face's foot line.
    stood = pygame.Surface((drawn.get_width(), usual.get_height()), pygame.SRCALPHA)
    stood.blit(drawn, (0, usual.get_ascent() - chosen.get_ascent()))
    return stood


def forget() -> None:
    """Empty every cache; needed when pygame's fonts are closed."""
    WORDS.clear()
    width_of.cache_clear()
    space_of.cache_clear()
    height_of.cache_clear()
    lay_out.cache_clear()
    fonts.forget()
