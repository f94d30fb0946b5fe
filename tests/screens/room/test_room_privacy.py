"""What a room may see of one table, of one role and of what was typed: only what was allowed."""

import pygame
import pytest

from game.screens.room import presenter
from game.screens.room.preview import PreviewScreen
from game.session.cohort import privacy
from game.session.cohort.gathering import gather
from tests.rooms import SMALL, table
from tests.screens.room.at_the_projector import (
    allowed,
    charts,
    every_step,
    room,
    screen_of,
    small,
    words,
)

WORDS = ("tired", "heard", "wary", "proud", "torn")


def everything(hands, screen):
    """All that any step of any page says, page by page."""
    for page, step in every_step(hands, screen):
        yield page, step, words(hands)


def test_no_typed_word_is_shown_unread(window):
    """Not on the pages of words, nor among take-aways, nor as the reason of a contest."""
    screen = screen_of(room())
    hands = window(screen)
    screen.talk.told = ("A", "B")
    for page, step, said in everything(hands, screen):
        lines = {line.strip("“”") for line in said.splitlines()}
        assert not lines & set(WORDS), (page.id, step)
        for typed in ("ask what it costs", "who was missing", "saw it otherwise”"):
            assert typed not in said, (page.id, step)


def test_one_word_allowed_is_the_only_one_shown(window):
    """The others stay where they are."""
    gathering = room()
    first = next(w for w in privacy.typed_words(gathering) if w.kind == "word")
    screen = screen_of(privacy.approve(gathering, [first.mark]))
    hands = window(screen)
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "words"))
    screen.refresh()
    shown = {line for line in hands.see() if line in WORDS}
    assert shown == {first.words}


@pytest.mark.parametrize(
    ("key", "typed", "allowed_"), [(0xB2, "²", 0), (pygame.K_1, "1", 1), (ord("&"), "1", 1)]
)
def test_words_are_allowed_by_number_on_any_keyboard(window, key, typed, allowed_):
    """A French one writes its numbers with Shift, and has a key for ² beside them."""
    screen = screen_of(room())
    hands = window(screen)
    hands.app.push(PreviewScreen(screen.talk))
    hands.see()
    hands.app.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=typed))
    hands.see()
    assert len(screen.talk.gathering.approved) == allowed_


def test_words_carry_no_tables_letter(window):
    """Allowed words stand in nobody's name, in the order of the alphabet."""
    screen = screen_of(allowed(room()))
    hands = window(screen)
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "words"))
    screen.refresh()
    lines = hands.see()
    shown = [line for line in lines if line in WORDS]
    assert shown == sorted(shown)
    assert not any(line in screen.talk.facts.signs for line in lines)


def test_no_story_and_no_offer_without_a_yes(window):
    """Asked for by every way there is, they stay shut until the facilitator has noted the yes."""
    screen = screen_of(room())
    hands = window(screen)
    talk = screen.talk
    ask = "Ask aloud: may the room see"
    for kind in ("stories", "offers"):
        talk.go(next(page for page in talk.pages if page.kind == kind))
        screen.refresh()
        hands.click("told:C" if kind == "stories" else "offers:C")
        said = words(hands)
        assert ask in said
        assert not charts(hands)
        hands.click("yes:C")
        assert ask not in words(hands)
        screen.allow(privacy.agree(talk.gathering, "C", yes=False))
        screen.refresh()
        assert ask in words(hands)


def test_two_stories_stand_side_by_side(window):
    """Only a third choice lets the first one go."""
    screen = screen_of(allowed(room(), "A", "B", "C"))
    hands = window(screen)
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "stories"))
    screen.refresh()
    hands.click("told:A")
    hands.click("told:B")
    assert {"Table A", "Table B"} <= set(hands.see())
    hands.click("told:C")
    assert screen.talk.told == ("B", "C")
    hands.click("told:B")
    assert screen.talk.told == ("C", "")


@pytest.mark.parametrize("by_keyboard", [True, False])
def test_a_table_takes_its_yes_back(window, by_keyboard):
    """One key or one press, and its story is gone from the projector; Shift and its letter chose it."""
    screen = screen_of(small(5))
    hands = window(screen)
    for kind in ("stories", "offers"):
        screen.talk.go(next(page for page in screen.talk.pages if page.kind == kind))
        screen.refresh()
        hands.key("shift+b")
        assert "may the room see what table B did?" in words(hands)
        hands.key("1") if by_keyboard else hands.click("yes:B")
        assert privacy.has_agreed(screen.talk.gathering, "B")
        assert "may the room see what" not in words(hands)
        hands.key("1") if by_keyboard else hands.click("no:B")
        assert not privacy.has_agreed(screen.talk.gathering, "B")
        assert "may the room see what table B did?" in words(hands)


def test_files_are_named_to_the_presenter_alone(window, monkeypatch):
    """Laptops' owners name files after themselves."""
    monkeypatch.setattr(presenter, "displays", lambda: 2)
    screen = screen_of(small(4))
    hands = window(screen)
    hands.key("p")
    alone = [t for w in screen.presenter.window.tree.walk() for t in w.strings()]
    assert "B: table-001" in alone
    assert "table-001" not in words(hands)
    hands.key("p")
    monkeypatch.setattr(presenter, "displays", lambda: 1)
    hands.key("p")
    assert "The room sees this" in words(hands)
    assert "table-001" not in words(hands)


def test_names_are_shown_only_while_they_are_turned_on(window):
    """And an agreed story is told without them otherwise."""
    files = [(f"{n}.play", table(n, SMALL)) for n in range(3)]
    screen = screen_of(allowed(gather(files), "A"))
    hands = window(screen)
    screen.talk.told, screen.talk.table = ("A", ""), "A"
    for page, step, said in everything(hands, screen):
        assert "Doctor of" not in said, (page.id, step)
    hands.click("room:more")
    hands.click("more:names")
    hands.click("dialog:close")
    assert "Doctor of 0" in words(hands)


@pytest.mark.parametrize("tables", [2, 4])
def test_nothing_is_by_role_below_five_tables(window, tables):
    """Neither trust nor reading, neither survey nor roles."""
    screen = screen_of(allowed(small(tables)))
    hands = window(screen)
    for page, step, said in everything(hands, screen):
        if page.kind in ("reading", "trust", "survey", "roles"):
            lines = said.splitlines()
            assert not {"Doctors", "Managers", "Doctors used", "Managers used"} & set(lines), (
                page.id,
                step,
            )


def test_from_five_tables_up_both_sides_are_told_apart(window):
    """Doctors and managers each have rows of their own."""
    screen = screen_of(small(5))
    hands = window(screen)
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "trust"))
    screen.refresh()
    assert {"Doctors", "Managers"} <= set(hands.see())
