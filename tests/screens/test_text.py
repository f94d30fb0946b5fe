"""Text wraps to any width without losing, cutting or overlapping anything."""

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.screens import fonts, text
from game.screens.spans import Span, as_spans, marked, plain
from game.screens.text import Face, lay_out, width_of
from game.screens.theme import LIGHT

WORDS = st.text(alphabet="abcdeiou ghé–-/\n\u00a0ßΩ", max_size=160)
SPANS = st.lists(
    st.builds(Span, WORDS, st.booleans(), st.booleans(), st.sampled_from(["", "term"])), max_size=4
).map(tuple)


@pytest.fixture(autouse=True, scope="module")
def _fonts():
    pygame.font.init()
    yield
    text.forget()


def letters(words: str) -> str:
    return "".join(words.split())


@settings(max_examples=80, deadline=None)
@given(SPANS, st.integers(30, 700), st.sampled_from(["left", "centre", "right"]))
def test_nothing_is_lost_and_nothing_sticks_out(spans, width, align):
    """Every letter is drawn once, in order, and no word passes the edge it was given."""
    block = lay_out(spans, "body", 20, width, align)
    drawn = "".join(piece.text for piece in block.pieces)
    assert letters(drawn) == letters(plain(spans))
    for piece in block.pieces:
        assert piece.x >= 0
        # The space inside a term belongs to its underline and may hang over the edge by no letter.
        assert piece.x + width_of(piece.face, piece.text) <= max(width, 30)
        assert piece.y + text.height_of(piece.face) <= block.height + block.line_height


@settings(max_examples=60, deadline=None)
@given(SPANS, st.integers(60, 500))
def test_words_of_a_line_do_not_overlap(spans, width):
    """Each word begins where the one before it on its line has ended."""
    block = lay_out(spans, "body", 18, width)
    for one, other in zip(block.pieces, block.pieces[1:], strict=False):
        if one.y == other.y:
            assert other.x >= one.x + width_of(one.face, one.text)


@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="abc def", min_size=1, max_size=200), st.integers(80, 400))
def test_wider_is_never_taller(words, width):
    """A wider column needs no more lines."""
    spans = as_spans(words)
    assert lay_out(spans, "body", 20, width + 80).height <= lay_out(spans, "body", 20, width).height


def test_a_word_longer_than_the_line_is_broken():
    """A word that fits nowhere is cut into parts that fit."""
    block = lay_out(as_spans("Pneumonoultramicroscopicsilicovolcanoconiosis"), "body", 20, 120)
    assert block.lines > 2
    assert max(p.x + p.width for p in block.pieces) <= 120


def test_lines_break_after_hyphens_and_never_at_hard_spaces():
    """A hyphen is a place to break; a non-breaking space is not."""
    block = lay_out(as_spans("doctor-manager"), "body", 20, 90)
    assert [p.text for p in block.pieces] == ["doctor-", "manager"]
    assert block.pieces[0].y < block.pieces[1].y
    block = lay_out(as_spans("a 10\u00a0000 b"), "body", 20, 60)
    assert "10\u00a0000" in [p.text for p in block.pieces]


def test_line_breaks_of_the_author_are_kept():
    """A line break starts a line, an empty line leaves a gap smaller than a line."""
    one, two, gap = (lay_out(as_spans(t), "body", 20, 300) for t in ("a", "a\nb", "a\n\nb"))
    assert two.height == 2 * one.height
    assert 2 * one.height < gap.height < 3 * one.height


def test_marks_become_spans():
    """Glossary terms, bold and italic are read; what is not closed stays as it is."""
    spans = marked("We lose [[backfill]] and [[cover|the cover]], **never** *so* [[odd")
    assert plain(spans) == "We lose backfill and the cover, never so [[odd"
    assert [s.term for s in spans if s.term] == ["backfill", "cover"]
    assert [s.text for s in spans if s.bold] == ["never"]
    assert [s.text for s in spans if s.italic] == ["so"]


def test_a_string_is_taken_literally():
    """What players write is never read as a mark."""
    assert as_spans("[[x]] **y**") == (Span("[[x]] **y**"),)


def test_terms_know_where_they_stand():
    """A term that is broken over two lines has two rectangles."""
    block = lay_out((Span("see "), Span("winter pressure", term="w")), "body", 20, 120)
    ((term, rects),) = block.terms()
    assert term == "w"
    assert len(rects) == 2


def test_drawing_twice_gives_the_same_picture():
    """The second drawing, from the cache, is the first to the pixel."""
    block = lay_out(marked("The *last* [[patient]] has gone."), "body", 24, 200)
    pictures = []
    for _turn in range(2):
        surface = pygame.Surface((220, 200))
        surface.fill((255, 255, 255))
        block.draw(surface, (4, 4), LIGHT)
        pictures.append(pygame.image.tobytes(surface, "RGB"))
    assert pictures[0] == pictures[1]
    assert len(set(pictures[0])) > 2


def test_letters_the_face_lacks_come_from_another():
    """A letter that Fira Sans does not have is drawn at the usual height, whatever face has it."""
    face = Face(24)
    assert fonts.lacks(face.font(), "ש")
    assert text._render(face, "ש", (0, 0, 0)).get_height() <= face.font().get_height() * 2


def test_without_fira_sans_pygames_own_face_stands_in(monkeypatch):
    """The game is readable where the font package is missing."""
    text.forget()
    fonts.folder.cache_clear()
    monkeypatch.setattr(fonts, "find_spec", lambda name: None)
    try:
        assert lay_out(as_spans("Closer to home"), "title", 36, 400).width > 100
    finally:
        text.forget()
        fonts.folder.cache_clear()


def test_the_cache_forgets_the_oldest_words():
    """The number of words kept is bounded."""
    cache = text.WordCache(most=3)
    for word in ("a", "b", "c", "d"):
        cache.get(Face(20), word, (0, 0, 0))
    assert [word for _face, word, _colour in cache._drawn] == ["b", "c", "d"]
