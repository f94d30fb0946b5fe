"""Adapting in the window: the same steps as in the terminal, by mouse alone and by keyboard alone."""

import pytest

from game.content import library
from game.screens.adapting import AdaptingScreen, open_adapting
from game.screens.audit import audit
from game.screens.screen import Screen
from tests.scenarios_at_hand import ROOT, SMALL

PAGES = ("people", "place", "figures", "out", "reviewed", "save")


@pytest.fixture
def adapting(window):
    """Open the page on the small scenario and give the hands that use it."""

    def show(path=SMALL, **liked):
        hands = window(Screen(), **liked)
        open_adapting(hands.app, path, lambda _path: None)
        hands.wait()
        return hands

    return show


def write_in(hands, field, text):
    hands.click(field)
    hands.key("ctrl+a")
    hands.type(text)


def take(hands):
    hands.click("take")
    hands.wait()


def test_a_version_is_made_with_the_mouse(adapting, tmp_path):
    """A name, a figure, an issue less, a reviewer; then a new file."""
    hands = adapting()
    write_in(hands, "lines:title", "Mine")
    write_in(hands, "names:doctor", "Dr Ann Lee")
    hands.click("adapt:figures")
    write_in(hands, "figures:minutes", "30")
    hands.click("adapt:reviewed")
    write_in(hands, "reviewed_by:doctor", "Dr Khan, May")
    take(hands)
    assert any("Dr Ifan Rees: changed in" in text for text in hands.see())
    hands.click("adapt:out")
    hands.click("issue:which")
    hands.wait()
    assert any("shared out anew" in text for text in hands.see())
    hands.click("dialog:yes")
    hands.click("adapt:save")
    write_in(hands, "folder", str(tmp_path))
    hands.click("save")
    scenario = library.load(tmp_path / "mine.yaml").scenario
    assert (scenario.title, scenario.minutes) == ("Mine", 30)
    assert scenario.roles["doctor"].name == "Dr Ann Lee"
    assert scenario.reviewed_by == {"doctor": "Dr Khan, May"}
    assert "which" not in [i.id for t in scenario.negotiations() for i in t.negotiation.issues]
    assert str(tmp_path / "mine.yaml") in hands.see()


def test_a_version_is_made_with_the_keyboard(adapting, tmp_path):
    """Tab, letters, Enter; arrows turn the pages."""
    hands = adapting()
    hands.tab_to("lines:title")
    hands.type("Mine")
    hands.tab_to("take")
    hands.key("enter")
    hands.wait()
    hands.tab_to("adapt:people")
    hands.key("right", "right", "right")
    hands.tab_to("issue:which")
    hands.key("enter")
    hands.wait()
    hands.tab_to("dialog:yes")
    hands.key("enter")
    hands.tab_to("adapt:out")
    hands.key("right", "right")
    hands.tab_to("folder")
    hands.key("ctrl+a")
    hands.type(str(tmp_path))
    hands.tab_to("save")
    hands.key("enter")
    assert library.load(tmp_path / "mine.yaml").scenario.title == "Mine"


def test_a_step_is_taken_back_with_what_was_written(adapting):
    """The field is empty again, and nothing is left to take in."""
    hands = adapting()
    write_in(hands, "lines:title", "Mine")
    take(hands)
    assert len(hands.app.screen.work.steps) == 2
    hands.click("undo")
    assert len(hands.app.screen.work.steps) == 1
    assert hands.find("lines:title").value == ""
    assert not hands.app.screen.is_pending


def test_what_cannot_be_is_said_and_stays_to_be_mended(adapting):
    """The field keeps what was written."""
    hands = adapting()
    hands.click("adapt:figures")
    write_in(hands, "figures:minutes", "many")
    take(hands)
    assert "This cannot be done" in hands.see()
    assert any("not a whole number" in text for text in hands.see())
    assert hands.find("figures:minutes").value == "many"
    assert len(hands.app.screen.work.steps) == 1


def test_an_uncertain_name_waits_for_a_yes(adapting, tmp_path):
    """The lines are shown; the button changes them all."""
    text = SMALL.read_text(encoding="utf-8").replace(
        "      - nurse: ", "      - nurse: Grace said so. ", 1
    )
    path = tmp_path / "case.yaml"
    path.write_text(text, encoding="utf-8")
    hands = adapting(path)
    write_in(hands, "names:nurse", "Rosie Obi")
    take(hands)
    assert "Is this the same person?" in hands.see()
    hands.click("odd:common:nurse:Grace")
    hands.wait()
    assert "Is this the same person?" not in hands.see()
    assert "Rosie said so." in hands.app.screen.work.now.version.text


def test_a_file_that_is_there_is_left_alone(adapting, tmp_path):
    """And another name saves it."""
    (tmp_path / "mine.yaml").write_text("kept", encoding="utf-8")
    hands = adapting()
    write_in(hands, "lines:title", "Mine")
    take(hands)
    hands.click("adapt:save")
    write_in(hands, "folder", str(tmp_path))
    hands.click("save")
    assert any("is there already" in text for text in hands.see())
    assert (tmp_path / "mine.yaml").read_text(encoding="utf-8") == "kept"
    write_in(hands, "file", "other")
    hands.click("save")
    assert library.load(tmp_path / "other.yaml").scenario.title == "Mine"


def test_leaving_asks_only_when_something_would_be_lost(adapting, tmp_path):
    """Nothing written, or saved: it just goes back."""
    hands = adapting()
    hands.click("back")
    assert not isinstance(hands.app.screen, AdaptingScreen)
    hands = adapting()
    write_in(hands, "lines:title", "Mine")
    hands.key("esc")
    hands.click("dialog:no")
    assert isinstance(hands.app.screen, AdaptingScreen)
    hands.click("back")
    hands.click("dialog:yes")
    assert not isinstance(hands.app.screen, AdaptingScreen)


def test_a_file_with_errors_is_not_opened(adapting):
    """What is wrong is said instead."""
    hands = adapting(ROOT / "tests" / "broken" / "unknown-target.yaml")
    assert not isinstance(hands.app.screen, AdaptingScreen)
    assert any("unknown-target" in text for text in hands.see())


@pytest.mark.parametrize(
    ("size", "text_size"), [((960, 600), 100), ((1280, 720), 100), ((1280, 720), 200)]
)
def test_nothing_is_cut_off_on_any_page(adapting, size, text_size):
    """Nor on the question before something is left out."""
    hands = adapting(size=size, text_size=text_size)
    for page in PAGES:
        hands.click(f"adapt:{page}")
        assert audit(hands.app.ui, hands.app.trees[-1]) == []
    hands.click("adapt:people")
    write_in(hands, "names:doctor", "Professor Anneliese Featherstonehaugh-Cholmondeley")
    take(hands)
    hands.click("adapt:out")
    hands.click("issue:which")
    hands.wait()
    assert audit(hands.app.ui, hands.app.trees[-1]) == []
    hands.click("dialog:yes")
    hands.app.step()
    assert audit(hands.app.ui, hands.app.trees[-1]) == []


def test_the_choosing_page_says_what_a_version_came_from(window, tmp_path, monkeypatch):
    """In small words, under what the case is about."""
    from game.content.adapting.adaptation import Wishes, adapted, opened
    from tests.screens.at_the_desk import table

    document, _problems = opened(SMALL.read_text(encoding="utf-8"), SMALL.name)
    path = tmp_path / "mine.yaml"
    path.write_text(
        adapted(document, Wishes(reviewed_by={"patient": "a carer"})).text, encoding="utf-8"
    )
    monkeypatch.setattr(library, "files", lambda: [path])
    with table(tmp_path / "home") as hands:
        hands.use("new")
        assert hands.says("Adapted from “The odd case”. Reviewed by: as a patient, a carer.")
