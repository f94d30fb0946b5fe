"""With the keyboard alone: the focus goes where one would look, and keys do what they say."""

import pytest

from game.screens.briefing import BriefingScreen
from game.screens.choose import ChooseScreen, SetupScreen
from game.screens.title import TitleScreen
from game.screens.widgets.scroll import Scroll
from tests.screens.at_the_desk import (
    SHIPPED,
    SMALL,
    begin,
    brief,
    go_to_table,
    play_on,
    set_up,
    table,
)


@pytest.fixture
def hands(tmp_path):
    with table(tmp_path) as at_the_keys:
        at_the_keys.by_keyboard = True
        yield at_the_keys


def test_enter_alone_leads_from_the_title_to_the_briefing(hands):
    """The first thing to press is focused on every page, also after what is loaded late."""
    assert hands.focused == "new"
    for page in (ChooseScreen, SetupScreen):
        hands.key("enter")
        hands.wait()
        assert isinstance(hands.app.screen, page)
    hands.key("enter", "enter")
    assert isinstance(hands.app.screen, BriefingScreen)


def test_the_sides_are_led_to_their_sheets_one_after_the_other(hands):
    """Putting a sheet away leads to the next side's, then to the story."""
    begin(hands, SMALL, "talk")
    assert hands.focused == "read:doctor"
    hands.key("enter")
    assert hands.focused == "curtain:open"
    hands.key("enter")
    assert hands.focused == "curtain:next"
    while hands.has("curtain:next"):
        hands.tab_to("curtain:next")
        hands.key("enter")
    hands.tab_to("curtain:done")
    hands.key("enter")
    assert hands.focused == "read:manager"
    hands.key("enter", "enter")
    while hands.has("curtain:next"):
        hands.tab_to("curtain:next")
        hands.key("enter")
    hands.tab_to("curtain:done")
    hands.key("enter")
    assert hands.focused == "begin"


def test_a_page_with_questions_begins_at_the_first(hands):
    """A guess at its first row, a plan at its first field."""
    begin(hands, SMALL, "talk")
    hands.key("enter", "enter")
    first = []
    while hands.has("curtain:next"):
        first.append(hands.focused)
        hands.tab_to("curtain:next")
        hands.key("enter")
    assert first[-1].startswith("guess:doctor:")
    assert hands.focused == "aim:doctor"


def test_the_story_leads_from_choice_to_choice(hands):
    """Read on, then the first choice; a sealed pick leads to the other side's."""
    begin(hands, SMALL, "talk")
    brief(hands)
    assert hands.focused == "next"
    hands.key("enter")
    assert hands.focused == "choices:tell_of_spring"
    hands.key("down")
    assert hands.focused == "choices:ask_the_price"
    while hands.sitting.view().scene.kind != "together":
        hands.key("enter")
    assert hands.focused == "seal:doctor"
    hands.key("enter", "enter")
    assert hands.focused.startswith("picks:doctor:")
    hands.key("enter")
    assert hands.focused == "seal:manager"


def test_the_table_begins_at_its_first_issue_each_turn(hands):
    """Setting a step keeps the focus; the offer made, the other side begins at the top."""
    begin(hands, SMALL, "talk")
    brief(hands)
    go_to_table(hands)
    issues = hands.sitting.view().table.issues
    assert hands.focused.startswith(f"issue:{issues[0].id}:")
    for issue in issues:
        hands.tab_to(f"issue:{issue.id}:{issue.options[0].id}")
        hands.key("right", "left", "space")
        assert hands.focused.startswith(f"issue:{issue.id}:")
    hands.key("ctrl+enter")
    assert len(hands.sitting.view().table.history) == 1
    assert hands.focused.startswith(f"issue:{issues[0].id}:")


def test_questions_focus_the_safe_answer_and_give_the_focus_back(hands):
    """Enter right after a question changes nothing; the page is as it was."""
    begin(hands, SMALL, "talk")
    brief(hands)
    hands.key("enter", "1")
    before = hands.focused
    hands.key("u")
    assert hands.focused == "dialog:no"
    hands.key("enter")
    assert len(hands.sitting.session.record.made) == 1
    assert hands.focused == before


def test_leaving_the_table_focuses_staying(hands):
    """Walking away takes more than one press."""
    begin(hands, SMALL, "talk")
    brief(hands)
    go_to_table(hands)
    hands.tab_to("leave")
    hands.key("enter")
    assert hands.focused == "leave:stay"
    hands.key("enter")
    assert hands.sitting.view().table is not None


def test_the_questions_lead_from_seat_to_seat_and_on(hands):
    """Each seat that is left over, then the talk."""
    begin(hands, SMALL, "talk")
    brief(hands)
    play_on(hands)
    for seat in hands.sitting.sides:
        assert hands.focused == f"ask:{seat}"
        hands.key("enter", "enter")
        while hands.has("curtain:next"):
            hands.tab_to("curtain:next")
            hands.key("enter")
        hands.tab_to("curtain:done")
        hands.key("enter")
    assert hands.focused == "talk"


def test_adding_and_removing_people_keeps_the_focus_beside_them(hands):
    """A new name can be typed at once; after removing one, the one before is focused."""
    set_up(hands, SMALL, "talk")
    (first,) = hands.app.screen.seating.seats["doctor"]
    hands.use("add:doctor")
    hands.type("Wanjiru")
    assert hands.app.screen.seating.seats["doctor"][1].name == "Wanjiru"
    hands.use("Remove Wanjiru")
    assert hands.focused == f"name:{first.person}"


def test_escape_goes_one_step_back_everywhere(hands):
    """Back in setting up, the menu in a play, away behind the curtain, nothing on the title."""
    hands.key("esc")
    assert isinstance(hands.app.screen, TitleScreen)
    hands.use("new")
    hands.drop(SMALL)
    hands.key("esc")
    assert isinstance(hands.app.screen, ChooseScreen)
    hands.key("esc")
    begin(hands, SMALL, "talk")
    hands.key("esc")
    assert hands.focused == "menu:on"
    hands.key("esc")
    assert hands.focused == "read:doctor"
    hands.key("enter", "enter", "esc")
    assert isinstance(hands.app.screen, BriefingScreen)


def test_the_keys_of_a_page_are_listed(hands):
    """F1 says what the letters do here."""
    begin(hands, SMALL, "talk")
    brief(hands)
    hands.key("f1")
    see = " ".join(hands.see())
    for words in ("Words", "Log", "Menu", "Hold to see"):
        assert words in see


def test_reading_on_by_page_keys_keeps_the_choices_in_sight(hands):
    """The story scrolls beneath the page keys; what can be done stays beside it."""
    begin(hands, SHIPPED, "talk")
    brief(hands)
    hands.resize((1280, 720))
    choice = hands.find(hands.focused)
    top = choice.rect.top
    view = next(outer for outer in choice.ancestors() if isinstance(outer, Scroll))
    assert view.most > 0
    hands.key("page down")
    assert view.offset(hands.app.ui) > 0
    assert hands.find(hands.focused).rect.top == top
    assert hands.focused.startswith("choices:")
