"""Gathering a room: files and folders dropped or typed, codes, what does not count and why, and then the talk."""

import gc
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.cli import main
from game.screens.app import App
from game.screens.hands import Hands
from game.screens.room.gather import GatherScreen
from game.screens.room.screen import RoomScreen
from game.screens.room.start import open_room
from game.screens.room.sticks import folders_of_plays
from game.session.cohort import privacy
from game.session.cohort.codes import code_of_play
from game.session.cohort.gathering import gather
from game.session.cohort.typed import add_code
from tests import rooms, studies
from tests.rooms import many, room_24
from tests.screens.at_the_desk import table
from tests.screens.room.at_the_projector import room, small
from tests.studies import LESSON, file_of

SIZES = [((1280, 720), 100), ((960, 600), 100), ((1280, 720), 200)]


def drop(hands: Hands, *paths: Path) -> None:
    """Drop files on the window, each told of by itself, and wait until all are read."""
    for path in paths:
        hands.app.post(pygame.event.Event(pygame.DROPFILE, file=str(path)))
    hands.app.step()
    hands.app.step(0.25)
    hands.app.step(0.25)
    hands.wait()
    hands.see()


def says(hands: Hands, words: str) -> bool:
    """Whether some text on the screen has these words in it."""
    return any(words in text for text in hands.see())


@pytest.mark.parametrize(("size", "text_size"), SIZES, ids=str)
def test_a_folder_is_dropped_and_every_odd_file_is_told_of(window, tmp_path, size, text_size):
    """24 tables count; what does not is said with the reason. Files, often named after people, are named on request."""
    folder = room_24().write(tmp_path / "stick")
    screen = GatherScreen()
    hands = window(screen, size=size, text_size=text_size)
    assert hands.app.audit() == []
    drop(hands, folder)
    assert len(screen.gathering.tables) == 24
    assert says(hands, "Closer to home: 24 tables")
    assert says(hands, "4 files do not count")
    for reason in ("a branch", "A damaged file", "another scenario", "A second copy"):
        assert says(hands, reason)
    assert says(hands, "Stopped before the end: X")
    assert not says(hands, ".play")
    hands.click("files")
    for name in ("branch.play", "damaged.play", "other.play", "table-02"):
        assert says(hands, name)
    assert says(hands, "counted once")
    assert says(hands, "Not all play the same")
    assert hands.app.audit() == []


def test_files_dropped_together_get_the_letters_of_a_folder(window, tmp_path):
    """The system tells of each file by itself, in any order."""
    folder = many(5).write(tmp_path / "stick")
    screen = GatherScreen()
    hands = window(screen)
    drop(hands, *sorted(folder.iterdir(), reverse=True))
    expected = {t.letter: t.key for t in gather(many(5).files.items()).tables}
    assert {t.letter: t.key for t in screen.gathering.tables} == expected


def test_a_room_is_left_alone_by_the_collector_until_it_is_closed(window, tmp_path):
    """Its things are looked through again once the screen is left."""
    folder = many(3).write(tmp_path / "stick")
    hands = window(GatherScreen())
    drop(hands, folder)
    hands.click("begin")
    hands.wait()
    assert isinstance(hands.app.screen, RoomScreen)
    assert gc.get_freeze_count()
    hands.app.pop()
    assert gc.get_freeze_count()
    hands.app.pop()
    assert not gc.get_freeze_count()


def test_a_path_is_typed_and_a_wrong_one_is_said(window, tmp_path):
    """With quotes around it, as file managers copy it; the text stays for mending."""
    folder = many(3).write(tmp_path / "a stick")
    screen = GatherScreen()
    hands = window(screen)
    hands.tab_to("path")
    hands.paste(str(tmp_path / "no such"))
    hands.key("enter")
    hands.wait()
    assert says(hands, "There is no file or folder")
    hands.click("dialog:close")
    assert screen.path
    screen.path = ""
    screen.refresh()
    hands.tab_to("path")
    hands.paste(f'"{folder}"')
    hands.key("enter")
    hands.wait()
    assert len(screen.gathering.tables) == 3


def test_fewer_than_two_tables_are_no_room(window, tmp_path):
    """The way on is shut and says why."""
    folder = many(1).write(tmp_path / "stick")
    screen = GatherScreen()
    hands = window(screen)
    assert says(hands, "With two tables or more")
    drop(hands, folder)
    assert says(hands, "With two tables or more")
    hands.click("begin")
    assert hands.app.screen is screen


def test_codes_fill_a_room_without_files(window):
    """A wrong group is named; of the first code the scenario is found by itself."""
    whole = room()
    codes = [code_of_play(t.header, t.record) for t in whole.tables[:3]]
    screen = GatherScreen()
    hands = window(screen)
    for code in codes:
        hands.tab_to("code")
        hands.type(code)
        hands.key("enter")
        hands.see()
    assert [t.typed for t in screen.gathering.tables] == [True] * 3
    assert says(hands, "Closer to home: 3 tables")
    hands.tab_to("code")
    hands.type(codes[0])
    hands.key("enter")
    assert says(hands, "has this code already")
    assert screen.code == codes[0]
    hands.click("begin")
    hands.wait()
    assert isinstance(hands.app.screen, RoomScreen)


def test_another_version_can_be_debriefed_instead(window, tmp_path):
    """What was read is kept, so that nothing has to be dropped again."""
    folder = room_24().write(tmp_path / "stick")
    screen = GatherScreen()
    hands = window(screen)
    drop(hands, folder)
    other = next(v for v in screen.gathering.versions if v.plays == 1)
    hands.click(f"version:{other.text_hash}:")
    hands.wait()
    assert len(screen.gathering.tables) == 1
    assert screen.gathering.scenario.id == "three-scenes"


def test_each_cut_of_one_text_can_be_debriefed_instead(window, tmp_path):
    """Two versions of the same text have a way each."""
    cuts = ("", "", "", "short", "short")
    for n, cut in enumerate(cuts):
        text = rooms.table(n, rooms.SMALL, cut)
        (tmp_path / f"{n}.play").write_text(text, encoding="utf-8")
    for n in range(4):
        text = rooms.table(n, rooms.SHIPPED, "short")
        (tmp_path / f"case-{n}.play").write_text(text, encoding="utf-8")
    for cut, tables in (("", 3), ("short", 2)):
        screen = GatherScreen()
        hands = window(screen)
        drop(hands, tmp_path)
        other = next(
            each
            for each in screen.gathering.versions
            if each.key[-1] == cut and each.plays == tables
        )
        hands.click(f"version:{other.text_hash}:{cut}")
        hands.wait()
        assert (screen.gathering.scenario.cut, len(screen.gathering.tables)) == (cut, tables)


def test_words_are_read_before_anything_is_projected(window):
    """Each has its own switch; what was allowed goes along into the debrief."""
    screen = GatherScreen(small(4))
    hands = window(screen)
    hands.click("read")
    assert says(hands, "Turn the projector off")
    hands.click("dialog:yes")
    hands.key("1")
    hands.click("preview:after")
    hands.key("a")
    hands.click("preview:done")
    typed = len(privacy.typed_words(screen.gathering))
    assert len(screen.gathering.approved) == 1 + typed - 9
    hands.click("begin")
    hands.wait()
    assert hands.app.screen.talk.gathering.approved == screen.gathering.approved


def test_minutes_and_names_are_set_before_and_the_way_back_keeps_them(window):
    """By mouse or keys; coming back from the debrief loses no consent."""
    screen = GatherScreen(small(4))
    hands = window(screen)
    hands.tab_to("minutes")
    hands.key("right", "right")
    hands.click("names")
    hands.click("begin")
    hands.wait()
    talk = hands.app.screen.talk
    assert sum(part.minutes for part in talk.plan) == 55
    assert talk.gathering.names
    hands.app.screen.agreed("B")
    hands.key("esc")
    hands.click("dialog:yes")
    assert hands.app.screen is screen
    assert len(screen.gathering.agreed) == 1


def test_the_title_leads_here(tmp_path):
    """By mouse, over the page for facilitators; Escape leads back."""
    with table(tmp_path) as hands:
        hands.click("facilitate")
        hands.click("room")
        assert isinstance(hands.app.screen, GatherScreen)
        hands.key("esc")
        assert hands.has("make")


def test_a_gathering_is_opened_in_a_window_that_is_there(window):
    """As the command does in a window of its own."""
    screen = GatherScreen()
    hands = window(screen)
    assert open_room(hands.app, small(4)) == 0
    assert says(hands, "The odd case: 4 tables")


def test_a_typed_table_has_no_story_to_show(window):
    """The debrief says so instead of showing an empty one."""
    whole = room()
    code = code_of_play(whole.tables[9].header, whole.tables[9].record)
    start = gather(list(room_24().files.items())[:3])
    gathering = add_code(start, code)
    typed = next(t for t in gathering.tables if t.typed)
    screen = GatherScreen(gathering)
    hands = window(screen)
    hands.click("begin")
    hands.wait()
    led = hands.app.screen
    led.talk.go(next(page for page in led.talk.pages if page.kind == "stories"))
    led.refresh()
    hands.click(f"told:{typed.letter}")
    assert says(hands, "came as a code")
    assert not any(w.key.startswith("yes:") for w in hands.app.trees[-1].walk())


def test_the_command_opens_the_room_in_a_window(tmp_path, monkeypatch):
    """`debrief FOLDER` where there is a display: the same gathering, in a window of its own."""
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path / "home"))
    folder = room_24().write(tmp_path / "stick")
    seen = []

    def run(app, screen):
        app.push(screen)
        app.step()
        seen.append((len(screen.gathering.tables), len(screen.gathering.left_out)))
        app.close()

    monkeypatch.setattr(App, "run", run)
    assert main(["debrief", str(folder)]) == 0
    assert seen == [(24, 4)]


def test_files_past_their_day_are_named_and_left_alone(window, tmp_path):
    """The room promised a day; deleting a teacher's files is for the teacher."""
    made = {}
    for n, day in enumerate(("2020-03-31", "2999-03-31", "2019-01-01")):
        made[f"t{n}.play"] = file_of(studies.table(n, room=replace(LESSON, erase_on=day)))
    made["copy.play"] = made["t0.play"]
    for name, text in made.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="\n")
    hands = window(GatherScreen())
    drop(hands, *(tmp_path / name for name in made))
    assert says(hands, "3 of these files were promised to be erased, the first by 1 January 2019.")
    assert not says(hands, "t2.play")  # it may be called after somebody, and the room can see it
    hands.click("files")
    assert says(hands, "t2.play")
    assert hands.app.audit() == []
    assert all((tmp_path / name).is_file() for name in made)


def test_folders_that_plays_lie_in_are_offered(window, tmp_path, monkeypatch):
    """A stick first, then the usual folders; what has none is not named, and nobody types a path."""
    stick, home = tmp_path / "STICK", tmp_path / "ann"
    for folder, n in ((stick / "tables", 3), (home / "Downloads", 1), (home / "Documents", 0)):
        folder.mkdir(parents=True)
        for name, text in list(many(3).files.items())[:n]:
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    found = folders_of_plays(lambda: home, lambda: [stick, tmp_path / "gone"])
    assert found == ((stick / "tables", 3), (home / "Downloads", 1))
    monkeypatch.setattr("game.screens.room.gather.folders_of_plays", lambda: found)
    hands = window(GatherScreen())
    hands.wait()
    assert says(hands, "3 plays")
    hands.click(f"folder:{stick / 'tables'}")
    hands.wait()
    assert len(hands.app.screen.gathering.tables) == 3
    assert not says(hands, "STICK")
