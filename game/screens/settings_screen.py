"""The settings: theme, text size, motion, sheets, sound. They take effect at once and are kept."""

from __future__ import annotations

from dataclasses import replace

from game.screens.focus import lead
from game.screens.kit import (
    Backdrop,
    Button,
    Column,
    Option,
    Page,
    Row,
    Screen,
    Slider,
    Steps,
    Text,
    Toggle,
    Widget,
)
from game.screens.theme import TEXT_SIZES
from game.words import _, shipped_languages


class SettingsScreen(Screen):
    """One column of settings."""

    @property
    def title(self) -> str:
        return _("Settings")

    def build(self) -> Widget:
        now = self.app.settings
        themes = [
            Option("light", _("Paper")),
            Option("dark", _("Lamplight")),
            Option("high-contrast", _("High contrast")),
        ]
        sizes = [Option(str(size), f"{size}%") for size in TEXT_SIZES]
        sheets = [
            Option("hold", _("Shown while held")),
            Option("toggle", _("Press to show, press to hide")),
        ]
        languages = [Option("", _("As the system says"))]
        languages += [Option(code, name) for code, name in shipped_languages().items()]
        language = now.language if now.language in {each.id for each in languages} else ""
        body = Column(
            Steps(
                languages, language, lambda v: self._set(language=v), key="language",
                label=_("Language"),
            ),
            Toggle(
                _("Stories as they were written"), now.stories_as_written,
                lambda on: self._set(stories_as_written=on), key="stories",
                note=_("Even where there is a translation. It counts from the next play on"),
            ),
            Steps(themes, now.theme, lambda v: self._set(theme=v), key="theme", label=_("Colours")),
            Steps(
                sizes, str(now.text_size), lambda v: self._set(text_size=int(v)), key="size",
                label=_("Text size"), least=3.6,
            ),
            Steps(
                sheets, now.hold_or_toggle, lambda v: self._set(hold_or_toggle=v), key="sheets",
                label=_("Private sheets"),
            ),
            Toggle(
                _("Less motion"), now.reduced_motion, lambda on: self._set(reduced_motion=on),
                key="motion", note=_("No fading, no waiting for the computer to think"),
            ),
            Slider(
                now.volume, 0, 100, lambda v: self._set(volume=round(v)), key="volume", step=5,
                label=_("Volume"),
            ),
            Toggle(_("No sound"), now.mute, lambda on: self._set(mute=on), key="mute"),
            Toggle(
                _("Whole screen"), now.fullscreen, lambda on: self._set(fullscreen=on),
                key="fullscreen", note=_("F11 does the same"),
            ),
            gap="l",
        )  # fmt: skip
        done = Button(_("Done"), self.app.pop, look="primary", sign="tick", key="done")
        lead(body)
        return Backdrop(
            Page(
                body, head=Text(_("Settings"), "title"), foot=Row(done, justify="right"), measure=40
            )
        )

    def _set(self, **changes) -> None:
        self.app.change(replace(self.app.settings, **changes))
