"""A curtain on a shared laptop: the page is one side's alone until that side puts it away."""

from __future__ import annotations

from collections.abc import Callable

from game.screens.kit import (
    Backdrop,
    Button,
    Centre,
    Column,
    Icon,
    Page,
    Row,
    Screen,
    Text,
    Widget,
)
from game.words import _


class Curtain(Screen):
    """Asks the others to look away, then shows ``content``; closes when the window is left.

    ``content`` gets a function that puts the page away; ``back`` is what happens then.
    """

    def __init__(
        self,
        name: str,
        seat: str,
        content: Callable[[Callable[[], None]], Widget],
        back: Callable[[], object],
        *,
        foot: Callable[[], Widget] | None = None,
        glossary: Callable[[str], tuple] | None = None,
    ):
        super().__init__()
        self.name, self.seat = name, seat
        self.content, self.back, self.foot_of = content, back, foot
        self.explainer = glossary
        self.drawn_back = False

    def build(self) -> Widget:
        if not self.drawn_back:
            return Backdrop(Page(self._closed(), measure=34), side=self.seat)
        foot = self.foot_of() if self.foot_of else self._foot()
        return Backdrop(Page(self.content(self.put_away), foot=foot, measure=44), side=self.seat)

    def _closed(self) -> Widget:
        words = _("The next page is for {name} alone. The others look away now.")
        ready = Button(
            _("We are alone"), self._draw_back, look="primary", sign="eye", sound="curtain",
            key="curtain:open",
        )  # fmt: skip
        ready.autofocus = True
        back = Button(_("Go back"), self.put_away, look="quiet", sign="back", key="curtain:back")
        body = Column(
            Icon(self.seat, size=3),
            Text(self.name, "title"),
            Text(words.format(name=self.name), "lead"),
            Row(ready, back, gap="s"),
            gap="m",
            align="left",
        )
        return Centre(body, most=30, middle=True)

    def _draw_back(self) -> None:
        self.drawn_back = True

    def _foot(self) -> Widget:
        button = Button(
            _("Put away"), self.put_away, sign="eye-shut", sound="curtain", key="curtain:away"
        )
        return Row(button, justify="right")

    def put_away(self) -> None:
        """Close the curtain and go back."""
        self.back()

    def on_back(self) -> None:
        self.put_away()

    def on_hidden(self) -> None:
        self.drawn_back = False
        self.refresh()

    def glossary(self, term: str):
        return self.explainer(term) if self.explainer else ()
