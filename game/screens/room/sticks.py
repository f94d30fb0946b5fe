"""Where the plays of a room may lie: on memory sticks, and in the folders that files are usually saved to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from game.export.play_file import PLAY
from game.screens.saving import usual_folders

MOST = 4
"""Folders that are offered; who has more knows the path, or drops the folder."""

DRIVES = "DEFGHIJKLMNOPQRSTUVWXYZ"


def folders_of_plays(
    home: Callable[[], Path] = Path.home, mounted: Callable[[], list[Path]] | None = None
) -> tuple[tuple[Path, int], ...]:
    """The folders that have .play files in them, and how many; sticks first, and one level deep.

    ``mounted`` gives the sticks. What cannot be read is passed over.
    """
    counts: dict[Path, int] = {}
    for place in (*(mounted or sticks)(), *usual_folders(home)):
        for folder in (place, *_inside(place)):
            if folder not in counts:
                counts[folder] = sum(1 for name in _names(folder) if name.lower().endswith(PLAY))
    return tuple((folder, n) for folder, n in counts.items() if n)[:MOST]


def sticks() -> list[Path]:
    """What is plugged in, wherever this system shows it."""
    if os.name == "nt":
        return [Path(drive) for letter in DRIVES if os.path.isdir(drive := f"{letter}:\\")]
    user = Path.home().name
    return [
        stick
        for parent in ("/Volumes", f"/media/{user}", f"/run/media/{user}")
        for stick in _inside(Path(parent))
    ]


def _inside(place: Path) -> list[Path]:
    try:
        with os.scandir(place) as found:
            return sorted(
                Path(each) for each in found if each.is_dir() and not each.name.startswith(".")
            )
    except OSError:
        return []


def _names(folder: Path) -> Iterator[str]:
    try:
        with os.scandir(folder) as found:
            yield from [each.name for each in found if each.is_file()]
    except OSError:
        return
