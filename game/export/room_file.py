"""Reads and writes the room file, which may come from anybody; never writes over one."""

from __future__ import annotations

from pathlib import Path

from game.export.fresh import write_fresh, write_whole
from game.session.cohort.rooms import (
    ENDING,
    MOST_CHARACTERS,
    RoomFile,
    RoomTextError,
    read_room,
    room_text,
)
from game.words import _


def read_room_file(path: Path) -> RoomFile:
    """The room of a file; RoomTextError says why it is none."""
    try:
        with path.open("rb") as file:
            data = file.read(4 * MOST_CHARACTERS + 1)
        return read_room(data.decode("utf-8-sig"))
    except FileNotFoundError:
        raise RoomTextError(_("There is no file {path}.").format(path=path)) from None
    except OSError as error:
        reason = error.strerror or str(error)
        said = _("{path} cannot be read: {reason}.").format(path=path, reason=reason)
        raise RoomTextError(said) from None
    except UnicodeDecodeError:
        raise RoomTextError(
            _("{path} is not a room file: it is not text.").format(path=path)
        ) from None
    except RoomTextError as reason:
        said = _("{path} is not a room that can be opened: {reason}.")
        raise RoomTextError(said.format(path=path, reason=str(reason).rstrip("."))) from None


def write_room_file(room: RoomFile, where: Path) -> Path:
    """Write a room to a new file, or into a folder that is there.

    FileExistsError when the file is there, OSError when it cannot be written.
    """
    if where.is_dir():
        return write_room_into(where, room)
    path = where if where.suffix.lower() == ENDING else where.with_name(f"{where.name}{ENDING}")
    write_whole(path, room_text(room))
    return path


def write_room_into(folder: Path, room: RoomFile) -> Path:
    """Write a room into a folder, under its scenario's name or the next that is free; or OSError."""
    return write_fresh(folder / f"{room.scenario_id}{ENDING}", room_text(room))
