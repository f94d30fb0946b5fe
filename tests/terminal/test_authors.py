"""The authors' commands: what they write, what they refuse, and what they say next."""

import json
from pathlib import Path

import pytest

from game.cli import main
from game.content.schema import json_schema

ROOT = Path(__file__).resolve().parents[2]
SMALL = str(ROOT / "tests" / "scenarios" / "three-scenes.yaml")
BROKEN = str(ROOT / "tests" / "broken" / "unknown-target.yaml")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_pack_writes_one_page_here_and_says_how_to_print_it(capsys):
    """Without -o the file is named for the scenario, and for the cut it is."""
    assert main(["pack", SMALL]) == 0
    assert main(["pack", SMALL, "--cut", "short", "--people", "12", "--minutes", "50"]) == 0
    assert (
        Path("three-scenes-workshop.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    )
    assert "12 people, 50 minutes" in Path("three-scenes-short-workshop.html").read_text(
        encoding="utf-8"
    )
    assert "print it there" in capsys.readouterr().out


def test_pack_and_proof_write_a_pdf_when_asked(capsys, tmp_path):
    """By the option, under a name of its own, or because the name says so."""
    assert main(["pack", SMALL, "--cut", "short", "--pdf"]) == 0
    assert Path("three-scenes-short-workshop.pdf").read_bytes().startswith(b"%PDF-")
    assert main(["proof", SMALL, "-o", "copy.pdf"]) == 0
    assert Path("copy.pdf").read_bytes().startswith(b"%PDF-")
    assert "Print it on A4" in capsys.readouterr().out
    assert main(["pack", SMALL, "--pdf", "-o", "page.html"]) == 1
    assert "should end with .pdf" in capsys.readouterr().err
    assert not Path("page.html").exists()


def test_sheets_that_cannot_be_laid_out_are_said_in_a_sentence(capsys, monkeypatch):
    """With the way that is left; nothing is written."""
    from game.export.sheets import pdf

    monkeypatch.setattr(pdf, "TEMPLATE", pdf.TEMPLATE.with_name("nowhere.typ"))
    assert main(["pack", SMALL, "--pdf"]) == 1
    assert "leave --pdf out" in capsys.readouterr().err
    assert list(Path().iterdir()) == []


def test_a_shipped_scenario_is_found_by_its_name(tmp_path):
    """As with play and check."""
    assert main(["proof", "closer-to-home", "-o", str(tmp_path)]) == 0
    assert (tmp_path / "closer-to-home-reading-copy.html").is_file()


@pytest.mark.parametrize("command", ["pack", "proof"])
def test_a_scenario_with_errors_is_not_printed(command, capsys):
    """The problems are told as check tells them, and nothing is written."""
    assert main([command, BROKEN]) == 1
    assert "unknown-target" in capsys.readouterr().err
    assert main([command, "nowhere.yaml"]) == 2
    assert list(Path().iterdir()) == []


def test_an_unknown_cut_is_refused(capsys):
    """And those that there are get named."""
    assert main(["pack", SMALL, "--cut", "tiny"]) == 1
    assert "it has: short" in capsys.readouterr().err


def test_no_page_is_written_over_a_scenario(capsys):
    """A slip in the command costs nobody an afternoon's writing."""
    mine = Path("mine.yaml")
    mine.write_text("format: 1", encoding="utf-8")
    assert main(["pack", SMALL, "-o", "mine.yaml"]) == 1
    assert main(["schema", "-o", "mine.yaml"]) == 1
    assert mine.read_text(encoding="utf-8") == "format: 1"
    assert "should end with .html" in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_said_in_a_sentence(capsys):
    """No traceback."""
    assert main(["pack", SMALL, "-o", "away/page.html"]) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.parametrize("option", [["--people", "0"], ["--minutes", "5"], ["--people", "many"]])
def test_odd_numbers_are_refused_in_words(option, capsys):
    """The limits are named."""
    with pytest.raises(SystemExit):
        main(["pack", SMALL, *option])
    assert "a whole number from" in capsys.readouterr().err


def test_schema_is_printed_or_written(capsys, tmp_path):
    """What it writes is what the reader of scenarios goes by."""
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(json.dumps(json_schema()))
    assert main(["schema", "-o", str(tmp_path)]) == 0
    assert json.loads((tmp_path / "scenario.schema.json").read_text(encoding="utf-8"))["$schema"]
