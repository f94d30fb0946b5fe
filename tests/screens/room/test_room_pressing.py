"""Keys that do what a page needs: each stands once in the overlay, and none of them surprises."""

import pygame
import pytest

from game.screens.keyboard import key_rows
from game.screens.kit import Scroll
from game.session.debrief.balance import switch_settings
from tests.screens.room.at_the_projector import room, screen_of, small, words


@pytest.fixture
def led(window):
    """The room's debrief, and the hands that lead it."""

    def show(gathering=None):
        screen = screen_of(gathering or room())
        return window(screen), screen

    return show


def test_every_key_stands_once_in_the_overlay(led):
    """Whatever a page, its buttons and all screens say of the same key."""
    hands, screen = led(small(5))
    for kind in ("words", "switch", "what_if"):
        go(hands, screen, kind)
        keys = [key for key, _what in key_rows(hands.app)]
        assert len(keys) == len(set(keys))
        assert ("1" in keys) == (kind != "words")


def go(hands, screen, kind: str) -> None:
    """Open a page and wait until it is all there."""
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == kind))
    screen.refresh()
    hands.see()
    hands.wait()
    hands.see()


def test_space_leads_on_after_the_way_back_was_pressed(led):
    """Or the next Space would lead back once more."""
    hands, screen = led()
    hands.key("right", "right")
    here = screen.talk.page, screen.talk.step
    hands.click("room:back")
    assert (screen.talk.page, screen.talk.step) != here
    hands.key("space")
    assert (screen.talk.page, screen.talk.step) == here


def test_numbers_turn_the_switch(led):
    """1 to 4, from wherever the focus is."""
    hands, screen = led(small(5))
    go(hands, screen, "switch")
    for n, setting in enumerate(switch_settings(), 1):
        hands.key(str(n))
        assert screen.talk.setting == setting[0]
    hands.key("9")
    assert screen.talk.setting == setting[0]


def test_hands_are_typed_one_choice_after_the_other(led):
    """A number leads to a choice's field, Enter to the next, the last one back to the way on."""
    hands, screen = led(small(6))
    go(hands, screen, "what_if")
    scene = screen.talk.facts.decisions[0]
    choices = [way.choice for way in screen.talk.facts.look(scene).ways]
    hands.key("1")
    for n, _choice in enumerate(choices, 5):
        hands.type(str(n))
        hands.key("enter")
    assert screen.talk.votes[scene] == {choice: n for n, choice in enumerate(choices, 5)}
    assert screen.talk.step == 0
    hands.key("space")
    assert screen.talk.step == 1


@pytest.mark.parametrize("key", ["v", "x", "r"])
def test_what_more_lists_works_without_it(led, key):
    """A key that is read there once is pressed on the page from then on."""
    hands, screen = led()
    hands.key(key)
    assert screen.layers or hands.app.screen is not screen


def test_the_list_of_pages_opens_where_the_talk_is(led):
    """The focused page is in sight, however long the list."""
    hands, screen = led(small(5))
    go(hands, screen, "monday")
    hands.key("j")
    here = hands.find("page:monday")
    view = next(w for w in here.ancestors() if isinstance(w, Scroll))
    assert view.rect.contains(here.rect)


def test_a_table_that_comes_late_is_shown_the_way_in(led):
    """A file dropped on the projector is not swallowed; the way back keeps the place."""
    hands, _screen = led(small(5))
    hands.app.post(pygame.event.Event(pygame.DROPFILE, file="late.play"))
    hands.app.step()
    assert any("add it there" in text for text in hands.see())


def test_a_field_for_hands_takes_digits_and_leaves_all_other_keys_alone(led):
    """Space leads on from it, a letter does what it always does, Escape only lets it go."""
    hands, screen = led(small(6))
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "what_if"))
    screen.refresh()
    hands.wait()
    hands.key("1")
    hands.paste("about 4 hands")
    hands.key("2", "h")
    assert screen.talk.hidden
    hands.key("h", "1", "esc")
    assert not screen.layers
    assert sum(sum(votes.values()) for votes in screen.talk.votes.values()) == 42
    hands.key("1", "space")
    assert screen.talk.step == 1
    assert "42 hands" in words(hands)
