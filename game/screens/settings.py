"""Keep what a player likes: theme, text size, motion, sound, language. Kept as JSON in the data folder."""

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from game.places import data_folder
from game.screens.theme import PALETTES, TEXT_SIZES, Palette

FILE = "settings.json"
VERSION = 1
LONGEST_LINE = 200


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; `hold_or_toggle` is "hold" or "toggle", volume runs from 0 to 100.

    `support_line` is what was last written in it for a room, to be proposed for the next one.
    """

    theme: str = "light"
    text_size: int = 100
    reduced_motion: bool = False
    volume: int = 60
    mute: bool = False
    hold_or_toggle: str = "hold"
    fullscreen: bool = False
    language: str = ""
    stories_as_written: bool = False
    support_line: str = ""

    @property
    def palette(self) -> Palette:
        return PALETTES[self.theme]

    def larger(self, step: int) -> "Settings":
        """Give the next larger or smaller text size."""
        near = min(range(len(TEXT_SIZES)), key=lambda i: abs(TEXT_SIZES[i] - self.text_size))
        return replace(self, text_size=TEXT_SIZES[min(max(0, near + step), len(TEXT_SIZES) - 1)])


def load(folder: Path | None = None) -> Settings:
    """Read the settings; what is missing or cannot be meant takes its default."""
    try:
        path = (folder or data_folder()) / FILE
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    return from_mapping(found if isinstance(found, dict) else {})


def from_mapping(found: dict[str, Any]) -> Settings:
    """Take the values that are of the right kind and in range."""
    usual = Settings()
    good = {
        field.name: found[field.name]
        for field in fields(Settings)
        if field.name in found and type(found[field.name]) is type(getattr(usual, field.name))
    }
    made = replace(usual, **good)
    return replace(
        made,
        theme=made.theme if made.theme in PALETTES else usual.theme,
        text_size=min(max(made.text_size, TEXT_SIZES[0]), TEXT_SIZES[-1]),
        volume=min(max(made.volume, 0), 100),
        hold_or_toggle=made.hold_or_toggle if made.hold_or_toggle == "toggle" else "hold",
        support_line=made.support_line[:LONGEST_LINE],
    )


def save(settings: Settings, folder: Path | None = None) -> None:
    """Write the settings, whole or not at all."""
    path = (folder or data_folder()) / FILE
    spare = path.with_suffix(".new")
    text = json.dumps({"version": VERSION, **asdict(settings)}, indent=2)
    spare.write_text(text + "\n", encoding="utf-8")
    os.replace(spare, path)
