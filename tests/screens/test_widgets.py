"""Widgets do what they promise, by mouse and by keyboard alike, through real events."""

import pytest

from game.screens.kit import (
    Button,
    Chips,
    Choice,
    Choices,
    Column,
    Option,
    Page,
    Ranking,
    Screen,
    Slider,
    Steps,
    Tabs,
    Text,
    Toggle,
    marked,
)


class Bench(Screen):
    """A screen that shows what a function makes and keeps what it hears."""

    def __init__(self, make):
        super().__init__()
        self.make = make
        self.heard = []
        self.value = None

    def build(self):
        return Page(Column(*self.make(self)))

    def take(self, value=None):
        self.heard.append(value)
        self.value = value

    def glossary(self, term):
        return (("", f"what {term} means"),) if term == "backfill" else ()


def button(screen):
    yield Text("Heading", "title")
    yield Button("Go", screen.take, key="go", hot="g")
    yield Button("Closed", screen.take, key="closed", shut="Not before March", hot="c")


def test_a_button_is_pressed_by_mouse_by_enter_by_space_and_by_its_key(window):
    """All four ways press it once."""
    screen = Bench(button)
    hands = window(screen)
    hands.click("go")
    hands.tab_to("go")
    hands.key("enter", "space", "g")
    assert screen.heard == [None] * 4


def test_a_press_that_is_let_go_elsewhere_does_nothing(window):
    """Moving away before letting go takes the press back."""
    screen = Bench(button)
    hands = window(screen)
    hands.press_at("go")
    hands.drag_to((5, 5))
    hands.let_go((5, 5))
    assert screen.heard == []


def test_a_key_held_down_presses_once(window):
    """The repeats of a key do not press again."""
    screen = Bench(button)
    hands = window(screen)
    hands.tab_to("go")
    for _repeat in range(5):
        hands.key_down("enter")
    hands.key_up("enter")
    hands.key("enter")
    assert len(screen.heard) == 2


def test_a_shut_button_says_why_and_does_nothing(window):
    """Its reason is on it, and pressing it says the reason again."""
    screen = Bench(button)
    hands = window(screen)
    assert "Not before March" in hands.see()
    hands.click("closed")
    hands.key("c")
    assert screen.heard == []
    assert hands.see().count("Not before March") == 2


def choices(screen):
    yield Choices(
        [
            Choice("open", marked("Put it on the [[table]]")),
            Choice("shut", "Ask for more", shut="You have not compared figures"),
            Choice("wait", "Wait"),
        ],
        screen.take,
        chosen=screen.value or "",
    )


def test_choices_are_taken_by_number_by_click_and_by_arrows(window):
    """Three ways to the same choice; a shut one is never taken."""
    screen = Bench(choices)
    hands = window(screen)
    hands.key("3")
    hands.click("Put it on the table")
    hands.key("2")
    hands.tab_to("choices:open")
    hands.key("down", "enter")
    hands.key("down", "enter")
    assert screen.heard == ["wait", "open", "wait"]
    assert "You have not compared figures" in hands.see()


def steps(screen):
    options = [
        Option("a", "None"),
        Option("b", "Six", "15 points"),
        Option("c", "All", shut="Later"),
    ]
    yield Steps(options, screen.value or "a", screen.take, key="steps", label="How many?")
    yield Button("After", key="after")


def test_steps_are_one_stop_and_arrows_move_the_pick(window):
    """Tab enters at the chosen step, arrows pick, Tab leaves."""
    screen = Bench(steps)
    hands = window(screen)
    hands.tab_to("steps:a")
    hands.key("right", "right")
    assert screen.heard == ["b"]
    hands.key("tab")
    assert hands.app.ui.focus == "after"
    hands.key("shift+tab")
    assert hands.app.ui.focus == "steps:b"
    hands.click("steps:a")
    assert screen.value == "a"


def tabs(screen):
    yield Tabs([("one", "First"), ("two", "Second")], screen.value or "one", screen.take, key="t")


def test_tabs_follow_the_arrows(window):
    """The arrows choose, and the choice keeps the focus."""
    screen = Bench(tabs)
    hands = window(screen)
    hands.tab_to("t:one")
    hands.key("right")
    assert screen.value == "two"
    assert hands.app.ui.focus == "t:two"


def fields(screen):
    yield Toggle("Sound", bool(screen.value), screen.take, key="sound")
    yield Chips(("tired", "heard"), screen.take)


def test_a_switch_turns_and_chips_give_their_word(window):
    """A switch gives its new state, a chip its word."""
    screen = Bench(fields)
    hands = window(screen)
    hands.click("sound")
    hands.tab_to("sound")
    hands.key("space")
    hands.click("heard")
    assert screen.heard == [True, False, "heard"]


def slider(screen):
    yield Slider(
        screen.value if screen.value is not None else 50, 0, 100, screen.take, step=5, key="s"
    )


def test_a_slider_moves_by_keys_and_by_dragging(window):
    """Arrows move one step, Home and End to the ends, the pointer anywhere; never past an end."""
    screen = Bench(slider)
    hands = window(screen)
    hands.tab_to("s")
    hands.key("right", "left", "left", "home", "left", "end", "right")
    assert screen.heard == [55, 50, 45, 0, 100]
    track = hands.find("s").track(hands.app.ui)
    hands.press_at((track.centerx, track.centery))
    assert screen.value == 50
    hands.drag_to((track.left + track.width * 4 // 5, track.centery + 300))
    hands.let_go()
    assert screen.value == 80


def ranking(screen):
    order = screen.value or ["ethics", "equity", "efficiency", "choice"]
    yield Ranking([(one, one.title()) for one in order], screen.take, key="rank")


def test_a_ranking_is_ordered_by_keyboard(window):
    """Space lifts an item, arrows move it, Space lets it down; the focus goes along."""
    screen = Bench(ranking)
    hands = window(screen)
    hands.tab_to("rank:ethics")
    hands.key("space", "down", "down", "space", "down")
    assert screen.value == ["equity", "efficiency", "ethics", "choice"]
    assert hands.app.ui.focus == "rank:choice"


def test_a_ranking_is_ordered_by_mouse(window):
    """Dragging moves an item as far as the pointer goes; the small arrows move it by one."""
    screen = Bench(ranking)
    hands = window(screen)
    last = hands.find("rank:choice").rect.center
    row = hands.find("rank:ethics").rect
    hands.press_at((row.left + 20, row.centery))
    hands.drag_to((last[0], last[1] + 4))
    hands.let_go()
    assert screen.value == ["equity", "efficiency", "choice", "ethics"]
    hands.click("rank:ethics:up")
    assert screen.value == ["equity", "efficiency", "ethics", "choice"]


def speech(screen):
    yield Text(
        marked("No money for [[backfill]] nor for [[the other thing|anything]]."), key="said"
    )
    yield Button("After", key="after")


@pytest.mark.parametrize("how", ["mouse", "keys"])
def test_a_glossary_term_opens_beside_its_word(window, how):
    """A click or Enter opens the card; Escape or a click elsewhere closes it."""
    screen = Bench(speech)
    hands = window(screen)
    if how == "mouse":
        block = hands.find("said")
        rect = block._drawn(hands.app.ui).terms()[0][1][0].move(block.rect.topleft)
        hands.click(rect.center)
        assert "what backfill means" in hands.see()
        hands.click((4, 4))
    else:
        hands.tab_to("said")
        hands.key("enter")
        assert "what backfill means" in hands.see()
        hands.key("esc")
        assert hands.app.ui.focus == "said"
    assert "what backfill means" not in hands.see()


def test_arrows_go_from_term_to_term(window):
    """Left and right choose among the terms of a text; an unknown term opens nothing."""
    hands = window(Bench(speech))
    hands.tab_to("said")
    hands.key("right", "enter")
    assert "what backfill means" not in hands.see()
    hands.key("left", "enter")
    assert "what backfill means" in hands.see()
