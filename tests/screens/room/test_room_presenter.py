"""The presenter's side: a window of its own on a second display, else the same page over the room's, and a run-sheet."""

from html.parser import HTMLParser
from types import SimpleNamespace

import pygame
import pytest

from game.screens.room import presenter
from game.screens.room.second import size_on
from tests.screens.room.at_the_projector import room, screen_of, words


@pytest.fixture
def two_displays(monkeypatch):
    """A system that reports two displays."""
    monkeypatch.setattr(presenter, "displays", lambda: 2)


@pytest.fixture
def led(window):
    """The room's debrief, and the hands that lead it."""
    screen = screen_of(room())
    hands = window(screen)
    yield hands, screen
    screen.presenter.close()


def shown(screen) -> str:
    """What the second window says."""
    tree = screen.presenter.window.tree
    return "\n".join(text for widget in tree.walk() for text in widget.strings())


def click(hands, screen, key: str) -> None:
    """Click something in the second window."""
    second = screen.presenter.window
    widget = next(w for w in second.tree.walk() if w.key == key)
    hands.app.post(
        pygame.event.Event(
            pygame.MOUSEBUTTONDOWN, pos=widget.rect.center, button=1, window=second.window
        )
    )
    hands.app.step()


def test_with_one_display_the_page_lies_over_the_rooms_and_says_so(led):
    """P opens it, P closes it; it is marked as seen by the room."""
    hands, screen = led
    hands.key("p")
    said = words(hands)
    assert "The room sees this" in said
    assert "Questions for these tables" in said
    assert "of 45:00" in said
    assert hands.app.audit() == []
    hands.key("p")
    assert not screen.layers
    assert screen.presenter.window is None
    plan = screen.talk.plan
    hands.key("p", "enter")  # closes it, and no stage loses a minute
    assert not screen.layers
    assert screen.talk.plan == plan


def test_with_two_displays_the_presenter_has_a_window_alone(led, two_displays):
    """It follows the room's page; the room's window shows nothing of it."""
    hands, screen = led
    hands.key("p")
    assert screen.presenter.window is not None
    assert "Next: One word each" in shown(screen)
    assert "Next: One word each" not in words(hands)
    hands.key("right", "right")
    assert "Where the stories ended" in shown(screen)
    assert "Let one table of each ending tell its deal" in shown(screen)
    hands.key("b")
    assert "Projector blank" in shown(screen)
    hands.key("b", "p")
    assert screen.presenter.window is None


def test_the_presenters_window_keeps_to_the_laptop(led, two_displays, monkeypatch):
    """The room's window goes to the projector and fills it; S changes the two over."""
    hands, screen = led
    at = {"room": 0, "presenter": None}
    second = presenter.SecondWindow

    def opened(title, palette, text_size, number):
        at["presenter"] = number
        return second(title, palette, text_size)

    two = SimpleNamespace(
        display_of_window=lambda: at["room"], move_window=lambda number: at.update(room=number)
    )
    monkeypatch.setattr(presenter, "display", two)
    monkeypatch.setattr(presenter, "SecondWindow", opened)
    hands.key("p")
    assert at == {"room": 1, "presenter": 0}
    assert hands.app.settings.fullscreen
    hands.key("s")
    assert at == {"room": 0, "presenter": 1}
    assert screen.presenter.window is not None
    hands.key("p", "s")
    assert screen.presenter.window is None


def test_the_presenters_window_fits_a_small_laptop(monkeypatch):
    """Its title and its foot can be reached."""
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1280, 720), (1920, 1080)])
    wide, high = size_on(0)
    assert wide < 1280
    assert high < 650
    assert size_on(1) == (1180, 760)


def test_a_click_beside_the_room_moves_nothing_in_it(led, two_displays):
    """The same place in the other window is another place."""
    hands, screen = led
    hands.key("p")
    go = hands.find("room:next")
    hands.app.post(
        pygame.event.Event(
            pygame.MOUSEBUTTONDOWN, pos=go.rect.center, button=1, window=screen.presenter.window.window
        )
    )  # fmt: skip
    hands.app.step()
    assert screen.talk.page.kind == "ground_rules"


def test_the_plan_is_changed_where_it_is_seen(led, two_displays):
    """A minute more for one stage moves those after it."""
    hands, screen = led
    hands.key("p")
    before = {part.stage: part for part in screen.talk.plan}
    why = next(part for part in screen.talk.plan if part.minutes == 12)
    click(hands, screen, f"plan:{why.stage}:more")
    after = {part.stage: part for part in screen.talk.plan}
    assert after[why.stage].minutes == before[why.stage].minutes + 1
    last = screen.talk.plan[-1].stage
    assert after[last].start == before[last].start + 1


def test_the_clock_runs_and_says_what_is_over(led, two_displays):
    """Elapsed time against the plan of the stage that is on the screen."""
    hands, screen = led
    hands.key("p")
    screen.talk.began -= 20 * 60
    screen.on_tick(1.0)
    assert "20:0" in shown(screen)
    assert "17 over" in shown(screen)


def test_typed_words_are_read_in_the_presenters_window(led, two_displays):
    """The room's window shows none of them; numbers switch, Escape ends."""
    hands, screen = led
    hands.key("p")
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "words"))
    screen.refresh()
    hands.see()
    hands.key("v")
    assert "Typed at the tables" in shown(screen)
    assert "Typed at the tables" not in words(hands)
    hands.key("1", "3")
    assert len(screen.talk.gathering.approved) == 2
    hands.key("esc")
    assert "Typed at the tables" not in shown(screen)


def test_with_one_display_reading_words_is_asked_first(led):
    """Whoever sees the screen sees them all: that is said before anything opens."""
    hands, screen = led
    screen.talk.go(next(page for page in screen.talk.pages if page.kind == "words"))
    screen.refresh()
    hands.see()
    hands.key("v")
    assert "Turn the projector off" in words(hands)
    assert "1  " not in words(hands)
    hands.click("dialog:yes")
    assert "Typed at the tables" in words(hands)
    hands.key("2", "esc")
    assert len(screen.talk.gathering.approved) == 1
    assert hands.app.screen is screen


def test_closing_either_window_does_what_is_expected(led, two_displays):
    """The presenter's only itself; the room's all of it."""
    hands, screen = led
    hands.key("p")
    other = screen.presenter.window.window
    hands.app.post(pygame.event.Event(pygame.WINDOWCLOSE, window=other))
    hands.app.step()
    assert screen.presenter.window is None
    assert hands.app.running
    hands.key("p")
    hands.app.post(pygame.event.Event(pygame.WINDOWCLOSE, window=None))
    hands.app.step()
    assert not hands.app.running


def test_a_window_system_that_refuses_gets_the_page_over_the_rooms(led, two_displays, monkeypatch):
    """An honest fallback instead of a traceback."""
    hands, _screen = led

    def refuse(*_arguments):
        raise pygame.error("no second window here")

    monkeypatch.setattr(presenter, "SecondWindow", refuse)
    hands.key("p")
    assert "The room sees this" in words(hands)


class Reader(HTMLParser):
    """Collects the elements and the words of a page."""

    def __init__(self, text: str):
        super().__init__()
        self.tags, self.words = set(), []
        self.feed(text)

    def handle_starttag(self, tag, _attributes):
        self.tags.add(tag)

    def handle_data(self, data):
        self.words.append(data)


def test_a_run_sheet_is_saved_with_plan_questions_and_keys(led, tmp_path):
    """HTML without script, with no table's story or name in it; into a chosen folder, and never written over."""
    hands, screen = led
    for _twice in range(2):
        hands.key("m", "r")
        hands.app.screen.folder = str(tmp_path / "printed")
        hands.click("save")
        hands.wait()
        path = hands.app.screen.saved
        assert str(path) in hands.see()
        assert hands.find("show").name == "Open it in the browser"
        hands.click("done")
        assert hands.app.screen is screen
    assert path.name == "closer-to-home-run-sheet-2.html"
    assert len(list((tmp_path / "printed").iterdir())) == 2
    page = Reader(path.read_text(encoding="utf-8"))
    said = " ".join(page.words)
    assert "script" not in page.tags
    for what in ("24 tables, 45 minutes", "Every deal there was (stop 2)", "Blank the projector",
                 "When is no deal the right answer", "17 to 29 min"):  # fmt: skip
        assert what in said
    assert "Doctor of" not in said
    assert "Table A" not in said
