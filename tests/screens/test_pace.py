"""Whoever is too quick, and the computer that seems to think: no page vanishes and no page is skipped."""

from dataclasses import replace

import pytest

from game.screens import sitting as sittings
from game.screens.halted import HaltedScreen
from game.screens.scene import SceneScreen
from game.screens.settings_screen import SettingsScreen
from game.screens.title import TitleScreen
from game.store import StoreFull, StoreGone
from tests.screens.at_the_desk import SMALL, begin, brief, go_to_table, table


@pytest.fixture
def thinking(monkeypatch):
    """Let the computer think for a moment, and give what waits until it has."""
    monkeypatch.setattr(sittings, "THINKING", 0.05)

    def wait(hands, until) -> bool:
        for _moment in range(60):
            hands.app.step(0.01)
            if until():
                return True
        return False

    return wait


def alone(hands):
    """Come to where the computer is about to decide."""
    begin(hands, SMALL, "solo")
    brief(hands)
    hands.use("next")
    hands.app.change(replace(hands.app.settings, reduced_motion=False))
    hands.key("1")
    assert hands.sitting.view().scene.turn == "manager"


# Double presses.
def test_a_double_click_turns_one_page(tmp_path):
    """The second click lands on the next page's button and is not meant for it."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        hands.double_click("next")
        assert hands.sitting.view().scene.id == "first_word"
        assert hands.sitting.session.record.made == ()


def test_a_double_press_of_enter_decides_nothing(tmp_path):
    """Reading on with Enter twice does not take the first choice of the next scene."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        hands.tab_to("next")
        hands.double_press("enter")
        assert hands.sitting.session.record.made == ()
        hands.key("enter")
        assert len(hands.sitting.session.record.made) == 1


def test_a_double_click_does_not_answer_the_question_it_opens(tmp_path):
    """Undo asks; the second half of the click is not its answer."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        hands.use("next")
        hands.key("1")
        hands.double_click("undo")
        assert hands.has("dialog:yes")
        assert len(hands.sitting.session.record.made) == 1


def test_a_double_click_turns_one_page_behind_the_curtain(tmp_path):
    """Pages of one screen are guarded like screens."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        hands.use("read:doctor")
        hands.double_click("curtain:open")
        assert hands.has("curtain:next")
        assert not hands.has("curtain:before")
        hands.double_click("curtain:next")
        hands.use("curtain:before")
        assert not hands.has("curtain:before")


def test_quick_clicks_on_one_page_all_count(tmp_path):
    """Moving something up twice moves it two places."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        hands.use("read:doctor")
        hands.use("curtain:open")
        while not hands.has("guess:doctor"):
            hands.use("curtain:next")
        hands.double_click(hands.find("guess:doctor").children[0].down)
        assert hands.app.screen.leaf_of() == 2


# The computer's turn.
def test_the_computer_decides_after_a_moment(tmp_path, thinking):
    """Its decision is told on the next page."""
    with table(tmp_path) as hands:
        alone(hands)
        assert hands.says("is thinking")
        assert thinking(hands, lambda: len(hands.sitting.session.record.made) == 2)
        (line,) = hands.sitting.view().scene.led_here
        assert line.seat == "manager"
        assert any("".join(s.text for s in line.words) in words for words in hands.see())


def test_the_computer_waits_while_somebody_reads_the_menu(tmp_path, thinking):
    """A dialog does not vanish under people's eyes; closing it lets the computer go on."""
    with table(tmp_path) as hands:
        alone(hands)
        hands.key("esc")
        hands.click("note:doctor")
        hands.type("slow down")
        assert not thinking(hands, lambda: len(hands.sitting.session.record.made) == 2)
        assert "slow down" in hands.see()
        hands.key("tab", "esc")
        assert thinking(hands, lambda: len(hands.sitting.session.record.made) == 2)


def test_the_computer_waits_while_the_settings_are_open(tmp_path, thinking):
    """Another screen on top is not thrown away."""
    with table(tmp_path) as hands:
        alone(hands)
        hands.key("esc")
        hands.use("menu:settings")
        assert not thinking(hands, lambda: not isinstance(hands.app.screen, SettingsScreen))
        hands.use("done")
        assert thinking(hands, lambda: len(hands.sitting.session.record.made) == 2)


def test_looking_a_word_up_does_not_stop_the_computer(tmp_path, thinking):
    """A look-up is an entry; the computer's turn stays its turn."""
    with table(tmp_path) as hands:
        alone(hands)
        hands.app.screen.on_explained("MDT")
        assert thinking(hands, lambda: len(hands.sitting.session.record.made) == 2)


def test_leaving_while_the_computer_thinks_is_no_error(tmp_path, thinking):
    """The title stays the title, and the play goes on where it was."""
    with table(tmp_path) as hands:
        alone(hands)
        hands.key("esc")
        hands.use("menu:leave")
        assert not thinking(hands, lambda: not isinstance(hands.app.screen, TitleScreen))
        (row,) = hands.store.list()
        hands.use(f"on:{row.play}")
        assert thinking(hands, lambda: len(hands.sitting.session.record.made) == 2)


# A store that fails.
class Full:
    """A log on a disk without room, until there is room again."""

    def __init__(self, log):
        self.log, self.full = log, True

    def append(self, entry):
        if self.full:
            raise StoreFull("There is no room left on the disk.")
        self.log.append(entry)

    def close(self):
        self.log.close()


def test_a_full_disk_halts_the_play_and_it_goes_on_when_there_is_room(tmp_path):
    """The page says why; going back finds the offer as it was made up, and it can be made."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        go_to_table(hands)
        for issue in hands.sitting.view().table.issues:
            option = next(o for o in issue.options if o.open)
            hands.use(f"issue:{issue.id}:{option.id}")
        session = hands.sitting.session
        made = len(session.record.made)
        session.log = log = Full(session.log)
        hands.use("propose")
        assert isinstance(hands.app.screen, HaltedScreen)
        assert hands.says("no room left")
        assert len(session.record.made) == made
        log.full = False
        hands.use("again")
        hands.use("propose")
        assert len(session.record.made) == made + 1


def test_a_full_disk_can_be_left_for_the_title(tmp_path):
    """What was kept is there to go on with."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        hands.sitting.session.log = Full(hands.sitting.session.log)
        hands.use("next")
        hands.use("title")
        assert isinstance(hands.app.screen, TitleScreen)
        (row,) = hands.store.list()
        hands.use(f"on:{row.play}")
        assert isinstance(hands.app.screen, SceneScreen)


def test_a_list_that_cannot_be_read_is_told_on_the_title(tmp_path, monkeypatch):
    """Nothing breaks; once the plays can be read again they are there."""

    def gone():
        raise StoreGone("The file of plays was moved.")

    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        with monkeypatch.context() as broken:
            broken.setattr(hands.store, "list", gone)
            hands.key("esc")
            hands.use("menu:leave")
            assert isinstance(hands.app.screen, TitleScreen)
            assert hands.says("was moved")
        hands.app.screen.on_seen()
        assert hands.says("Go on: ")
