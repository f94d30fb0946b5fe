"""The pictures that come with the game, by the names that a scenario gives them."""

from __future__ import annotations

from functools import cache

from game.core.people import FACES
from game.places import assets_folder

NO_SCENARIO = {"title"}  # the picture of the title screen


@cache
def pictures(folder: str) -> tuple[str, ...]:
    """The names of a folder's pictures; a face in another mood is the same picture."""
    stems = {path.stem for path in (assets_folder() / folder).glob("*.*")}
    moods = {f"{stem}_{mood}" for stem in stems for mood in FACES}
    return tuple(sorted(stems - moods - NO_SCENARIO))
