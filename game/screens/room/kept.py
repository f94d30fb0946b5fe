"""Keeps what a facilitator notes in a room's debrief, so that a closed lid or a flat battery loses none of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.places import data_folder
from game.session.cohort import again
from game.session.cohort.gathering import Gathering
from game.session.cohort.pacing import change
from game.session.debrief.balance import switch_settings
from game.store import noted

if TYPE_CHECKING:
    from game.screens.room.talk import RoomTalk


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
                (n, path, kept)
                for path, kept in noted.all_notes(data_folder())
                if (n := again.shared(kept, gathering))
            ]
            if not found:
                return gathering
            _n, self._path, self.kept = max(found, key=lambda each: (each[0], each[2]["when"]))
        return again.given_back(self.kept, gathering)

    def typed_last(self) -> tuple[str, ...]:
        """The codes of the room that was noted last, when codes were typed for it."""
        if self._typed is None:
            notes = (kept for _path, kept in noted.all_notes(data_folder()))
            found = max(notes, key=lambda each: each["when"], default={})
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
            self._path = self._path or noted.new_path(data_folder(), again.name_of(gathering))
            noted.write(self._path, self.kept)
        except OSError as why:
            return why.strerror or str(why)
        self._last = gathering, talk
        return ""

    def forget(self) -> None:
        """Remove what was noted about this room."""
        if self._path is not None:
            noted.remove(self._path)
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
    if kept["setting"] in {id_ for id_, *_rest in switch_settings()}:
        talk.setting = kept["setting"]
    for scene, hands in kept["votes"].items():
        for choice, n in hands.items():
            talk.vote(scene, choice, n)
    minutes = dict(kept["plan"])
    for part in talk.plan:
        talk.plan = change(talk.plan, part.stage, minutes.get(part.stage.name, part.minutes))
    talk.spent = kept["spent"]
