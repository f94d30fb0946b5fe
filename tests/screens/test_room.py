"""A prepared room in the window: its file is dropped, the table waits, and shows its code."""

import random

import pytest

from game.export.room_file import write_room_file
from game.screens.kit import Chart, Scroll
from game.screens.widget import visible_part
from game.session.cohort.codes import decode
from game.session.cohort.gathering import gather
from game.session.cohort.rooms import prepare, scenario_of_room
from game.session.phases import Phase
from tests import rooms
from tests.screens import at_the_desk
from tests.screens.at_the_desk import SMALL


@pytest.fixture
def room(tmp_path, monkeypatch):
    """A prepared room, and its file."""
    monkeypatch.setenv("COMMON_GROUND_HOME", str(tmp_path))
    text = SMALL.read_text(encoding="utf-8")
    made = prepare("three-scenes", text, word="Safe Harbour", seed=7, support="Ask Jo, room 12")
    return made, write_room_file(made, tmp_path / "year-four")


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keyboard"])
def test_a_table_waits_for_the_word_and_shows_its_code(room, tmp_path, by_keyboard):
    """Only the word leads on, however it is spaced; the code is that of this table's end."""
    made, path = room
    with at_the_desk.table(tmp_path / "store") as hands:
        hands.by_keyboard = by_keyboard
        hands.drop(path)
        session = hands.sitting.session
        assert session.header.room == made.workshop
        assert (session.header.seed, session.header.mode) == (7, made.mode)
        rooms.play_through(session, random.Random(1), 1)
        assert hands.phase is Phase.HELD
        hands.sitting.show()
        assert hands.says("Ask Jo, room 12")
        assert hands.says("at no loss to the other") or hands.says("than none")
        for term in session.view("table").scene.agreed:
            assert hands.says(f"{term.label}: {term.answer}")
        hands.use("code")
        whole, _cut = scenario_of_room(made)
        code = next(text for text in hands.see() if text.count("-") >= 2 and text.isupper())
        assert decode(whole, code).ending == session.record.state.scene
        hands.use("code:close")
        hands.use("word")
        assert hands.phase is Phase.HELD
        assert hands.says("not the word yet")
        (told,) = (w for w in hands.app.trees[-1].walk() if "not the word yet" in w.name)
        assert visible_part(told).contains(told.rect)
        for key in ("code", "word", "held:word"):
            assert not told.rect.colliderect(visible_part(hands.find(key)))
        hands.click("held:word") if not by_keyboard else hands.tab_to("held:word")
        hands.type("safe  harbour")
        hands.key("enter")
        assert hands.phase is Phase.DEBRIEF
        hands.wait()
        assert hands.focused == "debrief:next"
        text = hands.store.export_play(session.header.play, tmp_path).read_text(encoding="utf-8")
    gathered = gather([("one.play", text)])
    assert (gathered.support, gathered.purpose) == ("Ask Jo, room 12", "teaching")


@pytest.mark.parametrize(
    ("size", "text_size"), [((960, 600), 100), ((960, 600), 200), ((1280, 720), 200)]
)
def test_a_wrong_word_is_told_in_sight_and_covers_nothing(room, tmp_path, size, text_size):
    """Beside the field, wherever the page stood; it goes when somebody types on."""
    _made, path = room
    with at_the_desk.table(tmp_path / "store", size=size, text_size=text_size) as hands:
        hands.drop(path)
        rooms.play_through(hands.sitting.session, random.Random(1), 1)
        hands.sitting.show()
        hands.click("word")
        hands.see()
        field = hands.find("held:word")
        assert visible_part(field).contains(field.rect)
        (told,) = (w for w in hands.app.trees[-1].walk() if "not the word yet" in w.name)
        assert visible_part(told).contains(told.rect)
        assert hands.app.audit() == []
        assert hands.focused == "held:word"
        hands.type("s")
        assert not hands.says("not the word yet")


def test_a_table_that_will_wait_is_told_so(room, tmp_path):
    """The button says what comes: the others, not the talk."""
    _made, path = room
    with at_the_desk.table(tmp_path / "store") as hands:
        hands.drop(path)
        session = hands.sitting.session
        rooms._sit_down(session, random.Random(1), 1)
        rooms._play(session, random.Random(1), 1, 10_000)
        session.go_on()
        hands.sitting.show()
        assert "Skip the questions and wait" in hands.see()
        hands.use("talk")
        assert hands.phase is Phase.HELD


@pytest.mark.parametrize("text_size", [100, 200])
def test_the_square_to_scan_is_in_sight_as_a_whole(room, tmp_path, text_size):
    """With the ground around it that readers need; a phone's camera does not scroll."""
    _made, path = room
    with at_the_desk.table(tmp_path / "store", text_size=text_size) as hands:
        hands.drop(path)
        rooms.play_through(hands.sitting.session, random.Random(1), 1)
        hands.sitting.show()
        hands.use("code")
        hands.see()
        dialog = hands.app.trees[-1]
        (square,) = (each for each in dialog.walk() if isinstance(each, Chart))
        assert square.rect.width > 150
        scroll = next(each for each in dialog.walk() if isinstance(each, Scroll))
        assert scroll.rect.contains(square.rect)


def test_a_file_that_is_no_room_is_refused_in_words(tmp_path):
    """Nothing is begun."""
    wrong = tmp_path / "wrong.room"
    wrong.write_text('{"room": {"format": 99}}', encoding="utf-8")
    with at_the_desk.table(tmp_path / "store") as hands:
        hands.drop(wrong)
        assert hands.says("newer version")
        assert hands.store.list() == []


def test_a_file_is_never_dropped_into_silence(room, tmp_path):
    """Somebody began a play of their own before the room's file came: they are told where it goes."""
    _made, path = room
    with at_the_desk.table(tmp_path / "store") as hands:
        at_the_desk.begin(hands, SMALL, "talk")
        screen = hands.app.screen
        hands.drop(path)
        assert hands.app.screen is screen
        assert hands.says("Leave this play first: Menu.")
        assert hands.app.audit() == []
        hands.key("esc")
        hands.use("menu:leave")
        hands.use("settings")
        hands.drop(path)
        assert hands.says("takes no file")
        hands.key("esc")
        hands.drop(path)
        assert hands.sitting.session.header.room
