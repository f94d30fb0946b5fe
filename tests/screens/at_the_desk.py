"""A window on a real store in a folder of its own, and two ways of using it: mouse and keyboard."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path

import pygame

from game.screens import focus
from game.screens.app import App
from game.screens.desk import Desk
from game.screens.hands import Hands
from game.screens.settings import Settings
from game.screens.title import TitleScreen
from game.session.phases import Phase
from game.store import Store

ROOT = Path(__file__).resolve().parents[2]
SMALL = ROOT / "tests" / "scenarios" / "three-scenes.yaml"
SHIPPED = ROOT / "scenarios" / "closer-to-home.yaml"


class Table(Hands):
    """Hands on a window with the game in it; ``store`` holds its plays."""

    def __init__(self, app: App, store: Store):
        super().__init__(app)
        self.store = store
        self.desk = Desk(app, store)
        self.by_keyboard = False

    @property
    def sitting(self):
        return self.app.screen.sitting

    @property
    def phase(self) -> Phase:
        return self.sitting.session.record.phase

    def use(self, wanted: str) -> None:
        """Press a control with the mouse, or reach it by Tab and press Enter."""
        if not self.by_keyboard:
            self.click(wanted)
            return
        self.tab_to(wanted)
        self.key("enter")

    def drop(self, path: Path) -> None:
        """Drop a file or a folder on the window, and wait until it is dealt with."""
        self.app.post(pygame.event.Event(pygame.DROPFILE, file=str(path)))
        self.wait()

    def says(self, words: str) -> bool:
        """Whether some text that is shown has these words in it."""
        return any(words in text for text in self.see())

    @property
    def focused(self) -> str:
        """The key of what has the focus."""
        self.app.step()
        widget = focus.find(self.app.trees[-1], self.app.ui.focus)
        return widget.key if widget else ""

    def has(self, wanted: str) -> bool:
        """Whether a control of that key or name is on the page."""
        try:
            self.find(wanted)
        except LookupError:
            return False
        return True


@contextmanager
def table(folder: Path, size=(1280, 720), text_size=100, theme="light", **liked):
    """Open the game's title on a store in a folder."""
    settings = Settings(theme=theme, text_size=text_size, mute=True, reduced_motion=True, **liked)
    app = App(settings, size=size, keep=None)
    with Store(folder) as store:
        hands = Table(app, store)
        title = TitleScreen()
        app.push(title)
        app.step()  # the first frame comes before what is heavy is loaded
        title.opened(hands.desk)
        app.step()
        try:
            yield hands
        finally:
            hands.desk.put_down()  # as closing the window does
            app.close()


def set_up(hands: Table, path: Path, mode: str, cut: str = "") -> None:
    """From the title to the lobby, with a file dropped on the choosing page."""
    hands.use("new")
    hands.drop(path)
    hands.use(f"mode:{mode}")
    if cut:
        hands.use(f"cut:{cut}")
    hands.use("begin")


def begin(hands: Table, path: Path, mode: str, cut: str = "") -> None:
    """From the title to the briefing."""
    set_up(hands, path, mode, cut)
    hands.use("begin")


def go_to_table(hands: Table) -> None:
    """Take the first open way through the story until the sides bargain."""
    for _step in range(200):
        hands.app.step()
        view = hands.sitting.view()
        if view.table is not None:
            return
        advance(hands, view, lambda hands: None)
    raise AssertionError("the story never comes to a table")


def advance(hands: Table, view, look) -> None:
    """Do one thing that leads on in the story."""
    if hands.has("next"):
        hands.use("next")
    elif view.scene.kind == "together":
        seal(hands, view, look)
    elif view.scene.turn != view.computer:
        first = next(c for c in view.scene.choices if c.open)
        hands.use(f"choices:{first.id}")


def brief(hands: Table) -> None:
    """Each side reads its sheet behind the curtain, then the story begins."""
    for seat in hands.sitting.sides:
        hands.use(f"read:{seat}")
        read_on(hands)
    hands.use("begin")


def read_on(hands: Table, look=lambda hands: None) -> None:
    """Draw the curtain back where there is one, and turn its pages to the last."""
    if not hands.sitting.alone:
        look(hands)
        hands.use("curtain:open")
    look(hands)
    while hands.has("curtain:next"):
        hands.use("curtain:next")
        look(hands)
    hands.use("curtain:done")


def play_on(hands: Table, look=lambda hands: None) -> None:
    """Take the first open way at everything until the story has ended, looking at each page."""
    for _step in range(300):
        hands.app.step()
        look(hands)
        if hands.phase is not Phase.PLAYING:
            return
        view = hands.sitting.view()
        if view.table is not None:
            bargain(hands, view, look)
        else:
            advance(hands, view, look)
    raise AssertionError("the story does not end")


def seal(hands: Table, view, look) -> None:
    """Seal the next pick that is due."""
    seat = next(s for s in hands.sitting.sides if not view.scene.sealed[s])
    if not hands.sitting.alone:
        hands.use(f"seal:{seat}")
        hands.use("curtain:open")
    look(hands)
    hands.use(f"picks:{seat}:{view.scene.choices[0].id}")


def bargain(hands: Table, view, look) -> None:
    """Make one offer, then take whatever lies on the table."""
    if view.table.turn == view.computer:
        return
    if view.table.offer is not None:
        hands.use("accept")
        look(hands)
        hands.use("dialog:yes")
        return
    for issue in view.table.issues:
        option = next(o for o in issue.options if o.open)
        hands.use(f"issue:{issue.id}:{option.id}")
    look(hands)
    hands.use("propose")


def over_the_table(hands: Table, look) -> None:
    """The practice from its first page to its last, and what can be opened over the sheet."""
    hands.use("practise")
    for step in ("practice:drink:tea", "practice:biscuits:two", "next", "next"):
        look(hands)
        hands.use(step)
    look(hands)
    hands.use("next")
    for opener in ("full", "leave"):
        hands.use(opener)
        look(hands, opener)
        hands.key("esc")
