"""The export command as its users type it: files where they were asked for, and refusals that help."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from game import cli
from game.cli.exporting import WHAT
from game.export.room.making import KINDS
from tests.rooms import many, room_24

ROOT = Path(__file__).parents[3]


@pytest.fixture
def room(tmp_path, monkeypatch):
    """Six plays in a folder, with a damaged one; the current folder is empty."""
    folder = many(6).write(tmp_path / "plays")
    (folder / "odd.play").write_text("nothing", encoding="utf-8")
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path / "home"))
    return folder


def run(capsys, *words) -> tuple[int, str, str]:
    status = cli.main([str(word) for word in words])
    out, err = capsys.readouterr()
    return status, out, err


def test_the_command_knows_every_kind():
    """And nothing that cannot be made."""
    assert {"play", *KINDS} == set(WHAT)


@pytest.mark.parametrize(("what", "names"), [
    ("take-home", {"three-scenes-A-doctor.html", "three-scenes-F-manager.html"}),
    ("report", {"three-scenes-report.html"}),
    ("course-report", {"three-scenes-course-report.html"}),
    ("csv", {"plays.csv", "decisions.csv", "offers.csv", "scores.csv", "read-me.txt"}),
    ("xapi", {"three-scenes-xapi.jsonl"}),
    ("charts", {"endings.svg", "endings.png"}),
])  # fmt: skip
def test_each_kind_is_written_into_the_folder_that_was_named(room, capsys, what, names):
    """The bad file is named and left out; the path is said."""
    status, out, err = run(capsys, "export", room, "--as", what, "-o", "out")
    assert status == 0
    written = {path.name for path in Path("out").iterdir()}
    assert names <= written
    assert "6 tables" in out
    assert str(Path("out")) in out
    assert re.fullmatch(r".*odd\.play: .+\n", err)


def test_nothing_is_written_over(room, capsys):
    """A second time it goes beside the first; a name that is typed and taken is refused."""
    for _again in range(2):
        assert run(capsys, "export", room, "--as", "csv", "-o", "out")[0] == 0
        assert run(capsys, "export", room, "--as", "report", "-o", "out")[0] == 0
    names = {path.name for path in Path("out").iterdir()}
    assert {"plays.csv", "three-scenes-report.html", "three-scenes-report-2.html",
            "three-scenes-csv"} <= names  # fmt: skip
    assert run(capsys, "export", room, "--as", "report", "-o", "my.html")[0] == 0
    before = Path("my.html").read_bytes()
    status, out, err = run(capsys, "export", room, "--as", "report", "-o", "my.html")
    assert (status, out) == (1, "")
    assert "my.html is there already" in err
    assert Path("my.html").read_bytes() == before


def test_a_pdf_is_made_when_its_name_or_the_option_asks_for_one(room, capsys):
    """By the ending of the name, or by --pdf."""
    assert run(capsys, "export", room, "--as", "course-report", "-o", "c.pdf")[0] == 0
    assert Path("c.pdf").read_bytes().startswith(b"%PDF")
    assert run(capsys, "export", room, "--as", "report", "--pdf")[0] == 0
    assert Path("three-scenes-report.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(("words", "status", "said"), [
    (["nowhere.play", "--as", "csv"], 2, "None of these is a play that counts"),
    (["PLAYS", "--as", "csv", "-o", "x.csv"], 1, "name a folder"),
    (["PLAYS", "--as", "report", "-o", "taken/x"], 1, "cannot be written"),
    (["PLAYS"], 1, "--as says what to make of it"),
    (["zzzz", "--as", "csv"], 1, "There is no play zzzz"),
    (["PLAYS", "--as", "research"], 1, "prepared for research"),
    (["PLAYS", "--as", "research", "--on-paper", "Q"], 1, "There is no table Q"),
    (["PLAYS", "--as", "report", "--words"], 1, "Read them, then say --yes"),
])  # fmt: skip
def test_what_cannot_be_done_is_said_and_leaves_nothing(room, capsys, words, status, said):
    """A status and a sentence, no traceback and no file."""
    Path("taken").write_text("here first", encoding="utf-8")
    words = [str(room) if word == "PLAYS" else word for word in words]
    found, _out, err = run(capsys, "export", *words)
    assert found == status
    assert said in err
    assert [path.name for path in Path().iterdir()] == ["taken"]


@pytest.mark.parametrize(
    "words", [[], ["--as", "csv"], ["x", "--as", "poem"], ["x", "--date", "soon"]]
)
def test_a_command_that_is_written_wrongly_is_told_so(room, capsys, words):
    """As argparse has it, with status 2."""
    with pytest.raises(SystemExit) as leaving:
        cli.main(["export", *words])
    assert leaving.value.code == 2


def test_words_are_in_the_report_once_somebody_says_that_they_were_read(room, capsys):
    """With --yes where nobody can be asked."""
    assert run(capsys, "export", room, "--as", "report", "--words", "--yes", "-o", "w.html")[0] == 0
    assert "ask what it costs, 3" in Path("w.html").read_text(encoding="utf-8")


def test_the_words_are_shown_and_some_may_be_chosen(room, capsys, monkeypatch):
    """Only the numbers that were typed go in."""
    monkeypatch.setattr("sys.stdin", type("Desk", (), {"isatty": lambda _self: True})())
    monkeypatch.setattr("builtins.input", lambda _said: "1, 3")
    status, out, _err = run(capsys, "export", room, "--as", "report", "--words", "-o", "w.html")
    assert status == 0
    listed = dict(re.findall(r"^ +(\d+)  (.+)$", out, re.M))
    page = Path("w.html").read_text(encoding="utf-8")
    voices = re.findall(r'<ul class="voices">(.*?)</ul>', page)
    shown = re.findall(r"<li>(.*?)</li>", "".join(voices))
    assert sorted(shown) == sorted([listed["1"], listed["3"]])


@pytest.mark.parametrize("answer", ["", "9" * 5_000, "1.5 one \u0661"])
def test_what_is_no_number_chooses_no_words(room, capsys, monkeypatch, answer):
    """However long it is."""
    monkeypatch.setattr("sys.stdin", type("Desk", (), {"isatty": lambda _self: True})())
    monkeypatch.setattr("builtins.input", lambda _said: answer)
    assert run(capsys, "export", room, "--as", "report", "--words", "-o", "w.html")[0] == 0
    assert '<ul class="voices">' not in Path("w.html").read_text(encoding="utf-8")


def test_who_goes_away_instead_of_choosing_words_gets_no_report(room, capsys, monkeypatch):
    """Ctrl-D is no answer."""

    def gone(_said: str) -> str:
        raise EOFError

    monkeypatch.setattr("sys.stdin", type("Desk", (), {"isatty": lambda _self: True})())
    monkeypatch.setattr("builtins.input", gone)
    status, _out, err = run(capsys, "export", room, "--as", "report", "--words", "-o", "w.html")
    assert status == 1
    assert "Read them, then say --yes" in err
    assert not Path("w.html").exists()


@pytest.mark.parametrize("answer", ["all", "popeth", "Popeth"])
def test_all_the_words_can_be_meant_in_english_and_in_the_language_spoken(
    room, capsys, monkeypatch, answer
):
    """The guide is in English, the question is not."""
    monkeypatch.setattr("sys.stdin", type("Desk", (), {"isatty": lambda _self: True})())
    monkeypatch.setattr("builtins.input", lambda _said: answer)
    asked = [
        "export",
        room,
        "--as",
        "report",
        "--words",
        "--language",
        "cy",
        "-o",
        f"{answer}.html",
    ]
    assert run(capsys, *asked)[0] == 0
    page = Path(f"{answer}.html").read_text(encoding="utf-8")
    assert '<html lang="cy">' in page
    assert "ask what it costs, 3" in page
    asked[-1] = "c.pdf"
    asked[3] = "course-report"
    assert run(capsys, *asked)[0] == 0
    assert pypdf.PdfReader("c.pdf").root_object["/Lang"] == "cy-GB"


def test_the_information_sheet_comes_without_any_play(room, capsys):
    """It is needed before there are any; the reminder comes with it."""
    status, out, _err = run(capsys, "export", "--as", "research")
    assert status == 0
    assert "ethics committee" in out
    assert Path("information-sheet.html").is_file()


def test_plays_of_this_machine_are_exported_by_their_ids(room, capsys):
    """Kept plays and files together make one room; a kept play's names stay here."""
    from game.store import Store

    folder = Path(os.environ["COMMON_GROUND_HOME"])
    first, *more = sorted(room.glob("table-*.play"))
    with Store(folder) as store:
        play = store.import_play(first.read_text(encoding="utf-8"))
    assert run(capsys, "export", play[:12], *more, "--as", "csv", "-o", "out")[0] == 0
    assert len(Path("out/plays.csv").read_text(encoding="utf-8-sig").splitlines()) == 7
    assert run(capsys, "export", play[:12], "--as", "report", "-o", "one.html")[0] == 0
    assert "Doctor of 0" not in Path("one.html").read_text(encoding="utf-8")
    assert run(capsys, "export", play[:12], "--as", "report", "--names", "-o", "two.html")[0] == 0
    assert "Doctor of 0" in Path("two.html").read_text(encoding="utf-8")


def test_the_real_program_exports_the_large_room(tmp_path):
    """As a process of its own, from a folder with odd files in it."""
    room_24().write(tmp_path / "plays")
    found = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "export", "plays", "--as", "report"], cwd=tmp_path,
        capture_output=True, text=True, encoding="utf-8", timeout=120,
        env=os.environ | {"COMMON_GROUND_HOME": str(tmp_path / "home"), "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert found.returncode == 0, found.stderr
    assert "24 tables" in found.stdout
    assert found.stderr.count("counted") == 3
    assert "damaged.play" in found.stderr
    assert (tmp_path / "closer-to-home-report.html").is_file()
