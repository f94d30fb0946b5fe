"""Beginning a play, taking it up, branching off for 'what if', and playing again in other chairs."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import __version__
from game.content.identity import rules_hash, text_hash
from game.content.translation.rewording import Translation
from game.core import play
from game.core.moves import Seal, from_text
from game.core.scenario import Meter, Seat
from game.session.entries import EntryKind, Mode, Parent, PlayTextError, Temper, play_lines
from game.session.opening import (
    CannotReopen,
    Setup,
    begin_play,
    branch_off,
    scenario_of,
    swap_chairs,
    take_up,
)
from game.session.phases import Phase
from game.session.received import read_received
from game.session.session import NotNow
from tests.core.stories import scenario_of as story_of
from tests.core.stories import scenarios
from tests.session.sitting import CASE, MemoryLog, read_to_decision, to_the_table
from tests.session.sittings import EYES, Clock, acts, begin, do

TEXT = CASE.read_text(encoding="utf-8")
usual = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


class MemoryShelf:
    """Keeps plays in a dict."""

    def __init__(self):
        self.plays = {}

    def create(self, header, entries=()):
        """Keep a new play."""
        assert header.play not in self.plays
        self.plays[header.play] = header, MemoryLog(entries)

    def load(self, play):
        """A play's header and entries."""
        header, log = self.plays[play]
        return header, list(log.entries)

    def log(self, play):
        """Where a play goes on."""
        return self.plays[play][1]


def opened(shelf, **setup):
    """A new play of the small case, in its playing phase."""
    session = begin_play(
        shelf, TEXT, "three-scenes", Setup(seed=11, **setup), "2026-01-05", lambda: 0
    )
    session.go_on()
    session.go_on()
    return session


def test_a_header_holds_all_that_a_play_starts_from():
    """Format, version, the scenario with both hashes, seed, mode, temper, seat, cut, starts."""
    shelf = MemoryShelf()
    setup = {"mode": Mode.SOLO, "temper": Temper.BOULWARE, "human": "doctor", "cut": "short"}
    header = opened(shelf, starts={"trust": 6}, **setup).header
    assert (header.scenario_id, header.scenario_text) == ("three-scenes", TEXT)
    assert header.text_hash == text_hash(TEXT)
    assert header.rules_hash == rules_hash(scenario_of(opened(shelf).header))
    assert (header.mode, header.temper, header.human, header.cut) == tuple(setup.values())
    assert (header.seed, header.starts, header.parent) == (11, {"trust": 6}, None)
    assert (header.format, header.program, header.created) == (1, __version__, "2026-01-05")


def test_a_play_taken_up_again_stands_where_it_stood():
    """With its own text, whatever has become of the file."""
    shelf = MemoryShelf()
    session = opened(shelf)
    to_the_table(session)
    again = take_up(shelf, session.header.play, lambda: 500)
    assert again.record == session.record
    assert again.header == session.header


def test_a_play_whose_text_cannot_be_built_says_why():
    """And gives the play up again."""
    shelf = MemoryShelf()
    header = opened(shelf).header
    for text, cut in (("format: 1", ""), (TEXT, "no_such_cut")):
        with pytest.raises(CannotReopen):
            scenario_of(type(header)(**{**_fields(header), "scenario_text": text, "cut": cut}))


def _fields(header):
    return {name: getattr(header, name) for name in header.__slots__}


@pytest.mark.parametrize(
    "name", ["My case (1)", "Übung #2, neu", "a" * 300, "x\u200by", "\x07", "../up"]
)
def test_a_play_of_a_file_of_any_name_can_go_to_another_machine(name):
    """Teachers name their files as they like, and a browser adds (1)."""
    session = begin_play(MemoryShelf(), TEXT, name, Setup(), "2026-01-05", lambda: 0)
    header, _entries, _told = read_received(play_lines(session.header, session.entries, {}))
    assert header == session.header
    assert scenario_of(header).title == session.scenario.title


@usual
@given(st.data())
def test_a_branch_stands_before_the_decision_it_was_taken_from(data):
    """From any standing move of any sitting; the original stays, the luck and the people too."""
    session = begin(data.draw(scenarios()), data.draw(st.sampled_from(Mode)))
    for act, n in data.draw(acts()):
        do(session, act, n)
    kept, record = list(session.entries), session.record
    shelf = MemoryShelf()
    for made in record.made:
        branch = branch_off(shelf, session, made.turn, "2026-01-06", Clock())
        assert branch.record.state == _decided(record, made).before
        assert branch.record.state.picks == ("", "")
        assert branch.record.phase is Phase.PLAYING
        assert not branch.record.debriefed
        assert branch.header.parent == Parent(session.header.play, len(branch.entries))
        assert branch.header.seed == session.header.seed
        assert branch.entries == kept[: len(branch.entries)]
        assert branch.record.say == ""
        told = {entry.kind for entry in branch.entries}
        assert EntryKind.PHASE in told
        assert branch.record.made == record.made[: len(branch.record.made)]
        do(branch, "undo", 0)
        for eye in EYES:
            branch.view(eye)
    assert session.entries == kept
    assert session.record is record


def _decided(record, made):
    """The move with which a decision began: of two seals the first."""
    at = record.made.index(made)
    second = isinstance(made.move, Seal) and any(made.before.picks)
    return record.made[at - 1] if second else made


def test_a_branch_keeps_the_luck_and_the_people_and_drops_the_line_of_the_lost_move():
    """What led there goes along; what went with the move that is left out does not."""
    shelf = MemoryShelf()
    session = begin_play(shelf, TEXT, "three-scenes", Setup(seed=11), "2026-01-05", lambda: 0)
    session.sit("doctor", "p1", "Amber Wren")
    session.go_on()
    session.go_on()
    to_the_table(session)
    lot = session.record.made[-1].move
    deal = from_text("propose manager which=plain pull_back=team hours=half")
    session.move(deal, "My last word")
    branch = branch_off(shelf, session, session.record.made[-1].turn, "", lambda: 0)
    assert branch.view("table").people == {"doctor": ("Amber Wren",)}
    assert branch.record.say == ""
    assert branch.entries[-1].kind is not EntryKind.SAY
    sealed = session.record.made[3]
    assert sealed.move == Seal(Seat.MANAGER, "keep_it")
    early = branch_off(shelf, session, sealed.turn, "", lambda: 0)
    for seat, pick in (("doctor", "say_it"), ("manager", "keep_it")):
        early.move(Seal(Seat(seat), pick))
    read_to_decision(early)
    early.draw()
    assert early.record.made[-1].move == lot


def test_only_a_move_that_stands_can_be_played_on_from():
    """Not a page that was turned, and not a move that was taken back."""
    shelf = MemoryShelf()
    session = opened(shelf)
    to_the_table(session)
    gone = session.record.made[-1].turn
    session.undo()
    for turn in (0, gone, 999, -1):
        with pytest.raises(NotNow):
            branch_off(shelf, session, turn, "", lambda: 0)
    assert len(shelf.plays) == 1


def test_trust_carries_over_when_chairs_are_swapped():
    """The people, the luck and what they think of each other; all else begins afresh."""
    shelf = MemoryShelf()
    session = opened(shelf, mode=Mode.SOLO, human="doctor")
    session.sit("doctor", "p1", "Amber Wren")
    to_the_table(session)
    trust = dict(
        zip([m.id for m in session.scenario.meters], session.record.state.meters, strict=True)
    )
    swapped = swap_chairs(shelf, session, "", lambda: 0)
    assert swapped.header.starts == {"trust": trust["trust"]}
    assert swapped.header.human == "manager"
    assert swapped.view("table").people["manager"] == ("Amber Wren",)
    assert swapped.record.state == play.start(swapped.scenario, {"trust": trust["trust"]})


def test_what_follows_from_a_play_keeps_its_words():
    """Swapped, branched off, carried to another machine: the translation goes with it."""
    shelf = MemoryShelf()
    said = Translation("cy", {"title": "Yr achos od"})
    session = opened(shelf, translation=said)
    assert session.scenario.title == "Yr achos od"
    assert session.header.rules_hash == rules_hash(session.scenario)
    to_the_table(session)
    branch = branch_off(shelf, session, session.record.made[0].turn, "", lambda: 0)
    swapped = swap_chairs(shelf, session, "", lambda: 0)
    carried, _entries, _recorded = read_received(play_lines(session.header, session.entries, {}))
    for header in (branch.header, swapped.header, carried):
        assert header.translation == said
    assert swapped.scenario.title == "Yr achos od"
    assert take_up(shelf, session.header.play, lambda: 0).scenario is session.scenario


@pytest.mark.parametrize("odd", [
    {"format": 2, "language": "cy", "texts": {}}, {"language": "cy"}, ["cy"], "cy", 7,
    {"format": 1, "language": "../cy", "texts": {}},
    {"format": 1, "language": "cy", "texts": ["title"]},
    {"format": 1, "language": "cy", "texts": {"x" * 3000: "y"}},
])  # fmt: skip
def test_an_odd_translation_is_refused(odd):
    """A play from outside may hold anything there; a later form of it asks for a later program."""
    session = opened(MemoryShelf())
    header, *rest = play_lines(session.header, session.entries, {}).split("\n")
    data = json.loads(header)
    data["header"]["translation"] = odd
    with pytest.raises(PlayTextError):
        read_received("\n".join([json.dumps(data), *rest]))


@pytest.mark.parametrize(
    ("given_", "begins"), [(4, 4), (5, 4), (6, 7), (-3, 1), (99, 10), (8, 7), (9, 10), (3, 4)]
)
def test_a_meter_begins_at_the_nearest_value_its_author_allows(given_, begins):
    """So no play leaves the goalposts, whatever an earlier one or a file brings."""
    scenario = story_of({}, (Meter("trust", "", 4, 1, 10, 3),), start="end_other")
    assert play.start(scenario, {"trust": given_}).meters == (begins,)
    assert begins in scenario.meters[0].starts
