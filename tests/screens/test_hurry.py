"""A student in a hurry: clicks, keys, the wheel and the window's edges, anywhere and in any order."""

import random
import shutil
import string
import webbrowser
from pathlib import Path

import pytest

from game import words
from game.screens.hands import KEYS
from tests.rooms import many
from tests.screens.at_a_teachers_desk import open_case
from tests.screens.at_the_desk import SMALL, begin, brief, go_to_table, play_on, table

EVENTS = 80
SIZES = ((960, 600), (1280, 720), (700, 500))
NAMES = (
    *(name for name in KEYS if name != "f11"), *"123450abdhmnopuxyz?.-",
    "shift+tab", "ctrl+z", "ctrl+a",
)  # fmt: skip
LETTERS = string.printable + "äß€\u200b😀"


def hurry(hands, seed):
    """Do things at random until the hurry is over or the game was closed."""
    chance = random.Random(seed)
    for _event in range(EVENTS):
        DEEDS[chance.choices(range(len(DEEDS)), WEIGHTS)[0]](hands, chance)
        hands.wait()
        if not (hands.app.running and hands.app.screens):
            return


def click_something(hands, chance):
    """A control of the page, but not the one that closes the game."""
    ways = [w for w in hands.app.trees[-1].walk() if w.focusable and w.key != "quit"]
    if ways:
        hands.click(chance.choice(ways))


def anywhere(hands, chance):
    width, height = hands.app.surface.get_size()
    return chance.randrange(width), chance.randrange(height)


def drag(hands, chance):
    hands.press_at(anywhere(hands, chance))
    hands.drag_to(anywhere(hands, chance))
    hands.let_go()


DEEDS = (
    click_something,
    lambda hands, chance: hands.key(chance.choice(NAMES)),
    lambda hands, chance: hands.click(anywhere(hands, chance)),
    lambda hands, chance: hands.double_click(anywhere(hands, chance)),
    drag,
    lambda hands, chance: hands.wheel(chance.choice((-3, -0.5, 1, 4))),
    lambda hands, chance: hands.paste("".join(chance.choices(LETTERS, k=5))),
    lambda hands, chance: hands.resize(chance.choice(SIZES)),
    lambda hands, _chance: hands.leave(),
)
WEIGHTS = (6, 6, 2, 1, 1, 1, 1, 0.3, 0.3)


def scenario_page(way):
    def go(hands, case):
        open_case(hands, case)
        if way:
            hands.use(way)
        hands.wait()

    return go


def form(hands, _case):
    hands.use("facilitate")
    hands.use("make")


def debrief(hands, case):
    begin(hands, case, "talk")
    brief(hands)
    play_on(hands)
    hands.use("talk")


def bargaining(hands, case):
    begin(hands, case, "screen")
    brief(hands)
    go_to_table(hands)


def alone(hands, case):
    begin(hands, case, "solo")
    brief(hands)


def list_of_plays(hands, case):
    begin(hands, case, "talk")
    hands.key("esc")
    hands.use("menu:leave")
    hands.use("all")


def room_debrief(hands, case):
    hands.use("facilitate")
    hands.use("room")
    hands.app.screen.add([many(3).write(case.parent / "stick")])
    hands.wait()
    hands.use("begin")


PAGES = {
    "title": lambda hands, case: None,
    "settings": lambda hands, case: hands.use("settings"),
    "choose": lambda hands, case: hands.use("new"),
    "facilitators": lambda hands, case: hands.use("facilitate"),
    "form": form,
    **{way or "scenario": scenario_page(way) for way in (
        "", "check", "explore", "map", "proof", "pack", "preview", "adapt")},
    "plays": list_of_plays,
    "briefing": lambda hands, case: begin(hands, case, "talk"),
    "alone": alone,
    "table": bargaining,
    "debrief": debrief,
    "room": room_debrief,
}  # fmt: skip


@pytest.fixture
def nowhere(tmp_path, monkeypatch):
    """A home of nobody's: what is written at random lands there, and no browser opens."""
    for name in ("HOME", "USERPROFILE", "COMMON_GROUND_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(webbrowser, "open", lambda _address: False)
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    words.choose_language("")


@pytest.mark.parametrize("page", PAGES)
def test_a_student_in_a_hurry_breaks_nothing(nowhere, page):
    """Nothing raises; closed in the middle, the game opens again on the same plays."""
    case = Path(shutil.copy(SMALL, nowhere))
    with table(nowhere / "home") as hands:
        PAGES[page](hands, case)
        hurry(hands, seed=page)
    with table(nowhere / "home") as hands:
        hands.wait()
        assert hands.has("new") or hands.desk.trouble
