"""What players type is cleaned at the border (promise 6)."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.session.cleaning import MOST_MARKS, clean_block, clean_line, without_name

ANYTHING = st.text(
    st.one_of(
        st.characters(codec=None, categories=None),
        st.sampled_from("\x00\x1b\u200b\u200d\u202e\u2028\x85\ud800\ufeff\r\n\t e\u0301\u3164"),
    ),
    max_size=60,
)


@settings(max_examples=100)
@given(ANYTHING, st.integers(1, 40))
def test_what_comes_out_of_either_is_clean(text, limit):
    """No control, surrogate or direction characters, composed, short, visible, UTF-8."""
    for clean, breaks in ((clean_line, ""), (clean_block, "\n")):
        kept = clean(text, limit)
        assert len(kept) <= limit
        assert kept == unicodedata.normalize("NFC", kept)
        assert kept == kept.strip()
        kept.encode("utf-8")
        for letter in kept:
            assert letter in breaks + "\u200c\u200d" or unicodedata.category(letter) not in (
                "Cc", "Cf", "Cs", "Zl", "Zp",
            )  # fmt: skip


@settings(max_examples=100)
@given(ANYTHING, st.integers(1, 40))
def test_clean_text_stays_as_it_is(text, limit):
    """Cleaning twice is cleaning once."""
    for clean in (clean_line, clean_block):
        once = clean(text, limit)
        assert clean(once, limit) == once


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  We  need\tcover \n now ", "We need cover now"),
        ("cafe\u0301", "café"),
        ("a\x00b\x1b[31mc\x7f", "ab[31mc"),
        ("\ud800ok", "ok"),
        ("\u202eflipped", "flipped"),
        ("one\u2028two", "one two"),
        ("👩\u200d⚕️ می\u200cخواهم", "👩\u200d⚕️ می\u200cخواهم"),
        ("\u200b\u200d\ufeff", ""),
        ("\u3164\u2800", ""),
        ("\u0301", ""),
        ("\ufffe\U0001ffff!", "!"),
        ("", ""),
    ],
)
def test_a_line_keeps_what_can_be_read(typed, kept):
    """Writing of all sorts stays; what cannot be seen, or would change what is seen, goes."""
    assert clean_line(typed, 40) == kept


def test_a_block_keeps_its_lines():
    """Paragraphs stay apart by one empty line at most."""
    assert clean_block(" a \r\nb\r\r\r\r\nc\u2029d\n\n", 40) == "a\nb\n\nc\nd"


def test_marks_do_not_climb_the_screen():
    """A letter carries a few marks and no more."""
    assert len(clean_line("e" + "\u0316" * 50, 100)) == 1 + MOST_MARKS


def test_a_pasted_book_is_cut_before_it_is_worked_on():
    """Ten million characters cost no more than the first few."""
    assert clean_line("a" * 10_000_000, 5) == "aaaaa"


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("GWEN said so, and Gwen's right", "Gwen", "… said so, and …'s right"),
        ("Gwendolyn", "gwen", "…dolyn"),
        ("Al is also here", "Al", "… is also here"),
        ("a.b", ".", "a.b"),
        ("nothing", "", "nothing"),
    ],
)
def test_a_name_is_taken_out_of_what_others_said(text, name, left):
    """Mentions go whatever their capitals; a very short name only as a whole word."""
    assert without_name(text, name) == left
