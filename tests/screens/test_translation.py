"""In the window, a scenario speaks the language of the interface where somebody translated it."""

from pathlib import Path

import pytest

from game import words
from game.screens.settings_screen import SettingsScreen
from tests.content.translating import translate
from tests.screens.at_the_desk import SMALL, begin, brief, play_on, set_up, table


@pytest.fixture
def case(tmp_path) -> Path:
    """A scenario with a finished catalogue beside it."""
    path = tmp_path / "odd.yaml"
    path.write_bytes(SMALL.read_bytes())
    translate(path, "cy")
    yield path
    words.choose_language("")


def test_a_play_speaks_the_translation_and_keeps_it(tmp_path, case):
    """From the chairs to the debrief; and again when the catalogue is gone and nobody speaks it."""
    with table(tmp_path / "plays", language="cy") as hands:
        set_up(hands, case, "screen")
        assert hands.says("cy The odd case")
        hands.use("begin")
        assert hands.says("cy Must a whole team talk about every patient with cancer?")
        brief(hands)
        play_on(hands)
        play = hands.sitting.session.header.play
        assert hands.desk.store.list()[0].title == "cy The odd case"
    case.with_name("odd.cy.po").unlink()
    with table(tmp_path / "plays", language="en") as hands:
        hands.desk.take_up(play)
        assert hands.sitting.session.scenario.title == "cy The odd case"
        assert hands.sitting.session.record.moves


def test_a_story_can_be_had_as_it_was_written(tmp_path, case):
    """The setting leaves the interface alone and the catalogue too."""
    with table(tmp_path / "plays", language="cy", stories_as_written=True) as hands:
        begin(hands, case, "talk")
        assert hands.sitting.session.scenario.title == "The odd case"
        assert hands.sitting.session.header.translation is None


def test_a_damaged_catalogue_is_named_and_left_out(tmp_path, case):
    """Nobody wonders why the story is in English."""
    case.with_name("odd.cy.po").write_text('msgid "a\n', encoding="utf-8")
    with table(tmp_path / "plays", language="cy") as hands:
        hands.use("new")
        hands.drop(case)
        assert hands.says("odd.cy.po:1: ")
        hands.key("escape")
        hands.use("mode:talk")
        hands.use("begin")
        assert hands.sitting.session.scenario.title == "The odd case"


def test_the_settings_name_each_language_in_itself(window):
    """Who cannot read this page finds their own language on it, and it counts at once."""
    hands = window(SettingsScreen(), language="en")
    try:
        assert "Settings" in hands.see()
        assert "Cymraeg" in hands.see()
        hands.click("language:cy")
        hands.app.step()
        assert "Settings" not in hands.see()
        hands.click("language:en")
        hands.app.step()
        assert "Settings" in hands.see()
    finally:
        words.choose_language("")
