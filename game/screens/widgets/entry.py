"""Let people write: one line or several, with input methods, a clipboard, a limit, and words to pick instead."""

import contextlib
from collections.abc import Callable
from dataclasses import replace

import pygame

from game.screens import editing
from game.screens.editing import Draft
from game.screens.keys import COMMAND
from game.screens.text import Face, height_of, width_of
from game.screens.theme import TYPE
from game.screens.ui import Ui
from game.screens.widget import Widget

BLINK = 0.53  # seconds
STEPS = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
ERASERS = {pygame.K_BACKSPACE: -1, pygame.K_DELETE: 1}


class Entry(Widget):
    """A text field; long text wraps and the field grows. `on_change` gets the text, `on_enter` ends it.

    Where `only` some letters may be written, keys of all others stay the screen's.
    """

    role = "entry"
    focusable = True
    takes_text = True

    def __init__(
        self,
        value: str = "",
        on_change: Callable[[str], object] | None = None,
        *,
        key: str,
        label: str = "",
        hint: str = "",
        limit: int = 200,
        lines: int = 1,
        on_enter: Callable[[], object] | None = None,
        name: str = "",
        only: str = "",
        **rest,
    ):
        super().__init__(key=key, name=name or label or hint, **rest)
        self.value = value
        self.on_change = on_change
        self.on_enter = on_enter
        self.label = label
        self.hint = hint
        self.limit = limit
        self.lines = lines
        self.only = only

    # What is written.
    def draft(self, ui: Ui) -> Draft:
        """Give text and caret; a value that the screen changed goes before what was typed."""
        kept = ui.recall(self)
        if kept.get("given") != self.value:
            if kept.get("draft", Draft("")).text != self.value:
                kept["draft"] = Draft(self.value, len(self.value), len(self.value))
            kept["given"] = self.value
        return kept.setdefault("draft", Draft(self.value, len(self.value), len(self.value)))

    def _set(self, ui: Ui, draft: Draft) -> bool:
        before = self.draft(ui)
        kept = ui.recall(self)
        kept["draft"] = draft
        kept["blink"] = ui.now
        ui.redraw()
        if draft.text != before.text:
            ui.stale = True
            ui.tell(self.on_change, draft.text)
        return True

    @property
    def state(self) -> str:
        return self.value

    def strings(self) -> tuple[str, ...]:
        return tuple(part for part in (self.label, self.value or self.hint) if part)

    # Measures.
    def _face(self, ui: Ui) -> Face:
        return Face(ui.scale.font("body"))

    def _line(self, ui: Ui) -> int:
        return round(ui.scale.font("body") * TYPE["body"].leading)

    def _label_block(self, ui: Ui, width: int):
        return ui.block(self.label, "label", width, weight="semibold") if self.label else None

    def _label_height(self, ui: Ui, width: int) -> int:
        block = self._label_block(ui, width)
        return block.height + ui.px("xs") if block else 0

    def _inner(self, ui: Ui, width: int) -> int:
        return max(ui.em(1), width - 2 * ui.px("m"))

    def _shown(self, ui: Ui) -> str:
        """Give the text with what an input method is composing put in at the caret."""
        draft = self.draft(ui)
        composing = ui.recall(self).get("composing", "") if ui.is_focused(self) else ""
        return draft.text[: draft.caret] + composing + draft.text[draft.caret :]

    def _lines(self, ui: Ui, width: int) -> list[tuple[int, int]]:
        face = self._face(ui)
        return editing.wrap(
            self._shown(ui), lambda s: width_of(face, s) if s else 0, self._inner(ui, width) - 2
        )

    def _width(self, ui: Ui) -> int:
        return ui.em(min(28, max(10, self.limit * 0.5)))

    def _height(self, ui: Ui, width: int) -> int:
        inner = self._inner(ui, width)
        rows = max(self.lines, len(self._lines(ui, width)))
        body = rows * self._line(ui)
        if self.hint and not self._shown(ui):
            body = max(body, ui.block(self.hint, "body", inner).height)
        return self._label_height(ui, width) + body + 2 * ui.px(9) + self._count_height(ui)

    def _count_height(self, ui: Ui) -> int:
        return ui.block("0", "label").height if self.lines > 1 else 0

    def field(self, ui: Ui) -> pygame.Rect:
        """Give the box below the label."""
        high = self._label_height(ui, self.rect.width)
        return pygame.Rect(
            self.rect.left,
            self.rect.top + high,
            self.rect.width,
            self.rect.height - high - self._count_height(ui),
        )

    def ring(self, ui: Ui) -> pygame.Rect:
        return self.field(ui)

    def extent(self, ui: Ui) -> pygame.Rect:
        field = self.field(ui)
        rows = len(self._lines(ui, self.rect.width)) * self._line(ui)
        words = pygame.Rect(
            field.left + ui.px("m"), field.top + ui.px(9), self._inner(ui, self.rect.width), rows
        )
        block = self._label_block(ui, self.rect.width)
        return (
            words.union(pygame.Rect(self.rect.topleft, (block.width, block.height)))
            if block
            else words
        )

    def _spot(self, ui: Ui, place: int) -> tuple[int, int]:
        """Give the point of a place in the shown text, relative to the text's corner."""
        text, face = self._shown(ui), self._face(ui)
        rows = self._lines(ui, self.rect.width)
        row = max(i for i, (start, _end) in enumerate(rows) if start <= place)
        part = text[rows[row][0] : place]
        return (width_of(face, part) if part else 0), row * self._line(ui)

    def _place_at(self, ui: Ui, at: tuple[int, int]) -> int:
        field, face, text = self.field(ui), self._face(ui), self._shown(ui)
        rows = self._lines(ui, self.rect.width)
        row = min(max(0, (at[1] - field.top - ui.px(9)) // self._line(ui)), len(rows) - 1)
        start, end = rows[row]
        x = at[0] - field.left - ui.px("m")
        return min(
            range(start, end + 1),
            key=lambda i: abs((width_of(face, text[start:i]) if i > start else 0) - x),
        )

    # Drawing.
    def paint(self, ui: Ui, surface: pygame.Surface) -> None:
        label = self._label_block(ui, self.rect.width)
        if label:
            label.draw(surface, self.rect.topleft, ui.palette)
        field, focused = self.field(ui), ui.is_focused(self)
        ui.box(
            surface,
            field,
            "card",
            "accent" if focused else "edge",
            edge_width=2 if focused else 1.2,
        )
        corner = field.left + ui.px("m"), field.top + ui.px(9)
        if not self._shown(ui) and self.hint:
            ui.block(self.hint, "body", self._inner(ui, field.width), colour="muted").draw(
                surface, corner, ui.palette
            )
        self._paint_text(ui, surface, corner, focused)
        if self.lines > 1:
            self._paint_count(ui, surface)

    def _paint_text(
        self, ui: Ui, surface: pygame.Surface, corner: tuple[int, int], focused: bool
    ) -> None:
        draft, text, face, line = self.draft(ui), self._shown(ui), self._face(ui), self._line(ui)
        low, high = draft.span
        composing = len(text) - len(draft.text)
        drop = (line - height_of(face)) // 2
        for row, (start, end) in enumerate(self._lines(ui, self.rect.width)):
            y = corner[1] + row * line
            if focused and low < high:
                self._tint(ui, surface, (corner[0], y), text, (start, end), (low, high), line)
            if text[start:end].strip():
                picture = face.font().render(text[start:end], True, ui.palette["ink"])
                surface.blit(picture, (corner[0], y + drop))
            if focused and composing:
                self._tint(
                    ui,
                    surface,
                    (corner[0], y + line - 3),
                    text,
                    (start, end),
                    (draft.caret, draft.caret + composing),
                    2,
                )
        if focused and self._caret_shown(ui):
            x, y = self._spot(ui, draft.caret + composing)
            caret = pygame.Rect(
                corner[0] + x, corner[1] + y + line // 8, max(2, ui.px(2)), line * 3 // 4
            )
            surface.fill(ui.palette["accent"], caret)

    def _tint(self, ui: Ui, surface: pygame.Surface, at, text: str, row, marked, high: int) -> None:
        low, up = max(row[0], marked[0]), min(row[1], marked[1])
        if low < up:
            face = self._face(ui)
            left = width_of(face, text[row[0] : low]) if low > row[0] else 0
            surface.fill(
                ui.palette["accent_soft" if high > 2 else "accent"],
                (at[0] + left, at[1], width_of(face, text[low:up]), high),
            )

    def _caret_shown(self, ui: Ui) -> bool:
        since = ui.now - ui.recall(self).get("blink", 0.0)
        return ui.reduced_motion or int(since / BLINK) % 2 == 0

    def _paint_count(self, ui: Ui, surface: pygame.Surface) -> None:
        text = f"{len(self.draft(ui).text)} / {self.limit}"
        block = ui.block(text, "label")
        block.draw(
            surface, (self.rect.right - block.width, self.rect.bottom - block.height), ui.palette
        )

    # Hearing.
    def focus_gained(self, ui: Ui) -> None:
        ui.recall(self)["blink"] = ui.now

    def focus_lost(self, ui: Ui) -> None:
        ui.recall(self).pop("composing", None)

    def text(self, ui: Ui, event: pygame.event.Event) -> bool:
        if event.type == pygame.TEXTEDITING:
            ui.recall(self)["composing"] = event.text
            ui.stale = True
            return True
        ui.recall(self).pop("composing", None)
        return self._insert(ui, event.text)

    def _insert(self, ui: Ui, text: str) -> bool:
        written = "".join(c for c in text if c in self.only) if self.only else text
        if text and not written:
            return True
        return self._set(ui, editing.insert(self.draft(ui), written, self.limit, self.lines > 1))

    def key_down(self, ui: Ui, event: pygame.event.Event) -> bool:
        draft = self.draft(ui)
        command, shift = bool(event.mod & COMMAND), bool(event.mod & pygame.KMOD_SHIFT)
        words = command or bool(event.mod & pygame.KMOD_ALT)
        if ui.recall(self).get("composing"):
            return True
        if command and event.key in (pygame.K_a, pygame.K_c, pygame.K_x, pygame.K_v):
            return self._clipboard(ui, event.key, draft)
        if event.key in STEPS:
            return self._set(ui, editing.move(draft, STEPS[event.key], words, shift))
        if event.key in ERASERS:
            return self._set(ui, editing.erase(draft, ERASERS[event.key], words))
        if event.key in (pygame.K_HOME, pygame.K_END):
            return self._set(
                ui, editing.to(draft, 0 if event.key == pygame.K_HOME else len(draft.text), shift)
            )
        if event.key in (pygame.K_UP, pygame.K_DOWN):
            return self._move_row(ui, -1 if event.key == pygame.K_UP else 1, shift)
        if event.key in (pygame.K_RETURN, pygame.K_KP_ENTER):
            return self._enter(ui, draft, command)
        # A letter comes again as text; no shortcut of the screen may take it.
        if self.only and getattr(event, "unicode", "") not in self.only:
            return False
        return (
            not command and event.key not in (pygame.K_TAB, pygame.K_ESCAPE) and not _far(event.key)
        )

    def _enter(self, ui: Ui, draft: Draft, command: bool) -> bool:
        if self.lines > 1 and not command:
            return self._set(ui, editing.insert(draft, "\n", self.limit, lines=True))
        ui.tell(self.on_enter)
        return self.on_enter is not None

    def _move_row(self, ui: Ui, step: int, select: bool) -> bool:
        draft, line = self.draft(ui), self._line(ui)
        x, y = self._spot(ui, draft.caret)
        rows = len(self._lines(ui, self.rect.width))
        if not 0 <= y // line + step < rows:
            return self.lines > 1 and rows > 1
        field = self.field(ui)
        place = self._place_at(
            ui, (field.left + ui.px("m") + x, field.top + ui.px(9) + y + step * line)
        )
        return self._set(ui, editing.to(draft, place, select))

    def _clipboard(self, ui: Ui, key: int, draft: Draft) -> bool:
        # A clipboard that another program holds, or that a system lacks, is no reason to stop.
        with contextlib.suppress(pygame.error):
            if key == pygame.K_a:
                return self._set(ui, editing.everything(draft))
            if key in (pygame.K_c, pygame.K_x) and draft.selected:
                pygame.scrap.put_text(draft.selected)
                if key == pygame.K_x:
                    return self._set(ui, editing.insert(draft, ""))
            if key == pygame.K_v:
                return self._insert(ui, pygame.scrap.get_text())
        return True

    def pointer_down(self, ui: Ui, at: tuple[int, int]) -> bool:
        kept = ui.recall(self)
        place = self._place_at(ui, at)
        twice = ui.now - kept.get("clicked", -9.0) < 0.4
        kept["clicked"] = ui.now
        draft = self.draft(ui)
        return self._set(ui, editing.word_at(draft, place) if twice else editing.to(draft, place))

    def pointer_move(self, ui: Ui, at: tuple[int, int]) -> None:
        draft = self.draft(ui)
        self._set(ui, replace(draft, caret=min(self._place_at(ui, at), len(draft.text))))


def _far(key: int) -> bool:
    """Tell whether a key writes nothing: function keys and page keys stay the screen's."""
    return pygame.K_F1 <= key <= pygame.K_F15 or key in (pygame.K_PAGEUP, pygame.K_PAGEDOWN)
