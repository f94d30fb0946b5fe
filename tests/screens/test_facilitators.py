"""For facilitators: every way to a scenario, and everything that can be done with it without a command."""

import sys
import webbrowser

import pytest

from game.content.checks import check
from game.screens.checking import CheckScreen
from game.screens.exploring import ExploreScreen
from game.screens.facilitator_page import ScenarioScreen
from game.screens.facilitator_shelf import FILE, MOST_IN_A_FOLDER, Shelf, typed_path
from game.screens.facilitators import FacilitatorsScreen
from game.screens.title import TitleScreen
from tests.screens.at_the_desk import ROOT, SHIPPED, SMALL, begin, table


@pytest.fixture
def mine(tmp_path):
    """A scenario of one's own, somewhere."""
    path = tmp_path / "my folder" / "my case.yaml"
    path.parent.mkdir()
    path.write_bytes(SMALL.read_bytes())
    return path


def page(hands):
    """The page of a scenario that is shown, once it has been looked over."""
    hands.wait()
    assert isinstance(hands.app.screen, ScenarioScreen)
    return hands.app.screen


def open_mine(hands, path):
    hands.use("facilitate")
    hands.drop(path)
    return page(hands)


# --- choosing ---------------------------------------------------------------------------


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keys"])
def test_a_shipped_scenario_is_chosen_from_the_title_and_played(tmp_path, by_keyboard):
    """From the title to a table's set-up and back, by either hand alone."""
    with table(tmp_path / "home") as hands:
        hands.by_keyboard = by_keyboard
        hands.use("facilitate")
        hands.use(f"scenario:{SHIPPED}")
        assert page(hands).path == SHIPPED
        hands.use("play")
        hands.wait()
        assert hands.has("mode:solo")
        hands.key("esc", "esc", "esc")
        assert isinstance(hands.app.screen, TitleScreen)


@pytest.mark.parametrize("wrap", ["{}", '  "{}" ', "'{}'", "uri"])
def test_a_path_is_typed_or_pasted_as_file_managers_give_it(tmp_path, mine, wrap):
    """Bare, in quotes, or as an address."""
    text = mine.as_uri() if wrap == "uri" else wrap.format(mine)
    with table(tmp_path / "home") as hands:
        hands.use("facilitate")
        assert hands.find("open").shut
        hands.click("path")
        hands.paste(text)
        hands.key("enter")
        assert page(hands).path == mine


def test_a_path_in_the_home_folder_may_begin_with_a_tilde(monkeypatch, tmp_path):
    """As in a terminal."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert typed_path("~/case.yaml") == tmp_path / "case.yaml"


@pytest.mark.parametrize("typed", ["no/such/case.yaml", "x" * 900])
def test_a_path_that_leads_nowhere_is_said_on_the_page(tmp_path, typed):
    """What was typed stays, to be mended."""
    with table(tmp_path / "home") as hands:
        hands.use("facilitate")
        hands.click("path")
        hands.paste(typed)
        hands.use("open")
        assert hands.says("This file cannot be opened")
        hands.key("esc")
        assert isinstance(hands.app.screen, FacilitatorsScreen)
        assert typed in hands.see()


def test_a_folder_lists_its_scenarios_from_then_on(tmp_path, mine):
    """Dropped once, it is there the next time too; a folder without scenarios says so."""
    with table(tmp_path / "home") as hands:
        hands.use("facilitate")
        empty = tmp_path / "empty"
        empty.mkdir()
        hands.drop(empty)
        assert hands.says(str(empty))
        hands.key("esc")
        hands.drop(mine.parent)
        assert hands.has(f"scenario:{mine}")
        hands.key("esc")
        hands.use("facilitate")
        hands.use(f"scenario:{mine}")
        assert page(hands).path == mine


def test_a_folder_with_very_many_files_says_how_many_it_leaves_out(tmp_path):
    """The list stays one that can be read."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(MOST_IN_A_FOLDER + 3):
        (folder / f"case-{number:02}.yaml").write_text(f"title: Case {number}\n", encoding="utf-8")
    with table(tmp_path / "home") as hands:
        hands.use("facilitate")
        hands.drop(folder)
        assert hands.says("3 more files are in this folder")
        cards = [w for w in hands.app.trees[-1].walk() if w.key.startswith(f"scenario:{folder}")]
        assert len(cards) == MOST_IN_A_FOLDER


def test_what_was_used_lately_stands_first_and_only_once(tmp_path, mine):
    """The latest on top; a file that is away is not offered, and comes back with its stick."""
    with table(tmp_path / "home") as hands:
        open_mine(hands, mine)
        hands.key("esc")
        cards = [w.key for w in hands.app.trees[-1].walk() if w.key.startswith("scenario:")]
        assert cards.count(f"scenario:{mine}") == 1
        assert cards[0] == f"scenario:{mine}"
        away = mine.with_suffix(".away")
        mine.rename(away)
        hands.app.screen.on_seen()
        assert not hands.has(f"scenario:{mine}")
        away.rename(mine)
        hands.app.screen.on_seen()
        assert hands.has(f"scenario:{mine}")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"paths": 3}', '{"paths": [3, "", null]}', "[" * 9000]
)
def test_a_spoilt_memory_of_what_was_used_is_no_memory(tmp_path, text):
    """And the next file that is used makes a good one."""
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    shelf = Shelf(tmp_path)
    assert shelf.used() == []
    assert shelf.groups()
    shelf.remember(SMALL)
    assert Shelf(tmp_path).used() == [SMALL]


def test_a_play_dropped_there_is_still_a_play(tmp_path):
    """Nothing that a window takes elsewhere is refused here."""
    with table(tmp_path / "one") as hands:
        begin(hands, SMALL, "solo")
        file = hands.store.export_play(hands.store.list()[0].play, tmp_path)
    with table(tmp_path / "other") as hands:
        hands.use("facilitate")
        hands.drop(file)
        assert hands.sitting.session.scenario.id == "three-scenes"


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
        open_mine(hands, mine)
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
        looked = open_mine(hands, mine).looked
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
        open_mine(hands, mine)
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


def save_into(hands, folder):
    hands.click("folder")
    hands.key("ctrl+a")
    hands.paste(str(folder))
    hands.use("save")
    hands.wait()


def test_a_reading_copy_is_written_and_opened_in_the_browser(tmp_path, monkeypatch):
    """Never over a file that is there; a machine without a browser is told where the file is."""
    asked = []
    monkeypatch.setattr(webbrowser, "open", lambda address: asked.append(address))
    with table(tmp_path / "home") as hands:
        open_mine(hands, SHIPPED)
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
        open_mine(hands, mine)
        hands.use("proof")
        save_into(hands, mine)
        assert hands.app.screen.refused
        assert hands.says(str(mine))


def test_a_workshop_pack_is_made_for_a_room(tmp_path):
    """How many and how long reach the run-sheet; what is no number shuts the button and says so."""
    with table(tmp_path / "home") as hands:
        open_mine(hands, SMALL)
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
        open_mine(hands, SMALL)
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
        open_mine(hands, SMALL)
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
        open_mine(hands, SMALL)
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
        open_mine(hands, SHIPPED)
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
        open_mine(hands, SMALL)
        hands.use("explore")
        hands.wait()
        hands.use("more")
        hands.click("target")
        hands.paste("equity is good")
        assert hands.says("a target is written like")
        assert hands.find("dialog:yes").shut
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
        open_mine(hands, SHIPPED)
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
        open_mine(hands, SMALL)
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
        open_mine(hands, mine)
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
        open_mine(hands, mine)
        here = hands.app.screen
        hands.use(way)
        hands.wait()
        assert hands.app.screen is not here
        hands.app.screen.on_back()
        assert hands.app.screen is here
