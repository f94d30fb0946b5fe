"""The scenarios within a facilitator's reach: used lately, in folders of one's own, those that come along."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from game.content import library
from game.content.library import Summary
from game.words import _, story_languages

FILE, OWN = "scenarios-used.json", "scenarios"
VERSION = 1
REMEMBERED, LATELY, MOST_IN_A_FOLDER = 30, 5, 40
ENDINGS = (".yaml", ".yml")
LONGEST_FILE = 100_000


@dataclass(frozen=True, slots=True)
class Group:
    """Scenarios under one heading; ``more`` counts those of a folder that are not listed."""

    heading: str
    summaries: tuple[Summary, ...]
    more: int = 0


class Shelf:
    """What was used lately, kept beside the plays; ``own`` is where new scenarios go by themselves."""

    def __init__(self, folder: Path):
        self.file = folder / FILE
        self.own = folder / OWN
        self._read: dict[tuple[Path, tuple[str, ...], int, int], Summary] = {}

    def remember(self, path: Path) -> None:
        """Put a file or a folder first among those used; a full disk costs only the memory of it."""
        path = Path(os.path.abspath(path))
        kept = [path, *(other for other in self.used() if other != path)][:REMEMBERED]
        text = json.dumps({"version": VERSION, "paths": [str(one) for one in kept]}, indent=2)
        spare = self.file.with_suffix(".new")
        with suppress(OSError, ValueError):
            spare.write_text(text + "\n", encoding="utf-8")
            os.replace(spare, self.file)

    def used(self) -> list[Path]:
        """Files and folders, the latest first; those that are away now, on a stick perhaps, as well."""
        try:
            with self.file.open(encoding="utf-8") as file:
                found = json.loads(file.read(LONGEST_FILE))
            paths = found["paths"]
            return [Path(one) for one in paths if isinstance(one, str) and one][:REMEMBERED]
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return []

    def mine(self) -> list[Summary]:
        """The scenarios in the folder of one's own that can be read."""
        found = [self._summary(path) for path in _files(self.own)[:MOST_IN_A_FOLDER]]
        return [summary for summary in found if summary.readable]

    def groups(self) -> list[Group]:
        """Everything that is there, under its headings, each scenario once."""
        used = self.used()
        lately = [path for path in used if path.suffix.lower() in ENDINGS and _is_file(path)]
        known: set[Path] = set()
        found = [self._group(_("Used lately"), lately[:LATELY], known)]
        folders = [self.own, *(path for path in used if _is_folder(path) and path != self.own)]
        for folder in folders:
            heading = _("Your own") if folder == self.own else str(folder)
            found.append(self._group(heading, _files(folder), known))
        found.append(
            self._group(
                _("They come with the game"),
                [*library.shipped(), *library.shipped_episodes()],
                known,
            )
        )
        return [group for group in found if group.summaries]

    def _group(self, heading: str, paths: list[Path], known: set[Path]) -> Group:
        new = [path for path in paths if path not in known]
        known.update(new)
        summaries = tuple(self._summary(path) for path in new[:MOST_IN_A_FOLDER])
        return Group(heading, summaries, len(new) - len(summaries))

    def _summary(self, path: Path) -> Summary:
        """What a file says of itself; read once, and again when it has changed."""
        try:
            state = path.stat()
        except (OSError, ValueError):
            return library.summary(path)
        languages = story_languages()
        key = (path, languages, state.st_mtime_ns, state.st_size)
        if key not in self._read:
            self._read[key] = library.summary(path, languages)
        return self._read[key]


def _files(folder: Path) -> list[Path]:
    try:
        inside = [path for path in folder.iterdir() if path.suffix.lower() in ENDINGS]
    except (OSError, ValueError):
        return []
    return sorted(path for path in inside if _is_file(path))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def typed_path(text: str) -> Path:
    """The path that was typed or pasted; file managers put quotes or ``file://`` around it."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1].strip()
    if text.lower().startswith("file:"):
        text = _from_address(text)
    with suppress(RuntimeError):  # an account without a home
        return Path(text).expanduser()
    return Path(text)


def _from_address(text: str) -> str:
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    parts = urlsplit(text)
    host = f"//{parts.netloc}" if parts.netloc not in ("", "localhost") else ""
    return url2pathname(host + parts.path)
