"""Files of a room past their day: named for the facilitator, never deleted."""

import html
import re
from dataclasses import replace
from datetime import date

import pytest

from game import cli
from game.export.room.making import files_of
from game.export.room.wishes import Wishes
from game.session.cohort.gathering import gather
from game.session.cohort.overdue import overdue, overdue_words
from tests.studies import LESSON, file_of, table

TODAY = date(2027, 4, 1)


def files(*days: str) -> dict[str, str]:
    """Plays of tables whose rooms promised these days."""
    rooms = [replace(LESSON, erase_on=day) for day in days]
    return {f"t{n}.play": file_of(table(n, room=room)) for n, room in enumerate(rooms)}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Three plays, two of them long overdue, with a copy of one."""
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path / "home"))
    made = files("2020-03-31", "2999-03-31", "2019-01-01")
    made["copy of t0.play"] = made["t0.play"]
    stick = tmp_path / "stick"
    stick.mkdir()
    for name, text in made.items():
        (stick / name).write_text(text, encoding="utf-8", newline="\n")
    return stick


def test_files_are_due_on_their_day_copies_too():
    """Whatever does not count is still a file that somebody was promised."""
    made = files("2027-04-01", "2027-04-02", "", "soon")
    made["copy.play"] = made["t0.play"]
    found = overdue(gather(made.items()), TODAY)
    assert {(each.file, each.letter) for each in found} == {("t0.play", ""), ("copy.play", "A")}
    assert "the first by 1 April 2027" in overdue_words(found)
    assert not overdue(gather(made.items()), date(2027, 3, 31))


def test_the_terminal_names_them(folder, capsys):
    """On the stream where what is left out is told."""
    assert cli.main(["debrief", "--text", str(folder)]) == 0
    err = capsys.readouterr().err
    assert "3 of these files were promised to be erased" in err
    assert re.search(r"^  .*t2\.play$", err, re.M)
    assert len(list(folder.iterdir())) == 4


@pytest.mark.parametrize("names", [False, True])
def test_the_report_names_tables_and_files_with_names_only(folder, names):
    """A file may be called after somebody."""
    made = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    page = files_of(gather(made.items()), "report", Wishes(names))["three-scenes-report.html"]
    text = html.unescape(page.decode("utf-8"))
    assert "3 of these files were promised to be erased" in text
    assert ("t2.play" in text) == names
    assert "Table C" in text
