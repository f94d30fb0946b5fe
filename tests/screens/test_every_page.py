"""Every page with the longest words there may be, at the ends of what windows and type can be."""

import re

import pytest

from game.screens.halted import HaltedScreen
from game.screens.held import HeldScreen
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

WORD = "Llanfairpwllgwyngyllgogerychwyrn"
NAME = "Anneliese Featherstonehaugh-Cholmondeley"
LONG = f"{WORD} interdisciplinary-multiprofessional commissioning"
SINGLE = re.compile(
    r"^(\s+(?:- )?(?:label|heading|job|otherwise|text|title|question): )(?![|>])(.+)$"
)


@pytest.fixture(scope="module")
def stretched(tmp_path_factory):
    """The small scenario with long names and every short text made long."""
    lines = []
    for line in SMALL.read_text(encoding="utf-8").splitlines():
        line = line.replace("Dr Ifan Rees", f"Professor {NAME}").replace("Priya Nair", NAME)
        found = SINGLE.match(line)
        lines.append(f"{found[1]}{found[2]} {LONG}" if found else line)
    path = tmp_path_factory.mktemp("long") / "three-scenes.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


class Look:
    """Audits what is shown, page after page, and remembers where something was wrong."""

    def __init__(self):
        self.found = []
        self.pages = 0

    def __call__(self, hands, name=""):
        self.pages += 1
        page = name or type(hands.app.screen).__name__
        self.found += [(page, finding) for finding in hands.app.audit()]


SIZES = [(960, 600), (1920, 1080)]
TEXTS = [75, 100, 200]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_size", TEXTS)
def test_nothing_is_cut_before_the_story(tmp_path, stretched, size, text_size):
    """Title, cases, setting up, help, settings, a lobby full of long names, briefs, plans, keys."""
    look = Look()
    with table(tmp_path, size=size, text_size=text_size) as hands:
        look(hands)
        for page in ("settings", "help"):
            hands.use(page)
            look(hands, page)
            hands.key("esc")
        hands.use("new")
        look(hands)
        hands.key("esc")
        set_up(hands, stretched, "solo")
        hands.use("back")
        look(hands, "alone")
        hands.use("mode:talk")
        look(hands)
        hands.use("begin")
        fill_the_lobby(hands)
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
    assert look.found == []
    assert look.pages > 15


def fill_the_lobby(hands):
    """Three people a side with names as long as they may be, and one for the patients."""
    for add in ("add:doctor", "add:doctor", "add:manager", "add:manager", "add:chair"):
        hands.use(add)
    for place in [w for w in hands.app.trees[-1].walk() if w.role == "entry"]:
        hands.click(place.key)
        hands.paste(NAME)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_size", TEXTS)
def test_nothing_is_cut_in_the_story_and_after(tmp_path, stretched, size, text_size):
    """Scenes, sealed picks, chance, table, every dialog, ending, questions, waiting, halting."""
    look = Look()
    with table(tmp_path, size=size, text_size=text_size) as hands:
        begin(hands, stretched, "talk")
        brief(hands)
        hands.use("next")
        over_the_page(hands, look)
        play_on(hands, look)
        look(hands)
        for seat in hands.sitting.sides:
            hands.use(f"ask:{seat}")
            read_on(hands, look)
        look(hands)
        hands.app.push(HeldScreen(hands.sitting))
        look(hands)
        hands.app.pop()
        hands.app.push(HaltedScreen(LONG * 3, hands.app.pop, hands.app.pop))
        look(hands)
    assert look.found == []
    assert look.pages > 15


def over_the_page(hands, look):
    """Open everything that can lie over a scene, and the pages of the menu."""
    for key in ("w", "l", "f1", "esc"):
        hands.key(key)
        look(hands, f"key {key}")
        hands.key("esc")
    hands.press_at("sheet:manager")
    look(hands, "sheet")
    hands.let_go()
    for page in ("own:doctor", "menu:save"):
        hands.key("esc")
        hands.use(page)
        look(hands, page)
        if page.startswith("own"):
            hands.use("curtain:open")
            hands.paste(LONG)
            hands.use("note:doctor:keep")
            for tab in ("Notes", "Sheet", "Log"):
                hands.click(tab)
                look(hands, tab)
        hands.key("tab", "esc")
    hands.key("1")
    hands.key("u")
    look(hands, "undo")
    hands.key("esc")
    hands.key("esc")
    hands.use("menu:stop")
    look(hands, "stop")
    hands.key("esc")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_size", TEXTS)
@pytest.mark.parametrize("mode", ["screen", "solo"])
def test_nothing_is_cut_at_the_table(tmp_path, stretched, size, text_size, mode):
    """The sheet with long labels, all its dialogs, offers that go to and fro, the practice."""
    look = Look()
    with table(tmp_path, size=size, text_size=text_size) as hands:
        begin(hands, stretched, mode)
        brief(hands)
        go_to_table(hands)
        look(hands)
        over_the_table(hands, look)
        for _offer in range(3):
            if hands.sitting.view().table is None:
                break
            haggle(hands, look)
        look(hands)
    assert look.found == []


def haggle(hands, look):
    """Change the first issue that can be changed, add a long line, and offer that."""
    view = hands.sitting.view()
    if view.table.last_word:
        return
    for issue in view.table.issues:
        if not issue.offered:
            bargain_once = next(o for o in issue.options if o.open)
            hands.use(f"issue:{issue.id}:{bargain_once.id}")
    for issue in view.table.issues:
        other = [o for o in issue.options if o.open and o.id != issue.offered]
        if issue.offered and other:
            hands.use(f"issue:{issue.id}:{other[0].id}")
            break
    hands.click("says")
    hands.paste(LONG)
    look(hands)
    hands.use("propose")
    if hands.has("accept"):
        hands.use("accept")
        look(hands, "accept")
        hands.key("esc")


@pytest.mark.parametrize("theme", ["dark", "high-contrast"])
def test_the_list_of_plays_is_never_cut(tmp_path, stretched, theme):
    """Many plays with long titles, and the pages that lead on from there."""
    look = Look()
    with table(tmp_path, size=(960, 600), text_size=200, theme=theme) as hands:
        for _play in range(5):
            begin(hands, stretched, "talk")
            hands.key("esc")
            hands.use("menu:leave")
        look(hands)
        (row, *_others) = hands.store.list()
        hands.use("all")
        look(hands)
        for opener in (f"erase:{row.play}", "erase:person", "copy", f"save:{row.play}"):
            hands.use(opener)
            look(hands, opener)
            hands.key("tab", "esc")
    assert look.found == []


@pytest.mark.parametrize("text_size", [75, 200])
def test_resizing_in_the_middle_of_a_turn_loses_nothing(tmp_path, stretched, text_size):
    """Any window, live: what was set and typed stays, and nothing is cut at any size."""
    look = Look()
    with table(tmp_path, text_size=text_size) as hands:
        begin(hands, stretched, "talk")
        brief(hands)
        go_to_table(hands)
        issue = hands.sitting.view().table.issues[0]
        option = next(o for o in issue.options if o.open)
        hands.use(f"issue:{issue.id}:{option.id}")
        hands.click("says")
        hands.type("Half a loaf")
        for size in ((960, 600), (3840, 2160), (1000, 1400), (1920, 600), (1280, 720)):
            hands.resize(size)
            look(hands, str(size))
            assert hands.find(f"issue:{issue.id}:{option.id}").chosen
            assert "Half a loaf" in hands.see()
    assert look.found == []
