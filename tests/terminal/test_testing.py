"""The commands ``test`` and ``record``: what they print, what they leave alone, how they end."""

import json
import shutil
from pathlib import Path

import pytest

from game.cli import main
from game.store import Store
from tests.session.sitting import CASE
from tests.store.plays import WHOLE, a_real_play

TRANSCRIPTS = Path(__file__).resolve().parents[1] / "transcripts"
KEPT = Path(__file__).resolve().parents[1] / "plays" / "kept" / "format-1-talk.play"
FAILING = TRANSCRIPTS / "broken" / "test-expect.test.txt"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    work = tmp_path / "work"
    work.mkdir()
    shutil.copy(CASE, work)
    monkeypatch.chdir(work)


def beside(transcripts, name="three-scenes.test.txt"):
    shutil.copy(transcripts, name)


def test_a_scenario_a_file_or_a_folder_can_be_named(capsys):
    """All of them mean the transcripts that lie there, each once."""
    beside(TRANSCRIPTS / "three-scenes.test.txt")
    for places in (["three-scenes.yaml"], ["three-scenes.test.txt"], ["."], [".", "."]):
        assert main(["test", *places]) == 0
        assert capsys.readouterr().out.endswith("3 plays. All came out as written.\n")


def test_a_shipped_scenario_is_found_by_its_name(capsys):
    """As with play and check."""
    assert main(["test", "closer-to-home"]) == 0
    assert "as written: The bad deal" in capsys.readouterr().out


def test_one_that_fails_is_told_and_the_others_are_played(capsys):
    """Status 1; where it is, what is so and how to mend it; one line for all at the end."""
    beside(FAILING)
    beside(TRANSCRIPTS / "three-scenes.test.txt", "three-scenes.good.test.txt")
    assert main(["test", "."]) == 1
    out = capsys.readouterr().out
    assert "NOT as written: A number that is another" in out
    assert "three-scenes.test.txt:4:8: error test-expect: this does not hold: trust = 6." in out
    assert out.endswith("4 plays: 3 as written, 1 not.\n")


def test_for_editors_and_scripts_it_is_json(capsys):
    """One text for all files, with the keys that check has."""
    beside(FAILING)
    assert main(["test", "three-scenes.yaml", "--format", "json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert (said["format"], said["passed"], said["problems"]) == (1, False, [])
    (play,) = said["plays"]
    assert (play["line"], play["passed"]) == (2, False)
    (problem,) = play["problems"]
    assert (problem["line"], problem["column"], problem["code"]) == (4, 8, "test-expect")


@pytest.mark.parametrize("place", ["three-scenes.yaml", ".", "nowhere.yaml", "nowhere.test.txt"])
def test_nothing_to_play_is_no_success(place, capsys):
    """A slip in a name must not look like a pass."""
    assert main(["test", place]) == 2
    said = "".join(capsys.readouterr())
    assert "no transcript lies there" in said or "no such file" in said


def test_a_kept_play_is_written_down_and_passes(capsys):
    """Named by an id from plays; printed without -o, and never written over anything."""
    with Store(Path("../home")) as store:
        play = a_real_play(store, WHOLE).header.play
    assert main(["record", play]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("play A recorded play: ")
    assert main(["record", play, "-o", "three-scenes.test.txt"]) == 0
    assert Path("three-scenes.test.txt").read_text(encoding="utf-8") == printed
    assert "main.py test" in capsys.readouterr().out
    assert main(["record", play, "-o", "three-scenes.test.txt"]) == 1
    assert "left as it is" in capsys.readouterr().err
    assert main(["record", play, "-o", "."]) == 0
    assert main(["test", "three-scenes.yaml"]) == 0
    assert "2 plays. All came out" in capsys.readouterr().out


def test_a_play_file_is_written_down_and_passes(capsys):
    """From another machine; no name in it."""
    assert main(["record", str(KEPT), "-o", "closer-to-home.test.txt"]) == 0
    assert "Put it beside closer-to-home.yaml" in capsys.readouterr().out
    shutil.copy(CASE.parents[2] / "scenarios" / "closer-to-home.yaml", ".")
    assert main(["test", "closer-to-home.yaml"]) == 0


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["zzzz"], 1, "no play"),
        (["nowhere.play"], 2, "There is no file"),
        (["three-scenes.yaml"], 2, "not the file of a play"),
        ([str(KEPT), "-o", "three-scenes.yaml"], 1, "should end with .test.txt"),
        ([str(KEPT), "-o", "away/x.test.txt"], 1, "cannot be written"),
    ],
)
def test_what_cannot_be_written_down_is_said_in_a_sentence(arguments, status, said, capsys):
    """And nothing is lost by it."""
    before = Path("three-scenes.yaml").read_bytes()
    assert main(["record", *arguments]) == status
    assert said in capsys.readouterr().err
    assert Path("three-scenes.yaml").read_bytes() == before
