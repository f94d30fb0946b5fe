"""Every page for facilitators with the longest words there may be, at the ends of windows and type."""

import pytest

from game.screens.map import MapScreen
from game.screens.map_reading import Reading
from tests.content.translating import translate
from tests.screens.at_a_teachers_desk import open_case, save_into
from tests.screens.at_the_desk import SHIPPED, SMALL, begin, table
from tests.screens.test_every_page import LONG, NAME, SIZES, TEXTS, WORD, Look, stretched

assert stretched  # a fixture, used by its name


@pytest.fixture(scope="module")
def broken(stretched):
    """The same with a way that leads nowhere, and a line longer than any window."""
    text = stretched.read_text(encoding="utf-8")
    at = text.index("goto: ")
    end = text.index("\n", at)
    path = stretched.with_name(f"{LONG.replace(' ', '-')}.yaml")
    path.write_text(f"{text[:at]}goto: {'nowhere_' * 30}{text[end:]}", encoding="utf-8")
    return path


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_size", TEXTS)
def test_nothing_is_cut_on_the_pages_of_a_scenario(tmp_path, stretched, broken, size, text_size):
    """The list, a page with every way shut and open, check, reading copy, pack, explore."""
    look = Look()
    with table(tmp_path, size=size, text_size=text_size) as hands:
        open_case(hands, broken)
        look(hands, "page of a broken file")
        hands.use("check")
        look(hands, "check")
        hands.use("only:warning")
        look(hands, "nothing of this kind")
        hands.key("esc", "esc")
        look(hands, "chosen lately")
        hands.click("path")
        hands.paste(f"/nowhere/{LONG}")
        hands.key("enter")
        look(hands, "refused")
        hands.key("esc")
        hands.drop(stretched)
        hands.wait()
        look(hands, "page")
        for way in ("proof", "pack"):
            hands.use(way)
            look(hands, way)
            hands.click("folder")
            hands.key("ctrl+a")
            hands.paste(str(tmp_path / LONG))
            hands.use("save")
            hands.wait()
            look(hands, f"{way} written")
            hands.key("tab", "esc")
        hands.use("explore")
        look(hands, "exploring")
        hands.wait()
        for leaf in ("overview", "endings", "scores", "table", "decisions", "paths", "scenes"):
            hands.use(f"leaf:{leaf}")
            look(hands, f"explored: {leaf}")
        hands.use("more")
        hands.click("target")
        hands.paste("equity is good")
        look(hands, "ask more")
    assert look.found == []
    assert look.pages > 15


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_size", TEXTS)
def test_nothing_is_cut_in_the_form_for_a_new_scenario(tmp_path, size, text_size):
    """Seven questions with five answers each, all of them long."""
    look = Look()
    with table(tmp_path, size=size, text_size=text_size) as hands:
        hands.use("facilitate")
        hands.use("make")
        look(hands, "kind")
        hands.use("next")
        screen = hands.app.screen
        screen.plan.title = screen.plan.question = LONG
        screen.plan.names = dict.fromkeys(screen.plan.stock.people, NAME)
        look(hands, "people")
        hands.use("next")
        look(hands, "the template's questions")
        hands.use("own")
        for _more in range(5):
            hands.use("add")
        for number, asked in enumerate(screen.plan.asked):
            asked.text = f"{LONG} {number}?"
            asked.answers = [f"{LONG} {place}" for place in range(5)]
        screen.refresh()
        look(hands, "questions")
        for page in ("doctor", "manager", "leaving", "where"):
            hands.use("next")
            assert screen.leaf == page
            look(hands, page)
        (tmp_path / "scenarios").write_text("in the way", encoding="utf-8")
        hands.use("write")
        hands.wait()
        look(hands, "refused")
    assert look.found == []


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_size", TEXTS)
def test_nothing_is_cut_on_the_way_to_a_prepared_room(tmp_path, stretched, size, text_size):
    """The form as it opens, with everything wrong, mended; saving, what comes next, both cards."""
    translate(stretched, "cy")
    look = Look()
    with table(tmp_path, size=size, text_size=text_size) as hands:
        hands.use("facilitate")
        hands.use("prepare")
        look(hands, "which")
        hands.drop(stretched)
        look(hands, "form")
        hands.use("purpose:research")
        hands.use("more")
        for field in ("name", "support", "minutes", "seed", "word", "erase_on"):
            hands.click(field)
            hands.key("ctrl+a")
            hands.paste(LONG)
        hands.use("on")
        assert len(hands.app.screen.faults) > 2
        look(hands, "everything wrong")
        hands.app.screen.wish(minutes="45", seed="7", erase_on="", word=WORD)
        hands.use("on")
        look(hands, "saving")
        save_into(hands, tmp_path / LONG)
        look(hands, "ready")
        hands.use("card")
        look(hands, "card")
        hands.key("w")
        look(hands, "word")
        hands.key("esc", "esc")
        hands.use("debrief")
        look(hands, "nobody here yet")
    assert look.found == []


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_size", TEXTS)
def test_nothing_is_cut_on_the_map(tmp_path, stretched, size, text_size):
    """The map, its colours, its signs, and every card in full."""
    look = Look()
    with table(tmp_path, size=size, text_size=text_size) as hands:
        open_case(hands, stretched)
        hands.use("map")
        screen = hands.app.screen
        assert isinstance(screen, MapScreen)
        look(hands, "map")
        hands.use("colours")
        look(hands, "colours")
        hands.use("colour:choice")
        hands.wait()
        look(hands, "coloured")
        hands.key("tab", "f1")
        look(hands, "keys")
        hands.key("esc")
        for name in screen.story.cards:
            screen.go(name)
            look(hands, name)
            while screen.layers:
                screen.close()
    assert look.found == []
    assert look.pages > len(screen.story.cards)


def test_a_reading_names_each_way_on_once(tmp_path):
    """No two links of one card are told apart by their place alone."""
    with table(tmp_path) as hands:
        open_case(hands, SHIPPED)
        hands.use("map")
        screen = hands.app.screen
        for name, card in screen.story.cards.items():
            made = Reading(screen.story, screen.colouring, screen.go).widgets(name)
            links = [w.name for one in made for w in one.walk() if w.role == "button"]
            wanted = sum(len(link.ways) or 1 for link in card.ways)
            assert sum(link.startswith("Leads to") for link in links) == wanted


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text_size", TEXTS)
@pytest.mark.parametrize("plays", [0, 5])
def test_the_title_page_stays_calm_with_one_more_button(tmp_path, size, text_size, plays):
    """The way in is quiet, at the foot beside the settings, with no play and with five."""
    look = Look()
    with table(tmp_path, size=size, text_size=text_size) as hands:
        for _play in range(plays):
            begin(hands, SMALL, "solo")
            hands.key("esc")
            hands.use("menu:leave")
        look(hands)
        button, settings = hands.find("facilitate"), hands.find("settings")
        assert button.look == settings.look == "quiet"
        assert abs(button.rect.top - settings.rect.top) <= 1
    assert look.found == []
