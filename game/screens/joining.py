"""Takes a table into a prepared room: from its file straight to the lobby."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.content import library
from game.export.room_file import read_room_file
from game.session.cohort.rooms import RoomTextError
from game.words import _

if TYPE_CHECKING:
    from game.screens.desk import Desk


def join_room(desk: Desk, path: Path) -> None:
    """Begin the play that a room file prepares, or say why it cannot be opened."""
    try:
        room = read_room_file(path)
    except RoomTextError as reason:
        desk.app.screen.tell(_("This room cannot be opened"), str(reason))
        return
    loaded = library.load_text(room.scenario_text, f"{room.scenario_id}.yaml")
    if loaded.scenario is None:
        reason = library.render(loaded.problems[0])
        desk.app.screen.tell(_("This room cannot be opened"), reason)
        return
    desk.begin(path, room.setup, loaded)
