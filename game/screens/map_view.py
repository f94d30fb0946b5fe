"""The part of the window in which the map lies: move it, come nearer, choose a scene."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pygame

from game.figures.story_bands import WIDE
from game.figures.story_map import Card
from game.screens.focus import ARROWS
from game.screens.map_canvas import Camera, corner, nearest, readable
from game.screens.map_pen import flattened
from game.screens.ui import Ui
from game.screens.widget import Widget
from game.words import _

if TYPE_CHECKING:
    from game.screens.map import MapScreen

STEP = 1.2
CLICK = 5  # pixels the pointer may stray in a click
FIRST = 0.25
"""Pixels for a unit below which a map is not shown whole at first, times the scale of type."""

NEAREST = 3.0
"""The most pixels for a unit, times the scale of type."""


class MapView(Widget):
    """The map through a window. Arrows choose the next scene, with Shift they move the map."""

    role = "chart"
    focusable = True

    def __init__(self, screen: MapScreen, **rest):
        super().__init__(key="map", name=_("Map of the story"), grow=1, **rest)
        self.screen = screen

    @property
    def state(self) -> str:
        chosen = self.screen.chosen
        return self.screen.story.cards[chosen].heading if chosen else ""

    def strings(self) -> tuple[str, ...]:
        cards, paints = self.screen.story.cards, self.screen.colouring.cards
        notes = [paints[name].note for name in cards]
        return (*(card.heading for card in cards.values()), *filter(None, notes))

    def _width(self, ui: Ui) -> int:
        return ui.em(20)

    def _height(self, ui: Ui, width: int) -> int:
        return ui.em(12)

    def arrange(self, ui: Ui) -> None:
        if self.screen.camera is None:
            self.screen.camera = self.first_look(ui)

    # Where one looks.
    def whole(self) -> Camera:
        """The camera that has all of the map in view."""
        layout = self.screen.story.layout
        zoom = min(self.rect.width / layout.width, self.rect.height / layout.height)
        return Camera(layout.width / 2, layout.height / 2, zoom)

    def first_look(self, ui: Ui) -> Camera:
        """All of it where that can be read, else the start and what is around it."""
        whole = self.whole()
        least = FIRST * max(1.0, ui.scale.type)
        if whole.zoom >= least:
            return whole
        layout, story = self.screen.story.layout, self.screen.story
        start = story.cards[story.scenario.start]
        x = _within(start.x, self.rect.width / least / 2, layout.width)
        y = _within(start.y + start.height / 2, self.rect.height / least / 2, layout.height)
        return Camera(x, y, least)

    def zoom(self, ui: Ui, steps: float, at: tuple[int, int] | None = None) -> None:
        """Come nearer or go farther; the point of the map that lies at ``at`` stays there."""
        camera = self.screen.camera
        least, most = self.whole().zoom * 0.8, NEAREST * max(0.6, ui.scale.type)
        zoom = min(max(camera.zoom * STEP**steps, min(least, most)), most)
        dx, dy = (at[0] - self.rect.centerx, at[1] - self.rect.centery) if at else (0, 0)
        x = camera.x + dx / camera.zoom - dx / zoom
        y = camera.y + dy / camera.zoom - dy / zoom
        self._look(ui, Camera(x, y, zoom))

    def pan(self, ui: Ui, dx: float, dy: float) -> None:
        """Move the view by pixels."""
        camera = self.screen.camera
        self._look(
            ui, Camera(camera.x + dx / camera.zoom, camera.y + dy / camera.zoom, camera.zoom)
        )

    def _look(self, ui: Ui, camera: Camera) -> None:
        layout = self.screen.story.layout
        # The middle of the view stays on the map, so that it is never lost.
        x, y = min(max(camera.x, 0), layout.width), min(max(camera.y, 0), layout.height)
        self.screen.camera = Camera(x, y, camera.zoom)
        ui.redraw()

    def show(self, ui: Ui, name: str) -> None:
        """Move the view as little as brings a card into it, with some room around."""
        place = self._placed(self.screen.story.cards[name])
        room = self.rect.inflate(-2 * min(ui.em(2), self.rect.width // 6), -2 * ui.em(1))
        dx = min(0, place.left - room.left) or max(0, place.right - room.right)
        dy = min(0, place.top - room.top) or max(0, place.bottom - room.bottom)
        if dx or dy:
            self.pan(ui, dx, dy)

    def _placed(self, card: Card) -> pygame.Rect:
        camera = self.screen.camera
        left, top = corner(self.rect, camera)
        zoom = camera.zoom
        return pygame.Rect(
            round(card.x * zoom) - left + self.rect.left,
            round(card.y * zoom) - top + self.rect.top,
            round(WIDE * zoom), round(card.height * zoom),
        )  # fmt: skip

    def card_at(self, at: tuple[int, int]) -> str:
        """The card under a point of the window; empty when there is none."""
        for name, card in self.screen.story.cards.items():
            if self._placed(card).inflate(2, 2).collidepoint(at):
                return name
        return ""

    # Drawing.
    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        self.screen.canvas.draw(ui, surface, self.rect, self.screen.camera)
        before = surface.get_clip()
        surface.set_clip(before.clip(self.rect))
        if self.screen.chosen:
            self._paint_chosen(ui, surface)
        over = self.card_at(ui.pointer) if ui.is_hovered(self) else ""
        if over:
            self._paint_over(ui, surface, over)
        surface.set_clip(before)
        ui.box(surface, self.rect, "", "line", radius=0)

    def _paint_chosen(self, ui: Ui, surface: pygame.Surface) -> None:
        """The chosen card with a frame, and the paths from and to it above all others."""
        out, into = self.screen.canvas.paths_of(self.screen.chosen)
        left, top = corner(self.rect, self.screen.camera)
        zoom, dx, dy = self.screen.camera.zoom, self.rect.left - left, self.rect.top - top
        for paths, colour, wide in ((into, "muted", 2), (out, "accent", 3)):
            for path in paths:
                points = [(x * zoom + dx, y * zoom + dy) for x, y in flattened(path.strand.path)]
                for one, two in pairwise(points):
                    pygame.draw.aaline(surface, ui.palette[colour], one, two, ui.px(wide))
        place = self._placed(self.screen.story.cards[self.screen.chosen])
        away = ui.px(4)
        ring = place.inflate(2 * away, 2 * away)
        ui.box(surface, ring, "", "focus", radius=ui.radius, edge_width=3)

    def _paint_over(self, ui: Ui, surface: pygame.Surface, name: str) -> None:
        card = self.screen.story.cards[name]
        place = self._placed(card)
        ui.box(surface, place.inflate(2, 2), "", "accent", radius=ui.px(4), edge_width=2)
        if readable(self.screen.camera.zoom, max(1.0, ui.scale.type)):
            return
        note = self.screen.colouring.cards[name].note
        words = f"{card.heading} · {note}" if note else card.heading
        block = ui.block(words, "small", ui.em(16), colour="paper")
        box = pygame.Rect(0, 0, block.width + 2 * ui.px("s"), block.height + ui.px("s"))
        box.midtop = place.centerx, place.bottom + ui.px("s")
        if box.bottom > self.rect.bottom:
            box.bottom = place.top - ui.px("s")
        box.clamp_ip(self.rect)
        ui.box(surface, box, "ink", radius=ui.px(6))
        block.draw(surface, (box.left + ui.px("s"), box.top + ui.px("xs")), ui.palette)

    # Hearing.
    def key_down(self, ui: Ui, event: pygame.event.Event) -> bool:
        if event.key in ARROWS:
            dx, dy = ARROWS[event.key]
            if event.mod & pygame.KMOD_SHIFT or not self._step(ui, dx, dy):
                self.pan(ui, dx * self.rect.width / 8, dy * self.rect.height / 8)
            return True
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER, pygame.K_SPACE):
            self.screen.read()
            return True
        if event.key == pygame.K_HOME:
            self._choose(ui, self.screen.story.scenario.start)
            return True
        return False

    def _step(self, ui: Ui, dx: int, dy: int) -> bool:
        """Choose the next scene that way; the first press chooses where the story opens."""
        chosen = self.screen.chosen
        story = self.screen.story
        name = nearest(story, chosen, dx, dy) if chosen else story.scenario.start
        if name:
            self._choose(ui, name)
        return bool(name)

    def _choose(self, ui: Ui, name: str) -> None:
        ui.tell(self.screen.choose, name)

    def wheel(self, ui: Ui, dx: float, dy: float) -> bool:
        self.zoom(ui, dy, ui.pointer if self.rect.collidepoint(ui.pointer) else None)
        return True

    def pointer_down(self, ui: Ui, at: tuple[int, int]) -> bool:
        ui.recall(self).update(grip=at, pressed=at, dragged=False)
        return True

    def pointer_move(self, ui: Ui, at: tuple[int, int]) -> None:
        kept = ui.recall(self)
        grip, pressed = kept.get("grip", at), kept.get("pressed", at)
        if max(abs(at[0] - pressed[0]), abs(at[1] - pressed[1])) > ui.px(CLICK):
            kept["dragged"] = True
        if kept.get("dragged"):
            self.pan(ui, grip[0] - at[0], grip[1] - at[1])
            kept["grip"] = at

    def pointer_up(self, ui: Ui, at: tuple[int, int]) -> None:
        if not ui.recall(self).get("dragged"):
            name = self.card_at(at)
            ui.tell(self.screen.choose, name)
            if name:
                self.screen.read(by_pointer=True)


def _within(wish: float, half: float, size: float) -> float:
    """The middle of a view near a wish, with nothing in view beyond the map; the map's middle when all fits."""
    return size / 2 if size <= 2 * half else min(max(wish, half), size - half)
