"""Move the focus through a tree: Tab in reading order, arrows inside a group, and what is focused scrolls into view."""

import pygame

from game.screens.ui import Ui
from game.screens.widget import Widget, visible_part
from game.screens.widgets.scroll import Scroll

ARROWS = {
    pygame.K_UP: (0, -1),
    pygame.K_DOWN: (0, 1),
    pygame.K_LEFT: (-1, 0),
    pygame.K_RIGHT: (1, 0),
}


def find(root: Widget | None, path: str) -> Widget | None:
    """Find a widget by its path."""
    if root is None or not path:
        return None
    return next((widget for widget in root.walk() if widget.path == path), None)


def stops(root: Widget) -> list[Widget]:
    """Give every widget the Tab key stops at, in reading order."""
    return [w for w in root.walk() if w.focusable and getattr(w, "tab_stop", True)]


def first(root: Widget) -> Widget | None:
    """Give the widget that is focused when a screen opens: the one that asks for it, else the first that is open."""
    among = stops(root)
    asking = [w for w in root.walk() if w.focusable and getattr(w, "autofocus", False)]
    usable = [w for w in among if w.role != "text" and not getattr(w, "shut", False)]
    return next(iter(asking or usable or among), None)


def lead(widget: Widget) -> Widget:
    """Let the page's focus begin at the first open control inside a widget."""
    for inner in widget.walk():
        stop = inner.focusable and inner.role != "text" and getattr(inner, "tab_stop", True)
        if stop and not getattr(inner, "shut", False):
            inner.autofocus = True
            break
    return widget


def set_focus(ui: Ui, root: Widget, widget: Widget | None, ring: bool = True) -> None:
    """Focus a widget, tell both, and scroll it into view."""
    path = widget.path if widget else ""
    if path != ui.focus:
        before = find(root, ui.focus)
        if before is not None:
            before.focus_lost(ui)
        ui.focus = path
        if widget is not None:
            widget.focus_gained(ui)
    ui.ring_shown = ring
    if widget is not None and ring:
        reveal(ui, widget)
    ui.redraw()


def reveal(ui: Ui, widget: Widget) -> None:
    """Scroll every view around a widget so that it is seen."""
    for outer in widget.ancestors():
        if isinstance(outer, Scroll):
            outer.reveal(ui, widget.ring(ui))


def tab(ui: Ui, root: Widget, step: int) -> None:
    """Go to the next stop, round and round."""
    among = stops(root)
    if not among:
        return
    paths = [w.path for w in among]
    here = find(root, ui.focus)
    if here is not None and here.path not in paths:
        here = _stand_in(here, among)
    if here is None or here.path not in paths:
        target = among[0 if step > 0 else -1]
    else:
        target = among[(paths.index(here.path) + step) % len(among)]
    set_focus(ui, root, target)


def _stand_in(here: Widget, among: list[Widget]) -> Widget | None:
    """Give the stop that stands for a whole group."""
    group = next((w for w in here.ancestors() if getattr(w, "group", False)), None)
    inside = {id(w) for w in group.walk()} if group else set()
    return next((w for w in among if id(w) in inside), None)


def arrow(ui: Ui, root: Widget, group: Widget, key: int) -> bool:
    """Go to the nearest member of a group in the direction of an arrow key; tell whether there was one."""
    here = find(root, ui.focus)
    if here is None or key not in ARROWS:
        return False
    dx, dy = ARROWS[key]
    members = [w for w in group.walk() if w.focusable and w is not here]
    target = min(members, key=lambda w: _distance(here.rect, w.rect, dx, dy), default=None)
    if target is None or _distance(here.rect, target.rect, dx, dy) == float("inf"):
        return False
    set_focus(ui, root, target)
    arrived = getattr(target, "arrived_by_arrow", None)
    if arrived is not None:
        arrived(ui)
    return True


def _distance(one: pygame.Rect, other: pygame.Rect, dx: int, dy: int) -> float:
    ahead = (other.centerx - one.centerx) * dx + (other.centery - one.centery) * dy
    if ahead <= 0:
        return float("inf")
    aside = abs((other.centerx - one.centerx) * dy) + abs((other.centery - one.centery) * dx)
    return ahead + 2 * aside


def draw_ring(ui: Ui, surface: pygame.Surface, root: Widget) -> None:
    """Draw the ring round what is focused, where no scroll view cuts it off."""
    widget = find(root, ui.focus)
    if widget is None or not ui.ring_shown:
        return
    away = ui.px(3)
    thick = max(2, ui.px(2.6))
    before = surface.get_clip()
    seen = visible_part(widget).inflate(2 * (away + thick), 2 * (away + thick))
    surface.set_clip(before.clip(seen))
    rect = widget.ring(ui).inflate(2 * (away + thick - 1), 2 * (away + thick - 1))
    ui.box(surface, rect, "", "focus", radius=ui.radius + away, edge_width=2.6)
    surface.set_clip(before)
