"""A study's question in the terminal: each person alone, nobody told, the play goes on all the same."""

import re

import pytest

from game.session.entries import EntryKind
from game.store import Store
from tests.studies import LESSON, STUDY
from tests.terminal.at_the_console import USUAL, Mode, entries_of, new, run


def rules(*answers: str, chair: str = "Cleo"):
    """People who answer the study's question one after the other: 1 is yes, 2 is no."""
    given = iter(answers)
    names = iter(["Ann, Ari", "Bo"])
    return [
        (r"Your answer:", lambda _since: next(given)),
        (r"Its name", chair),
        (r"[Pp]layed by:", lambda _since: next(names)),
        *USUAL,
    ]


def answers_in(folder) -> list[bool]:
    return [e.body["yes"] for e in entries_of(folder) if e.kind is EntryKind.CONSENT]


def lobby_of(text: str) -> str:
    """What everybody saw of the asking."""
    return text[text.index("A study\n") : text.index("Briefing\n")]


@pytest.mark.parametrize("answers", ["1111", "1211", "2222", "1112"])
def test_each_is_asked_behind_the_curtain_and_the_rest_see_only_thanks(tmp_path, answers):
    """To the letter the same for everybody else, whatever was said; the play goes on."""
    told = run(tmp_path / "one", rules(*answers), tty=True, most=24, **new(room=STUDY))
    other = run(tmp_path / "two", rules(*"1111"), tty=True, most=24, **new(room=STUDY))
    assert lobby_of(told.public) == lobby_of(other.public)
    assert "this table's play be used" not in told.public
    asked = [part for part in told.private if "May this table's play be used" in part]
    assert len(asked) == 4
    for name in ("Ann", "Ari", "Bo", "Cleo"):
        assert f"For {name} only" in told.public
        assert f"Thank you, {name}." in told.public
    assert answers_in(tmp_path / "one") == [each == "1" for each in answers]


def test_killed_in_the_middle_of_asking_it_goes_on_with_who_is_next(tmp_path):
    """Nobody is asked twice, and nobody is left out."""
    whole = run(tmp_path / "whole", rules(*"1211"), tty=True, most=40, **new(room=STUDY))
    first = next(n for n, each in enumerate(whole.asked) if "Your answer:" in each)
    run(tmp_path, rules(*"1211"), tty=True, most=first + 1, **new(room=STUDY))
    given = answers_in(tmp_path)
    assert given == [True]
    with Store(tmp_path) as store:
        (row,) = store.list()
    told = run(tmp_path, rules(*"211"), tty=True, most=20, play=row.play)
    assert "For Ann only" not in lobby_of(told.public)
    assert answers_in(tmp_path) == [True, False, True, True]


def test_nothing_else_than_an_answer_is_taken_for_one(tmp_path):
    """Enter is neither a yes nor a no, since a no cannot be taken back."""
    run(tmp_path, rules("", "perhaps", "1", *"111"), most=30, **new(room=STUDY))
    assert answers_in(tmp_path) == [True] * 4


@pytest.mark.parametrize("how", [{"room": LESSON}, {}])
def test_nobody_is_asked_where_there_is_no_study(tmp_path, how):
    """Teaching rooms, and tables by themselves."""
    told = run(tmp_path, rules(), most=16, **new(**how))
    assert "A study" not in told.text
    assert not answers_in(tmp_path)


def test_who_plays_alone_is_asked_without_a_curtain(tmp_path):
    """There is nobody to hide from."""
    told = run(tmp_path, rules("2"), tty=True, most=8, **new(Mode.SOLO, "doctor", room=STUDY))
    assert "May this table's play be used for the study?" in told.public
    assert answers_in(tmp_path) == [False]


def test_a_later_no_is_heard_in_the_talk_too(tmp_path):
    """Until the play is closed; and the help names the word."""
    once = iter(["?", "study"])
    more = [(r"Take this play out", "y"), (r"\[Enter: ", lambda _since: next(once, ""))]
    told = run(tmp_path, [*more, *rules(*"1111")], **new(room=STUDY))
    assert told.status == 0
    assert "say no to the study, for this table" in told.text
    assert answers_in(tmp_path) == [True] * 4 + [False]


@pytest.mark.parametrize("sure", ["y", "n"])
def test_a_later_no_is_typed_and_answered_with_the_same_thanks(tmp_path, sure):
    """Anywhere in the play; who changed their mind back is thanked as well."""
    once = iter(["study"])
    more = [(r"Take this play out", sure), (r"Choose:", lambda _since: next(once, "1"))]
    told = run(tmp_path, [*more, *rules(*"1111")], most=60, **new(room=STUDY))
    assert re.search(r"Take this play out.*\n+Thank you\.", told.text)
    assert answers_in(tmp_path) == [True] * 4 + [False] * (sure == "y")
