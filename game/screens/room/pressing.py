"""What each key does while a room is led, and what the overlay of keys says of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.screens import focus, keyboard
from game.screens.kit import Button, Entry, Widget
from game.session.cohort import privacy
from game.session.cohort.signs import place_of
from game.session.debrief.balance import switch_settings
from game.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    import pygame

    from game.screens.room.screen import RoomScreen
    from game.screens.room.talk import RoomTalk

FORWARD = ("right", "space", "page down")
BACKWARD = ("left", "page up", "backspace")
LARGER = ("+", "=", "[+]")
SMALLER = ("-", "[-]")
BLANK = ("b", ".")
WAKING = (*FORWARD, *BACKWARD, *BLANK, "esc", "enter")


def rows(screen: RoomScreen) -> tuple[tuple[str, str], ...]:
    """The keys of this page and those of every page, for the overlay; those of buttons come by themselves."""
    windows = screen.presenter.window is not None
    return (
        *_of_page(screen),
        ("right", _("On, step by step; Space and Page down too")),
        ("left", _("A step back; Page up too")),
        ("shift", _("With a letter: choose that table")),
        ("up", _("With Down: scroll, then turn to other tables")),
        ("j", _("All pages; O too")),
        ("b", _("Blank the projector; the full stop too")),
        ("h", _("Hide the scores, or show them")),
        ("p", _("The presenter's page")),
        *((("s", _("Change the two displays over")),) if windows else ()),
        ("v", _("Read what was typed, before the room does")),
        ("x", _("Save reports and tables")),
        ("r", _("Save a run-sheet")),
        ("+", _("Larger text; with minus, smaller")),
        ("esc", _("Let the table go; end this debrief")),
    )


def _of_page(screen: RoomScreen) -> tuple[tuple[str, str], ...]:
    kind = screen.talk.page.kind
    if kind == "switch":
        return (("1", _("With 2 to 4: how far good may pay for bad")),)
    if kind == "what_if" and _fields(screen):
        return (("1", _("With 2 to 9: type the hands for that choice; Enter goes to the next")),)
    return ()


def telling(talk: RoomTalk) -> tuple[str, ...]:
    """The tables whose story or offers are asked for on this page."""
    shown = {"stories": talk.told, "offers": (talk.shown_offers,)}.get(talk.page.kind, ())
    return tuple(letter for letter in shown if letter in talk.facts.signs)


def consent_key(talk: RoomTalk, letter: str) -> str:
    """The key that notes a table's yes, and takes it back: 1 for the table on the left, 2 for the other."""
    asked = telling(talk)
    return str(asked.index(letter) + 1) if letter in asked else ""


def ways_back(screen: RoomScreen) -> list[Widget]:
    """Ways to hide a story again, for when its table thinks better of it."""
    talk = screen.talk
    agreed = [at for at in telling(talk) if privacy.has_agreed(talk.gathering, at)]
    return [
        Button(
            _("Hide {letter} again").format(letter=letter) if screen.view.roomy else letter,
            partial(screen.agreed, letter, False), sign="eye-shut", look="quiet", key=f"no:{letter}", hot=consent_key(talk, letter),
            name=_("Table {letter} takes back its yes").format(letter=letter),
        )
        for letter in agreed
    ]  # fmt: skip


def choosing(screen: RoomScreen, event: pygame.event.Event, name: str, shift: int) -> bool:
    """Hear Shift with a table's letter."""
    if not event.mod & shift or len(name) != 1 or place_of(name) is None:
        return False
    screen.choose(name)
    return True


def numbered(screen: RoomScreen, n: int) -> bool:
    """Hear a number: the switch of a page, or the field of a choice."""
    kind = screen.talk.page.kind
    if kind == "switch":
        settings = [id_ for id_, _label, _aversion, _text in switch_settings()]
        if 0 < n <= len(settings):
            screen.weigh(settings[n - 1])
            return True
    if kind == "what_if":
        return to_hands(screen, n)
    return False


def to_hands(screen: RoomScreen, n: int) -> bool:
    """Go to the field for the hands of the nth choice; tell whether there is one."""
    fields = _fields(screen)
    if not 0 < n <= len(fields):
        return False
    focus.set_focus(screen.ui, screen.app.trees[0], fields[n - 1])
    keyboard.follow_focus(screen.app)
    return True


def after_hands(screen: RoomScreen) -> None:
    """Go from the field that was filled in to the next; from the last one to the way forward."""
    paths = [field.path for field in _fields(screen)]
    here = paths.index(screen.ui.focus) if screen.ui.focus in paths else len(paths)
    if not to_hands(screen, here + 2):
        screen.ui.focus = ""


def writing(screen: RoomScreen) -> bool:
    """Tell whether hands are being typed."""
    return screen.ui.focus in [field.path for field in _fields(screen)]


def _fields(screen: RoomScreen) -> list[Entry]:
    return [widget for widget in screen.app.trees[0].walk() if isinstance(widget, Entry)]


def acts(screen: RoomScreen) -> dict[str, Callable[[], object]]:
    """What the keys of every page do."""
    return {
        **dict.fromkeys(FORWARD, screen.go_on),
        **dict.fromkeys(BACKWARD, screen.back),
        **dict.fromkeys(BLANK, screen.toggle_blank),
        **dict.fromkeys(LARGER, partial(screen.larger, 1)),
        **dict.fromkeys(SMALLER, partial(screen.larger, -1)),
        "h": screen.toggle_scores,
        "p": screen.show_presenter,
        "s": screen.presenter.change_over,
        "v": screen.preview,
        "o": screen.show_pages,
        "x": screen.take_out,
        "r": screen.presenter.save_run_sheet,
    }
