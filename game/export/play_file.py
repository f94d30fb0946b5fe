"""Opens ``.play`` files, which may come from anybody."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

from game.session.entries import PlayTextError
from game.session.received import MOST_CHARACTERS
from game.words import _

PLAY = ".play"
"""How the name of such a file ends."""


def read_play_file(path: Path) -> str:
    """The text of a ``.play`` file; PlayTextError says why it is none.

    Never more of it than a play can hold is read.
    """
    try:
        with path.open("rb") as file:
            # Room for this play and not for the largest; what is no file has no size to tell.
            size = os.fstat(file.fileno()).st_size or MOST_CHARACTERS
            data = file.read(min(size, MOST_CHARACTERS) + 1)
    except FileNotFoundError:
        raise PlayTextError(_("There is no file {path}.").format(path=path)) from None
    except (OSError, ValueError) as error:
        if path.is_dir():
            raise PlayTextError(_("{path} is a folder, not a play.").format(path=path)) from None
        reason = getattr(error, "strerror", None) or str(error)
        raise PlayTextError(
            _("{path} cannot be read: {reason}.").format(path=path, reason=reason)
        ) from None
    if len(data) > MOST_CHARACTERS:
        raise PlayTextError(
            _("{path} is larger than any play (20 MB), so it was not read.").format(path=path)
        )
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        raise PlayTextError(
            _("{path} is not a text file, so it is not a play.").format(path=path)
        ) from None
