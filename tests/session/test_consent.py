"""A study's question: each person answers alone, and who said what is nowhere but in that answer."""

import json
from itertools import combinations

import pytest

from game.core.scenario import SIDES
from game.session.cohort.gathering import gather
from game.session.cohort.taking_part import say_on_paper, take_out, taking_part
from game.session.debrief.leading import Debrief
from game.session.entries import (
    EntryKind,
    Mode,
    PlayTextError,
    read_play_lines,
    without_answers,
)
from game.session.opening import branch_off, swap_chairs
from game.session.received import read_received
from game.session.session import NotNow, Session
from tests import studies
from tests.export.room.made import small
from tests.session.sitting import MemoryLog
from tests.session.test_privacy import words_of
from tests.studies import LESSON, STUDY, ask, file_of, lobby, play_out, table

EVERYBODY = ("c1", "d1", "d2", "m1")


def again(session: Session) -> Session:
    """The same play, taken up from what its log kept."""
    kept = session.log.entries
    return Session(session.scenario, session.header, MemoryLog(kept), lambda: 0, kept)


def used(*sessions: Session, paper: str = "", out: str = "") -> str:
    """The letters of the tables that a study may use."""
    room = gather([(f"{n}.play", file_of(session)) for n, session in enumerate(sessions)])
    for letter in paper:
        room = say_on_paper(room, letter)
    for letter in out:
        room = take_out(room, letter)
    return "".join(sorted(each.letter for each in taking_part(room).tables))


def test_everybody_at_the_table_is_asked_once_before_the_story():
    """The sides and the patient's chair; the story does not begin before all have answered."""
    session = lobby()
    assert [person.id for _seat, person in session.to_ask()] == ["d1-0", "d2-0", "m1-0", "c1-0"]
    while session.to_ask():
        with pytest.raises(NotNow, match="asked about the study"):
            session.go_on()
        _seat, person = session.to_ask()[0]
        session.consent(person.id, False)
        with pytest.raises(NotNow):
            session.consent(person.id, True)
        session = again(session)  # as after a power cut: nobody is asked twice
    session.go_on()
    assert not session.to_ask()


def test_the_play_is_the_same_whatever_was_answered():
    """A no changes nothing about the session."""
    yes, no = table(3), table(3, no=EVERYBODY)
    assert yes.record.state == no.record.state
    assert [*map(str, yes.record.made)] == [*map(str, no.record.made)]


@pytest.mark.parametrize("room", [LESSON, None])
def test_nobody_is_asked_where_there_is_no_study(room):
    """For teaching, and at a table by itself."""
    session = lobby(room=room)
    assert not session.to_ask()
    session.go_on()
    assert not session.can_withdraw
    with pytest.raises(NotNow):
        session.withdraw()


def test_who_plays_alone_is_asked_alone():
    """The computer has no say."""
    session = lobby(mode=Mode.SOLO, human="manager")
    assert [person.id for _seat, person in session.to_ask()] == ["m1-0"]
    session.consent("m1-0", True)
    session.go_on()
    assert session.record.takes_part


@pytest.mark.parametrize("no", [who for n in range(5) for who in combinations(EVERYBODY, n)])
def test_one_no_is_enough_and_the_file_does_not_tell_whose(no):
    """Whoever and however many refused, the files of two such tables are the same."""
    session = ask(lobby(), no)
    session.go_on()
    assert session.record.takes_part == (not no)
    text = file_of(session)
    assert '"yes"' not in text
    same = ask(lobby(), EVERYBODY if no else ())
    same.go_on()
    assert text == file_of(same)
    header, entries, _recorded = read_received(text)
    received = Session(session.scenario, header, MemoryLog(), lambda: 0, entries)
    assert received.record.takes_part == (not no)
    assert without_answers(entries) == list(entries)


@pytest.mark.parametrize("asked", [1, 2, 3])
def test_a_file_that_is_saved_in_the_middle_of_asking_tells_nothing(asked):
    """With one person asked so far the table's answer would be that person's."""
    texts = []
    for yes in (True, False):
        session = lobby()
        for _seat, person in session.to_ask()[:asked]:
            session.consent(person.id, yes)
        texts.append(file_of(session))
    assert texts[0] == texts[1]
    assert '"all"' not in texts[0]


def test_no_view_no_page_and_no_export_knows_who_refused():
    """To the letter the same, whether one of the doctors or the manager said no, or nobody."""
    told = []
    for no in (("d1",), ("m1",), ("c1",), ()):
        session = table(5, no=no)
        views = [words_of(session.view(eye)) for eye in (*map(str, SIDES), "table")]
        pages = [repr(page) for page in Debrief(session).pages]
        told.append((views, pages))
        assert "refused" not in words_of(session.view("table"))
    assert all(each == told[0] for each in told)


def test_a_later_no_counts_and_names_nobody():
    """Until the play is closed; it is in the file, and it cannot be taken back."""
    session = table(2)
    assert used(session) == "A"
    session.withdraw()
    assert used(session) == ""
    assert session.entries[-1].body == {"yes": False}
    assert again(session).record.asked.refused
    header, entries, _recorded = read_play_lines(file_of(session))
    carried = Session(session.scenario, header, MemoryLog(), lambda: 0, entries)
    assert carried.can_withdraw
    carried.go_on()
    with pytest.raises(NotNow):
        carried.withdraw()


def test_a_no_stays_when_the_person_who_gave_it_gets_up():
    """Or somebody who does not like the answer could ask for another person."""
    session = ask(lobby(), ("d2",))
    session.leave("doctor", "d2-0")
    session.sit("doctor", "d3-0", "Somebody else")
    ask(session)
    assert used(play_out(session)) == ""


def test_whoever_sits_down_later_was_not_asked():
    """Then not everybody has said yes."""
    session = ask(lobby())
    session.go_on()
    session.sit("chair", "late", "Late Comer")
    assert not session.record.takes_part


def test_the_facilitators_word_adds_a_table_that_was_not_asked_and_no_other():
    """A no that a table recorded is never outweighed, not even by a later one on an old play."""
    unasked = play_out(lobby(1, room=LESSON), 1)
    old = Session(unasked.scenario, unasked.header, MemoryLog(), lambda: 0, unasked.entries)
    old.header = lobby(1).header
    yes, no = table(2), table(3, no=("c1",))
    assert used(old, yes, no) == "B"
    assert used(old, yes, no, paper="ABC") == "AB"
    assert used(old, yes, no, paper="ABC", out="B") == "A"
    old.withdraw()
    assert used(old, yes, no, paper="A") == "B"


def test_a_no_in_one_copy_of_a_play_counts_for_all_copies():
    """Even when another copy has gone further and knows nothing of it."""
    session = table(4)
    longer = again(session)
    session.withdraw()
    for n in range(3):
        longer.take_away("doctor", "try", f"something else, {n}")
    assert used(longer) == "A"
    assert used(longer, session, paper="A") == ""
    room = gather([("a.play", file_of(longer))])
    assert not taking_part(gather([("b.play", file_of(session))], to=room)).tables


def test_tables_of_other_rooms_and_typed_codes_do_not_count():
    """People were told something else there."""
    room = gather([("a.play", file_of(table(1))), ("b.play", file_of(table(2, room=LESSON))),
                   ("c.play", file_of(table(3, no=("m1",))))])  # fmt: skip
    part = taking_part(say_on_paper(room, "B"))
    assert (len(part.asked), len(part.on_paper), part.dropped, part.elsewhere) == (1, 0, 1, 1)
    assert not taking_part(small()).of_the_study


class Shelf:
    """Keeps what is begun in memory."""

    def create(self, header, entries=()):
        self.kept = header, list(entries)

    def log(self, _play):
        return MemoryLog()


def test_what_comes_after_a_play_keeps_its_promises_and_not_its_answers():
    """A what-if has no answer in it and nobody is asked; with the chairs swapped all are asked anew."""
    session, shelf = table(6, no=("m1",)), Shelf()
    made = session.record.made[2]
    branch = branch_off(shelf, session, made.turn, "2026-11-21T10:00:00", lambda: 0)
    assert branch.header.room.erase_on == STUDY.erase_on
    assert not branch.can_withdraw
    assert '"yes"' not in json.dumps([dict(entry.body) for entry in branch.entries])
    swapped = swap_chairs(shelf, session, "2026-11-21T11:00:00", lambda: 0)
    assert len(swapped.to_ask()) == 4
    assert not swapped.in_room


@pytest.mark.parametrize(
    "body", [{"yes": "no"}, {"all": 1}, {"person": "d1"}, {"all": True, "yes": True}, {"who": "x"},
             {"person": 7, "yes": True}],
)  # fmt: skip
def test_an_odd_answer_is_refused(body):
    """Files come from anybody."""
    session = ask(lobby())
    lines = file_of(session).split("\n")
    place = next(n for n, line in enumerate(lines) if '"consent"' in line)
    row = json.loads(lines[place])
    row["entry"]["body"] = body
    lines[place] = json.dumps(row)
    with pytest.raises(PlayTextError):
        read_received("\n".join(lines))


def test_the_answers_in_the_store_are_one_entry_each():
    """A person's id and a yes or no, and no word."""
    session = ask(lobby(), ("c1",))
    given = [e for e in session.entries if e.kind is EntryKind.CONSENT]
    assert [e.body["yes"] for e in given] == [True, True, True, False]
    assert all(not e.words and not e.seat for e in given)
    assert set(studies.PEOPLE) == {"doctor", "manager", "chair"}
