"""Reads plays of a scenario from files, to see on its map which way they went."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from game.content.identity import rules_hash
from game.core.scenario import Scenario
from game.export.play_file import read_play_file
from game.session.cleaning import clean_line
from game.session.entries import PlayTextError
from game.session.opening import CannotReopen, scenario_of
from game.session.received import read_received
from game.session.record import RecordError, fold
from game.session.trail import Step, trail
from game.words import _


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
    found: dict[str, tuple[Step, ...]] = {}
    notices: list[str] = []
    for file in _files(paths):
        try:
            header, entries, _recorded = read_received(read_play_file(file))
            why = _refused(scenario, header.scenario_id, header.cut, bool(header.parent))
            if why:
                notices.append(f"{file}: {why}")
                continue
            played = scenario_of(header)
            found[header.play] = trail(fold(played, header, entries))
        except (PlayTextError, CannotReopen, RecordError) as reason:
            notices.append(f"{file}: {clean_line(str(reason), 300)}")
            continue
        if header.rules_hash != rules_hash(whole):
            notices.append(f"{file}: {_('played with an earlier text of this scenario')}")
    return Trails(tuple(found.values()), tuple(notices))


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
