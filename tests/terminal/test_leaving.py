"""Leave at any question, in any way: everything is kept, and the next start goes on exactly there."""

import re

import pytest

from game.session.entries import Mode
from game.session.opening import Setup
from game.store import Store, StoreFull
from game.terminal import title
from tests.terminal.at_the_console import CASE, USUAL, entries_of, new, run

INSIDE = re.compile(
    r"The offer \(|Is this the offer|A line to go with it|takes this offer"
    r"|Press Enter to (go on|put this away|open it)"
)
"""In the middle of a move that nothing has come of yet, or a pause on the way."""

PASSING = re.compile(r"Press Enter to (go on|put this away|open it)")
"""Pauses behind which nothing is decided; the next question follows."""


BACK_AGAIN = [(r"What now\?", "1"), (PASSING.pattern, ""), (r"", None)]
"""Go on with the first play that the title offers, pass pauses, and stop at the first question."""


def answers_in(mode: Mode, human: str, folder) -> int:
    """How many answers lead through a whole play."""
    return len(run(folder / "whole", **new(mode, human)).asked)


@pytest.mark.parametrize(("mode", "human"), [(Mode.TALK, ""), (Mode.SOLO, "manager")])
def test_the_end_of_input_at_any_question_keeps_everything(tmp_path, mode, human):
    """After every number of answers: status 0, the title offers to go on, the same question."""
    for most in range(answers_in(mode, human, tmp_path) - 1):
        folder = tmp_path / str(most)
        told = run(folder, most=most, **new(mode, human))
        kept = entries_of(folder)
        with Store(folder) as store:
            (row,) = store.list()
        assert told.status == 0
        if row.ended:
            continue
        assert told.text.endswith("\nKept. Start the game again to go on exactly here.\n")
        again = run(folder, BACK_AGAIN)
        assert again.status == 0
        assert again.text.count("1. Go on: The odd case") == 1
        assert entries_of(folder) == kept
        if row.phase != "debrief" and not INSIDE.search(told.last):
            assert again.last == told.last, most


def test_many_short_sittings_make_a_whole_play(tmp_path):
    """Three answers at a time, from the title each time, to the same end as in one go."""
    for human in ("", "doctor"):
        folder = tmp_path / (human or "both")
        mode = Mode.SOLO if human else Mode.SCREEN
        run(folder, most=3, **new(mode, human))
        for _sitting in range(60):
            before = entries_of(folder)
            with Store(folder) as store:
                if store.list()[0].ended:
                    break
            run(folder, most=8)
            assert entries_of(folder)[: len(before)] == before
        else:
            pytest.fail("the play does not end")
        whole = tmp_path / f"whole-{human}"
        run(whole, **new(mode, human))
        assert moves_in(folder) == moves_in(whole)


def moves_in(folder):
    return [entry.body["move"] for entry in entries_of(folder) if entry.kind == "move"]


def test_an_answer_that_was_given_is_not_asked_again(tmp_path):
    """Guess, trust, plan and each answer of the survey are kept one by one."""
    questions = (r"0 not at all, 10 fully", r"rather walk away\?", r"Was the way you got")
    asked = run(tmp_path / "whole", **new(Mode.SOLO, "doctor")).asked
    for question in questions:
        folder = tmp_path / question[:5]
        most = next(n for n, since in enumerate(asked) if re.search(question, since))
        run(folder, most=most, **new(Mode.SOLO, "doctor"))
        told = run(folder, BACK_AGAIN)
        assert re.search(question, told.last), told.last
        assert "All four numbers" not in told.text


def test_quit_leaves_from_anywhere(tmp_path):
    """At a list, at a pause, and with a stroke where words are written."""
    for question, typed in (
        (r"Choose:", "quit"),
        (r"Press Enter to read on", "QUIT"),
        (r"Your name:", "/quit"),
        (r"What do you want most", "/quit"),
    ):
        folder = tmp_path / question[:5]
        told = run(folder, [(question, typed), *USUAL], **new(Mode.SOLO, "doctor"))
        assert told.status == 0
        assert "Kept." in told.text
        assert re.search(question, run(folder, BACK_AGAIN).last)


def test_quit_is_a_name_like_any_other_without_its_stroke(tmp_path):
    """Nobody loses a word of their own to a command."""
    told = run(tmp_path, [(r"Your name:", "Quit"), *USUAL], **new(Mode.SOLO, "doctor"))
    assert "played by Quit" in " ".join(told.text.split())


def test_two_plays_wait_side_by_side_and_one_open_elsewhere_is_not_offered(tmp_path):
    """The title lists what can be gone on with and says what cannot."""
    run(tmp_path, most=4, **new(Mode.SOLO, "doctor"))
    run(tmp_path, most=4, **new(Mode.TALK))
    told = run(tmp_path, most=0)
    assert told.text.count("Go on: The odd case") == 2
    with Store(tmp_path) as elsewhere:
        elsewhere.log(elsewhere.list()[0].play)
        told = run(tmp_path, most=0)
        assert told.text.count("Go on: The odd case") == 1
        assert "(Open in another window: The odd case" in told.text
        play = elsewhere.list()[0].play
        refused = run(tmp_path, play=play)
        assert refused.status == 1
        assert "being played in another window" in " ".join(refused.text.split())


def test_a_full_disk_stops_the_play_and_says_so(tmp_path, monkeypatch):
    """What was acknowledged stays, nothing goes on unsaved, the status is 1."""
    from game.store import store as module

    told = run(tmp_path, most=10, **new(Mode.SOLO, "doctor"))
    kept = entries_of(tmp_path)

    def full(*_what):
        raise StoreFull("The disk is full, so this was not kept.")

    monkeypatch.setattr(module.rows, "insert_entries", full)
    told = run(tmp_path)
    assert told.status == 1
    assert told.text.endswith("The disk is full, so this was not kept.\n")
    monkeypatch.undo()
    assert entries_of(tmp_path) == kept


def test_a_play_keeps_its_own_text_when_the_file_has_changed(tmp_path, monkeypatch):
    """It goes on as it began and says so; a new play is offered on the new text."""
    shipped = tmp_path / "scenarios"
    shipped.mkdir()
    file = shipped / "three-scenes.yaml"
    file.write_text(CASE.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr("game.content.library.scenarios_folder", lambda: shipped)
    home = tmp_path / "home"
    run(home, most=8, scenario=file, setup=Setup(mode=Mode.SOLO, human="doctor", seed=3))
    assert "has changed since" not in run(home, most=1).text
    file.write_text(
        file.read_text(encoding="utf-8").replace("The odd case", "The even case"), encoding="utf-8"
    )
    told = run(home, most=1)
    assert "New play: The even case (20 minutes)" in told.text
    assert "The scenario's file has changed since this play began." in told.text
    assert "\nThe odd case\n─" in told.text


def test_the_title_opens_what_can_be_opened_and_goes_on_after_what_cannot(tmp_path, monkeypatch):
    """A play that cannot be opened costs a sentence, not the program."""
    run(tmp_path, most=4, **new(Mode.SOLO, "doctor"))

    def refuse(*_what):
        raise title.CannotReopen("the play's scenario cannot be built: no way")

    monkeypatch.setattr(title, "take_up", refuse)
    told = run(tmp_path, most=1)
    assert told.status == 0
    assert "cannot be built: no way" in told.text
    assert told.text.count("What now?") == 2
