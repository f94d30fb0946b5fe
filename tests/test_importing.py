"""The command import: what it writes, what it says, and what it refuses."""

from pathlib import Path

import pytest

from game import cli

STORY = Path(__file__).parent / "content" / "twine" / "harlowe.twee"


@pytest.fixture(autouse=True)
def work(tmp_path, monkeypatch):
    """A working folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys, *arguments):
    """Exit status, and what went to the two streams."""
    status = cli.main(["import", *map(str, arguments)])
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    return status, out, err


def test_it_writes_a_scenario_and_says_what_it_could_not_map(work, capsys):
    """Under the story’s name; every note with its place, then what check says, then what to do."""
    status, out, err = run(capsys, STORY)
    assert (status, err) == (0, "")
    golden = STORY.with_suffix(".yaml").read_text(encoding="utf-8")
    assert (work / "harlowe.yaml").read_text(encoding="utf-8") == golden
    assert out.startswith(f"{STORY}:13:1: note 1: Twine has no question")
    assert "It plays as it stands. `check` says: " in out
    assert out.endswith("python main.py play harlowe.yaml\n")
    assert cli.main(["check", "harlowe.yaml"]) == 0


def test_it_writes_where_it_is_told_to_and_the_notes_as_well(work, capsys):
    """The notes in the file are those that were printed."""
    status, out, _err = run(capsys, STORY, "-o", "my own.yaml", "--notes", "notes.txt")
    assert status == 0
    assert (work / "my own.yaml").exists()
    assert '"my own.yaml"' in out
    notes = (work / "notes.txt").read_text(encoding="utf-8")
    assert notes.count("\n") == notes.count(": note ") > 5
    assert out.startswith(notes)


@pytest.mark.parametrize("option", ["-o", "--notes"])
def test_no_file_is_written_over(work, capsys, option):
    """Neither a scenario nor anything else; and then nothing at all is written."""
    (work / "mine").write_text("mine", encoding="utf-8")
    status, out, err = run(capsys, STORY, option, "mine")
    assert (status, out) == (1, "")
    assert "mine is there already, and is left alone" in err
    assert (work / "mine").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in work.iterdir()] == ["mine"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read"),
        (b"Dear all", "story.twee:1:1: there is no passage in this file."),
        (b":: A\n\xff", "story.twee:2:1: the file is not text saved as UTF-8."),
    ],
)
def test_what_is_no_story_is_refused_in_a_sentence(work, capsys, content, said):
    """Status 2, as for every file that cannot be read."""
    if content is not None:
        (work / "story.twee").write_bytes(content)
    status, out, err = run(capsys, "story.twee")
    assert (status, out) == (2, "")
    assert said in err
    assert not (work / "story.yaml").exists()


def test_a_place_that_cannot_be_written_to_is_named(work, capsys):
    """A folder that is not there."""
    status, _out, err = run(capsys, STORY, "-o", Path("nowhere") / "story.yaml")
    assert status == 1
    assert "cannot be written" in err
