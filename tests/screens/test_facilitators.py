"""For facilitators: every way to a scenario, and everything that can be done with it without a command."""

import pytest

from game.screens.facilitator_shelf import FILE, MOST_IN_A_FOLDER, Shelf, typed_path
from game.screens.facilitators import FacilitatorsScreen
from game.screens.title import TitleScreen
from game.screens.widgets.overlays import KeyCap
from tests.screens.at_a_teachers_desk import open_case, page, save_into
from tests.screens.at_the_desk import SHIPPED, SMALL, begin, table


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


def test_a_version_that_was_saved_is_among_the_files_used_lately(tmp_path, mine):
    """The teacher comes back from adapting, and finds it at the top."""
    with table(tmp_path / "home") as hands:
        open_case(hands, mine)
        hands.use("adapt")
        hands.wait()
        hands.click("lines:title")
        hands.key("ctrl+a")
        hands.paste("Our own")
        hands.use("take")
        hands.wait()
        hands.use("adapt:save")
        save_into(hands, tmp_path)
        hands.key("esc", "esc")
        assert isinstance(hands.app.screen, FacilitatorsScreen)
        assert hands.has(f"scenario:{tmp_path / 'our-own.yaml'}")


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
        open_case(hands, mine)
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


@pytest.mark.parametrize(("key", "title"), [
    ("p", "Prepare a room"), ("d", "Debrief a room"), ("n", "A new scenario"),
])  # fmt: skip
def test_what_stands_beside_the_scenarios_has_a_key(tmp_path, key, title):
    """Not many stops of Tab behind the whole list; F1 names the keys, and a field takes letters itself."""
    with table(tmp_path / "home") as hands:
        hands.use("facilitate")
        hands.key("f1")
        keys = [row.name for row in hands.app.trees[-1].walk() if isinstance(row, KeyCap)]
        assert key in keys
        hands.key("esc")
        page_before = hands.app.screen
        hands.click("path")
        hands.key(key)
        assert hands.app.screen is page_before
        hands.tab_to("back")
        hands.key(key)
        assert hands.app.screen.title == title
