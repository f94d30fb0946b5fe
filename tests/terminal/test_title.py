"""The first page, and what leads from one play to another: debriefs, what-ifs, the other chair."""

import re

import pytest

from game.session.entries import EntryKind, Mode
from game.session.phases import Phase
from game.store import Store
from game.terminal.listing import about, mode_name, phase_name
from game.terminal.title import SHOWN
from tests.terminal.at_the_console import USUAL, new, run


def rows(folder):
    with Store(folder) as store:
        return store.list()


def number_of(label):
    """The number beside a label that begins so."""
    return lambda since: re.findall(rf"(\d+)\. {label}", since)[-1]


def leaving_at_the_title(*labels):
    """Rules that pick these labels at the title one after the other, then leave."""
    wanted = iter(labels)
    return [
        (r"What now\? $", lambda since: number_of(next(wanted, "Leave"))(since)),
        *USUAL,
    ]


def test_the_first_page_of_a_new_machine(tmp_path):
    """What there is to play, and the way out; leaving is status 0."""
    told = run(tmp_path, leaving_at_the_title())
    assert told.status == 0
    assert "A doctor, a manager, one service that has to change." in told.text
    assert "1. New play: Closer to home (60 minutes)" in told.text
    assert "Go on" not in told.text
    assert "Debrief" not in told.text


def test_a_new_play_asks_how_and_can_be_left_again(tmp_path):
    """Length, way of playing, chair and temper, each with a way back to the first page."""
    for most, question in ((1, "How long?"), (2, "How do you play?"), (3, "Which chair is yours?"),
                           (4, "How does the other side bargain?")):  # fmt: skip
        given = iter([*("1", "3", "2", "4")[: most - 1], "b"])
        rules = [
            (r"Which\? \(", lambda _since, given=given: next(given)),
            *leaving_at_the_title("New play: Closer"),
        ]
        told = run(tmp_path, rules)
        assert told.asked[most].count(question) == 1
        assert told.text.count("What now?") == 2
    assert rows(tmp_path) == []


def test_what_was_asked_is_what_is_played(tmp_path):
    """The answers become the play's header."""
    given = iter(["2", "3", "2", "4"])
    rules = [
        (r"Which\? \(", lambda _since: next(given)),
        *leaving_at_the_title("New play: Closer"),
    ]
    run(tmp_path, rules, most=6)
    with Store(tmp_path) as store:
        header, _entries = store.load(store.list()[0].play)
    assert (header.cut, header.mode, header.human, str(header.temper)) == (
        "short", Mode.SOLO, "manager", "tit-for-tat",
    )  # fmt: skip


def test_a_finished_play_is_listed_with_its_debrief(tmp_path):
    """Opening it leads through the same pages; the play stays closed."""
    run(tmp_path, **new(Mode.SOLO, "doctor"))
    told = run(tmp_path, leaving_at_the_title("Debrief: The odd case, alone, ended"))
    assert told.status == 0
    assert told.text.count("Ground rules\n─") == 1
    assert "Swap chairs and play again" in told.text
    assert [row.phase for row in rows(tmp_path)] == [Phase.CLOSED.value]


def test_older_plays_are_behind_one_number(tmp_path):
    """The first page stays short; the list behind it has them all, and a way back."""
    for _play in range(SHOWN + 2):
        run(tmp_path, most=2, **new(Mode.SOLO, "doctor"))
    back = [(r"Which one\? \(b: back\)", "b"), *leaving_at_the_title("All plays")]
    told = run(tmp_path, back)
    first, _all, rest = told.text.partition("All plays on this machine\n─")
    assert first.count("Go on:") == SHOWN
    assert rest.partition("Which one")[0].count("Go on:") == SHOWN + 2
    chosen = [(r"Which one\? \(b: back\)", str(SHOWN + 2)), *leaving_at_the_title("All plays")]
    assert "You go on where you left." in run(tmp_path, chosen, most=3).text


def test_a_what_if_is_played_on_from_the_talk(tmp_path):
    """A branch with a parent; the original stays as it is, its talk can be gone on with."""
    with_branch = iter(["p", "1", "e"])
    sure = iter(["y"])
    rules = [
        (r"Play on from here\?", lambda _since: next(sure, "n")),
        (r"Which page\?", number_of("What if")),
        (r"\[Enter: ", lambda _since: next(with_branch, "e")),
        *USUAL,
    ]
    told = run(tmp_path, rules, **new(Mode.SOLO, "doctor"))
    assert told.status == 0
    branch, original = sorted(rows(tmp_path), key=lambda row: not row.parent)
    assert branch.parent == original.play
    assert branch.phase == Phase.CLOSED.value
    assert original.phase == Phase.DEBRIEF.value
    assert "a what-if" in about(branch)
    with Store(tmp_path) as store:
        moves = [e.body["move"] for e in store.load(branch.play)[1] if e.kind is EntryKind.MOVE]
    assert moves[0] == "choose tell_of_spring"
    assert "You go on where you left." in told.text


def test_chairs_are_swapped_and_the_case_played_again(tmp_path):
    """Alone the other chair, the same luck; between two sides the same people, the other way."""
    again = iter(["1", "2"])
    rules = [(r"What now\? \(Enter: 2\)", lambda _since: next(again)), *USUAL]
    told = run(tmp_path, rules, **new(Mode.SOLO, "doctor"))
    assert told.status == 0
    with Store(tmp_path) as store:
        headers = [store.load(row.play)[0] for row in store.list()]
    assert {header.human for header in headers} == {"doctor", "manager"}
    assert {header.seed for header in headers} == {11}
    assert told.text.count("Ground rules\n─") == 2


def test_swapping_between_two_sides_asks_nobodys_name_again(tmp_path):
    """Who was the doctor is the manager now."""
    again = iter(["1", "2"])
    names = iter(["Ann", "Bo", "Zoe"])
    rules = [
        (r"What now\? \(Enter: 2\)", lambda _since: next(again)),
        (r"[Pp]layed by:|Its name", lambda _since: next(names)),
        *USUAL,
    ]
    told = run(tmp_path, rules, **new())
    second = told.text[told.text.index("Swap chairs") :]
    assert "  Dr Ifan Rees: Bo\n  Priya Nair: Ann\n" in second
    assert "Played by:" not in second


@pytest.mark.parametrize("sure", ["y", "n"])
def test_the_debrief_of_an_unfinished_play_is_opened_only_after_a_yes(tmp_path, sure):
    """It would open both sheets; a no leaves the play as it is."""
    run(tmp_path, most=12, **new(Mode.SOLO, "doctor"))
    (row,) = rows(tmp_path)
    assert row.phase == Phase.PLAYING.value
    rules = [(r"Stop it here and talk", sure), *USUAL]
    told = run(tmp_path, rules, play=row.play, debrief=True)
    assert told.status == 0
    assert "the play cannot be gone on with afterwards" in " ".join(told.text.split())
    assert ("Ground rules" in told.text) == (sure == "y")
    expected = Phase.CLOSED if sure == "y" else Phase.PLAYING
    assert rows(tmp_path)[0].phase == expected.value


def test_a_play_that_is_not_there_is_refused_in_one_sentence(tmp_path):
    """By id, as after somebody erased it."""
    told = run(tmp_path, play="feedbeef")
    assert told.status == 1
    assert "There is no play feedbeef on this machine" in told.text


def test_every_phase_and_mode_has_words():
    """No list shows the program's own words for them."""
    names = [phase_name(phase.value) for phase in Phase]
    assert len(set(names)) == len(names)
    assert all(mode_name(mode.value) for mode in Mode)
