"""Lay things over the page: dialogs, the card of a glossary term, passing notes, the overlay of keys."""

from collections.abc import Callable

import pygame

from game.screens import paint
from game.screens.keys import spoken
from game.screens.layout import Column, Grid, Row
from game.screens.spans import Words
from game.screens.ui import Ui
from game.screens.widget import Widget
from game.screens.widgets.buttons import Button
from game.screens.widgets.labels import Text
from game.screens.widgets.meters import Progress
from game.screens.widgets.panels import Panel
from game.screens.widgets.scroll import Scroll
from game.words import _


class Dialog(Widget):
    """A card in the middle of a dimmed page; what is too tall scrolls, the foot stays in sight."""

    role = "dialog"

    MOST_TAKEN = 0.5

    def __init__(
        self, body: Widget, foot: Widget | None = None, *, name: str, wide: float = 30, **rest
    ):
        super().__init__(name=name, **rest)
        self.body = body
        self.foot = foot
        self.wide = wide
        self.card = pygame.Rect(0, 0, 0, 0)
        self._shape(whole=False)

    def _shape(self, whole: bool) -> None:
        """Keep the foot in sight, or let it scroll with the body when it would leave too little of it."""
        inner = Column(self.body, self.foot) if whole else self.body
        self.scroll = Scroll(inner, key=f"dialog:{self.name}")
        self.children = [self.scroll] if whole or self.foot is None else [self.scroll, self.foot]

    def arrange(self, ui: Ui) -> None:
        pad, edge, gap = ui.px("l"), ui.px("m"), ui.px("m")
        width = min(ui.em(self.wide), self.rect.width - 2 * edge)
        inner, most = width - 2 * pad, self.rect.height - 2 * edge
        foot = self.foot.height(ui, inner) + gap if self.foot else 0
        whole = foot > most * self.MOST_TAKEN
        self._shape(whole)
        self.settle(self.path, self.parent)
        foot = 0 if whole else foot
        wanted = self.scroll.full_height(ui, inner + sum(self.scroll.reach(ui))) + foot + 2 * pad
        self.card = pygame.Rect(0, 0, width, min(wanted, most))
        self.card.centerx = self.rect.centerx
        self.card.top = self.rect.top + max(edge, (self.rect.height - self.card.height) * 2 // 5)
        area = self.card.inflate(-2 * pad, -2 * pad)
        if foot:
            place = pygame.Rect(area.left, area.bottom - foot + gap, area.width, foot - gap)
            self.foot.place(ui, place)
        # The scroll bar stands in the card's margin, so that text and foot share their edges.
        before, after = self.scroll.reach(ui)
        body = pygame.Rect(area.left - before, area.top, area.width + before + after, 0)
        body.height = max(1, area.height - foot)
        self.scroll.place(ui, body)

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        paint.veil(surface, ui.palette["shade"], 150)
        paint.shadow(surface, self.card, ui.radius, ui.px(26), ui.palette.dark)
        ui.box(surface, self.card, "card", "line", radius=ui.px(14))


def confirm(question: str, words: Words, yes: str, on_yes, no: str, on_no, danger: bool) -> Dialog:
    """Make a dialog with a question and two answers; the safe one has the focus."""
    body = Column(Text(question, "heading"), Text(words) if words else None, gap="s")
    back = Button(no or _("Go back"), on_no, key="dialog:no", look="plain")
    back.autofocus = True
    go = Button(yes, on_yes, key="dialog:yes", look="danger" if danger else "primary")
    return Dialog(body, Row(back, go, justify="right", gap="s"), name=question)


def message(heading: str, words: Words, on_close: Callable[[], object]) -> Dialog:
    """Make a dialog that only tells something."""
    body = Column(Text(heading, "heading"), Text(words) if words else None, gap="s")
    foot = Row(Button(_("Close"), on_close, key="dialog:close", look="primary"), justify="right")
    return Dialog(body, foot, name=heading)


MANY_KEYS = 16


def key_list(
    keys: list[tuple[str, str]], on_close: Callable[[], object], words: Words = ""
) -> Dialog:
    """Make the overlay that says what a screen is for and which key does what."""
    rows = [
        Row(KeyCap(key), Text(what, "small", colour="ink", grow=1), gap="s", wrap=False)
        for key, what in keys
    ]
    body = Column(
        Text(_("Keys"), "heading"),
        Text(words) if words else None,
        Grid(*rows, least=15, most=2, gap="s"),
        gap="m",
    )
    foot = Row(Button(_("Close"), on_close, key="dialog:close", look="primary"), justify="right")
    # Many keys get a line each rather than a page to scroll.
    return Dialog(body, foot, name=_("Keys"), wide=40 if len(keys) <= MANY_KEYS else 62)


def busy(words: str) -> Dialog:
    """Make the note that something long is being done."""
    return Dialog(Column(Text(words, "body"), Progress(None), gap="m"), name=words, wide=20)


class KeyCap(Widget):
    """A key as it looks on a keyboard."""

    role = "text"

    def __init__(self, key: str, **rest):
        super().__init__(name=key, **rest)

    def strings(self) -> tuple[str, ...]:
        return (spoken(self.name),)

    def _block(self, ui: Ui):
        return ui.block(spoken(self.name), "label", colour="ink", weight="semibold")

    def _width(self, ui: Ui) -> int:
        return max(self._block(ui).width + 2 * ui.px("s"), ui.em(5.2))

    def _height(self, ui: Ui, width: int) -> int:
        return self._block(ui).height + 2 * ui.px("xs")

    def extent(self, ui: Ui) -> pygame.Rect:
        block = self._block(ui)
        place = pygame.Rect(0, 0, block.width, block.height)
        place.center = self._cap(ui).center
        return place

    def _cap(self, ui: Ui) -> pygame.Rect:
        width = min(self.rect.width, self.natural_width(ui))
        return pygame.Rect(self.rect.left, self.rect.top, width, self.rect.height)

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        ui.box(surface, self._cap(ui), "well", "edge", radius=ui.px(6))
        self._block(ui).draw(surface, self.extent(ui).topleft, ui.palette)


class Popover(Widget):
    """A small card beside a word: a term and what it means, to whom."""

    role = "dialog"

    def __init__(self, term: str, parts, near: pygame.Rect, on_close: Callable[[], object], **rest):
        lines: list[Widget] = [Text(term, "heading", colour="accent")]
        for heading, words in parts:
            lines.append(
                Column(Text(heading, "label", weight="semibold"), Text(words), gap="none")
                if heading
                else Text(words)
            )
        close = Button(
            "", on_close, look="quiet", sign="cross", name=_("Close"), key="popover:close"
        )
        head = Row(
            Text(term, "heading", colour="accent", grow=1), close, wrap=False, gap="s", align="top"
        )
        self.scroll = Scroll(Column(head, *lines[1:], gap="s"), key="popover:scroll")
        self.card = Panel(self.scroll, "card", across="m", down="s")
        super().__init__(self.card, name=term, **rest)
        self.near = near

    def arrange(self, ui: Ui) -> None:
        edge = ui.px("m")
        width = min(ui.em(23), self.rect.width - 2 * edge)
        inner = width - 2 * ui.px("m")
        high = self.scroll.full_height(ui, inner) + 2 * ui.px("s")
        high = min(high, self.rect.height - 2 * edge)
        place = pygame.Rect(0, 0, width, high)
        place.topleft = self.near.left - ui.px("m"), self.near.bottom + ui.px("s")
        if place.bottom > self.rect.bottom - edge and self.near.top - ui.px("s") - high >= edge:
            place.bottom = self.near.top - ui.px("s")
        place.clamp_ip(self.rect.inflate(-2 * edge, -2 * edge))
        self.card.place(ui, place)

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        paint.shadow(surface, self.card.rect, ui.radius, ui.px(22), ui.palette.dark)

    def covers(self, at: tuple[int, int]) -> bool:
        """Tell whether a point lies on the card."""
        return self.card.rect.collidepoint(at)


class Toast(Widget):
    """A passing note at the foot of the window."""

    role = "status"
    opaque_to_audit = True

    def __init__(self, words: str, **rest):
        self.label = Text(words, "small", colour="paper")
        super().__init__(self.label, name=words, **rest)

    def arrange(self, ui: Ui) -> None:
        width = min(self.label.natural_width(ui), self.rect.width - 2 * ui.px("xl"), ui.em(30))
        high = self.label.height(ui, width)
        place = pygame.Rect(0, 0, width, high)
        place.midbottom = self.rect.centerx, self.rect.bottom - ui.px("l") - ui.px("s")
        self.label.place(ui, place)

    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        box = self.label.rect.inflate(2 * ui.px("m"), 2 * ui.px("s"))
        paint.shadow(surface, box, ui.radius, ui.px(16), ui.palette.dark)
        ui.box(surface, box, "ink", radius=ui.radius)
