"""Reads plays of a scenario from files, to see on its map which way they went."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.content.identity import rules_hash
from game.core.scenario import Scenario
from game.export.play_file import read_play_file
from game.session.cleaning import clean_line
from game.session.entries import Entry, Header, PlayTextError
from game.session.opening import CannotReopen, scenario_of
from game.session.received import read_received
from game.session.record import RecordError, fold
from game.session.trail import Step, trail
from game.words import _

Kept = tuple[Header, Sequence[Entry]]
"""A play as a store gives it."""


@dataclass(frozen=True, slots=True)
class Trails:
    """The paths of the plays that count, and for each that does not a line that says why."""

    found: tuple[tuple[Step, ...], ...]
    notices: tuple[str, ...]


def read_trails(scenario: Scenario, whole: Scenario, paths: Iterable[Path]) -> Trails:
    """The paths of the plays in these files and folders, each play once.

    Only first plays of this scenario in this form count: a branch played for "what if" is
    nobody's path. A play of an earlier text counts as far as the map still has its scenes.
    """
    gathered = _Gathered(scenario, rules_hash(whole))
    for file in _files(paths):
        try:
            header, entries, _recorded = read_received(read_play_file(file))
        except PlayTextError as reason:
            gathered.notices.append(f"{file}: {clean_line(str(reason), 300)}")
            continue
        gathered.add(str(file), header, entries)
    return gathered.trails


def kept_trails(scenario: Scenario, whole: Scenario, plays: Iterable[Kept]) -> Trails:
    """The same for plays that a store keeps."""
    gathered = _Gathered(scenario, rules_hash(whole))
    for header, entries in plays:
        gathered.add(header.play, header, entries)
    return gathered.trails


class _Gathered:
    """The paths of plays while one after the other is looked at."""

    def __init__(self, scenario: Scenario, rules: str):
        self.scenario, self.rules = scenario, rules
        self.found: dict[str, tuple[Step, ...]] = {}
        self.notices: list[str] = []

    def add(self, name: str, header: Header, entries: Sequence[Entry]) -> None:
        """Count a play, or say why not."""
        why = _refused(self.scenario, header.scenario_id, header.cut, bool(header.parent))
        if not why:
            try:
                played = scenario_of(header)
                self.found[header.play] = trail(fold(played, header, entries))
            except (CannotReopen, RecordError) as reason:
                why = clean_line(str(reason), 300)
            else:
                if header.rules_hash != self.rules:
                    why = _("played with an earlier text of this scenario")
        if why:
            self.notices.append(f"{name}: {why}")

    @property
    def trails(self) -> Trails:
        return Trails(tuple(self.found.values()), tuple(self.notices))


def _refused(scenario: Scenario, scenario_id: str, cut: str, branch: bool) -> str:
    if scenario_id != scenario.id:
        return _("not counted: a play of another scenario, {id}").format(id=scenario_id)
    if cut != scenario.cut:
        return _("not counted: played in another cut ({cut})").format(cut=cut or _("full"))
    return _("not counted: a branch, played for “what if”") if branch else ""


def _files(paths: Iterable[Path]) -> list[Path]:
    files: dict[Path, None] = {}
    for path in paths:
        inside = sorted(path.glob("*.play")) if path.is_dir() else [path]
        files.update(dict.fromkeys(inside))
    return list(files)
