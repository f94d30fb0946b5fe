"""What may be typed at any question, and what comes of it."""

import re

import pytest

from game.session.entries import EntryKind, Mode
from game.session.phases import Phase
from game.store import Store
from tests.terminal.at_the_console import USUAL, entries_of, new, run


def typing(*typed, at=r"Choose:"):
    """Rules that type these lines at a question, then play on as usual."""
    lines = iter(typed)
    usual = next(answer for pattern, answer in USUAL if pattern == at or re.search(pattern, at))

    def answer(since):
        line = next(lines, None)
        return line if line is not None else (usual(since) if callable(usual) else usual)

    return [(at, answer), *USUAL]


def kinds(folder):
    return [entry.kind for entry in entries_of(folder)]


def test_help_names_every_command(tmp_path):
    """Each word that can be typed is in the list, and ? and help are the same."""
    from game.terminal.typed import Typed
    from tests.session.sitting import sitting
    from tests.terminal.at_the_console import console_for

    told = run(tmp_path, typing("?", "help"), **new())
    (first, second) = re.findall(r"At any question you can type\n.*?/quit", told.text, re.DOTALL)
    assert first == second
    console = console_for()
    Typed(console, sitting(), lambda: None)
    for word in set(console.commands) - {"?", "help", "word"}:
        assert f"\n  {word} " in first, word
    assert set(console.commands) >= {"log", "sheet", "undo", "stop", "quit", "words", "note"}


@pytest.mark.parametrize("typed", ["mdt", "word MDT", "words mdt", "_MDT_"])
def test_a_word_is_explained_when_it_is_typed(tmp_path, typed):
    """With how the other side hears it; that it was asked for is kept."""
    told = run(tmp_path, typing(typed), **new())
    assert "MDT: the weekly meeting in which specialists agree one plan" in told.text
    assert "The other side hears: nine consultants in a room" in told.text
    assert EntryKind.LOOKUP in kinds(tmp_path)


def test_a_false_friend_shows_both_meanings(tmp_path):
    """Each side's, named by who means it."""
    text = " ".join(run(tmp_path, typing("risk"), **new()).text.split())
    assert "risk: a false friend. Both sides say it." in text
    assert "Oncologist, chairs the weekly meeting means: the chance that" in text
    assert "Manager of cancer services means: a line on a register" in text


def test_a_word_is_known_by_how_it_stands_in_the_story(tmp_path):
    """A mark may show other words than the glossary's; those are what people type."""
    text = " ".join(run(tmp_path, typing("sixty-two", at=r"your move:"), **new()).text.split())
    assert "sixty-two days: the promised time" in text


def test_the_list_of_words_and_an_unknown_one(tmp_path):
    """All words are listed in their order; an unknown one says so first."""
    text = run(tmp_path, typing("words", "word nonsense"), **new()).text
    assert text.count("  MDT, risk, sixty-two days.") == 2
    assert "No such word here." in text


def test_the_log_tells_what_was_said_and_chosen(tmp_path):
    """Headings, speeches, choices; at the table also offers."""
    text = run(tmp_path, typing("log", at=r"your move:"), **new()).text
    log = text[text.index("So far\n") :]
    for words in ("THURSDAY, TEN PAST ONE", "→ Dr Ifan Rees: Tell her about the man in spring",
                  "Grace Obi: Forty-seven."):  # fmt: skip
        assert words in log


def test_undo_between_two_sides_needs_both(tmp_path):
    """No is no; yes goes back to the last decision and tells the scene again."""
    sure = iter(["n", "y"])
    typed = iter(["2", "undo", "undo"])
    rules = [
        (r"Do both sides agree", lambda _since: next(sure)),
        (r"Choose:", lambda since: next(typed, None) or "1"),
        *USUAL,
    ]
    told = run(tmp_path, rules, **new())
    assert told.text.count("Taken back.") == 1
    assert told.text.count("\nWho speaks first\n─") == 2
    moves = [e.body["move"] for e in entries_of(tmp_path) if e.kind is EntryKind.MOVE]
    assert moves[0] == "choose ask_the_price"
    assert moves[1] == "choose tell_of_spring"


def test_undo_alone_asks_nobody_and_says_when_there_is_nothing(tmp_path):
    """Before the first decision there is nothing to take back; offers can be taken back."""
    typed = iter(["undo", "1"])
    rules = [(r"Choose:", lambda since: next(typed, "1")), *typing("undo", at=r"your move:")]
    told = run(tmp_path, rules, **new(Mode.SOLO, "doctor"))
    assert "There is nothing to take back." in told.text
    assert "Do both sides agree" not in told.text
    assert told.text.count("Taken back.") == 1


def test_stop_leads_to_an_honest_talk(tmp_path):
    """After a yes; the play stays unfinished, and the talk says so."""
    sure = iter(["n", "y"])
    rules = [(r"Stop here and talk", lambda _since: next(sure)), *typing("stop", "stop")]
    told = run(tmp_path, rules, **new())
    assert "You stopped before the story ended." in " ".join(told.text.split())
    with Store(tmp_path) as store:
        assert store.list()[0].phase == Phase.CLOSED.value
    phases = [e.body for e in entries_of(tmp_path) if e.kind is EntryKind.PHASE]
    assert {"phase": "debrief", "stopped": True} in phases


def test_in_the_talk_nothing_can_be_taken_back_or_stopped(tmp_path):
    """Each says so in a sentence, and the talk goes on."""
    told = run(tmp_path, typing("undo", "stop", "sheet doctor", at=r"Enter: A hand"), **new())
    assert "There is nothing to take back." in told.text
    assert "The play is over already." in told.text


def test_table_offers_and_sheet_say_when_they_have_nothing_to_show(tmp_path):
    """Away from the table there is no table; between two sides a sheet needs its side's name."""
    told = run(tmp_path, typing("table", "offers", "sheet", "note"), **new())
    assert told.text.count("You are not at the table now.") == 2
    assert "Type 'sheet doctor' or 'sheet manager'." in told.text
    assert "Type 'note' and then the words." in told.text
    told = run(tmp_path / "x", typing("offers", at=r"your move:"), **new())
    assert "No offer has been made yet." in told.text


def test_again_tells_once_more_where_the_table_stands(tmp_path):
    """The scene and what can be chosen; at the table the sheet and the offer."""
    told = run(tmp_path, typing("again"), **new())
    assert told.text.count("\nWho speaks first\n─") == 2
    assert told.text.count("1. Tell her about the man in spring") == 2
    told = run(tmp_path / "x", typing("again", at=r"your move:"), **new())
    assert told.text.count("\nThe next Thursday\n─") == 2


def test_a_note_of_the_table_is_kept_for_the_talk(tmp_path):
    """In the words it was typed in."""
    run(tmp_path, typing("note We forgot the nurse"), **new())
    (note,) = [e for e in entries_of(tmp_path) if e.kind is EntryKind.NOTE]
    assert (note.seat, note.words) == ("", "We forgot the nurse")
