"""Gathering a room: what counts, what is left out and why, and who is table A."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.identity import text_hash
from game.session.cohort.endings import endings_spread, splits
from game.session.cohort.gathering import NothingToGather, Why, gather
from game.session.cohort.room_text import room_pages
from game.session.cohort.versions import Differs
from game.session.entries import Workshop, play_lines
from game.session.received import read_received
from tests.rooms import many, room_24


def changed(text, **header):
    """The same play with another header."""
    own, entries, recorded = read_received(text)
    return play_lines(replace(own, **header), entries, recorded)


def another_text(text, old, new):
    """The same play as if its scenario had been written a little otherwise."""
    own, entries, recorded = read_received(text)
    story = own.scenario_text.replace(old, new)
    assert story != own.scenario_text
    own = replace(own, scenario_text=story, text_hash=text_hash(story))
    return play_lines(own, entries, recorded)


def test_the_room_of_24_counts_what_it_should():
    """The branch, the copy, the damaged file and the other story are named with the reason."""
    room = room_24()
    gathering = gather(room.files.items())
    assert len(gathering.tables) == 24
    assert [table.letter for table in gathering.unfinished] == ["X"]
    assert {each.file: each.why for each in gathering.left_out} == {
        room.branch: Why.BRANCH, room.damaged: Why.DAMAGED, room.other: Why.OTHER_SCENARIO,
        room.tables[2]: Why.DUPLICATE,
    }  # fmt: skip
    assert all(each.words for each in gathering.left_out)
    assert 2 <= sum(table.deal is None for table in gathering.ended) <= 8


@given(st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=4)
def test_the_order_of_files_changes_nothing(luck):
    """Letters, reasons and all figures are the same, however the files came."""
    files = list(room_24().files.items())
    before = gather(files)
    luck.shuffle(files)
    after = gather(files)
    assert [(t.key, t.sign) for t in after.tables] == [(t.key, t.sign) for t in before.tables]
    assert after.left_out == before.left_out
    assert after.versions == before.versions
    assert room_pages(after) == room_pages(before)


def test_more_files_leave_the_letters_as_they_are():
    """Tables that come from a second stick take the letters after those that are there."""
    room = room_24()
    late = gather([(name, room.files[name]) for name in room.tables[4:8]])
    both = gather(room.files.items(), to=late)
    assert [t.key for t in both.tables[:4]] == [t.key for t in late.tables]
    assert len(both.tables) == 24
    assert len({t.letter for t in both.tables}) == 24


def test_copies_are_known_by_id_and_by_what_is_in_them():
    """Of two copies of a play the one that goes further counts; a copy under another id is none."""
    first, second = list(many(2).files.values())
    own, entries, recorded = read_received(first)
    earlier = play_lines(own, entries[:-4], recorded)
    renamed = changed(first, play="zz99")
    gathering = gather([("1", earlier), ("2", first), ("3", renamed), ("4", second)])
    assert [(t.file, t.letter) for t in gathering.tables] == [("2", "A"), ("4", "B")]
    assert [(each.file, each.why) for each in gathering.left_out] == [
        ("1", Why.DUPLICATE), ("3", Why.DUPLICATE),
    ]  # fmt: skip


def test_other_words_count_together_and_other_rules_do_not():
    """And it is said which differ, and how."""
    texts = list(many(4).files.values())
    reworded = another_text(texts[2], "title: The odd case", "title: The even case")
    rules = another_text(texts[3], "start: ", "start:  ")
    assert len(gather(enumerate_names([*texts[:2], reworded, rules])).tables) == 4
    numbers = another_text(texts[3], "rounds: ", "rounds: 1")
    gathering = gather(enumerate_names([*texts[:2], reworded, numbers]))
    assert [version.how for version in gathering.versions] == [
        Differs.SHOWN, Differs.TEXT, Differs.RULES,
    ]  # fmt: skip
    assert "scenes." in gathering.versions[2].words
    assert len(gathering.tables) == 3
    assert [each.why for each in gathering.left_out] == [Why.OTHER_VERSION]
    other = gather(enumerate_names([*texts[:2], numbers]), version=gathering.versions[2].key)
    assert [table.file for table in other.tables] == ["2"]


def enumerate_names(texts):
    """Texts with a name each."""
    return [(str(n), text) for n, text in enumerate(texts)]


def test_another_cut_is_another_version():
    """A short play's deals cannot be set against those of the whole case."""
    room = room_24()
    files = [(name, room.files[name]) for name in room.tables[:3]]
    own, _entries, _recorded = read_received(files[0][1])
    whole = play_lines(replace(own, play="d1", cut=""), (), {})
    gathering = gather([*files, ("whole.play", whole)])
    assert len(gathering.tables) == 3
    assert [version.how for version in gathering.versions] == [Differs.SHOWN, Differs.CUT]


@given(st.data())
@settings(deadline=None, max_examples=60)
def test_damage_never_raises(data):
    """Whatever is wrong with a file, the others are gathered and it is named or counted."""
    text = many(4).files["table-003.play"]
    at = data.draw(st.integers(0, len(text) - 1))
    bad = text[:at] + data.draw(st.text(max_size=5)) + text[at + data.draw(st.integers(0, 40)) :]
    files = [*list(many(4).files.items())[:3], ("bad.play", bad)]
    gathering = gather(files)
    named = {each.file for each in gathering.left_out} | {t.file for t in gathering.tables}
    assert named == {name for name, _text in files}
    assert all(table.record.entries for table in gathering.tables)  # nothing fails later either


def test_a_forged_move_is_named_as_damage():
    """A file that reads well and cannot have happened is no table."""
    text = many(2).files["table-001.play"]
    forged = text.replace('"move": "choose ', '"move": "choose not_', 1)
    gathering = gather([("good", many(2).files["table-000.play"]), ("forged", forged)])
    assert [(each.file, each.why) for each in gathering.left_out] == [("forged", Why.DAMAGED)]
    assert "cannot have happened" in gathering.left_out[0].words


def test_nothing_to_gather_says_why():
    """Each file with its reason."""
    with pytest.raises(NothingToGather) as nothing:
        gather([("a", "nonsense"), ("b", room_24().files["branch.play"])])
    assert [each.why for each in nothing.value.left_out] == [Why.DAMAGED, Why.BRANCH]
    with pytest.raises(NothingToGather):
        gather([])


def test_the_room_of_the_plays_is_the_room():
    """Purpose, support line and minutes come from the room file that most plays began with."""
    shop = Workshop("r1", "Year 4", "evaluation", "d00d", 45, "Ask Jo", "2027-03-31")
    texts = [changed(text, room=shop) for text in many(3).files.values()]
    gathering = gather(enumerate_names(texts))
    assert (gathering.purpose, gathering.support, gathering.minutes) == ("evaluation", "Ask Jo", 45)


@pytest.mark.parametrize("size", [2, 500])
def test_small_and_large_rooms(size):
    """Every table has a letter of its own and stands at one ending or nowhere yet."""
    files = list(many(size).files.items())
    random.Random(size).shuffle(files)
    gathering = gather(files)
    assert len({table.letter for table in gathering.tables}) == size
    spread = endings_spread(gathering)
    at = [letter for each in spread.endings for letter in each.tables]
    assert sorted([*at, *spread.unfinished]) == sorted(t.letter for t in gathering.tables)
    assert splits(gathering)


def test_a_room_has_at_most_500_tables():
    """The rest are named."""
    files = [*many(500).files.items()]
    more = changed(files[0][1], play="ffff", seed=8)
    own, entries, recorded = read_received(more)
    more = play_lines(own, entries[:-1], recorded)
    gathering = gather([*files, ("one more", more)])
    assert len(gathering.tables) == 500
    assert [each.why for each in gathering.left_out] == [Why.TOO_MANY]
