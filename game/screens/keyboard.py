"""Hear the keyboard: first what is focused, then the screen, then keys of single buttons, then Tab and Escape."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.screens import focus
from game.screens.keys import named
from game.screens.widget import Widget
from game.words import _

if TYPE_CHECKING:
    from game.screens.app import App

REPEATING = {
    pygame.K_UP,
    pygame.K_DOWN,
    pygame.K_LEFT,
    pygame.K_RIGHT,
    pygame.K_PAGEUP,
    pygame.K_PAGEDOWN,
    pygame.K_BACKSPACE,
    pygame.K_DELETE,
    pygame.K_TAB,
}
PRESSING = {pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE, *range(pygame.K_1, pygame.K_9 + 1)}


def hear(app: App, event: pygame.event.Event) -> None:
    """Give an event of the keyboard to whom it concerns."""
    if event.type == pygame.KEYUP:
        _up(app, event)
    elif event.type == pygame.KEYDOWN:
        _down(app, event)
    else:
        widget = focused(app)
        if widget is not None and getattr(widget, "takes_text", False):
            widget.text(app.ui, event)


def focused(app: App) -> Widget | None:
    """Find the focused widget in the topmost layer."""
    return focus.find(app.trees[-1], app.ui.focus) if app.trees else None


def writing(app: App) -> bool:
    """Tell whether a text field has the focus."""
    return getattr(focused(app), "takes_text", False)


def _up(app: App, event: pygame.event.Event) -> None:
    app.keys_down.discard(event.key)
    if app.ui.private_by == f"key:{event.key}":
        app.ui.let_go()
    widget = focused(app)
    if widget is not None:
        widget.key_up(app.ui, event)


def _down(app: App, event: pygame.event.Event) -> None:
    again = event.key in app.keys_down
    app.keys_down.add(event.key)
    if again and event.key not in REPEATING and not writing(app):
        # A key that is held must not press the same button twenty times.
        return
    if event.key in PRESSING and not writing(app) and app.echoes(event.key):
        return
    if app.trees and not (_global(app, event) or _inner(app, event)):
        _outer(app, event)


def _global(app: App, event: pygame.event.Event) -> bool:
    name = named(event)
    if name == "f11":
        app.change(replace(app.settings, fullscreen=not app.settings.fullscreen))
    elif name in ("ctrl++", "ctrl+=", "ctrl+[+]"):
        app.change(app.settings.larger(1))
    elif name in ("ctrl+-", "ctrl+[-]"):
        app.change(app.settings.larger(-1))
    else:
        return False
    return True


def _inner(app: App, event: pygame.event.Event) -> bool:
    """Ask what is focused and what is around it, then the screen, then keys of single widgets."""
    top = app.trees[-1]
    widget = focused(app)
    for outer in widget.ancestors() if widget else ():
        if outer.key_down(app.ui, event):
            app.ui.ring_shown = True
            return True
        if getattr(outer, "group", False) and focus.arrow(app.ui, top, outer, event.key):
            return True
    if len(app.trees) == 1 and app.screen.on_key(event):
        app.ui.stale = True
        return True
    return any(w.shortcut(app.ui, event) for w in list(top.walk()))


def _outer(app: App, event: pygame.event.Event) -> None:
    name = named(event)
    if app.busy:
        return
    if event.key == pygame.K_TAB:
        focus.tab(app.ui, app.trees[-1], -1 if event.mod & pygame.KMOD_SHIFT else 1)
        follow_focus(app)
    elif name == "esc":
        _escape(app)
    elif name == "f1" or getattr(event, "unicode", "") == "?":
        show_keys(app)


def _escape(app: App) -> None:
    if app.ui.private:
        app.ui.cover()
    elif app.screen.layers:
        if app.screen.layers[-1].escape:
            app.screen.close()
    else:
        app.screen.on_back()
    app.ui.stale = True


def show_keys(app: App) -> None:
    """Open the overlay of keys."""
    # Imported here because the first frame does not wait for it.
    from game.screens.widgets import overlays

    if not app.screen.layers:
        rows, words = key_rows(app), app.screen.help_text
        app.screen.open(lambda: overlays.key_list(rows, app.screen.close, words))


def key_rows(app: App) -> list[tuple[str, str]]:
    """List the keys that do something here: those of the screen and its buttons, then those that always work."""
    own = list(app.screen.keys)
    for widget in app.trees[0].walk():
        hot = getattr(widget, "hot", "")
        if hot and not widget.shut:
            own.append((hot, widget.name))
    general = [
        ("tab", _("Next; with Shift, the one before")),
        ("enter", _("Press what is focused")),
        ("1", _("With 2 to 9: take that choice")),
        ("up", _("With the other arrows: move in a list, scroll")),
        ("page down", _("Scroll on a page; with Page up, back")),
        ("esc", _("Back")),
        ("f11", _("Whole screen")),
        ("ctrl++", _("Larger text; with minus, smaller")),
        ("f1", _("These keys")),
    ]
    rows: dict[str, str] = {}
    for key, what in own + [row for row in general if row[0] not in app.screen.unused_keys]:
        rows.setdefault(key, what)
    return list(rows.items())


def follow_focus(app: App) -> None:
    """Let the system write (and its input method compose) only where a text field has the focus."""
    widget = focused(app)
    wanted = widget is not None and getattr(widget, "takes_text", False)
    # Systems without an input method answer with an error and lose nothing.
    with contextlib.suppress(pygame.error):
        if wanted:
            if not app.text_on:
                pygame.key.start_text_input()
            pygame.key.set_text_input_rect(widget.rect)
        elif app.text_on:
            pygame.key.stop_text_input()
    app.text_on = wanted
