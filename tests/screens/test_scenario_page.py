"""The page of a scenario: check, paper, explore, plays as tests, and the ways to what others build."""

import sys
import webbrowser

import pytest

from game.content.checks import check
from game.screens.checking import CheckScreen
from game.screens.exploring import ExploreScreen
from game.screens.facilitator_page import ScenarioScreen
from tests.screens.at_a_teachers_desk import open_case, save_into
from tests.screens.at_the_desk import ROOT, SHIPPED, SMALL, table

# --- check ------------------------------------------------------------------------------


def spoil(path, old="goto: pile", new="goto: pille"):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_check_says_everything_and_is_asked_again_after_mending(tmp_path, mine):
    """The line with its mark, how to mend it, the code; then the empty state."""
    whole = mine.read_text(encoding="utf-8")
    first = next(line for line in whole.splitlines() if line.strip().startswith("goto: "))
    spoil(mine, first.strip(), "goto: nowhere_at_all")
    with table(tmp_path / "home") as hands:
        open_case(hands, mine)
        for shut in ("map", "explore", "proof", "pack", "play"):
            assert hands.find(shut).shut
        hands.use("check")
        problems = check(mine)
        seen = hands.see()
        for problem in problems:
            for said in (problem.code, problem.message, problem.mend):
                assert said in seen
        assert "goto: nowhere_at_all" in seen
        assert any("Error" in text for text in seen)
        line = next(w for w in hands.app.trees[-1].walk() if w.role == "code")
        assert line.state == "nowhere_at_all"
        mine.write_text(whole, encoding="utf-8")
        hands.use("again")
        hands.wait()
        assert not hands.says("nowhere_at_all")
        hands.key("esc")
        assert not hands.find("play").shut


def test_each_severity_can_be_seen_alone(tmp_path, mine):
    """With its number on the filter, and a word where there is none."""
    spoil(mine, "minutes: ", "minutes: 999  # was ")
    with table(tmp_path / "home") as hands:
        looked = open_case(hands, mine).looked
        hands.use("check")
        for severity in ("error", "warning", "advice"):
            hands.use(f"only:{severity}")
            wanted = [p for p in looked.problems if p.severity == severity]
            assert hands.says(f"({len(wanted)})")
            assert sum(w.role == "code" for w in hands.app.trees[-1].walk()) <= len(wanted)
            if not wanted:
                assert hands.says("Nothing of this kind.")


def test_a_file_that_changes_is_looked_at_again_when_the_window_is_seen(tmp_path, mine):
    """Who writes in an editor beside the window need not ask."""
    with table(tmp_path / "home") as hands:
        open_case(hands, mine)
        assert not hands.find("play").shut
        mine.write_text("nonsense", encoding="utf-8")
        hands.app.screen.on_seen()
        hands.wait()
        assert hands.find("play").shut
        hands.use("check")
        assert isinstance(hands.app.screen, CheckScreen)
        mine.unlink()
        hands.app.screen.on_seen()
        hands.wait()
        assert hands.says("no such file") or hands.says("no file")


# --- paper ------------------------------------------------------------------------------


def test_a_reading_copy_is_written_and_opened_in_the_browser(tmp_path, monkeypatch):
    """Never over a file that is there; a machine without a browser is told where the file is."""
    asked = []
    monkeypatch.setattr(webbrowser, "open", lambda address: asked.append(address))
    with table(tmp_path / "home") as hands:
        open_case(hands, SHIPPED)
        hands.use("proof")
        save_into(hands, tmp_path / "out")
        hands.use("cut:short")
        hands.use("save")
        hands.wait()
        hands.use("cut:short")
        hands.use("save")
        hands.wait()
        names = sorted(path.name for path in (tmp_path / "out").iterdir())
        assert names == [
            "closer-to-home-reading-copy.html",
            "closer-to-home-short-reading-copy-2.html",
            "closer-to-home-short-reading-copy.html",
        ]
        hands.use("show")
        hands.wait()
        assert asked == [(tmp_path / "out" / names[1]).as_uri()]
        assert hands.says("No browser could be opened")


def test_a_folder_that_is_a_file_is_said_on_the_page(tmp_path, mine):
    """Nothing is written, and nothing hangs."""
    with table(tmp_path / "home") as hands:
        open_case(hands, mine)
        hands.use("proof")
        save_into(hands, mine)
        assert hands.app.screen.refused
        assert hands.says(str(mine))


def test_a_workshop_pack_is_made_for_a_room(tmp_path):
    """How many and how long reach the run-sheet; what is no number shuts the button and says so."""
    with table(tmp_path / "home") as hands:
        open_case(hands, SMALL)
        hands.use("pack")
        hands.click("people")
        hands.paste("no")
        assert "1 to 500" in hands.find("save").second
        hands.key("ctrl+a")
        hands.paste("23")
        hands.click("minutes")
        hands.paste("10")
        assert hands.find("save").shut
        hands.key("ctrl+a")
        hands.paste("120")
        save_into(hands, tmp_path / "out")
        (file,) = (tmp_path / "out").iterdir()
        assert file.name == "three-scenes-workshop.html"
        assert "23 people" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("way", ["proof", "pack"])
def test_both_are_written_as_pdf_too(tmp_path, way):
    """The same sheets, in a file that begins as a PDF does."""
    with table(tmp_path / "home") as hands:
        open_case(hands, SMALL)
        hands.use(way)
        hands.use("form:pdf")
        save_into(hands, tmp_path / "out")
        (file,) = (tmp_path / "out").iterdir()
        assert file.suffix == ".pdf"
        assert file.read_bytes().startswith(b"%PDF-")


def test_without_typst_the_page_says_what_mends_it(tmp_path, monkeypatch):
    """And the page for the browser can still be had."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with table(tmp_path / "home") as hands:
        open_case(hands, SMALL)
        hands.use("proof")
        hands.use("form:pdf")
        save_into(hands, tmp_path / "out")
        assert hands.says("needs the package typst")
        assert "[pdf]" in hands.find("command").value
        assert not hands.app.audit()
        hands.use("form:page")
        hands.use("save")
        hands.wait()
        assert hands.says("It is saved")


# --- explore ----------------------------------------------------------------------------


def test_exploring_shows_each_part_and_is_saved_as_a_page(tmp_path):
    """Everything the command says is on some page; the file holds it all."""
    with table(tmp_path / "home") as hands:
        open_case(hands, SMALL)
        hands.use("explore")
        hands.wait()
        seen = []
        for leaf in ("overview", "endings", "scores", "decisions", "paths", "scenes"):
            hands.use(f"leaf:{leaf}")
            seen += hands.see()
        for heading in ("What was looked at", "Endings", "The four dimensions", "Choices"):
            assert heading in seen
        hands.use("save")
        save_into(hands, tmp_path / "out")
        (file,) = (tmp_path / "out").iterdir()
        assert "Every possible play of" in file.read_text(encoding="utf-8")


def test_exploring_is_stopped_and_shows_what_is_known_so_far(tmp_path):
    """It can be worked out in full afterwards."""
    with table(tmp_path / "home") as hands:
        open_case(hands, SHIPPED)
        hands.click("explore")
        assert isinstance(hands.app.screen, ExploreScreen)
        hands.click("stop")
        hands.wait()
        assert hands.app.screen.report.stopped
        assert hands.says("Stopped while working out")
        assert hands.has("again")


def test_a_target_is_asked_for_as_in_the_command(tmp_path):
    """What cannot be read is said while it is written; the answer stands in short."""
    with table(tmp_path / "home") as hands:
        open_case(hands, SMALL)
        hands.use("explore")
        hands.wait()
        hands.use("more")
        hands.click("target")
        hands.paste("equity is good")
        assert hands.says("A target is written like")
        assert hands.find("dialog:yes").shut
        hands.use("dialog:no")
        hands.use("cut:short")  # and explored all the same, without the target
        hands.wait()
        hands.use("more")
        assert hands.says("equity is good")
        hands.click("target")
        hands.key("ctrl+a")
        hands.paste("x.equity >= 60")
        hands.click("share")
        hands.paste("30%")
        hands.use("memory:1024")
        hands.use("dialog:yes")
        hands.wait()
        assert hands.app.screen.megabytes == 1024
        assert hands.says("of random players pass it")


def test_leaving_while_exploring_stops_it(tmp_path):
    """Nothing goes on in the dark."""
    with table(tmp_path / "home") as hands:
        open_case(hands, SHIPPED)
        hands.click("explore")
        screen = hands.app.screen
        hands.key("esc")
        hands.wait()
        assert screen.report.stopped
        assert isinstance(hands.app.screen, ScenarioScreen)


def test_without_numpy_the_page_says_what_mends_it(tmp_path, monkeypatch):
    """One command, ready to be copied."""

    def missing(*_arguments, **_options):
        raise ModuleNotFoundError("No module named 'numpy'", name="numpy")

    monkeypatch.setattr("game.analysis.explore.explore", missing)
    with table(tmp_path / "home") as hands:
        open_case(hands, SMALL)
        hands.use("explore")
        hands.wait()
        assert hands.says("needs the package numpy")
        assert "pip install" in hands.find("command").value
        assert not hands.app.audit()


# --- plays as tests ---------------------------------------------------------------------


def test_transcripts_beside_a_scenario_are_played_again(tmp_path, mine):
    """The way is there only where they are; what comes out otherwise is shown as check shows it."""
    text = (ROOT / "tests" / "transcripts" / "three-scenes.test.txt").read_text(encoding="utf-8")
    with table(tmp_path / "home") as hands:
        open_case(hands, mine)
        assert not hands.has("tests")
        beside = mine.with_name("my case.test.txt")
        beside.write_text(text, encoding="utf-8")
        hands.app.screen.look_again()
        hands.wait()
        hands.use("tests")
        hands.wait()
        assert hands.says("as written")
        assert hands.app.screen.report.passed
        beside.write_text("play Nothing like it\n\n    choose no_such_choice\n", encoding="utf-8")
        hands.use("again")
        hands.wait()
        problems = [p for r in hands.app.screen.report.results for p in r.problems]
        problems += hands.app.screen.report.problems
        assert problems
        assert problems[0].message in hands.see()
        assert not hands.app.audit()


# --- the other two ----------------------------------------------------------------------


@pytest.mark.parametrize("way", ["preview", "adapt"])
def test_preview_and_adapting_open_and_lead_back(tmp_path, mine, way):
    """Their own tests say what they do; here they are reached, and left again."""
    with table(tmp_path / "home") as hands:
        open_case(hands, mine)
        here = hands.app.screen
        hands.use(way)
        hands.wait()
        assert hands.app.screen is not here
        hands.app.screen.on_back()
        assert hands.app.screen is here
