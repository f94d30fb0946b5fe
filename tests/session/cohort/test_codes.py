"""Codes that are typed: what they carry comes back, and no slip of the hand goes unnoticed."""

from contextlib import suppress

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.content.library import rebuild
from game.core.scenario import SIDES, shorten
from game.core.state import How, Settlement
from game.session.cohort.checked import LETTERS, CodeError, read_number, write_number
from game.session.cohort.codes import TableCode, code_of_play, decode, encode, qr_text, state_of
from game.session.cohort.gathering import begin_gathering, gather
from game.session.cohort.signs import letter, place_of
from game.session.cohort.tables import goalposts_of
from game.session.cohort.typed import add_code
from tests.rooms import room_24
from tests.scenarios_at_hand import SHIPPED

WHOLE = rebuild(SHIPPED.read_text(encoding="utf-8"), "closer-to-home")[0]
NUMBERS = st.integers(0, 32**45 - 1)


@st.composite
def codes(draw):
    """What the code of some finished play could carry."""
    cut = draw(st.sampled_from(["", *WHOLE.cuts]))
    scenario = shorten(WHOLE, cut) if cut else WHOLE
    sums = tuple(draw(st.integers(-60, 60)) for _n in range(4))
    place = draw(st.none() | st.integers(0, 499))
    return TableCode(
        cut, draw(st.sampled_from([*scenario.endings])), sums, draw(settlements(scenario)),
        draw(st.integers(0, 255)), "" if place is None else letter(place),
    )  # fmt: skip


@st.composite
def settlements(draw, scenario):
    """How the last table could have closed."""
    scene = draw(st.none() | st.sampled_from(scenario.negotiations()))
    if scene is None:
        return None
    how = draw(st.sampled_from(list(How)))
    deal = tuple(
        (issue.id, draw(st.sampled_from(issue.options)).id) for issue in scene.negotiation.issues
    )
    by = None if how is How.TIME else draw(st.sampled_from(SIDES))
    offers = draw(st.integers(0, 63))
    return Settlement(scene.id, how, by, deal if how is How.AGREED else None, offers)


@given(codes())
@settings(deadline=None)
def test_what_a_code_carries_comes_back(code):
    """However it is typed: in small letters, without strokes, or with what a scanner adds."""
    text = encode(WHOLE, code)
    for typed in (text, text.lower(), text.replace("-", ""), text.replace("-", " "), qr_text(text)):
        assert decode(WHOLE, typed) == code
    assert decode(WHOLE, text.replace("0", "O").replace("1", "l")) == code


@given(NUMBERS, st.data())
def test_every_wrong_letter_is_found_in_its_group(number, data):
    """One letter for another is never taken for a code, and the group is named."""
    text = write_number(number)
    assert read_number(text) == number
    at = data.draw(st.sampled_from([n for n, each in enumerate(text) if each != "-"]))
    other = data.draw(st.sampled_from([each for each in LETTERS if each != text[at]]))
    with pytest.raises(CodeError) as refused:
        read_number(text[:at] + other + text[at + 1 :])
    assert refused.value.groups == (at // 5 + 1,)


@given(NUMBERS, st.data())
def test_every_swap_of_neighbours_is_found(number, data):
    """Also across the stroke between two groups."""
    letters = write_number(number).replace("-", "")
    at = data.draw(st.integers(0, len(letters) - 2))
    assume(letters[at] != letters[at + 1])
    swapped = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
    with pytest.raises(CodeError) as refused:
        read_number(swapped)
    assert set(refused.value.groups) <= {at // 4 + 1, (at + 1) // 4 + 1}


@given(st.integers(32**3, 32**45 - 1), st.data())
def test_groups_that_change_places_or_are_missing_are_found(number, data):
    """A code is all of its groups in their order."""
    groups = write_number(number).split("-")
    at = data.draw(st.integers(0, len(groups) - 2))
    moved = [*groups[:at], groups[at + 1], groups[at], *groups[at + 2 :]]
    for wrong in (moved, groups[:-1], groups[1:]):
        with pytest.raises(CodeError):
            read_number("-".join(wrong))


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_code_or_refused(text):
    """Never anything else."""
    with suppress(CodeError):
        assert encode(WHOLE, decode(WHOLE, text))


@pytest.mark.parametrize("typed", ["", "  ", "-", "08S", "08SJ-DSB", "ÄÖÜß", "U" * 4, "0" * 400])
def test_what_is_no_code_says_so(typed):
    """In a sentence for who typed it."""
    with pytest.raises(CodeError, match=r"\w"):
        decode(WHOLE, typed)


def test_letters_go_on_after_z():
    """As columns of a sheet do, and back."""
    assert [letter(n) for n in (0, 25, 26, 27, 701, 702)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]
    assert all(place_of(letter(n)) == n for n in range(1_000))
    assert place_of("4") is None
    assert place_of("") is None


def test_a_room_can_be_filled_by_typing():
    """Ending, deal, points and scores of a typed table are those of its play."""
    played = gather(room_24().files.items())
    typed = begin_gathering(played.whole, "short")
    told = [table for table in played.tables if table.ended]
    for table in told:
        typed = add_code(typed, code_of_play(table.header, table.record))
    assert [t.outcome for t in typed.tables] == [t.outcome for t in told]
    assert [t.score for t in typed.tables] == [t.score for t in told]
    assert [t.deal for t in typed.tables] == [t.deal for t in told]
    assert all(t.typed and not t.path for t in typed.tables)


def test_a_table_is_not_counted_by_its_code_and_by_its_file():
    """Whichever comes first; a file takes the place of the code and keeps the letter."""
    room = room_24()
    played = gather((name, room.files[name]) for name in room.tables[:2])
    second = played.table("B")
    code = code_of_play(second.header, second.record)
    with pytest.raises(CodeError, match="Table B"):
        add_code(played, code)
    typed = add_code(begin_gathering(played.whole, "short"), code)
    with pytest.raises(CodeError, match="Table A"):
        add_code(typed, code.lower())
    both = gather(((name, room.files[name]) for name in room.tables[:2]), to=typed)
    assert [(t.letter, t.key, t.typed) for t in both.tables] == [
        ("A", second.key, False), ("B", played.table("A").key, False),
    ]  # fmt: skip


def test_a_code_that_cannot_be_is_refused():
    """Of another cut, or with sums that no play of the story comes to."""
    gathering = begin_gathering(WHOLE, "short")
    ending = next(iter(WHOLE.endings))
    with pytest.raises(CodeError, match="cut"):
        add_code(gathering, encode(WHOLE, TableCode("", ending, (0, 0, 0, 0), None)))
    most = max(post.high for post in goalposts_of(gathering.scenario).values())
    code = TableCode("short", ending, (most + 1, 0, 0, 0), None)
    with pytest.raises(CodeError, match="does not fit"):
        add_code(gathering, encode(WHOLE, code))
    assert state_of(gathering.scenario, code).scene == ending
