"""What the sheets are made of: safe HTML, exact dice, seats, minutes, conditions in words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.conditions import parse
from game.core.facts import vocabulary
from game.core.scenario import Branch
from game.export.sheets.conditions import in_words
from game.export.sheets.elements import tag
from game.export.sheets.html import css_text, html, page, text
from game.export.sheets.numbering import deck, lots
from game.export.sheets.room import arrange, chairs, seat, share
from game.export.sheets.runsheet import run_sheets
from tests.export.reading import Page
from tests.export.test_pack import SHIPPED, SMALL, scenario


@given(st.text(max_size=60))
def test_no_text_becomes_markup(words):
    """Whatever is written, the page has the elements that were meant and no more."""
    read = Page(page(words, "", tag("section", tag("p", words, title=words))))
    assert [name for name, _ in read.tags] == [
        "html", "head", "meta", "meta", "meta", "title", "style", "body", "section", "p",
    ]  # fmt: skip


def test_controls_and_turned_writing_are_left_out():
    """No character turns a line round or hides in it."""
    assert text("a\x00b\u202ec\ud800d\n") == "abcd\n"


def test_words_in_the_style_are_numbers():
    """A title cannot end the style sheet it is named in."""
    made = css_text('A </style> \\ " é')
    assert not set(made[1:-1]) & set('<>/"é')
    assert made.startswith('"A ')
    # A browser takes one blank after a number as its end: every other blank is one of the words.
    read = re.sub(r"\\([0-9a-f]{6}) ?", lambda found: chr(int(found[1], 16)), made[1:-1])
    assert read == 'A </style> \\ " é'


@pytest.mark.parametrize(
    ("odds", "dice", "faces", "again"),
    [
        ((3, 1), 1, ("1 to 3", "4"), True),
        ((2, 1), 1, ("1 to 4", "5 to 6"), False),
        ((1, 1), 1, ("1 to 3", "4 to 6"), False),
        ((50, 50), 1, ("1 to 3", "4 to 6"), False),
        ((7, 2), 2, ("11 to 54", "55 to 66"), False),
        ((1, 1, 1, 1, 1), 1, ("1", "2", "3", "4", "5"), True),
    ],
)
def test_dice_stand_for_the_odds(odds, dice, faces, again):
    """The faces are those that somebody reads off."""
    drawn = lots([Branch("", each, "") for each in odds])
    assert (drawn.dice, drawn.faces, drawn.again) == (dice, faces, again)


@given(st.lists(st.integers(1, 1000), min_size=2, max_size=6))
def test_dice_are_exact(odds):
    """Each branch has faces in proportion to its odds, in a row and without a gap."""
    drawn = lots([Branch("", each, "") for each in odds])
    counts, after = [], 0
    for face in drawn.faces:
        first, _, last = face.partition(" to ")
        low, high = (int("".join(str(int(c) - 1) for c in f), 6) for f in (first, last or first))
        assert low == after
        counts.append(high - low + 1)
        after = high + 1
    assert after <= 6**drawn.dice
    assert drawn.again == (after < 6**drawn.dice)
    assert all(c * odds[0] == counts[0] * o for c, o in zip(counts, odds, strict=True))


@given(st.integers(1, 500))
def test_everybody_has_a_seat(people):
    """Tables are even, and nobody is the sixth at one."""
    tables = seat(people)
    assert sum(tables) == people
    assert max(tables) <= 5
    assert max(tables) - min(tables) <= 1
    assert chairs(tables) <= len(tables)


@given(st.integers(20, 600), st.integers(0, 120))
def test_the_minutes_that_are_given_are_divided_and_no_more(minutes, people):
    """The parts follow one another, and the talk is at least as long as the play."""
    room = arrange(scenario(), people, minutes)
    assert room.minutes == minutes
    assert minutes - room.playing >= room.playing
    clock = 0
    for part in (*room.play, *room.debrief):
        assert part.start == clock
        assert part.minutes >= 1
        clock += part.minutes


def test_without_minutes_the_play_takes_its_own_time():
    """And the talk as long again, longer where many tables tell their story."""
    room = arrange(scenario(SHIPPED), 10)
    assert (room.playing, room.minutes) == (60, 120)
    assert arrange(scenario(SHIPPED), 40).minutes == 128
    assert not room.hurried


def test_a_hurried_room_is_told_of_the_short_form():
    """Better a short form in peace than a long one cut off."""
    room = arrange(scenario(SHIPPED), 10, 60)
    sheets = html(run_sheets(scenario(SHIPPED), deck(scenario(SHIPPED)), room))
    assert room.hurried
    assert "meant for 60 minutes and gets 30" in sheets
    assert "The form “short” takes 25" in sheets


def test_sharing_gives_each_part_something():
    """Nothing is rounded away, and nothing is made up."""
    assert share(10, {"a": 1, "b": 99}) == {"a": 1, "b": 9}
    assert sum(share(61, {"a": 10, "b": 20, "c": 25, "d": 5}).values()) == 61


def test_copies_are_counted_for_the_room():
    """Twenty-three people are three tables of five and two of four."""
    one = scenario()
    sheets = Page(html(tag("section", run_sheets(one, deck(one), arrange(one, 23)))))
    text = sheets.outside()
    assert "3 tables of 5: two a side, and one in the patient's chair" in text
    assert "2 tables of 4: two a side" in text
    assert re.search(r"The patient's chair 3", text)
    assert "Brief of Dr Ifan Rees 10" in text


@pytest.mark.parametrize(
    ("guard", "words"),
    [
        ("trust >= 5", "“Trust between you” is at least 5"),
        ("not trust >= 5", "“Trust between you” is less than 5"),
        ("equity + choice > 3", "the sum of Equity plus the sum of Choice is more than 3"),
        ("trust < -2", "“Trust between you” is less than −2"),
        ("visited(the_week)", "you came by card 5"),
        ("not (visited(the_week) or chose(say_it))", "you did not come by card 5 and nobody chose “Say it”"),
        ("agreed(which) == few", "“Who is discussed” is settled as “Only the odd ones”"),
        ("agreed(which) != few", "“Who is discussed” is not settled as “Only the odd ones”"),
        ("agreed(which) == not_agreed", "“Who is discussed” is not settled"),
        ("agreed and (time_called or apart)", "there is a deal and (time was called or a side walked away)"),
        ("walked(doctor)", "the doctor walked away"),
        ("1 < trust < 5", "1 < trust < 5"),
    ],
)  # fmt: skip
def test_conditions_are_said_in_words(guard, words):
    """What has no words here is given as the author wrote it."""
    known = vocabulary(["trust"], ["the_week"], ["say_it"], {"which": ["few"]}, ["say_it"])
    cards = deck(scenario(SMALL))
    assert in_words(scenario(SMALL), parse(guard, known), cards.names) == words
