"""Keeps what a facilitator notes in a room's debrief, so that a closed lid or a flat battery loses none of it."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.places import data_folder
from game.session.cohort import again
from game.session.cohort.gathering import Gathering
from game.session.cohort.pacing import change

if TYPE_CHECKING:
    from game.screens.room.talk import RoomTalk

FOLDER = "rooms"
KEYS = {"scenario", "tables", "codes", "agreed", "approved", "talk", "when"}
TALK_KEYS = {"at", "step", "seen", "hidden", "whole_route", "setting", "votes", "plan", "spent"}
DAYS = 60
"""After so many days nobody goes on with a debrief; what was noted is removed."""


class Keeper:
    """Finds what was noted about a room before, and keeps what is noted now."""

    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}
        self._path: Path | None = None
        self._typed: tuple[str, ...] | None = None
        self._last: tuple[Gathering, dict[str, Any] | None] | None = None

    @property
    def begun(self) -> bool:
        """Whether this room's debrief was begun before."""
        return bool(self.kept.get("talk"))

    @property
    def when(self) -> str:
        """The day and the time at which something was noted last."""
        return self.kept.get("when", "")

    @property
    def minutes(self) -> int:
        """The minutes that were planned; 0 when none were."""
        plan = self.kept["talk"]["plan"] if self.begun else []
        return sum(minutes for _stage, minutes in plan)

    def back(self, gathering: Gathering) -> Gathering:
        """The room with everything that was noted about it before; the same room when it is a new one."""
        if self.kept and not again.shared(self.kept, gathering):
            # Another version of the scenario was chosen: that is another room.
            self.kept, self._path, self._last = {}, None, None
        if not self.kept:
            found = [
                (n, path, kept) for path, kept in _all() if (n := again.shared(kept, gathering))
            ]
            if not found:
                return gathering
            _n, self._path, self.kept = max(found, key=lambda each: (each[0], each[2]["when"]))
        return again.given_back(self.kept, gathering)

    def typed_last(self) -> tuple[str, ...]:
        """The codes of the room that was noted last, when codes were typed for it."""
        if self._typed is None:
            found = max((kept for _path, kept in _all()), key=lambda each: each["when"], default={})
            self._typed = tuple(found.get("codes", ()))
        return self._typed

    def note(self, gathering: Gathering, talk: dict[str, Any] | None = None) -> str:
        """Keep what is noted now; gives why it cannot be kept, or nothing."""
        talk = self.kept.get("talk") if talk is None else talk
        if self._last and self._last[0] is gathering and self._last[1] == talk:
            return ""
        when = datetime.now().isoformat(" ", "minutes")
        self.kept = {**again.noted(gathering), "talk": talk, "when": when}
        try:
            self._path = self._path or _new_path(gathering)
            _write(self._path, json.dumps(self.kept, indent=1))
        except OSError as why:
            return why.strerror or str(why)
        self._last = gathering, talk
        return ""

    def forget(self) -> None:
        """Remove what was noted about this room."""
        if self._path is not None:
            self._path.unlink(missing_ok=True)
        self.kept, self._path, self._last = {}, None, None


def of_talk(talk: RoomTalk, spent: float) -> dict[str, Any]:
    """Where a debrief stands, and what was typed in it."""
    return {
        "at": talk.at,
        "step": talk.step,
        "seen": sorted(talk.seen),
        "hidden": talk.hidden,
        "whole_route": talk.whole_route,
        "setting": talk.setting,
        "votes": {scene: dict(hands) for scene, hands in talk.votes.items()},
        "plan": [[part.stage.name, part.minutes] for part in talk.plan],
        "spent": int(spent) // 30 * 30,
    }


def onto_talk(kept: dict[str, Any], talk: RoomTalk) -> None:
    """Let a debrief stand where it stood; scores that were hidden stay hidden."""
    if any(page.id == kept["at"] for page in talk.pages):
        talk.at, talk.step = kept["at"], kept["step"]
    talk.seen = set(kept["seen"])
    talk.hidden, talk.whole_route = kept["hidden"], kept["whole_route"]
    talk.setting = kept["setting"]
    talk.votes = {scene: dict(hands) for scene, hands in kept["votes"].items()}
    minutes = dict(kept["plan"])
    for part in talk.plan:
        talk.plan = change(talk.plan, part.stage, minutes.get(part.stage.name, part.minutes))
    talk.spent = kept["spent"]


def _all() -> Iterator[tuple[Path, dict[str, Any]]]:
    """Everything that was noted about rooms; what is old is removed, what cannot be read passed over."""
    try:
        files = sorted((data_folder() / FOLDER).glob("*.json"))
    except OSError:
        return
    for path in files:
        try:
            if time.time() - path.stat().st_mtime > DAYS * 86_400:
                path.unlink()
                continue
            kept = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if _whole(kept):
            yield path, kept


def _whole(kept: object) -> bool:
    """Whether all is there; a file from elsewhere, or from a later game, is left alone."""
    if not isinstance(kept, dict) or kept.get("version") != again.VERSION:
        return False
    talk = kept.get("talk")
    return kept.keys() >= KEYS and (talk is None or talk.keys() >= TALK_KEYS)


def _new_path(gathering: Gathering) -> Path:
    folder = data_folder() / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    first = again.mark(gathering.tables[0].key) if gathering.tables else "empty"
    return folder / f"{gathering.whole.id}-{first}.json"


def _write(path: Path, text: str) -> None:
    """Write a file whole or not at all, and onto the disk: laptops die in workshops."""
    spare = path.with_suffix(".new")
    with spare.open("w", encoding="utf-8") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(spare, path)
