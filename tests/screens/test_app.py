"""The window's loop: it draws when something changed, sleeps otherwise, and hears everything it should."""

import threading
from dataclasses import replace

import pygame
import pytest

from game.screens import display
from game.screens.kit import App, Button, Column, Dialog, Page, Screen, Settings, Text


class Plain(Screen):
    """A screen with a few buttons that keeps what it hears."""

    def __init__(self, name="one"):
        super().__init__()
        self.name = name
        self.heard = []
        self.count = 0

    def build(self):
        self.count += 1
        rows = [Button(f"Row {n}", key=f"row:{n}") for n in range(30)]
        return Page(
            Column(Text(self.name, "title"), *rows), foot=Button("Next", self.go, key="next")
        )

    def go(self):
        self.app.push(Plain("two"))

    def on_shown(self):
        self.heard.append("shown")

    def on_left(self):
        self.heard.append("left")

    def on_hidden(self):
        self.heard.append("hidden")

    def on_drop(self, path):
        self.heard.append(path)

    def on_key(self, event):
        self.heard.append(event.key)
        return event.key == pygame.K_z


def test_nothing_is_built_or_drawn_when_nothing_happens(window):
    """A step without events neither builds nor draws."""
    screen = Plain()
    hands = window(screen)
    built = screen.count
    hands.app.surface.fill((1, 2, 3))
    for _step in range(5):
        hands.app.step()
    assert screen.count == built
    assert hands.app.surface.get_at((0, 0))[:3] == (1, 2, 3)
    assert hands.app._next_due() > 60


def test_screens_come_and_go_and_keep_focus_and_scroll(window):
    """Going back finds the screen as it was left."""
    screen = Plain()
    hands = window(screen)
    hands.tab_to("row:25")
    offset = hands.app.trees[0].children[0].offset(hands.app.ui)
    assert offset > 0
    hands.click("next")
    assert "two" in hands.see()
    hands.key("esc")
    assert "one" in hands.see()
    assert hands.app.trees[0].children[0].offset(hands.app.ui) == offset
    assert screen.heard.count("shown") == 2


def test_tab_scrolls_what_it_reaches_into_view(window):
    """A focused widget is seen in full."""
    hands = window(Plain(), size=(960, 600))
    hands.tab_to("row:28")
    view = hands.app.trees[0].children[0]
    assert view.rect.contains(hands.find("row:28").rect)
    hands.key("shift+tab")
    assert hands.app.ui.focus == "row:27"


def test_keys_scroll_when_nothing_wants_them(window):
    """Page keys and the ends move the page."""
    hands = window(Plain())
    view = hands.app.trees[0].children[0]
    hands.key("end")
    assert view.offset(hands.app.ui) == view.most
    hands.key("home")
    assert view.offset(hands.app.ui) == 0


def test_the_thumb_can_be_dragged(window):
    """Dragging the thumb to the end shows the end."""
    hands = window(Plain())
    view = hands.app.trees[0].children[0]
    thumb = view.thumb(hands.app.ui)
    hands.press_at(thumb.center)
    hands.drag_to((thumb.centerx, view.rect.bottom + 50))
    hands.let_go()
    assert view.offset(hands.app.ui) == view.most


@pytest.mark.parametrize("size", [(960, 600), (1920, 1080), (3840, 2160)])
def test_a_new_size_is_taken_at_once(window, size):
    """After a resize everything has its place in the new window."""
    hands = window(Plain())
    hands.resize(size)
    assert hands.app.ui.size == size
    assert hands.app.trees[0].rect.size == size
    assert hands.app.audit() == []


def test_the_keyboard_changes_the_size_of_text(window):
    """Control with plus and minus goes through the sizes, and each is kept."""
    hands = window(Plain())
    kept = []
    hands.app.keep = kept.append
    hands.key("ctrl+=", "ctrl+=", "ctrl+-")
    assert [s.text_size for s in kept] == [115, 130, 115]
    assert hands.app.ui.text_size == 115


def test_the_screen_hears_files_keys_and_being_left(window):
    """Drops, unwanted keys and a lost focus reach the screen."""
    screen = Plain()
    hands = window(screen)
    hands.app.post(pygame.event.Event(pygame.DROPFILE, file="/tmp/a.yaml"))
    hands.app.step()
    hands.key("z")
    hands.leave()
    assert screen.heard == ["shown", "/tmp/a.yaml", pygame.K_z, "hidden"]


def test_a_dialog_keeps_the_focus_inside_and_gives_it_back(window):
    """Tab stays in the dialog, the page below hears nothing, Escape returns to where one was."""
    screen = Plain()
    hands = window(screen)
    hands.tab_to("row:2")
    done = []
    screen.ask(
        "Really?", "It cannot be undone.", yes="Do it", on_yes=lambda: done.append(1), danger=True
    )
    hands.app.step()
    assert hands.app.ui.focus == "dialog:no"
    for _press in range(5):
        hands.key("tab")
        assert hands.app.ui.focus.startswith("dialog:")
    hands.click((5, 5))
    assert len(hands.app.trees) == 2
    hands.key("esc")
    assert hands.app.ui.focus == "row:2"
    screen.ask("Really?", yes="Do it", on_yes=lambda: done.append(1))
    hands.click("Do it")
    assert done == [1]
    assert screen.layers == []


def test_the_overlay_of_keys_lists_the_screen_s_own(window):
    """F1 shows which key does what; it fits at every size."""
    screen = Plain()
    screen.keys = (("z", "Zoom in on the table"),)
    hands = window(screen, size=(960, 600), text_size=200)
    hands.key("f1")
    assert "Zoom in on the table" in hands.see()
    assert hands.app.audit() == []


def test_timers_and_notes(window):
    """What is planned is done when its time has come; a note goes away by itself."""
    hands = window(Plain())
    app = hands.app
    done = []
    app.after(5, lambda: done.append(1))
    app.toast("Saved")
    assert "Saved" in hands.see()
    now = app.clock()
    app.clock = lambda: now + 20
    app.step()
    assert done == [1]
    assert "Saved" not in app.strings()


def test_long_work_goes_on_beside_the_window(window):
    """After half a second people are told; the result arrives in the loop."""
    hands = window(Plain())
    app = hands.app
    gate, results = threading.Event(), []
    app.work(lambda: gate.wait(5) and 42, results.append, "Reading scenarios")
    app.step()
    assert "Reading scenarios" not in app.strings()
    clock = app.clock
    app.clock = lambda: clock() + 1
    app.step()
    assert "Reading scenarios" in app.strings()
    gate.set()
    for _step in range(200):
        app.step(0.02)
        if results:
            break
    assert results == [42]
    assert "Reading scenarios" not in app.strings()


def test_a_mistake_in_long_work_is_not_swallowed(window):
    """An error in the thread is raised in the loop."""
    hands = window(Plain())
    task = hands.app.work(lambda: 1 / 0, print)
    while not task.ready:
        pygame.time.wait(2)
    with pytest.raises(ZeroDivisionError):
        hands.app.step()


def test_the_same_screen_twice_is_the_same_picture(window, tmp_path):
    """Screens can be compared as bytes."""
    pictures = []
    for turn in range(2):
        hands = window(Plain())
        hands.app.screenshot(tmp_path / f"{turn}.png")
        pictures.append((tmp_path / f"{turn}.png").read_bytes())
    assert pictures[0] == pictures[1]


def test_closing_the_window_asks_the_screen(window):
    """A screen may stay; else the loop ends."""
    screen = Plain()
    hands = window(screen)
    screen.on_quit = lambda: False
    hands.app.post(pygame.event.Event(pygame.QUIT))
    assert hands.app.step()
    screen.on_quit = lambda: True
    hands.app.post(pygame.event.Event(pygame.QUIT))
    assert not hands.app.step()


def test_run_draws_before_anything_heavy_and_ends_with_the_window():
    """The first frame stands before `then` is called."""
    app = App(Settings(reduced_motion=True), size=(960, 600), keep=None)
    seen = []

    def later():
        seen.extend(app.strings())
        app.quit()

    app.run(Plain(), then=later)
    assert "one" in seen
    assert not pygame.display.get_init()


def test_a_fade_ends_by_itself(window):
    """Without reduced motion one screen fades into the next and the loop then rests again."""
    hands = window(Plain())
    app = hands.app
    app.change(replace(app.settings, reduced_motion=False))
    app.step()
    app.push(Plain("two"))
    app.step()
    assert app._next_due() < 0.02
    pygame.time.wait(200)
    app.step()
    app.step()
    assert app._next_due() > 60


def test_an_invisible_display_counts_as_none(monkeypatch):
    """SDL's stand-in drivers are no display, unless someone asked for one by name."""
    assert display.display_available()
    pygame.display.quit()
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not display.display_available()
    monkeypatch.setattr(display.sys, "platform", "win32")
    monkeypatch.setattr(display.pygame.display, "get_driver", lambda: "dummy")
    monkeypatch.setattr(display.pygame.display, "init", lambda: None)
    assert not display.display_available()


def test_two_pygames_are_told_apart(monkeypatch, tmp_path):
    """Both packages at once give a message with the commands that mend it; one alone gives none."""
    assert display.two_pygames() == ""
    for name in ("pygame/__init__.py", "pygame-2.6.1.dist-info", "pygame_ce-2.5.8.dist-info"):
        (tmp_path / name).mkdir(parents=True)
    monkeypatch.setattr(pygame, "__file__", str(tmp_path / "pygame" / "__init__.py"))
    words = display.two_pygames()
    assert "pygame 2.6.1 and pygame-ce 2.5.8" in words
    assert "pip uninstall" in words


def test_waiting_without_sdl_looks_ever_more_seldom(window, monkeypatch):
    """Where SDL cannot be reached the naps grow to their limit, and an event ends them."""
    window(Plain())
    waiter = display.Waiter()
    naps = []
    monkeypatch.setattr(pygame.time, "wait", naps.append)
    pygame.event.clear()
    waiter.wait(1.0)
    assert naps[0] == 10
    assert max(naps) <= 50
    assert naps[-2] == 50
    pygame.event.post(pygame.event.Event(pygame.USEREVENT))
    naps.clear()
    waiter.wait(1.0)
    assert naps == []


def test_sdl_is_found_beside_pygame(window):
    """The SDL that pygame brought along is the one that knows our window."""
    window(Plain())
    assert display._sdl() is not None


def test_nothing_can_be_pressed_while_people_wait(window):
    """A shown wait takes no keys, and the focus is where it was afterwards."""
    screen = Plain()
    hands = window(screen)
    app = hands.app
    hands.tab_to("row:3")
    gate = threading.Event()
    task = app.work(lambda: gate.wait(5), lambda result: None)
    clock = app.clock
    app.clock = lambda: clock() + 1
    app.step()
    assert app.busy
    hands.key("enter", "tab", "esc")
    hands.click((60, 200))
    assert app.screen is screen
    gate.set()
    while not task.ready:
        pygame.time.wait(2)
    app.step()
    assert not app.busy
    assert app.ui.focus == "row:3"


def test_a_dialog_with_a_tall_foot_scrolls_as_a_whole(window):
    """Even many answers in large type leave the question readable."""
    screen = Plain()
    hands = window(screen, size=(960, 600), text_size=200)
    answers = [Button(f"A rather long answer number {n}", key=f"answer:{n}") for n in range(6)]
    screen.open(lambda: Dialog(Text("What now?", "heading"), Column(*answers), name="Now"))
    hands.app.step()
    assert hands.app.audit() == []
    assert hands.find("dialog:Now").rect.height > 300
    hands.click("answer:5")
