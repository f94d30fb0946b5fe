"""The whole game by real events: from the title to the debrief, in each mode, with mouse or keys."""

import random

import pytest

from game.core.scenario import Seat
from game.session.phases import Phase
from tests.screens.at_the_desk import SMALL, begin, brief, play_on, table


@pytest.mark.parametrize("mode", ["talk", "screen", "solo"])
@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keyboard"])
def test_a_newcomer_gets_from_the_title_to_the_debrief(tmp_path, mode, by_keyboard):
    """Every step can be taken with the mouse alone and with the keyboard alone."""
    with table(tmp_path) as hands:
        hands.by_keyboard = by_keyboard
        begin(hands, SMALL, mode)
        assert hands.phase is Phase.BRIEFING
        brief(hands)
        play_on(hands)
        assert hands.phase is Phase.REFLECTION
        hands.use("talk")
        assert hands.phase is Phase.DEBRIEF
        (row,) = hands.store.list()
        assert row.phase == "debrief"


@pytest.mark.parametrize("size", [(960, 600), (1920, 1080)])
@pytest.mark.parametrize("text_size", [75, 100, 200])
def test_nothing_is_cut_or_overlaps_on_the_way(tmp_path, size, text_size):
    """Every page of a play is audited at the smallest and a large window and all text sizes."""
    found = []

    def look(hands):
        found.extend((type(hands.app.screen).__name__, f) for f in hands.app.audit())

    with table(tmp_path, size=size, text_size=text_size) as hands:
        look(hands)
        begin(hands, SMALL, "talk")
        look(hands)
        brief(hands)
        play_on(hands, look)
        look(hands)
    assert found == []


def test_private_words_are_never_drawn_on_the_shared_page(tmp_path):
    """No brief, walk-away reason or point total is among the strings drawn outside a sheet."""
    drawn = []

    def look(hands):
        if type(hands.app.screen).__name__ != "Curtain":
            drawn.extend(hands.see())

    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        look(hands)
        brief(hands)
        scenario = hands.sitting.session.scenario
        play_on(hands, look)
    text = " ".join(drawn)
    for seat in (Seat.DOCTOR, Seat.MANAGER):
        brief_words = " ".join(scenario.roles[seat].brief.split())
        assert brief_words[:60] not in text
        for scene in scenario.negotiations():
            assert scene.negotiation.walk_away[seat].because not in text


def test_a_sheet_is_shown_while_it_is_held_and_never_longer(tmp_path):
    """Letting go, leaving the window and minimising it all cover the sheet."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        secret = "For your eyes only"
        assert secret not in hands.see()
        hands.press_at("sheet:doctor")
        assert secret in hands.see()
        hands.let_go()
        assert secret not in hands.see()
        hands.key_down("m")
        assert secret in hands.see()
        hands.leave()
        assert secret not in hands.see()


def test_closing_the_window_and_starting_again_goes_on_exactly_there(tmp_path):
    """The title of the next start offers the play, and it stands where it stood."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        hands.use("next")
        before = hands.sitting.session.record
    with table(tmp_path) as hands:
        (row,) = hands.store.list()
        hands.use(f"on:{row.play}")
        assert hands.sitting.session.record == before


def test_a_second_window_is_told_that_the_play_is_open_elsewhere(tmp_path):
    """Two windows never write one play."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        (row,) = hands.store.list()
        with table(tmp_path) as other:
            assert any("another window" in words for words in other.see())
            other.desk.take_up(row.play)
            assert any("another window" in words for words in other.see())


def test_undo_asks_both_sides_and_goes_back(tmp_path):
    """Between two sides nothing is taken back by one of them."""
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        brief(hands)
        hands.use("next")
        hands.key("1")
        assert len(hands.sitting.session.record.made) == 1
        hands.key("u")
        assert len(hands.sitting.session.record.made) == 1
        hands.use("dialog:yes")
        assert hands.sitting.session.record.made == ()


def test_a_student_in_a_hurry_breaks_nothing(tmp_path):
    """Random clicks, keys and sizes: no exception, and what was kept replays."""
    chance = random.Random(20)
    keys = [
        "1",
        "2",
        "3",
        "enter",
        "tab",
        "esc",
        "space",
        "u",
        "l",
        "w",
        "d",
        "m",
        "down",
        "up",
        "f1",
    ]
    with table(tmp_path) as hands:
        begin(hands, SMALL, "talk")
        for _act in range(400):
            if not hands.app.running or not hands.app.screens:
                break
            match chance.randrange(10):
                case 0:
                    hands.resize(chance.choice([(960, 600), (1280, 720), (1920, 1080)]))
                case 1 | 2 | 3:
                    hands.key(chance.choice(keys))
                case _:
                    width, height = hands.app.surface.get_size()
                    hands.click((chance.randrange(width), chance.randrange(height)))
        for row in hands.store.list():
            hands.store.load(row.play)


def test_a_file_dropped_on_the_window_that_is_no_scenario_is_refused_in_words(tmp_path):
    """The page says what is wrong; the game goes on."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 1\ntitle: {", encoding="utf-8")
    with table(tmp_path / "home") as hands:
        hands.use("new")
        hands.drop(bad)
        assert any("cannot be played" in words for words in hands.see())


def test_a_play_keeps_its_text_when_the_file_changes_and_a_fresh_start_is_offered(
    tmp_path, monkeypatch
):
    """The title says so; the play goes on with its own words, the new file waits beside it."""
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    file = shipped / SMALL.name
    file.write_text(SMALL.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr("game.content.library.scenarios_folder", lambda: shipped)
    with table(tmp_path / "home") as hands:
        begin(hands, file, "talk")
    with table(tmp_path / "home") as hands:
        (row,) = hands.store.list()
        assert not hands.has(f"afresh:{row.play}")
    changed = file.read_text(encoding="utf-8").replace("Dr Ifan Rees", "Dr Nia Rees")
    file.write_text(changed, encoding="utf-8")
    with table(tmp_path / "home") as hands:
        assert hands.has(f"afresh:{row.play}")
        hands.use(f"on:{row.play}")
        assert hands.sitting.view().roles["doctor"].name == "Dr Ifan Rees"
