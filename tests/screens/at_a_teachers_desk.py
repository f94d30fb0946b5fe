"""A teacher at the window: to the page of a scenario, and into a folder."""

from __future__ import annotations

from pathlib import Path

from game.screens.facilitator_page import ScenarioScreen
from tests.screens.at_the_desk import Table


def page(hands: Table) -> ScenarioScreen:
    """The page of a scenario that is shown, once it has been looked over."""
    hands.wait()
    assert isinstance(hands.app.screen, ScenarioScreen)
    return hands.app.screen


def open_case(hands: Table, path: Path) -> ScenarioScreen:
    """From the title to the page of a scenario."""
    hands.use("facilitate")
    hands.drop(path)
    return page(hands)


def save_into(hands: Table, folder: Path) -> None:
    """Write a folder into its field and save."""
    hands.click("folder")
    hands.key("ctrl+a")
    hands.paste(str(folder))
    hands.use("save")
    hands.wait()
