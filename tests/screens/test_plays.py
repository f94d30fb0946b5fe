"""The title and the list of plays: going on, other windows, files in and out, erasing, copying."""

import math
import shutil
import threading
from pathlib import Path

import pygame
import pytest

from game.screens.plays import PlaysScreen
from game.screens.room.gather import GatherScreen
from game.screens.saving import SaveScreen, usual_folder, usual_folders
from game.screens.title import TitleScreen
from game.session.debrief.leading import Debrief
from game.session.entries import read_play_lines
from game.session.phases import Phase
from game.session.rehearsal.suite import run_transcripts
from tests.rooms import many
from tests.screens.at_the_desk import SMALL, begin, brief, play_on, set_up, table


def leave(hands):
    hands.key("esc")
    hands.use("menu:leave")


def save_into(hands, folder: Path):
    """Write the folder into its field and save."""
    hands.click("folder")
    hands.key("ctrl+a")
    hands.type(str(folder))
    hands.use("save")
    hands.wait()


def talked(hands):
    """Play to the debrief with the name of a person."""
    set_up(hands, SMALL, "talk")
    hands.click(next(w for w in hands.app.trees[-1].walk() if w.role == "entry"))
    hands.type("Wanjiru")
    hands.use("begin")
    brief(hands)
    play_on(hands)
    hands.use("talk")


def test_a_play_is_saved_from_the_menu_into_a_folder_that_was_typed(tmp_path):
    """The file is a play, names stay behind, and the page says where it is."""
    with table(tmp_path / "home") as hands:
        begin(hands, SMALL, "talk")
        hands.key("esc")
        hands.use("menu:save")
        save_into(hands, tmp_path / "my plays")
        (file,) = (tmp_path / "my plays").glob("*.play")
        assert str(file) in hands.see()
        _header, entries, _recorded = read_play_lines(file.read_text(encoding="utf-8"))
        assert {e.words for e in entries} == {""}
        hands.use("done")
        assert hands.phase is Phase.BRIEFING


def test_names_go_along_only_when_they_are_asked_for(tmp_path):
    """The switch says so, and does it."""
    with table(tmp_path / "home") as hands:
        begin(hands, SMALL, "talk")
        people = hands.sitting.view().people
        hands.key("esc")
        hands.use("menu:save")
        hands.use("names")
        save_into(hands, tmp_path)
        (file,) = tmp_path.glob("*.play")
        assert people["doctor"][0] in file.read_text(encoding="utf-8")


def test_a_folder_that_is_dropped_on_the_page_is_taken(tmp_path):
    """A dropped file means the folder it lies in."""
    target = tmp_path / "stick"
    target.mkdir()
    (target / "note.txt").write_text("x", encoding="utf-8")
    with table(tmp_path / "home") as hands:
        begin(hands, SMALL, "talk")
        hands.key("esc")
        hands.use("menu:save")
        hands.drop(target)
        assert str(target) in hands.see()
        hands.drop(target / "note.txt")
        assert str(target) in hands.see()
        hands.use("save")
        hands.wait()
        assert list(target.glob("*.play"))


def test_a_folder_that_cannot_be_written_to_is_refused_in_words(tmp_path):
    """The page says why and keeps what was typed."""
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x", encoding="utf-8")
    with table(tmp_path / "home") as hands:
        begin(hands, SMALL, "talk")
        hands.key("esc")
        hands.use("menu:save")
        save_into(hands, in_the_way / "folder")
        assert isinstance(hands.app.screen, SaveScreen)
        assert hands.app.screen.refused
        assert hands.has("save")


def test_a_sensible_folder_stands_there_from_the_start(tmp_path):
    """Downloads where there is one, else the home folder."""
    assert usual_folders(lambda: tmp_path) == [tmp_path]
    (tmp_path / "Downloads").mkdir()
    assert usual_folders(lambda: tmp_path)[0] == tmp_path / "Downloads"
    assert usual_folder().is_dir()


def test_a_saved_play_dropped_on_another_title_opens_its_talk(tmp_path):
    """What one machine saved, another one debriefs."""
    with table(tmp_path / "one") as hands:
        talked(hands)
        hands.key("esc")
        hands.use("menu:save")
        save_into(hands, tmp_path)
    (file,) = tmp_path.glob("*.play")
    with table(tmp_path / "two") as hands:
        hands.drop(file)
        assert hands.phase is Phase.DEBRIEF


def test_typing_goes_on_where_it_was_when_the_talk_has_been_looked_at(tmp_path, monkeypatch):
    """Work beside the window that comes to its end never takes the focus from a page over it."""
    gate, look = threading.Event(), Debrief.prepare
    monkeypatch.setattr(Debrief, "prepare", lambda each: (gate.wait(20), look(each)))
    monkeypatch.setattr("game.screens.app.SHOWN_AFTER", math.inf)
    with table(tmp_path / "home") as hands:
        talked(hands)
        hands.key("esc")
        hands.use("menu:save")
        hands.click("folder")
        gate.set()
        hands.wait()
        assert hands.focused == "folder"


@pytest.mark.parametrize("as_folder", [False, True], ids=["files", "folder"])
def test_plays_that_are_dropped_together_are_gathered(tmp_path, as_folder):
    """From a memory stick to the room's debrief; none of them is taken into this machine's own plays."""
    paths = []
    for name, text in many(3).files.items():
        paths.append(tmp_path / name)
        paths[-1].write_text(text, encoding="utf-8", newline="\n")
    with table(tmp_path / "home") as hands:
        for path in [tmp_path] if as_folder else paths:
            hands.app.post(pygame.event.Event(pygame.DROPFILE, file=str(path)))
        hands.wait()
        assert isinstance(hands.app.screen, GatherScreen)
        assert [each.letter for each in hands.app.screen.gathering.tables] == ["A", "B", "C"]
        assert hands.store.list() == []


def test_a_file_that_is_no_play_is_refused_on_the_title(tmp_path):
    """In words; the title goes on."""
    bad = tmp_path / "bad.play"
    bad.write_text("{}", encoding="utf-8")
    with table(tmp_path / "home") as hands:
        hands.drop(bad)
        assert hands.says("cannot be opened")
        hands.use("dialog:close")
        assert hands.has("new")


def test_the_list_goes_on_saves_and_erases(tmp_path):
    """Each row has all three; erasing asks first and stays on the list."""
    with table(tmp_path / "home") as hands:
        begin(hands, SMALL, "talk")
        leave(hands)
        (row,) = hands.store.list()
        hands.use("all")
        hands.use(f"save:{row.play}")
        save_into(hands, tmp_path)
        hands.use("done")
        assert list(tmp_path.glob("*.play"))
        hands.use(f"erase:{row.play}")
        hands.use("dialog:no")
        assert len(hands.store.list()) == 1
        hands.use(f"erase:{row.play}")
        hands.use("dialog:yes")
        assert hands.says("Erased: 1 play")
        hands.use("dialog:close")
        assert isinstance(hands.app.screen, PlaysScreen)
        assert hands.store.list() == []
        assert not hands.has(f"open:{row.play}")


def test_a_person_is_erased_from_the_list_of_plays(tmp_path):
    """By name; Enter in the field does not erase, and a stranger is nobody."""
    with table(tmp_path / "home") as hands:
        talked(hands)
        leave(hands)
        hands.use("all")
        hands.use("erase:person")
        hands.type("Nobody")
        hands.key("enter")
        assert hands.has("dialog:yes")
        hands.use("dialog:yes")
        assert hands.says("Nobody called Nobody")
        hands.use("dialog:close")
        hands.use("erase:person")
        hands.type("Wanjiru")
        hands.use("dialog:yes")
        assert hands.says("Erased:")
        (row,) = hands.store.list()
        _header, entries = hands.store.load(row.play)
        assert all("Wanjiru" not in entry.words for entry in entries)


def test_all_plays_are_copied_from_the_list(tmp_path):
    """Into a folder, as one file."""
    with table(tmp_path / "home") as hands:
        begin(hands, SMALL, "talk")
        leave(hands)
        hands.use("all")
        hands.use("copy")
        save_into(hands, tmp_path / "copies")
        assert len(list((tmp_path / "copies").glob("*.db"))) == 1


def test_a_play_that_another_window_lets_go_of_opens_here_by_itself(tmp_path):
    """The title looks again when the window is seen again, without any press."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        (row,) = hands.store.list()
        with table(tmp_path) as other:
            assert other.find(f"on:{row.play}").shut
            leave(hands)
            other.app.screen.on_seen()
            assert not other.find(f"on:{row.play}").shut


def test_a_mended_store_is_told_on_the_title(tmp_path):
    """What the store has to say stands there until the next start."""
    with table(tmp_path) as hands:
        hands.store.notice = "The file of plays was damaged and had to be mended."
        hands.desk.title()
        assert hands.says("had to be mended")


def test_back_from_the_lobby_leaves_no_empty_play_behind(tmp_path):
    """Who set it up wrongly goes back to where it is set up, with all as it was."""
    with table(tmp_path) as hands:
        set_up(hands, SMALL, "solo")
        assert len(hands.store.list()) == 1
        hands.use("back")
        assert hands.store.list() == []
        assert hands.find("mode:solo").chosen
        hands.use("begin")
        assert hands.phase is Phase.LOBBY
        hands.key("esc")
        hands.use("menu:leave")
        assert isinstance(hands.app.screen, TitleScreen)


STAGES = {
    "lobby": "taking seats",
    "briefing": "at the briefing",
    "playing": "in the story",
    "debrief": "in the talk",
}


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keys"])
def test_a_play_is_written_down_as_a_test_from_the_list(tmp_path, by_keyboard):
    """Nobody's name goes along; twice makes two files, and both come out as written."""
    with table(tmp_path / "home") as hands:
        talked(hands)
        leave(hands)
        hands.by_keyboard = by_keyboard
        for _time in range(2):
            hands.use("all")
            hands.use("Write down as a test")
            save_into(hands, tmp_path / "mine")
            hands.use("done")
            hands.key("esc")
    files = sorted((tmp_path / "mine").glob("*.test.txt"))
    assert len(files) == 2
    assert all("Wanjiru" not in file.read_text(encoding="utf-8") for file in files)
    shutil.copy(SMALL, tmp_path / "mine")
    report = run_transcripts(tmp_path / "mine" / SMALL.name)
    assert (report.passed, len(report.results)) == (True, 2)


@pytest.mark.parametrize("stage", STAGES)
def test_the_title_says_where_a_play_stands(tmp_path, stage):
    """In a word, with how it is played and when."""
    with table(tmp_path) as hands:
        if stage == "debrief":
            talked(hands)
        else:
            set_up(hands, SMALL, "talk")
        if stage in ("briefing", "playing"):
            hands.use("begin")
        if stage == "playing":
            brief(hands)
        leave(hands)
        assert hands.says(STAGES[stage])
        assert hands.says("today at")
        assert hands.says("two sides who talk")


def test_a_store_that_cannot_be_opened_can_be_tried_again(tmp_path):
    """The title says why, and offers to try once more instead of a new play."""
    tried = []
    with table(tmp_path) as hands:
        title = TitleScreen()
        hands.app.restart(title)
        hands.app.step()
        title.failed("The folder may not be written to.", lambda: tried.append(1))
        assert hands.says("may not be written to")
        assert not hands.has("new")
        assert hands.focused == "again"
        hands.key("enter")
        assert tried == [1]
        title.opened(hands.desk)
        assert hands.focused == "new"
