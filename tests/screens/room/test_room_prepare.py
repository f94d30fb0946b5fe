"""Preparing a room in the window: the form, what it refuses and why, the file, and what comes next."""

from __future__ import annotations

import json
import os
from datetime import date, timedelta
from pathlib import Path

import pytest

from game import words
from game.cli import main
from game.export.room_file import read_room_file
from game.screens.facilitators import FacilitatorsScreen
from game.screens.room.card import CardScreen
from game.screens.room.gather import GatherScreen
from game.screens.room.prepare import PrepareScreen, SaveRoomScreen, open_preparing
from game.screens.room.ready import ReadyScreen
from game.session.cohort.preparing import is_in_story
from game.session.cohort.rooms import is_the_word, scenario_of_room
from game.session.entries import Mode
from tests.content.translating import translate
from tests.rooms import many
from tests.screens.at_a_teachers_desk import open_case, save_into
from tests.screens.at_the_desk import SHIPPED, SMALL, Table, table

DAY = "2097-03-31"


@pytest.fixture(autouse=True)
def english():
    """Whatever language a test has chosen."""
    yield
    words.choose_language("")


def form(hands: Table, path: Path = SHIPPED) -> PrepareScreen:
    """The form, straight over the title."""
    hands.desk.title()
    open_preparing(hands.desk, path)
    hands.wait()
    assert isinstance(hands.app.screen, PrepareScreen)
    return hands.app.screen


def write_into(hands: Table, field: str, text: str) -> None:
    """Put a text into a field, by the hand that is in use."""
    if hands.by_keyboard:
        hands.tab_to(field)
    else:
        hands.click(field)
    hands.key("ctrl+a", "backspace")
    hands.paste(text)


def save(hands: Table, folder: Path) -> ReadyScreen:
    """From the form to the page of the room that is ready."""
    hands.use("on")
    assert isinstance(hands.app.screen, SaveRoomScreen)
    write_into(hands, "folder", str(folder))
    hands.use("save")
    hands.wait()
    assert isinstance(hands.app.screen, ReadyScreen)
    return hands.app.screen


def test_the_mouse_alone_prepares_a_room_of_what_is_proposed(tmp_path):
    """Nothing has to be typed: name, word, minutes and day are there; the word is not in the story."""
    with table(tmp_path / "home") as hands:
        hands.click("facilitate")
        hands.click("prepare")
        hands.click(f"scenario:{SHIPPED}")
        hands.wait()
        screen = hands.app.screen
        first = screen.wishes.word
        hands.click("word:another")
        word = screen.wishes.word
        assert word != first
        assert not is_in_story(screen.scenario, word)
        hands.click("cut:short")
        hands.click("mode:screen")
        hands.click("days:A year")
        hands.click("on")
        hands.app.screen.folder = str(tmp_path / "out")
        hands.click("save")
        hands.wait()
        ready = hands.app.screen
        room = read_room_file(ready.path)
        assert (room.workshop.name, room.workshop.minutes) == ("Closer to home", 25)
        assert (room.cut, room.mode) == ("short", Mode.SCREEN)
        assert room.workshop.erase_on.startswith(str(date.today().year + 1))
        assert is_the_word(room.workshop, word)
        assert hands.says(word)
        assert hands.says(str(ready.path))
        hands.click("back")
        assert type(hands.app.screen) is FacilitatorsScreen


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keyboard"])
def test_the_file_is_the_one_that_the_command_writes(tmp_path, monkeypatch, by_keyboard):
    """For the same wishes, to the letter."""
    monkeypatch.setattr("secrets.token_hex", lambda _bytes: "0123abcd")
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path / "data"))
    told = {"--name": "Year 4", "--word": "safe harbour", "--minutes": "40", "--seed": "11",
            "--support": "Ask Jo, room 12", "--erase-on": DAY}  # fmt: skip
    command = ["room", str(SHIPPED), "-o", str(tmp_path / "typed.room"), "--cut", "short",
               "--mode", "screen", "--purpose", "research"]  # fmt: skip
    assert main([*command, *(part for pair in told.items() for part in pair)]) == 0
    with table(tmp_path / "home") as hands:
        screen = form(hands)
        hands.by_keyboard = by_keyboard
        if by_keyboard:
            for group, key in (
                ("cut:", "right"),
                ("mode:talk", "right"),
                ("purpose:teaching", "right"),
            ):
                hands.tab_to(group)
                hands.key(key)
            hands.key("right")
        else:
            for pick in ("cut:short", "mode:screen", "purpose:research"):
                hands.use(pick)
        assert hands.says("ethics committee")
        hands.use("more")
        for option, text in told.items():
            write_into(hands, option.strip("-").replace("-", "_"), text)
        assert screen.wishes.purpose == "research"
        ready = save(hands, tmp_path / "out")
        assert ready.path.name == "closer-to-home.room"
        assert ready.path.read_bytes() == (tmp_path / "typed.room").read_bytes()


def test_what_will_not_do_is_said_beside_its_field_and_nothing_is_lost(tmp_path):
    """All at once; the first to be mended has the focus, and mending takes its reason away."""
    with table(tmp_path / "home") as hands:
        screen = form(hands)
        assert not hands.app.screen.faults
        write_into(hands, "name", "Year 4")
        write_into(hands, "word", "")
        write_into(hands, "erase_on", (date.today() - timedelta(days=1)).isoformat())
        hands.use("more")
        write_into(hands, "seed", "lucky")
        hands.use("more")
        hands.use("on")
        assert hands.app.screen is screen
        assert set(screen.faults) == {"word", "erase_on", "seed"}
        assert hands.focused == "word"
        assert hands.says("has passed; today is")
        assert hands.says("A seed is a whole number")
        for field in screen.faults:
            below = hands.find(f"fault:{field}").rect.top - hands.find(field).rect.bottom
            assert 0 <= below < 20
        assert screen.wishes.name == "Year 4"
        hands.paste("harbour")
        assert "word" not in screen.faults
        hands.use("days:6 months")
        hands.use("seed:another")
        assert not screen.faults
        write_into(hands, "word", "")
        hands.use("waits")
        ready = save(hands, tmp_path / "out")
        assert ready.room.workshop.word == ""
        assert hands.says("No table waits")


def test_a_folder_that_takes_no_file_is_said_and_the_form_is_still_there(tmp_path, monkeypatch):
    """A shut folder, and a file in its place; going back finds everything as it was written."""
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with table(tmp_path / "home") as hands:
        screen = form(hands)
        write_into(hands, "name", "Year 4")
        hands.use("on")
        save_into(hands, tmp_path / "file")
        assert hands.app.screen.refused

        def refuse(*_given, **_options):
            raise PermissionError(13, os.strerror(13), str(tmp_path / "shut"))

        monkeypatch.setattr("game.export.fresh.write_whole", refuse)
        save_into(hands, tmp_path / "shut")
        assert hands.says("shut cannot be written: Permission denied.")
        hands.key("esc")
        assert hands.app.screen is screen
        assert hands.find("name").value == "Year 4"
        hands.key("esc")
        assert hands.says("Leave this form?")
        hands.use("dialog:no")
        assert hands.app.screen is screen
        hands.key("esc")
        hands.use("dialog:yes")
        assert hands.app.screen is not screen


def test_the_talk_and_the_day_follow_until_somebody_sets_them(tmp_path):
    """Half an hour typed stays half an hour, whichever form is chosen."""
    with table(tmp_path / "home") as hands:
        screen = form(hands)
        teaching = screen.wishes.erase_on
        hands.use("cut:short")
        hands.use("purpose:evaluation")
        assert screen.wishes.minutes == "25"
        assert screen.wishes.erase_on > teaching
        write_into(hands, "minutes", "30")
        write_into(hands, "erase_on", DAY)
        hands.use("cut:")
        hands.use("purpose:research")
        assert (screen.wishes.minutes, screen.wishes.erase_on) == ("30", DAY)
        assert hands.says("31 March 2097")


def test_all_tables_read_one_language(tmp_path):
    """It is asked only where there is a translation, and goes along in the file."""
    case = tmp_path / "odd.yaml"
    case.write_bytes(SMALL.read_bytes())
    with table(tmp_path / "home") as hands:
        form(hands, case)
        assert not hands.has("language:")
        translate(case, "cy")
        form(hands, case)
        hands.use("language:cy")
        assert hands.find("name").value == "cy The odd case"
        ready = save(hands, tmp_path / "out")
        assert scenario_of_room(ready.room)[0].title == "cy The odd case"
        case.with_name("odd.cy.po").unlink()
        hands.key("esc")
        hands.desk.open_file(ready.path)
        assert hands.sitting.session.scenario.title == "cy The odd case"


def test_the_card_keeps_the_word_until_it_is_asked_for(tmp_path):
    """It says what to open; the word comes with a key and goes with it."""
    with table(tmp_path / "home") as hands:
        form(hands, SHIPPED)
        write_into(hands, "word", "safe harbour")
        write_into(hands, "support", "Ask Jo, room 12")
        save(hands, tmp_path / "out")
        hands.use("card")
        assert isinstance(hands.app.screen, CardScreen)
        assert hands.says("closer-to-home.room")
        assert hands.says("60 minutes to play")
        assert hands.says("death and dying")
        assert hands.says("Ask Jo, room 12")
        assert not hands.says("safe harbour")
        assert hands.focused == "back"  # Enter, pressed by chance, shows nothing
        hands.key("w")
        assert hands.says("safe harbour")
        hands.key("w")
        assert not hands.says("safe harbour")
        hands.key("w", "esc")
        assert not hands.says("safe harbour")
        hands.key("enter")  # or Space, or Escape: the projector shows what comes next
        assert isinstance(hands.app.screen, ReadyScreen)
        assert not hands.says("safe harbour")
        hands.use("word")
        assert hands.says("safe harbour")


def test_the_day_runs_from_the_file_to_its_debrief(tmp_path):
    """A file of last week opens on the same page, without its word; the plays are gathered from there."""
    plays = many(2).write(tmp_path / "stick")
    with table(tmp_path / "home") as hands:
        form(hands, SMALL)
        write_into(hands, "minutes", "35")
        path = save(hands, tmp_path / "out").path
        hands.key("esc")
        hands.use("facilitate")
        hands.drop(path)
        assert isinstance(hands.app.screen, ReadyScreen)
        assert hands.says("You noted it down")
        hands.use("card")
        assert not hands.has("word")
        hands.key("esc")
        hands.use("debrief")
        gather = hands.app.screen
        assert isinstance(gather, GatherScreen)
        assert hands.says("Nobody is here yet")
        gather.add([plays])
        hands.wait()
        assert len(gather.gathering.tables) == 2
        assert gather.minutes == 35


def test_plays_dropped_on_the_page_of_their_room_are_gathered(tmp_path):
    """It says to open the debrief first; who drops them at once loses nothing."""
    plays = many(3).write(tmp_path / "stick")
    with table(tmp_path / "home") as hands:
        form(hands, SMALL)
        save(hands, tmp_path / "out")
        for each in sorted(plays.iterdir()):
            hands.drop(each)
        hands.app.step(1.0)
        hands.wait()
        assert isinstance(hands.app.screen, GatherScreen)
        assert len(hands.app.screen.gathering.tables) == 3


def test_a_room_is_prepared_again_from_its_file(tmp_path):
    """Everything is there but the word; the first file stays as it is, and its support line is proposed."""
    with table(tmp_path / "home") as hands:
        form(hands, SHIPPED)
        write_into(hands, "name", "Year 4")
        write_into(hands, "support", "Ask Jo, room 12")
        hands.use("cut:short")
        first = save(hands, tmp_path / "out")
        before = first.path.read_bytes()
        hands.use("again")
        again = hands.app.screen
        assert (again.wishes.name, again.wishes.cut) == ("Year 4", "short")
        assert hands.says("A new one")
        second = save(hands, tmp_path / "out")
        assert first.path.read_bytes() == before
        assert second.path.name == "closer-to-home-2.room"
        assert second.room.seed == first.room.seed
        screen = form(hands, SMALL)
        assert screen.wishes.support == "Ask Jo, room 12"
        hands.drop(first.path)
        assert hands.app.screen.wishes.name == "Year 4"
        wrong = tmp_path / "wrong.room"
        wrong.write_text(json.dumps({"room": {"format": 99}}), encoding="utf-8")
        hands.drop(wrong)
        assert hands.says("newer version")


def test_what_cannot_be_played_is_not_prepared(tmp_path):
    """A broken file, and a series, each in words."""
    broken = tmp_path / "broken.yaml"
    broken.write_text("title: Nothing\n", encoding="utf-8")
    series = SHIPPED.with_name("network-year.yaml")
    with table(tmp_path / "home") as hands:
        hands.use("facilitate")
        hands.use("prepare")
        hands.drop(broken)
        assert hands.says("cannot be played yet")
        hands.key("esc")
        hands.drop(series)
        assert hands.says("a room plays one sitting")


def test_the_page_of_a_scenario_leads_to_the_form_and_back(tmp_path):
    """Nothing is asked on the way back where nothing was written."""
    with table(tmp_path / "home") as hands:
        page = open_case(hands, SMALL)
        hands.use("prepare")
        hands.wait()
        assert isinstance(hands.app.screen, PrepareScreen)
        hands.use("back")
        assert hands.app.screen is page


def test_f1_lists_the_keys_of_the_form(tmp_path):
    """With what the form is for."""
    with table(tmp_path / "home") as hands:
        form(hands)
        hands.key("f1")
        assert hands.says("In a field: on to saving")
        assert hands.says("leave what you like")
