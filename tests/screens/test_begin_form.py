"""A new scenario from the form in the window: the same questions as in the terminal, and the same file."""

import pytest

from game.content.beginning.draft import Template
from game.content.beginning.plan import Asked, Plan
from game.content.beginning.stock import stock
from game.content.beginning.writing import write
from game.content.checks import check
from game.content.library import load
from game.content.problems import has_errors
from game.content.schema import SCHEMA_FILE
from game.core.scenario import Seat
from game.screens.begin_form import BeginScreen
from game.screens.facilitator_page import ScenarioScreen
from game.screens.facilitators import FacilitatorsScreen
from tests.screens.at_the_desk import table

D, M = Seat.DOCTOR, Seat.MANAGER


def form(hands) -> BeginScreen:
    hands.use("facilitate")
    hands.use("make")
    return hands.app.screen


def write_into(hands, key, words):
    """Put words into a field, by the hand that is in use."""
    if hands.by_keyboard:
        hands.tab_to(key)
    else:
        hands.click(key)
    hands.key("ctrl+a")
    hands.paste(words)


def write_it(hands):
    hands.use("write")
    hands.wait()


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keys"])
@pytest.mark.parametrize("kind", list(Template))
def test_each_template_is_taken_as_it_is_and_plays(tmp_path, kind, by_keyboard):
    """Three presses; the file is the one that `new --template` writes, with the schema beside it."""
    with table(tmp_path) as hands:
        hands.by_keyboard = by_keyboard
        screen = form(hands)
        hands.use(f"kind:{kind}")
        hands.use("as-it-is")
        write_it(hands)
        assert isinstance(hands.app.screen, ScenarioScreen)
        path = hands.app.screen.path
        assert path.parent == screen.shelf.own
        assert path.read_text(encoding="utf-8") == write(stock(kind))
        assert (path.parent / SCHEMA_FILE).is_file()
        hands.wait()
        assert hands.app.screen.looked.playable
        hands.key("esc")
        assert isinstance(hands.app.screen, FacilitatorsScreen)
        assert hands.has(f"scenario:{path}")


@pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keys"])
def test_everything_that_was_answered_is_in_the_file(tmp_path, by_keyboard):
    """Title, people, two questions of one's own, shares, orders, walking away, where it goes."""
    with table(tmp_path / "home") as hands:
        hands.by_keyboard = by_keyboard
        form(hands)
        hands.use("next")
        write_into(hands, "title", "The skin clinic")
        write_into(hands, "question", "Should it open on Saturdays?")
        write_into(hands, "name:doctor", "Dr Asha Menon")
        write_into(hands, "job:manager", "Runs the clinics")
        hands.use("next")
        hands.use("own")
        assert hands.find("next").shut
        for number, text in enumerate(("How many Saturdays?", "Who pays?")):
            write_into(hands, f"text:{number}", text)
        for key, text in (("0:0", "None"), ("0:1", "Two"), ("1:0", "The clinic"), ("1:1", "Half")):
            write_into(hands, f"answer:{key}", text)
        hands.use("answer:1:add")
        assert hands.find("next").shut
        write_into(hands, "answer:1:2", "The hospital")
        hands.use("next")
        share(hands, "doctor")
        hands.use("next")
        hands.use("next")
        write_into(hands, "reason:manager", "You would buy appointments elsewhere")
        hands.use("next")
        write_into(hands, "file", "saturdays")
        write_into(hands, "folder", str(tmp_path / "a new folder"))
        write_it(hands)
        scenario = load(tmp_path / "a new folder" / "saturdays.yaml").scenario
    assert scenario.title == "The skin clinic"
    assert scenario.question == "Should it open on Saturdays?"
    assert scenario.roles[D].name == "Dr Asha Menon"
    assert scenario.roles[M].job == "Runs the clinics"
    (scene,) = scenario.negotiations()
    first, second = scene.negotiation.issues
    assert [o.points[D] for o in first.options] == [0, 60]
    assert [o.points[M] for o in first.options] == [50, 0]
    assert [o.points[D] for o in second.options] == [40, 20, 0]
    away = scene.negotiation.walk_away[M]
    assert (away.points, away.because) == (30, "You would buy appointments elsewhere")


def share(hands, seat):
    """60 to 40, and the second answer of the first question before the first."""
    screen = hands.app.screen
    assert screen.leaf == seat
    hands.tab_to("share:0")
    hands.key("page up")
    assert hands.find("next").shut
    assert hands.says("That makes 110, and it should make 100.")
    hands.tab_to("share:1")
    hands.key("page down")
    if hands.by_keyboard:
        hands.tab_to(f"order:{seat}:0:1")
        hands.key("alt+up")
    else:
        hands.click(f"order:{seat}:0:1:up")
    assert screen.plan.asked[0].order(Seat(seat)) == [1, 0]


def test_what_was_made_is_offered_for_a_new_play(tmp_path):
    """A teacher makes it; the class finds it under the same button as the others."""
    with table(tmp_path) as hands:
        form(hands)
        hands.use("as-it-is")
        write_it(hands)
        path = hands.app.screen.path
        hands.desk.title()
        hands.use("new")
        hands.use(f"scenario:{path}")
        hands.wait()
        assert hands.has("mode:solo")
        path.write_text("nonsense", encoding="utf-8")
        hands.desk.title()
        hands.use("new")
        assert not hands.has(f"scenario:{path}")


def test_a_file_that_is_there_is_left_alone(tmp_path):
    """The form stays, with everything in it, and asks for another name."""
    there = tmp_path / "home" / "scenarios" / "the-waiting-list.yaml"
    there.parent.mkdir(parents=True)
    there.write_text("mine", encoding="utf-8")
    with table(tmp_path / "home") as hands:
        screen = form(hands)
        hands.use("as-it-is")
        write_it(hands)
        assert hands.app.screen is screen
        assert hands.says("Another name?")
        hands.key("esc")
        write_into(hands, "file", "another one")
        write_it(hands)
        assert hands.app.screen.path.name == "another one.yaml"
    assert there.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    """A file stands where the folder should be."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with table(tmp_path / "home") as hands:
        screen = form(hands)
        hands.use("as-it-is")
        write_into(hands, "folder", str(tmp_path / "file"))
        write_it(hands)
        assert hands.app.screen is screen
        assert hands.says("cannot be written")


def test_walking_away_that_beats_every_deal_is_refused(tmp_path):
    """As in the terminal: nobody would stay."""
    with table(tmp_path) as hands:
        form(hands)
        for _page in range(3):
            hands.use("next")
        for seat in ("doctor", "manager"):
            hands.tab_to(f"points:{seat}")
            hands.key("end")
        hands.use("next")
        write_it(hands)
        assert hands.says("no deal is better for both than walking away")
        assert not (tmp_path / "scenarios").exists()


def test_going_back_loses_nothing_and_leads_out_in_the_end(tmp_path):
    """Escape turns back a page at a time."""
    with table(tmp_path) as hands:
        form(hands)
        hands.use("next")
        write_into(hands, "title", "Kept")
        hands.use("next")
        hands.key("esc")
        assert "Kept" in hands.see()
        hands.key("tab", "esc", "esc")
        assert isinstance(hands.app.screen, FacilitatorsScreen)


def test_taking_questions_and_answers_out_keeps_the_others(tmp_path):
    """Fields move up with what was written in them."""
    with table(tmp_path) as hands:
        screen = form(hands)
        hands.use("next")
        hands.use("next")
        hands.use("own")
        hands.use("add")
        for number, text in enumerate(("First?", "Second?", "Third?")):
            write_into(hands, f"text:{number}", text)
        hands.use("remove:0")
        assert [each.text for each in screen.plan.asked] == ["Second?", "Third?"]
        hands.use("answer:0:add")
        for place, text in enumerate(("a", "b", "c")):
            write_into(hands, f"answer:0:{place}", text)
        hands.use("answer:0:1:remove")
        assert screen.plan.asked[0].answers == ["a", "c"]
        write_into(hands, "answer:0:1", "d")
        assert screen.plan.asked[0].answers == ["a", "d"]
        assert "Second?" in hands.see()


# --- the plan ---------------------------------------------------------------------------


def test_orders_follow_answers_that_come_and_go():
    """What was put in order stays in it; what is new stands last."""
    asked = Asked("?", "", ["a", "b", "c"], {D: [2, 0, 1]})
    asked.take_out(0)
    assert [asked.answers[place] for place in asked.order(D)] == ["c", "b"]
    asked.answers.append("new")
    assert [asked.answers[place] for place in asked.order(D)] == ["c", "b", "new"]
    assert asked.order(M) == [0, 1, 2]


@pytest.mark.parametrize("words", ["[[", "{doctor}", "a: b # c", "\u200b", "'", "|", "- x", "{}{}"])
def test_whatever_is_typed_makes_a_file_that_plays(words):
    """Marks of the format are words like any other."""
    plan = Plan(Template.FULL, words, words, {D: words, M: words}, {D: words}, True)
    plan.asked = [Asked(f"{words} {n}?", words, [f"{words} yes", f"{words} no"]) for n in range(3)]
    plan.asked[0].orders = {D: [1, 0]}
    plan.asked[1].orders = {M: [1, 0]}
    plan.reasons = {D: words}
    assert not plan.lacks_questions()
    assert not has_errors(check(write(plan.draft())))
