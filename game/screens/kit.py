"""Gather what a screen is written with: `from game.screens.kit import Button, Column, Page, Screen, Text`.

A name brings its module along only when it is asked for, so that the first frame waits for no chart.
"""

from importlib import import_module

HOMES = {
    "game.screens.app": ("App",),
    "game.screens.audit": (
        "Finding",
        "audit",
    ),
    "game.screens.layout": (
        "Centre",
        "Column",
        "Gap",
        "Grid",
        "Pad",
        "Row",
        "Sized",
        "Split",
        "Stack",
    ),
    "game.screens.screen": ("Screen",),
    "game.screens.settings": ("Settings",),
    "game.screens.spans": (
        "Span",
        "Words",
        "marked",
        "plain",
    ),
    "game.screens.ui": ("Ui",),
    "game.screens.widget": ("Widget",),
    "game.screens.widgets.buttons": ("Button",),
    "game.screens.widgets.chart": ("Chart",),
    "game.screens.widgets.choices": (
        "Choice",
        "Choices",
    ),
    "game.screens.widgets.entry": ("Entry",),
    "game.screens.widgets.fields": (
        "Chips",
        "Slider",
        "Toggle",
    ),
    "game.screens.widgets.hold": ("Hold",),
    "game.screens.widgets.labels": (
        "Badge",
        "Divider",
        "Icon",
        "Text",
        "paragraphs",
    ),
    "game.screens.widgets.meters": (
        "Meter",
        "Progress",
    ),
    "game.screens.widgets.overlays": (
        "Dialog",
        "KeyCap",
    ),
    "game.screens.widgets.panels": (
        "Backdrop",
        "Drape",
        "Panel",
    ),
    "game.screens.widgets.pictures": ("Picture",),
    "game.screens.widgets.ranking": ("Ranking",),
    "game.screens.widgets.scroll": (
        "Page",
        "Scroll",
    ),
    "game.screens.widgets.steps": (
        "Option",
        "Steps",
        "Tabs",
    ),
}
PLACES = {name: module for module, names in HOMES.items() for name in names}


def __getattr__(name: str):
    """Find a name where it lives, once."""
    if name not in PLACES:
        raise AttributeError(f"the kit has no {name!r}")
    found = globals()[name] = getattr(import_module(PLACES[name]), name)
    return found


def __dir__() -> list[str]:
    return sorted(PLACES)
