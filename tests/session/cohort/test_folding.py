"""Folding and reading many plays gives what folding and reading one gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import play
from game.core.moves import to_text
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


def outcome(read, text):
    """What reading comes to, in a form that can be compared."""
    try:
        header_, entries, *_recorded = read(text)
    except PlayTextError as reason:
        return str(reason)
    return header_, [tuple(getattr(e, name) for name in Row._fields) for e in entries]
