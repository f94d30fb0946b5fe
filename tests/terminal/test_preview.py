"""The preview in the terminal: the same loop by numbers and words, with a file that changes meanwhile."""

from __future__ import annotations

import itertools
import os
import re
import sys

import pytest

from game.terminal.previewing import preview
from tests.terminal.at_the_console import CASE, People, Screen
from tests.terminal.test_real_program import program

TEXT = CASE.read_text(encoding="utf-8")
AGES = itertools.count(2_000_000)


class Author(People):
    """Types lines one after the other; a line that is a function is done to the file instead."""

    def __init__(self, screen, lines):
        super().__init__(screen, [], most=len(lines) + 60)
        self.lines = iter(lines)

    def readline(self, *_size) -> str:
        for line in self.lines:
            if not callable(line):
                return f"{line}\n"
            line()
        return ""


@pytest.fixture
def told(tmp_path, monkeypatch):
    """Run the preview of a copy of the case with lines typed; what was shown."""
    from game.terminal.console import Console

    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    path = tmp_path / "case.yaml"
    save(path, TEXT)

    def run(*lines, text=TEXT):
        save(path, text)
        screen = Screen(tty=False)
        bound = [
            (lambda line=line: save(path, line[1])) if isinstance(line, tuple) else line
            for line in lines
        ]
        assert preview(path, Console(Author(screen, bound), screen)) == 0
        shown = screen.getvalue()
        assert shown.endswith("The preview is over. The scenario was not changed.\n")
        return re.sub(r"\s+", " ", shown)

    return run


def save(path, text):
    """Save a text; each save bears a time of its own."""
    path.write_text(text, encoding="utf-8")
    stamp = next(AGES)
    os.utime(path, (stamp, stamp))


def saved(text):
    """A line that saves the file instead of typing."""
    return ("save", text)


def test_a_save_shows_at_the_next_question(told):
    """Enter is enough; one stands where one stood."""
    shown = told("1", "1", saved(TEXT.replace("On her desk", "On the floor")), "")
    assert "Reloaded: you are where you were." in shown
    assert "On the floor lies a table of waits" in shown.split("Reloaded")[1]


def test_an_answer_to_an_older_list_is_not_taken(told):
    """The page is told anew first: its numbers may mean something else now."""
    shown = told("1", saved(TEXT.replace("id: tell_of_spring", "id: tell_it")), "1", "way")
    assert "Dr Ifan Rees: Tell her" not in shown.split("The way so far")[1]


def test_a_broken_file_is_told_and_the_play_goes_on(told):
    """Line, fault and mend; then on in the version before."""
    shown = told("1", saved(TEXT.replace("goto: her_figures", "goto: her_fingers")), "", "1")
    assert re.search(r"case.yaml:\d+:\d+: error unknown-target", shown)
    assert "Did you mean her_figures?" in shown
    assert "You go on in the version before." in shown
    assert "On her desk lies a table of waits" in shown


def test_a_file_that_is_broken_from_the_start_waits_for_its_mend(told):
    """Nothing can be played before; commands say so and do no harm."""
    shown = told("back", "here", "scene", "take", saved(TEXT), "", text="format: 1\n")
    assert "error missing-key" in shown
    assert shown.count("The file cannot be played yet.") == 4
    assert "Cold coffee" in shown


def test_back_forward_meters_seats_and_scenes(told):
    """Each by its word."""
    shown = told("1", "1", "back", "forward", "meter trust 1", "here", "seat manager", "scene the_table",
                 "1")  # fmt: skip
    assert "trust >= 4: not met (trust is 1)" in shown
    assert "“You do not yet know what he would do with it”" in shown
    assert "Seen from Priya Nair's seat:" in shown
    assert "1 Everyone [0] · 2 All but plain cases [25]" in shown


def test_the_menu_offers_all_by_numbers(told):
    """For who does not type words."""
    shown = told("2", "4", "9", "2", "5", "2", "2", "3", "zzz", "2", "3", "", "b")
    assert "Trust between you 9." in shown
    assert "Seen from Dr Ifan Rees's seat:" in shown
    assert "No scene has these words." in shown
    assert "Begin at (b: back):" in shown


def test_a_place_is_kept_and_taken_up(told, tmp_path):
    """In the same file that the window uses."""
    shown = told("1", "meter trust 9", "keep high trust", "1", "take high trust", "take")
    assert "Who speaks first" in shown.split("keep high trust")[-1]
    assert (tmp_path / "case.places.txt").read_text(encoding="utf-8") == (
        "Common Ground places 1\n\nhigh trust\n    read first_word\n    set trust 9\n"
    )


def test_the_whole_story_with_its_table_and_its_scores(told):
    """Sealed picks, the lot by hand, an offer, the deal, the ending in numbers."""
    shown = told(
        "1", "1", "1", "1", "1", "2", "1", "1", "2 2 2", "y", "", "1", "2", "y", "problems"
    )
    assert "A hand on the brake" in shown
    assert "Average 60 of 100, balance 54. Worst off: Choice." in shown
    assert shown.rstrip().count("no problem.") == 1


def test_the_line_is_said_where_no_editor_is_named(told, tmp_path):
    """File and line, to be copied."""
    line = 1 + TEXT[: TEXT.index("  after_the_meeting:\n")].count("\n")
    assert f"{tmp_path / 'case.yaml'}:{line}" in told("edit")


def test_whatever_is_typed_ends_nothing(told):
    """Words, numbers out of range, commands without what they need."""
    told("99", "xyzzy", "meter trust much", "meter nothing 3", "4", "seat nobody", "1", "take x",
         "keep", "", "menu", "99", "b", "?", "MDT", "way", "forward", "back", "back")  # fmt: skip


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have a display")
def test_without_a_display_the_program_says_so(tmp_path):
    """And offers the same loop; the scenario and the folder are left as they were."""
    path = tmp_path / "case.yaml"
    save(path, TEXT)
    env = {"SDL_VIDEODRIVER": "", "XDG_RUNTIME_DIR": str(tmp_path)}
    done = program(tmp_path, "preview", path, typed=["1", "1", "way"], **env)
    assert done.returncode == 0, done.stderr
    assert done.stderr.decode().splitlines() == [
        "No display was found, so the preview runs here in the terminal."
    ]
    assert "Tell her about the man in spring" in done.stdout.decode().split("The way so far")[1]
    assert [each.name for each in tmp_path.iterdir()] == ["case.yaml"]


def test_a_file_that_cannot_be_read_is_refused(tmp_path):
    """Status 2, and one message that says why."""
    done = program(tmp_path, "preview", tmp_path / "nothing.yaml", "--text")
    assert done.returncode == 2
    assert b"file-missing" in done.stderr
    assert done.stdout == b""
