"""Check what a screen looks like without looking: nothing cut off, nothing on top of something else."""

from dataclasses import dataclass

import pygame

from game.screens.ui import Ui
from game.screens.widget import Widget
from game.screens.widgets.scroll import Scroll

SLACK = 1  # pixels of rounding


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with one widget: "cut", "overlap" or "outside", and in words where."""

    kind: str
    path: str
    words: str


def audit(ui: Ui, root: Widget) -> list[Finding]:
    """Check every widget of a tree."""
    found: list[Finding] = []
    for widget in root.walk():
        found += _cut(ui, widget)
        found += _outside(ui, widget, root)
        found += _overlaps(widget)
    return found


def _cut(ui: Ui, widget: Widget) -> list[Finding]:
    extent = widget.extent(ui)
    if extent is None or widget.rect.inflate(2 * SLACK, 2 * SLACK).contains(extent):
        return []
    words = f"{widget.name[:40]!r} needs {tuple(extent)} and has {tuple(widget.rect)}"
    return [Finding("cut", widget.path, words)]


def _outside(ui: Ui, widget: Widget, root: Widget) -> list[Finding]:
    """A widget lies in what is around it; across a scroll view only its sides count."""
    room = pygame.Rect(root.rect)
    for outer in widget.ancestors():
        if outer is not widget and isinstance(outer, Scroll):
            room = pygame.Rect(outer.rect.left, -1_000_000, outer.rect.width, 2_000_000)
            break
    parent = widget.parent
    if parent is not None and not isinstance(parent, Scroll) and not parent.opaque_to_audit:
        room = room.clip(parent.rect)
    if widget.rect.width == 0 or widget.rect.height == 0 or widget.opaque_to_audit:
        return []
    if room.inflate(2 * SLACK, 2 * SLACK).contains(widget.rect):
        return []
    return [Finding("outside", widget.path, f"{tuple(widget.rect)} is not inside {tuple(room)}")]


def _overlaps(widget: Widget) -> list[Finding]:
    if widget.opaque_to_audit:
        return []
    found = []
    children = [
        c for c in widget.children if c.rect.width and c.rect.height and not c.opaque_to_audit
    ]
    for index, one in enumerate(children):
        for other in children[index + 1 :]:
            both = one.rect.clip(other.rect)
            if both.width > SLACK and both.height > SLACK:
                found.append(
                    Finding(
                        "overlap",
                        one.path,
                        f"{tuple(one.rect)} and {other.path} {tuple(other.rect)}",
                    )
                )
    return found
