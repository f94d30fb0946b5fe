"""Every page in Welsh, whose words are longer: nothing is cut, and nothing is left in English."""

from __future__ import annotations

import random
import time

import pytest

from game import words
from game.export.room_file import write_room_file
from game.session.cohort.rooms import prepare
from tests import rooms
from tests.content.translating import translate
from tests.screens.at_a_teachers_desk import open_case
from tests.screens.at_the_desk import (
    SMALL,
    begin,
    brief,
    go_to_table,
    over_the_table,
    play_on,
    read_on,
    set_up,
    table,
)
from tests.screens.in_welsh import Look


@pytest.fixture
def case(tmp_path):
    """A scenario that is translated as well, so that no English is meant to be seen."""
    path = tmp_path / "odd.yaml"
    path.write_bytes(SMALL.read_bytes())
    translate(path, "cy")
    yield path
    words.choose_language("")


@pytest.mark.parametrize("text_size", [100, 150])
def test_every_page_fits_in_welsh(tmp_path, case, text_size):
    """From the title to the last page of the debrief."""
    look = Look()
    with table(tmp_path, text_size=text_size, language="cy") as hands:
        look(hands)
        for page in ("settings", "help"):
            hands.use(page)
            look(hands, page)
            hands.key("esc")
        hands.use("new")
        look(hands)
        hands.key("esc")
        set_up(hands, case, "solo")
        hands.use("back")
        look(hands, "alone")
        hands.use("mode:talk")
        hands.use("begin")
        for add in ("add:doctor", "add:manager", "add:chair"):
            hands.use(add)
        look(hands)
        hands.key("tab", "f1")
        look(hands, "keys")
        hands.key("esc")
        hands.use("begin")
        look(hands)
        for seat in hands.sitting.sides:
            hands.use(f"read:{seat}")
            read_on(hands, look)
        look(hands)
        hands.use("begin")
        over_the_page(hands, look)
        play_on(hands, look)
        for seat in hands.sitting.sides:
            hands.use(f"ask:{seat}")
            read_on(hands, look)
        look(hands)
    assert look.found == []
    assert look.pages > 25


def over_the_page(hands, look):
    """What can lie over a scene, and what the menu leads to."""
    hands.use("next")
    for key in ("w", "l", "esc"):
        hands.key(key)
        look(hands, f"key {key}")
        hands.key("esc")
    hands.press_at("sheet:manager")
    look(hands, "sheet")
    hands.let_go()
    for page in ("own:doctor", "menu:save", "menu:stop"):
        hands.key("esc")
        hands.use(page)
        look(hands, page)
        hands.key("tab", "esc")


@pytest.mark.parametrize("text_size", [100, 150])
def test_the_table_and_the_talk_fit_in_welsh(tmp_path, case, text_size):
    """Practice, offers, the dialogs, and every page of the debrief."""
    look = Look()
    with table(tmp_path, text_size=text_size, language="cy") as hands:
        begin(hands, case, "screen")
        brief(hands)
        go_to_table(hands)
        look(hands)
        over_the_table(hands, look)
        play_on(hands, look)
        hands.use("talk")
        talk(hands, look)
    assert look.found == []
    assert look.pages > 30


def talk(hands, look):
    """Every page of the talk, with everything on it opened."""
    screen = hands.app.screen
    until = time.monotonic() + 30
    while not (screen.debrief and screen.debrief.ready) and time.monotonic() < until:
        time.sleep(0.01)
        hands.see()
    for page in screen.debrief.pages:
        screen.at = page.id
        screen.refresh()
        hands.see()
        opened = [w for w in hands.app.trees[-1].walk() if w.key.startswith(f"{page.id}:")]
        screen.memory_of_pages.opened |= {w.key for w in opened}
        screen.refresh()
        hands.see()
        look(hands, f"talk {page.id}")


@pytest.mark.parametrize("text_size", [100, 150])
def test_the_teaching_pages_fit_in_welsh(tmp_path, case, text_size):
    """The list, a scenario's page, check, papers, explore, map, and the form for a new one."""
    look = Look()
    with table(tmp_path, text_size=text_size, language="cy") as hands:
        open_case(hands, case)
        look(hands, "page")
        for way in ("check", "proof", "pack", "map"):
            hands.use(way)
            hands.wait()
            look(hands, way)
            hands.key("tab", "esc")
        hands.use("explore")
        hands.wait()
        for leaf in ("overview", "endings", "scores", "table", "decisions", "paths", "scenes"):
            hands.use(f"leaf:{leaf}")
            look(hands, f"explored {leaf}")
        hands.key("tab", "esc", "esc")
        look(hands, "list")
        hands.use("make")
        while hands.has("next"):
            look(hands, hands.app.screen.leaf)
            hands.use("next")
        look(hands, "where")
    assert look.found == []
    assert look.pages > 15


@pytest.mark.parametrize("size", [(960, 600), (1920, 1080)], ids=str)
@pytest.mark.parametrize("text_size", [75, 200])
def test_the_cases_to_choose_from_fit_in_welsh(tmp_path, size, text_size):
    """All the cases that come with the game, in both orders."""
    look = Look()
    with table(tmp_path, size=size, text_size=text_size, language="cy") as hands:
        hands.use("new")
        look(hands)
        hands.use("order:gentle")
        look(hands, "gentle first")
    assert look.found == []


@pytest.mark.parametrize("text_size", [100, 150])
def test_a_waiting_table_fits_in_welsh(tmp_path, case, text_size):
    """A table of a room that is done early: the word it waits for, its code, and a wrong word."""
    text = case.read_text(encoding="utf-8")
    room = prepare("odd", text, word="Porthladd", seed=7, support="Jo, ystafell 12")
    path = write_room_file(room, tmp_path / "year-four")
    look = Look()
    with table(tmp_path / "store", text_size=text_size, language="cy") as hands:
        hands.drop(path)
        rooms.play_through(hands.sitting.session, random.Random(1), 1)
        hands.sitting.show()
        look(hands)
        hands.use("code")
        look(hands, "code")
        hands.use("code:close")
        hands.use("word")
        look(hands, "not the word")
    assert look.found == []
    assert look.pages == 3
