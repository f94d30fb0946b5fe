"""Writing works as people expect: caret, selection, words, limits, clipboard, input methods."""

from itertools import pairwise

import pygame
from hypothesis import given, settings
from hypothesis import strategies as st

from game.screens import editing
from game.screens.editing import Draft
from game.screens.kit import Button, Column, Entry, Page, Screen


class Desk(Screen):
    """Two fields whose values the screen keeps, and a button with a letter as its key."""

    def __init__(self, limit=200):
        super().__init__()
        self.line = ""
        self.story = ""
        self.limit = limit
        self.entered = 0
        self.pressed = 0

    def build(self):
        return Page(
            Column(
                Entry(
                    self.line,
                    self.take_line,
                    key="line",
                    label="Line",
                    hint="A word",
                    limit=self.limit,
                    on_enter=self.enter,
                ),
                Entry(self.story, self.take_story, key="story", lines=3, limit=400),
                Button("Undo", self.press, hot="u"),
            )
        )

    def take_line(self, text):
        self.line = text

    def take_story(self, text):
        self.story = text

    def enter(self):
        self.entered += 1

    def press(self):
        self.pressed += 1


def test_letters_go_into_the_field_and_not_to_shortcuts(window):
    """While a field has the focus, the letter of a button only writes."""
    screen = Desk()
    hands = window(screen)
    hands.click("line")
    hands.type("Grüße ")
    hands.key("u")
    assert (screen.line, screen.pressed) == ("Grüße u", 0)
    hands.key("enter")
    assert screen.entered == 1
    hands.tab_to("Undo")
    hands.key("u")
    assert screen.pressed == 1


def test_moving_selecting_and_erasing(window):
    """Arrows, words, Home, End and Shift do what they do everywhere."""
    screen = Desk()
    hands = window(screen)
    hands.click("line")
    hands.type("one two three")
    hands.key("ctrl+backspace")
    assert screen.line == "one two "
    hands.key("home", "delete", "end", "backspace")
    assert screen.line == "ne two"
    hands.key("shift+left", "shift+left", "backspace")
    assert screen.line == "ne t"
    hands.key("ctrl+a")
    hands.type("new")
    assert screen.line == "new"


def test_cut_copy_and_paste(window):
    """The clipboard takes and gives what is selected; pasted line breaks become spaces on one line."""
    screen = Desk()
    hands = window(screen)
    hands.click("line")
    hands.type("abc")
    hands.key("ctrl+a", "ctrl+x")
    assert screen.line == ""
    pygame.scrap.put_text("two\nlines\x07")
    hands.key("ctrl+v")
    assert screen.line == "two lines"


def test_a_limit_holds_for_typing_and_pasting(window):
    """Nothing grows past its limit."""
    screen = Desk(limit=5)
    hands = window(screen)
    hands.click("line")
    hands.type("abcdefgh")
    assert screen.line == "abcde"


def test_several_lines(window):
    """Enter starts a line, arrows go up and down, and the field grows with what is in it."""
    screen = Desk()
    hands = window(screen)
    hands.click("story")
    hands.type("first")
    hands.key("enter")
    hands.type("second")
    hands.key("up", "home")
    hands.type("x")
    assert screen.story == "xfirst\nsecond"
    before = hands.find("story").rect.height
    for _line in range(4):
        hands.key("enter")
    assert hands.find("story").rect.height > before
    assert hands.app.audit() == []


def test_an_input_method_composes_before_it_writes(window):
    """What is being composed is shown and is not yet part of the text."""
    screen = Desk()
    hands = window(screen)
    hands.click("line")
    hands.app.post(pygame.event.Event(pygame.TEXTEDITING, text="ni", start=0, length=2))
    hands.app.step()
    assert screen.line == ""
    assert hands.find("line")._shown(hands.app.ui) == "ni"
    hands.type("你")
    assert screen.line == "你"
    assert hands.find("line")._shown(hands.app.ui) == "你"


def test_a_click_puts_the_caret_and_dragging_selects(window):
    """The caret goes to the letter that was clicked; a drag selects up to where it goes."""
    screen = Desk()
    hands = window(screen)
    hands.click("line")
    hands.type("abcdef")
    field = hands.find("line").field(hands.app.ui)
    hands.app.ui.memory["line"]["clicked"] = -9.0
    hands.press_at((field.left + 2, field.centery))
    hands.drag_to((field.right - 2, field.centery))
    hands.let_go()
    hands.key("backspace")
    assert screen.line == ""


def test_a_value_changed_by_the_screen_is_taken_over(window):
    """When the screen sets a value, it goes before what was typed."""
    screen = Desk()
    hands = window(screen)
    hands.click("line")
    hands.type("typed")
    screen.line = "set"
    screen.refresh()
    hands.app.step()
    hands.type("!")
    assert screen.line == "set!"


LETTERS = st.text(alphabet="ab é-\n", max_size=60)


@settings(max_examples=80, deadline=None)
@given(LETTERS, st.integers(1, 40))
def test_wrapping_for_editing_covers_every_place(words, width):
    """Lines follow one another, nothing is left out, none is wider than the field."""
    lines = editing.wrap(words, len, width)
    assert lines[0][0] == 0
    assert lines[-1][1] == len(words)
    for (_start, end), (start, _end) in pairwise(lines):
        assert start == end or (start == end + 1 and words[end] == "\n")
    assert all(len(words[a:b].rstrip(" ")) <= width for a, b in lines)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["put", "cut", "go", "word", "pick"]), LETTERS, st.integers(-1, 1)
        ),
        max_size=12,
    )
)
def test_no_sequence_of_edits_loses_the_caret(steps):
    """Caret and anchor stay inside the text, and the limit holds, whatever is done."""
    draft = Draft("")
    for what, letters, step in steps:
        step = step or 1
        if what == "put":
            draft = editing.insert(draft, letters, limit=40, lines=True)
        elif what == "cut":
            draft = editing.erase(draft, step, words=letters.startswith("a"))
        elif what == "word":
            draft = editing.word_at(draft, len(letters))
        else:
            draft = editing.move(draft, step, words=what == "go", select="b" in letters)
        assert min(draft.caret, draft.anchor) >= 0
        assert max(draft.caret, draft.anchor) <= len(draft.text) <= 40


def test_control_characters_and_halves_of_letters_never_get_in():
    """What cannot be shown is not taken."""
    assert editing.clean("a\x00b\ud800c\x1b[1m\td", lines=False) == "abc[1m d"
