"""A stranger's play is refused with a sentence, or everything about it can be shown."""

from __future__ import annotations

from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core import play
from game.core.moves import to_text
from game.core.scoring import DIMENSIONS
from game.session.debrief.horizons import look_ahead
from game.session.debrief.leading import pages
from game.session.debrief.review import Review
from game.session.entries import Entry, EntryKind, PlayTextError, play_lines
from game.session.phases import Phase
from game.session.received import read_received
from game.session.record import RecordError, begin, fold
from game.session.seeing import see
from tests.session.sitting import case, header

SEATS = ("", "doctor", "manager", "nature", "chair")
WORDS = st.sampled_from(["", "x", "Amber Wren", "{doctor} [[list]] <b>", "ß" * 300])
NUMBERS = st.sampled_from([-(10**12), -3, -1, 0, 1, 2, 5, 7, 10, 99, 10**12])
ORDERS = st.permutations([str(d) for d in DIMENSIONS])
NAMES = st.sampled_from(["which", "hours", "plain", "nowhere", "deal", "term", "list", ""])
BODIES = {
    EntryKind.UNDO: st.fixed_dictionaries({"to": NUMBERS}),
    EntryKind.PERSON: st.fixed_dictionaries(
        {"person": NAMES}, optional={"computer": st.booleans(), "left": st.booleans()}
    ),
    EntryKind.PHASE: st.fixed_dictionaries(
        {"phase": st.sampled_from([p.value for p in Phase])}, optional={"stopped": st.booleans()}
    ),
    EntryKind.READ: st.fixed_dictionaries({"scene": NAMES}),
    EntryKind.DONE: st.fixed_dictionaries({"step": NAMES}),
    EntryKind.GUESS: st.fixed_dictionaries(
        {"when": st.sampled_from(["before", "after"]), "order": ORDERS}
    ),
    EntryKind.PLAN: st.fixed_dictionaries(
        {}, optional={"offer": st.dictionaries(NAMES, NAMES, max_size=3), "limit": NUMBERS}
    ),
    EntryKind.TRUST: st.fixed_dictionaries(
        {"when": st.sampled_from(["before", "after"]), "value": st.integers(0, 10)}
    ),
    EntryKind.SURVEY: st.dictionaries(NAMES, st.integers(1, 7), max_size=4),
    EntryKind.LOOKUP: st.fixed_dictionaries({"term": NAMES}),
    EntryKind.CHAIR: st.dictionaries(
        st.sampled_from([str(d) for d in DIMENSIONS]), st.integers(-2, 2), max_size=4
    ),
    EntryKind.CONTEST: st.fixed_dictionaries({"entry": NUMBERS, "index": NUMBERS, "amount": NUMBERS}),
    EntryKind.TAKEAWAY: st.fixed_dictionaries({"kind": st.sampled_from(["try", "question"])}),
}  # fmt: skip


@cache
def scenario():
    """The small case, built once."""
    return case()


@cache
def horizons():
    """What was possible at first; the looks from elsewhere are not what is tried here."""
    return look_ahead(scenario(), header(), begin(scenario(), header()))


@st.composite
def entries(draw):
    """Entries of every kind in any order, the moves among them mostly legal."""
    made, state = [], play.start(scenario())
    opening = [{"phase": "briefing"}, {"phase": "playing"}] if draw(st.integers(0, 9)) else []
    made += [(EntryKind.PHASE, "", body) for body in opening]
    for _ in range(draw(st.integers(0, 14))):
        if draw(st.booleans()) and (legal := list(play.legal_moves(scenario(), state))):
            move = draw(st.sampled_from(legal))
            state = play.apply(scenario(), state, move)
            made.append((EntryKind.MOVE, draw(st.sampled_from(SEATS)), {"move": to_text(move)}))
            continue
        kind = draw(st.sampled_from([k for k in EntryKind if k is not EntryKind.MOVE]))
        made.append((kind, draw(st.sampled_from(SEATS)), draw(BODIES.get(kind, st.just({})))))
    return [
        Entry(turn, draw(st.integers(0, 10**12)), kind, seat, body, draw(WORDS))
        for turn, (kind, seat, body) in enumerate(made)
    ]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(entries(), st.sampled_from([("talk", ""), ("screen", ""), ("solo", "manager")]))
def test_whatever_is_taken_in_can_be_shown(made, seats):
    """Every view and every page of the debrief, or PlayTextError or RecordError before."""
    mode, human = seats
    try:
        head, kept, _recorded = read_received(play_lines(header(mode=mode, human=human), made, {}))
        record = fold(scenario(), head, kept)
    except (PlayTextError, RecordError):
        return
    for eye in ("doctor", "manager", "table"):
        assert see(scenario(), head, record, eye).log is not None
    assert pages(Review(scenario(), head, record, horizons()))
