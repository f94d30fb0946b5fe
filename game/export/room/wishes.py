"""What an export is asked for, what it comes to, and why it may be refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from game.figures.shapes import Figure
from game.session.cohort.gathering import Gathering
from game.words import _

_BAD_IN_NAMES = re.compile(r"[^a-z0-9_-]+")

Files = dict[str, bytes]
"""What an export comes to: files by name."""

READ_ME = "read-me.txt"
"""The page beside several files that says what they are and how long they are kept."""


class CannotExport(ValueError):
    """Something that is not written; the words say why, and what would mend it."""

    @classmethod
    def there(cls, path: Path) -> CannotExport:
        """A file that is there already and is left alone."""
        said = _("{path} is there already, and is left alone. Choose another name.")
        return cls(said.format(path=path))


@dataclass(frozen=True, slots=True)
class Wishes:
    """How an export is to be. ``names`` are in it only when asked for.

    ``words``: what people typed, as far as the facilitator approved it. ``picture`` makes a PNG
    of a figure; without it charts are SVG alone. ``day`` is that of the session.
    """

    names: bool = False
    words: bool = False
    pdf: bool = False
    gmc: bool = False
    day: date | None = None
    picture: Callable[[Figure], bytes] | None = None


def stem(gathering: Gathering) -> str:
    """What the names of files begin with: the scenario's id, as every system takes it."""
    return _BAD_IN_NAMES.sub("-", gathering.whole.id.lower()).strip("-")[:60] or "room"
