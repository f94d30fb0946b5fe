"""Opens ``.play`` files, which may come from anybody."""

from __future__ import annotations

from pathlib import Path

from game.session.entries import PlayTextError
from game.session.received import MOST_CHARACTERS
from game.words import _


def read_play_file(path: Path) -> str:
    """The text of a ``.play`` file; PlayTextError says why it is none.

    Never more of it than a play can hold is read.
    """
    if path.is_dir():
        raise PlayTextError(_("{path} is a folder, not a play.").format(path=path))
    try:
        with path.open("rb") as file:
            data = file.read(MOST_CHARACTERS + 1)
    except FileNotFoundError:
        raise PlayTextError(_("There is no file {path}.").format(path=path)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PlayTextError(
            _("{path} cannot be read: {reason}.").format(path=path, reason=reason)
        ) from None
    if len(data) > MOST_CHARACTERS:
        raise PlayTextError(
            _("{path} is larger than any play (20 MB), so it was not read.").format(path=path)
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PlayTextError(
            _("{path} is not a text file, so it is not a play.").format(path=path)
        ) from None
