"""The commands for a room: prepare it, play in it, and talk about all of its tables."""

import io
import sys
from pathlib import Path

import pytest

from game import words
from game.cli import main
from game.session.cohort.codes import code_of_play
from game.session.cohort.gathering import gather
from game.session.cohort.rooms import read_room, scenario_of_room
from game.terminal.console import Console
from game.terminal.room import lead_room
from tests.content.translating import translate
from tests.rooms import many, room_24
from tests.scenarios_at_hand import SMALL


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A data folder and a working folder of their own, and no window."""
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    words.choose_language("")


def run(capsys, *told):
    """Run a command: its status, and what it said on either stream."""
    status = main(["--text", *map(str, told)])
    return status, *capsys.readouterr()


def test_a_room_is_prepared_and_never_written_over(capsys):
    """One small file; the word is told once and is not in it."""
    told = ("room", SMALL, "--word", "harbour", "--seed", "11", "--erase-on", "2097-03-31")
    status, out, _err = run(capsys, *told)
    assert status == 0
    assert "harbour" in out
    assert "2097-03-31" in out
    room = read_room(Path("three-scenes.room").read_text(encoding="utf-8"))
    assert (room.seed, room.workshop.erase_on) == (11, "2097-03-31")
    before = Path("three-scenes.room").read_bytes()
    status, _out, err = run(capsys, *told)
    assert status == 1
    assert "already" in err
    assert Path("three-scenes.room").read_bytes() == before


@pytest.mark.parametrize("folder", [".", "sticks"])
def test_a_room_goes_into_a_folder_that_is_named(capsys, folder):
    """Under its scenario's name, or the next that is free."""
    Path(folder).mkdir(exist_ok=True)
    for name in ("three-scenes.room", "three-scenes-2.room"):
        status, out, _err = run(capsys, "room", SMALL, "-o", folder)
        assert status == 0
        assert str(Path(folder, name)) in out
        assert Path(folder, name).is_file()


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (["room", SMALL, "--cut", "none"], "no cut called none"),
        (["room", SMALL, "--erase-on", "soon"], "2027-03-31"),
        (["room", SMALL, "--erase-on", "2020-01-31"], "2020-01-31 has passed"),
        (["room", SMALL, "--minutes", "an hour"], "whole number from 0"),
        (["room", SMALL, "--seed", "-4"], "whole number from 0"),
        (["room", SMALL, "--word", "harbour " * 9], "too long to be typed"),
        (["room", SMALL, "-o", "no/such/folder/x.room"], "cannot be written"),
        (["room", "no-such.yaml"], "cannot be played"),
        (["play", "no-such.room"], "no file"),
    ],
)
def test_what_cannot_be_prepared_or_opened_is_said(capsys, told, said):
    """With a status that is not 0, and nothing is written."""
    status, _out, err = run(capsys, *told)
    assert status in (1, 2)
    assert said in err
    assert not list(Path().glob("**/*.room"))


def test_all_that_is_wrong_is_said_at_once(capsys):
    """Nobody mends one thing after the other."""
    told = ("room", SMALL, "--erase-on", "soon", "--minutes", "long")
    _status, _out, err = run(capsys, *told)
    assert "2027-03-31" in err
    assert "minutes are" in err


def test_a_room_speaks_the_language_its_tables_will_read(capsys, home):
    """The file carries the words, so no laptop needs the catalogue; the next one reads them."""
    case = home / "odd.yaml"
    case.write_bytes(SMALL.read_bytes())
    translate(case, "cy")
    run(capsys, "room", case, "--language", "cy")
    case.with_name("odd.cy.po").unlink()
    words.choose_language("en")
    room = read_room(Path("odd.room").read_text(encoding="utf-8"))
    assert scenario_of_room(room)[0].title == "cy The odd case"
    run(capsys, "play", "odd.room", "--language", "en")
    _status, out, _err = run(capsys, "plays", "--language", "en")
    assert "cy The odd case" in out


def test_a_prepared_room_is_played_in_the_terminal(capsys):
    """The table begins with the room's seed; leaving keeps it."""
    run(capsys, "room", SMALL, "--word", "harbour", "--seed", "11")
    status, out, _err = run(capsys, "play", "three-scenes.room")
    assert status == 0
    assert "The odd case" in out
    status, out, _err = run(capsys, "plays")
    assert "The odd case" in out


def test_a_folder_is_told_phase_by_phase(capsys, home):
    """Endings, deals and dimensions by letter; what does not count is named on the other stream."""
    folder = room_24().write(home / "plays")
    status, out, err = run(capsys, "debrief", folder)
    assert status == 0
    for part in ("24 tables", "0. Before we talk", "6. Take-away", "Table A: 68/46", "no deal",
                  "left on the table", "Efficiency, against today"):  # fmt: skip
        assert part in " ".join(out.split())
    for name in ("branch.play", "damaged.play", "other.play", "counted once"):
        assert name in err
    assert "of 3" not in out  # no name of anybody is told
    assert "wary" not in out  # and no word that nobody has read


def test_files_and_codes_make_one_room(capsys, home):
    """A code adds a table; a wrong one says which group."""
    files = many(3).files
    gathered = gather(files.items())
    code = code_of_play(gathered.table("C").header, gathered.table("C").record)
    names = list(files)[:2]
    for name in names:
        Path(name).write_text(files[name], encoding="utf-8")
    status, out, _err = run(capsys, "debrief", *names, "--code", code)
    assert status == 0
    assert "3 tables" in out
    wrong = ("0" if code[0] != "0" else "1") + code[1:]
    status, _out, err = run(capsys, "debrief", *names, "--code", wrong)
    assert status == 1
    assert f"Group 1 ({wrong[:4]})" in err


def test_a_room_file_and_codes_are_enough(capsys):
    """Where no file can travel."""
    run(capsys, "room", SMALL)
    table = gather(many(2).files.items()).table("A")
    code = code_of_play(table.header, table.record)
    status, out, _err = run(capsys, "debrief", "three-scenes.room", "--code", code)
    assert status == 0
    assert "1 table:" in out


def test_nothing_to_talk_about_is_said(capsys, home):
    """An empty folder, and one with nothing but damage."""
    (home / "empty").mkdir()
    assert run(capsys, "debrief", home / "empty")[0] == 2
    (home / "empty" / "x.play").write_text("nonsense", encoding="utf-8")
    status, _out, err = run(capsys, "debrief", home / "empty")
    assert status == 1
    assert "x.play" in err


class Typing(io.StringIO):
    """A terminal at which somebody types."""

    def isatty(self):
        """Somebody is there."""
        return True


def test_codes_are_typed_in_the_terminal(monkeypatch):
    """A wrong one is asked for again; Enter ends it."""
    monkeypatch.delenv("TERM", raising=False)
    files = list(many(3).files.items())
    gathered = gather(files)
    code = code_of_play(gathered.table("C").header, gathered.table("C").record)
    sink = Typing()
    console = Console(Typing(f"0000-0000\n{code.lower()}\n\n\n"), sink)
    assert lead_room(gather(files[:2]), console) == 0
    told = " ".join(sink.getvalue().split())
    assert "There are 3 tables now." in told
    assert "3 tables: The odd case" in told
