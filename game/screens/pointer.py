"""Hear the mouse: what lies under it, what it holds, and the wheel."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pygame

from game.screens import focus
from game.screens.widget import Widget

if TYPE_CHECKING:
    from game.screens.app import App

EVENTS = (
    pygame.MOUSEBUTTONDOWN,
    pygame.MOUSEBUTTONUP,
    pygame.MOUSEMOTION,
    pygame.MOUSEWHEEL,
)


def hear(app: App, event: pygame.event.Event) -> None:
    """Give a mouse event to the widget it concerns."""
    if not app.trees:
        return
    if event.type == pygame.MOUSEWHEEL:
        _wheel(app, event)
        return
    app.ui.pointer = event.pos
    if event.type == pygame.MOUSEMOTION:
        _move(app, event.pos)
    elif event.button == 1:
        if event.type == pygame.MOUSEBUTTONUP:
            _release(app, event.pos)
        elif not app.echoes(tuple(event.pos)):
            _press(app, event.pos)


def under(app: App, at: tuple[int, int]) -> Widget | None:
    """Find the innermost widget under a point that no scroll view hides, in the topmost layer."""
    return app.trees[-1].at(at)


def _press(app: App, at: tuple[int, int]) -> None:
    top = app.trees[-1]
    if (
        app.screen.layers
        and app.screen.layers[-1].outside
        and not app.ui.private
        and not top.covers(at)
    ):
        app.screen.close()
        return
    hit = under(app, at)
    for widget in hit.ancestors() if hit else ():
        # The focus moves first: what the press does may look at it or move it on.
        if widget.focusable and widget.role != "text":
            focus.set_focus(app.ui, top, widget, ring=False)
        if widget.pointer_down(app.ui, at):
            app.ui.held = widget.path
            app.ui.redraw()
            return


def _release(app: App, at: tuple[int, int]) -> None:
    held = app.ui.held
    app.ui.held = ""
    app.ui.redraw()
    for tree in reversed(app.trees):
        widget = focus.find(tree, held)
        if widget is not None:
            widget.pointer_up(app.ui, at)
            break
    if app.ui.private_by == "pointer":
        app.ui.let_go()
    if not app.ui.stale:
        _hover(app, at)


def _move(app: App, at: tuple[int, int]) -> None:
    if app.ui.held:
        for tree in reversed(app.trees):
            widget = focus.find(tree, app.ui.held)
            if widget is not None:
                widget.pointer_move(app.ui, at)
                app.ui.redraw()
                return
    _hover(app, at)


def _hover(app: App, at: tuple[int, int]) -> None:
    hit = under(app, at)
    over = (
        next((w for w in hit.ancestors() if w.focusable or w.role == "scroll view"), None)
        if hit
        else None
    )
    path = over.path if over else ""
    follows = over is not None and over.role in ("text", "scroll view", "chart")
    if path != app.ui.hover or follows:
        app.ui.hover = path
        app.ui.redraw()
    _show_cursor(over)


def follow(app: App) -> None:
    """Find out what has come to lie under a mouse that did not move."""
    if app.ui.pointer[0] >= 0 and not app.ui.held:
        _hover(app, app.ui.pointer)


def _show_cursor(over: Widget | None) -> None:
    shape = pygame.SYSTEM_CURSOR_ARROW
    if over is not None and over.role == "entry":
        shape = pygame.SYSTEM_CURSOR_IBEAM
    elif (
        over is not None
        and over.focusable
        and over.role != "text"
        and not getattr(over, "shut", False)
    ):
        shape = pygame.SYSTEM_CURSOR_HAND
    # Some displays have no such cursor; the arrow they show does as well.
    with contextlib.suppress(pygame.error):
        pygame.mouse.set_cursor(shape)


def _wheel(app: App, event: pygame.event.Event) -> None:
    at = app.ui.pointer if app.ui.pointer[0] >= 0 else app.surface.get_rect().center
    hit = under(app, at)
    dx = getattr(event, "precise_x", 0.0) or event.x
    dy = getattr(event, "precise_y", 0.0) or event.y
    if getattr(event, "flipped", False):
        dx, dy = -dx, -dy
    for widget in hit.ancestors() if hit else ():
        if widget.wheel(app.ui, dx, dy):
            _hover(app, at)
            return
