"""Folding and reading many plays gives what folding and reading one gives."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import play
from game.core.moves import to_text
from game.core.scenario import Effect, Way
from game.core.state import How
from game.session.cohort.folding import Paths
from game.session.cohort.reading import Reader, Row, in_columns
from game.session.entries import EntryKind, PlayTextError, play_lines
from game.session.received import read_received
from game.session.record import fold
from tests.core.stories import plays, scenarios
from tests.rooms import many, room_24
from tests.session.sitting import case, header
from tests.session.sittings import acts, begin, do


@settings(deadline=None, max_examples=60)
@given(acts(), acts())
def test_two_sittings_fold_as_each_alone(first, second):
    """What the first table did is known for the second, and changes nothing for it."""
    paths = Paths(case())
    for doings in (first, second, first):
        session = begin(case())
        for act, n in doings:
            do(session, act, n)
        folded = paths.fold(session.header, in_columns(session.entries))
        assert folded.record == session.record
        assert (folded.state, folded.ms) == (session.record.state, session.record.ms)


@settings(deadline=None)
@given(st.data())
def test_random_stories_fold_as_the_law_says(data):
    """Guards, narration, lots, seals and tables: every kind of step comes out the same."""
    scenario = data.draw(scenarios())
    paths = Paths(scenario)
    for _n in range(3):
        moves = data.draw(plays(scenario))
        rows = [Row(0, 0, EntryKind.PHASE, "", {"phase": "playing"}, "")]
        rows += [
            Row(n, n, EntryKind.MOVE, "", {"move": to_text(move)}, "")
            for n, move in enumerate(moves, 1)
        ]
        folded = paths.fold(header(), in_columns(rows))
        assert folded.state == play.replay(scenario, moves)
        assert folded.record == fold(scenario, header(), rows)


def test_a_room_is_read_as_each_file_alone():
    """Header and entries are the same, for sound files, and the reason is for those that are not."""
    reader = Reader()
    for text in (*room_24().files.values(), *many(12).files.values()):
        assert outcome(reader.read, text) == outcome(read_received, text)


@settings(deadline=None)
@given(st.integers(0, 10**6), st.text(max_size=3), st.sampled_from([0, 1, 30]))
def test_a_changed_file_is_refused_or_read_alike(place, put, cut):
    """Whatever happens to a file's letters, the quick way sees it as the careful one does."""
    reader, texts = Reader(), list(many(3).files.values())
    assert outcome(reader.read, texts[0]) == outcome(read_received, texts[0])
    line = texts[1].index("\n") - 400  # in the entries, or the end of the header
    at = line + place % (len(texts[1]) - line)
    changed = texts[1][:at] + put + texts[1][at + cut :]
    assert outcome(reader.read, changed) == outcome(read_received, changed)


def test_rows_that_only_look_alike_are_told_apart():
    """A value that is equal in Python and another in JSON is looked at for itself."""
    reader = Reader()
    sound, entries, recorded = read_received(many(2).files["table-000.play"])
    text = play_lines(sound, entries, recorded)
    assert outcome(reader.read, text) == outcome(read_received, text)
    for old, new in (
        ('"value": 1', '"value": true'),
        ('"value": 3', '"value": 3.0'),
        ("4000", "-1"),
    ):
        changed = text.replace(old, new)
        assert outcome(reader.read, changed) == outcome(read_received, changed)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"ms": 8000,', '"ms": 8000.0,'),
        ('"ms": 8000,', '"ms": 08000,'),
        ('"ms": 8000,', '"ms": -0,'),
        ('"ms": 8000,', '"ms":  8000 ,'),
        ('"ms": 8000,', '"ms": 8_000,'),
        ('"ms": 8000,', '"ms": true,'),
        ('"ms": 8000,', '"ms": 80,00,'),
        ('"ms": 8000,', '"ms": 9999999999999,'),
        ('"turn": 1,', '"turn": 2,'),
        ('"turn": 1,', '"turn": 1, "turn": 1,'),
        ('"words": "Manager of 1"', '"words": 7'),
        ('"words": "Manager of 1"', '"words": "Mana\\u0000ger"'),
        ('"words": "Manager of 1"', '"words": "Mana\tger"'),
        ('"words": "Manager of 1"', '"words": "A", "ms": 3'),
        ('"words": "Manager of 1"', '"words": " \u200b "'),
        ('"words": "Manager of 1"', '"words": "a \\"b\\", \\"ms\\": 5"'),
        ('"kind": "person", "ms": 8000', '"kind": "person", "ms": 1, "ms": 8000'),
        ('{"person": "p1manager"}', '{"person": "p1manager", "ms": 5}'),
    ],
)
def test_a_line_that_is_written_otherwise_is_read_alike(old, new):
    """Times, turns and words are what JSON and the checks of one play say they are."""
    reader, (first, second) = Reader(), many(2).files.values()
    reader.read(first)
    assert old in second
    changed = second.replace(old, new, 1)
    assert outcome(reader.read, changed) == outcome(read_received, changed)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"created": "', '"created": "2026-01-01", "created": "'),
        ('"parent": null', '"parent": {"entries": 3, "play": "f9"}'),
        ('"program": ""', '"program": "", "play": "f1"'),
        ('"program": ""', '"program": "", "pl\\u0061y": "f1"'),
        ('"format": 1', '"extra": {"place": null, "play": "f1"}, "format": 1'),
        ('"format": 1', '"extra": {"scenario_text": "f1"}, "format": 1'),
        ('"format": 1', '"format": 2'),
        ('"seed": 7', '"seed": 8'),
        ('"seed": 7', '"scenario_text": "none", "seed": 7'),
    ],
)
def test_a_header_that_is_written_otherwise_is_read_alike(old, new):
    """A header is known again only where nothing but the play's id and date differ."""
    reader = Reader()
    for text in many(4).files.values():
        assert outcome(reader.read, text) == outcome(read_received, text)
        changed = text.replace(old, new, 1)
        assert changed != text
        assert outcome(reader.read, changed) == outcome(read_received, changed)


def test_the_same_deal_is_taken_and_left_as_the_law_says():
    """What one table's handshake did is known for the next, whose story was another one."""
    scenario = with_one_way_on(case())
    paths, taken = Paths(scenario), Counter()
    for text in many(60).files.values():
        own, entries, _recorded = read_received(text)
        folded = paths.fold(own, in_columns(entries))
        assert folded.record == fold(scenario, own, entries)
        taken[folded.state.settled[-1].how] += 1
    assert taken[How.AGREED] > 10
    assert taken[How.WALKED] > 2


def with_one_way_on(scenario):
    """The scenario with tables that lead to one ending, however they close; it moves a meter too."""
    effects = tuple(Effect(meter.id, 2, "they met") for meter in scenario.meters)
    way = Way(next(iter(scenario.endings)), effects=effects)
    scenes = {
        name: replace(scene, ways=(way,)) if scene.negotiation else scene
        for name, scene in scenario.scenes.items()
    }
    return replace(scenario, scenes=scenes)


def outcome(read, text):
    """What reading comes to, in a form that can be compared."""
    try:
        header_, entries, *_recorded = read(text)
    except PlayTextError as reason:
        return str(reason)
    return header_, [tuple(getattr(e, name) for name in Row._fields) for e in entries]
