"""Show words and small signs: text, headings, glossary terms, badges, dividers, icons."""

import pygame

from game.screens import icons
from game.screens.spans import Words, as_spans, plain
from game.screens.theme import DIMENSIONS, ROLES
from game.screens.ui import Ui
from game.screens.widget import Widget


class Text(Widget):
    """Wrapped text in a type role; its glossary terms can be focused and pressed."""

    role = "text"

    def __init__(
        self,
        words: Words,
        style: str = "body",
        *,
        colour: str = "",
        align: str = "left",
        weight: str = "",
        **rest,
    ):
        super().__init__(**rest)
        self.words = as_spans(words.strip("\n") if isinstance(words, str) else words)
        self.style = style
        self.colour = colour
        self.align = align
        self.weight = weight
        self.focusable = any(span.term for span in self.words)

    @property
    def name(self) -> str:
        return self._name or plain(self.words)

    def strings(self) -> tuple[str, ...]:
        return (plain(self.words),)

    def _block(self, ui: Ui, width: int):
        return ui.block(
            self.words, self.style, width, align=self.align, weight=self.weight, colour=self.colour
        )

    def _width(self, ui: Ui) -> int:
        return self._block(ui, 0).width + 1

    def _height(self, ui: Ui, width: int) -> int:
        return self._block(ui, max(1, width)).height

    def _drawn(self, ui: Ui):
        return self._block(ui, max(1, self.rect.width))

    def extent(self, ui: Ui) -> pygame.Rect:
        block = self._drawn(ui)
        return pygame.Rect(self.rect.left, self.rect.top, block.width, block.height)

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        if ui.is_hovered(self):
            self._tint_hovered(ui, surface)
        self._drawn(ui).draw(surface, self.rect.topleft, ui.palette)

    def _tint_hovered(self, ui: Ui, surface: pygame.Surface) -> None:
        found = self._term_at(ui, ui.pointer)
        if found is not None:
            for rect in self._drawn(ui).terms()[found][1]:
                box = rect.move(self.rect.topleft).inflate(ui.px("xs"), 0)
                ui.box(surface, box, "accent_soft", radius=ui.px("xs"))

    # Glossary terms.
    def _active(self, ui: Ui) -> int:
        count = len(self._drawn(ui).terms())
        return min(ui.recall(self).get("term", 0), max(0, count - 1))

    def ring(self, ui: Ui) -> pygame.Rect:
        terms = self._drawn(ui).terms()
        if not terms:
            return self.rect
        return terms[self._active(ui)][1][0].move(self.rect.topleft)

    def _term_at(self, ui: Ui, at: tuple[int, int]) -> int | None:
        local = at[0] - self.rect.left, at[1] - self.rect.top
        for index, (_term, rects) in enumerate(self._drawn(ui).terms()):
            if any(rect.inflate(4, 4).collidepoint(local) for rect in rects):
                return index
        return None

    def _open(self, ui: Ui, index: int) -> None:
        ui.recall(self)["term"] = index
        term, rects = self._drawn(ui).terms()[index]
        ui.explain(term, rects[0].move(self.rect.topleft))

    def key_down(self, ui: Ui, event: pygame.event.Event) -> bool:
        terms = self._drawn(ui).terms()
        step = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}.get(event.key, 0)
        if step and 0 <= self._active(ui) + step < len(terms):
            ui.recall(self)["term"] = self._active(ui) + step
            ui.redraw()
            return True
        if terms and event.key in (pygame.K_RETURN, pygame.K_SPACE, pygame.K_KP_ENTER):
            self._open(ui, self._active(ui))
            return True
        return False

    def pointer_down(self, ui: Ui, at: tuple[int, int]) -> bool:
        index = self._term_at(ui, at)
        if index is None:
            return False
        self._open(ui, index)
        return True


class Icon(Widget):
    """A drawn sign, as tall as the type beside it; give it a name unless words next to it say the same."""

    role = "image"

    def __init__(self, sign: str, *, size: float = 1.2, colour: str = "", **rest):
        super().__init__(**rest)
        self.sign = sign
        self.size = size
        self.colour = colour

    def _width(self, ui: Ui) -> int:
        return ui.em(self.size)

    def _height(self, ui: Ui, width: int) -> int:
        return ui.em(self.size)

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        side = min(ui.em(self.size), self.rect.width, self.rect.height)
        place = pygame.Rect(0, 0, side, side)
        place.center = self.rect.center
        own = self.sign if self.sign in DIMENSIONS or self.sign in ROLES else "ink"
        icons.draw(surface, self.sign, place, ui.palette[self.colour or own])


class Badge(Widget):
    """A short word on a tint, with a sign before it: a dimension, a role, a state."""

    role = "text"

    def __init__(self, words: str, kind: str = "accent", *, sign: str = "", **rest):
        super().__init__(**rest)
        self.words = words
        self.kind = kind
        self.sign = sign or (kind if kind in DIMENSIONS or kind in ROLES else "")

    @property
    def name(self) -> str:
        return self._name or self.words

    def strings(self) -> tuple[str, ...]:
        return (self.words,)

    def _sizes(self, ui: Ui) -> tuple[int, int, int]:
        side = ui.scale.font("label") if self.sign else 0
        return ui.px("s"), side, (side + ui.px("xs") + 1) if self.sign else 0

    def _block(self, ui: Ui, width: int):
        return ui.block(self.words, "label", width, colour=self._ink())

    def _ink(self) -> str:
        return "ink" if self.kind == "plain" else self.kind

    def _width(self, ui: Ui) -> int:
        pad, _side, lead = self._sizes(ui)
        return self._block(ui, 0).width + 2 * pad + lead + 1

    def _height(self, ui: Ui, width: int) -> int:
        pad, _side, lead = self._sizes(ui)
        return self._block(ui, max(1, width - 2 * pad - lead)).height + ui.px("xs")

    def extent(self, ui: Ui) -> pygame.Rect:
        pad, _side, lead = self._sizes(ui)
        block = self._block(ui, max(1, self.rect.width - 2 * pad - lead))
        top = self.rect.top + (self.rect.height - block.height) // 2
        return pygame.Rect(self.rect.left + pad + lead, top, block.width, block.height)

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        pad, side, lead = self._sizes(ui)
        soft = "well" if self.kind == "plain" else f"{self.kind}_soft"
        ui.box(surface, self.rect, soft, radius=self.rect.height // 2)
        if self.sign:
            place = pygame.Rect(self.rect.left + pad, 0, side, side)
            place.centery = self.rect.centery
            icons.draw(surface, self.sign, place, ui.palette[self._ink()])
        block = self._block(ui, max(1, self.rect.width - 2 * pad - lead))
        block.draw(surface, self.extent(ui).topleft, ui.palette)


class Divider(Widget):
    """A hairline."""

    role = "none"

    def _height(self, ui: Ui, width: int) -> int:
        return ui.px("hair")

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        thick = max(1, ui.px(1))
        surface.fill(
            ui.palette["line"], (self.rect.left, self.rect.centery, self.rect.width, thick)
        )


def paragraphs(texts, style: str = "body", **rest) -> list[Text]:
    """Make one Text of each paragraph; a paragraph is a string or spans."""
    return [Text(text, style, **rest) for text in texts]
