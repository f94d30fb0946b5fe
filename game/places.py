"""Know where things lie: the player's own data, and the scenarios and pictures that come with the program."""

import os
import sys
from pathlib import Path

from game.words import _

PROGRAM = "common-ground"
HOME_VARIABLE = "COMMON_GROUND_HOME"


class NoDataFolder(OSError):
    """The player's folder cannot be made; the text says which, why, and how to mend it."""


def data_folder() -> Path:
    """Give the player's folder for plays and settings: local, never roaming. It is made when missing."""
    folder = _data_folder(sys.platform, os.environ, Path.home)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        text = _(
            "Plays cannot be kept in {folder}: {reason}. Set {variable} to a folder of your own."
        )
        reason = (error.strerror or str(error)).lower()
        raise NoDataFolder(
            text.format(folder=folder, reason=reason, variable=HOME_VARIABLE)
        ) from error
    return folder


def assets_folder() -> Path:
    """Give the folder of portraits, icons and sounds."""
    return _shipped("assets")


def cover_file(cover: str, place: str) -> Path | None:
    """Give the picture a scenario is chosen by: its cover, else its place; None where neither was drawn."""
    for folder, name in (("covers", cover), ("places", place)):
        path = assets_folder() / folder / f"{name}.svg"
        if name.isidentifier() and path.is_file():
            return path
    return None


def scenarios_folder() -> Path:
    """Give the folder of scenarios that come with the program."""
    return _shipped("scenarios")


def shipped_scenario(text: str) -> Path | None:
    """Give the scenario that comes with the program under a name, such as network-year/spring; None without one.

    An installed game has its scenarios out of sight, and its README names them all the same.
    """
    path = Path(text)
    parts = path.parts[1:] if path.parts[:1] == ("scenarios",) else path.parts
    if not parts or path.is_absolute() or ".." in parts:
        return None
    file = scenarios_folder().joinpath(*parts[:-1], f"{parts[-1].removesuffix('.yaml')}.yaml")
    return file if file.is_file() else None


def _data_folder(platform: str, env, home) -> Path:
    if chosen := env.get(HOME_VARIABLE):
        return Path(chosen).expanduser()
    if platform == "win32":
        local = env.get("LOCALAPPDATA")
        return (Path(local) if local else home() / "AppData" / "Local") / "Common Ground"
    if platform == "darwin":
        return home() / "Library" / "Application Support" / "Common Ground"
    wished = Path(env.get("XDG_DATA_HOME") or "")
    # The XDG rules ask that a relative path be ignored.
    base = wished if wished.is_absolute() else home() / ".local" / "share"
    return base / PROGRAM


def _shipped(name: str) -> Path:
    inside = Path(__file__).with_name("shipped") / name
    if inside.is_dir():
        return inside
    return Path(__file__).resolve().parent.parent / name
