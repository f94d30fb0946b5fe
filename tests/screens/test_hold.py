"""What only one side may see is shown while held and gone at the first doubt."""

import pygame
import pytest

from game.screens.kit import Column, Hold, Page, Screen, Text

SECRET = "Thirty-five points or we walk"


class Shared(Screen):
    """A table screen with a sheet for each side."""

    def __init__(self):
        super().__init__()
        self.built = 0
        self.opened = 0

    def build(self):
        return Page(
            Column(
                Text("The table"),
                Hold(
                    "Doctor",
                    self.sheet,
                    key="doctor",
                    side="doctor",
                    hot="d",
                    seconds=30,
                    on_open=self.open_sheet,
                ),
                Hold("Manager", lambda: Text("Theirs"), key="manager", side="manager"),
            )
        )

    def sheet(self):
        self.built += 1
        return Column(Text(SECRET), *(Text(f"Line {n}") for n in range(60)))

    def open_sheet(self):
        self.opened += 1


@pytest.fixture
def shared(window):
    screen = Shared()
    return screen, window(screen)


def test_nothing_private_is_built_before_it_is_held(shared):
    """The content does not exist until it is asked for."""
    screen, hands = shared
    hands.see()
    assert screen.built == 0
    hands.press_at("doctor")
    assert SECRET in hands.app.strings()
    assert screen.opened == 1
    assert hands.app.audit() == []


def test_letting_go_anywhere_hides_it(shared):
    """The release counts wherever the pointer is by then."""
    _screen, hands = shared
    hands.press_at("doctor")
    hands.drag_to((3, 3))
    assert SECRET in hands.app.strings()
    hands.let_go((3, 3))
    assert SECRET not in hands.app.strings()


@pytest.mark.parametrize("key", ["space", "enter", "d"])
def test_keys_hold_it_too(shared, key):
    """Space, Enter and its own key show it as long as they are down."""
    _screen, hands = shared
    hands.tab_to("doctor")
    hands.key_down(key)
    hands.key_down(key)
    assert SECRET in hands.app.strings()
    hands.key_up("tab")
    assert SECRET in hands.app.strings()
    hands.key_up(key)
    assert SECRET not in hands.app.strings()


@pytest.mark.parametrize("event", [pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED])
@pytest.mark.parametrize("toggle", [False, True])
def test_leaving_the_window_hides_it(window, event, toggle):
    """Another window in front, or a minimised one, closes it in both ways of opening."""
    hands = window(Shared(), hold_or_toggle="toggle" if toggle else "hold")
    hands.press_at("doctor")
    assert SECRET in hands.app.strings()
    hands.app.post(pygame.event.Event(event))
    hands.app.step()
    assert SECRET not in hands.app.strings()


def test_time_hides_it(window):
    """It closes by itself after its seconds."""
    hands = window(Shared())
    hands.press_at("doctor")
    now = hands.app.clock()
    assert hands.app._next_due() <= 30
    hands.app.clock = lambda: now + 31
    hands.app.step()
    assert SECRET not in hands.app.strings()


def test_those_who_cannot_hold_press_twice(window):
    """As a toggle it stays until Hide, Escape or the same button."""
    hands = window(Shared(), hold_or_toggle="toggle")
    hands.click("doctor")
    assert SECRET in hands.app.strings()
    assert hands.app.audit() == []
    hands.click("Hide")
    assert SECRET not in hands.app.strings()
    hands.click("doctor")
    hands.key("esc")
    assert SECRET not in hands.app.strings()


def test_the_sheet_scrolls_while_it_is_held(shared):
    """Wheel and arrows move the sheet, not the page below."""
    _screen, hands = shared
    hands.press_at("doctor")
    view = hands.find("sheet:scroll")
    hands.wheel(-3)
    moved = view.offset(hands.app.ui)
    hands.key("down")
    assert 0 < moved < hands.find("sheet:scroll").offset(hands.app.ui)


def test_going_to_another_screen_hides_it(shared):
    """A sheet never outlives its screen."""
    _screen, hands = shared
    hands.press_at("doctor")
    hands.app.push(Shared())
    hands.app.step()
    hands.app.pop()
    hands.app.step()
    assert SECRET not in hands.app.strings()
    hands.let_go((3, 3))


def test_no_pixel_of_it_is_left(shared):
    """The frame after letting go is the frame before holding."""
    _screen, hands = shared
    hands.move(hands.find("doctor").rect.center)
    before = pygame.image.tobytes(hands.app.screenshot(), "RGB")
    hands.press_at("doctor")
    assert pygame.image.tobytes(hands.app.screenshot(), "RGB") != before
    hands.app.ui.private_since -= 1  # it was held, not tapped
    hands.let_go()
    assert pygame.image.tobytes(hands.app.screenshot(), "RGB") == before


def test_who_only_taps_is_told_how_to_look(shared):
    """A click shows the sheet for a blink; a passing note says that it wants to be held."""
    _screen, hands = shared
    now = hands.app.clock()
    hands.app.clock = lambda: now
    hands.click("doctor")
    assert SECRET not in hands.see()
    assert any("Keep it pressed" in words for words in hands.see())
