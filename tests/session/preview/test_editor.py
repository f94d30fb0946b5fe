"""A line is opened in the editor a person named, by that editor's own convention, and in no other way."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from game.session.preview import editor

FILE = Path("/home/ann/my case.yaml") if sys.platform != "win32" else Path("C:/my case.yaml")
WHERE = str(FILE.absolute())


@pytest.mark.parametrize(("named", "told"), [
    ("code", ["code", "-g", f"{WHERE}:12"]),
    ("code --wait", ["code", "--wait", "-g", f"{WHERE}:12"]),
    ("codium", ["codium", "-g", f"{WHERE}:12"]),
    ("/usr/bin/vim", ["/usr/bin/vim", "+12", WHERE]),
    ("nano", ["nano", "+12", WHERE]),
    ("emacsclient -n", ["emacsclient", "-n", "+12", WHERE]),
    ("gedit", ["gedit", "+12", WHERE]),
    ("subl", ["subl", f"{WHERE}:12"]),
    ("kate", ["kate", "--line", "12", WHERE]),
    ("notepad++", ["notepad++", "-n12", WHERE]),
    ("Code.exe", ["Code.exe", "-g", f"{WHERE}:12"]),
    ("some-other", ["some-other", WHERE]),
])  # fmt: skip
def test_each_editor_is_told_the_line_in_its_own_way(named, told):
    """With its own options kept; one that is not known opens the file."""
    assert editor.arguments(editor.chosen({"VISUAL": named}), FILE, 12) == told


def test_visual_goes_before_editor():
    """As everywhere; where neither is set there is none."""
    assert editor.chosen({"VISUAL": "code", "EDITOR": "vim"}) == ("code",)
    assert editor.chosen({"VISUAL": " ", "EDITOR": "vim"}) in ((), ("vim",))
    assert editor.chosen({"EDITOR": "vim"}) == ("vim",)
    assert editor.chosen({}) == ()
    assert editor.chosen({"EDITOR": 'vim "'}) in ((), ("vim", ""))


def test_a_path_with_spaces_needs_no_quotes(tmp_path):
    """As people set it on Windows."""
    program = tmp_path / "my editor"
    program.write_text("", encoding="utf-8")
    assert editor.chosen({"VISUAL": str(program)}) == (str(program),)


@pytest.fixture
def ran():
    """What would have been run."""
    return []


def tried(ran, environ, **how):
    """Try to open the file at line 3 with what the environment names."""
    return editor.open_at(FILE, 3, environ=environ, run=ran.append, **how)


def test_the_editor_is_run_as_it_is_named(ran, tmp_path, monkeypatch):
    """By a list of arguments, so that no shell ever reads the name of a file."""
    name = "code.bat" if sys.platform == "win32" else "code"
    program = tmp_path / name
    program.write_text("", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tried(ran, {"VISUAL": "code -n"})
    ((program_run, *rest),) = ran
    assert Path(program_run).stem.lower() == "code"
    assert rest == ["-n", "-g", f"{WHERE}:3"]


def test_without_an_editor_nothing_is_run(ran):
    """Nor where the one that is named is not there, or needs a terminal that there is not."""
    assert not tried(ran, {})
    assert not tried(ran, {"VISUAL": "an-editor-that-nobody-has"})
    assert not tried(ran, {"VISUAL": "vim"})
    assert ran == []


def test_an_editor_that_cannot_be_started_is_no_error(tmp_path):
    """The place is shown instead."""

    def refuse(_command):
        raise OSError("no")

    assert not editor.open_at(FILE, 3, environ={"VISUAL": sys.executable}, run=refuse)


def test_the_place_is_said_as_editors_know_it():
    """To be copied."""
    assert editor.place_in_words(Path("a.yaml"), 7) == "a.yaml:7"
    assert editor.place_in_words(Path("a.yaml"), 0) == "a.yaml"
