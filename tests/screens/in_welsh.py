"""A look at what a window shows in Welsh: whether it fits, and whether English is left in it."""

from __future__ import annotations

import os

from tests import catalogue


class Look:
    """Audits what is shown, and reads whether an English sentence of the interface is among it."""

    def __init__(self):
        self.found = []
        self.english = {
            each
            for message in catalogue.read("cy")
            if message.id
            for each, said in zip(
                message.id if isinstance(message.id, tuple) else (message.id,),
                message.string if isinstance(message.string, tuple) else (message.string,),
                strict=False,
            )
            if each != said and " " in each
        }
        self.shots = os.environ.get("WELSH_SHOTS", "")
        self.pages = 0

    def __call__(self, hands, name=""):
        self.pages += 1
        page = name or type(hands.app.screen).__name__
        self.found += [(page, finding) for finding in hands.app.audit()]
        self.found += [(page, text) for text in hands.app.strings() if text in self.english]
        if self.shots:
            hands.app.screenshot(
                f"{self.shots}/{hands.app.settings.text_size}-{self.pages:02d}-{page}.png"
            )
