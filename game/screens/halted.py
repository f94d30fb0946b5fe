"""The play has stopped because it can no longer be kept; nothing goes on unsaved."""

from __future__ import annotations

from collections.abc import Callable

from game.screens.kit import (
    Backdrop,
    Button,
    Centre,
    Column,
    Icon,
    Page,
    Panel,
    Row,
    Screen,
    Text,
    Widget,
)
from game.words import _


class HaltedScreen(Screen):
    """Says why; the page below, with all that was being written, is there when it works again."""

    def __init__(
        self,
        reason: str,
        leave: Callable[[], object],
        again: Callable[[], object] | None = None,
    ):
        super().__init__()
        self.reason, self.leave, self.again = reason, leave, again

    def build(self) -> Widget:
        again = None
        if self.again is not None:
            again = Button(
                _("Back, to try again"), self.again, look="primary", sign="undo", key="again"
            )
            again.autofocus = True
        leave = Button(
            _("To the title page"), self.leave, key="title", sign="door",
            look="plain" if again else "primary",
        )  # fmt: skip
        body = Column(
            Row(
                Icon("warn", size=2.6, colour="warn"),
                Text(_("The play has stopped"), "title", grow=1),
                wrap=False,
            ),
            Panel(Text(self.reason, "lead"), "warn"),
            Text(
                _(
                    "What was done before is kept. The last step is not: it was not taken, and the "
                    "game never goes on with what it cannot keep."
                )
            ),
            Row(again, leave, gap="s"),
            gap="l",
        )
        return Backdrop(Page(Centre(body, most=36, middle=True)))

    def on_back(self) -> None:
        (self.again or self.leave)()
